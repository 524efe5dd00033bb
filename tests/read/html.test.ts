import { describe, expect, test } from "vitest";
import { readFixture } from "./read-fixture.ts";

const PROSE = [
  "The river Kel burst its banks on Wednesday and flooded the harbour of Kelmouth, Mayor Ada Brandt said.",
  "An inquiry into the flood will be opened next Monday, the mayor told reporters at the town hall.",
];

function page({ head = "", body = PROSE.map((text) => `<p>${text}</p>`).join("\n") } = {}): string {
  return [
    "<!doctype html>",
    '<html lang="en">',
    `<head><title>River Kel floods Kelmouth | Vale Echo</title>${head}</head>`,
    "<body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav>",
    "<article><h1>River Kel floods Kelmouth</h1>",
    body,
    "</article>",
    "<footer>All rights reserved by the Vale Echo.</footer></body></html>",
  ].join("\n");
}

test("a saved page gives the article with its headline, and neither what stands around it nor its scripts", async () => {
  const { articles, says } = await readFixture(
    "flood.html",
    page({ body: `<p>${PROSE[0]}</p><script>alert("no")</script><style>p {}</style><p>${PROSE[1]}</p>` }),
  );
  expect(says).toEqual([]);
  expect(articles).toMatchObject([
    {
      path: "flood.html",
      format: "HTML",
      title: "River Kel floods Kelmouth",
      text: ["River Kel floods Kelmouth", ...PROSE].join("\n\n"),
    },
  ]);
  expect(articles[0]).not.toHaveProperty("container");
});

test("every paragraph keeps its line and element in the page", async () => {
  const { articles } = await readFixture("flood.html", page());
  const [{ text, places }] = articles as [(typeof articles)[0]];
  expect(places?.map(({ start, line, element }) => [text.slice(start, start + 9), line, element])).toEqual([
    ["River Kel", 5, "h1"],
    ["The river", 6, "p"],
    ["An inquir", 7, "p"],
  ]);
});

describe("a page's dates are all kept, the most trustworthy first", () => {
  const cases: Record<string, { head?: string; body?: string; dates: string[] }> = {
    "what the page describes of its article, before what it describes of itself, then meta tags, then its address":
      {
        head:
          '<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2031-04-11"},' +
          '{"@type":"NewsArticle","datePublished":"2031-04-11T09:00:00+02:00","dateModified":"2031-04-12"}]}</script>' +
          '<meta property="article:published_time" content="2031-04-11">' +
          '<link rel="canonical" href="https://echo.example/2031/04/11/flood">',
        dates: [
          "2031-04-11..2031-04-11 JSON-LD datePublished, line 3",
          "2031-04-11..2031-04-11 JSON-LD datePublished, line 3",
          "2031-04-11..2031-04-11 meta tag article:published_time, line 3",
          "..2031-04-12 JSON-LD dateModified, line 3",
          "2031-04-11..2031-04-11 address of the page (weak)",
        ],
      },
    "the day is the newsroom's, and Greenwich's is widened to it": {
      head:
        '<meta name="date" content="2031-04-10T20:30:00-05:00">' +
        '<meta property="article:published_time" content="2031-04-11T01:30:00Z">',
      dates: [
        "2031-04-10..2031-04-11 meta tag article:published_time, line 3",
        "2031-04-10..2031-04-10 meta tag date, line 3",
      ],
    },
    "a date that the page only shows is weak": {
      body: `<time datetime="2031-04-11">11 April</time><p>${PROSE[0]}</p><p>${PROSE[1]}</p>`,
      dates: ["2031-04-11..2031-04-11 <time>, line 6 (weak)"],
    },
    "an update bounds the day, and stands for it where nothing else does": {
      head: '<meta property="article:modified_time" content="2031-04-12">',
      dates: [
        "..2031-04-12 meta tag article:modified_time, line 3",
        "2031-04-12..2031-04-12 meta tag article:modified_time, line 3, beside which no day of publication stands (weak)",
      ],
    },
    "a month in the address is a month": {
      head: '<link rel="canonical" href="https://echo.example/2031/04/flood.html">',
      dates: ["2031-04-01..2031-04-30 address of the page (weak)"],
    },
  };
  for (const [title, { dates, ...parts }] of Object.entries(cases))
    test(title, async () => {
      const { articles } = await readFixture("flood.html", page(parts));
      expect(
        articles[0]?.published.map(
          ({ first, last, source, strength }) =>
            `${first ?? ""}..${last ?? ""} ${source}${strength ? ` (${strength})` : ""}`,
        ),
      ).toEqual(dates);
    });
});

test("a date that is a program's zero, or none at all, dates nothing and is told", async () => {
  const head = '<meta name="date" content="1970-01-01"><meta name="pubdate" content="soon">';
  const { articles, messages } = await readFixture("flood.html", page({ head }));
  expect(articles[0]?.published).toEqual([]);
  expect(messages).toEqual([
    'meta tag pubdate, line 3: "soon" is not a date that Annals reads; it dates nothing. Give the day with --published if you know it.',
    'meta tag date, line 3: "1970-01-01" is a program\'s zero; it dates nothing. Give the day with --published if you know it.',
  ]);
});

test("who published and wrote it, and where, is kept with its source", async () => {
  const head =
    '<meta property="og:site_name" content="Vale Echo"><meta name="author" content="Ada Quill">' +
    '<meta property="og:url" content="https://echo.example/flood">';
  const { articles } = await readFixture("flood.html", page({ head }));
  expect(articles[0]?.metadata?.filter(({ field }) => field !== "title")).toEqual([
    { field: "author", value: "Ada Quill", source: "meta tag author, line 3" },
    { field: "publisher", value: "Vale Echo", source: "meta tag og:site_name, line 3" },
    { field: "url", value: "https://echo.example/flood", source: "meta tag og:url, line 3" },
  ]);
});

test("where the page shows the beginning and describes the whole, the whole is read", async () => {
  const whole = [
    ...PROSE,
    "The water fell on Thursday, and the harbour master reopened the gates at noon.",
  ].join("\\n");
  const head = `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${whole}"}</script>`;
  const { articles } = await readFixture(
    "flood.html",
    page({ head, body: "<p>The river Kel burst its banks.</p>" }),
  );
  expect(articles[0]?.text).toBe(["River Kel floods Kelmouth", ...whole.split("\\n")].join("\n\n"));
  expect(articles[0]?.places?.[0]).toEqual({ start: 0, field: "JSON-LD articleBody, line 3" });
});

describe("a page as pages are in the wild", () => {
  const cases: Record<string, { source: string; text: string }> = {
    "without the tags that may be left out": {
      source: `<!doctype html><title>Flood</title><h1>Flood</h1><p>${PROSE[0]}<p>${PROSE[1]}`,
      text: ["Flood", ...PROSE].join("\n\n"),
    },
    "old, with line breaks for paragraphs": {
      source: `<html><body><h1>Flood</h1>${PROSE[0]}<br><br>\n${PROSE[1]}</body></html>`,
      text: ["Flood", ...PROSE].join("\n\n"),
    },
    "behind a comment, in capitals": {
      source: `<!-- saved from url=(0027)https://echo.example/flood -->\n<HTML><BODY><H1>Flood</H1><P>${PROSE[0]}</P></BODY></HTML>`,
      text: `Flood\n\n${PROSE[0]}`,
    },
    "with characters that nobody sees": {
      source: page({ body: `<p>The ri\u00adver&nbsp;rose\u200b on  Wednesday,\n the mayor said.</p>` }),
      text: "River Kel floods Kelmouth\n\nThe river rose on Wednesday, the mayor said.",
    },
  };
  for (const [title, { source, text }] of Object.entries(cases))
    test(title, async () => {
      // Whatever its name: the content says what it is.
      expect((await readFixture("page.txt", source)).articles.map((article) => article.text)).toEqual([text]);
    });
});

describe("a page that holds no article, or too much", () => {
  const links = Array.from(
    { length: 30 },
    (_, i) => `<p><a href="/${i}">A headline of the day, number ${i}</a></p>`,
  );
  const cases: Record<string, { source: string; says: string }> = {
    "no words": {
      source: "<html><body><img src='a.png'></body></html>",
      says: "NO_ARTICLE flood.html has no article in it, no running text; it is left aside. Save the page of one article.",
    },
    links: {
      source: `<html><body>${links.join("")}</body></html>`,
      says: "NO_ARTICLE flood.html has no article in it, mostly links; it is left aside. Save the page of one article.",
    },
    "elements in elements without end": {
      source: `<html><body>${"<div>".repeat(600)}</body></html>`,
      says: "TOO_LARGE flood.html nests its elements more than 512 deep, which no article does; it is left aside. Save the article alone.",
    },
  };
  for (const [title, { source, says }] of Object.entries(cases))
    test(title, async () => {
      expect(await readFixture("flood.html", source)).toMatchObject({ articles: [], says: [says] });
    });
});

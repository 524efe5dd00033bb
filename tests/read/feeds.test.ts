import { describe, expect, test } from "vitest";
import { readFixture } from "./read-fixture.ts";

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Vale Echo</title><link>https://echo.example</link>
<item>
  <title>River Kel floods Kelmouth</title>
  <link>https://echo.example/2031/04/10/flood</link>
  <description>The river Kel burst its banks.</description>
  <content:encoded><![CDATA[<p>The river Kel burst its banks on Wednesday.</p><p>An inquiry opens next Monday &amp; lasts a week.</p>]]></content:encoded>
  <pubDate>Thu, 10 Apr 2031 23:30:00 -0500</pubDate>
  <dc:creator>Ada Quill</dc:creator>
</item>
<item><title>Harbour reopens</title><pubDate>soon</pubDate></item>
<item></item>
<item><pubDate>Thu, 10 Apr 2031 23:30:00 -0500</pubDate></item>
</channel></rss>`;

test("an RSS feed gives an article an item, by the longest of its texts, with the sender's own day", async () => {
  const { articles, says } = await readFixture("feed.xml", RSS);
  expect(articles).toMatchObject([
    {
      path: "feed.xml#1",
      container: "feed.xml",
      format: "feed",
      title: "River Kel floods Kelmouth",
      text: "River Kel floods Kelmouth\n\nThe river Kel burst its banks on Wednesday.\n\nAn inquiry opens next Monday & lasts a week.",
      published: [
        {
          first: "2031-04-10",
          last: "2031-04-10",
          source: "feed item 1, field pubDate",
          quote: "Thu, 10 Apr 2031 23:30:00 -0500",
        },
        { strength: "weak", source: "address of the page" },
      ],
      metadata: [
        { field: "author", value: "Ada Quill", source: "feed item 1, field dc.creators" },
        { field: "publisher", value: "Vale Echo", source: "feed title" },
        { field: "url", value: "https://echo.example/2031/04/10/flood", source: "feed item 1, field link" },
      ],
      places: [
        { start: 0, line: 4, field: "title" },
        { start: 27, line: 4, field: "content.encoded" },
      ],
    },
    { path: "feed.xml#2", text: "Harbour reopens", published: [] },
  ]);
  expect(says).toEqual([
    'BAD_METADATA feed.xml#2 feed item 2, field pubDate: "soon" is not a date that Annals reads; it dates nothing. Give the day with --published if you know it.',
    "NO_ARTICLE feed.xml (item 3) has neither title nor text; it is left aside.",
  ]);
});

describe("other kinds of feed", () => {
  const cases: Record<string, { name: string; source: string; first: string | null; text: string }> = {
    Atom: {
      name: "feed",
      source: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Echo</title><entry><title type="html">Flood &amp;amp; bill</title>
<published>2031-04-10T23:30:00-05:00</published><updated>2031-04-12T08:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The river rose.</p><p>It fell.</p></div></content></entry></feed>`,
      first: "2031-04-10",
      text: "Flood & bill\n\nThe river rose.\n\nIt fell.",
    },
    "RSS 1.0": {
      name: "feed.txt",
      source: `<!-- made by hand --><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Echo</title></channel><item rdf:about="y"><title>Flood</title><description>The river rose.</description><dc:date>2031-04-10</dc:date></item></rdf:RDF>`,
      first: "2031-04-10",
      text: "Flood\n\nThe river rose.",
    },
    "JSON Feed": {
      name: "feed.json",
      source: JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Echo",
        items: [
          {
            id: "1",
            title: "Flood",
            content_html: "<p>The river rose.</p>",
            date_published: "2031-04-10T23:30:00-05:00",
          },
        ],
      }),
      first: "2031-04-10",
      text: "Flood\n\nThe river rose.",
    },
    "Atom that tells only the last change": {
      name: "feed.atom",
      source: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Echo</title><entry><title>Flood</title><updated>2031-04-12</updated><summary>The river rose.</summary></entry></feed>`,
      first: null,
      text: "Flood\n\nThe river rose.",
    },
  };
  for (const [title, { name, source, first, text }] of Object.entries(cases))
    test(title, async () => {
      const { articles, says } = await readFixture(name, source);
      expect(says).toEqual([]);
      expect(
        articles.map((article) => [article.text, article.published[0]?.first, article.metadata?.[0]?.value]),
      ).toEqual([[text, first, "Echo"]]);
    });
});

describe("a feed that is not read", () => {
  const cases: Record<string, { source: string; says: string }> = {
    "entities that grow without end": {
      source: `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><rss version="2.0"><channel><item><title>&b;</title></item></channel></rss>`,
      says: "BROKEN_FILE feed.xml declares entities of its own, which Annals does not expand; it is left aside. Take out the <!DOCTYPE … [ … ]>.",
    },
    "a file on this machine": {
      source: `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><title>&a;</title></item></channel></rss>`,
      says: "BROKEN_FILE feed.xml declares entities of its own, which Annals does not expand; it is left aside. Take out the <!DOCTYPE … [ … ]>.",
    },
    "no items": {
      source: `<rss version="2.0"><channel><title>Echo</title></channel></rss>`,
      says: "NO_ARTICLE feed.xml is a feed without items; it is left aside. Fetch it anew.",
    },
    "broken off": {
      source: `<rss version="2.0"><channel><item><title>Flo`,
      says: "BROKEN_FILE feed.xml cannot be read as feed: Invalid feed format. What was read before that stands; save it anew to read it whole.",
    },
    "another kind of XML": {
      source: `<?xml version="1.0"?><sitemap><url>https://echo.example</url></sitemap>`,
      says: "UNSUPPORTED_FORMAT feed.xml is left aside: Annals reads plain text, Markdown, HTML, RSS, Atom and JSON feeds, PDF, DOCX, e-mail, JSON, JSON Lines, WARC and ZIP files of these.",
    },
  };
  for (const [title, { source, says }] of Object.entries(cases))
    test(title, async () => {
      expect(await readFixture("feed.xml", source)).toMatchObject({ articles: [], says: [says] });
    });
});

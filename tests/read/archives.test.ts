import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { docxOf } from "./files/docx.ts";
import { pdfOf } from "./files/pdf.ts";
import { warcOf } from "./files/warc.ts";
import { renamed, zipOf } from "./files/zip.ts";
import { readFixture } from "./read-fixture.ts";

const FLOOD =
  "<html><body><h1>Flood</h1><p>The river Kel rose on Wednesday, the mayor said.</p></body></html>";

describe("a ZIP file", () => {
  test("gives each of its files by that file's own format, and those of an archive in it", async () => {
    const inner = await zipOf({ "mill.txt": "The mill burned." });
    const zip = await zipOf({
      "2031/flood.html": FLOOD,
      "letter.docx": await docxOf(["The inquiry opens."]),
      "more.zip": inner,
      "__MACOSX/._letter.docx": "x",
      ".DS_Store": "x",
      "map.gif": "GIF89a\u0001\u0000",
    });
    const { articles, says } = await readFixture("press/week.zip", zip);
    expect(articles.map(({ path, container, format, text }) => [path, container, format, text])).toEqual([
      [
        "press/week.zip/2031/flood.html",
        "press/week.zip",
        "HTML",
        "Flood\n\nThe river Kel rose on Wednesday, the mayor said.",
      ],
      ["press/week.zip/letter.docx", "press/week.zip", "DOCX", "The inquiry opens."],
      ["press/week.zip/more.zip/mill.txt", "press/week.zip", undefined, "The mill burned."],
    ]);
    expect(says).toEqual([
      expect.stringContaining("UNSUPPORTED_FORMAT press/week.zip/map.gif is a picture; it is left aside."),
    ]);
  });

  test("whose entries were packed in another order gives the same", async () => {
    const [one, other] = [{ "b.txt": "B rose." }, { "a.txt": "A fell." }];
    const read = async (entries: Record<string, string>) =>
      (await readFixture("x.zip", await zipOf(entries))).articles;
    expect(await read({ ...one, ...other })).toEqual(await read({ ...other, ...one }));
  });

  const tricks: Record<string, { name: string; as: string; why: string }> = {
    "leads out of the archive": {
      name: "aa/etc/passwd.txt",
      as: "../etc/passwd.txt",
      why: "it leads out of the archive",
    },
    "leads out of it the other way": {
      name: "a/b/c/d.txt",
      as: "a/b/../../.",
      why: "it leads out of the archive",
    },
    "begins at the root": {
      name: "aetc/passwd.txt",
      as: "/etc/passwd.txt",
      why: "it begins at the root of a disk",
    },
    "names a disk": { name: "aaa/x.txt", as: "C:/x.txt_", why: "it begins at the root of a disk" },
    "hides its end": { name: "good.txtaexe", as: "good.txt\u0000exe", why: "it holds control characters" },
  };
  for (const [title, { name, as, why }] of Object.entries(tricks))
    test(`an entry whose name ${title} is refused, and the others read`, async () => {
      const zip = renamed(await zipOf({ [name]: "root:x:0:0", "z.txt": "The river rose." }), name, as);
      const { articles, says } = await readFixture("x.zip", zip);
      expect(articles.map(({ path }) => path)).toEqual(["x.zip/z.txt"]);
      expect(says).toEqual([
        `UNSAFE_NAME x.zip (entry ${JSON.stringify(as)}) is left aside: ${why}. Pack the file itself, under a plain name.`,
      ]);
    });

  test("an entry that is a link is refused", async () => {
    const { articles, says } = await readFixture(
      "x.zip",
      await zipOf({ "a.txt": "/etc/passwd" }, { mode: 0o120777 }),
    );
    expect(articles).toEqual([]);
    expect(says[0]).toBe(
      'UNSAFE_NAME x.zip (entry "a.txt") is left aside: it is a link. Pack the file itself, under a plain name.',
    );
  });

  test("an entry that unpacks without end is refused, and the others read", async () => {
    const zip = await zipOf({ "bomb.txt": "0".repeat(5_000_000), "z.txt": "The river rose." });
    const { articles, says } = await readFixture("x.zip", zip);
    expect(articles.map(({ path }) => path)).toEqual(["x.zip/z.txt"]);
    expect(says).toEqual([
      "TOO_LARGE x.zip/bomb.txt unpacks to more than 200 times its size, as no text does; it is left aside. Unpack it, and look at what is in it.",
    ]);
  });

  test("archives in archives are opened so deep and no deeper", async () => {
    let zip = await zipOf({ "a.txt": "The river rose." });
    for (let i = 0; i < 5; i++) zip = await zipOf({ "in.zip": zip });
    const { articles, says } = await readFixture("x.zip", zip);
    expect(articles).toEqual([]);
    expect(says).toEqual([
      "TOO_LARGE x.zip/in.zip/in.zip/in.zip/in.zip/in.zip lies in more than 4 archives, one in the other; it is left aside. Unpack them.",
    ]);
  });

  test("an archive that holds more than a file may is read so far and no further", async () => {
    const entries = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [`${i}.txt`, "The river rose, said the mayor. ".repeat(9)]),
    );
    const { articles, says } = await readFixture("x.zip", await zipOf(entries), {
      limits: { archive: 1000 },
    });
    expect(articles.map(({ path }) => path)).toEqual(["x.zip/0.txt", "x.zip/1.txt", "x.zip/2.txt"]);
    expect(says).toEqual([
      "TOO_LARGE x.zip unpacks to more than 1000 bytes; what lies behind 3.txt is left aside. Split it.",
    ]);
  });

  test("a file locked with a password is told", async () => {
    const zip = Buffer.from(await zipOf({ "a.txt": "The river rose.", "b.txt": "It fell." }));
    // The lowest bit of the flags, in the local header and in the directory (APPNOTE 4.4.4).
    zip[6] = (zip[6] as number) | 1;
    const directory = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    zip[directory + 8] = (zip[directory + 8] as number) | 1;
    const { articles, says } = await readFixture("x.zip", zip);
    expect(articles.map(({ path }) => path)).toEqual(["x.zip/b.txt"]);
    expect(says).toEqual([
      "ENCRYPTED_FILE x.zip/a.txt is locked with a password; it is left aside. Unpack the archive with the password.",
    ]);
  });

  test("a spreadsheet, an e-book are named", async () => {
    expect(
      (await readFixture("a.xlsx", await zipOf({ "[Content_Types].xml": "", "xl/workbook.xml": "" }))).says,
    ).toEqual([
      "UNSUPPORTED_FORMAT a.xlsx is a spreadsheet; it is left aside. Save its text as .docx, PDF or plain text.",
    ]);
  });

  test("one that is cut off is told", async () => {
    const zip = await zipOf({ "a.txt": "The river rose." });
    expect((await readFixture("x.zip", zip.subarray(0, 60))).says[0]).toMatch(
      /^BROKEN_FILE x\.zip cannot be read as ZIP: /,
    );
  });
});

describe("a packed file", () => {
  test("gives what is in it", async () => {
    const { articles } = await readFixture("flood.html.gz", gzipSync(FLOOD));
    expect(articles.map(({ path, format }) => [path, format])).toEqual([
      ["flood.html.gz/flood.html", "HTML"],
    ]);
  });

  test("that unpacks without end is refused", async () => {
    const { says } = await readFixture("a.txt.gz", gzipSync(Buffer.alloc(3_000_000, "a")), {
      limits: { record: 1_000_000 },
    });
    expect(says).toEqual([
      "TOO_LARGE a.txt.gz unpacks to more than 976 KiB, as no text does; it is left aside. Unpack it, and look at what is in it.",
    ]);
  });
});

describe("a Word file", () => {
  test("gives its paragraphs, each with its number; it was written by when it was saved", async () => {
    const core =
      "<dc:title>Notes &amp; all</dc:title><dc:creator>Ada Quill</dc:creator><dcterms:created>2009-01-01T00:00:00Z</dcterms:created><dcterms:modified>2031-04-12T12:30:00Z</dcterms:modified>";
    const { articles, says } = await readFixture(
      "a.docx",
      await docxOf(["# Flood", "The river rose.", "", "It fell."], { core }),
    );
    expect(says).toEqual([]);
    expect(articles).toMatchObject([
      {
        path: "a.docx",
        format: "DOCX",
        title: "Flood",
        text: "Flood\n\nThe river rose.\n\nIt fell.",
        published: [
          { first: null, last: "2031-04-13", strength: "weak", source: "Word properties, dcterms:modified" },
          { first: "2031-04-12", last: "2031-04-12", strength: "usual" },
        ],
        metadata: [
          { field: "title", value: "Notes & all" },
          { field: "author", value: "Ada Quill" },
        ],
        places: [
          { start: 0, paragraph: 1 },
          { start: 7, paragraph: 2 },
          { start: 24, paragraph: 4 },
        ],
      },
    ]);
    expect(articles[0]).not.toHaveProperty("container");
  });

  test("that holds entities, or nothing, is refused", async () => {
    const parts = { "word/notes.xml": '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>' };
    expect((await readFixture("a.docx", await docxOf(["The river rose."], { parts }))).says).toEqual([
      "BROKEN_FILE a.docx declares entities of its own in word/notes.xml, which Annals does not expand; it is left aside. Save it anew.",
    ]);
    expect((await readFixture("a.docx", await docxOf([""]))).says).toEqual([
      "NO_ARTICLE a.docx has no text in it; it is left aside. Save it anew.",
    ]);
  });
});

describe("a PDF", () => {
  const running = (page: string) => [
    { text: "Vale Echo, 10 April 2031", size: 8, y: 810 },
    { text: page, y: 30 },
  ];
  const flood = pdfOf(
    [
      [
        { text: "Flood in Kelmouth", size: 18, y: 760 },
        { text: "The river Kel burst its banks on Wednesday and flooded the har-", y: 730 },
        { text: "bour of Kelmouth, Mayor (now) Ada Brandt said.", y: 718 },
        { text: "An inquiry will be opened", y: 690 },
        ...running("1"),
      ],
      [{ text: "next Monday, the mayor told reporters.", y: 760 }, ...running("2")],
    ],
    { CreationDate: "D:20310411093000+02'00'", Title: "Microsoft Word - flood.docx", Author: "Ada Quill" },
  );

  test("gives whole paragraphs with their pages, without running heads and page numbers", async () => {
    const { articles, says } = await readFixture("flood.pdf", flood);
    expect(says).toEqual([]);
    expect(articles).toMatchObject([
      {
        format: "PDF",
        title: "Flood in Kelmouth",
        text: "Flood in Kelmouth\n\nThe river Kel burst its banks on Wednesday and flooded the harbour of Kelmouth, Mayor (now) Ada Brandt said.\n\nAn inquiry will be opened next Monday, the mayor told reporters.",
        published: [
          { first: null, last: "2031-04-11", strength: "weak", source: "PDF metadata, CreationDate" },
          {
            first: "2031-04-11",
            last: "2031-04-11",
            strength: "usual",
            source: "PDF metadata, CreationDate",
          },
        ],
        metadata: [{ field: "author", value: "Ada Quill", source: "PDF metadata, Author" }],
      },
    ]);
    const [{ text, places }] = articles as [(typeof articles)[0]];
    expect(places?.map(({ start, page }) => [text.slice(start, start + 11), page])).toEqual([
      ["Flood in Ke", 1],
      ["next Monday", 2],
    ]);
  });

  test("of pictures alone is told, and so is one locked with a password", async () => {
    expect((await readFixture("scan.pdf", pdfOf([[], []]))).says).toEqual([
      "NO_ARTICLE scan.pdf has 2 pages and no text, only pictures of it; it is left aside. Run character recognition (OCR) over it first.",
    ]);
    // A standard security handler (ISO 32000-1, 7.6.3) whose keys fit no password.
    const key = `<${"00".repeat(32)}>`;
    const locked = Buffer.from(flood)
      .toString("latin1")
      .replace(
        "/Info 4 0 R",
        `/Info 4 0 R /ID [${key} ${key}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`,
      );
    expect((await readFixture("locked.pdf", Buffer.from(locked, "latin1"))).says).toEqual([
      "ENCRYPTED_FILE locked.pdf is locked with a password; it is left aside. Open it with the password and save it without one.",
    ]);
  });

  test("that is no PDF behind its first line is told", async () => {
    expect((await readFixture("a.pdf", "%PDF-1.7\nThe river rose.")).says[0]).toMatch(
      /^BROKEN_FILE a\.pdf cannot be read as PDF: /,
    );
  });

  test("what unpacks, or draws, more than an article does is refused before it is gone through", async () => {
    const lines = Array.from({ length: 50 }, (_, i) => ({ text: "The river rose.", y: 800 - 12 * i }));
    const packed = pdfOf([lines], {}, { packed: true });
    expect((await readFixture("a.pdf", packed)).articles[0]?.text).toMatch(/^The river rose\./);
    expect((await readFixture("a.pdf", packed, { limits: { streams: 2048 } })).says).toEqual([
      "TOO_LARGE a.pdf unpacks to more than 2 KiB, more than one article takes; it is left aside. Print it to a new PDF.",
    ]);
    expect((await readFixture("a.pdf", packed, { limits: { textItems: 20 } })).says).toEqual([
      "TOO_LARGE a.pdf draws more than 20 pieces of text, more than one article takes; it is left aside. Print it to a new PDF.",
    ]);
  });

  test("of too many pages is refused", async () => {
    expect((await readFixture("flood.pdf", flood, { limits: { pages: 1 } })).says).toEqual([
      "TOO_LARGE flood.pdf has more than 1 pages, more than one article takes; it is left aside. Split it.",
    ]);
  });
});

describe("a crawl", () => {
  const records = [
    { type: "warcinfo" as const, url: "", body: "software: a crawler" },
    { type: "request" as const, url: "https://echo.example/flood", body: "GET /flood HTTP/1.1\r\n\r\n" },
    { url: "https://echo.example/2031/04/10/flood", body: FLOOD },
    { url: "https://echo.example/gone", status: "404 Not Found", body: FLOOD },
    {
      url: "https://echo.example/",
      body: "<html><body><a href='/flood'>Flood</a> <a href='/fire'>Fire</a></body></html>",
    },
    {
      url: "https://echo.example/lodz",
      contentType: "text/html; charset=iso-8859-2",
      body: Buffer.from("<p>The mayor of \xa3\xf3d\xbc resigned on Friday.</p>", "latin1"),
    },
  ];
  for (const packed of [false, true])
    test(`gives each page that was there, by the server's own character set, ${packed ? "packed" : "plain"}`, async () => {
      const { articles, says } = await readFixture("crawl.warc", warcOf(records, { packed }));
      expect(articles.map(({ path, text }) => [path, text])).toEqual([
        ["crawl.warc#3", "Flood\n\nThe river Kel rose on Wednesday, the mayor said."],
        ["crawl.warc#6", "The mayor of Łódź resigned on Friday."],
      ]);
      expect(articles[0]?.published).toMatchObject([
        { first: null, last: "2031-04-21", source: "header WARC-Date", quote: "2031-04-20T10:00:00Z" },
        { first: "2031-04-10", last: "2031-04-10", source: "address of the page", strength: "weak" },
      ]);
      expect(articles[0]?.metadata).toContainEqual({
        field: "url",
        value: "https://echo.example/2031/04/10/flood",
        source: "header WARC-Target-URI",
      });
      expect(says).toEqual([
        "NO_ARTICLE crawl.warc holds 1 other part without an article: pictures, scripts, pages of links.",
      ]);
    });

  test("whose record is too large is read on behind it", async () => {
    const large = { url: "https://echo.example/large", body: `<p>${"The river rose. ".repeat(200)}</p>` };
    const { articles, says } = await readFixture(
      "c.warc",
      warcOf([large, { url: "https://echo.example/a", body: FLOOD }]),
      { limits: { record: 2000 } },
    );
    expect(articles.map(({ path }) => path)).toEqual(["c.warc#2"]);
    expect(says).toEqual([
      "TOO_LARGE c.warc (record 1) is larger than 1 KiB, more than one article takes; it is left aside.",
    ]);
  });
});

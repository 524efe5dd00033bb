import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Document } from "../../src/model/document.ts";
import { IngestedSchema } from "../../src/model/stages.ts";
import { readArticle } from "../../src/read/read-article.ts";
import { docxOf } from "./files/docx.ts";
import { pdfOf } from "./files/pdf.ts";
import { warcOf } from "./files/warc.ts";
import { zipOf } from "./files/zip.ts";

const PAGE =
  '<!doctype html><html><head><title>Flood</title><meta property="article:published_time" content="2031-04-10T08:00:00Z">' +
  '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-04-10"}</script></head>' +
  "<body><article><h1>Flood</h1><p>The river Kel rose on Wednesday, the mayor said.</p><ul><li>One</li></ul></article></body></html>";
const MAIL =
  "From: a@b.example\r\nTo: c@d.example\r\nSubject: =?utf-8?Q?Fl=C3=BCt?=\r\nDate: Thu, 10 Apr 2031 23:30:00 -0500\r\n" +
  'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nThe river rose.\r\n--b\r\n' +
  'Content-Disposition: attachment; filename="x.txt"\r\n\r\nIt fell.\r\n--b--\r\n';

const files: Record<string, Uint8Array> = {
  "a.txt": Buffer.from("The river Kel rose on Wednesday. “Süd”"),
  "a.md": Buffer.from(
    "---\ntitle: Flood\ndate: 2031-04-10\ntags: &a [b, *a]\n---\n# Flood #\n\nThe river rose.\n",
  ),
  "a.html": Buffer.from(PAGE),
  "a.rss": Buffer.from(
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Echo</title><item><title>Flood</title><description>&lt;p&gt;It rose.</description><pubDate>Thu, 10 Apr 2031 08:00:00 GMT</pubDate></item></channel></rss>',
  ),
  "a.atom": Buffer.from(
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Echo</title><entry><title>Flood</title><updated>2031-04-12</updated><summary>It rose.</summary></entry></feed>',
  ),
  "feed.json": Buffer.from(
    '{"version":"https://jsonfeed.org/version/1.1","title":"E","items":[{"id":"1","content_html":"<p>It rose."}]}',
  ),
  "a.json": Buffer.from(
    '{"articles":[{"title":"Flood","body":"It rose.","date":1933632000,"authors":[{"name":"Q"}]}]}',
  ),
  "a.jsonl": Buffer.from('{"title":"Flood","text":"It rose."}\n{"text":["a","b"]}\n'),
  "a.eml": Buffer.from(MAIL),
  "a.mbox": Buffer.from(
    `From a@b.example Thu Apr 10 08:00:00 2031\n${MAIL}\nFrom a@b.example Thu Apr 10 08:00:00 2031\n${MAIL}`,
  ),
  "a.warc": warcOf([{ url: "https://echo.example/2031/04/10/a", body: PAGE }]),
  "a.warc.gz": warcOf([{ url: "https://echo.example/2031/04/10/a", body: PAGE }], { packed: true }),
  "a.pdf": pdfOf(
    [
      [
        { text: "Flood", size: 18, y: 700 },
        { text: "The river rose.", y: 680 },
      ],
    ],
    { CreationDate: "D:20310410" },
  ),
};

beforeAll(async () => {
  files["a.docx"] = await docxOf(["# Flood", "The river rose."], { core: "<dc:title>x</dc:title>" });
  files["a.zip"] = await zipOf({ "a.html": PAGE, "b/c.txt": "It fell.", "d.eml": MAIL });
});

const LIMITS = { items: 1000, archive: 10_000_000, entry: 5_000_000, record: 1_000_000, elements: 5000 };

/** Some bytes of a file changed, taken out, put in twice, or the file cut off. */
interface Damage {
  kind: "change" | "drop" | "repeat" | "cut";
  at: number;
  length: number;
  byte: number;
}

const damages = fc.array(
  fc.record({
    kind: fc.constantFrom("change" as const, "drop" as const, "repeat" as const, "cut" as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 60 }),
    byte: fc.oneof(
      fc.constantFrom(0, 0x3c, 0x3e, 0x22, 0x7b, 0x5b, 0x0a, 0x1b, 0xff),
      fc.integer({ min: 0, max: 255 }),
    ),
  }),
  { maxLength: 4 },
);

function damaged(bytes: Uint8Array, harm: readonly Damage[]): Uint8Array {
  return harm.reduce((file, { kind, at, length, byte }) => {
    const from = Math.floor(at * file.length);
    const [before, part, after] = [
      file.subarray(0, from),
      file.subarray(from, from + length),
      file.subarray(from + length),
    ];
    if (kind === "cut") return before;
    if (kind === "drop") return Buffer.concat([before, after]);
    if (kind === "repeat") return Buffer.concat([before, part, part, after]);
    return Buffer.concat([before, Buffer.alloc(part.length, byte), after]);
  }, bytes);
}

async function read(
  path: string,
  bytes: Uint8Array,
): Promise<{ documents: Document[]; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  return { documents: await readArticle({ path, bytes }, { report, limits: LIMITS }), diagnostics };
}

/** What holds of every file, whatever it is: what is read is whole and well placed, and what is not is told. */
async function holds(path: string, bytes: Uint8Array): Promise<void> {
  const copy = new Uint8Array(bytes);
  const { documents, diagnostics } = await read(path, bytes);
  expect(copy).toEqual(new Uint8Array(bytes));
  IngestedSchema.parse({ documents });
  expect(documents.length + diagnostics.length).toBeGreaterThan(0);
  expect(new Set(documents.map((document) => document.path)).size).toBe(documents.length);
  for (const document of documents) {
    expect(document.text.trim()).not.toBe("");
    expect(document.path.startsWith(path)).toBe(true);
    expect(document.title).not.toMatch(/\n/);
    const starts = document.places?.map(({ start }) => start) ?? [];
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const start of starts) expect(start).toBeLessThan(document.text.length);
    for (const { first, last } of document.published)
      expect(first === null || last === null || first <= last).toBe(true);
  }
  for (const { message } of diagnostics) expect(message).toMatch(/[.)]$/);
  expect(await read(path, copy)).toEqual({ documents, diagnostics });
}

describe("a damaged file is read as far as it can be, or told, and the same way twice", () => {
  for (const name of [...Object.keys(files), "a.docx", "a.zip"])
    test(name, async () => {
      await fc.assert(
        fc.asyncProperty(damages, (harm) => holds(name, damaged(files[name] as Uint8Array, harm))),
        { numRuns: 40 },
      );
    });
});

test("any bytes under any name", async () => {
  const names = fc.constantFrom(...Object.keys(files), "a", "a.png", "a.xml", "a.htm", "a.docx", "a.zip");
  const heads = fc.constantFrom(
    "",
    "%PDF-1.4\n",
    "PK\u0003\u0004",
    "<html>",
    "<rss>",
    "WARC/1.0\r\n",
    '{"a":',
    '[{"',
    "From x\n",
    "---\n",
    "\u001f\u008b\u0008",
  );
  const bodies = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: "binary", maxLength: 300 }).map((text) => Buffer.from(text)),
  );
  await fc.assert(
    fc.asyncProperty(names, heads, bodies, (name, head, body) =>
      holds(name, Buffer.concat([Buffer.from(head, "latin1"), body])),
    ),
    { numRuns: 200 },
  );
});

test("any markup is read as a page", async () => {
  const tags = fc.constantFrom(
    "p",
    "div",
    "b",
    "table",
    "tr",
    "td",
    "li",
    "script",
    "style",
    "br",
    "article",
    "h1",
    "template",
    "svg",
    "select",
  );
  const pieces = fc.array(
    fc.oneof(
      tags.map((tag) => `<${tag}>`),
      tags.map((tag) => `</${tag}>`),
      fc.constantFrom(
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "&amp;",
        "&#0;",
        '<a href="',
        "<meta charset=",
        "<body>",
        "</body>",
        "<html>",
      ),
      fc.string({ maxLength: 12 }),
    ),
    { maxLength: 60 },
  );
  await fc.assert(
    fc.asyncProperty(pieces, (parts) => holds("a.html", Buffer.from(`<html><body>${parts.join("")}`))),
    { numRuns: 100 },
  );
});

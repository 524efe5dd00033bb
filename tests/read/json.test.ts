import { describe, expect, test } from "vitest";
import { readJsonFields } from "../../src/read/json-fields.ts";
import { readFixture } from "./read-fixture.ts";

const FLOOD = {
  headline: "Flood",
  body: "The river rose.\nIt fell.",
  date: "2031-04-10T23:30:00-05:00",
  source: "Echo",
};

for (const [title, encode] of Object.entries({
  "UTF-16, little end first, with its mark": (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"),
  "UTF-16, big end first, with its mark": (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
  "UTF-16 without a mark": (text: string) => Buffer.from(text, "utf16le"),
}))
  test(`JSON Lines in ${title}, are read line by line`, async () => {
    // U+0A0A and U+010A hold the byte of a line feed and are none.
    const lines = [
      { text: "The river rose in Süd." },
      { text: "The \u0a0a mill Ċ burned." },
      { text: "It fell." },
    ];
    const { articles, says } = await readFixture(
      "dump.jsonl",
      encode(`${lines.map((line) => JSON.stringify(line)).join("\r\n")}\n{"broken\n`),
    );
    expect(articles.map(({ path, text }) => [path, text])).toEqual([
      ["dump.jsonl#1", "The river rose in Süd."],
      ["dump.jsonl#2", "The \u0a0a mill Ċ burned."],
      ["dump.jsonl#3", "It fell."],
    ]);
    expect(says).toEqual([expect.stringContaining("BROKEN_FILE dump.jsonl (line 4) is no JSON")]);
  });

test("JSON Lines give an article a line, named by its line, whatever is broken between", async () => {
  const lines = [
    JSON.stringify(FLOOD),
    "",
    '{"headline": "broken',
    '{"note": "no text"}',
    JSON.stringify({ text: "The mill burned." }),
  ];
  const { articles, says } = await readFixture("dump.jsonl", lines.join("\n"));
  expect(articles).toMatchObject([
    {
      path: "dump.jsonl#1",
      container: "dump.jsonl",
      format: "JSON Lines",
      title: "Flood",
      text: "Flood\n\nThe river rose.\n\nIt fell.",
      published: [{ first: "2031-04-10", last: "2031-04-10", source: "line 1, field date" }],
      metadata: [{ field: "publisher", value: "Echo", source: "line 1, field source" }],
      places: [
        { start: 0, line: 1, field: "headline" },
        { start: 7, line: 1, field: "body" },
      ],
    },
    { path: "dump.jsonl#5", text: "The mill burned.", published: [] },
  ]);
  expect(says).toEqual([
    expect.stringMatching(
      /^BROKEN_FILE dump\.jsonl \(line 3\) is no JSON: .*\. The line is left aside; export it anew\.$/,
    ),
    "NO_ARTICLE dump.jsonl (line 4) has no field with a text (text, body, content, articleBody, …); left aside. Name it with --json-fields text=FIELD.",
  ]);
});

describe("where the records of a JSON file lie", () => {
  const cases: Record<string, { value: unknown; paths: string[] }> = {
    "the file is one": { value: FLOOD, paths: ["dump.json"] },
    "in a list": { value: [FLOOD, { text: "The mill burned." }], paths: ["dump.json#1", "dump.json#2"] },
    "in a list below, the largest that holds texts": {
      value: { response: { tags: ["a", "b", "c"], docs: [FLOOD, { text: "The mill burned." }] } },
      paths: ["dump.json#1", "dump.json#2"],
    },
  };
  for (const [title, { value, paths }] of Object.entries(cases))
    test(title, async () => {
      const { articles, says } = await readFixture("dump.json", JSON.stringify(value, null, 2));
      expect(says).toEqual([]);
      expect(articles.map(({ path }) => path)).toEqual(paths);
    });
});

describe("fields that a person names", () => {
  const record = {
    kop: "Flood",
    inhoud: { tekst: ["The river rose.", "It fell."] },
    dag: "2031-04-10",
    nr: 17,
    text: "not this",
  };
  test("are taken, by their paths", async () => {
    const jsonFields = readJsonFields("title=kop,text=inhoud.tekst, published = dag,id=nr");
    if ("wrong" in jsonFields) throw new Error(jsonFields.wrong);
    const { articles } = await readFixture("dump.txt", `[${JSON.stringify(record)}]`, { jsonFields });
    expect(articles).toMatchObject([
      {
        path: "dump.txt#17",
        title: "Flood",
        text: "Flood\n\nThe river rose.\n\nIt fell.",
        published: [{ first: "2031-04-10" }],
      },
    ]);
  });

  const wrong: Record<string, string> = {
    title: '"title" is not written as NAME=FIELD.',
    "headline=kop": '"headline=kop" is not written as NAME=FIELD.',
    "text=": '"text=" is not written as NAME=FIELD.',
  };
  for (const [written, says] of Object.entries(wrong))
    test(`but not as "${written}"`, () =>
      expect(readJsonFields(written)).toEqual({
        wrong: `${says} NAME is one of title, text, published, modified, author, publisher, url, id; FIELD may have dots: text=content.body.`,
      }));
});

describe("how a record gives its day", () => {
  const cases: Record<string, { date: unknown; days: string | null }> = {
    "with a zone": { date: "2031-04-10T23:30:00-05:00", days: "2031-04-10" },
    "in seconds": { date: 1933632000, days: "2031-04-11" },
    "in milliseconds": { date: 1933632000000, days: "2031-04-11" },
    "as a database exports it": { date: { $date: "2031-04-10T10:00:00Z" }, days: "2031-04-10" },
    "as a year": { date: 2031, days: "2031-01-01" },
    "in words": { date: "April 10, 2031", days: "2031-04-10" },
    "not at all": { date: null, days: null },
  };
  for (const [title, { date, days }] of Object.entries(cases))
    test(title, async () => {
      const { articles } = await readFixture("a.json", JSON.stringify({ text: "The river rose.", date }));
      expect(articles[0]?.published[0]?.first ?? null).toBe(days);
    });
});

test("a text in HTML is read as what it shows", async () => {
  const text = "<p>The river&nbsp;rose.</p><script>no()</script><p>It fell &amp; rose.</p>";
  const { articles } = await readFixture("a.json", JSON.stringify({ text }));
  expect(articles[0]?.text).toBe("The river rose.\n\nIt fell & rose.");
});

test("half of a letter, which JSON may hold, becomes the mark for what cannot be read", async () => {
  const { articles } = await readFixture("a.json", '{"text": "The river \\ud800 rose."}');
  expect(articles[0]?.text).toBe("The river \ufffd rose.");
});

describe("JSON that is not read", () => {
  const cases: Record<string, { name?: string; source: string; says: string; limits?: object }> = {
    "no JSON, at its place": {
      source: '[{"text": "The river rose."},\n {"text": "It fell."',
      says: "BROKEN_FILE a.json (line 2, column 21) is no JSON: ",
    },
    "no text": {
      source: '{"name": "annals", "version": "1"}',
      says: "NO_ARTICLE a.json holds no record with a text (text, body, content, …); it is left aside. Name the field with --json-fields text=FIELD.",
    },
    nothing: { source: " ", says: "EMPTY_FILE a.json is empty; it is left aside." },
    "a line too long": {
      name: "a.jsonl",
      source: `{"text": "${"The river rose. ".repeat(100)}"}`,
      limits: { record: 1024 },
      says: "TOO_LARGE a.jsonl (line 1) is longer than 1 KiB, more than one article takes; the line is left aside.",
    },
  };
  for (const [title, { name = "a.json", source, says, limits = {} }] of Object.entries(cases))
    test(title, async () => {
      const read = await readFixture(name, source, { limits });
      expect(read.articles).toEqual([]);
      expect(read.says[0]).toContain(says);
    });
});

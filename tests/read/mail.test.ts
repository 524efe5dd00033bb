import { describe, expect, test } from "vitest";
import { readFixture } from "./read-fixture.ts";

const HEAD = [
  "From: Ada Quill <ada@echo.example>",
  "To: news@list.example",
  "Subject: =?utf-8?Q?Flood_in_S=C3=BCnder?=",
  "Date: Thu, 10 Apr 2031 23:30:00 -0500 (EST)",
  "MIME-Version: 1.0",
];
const message = (...lines: string[]) => [...HEAD, ...lines].join("\r\n");

test("a message gives its text under its subject, with the sender's own day; broken lines are whole again", async () => {
  const source = message(
    "Content-Type: text/plain; charset=iso-8859-1",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "The river Kel burst its banks on Wednesday and flooded the harbour of",
    "S=FCnder, the mayor said.",
    "",
    "An inquiry opens next Monday.",
  );
  const { articles, says } = await readFixture("letter.eml", source);
  expect(says).toEqual([]);
  expect(articles).toMatchObject([
    {
      path: "letter.eml",
      format: "e-mail",
      title: "Flood in Sünder",
      text: "Flood in Sünder\n\nThe river Kel burst its banks on Wednesday and flooded the harbour of Sünder, the mayor said.\n\nAn inquiry opens next Monday.",
      published: [{ first: "2031-04-10", last: "2031-04-10", source: "header Date" }],
      metadata: [{ field: "author", value: "Ada Quill", source: "header From" }],
      places: [
        { start: 0, field: "Subject" },
        { start: 17, field: "text/plain" },
      ],
    },
  ]);
});

test("a message in HTML is read as what it shows", async () => {
  const { articles } = await readFixture(
    "m.txt",
    message("Content-Type: text/html", "", "<p>The river <b>rose</b>.</p><p>It fell.</p>"),
  );
  expect(articles[0]?.text).toBe("Flood in Sünder\n\nThe river rose.\n\nIt fell.");
});

test("what is attached is read by its own format; pictures are counted and not complained of", async () => {
  const source = message(
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "See below.",
    "--b",
    'Content-Type: text/plain; name="../../report.txt"',
    'Content-Disposition: attachment; filename="../../report.txt"',
    "",
    "The mill burned on Monday.",
    "--b",
    'Content-Disposition: attachment; filename="map.gif"',
    "Content-Type: image/gif",
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from("GIF89a\u0001\u0000").toString("base64"),
    "--b--",
  );
  const { articles, says } = await readFixture("letter.eml", source);
  expect(articles.map(({ path, text, container }) => [path, container, text])).toEqual([
    ["letter.eml", undefined, "Flood in Sünder\n\nSee below."],
    ["letter.eml/report.txt", "letter.eml", "The mill burned on Monday.\n"],
  ]);
  expect(says).toEqual([
    "NO_ARTICLE letter.eml holds 1 other part without an article: pictures, scripts, pages of links.",
  ]);
});

test("a mailbox gives its messages", async () => {
  const plain = (subject: string, text: string) =>
    `From: a@b.example\nSubject: ${subject}\nDate: 10 Apr 2031 08:00:00 +0000\nMIME-Version: 1.0\n\n${text}\n`;
  const mailbox = `From a@b.example Thu Apr 10 08:00:00 2031\n${plain("One", "The river rose.\n>From the roof they called.")}\nFrom a@b.example Thu Apr 10 09:00:00 2031\n${plain("Two", "The mill burned.\nFrom here on it rained.")}`;
  const { articles, says } = await readFixture("box", mailbox);
  expect(says).toEqual([]);
  expect(articles.map(({ path, text }) => [path, text])).toEqual([
    ["box#1", "One\n\nThe river rose.\n\nFrom the roof they called."],
    ["box#2", "Two\n\nThe mill burned.\n\nFrom here on it rained."],
  ]);
});

test("a page that a browser saved as a message is read as a page, on or before the day on which it was saved", async () => {
  const page =
    "<html><body><nav><a href='/'>Home</a></nav><article><h1>Flood</h1><p>The river Kel burst its banks on Wednesday, the mayor of the town said.</p></article></body></html>";
  const source = [
    "From: <Saved by Blink>",
    "Snapshot-Content-Location: https://echo.example/2031/04/10/flood",
    "Subject: Flood",
    "Date: Sun, 20 Apr 2031 10:00:00 +0200",
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; type="text/html"; boundary="b"',
    "",
    "--b",
    "Content-Type: text/html",
    "Content-Location: https://echo.example/2031/04/10/flood",
    "",
    page,
    "--b--",
  ].join("\r\n");
  const { articles } = await readFixture("saved.mht", source);
  expect(articles).toMatchObject([
    {
      text: "Flood\n\nThe river Kel burst its banks on Wednesday, the mayor of the town said.",
      published: [
        { first: null, last: "2031-04-20", source: "header Date" },
        { first: "2031-04-10", strength: "weak" },
      ],
    },
  ]);
});

describe("what looks like a message", () => {
  const cases: Record<string, string> = {
    "an article with a head of its own": "Date: 10 April 2031\nBy: Ada Quill\n\nThe river rose.",
    "an article that opens with a field": "Subject: to debate\n\nThe bill was passed.",
    "a letter to the editor": "From the mayor: we thank all helpers.\n\nThe river rose.",
  };
  for (const [title, text] of Object.entries(cases))
    test(`but is not: ${title}`, async () => {
      const { articles } = await readFixture("a.txt", text);
      expect(articles.map((article) => [article.format, article.text])).toEqual([[undefined, text]]);
    });
});

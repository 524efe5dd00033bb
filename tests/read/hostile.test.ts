import { truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readBytes } from "../../src/read/read-bytes.ts";
import { folderOf } from "./folder.ts";
import { readFixture } from "./read-fixture.ts";

describe("what is made to keep a reader busy is refused", () => {
  const bomb = Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`);
  const cases: Record<string, { name: string; source: string; text?: string; says: string | null }> = {
    "front matter that multiplies itself": {
      name: "a.md",
      source: `---\na0: &a0 [x]\n${bomb.join("\n")}\ntitle: Flood\n---\nThe river rose.`,
      text: "The river rose.",
      says: null,
    },
    "front matter of brackets in brackets": {
      name: "a.md",
      source: `---\ntitle: ${"[".repeat(60_000)}\n---\nThe river rose.`,
      text: "The river rose.",
      says: "BAD_FRONT_MATTER a.md front matter: it is nested too deeply. The article is read without it; mend the YAML to use it.",
    },
    "front matter without end": {
      name: "a.md",
      source: `---\n${"title: a\n".repeat(20_000)}---\nThe river rose.`,
      text: "The river rose.",
      says: "BAD_FRONT_MATTER a.md front matter is longer than 65536 characters. The article is read without it; shorten it to use it.",
    },
    "a page of too many elements": {
      name: "a.html",
      source: `<html><body>${"<b>x</b>".repeat(50_001)}</body></html>`,
      says: "TOO_LARGE a.html has more than 50000 elements, which no article does; it is left aside. Save the article alone.",
    },
    "JSON of brackets in brackets": {
      name: "a.json",
      source: `{"text": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
      says: "NO_ARTICLE a.json holds no record with a text (text, body, content, …); it is left aside. Name the field with --json-fields text=FIELD.",
    },
    "a text without end": {
      name: "a.txt",
      source: "The river rose. ".repeat(600_000),
      says: "TOO_LARGE a.txt its text is longer than 8388608 characters, more than one article takes; it is left aside. Split it.",
    },
  };
  for (const [title, { name, source, text, says }] of Object.entries(cases))
    test(title, async () => {
      const read = await readFixture(name, source);
      expect(read.articles.map((article) => article.text)).toEqual(text === undefined ? [] : [text]);
      expect(read.says).toEqual(says === null ? [] : [says]);
    });

  test("a line of a gigabyte", async () => {
    const file = path.join(folderOf({ "a.jsonl": '{"text": "The river rose."}\n' }), "a.jsonl");
    const good = Buffer.from('{"text": "The river rose."}\n');
    // A hole in the file: zeros that take no room on the disk.
    truncateSync(file, 1024 ** 3);
    const read = readBytes(file);
    if (read.status === "failed") throw new Error(read.cause);
    const { articles, says } = await readFixture("a.jsonl", read.bytes);
    expect(articles.map(({ text }) => text)).toEqual(["The river rose."]);
    expect(says).toEqual([
      "TOO_LARGE a.jsonl (line 2) is longer than 64 MiB, more than one article takes; the line is left aside.",
    ]);
    writeFileSync(file, good);
  });
});

test("a script, a picture, a frame of a page is neither run nor asked for, and shows nowhere", async () => {
  const page = [
    "<html><body><p>The river Kel rose on Wednesday, the mayor of Kelmouth said.</p>",
    "<script>globalThis.pwned = true</script><img src='http://192.0.2.1/a.png' onerror='globalThis.pwned = true'>",
    "<iframe src='http://192.0.2.1/'></iframe><link rel='stylesheet' href='http://192.0.2.1/a.css'>",
    "<object data='http://192.0.2.1/'>no</object><svg onload='globalThis.pwned = true'><text>no</text></svg></body></html>",
  ].join("");
  const { articles } = await readFixture("a.html", page);
  expect(articles[0]?.text).toBe("The river Kel rose on Wednesday, the mayor of Kelmouth said.");
  expect(globalThis).not.toHaveProperty("pwned");
});

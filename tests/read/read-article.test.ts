import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { readArticle } from "../../src/read/read-article.ts";

async function read(path: string, content: string | Uint8Array) {
  const diagnostics: Diagnostic[] = [];
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const articles = await readArticle({ path, bytes }, { report: (found) => diagnostics.push(found) });
  expect(articles.length).toBeLessThanOrEqual(1);
  return { document: articles[0], diagnostics };
}

describe("the title of an article", () => {
  const cases: Record<string, { path: string; content: string; title: string }> = {
    "is the first line of plain text": {
      path: "a.txt",
      content: "\n  Flood in Kelmouth \n\nThe river rose.",
      title: "Flood in Kelmouth",
    },
    "is the beginning of a first line without an end": {
      path: "a.txt",
      content: `${"The river rose and rose, and ".repeat(8)}fell.`,
      title: `${"The river rose and rose, and ".repeat(5)}The river rose…`,
    },
    "is not looked for among marks in plain text": { path: "a.txt", content: "Lead.\n# One", title: "Lead." },
    "is what the front matter says": {
      path: "a.md",
      content: "---\ntitle: The Kel rises\n---\n# Other\n\nText.",
      title: "The Kel rises",
    },
    "is the first heading of Markdown": {
      path: "a.md",
      content: "By A. Writer\n\n## Flood ##\n\nText.",
      title: "Flood",
    },
    "is an underlined heading": {
      path: "a.md",
      content: "Flood again\r\n===\r\n\r\nText.",
      title: "Flood again",
    },
    "is the first line where there is no heading": {
      path: "a.MD",
      content: "Text alone.\n",
      title: "Text alone.",
    },
  };
  for (const [claim, { path, content, title }] of Object.entries(cases))
    test(claim, async () => expect((await read(path, content)).document?.title).toBe(title));
});

describe("front matter", () => {
  const file = [
    "---",
    "title: 'Flood: the bill'",
    "updated: 2031-04-12T01:00:00+02:00",
    "date: 2031-04-11",
    "published: 2031",
    "tags: [flood, bill]",
    "---",
    "",
    "The river rose on Thursday.",
  ].join("\n");

  test("is no part of the text, whose place in the file is kept", async () => {
    const { document } = await read("a.md", file);
    expect(document?.text).toBe("\nThe river rose on Thursday.");
    expect(file.slice(document?.offset)).toBe(document?.text);
  });

  test("gives every date that it holds, the one of publication first, an update as a bound", async () => {
    expect((await read("a.md", file)).document?.published).toEqual([
      {
        basis: "metadata",
        first: "2031-01-01",
        last: "2031-12-31",
        source: "front matter, field published, line 5",
        quote: "2031",
      },
      {
        basis: "metadata",
        first: "2031-04-11",
        last: "2031-04-11",
        source: "front matter, field date, line 4",
        quote: "2031-04-11",
      },
      {
        basis: "metadata",
        first: null,
        last: "2031-04-12",
        source: "front matter, field updated, line 3",
        quote: "2031-04-12T01:00:00+02:00",
      },
    ]);
  });

  test("with a date that the calendar has not is reported at that date", async () => {
    const { document, diagnostics } = await read("a.md", "---\ndate: 2031-02-30\n---\nText.");
    expect(document?.published).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "BAD_FRONT_MATTER", document: "a.md", span: [10, 20] }]);
    expect(diagnostics[0]?.message).toContain('field date: "2031-02-30"');
  });

  test("that is not YAML is reported, and the text below it read", async () => {
    const { document, diagnostics } = await read("a.md", "---\ntitle: [unclosed\n---\nText.");
    expect(document?.text).toBe("Text.");
    expect(diagnostics.map(({ code }) => code)).toEqual(["BAD_FRONT_MATTER"]);
  });

  test("ends with the file's lines, whatever ends those", async () => {
    const { document } = await read("a.md", "---\r\ndate: 2031-04-11\r\n---\r\nText.\r\n");
    expect(document).toMatchObject({ text: "Text.\r\n", published: [{ first: "2031-04-11" }] });
  });

  for (const [title, content] of Object.entries({
    "a rule across the page": "---\n\nText under a rule.",
    "plain prose": "Text.\n---\nMore.",
  }))
    test(`is not seen in ${title}`, async () => {
      const { document, diagnostics } = await read("a.md", content);
      expect(document?.text).toBe(content);
      expect(document).not.toHaveProperty("offset");
      expect(diagnostics).toEqual([]);
    });

  test("is not looked for in plain text", async () => {
    expect((await read("a.txt", file)).document).toMatchObject({ text: file, published: [] });
  });
});

describe("a file without an article", () => {
  const cases: Record<string, { path: string; content: string; code: string }> = {
    "an empty file": { path: "a.txt", content: "", code: "EMPTY_FILE" },
    "white space": { path: "a.txt", content: " \n\t\r\n\u00a0", code: "EMPTY_FILE" },
    "front matter alone": { path: "a.md", content: "---\ntitle: x\n---\n", code: "EMPTY_FILE" },
    "a binary file": { path: "a.txt", content: "\u0001\u0002\u0000\u0000", code: "BINARY_FILE" },
    "a picture, whatever its name": {
      path: "a.txt",
      content: "GIF89a\u0001\u0000",
      code: "UNSUPPORTED_FORMAT",
    },
    "a style sheet": { path: "a.css", content: "p { color: red }", code: "UNSUPPORTED_FORMAT" },
  };
  for (const [title, { path, content, code }] of Object.entries(cases))
    test(`${title} is left aside and named`, async () => {
      const { document, diagnostics } = await read(path, content);
      expect(document).toBeUndefined();
      expect(diagnostics).toMatchObject([{ code, document: path }]);
    });
});

test("a wrong encoding is read as windows-1252, and the first bad byte is named", async () => {
  const bytes = Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x6f, 0x70, 0x65, 0x6e, 0x73]);
  const { document, diagnostics } = await read("a.txt", bytes);
  expect(document?.text).toBe("Café opens");
  expect(diagnostics).toMatchObject([{ code: "BAD_ENCODING", document: "a.txt", span: [3, 4] }]);
  expect(diagnostics[0]?.message).toContain("byte 4 is 0xE9");
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { legibleText } from "../../src/read/legible-text.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { readMarkdown } from "../../src/read/markdown.ts";
import { readPlainText } from "../../src/read/plain-text.ts";

describe("words that something divides are whole", () => {
  test.each([
    ["a soft hyphen", "The mayor re\u00adsigned.", "The mayor resigned."],
    ["a space without width", "The mayor\u200b resigned.", "The mayor resigned."],
    ["letters cast as one", "The o\ufb03cer con\ufb01rmed the \ufb01re.", "The officer confirmed the fire."],
    ["the end of a line", "The mayor re-\nsigned on Friday.", "The mayor resigned\non Friday."],
    [
      "the end of a line of Windows",
      "The mayor re-\r\nsigned.\r\nShe left.",
      "The mayor resigned.\r\nShe left.",
    ],
    ["a soft hyphen at the end of a line", "The mayor re\u00ad\nsigned.", "The mayor resigned."],
    [
      "two line ends in turn",
      "It is incom-\nprehensible and unac-\nceptable to me.",
      "It is incomprehensible\nand unacceptable\nto me.",
    ],
  ])("%s", (_what, source, expected) => {
    expect(legibleText(source).text).toBe(expected);
  });

  test.each([
    "The well-known mayor resigned.\nHer deputy followed.",
    "The U.S.-\nled talks failed.",
    "From 1990-\n2000 it stood empty.",
    "Lower-\nTarn is a town.",
  ])("%j stays as it is", (source) => {
    expect(legibleText(source)).toEqual({ text: source, places: [], mended: [] });
  });

  test("a compound that the text writes elsewhere keeps its hyphen", () => {
    const { text, mended } = legibleText("A well-known firm.\nIts owner is well-\nknown too.");
    expect(text).toBe("A well-known firm.\nIts owner is well-known\ntoo.");
    expect(mended).toEqual([]);
  });

  test("where each line lies in the file is kept", () => {
    const { text, places } = legibleText("One\nThe mayor re-\nsigned today.\nFour\n");
    expect(text).toBe("One\nThe mayor resigned\ntoday.\nFour\n");
    expect(places.map(({ start, line }) => [line, text.slice(start, start + 5)])).toEqual([
      [1, "One\nT"],
      [2, "The m"],
      [3, "today"],
      [4, "Four\n"],
    ]);
  });

  test("no letter is lost or made", () => {
    const letters = (text: string) => text.normalize("NFKC").replace(/[^\p{L}\p{N}.,]/gu, "");
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("re", "-", "\n", "\r\n", " ", "signed", ".", "\u00ad", "Tarn", "\ufb01", "5"),
          {
            maxLength: 60,
          },
        ),
        (parts) => {
          const source = parts.join("");
          expect(letters(legibleText(source).text)).toBe(letters(source));
        },
      ),
    );
  });

  test("a line of a million letters takes no time to speak of", () => {
    const long = `${"a".repeat(1_000_000)}-\nb`;
    expect(legibleText(long).text).toHaveLength(1_000_001);
  });
});

test("a reader is told which words were read as one, and where the lines were", async () => {
  for (const [reader, source, line] of [
    [readPlainText, "The mayor re-\nsigned on Friday.", 2],
    [readMarkdown, "---\ntitle: Mayor goes\n---\nThe mayor re-\nsigned on Friday.", 5],
  ] as const) {
    const told: Diagnostic[] = [];
    const file = { path: "a.txt", bytes: new TextEncoder().encode(source), depth: 0 };
    const found = [];
    for await (const one of reader(file, { report: (one) => told.push(one), limits: LIMITS }))
      found.push(one);
    expect(found).toMatchObject([{ kind: "article", content: { text: "The mayor resigned\non Friday." } }]);
    const [article] = found;
    expect(article?.kind === "article" && article.content.places.at(-1)).toEqual({ start: 19, line });
    expect(told).toMatchObject([
      {
        code: "BROKEN_WORDS",
        severity: "note",
        document: "a.txt",
        message:
          'breaks words at the end of a line; read as one: "resigned". Where a hyphen belongs in, write the word on one line.',
      },
    ]);
  }
});

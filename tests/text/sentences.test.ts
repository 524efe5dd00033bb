import { describe, expect, test } from "vitest";
import { findSentences } from "../../src/text/sentences.ts";

const read = (text: string) => findSentences(text).map(({ span }) => text.slice(...span));

describe("sentences end where a reader would end them", () => {
  const CASES: [string, string[]][] = [
    ["The dam broke. Nobody was hurt.", ["The dam broke.", "Nobody was hurt."]],
    ["Dr. Osei of the U.S. Survey came.", ["Dr. Osei of the U.S. Survey came."]],
    ["It cost 3.5 million.The mayor paid.", ["It cost 3.5 million.", "The mayor paid."]],
    ["“We lost it all. There is nothing,” she said.", ["“We lost it all.", "There is nothing,” she said."]],
    ["“Why?” he asked. No answer came.", ["“Why?” he asked.", "No answer came."]],
    ["The club left on Sept. 5 for Lorne.", ["The club left on Sept. 5 for Lorne."]],
    ["SUNDER, 5 March (Wire) — The port shut.", ["The port shut."]],
    ["They met on the quay,\nunder a lamp.", ["They met on the quay,\nunder a lamp."]],
  ];
  for (const [text, sentences] of CASES) test(text, () => expect(read(text)).toEqual(sentences));
});

test("a line without a stop is a headline, a paragraph is not", () => {
  const text = "Dam gives way above Fenwick\n\nThe Marrow dam collapsed on Tuesday.";
  expect(findSentences(text).map(({ headline }) => headline)).toEqual([true, false]);
});

describe("odd text does no harm", () => {
  const ODD = [
    "",
    "   \n\t\n",
    ".".repeat(2000),
    "“".repeat(500),
    "word ".repeat(20_000),
    "A.B.C.D.".repeat(500),
    "\u0000\u0001\uFFFD\n",
  ];
  for (const text of ODD)
    test(JSON.stringify(text.slice(0, 12)), () => {
      for (const { span } of findSentences(text)) expect(text.slice(...span).trim()).not.toBe("");
    });
});

import { describe, expect, test } from "vitest";
import { parseKnowingNames } from "../../src/text/known-names.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { tagTokens } from "../../src/text/tokens.ts";

/** What a word is in the last sentence of a text: its part of speech and its relation to the verb. */
function readingOf(word: string, text: string): string {
  const trees = parseKnowingNames(findSentences(text).map(({ span }) => tagTokens(text, span)));
  const tree = trees.at(-1);
  const index = tree?.tokens.findIndex((token) => token.text === word) ?? -1;
  return `${tree?.upos[index]} ${tree?.relations[index]}`;
}

describe("a name that the parser has not met", () => {
  const LAST = "Kyiv, however, insists that a vote must come first.";

  test("is read as one where another sentence has it for one", () => {
    expect(readingOf("Kyiv", `The dockers reached Kyiv on Monday. ${LAST}`)).toBe("PROPN nsubj");
  });

  test("is left as it was read where none has", () => {
    expect(readingOf("Kyiv", `The dockers came home on Monday. ${LAST}`)).toBe(readingOf("Kyiv", LAST));
  });

  test("is no name where it stands in small letters too", () => {
    const text = "The mayor of Please wrote, please, to Please. Please, ships are late.";
    expect(readingOf("Please", text)).toBe(readingOf("Please", "Please, ships are late."));
  });
});

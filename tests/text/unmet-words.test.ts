import { describe, expect, test } from "vitest";
import { findSentences } from "../../src/text/sentences.ts";
import { tagTokens } from "../../src/text/tokens.ts";
import { parseWithUnmetWords } from "../../src/text/unmet-words.ts";

/** What a word is in the last sentence of a text: its part of speech and its relation to the verb. */
function readingOf(word: string, text: string): string {
  const trees = parseWithUnmetWords(findSentences(text).map(({ span }) => tagTokens(text, span)));
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

describe("the past of a verb that the parser has not met", () => {
  test.each([
    ["tore", "A blast tore through the hall on Monday."],
    ["sank", "A gale sank two boats off the quay."],
    ["swam", "The pilot swam to the pier."],
    ["rose", "A blast rose through the hall."],
  ])("%s is read as a verb", (word, text) => {
    expect(readingOf(word, text)).toBe("VERB root");
  });

  test("a headline without a verb gets none", () => {
    expect(readingOf("spread", "A picture spread of the harbour")).not.toContain("VERB");
  });
});

import { expect, test } from "vitest";
import { goldTokens } from "../../src/evaluate/gold-tokens.ts";

test("a treebank's words are tagged as the text that they make, and stay its own", () => {
  const forms = ["The", "dockers", "did", "n't", "block", "the", "port", "."];
  expect(goldTokens(forms).map(({ text, pos }) => `${text}/${pos}`)).toEqual([
    "The/DET",
    "dockers/NOUN",
    "did/AUX",
    "n't/PART",
    "block/VERB",
    "the/DET",
    "port/NOUN",
    "./PUNCT",
  ]);
});

test("a word that the tagger parts otherwise has no tag", () => {
  expect(goldTokens(["1 000", "men"]).map(({ pos }) => pos)).toEqual(["X", "NOUN"]);
});

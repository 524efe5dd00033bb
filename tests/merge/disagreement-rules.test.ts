import { describe, expect, test } from "vitest";
import { accountsIn } from "../../src/merge/disagreements/accounts.ts";
import { ACTS, OPPOSITES } from "../../src/merge/disagreements/acts.ts";
import { COUNTED_FATES, figuresIn } from "../../src/merge/disagreements/find-figures.ts";
import type { ContextOfSentence } from "../../src/merge/disagreements/sentence-context.ts";
import { skeleton } from "../../src/merge/names/name-likeness.ts";

/** Reads "Police [arrested] him.": the text without brackets, and the bracketed span. */
function readBracketed(sentence: string): { text: string; span: readonly [number, number] } {
  return {
    text: sentence.replace(/[[\]]/g, ""),
    span: [sentence.indexOf("["), sentence.indexOf("]") - 1],
  };
}

const PERSONS = new Set(["brook", "haas"].map(skeleton));

function accountsOf(text: string) {
  const sentence: ContextOfSentence = {
    document: "article",
    span: [0, text.length],
    text,
    headline: false,
    stems: new Set(),
    before: new Set(),
    once: new Set(),
    here: [],
    near: [],
    last: [],
  };
  return accountsIn([sentence], (stretch) =>
    (stretch.match(/\p{Lu}\p{L}+/gu) ?? []).filter((word) => PERSONS.has(skeleton(word))),
  );
}

describe("acts that newsrooms tell in many words", () => {
  for (const { name, examples, ignores = [] } of ACTS) {
    for (const example of examples)
      test(`${name}: ${example}`, () => {
        const [sentence = "", person] = example.split(" -> ");
        const { text, span } = readBracketed(sentence);
        const told = accountsOf(text).map(({ act, span: at, people }) => ({
          act: act.name,
          at,
          people: [...people],
        }));
        expect(told).toContainEqual({
          act: name,
          at: span,
          people: person === undefined ? [] : [skeleton(person)],
        });
      });
    for (const sentence of ignores)
      test(`nothing of ${name}: ${sentence}`, () => {
        expect(accountsOf(sentence).filter(({ act }) => act.name === name)).toEqual([]);
      });
  }
});

describe("acts of which only one can be", () => {
  for (const { about, sides, examples } of OPPOSITES)
    for (const pair of examples)
      test(`${about}: ${pair.join(" ")}`, () => {
        expect(pair.map((sentence) => accountsOf(sentence).map(({ act }) => act.name))).toEqual(
          sides.map((side) => expect.arrayContaining([side])),
        );
      });
});

describe("what a number counts", () => {
  for (const { measure, examples } of COUNTED_FATES)
    for (const example of examples)
      test(`${measure}: ${example}`, () => {
        const { text, span } = readBracketed(example);
        expect(figuresIn(text, 0)).toContainEqual(
          expect.objectContaining({
            measure,
            number: expect.objectContaining({ span: expect.arrayContaining([span[1]]) }),
          }),
        );
      });
});

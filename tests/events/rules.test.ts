import { describe, expect, test } from "vitest";
import { findMentions } from "../../src/events/find-mentions.ts";
import { factualityRules, kinds, setPhrases } from "../../src/events/rules.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

/** Reads "Gunmen [attacked] the depot.": the text without brackets, and the bracketed span. */
function readBracketed(sentence: string): { text: string; start: number; end: number } {
  const [start, end] = [sentence.indexOf("["), sentence.indexOf("]") - 1];
  return { text: sentence.replace(/[[\]]/g, ""), start, end };
}

function mentionsIn(text: string) {
  return findMentions("article", text, findSentences(text), findTimexes(text, { document: "article" }))
    .mentions;
}

for (const kind of kinds)
  describe(kind.name, () => {
    for (const sentence of kind.examples)
      test(sentence, () => {
        const { text, start, end } = readBracketed(sentence);
        const told = mentionsIn(text).map((mention) => ({ trigger: mention.trigger, kind: mention.kind }));
        expect(told).toContainEqual({ trigger: [start, end], kind: kind.name });
      });
    for (const sentence of kind.ignores ?? [])
      test(`nothing of this kind: ${sentence}`, () => {
        expect(mentionsIn(sentence).filter((mention) => mention.kind === kind.name)).toEqual([]);
      });
  });

describe("verbs that mean something only with the words behind them", () => {
  for (const { lemma, examples } of setPhrases)
    for (const sentence of examples)
      test(`${lemma}: ${sentence}`, () => {
        const { text, start, end } = readBracketed(sentence);
        const told = mentionsIn(text).map((mention) => ({ trigger: mention.trigger, lemma: mention.lemma }));
        expect(told).toContainEqual({ trigger: [start, end], lemma });
      });
});

describe("what did and did not happen", () => {
  for (const { examples } of Object.values(factualityRules))
    for (const example of examples)
      test(example, () => {
        const [sentence = "", status] = example.split(" -> ");
        const { text, start } = readBracketed(sentence);
        const told = mentionsIn(text).find((mention) => mention.trigger[0] === start);
        expect(told?.status).toBe(status);
      });
});

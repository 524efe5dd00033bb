import fc from "fast-check";
import { expect, test } from "vitest";
import { findMentions } from "../../src/events/find-mentions.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

// Words of every part of speech, and the marks that clauses and quotations turn on.
const WORDS =
  "the a very still yesterday Friday not to of said shot 's “ ” ' - , . : ; ( ) he who which and but Mara Brook Sunder mayor minister talks 26 42 months will has been newly armed after a day before if would 5 March 2024 \n"
    .split(" ")
    .filter((word) => word !== "");

test("whatever the order of the words, every mention is a part of the text", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), (words) => {
      const text = words.join(" ");
      const { mentions } = findMentions("soup", text, findSentences(text), findTimexes(text));
      for (const { phrase, sentence, trigger } of mentions) {
        expect(sentence[0]).toBeLessThanOrEqual(phrase[0]);
        expect(phrase[1]).toBeLessThanOrEqual(sentence[1]);
        expect(text.slice(...trigger)).not.toBe("");
      }
    }),
    { seed: 31, numRuns: 1500 },
  );
});

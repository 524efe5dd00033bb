import { describe, expect, test } from "vitest";
import { parseDay } from "../../src/calendar/civil-day.ts";
import { TimexSchema } from "../../src/model/timex.ts";
import { anchorTimexes } from "../../src/timex/anchor-timexes.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";
import { modifierRules } from "../../src/timex/modifiers.ts";
import { temporalRules } from "../../src/timex/rules/index.ts";
import { readBracketed } from "./bracketed.ts";

const GENRES = { narrative: "narrative", post: "post" } as const;

/** The whole rule set runs, so that a new rule that steals another's example fails here. */
function valuesAt(text: string, dct: string, [start, end]: readonly [number, number]) {
  const genre = GENRES[dct as keyof typeof GENRES] ?? "auto";
  return anchorTimexes(findTimexes(text, { genre }), parseDay(dct))
    .filter(({ timex: { span } }) => span[0] < end && start < span[1])
    .map(({ timex: { span, rule }, value }) => ({ quote: text.slice(...span), value, rule }));
}

for (const { name, examples, ignores } of temporalRules)
  describe(name, () => {
    test("has an example", () => {
      expect(Object.keys(examples)).not.toEqual([]);
    });
    for (const [dct, sentences] of Object.entries(examples))
      for (const [sentence, value] of Object.entries(sentences))
        test(`${dct}: ${sentence} -> ${value}`, () => {
          const { text, span } = readBracketed(sentence);
          expect(valuesAt(text, dct, span)).toEqual([{ quote: text.slice(...span), value, rule: name }]);
        });
    for (const sentence of ignores)
      test(`leaves alone: ${sentence}`, () => {
        expect(findTimexes(sentence).map(({ quote }) => quote)).toEqual([]);
      });
  });

for (const { name, mod, examples } of modifierRules)
  describe(name, () => {
    for (const [dct, sentences] of Object.entries(examples))
      for (const [sentence, value] of Object.entries(sentences))
        test(`${sentence} -> ${value} ${mod}`, () => {
          const { text, span } = readBracketed(sentence);
          const [found] = anchorTimexes(findTimexes(text), parseDay(dct));
          expect({ quote: found?.timex.quote, value: found?.value, mod: found?.timex.mod }).toEqual({
            quote: text.slice(...span),
            value,
            mod,
          });
        });
  });

test("names of rules are unique", () => {
  const names = temporalRules.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

test("what is found keeps the contract of its schema", () => {
  for (const { examples } of temporalRules)
    for (const sentences of Object.values(examples))
      for (const sentence of Object.keys(sentences))
        for (const timex of findTimexes(readBracketed(sentence).text))
          expect(TimexSchema.parse(timex)).toEqual(timex);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { anchorTimexes } from "../../src/timex/anchor-timexes.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";
import { temporalRules } from "../../src/timex/rules/index.ts";
import { readBracketed } from "./bracketed.ts";

const SIZE = 1 << 15;
const GROWTH = 4;

const ADVERSARIES: Record<string, string> = {
  digits: "1",
  "spaced digits": "19 ",
  "digits and stops": "1.",
  "digits and commas": "1,000,",
  "digits and slashes": "1/",
  "digits and hyphens": "10-",
  "digits and colons": "10:",
  "years and dashes": "1999-",
  last: "last ",
  "last the next": "last the next of ",
  spaces: " ",
  "line ends": "\n",
  dashes: "-",
  marks: "'",
  letters: "a",
  articles: "a ",
  "half a half": "half a ",
  "numbers in words": "twenty hundred and ",
  ordinals: "twenty first ",
  months: "May ",
  "days in a list": "May 1, 2, 3 and ",
  "days alone": "5, ",
  weekdays: "Friday, ",
  clocks: "10 p.m. ",
  modifiers: "at least more than about ",
  "units after units": "a day after ",
  "days before days": "two days before the ",
  "and a half": "one and a half ",
  "no stops": "the war in the year after the day of the month ",
  "verbs without end": "has lasted for ",
  eras: "490 B.C. ",
};

/** CPU time of the quickest of a few runs, which is the least disturbed. */
function costOf(text: string): number {
  const costs = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    findTimexes(text);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...costs);
}

for (const [name, unit] of Object.entries(ADVERSARIES))
  test(`work grows no faster than the text: ${name}`, () => {
    const text = unit.repeat(Math.ceil((SIZE * GROWTH) / unit.length));
    const [small, large] = [costOf(text.slice(0, SIZE)), costOf(text)];
    // Quadratic work would cost sixteen times as much; a millisecond is allowed for the clock's grain.
    expect(large).toBeLessThan((small + 2000) * GROWTH * 2.5);
  });

const words = temporalRules
  .flatMap(({ examples, ignores }) => [
    ...Object.values(examples).flatMap((sentences) =>
      Object.keys(sentences).map((sentence) => readBracketed(sentence).text),
    ),
    ...ignores,
  ])
  .flatMap((sentence) => sentence.split(/(\s+|(?=[^\p{L}\p{N}])|(?<=[^\p{L}\p{N}]))/u))
  .filter((word) => word !== undefined && word !== "");

test("whatever is found lies in the text, in order, without overlap, and can be anchored or left open", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words, " ", " ", " ", "-", "–", "\n\n", "’", "\u00a0", "😀", "é"), {
        maxLength: 60,
      }),
      (parts) => {
        const text = parts.join("");
        const timexes = findTimexes(text);
        let end = 0;
        for (const { span, quote } of timexes) {
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(text.slice(span[0], span[1])).toBe(quote);
          expect(quote.trim()).toBe(quote);
          end = span[1];
        }
        for (const dct of [null, 19_876])
          for (const { value } of anchorTimexes(timexes, dct))
            expect(value).not.toMatch(/NaN|undefined|Infinity/);
      },
    ),
    { numRuns: 2000, seed: 7 },
  );
});

test("any string at all is read without an error", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      expect(findTimexes(text).every(({ span }) => span[1] <= text.length)).toBe(true);
    }),
    { seed: 11 },
  );
});

test("the same text gives the same expressions", () => {
  const text = words.join(" ");
  expect(findTimexes(text)).toEqual(findTimexes(text));
});

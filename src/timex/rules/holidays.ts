import type { Meaning } from "../../calendar/meaning.ts";
import { nearest, within } from "../compose.ts";
import { temporalRule } from "../temporal-rule.ts";

/** Feasts on a fixed day of the year, or on the nth weekday of a month; the ISO day is what a year adds. */
const HOLIDAYS: readonly (readonly [name: string, words: string, meaning: Meaning, example: string])[] = [
  ["christmas-day", "(christmas day|christmas|xmas)", nearest({ month: 12, day: 25 }), "2023-12-25"],
  ["christmas-eve", "(christmas|xmas) eve", nearest({ month: 12, day: 24 }), "2023-12-24"],
  ["new-years-day", "new year (' s)? day", nearest({ month: 1, day: 1 }), "2024-01-01"],
  ["new-years-eve", "new year (' s)? eve", nearest({ month: 12, day: 31 }), "2023-12-31"],
  ["halloween", "halloween", nearest({ month: 10, day: 31 }), "2023-10-31"],
  [
    "valentines-day",
    "(saint|st .)? (valentine ' s|valentines) day",
    nearest({ month: 2, day: 14 }),
    "2024-02-14",
  ],
  ["saint-patricks-day", "(saint|st .|st)? patrick ' s day", nearest({ month: 3, day: 17 }), "2023-03-17"],
  ["boxing-day", "boxing day", nearest({ month: 12, day: 26 }), "2023-12-26"],
  ["independence-day", "(fourth of july|july fourth)", nearest({ month: 7, day: 4 }), "2023-07-04"],
  [
    "veterans-day",
    "(veterans day|veterans ' day|armistice day)",
    nearest({ month: 11, day: 11 }),
    "2023-11-11",
  ],
  [
    "thanksgiving",
    "(thanksgiving day|thanksgiving)",
    within(nearest({ month: 11 }), { weekday: 4 }, 4),
    "2023-11-23",
  ],
  ["labor-day", "labor day", within(nearest({ month: 9 }), { weekday: 1 }, 1), "2023-09-04"],
  ["memorial-day", "memorial day", within(nearest({ month: 5 }), { weekday: 1 }, -1), "2023-05-29"],
];

export const holidays = HOLIDAYS.map(([name, words, meaning, example]) =>
  temporalRule({
    name,
    phrase: words,
    anchor: "genre",
    open: true,
    meaning: () => meaning,
    examples: { "2024-03-06": { [`The bells rang on [${written(words)}].`]: example } },
  }),
);

/** The first wording that a holiday's phrase allows, as a sentence writes it. */
function written(words: string): string {
  const first = words
    .replace(/\([^()]*\)\?/g, "")
    .replace(/\(([^()|]*)[^()]*\)/g, "$1")
    .trim();
  return first
    .replace(/\s+' s/g, "'s")
    .replace(/\s+'/g, "'")
    .replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/\s+/g, " ");
}

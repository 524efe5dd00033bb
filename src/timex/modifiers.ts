import type { Meaning } from "../calendar/meaning.ts";
import type { Mod, Timex } from "../model/timex.ts";
import type { Examples } from "./temporal-rule.ts";

/** Words before an expression that belong to its extent and change its precision. */
export interface ModifierRule {
  name: string;
  phrases: readonly string[];
  mod?: Mod;
  /** The types of expression that it may stand before. */
  of: readonly Timex["type"][];
  unless?: (meaning: Meaning) => boolean;
  /** It goes with whatever counts units, dates too: "almost two years later". */
  counts?: true;
  examples: Examples;
}

const DATES = ["DATE", "TIME"] as const;
const LENGTHS = ["DURATION"] as const;

export const modifierRules: readonly ModifierRule[] = [
  {
    name: "start",
    phrases: [
      "(the)? early",
      "(the)? (beginning|start|opening|outset) of (the)?",

      "(the)? very early",
      "(the)? early (part|days|months|weeks) of (the)?",
      "very early (in)?",
      "early (in|on) (the)?",
    ],
    mod: "START",
    of: DATES,
    unless: isReference,
    examples: {
      none: {
        "The mill closed in [early 1987].": "1987",
        "It reopened at [the beginning of June 1991].": "1991-06",
      },
    },
  },
  {
    name: "middle",
    phrases: ["(the)? mid", "(the)? middle of (the)?", "(the)? (middle|mid) part of (the)?"],
    mod: "MID",
    of: DATES,
    unless: isReference,
    examples: {
      none: { "Prices peaked in [mid-2003].": "2003", "By [the middle of May 2010] it was over.": "2010-05" },
    },
  },
  {
    name: "end",
    phrases: [
      "(the)? late",

      "(the)? (very)? (end|close) of (the)?",
      "(the)? (latter|later|last|final) (part|days|months|weeks) of (the)?",
      "late (in|on) (the)?",
    ],
    mod: "END",
    of: DATES,
    unless: isReference,
    examples: {
      none: {
        "The bridge was finished in [late 1932].": "1932",
        "Talks ran to [the end of March 2004].": "2004-03",
      },
    },
  },
  {
    name: "about",
    phrases: [
      "about",
      "around",
      "circa",
      "ca (.)?",
      "c (.)?",
      "approximately",
      "roughly",
      "some time around",
    ],
    mod: "APPROX",
    of: DATES,
    unless: (meaning) => meaning.kind !== "calendar" && meaning.kind !== "within",
    examples: { none: { "The church was built [around 1450].": "1450" } },
  },
  {
    name: "sometime",
    phrases: ["sometime (in|during)?", "some time (in|during)?"],
    mod: "APPROX",
    of: DATES,
    unless: isReference,
    examples: { none: { "It sank [sometime in June 1991].": "1991-06" } },
  },
  {
    name: "about-length",
    phrases: ["about", "around", "approximately", "roughly", "some"],
    mod: "APPROX",
    of: LENGTHS,
    counts: true,
    examples: { none: { "They waited [about three hours].": "PT3H" } },
  },
  {
    name: "at-least",
    phrases: ["at least", "no less than", "no fewer than", "not less than", "a minimum of"],
    mod: "EQUAL_OR_MORE",
    of: LENGTHS,
    counts: true,
    examples: { none: { "The ban holds for [at least six months].": "P6M" } },
  },
  {
    name: "more-than",
    phrases: [
      "more than",
      "longer than",
      "well over",
      "greater than",
      "just over",
      "upwards of",
      "well more than",
      "in excess of",
      "a little over",
      "much more than",
    ],
    mod: "MORE_THAN",
    of: LENGTHS,
    counts: true,
    examples: { none: { "She has led the choir for [more than twenty years].": "P20Y" } },
  },
  {
    name: "over",
    phrases: ["over"],
    mod: "MORE_THAN",
    of: LENGTHS,
    counts: true,
    // "Over the past week" is during it.
    unless: (meaning) => meaning.kind === "stretch",
    examples: { none: { "The wait was [over two hours].": "PT2H" } },
  },
  {
    name: "less-than",
    phrases: [
      "less than",
      "under",
      "fewer than",
      "nearly",
      "almost",
      "just under",
      "not quite",
      "well under",
      "close to",
      "just less than",
    ],
    mod: "LESS_THAN",
    of: LENGTHS,
    counts: true,
    examples: { none: { "He ran it in [less than four minutes].": "PT4M" } },
  },
  {
    name: "at-most",
    phrases: [
      "up to",
      "at most",
      "no more than",
      "not more than",
      "as long as",
      "no longer than",
      "a maximum of",
      "as much as",
    ],
    mod: "EQUAL_OR_LESS",
    of: LENGTHS,
    counts: true,
    examples: { none: { "The fine is followed by [up to 90 days] in jail.": "P90D" } },
  },
];

function isReference(meaning: Meaning): boolean {
  return meaning.kind === "reference";
}

import type { Meaning } from "../../calendar/meaning.ts";
import { isPartOfName, isRate } from "../look-alikes.ts";
import { temporalRule } from "../temporal-rule.ts";
import { durationValue } from "../timex-value.ts";

function every(unit: "day" | "week" | "month" | "year" | "hour" | "decade", worded?: string): Meaning {
  return { kind: "set", unit, worded: worded ?? durationValue(unit, "1") };
}

export const daily = temporalRule({
  name: "daily",
  phrase: ["daily", "day to day"],
  type: "SET",
  meaning: () => every("day"),
  when: ({ tokens, first }) => !isPartOfName(tokens, first),
  ignores: ["The Harbour Daily wrote of it."],
  examples: { none: { "The pump is checked [daily].": "P1D" } },
});
export const weekly = temporalRule({
  name: "weekly",
  phrase: "weekly",
  type: "SET",
  meaning: () => every("week"),
  examples: { none: { "A [weekly] market fills the square.": "P1W" } },
});
export const monthly = temporalRule({
  name: "monthly",
  phrase: "monthly",
  type: "SET",
  meaning: () => every("month"),
  examples: { none: { "Rent is due [monthly].": "P1M" } },
});
export const yearly = temporalRule({
  name: "yearly",
  phrase: "(yearly|annually)",
  type: "SET",
  meaning: () => every("year"),
  examples: { none: { "The regatta is held [annually].": "P1Y" } },
});
export const hourly = temporalRule({
  name: "hourly",
  phrase: "hourly",
  type: "SET",
  meaning: () => every("hour"),
  examples: { none: { "Trams run [hourly].": "PT1H" } },
});

export const everyUnit = temporalRule({
  name: "every-unit",
  phrase: [
    "(every|each) {unit}",
    "(every|each) (other|second) {unit}",
    "(every|each) {n} {units}",
    "every single {unit}",
    "everyday",
  ],
  type: "SET",
  meaning: (captures) => {
    const unit = captures.unit ?? captures.units ?? "day";
    const digits = captures.n?.digits ?? "1";
    return { meaning: { kind: "set", unit, worded: durationValue(unit, digits) }, quant: "EVERY" };
  },
  examples: {
    none: {
      "The bell rings [every hour].": "PT1H",
      "Elections are held [every four years].": "P4Y",
      "They meet [each week].": "P1W",
    },
  },
});

export const everyWeekday = temporalRule({
  name: "every-weekday",
  phrase: ["(every|each) {weekday}", "on {weekday} s"],
  type: "SET",
  meaning: ({ weekday }) => ({ meaning: { kind: "set", fields: { weekday } }, quant: "EVERY" }),
  examples: { none: { "The choir sings [every Sunday].": "XXXX-WXX-7" } },
});

export const everyPart = temporalRule({
  name: "every-part",
  phrase: ["(every|each) {part}"],
  type: "SET",
  meaning: ({ part }) => ({ meaning: { kind: "set", fields: { part } }, quant: "EVERY" }),
  examples: { none: { "Fog rolls in [every morning].": "XXXX-XX-XXTMO" } },
});

export const everySeason = temporalRule({
  name: "every-season",
  phrase: ["(every|each) {season}", "(every|each) {month}"],
  type: "SET",
  meaning: (captures) => ({
    meaning: {
      kind: "set",
      fields: captures.season ? { season: captures.season } : { month: captures.month },
    },
    quant: "EVERY",
  }),
  examples: { none: { "The river floods [every spring].": "XXXX-SP" } },
});

export const timesAUnit = temporalRule({
  name: "times-a-unit",
  phrase: [
    "(once|twice) (a|an|per|each|every) {unit}",
    "{n} times (a|an|per|each|every) {unit}",
    "once every {n} {units}",
  ],
  type: "SET",
  meaning: (captures) => {
    const unit = captures.unit ?? captures.units;
    return {
      meaning: { kind: "set", unit, worded: durationValue(unit, captures.unit ? "1" : captures.n.digits) },
      freq: "1X",
    };
  },
  examples: { none: { "The ferry sails [twice a week].": "P1W" } },
});

export const perUnit = temporalRule({
  name: "per-unit",
  phrase: ["per {unit}", "/ {unit}"],
  type: "SET",
  meaning: ({ unit }) => ({ kind: "set", unit, worded: durationValue(unit, "1") }),
  examples: { none: { "It makes 40 carts [per month].": "P1M" } },
});

export const rate = temporalRule({
  name: "rate",
  phrase: "(a|an) {unit}",
  type: "SET",
  meaning: ({ unit }) => ({ kind: "set", unit, worded: durationValue(unit, "1") }),
  when: ({ tokens, first }) => isRate(tokens, first),
  examples: { none: { "The mill turns out 300 carts, or 25 [a month].": "P1M" } },
  ignores: ["The hours are 24 a piece."],
});

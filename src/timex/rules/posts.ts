import { duration, nearest, unitAway, vagueDuration, within } from "../compose.ts";
import { exactly } from "../count.ts";
import { PLURAL_UNITS } from "../lexicon.ts";
import { temporalRule } from "../temporal-rule.ts";
import { isClockUnit } from "../timex-value.ts";
import { wordAt } from "../token.ts";

/** Short messages of social media speak of their own day: "great day", "good morning", "date night". */
export const bareUnit = temporalRule({
  name: "bare-unit",
  phrase: "{unit}",
  type: "DURATION",
  only: ["post"],
  meaning: ({ unit }) =>
    unit === "second" || unit === "minute" || unit === "quarter" ? null : duration(exactly(1), unit),
  when: ({ tokens, first }) => !PLURAL_UNITS.has(tokens.id[first] as number),
  examples: { post: { "What a lovely [day] at the lake": "P1D" } },
});

export const bareUnits = temporalRule({
  name: "bare-units",
  phrase: ["{units}", "the {units}"],
  type: "DURATION",
  only: ["post"],
  meaning: ({ units }) => vagueDuration(units),
  examples: { post: { "Cold [days] ahead, said nobody": "PXD" } },
});

export const theUnit = temporalRule({
  name: "unit-of-post",
  phrase: "the {unit}",
  anchor: "dct",
  only: ["post"],
  meaning: ({ unit }) => (isClockUnit(unit) ? null : unitAway(unit, 0)),
  when: ({ tokens, end }) => !PLURAL_UNITS.has(tokens.id[end - 1] as number),
  examples: { post: { "So ends [the week] for us": "XXXX-WXX" } },
});

export const numberedDay = temporalRule({
  name: "numbered-day",
  phrase: "day {digits}",
  type: "DURATION",
  only: ["post"],
  meaning: () => duration(exactly(1), "day"),
  examples: { post: { "[Day 4] on the trail": "P1D" } },
});

export const partOfPost = temporalRule({
  name: "part-of-post",
  phrase: ["{part}", "(the|a) {part}"],
  type: "TIME",
  anchor: "dct",
  only: ["post"],
  meaning: ({ part }) => within(unitAway("day", 0), { part }),
  examples: { post: { "Good [morning] to the crew": "XXXX-XX-XXTMO" } },
});

export const seasonOfPost = temporalRule({
  name: "season-of-post",
  phrase: "{season}",
  anchor: "dct",
  only: ["post"],
  meaning: ({ season }) => nearest({ season }, "same"),
  when: ({ tokens, first }) => /^(?:spring|summer|winter|autumn)$/i.test(wordAt(tokens, first)),
  examples: { post: { "Feels like [winter] in here": "XXXX-WI" } },
});

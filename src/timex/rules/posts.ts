import { duration, nearest, unitAway, vagueDuration, within } from "../compose.ts";
import { exactly } from "../count.ts";
import { PLURAL_UNITS } from "../lexicon.ts";
import { type MatchContext, temporalRule } from "../temporal-rule.ts";
import { isClockUnit } from "../timex-value.ts";
import { GAP, isCapital, lengthAt, wordAt } from "../token.ts";

/** Short messages of social media speak of their own day: "great day", "good morning", "date night". */
export const bareUnit = temporalRule({
  name: "bare-unit",
  phrase: "{unit}",
  type: "DURATION",
  only: ["post"],
  meaning: ({ unit }) =>
    unit === "second" || unit === "minute" || unit === "quarter" ? null : duration(exactly(1), unit),
  // "Yr" is "your".
  when: ({ tokens, first }) =>
    !PLURAL_UNITS.has(tokens.id[first] as number) && wordAt(tokens, first).toLowerCase() !== "yr",
  examples: { post: { "What a lovely [day] at the lake": "P1D" } },
  ignores: ["Is yr dog well? @pier"],
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

export const casualWeekday = temporalRule({
  name: "casual-weekday",
  phrase: ["(on|by|until|till|from|since) [{casual}]"],
  anchor: "dct",
  open: true,
  only: ["post"],
  meaning: ({ casual }) => nearest({ weekday: casual }),
  examples: { post: { "Paddling on [sat] if it stays dry": "XXXX-WXX-6" } },
  ignores: ["@pier where the sun shone"],
});

function counted(
  name: string,
  phrase: "this {casual}" | "(next|this coming) {casual}" | "last {casual}",
  direction: "before" | "same" | "after",
  example: string,
) {
  return temporalRule({
    name,
    phrase,
    anchor: "dct",
    only: ["post"],
    meaning: ({ casual }) => nearest({ weekday: casual }, direction),
    examples: { post: { [example]: "XXXX-WXX-6" } },
  });
}

export const thisCasualWeekday = counted(
  "this-casual-weekday",
  "this {casual}",
  "same",
  "Paddling [this sat] if dry",
);
export const nextCasualWeekday = counted(
  "next-casual-weekday",
  "(next|this coming) {casual}",
  "after",
  "Paddling [next sat] if dry",
);
export const lastCasualWeekday = counted(
  "last-casual-weekday",
  "last {casual}",
  "before",
  "Went paddling [last sat]",
);

/** Tokens part digits from letters. */
function isTwo({ tokens, first }: MatchContext, { one }: { one: number }): boolean {
  return one === 2 && tokens.gap[first + 1] === GAP.none;
}

export const todayInShort = temporalRule({
  name: "today-in-short",
  phrase: "{one} day",
  anchor: "dct",
  only: ["post"],
  meaning: () => unitAway("day", 0),
  when: isTwo,
  examples: { post: { "No school [2day] at last": "XXXX-XX-XX" } },
});

export const tomorrowInShort = temporalRule({
  name: "tomorrow-in-short",
  phrase: "{one} (moro|morrow|mrw|mro)",
  anchor: "dct",
  only: ["post"],
  meaning: () => unitAway("day", 1),
  when: isTwo,
  examples: { post: { "No school [2moro] either": "XXXX-XX-XX" } },
});

export const tonightInShort = temporalRule({
  name: "tonight-in-short",
  phrase: "{one} (nite|night)",
  type: "TIME",
  anchor: "dct",
  only: ["post"],
  meaning: () => within(unitAway("day", 0), { part: "NI" }),
  when: isTwo,
  examples: { post: { "Film club [2nite] at the mill": "XXXX-XX-XXTNI" } },
});

export const weekendOfPost = temporalRule({
  name: "weekend-of-post",
  phrase: ["(weekend|wkend|wknd)", "(this|the) (wkend|wknd)"],
  anchor: "dct",
  only: ["post"],
  meaning: () => nearest({ weekend: true }, "same"),
  examples: { post: { "Have a dry [weekend] all": "XXXX-WXX-WE" } },
});

/** "At" stands before no year. */
export const plainClock = temporalRule({
  name: "plain-clock",
  phrase: ["at [{digits}]"],
  type: "TIME",
  anchor: "dct",
  only: ["post"],
  meaning: ({ digits }) =>
    digits < 2400 && digits % 100 < 60
      ? within(unitAway("day", 0), { hour: Math.floor(digits / 100), minute: digits % 100 })
      : null,
  // "At 2014 Mill Lane", "at 2014 Film Week".
  when: ({ tokens, end }) => lengthAt(tokens, end - 1) === 4 && !isCapital(tokens, end),
  examples: { post: { "Back ashore at [2250] and soaked": "XXXX-XX-XXT22:50" } },
  ignores: ["Meet me at 2275 Mill Lane @pier"],
});

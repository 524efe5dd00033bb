import { calendar, nearest, placed, unitAway, within } from "../compose.ts";
import { isSeasonal, isSeasonHere } from "../look-alikes.ts";
import { temporalRule } from "../temporal-rule.ts";
import { wordAt } from "../token.ts";

export const seasonOfYear = temporalRule({
  name: "season-of-year",
  phrase: ["(the)? {season} (of)? {enclosing}", "(the)? {enclosing} {season}"],
  meaning: ({ season, enclosing }) => ({
    meaning: placed(enclosing.meaning, { season }),
    anchor: enclosing.anchor,
  }),
  examples: {
    none: {
      "The roof was raised in [the summer of 1862].": "1862-SU",
      "It closed in [autumn 2007].": "2007-FA",
    },
  },
});

export const lastSeason = temporalRule({
  name: "last-season",
  phrase: ["(last|this past|the previous) {season}"],
  anchor: "dct",
  meaning: ({ season }) => nearest({ season }, "before"),
  examples: { "2024-03-06": { "Fires burned here [last summer].": "2023-SU" } },
});

export const nextSeason = temporalRule({
  name: "next-season",
  phrase: ["(next|this coming|the coming|coming) {season}"],
  anchor: "dct",
  meaning: ({ season }) => nearest({ season }, "after"),
  examples: { "2024-03-06": { "The show returns [next spring].": "2025-SP" } },
});

export const thisSeason = temporalRule({
  name: "this-season",
  phrase: ["this {season}", "(earlier|later) this {season}"],
  anchor: "dct",
  meaning: ({ season }) => within(unitAway("year", 0), { season }),
  examples: { "2024-07-06": { "Wells ran dry [this summer].": "2024-SU" } },
});

export const bareSeason = temporalRule({
  name: "bare-season",
  phrase: ["(the)? {season}"],
  anchor: "genre",
  open: true,
  meaning: ({ season }) => nearest({ season }),
  when: ({ tokens, first, end }) => isSeasonHere(tokens, first, end),
  examples: { "2024-09-06": { "The lake dried up in [the summer].": "2024-SU" } },
  ignores: ["Prices fall quickly.", "Springs feed the lake.", "The fall of the wall surprised them."],
});

export const seasonAsAdjective = temporalRule({
  name: "season-as-adjective",
  phrase: "{season}",
  anchor: "genre",
  open: true,
  meaning: ({ season }) => nearest({ season }),
  when: ({ tokens, end }) => isSeasonal(tokens, end),
  examples: { "2024-09-06": { "They launched the [summer] offensive.": "2024-SU" } },
});

export const toldSeason = temporalRule({
  name: "told-season",
  phrase: ["(that|that same|the same|this same) {season}"],
  anchor: "told",
  meaning: ({ season }) => within(unitAway("year", 0), { season }),
  when: ({ tokens, end }) => wordAt(tokens, end - 1) !== "fall" || wordAt(tokens, end - 2) === "same",
  examples: {
    "2024-09-06": { "He was crowned in March 1822 and fled [that same summer].": "1822-SU" },
  },
  ignores: ["Rain that springs from nowhere.", "He feared that fall from the roof."],
});

export const followingSeason = temporalRule({
  name: "following-season",
  phrase: ["the (following|next) {season}"],
  anchor: "told",
  meaning: ({ season }) => nearest({ season }, "after"),
  examples: {
    "2024-09-06": { "He was crowned in March 1822 and fled [the following spring].": "1823-SP" },
  },
});

export const firstOfTwoSeasons = temporalRule({
  name: "first-of-two-seasons",
  phrase: [
    "[(the)? {season}] (and|or|to|through|until|-) (the)? (early|late)? {season2} (of)? {year}",
    "[(the)? {season}] (and|or|to|through|until|-) (the)? (early|late)? {season2} (of)? {era}",
  ],
  meaning: (captures) => calendar({ year: captures.era ?? captures.year, season: captures.season }),
  examples: {
    none: {
      "They drilled through [the spring] and early summer of 1862.": "1862-SP",
      "He wintered there in [autumn] and winter 1907.": "1907-FA",
    },
  },
});

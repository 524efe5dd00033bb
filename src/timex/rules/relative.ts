import type { Meaning } from "../../calendar/meaning.ts";
import { duration, nearest, shift, stretch, unitAway, within } from "../compose.ts";
import type { Count } from "../count.ts";
import { TOMORROWS, YESTERDAYS } from "../day-phrase.ts";
import { endsAtTold } from "../event-phrase.ts";
import { PLURAL_UNITS, type TimeUnit } from "../lexicon.ts";
import { endsClause } from "../look-alikes.ts";
import { type Reading, temporalRule } from "../temporal-rule.ts";
import { isClockUnit } from "../timex-value.ts";
import { type Tokens, wordAt } from "../token.ts";

const PERIODS = ["quarter"] as const;
/** What is told in years holds no day to point at. */
const DAYS = ["day", "time", "week", "month"] as const;

/** A unit counted from what was told: "that day" from a day, rather than from the year that was named in between. */
function toldUnit(unit: TimeUnit, offset: number): Reading | null {
  if (isClockUnit(unit)) return null;
  return { meaning: unitAway(unit, offset), ...(unit === "day" ? { prefers: DAYS } : {}) };
}

export const today = temporalRule({
  name: "today",
  phrase: ["(earlier|later)? today", "tdy", "this very day"],
  anchor: "dct",
  meaning: () => unitAway("day", 0),
  examples: {
    "2024-03-06": {
      "The court ruled [today].": "2024-03-06",
      "It had sat [earlier today].": "2024-03-06",
    },
  },
});

export const yesterday = temporalRule({
  name: "yesterday",
  phrase: [`(earlier)? (${YESTERDAYS.join("|")})`, "ytd"],
  anchor: "dct",
  meaning: () => unitAway("day", -1),
  examples: {
    "2024-03-01": {
      "[Yesterday]'s flood reached the square.": "2024-02-29",
      "The dyke broke [earlier yesterday].": "2024-02-29",
    },
  },
});

export const tomorrow = temporalRule({
  name: "tomorrow",
  phrase: [`(${TOMORROWS.join("|")})`, "later tomorrow"],
  anchor: "dct",
  meaning: () => unitAway("day", 1),
  examples: { "2024-02-29": { "The ship leaves [tomorrow].": "2024-03-01" } },
});

export const dayBeforeYesterday = temporalRule({
  name: "day-before-yesterday",
  phrase: ["(the)? day before yesterday"],
  anchor: "dct",
  meaning: () => unitAway("day", -2),
  examples: { "2024-03-06": { "They docked [the day before yesterday].": "2024-03-04" } },
});

export const dayAfterTomorrow = temporalRule({
  name: "day-after-tomorrow",
  phrase: ["(the)? day after tomorrow"],
  anchor: "dct",
  meaning: () => unitAway("day", 2),
  examples: { "2024-03-06": { "The lake will be drained [the day after tomorrow].": "2024-03-08" } },
});

export const lastUnit = temporalRule({
  name: "last-unit",
  phrase: ["(last|this past|this last|past) {unit}", "{unit} last"],
  anchor: "dct",
  meaning: ({ unit }) => (isClockUnit(unit) ? null : unitAway(unit, -1)),
  when: ({ tokens, end }) => !PLURAL_UNITS.has(tokens.id[end - 1] as number),
  examples: {
    "2024-03-06": {
      "Prices rose [last month].": "2024-02",
      "[Last year]'s harvest failed.": "2023",
      "The minister resigned [last week].": "2024-W09",
    },
  },
});

export const thisUnit = temporalRule({
  name: "this-unit",
  phrase: ["(this|the current|the present|current) {unit}"],
  anchor: "dct",
  meaning: ({ unit }) => (isClockUnit(unit) ? null : unitAway(unit, 0)),
  examples: {
    "2024-03-06": {
      "The bridge reopened [this week].": "2024-W10",
      "Rents fell [this year].": "2024",
      "The rules changed [this month].": "2024-03",
    },
  },
});

export const nextUnit = temporalRule({
  name: "next-unit",
  phrase: ["(next|this coming|the coming|coming|the upcoming) {unit}"],
  anchor: "dct",
  meaning: ({ unit }) => (isClockUnit(unit) ? null : unitAway(unit, 1)),
  // "Next day" is never tomorrow, but the day after the one of which was told.
  when: ({ tokens, first, end }, { unit }) =>
    !PLURAL_UNITS.has(tokens.id[end - 1] as number) && !(unit === "day" && isNext(tokens, first)),
  examples: {
    "2024-03-06": { "The mine closes [next year].": "2025", "The court sits [next week].": "2024-W11" },
  },
});

export const lastNamed = temporalRule({
  name: "last-month-named",
  phrase: ["(last|this past) {month}", "(last|this past) {month} {day}", "{month} last"],
  anchor: "dct",
  meaning: (captures) => ({
    kind: "nearest",
    fields: { month: captures.month, ...(captures.day === undefined ? {} : { day: captures.day }) },
    direction: "before",
  }),
  examples: {
    "2024-03-06": { "The factory burned [last October].": "2023-10", "It shut [last May].": "2023-05" },
  },
});

export const nextNamed = temporalRule({
  name: "next-month-named",
  phrase: ["(next|this coming|the coming|coming) {month}"],
  anchor: "dct",
  meaning: ({ month }) => ({ kind: "nearest", fields: { month }, direction: "after" }),
  examples: { "2024-03-06": { "The reactor starts [next June].": "2024-06" } },
});

export const thisNamed = temporalRule({
  name: "this-month-named",
  phrase: ["this {month}"],
  anchor: "dct",
  meaning: ({ month }) => ({ kind: "nearest", fields: { month }, direction: "same" }),
  examples: { "2024-03-06": { "A sequel is planned for [this August].": "2024-08" } },
});

export const monthThisYear = temporalRule({
  name: "month-day-of-counted-year",
  phrase: ["{month} {day} (of)? {enclosing}", "{day} {month} (of)? {enclosing}"],
  meaning: ({ month, day, enclosing }) =>
    enclosing.meaning.kind === "calendar"
      ? null
      : { meaning: within(enclosing.meaning, { month, day }), anchor: enclosing.anchor },
  examples: { "2024-03-06": { "They wed on [June 3 last year].": "2023-06-03" } },
});

export const theUnit = temporalRule({
  name: "that-unit",
  phrase: ["(that|the same|that same|that very|the very same|this same) {unit}"],
  anchor: "told",
  meaning: ({ unit }) => toldUnit(unit, 0),
  examples: {
    "2024-03-06": {
      "The mill burned in May 1822. It was rebuilt [that year].": "1822",
      "On 3 May 1981 it closed; [that same day] he died.": "1981-05-03",
    },
  },
  ignores: ["They said that weeks would pass."],
  when: ({ tokens, end }) => !PLURAL_UNITS.has(tokens.id[end - 1] as number),
});

/** "Next day" without its article. */
function isNext(tokens: Tokens, first: number): boolean {
  return wordAt(tokens, first).toLowerCase() === "next";
}

export const followingUnit = temporalRule({
  name: "following-unit",
  phrase: ["(the)? (following|next) {unit}", "the {unit} (after that|thereafter)"],
  anchor: "told",
  meaning: ({ unit }) => toldUnit(unit, 1),
  when: ({ tokens, first, end }, { unit }) =>
    (unit === "day" || !isNext(tokens, first)) &&
    !PLURAL_UNITS.has(tokens.id[end - 1] as number) &&
    endsAtTold(tokens, end),
  examples: {
    "2024-03-06": {
      "The king died in May 1822. [The following month] the heir fled.": "1822-06",
      "He landed on 3 May 1981 and left [the next day].": "1981-05-04",
      "The pact was signed on 3 May 1981 and cheered in the hall [next day].": "1981-05-04",
    },
  },
});

export const previousUnit = temporalRule({
  name: "previous-unit",
  phrase: [
    "(the)? (previous|preceding|prior) {unit}",
    "the {unit} (earlier|previously)",
    "the {unit} before that",
  ],
  anchor: "told",
  meaning: ({ unit }) => toldUnit(unit, -1),
  examples: {
    "2024-03-06": {
      "She won in 1951; he had won [the previous year].": "1950",
      "It shut on 3 May 1981, and [the day before that] it was busy.": "1981-05-02",
    },
  },
  when: ({ tokens, end }) => endsAtTold(tokens, end),
});

export const ago = temporalRule({
  name: "ago",
  phrase: [
    "{n} {unit} ago",
    "{n} {unit} (or|to) {n2} {unit2} ago",
    "{n} (short|long|full) {unit} ago",
    "{n} {unit} back",
    "{n} {unit} or so ago",
  ],
  anchor: "dct",
  meaning: ({ n, unit }) => since(n, unit, -1),
  examples: {
    "2024-03-06": {
      "The reservoir was drained [two months ago].": "2024-01",
      "He vanished [three days ago].": "2024-03-03",
      "They moved here [ten years ago].": "2014",
      "The strike began [a week ago].": "2024-W09",
    },
  },
});

/** Not the month or the year before, but a day of it. */
export const exactlyAgo = temporalRule({
  name: "exactly-ago",
  phrase: [
    "{n} {unit} ago (today|this very day)",
    "{n} {unit} ago to the (day|hour|minute)",
    "{n} {unit} to the (day|hour|minute) ago",
  ],
  anchor: "dct",
  meaning: ({ n, unit }) => (n.digits === "X" ? null : { ...shift(n, unit, -1), exact: true }),
  examples: {
    "2024-03-06": {
      "It was [a month ago today] that the tank burst.": "2024-02-06",
      "It rained, as it had [a year ago to the day].": "2023-03-06",
      "[Twenty years ago today] the mill burned.": "2004-03-06",
    },
  },
});

export const vaguelyAgo = temporalRule({
  name: "vaguely-ago",
  phrase: ["{units} ago", "{n} {unit} ago"],
  meaning: (captures) =>
    captures.n === undefined || captures.n.digits === "X" ? { kind: "reference", to: "past" } : null,
  examples: {
    none: { "[Years ago] a mill stood here.": "PAST_REF", "[Several years ago] it burned.": "PAST_REF" },
  },
});

export const earlier = temporalRule({
  name: "earlier",
  phrase: ["{n} {unit} (earlier|previously|beforehand)", "{n} {unit} before (that|then)"],
  anchor: "told",
  meaning: ({ n, unit }) =>
    n.digits === "X" ? { meaning: { kind: "reference", to: "past" }, anchor: "none" } : since(n, unit, -1),
  when: ({ tokens, end }) => wordAt(tokens, end).toLowerCase() !== "than" && endsAtTold(tokens, end),
  examples: {
    "2024-03-06": {
      "He died on 3 May 1981. [Two days earlier] he had sung.": "1981-05-01",
      "She won in 1951; [three years earlier] she had lost.": "1948",
    },
  },
});

export const vaguelyLater = temporalRule({
  name: "vaguely-later",
  phrase: "{units} (later|afterwards|after that)",
  meaning: () => ({ kind: "reference", to: "future" }),
  when: ({ tokens, end }) => endsAtTold(tokens, end),
  examples: { none: { "He died [weeks later] of his wounds.": "FUTURE_REF" } },
});

export const vaguelyEarlier = temporalRule({
  name: "vaguely-earlier",
  phrase: "{units} (earlier|before that)",
  meaning: () => ({ kind: "reference", to: "past" }),
  when: ({ tokens, end }) => endsAtTold(tokens, end),
  examples: { none: { "They had come [weeks earlier] by sea.": "PAST_REF" } },
});

export const later = temporalRule({
  name: "later",
  phrase: [
    "{n} {unit} (later|afterwards|afterward|hence|thereafter)",
    "{n} {unit} after (that|this)",
    "{n} more {unit} later",
  ],
  anchor: "told",
  meaning: ({ n, unit }) =>
    n.digits === "X" ? { meaning: { kind: "reference", to: "future" }, anchor: "none" } : since(n, unit, 1),
  when: ({ tokens, end }) => wordAt(tokens, end).toLowerCase() !== "than" && endsAtTold(tokens, end),
  examples: {
    "2024-03-06": {
      "The dam broke on 3 May 1822. [Three days after that] Brook dismissed his clerk.": "1822-05-06",
      "The siege began on 3 May 1822. [Nine days later] the town fell.": "1822-05-12",
      "It opened in 1951. [Two years later] it closed.": "1953",
    },
  },
});

/** "Three days later than planned" measures a delay. */
export const laterThan = temporalRule({
  name: "later-than",
  phrase: ["[{n} {unit}] (later|earlier|sooner) than"],
  type: "DURATION",
  meaning: ({ n, unit }) => duration(n, unit),
  examples: { none: { "The ferry docked [three days] later than planned.": "P3D" } },
});

/** A business year lies about where the calendar's does; which days it has, only the business knows. */
function fiscalYearAway(offset: number): Meaning {
  return within(unitAway("year", offset), { fiscal: true });
}

export const fiscalYear = temporalRule({
  name: "fiscal-year-under-way",
  phrase: "(the|this|the current|its current) (fiscal|financial) year",
  anchor: "dct",
  meaning: () => fiscalYearAway(0),
  examples: { "2011-05-05": { "Losses will grow in [the current fiscal year].": "2011" } },
});

export const lastFiscalYear = temporalRule({
  name: "last-fiscal-year",
  phrase: "(last|the last|the latest|its latest|the past|the previous) (fiscal|financial) year",
  anchor: "dct",
  meaning: () => fiscalYearAway(-1),
  examples: { "2011-05-05": { "It lost money in [the latest fiscal year].": "2010" } },
});

export const nextFiscalYear = temporalRule({
  name: "next-fiscal-year",
  phrase: "(next|the next|the coming) (fiscal|financial) year",
  anchor: "dct",
  meaning: () => fiscalYearAway(1),
  examples: { "2011-05-05": { "The levy ends in [the next fiscal year].": "2012" } },
});

export const beforeAsAdverb = temporalRule({
  name: "before-as-adverb",
  phrase: ["{n} {unit} (before|prior)", "the {unit} before"],
  anchor: "told",
  meaning: (captures) =>
    captures.n === undefined
      ? toldUnit(captures.unit, -1)
      : captures.n.digits === "X"
        ? null
        : since(captures.n, captures.unit, -1),
  when: ({ tokens, end }) => endsClause(tokens, end),
  examples: {
    "2024-03-06": {
      "It shut on 3 May 1981. He had left [two days before].": "1981-05-01",
      "It shut on 3 May 1981, as loud as on [the day before].": "1981-05-02",
    },
  },
});

export const afterAsAdverb = temporalRule({
  name: "after-as-adverb",
  phrase: ["{n} {unit} after", "the {unit} (after|following)"],
  anchor: "told",
  meaning: (captures) =>
    captures.n === undefined
      ? toldUnit(captures.unit, 1)
      : captures.n.digits === "X"
        ? null
        : since(captures.n, captures.unit, 1),
  when: ({ tokens, end }) => endsClause(tokens, end),
  examples: { "2024-03-06": { "It shut on 3 May 1981 and reopened [the day after].": "1981-05-04" } },
});

export const fromNow = temporalRule({
  name: "from-now",
  phrase: ["{n} {unit} from now", "in [{n} {unit} ' time]", "in [{n} {unit} time]"],
  anchor: "dct",
  meaning: ({ n, unit }) =>
    n.digits === "X" ? { meaning: { kind: "reference", to: "future" }, anchor: "none" } : since(n, unit, 1),
  examples: {
    "2024-03-06": {
      "The dam will be full [two months from now].": "2024-05",
      "The dam will be full in [two months' time].": "2024-05",
    },
  },
});

export const yearEarlierPeriod = temporalRule({
  name: "year-earlier-period",
  phrase: [
    "(the)? (comparable|same|corresponding)? year (earlier|ago) ({ordinal})? (quarter|period)?",
    "the (corresponding|comparable|same|like) (period|quarter) (a)? year (earlier|ago)",
    "the (corresponding|comparable|same|like) (period|quarter) (last year|of last year|in the previous year)",
  ],
  anchor: "told",
  meaning: () => ({ meaning: shift({ min: 1, max: 1, digits: "1" }, "year", -1), prefers: PERIODS }),
  when: ({ tokens, first, end }) => tokens.gap[first + 1] === 2 || end - first > 2,
  examples: {
    "2011-05-05": {
      "Sales rose in the first quarter of 2010; in [the year-earlier quarter] they fell.": "2009-Q1",
    },
  },
});

/** In reports of earnings a year back from the quarter told; without one, last year. */
export const yearAgo = temporalRule({
  name: "year-ago",
  phrase: ["(a|one) year ago", "(a|one) year earlier"],
  anchor: "told",
  meaning: () => ({ meaning: shift({ min: 1, max: 1, digits: "1" }, "year", -1), prefers: PERIODS }),
  examples: {
    "2011-05-05": {
      "Orders rose in the first quarter of 2011 from [a year earlier].": "2010-Q1",
      "The dam broke [a year ago].": "2010",
    },
  },
});

export const pastStretch = temporalRule({
  name: "past-stretch",
  phrase: [
    "(the|these|this)? (last|past|previous|preceding|most recent|prior) {n} {unit}",
    "(the|these)? {n} (previous|preceding|past|prior) {units}",
    "the {n} {units} (before|prior)",
  ],
  type: "DURATION",
  anchor: "dct",
  meaning: ({ n, unit, units }) => stretch(n, unit ?? units, "before"),
  examples: {
    "2024-03-06": {
      "Rain fell for [the past three days].": "P3D",
      "It changed hands twice in [the last ten years].": "P10Y",
      "Over [the past few weeks] it rained.": "PXW",
    },
  },
});

export const nextStretch = temporalRule({
  name: "next-stretch",
  phrase: ["(the)? (next|coming|following|upcoming) {n} {units}", "the {n} (coming|following) {units}"],
  type: "DURATION",
  anchor: "dct",
  meaning: ({ n, units }) => stretch(n, units, "after"),
  examples: {
    "2024-03-06": {
      "They will build it over [the next two years].": "P2Y",
      "Snow is forecast for [the coming five days].": "P5D",
    },
  },
});

export const pastUnits = temporalRule({
  name: "past-units",
  phrase: [
    "(recent|past) {units}",
    "the (last|past) {unit}",
    "(the)? (past|recent|last) {units} (and|or) {units2}",
  ],
  type: "DURATION",
  anchor: "dct",
  meaning: (captures) => {
    const many: Count = { min: 2, max: 9, digits: "X" };
    if (captures.units === undefined && isClockUnit(captures.unit)) return null;
    return captures.units === undefined
      ? stretch({ min: 1, max: 1, digits: "1" }, captures.unit, "before")
      : stretch(many, captures.units, "before");
  },
  examples: {
    "2024-03-06": {
      "Fares have doubled in [recent years].": "PXY",
      "Over [the past decade] the lake shrank.": "P10Y",
    },
  },
});

export const comingUnits = temporalRule({
  name: "coming-units",
  phrase: ["(the)? (coming|following|next|ensuing|upcoming) {units}", "the {units} ahead"],
  type: "DURATION",
  anchor: "dct",
  meaning: ({ units }) => stretch({ min: 2, max: 9, digits: "X" }, units, "after"),
  examples: {
    "2024-03-06": {
      "Layoffs will follow in [the coming weeks].": "PXW",
      "Snow is due in [the days ahead].": "PXD",
    },
  },
});

export const unitUnderWay = temporalRule({
  name: "unit-under-way",
  phrase: ["(of|for|during|in|by|through|throughout|over) [the {unit}]"],
  anchor: "genre",
  meaning: ({ unit }) => (unit === "week" || unit === "month" || unit === "year" ? unitAway(unit, 0) : null),
  when: ({ tokens, end }) =>
    !PLURAL_UNITS.has(tokens.id[end - 1] as number) &&
    !/^(?:of|to|that|when|before|after|ended|ending|earlier|ago|old|long|round)$/i.test(
      wordAt(tokens, end),
    ) &&
    tokens.gap[end] !== 2,
  examples: {
    "2024-03-06": {
      "Sales for [the year] will rise.": "2024",
      "It was the wettest day of [the month].": "2024-03",
    },
  },
});

export const partOfUnit = temporalRule({
  name: "start-of-unit",
  phrase: ["(the)? (beginning|start) of the {unit}", "early in the {unit}"],
  anchor: "genre",
  mod: "START",
  meaning: ({ unit }) => (isClockUnit(unit) ? null : unitAway(unit, 0)),
  examples: { "2024-03-06": { "Prices had doubled since [the beginning of the year].": "2024" } },
});

export const endOfUnit = temporalRule({
  name: "end-of-unit",
  phrase: [
    "(the)? (very)? (end|close) of the {unit}",
    "(the)? (latter|last|final) part of the {unit}",
    "late in the {unit}",
    "{unit} ' s end",
    "the {unit} ' s end",
  ],
  anchor: "genre",
  mod: "END",
  meaning: ({ unit }) => (isClockUnit(unit) ? null : unitAway(unit, 0)),
  examples: {
    "2024-03-06": {
      "The works will close by [the end of the month].": "2024-03",
      "A deal is likely by [the end of the year].": "2024",
    },
  },
});

export const restOfUnit = temporalRule({
  name: "rest-of-unit",
  phrase: ["the (rest|remainder|middle|course) of (the|this) {unit}"],
  anchor: "genre",
  meaning: ({ unit }) => (isClockUnit(unit) ? null : unitAway(unit, 0)),
  examples: { "2024-03-06": { "He will miss [the rest of the year].": "2024" } },
});

export const yearEnd = temporalRule({
  name: "year-end",
  phrase: ["(the)? year end"],
  anchor: "genre",
  open: true,
  meaning: () => nearest({ month: 12, day: 31 }),
  when: ({ tokens, end }) => !/^(?:net|results?|loss|accounts?|report)$/.test(wordAt(tokens, end)),
  examples: { "2024-10-06": { "The merger should close by [year-end].": "2024-12-31" } },
});

export const earlierThisUnit = temporalRule({
  name: "earlier-this-unit",
  phrase: ["(earlier|early) this {unit}", "(earlier|early) in the current {unit}"],
  anchor: "dct",
  mod: "START",
  meaning: ({ unit }) => (isClockUnit(unit) ? null : unitAway(unit, 0, "earlier")),
  examples: {
    "2024-03-06": {
      "He was elected [earlier this year].": "2024",
      "Talks broke down [earlier this week].": "2024-W10",
    },
  },
});

export const laterThisUnit = temporalRule({
  name: "later-this-unit",
  phrase: ["(later|late) this {unit}"],
  anchor: "dct",
  mod: "END",
  meaning: ({ unit }) => (isClockUnit(unit) ? null : unitAway(unit, 0, "later")),
  examples: {
    "2024-03-06": {
      "The line opens [later this year].": "2024",
      "A vote is due [later this month].": "2024-03",
    },
  },
});

export const laterThatUnit = temporalRule({
  name: "later-that-unit",
  phrase: ["(later|late|earlier|early) (that|the same|that same|in that|in the same|in the) {unit}"],
  anchor: "told",
  meaning: ({ unit }) => toldUnit(unit, 0),
  examples: {
    "2024-03-06": {
      "The mill burned in May 1822. [Later that year] it was rebuilt.": "1822",
      "It opens later this year. [Earlier in the day] the roof had leaked.": "2024-03-06",
    },
  },
});

/** "Two hours ago" lies in the day: only whole units of the calendar move it. */
function since(n: Count, unit: TimeUnit, sign: -1 | 1) {
  if (n.digits === "X") return null;
  const meaning = shift(n, unit, sign);
  return isClockUnit(unit) ? { meaning, type: "TIME" as const } : { meaning, mod: n.mod };
}

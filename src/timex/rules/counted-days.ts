import type { Meaning } from "../../calendar/meaning.ts";
import { duration, nearest, shift, stretch, unitAway, within } from "../compose.ts";
import { type Count, exactly } from "../count.ts";
import { endsAtTold } from "../event-phrase.ts";
import { MONTHS, type TimeUnit } from "../lexicon.ts";
import { endsClause } from "../look-alikes.ts";
import { temporalRule } from "../temporal-rule.ts";
import { isClockUnit } from "../timex-value.ts";
import { DIGITS, isCapital, type Tokens, wordAt } from "../token.ts";

/** A fortnight is two weeks. */
function inWeeks({ min, max, digits }: Count): Count {
  return { min: 2 * min, max: 2 * max, digits: digits === "X" ? "X" : String(2 * min) };
}

export const fortnight = temporalRule({
  name: "fortnight",
  phrase: ["{n} (full|whole)? (fortnight|fortnights)", "(the|that|another) (fortnight)"],
  type: "DURATION",
  meaning: ({ n }) => duration(n ? inWeeks(n) : exactly(2), "week"),
  examples: {
    none: { "They took [a fortnight]'s holiday.": "P2W", "It rained for [two fortnights].": "P4W" },
  },
});

export const lastFortnight = temporalRule({
  name: "last-fortnight",
  phrase: ["(the|this)? (last|past|previous) fortnight"],
  type: "DURATION",
  anchor: "dct",
  meaning: () => stretch(exactly(2), "week", "before"),
  examples: { "2024-03-06": { "Rents rose over [the past fortnight].": "P2W" } },
});

export const fortnightAgo = temporalRule({
  name: "fortnight-ago",
  phrase: ["{n} (fortnight|fortnights) ago", "a fortnight or so ago"],
  anchor: "dct",
  meaning: ({ n }) => (n?.digits === "X" ? null : shift(n ? inWeeks(n) : exactly(2), "week", -1)),
  examples: { "2024-03-06": { "They wed [a fortnight ago].": "2024-W08" } },
});

export const fortnightAgoOnWeekday = temporalRule({
  name: "fortnight-ago-on-weekday",
  phrase: ["a fortnight ago (on|last|this)? {weekday}", "a fortnight last {weekday}"],
  anchor: "dct",
  meaning: ({ weekday }) => ({ kind: "nearest", fields: { weekday }, direction: "before", nth: 3 }),
  examples: { "2024-03-07": { "It was sold [a fortnight ago on Tuesday].": "2024-02-20" } },
});

export const fortnightAgoToday = temporalRule({
  name: "fortnight-ago-today",
  phrase: "a fortnight ago (today|this very day)",
  anchor: "dct",
  meaning: () => fromDay(exactly(2), "week", -1, 0),
  examples: { "2024-03-06": { "It shut [a fortnight ago today].": "2024-02-21" } },
});

export const fortnightAgoYesterday = temporalRule({
  name: "fortnight-ago-yesterday",
  phrase: "a fortnight ago yesterday",
  anchor: "dct",
  meaning: () => fromDay(exactly(2), "week", -1, -1),
  examples: { "2024-03-06": { "It shut [a fortnight ago yesterday].": "2024-02-20" } },
});

export const weekdayFortnight = temporalRule({
  name: "weekday-fortnight",
  phrase: ["{weekday} fortnight", "a fortnight (from|on) {weekday}"],
  anchor: "dct",
  meaning: ({ weekday }) => ({ kind: "nearest", fields: { weekday }, direction: "after", nth: 3 }),
  examples: { "2024-03-07": { "The court will sit on [Tuesday fortnight].": "2024-03-26" } },
});

export const fortnightLater = temporalRule({
  name: "fortnight-later",
  phrase: [
    "{n} (fortnight|fortnights) (later|afterwards|afterward|hence)",
    "{n} fortnight after (that|this)",
  ],
  anchor: "told",
  meaning: ({ n }) => (n.digits === "X" ? null : shift(inWeeks(n), "week", 1)),
  when: ({ tokens, end }) => endsAtTold(tokens, end),
  examples: {
    "2024-03-06": { "The siege began on 3 May 1822. [A fortnight later] the town fell.": "1822-W20" },
  },
});

export const fortnightFromNow = temporalRule({
  name: "fortnight-from-now",
  phrase: ["in [a fortnight ' s time]", "in [a fortnight]", "a fortnight from now"],
  anchor: "dct",
  meaning: () => shift(exactly(2), "week", 1),
  examples: { "2024-03-06": { "The vote is due in [a fortnight's time].": "2024-W12" } },
});

export const fortnightAfterEvent = temporalRule({
  name: "fortnight-after-event",
  phrase: ["[{n} fortnight] (after|following|since) {event}"],
  type: "DURATION",
  anchor: "event",
  meaning: ({ n }) => (n.digits === "X" ? null : shift(inWeeks(n), "week", 1)),
  examples: { "2024-03-06": { "She left [a fortnight] after the flood.": "P2W" } },
});

export const fortnightBeforeEvent = temporalRule({
  name: "fortnight-before-event",
  phrase: ["[{n} fortnight] (before|ahead of|prior to) {event}"],
  type: "DURATION",
  anchor: "event",
  meaning: ({ n }) => (n.digits === "X" ? null : shift(inWeeks(n), "week", -1)),
  examples: { "2024-03-06": { "She left [a fortnight] before the flood.": "P2W" } },
});

/** How many days the unit has, the least and the most; of whole years three in four are common. */
const DAYS: Partial<Record<TimeUnit, readonly [number, number]>> = {
  day: [1, 1],
  week: [7, 7],
  month: [28, 31],
  year: [365.25, 365.25],
};

/** So many units back (-1) or on (1) from a day that lies so many days from the document's. */
function fromDay({ min, max, digits }: Count, unit: TimeUnit, sign: -1 | 1, offset: number): Meaning | null {
  const days = DAYS[unit];
  if (!days || digits === "X" || !Number.isInteger(min)) return null;
  if (offset === 0) return { ...shift({ min, max, digits }, unit, sign), exact: true } as Meaning;
  const [least, most] = [Math.floor(min * days[0]), Math.ceil(max * days[1])];
  const amount = { min: least + sign * offset, max: most + sign * offset };
  return { kind: "shift", unit: "day", amount, sign };
}

export const agoYesterday = temporalRule({
  name: "ago-yesterday",
  phrase: "{n} {unit} ago yesterday",
  anchor: "dct",
  meaning: ({ n, unit }) => fromDay(n, unit, -1, -1),
  examples: {
    "2024-03-06": {
      "They shut the mill [three weeks ago yesterday].": "2024-02-13",
      "[Ten days ago yesterday] it snowed.": "2024-02-24",
      "She was born [a year ago yesterday].": "2023-03-06",
    },
  },
});

export const agoTomorrow = temporalRule({
  name: "ago-tomorrow",
  phrase: "{n} {unit} ago tomorrow",
  anchor: "dct",
  meaning: ({ n, unit }) => fromDay(n, unit, -1, 1),
  examples: { "2024-03-06": { "It will be [two weeks ago tomorrow] that it burned.": "2024-02-22" } },
});

/** "Forty days ago this morning": the day, and the part of it. */
export const agoThisPart = temporalRule({
  name: "ago-this-part-of-day",
  phrase: ["{n} {unit} ago this {part}", "{n} {unit} ago tonight"],
  type: "TIME",
  anchor: "dct",
  meaning: ({ n, unit, part }) => {
    const day = fromDay(n, unit, -1, 0);
    return day && within(day, { part: part ?? "NI" });
  },
  examples: {
    "2024-03-06": {
      "[Ten days ago this morning] he left.": "2024-02-25TMO",
      "[A week ago tonight] the roof fell in.": "2024-02-28TNI",
    },
  },
});

/** "A week ago on Tuesday": so many weeks before the last Tuesday. */
export const agoOnWeekday = temporalRule({
  name: "ago-on-weekday",
  phrase: [
    "{n} {unit} ago (on|last|this|this past)? {weekday}",
    "(a) {unit} last {weekday}",
    "(a) {unit} ago last {weekday}",
  ],
  anchor: "dct",
  meaning: ({ n, unit, weekday }) => {
    if (unit !== "week" || (n && (n.digits === "X" || n.min !== n.max || !Number.isInteger(n.min))))
      return null;
    return { kind: "nearest", fields: { weekday }, direction: "before", nth: (n?.min ?? 1) + 1 };
  },
  examples: {
    "2024-03-07": {
      "The vote was held [a week ago Tuesday].": "2024-02-27",
      "She died [two weeks ago on Monday].": "2024-02-19",
      "She died [a week last Tuesday].": "2024-02-27",
    },
  },
});

/** "Monday week" is a week after the Monday to come. */
export const weekdayWeek = temporalRule({
  name: "weekday-week",
  phrase: ["{weekday} week", "a week (from|on) {weekday}"],
  anchor: "dct",
  meaning: ({ weekday }) => ({ kind: "nearest", fields: { weekday }, direction: "after", nth: 2 }),
  when: ({ tokens, first, end }) =>
    wordAt(tokens, end - 1).toLowerCase() !== "week" ||
    endsClause(tokens, end) ||
    /^(?:at|in|for|with|to|as|he|she|it|they|we|you|i)$/i.test(wordAt(tokens, end)) ||
    /^on$/i.test(wordAt(tokens, first - 1)),
  examples: {
    "2024-03-07": {
      "The court will sit on [Monday week].": "2024-03-18",
      "They play [a week on Saturday].": "2024-03-16",
      "They will leave [a week from Friday].": "2024-03-15",
    },
  },
});

/** "Two weeks from today", "a week from tomorrow": to the day. */
export const fromTheDay = temporalRule({
  name: "from-today",
  phrase: "{n} {unit} from today",
  anchor: "dct",
  meaning: ({ n, unit }) => (isClockUnit(unit) ? null : fromDay(n, unit, 1, 0)),
  examples: {
    "2024-03-06": {
      "The prisoners will be freed [a week from today].": "2024-03-13",
      "The lease ends [two months from today].": "2024-05-06",
    },
  },
});

export const fromTomorrow = temporalRule({
  name: "from-tomorrow",
  phrase: "{n} {unit} from tomorrow",
  anchor: "dct",
  meaning: ({ n, unit }) => fromDay(n, unit, 1, 1),
  examples: { "2024-03-06": { "The term begins [a week from tomorrow].": "2024-03-14" } },
});

/** "The 12th of last month", and of the others that are counted. */
export const dayOfLastMonth = temporalRule({
  name: "day-of-last-month",
  phrase: "(the)? {day} of last month",
  anchor: "dct",
  meaning: ({ day }) => within(unitAway("month", -1), { day }),
  examples: { "2024-03-06": { "It was stamped on [the 12th of last month].": "2024-02-12" } },
});

export const dayOfThisMonth = temporalRule({
  name: "day-of-this-month",
  phrase: "(the)? {day} of (this|the current|the present) month",
  anchor: "dct",
  meaning: ({ day }) => within(unitAway("month", 0), { day }),
  examples: { "2024-03-26": { "It was stamped on [the ninth of this month].": "2024-03-09" } },
});

export const dayOfNextMonth = temporalRule({
  name: "day-of-next-month",
  phrase: "(the)? {day} of (next|the coming) month",
  anchor: "dct",
  meaning: ({ day }) => within(unitAway("month", 1), { day }),
  examples: { "2024-03-06": { "It will be heard on [the 5th of next month].": "2024-04-05" } },
});

export const dayOfToldMonth = temporalRule({
  name: "day-of-told-month",
  phrase: "(the)? {day} of (that|the same|that same) month",
  anchor: "told",
  meaning: ({ day }) => within(unitAway("month", 0), { day }),
  examples: {
    "2024-03-06": { "The mill shut in May 1981. On [the 12th of that month] it burned.": "1981-05-12" },
  },
});

/** "On the 6th": of the month that is told just before, or of that in which the article was written. */
export const dayAlone = temporalRule({
  name: "day-of-month",
  phrase: ["(on|by|until|till|since) [the {ordinal}]"],
  anchor: "genre",
  open: true,
  meaning: ({ ordinal }) => (ordinal > 31 ? null : nearest({ day: ordinal })),
  when: ({ tokens, first, end }) => isDayOfMonth(tokens, first, end),
  examples: {
    "2024-03-26": {
      "The letter was stamped on [the 6th] and filed.": "2024-03-06",
      "The lease will end on [the 30th].": "2024-03-30",
      "It was signed last September, on [the ninth].": "2023-09-09",
      "It shut on 3 February; the last coal left on [the 5th].": "2024-02-05",
      "It shut on 3 May 2021. Last month, on [the 15th], it was sold.": "2024-02-15",
    },
  },
  ignores: [
    "He lives on the 6th floor.",
    "She led on the ninth.",
    "He made a birdie on the 17th and won.",
    "By the second it was over.",
  ],
});

/** No floor, lap or hole: nothing follows that it could count, and in words a month was named just before. */
function isDayOfMonth(tokens: Tokens, first: number, end: number): boolean {
  const follows = wordAt(tokens, end);
  if (!endsClause(tokens, end) && !/^(?:at|in|by|for|from|to|with|he|she|it|they|we|the)$/.test(follows))
    return false;
  const near = Array.from({ length: 2 * GAME }, (_, i) => wordAt(tokens, first - GAME + i).toLowerCase());
  if (near.some((word) => GAMES.test(word))) return false;
  if (tokens.id[first + 1] === DIGITS) return true;
  for (let i = first - 1; i >= 0 && i >= first - MONTH_NEAR; i--)
    if (MONTHS.has(tokens.id[i] as number) && isCapital(tokens, i)) return true;
  return false;
}

const GAMES =
  /^(?:holes?|birdie[sd]?|bogeys?|bogeyed|par|eagled?|tee|fairway|putt|laps?|innings?|rounds?|furlongs?|fences?|floors?|overs?|wickets?)$/;
/** In tokens. */
const GAME = 12;
const MONTH_NEAR = 40;

import { nearest, placed, unitAway, within } from "../compose.ts";
import type { Enclosing } from "../enclosing.ts";
import { endsClause, isWeekdayHere } from "../look-alikes.ts";
import { temporalRule } from "../temporal-rule.ts";
import { wordAt } from "../token.ts";

export const bareWeekday = temporalRule({
  name: "bare-weekday",
  phrase: ["{weekday}"],
  anchor: "genre",
  open: true,
  meaning: ({ weekday }) => nearest({ weekday }),
  when: ({ tokens, first, end }) => isWeekdayHere(tokens, first, end),
  examples: {
    "2024-03-06": {
      "The ferry sank on [Friday].": "2024-03-01",
      "the ferry sank on [friday], said the owner": "2024-03-01",
      "[Monday]'s talks went nowhere.": "2024-03-04",
      "The council will vote on [Thursday].": "2024-03-07",
      "The minister spoke [Wednesday].": "2024-03-06",
      "Prices fell on [Monday], the fourth fall in a row.": "2024-03-04",
      "They said the [Friday] attack was the first.": "2024-03-01",
      "The fair opened on Monday 3 May 2010. The mayor came on the [Friday].": "2010-05-07",
      "The mill burned on 3 May 2010. Two days later, on [Wednesday], Brook resigned.": "2010-05-05",
      "The mill burned. The next day, [Tuesday], Brook resigned.": "2024-03-05",
      "The mayor arrived on the [Friday], in a convoy of nineteen cars.": "XXXX-WXX-5",
      "The vote of 12 May 2010 was a fraud. He had copied the list on the [Saturday], he said.": "2010-05-08",
    },
  },
  ignores: ["The cat sat on a wall.", "The sun rose.", "They wed in church."],
});

/** Not every month has a Friday the 13th. */
export const weekdayOfDay = temporalRule({
  name: "weekday-and-day",
  phrase: ["{weekday} (,)? the {day}"],
  anchor: "genre",
  open: true,
  meaning: ({ weekday, day }) => nearest({ weekday, day }),
  when: ({ tokens, first, end }) =>
    isWeekdayHere(tokens, first, end) &&
    (endsClause(tokens, end) || /^(?:in|at|on|with|for|to|from)$/.test(wordAt(tokens, end))),
  examples: {
    "2024-03-06": {
      "The ferry sank on [Friday the 13th].": "2023-10-13",
      "The ferry will sail on [Thursday, the 4th].": "2024-04-04",
    },
  },
});

export const weekdayOfMonth = temporalRule({
  name: "weekday-of-month",
  phrase: ["(the)? {ordinal} {weekday} (of|in) {month}", "(the)? last {weekday} (of|in) {month}"],
  anchor: "genre",
  open: true,
  meaning: (captures) => {
    const { ordinal = -1, weekday, month } = captures as { ordinal?: number; weekday: number; month: number };
    return ordinal > 5 ? null : within(nearest({ month }), { weekday }, ordinal);
  },
  examples: {
    "2024-03-06": {
      "Judgment was given on [the last Friday in February].": "2024-02-23",
      "The fair will open on [the first Monday of May].": "2024-05-06",
    },
  },
});

export const weekdayOfMonthInYear = temporalRule({
  name: "weekday-of-month-in-year",
  phrase: [
    "(the)? {ordinal} {weekday} (of|in) {month} (of)? {enclosing}",
    "(the)? last {weekday} (of|in) {month} (of)? {enclosing}",
  ],
  meaning: (captures) => {
    const {
      ordinal = -1,
      weekday,
      month,
      enclosing,
    } = captures as { ordinal?: number; weekday: number; month: number; enclosing: Enclosing };
    if (ordinal > 5) return null;
    return {
      meaning: within(placed(enclosing.meaning, { month }), { weekday }, ordinal),
      anchor: enclosing.anchor,
    };
  },
  examples: {
    none: { "They voted on [the second Sunday of May 2010].": "2010-05-09" },
    "2024-03-06": { "It sank on [the last Tuesday in June last year].": "2023-06-27" },
  },
});

export const firstDayOfMonth = temporalRule({
  name: "first-day-of-month",
  phrase: ["(the)? (first|opening) day of {month}"],
  anchor: "genre",
  open: true,
  meaning: ({ month }) => nearest({ month, day: 1 }),
  examples: { "2024-06-12": { "The law took force on [the first day of March].": "2024-03-01" } },
});

/** Without February, whose last day only the year tells. */
const LAST_DAYS: readonly (number | null)[] = [31, null, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const lastDayOfMonth = temporalRule({
  name: "last-day-of-month",
  phrase: ["(the)? (last|final) day of {month}"],
  anchor: "genre",
  open: true,
  meaning: ({ month }) => {
    const day = LAST_DAYS[month - 1] ?? null;
    return day === null ? null : nearest({ month, day });
  },
  examples: { "2024-06-12": { "The report was handed over on [the last day of April].": "2024-04-30" } },
});

export const lastWeekday = temporalRule({
  name: "last-weekday",
  phrase: ["(last|this past|this last|the last|past) {weekday}", "{weekday} last"],
  anchor: "dct",
  meaning: ({ weekday }) => nearest({ weekday }, "before"),
  examples: {
    "2024-03-06": {
      "Troops withdrew [last Friday] from the town.": "2024-03-01",
      "The bridge fell [this past Monday].": "2024-03-04",
    },
    // Filed on a Friday: a week ago, never today.
    "2024-03-08": { "He resigned [last Friday].": "2024-03-01" },
  },
  ignores: ["The lasting custom"],
});

export const previousWeekday = temporalRule({
  name: "previous-weekday",
  phrase: ["(the)? (previous|preceding) {weekday}"],
  anchor: "told",
  meaning: ({ weekday }) => nearest({ weekday }, "before"),
  examples: { "2024-03-06": { "He fell on 3 May 1981, not on [the previous Friday].": "1981-05-01" } },
});

export const followingWeekday = temporalRule({
  name: "following-weekday",
  phrase: ["(the)? following {weekday}"],
  anchor: "told",
  meaning: ({ weekday }) => nearest({ weekday }, "after"),
  examples: { "2024-03-06": { "He fell on 3 May 1981 and died [the following Friday].": "1981-05-08" } },
});

export const nextWeekday = temporalRule({
  name: "next-weekday",
  phrase: ["(next|this coming|the coming|coming|the next) {weekday}"],
  anchor: "dct",
  meaning: ({ weekday }) => nearest({ weekday }, "after"),
  examples: {
    "2024-03-06": {
      "The trial opens [next Monday].": "2024-03-11",
      "They play [this coming Saturday].": "2024-03-09",
    },
  },
});

export const thisWeekday = temporalRule({
  name: "this-weekday",
  phrase: "this {weekday}",
  anchor: "dct",
  meaning: ({ weekday }) => nearest({ weekday }, "same"),
  examples: { "2024-03-06": { "We play [this Saturday].": "2024-03-09" } },
});

export const weekdayOfWeek = temporalRule({
  name: "weekday-of-week",
  phrase: ["{weekday} (of)? last week", "last week ' s {weekday}"],
  anchor: "dct",
  meaning: ({ weekday }) => within(unitAway("week", -1), { weekday }),
  examples: { "2024-03-06": { "It snowed on [Tuesday of last week].": "2024-02-27" } },
});

export const weekdayOfNextWeek = temporalRule({
  name: "weekday-of-next-week",
  phrase: ["{weekday} (of)? next week"],
  anchor: "dct",
  meaning: ({ weekday }) => within(unitAway("week", 1), { weekday }),
  examples: { "2024-03-06": { "They leave on [Tuesday next week].": "2024-03-12" } },
});

export const weekdayOfThisWeek = temporalRule({
  name: "weekday-of-this-week",
  phrase: ["{weekday} (of)? this week"],
  anchor: "dct",
  meaning: ({ weekday }) => within(unitAway("week", 0), { weekday }),
  examples: { "2024-03-06": { "It began [Monday of this week].": "2024-03-04" } },
});

export const weekend = temporalRule({
  name: "weekend",
  phrase: "the weekend",
  anchor: "dct",
  open: true,
  meaning: () => nearest({ weekend: true }),
  examples: { "2024-03-06": { "Heavy snow fell over [the weekend].": "2024-W09-WE" } },
});

export const lastWeekend = temporalRule({
  name: "last-weekend",
  phrase: ["(the|this) (past|last) weekend", "(last|past) weekend"],
  anchor: "dct",
  meaning: () => nearest({ weekend: true }, "before"),
  examples: { "2024-03-06": { "Heavy snow fell [this past weekend].": "2024-W09-WE" } },
});

/** Weeks run to Sunday, so the weekend of this week is the one to come until it has gone. */
export const thisWeekend = temporalRule({
  name: "this-weekend",
  phrase: ["(this|this coming|the coming|coming) weekend"],
  anchor: "dct",
  meaning: () => nearest({ weekend: true }, "same"),
  examples: {
    "2024-03-06": {
      "The club will meet [this weekend].": "2024-W10-WE",
      "The fair opens [this coming weekend].": "2024-W10-WE",
    },
  },
});

export const nextWeekend = temporalRule({
  name: "next-weekend",
  phrase: "next weekend",
  anchor: "dct",
  meaning: () => within(unitAway("week", 1), { weekend: true }),
  examples: { "2024-03-06": { "The fair opens [next weekend].": "2024-W11-WE" } },
});

import type { ClockTime } from "../clock.ts";
import { clockFields, unitAway, within } from "../compose.ts";
import { temporalRule } from "../temporal-rule.ts";
import { GAP, wordAt } from "../token.ts";

/** A time of the clock goes on from a day that was told, not from a month or a year. */
const DAYS = ["day", "time"] as const;

/** Half past one in the afternoon is 13:30. */
function inPart(time: ClockTime, part: string | undefined): ClockTime {
  const late = part === "AF" || part === "EV" || part === "NI";
  return late && time.hour < 12 ? { ...time, hour: time.hour + 12 } : time;
}

export const thisPart = temporalRule({
  name: "this-part-of-day",
  phrase: ["this {part}", "earlier this {part}", "later this {part}"],
  type: "TIME",
  anchor: "dct",
  meaning: ({ part }) => within(unitAway("day", 0), { part }),
  examples: { "2024-03-06": { "The rail line reopened [this morning].": "2024-03-06TMO" } },
});

export const tonight = temporalRule({
  name: "tonight",
  phrase: ["tonight", "tonite", "later tonight"],
  type: "TIME",
  anchor: "dct",
  meaning: () => within(unitAway("day", 0), { part: "NI" }),
  examples: { "2024-03-06": { "The vote is [tonight].": "2024-03-06TNI" } },
});

export const lastNight = temporalRule({
  name: "last-night",
  phrase: ["last {part}", "late last night", "early last night"],
  type: "TIME",
  anchor: "dct",
  meaning: ({ part }) => within(unitAway("day", -1), { part: part ?? "NI" }),
  examples: { "2024-03-06": { "The roof fell in [last night].": "2024-03-05TNI" } },
});

export const partOfDay = temporalRule({
  name: "part-of-date",
  phrase: [
    "{date} {part}",
    "{date} ' s {part}",
    "(the)? {part} of (the)? {date}",
    "{date} (in the|at) {part}",
    "(late|early) {date} {part}",
    "{part} (,|on)? {date}",
  ],
  type: "TIME",
  open: true,
  meaning: ({ date, part }) => ({
    meaning: within(date.meaning, { part }),
    anchor: date.anchor,
    settled: !date.open,
  }),
  examples: {
    "2024-03-06": {
      "It snowed [Friday night].": "2024-03-01TNI",
      "They met [yesterday afternoon].": "2024-03-05TAF",
      "It fell on [the morning of 3 May 1981].": "1981-05-03TMO",
    },
  },
});

export const toldPart = temporalRule({
  name: "told-part-of-day",
  phrase: ["(that|the same|that same) {part}"],
  type: "TIME",
  anchor: "told",
  meaning: ({ part }) => within(unitAway("day", 0), { part }),
  examples: { "2024-03-06": { "He landed on 3 May 1981 and sang [that evening].": "1981-05-03TEV" } },
});

export const nextPart = temporalRule({
  name: "following-part-of-day",
  phrase: ["the (next|following) {part}"],
  type: "TIME",
  anchor: "told",
  meaning: ({ part }) => within(unitAway("day", 1), { part }),
  examples: { "2024-03-06": { "He landed on 3 May 1981 and died [the next morning].": "1981-05-04TMO" } },
});

export const previousPart = temporalRule({
  name: "previous-part-of-day",
  phrase: ["the (previous|preceding) {part}"],
  type: "TIME",
  anchor: "told",
  meaning: ({ part }) => within(unitAway("day", -1), { part }),
  examples: { "2024-03-06": { "He died on 3 May 1981; [the previous evening] he sang.": "1981-05-02TEV" } },
});

export const barePart = temporalRule({
  name: "part-of-the-day",
  phrase: ["in [the {part}]"],
  type: "TIME",
  anchor: "told",
  meaning: ({ part }) => ({ meaning: within(unitAway("day", 0), { part }), prefers: DAYS }),
  when: ({ tokens, end }) => !/^of$/i.test(wordAt(tokens, end)),
  examples: { "2024-03-06": { "Trading was slow in [the morning].": "2024-03-06TMO" } },
});

export const atNight = temporalRule({
  name: "at-night",
  phrase: ["at [{part}]"],
  type: "TIME",
  meaning: ({ part }) => (part === "NI" ? { kind: "set", fields: { part } } : null),
  examples: { none: { "The wolves came at [night].": "XXXX-XX-XXTNI" } },
});

export const clock = temporalRule({
  name: "clock-time",
  phrase: ["{clock}", "{clock} in the {part}", "{clock} this {part}"],
  type: "TIME",
  anchor: "told",
  meaning: ({ clock: time, part }) => ({
    meaning: within(unitAway("day", 0), clockFields(inPart(time, part))),
    prefers: DAYS,
  }),
  examples: {
    "2024-03-06": {
      "He was robbed Saturday night. Neighbours heard shouts at [9:15 p.m.]": "2024-03-02T21:15",
      "Polls close at [8 p.m.] sharp.": "2024-03-06T20:00",
      "Doors open at [19:30].": "2024-03-06T19:30",
    },
  },
  when: ({ tokens, first }) => wordAt(tokens, first - 1) !== "#" || tokens.gap[first] !== GAP.none,
  ignores: ["They won 3-2.", "The ratio is 5 to 1.", "A model car, #1:18"],
});

export const clockOfDate = temporalRule({
  name: "clock-of-date",
  phrase: [
    "{clock} (,)? (on)? {date}",
    "{date} (,)? (at)? {clock}",
    "{date} {part} (,)? at {clock}",
    "{clock} {date} {part}",
  ],
  type: "TIME",
  open: true,
  meaning: ({ clock: time, date, part }) => ({
    meaning: within(date.meaning, clockFields(inPart(time, part))),
    anchor: date.anchor,
    settled: !date.open,
  }),
  examples: {
    "2024-03-06": {
      "The gates shut at [10 p.m. Friday].": "2024-03-01T22:00",
      "They were found at [1:15 Monday afternoon].": "2024-03-04T13:15",
      "It struck at [7:15 on 3 May 1981].": "1981-05-03T07:15",
    },
  },
});

/** The first of two times takes its half of the day from the second, unless that would put it last: "10-2pm". */
export const firstOfTwoClocks = temporalRule({
  name: "first-of-two-clocks",
  phrase: ["[{two}] (-|to|till|until) {clock}"],
  type: "TIME",
  anchor: "told",
  meaning: ({ two, clock: { hour } }) => {
    if (two < 1 || two > 12 || hour === 24) return null;
    const early = two % 12;
    const start = hour >= 12 && early + 12 < hour ? early + 12 : early;
    return start < hour
      ? { meaning: within(unitAway("day", 0), { hour: start, minute: 0 }), prefers: DAYS }
      : null;
  },
  when: ({ tokens, first, end }) =>
    /^(?:a|p|am|pm|m)$/i.test(wordAt(tokens, wordAt(tokens, end - 1) === "." ? end - 2 : end - 1)) &&
    tokens.gap[first] !== GAP.none,
  examples: {
    "2024-03-06": {
      "The fair is open from [7] to 9 p.m.": "2024-03-06T19:00",
      "Lunch is served [11]-2pm.": "2024-03-06T11:00",
    },
  },
  ignores: ["They won 5-2.", "The vote was 7 to 9."],
});

import type { Meaning } from "../../calendar/meaning.ts";
import { type Compound, compound, elapsed, elapsedOrdinal, shift, unitAway, within } from "../compose.ts";
import { PLURAL_UNITS, type TimeUnit, UNITS } from "../lexicon.ts";
import { temporalRule } from "../temporal-rule.ts";
import { durationValue, isClockUnit } from "../timex-value.ts";
import type { Tokens } from "../token.ts";
import { wordAt } from "../token.ts";

export const unitsAfterEvent = temporalRule({
  name: "units-after-event",
  phrase: [
    "[{n} {unit}] (after|following|since) {event}",
    "[{n} {unit}] on from {event}",
    "[{n} {unit}] removed from {event}",
  ],
  type: "DURATION",
  anchor: "event",
  meaning: ({ n, unit }) => shift(n, unit, 1),
  examples: {
    "2024-03-06": {
      "The envoy flew home [a day] after the summit.": "P1D",
      "It came just [two weeks] after the minister announced that he would go.": "P2W",
      "The levy fell [three months] following a referendum.": "P3M",
    },
  },
});

export const toTheDayAfterEvent = temporalRule({
  name: "to-the-day-after-event",
  phrase: [
    "[{n} {unit} to the (day|hour|minute)] (after|since|following) {event}",
    "[{n} {unit}] to the (day|hour|minute) (after|since|following) {event}",
  ],
  type: "DURATION",
  anchor: "event",
  meaning: ({ n, unit }) => ({ ...shift(n, unit, 1), exact: true }),
  examples: {
    "2024-03-06": {
      "The town met [a year to the day] after the dam broke.": "P1Y",
      "[Ten years to the day] since the fire, bells rang.": "P10Y",
    },
  },
});

export const anniversaryOfEvent = temporalRule({
  name: "anniversary-of-event",
  phrase: ["[the {ordinal} (full)? anniversary] of {event}"],
  type: "DURATION",
  anchor: "event",
  meaning: ({ ordinal }) =>
    ordinal > 200
      ? null
      : { ...shift({ min: ordinal, max: ordinal, digits: String(ordinal) }, "year", 1), exact: true },
  examples: { "2024-03-06": { "Bells rang on [the first anniversary] of the flood.": "P1Y" } },
});

/** "A year and nine days after": of the clock's units a day is all that can be said. */
function compoundShift(captures: Compound<TimeUnit>, sign: -1 | 1): Meaning | null {
  const { unit2 } = captures;
  if (isClockUnit(unit2)) return null;
  const length = compound({ ...captures, unit2 });
  if (!length) return null;
  const { unit, amount, worded } = length;
  return { kind: "shift", unit, amount, sign, worded };
}

export const compoundAfterEvent = temporalRule({
  name: "compound-after-event",
  phrase: ["[{n} {unit} (and|,)? {n2} {unit2}] (after|following|since) {event}"],
  type: "DURATION",
  anchor: "event",
  meaning: (captures) => compoundShift(captures, 1),
  examples: {
    "2024-03-06": {
      "He was found guilty [a year and nine days] after the raid.": "P1Y9D",
      "It closed [two years and three months] after the strike.": "P2Y3M",
    },
  },
});

export const compoundBeforeEvent = temporalRule({
  name: "compound-before-event",
  phrase: ["[{n} {unit} (and|,)? {n2} {unit2}] (before|prior to|ahead of) {event}"],
  type: "DURATION",
  anchor: "event",
  meaning: (captures) => compoundShift(captures, -1),
  examples: { "2024-03-06": { "She left [three weeks and two days] before the vote.": "P3W2D" } },
});

export const unitsBeforeEvent = temporalRule({
  name: "units-before-event",
  phrase: [
    "[{n} {unit}] (before|prior to|ahead of|until|till) {event}",
    "[{n} {unit}] in advance of {event}",
  ],
  type: "DURATION",
  anchor: "event",
  meaning: ({ n, unit }) => shift(n, unit, -1),
  examples: {
    "2024-03-06": {
      "He quit [two weeks] before the vote.": "P2W",
      "The road was closed [an hour] ahead of the parade.": "PT1H",
    },
  },
});

export const sameUnitAsEvent = temporalRule({
  name: "same-unit-as-event",
  phrase: ["[(the|that|this) (same|very) {unit}] as {event}", "[the (same|very) {unit}] (that|when) {event}"],
  anchor: "event",
  meaning: ({ unit }) => (isClockUnit(unit) ? null : unitAway(unit, 0)),
  when: ({ tokens, end }, { unit }) => unit === undefined || !hasPlural(tokens, end),
  examples: {
    "2024-03-06": {
      "The letter was sent [the same day] as the verdict.": "XXXX-XX-XX",
      "She resigned in [the same month] as the strike.": "XXXX-XX",
    },
  },
});

export const samePartAsEvent = temporalRule({
  name: "same-part-of-day-as-event",
  phrase: ["[(the|that|this) (same|very) {part}] as {event}", "[the (same|very) {part}] (that|when) {event}"],
  type: "TIME",
  anchor: "event",
  meaning: ({ part }) => within(unitAway("day", 0), { part }),
  examples: { "2024-03-06": { "It was signed [the same night] as the agreement.": "XXXX-XX-XXTNI" } },
});

export const dayAfterEvent = temporalRule({
  name: "day-after-event",
  phrase: ["[the (very)? {unit}] (after|following) {event}", "[the {unit}] immediately after {event}"],
  anchor: "event",
  meaning: ({ unit }) => (isClockUnit(unit) ? null : shift({ min: 1, max: 1, digits: "1" }, unit, 1)),
  when: ({ tokens, end }, { unit }) => unit === undefined || !hasPlural(tokens, end),
  examples: { "2024-03-06": { "He was seen [the day] after the funeral.": "P1D" } },
});

export const dayBeforeEvent = temporalRule({
  name: "day-before-event",
  phrase: ["[the (very)? {unit}] (before|prior to) {event}", "[the eve] of {event}"],
  anchor: "event",
  meaning: (captures) => {
    const unit = captures.unit ?? "day";
    return isClockUnit(unit) ? null : shift({ min: 1, max: 1, digits: "1" }, unit, -1);
  },
  when: ({ tokens, end }, { unit }) => unit === undefined || !hasPlural(tokens, end),
  examples: { "2024-03-06": { "She arrived [the day] before the wedding.": "P1D" } },
});

const SEVERAL = { min: 2, max: 9, digits: "X" };

export const vagueUnitsAfterEvent = temporalRule({
  name: "vague-units-after-event",
  phrase: ["[(the)? {units}] (after|following) {event}"],
  type: "DURATION",
  anchor: "event",
  meaning: ({ units }) => ({ ...shift(SEVERAL, units, 1), worded: durationValue(units, "X") }),
  examples: { "2024-03-06": { "He fled [days] after the mayor lost the vote.": "PXD" } },
});

export const vagueUnitsBeforeEvent = temporalRule({
  name: "vague-units-before-event",
  phrase: ["[(the)? {units}] (before|prior to|ahead of) {event}"],
  type: "DURATION",
  anchor: "event",
  meaning: ({ units }) => ({ ...shift(SEVERAL, units, -1), worded: durationValue(units, "X") }),
  examples: { "2024-03-06": { "It opened [weeks] before the election.": "PXW" } },
});

export const nthUnitOfEvent = temporalRule({
  name: "nth-unit-of-event",
  phrase: ["[the {ordinal} (full)? {unit}] of {event}"],
  anchor: "event",
  // In the third year, two years or more and less than three have gone by.
  meaning: ({ ordinal, unit }) =>
    isClockUnit(unit) || ordinal > 200
      ? null
      : {
          kind: "shift",
          unit,
          amount: { min: ordinal - 1, max: ordinal },
          sign: 1,
          worded: durationValue(unit, String(ordinal)),
        },
  examples: { "2024-03-06": { "In [the third year] of the drought the wells failed.": "P3Y" } },
});

export const unitsInto = temporalRule({
  name: "units-into",
  phrase: ["[{n} {unit}] into {event}"],
  type: "DURATION",
  anchor: "event",
  meaning: ({ n, unit }) => elapsed(n, unit),
  examples: {
    "2024-03-06": {
      "[Three years] into the drought the wells are dry.": "P3Y",
      "[More than three-and-a-half years] into the war nobody counts.": "P3.5Y",
    },
  },
});

export const hasLasted = temporalRule({
  name: "has-lasted",
  phrase: [
    "(has|have|had|is|' s) (now|already|so far)? (lasted|endured|raged|continued|persisted|gone on|dragged on|run|stretched|stretched on|stretched out|dragged|held|simmered) (for|past|beyond|on for|into|over|to)? {hedge} [{n} {unit}]",
    "(has|have|had|is|' s) (now|already|so far)? (lasted|endured|raged|continued|persisted|gone on|dragged on|run|stretched|stretched on|stretched out|dragged|held|simmered) (for|past|beyond|on for|into|over|to)? [{n} {unit}]",
    "(is|was)? now {hedge} [{n} {unit}] old",
    "(has|have) been (going on|under way|underway|raging|dragging on|grinding on) for ({hedge})? [{n} {unit}]",
  ],
  type: "DURATION",
  anchor: "event-before",
  meaning: ({ n, unit }) => elapsed(n, unit),
  examples: {
    "2024-03-06": {
      "The strike has stretched past [42 months].": "P42M",
      "The siege has lasted for [more than 18 months].": "P18M",
      "The drought has dragged on for [three years].": "P3Y",
    },
  },
});

/** "It is a year this month since": a month off either way. */
export const goneByThisMonth = temporalRule({
  name: "gone-by-this-month",
  phrase: ["(it is|it ' s|it will be) [{n} {unit} this month] since {event}"],
  type: "DURATION",
  anchor: "event",
  meaning: ({ n, unit }) =>
    unit !== "year" || n.digits === "X"
      ? null
      : {
          kind: "elapsed",
          unit: "month",
          amount: { min: 12 * n.min - 1, max: 12 * n.max + 1 },
          worded: durationValue("year", n.digits),
        },
  examples: { "2024-03-06": { "It is [a year this month] since the flood.": "P1Y" } },
});

export const inItsNthUnit = temporalRule({
  name: "in-its-nth-unit",
  phrase: [
    "(now)? (in|into|entering|enters|entered|has entered|nearing the end of|approaching) (its|their|the|a) [{ordinal} {unit}]",
  ],
  type: "DATE",
  anchor: "event-before",
  meaning: ({ ordinal, unit }) => elapsedOrdinal(ordinal, unit),
  when: ({ tokens, first }) => {
    const word = wordAt(tokens, first - 1).toLowerCase();
    return word === "its" || word === "their";
  },
  examples: { "2024-03-06": { "The drought, now entering its [third year], has emptied the lakes.": "P3Y" } },
});

/** "The days after the vote" are several. */
function hasPlural(tokens: Tokens, end: number): boolean {
  for (let i = end - 1; i >= 0 && i > end - 16; i--)
    if (UNITS.has(tokens.id[i] as number)) return PLURAL_UNITS.has(tokens.id[i] as number);
  return false;
}

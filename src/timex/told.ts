import { type Granularity, granularityOf } from "../calendar/granularity.ts";
import type { CalendarFields, Meaning } from "../calendar/meaning.ts";
import type { Timex } from "../model/timex.ts";
import { intern } from "./lexicon.ts";
import type { Section } from "./section.ts";
import { GAP, type Tokens, wordAt } from "./token.ts";

/** A date from which a story goes on: "the next day" and "in April" are counted from it. */
export interface Told {
  id: string;
  /** Its token. */
  at: number;
  granularity: Granularity;
  /** Where the words say so, its own or those of the date that it is counted from. */
  year: number | null;
  month: number | null;
  quarter: number | null;
  /** "A year earlier" compares: nothing is counted from it. */
  compares: boolean;
  /** It was itself counted from a date told before. */
  counted: boolean;
  /** The story goes on from it; otherwise it was only mentioned. */
  story: boolean;
}

const BOUNDS: ReadonlySet<number> = new Set("since until till".split(" ").map(intern));
const [OPEN, CLOSE] = ["(", ")"].map(intern) as [number, number];
const ADVERBIAL = new Set("in on during by from throughout of early late mid".split(" "));

/** Where an expression stands in a text. */
export interface Place {
  tokens: Tokens;
  first: number;
  /** In a history, the section under whose heading it stands, or whose heading it is part of. */
  section: Section | undefined;
}

/** What a story may go on from after an expression; null: a length, "now", "every day", or a date that only bounds another. */
export function toldBy(timex: Timex, place: Place, told: readonly Told[]): Told | null {
  const { type, meaning, anchor } = timex;
  if (type !== "DATE" && type !== "TIME") return null;
  if (
    meaning.kind === "reference" ||
    meaning.kind === "set" ||
    meaning.kind === "elapsed" ||
    meaning.kind === "duration"
  )
    return null;
  if (meaning.kind === "stretch" || anchor.kind === "event") return null;
  const from = anchor.kind === "timex" ? told.find(({ id }) => id === anchor.timex) : undefined;
  const fields = fieldsOf(meaning);
  const mention = {
    id: timex.id,
    at: place.first,
    granularity: granularityOf(meaning),
    year: fields?.year ?? yearOf(meaning, from),
    month: fields?.month ?? (keepsMonth(meaning) ? (from?.month ?? null) : null),
    quarter: fields?.quarter ?? null,
    counted: from !== undefined,
    compares:
      (meaning.kind === "shift" && LOOKED_BACK.has(meaning.unit) && meaning.sign < 0 && !meaning.exact) ||
      repeats(meaning, told),
  };
  const last = told.findLast(({ story }) => story);
  // "Two days earlier" looks back for a moment.
  const looksBack = meaning.kind === "shift" && meaning.sign < 0 && from !== undefined;
  return { ...mention, story: !looksBack && (!last || goesOn(mention, last, place)) };
}

const LOOKED_BACK = new Set(["year", "decade", "century"]);

/** "The 1990 period", after the same quarter of another year, stands there for comparison. */
function repeats(meaning: Meaning, told: readonly Told[]): boolean {
  if (meaning.kind !== "calendar" || meaning.fields.quarter === undefined) return false;
  return told.findLast(({ quarter }) => quarter !== null)?.quarter === meaning.fields.quarter;
}

/**
 * A story goes on to any date finer than a year, and to a bare year that opens a sentence or a paragraph: "the 1956
 * election" in the story of 1971 looks back and returns, "until 1975" looks ahead and returns.
 */
function goesOn(mention: Omit<Told, "story">, last: Told, place: Place): boolean {
  const { tokens, first } = place;
  const breaks = tokens.gap[first] === GAP.break;
  if (isAside(mention, place)) return false;
  if (first > 0 && !breaks && BOUNDS.has(tokens.id[first - 1] as number)) return false;
  if (mention.granularity !== "year" || mention.year === null || last.year === null) return true;
  const opens = ADVERBIAL.has(wordAt(tokens, first - 1).toLowerCase()) && !breaks ? first - 1 : first;
  if (opens === 0 || tokens.gap[opens] === GAP.break) return true;
  return /^[.:!?)]$/.test(wordAt(tokens, opens - 1)) && Math.abs(mention.year - last.year) <= LEAP;
}

/** A date outside the years of its section, or in parentheses, is mentioned in passing. */
function isAside({ year }: Omit<Told, "story">, { tokens, first, section }: Place): boolean {
  if (section && first < section.end) return false;
  if (isParenthetical(tokens, first)) return true;
  if (!section || year === null) return false;
  const opens = opensSentence(tokens, first);
  if (section.faded && opens) return false;
  const [from, to] = section.years;
  return year < from || year > to + (opens ? 1 : 0);
}

/** In tokens: a bracket further off encloses more than a date. */
const NEAR_BRACKET = 6;

function isParenthetical(tokens: Tokens, first: number): boolean {
  for (let i = first - 1; i >= 0 && i >= first - NEAR_BRACKET && tokens.gap[i + 1] !== GAP.break; i--) {
    if (tokens.id[i] === CLOSE) return false;
    if (tokens.id[i] === OPEN) return true;
  }
  return false;
}

function opensSentence(tokens: Tokens, first: number): boolean {
  const opens = ADVERBIAL.has(wordAt(tokens, first - 1).toLowerCase()) ? first - 1 : first;
  return opens === 0 || tokens.gap[opens] === GAP.break || /^[.:!?)]$/.test(wordAt(tokens, opens - 1));
}

/** In years: how far a story leaps from one sentence to the next. */
const LEAP = 10;

function yearOf(meaning: Meaning, from: Told | undefined): number | null {
  if (!from || from.year === null) return null;
  if (meaning.kind === "unit" && meaning.unit === "year") return from.year + meaning.offset;
  if (meaning.kind === "shift" && meaning.unit === "year")
    return from.year + meaning.sign * Math.floor(meaning.amount.min);
  if (
    meaning.kind === "nearest" &&
    meaning.direction === "on-or-after" &&
    (meaning.fields.month ?? 13) < (from.month ?? 0)
  )
    return from.year + 1;
  if (
    meaning.kind === "nearest" &&
    meaning.direction === "on-or-before" &&
    (meaning.fields.month ?? 0) > (from.month ?? 13)
  )
    return from.year - 1;
  return keepsYear(meaning) ? from.year : null;
}

function fieldsOf(meaning: Meaning): CalendarFields | null {
  if (meaning.kind === "calendar" || meaning.kind === "nearest") return meaning.fields;
  if (meaning.kind !== "within") return null;
  return { ...fieldsOf(meaning.outer), ...meaning.fields };
}

function keepsYear(meaning: Meaning): boolean {
  return (
    meaning.kind === "nearest" ||
    meaning.kind === "within" ||
    keepsMonth(meaning) ||
    (meaning.kind === "unit" && meaning.offset === 0)
  );
}

/** A few days on the month told is still a fair guess. */
function keepsMonth(meaning: Meaning): boolean {
  if (meaning.kind === "unit")
    return (
      meaning.unit === "day" || (meaning.unit === "month" && meaning.offset === 0) || meaning.unit === "week"
    );
  if (meaning.kind === "within") return keepsMonth(meaning.outer);
  // "Last September, on the ninth".
  if (meaning.kind === "nearest") return meaning.direction === "same" && isDayOnly(meaning.fields);
  return meaning.kind === "shift" && meaning.unit === "day";
}

function isDayOnly({ day, month, weekday }: CalendarFields): boolean {
  return day !== undefined && month === undefined && weekday === undefined;
}

/** In months: further back than this is next year's. */
const TURN_OF_YEAR = 8;
/** In months: further ahead than this, the stretch that begins so leads up to what was told. */
const LEADS_UP = { plain: 8, overTheYear: 7 } as const;

/** The ends of a stretch: "from October", with the month it goes to, and "to March" after it. */
export type Bound = { end: "from"; to: number | null } | { end: "to" } | null;

/**
 * Which January follows: in a history the year told goes on, until the month lies so far before the one told that it
 * must be next year's. "From October" told in January leads up to it, and "to March" after "from October" goes on.
 */
export function directionInStory({ month, weekday }: CalendarFields, from: Told | undefined, bound: Bound) {
  if (month === undefined) return weekday === undefined ? "same" : "on-or-after";
  if (from?.month == null) return "same";
  if (from.month - month >= (bound?.end === "to" ? 1 : TURN_OF_YEAR)) return "on-or-after";
  if (bound?.end !== "from") return "same";
  const least = bound.to !== null && bound.to < month ? LEADS_UP.overTheYear : LEADS_UP.plain;
  return month - from.month >= least ? "on-or-before" : "same";
}

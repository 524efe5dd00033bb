import { type Granularity, granularityOf } from "../calendar/granularity.ts";
import type { CalendarFields, Direction, Meaning } from "../calendar/meaning.ts";
import type { Timex } from "../model/timex.ts";
import { intern } from "./lexicon.ts";
import { GAP, type Tokens, wordAt } from "./token.ts";

/** A date from which a story goes on: "the next day" and "in April" are counted from it. */
export interface Told {
  id: string;
  granularity: Granularity;
  /** Where the words say so, its own or those of the date that it is counted from. */
  year: number | null;
  month: number | null;
  /** "A year earlier" compares: the story does not go on from there. */
  compares: boolean;
}

const BOUNDS: ReadonlySet<number> = new Set("since until till".split(" ").map(intern));
const ADVERBIAL = new Set("in during by from throughout of early late mid".split(" "));

/** What a story may go on from after an expression; null: a length, "now", "every day", or a date that only bounds another. */
export function toldBy(timex: Timex, first: number, tokens: Tokens, told: readonly Told[]): Told | null {
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
  if (first > 0 && tokens.gap[first] !== GAP.break && BOUNDS.has(tokens.id[first - 1] as number)) return null;
  const last = told.at(-1);
  const from = anchor.kind === "timex" ? told.find(({ id }) => id === anchor.timex) : undefined;
  const fields = fieldsOf(meaning);
  const counted = {
    id: timex.id,
    granularity: granularityOf(meaning),
    year: fields?.year ?? (keepsYear(meaning) ? (from?.year ?? null) : null),
    month: fields?.month ?? (keepsMonth(meaning) ? (from?.month ?? null) : null),
    compares: meaning.kind === "shift" && meaning.unit === "year" && meaning.sign < 0,
  };
  return counted.granularity === "year" && last && !goesOn(counted, last, first, tokens) ? null : counted;
}

/**
 * A bare year carries a story on where it opens a sentence or a paragraph, or stands next to the year told: "the 1956
 * election" in the story of 1971 looks back and returns.
 */
function goesOn(year: Told, last: Told, first: number, tokens: Tokens): boolean {
  if (year.year === null || last.year === null) return true;
  const step = year.year - last.year;
  const opens = ADVERBIAL.has(wordAt(tokens, first - 1).toLowerCase()) ? first - 1 : first;
  if (opens === 0 || tokens.gap[opens] === GAP.break || /^[.:!?)]$/.test(wordAt(tokens, opens - 1)))
    return true;
  return step === 1 && opens < first;
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
  return meaning.kind === "shift" && meaning.unit === "day";
}

const HALF_A_YEAR = 6;

/**
 * Which January follows: in a history the year told goes on, until the month lies half a year or more before the one
 * told, which then is next year's.
 */
export function directionInStory(fields: CalendarFields, from: Told | undefined): Direction {
  if (fields.month === undefined)
    return fields.weekday === undefined && fields.season === undefined
      ? "same"
      : fields.weekday === undefined
        ? "same"
        : "on-or-after";
  return from?.month != null && from.month - fields.month >= HALF_A_YEAR ? "on-or-after" : "same";
}

import { CLOCK_BEGINNINGS, type ClockTime, clockAt } from "./clock.ts";
import { COUNT_BEGINNINGS, type Count, countAt, type Found, ORDINAL_BEGINNINGS, ordinalAt } from "./count.ts";
import { DAY_BEGINNINGS, type DayPhrase, dayPhraseAt } from "./day-phrase.ts";
import {
  ENCLOSING_BEGINNINGS,
  type Enclosing,
  ERA_BEGINNINGS,
  enclosingYearAt,
  eraYearAt,
} from "./enclosing.ts";
import { type EventPhrase, eventPhraseAt } from "./event-phrase.ts";
import {
  APOSTROPHE,
  CARDINALS,
  COLON,
  COMMA,
  DECADE_WORDS,
  intern,
  MONTHS,
  NEEDS_CAPITAL,
  PARTS,
  PERIOD,
  PLURAL_UNITS,
  S,
  SEASONS,
  type TimeUnit,
  UNITS,
  WEEKDAYS,
} from "./lexicon.ts";
import { DIGITS, digitsAt, GAP, isCapital, lengthAt, type Tokens } from "./token.ts";

/** What each slot of a phrase gives to the rule. */
export interface SlotValues {
  n: Count;
  ordinal: number;
  unit: TimeUnit;
  /** A unit in the plural. */
  units: TimeUnit;
  month: number;
  weekday: number;
  /** A weekday in small letters, as messages write it: "sun". */
  casual: number;
  /** A day of the month. */
  day: number;
  year: number;
  /** Two digits after an apostrophe, or after a dash and a year: 45. */
  short: number;
  season: "SP" | "SU" | "FA" | "WI";
  part: "MO" | "MI" | "AF" | "EV" | "NI" | "DT";
  decade: { decade: number; short: boolean };
  clock: ClockTime;
  /** One or two digits: a field of a numeric date. */
  two: number;
  /** A year that encloses a finer date: "1984", "last year". */
  enclosing: Enclosing;
  /** A year with its era: "490 BC". */
  era: number;
  /** A single digit, and digits up to four. */
  one: number;
  digits: number;
  /** A day of any form: "yesterday", "Friday", "10 May 1940". */
  date: DayPhrase;
  /** Words that may stand before a length: "more than", "nearly". */
  hedge: null;
  /** The words that name an event. */
  event: EventPhrase;
}

export type Slot = keyof SlotValues;
export type Recognizer<Value> = (tokens: Tokens, i: number) => Found<Value> | null;

export const RECOGNIZERS: { [Name in Slot]: Recognizer<SlotValues[Name]> } = {
  n: countAt,
  ordinal: ordinalAt,
  unit: unitAt,
  units: (tokens, i) => (PLURAL_UNITS.has(tokens.id[i] as number) ? unitAt(tokens, i) : null),
  month: (tokens, i) => nameAt(tokens, i, MONTHS),
  weekday: (tokens, i) => nameAt(tokens, i, WEEKDAYS),
  casual: (tokens, i) => wordIn(tokens, i, WEEKDAYS),
  day: dayAt,
  year: yearAt,
  short: shortYearAt,
  season: (tokens, i) => wordIn(tokens, i, SEASONS),
  part: (tokens, i) => wordIn(tokens, i, PARTS),
  decade: decadeAt,
  clock: clockAt,
  two: (tokens, i) =>
    tokens.id[i] === DIGITS && lengthAt(tokens, i) <= 2 ? { end: i + 1, value: digitsAt(tokens, i) } : null,
  enclosing: enclosingYearAt,
  era: eraYearAt,
  one: (tokens, i) =>
    tokens.id[i] === DIGITS && lengthAt(tokens, i) === 1 ? { end: i + 1, value: digitsAt(tokens, i) } : null,
  digits: (tokens, i) =>
    tokens.id[i] === DIGITS && lengthAt(tokens, i) <= 4 ? { end: i + 1, value: digitsAt(tokens, i) } : null,
  date: (tokens, i) => dayPhraseAt(tokens, i, DATE_PARTS),
  hedge: hedgeAt,
  event: eventPhraseAt,
};

const DATE_PARTS = {
  month: RECOGNIZERS.month,
  weekday: RECOGNIZERS.weekday,
  day: RECOGNIZERS.day,
  year: RECOGNIZERS.year,
};

const HEDGES = new Set(
  "more less than at least over well about nearly almost around roughly some under up to just past beyond the a full"
    .split(" ")
    .map(intern),
);

/** The modifiers of a length, which the modifier rules read: here they are only passed over. */
function hedgeAt(tokens: Tokens, i: number): Found<null> | null {
  let end = i;
  while (end < i + 4 && HEDGES.has(tokens.id[end] as number) && !countAt(tokens, end)) end++;
  return end > i ? { end, value: null } : null;
}

function wordIn<Value>(tokens: Tokens, i: number, words: ReadonlyMap<number, Value>): Found<Value> | null {
  const value = words.get(tokens.id[i] as number);
  return value === undefined ? null : { end: i + 1, value };
}

function unitAt(tokens: Tokens, i: number): Found<TimeUnit> | null {
  const found = wordIn(tokens, i, UNITS);
  // "mins." and "yrs." are abbreviations, "years." ends the sentence.
  return found;
}

const SEPT = intern("sept");
const FULL_LENGTH = 5;

/** A month or weekday; "Sept." takes its full stop, "may" and "sat" need a capital. */
function nameAt(tokens: Tokens, i: number, names: ReadonlyMap<number, number>): Found<number> | null {
  const id = tokens.id[i] as number;
  const value = names.get(id);
  if (value === undefined || (NEEDS_CAPITAL.has(id) && !isCapital(tokens, i))) return null;
  const abbreviated = lengthAt(tokens, i) < FULL_LENGTH || id === SEPT;
  const dotted =
    abbreviated &&
    tokens.id[i + 1] === PERIOD &&
    tokens.gap[i + 1] === GAP.none &&
    i + 2 < tokens.count &&
    tokens.gap[i + 2] !== GAP.break;
  return { end: dotted && !endsSentence(tokens, i + 2) ? i + 2 : i + 1, value };
}

/** After "Sat." a capital begins a sentence; after "Sept." a number goes on. */
function endsSentence(tokens: Tokens, i: number): boolean {
  return isCapital(tokens, i);
}

/** "5", "5th", "05", "fifth", "twenty-first"; not the 5 of "5.5", "5,000" or "5:30". */
function dayAt(tokens: Tokens, i: number): Found<number> | null {
  const ordinal = ordinalAt(tokens, i);
  if (ordinal) return ordinal.value >= 1 && ordinal.value <= 31 ? ordinal : null;
  if (tokens.id[i] !== DIGITS || lengthAt(tokens, i) > 2) return null;
  const [value, next] = [digitsAt(tokens, i), tokens.id[i + 1]];
  if (value < 1 || value > 31) return null;
  const glued =
    tokens.gap[i + 1] === GAP.none && tokens.gap[i + 2] === GAP.none && tokens.id[i + 2] === DIGITS;
  if (glued && (next === COLON || (next === COMMA && lengthAt(tokens, i + 2) === 3))) return null;
  return { end: i + 1, value };
}

const HUNDRED = intern("hundred");

/** "1998", "nineteen ninety-seven", "two thousand and one" is left to counts. */
function yearAt(tokens: Tokens, i: number): Found<number> | null {
  if (tokens.id[i] === DIGITS) {
    if (lengthAt(tokens, i) !== 4) return null;
    const value = digitsAt(tokens, i);
    if (value < 1000 || value > 2199) return null;
    const suffixed =
      tokens.gap[i + 1] === GAP.none &&
      i + 1 < tokens.count &&
      /^[A-Za-z]/.test(tokens.text.slice(tokens.end[i], (tokens.end[i] as number) + 1));
    return suffixed ? null : { end: i + 1, value };
  }
  const century = CARDINALS.get(tokens.id[i] as number);
  if (century === undefined || (century !== 20 && (century < 13 || century > 19))) return null;
  if (tokens.id[i + 1] === HUNDRED) return null;
  const tens = CARDINALS.get(tokens.id[i + 1] as number);
  if (tens === undefined || tens < 10) return null;
  const ones = tens >= 20 ? CARDINALS.get(tokens.id[i + 2] as number) : undefined;
  if (ones !== undefined && ones > 0 && ones < 10) return { end: i + 3, value: century * 100 + tens + ones };
  return { end: i + 2, value: century * 100 + tens };
}

/** "'98", or the "45" that follows a year and a dash. */
function shortYearAt(tokens: Tokens, i: number): Found<number> | null {
  const at = tokens.id[i] === APOSTROPHE && tokens.gap[i + 1] === GAP.none ? i + 1 : i;
  if (tokens.id[at] !== DIGITS || lengthAt(tokens, at) !== 2) return null;
  return { end: at + 1, value: digitsAt(tokens, at) };
}

/** "1990s", "1990's", "'90s", "90s", "nineties". */
function decadeAt(tokens: Tokens, i: number): Found<{ decade: number; short: boolean }> | null {
  const word = DECADE_WORDS.get(tokens.id[i] as number);
  if (word !== undefined) return { end: i + 1, value: { decade: word, short: true } };
  const at = tokens.id[i] === APOSTROPHE ? i + 1 : i;
  if (tokens.id[at] !== DIGITS) return null;
  const [length, value] = [lengthAt(tokens, at), digitsAt(tokens, at)];
  if ((length !== 2 && length !== 4 && length !== 3) || value % 10 !== 0) return null;
  if (length === 2 && value < 20 && at === i) return null;
  const mark = tokens.id[at + 1] === APOSTROPHE && tokens.gap[at + 1] === GAP.none ? at + 2 : at + 1;
  if (tokens.id[mark] !== S || tokens.gap[mark] !== GAP.none) return null;
  return { end: mark + 1, value: { decade: value, short: length === 2 } };
}

/** The ids with which what fills a slot may begin: asked before any recogniser runs. */
const BEGINNINGS: Readonly<Record<Slot, Iterable<number> | null>> = {
  n: COUNT_BEGINNINGS,
  ordinal: ORDINAL_BEGINNINGS,
  unit: UNITS.keys(),
  units: PLURAL_UNITS,
  month: MONTHS.keys(),
  weekday: WEEKDAYS.keys(),
  casual: WEEKDAYS.keys(),
  day: ORDINAL_BEGINNINGS,
  year: [DIGITS, ...CARDINALS.keys()],
  short: [DIGITS, APOSTROPHE],
  season: SEASONS.keys(),
  part: PARTS.keys(),
  decade: [DIGITS, APOSTROPHE, ...DECADE_WORDS.keys()],
  clock: CLOCK_BEGINNINGS,
  two: [DIGITS],
  one: [DIGITS],
  digits: [DIGITS],
  enclosing: ENCLOSING_BEGINNINGS,
  era: ERA_BEGINNINGS,
  date: DAY_BEGINNINGS,
  hedge: HEDGES,
  // Any word may begin the name of an event.
  event: null,
};

const SLOTS = Object.keys(RECOGNIZERS) as Slot[];

/** A bit for each slot. */
export const SLOT_BIT = Object.fromEntries(SLOTS.map((slot, i) => [slot, 1 << i])) as Readonly<
  Record<Slot, number>
>;

/** The slots that may begin with each id, as bits. */
export function slotsBeginning(ids: number): Int32Array {
  const slots = new Int32Array(ids);
  for (const slot of SLOTS) {
    const beginnings = BEGINNINGS[slot];
    if (beginnings === null)
      for (let id = 0; id < ids; id++) slots[id] = (slots[id] as number) | SLOT_BIT[slot];
    else for (const id of beginnings) slots[id] = (slots[id] as number) | SLOT_BIT[slot];
  }
  return slots;
}

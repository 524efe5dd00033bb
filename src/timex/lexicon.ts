import type { CalendarUnit } from "../calendar/unit.ts";
import { DIGITS } from "./token.ts";

export type ClockUnit = "second" | "minute" | "hour";
export type TimeUnit = CalendarUnit | ClockUnit;

const ids = new Map<string, number>();

/** Enters a lower-cased word or mark and gives its id; the ids of `UNKNOWN` and `DIGITS` stay apart. */
export function intern(word: string): number {
  const known = ids.get(word);
  if (known !== undefined) return known;
  const id = ids.size + DIGITS + 1;
  ids.set(word, id);
  const lower = word.charCodeAt(0);
  // Most words of a text are in no lexicon: their first letter, last letter and length rule them out unread.
  mark(lower, word.length, word.charCodeAt(word.length - 1));
  return id;
}

/** One more than the highest id so far. */
export function idCount(): number {
  return ids.size + DIGITS + 1;
}

const POSSIBLE = new Uint8Array(128 * 32);
const LAST = new Uint8Array(128 * 128);
function mark(first: number, length: number, last: number): void {
  if (first >= 128 || last >= 128) return;
  POSSIBLE[first * 32 + Math.min(length, 31)] = 1;
  LAST[first * 128 + last] = 1;
}

/** Finds the id of a word as written; 0 when no rule and no lexicon knows it. */
export function idOf(word: string): number {
  const first = lowerCode(word.charCodeAt(0));
  if (first >= 128) return word === "’" || word === "‘" ? APOSTROPHE : 0;
  if (POSSIBLE[first * 32 + word.length] === 0) return 0;
  const last = lowerCode(word.charCodeAt(word.length - 1));
  if (last >= 128 || LAST[first * 128 + last] === 0) return 0;
  return ids.get(word) ?? ids.get(word.toLowerCase()) ?? 0;
}

function lowerCode(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

export const APOSTROPHE = intern("'");
export const PERIOD = intern(".");
export const COMMA = intern(",");
export const SLASH = intern("/");
export const COLON = intern(":");
export const S = intern("s");
export const MARKS = ["$", "£", "€", "%", "#", "@", "(", ")", ";", "!", "?", '"', "[", "]", "&", "+"];
for (const sign of MARKS) intern(sign);

/** A table of words with what they mean, one line a meaning. */
function table<Value>(lines: readonly (readonly [Value, string])[]): ReadonlyMap<number, Value> {
  return new Map(
    lines.flatMap(([value, words]) => words.split(" ").map((word) => [intern(word), value] as const)),
  );
}

export const MONTHS = table<number>([
  [1, "january jan"],
  [2, "february feb febuary"],
  [3, "march mar"],
  [4, "april apr"],
  [5, "may"],
  [6, "june jun"],
  [7, "july jul"],
  [8, "august aug"],
  [9, "september sept sep"],
  [10, "october oct"],
  [11, "november nov"],
  [12, "december dec"],
]);

export const WEEKDAYS = table<number>([
  [1, "monday mon"],
  [2, "tuesday tues tue"],
  [3, "wednesday wed weds"],
  [4, "thursday thurs thur thu"],
  [5, "friday fri"],
  [6, "saturday sat"],
  [7, "sunday sun"],
]);

/** Short or double-edged words that name a month or a weekday only when written with a capital. */
export const NEEDS_CAPITAL: ReadonlySet<number> = new Set(
  "may march mar jan jun jul aug apr sep dec nov oct feb april june august mon tue wed thu fri sat sun"
    .split(" ")
    .map(intern),
);

export const UNITS = table<TimeUnit>([
  ["second", "second seconds sec secs"],
  ["minute", "minute minutes min mins"],
  ["hour", "hour hours hr hrs"],
  ["day", "day days"],
  ["week", "week weeks wk wks"],
  ["month", "month months mth mths"],
  ["quarter", "quarter quarters"],
  ["half", "semester semesters"],
  ["year", "year years yr yrs"],
  ["decade", "decade decades"],
  ["century", "century centuries"],
]);

export const PLURAL_UNITS: ReadonlySet<number> = new Set(
  "seconds secs minutes mins hours hrs days weeks wks months mths quarters semesters years yrs decades centuries"
    .split(" ")
    .map(intern),
);

export const SEASONS = table<"SP" | "SU" | "FA" | "WI">([
  ["SP", "spring springtime"],
  ["SU", "summer summertime"],
  ["FA", "autumn fall"],
  ["WI", "winter wintertime"],
]);

export const PARTS = table<"MO" | "MI" | "AF" | "EV" | "NI" | "DT">([
  ["MO", "morning mornings morn"],
  ["AF", "afternoon afternoons"],
  ["EV", "evening evenings"],
  ["NI", "night nights nite overnight"],
  ["MI", "midday"],
]);

export const CARDINALS = table<number>([
  [0, "zero"],
  [1, "one"],
  [2, "two"],
  [3, "three"],
  [4, "four"],
  [5, "five"],
  [6, "six"],
  [7, "seven"],
  [8, "eight"],
  [9, "nine"],
  [10, "ten"],
  [11, "eleven"],
  [12, "twelve dozen"],
  [13, "thirteen"],
  [14, "fourteen"],
  [15, "fifteen"],
  [16, "sixteen"],
  [17, "seventeen"],
  [18, "eighteen"],
  [19, "nineteen"],
  [20, "twenty"],
  [30, "thirty"],
  [40, "forty"],
  [50, "fifty"],
  [60, "sixty"],
  [70, "seventy"],
  [80, "eighty"],
  [90, "ninety"],
]);

export const ORDINALS = table<number>([
  [1, "first"],
  [2, "second"],
  [3, "third"],
  [4, "fourth"],
  [5, "fifth"],
  [6, "sixth"],
  [7, "seventh"],
  [8, "eighth"],
  [9, "ninth"],
  [10, "tenth"],
  [11, "eleventh"],
  [12, "twelfth"],
  [13, "thirteenth"],
  [14, "fourteenth"],
  [15, "fifteenth"],
  [16, "sixteenth"],
  [17, "seventeenth"],
  [18, "eighteenth"],
  [19, "nineteenth"],
  [20, "twentieth"],
  [30, "thirtieth"],
  [40, "fortieth"],
  [50, "fiftieth"],
  [60, "sixtieth"],
  [100, "hundredth"],
]);

export const ORDINAL_SUFFIXES: ReadonlySet<number> = new Set("st nd rd th".split(" ").map(intern));

/** Words that are numbers in plural decades: "the nineties", "the twenties". */
export const DECADE_WORDS = table<number>([
  [20, "twenties"],
  [30, "thirties"],
  [40, "forties"],
  [50, "fifties"],
  [60, "sixties"],
  [70, "seventies"],
  [80, "eighties"],
  [90, "nineties"],
]);

export interface FixedDay {
  month: number;
  day: number;
}
/** Days of the year that have a name of one word; those of several words are phrases of their rule. */
export const ZONES: ReadonlySet<number> = new Set(
  "gmt utc est edt et cst cdt ct mst mdt pst pdt pt bst cet cest eet eest msk ist jst hkt aest sgt z"
    .split(" ")
    .map(intern),
);

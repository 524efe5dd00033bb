import type { CalendarFields, Meaning } from "../calendar/meaning.ts";
import type { Finding } from "./find-readings.ts";
import { COLON, COMMA, intern, MONTHS, PERIOD, UNITS } from "./lexicon.ts";
import { DIGITS, digitsAt, GAP, lengthAt, type Tokens } from "./token.ts";

const [AND, TO, OR, THROUGH, PERCENT, UNTIL] = ["and", "to", "or", "through", "%", "until"].map(intern) as [
  number,
  number,
  number,
  number,
  number,
  number,
];
const JOINERS: ReadonlySet<number> = new Set([AND, TO, OR, THROUGH, UNTIL]);

/**
 * A second day or year that leans on the one before it: the "5" of "May 4 and 5", the "63" of "1961-63", each an
 * expression of its own. Null where the number counts something else.
 */
export function continuationOf(finding: Finding, tokens: Tokens): Finding | null {
  const { meaning } = finding.reading;
  if (meaning.kind !== "calendar" && meaning.kind !== "nearest") return null;
  const { fields } = meaning;
  const at = joinedNumber(finding.end, tokens);
  if (at === null || lengthAt(tokens, at) > 2 || counts(at, tokens)) return null;
  const value = digitsAt(tokens, at);
  const next = tokens.gap[at] === GAP.hyphen || tokens.gap[at] === GAP.dash ? nextYear(fields, value) : null;
  const continued = next ?? nextDay(finding, tokens, value, fields);
  return (
    continued && {
      ...finding,
      start: at,
      first: at,
      end: at + 1,
      leans: true,
      reading: { ...finding.reading, meaning: withFields(meaning, continued), mod: undefined },
    }
  );
}

function joinedNumber(end: number, tokens: Tokens): number | null {
  const joiner = tokens.id[end] as number;
  const dashed = tokens.gap[end] === GAP.hyphen || tokens.gap[end] === GAP.dash;
  const at = dashed ? end : JOINERS.has(joiner) || joiner === COMMA ? end + 1 : null;
  return at !== null && at < tokens.count && tokens.id[at] === DIGITS && tokens.gap[at] !== GAP.break
    ? at
    : null;
}

/** "4 and 5 people", "5 percent", "5.3", "5:30", "5 June". */
function counts(at: number, tokens: Tokens): boolean {
  const next = tokens.id[at + 1] as number;
  const glued = tokens.gap[at + 1] === GAP.none;
  if (at + 1 >= tokens.count) return false;
  if (
    glued &&
    (next === PERCENT ||
      next === COLON ||
      ((next === PERIOD || next === COMMA) &&
        tokens.id[at + 2] === DIGITS &&
        tokens.gap[at + 2] === GAP.none))
  )
    return true;
  return (
    UNITS.has(next) ||
    MONTHS.has(next) ||
    (glued &&
      next !== COMMA &&
      next !== PERIOD &&
      /[\p{L}]/u.test(tokens.text[tokens.start[at + 1] as number] ?? ""))
  );
}

/** Only "4 May" may not go on: its "and 5" lacks the month that follows it. */
function nextDay(
  { end }: Finding,
  tokens: Tokens,
  day: number,
  fields: CalendarFields,
): CalendarFields | null {
  if (
    fields.month === undefined ||
    fields.day === undefined ||
    day < 1 ||
    day > 31 ||
    tokens.id[end - 1] !== DIGITS
  )
    return null;
  if (digitsAt(tokens, end - 1) !== fields.day) return null;
  const { weekday: _weekday, ...rest } = fields;
  return { ...rest, day };
}

function nextYear({ year, month, season, quarter }: CalendarFields, short: number): CalendarFields | null {
  if (year === undefined || month !== undefined || season !== undefined || quarter !== undefined) return null;
  const later = Math.floor(year / 100) * 100 + short;
  return later > year ? { year: later } : null;
}

function withFields(
  meaning: Extract<Meaning, { kind: "calendar" | "nearest" }>,
  fields: CalendarFields,
): Meaning {
  return { ...meaning, fields };
}

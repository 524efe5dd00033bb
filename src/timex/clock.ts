import type { Found } from "./count.ts";
import { APOSTROPHE, CARDINALS, COLON, intern, PERIOD, ZONES } from "./lexicon.ts";
import { DIGITS, digitsAt, GAP, lengthAt, type Tokens, wordAt } from "./token.ts";

export interface ClockTime {
  hour: number;
  minute?: number;
  second?: number;
  zone?: string;
}

const [NOON, MIDNIGHT, MIDDAY, O, CLOCK, A, P, M, AM, PM, PLUS, HOURS, HRS, HALF, QUARTER, PAST, TO] =
  "noon midnight midday o clock a p m am pm + hours hrs half quarter past to".split(" ").map(intern) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];

/** A time of day: "10 p.m.", "7:30am EST", "15:00 GMT", "noon", "five o'clock", "0430 hours". */
export function clockAt(tokens: Tokens, i: number): Found<ClockTime> | null {
  const id = tokens.id[i];
  if (id === NOON || id === MIDDAY) return withZone(tokens, i + 1, { hour: 12, minute: 0 });
  if (id === MIDNIGHT) return withZone(tokens, i + 1, { hour: 24, minute: 0 });
  if (id === HALF && tokens.id[i + 1] === PAST) return spoken(tokens, i + 2, 30);
  if (id === QUARTER && tokens.id[i + 1] === PAST) return spoken(tokens, i + 2, 15);
  if (id === QUARTER && tokens.id[i + 1] === TO) return spoken(tokens, i + 2, -15);
  if (id === DIGITS) return digitalAt(tokens, i);
  return spoken(tokens, i, null);
}

/** "five o'clock", "seven a.m.", "eight thirty p.m."; after "half past" the hour alone is enough. */
function spoken(tokens: Tokens, i: number, minutes: number | null): Found<ClockTime> | null {
  const hour = tokens.id[i] === DIGITS ? digitsAt(tokens, i) : CARDINALS.get(tokens.id[i] as number);
  if (hour === undefined || !(hour >= 1 && hour <= 12)) return null;
  let [end, minute] = [i + 1, minutes];
  const tens = CARDINALS.get(tokens.id[end] as number);
  if (minute === null && tens !== undefined && [15, 20, 30, 40, 45, 50, 10].includes(tens))
    [end, minute] = [end + 1, tens];
  const half = halfOfDayAt(tokens, end);
  if (half) return withZone(tokens, half.end, timeOf(hour, minute ?? 0, half.value));
  if (tokens.id[end] === O && tokens.id[end + 1] === APOSTROPHE && tokens.id[end + 2] === CLOCK) {
    const after = halfOfDayAt(tokens, end + 3);
    return withZone(tokens, after?.end ?? end + 3, timeOf(hour, minute ?? 0, after?.value ?? null));
  }
  return minutes === null ? null : { end, value: timeOf(hour, minutes, null) };
}

function digitalAt(tokens: Tokens, i: number): Found<ClockTime> | null {
  const [number, length] = [digitsAt(tokens, i), lengthAt(tokens, i)];
  if (Number.isNaN(number) || length > 4) return null;
  let [hour, minute, second, end] = [
    number,
    undefined as number | undefined,
    undefined as number | undefined,
    i + 1,
  ];
  const separator = tokens.id[end];
  if (
    length <= 2 &&
    (separator === COLON || separator === PERIOD) &&
    joined(tokens, end) &&
    lengthAt(tokens, end + 1) === 2
  ) {
    minute = digitsAt(tokens, end + 1);
    end += 2;
    if (
      separator === COLON &&
      tokens.id[end] === COLON &&
      joined(tokens, end) &&
      lengthAt(tokens, end + 1) === 2
    ) {
      second = digitsAt(tokens, end + 1);
      end += 2;
    }
  } else if (length >= 3) [hour, minute] = [Math.floor(number / 100), number % 100];
  if (hour > 24 || (minute ?? 0) > 59 || (second ?? 0) > 59) return null;
  if (tokens.id[end] === PLUS && tokens.gap[end] === GAP.none) end++;
  if (tokens.id[end] === O && tokens.id[end + 1] === APOSTROPHE && tokens.id[end + 2] === CLOCK)
    return length <= 2 ? spoken(tokens, i, null) : null;
  const half = halfOfDayAt(tokens, end);
  if (half && hour >= 1 && hour <= 12)
    return withZone(tokens, half.end, {
      ...timeOf(hour, minute ?? 0, half.value),
      ...(second === undefined ? {} : { second }),
    });
  const separated = separator === COLON && minute !== undefined;
  const military =
    length === 4 &&
    (tokens.id[end] === HOURS || tokens.id[end] === HRS || ZONES.has(tokens.id[end] as number));
  if (
    !separated &&
    !military &&
    !(separator === PERIOD && minute !== undefined && ZONES.has(tokens.id[end] as number))
  )
    return null;
  if (tokens.id[end] === HOURS || tokens.id[end] === HRS) end++;
  return withZone(tokens, end, { hour, minute: minute ?? 0, ...(second === undefined ? {} : { second }) });
}

function joined(tokens: Tokens, i: number): boolean {
  return (
    i + 1 < tokens.count &&
    tokens.gap[i] === GAP.none &&
    tokens.gap[i + 1] === GAP.none &&
    tokens.id[i + 1] === DIGITS
  );
}

/** "a.m.", "pm", "P.M": the full stop after the m belongs to the time. */
function halfOfDayAt(tokens: Tokens, i: number): Found<"am" | "pm"> | null {
  if ((tokens.gap[i] as number) > GAP.hyphen) return null;
  const id = tokens.id[i];
  if (id === AM || id === PM) return { end: i + 1, value: id === AM ? "am" : "pm" };
  if ((id !== A && id !== P) || tokens.id[i + 1] !== PERIOD || tokens.id[i + 2] !== M) return null;
  return {
    end: tokens.id[i + 3] === PERIOD && tokens.gap[i + 3] === GAP.none ? i + 4 : i + 3,
    value: id === A ? "am" : "pm",
  };
}

function timeOf(hour: number, minute: number, half: "am" | "pm" | null): ClockTime {
  const whole = half === "pm" && hour < 12 ? hour + 12 : half === "am" && hour === 12 ? 0 : hour;
  return minute < 0 ? { hour: whole - 1, minute: 60 + minute } : { hour: whole, minute };
}

function withZone(tokens: Tokens, end: number, time: ClockTime): Found<ClockTime> {
  const id = tokens.id[end] as number;
  if (
    !ZONES.has(id) ||
    tokens.gap[end] === GAP.break ||
    wordAt(tokens, end) !== wordAt(tokens, end).toUpperCase()
  )
    return { end, value: time };
  return { end: end + 1, value: { ...time, zone: wordAt(tokens, end) } };
}

/** The ids with which a time of day may begin. */
export const CLOCK_BEGINNINGS: readonly number[] = [
  DIGITS,
  NOON,
  MIDNIGHT,
  MIDDAY,
  HALF,
  QUARTER,
  ...CARDINALS.keys(),
];

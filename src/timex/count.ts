import { CARDINALS, COMMA, intern, ORDINAL_SUFFIXES, ORDINALS, PERIOD, SLASH } from "./lexicon.ts";
import { DIGITS, digitsAt, GAP, lengthAt, type Tokens } from "./token.ts";

/** How many, as said: "three" is 3 to 3, "a few" has no number, "2 or 3" is 2 to 3. */
export interface Count {
  min: number;
  max: number;
  /** As TIMEX3 writes it: "3", "2.5", "X". */
  digits: string;
  mod?: "APPROX";
}

export interface Found<Value> {
  /** The index of the first token that does not belong. */
  end: number;
  value: Value;
}

const [A, AN, HALF, QUARTER, HUNDRED, THOUSAND, MILLION, AND, OR, TO, OF, THE] =
  "a an half quarter hundred thousand million and or to of the".split(" ").map(intern) as [
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
const VAGUE = new Set("several few many some numerous countless various".split(" ").map(intern));
const [COUPLE, FEW, MANY, GOOD, DOZEN, BILLION] = "couple few many good dozen billion"
  .split(" ")
  .map(intern) as [number, number, number, number, number, number];
const HEAPS = new Set("dozens scores hundreds thousands tens millions".split(" ").map(intern));

/** A count before a unit: "18", "2.5", "three and a half", "a", "a couple of", "two or three", "several". */
export function countAt(tokens: Tokens, i: number): Found<Count> | null {
  const vague = vagueAt(tokens, i);
  if (vague) return vague;
  const first = numberAt(tokens, i);
  if (!first) return null;
  const next = tokens.id[first.end];
  if (next === OR || next === TO || (tokens.gap[first.end] as number) >= GAP.hyphen) {
    const second = numberAt(tokens, next === OR || next === TO ? first.end + 1 : first.end);
    if (second && second.value > first.value && tokens.id[i] !== A && tokens.id[i] !== AN)
      return {
        end: second.end,
        value: {
          min: first.value,
          max: second.value,
          digits: next === OR || next === TO ? write(first.value) : write(second.value),
          mod: "APPROX",
        },
      };
  }
  return { end: first.end, value: exactly(first.value) };
}

export function exactly(value: number): Count {
  return { min: value, max: value, digits: write(value) };
}

function write(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function vagueAt(tokens: Tokens, i: number): Found<Count> | null {
  const id = tokens.id[i] as number;
  const unknown: Count = { min: 2, max: 9, digits: "X" };
  if (id === A) {
    const next = tokens.id[i + 1];
    if (next === COUPLE)
      return {
        end: i + (tokens.id[i + 2] === OF ? 3 : 2),
        value: { min: 2, max: 3, digits: "2", mod: "APPROX" },
      };
    if (next === FEW) return { end: i + 2, value: unknown };
    if (next === GOOD && tokens.id[i + 2] === MANY) return { end: i + 3, value: unknown };
    return null;
  }
  if (id === COUPLE)
    return {
      end: i + (tokens.id[i + 1] === OF ? 2 : 1),
      value: { min: 2, max: 3, digits: "2", mod: "APPROX" },
    };
  if (HEAPS.has(id) && tokens.id[i + 1] === OF)
    return { end: i + 2, value: { min: 20, max: 9999, digits: "X" } };
  return VAGUE.has(id) ? { end: i + 1, value: unknown } : null;
}

/** A number in digits or words, with fractions: "1,200", "2.5", "forty-two", "a hundred and ten", "three and a half". */
export function numberAt(tokens: Tokens, i: number): Found<number> | null {
  const whole = tokens.id[i] === DIGITS ? digitNumberAt(tokens, i) : wordNumberAt(tokens, i);
  if (!whole) return null;
  const { end } = whole;
  if (tokens.id[end] === AND && tokens.id[end + 1] === A && tokens.id[end + 2] === HALF)
    return { end: end + 3, value: whole.value + 0.5 };
  if (tokens.id[end] === AND && tokens.id[end + 1] === A && tokens.id[end + 2] === QUARTER)
    return { end: end + 3, value: whole.value + 0.25 };
  // "2 1/2 years", as typewriters wrote it.
  if (
    tokens.id[end] === DIGITS &&
    tokens.id[end + 1] === SLASH &&
    tokens.id[end + 2] === DIGITS &&
    tokens.gap[end] !== GAP.none
  ) {
    const fraction = digitsAt(tokens, end) / digitsAt(tokens, end + 2);
    if (fraction < 1) return { end: end + 3, value: whole.value + fraction };
  }
  return whole;
}

function digitNumberAt(tokens: Tokens, i: number): Found<number> | null {
  if (ORDINAL_SUFFIXES.has(tokens.id[i + 1] as number) && tokens.gap[i + 1] === GAP.none) return null;
  let [value, end] = [digitsAt(tokens, i), i + 1];
  if (Number.isNaN(value)) return null;
  while (isJoined(tokens, end, COMMA) && lengthAt(tokens, end + 1) === 3 && end < i + 8) {
    value = value * 1000 + digitsAt(tokens, end + 1);
    end += 2;
  }
  if (isJoined(tokens, end, PERIOD)) {
    value += digitsAt(tokens, end + 1) / 10 ** lengthAt(tokens, end + 1);
    end += 2;
  }
  return { end, value };
}

/** A mark with digits on its other side and nothing between. */
function isJoined(tokens: Tokens, i: number, mark: number): boolean {
  return (
    i + 1 < tokens.count &&
    tokens.id[i] === mark &&
    tokens.gap[i] === GAP.none &&
    tokens.id[i + 1] === DIGITS &&
    tokens.gap[i + 1] === GAP.none
  );
}

function wordNumberAt(tokens: Tokens, i: number): Found<number> | null {
  let [total, current, end, seen] = [0, 0, i, false];
  for (; end < i + 12; end++) {
    const id = tokens.id[end] as number;
    const cardinal = CARDINALS.get(id);
    if (end > i && (tokens.gap[end] as number) > GAP.hyphen) break;
    if (cardinal !== undefined) {
      // "twenty four" is one number, "four twenty" and "two two" are not.
      if (
        seen &&
        !(current % 100 === 0 ? cardinal < 100 : current % 10 === 0 && cardinal < 10 && cardinal > 0)
      )
        break;
      current += cardinal;
      seen = true;
    } else if (id === HUNDRED || id === THOUSAND || id === MILLION || id === BILLION) {
      if (!seen && end > i) break;
      if (!seen) return null;
      if (id === HUNDRED) current *= 100;
      else {
        total += current * (id === THOUSAND ? 1000 : id === MILLION ? 1e6 : 1e9);
        current = 0;
      }
    } else if (id === DOZEN) break;
    else if (end === i && (id === A || id === AN)) {
      const next = tokens.id[i + 1];
      if (next === DOZEN) return { end: i + 2, value: 12 };
      if (next === HALF) return { end: i + 2, value: 0.5 };
      current = 1;
      seen = true;
      if (next !== HUNDRED && next !== THOUSAND) return { end: i + 1, value: 1 };
    } else if (end === i && id === HALF) {
      const article = tokens.id[i + 1];
      return { end: article === A || article === AN || article === THE ? i + 2 : i + 1, value: 0.5 };
    } else if (
      id === AND &&
      seen &&
      current % 100 === 0 &&
      current > 0 &&
      CARDINALS.has(tokens.id[end + 1] as number)
    )
      continue;
    else break;
  }
  return seen ? { end, value: total + current } : null;
}

/** "first", "twenty-first", "21st". */
export function ordinalAt(tokens: Tokens, i: number): Found<number> | null {
  const id = tokens.id[i] as number;
  if (id === DIGITS)
    return ORDINAL_SUFFIXES.has(tokens.id[i + 1] as number) && tokens.gap[i + 1] === GAP.none
      ? { end: i + 2, value: digitsAt(tokens, i) }
      : null;
  const simple = ORDINALS.get(id);
  if (simple !== undefined) return { end: i + 1, value: simple };
  const tens = CARDINALS.get(id);
  const ones = ORDINALS.get(tokens.id[i + 1] as number);
  if (
    tens !== undefined &&
    ones !== undefined &&
    tens >= 20 &&
    ones < 10 &&
    (tokens.gap[i + 1] as number) <= GAP.hyphen
  )
    return { end: i + 2, value: tens + ones };
  return null;
}

/** The ids with which a count, and an ordinal, may begin. */
export const COUNT_BEGINNINGS: readonly number[] = [
  DIGITS,
  A,
  AN,
  HALF,
  COUPLE,
  ...VAGUE,
  ...HEAPS,
  ...CARDINALS.keys(),
];
export const ORDINAL_BEGINNINGS: readonly number[] = [DIGITS, ...ORDINALS.keys(), ...CARDINALS.keys()];

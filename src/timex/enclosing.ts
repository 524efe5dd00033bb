import type { Meaning } from "../calendar/meaning.ts";
import type { Found } from "./count.ts";
import { APOSTROPHE, intern, PERIOD } from "./lexicon.ts";
import type { AnchorKind } from "./temporal-rule.ts";
import { DIGITS, digitsAt, GAP, lengthAt, type Tokens, wordAt } from "./token.ts";

/** A year, named or counted, in which a month, a season or a quarter is placed: "1984", "last year", "that year". */
export interface Enclosing {
  meaning: Meaning;
  anchor: AnchorKind;
}

const YEAR = intern("year");
const THE = intern("the");
const COUNTED = new Map<number, Enclosing>(
  (
    [
      ["last", -1, "dct"],
      ["past", -1, "dct"],
      ["this", 0, "dct"],
      ["current", 0, "dct"],
      ["next", 1, "dct"],
      ["coming", 1, "dct"],
      ["that", 0, "told"],
      ["same", 0, "told"],
      ["following", 1, "told"],
      ["previous", -1, "told"],
      ["preceding", -1, "told"],
    ] as const
  ).map(([word, offset, anchor]) => [
    intern(word),
    { meaning: { kind: "unit", unit: "year", offset }, anchor },
  ]),
);
const THE_YEAR: Enclosing = { meaning: { kind: "unit", unit: "year", offset: 0 }, anchor: "genre" };

export function enclosingYearAt(tokens: Tokens, i: number): Found<Enclosing> | null {
  const numbered = eraYearAt(tokens, i) ?? plainYearAt(tokens, i);
  if (numbered)
    return {
      end: numbered.end,
      value: { meaning: { kind: "calendar", fields: { year: numbered.value } }, anchor: "none" },
    };
  const at = tokens.id[i] === THE ? i + 1 : i;
  if (at > i && tokens.id[at] === YEAR) return { end: at + 1, value: THE_YEAR };
  const counted = COUNTED.get(tokens.id[at] as number);
  return counted && tokens.id[at + 1] === YEAR && tokens.gap[at + 1] === GAP.space
    ? { end: at + 2, value: counted }
    : null;
}

function plainYearAt(tokens: Tokens, i: number): Found<number> | null {
  if (
    tokens.id[i] === APOSTROPHE &&
    tokens.id[i + 1] === DIGITS &&
    tokens.gap[i + 1] === GAP.none &&
    lengthAt(tokens, i + 1) === 2
  )
    return { end: i + 2, value: centuryOf(digitsAt(tokens, i + 1)) };
  if (tokens.id[i] !== DIGITS || lengthAt(tokens, i) !== 4) return null;
  const value = digitsAt(tokens, i);
  return value >= 1000 && value < 2200 ? { end: i + 1, value } : null;
}

/** Two digits stand for the years that newspapers of living memory mean: '45 is 1945, '12 is 2012. */
export function centuryOf(short: number): number {
  return short + (short < 30 ? 2000 : 1900);
}

const [BC, BCE, AD, CE, B, C, A, D, E] = "bc bce ad ce b c a d e".split(" ").map(intern) as [
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

/** "490 BC", "44 B.C.", "79 AD", "AD 79": an astronomical year, 0 being 1 BC. */
export function eraYearAt(tokens: Tokens, i: number): Found<number> | null {
  const before = eraAt(tokens, i);
  if (before?.value === "ad" && isYear(tokens, before.end))
    return { end: before.end + 1, value: digitsAt(tokens, before.end) };
  if (!isYear(tokens, i)) return null;
  const after = eraAt(tokens, i + 1);
  if (!after) return null;
  const digits = digitsAt(tokens, i);
  return { end: after.end, value: after.value === "bc" ? 1 - digits : digits };
}

function isYear(tokens: Tokens, i: number): boolean {
  return tokens.id[i] === DIGITS && lengthAt(tokens, i) <= 4 && digitsAt(tokens, i) > 0;
}

export function eraAt(tokens: Tokens, i: number): Found<"bc" | "ad"> | null {
  const id = tokens.id[i] as number;
  if (!ERA_WORDS.has(id) || (tokens.gap[i] as number) > GAP.space) return null;
  if (wordAt(tokens, i) !== wordAt(tokens, i).toUpperCase()) return null;
  if (id === BC || id === BCE) return { end: i + 1, value: "bc" };
  if (id === AD || id === CE) return { end: i + 1, value: "ad" };
  if (tokens.id[i + 1] !== PERIOD || tokens.gap[i + 1] !== GAP.none) return null;
  const second = tokens.id[i + 2];
  const value =
    id === B && second === C ? "bc" : (id === A && second === D) || (id === C && second === E) ? "ad" : null;
  if (!value) return null;
  let end = i + 3;
  if (
    value === "bc" &&
    tokens.id[end] === PERIOD &&
    tokens.id[end + 1] === E &&
    tokens.gap[end + 1] === GAP.none
  )
    end += 2;
  return { end: tokens.id[end] === PERIOD && tokens.gap[end] === GAP.none ? end + 1 : end, value };
}

const ERA_WORDS: ReadonlySet<number> = new Set([BC, BCE, AD, CE, A, B, C]);

/** The ids with which a year of an era, and any enclosing year, may begin. */
export const ERA_BEGINNINGS: readonly number[] = [DIGITS, AD, CE, A, C];
export const ENCLOSING_BEGINNINGS: readonly number[] = [
  ...ERA_BEGINNINGS,
  APOSTROPHE,
  THE,
  ...COUNTED.keys(),
];

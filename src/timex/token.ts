/** What stands between a token and the one before it. */
export const GAP = { none: 0, space: 1, hyphen: 2, dash: 3, break: 4 } as const;

/** The id of a word that no rule and no lexicon mentions. */
export const UNKNOWN = 0;
/** The id of every run of digits. */
export const DIGITS = 1;

/** A text cut into words, runs of digits and marks; hyphens, dashes and white space are gaps rather than tokens. */
export interface Tokens {
  text: string;
  count: number;
  /** Offsets of each token: `text.slice(start[i], end[i])`. */
  start: Int32Array;
  end: Int32Array;
  /** The word's id in the lexicon. */
  id: Int32Array;
  /** The gap before each token. */
  gap: Uint8Array;
}

enum Kind {
  Space = 0,
  Letter = 1,
  Digit = 2,
  Mark = 3,
  Dash = 4,
}

const KINDS = new Uint8Array(0x10000).fill(Kind.Letter);
for (let code = 0; code < 128; code++) KINDS[code] = kindOfAscii(code);
for (let code = 0x80; code < 0xc0; code++) KINDS[code] = Kind.Mark;
for (const code of [0xaa, 0xb5, 0xba]) KINDS[code] = Kind.Letter;
KINDS[0xa0] = Kind.Space;
for (let code = 0x2000; code <= 0x206f; code++)
  KINDS[code] = code <= 0x200f || code >= 0x2028 ? Kind.Space : Kind.Mark;
for (let code = 0x2010; code <= 0x2015; code++) KINDS[code] = Kind.Dash;
for (let code = 0x20a0; code <= 0x20cf; code++) KINDS[code] = Kind.Mark;
for (let code = 0x3000; code <= 0x303f; code++) KINDS[code] = Kind.Mark;
KINDS[0x3000] = Kind.Space;
KINDS[0xfeff] = Kind.Space;
KINDS[0x2212] = Kind.Dash;

function kindOfAscii(code: number): Kind {
  const char = String.fromCharCode(code);
  if (/[A-Za-z]/.test(char)) return Kind.Letter;
  if (/[0-9]/.test(char)) return Kind.Digit;
  if (char === "-" || char === "_" || char === "~") return Kind.Dash;
  return /[!-/:-@[-`{-~]/.test(char) ? Kind.Mark : Kind.Space;
}

/** Cuts a text into tokens; `idOf` looks a word or a mark up in the lexicon. */
export function tokenize(text: string, idOf: (word: string) => number): Tokens {
  let tokens = withCapacity(text, Math.ceil(text.length / CHARACTERS_PER_TOKEN) + 16);
  let [at, gap, i] = [0, GAP.break as number, 0];
  const { length } = text;
  while (at < length) {
    const kind = KINDS[text.charCodeAt(at)] as Kind;
    const from = at++;
    if (kind === Kind.Space || kind === Kind.Dash) {
      while (at < length && isGap(text.charCodeAt(at))) at++;
      gap = gapKind(text, from, at);
      continue;
    }
    if (kind !== Kind.Mark) while (at < length && KINDS[text.charCodeAt(at)] === kind) at++;
    if (i === tokens.start.length) tokens = grown(tokens);
    tokens.start[i] = from;
    tokens.end[i] = at;
    tokens.gap[i] = gap;
    tokens.id[i] =
      kind === Kind.Digit ? DIGITS : at - from > LONGEST_WORD ? UNKNOWN : idOf(text.slice(from, at));
    gap = GAP.none;
    i++;
  }
  return { ...tokens, count: i };
}

/** English has a token every five characters or so; a text of marks alone makes the arrays grow. */
const CHARACTERS_PER_TOKEN = 4;

function withCapacity(text: string, capacity: number): Tokens {
  return {
    text,
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    id: new Int32Array(capacity),
    gap: new Uint8Array(capacity),
  };
}

function grown({ text, start, end, id, gap }: Tokens): Tokens {
  const larger = withCapacity(text, start.length * 2);
  larger.start.set(start);
  larger.end.set(end);
  larger.id.set(id);
  larger.gap.set(gap);
  return larger;
}

/** No word of the lexicon is longer; a megabyte without spaces need not be looked up. */
const LONGEST_WORD = 24;

function isGap(code: number): boolean {
  const kind = KINDS[code];
  return kind === Kind.Space || kind === Kind.Dash;
}

function gapKind(text: string, from: number, to: number): number {
  if (to - from === 1)
    return KINDS[text.charCodeAt(from)] === Kind.Space
      ? GAP.space
      : isPlainHyphen(text.charCodeAt(from))
        ? GAP.hyphen
        : GAP.dash;
  let [dashes, newlines] = [0, 0];
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (KINDS[code] === Kind.Dash) dashes++;
    else if (code === 10) newlines++;
  }
  if (newlines > 1) return GAP.break;
  return dashes > 0 ? GAP.dash : GAP.space;
}

function isPlainHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

export function wordAt(tokens: Tokens, i: number): string {
  return i < 0 || i >= tokens.count ? "" : tokens.text.slice(tokens.start[i], tokens.end[i]);
}

export function isCapital(tokens: Tokens, i: number): boolean {
  const code = i < 0 || i >= tokens.count ? 0 : tokens.text.charCodeAt(tokens.start[i] as number);
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);
}

/** Says whether a token is written in capitals throughout: a headline, or an acronym. */
export function isShouted(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** The number that a run of digits writes; NaN for other tokens and for runs too long to be one. */
export function digitsAt(tokens: Tokens, i: number): number {
  if (i < 0 || i >= tokens.count || tokens.id[i] !== DIGITS) return Number.NaN;
  const [start, end] = [tokens.start[i] as number, tokens.end[i] as number];
  return end - start > 9 ? Number.NaN : Number(tokens.text.slice(start, end));
}

export function lengthAt(tokens: Tokens, i: number): number {
  return (tokens.end[i] as number) - (tokens.start[i] as number);
}

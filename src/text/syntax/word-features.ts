import type { Upos } from "../tokens.ts";

/** Counts up with every change to what the features of a word or a state are: a model of another version is refused. */
export const FEATURES = 2;

const AFFIX_BUCKETS = 4096;
const SHAPES = 16;
const CASINGS = 4;

/** The tags of the tagger that the network is told of, in the order of their rows. */
const TAGS: readonly Upos[] = [
  ...(["X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM"] as const),
  ...(["PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SPACE", "SYM", "VERB"] as const),
];
const TAG_ROWS = new Map(TAGS.map((tag, row) => [tag, row]));
export const TAG_COUNT = TAGS.length;
/** The row of "X", which says nothing. */
export const NO_TAG = 0;

export function tagRowOf(tag: Upos): number {
  return TAG_ROWS.get(tag) ?? NO_TAG;
}

/**
 * Embedding tables that every word has one row in: the word, its last two, three and four letters, its first three, its shape,
 * and the tag that the tagger gives it where it stands.
 */
export const TABLES = 7;
/** Which of them is the tag's. */
export const TAG_TABLE = 6;

/** The rows of each table. */
export function tableRows(words: number): number[] {
  return [words, AFFIX_BUCKETS, AFFIX_BUCKETS, AFFIX_BUCKETS, AFFIX_BUCKETS, SHAPES * CASINGS, TAG_COUNT];
}

/** How the letters around a word are cased, which says what its own capital is worth. */
export const CASING = { prose: 0, opening: 1, title: 2, even: 3 } as const;
export type Casing = (typeof CASING)[keyof typeof CASING];

/** Writes the word's row in each table, from `at` on. */
export function writeFeatures(
  form: string,
  { casing, tag }: { casing: Casing; tag: number },
  words: ReadonlyMap<string, number>,
  rows: Int32Array,
  at: number,
): void {
  const word = normalForm(form);
  const end = word.length;
  rows[at] = words.get(word) ?? 0;
  rows[at + 1] = bucketOf(word, Math.max(0, end - 2), end, 1);
  rows[at + 2] = bucketOf(word, Math.max(0, end - 3), end, 2);
  rows[at + 3] = bucketOf(word, Math.max(0, end - 4), end, 3);
  rows[at + 4] = bucketOf(word, 0, Math.min(3, end), 4);
  rows[at + 5] = casing * SHAPES + shapeOf(form);
  rows[at + TAG_TABLE] = tag;
}

/** The marks that newsrooms set and the treebank does not. */
const PLAIN_MARKS: ReadonlyMap<string, string> = new Map([
  ...["“", "”", "„", "«", "»", "``", "''"].map((mark) => [mark, '"'] as const),
  ...["‘", "’"].map((mark) => [mark, "'"] as const),
  ...["—", "–", "--"].map((mark) => [mark, "-"] as const),
  ["…", "..."],
]);

const LONGEST_WORD = 40;

/** A word as the network knows it: in small letters, with plain marks, each digit a 0 and no more than three in a row. */
export function normalForm(form: string): string {
  return (
    PLAIN_MARKS.get(form) ??
    form
      .slice(0, LONGEST_WORD)
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .replace(/[‐‑–]/g, "-")
      .replace(/\d/g, "0")
      .replace(/0{4,}/g, "000")
  );
}

/** FNV-1a over UTF-16 code units, stirred once more. */
function bucketOf(word: string, from: number, to: number, table: number): number {
  let hash = 0x811c9dc5 ^ table;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 16) % AFFIX_BUCKETS;
}

function shapeOf(form: string): number {
  let [upper, lower, digits, others] = [0, 0, 0, 0];
  for (const char of form.slice(0, LONGEST_WORD)) {
    if (char >= "0" && char <= "9") digits++;
    else if (isUpper(char)) upper++;
    else if (char.toUpperCase() !== char) lower++;
    else others++;
  }
  if (digits > 0) return upper + lower > 0 ? 1 : others > 0 ? 2 : digits === 4 ? 3 : digits < 3 ? 4 : 5;
  if (upper + lower === 0) return 6;
  if (upper === 0) return others > 0 ? 7 : 8;
  if (lower === 0) return upper === 1 ? 9 : upper > 5 ? 10 : 11;
  return isUpper(form.charAt(0)) ? (upper > 1 ? 12 : others > 0 ? 13 : 14) : 15;
}

function isUpper(char: string): boolean {
  const code = char.charCodeAt(0);
  return code < 0x80 ? code >= 65 && code <= 90 : char.toLowerCase() !== char;
}

function opensWithSmallLetter(form: string): boolean {
  const code = form.charCodeAt(0);
  if (code < 0x80) return code >= 97 && code <= 122;
  const first = form.charAt(0);
  return first.toUpperCase() !== first;
}

/** Most words show it in their second letter. */
function hasSmallLetter(form: string): boolean {
  const code = form.charCodeAt(1);
  return (code >= 97 && code <= 122) || form.toUpperCase() !== form;
}

/** How a sentence is cased: "title" for a headline with its words in capitals, "even" for one in capitals or small letters throughout. */
export function casingOf(forms: readonly string[]): Casing {
  let [words, capitals, shouted] = [0, 0, 0];
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] as string;
    const capital = isUpper(form.charAt(0));
    if (!capital && !opensWithSmallLetter(form)) continue;
    words++;
    if (!capital) continue;
    capitals++;
    if (form.length > 1 && !hasSmallLetter(form)) shouted++;
  }
  if (words < 3) return CASING.prose;
  if (capitals === 0 || shouted * 3 > words * 2) return CASING.even;
  return capitals * 2 > words ? CASING.title : CASING.prose;
}

/** The casing that bears on one word: the first word of prose has a capital whatever it is. */
export function casingAt(sentence: Casing, index: number): Casing {
  return sentence === CASING.prose && index === 0 ? CASING.opening : sentence;
}

import model from "wink-eng-lite-web-model";
import winkNLP, { type WinkMethods } from "wink-nlp";
import { MONTH_NAMES } from "../calendar/month-names.ts";
import { isWeekdayName, WEEKDAY_NAMES } from "../calendar/weekday-names.ts";
import type { Span } from "../model/span.ts";
import { isCapitalised } from "./capital.ts";

/** Universal part-of-speech tags (UD v2), as wink-nlp assigns them. */
export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SPACE"
  | "SYM"
  | "VERB"
  | "X";

export interface Token {
  start: number;
  end: number;
  /** As it stands in the article. */
  text: string;
  lower: string;
  lemma: string;
  pos: Upos;
}

/** Says whether a token lies, in part or whole, in one of the spans. */
export function overlapsOne({ start, end }: Token, spans: readonly Span[]): boolean {
  for (const span of spans) if (span[0] < end && start < span[1]) return true;
  return false;
}

let wink: WinkMethods | undefined;

type Lemmatize = (word: string, pos: Upos) => string;
let lemmatize: Lemmatize | undefined;

/** Lemmas that are kept: the parser reads the same words differently from the tagger again and again. */
const KEPT_LEMMAS = 8192;
const keptLemmas = new Map<Upos, Map<string, string>>();

/** The lemma of a word in small letters when it is read as a given part of speech. */
export function lemmaOf(word: string, pos: Upos): string {
  let kept = keptLemmas.get(pos);
  if (!kept || kept.size >= KEPT_LEMMAS) {
    kept = new Map();
    keptLemmas.set(pos, kept);
  }
  let lemma = kept.get(word);
  if (lemma === undefined) {
    lemma = lemmatizeAs(word, pos);
    kept.set(word, lemma);
  }
  return lemma;
}

function lemmatizeAs(word: string, pos: Upos): string {
  lemmatize ??= lemmatizer();
  const lemma = lemmatize(word, pos === "AUX" ? "VERB" : pos);
  if (pos !== "VERB") return lemma;
  if (lacksSilentE(lemma, word)) return `${lemma}e`;
  if (lemma !== word) return lemma;
  const hyphen = word.lastIndexOf("-") + 1;
  if (hyphen > 1 && hyphen < word.length) return word.slice(0, hyphen) + lemmaOf(word.slice(hyphen), pos);
  // Verbs that the model does not know: "airlifted", "livestreams".
  if (/[a-z]{2}[^e]ed$/.test(word) && !/^(embed|shred)$/.test(word)) return lemmaOfPast(word);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** A syllable whose last letter is doubled before "-ed" and "-ing". */
const SHORT = /^[^aeiou]*[aeiou][bdgmnprt]$/;

/** "Fined" is no form of "fin", which would be "finned". */
function lacksSilentE(lemma: string, word: string): boolean {
  return (word === `${lemma}ed` || word === `${lemma}ing`) && SHORT.test(lemma);
}

/** wink-nlp lemmatises under its own tags only; its model's lemmatiser, which a helper of `out` is handed, takes any. */
function lemmatizer(): Lemmatize {
  wink ??= startWink();
  const { its, as } = wink;
  let found: Lemmatize | undefined;
  const capture = (
    _index: number,
    { cache }: { cache: unknown },
    { lemmatize: own }: { lemmatize: (word: string, pos: string, cache: unknown) => string },
  ) => {
    found = (word, pos) => own(word, pos, cache);
    return "";
  };
  // Only the form that makes a text calls a helper that is not among wink-nlp's own.
  wink
    .readDoc("word")
    .tokens()
    .out(capture as unknown as typeof its.value, (as as unknown as { text: typeof as.array }).text);
  if (!found) throw new Error("wink-nlp no longer hands its model's lemmatiser to helpers of out()");
  return found;
}

/** Tags the tokens of one sentence; offsets are those of the whole text. */
export function tagTokens(text: string, [from, to]: Span): Token[] {
  wink ??= startWink();
  const { its } = wink;
  // The tagger makes a token of a line's end, which is none of the sentence's words.
  const { spaced, offsets } = forTagger(text.slice(from, to).replace(/[\t-\r]/g, " "));
  const tokens = wink.readDoc(spaced).tokens();
  const values = tokens.out(its.value) as string[];
  const tags = tokens.out(its.pos) as Upos[];
  // The typings of wink-nlp 2.4 leave the model's addons out of `out`; `lemma` is one of its documented helpers.
  const lemmas = tokens.out(its.lemma as unknown as typeof its.value) as string[];
  const result: Token[] = [];
  let [cursor, words, capitals] = [0, 0, 0];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as string;
    const at = spaced.indexOf(value, cursor);
    if (at < 0) continue;
    cursor = at + value.length;
    const start = from + (offsets ? (offsets[at] as number) : at);
    let end = from + (offsets ? (offsets[cursor - 1] as number) + 1 : cursor);
    if (end <= start) continue;
    while (offsets && end < to && ACCENT.test(text[end] as string)) end++;
    // The tagger's own copy of a word is hashed once and for all, which every table that the word is looked up in makes use of.
    const word = offsets ? text.slice(start, end) : value;
    const lower = word.toLowerCase();
    if (isCapitalised(word)) capitals++;
    if (opensWithLetter(word)) words++;
    const pos = tags[index] ?? "X";
    const known = lemmas[index] ?? lower;
    // "re-opened", "rostered": the model's lemmatiser knows no verb with a prefix set apart, and not every verb.
    const unread =
      pos === "VERB" &&
      (lower.includes("-") || (known === lower && lower.endsWith("ed")) || lacksSilentE(known, lower));
    const lemma = unread ? lemmaOf(lower, pos) : known;
    result.push({ start, end, text: word, lower, lemma, pos });
  }
  partStop(result);
  joinHyphened(result);
  const prose = capitals * 2 < words;
  return (prose ? result.map(repairCapital) : result).map(repairTag);
}

/** "The roof caved in.", "she said no.": the tagger takes the last word and the sentence's stop for an abbreviation. */
function partStop(tokens: Token[]): void {
  const last = tokens.at(-1);
  if (!last || !/^[a-z]{2,}\.$/.test(last.text)) return;
  const [text, end] = [last.text.slice(0, -1), last.end - 1];
  const pos = text === "in" ? "ADP" : last.pos;
  tokens[tokens.length - 1] = { start: last.start, end, text, lower: text, lemma: lemmaOf(text, pos), pos };
  tokens.push({ start: end, end: last.end, text: ".", lower: ".", lemma: ".", pos: "PUNCT" });
}

const PARTICLE = /^(?:off|in|out|up|down|over|away)s?$/;

const NAME = /^\p{Lu}\p{Ll}+$/u;
/** Words that make no name with what stands behind their hyphen: "May-December", "Mid-Wales". */
const NO_NAMES: ReadonlySet<string> = new Set([
  ...WEEKDAY_NAMES.map((name) => name.toLowerCase()),
  ...MONTH_NAMES.map((name) => name.toLowerCase()),
  ..."mid pre post non anti ex vice".split(" "),
]);

/** What two words with a hyphen between them are together: "the run-off", "Marie-Claire"; null for what the parser reads better apart. */
function joined(word: Token, other: Token): Upos | null {
  if (word.lower === "cease" && other.lower === "fire") return "NOUN";
  if (PARTICLE.test(other.text)) return /^\p{L}{3,}$/u.test(word.text) ? "NOUN" : null;
  const isName = NAME.test(word.text) && NAME.test(other.text);
  return isName && !NO_NAMES.has(word.lower) && !NO_NAMES.has(other.lower) ? "PROPN" : null;
}

/** As dictionaries have it: "runoff", "ceasefire", and "sit-in". */
function nounOf(verb: string, particle: string): string {
  return WRITTEN_AS_ONE.has(verb) && particle !== "in" ? verb + particle : `${verb}-${particle}`;
}

const WRITTEN_AS_ONE: ReadonlySet<string> = new Set(
  (
    "break build buy carve cease check clean close count cover crack drop fall hand hold kick lay lock melt phase play pull roll " +
    "run sell send shoot shut slow stake stand start take turn walk wind"
  ).split(" "),
);

/** "The run-off", "two break-ins": a verb with its particle after a hyphen is one noun; "Marie-Claire" is one name. */
function joinHyphened(tokens: Token[]): void {
  for (let i = tokens.length - 2; i > 0; i--) {
    if (tokens[i]?.text !== "-") continue;
    const [word, hyphen, other] = tokens.slice(i - 1, i + 2) as [Token, Token, Token];
    if (word.end !== hyphen.start || hyphen.end !== other.start) continue;
    const [before, next] = [tokens[i - 2], tokens[i + 2]];
    // "A hit-and-run-up hill", "Stow-on-the-Wold": part of a longer word.
    if (
      (next?.text === "-" && next.start === other.end) ||
      (before?.text === "-" && before.end === word.start)
    )
      continue;
    const pos = joined(word, other);
    if (!pos) continue;
    const text = `${word.text}-${other.text}`;
    const lower = text.toLowerCase();
    const lemma = pos === "NOUN" ? nounOf(word.lower, other.lower.replace(/s$/, "")) : lower;
    tokens.splice(i - 1, 3, { start: word.start, end: other.end, text, lower, lemma, pos });
  }
}

/** Tags need no sentences of wink-nlp's own: it is given one at a time. */
function startWink(): WinkMethods {
  return winkNLP(model, ["pos"]);
}

function opensWithLetter(word: string): boolean {
  const code = word.charCodeAt(0) | 0x20;
  return code < 0x80 ? code >= 97 && code <= 122 : /^\p{L}/u.test(word);
}

/** Marks that the tagger reads wrongly where nothing, or something, stands beside them. */
const NEEDS_SPACES = /[—–‑]|[,;]\p{L}/u;

/** Letters and accents that wink-nlp takes for the end of a word: it knows those of Western Europe alone. */
const BEYOND_LATIN_1 = /[\u0100-\u024f\u1e00-\u1eff]|[\u0300-\u036f]/;
const ACCENT = /[\u0300-\u036f]/;
/** Those that are no letter with an accent. */
const BARE: Readonly<Record<string, string>> = {
  Đ: "D",
  đ: "d",
  Ħ: "H",
  ħ: "h",
  ı: "i",
  ĸ: "k",
  Ŀ: "L",
  ŀ: "l",
  Ł: "L",
  ł: "l",
  ŉ: "n",
  Ŋ: "N",
  ŋ: "n",
  Œ: "O",
  œ: "o",
  Ŧ: "T",
  ŧ: "t",
  Ə: "E",
  ǝ: "e",
  ẞ: "S",
};

function bareLetter(char: string): string {
  const [base] = char.normalize("NFD");
  return BARE[char] ?? (base !== undefined && /[A-Za-z]/.test(base) ? base : char);
}

/**
 * A sentence for the tagger's eyes only: with a space after a comma or semicolon that lacks one, and bare letters for
 * those that it would break a name at ("Şimşek"). `offsets` leads back, null where nothing was changed.
 */
function forTagger(sentence: string): { spaced: string; offsets: number[] | null } {
  const accented = BEYOND_LATIN_1.test(sentence);
  if (!accented && !NEEDS_SPACES.test(sentence)) return { spaced: sentence, offsets: null };
  let spaced = "";
  const offsets: number[] = [];
  for (let i = 0; i < sentence.length; i++) {
    const written = sentence[i] as string;
    if (accented && ACCENT.test(written)) continue;
    const char = accented && BEYOND_LATIN_1.test(written) ? bareLetter(written) : written;
    // Dashes without spaces glue two words together in the tagger's tokens.
    const glued = char === "—" || char === "–";
    if (glued && i > 0) {
      spaced += " ";
      offsets.push(i);
    }
    spaced += char === "‑" ? "-" : char;
    offsets.push(i);
    const next = sentence[i + 1] ?? "";
    if ((glued && next !== " ") || ((char === "," || char === ";") && /\p{L}/u.test(next))) {
      spaced += " ";
      offsets.push(i);
    }
  }
  return { spaced, offsets };
}

const ALWAYS_AUX = new Set([
  "will",
  "would",
  "could",
  "should",
  "might",
  "must",
  "shall",
  "may",
  "can",
  "ca",
  "wo",
]);

/** A token read as another part of speech. Its fields stand in one order everywhere: objects of one layout are read faster. */
export function retagged({ start, end, text, lower, lemma }: Token, pos: Upos, other = lemma): Token {
  return { start, end, text, lower, lemma: other, pos };
}

/** In prose a capital within the sentence makes a name of a verb: "the port of Sunder"; and "dockers' strike" owns as "docker's" does. */
function repairCapital(token: Token, index: number, tokens: Token[]): Token {
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  if (
    index > 0 &&
    token.pos === "VERB" &&
    /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
    !/[“"‘':.]/.test(previous?.text ?? "")
  )
    return retagged(token, "PROPN", token.lower);
  const owns =
    (token.text === "’" || token.text === "'") &&
    previous?.end === token.start &&
    previous.text.endsWith("s") &&
    next !== undefined &&
    next.start > token.end;
  return owns && ["NOUN", "PROPN", "ADJ", "NUM"].includes(next.pos) ? retagged(token, "PART") : token;
}

/** The tagger's known slips, where the word itself leaves no doubt. */
function repairTag(token: Token, index: number, tokens: Token[]): Token {
  const next = tokens[index + 1];
  if (isWeekdayName(token.lower)) return retagged(token, "PROPN", token.lower);
  if (
    ALWAYS_AUX.has(token.lower) &&
    (next?.pos === "VERB" || next?.pos === "AUX" || next?.pos === "ADV") &&
    token.text !== "May"
  )
    return retagged(token, "AUX");
  // "Firemen rescued two boys", "a man shot his wife": such a word between a noun and what it acts on is its verb.
  if (
    token.pos === "NOUN" &&
    /[a-z]{2}ed$|^shot$/.test(token.text) &&
    isNominal(tokens[index - 1]) &&
    next &&
    ["DET", "NUM", "PRON", "PROPN"].includes(next.pos)
  )
    return retagged(token, "VERB", token.lower === "shot" ? "shoot" : lemmaOfPast(token.lower));
  // "Saturday's final was": an adjective between a determiner and a verb or stop is the noun itself.
  if (
    token.pos === "ADJ" &&
    NOUNS_TOO.has(token.lower) &&
    opensNoun(tokens[index - 1]) &&
    (!next || !["NOUN", "PROPN", "ADJ", "NUM"].includes(next.pos))
  )
    return retagged(token, "NOUN");
  return token;
}

function opensNoun(previous: Token | undefined): boolean {
  return (
    previous !== undefined &&
    (previous.pos === "DET" || /^[’']s$/.test(previous.text) || previous.pos === "PROPN")
  );
}

const NOUNS_TOO = new Set([
  "final",
  "semi-final",
  "semifinal",
  "quarter-final",
  "primary",
  "offensive",
  "general",
  "official",
]);

function isNominal(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "PRON");
}

/** The infinitive of a regular past: "rescued", "stopped", "carried", "attacked". */
function lemmaOfPast(past: string): string {
  const stem = past.slice(0, -2);
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return /([csuvz]|[^aeiou]l|[aiou]t|[aeiou]r|g)$/.test(stem) && !/(ss|tt|er|or|it|ust|ount)$/.test(stem)
    ? `${stem}e`
    : stem;
}

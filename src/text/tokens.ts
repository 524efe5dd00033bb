import model from "wink-eng-lite-web-model";
import winkNLP, { type WinkMethods } from "wink-nlp";
import type { Span } from "../model/span.ts";

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

let wink: WinkMethods | undefined;

type Lemmatize = (word: string, pos: Upos) => string;
let lemmatize: Lemmatize | undefined;

/** The lemma of a word in small letters when it is read as a given part of speech. */
export function lemmaOf(word: string, pos: Upos): string {
  lemmatize ??= lemmatizer();
  const lemma = lemmatize(word, pos === "AUX" ? "VERB" : pos);
  if (pos !== "VERB" || lemma !== word) return lemma;
  // Verbs that the model does not know: "airlifted", "livestreams".
  if (/[a-z]{2}[^e]ed$/.test(word) && !/^(embed|shred)$/.test(word)) return lemmaOfPast(word);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** wink-nlp lemmatises under its own tags only; its model's lemmatiser, which a helper of `out` is handed, takes any. */
function lemmatizer(): Lemmatize {
  wink ??= winkNLP(model, ["sbd", "pos"]);
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
  wink ??= winkNLP(model, ["sbd", "pos"]);
  const { its } = wink;
  const sentence = text.slice(from, to);
  const { spaced, offsets } = withMissingSpaces(sentence);
  const tokens = wink.readDoc(spaced).tokens();
  const values = tokens.out(its.value) as string[];
  const tags = tokens.out(its.pos) as Upos[];
  // The typings of wink-nlp 2.4 leave the model's addons out of `out`; `lemma` is one of its documented helpers.
  const lemmas = tokens.out(its.lemma as unknown as typeof its.value) as string[];
  const result: Token[] = [];
  let cursor = 0;
  values.forEach((value, index) => {
    const at = spaced.indexOf(value, cursor);
    if (at < 0) return;
    cursor = at + value.length;
    const start = from + (offsets[at] as number);
    const end = from + (offsets[cursor - 1] as number) + 1;
    if (end <= start) return;
    const word = text.slice(start, end);
    result.push({
      start,
      end,
      text: word,
      lower: word.toLowerCase(),
      lemma: lemmas[index] ?? word.toLowerCase(),
      pos: tags[index] ?? "X",
    });
  });
  const capitals = result.filter(({ text: word }) => /^\p{Lu}/u.test(word)).length;
  const prose = capitals * 2 < result.filter(({ text: word }) => /^\p{L}/u.test(word)).length;
  return (prose ? result.map(repairCapital) : result).map(repairTag);
}

/** Puts a space after a comma or semicolon that lacks one, for the tagger's eyes only; `offsets` leads back. */
function withMissingSpaces(sentence: string): { spaced: string; offsets: number[] } {
  let spaced = "";
  const offsets: number[] = [];
  for (let i = 0; i < sentence.length; i++) {
    const char = sentence[i] as string;
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

const WEEKDAY = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/;
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

/** In prose a capital within the sentence makes a name of a verb: "the port of Sunder"; and "dockers' strike" owns as "docker's" does. */
function repairCapital(token: Token, index: number, tokens: Token[]): Token {
  const [previous, next] = [tokens[index - 1], tokens[index + 1]];
  if (
    index > 0 &&
    token.pos === "VERB" &&
    /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
    !/[“"‘':.]/.test(previous?.text ?? "")
  )
    return { ...token, pos: "PROPN", lemma: token.lower };
  const owns =
    /^[’']$/.test(token.text) &&
    previous?.end === token.start &&
    /s$/.test(previous.text) &&
    next !== undefined &&
    next.start > token.end;
  return owns && ["NOUN", "PROPN", "ADJ", "NUM"].includes(next.pos) ? { ...token, pos: "PART" } : token;
}

/** The tagger's known slips, where the word itself leaves no doubt. */
function repairTag(token: Token, index: number, tokens: Token[]): Token {
  const next = tokens[index + 1];
  if (WEEKDAY.test(token.lower)) return { ...token, pos: "PROPN", lemma: token.lower };
  if (
    ALWAYS_AUX.has(token.lower) &&
    (next?.pos === "VERB" || next?.pos === "AUX" || next?.pos === "ADV") &&
    token.text !== "May"
  )
    return { ...token, pos: "AUX" };
  // "Firemen rescued two boys": an -ed word between a noun and what it acts on is its verb.
  if (
    token.pos === "NOUN" &&
    /[a-z]{2}ed$/.test(token.text) &&
    isNominal(tokens[index - 1]) &&
    next &&
    ["DET", "NUM", "PRON", "PROPN"].includes(next.pos)
  )
    return { ...token, pos: "VERB", lemma: lemmaOfPast(token.lower) };
  // "Saturday's final was": an adjective between a determiner and a verb or stop is the noun itself.
  const previous = tokens[index - 1];
  const opens =
    previous && (previous.pos === "DET" || /^[’']s$/.test(previous.text) || previous.pos === "PROPN");
  if (
    token.pos === "ADJ" &&
    opens &&
    NOUNS_TOO.has(token.lower) &&
    (!next || !["NOUN", "PROPN", "ADJ", "NUM"].includes(next.pos))
  )
    return { ...token, pos: "NOUN" };
  return token;
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

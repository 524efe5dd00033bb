import type { NameMention, Office } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import { isCapitalised } from "../text/capital.ts";
import type { ParsedSentence } from "../text/clause.ts";
import { isClitic, type NounPhrase } from "../text/phrases.ts";
import { overlapsOne, type Token } from "../text/tokens.ts";
import { countryNamed, countryOfDemonym } from "./countries.ts";
import { type Pronoun, pronounOfGiven, pronounOfWords } from "./pronoun-of.ts";
import { kindOfVerb, nameRules } from "./rules.ts";

/** A name in a sentence: which noun phrase holds it, whether it is the phrase's head, and what its article calls it in full. */
export interface NameInPhrase extends NameMention {
  phrase: number;
  isHead: boolean;
  /** First and last token. */
  tokens: readonly [number, number];
  /** "Russian" for Russia: the country is meant only where the phrase makes it a party. */
  demonym: boolean;
}

export interface DocumentNames {
  /** By sentence, in text order. */
  names: NameInPhrase[][];
  offices: Office[];
}

type Kind = NameMention["kind"];
interface Candidate extends Omit<NameInPhrase, "kind"> {
  sentence: number;
  kind: Kind | null;
  office: readonly Token[];
  votes: Partial<Record<Kind, number>>;
}

const OFFICES = new Set(nameRules.offices);
const HONORIFICS = new Set(nameRules.honorifics);
const FORMER = new Set(nameRules.former);
const NOW_FORMER = new Set(["former", "ex", "ousted", "deposed", "then"]);
const ORGANISATION_WORDS = new Set(nameRules.organisations);
const PLACE_WORDS = new Set(nameRules.places);
const DIRECTIONS = new Set(nameRules.directions);
const NEVER = new Set(nameRules.never);
const GIVEN = new Set(nameRules.given);
const SAINTS = new Set(nameRules.saints);
const PLACE_PREPOSITIONS = new Set([
  "in",
  "at",
  "near",
  "outside",
  "across",
  "off",
  "throughout",
  "inside",
  "around",
  "toward",
  "towards",
]);
const ADJECTIVE_ENDING = /^\p{Lu}.*(ean|ian|ese|ish|ern)$/u;

/**
 * Finds the names of one article and what each is the name of. The whole article votes: a title, a preposition or the
 * verb beside one mention decides for all; a surname alone takes the full name that the article gives elsewhere.
 */
export function findNames(
  document: string,
  text: string,
  sentences: readonly ParsedSentence[],
  times: readonly (readonly Span[])[],
  headlines: readonly boolean[],
): DocumentNames {
  const candidates = sentences.flatMap((sentence, index) => {
    if (headlines[index]) return [];
    const masked = times[index] ?? [];
    return sentence.phrases.flatMap((phrase, i) => namesInPhrase(sentence, phrase, i, index, masked));
  });
  joinParts(candidates, sentences, text);
  dropCapitalisedNouns(candidates, sentences);
  const surnames = new Set(
    [...new Set(candidates.map((candidate) => candidate.name.toLowerCase()))].flatMap((name) =>
      / \p{L}{3,}$/u.test(name) ? [name.slice(name.lastIndexOf(" ") + 1)] : [],
    ),
  );
  // A headline capitalises everything and some writers nothing: there, only names that the article's prose also uses count.
  const written = new Map<string, string>();
  for (const { name } of candidates)
    if (!written.has(name.toLowerCase())) written.set(name.toLowerCase(), name);
  const own = sentences.map((): Candidate[] => []);
  for (const candidate of candidates) own[candidate.sentence]?.push(candidate);
  for (const [index, sentence] of sentences.entries())
    candidates.push(
      ...knownNames(
        sentence,
        index,
        { written, surnames, headline: headlines[index] === true },
        own[index] ?? [],
      ),
    );
  nameInFull(candidates);
  const kinds = decideKinds(candidates);
  candidates.sort((a, b) => a.span[0] - b.span[0]);
  const names: NameInPhrase[][] = sentences.map(() => []);
  for (const { sentence, office, name, span, phrase, isHead, tokens, demonym } of candidates) {
    const kind = kinds.get(name) ?? "other";
    const title = office
      .map((token) => token.text)
      .join(" ")
      .replaceAll(" - ", "-");
    const own: NameInPhrase = { name, span, kind, phrase, isHead, tokens, demonym };
    if (title && kind === "person") own.title = title;
    names[sentence]?.push(own);
  }
  return { names, offices: findOffices(document, text, candidates) };
}

/** "Court of Appeal", "Bank of Tarn", "Hale & Moss": what stands in two phrases and is one name. */
function joinParts(candidates: Candidate[], sentences: readonly ParsedSentence[], text: string): void {
  for (let i = candidates.length - 2; i >= 0; i--) {
    const [one, other] = [candidates[i] as Candidate, candidates[i + 1] as Candidate];
    if (one.sentence !== other.sentence) continue;
    const tokens = (sentences[one.sentence] as ParsedSentence).tokens;
    const between = tokens.slice(one.tokens[1] + 1, other.tokens[0]);
    const link = between.length === 1 ? between[0]?.lower : undefined;
    const office = ORGANISATION_WORDS.has((tokens[one.tokens[1]] as Token).lower);
    // "St. Brendan's Memorial Hospital"
    const owned =
      isSaint(tokens, one) && isClitic(between[0]) && between.length === 1 && namesThing(tokens, other);
    const joined =
      owned || link === "&" || (link === "of" && office && one.isHead && other.office.length === 0);
    if (!joined || (link === "&" && one.kind !== null)) continue;
    candidates.splice(i, 2, {
      ...one,
      ...(owned ? { phrase: other.phrase, isHead: other.isHead } : {}),
      name: owned
        ? `${one.name}'s ${text.slice(...other.span)}`
        : `${one.name} ${link} ${text.slice(...other.span)}`,
      span: [one.span[0], other.span[1]],
      tokens: [one.tokens[0], other.tokens[1]],
      kind: null,
      demonym: false,
      votes: { ...one.votes, organisation: (one.votes.organisation ?? 0) + 12 },
    });
  }
}

/** "Dockers in Sunder voted": a plural that is capital only where a sentence opens is a common noun. */
function dropCapitalisedNouns(candidates: Candidate[], sentences: readonly ParsedSentence[]): void {
  const opening = ({ tokens, name }: Candidate) =>
    tokens[0] === 0 && tokens[1] === 0 && /s$/.test(name) && !name.includes(" ");
  if (!candidates.some((candidate) => !candidate.kind && opening(candidate))) return;
  const within = new Set<string>();
  for (const { tokens } of sentences)
    for (let i = 1; i < tokens.length; i++) within.add((tokens[i] as Token).text);
  for (let i = candidates.length - 1; i >= 0; i--) {
    const candidate = candidates[i] as Candidate;
    if (
      !candidate.kind &&
      opening(candidate) &&
      !within.has(candidate.name) &&
      !OFFICES.has(candidate.name.toLowerCase())
    )
      candidates.splice(i, 1);
  }
}

/** "St. Brendan's had closed" names a house by its saint; "St. Brendan's Hospital" has more to come. */
function owns({ phrases }: ParsedSentence, phrase: number): boolean {
  return phrases.some(({ possessor }) => possessor === phrase);
}

function isSaint(tokens: readonly Token[], { tokens: [first, last] }: Candidate): boolean {
  return first < last && SAINTS.has((tokens[first] as Token).lower);
}

function namesThing(tokens: readonly Token[], { tokens: [, last] }: Candidate): boolean {
  return isThing((tokens[last] as Token).text);
}

function namesInPhrase(
  sentence: ParsedSentence,
  phrase: NounPhrase,
  phraseIndex: number,
  sentenceIndex: number,
  masked: readonly Span[],
): Candidate[] {
  const { tokens } = sentence;
  const found: Candidate[] = [];
  let index = phrase.first;
  while (index <= phrase.last) {
    let end = index;
    while (end <= phrase.last && isNameToken(tokens, end, masked)) end++;
    if (end === index) {
      index++;
      continue;
    }
    // "the Marrow dam": the common noun that says what the name is of belongs to it.
    const thing = tokens[end];
    if (
      thing &&
      end <= phrase.last &&
      thing.pos === "NOUN" &&
      PLACE_WORDS.has(thing.lemma) &&
      !OFFICES.has(thing.lemma)
    )
      end++;
    const candidate = readRun(sentence, phrase, phraseIndex, sentenceIndex, index, end - 1);
    if (candidate && isSaint(tokens, candidate) && isClitic(tokens[end]) && !owns(sentence, phraseIndex))
      candidate.name += "'s";
    if (candidate) found.push(candidate);
    index = end;
  }
  return found;
}

function isNameToken(tokens: readonly Token[], index: number, masked: readonly Span[]): boolean {
  const token = tokens[index] as Token;
  if (overlapsOne(token, masked)) return false;
  if (NEVER.has(token.lower)) return false;
  if (token.text === "-" || token.text === "&")
    return isCapitalised(tokens[index - 1]?.text ?? "") && isCapitalised(tokens[index + 1]?.text ?? "");
  if (token.pos === "PROPN" && !isCapitalised(token.text)) return countryNamed(token.text) !== null;
  if (!isCapitalised(token.text) || token.pos === "DET" || token.pos === "PRON" || token.pos === "ADP")
    return false;
  const opens = index === 0 || /[“"‘:]/.test(tokens[index - 1]?.text ?? "");
  return (
    token.pos === "PROPN" ||
    (!opens && token.text.length > 1 && token.pos !== "ADV") ||
    (opens &&
      (countryOfDemonym(token.text) !== null || OFFICES.has(token.lower) || HONORIFICS.has(token.lower)))
  );
}

/** Splits a run of capitalised words into a title and a name; null when no name is left. */
function readRun(
  sentence: ParsedSentence,
  phrase: NounPhrase,
  phraseIndex: number,
  sentenceIndex: number,
  first: number,
  last: number,
): Candidate | null {
  const { tokens } = sentence;
  let nameFirst = first;
  let title: readonly Token[] = [];
  for (let i = phrase.first; i < last; i++) {
    const token = tokens[i] as Token;
    const office =
      OFFICES.has(token.lower) ||
      HONORIFICS.has(token.lower) ||
      (OFFICES.has(token.lemma) && token.pos === "NOUN");
    // "Lake Commander" is no officer: an organisation or place word after the office says that the run names a thing.
    if (office && !isThing((tokens[last] as Token).text) && i + 1 >= first) {
      nameFirst = Math.max(nameFirst, i + 1);
      title = tokens
        .slice(phrase.first, i + 1)
        .filter((word) => word.pos !== "DET" && !/^(his|her|its|their|my|our|your)$/.test(word.lower));
    } else if (
      office &&
      i + 1 < first &&
      tokens.slice(i + 1, first).every((word) => word.text === "," || word.text === "-")
    ) {
      title = tokens.slice(phrase.first, i + 1).filter((word) => word.pos !== "DET");
    }
  }
  while (nameFirst < last && HONORIFICS.has((tokens[nameFirst] as Token).lower)) nameFirst++;
  const words = tokens.slice(nameFirst, last + 1);
  if (words.length === 0) return null;
  if (words.length === 1 && (OFFICES.has(words[0]?.lower ?? "") || HONORIFICS.has(words[0]?.lower ?? "")))
    return null;
  if (title.length === 0) title = titleBeforeComma(sentence, phrase, nameFirst);
  const written = joinWords(words);
  const country = countryNamed(written);
  const demonym = country ? null : demonymOf(words);
  const single = words.length === 1;
  if (
    !country &&
    !demonym &&
    single &&
    (DIRECTIONS.has(written.toLowerCase()) || (ADJECTIVE_ENDING.test(written) && last < phrase.last))
  )
    return null;
  const candidate: Candidate = {
    name: country ?? demonym ?? written,
    span: [(words[0] as Token).start, (words.at(-1) as Token).end],
    kind: country || demonym ? "place" : null,
    sentence: sentenceIndex,
    phrase: phraseIndex,
    isHead: last === phrase.last,
    tokens: [nameFirst, last],
    demonym: demonym !== null,
    office: title,
    votes: {},
  };
  vote(sentence, phrase, candidate, words, title.length > 0);
  return candidate;
}

function demonymOf(words: readonly Token[]): string | null {
  return countryOfDemonym(joinWords(words));
}

function isThing(word: string): boolean {
  const lower = word.toLowerCase();
  return ORGANISATION_WORDS.has(lower) || PLACE_WORDS.has(lower) || NAMED_THING.test(lower);
}

const NAMED_THING =
  /^(?:summit|forum|treaty|accord|memorandum|agreement|conference|games|cup|festival|resolution|act|bill)$/;

/** "His spokesman, Ada Brook," and "NATO's new secretary general, Ada Brook,": the office stands in the phrase before the comma. */
function titleBeforeComma(sentence: ParsedSentence, phrase: NounPhrase, nameFirst: number): readonly Token[] {
  const { tokens, phrases } = sentence;
  if (nameFirst !== phrase.first || tokens[phrase.first - 1]?.text !== ",") return [];
  const previous = phrases.find((other) => other.last === phrase.first - 2);
  if (!previous) return [];
  const words = tokens.slice(previous.first, previous.last + 1);
  const head = words.at(-1) as Token;
  if (!OFFICES.has(head.lemma) && !OFFICES.has(head.lower)) return [];
  return words.filter((word) => word.pos !== "DET" && !/^(his|her|its|their|new)$/.test(word.lower));
}

function vote(
  sentence: ParsedSentence,
  phrase: NounPhrase,
  candidate: Candidate,
  words: readonly Token[],
  titled: boolean,
): void {
  const { tokens, clauses } = sentence;
  const add = (kind: Kind, weight: number) => {
    candidate.votes[kind] = (candidate.votes[kind] ?? 0) + weight;
  };
  const last = words.at(-1) as Token;
  if (titled) add("person", 10);
  if (words.length > 1 && GIVEN.has((words[0] as Token).lower)) add("person", 4);
  if (ORGANISATION_WORDS.has(last.lower) || /^(\p{Lu}{2,6}|(\p{Lu}\.){2,})$/u.test(candidate.name))
    add("organisation", 12);
  if (words.some((word) => ORGANISATION_WORDS.has(word.lower))) add("organisation", 6);
  if (words.length > 1 && (PLACE_WORDS.has(last.lower) || PLACE_WORDS.has(words[0]?.lower ?? "")))
    add("place", 6);
  if (candidate.isHead && phrase.preposition && PLACE_PREPOSITIONS.has(phrase.preposition)) add("place", 3);
  // "the Sunder summit", "Arlow talks": a name before an event's noun tells where, more often than who.
  if (!candidate.isHead && !titled && words.length === 1) add("place", 1);
  if (
    candidate.isHead &&
    clauses.some((clause) => clause.subject === candidate.phrase && isHumanAct(tokens, clause.verb))
  )
    add("person", words.length > 1 ? 3 : 0);
  if (candidate.isHead && words.length > 1 && words.length <= 3 && phrase.first === candidate.tokens[0])
    add("person", 1);
  const article = tokens[candidate.tokens[0] - 1];
  if (article?.lower === "the") add("organisation", 1);
  // "The chapel of São Bento": it is called by a saint, who does nothing in the news.
  if (words.length > 1 && SAINTS.has((words[0] as Token).lower) && !titled) add("place", 8);
}

function isHumanAct(tokens: readonly Token[], verb: number): boolean {
  return kindOfVerb((tokens[verb] as Token).lemma)?.name === "statement";
}

/** Mentions of names already known that the capitals do not give away: in headlines, and in small letters. */
function knownNames(
  sentence: ParsedSentence,
  sentenceIndex: number,
  {
    written,
    surnames,
    headline,
  }: {
    /** By small letters, each name as the article first writes it. */
    written: ReadonlyMap<string, string>;
    surnames: ReadonlySet<string>;
    headline: boolean;
  },
  taken: readonly Candidate[],
): Candidate[] {
  const { tokens, phrases } = sentence;
  const found: Candidate[] = [];
  // "Strand told reporters": a word that opens a sentence is a name when the article ends a longer one with it.
  const opensWithSurname = (token: Token, i: number) =>
    i === 0 && !headline && isCapitalised(token.text) && surnames.has(token.lower);
  for (const [index, phrase] of phrases.entries())
    for (let i = phrase.first; i <= phrase.last; i++) {
      const token = tokens[i] as Token;
      const isName =
        opensWithSurname(token, i) ||
        (written.has(token.lower) && (headline ? isCapitalised(token.text) : token.pos !== "VERB"));
      if (!isName || taken.some(({ span }) => span[0] < token.end && token.start < span[1])) continue;
      const name = written.get(token.lower) ?? token.text;
      found.push({
        name,
        span: [token.start, token.end],
        kind: null,
        sentence: sentenceIndex,
        phrase: index,
        isHead: i === phrase.last,
        tokens: [i, i],
        demonym: false,
        office: [],
        votes: {},
      });
    }
  return found;
}

/** Gives a surname, or a shortened name, the longest form of the article whose last word it is. */
function nameInFull(candidates: Candidate[]): void {
  const full = [
    ...new Set(
      candidates
        .filter((candidate) => !candidate.kind && candidate.name.includes(" "))
        .map((candidate) => candidate.name),
    ),
  ].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pronouns = pronounsOf(candidates);
  const titled = candidates.map(({ office }) => pronounOfTitle(office));
  // Of two who go by a surname and a title alone, "Mr Hale" and "Mrs Hale", each keeps the title.
  const called = new Map<string, Set<Pronoun>>();
  for (const [index, { name, kind }] of candidates.entries()) {
    const pronoun = titled[index];
    if (pronoun && !kind) called.set(name, (called.get(name) ?? new Set()).add(pronoun));
  }
  const found = new Map<string, string>();
  for (const [index, candidate] of candidates.entries()) {
    if (candidate.kind) continue;
    const pronoun = titled[index] ?? null;
    const key = `${pronoun} ${candidate.name}`;
    const known =
      found.get(key) ??
      fullFormOf(candidate, { full, pronoun, pronouns, two: called.get(candidate.name)?.size === 2 });
    found.set(key, known);
    candidate.name = known;
  }
}

function fullFormOf(
  { name, office }: Candidate,
  {
    full,
    pronoun,
    pronouns,
    two,
  }: {
    full: readonly string[];
    pronoun: Pronoun | null;
    /** Of the full names that tell it, by name. */
    pronouns: ReadonlyMap<string, Pronoun>;
    /** A man and a woman are called by this very name. */
    two: boolean;
  },
): string {
  if (pronoun === null || name.includes(" ")) return longestForm(name, full);
  const bearers = full.filter((other) => isFullFormOf(other, name));
  const fit = bearers.filter((other) => (pronouns.get(other) ?? pronoun) === pronoun);
  const told = fit.filter((other) => pronouns.get(other) === pronoun);
  const longest = longestForm(name, told.length > 0 ? told : fit);
  if (longest !== name) return longest;
  const [title] = office.filter(({ lower }) => HONORIFICS.has(lower));
  return title && (two || bearers.length > 0) ? `${title.text} ${name}` : name;
}

function longestForm(short: string, full: readonly string[]): string {
  const matches = full.filter((name) => isFullFormOf(name, short));
  // Two people of one surname in one article stay apart: a bare surname then names neither for certain.
  const first = new Set(matches.map((name) => name.slice(0, name.indexOf(" "))));
  return first.size === 1 ? (matches[0] as string) : short;
}

function isFullFormOf(name: string, short: string): boolean {
  return (
    name.length > short.length &&
    (name.endsWith(` ${short}`) ||
      isFamilyNameFirst(name, short) ||
      // "St. Brendan's" is short for its hospital.
      ((name.startsWith(`${short}'s `) || name.startsWith(`${short} `)) &&
        isThing(name.slice(name.lastIndexOf(" ") + 1)) &&
        SAINTS.has(short.slice(0, short.indexOf(" ")).toLowerCase())))
  );
}

/** Of the full names those whose bearer a title or the given name tells to be a man or a woman. */
function pronounsOf(candidates: readonly Candidate[]): ReadonlyMap<string, Pronoun> {
  const pronouns = new Map<string, Pronoun>();
  for (const { name, office } of candidates) {
    if (!name.includes(" ")) continue;
    const pronoun = pronounOfTitle(office) ?? pronounOfGiven(name);
    if (pronoun) pronouns.set(name, pronoun);
  }
  return pronouns;
}

function pronounOfTitle(office: readonly Token[]): Pronoun | null {
  return pronounOfWords(office.map(({ lower }) => lower.replaceAll(".", "")));
}

function isFamilyNameFirst(full: string, short: string): boolean {
  if (!full.startsWith(`${short} `) || short.includes(" ")) return false;
  const words = full.split(" ");
  // "House" is not short for "House Joint Resolution".
  return short.length <= 3 || (words.length === 3 && !isThing(words.at(-1) as string));
}

function decideKinds(candidates: readonly Candidate[]): Map<string, Kind> {
  const votes = new Map<string, Partial<Record<Kind, number>>>();
  for (const candidate of candidates) {
    const total = votes.get(candidate.name) ?? {};
    for (const [kind, weight] of Object.entries(candidate.votes) as [Kind, number][])
      total[kind] = (total[kind] ?? 0) + weight;
    if (candidate.kind) total[candidate.kind] = (total[candidate.kind] ?? 0) + 20;
    votes.set(candidate.name, total);
  }
  return new Map([...votes].map(([name, total]) => [name, strongest(total)]));
}

function strongest(total: Partial<Record<Kind, number>>): Kind {
  const order: Kind[] = ["person", "organisation", "place", "other"];
  let best: Kind = "other";
  for (const kind of order) if ((total[kind] ?? 0) > (total[best] ?? 0)) best = kind;
  return best;
}

/** The offices that an article gives to people, each with its quote. */
function findOffices(document: string, text: string, candidates: readonly Candidate[]): Office[] {
  return candidates
    .filter(({ office }) => office.some((token) => OFFICES.has(token.lower) || OFFICES.has(token.lemma)))
    .map(({ name, office, span }) => {
      const start = Math.min(office[0]?.start ?? span[0], span[0]);
      const words = office.filter(
        (token) => !FORMER.has(token.lower) && !HONORIFICS.has(token.lower) && token.text !== "-",
      );
      return {
        document,
        name,
        office: words.map((token) => token.text).join(" "),
        former: office.some((token) => NOW_FORMER.has(token.lower)),
        span: [start, span[1]] as const,
        quote: text.slice(start, span[1]),
      };
    })
    .sort((a, b) => a.span[0] - b.span[0]);
}

function joinWords(words: readonly Token[]): string {
  return words
    .filter((word) => !isClitic(word))
    .map((word) =>
      /^\p{Ll}/u.test(word.text) && word.pos !== "NOUN"
        ? word.text[0]?.toUpperCase() + word.text.slice(1)
        : word.text,
    )
    .join(" ")
    .replaceAll(" - ", "-");
}

import { findNounPhrases, isPrenominalParticiple, type NounPhrase } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** A verb with its auxiliaries and what stands around it; indices are of tokens or, where said, of noun phrases. */
export interface Clause {
  first: number;
  last: number;
  /** The verb that carries the meaning. */
  verb: number;
  form: "finite" | "infinitive" | "participle" | "gerund";
  tense: "past" | "present" | "future";
  perfect: boolean;
  passive: boolean;
  negated: boolean;
  /** "could", "would", "should"; never "will". */
  modal?: string;
  /** Index of the subject among the noun phrases, after inheritance from the governing clause. */
  subject?: number;
  /** Noun phrases to its right that belong to it, prepositional ones too. */
  complements: number[];
  /** Index of the clause that governs it. */
  governor?: number;
  /** How it hangs on its governor. */
  link: "root" | "complement" | "relative" | "adverbial" | "coordinated" | "participial" | "infinitive";
  /** The word that introduces it: "that", "if", "where", "after". */
  marker?: string;
  /** The noun phrase that a relative clause describes. */
  antecedent?: number;
}

export interface ParsedSentence {
  tokens: readonly Token[];
  phrases: NounPhrase[];
  clauses: Clause[];
}

const MODALS = new Set(["would", "could", "should", "might", "may", "must", "can", "shall", "ought"]);
const SUBORDINATORS = new Set([
  "if",
  "unless",
  "because",
  "although",
  "though",
  "while",
  "when",
  "once",
  "after",
  "before",
  "since",
  "until",
  "as",
  "whether",
  "where",
  "till",
  "whereas",
]);
const RELATIVES = new Set(["who", "which", "that", "whom", "where", "whose"]);
const IRREGULAR_PARTICIPLES =
  /(ed|en|wn|ought|aught|eld|eft|elt|ent|ept|ost|old|uilt|ung|unk|ut|et|ade|aid|ead|ound|und|it|on|one|un|ade|hed)$/;

/**
 * A shallow clause analysis from parts of speech alone: verb groups, their tense and modality, subjects and complements.
 * Attachment follows nearness and punctuation; a subject that is not written is taken over from the governing clause.
 */
export function parseSentence(tagged: readonly Token[]): ParsedSentence {
  const tokens = withConjunctions(tagged);
  const phrases = findNounPhrases(tokens);
  const clauses = findVerbGroups(tokens);
  linkClauses(tokens, phrases, clauses);
  return { tokens, phrases, clauses };
}

/** Participles that newsrooms use as prepositions: "following a call". */
const PREPOSITIONAL = new Set(["following", "during", "concerning", "regarding", "including"]);

/** "as Rovers paraded the cup": the tagger's preposition is a conjunction when a finite verb follows its noun. */
function withConjunctions(tokens: readonly Token[]): readonly Token[] {
  const phrases = findNounPhrases(tokens);
  return tokens.map((token, index) => {
    if (token.lower !== "as" || token.pos !== "ADP") return token;
    const phrase = phrases.find(({ first }) => first === index + 1);
    const verb = phrase && tokens[phrase.last + 1];
    return verb && (verb.pos === "AUX" || (verb.pos === "VERB" && isPastForm(verb)))
      ? { ...token, pos: "SCONJ" as const }
      : token;
  });
}

function findVerbGroups(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let index = 0;
  while (index < tokens.length) {
    const group = verbGroupAt(tokens, index);
    if (group) {
      clauses.push(group);
      index = group.last + 1;
    } else index++;
  }
  return clauses;
}

function verbGroupAt(tokens: readonly Token[], start: number): Clause | null {
  const opener = tokens[start] as Token;
  if (opener.pos === "VERB" && PREPOSITIONAL.has(opener.lower) && tokens[start + 1]?.pos !== "PUNCT")
    return null;
  const startsWithTo = opener.lower === "to" && isVerbal(tokens, skipAdverbs(tokens, start + 1));
  if (
    !startsWithTo &&
    opener.pos !== "AUX" &&
    !(opener.pos === "VERB" && !isPrenominalParticiple(tokens, start))
  )
    return null;
  const auxiliaries: Token[] = [];
  let verb: number | null = null;
  let last = start;
  let negated = false;
  for (let i = startsWithTo ? start + 1 : start; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.lower === "not" || token.lower === "n’t" || token.lower === "n't" || token.lower === "never")
      negated = true;
    else if (token.pos === "AUX") {
      auxiliaries.push(token);
      last = i;
    } else if (token.pos === "VERB" && !isPrenominalParticiple(tokens, i)) {
      verb = i;
      last = i;
      break;
    } else if (token.pos !== "ADV" && token.pos !== "PART") break;
    else if (token.pos === "PART" && token.lower === "to") break;
  }
  // A copula carries the meaning itself: "was unlikely".
  if (verb === null) {
    if (auxiliaries.length === 0) return null;
    verb = last;
  }
  const word = tokens[verb] as Token;
  const has = (lemma: string) => auxiliaries.some((token) => token.lemma === lemma && token !== word);
  const modal = auxiliaries.map((token) => token.lower).find((lower) => MODALS.has(lower));
  const future = auxiliaries.some((token) => ["will", "wo", "’ll", "'ll"].includes(token.lower));
  const participleForm = IRREGULAR_PARTICIPLES.test(word.lower) && word.lower !== word.lemma;
  const gerund = /ing$/.test(word.lower) && word.lower !== word.lemma;
  const finite = auxiliaries.length > 0 || !gerund;
  const pastForm =
    auxiliaries.some((token) => ["was", "were", "had", "did"].includes(token.lower)) ||
    (auxiliaries.length === 0 && isPastForm(word));
  return {
    first: start,
    last,
    verb,
    form: startsWithTo ? "infinitive" : finite ? "finite" : "gerund",
    tense: future ? "future" : pastForm ? "past" : "present",
    perfect: has("have") && !gerund,
    passive: has("be") && participleForm && !gerund,
    negated,
    ...(modal ? { modal } : {}),
    complements: [],
    link: "root",
  };
}

function isPastForm(token: Token): boolean {
  return token.lower !== token.lemma && !/(s|ing)$/.test(token.lower)
    ? true
    : /^(hit|cut|put|set|shut|let|quit|read|beat|split|spread|cost|hurt|burst|cast)$/.test(token.lower);
}

function isVerbal(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return (
    token !== undefined &&
    (token.pos === "VERB" || token.pos === "AUX") &&
    !/ing$/.test(token.lower) &&
    !isPrenominalParticiple(tokens, index)
  );
}

function skipAdverbs(tokens: readonly Token[], index: number): number {
  let i = index;
  while (tokens[i]?.pos === "ADV") i++;
  return i;
}

function skipAdverbsBack(tokens: readonly Token[], index: number): number {
  let i = index;
  while (tokens[i]?.pos === "ADV") i--;
  return i;
}

/** "troops deployed to the border would be attacked": the first verb turns out to be a participle when a finite one follows without a subject of its own. */
function isHiddenParticiple(tokens: readonly Token[], previous: Clause, clause: Clause): boolean {
  if (
    previous.subject === undefined ||
    previous.first !== previous.last ||
    previous.form !== "finite" ||
    clause.form !== "finite"
  )
    return false;
  const verb = tokens[previous.verb] as Token;
  if (!IRREGULAR_PARTICIPLES.test(verb.lower) || verb.lower === verb.lemma) return false;
  const between = tokens.slice(previous.last + 1, clause.first);
  return (
    between.length > 0 &&
    between[0]?.pos === "ADP" &&
    !between.some(
      (token) =>
        token.pos === "CCONJ" || token.pos === "SCONJ" || token.text === "," || RELATIVES.has(token.lower),
    )
  );
}

function linkClauses(tokens: readonly Token[], phrases: NounPhrase[], clauses: Clause[]): void {
  clauses.forEach((clause, index) => {
    const previous = clauses[index - 1];
    const zone = [previous ? previous.last + 1 : 0, clause.first - 1] as const;
    const inZone = phrases
      .map((phrase, i) => ({ phrase, i }))
      .filter(({ phrase }) => phrase.first >= zone[0] && phrase.last <= zone[1]);
    const marker = findMarker(tokens, zone);
    if (marker) clause.marker = marker.word;
    const direct = tokens[skipAdverbsBack(tokens, clause.first - 1)];
    const joined = direct?.pos === "CCONJ";
    const asideBefore =
      !marker &&
      direct?.text === "," &&
      previous !== undefined &&
      (previous.link === "relative" || previous.link === "participial") &&
      tokens.slice(Math.max(0, previous.first - 2), previous.first).some(({ text }) => text === ",");
    const own =
      joined || asideBefore
        ? undefined
        : [...inZone].reverse().find(({ phrase }) => isSubjectOf(tokens, phrase, clause, marker?.index));
    if (clause.form === "infinitive") {
      clause.link = "infinitive";
      if (previous) clause.governor = index - 1;
      if (previous?.subject !== undefined) clause.subject = previous.subject;
      return;
    }
    if (clause.form === "gerund" || isReducedRelative(tokens, clause, clauses[index + 1])) {
      const afterNoun =
        direct && !/[,–—-]/.test(direct.text) && inZone.at(-1)?.phrase.last === clause.first - 1;
      if (clause.form !== "gerund") clause.form = "participle";
      clause.link = clause.form === "participle" || afterNoun ? "relative" : "participial";
      if (clause.link === "relative" && inZone.length > 0) {
        clause.antecedent = (inZone.at(-1) as { i: number }).i;
        if (clause.form === "participle") clause.passive = true;
        else clause.subject = clause.antecedent;
      }
      if (previous) {
        clause.governor = index - 1;
        // "He insisted that the town has no veto, calling it absurd": after a comma the main verb goes on.
        if (clause.link === "participial" && tokens[clause.first - 1]?.text === ",")
          while (
            clauses[clause.governor]?.link === "complement" &&
            clauses[clause.governor]?.governor !== undefined
          )
            clause.governor = (clauses[clause.governor] as Clause).governor as number;
        const above = clauses[clause.governor] as Clause;
        if (clause.link === "participial" && above.subject !== undefined) clause.subject = above.subject;
      }
      return;
    }
    if (
      direct &&
      RELATIVES.has(direct.lower) &&
      direct.pos !== "SCONJ" &&
      (direct.lower !== "that" || direct.pos === "PRON") &&
      inZone.length > 0 &&
      direct.lower !== "where"
    ) {
      clause.link = "relative";
      const antecedent = [...inZone]
        .reverse()
        .find(({ phrase }) => tokens[phrase.last + 1] && phrase.last < tokens.indexOf(direct));
      if (antecedent) {
        clause.antecedent = rootOf(phrases, antecedent.i, direct.lower === "who");
        clause.subject = clause.antecedent;
      }
      if (previous) clause.governor = index - 1;
      return;
    }
    if (own) clause.subject = own.i;
    if (marker) {
      const where = marker.word === "where" || marker.word === "which";
      clause.link = where
        ? "relative"
        : marker.word === "that" || marker.word === "whether"
          ? "complement"
          : "adverbial";
      if (where) {
        const antecedent = [...inZone].reverse().find(({ phrase }) => phrase.last < marker.index);
        if (antecedent) clause.antecedent = antecedent.i;
      }
      if (previous) clause.governor = index - 1;
    } else if (previous) {
      const coordinated =
        direct?.pos === "CCONJ" || (own && tokens[(own.phrase.first as number) - 1]?.pos === "CCONJ");
      if (coordinated) {
        clause.link = "coordinated";
        clause.governor = index - 1;
      } else if (own && isBareComplement(tokens, previous, own.phrase)) {
        clause.link = "complement";
        clause.governor = index - 1;
      }
    }
    const inherited = clause.subject ?? inheritedSubject(tokens, phrases, clauses, index);
    if (inherited !== undefined) clause.subject = inherited;
    if (!own && previous && isHiddenParticiple(tokens, previous, clause)) {
      clause.subject = previous.subject as number;
      clause.link = previous.link;
      if (previous.marker) clause.marker = previous.marker;
      if (previous.governor === undefined) delete clause.governor;
      else clause.governor = previous.governor;
      previous.form = "participle";
      previous.passive = true;
      previous.link = "relative";
      previous.antecedent = previous.subject as number;
      delete previous.subject;
    }
  });
  // "Speaking in the capital, the minister said": a participle that opens the sentence takes the main clause's subject.
  clauses.forEach((clause, index) => {
    if (clause.subject !== undefined || clause.form !== "gerund" || clause.antecedent !== undefined) return;
    const main = clauses
      .slice(index + 1)
      .find((other) => other.form === "finite" && other.subject !== undefined);
    if (main?.subject !== undefined) {
      clause.subject = main.subject;
      clause.governor = clauses.indexOf(main);
      clause.link = "participial";
    }
  });
  clauses.forEach((clause, index) => {
    const next = clauses[index + 1];
    const subjects = new Set(
      clauses
        .filter((other) => other !== clause && other.subject !== undefined && other.form === "finite")
        .map((other) => other.subject as number),
    );
    const limit = next ? next.first : tokens.length;
    clause.complements = phrases
      .map((phrase, i) => ({ phrase, i }))
      .filter(
        ({ phrase, i }) =>
          phrase.first > clause.last &&
          phrase.last < limit &&
          (!subjects.has(i) || clause.antecedent === i || next?.antecedent === i),
      )
      .filter(({ phrase }) => !crossesClause(tokens, clause.last + 1, phrase.first))
      .map(({ i }) => i);
  });
}

function findMarker(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
): { word: string; index: number } | null {
  for (let i = to; i >= from; i--) {
    const token = tokens[i] as Token;
    if (/[“”"]/.test(token.text) && i < to) return null;
    if (token.lower === "that" && (token.pos === "SCONJ" || token.pos === "PRON"))
      return { word: "that", index: i };
    if (
      SUBORDINATORS.has(token.lower) &&
      (token.pos === "SCONJ" || token.pos === "ADV" || (token.pos === "ADP" && token.lower !== "as"))
    )
      return { word: token.lower, index: i };
    if (token.lower === "which" && tokens[i - 1]?.pos === "ADP") return { word: "which", index: i };
    if (/[;:]/.test(token.text)) return null;
  }
  return null;
}

/** A subject stands without preposition, after the marker if there is one, and is no possessor. */
function isSubjectOf(
  tokens: readonly Token[],
  phrase: NounPhrase,
  clause: Clause,
  marker: number | undefined,
): boolean {
  if (marker !== undefined && phrase.last < marker) return false;
  const markerIsPreposition = marker === phrase.first - 1;
  if (phrase.preposition && !markerIsPreposition) return false;
  if (phrase.conjunctOf !== undefined) return false;
  const between = tokens.slice(phrase.last + 1, clause.first);
  if (between.some((token) => isClauseBreak(token))) return false;
  // A weekday or "last month" between subject and verb is no subject.
  return !isBareTime(tokens.slice(phrase.first, phrase.last + 1)) || tokens[phrase.last + 1]?.lower === "of";
}

function isClauseBreak(token: Token): boolean {
  return token.text === ";" || token.text === ":" || token.text === "”" || token.text === "“";
}

const TIME_NOUNS =
  /^((mon|tues|wednes|thurs|fri|satur|sun)day|day|week|month|year|decade|century|hour|minute|morning|afternoon|evening|night|weekend|yesterday|today|tomorrow|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)s?$/;

export function isBareTime(tokens: readonly Token[]): boolean {
  const head = tokens.at(-1);
  return head !== undefined && (TIME_NOUNS.test(head.lower) || (tokens.length === 1 && head.pos === "NUM"));
}

/** "a force deployed to the border", "the plan announced in the capital": a past participle right after its noun, before a preposition. */
function isReducedRelative(tokens: readonly Token[], clause: Clause, next: Clause | undefined): boolean {
  if (clause.first !== clause.last || clause.modal) return false;
  const [verb, before, after] = [
    tokens[clause.verb] as Token,
    tokens[clause.first - 1],
    tokens[clause.last + 1],
  ];
  if (!IRREGULAR_PARTICIPLES.test(verb.lower) || verb.lower === verb.lemma || !before || !after) return false;
  const afterNoun =
    before.pos === "NOUN" ||
    before.pos === "PROPN" ||
    before.text === "," ||
    before.text === "–" ||
    before.text === "—";
  if (after.lower === "by") return afterNoun;
  // ", seen in Sunder, was": an aside closes with a comma before the verb that goes on; else it is the main verb.
  const goesOn = next !== undefined && tokens[skipAdverbsBack(tokens, next.first - 1)]?.text === ",";
  return (
    goesOn &&
    before.text === "," &&
    (after.pos === "ADP" || after.pos === "ADV") &&
    clause.verb + 2 < tokens.length &&
    tokens[clause.verb + 2]?.pos !== "PUNCT" &&
    /(ed|en|wn)$/.test(verb.lower) &&
    /^(in|at|on|between|near)$/.test(after.lower)
  );
}

/** "he said Moscow would strike": a clause right after a verb that takes one, without "that". */
function isBareComplement(tokens: readonly Token[], previous: Clause, subject: NounPhrase): boolean {
  return tokens
    .slice(previous.last + 1, subject.first)
    .every(
      (token) =>
        token.pos === "ADV" ||
        token.pos === "DET" ||
        /[“"‘:,]/.test(token.text) ||
        TIME_NOUNS.test(token.lower),
    );
}

function inheritedSubject(
  tokens: readonly Token[],
  phrases: readonly NounPhrase[],
  clauses: readonly Clause[],
  index: number,
): number | undefined {
  const clause = clauses[index] as Clause;
  const direct = tokens[clause.first - 1];
  // “…,” said the minister: the subject follows a verb that comes right after a quotation.
  if (direct && /[”"’']/.test(direct.text)) {
    const after = phrases.findIndex(
      (phrase) => phrase.first > clause.last && phrase.first <= clause.last + 2 && !phrase.preposition,
    );
    if (after >= 0) return after;
  }
  for (let i = index - 1; i >= 0; i--) {
    const earlier = clauses[i] as Clause;
    if (earlier.form !== "finite" || earlier.subject === undefined) continue;
    if (
      clause.link === "coordinated" &&
      (earlier.link === "complement" || earlier.link === "relative") &&
      earlier.tense !== clause.tense
    )
      continue;
    if (earlier.link === "relative" && direct?.text === ",") continue;
    if (clause.link === "coordinated" || direct?.pos === "CCONJ") return earlier.subject;
  }
  const aside = clauses[index - 1];
  if (!clause.marker && direct?.text === "," && aside?.link === "relative" && aside.antecedent !== undefined)
    return aside.antecedent;
  // Across an aside between commas: "The minister, who had resigned, said".
  const first = phrases.findIndex(
    (phrase) => !phrase.preposition && phrase.last < clause.first && phrase.possessor === undefined,
  );
  if (first < 0) return undefined;
  const earlier = phrases.findIndex(
    (phrase, i) =>
      i >= first &&
      !phrase.preposition &&
      phrase.last < clause.first &&
      !isBareTime(tokens.slice(phrase.first, phrase.last + 1)),
  );
  return earlier >= 0 ? earlier : undefined;
}

/** The head of a chain "the leader of the party" for "who": the first phrase without preposition. */
function rootOf(phrases: readonly NounPhrase[], index: number, person: boolean): number {
  let i = index;
  while (person && phrases[i]?.attachedTo !== undefined && phrases[i]?.preposition === "of")
    i = phrases[i]?.attachedTo as number;
  return i;
}

function crossesClause(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some((token) => token.text === ";" || token.text === ":" || token.text === "”");
}

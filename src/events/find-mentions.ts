import type { EventMention, NameMention, Office, ParticipantMention } from "../model/mention.ts";
import { overlaps, type Span } from "../model/span.ts";
import type { Timex } from "../model/timex.ts";
import { type Clause, isBareTime, type ParsedSentence, parseSentence } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { SentenceSpan } from "../text/sentences.ts";
import { type Token, tagTokens } from "../text/tokens.ts";
import { findAmounts } from "./amounts.ts";
import { type EventNoun, eventNounOf, eventVerbOf } from "./event-noun.ts";
import { factualityOfClause, factualityOfNoun } from "./factuality.ts";
import { headlineOf, phraseText, thirdPerson } from "./gist.ts";
import { type DocumentNames, findNames, type NameInPhrase } from "./names.ts";
import { linkOrder } from "./order.ts";
import { findQuotations } from "./quotations.ts";
import { kindOfVerb, nameRules, verbRules } from "./rules.ts";
import { assignTimes } from "./times.ts";

/** A mention under construction, with the places of the parse that later steps look at. */
export interface Draft {
  mention: EventMention;
  sentence: number;
  /** The clause whose verb tells it, or in which its noun stands. */
  clause?: number;
  /** The noun phrase that names it. */
  phrase?: number;
  /** Its noun stands with a light verb, "issued a warning": the verb's subject acts. */
  light?: true;
}

export interface ParsedDocument {
  document: string;
  text: string;
  spans: readonly SentenceSpan[];
  sentences: readonly ParsedSentence[];
  names: DocumentNames;
  timexes: readonly Timex[];
  quotations: readonly Span[];
  /** The article's words, in small letters. */
  words: ReadonlySet<string>;
}

/** Prepositions by which a noun's own parts hang on it: place, parties, topic. */
const NOUN_PREPOSITIONS = new Set([
  "of",
  "between",
  "with",
  "in",
  "at",
  "near",
  "on",
  "by",
  "against",
  "for",
  "over",
  "among",
  "outside",
  "off",
]);
/** What a disaster or an attack does, told by a verb: "the collapse killed 12". */
const EFFECTS = new Set([
  "kill",
  "injure",
  "wound",
  "destroy",
  "leave",
  "displace",
  "claim",
  "drown",
  "damage",
]);
const LIGHT = new Set(verbRules.light);
const OCCUR = new Set(verbRules.occur);
/** "The warning came", "the vote followed": with any other subject these say nothing by themselves. */
const NEVER_ALONE = new Set([
  "have",
  "make",
  "give",
  "do",
  "get",
  "let",
  "face",
  "seek",
  "come",
  "follow",
  "take",
  "precede",
  "begin",
  "continue",
  "run",
  "last",
]);
const STATIVE = new Set(verbRules.stative);
const HUMAN_NOUNS = new Set([
  ...nameRules.offices,
  "official",
  "ally",
  "police",
  "spokesman",
  "witness",
  "leader",
  "diplomat",
  "analyst",
  "expert",
  "government",
  "team",
  "union",
  "company",
  "court",
  "man",
  "woman",
  "family",
  "relative",
  "survivor",
  "neighbour",
  "neighbor",
  "rescuer",
  "firefighter",
  "authority",
  "club",
  "council",
  "ministry",
  "agency",
]);

/** Finds the event mentions of one article, in text order, each with its participants, places, status and links. */
export function findMentions(
  document: string,
  text: string,
  spans: readonly SentenceSpan[],
  timexes: readonly Timex[],
): { mentions: EventMention[]; offices: Office[] } {
  const parsed = parseDocument(document, text, spans, timexes);
  const drafts = parsed.sentences.flatMap((_, index) => draftsOf(parsed, index));
  drafts.forEach(({ mention }, i) => {
    mention.id = `draft ${i}`;
  });
  assignTimes(parsed, drafts);
  resolvePeople(parsed, drafts);
  linkOrder(parsed, drafts);
  // A headline that begins with "They" says nothing to those who have not read the article.
  for (const { mention } of drafts)
    if (/^(they|he|she|it|who|which|that|we|you|I|this|these|those)\b/i.test(mention.gist ?? ""))
      delete mention.gist;
  const kept = drafts.filter((draft) => tellsAnEvent(draft, drafts));
  return { mentions: number(kept), offices: parsed.names.offices };
}

export function parseDocument(
  document: string,
  text: string,
  spans: readonly SentenceSpan[],
  timexes: readonly Timex[],
): ParsedDocument {
  const sentences = spans.map(({ span }) => parseSentence(tagTokens(text, span)));
  const masked = timexes.map((timex) => timex.span);
  const names = findNames(
    document,
    text,
    sentences,
    masked,
    spans.map((sentence) => sentence.headline),
  );
  return {
    document,
    text,
    spans,
    sentences,
    names,
    timexes,
    quotations: findQuotations(text),
    words: new Set(sentences.flatMap(({ tokens }) => tokens.map(({ lower }) => lower))),
  };
}

function draftsOf(parsed: ParsedDocument, index: number): Draft[] {
  const sentence = parsed.sentences[index] as ParsedSentence;
  const nominal = new Map<number, Draft>();
  sentence.phrases.forEach((phrase, i) => {
    const noun = eventNounOf(sentence.tokens, phrase, parsed.words);
    if (!noun || isQuoted(parsed, sentence.tokens[phrase.head] as Token) || isPredicate(sentence, i)) return;
    nominal.set(i, nominalDraft(parsed, index, i, noun));
  });
  const verbal: Draft[] = [];
  sentence.clauses.forEach((clause, i) => {
    const verb = sentence.tokens[clause.verb] as Token;
    if (isQuoted(parsed, verb)) return;
    const subject = clause.subject === undefined ? undefined : nominal.get(clause.subject);
    const object = clause.complements
      .map((phrase) => ({ phrase, draft: nominal.get(phrase) }))
      .find(({ phrase, draft }) => draft && !sentence.phrases[phrase]?.preposition)?.draft;
    if (subject && OCCUR.has(verb.lemma)) {
      subject.clause = i;
      addAdjuncts(parsed, index, clause, subject.mention);
      assertBy(subject.mention, factualityOfClause(sentence, i));
      const gist = gistOf(parsed, index, i, subject.mention.status === "planned", null);
      if (gist && verb.lemma !== "come" && verb.lemma !== "follow") subject.mention.gist = gist;
      return;
    }
    if (subject && EFFECTS.has(verb.lemma) && ["disaster", "attack", "war"].includes(subject.mention.kind)) {
      subject.clause = i;
      subject.mention.amounts.push(
        ...findAmounts(
          parsed,
          index,
          clause.complements.map((phrase) => sentence.phrases[phrase] as NounPhrase),
        ),
      );
      addAdjuncts(parsed, index, clause, subject.mention);
      assertBy(subject.mention, factualityOfClause(sentence, i));
      return;
    }
    if (
      object &&
      LIGHT.has(verb.lemma) &&
      !clause.passive &&
      !(
        verb.lemma === "announce" &&
        !/^(resignation|appointment|death|election|deal|founding)$/.test(object.mention.kind)
      )
    ) {
      object.clause = i;
      object.light = true;
      addSubject(parsed, index, clause, object.mention);
      addAdjuncts(parsed, index, clause, object.mention);
      if (object.mention.status === "happened") assertBy(object.mention, factualityOfClause(sentence, i));
      return;
    }
    if (
      subject &&
      clause.passive &&
      /^(hold|stage|call off|cancel|sign|postpone|schedule|plan|expect|set)$/.test(verb.lemma)
    ) {
      subject.clause = i;
      addAdjuncts(parsed, index, clause, subject.mention);
      assertBy(subject.mention, passiveStatus(verb.lemma, factualityOfClause(sentence, i)));
      return;
    }
    const draft = verbalDraft(parsed, index, i);
    if (draft) verbal.push(draft);
  });
  return [...nominal.values(), ...verbal].sort((a, b) => a.mention.trigger[0] - b.mention.trigger[0]);
}

/** "It was the worst flood in years": said of an event, not told as one. */
function isPredicate({ tokens, phrases, clauses }: ParsedSentence, phrase: number): boolean {
  return (
    !phrases[phrase]?.preposition &&
    clauses.some(
      (clause) => clause.complements[0] === phrase && (tokens[clause.verb] as Token).lemma === "be",
    )
  );
}

function passiveStatus(
  lemma: string,
  own: ReturnType<typeof factualityOfClause>,
): ReturnType<typeof factualityOfClause> {
  if (own.status !== "happened") return own;
  if (lemma === "cancel" || lemma === "call off" || lemma === "postpone")
    return { ...own, status: "cancelled" };
  return /^(schedule|plan|expect|set)$/.test(lemma) ? { ...own, status: "planned" } : own;
}

function isQuoted(parsed: ParsedDocument, token: Token): boolean {
  return parsed.quotations.some(([start, end]) => start <= token.start && token.end <= end);
}

function nominalDraft(parsed: ParsedDocument, index: number, phraseIndex: number, noun: EventNoun): Draft {
  const sentence = parsed.sentences[index] as ParsedSentence;
  const { tokens, phrases, clauses } = sentence;
  const phrase = phrases[phraseIndex] as NounPhrase;
  const chain = attachedChain(sentence, phraseIndex);
  const last = phrases[chain.at(-1) ?? phraseIndex] as NounPhrase;
  const first =
    phrase.possessor === undefined ? phrase.first : (phrases[phrase.possessor] as NounPhrase).first;
  const clauseIndex = clauses.findIndex(
    (clause) => clause.complements.includes(phraseIndex) || clause.subject === phraseIndex,
  );
  const definite = isDefinite(sentence, phrase) || noun.properName !== undefined;
  const mention = emptyMention(parsed, index, {
    kind: noun.kind.name,
    lemma: noun.lemma,
    nominal: true,
    rule: `${noun.kind.name}: noun "${noun.lemma}"`,
    trigger: [(tokens[noun.tokens[0]] as Token).start, (tokens[noun.tokens[1]] as Token).end],
    phrase: [(tokens[first] as Token).start, (tokens[last.last] as Token).end],
  });
  if (noun.properName) mention.properName = noun.properName;
  mention.definite = definite;
  mention.noun = displayNoun(tokens, phrase, noun);
  mention.nounPhrase = phraseText(
    tokens,
    { ...phrase, last: last.last },
    parsed.timexes.map((timex) => timex.span),
  );
  const factuality = factualityOfNoun(sentence, phrase, clauseIndex < 0 ? undefined : clauseIndex, definite);
  setStatus(mention, factuality);
  addNamesOfNoun(parsed, index, phraseIndex, chain, mention, noun);
  mention.amounts = findAmounts(parsed, index, [phrase, ...chain.map((i) => phrases[i] as NounPhrase)]);
  mention.words = contentWords(
    tokens.slice(first, last.last + 1),
    parsed.names.names[index] ?? [],
    parsed.timexes,
  );
  return {
    mention,
    sentence: index,
    phrase: phraseIndex,
    ...(clauseIndex < 0 ? {} : { clause: clauseIndex }),
  };
}

/** The noun with the common nouns before it: "peace talks", "train crash". */
function displayNoun(tokens: readonly Token[], phrase: NounPhrase, noun: EventNoun): string {
  let first = noun.tokens[0];
  while (
    first > phrase.first &&
    (tokens[first - 1] as Token).pos === "NOUN" &&
    /^\p{Ll}/u.test((tokens[first - 1] as Token).text)
  )
    first--;
  return tokens
    .slice(first, noun.tokens[1] + 1)
    .map(({ lower }) => lower)
    .join(" ");
}

/** The prepositional phrases that follow a noun without a break: "of Lower Tarn", "between Ada and Bea", "in Sunder". */
function attachedChain({ tokens, phrases }: ParsedSentence, start: number): number[] {
  const chain: number[] = [];
  for (let i = start + 1; i < phrases.length; i++) {
    const phrase = phrases[i] as NounPhrase;
    const joined = phrase.conjunctOf !== undefined && chain.includes(phrase.conjunctOf);
    const owned = phrase.possessor !== undefined && chain.includes(phrase.possessor);
    const hangs =
      phrase.attachedTo !== undefined && (phrase.attachedTo === start || chain.includes(phrase.attachedTo));
    if (!joined && !owned && !hangs) break;
    if (hangs && !NOUN_PREPOSITIONS.has(phrase.preposition ?? "")) break;
    if (isBareTime(tokens.slice(phrase.first, phrase.last + 1))) break;
    // "the annexation of Tarn and the later support for rebels": a second noun of its own ends the phrase.
    if (
      joined &&
      phrase.last > phrase.first &&
      phrase.head !== phrase.first &&
      /^(the|a|an)$/.test(tokens[phrase.first]?.lower ?? "") &&
      tokens[phrase.head]?.pos === "NOUN"
    )
      break;
    chain.push(i);
  }
  return chain;
}

function isDefinite(sentence: ParsedSentence, phrase: NounPhrase): boolean {
  const opener = (sentence.tokens[phrase.first] as Token).lower;
  return (
    phrase.possessor !== undefined || /^(the|this|that|these|those|his|her|its|their|our|my)$/.test(opener)
  );
}

function addNamesOfNoun(
  parsed: ParsedDocument,
  index: number,
  phraseIndex: number,
  chain: readonly number[],
  mention: EventMention,
  noun: EventNoun,
): void {
  const sentence = parsed.sentences[index] as ParsedSentence;
  const { phrases } = sentence;
  const names = parsed.names.names[index] ?? [];
  const phrase = phrases[phraseIndex] as NounPhrase;
  for (const name of names) {
    const written = parsed.text.slice(...name.span);
    if (mention.properName && (mention.properName === written || written.includes(mention.properName)))
      continue;
    if (name.phrase === phraseIndex) {
      if (name.kind === "place" && !name.demonym) mention.places.push(plain(name));
      else mention.participants.push({ ...plain(name), role: "agent" });
    } else if (name.phrase === phrase.possessor && name.isHead)
      mention.participants.push({ ...plain(name), role: mention.kind === "statement" ? "speaker" : "agent" });
    else if (
      name.isHead &&
      chain.some((i) => isApposed(sentence, phrases[i] as NounPhrase, name.phrase)) &&
      name.kind !== "person"
    )
      mention.places.push({ ...plain(name), kind: "place" });
    else if (chain.includes(name.phrase) && name.isHead) {
      const { preposition, possessor } = phrases[name.phrase] as NounPhrase;
      const isOwner = chain.some((i) => phrases[i]?.possessor === name.phrase);
      if (isOwner || possessor !== undefined) continue;
      // "at the Harbour Forum in Sunder": the forum is another event, not a place.
      if (eventNounOf(sentence.tokens, phrases[name.phrase] as NounPhrase, parsed.words)) continue;
      if (
        preposition === "of" &&
        (name.kind === "place" || name.kind === "other") &&
        noun.kind.family !== "meeting"
      )
        mention.places.push(plain(name));
      else if (preposition === "of" || preposition === "against")
        mention.participants.push({
          ...plain(name),
          role: noun.kind.family === "meeting" ? "with" : "patient",
        });
      else if (preposition === "between" || preposition === "with")
        mention.participants.push({ ...plain(name), role: "with" });
      else if (preposition === "by") mention.participants.push({ ...plain(name), role: "agent" });
      else if (/^(in|at|near|on|off|outside|across)$/.test(preposition ?? "") && name.kind !== "person")
        mention.places.push({ ...plain(name), kind: "place" });
    }
  }
}

function verbalDraft(parsed: ParsedDocument, index: number, clauseIndex: number): Draft | null {
  const sentence = parsed.sentences[index] as ParsedSentence;
  const { tokens, phrases, clauses } = sentence;
  const clause = clauses[clauseIndex] as Clause;
  const verb = tokens[clause.verb] as Token;
  const known = eventVerbOf(
    tokens,
    clause.verb,
    parsed.text.slice(...(parsed.spans[index] as SentenceSpan).span),
  );
  const kind = known?.kind.name ?? "event";
  if (
    !known &&
    (verb.pos === "AUX" || STATIVE.has(verb.lemma) || NEVER_ALONE.has(verb.lemma) || clause.form !== "finite")
  )
    return null;
  const subject = clause.subject === undefined ? undefined : phrases[clause.subject];
  if (
    kind === "statement" &&
    !(clause.passive ? isSpokenBy(parsed, index, clause) : subject && canSpeak(parsed, index, subject))
  )
    return null;
  const mention = emptyMention(parsed, index, {
    kind,
    lemma: known?.lemma ?? verb.lemma,
    nominal: false,
    rule: known ? `${kind}: verb "${known.lemma}"` : "any eventive verb with a time",
    trigger: [verb.start, (tokens[known?.last ?? clause.verb] as Token).end],
    phrase: [
      (tokens[clause.first] as Token).start,
      (tokens[Math.max(known?.last ?? clause.last, clause.last)] as Token).end,
    ],
  });
  // What somebody says has been said, even when the words are an offer or a threat; only the speaking itself may be unreal.
  const factuality = factualityOfClause(sentence, clauseIndex);
  setStatus(
    mention,
    kind === "statement" && factuality.status === "ongoing" ? { status: "happened" } : factuality,
  );
  mention.asserted = true;
  addSubject(parsed, index, clause, mention);
  addObjects(parsed, index, clause, mention);
  addAdjuncts(parsed, index, clause, mention);
  const end = clauseEnd(sentence, clauseIndex, kind === "statement");
  const from = subject && subject.first < clause.first ? subject.first : clause.first;
  mention.amounts = findAmounts(
    parsed,
    index,
    phrases.filter((phrase) => phrase.first >= from && phrase.last <= end),
  );
  const said = kind === "statement" ? contentSpan(parsed, index, clauseIndex) : null;
  mention.words = said
    ? spokenWords(parsed, index, said)
    : contentWords(tokens.slice(from, end + 1), parsed.names.names[index] ?? [], parsed.timexes);
  if (clause.perfect && clause.tense === "present") mention.atLarge = true;
  if (said) mention.content = said;
  const particle = known && known.last > clause.verb ? (tokens[known.last] as Token).lower : null;
  // A gerund's or wish's subject is guessed from the verb above it: too little for a headline.
  const stated =
    clause.form === "finite" ||
    kind === "statement" ||
    (clause.form === "infinitive" && mention.status === "planned");
  const told =
    subject && stated ? gistOf(parsed, index, clauseIndex, mention.status === "planned", particle) : null;
  const whole =
    told &&
    !(
      kind === "statement" &&
      told.split(" ").length < (mention.participants.some(({ role }) => role === "addressee") ? 6 : 4)
    )
      ? told
      : null;
  const gist =
    whole ?? (kind === "statement" && subject ? invertedGist(parsed, index, clause, subject, mention) : null);
  if (gist) mention.gist = gist;
  return { mention, sentence: index, clause: clauseIndex };
}

/** "The dam is safe, Mayor Ada Brook said": what was said stands before the speaker, and a headline puts it after a colon. */
function invertedGist(
  parsed: ParsedDocument,
  index: number,
  clause: Clause,
  subject: NounPhrase,
  mention: EventMention,
): string | null {
  const { tokens } = parsed.sentences[index] as ParsedSentence;
  const first = Math.min(subject.first, clause.first);
  const before = tokens.slice(0, first);
  while (before.length > 0 && /^[,”"’']$/.test((before.at(-1) as Token).text)) before.pop();
  const closed =
    before.length < first &&
    /[,”"]/.test(
      tokens
        .slice(before.length, first)
        .map(({ text }) => text)
        .join(""),
    );
  const [start, end] = [before[0]?.start, before.at(-1)?.end];
  if (!closed || before.length < 4 || before.length > 16 || start === undefined || end === undefined)
    return null;
  const said = parsed.text
    .slice(start, end)
    .replace(/^[“"‘']/, "")
    .replace(/\s+/g, " ");
  if (/[“”"]/.test(said)) return null;
  const quoted = /^[“"‘']/.test(parsed.text.slice(start, end));
  const listener = mention.participants.find(({ role }) => role === "addressee");
  const to = listener ? ` ${thirdPerson(mention.lemma, "")} the ${listener.name}` : "";
  return `${subjectText(parsed, index, clause)}${listener?.kind === "person" ? to.replace(" the ", " ") : to}: ${quoted ? `“${said}”` : said}`;
}

function gistOf(
  parsed: ParsedDocument,
  index: number,
  clauseIndex: number,
  planned: boolean,
  particle: string | null,
): string | null {
  const sentence = parsed.sentences[index] as ParsedSentence;
  const clause = sentence.clauses[clauseIndex] as Clause;
  if (clause.subject === undefined || !/\p{L}|\d/u.test(subjectText(parsed, index, clause))) return null;
  return headlineOf(sentence, clauseIndex, {
    subject: subjectText(parsed, index, clause),
    fullSubject: fullSubject(parsed, index, clause),
    masked: parsed.timexes.map((timex) => timex.span),
    particle,
    planned,
    modal: sentence.clauses[clauseIndex]?.modal ?? null,
    plural: isPlural(sentence, clause, parsed.names.names[index] ?? []),
  });
}

/** Whether a headline's verb takes the plural after this subject. */
function isPlural(
  { tokens, phrases }: ParsedSentence,
  clause: Clause,
  names: readonly NameInPhrase[],
): boolean {
  const phrase = clause.subject === undefined ? undefined : phrases[clause.subject];
  if (!phrase) return false;
  const head = tokens[phrase.head] as Token;
  if (/^(police|people|men|women|children|firemen|they|we)$/.test(head.lower) || head.pos === "NUM")
    return true;
  if (names.some((name) => name.phrase === clause.subject && name.isHead)) return false;
  return (
    /^(NOUN|PROPN)$/.test(head.pos) &&
    /[^s]s$/.test(head.lower) &&
    (head.lower !== head.lemma || head.pos === "PROPN")
  );
}

function fullSubject(parsed: ParsedDocument, index: number, clause: Clause): string {
  const name = (parsed.names.names[index] ?? []).find(
    (candidate) => candidate.phrase === clause.subject && candidate.isHead,
  );
  return name?.name ?? subjectText(parsed, index, clause);
}

function subjectText(parsed: ParsedDocument, index: number, clause: Clause): string {
  const { tokens, phrases } = parsed.sentences[index] as ParsedSentence;
  const name = (parsed.names.names[index] ?? []).find(
    (candidate) => candidate.phrase === clause.subject && candidate.isHead,
  );
  if (name) return name.kind === "person" ? (name.name.split(" ").at(-1) as string) : name.name;
  const phrase = phrases[clause.subject as number] as NounPhrase;
  // "26 of the allies": the number alone would not say of what.
  const counted =
    tokens[phrase.last + 1]?.lower === "of"
      ? phrases.find((other) => other.attachedTo === clause.subject)
      : undefined;
  const owned = counted && phrases.find((other) => other.possessor === phrases.indexOf(counted));
  // "The company's shares": whose they are is half of what is said.
  const owner = phrase.possessor === undefined ? undefined : phrases[phrase.possessor];
  const whole = { ...phrase, first: (owner ?? phrase).first, last: (owned ?? counted ?? phrase).last };
  return phraseText(
    tokens,
    whole,
    parsed.timexes.map((timex) => timex.span),
  );
}

function canSpeak(parsed: ParsedDocument, index: number, subject: NounPhrase): boolean {
  const { tokens, phrases } = parsed.sentences[index] as ParsedSentence;
  const head = tokens[subject.head] as Token;
  if (/^(he|she|they|who)$/.test(head.lower)) return true;
  if (
    (parsed.names.names[index] ?? []).some((name) => name.phrase === phrases.indexOf(subject) && name.isHead)
  )
    return true;
  return HUMAN_NOUNS.has(head.lemma) || HUMAN_NOUNS.has(head.lower);
}

/** "a plan announced in Sunder by Mayor Ada Brook": the speaker stands after "by". */
function isSpokenBy(parsed: ParsedDocument, index: number, clause: Clause): boolean {
  const { phrases } = parsed.sentences[index] as ParsedSentence;
  return (parsed.names.names[index] ?? []).some(
    (name) =>
      name.isHead && clause.complements.includes(name.phrase) && phrases[name.phrase]?.preposition === "by",
  );
}

/** The last token that a clause's statement covers; what is said belongs to a statement to the end of the sentence. */
function clauseEnd(sentence: ParsedSentence, index: number, whole: boolean): number {
  if (whole) return sentence.tokens.length - 1;
  const { clauses, tokens, phrases } = sentence;
  const clause = clauses[index] as Clause;
  const next = clauses.slice(index + 1).find((other) => other.form === "finite" && other.governor !== index);
  const last = Math.max(
    clause.last,
    ...clause.complements.map((i) => (phrases[i] as NounPhrase).last),
    ...clauses
      .filter((other) => other.governor === index && other.form === "infinitive")
      .flatMap((other) => [other.last, ...other.complements.map((i) => (phrases[i] as NounPhrase).last)]),
  );
  return Math.min(last, next ? next.first - 1 : tokens.length - 1);
}

/** What was said: the rest of the sentence, and the quotation that runs on into the next ones. */
function contentSpan(parsed: ParsedDocument, index: number, clauseIndex: number): Span {
  const { clauses, tokens } = parsed.sentences[index] as ParsedSentence;
  const verb = tokens[(clauses[clauseIndex] as Clause).verb] as Token;
  const sentence = (parsed.spans[index] as SentenceSpan).span;
  const after = parsed.quotations.find(
    ([start, end]) => start >= verb.end && start < sentence[1] && end > sentence[1],
  );
  return [verb.end, after ? after[1] : sentence[1]];
}

/** The words of a speech: its sentence's, and those of the sentences into which its quotation runs. */
function spokenWords(parsed: ParsedDocument, index: number, [, end]: Span): string[] {
  const words = new Set<string>();
  for (
    let i = index;
    i < parsed.spans.length && (i === index || (parsed.spans[i] as SentenceSpan).span[0] < end);
    i++
  )
    for (const word of contentWords(
      (parsed.sentences[i] as ParsedSentence).tokens,
      parsed.names.names[i] ?? [],
      parsed.timexes,
    ))
      words.add(word);
  // Whom and what the words are about is part of what was said.
  for (
    let i = index;
    i < parsed.spans.length && (i === index || (parsed.spans[i] as SentenceSpan).span[0] < end);
    i++
  )
    for (const { name } of parsed.names.names[i] ?? []) words.add(`@${name.toLowerCase()}`);
  return [...words].sort();
}

function addSubject(parsed: ParsedDocument, index: number, clause: Clause, mention: EventMention): void {
  if (clause.subject === undefined) return;
  const { phrases } = parsed.sentences[index] as ParsedSentence;
  if (clause.passive && mention.kind === "statement") return;
  const role = clause.passive ? "patient" : mention.kind === "statement" ? "speaker" : "agent";
  for (const name of namesOf(parsed, index, clause.subject, phrases))
    if (!mention.participants.some((known) => known.name === name.name))
      mention.participants.push({ ...plain(name), role });
}

/** The names that a phrase and what is coordinated with it are headed by. */
function namesOf(
  parsed: ParsedDocument,
  index: number,
  phraseIndex: number,
  phrases: readonly NounPhrase[],
): NameInPhrase[] {
  return (parsed.names.names[index] ?? []).filter(
    (name) =>
      name.isHead && (name.phrase === phraseIndex || phrases[name.phrase]?.conjunctOf === phraseIndex),
  );
}

function addObjects(parsed: ParsedDocument, index: number, clause: Clause, mention: EventMention): void {
  const { phrases } = parsed.sentences[index] as ParsedSentence;
  for (const i of clause.complements) {
    const phrase = phrases[i] as NounPhrase;
    const owner = phrases.some((other) => other.possessor === i);
    if (owner) continue;
    const role = participantRole(phrase.preposition, clause.passive, mention);
    const apposed = phrases.some(
      (place) =>
        place.preposition !== undefined && isApposed(parsed.sentences[index] as ParsedSentence, place, i),
    );
    // "visited Sunder", "toured the town of Sunder": what is visited is the place.
    if (
      mention.kind === "visit" &&
      (!phrase.preposition || phrase.preposition === "of" || phrase.preposition === "to")
    )
      for (const name of (parsed.names.names[index] ?? []).filter(
        (candidate) => candidate.phrase === i && candidate.isHead && candidate.kind !== "person",
      ))
        if (!mention.places.some((known) => known.name === name.name))
          mention.places.push({ ...plain(name), kind: "place" });
    if (!role || apposed) continue;
    for (const name of (parsed.names.names[index] ?? []).filter(
      (candidate) => candidate.phrase === i && candidate.isHead,
    ))
      if (!mention.participants.some((known) => known.name === name.name))
        mention.participants.push({ ...plain(name), role });
  }
}

function participantRole(
  preposition: string | undefined,
  passive: boolean,
  { lemma, kind }: EventMention,
): ParticipantMention["role"] | null {
  if (!preposition)
    return /^(tell|thank|urge|ask|inform)$/.test(lemma)
      ? "addressee"
      : /^(meet|host|receive)$/.test(lemma)
        ? "with"
        : kind === "statement"
          ? // Whom somebody blames or praises is what is said, not who takes part in the saying.
            null
          : "patient";
  if (preposition === "with") return "with";
  if (preposition === "by") return passive ? (kind === "statement" ? "speaker" : "agent") : null;
  return preposition === "against" ? "patient" : null;
}

/** Places of a clause, from its prepositional phrases: "in Sunder", "at an economic forum in Arlow". */
function addAdjuncts(parsed: ParsedDocument, index: number, clause: Clause, mention: EventMention): void {
  const { phrases, tokens } = parsed.sentences[index] as ParsedSentence;
  // "Dockers in Sunder voted": where the subject is, it acts.
  const besideSubject =
    mention.kind === "statement"
      ? []
      : phrases.flatMap((phrase, i) =>
          phrase.attachedTo !== undefined &&
          phrase.attachedTo === clause.subject &&
          phrase.last < clause.first
            ? [i]
            : [],
        );
  for (const i of [...besideSubject, ...clause.complements]) {
    const phrase = phrases[i] as NounPhrase;
    if (!phrase.preposition || !/^(in|at|near|on|off|outside|across)$/.test(phrase.preposition)) continue;
    if (
      mention.kind === "statement" &&
      !mention.nominal &&
      !isVenue(parsed, parsed.sentences[index] as ParsedSentence, clause, phrase)
    )
      continue;
    const host = phrase.attachedTo === undefined ? undefined : phrases[phrase.attachedTo];
    if (
      host &&
      eventNounOf(tokens, host, parsed.words) &&
      !overlaps(mention.phrase, [(tokens[host.first] as Token).start, (tokens[host.last] as Token).end])
    )
      continue;
    for (const name of (parsed.names.names[index] ?? []).filter(
      (candidate) =>
        (candidate.phrase === i ||
          isApposed(parsed.sentences[index] as ParsedSentence, phrase, candidate.phrase)) &&
        candidate.isHead &&
        candidate.kind !== "person" &&
        candidate.kind !== "organisation",
    ))
      if (
        eventNounOf(tokens, phrase, parsed.words) === null &&
        !mention.places.some((place) => place.name === name.name)
      )
        mention.places.push({ ...plain(name), kind: "place" });
  }
}

/** "Anchorage, Alaska": a name right after a place and a comma says where the place is. */
function isApposed({ tokens, phrases }: ParsedSentence, place: NounPhrase, other: number): boolean {
  const next = phrases[other];
  return (
    next !== undefined &&
    !next.preposition &&
    next.first === place.last + 2 &&
    tokens[place.last + 1]?.text === "," &&
    (tokens[place.head] as Token).pos === "PROPN" &&
    /^(,|\.)?$/.test(tokens[next.last + 1]?.text ?? "")
  );
}

/** What is said to be somewhere belongs to the content, not to the speech: a venue stands by the verb, before any "that". */
function isVenue(
  parsed: ParsedDocument,
  { tokens, phrases }: ParsedSentence,
  clause: Clause,
  phrase: NounPhrase,
): boolean {
  if (
    tokens.slice(clause.last + 1, phrase.first).some((token) => token.lower === "that" || token.text === ":")
  )
    return false;
  if (phrase.attachedTo === undefined) return phrase.first <= clause.last + 4;
  const host = phrases[phrase.attachedTo] as NounPhrase;
  return (
    eventNounOf(tokens, host, parsed.words) !== null || isBareTime(tokens.slice(host.first, host.last + 1))
  );
}

function plain({ name, span, title, kind }: NameInPhrase): NameMention {
  return { name, span, kind, ...(title ? { title } : {}) };
}

function setStatus(
  mention: EventMention,
  {
    status,
    because,
  }: { status: EventMention["status"]; because?: EventMention["statusBecause"] | undefined },
): void {
  mention.status = status;
  if (because) mention.statusBecause = because;
  else delete mention.statusBecause;
}

/** The verb beside a noun says whether its event happened: "the vote will take place on Monday". */
function assertBy(mention: EventMention, factuality: ReturnType<typeof factualityOfClause>): void {
  mention.asserted = true;
  setStatus(mention, factuality.status === "ongoing" ? { status: "happened" } : factuality);
}

function emptyMention(
  parsed: ParsedDocument,
  index: number,
  known: Pick<EventMention, "kind" | "lemma" | "nominal" | "rule" | "trigger" | "phrase">,
): EventMention {
  const { span, headline } = parsed.spans[index] as SentenceSpan;
  return {
    id: "",
    document: parsed.document,
    ...known,
    sentence: span,
    status: "happened",
    definite: false,
    asserted: false,
    participants: [],
    places: [],
    amounts: [],
    times: [],
    order: [],
    words: [],
    headline,
  };
}

const OFFICES = new Set(nameRules.offices);
const IDLE_WORDS = new Set(
  "be have do say tell go come make take get give would could should may might must will can not no any some such other also only just more most very much many now so far even then than that this these those there here day week month year time thing way part part one two three first last".split(
    " ",
  ),
);

/** The words that carry what is told, as six-letter stems: enough to see that "sovereign" and "sovereignty" speak of one thing. */
export function contentWords(
  tokens: readonly Token[],
  names: readonly NameInPhrase[],
  timexes: readonly Timex[],
): string[] {
  const kept = tokens.filter(
    (token) =>
      /^(NOUN|VERB|ADJ|NUM|PROPN)$/.test(token.pos) &&
      token.text.length > 1 &&
      !IDLE_WORDS.has(token.lemma.toLowerCase()) &&
      !OFFICES.has(token.lemma.toLowerCase()) &&
      !(token.pos === "VERB" && kindOfVerb(token.lemma)?.name === "statement"),
  );
  const plainWords = kept.filter(
    (token) =>
      !(
        /^\p{Lu}/u.test(token.text) && names.some(({ span }) => span[0] < token.end && token.start < span[1])
      ) && !timexes.some(({ span }) => overlaps(span, [token.start, token.end])),
  );
  return [...new Set(plainWords.map((token) => stem(token.lemma.toLowerCase())))].sort();
}

function stem(word: string): string {
  return word.length > 6 ? word.slice(0, 6) : word;
}

/** Puts a person in the place of "he said" and "his remarks": the last one who was a subject before. */
function resolvePeople(parsed: ParsedDocument, drafts: readonly Draft[]): void {
  const people = parsed.names.names.flatMap((names, sentence) =>
    names
      .filter((name) => name.kind === "person")
      .map((name) => ({ name, sentence, subject: isSubject(parsed, sentence, name) })),
  );
  for (const draft of drafts) {
    const { mention } = draft;
    if (
      mention.nominal &&
      /^(meeting|call|visit|deal)$/.test(mention.kind) &&
      mention.participants.length === 0 &&
      mention.places.length === 0
    )
      addMainSubject(parsed, draft);
    if (mention.participants.some(({ role }) => role === "speaker" || role === "agent")) continue;
    const pronoun = pronounOf(parsed, draft);
    if (!pronoun) continue;
    const before = people.filter(
      ({ name, sentence }) => name.span[1] <= pronoun.start && sentence >= draft.sentence - 6,
    );
    const referent = before.findLast(({ subject }) => subject) ?? before.at(-1);
    // "Speaking in Sunder, he argued": nothing before in the sentence, so the subject of the sentence before.
    if (!referent) continue;
    mention.participants.unshift({
      ...plain(referent.name),
      span: [pronoun.start, pronoun.end],
      role: mention.kind === "statement" ? "speaker" : "agent",
    });
    if (mention.gist)
      mention.gist = mention.gist.replace(
        /^(He|She|he|she|They|they|Who|who)\b/,
        referent.name.name.split(" ").at(-1) as string,
      );
  }
}

/** "Following a call with the governors, Brook announced": who acts in the main clause took part in what opens the sentence. */
function addMainSubject(parsed: ParsedDocument, { mention, sentence, phrase }: Draft): void {
  const { clauses, phrases } = parsed.sentences[sentence] as ParsedSentence;
  const [main] = clauses.filter(({ form, link }) => form === "finite" && link !== "relative");
  const own = phrase === undefined ? undefined : phrases[phrase];
  if (!main || main.subject === undefined || !own?.preposition || own.first > 3 || own.last >= main.first)
    return;
  for (const name of namesOf(parsed, sentence, main.subject, phrases))
    mention.participants.push({ ...plain(name), role: "agent" });
}

function isSubject(parsed: ParsedDocument, sentence: number, name: NameInPhrase): boolean {
  return (
    name.isHead &&
    (parsed.sentences[sentence] as ParsedSentence).clauses.some((clause) => clause.subject === name.phrase)
  );
}

function pronounOf(
  parsed: ParsedDocument,
  { mention, sentence, clause, phrase, light }: Draft,
): Token | null {
  const { tokens, phrases, clauses } = parsed.sentences[sentence] as ParsedSentence;
  if (mention.nominal && phrase !== undefined) {
    const opener = tokens[(phrases[phrase] as NounPhrase).first] as Token;
    if (/^(his|her)$/.test(opener.lower)) return opener;
  }
  if (clause === undefined || (mention.nominal && !light)) return null;
  const subject = (clauses[clause] as Clause).subject;
  const head = subject === undefined ? undefined : tokens[(phrases[subject] as NounPhrase).head];
  return head && /^(he|she|himself|herself)$/.test(head.lower) ? head : null;
}

/** A noun alone ("peace talks", "an agreement") names a kind of thing; it tells an event when something sets it apart. */
function tellsAnEvent({ mention }: Draft, drafts: readonly Draft[]): boolean {
  const linked =
    mention.times.length > 0 ||
    mention.order.length > 0 ||
    drafts.some((other) => other.mention.order.some((link) => link.mention === mention.id));
  if (mention.kind === "event") return linked && mention.gist !== undefined;
  if (!mention.nominal) return true;
  return (
    linked ||
    mention.definite ||
    mention.places.length > 0 ||
    mention.participants.length > 0 ||
    mention.properName !== undefined ||
    mention.amounts.length > 0
  );
}

function number(drafts: readonly Draft[]): EventMention[] {
  const ids = new Map<string, string>();
  drafts.forEach(({ mention }, i) => {
    ids.set(mention.id, `${mention.document}#e${i + 1}`);
  });
  return drafts.map(({ mention }) => ({
    ...mention,
    id: ids.get(mention.id) as string,
    order: mention.order
      .filter((link) => ids.has(link.mention))
      .map((link) => ({ ...link, mention: ids.get(link.mention) as string })),
  }));
}

import type { Span } from "../model/span.ts";
import { isBareTime } from "../text/bare-time.ts";
import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { SentenceSpan } from "../text/sentences.ts";
import { indexBefore } from "../text/time-between.ts";
import type { Token } from "../text/tokens.ts";
import { addAdjuncts } from "./adjuncts.ts";
import { isAimedAt } from "./aimed-at.ts";
import { BEFALLS_PEOPLE, countedIn, findAmounts } from "./amounts.ts";
import { gistOf, invertedGist } from "./clause-headline.ts";
import { contentSpan, contentWords, spokenWords } from "./content-words.ts";
import { ANY, eventVerbOf } from "./event-noun.ts";
import { namesPeople } from "./event-words.ts";
import { calledOff, decided, factualityOfClause, isMerelyPlanned, isScheduled } from "./factuality.ts";
import { phraseText, thirdPerson } from "./gist.ts";
import { statusOfRejected } from "./governing-words.ts";
import { asHappened, emptyMention, setStatus } from "./mention-draft.ts";
import type { Draft, ParsedDocument } from "./parsed-document.ts";
import { addObjects, addSubject } from "./participants.ts";
import {
  type Kind,
  kindNamed,
  kindOfVerbOf,
  kindOfVerbTo,
  kindOfVerbToPeople,
  nameRules,
  verbRules,
} from "./rules.ts";
import { setPhraseOf } from "./set-phrase.ts";
import { stateAdjectiveOf } from "./state-adjective.ts";

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

const STATES = new Set(verbRules.states);

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

/** "Notes retired General Mark Thompson", "Examining magistrate Jan Lind said": before an office the word is an adjective. */
function isFormer(verb: Token, next: Token | undefined): boolean {
  if (next === undefined || !OFFICES.has(next.lower)) return false;
  return verb.lower === "retired"
    ? /^\p{Lu}/u.test(next.text)
    : /^(?:examining|presiding|investigating|acting|sitting|serving|outgoing|incoming|ruling|leading)$/.test(
        verb.lower,
      );
}

const OFFICES = new Set(nameRules.offices);

/** "Doyle himself has sent a letter": the parser may take a name that opens a sentence for a verb. */
function isName({ names }: ParsedDocument, { text }: Token): boolean {
  return (
    /^\p{Lu}/u.test(text) &&
    names.names.some((own) => own.some(({ name, kind }) => kind === "person" && name.endsWith(` ${text}`)))
  );
}

/** The kind of a clause's verb, where its subject and objects do not give it another sense. */
function knownVerb(parsed: ParsedDocument, index: number, clause: Clause): ReturnType<typeof eventVerbOf> {
  const { tokens, phrases } = parsed.sentences[index] as ParsedSentence;
  const { lemma } = tokens[clause.verb] as Token;
  const phrase = setPhraseOf(parsed.sentences[index] as ParsedSentence, clause);
  if (phrase) return { ...phrase, kind: phrase.kind ?? ANY };
  const objects = clause.complements.filter(
    (i) => !phrases[i]?.preposition || phrases[i]?.preposition === "to",
  );
  // "Shots were fired": what a passive is done to is its subject.
  const undergoing = clause.passive && clause.subject !== undefined ? [clause.subject] : [];
  const heads = [...objects, ...undergoing].map(
    (i) => (tokens[(phrases[i] as NounPhrase).head] as Token).lemma,
  );
  const sentence = parsed.text.slice(...(parsed.spans[index] as SentenceSpan).span);
  const known = eventVerbOf(tokens, clause.verb, sentence, heads);
  const subject = phrases[clause.subject ?? -1];
  const bare = clause.complements.filter(
    (i) =>
      !phrases[i]?.preposition &&
      !isBareTime(tokens.slice((phrases[i] as NounPhrase).first, (phrases[i] as NounPhrase).last + 1)),
  );
  // What something is done to: in the passive that is the subject.
  const done = clause.passive ? undergoing : bare;
  const isPerson = (i: number) => isPersonAt(parsed, index, i);
  if (lemma === "fire" && aimsAt(tokens, phrases, clause))
    return { kind: kindNamed("attack") as Kind, lemma: "open fire", last: clause.verb };
  const toPeople = kindOfVerbToPeople(lemma);
  if (toPeople && done.some(isPerson)) return { kind: toPeople, lemma, last: clause.verb };
  if (!known) return verbWith(tokens, phrases, clause, bare);
  if (subject && known.kind.notOf?.includes((tokens[subject.head] as Token).lemma)) return null;
  if (known.lemma === "give way" && clause.subject !== undefined && isPerson(clause.subject)) return null;
  if (bare.length > 0 && known.kind.noObject?.includes(lemma)) return null;
  return known.kind.needsPerson?.includes(lemma) && !done.some(isPerson) ? null : known;
}

/** "Fired on the fishermen", and not "fired on Tuesday". */
function aimsAt(tokens: readonly Token[], phrases: readonly NounPhrase[], { complements }: Clause): boolean {
  return complements.some((i) => {
    const { preposition, first, last } = phrases[i] as NounPhrase;
    return /^(?:on|upon|at|into)$/.test(preposition ?? "") && !isBareTime(tokens.slice(first, last + 1));
  });
}

/** By name, by office, or as one of a people: "the envoy", "two clerks", "Ada Brook". */
function isPersonAt(parsed: ParsedDocument, index: number, phrase: number): boolean {
  const { tokens, phrases } = parsed.sentences[index] as ParsedSentence;
  const head = tokens[(phrases[phrase] as NounPhrase).head] as Token;
  return (
    (parsed.names.names[index] ?? []).some(
      ({ kind, isHead, phrase: own }) => kind === "person" && isHead && own === phrase,
    ) ||
    HUMAN_NOUNS.has(head.lemma) ||
    (head.pos === "NOUN" && namesPeople(head.lemma)) ||
    // "Fired them": shots, as often as clerks.
    /^(?:him|her|he|she)$/.test(head.lower)
  );
}

/** "The bridge fell", "the roof came down", "closed the bridge": a verb that is of a kind by what it is said of or done to. */
function verbWith(
  tokens: readonly Token[],
  phrases: readonly NounPhrase[],
  { verb, passive, subject }: Clause,
  objects: readonly number[],
): ReturnType<typeof eventVerbOf> {
  const { lemma } = tokens[verb] as Token;
  const headOf = (phrase: number | undefined) => {
    const found = phrases[phrase ?? -1];
    return found && (tokens[found.head] as Token).lemma;
  };
  const [does, to] = passive ? [undefined, headOf(subject)] : [headOf(subject), headOf(objects[0])];
  const kindOf = (words: string) => {
    const done = to === undefined ? undefined : kindOfVerbTo(words, to);
    const doing = does === undefined ? undefined : kindOfVerbOf(words, does);
    // "The hospital closed its file": of what is done to something, that something decides.
    return done ?? (to !== undefined && doing?.ofSubjects?.objects ? undefined : doing);
  };
  const pair = `${lemma} ${tokens[verb + 1]?.lower ?? ""}`;
  const withParticle = kindOf(pair);
  if (withParticle) return { kind: withParticle, lemma: pair, last: verb + 1 };
  const kind = kindOf(lemma);
  return kind ? { kind, lemma, last: verb } : null;
}

export function verbalDraft(parsed: ParsedDocument, index: number, clauseIndex: number): Draft | null {
  const sentence = parsed.sentences[index] as ParsedSentence;
  const { tokens, phrases, clauses } = sentence;
  const clause = clauses[clauseIndex] as Clause;
  const verb = tokens[clause.verb] as Token;
  if (isFormer(verb, tokens[clause.verb + 1]) || isName(parsed, verb)) return null;
  if ((clause.passive || clause.form === "participle") && STATES.has(verb.lemma)) return null;
  // "A second man, aged 44, was arrested"
  if (verb.lower === "aged" && tokens[clause.verb + 1]?.pos === "NUM") return null;
  if (isMerelyPlanned(sentence, clause)) return null;
  const state = stateAdjectiveOf(sentence, clause);
  const meant = state
    ? { kind: state.kind, lemma: state.lemma, last: clause.verb }
    : knownVerb(parsed, index, clause);
  const about = clause.subject === undefined ? undefined : phrases[clause.subject];
  // "Her telephone is dead": nobody died.
  if (state && about && state.kind.notOf?.includes((tokens[about.head] as Token).lemma)) return null;
  const turnsDown = statusOfRejected(tokens, clause) === "cancelled";
  // "Called the visit off": nobody said so.
  const known = meant?.kind.name === "statement" && turnsDown ? null : meant;
  const kind = known?.kind.name ?? "event";
  const takesPlace = verb.lemma === "take" && tokens[clause.verb + 1]?.lower === "place";
  if (
    !known &&
    !takesPlace &&
    (verb.pos === "AUX" ||
      (STATIVE.has(verb.lemma) && !isDated(verb, clause)) ||
      (NEVER_ALONE.has(verb.lemma) && !turnsDown) ||
      (clause.form === "infinitive" && !isToBe(tokens, clause) && !isAimedAt(parsed, index, clauseIndex)))
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
    lemma: known?.lemma ?? (takesPlace ? "take place" : verb.lemma),
    nominal: false,
    rule: state
      ? `${kind}: adjective "${state.lemma}" after "${verb.lower}"`
      : known
        ? `${kind}: verb "${known.lemma}"`
        : "any eventive verb with a time",
    trigger: triggerOf(
      tokens,
      clause,
      state?.token,
      known?.last ?? (takesPlace ? clause.verb + 1 : clause.verb),
    ),
    phrase: [
      (tokens[clause.first] as Token).start,
      (tokens[Math.max(known?.last ?? clause.last, clause.last)] as Token).end,
    ],
  });
  // What somebody says has been said, even when the words are an offer or a threat; only the speaking itself may be unreal.
  const factuality = factualityOfClause(sentence, clauseIndex);
  setStatus(mention, kind === "statement" ? asHappened(factuality) : factuality);
  if (state?.thought && factuality.status === "happened")
    setStatus(mention, decided("alleged", "known or reported", verb));
  const off = factuality.status === "happened" ? calledOff(sentence, clauseIndex) : null;
  if (off) setStatus(mention, off);
  const scheduled = factuality.status === "happened" && isScheduled(sentence, clause);
  if (scheduled) setStatus(mention, decided("planned", "scheduled", verb));
  mention.asserted = true;
  addSubject(parsed, index, clause, mention);
  // "Ada Brook is missing": it has befallen her.
  if (state && verb.lemma === "be")
    for (const participant of mention.participants)
      if (participant.role === "agent") participant.role = "patient";
  addObjects(parsed, index, clause, mention);
  addAdjuncts(parsed, index, clause, mention);
  const end = clauseEnd(sentence, clauseIndex, kind === "statement");
  const from = subject && subject.first < clause.first ? subject.first : clause.first;
  mention.amounts = findAmounts(
    parsed,
    index,
    phrases.filter((phrase) => phrase.first >= from && phrase.last <= end),
  );
  const counted = BEFALLS_PEOPLE.has(kind) ? countedIn(parsed, index, state?.token ?? clause.verb) : null;
  if (counted) mention.amounts.unshift(counted);
  const said = kind === "statement" ? contentSpan(parsed, index, clauseIndex) : null;
  mention.words = said ? spokenWords(parsed, index, said) : contentWords(parsed, index, from, end + 1);
  if (clause.perfect && clause.tense === "present") mention.atLarge = true;
  if (said) mention.content = said;
  const particle = known && known.last > clause.verb ? (tokens[known.last] as Token).lower : null;
  // A gerund's or wish's subject is guessed from the verb above it: too little for a headline.
  const stated =
    clause.form === "finite" ||
    kind === "statement" ||
    (clause.form === "infinitive" && mention.status === "planned");
  // "…, said Ada Brook": what follows the verb is who speaks.
  const inverted = subject !== undefined && subject.first > clause.last;
  const told =
    subject && stated && !inverted
      ? gistOf(parsed, index, clauseIndex, mention.status === "planned" && !scheduled, particle)
      : null;
  const whole =
    told &&
    !(
      kind === "statement" &&
      told.split(" ").length < (mention.participants.some(({ role }) => role === "addressee") ? 6 : 4)
    )
      ? told
      : null;
  // "World Health Organisation says": a long name alone makes no headline, where what was said stands before it.
  const isBare = () => told?.endsWith(` ${thirdPerson(mention.lemma, "")}`) ?? false;
  const before =
    kind === "statement" && subject && (!whole || isBare())
      ? invertedGist(parsed, index, clause, subject, mention)
      : null;
  const gist = before ?? whole;
  if (gist) mention.gist = gist;
  else {
    const object = objectOf(parsed, index, clause);
    if (object) mention.nounPhrase = object;
  }
  return { mention, sentence: index, clause: clauseIndex, phrase: undefined, light: false };
}

/** What a verb is done to, as a headline names it: "a cargo line" in "the plan to launch a cargo line". */
function objectOf(parsed: ParsedDocument, index: number, clause: Clause): string | null {
  const { tokens, tree, phrases } = parsed.sentences[index] as ParsedSentence;
  if (clause.passive) return null;
  const object = phrases.find(
    ({ head, first, preposition }) =>
      !preposition &&
      first > clause.verb &&
      tree.heads[head] === clause.predicate &&
      /^obj$/.test(tree.relations[head] as string) &&
      /^(?:NOUN|PROPN)$/.test(tokens[head]?.pos ?? ""),
  );
  return object ? phraseText(tokens, object, parsed.times[index]) : null;
}

/** "The letter was dated 4 May": it was written then. "The mill dates from 1820" tells of a state. */
function isDated({ lemma }: Token, { passive, form }: Clause): boolean {
  return lemma === "date" && passive && form === "finite";
}

/** "Is to return", "was to have opened": what is announced is an event whatever its verb. */
function isToBe(tokens: readonly Token[], { first }: Clause): boolean {
  const be = tokens[indexBefore(tokens, first)]?.lower;
  const [to, next] = tokens.slice(first, first + 2).map(({ lower }) => lower);
  return (
    to === "to" && (/^(?:is|are|am)$/.test(be ?? "") || (/^(?:was|were)$/.test(be ?? "") && next === "have"))
  );
}

function triggerOf(tokens: readonly Token[], { verb }: Clause, state: number | undefined, last = verb): Span {
  const [from, to] = state === undefined ? [verb, last] : [state, state];
  return [(tokens[from] as Token).start, (tokens[to] as Token).end];
}

const SPEAKING_PRONOUNS = new Set(
  "he she they who both some many several others one another neither most all few nobody everybody".split(
    " ",
  ),
);

function canSpeak(parsed: ParsedDocument, index: number, subject: NounPhrase): boolean {
  const { tokens, phrases } = parsed.sentences[index] as ParsedSentence;
  const head = tokens[subject.head] as Token;
  if (SPEAKING_PRONOUNS.has(head.lower)) return true;
  if (
    (parsed.names.names[index] ?? []).some((name) => name.phrase === phrases.indexOf(subject) && name.isHead)
  )
    return true;
  return HUMAN_NOUNS.has(head.lemma) || HUMAN_NOUNS.has(head.lower) || namesPeople(head.lemma);
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

import type { Status } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { Clause, ParsedSentence } from "../text/clause.ts";
import { childrenBy, is } from "../text/syntax/tree.ts";
import { indexBefore } from "../text/time-between.ts";
import type { Token } from "../text/tokens.ts";
import {
  statusOfClauseBelow,
  statusOfRejected,
  statusOfRejectedThing,
  statusTable,
} from "./governing-words.ts";
import { kindOfVerb } from "./rules.ts";

/** A status with the rule and the words that decided it. */
export interface Factuality {
  status: Status;
  because: { rule: string; span: Span; quote: string };
}

export function decided(status: Status, rule: string, { start, end, text }: Token): Factuality {
  return { status, because: { rule, span: [start, end], quote: text } };
}

const NOUNS = statusTable("nouns");
const ADVERBS = statusTable("adverbs");
const PREDICATES = statusTable("predicates");
const MARKERS = statusTable("markers");

/** What may put the event of a clause in doubt, in the order in which it is asked; null where it does not. */
const TESTS: readonly ((sentence: ParsedSentence, index: number) => Factuality | null)[] = [
  byAdverb,
  byMarker,
  byInversion,
  byQuestion,
  byDueTo,
  byModal,
  byFuture,
  byNegation,
  byNegatedNounAbove,
  bySubject,
  byReadiness,
  byModalBehind,
  byReport,
  byWhatWasToBe,
  byCopulaBeforeTo,
  byNounAbove,
  byPredicateAbove,
  bySubjunctive,
  byStaying,
  byVerbAbove,
  byFiniteVerbAbove,
  byClauseBeside,
  byConjunct,
];

/** Whether the event of a clause happened, by its own modality and tense and by what governs it. */
export function factualityOfClause(sentence: ParsedSentence, index: number): Factuality {
  for (const test of TESTS) {
    const found = test(sentence, index);
    if (found) return found;
  }
  const clause = sentence.clauses[index] as Clause;
  const verb = sentence.tokens[clause.verb] as Token;
  const progressive =
    clause.form === "finite" &&
    clause.tense === "present" &&
    /ing$/.test(verb.lower) &&
    clause.first !== clause.verb;
  return progressive
    ? decided("ongoing", "present progressive", verb)
    : decided("happened", "told by its verb, which nothing around it puts in doubt", verb);
}

function byAdverb({ tokens, tree, clauses }: ParsedSentence, index: number): Factuality | null {
  const { predicate, verb } = clauses[index] as Clause;
  const adverb = [...childrenBy(tree, predicate, "advmod"), ...childrenBy(tree, verb, "advmod")].find(
    (child) => ADVERBS.has((tokens[child] as Token).lower),
  );
  if (adverb === undefined) return null;
  const word = tokens[adverb] as Token;
  return decided(ADVERBS.get(word.lower) as Status, "hedging adverb", word);
}

function byMarker({ tokens, phrases, clauses }: ParsedSentence, index: number): Factuality | null {
  const { tense, form, first, antecedent = -1, marker: own } = clauses[index] as Clause;
  // "Without the envoy signing": the noun between has taken the word for its own.
  const beside =
    form === "gerund" && phrases[antecedent]?.last === first - 1 ? phrases[antecedent] : undefined;
  const marker = own ?? beside?.preposition;
  // The parser has "rather than" for a conjunction.
  if (tokens[first - 1]?.lower === "than" && tokens[first - 2]?.lower === "rather")
    return decided("denied", "a word that rules it out", tokens[first - 2] as Token);
  const status = marker && MARKERS.get(marker);
  if (!status) return null;
  // "Once the siege had ended", "until the dam collapsed": in the past these tell when.
  if ((marker === "once" || marker === "until") && tense === "past") return null;
  if (beside ? status !== "denied" : status === "denied" && form === "finite") return null;
  const opener = marker.split(" ")[0];
  const word = tokens.slice(0, first).findLast(({ lower }) => lower === opener);
  return word ? decided(status, status === "denied" ? "a word that rules it out" : "condition", word) : null;
}

/** "Had the dam collapsed, the town would have drowned": a condition without its "if". */
function byInversion({ tokens, clauses }: ParsedSentence, index: number): Factuality | null {
  const { first, verb: own, form } = clauses[index] as Clause;
  // "The fund stays, should the talks prove fruitless": it stands away from its verb, which has no ending.
  if (first === own && form !== "gerund" && tokens[own]?.lower === tokens[own]?.lemma) {
    const should = tokens.findLastIndex(({ lower }, i) => i < own - 1 && lower === "should");
    const isFree = should > 0 && clauses.every((other) => should < other.first || should > other.last);
    if (isFree) return decided("hypothetical", "condition", tokens[should] as Token);
  }
  const [opener] = tokens;
  if (!opener || !/^(had|should|were)$/.test(opener.lower) || tokens.at(-1)?.text === "?") return null;
  const comma = tokens.findIndex(({ text }) => text === ",");
  const { verb } = clauses[index] as Clause;
  const consequence = clauses.some(
    ({ modal, tense, verb: other }) => other > comma && (modal || tense === "future"),
  );
  return verb < comma && consequence ? decided("hypothetical", "condition", opener) : null;
}

/** "Did rebels attack the port?" asks whether; "who attacked the port?" takes it as known. */
function byQuestion({ tokens, clauses }: ParsedSentence, index: number): Factuality | null {
  const { link, form } = clauses[index] as Clause;
  const mark = tokens.at(-1);
  if (mark?.text !== "?" || link !== "root" || form !== "finite") return null;
  return tokens.some(({ lower }) => /^(who|whom|whose|what|which|why|how|when|where)$/.test(lower))
    ? null
    : decided("hypothetical", "question", mark);
}

function byDueTo({ tokens, clauses }: ParsedSentence, index: number): Factuality | null {
  const { marker, first, verb } = clauses[index] as Clause;
  // The parser may take the two words for a preposition.
  const before = `${tokens[verb - 2]?.lower ?? ""} ${tokens[verb - 1]?.lower ?? ""}`;
  if ((marker !== "due to" && before !== "due to") || first !== verb) return null;
  const copula = tokens.slice(0, first).findLast(({ lemma }) => lemma === "be");
  return copula ? decided(/^w/.test(copula.lower) ? "hypothetical" : "planned", "due to", copula) : null;
}

function byModal(sentence: ParsedSentence, index: number): Factuality | null {
  const { tokens, clauses } = sentence;
  const clause = clauses[index] as Clause;
  if (!clause.modal) return null;
  const word =
    tokens.findLast((token, i) => i <= clause.last && token.lower === clause.modal) ??
    (tokens[clause.verb] as Token);
  // "Could not reach the crew": they tried.
  if (clause.negated && !clause.perfect && clause.modal === "could")
    return decided("denied", "negated modal verb", word);
  // "Denied that she would leave": what was then to come is denied with the rest.
  const above =
    clause.link === "complement" && clause.governor !== undefined ? clauses[clause.governor] : undefined;
  if (above && clause.modal === "would" && statusOfClauseBelow(tokens, above, clause) === "denied")
    return decided("denied", "governing verb", tokens[above.verb] as Token);
  return isFutureInThePast(sentence, clause)
    ? decided("planned", "future seen from the past", word)
    : decided("hypothetical", "modal verb", word);
}

const FORETELLS = /^(say|announce|confirm|declare|state|add|pledge|promise|vow|agree|decide|tell)$/;

/** "Said that it would sell the mill": what was then to come, unless a condition hangs on it. */
function isFutureInThePast({ tokens, clauses }: ParsedSentence, clause: Clause): boolean {
  const above =
    clause.link === "complement" && clause.governor !== undefined ? clauses[clause.governor] : undefined;
  return (
    clause.modal === "would" &&
    !clause.negated &&
    !clause.perfect &&
    above !== undefined &&
    above.tense === "past" &&
    !above.negated &&
    !above.modal &&
    FORETELLS.test((tokens[above.verb] as Token).lemma) &&
    !BEFALLS.has(kindOfVerb((tokens[clause.verb] as Token).lemma)?.name ?? "") &&
    !tokens.some(({ lower }) => CONDITIONAL.has(lower))
  );
}

/** Nobody plans them: "said the dam would collapse", "that the club would win". */
const BEFALLS = new Set(["disaster", "death", "harm", "sport", "attack"]);

const CONDITIONAL = new Set(["no", "if", "unless", "any", "whether", "once", "should", "were", "otherwise"]);

function byFuture(sentence: ParsedSentence, index: number): Factuality | null {
  const { tokens, clauses } = sentence;
  const { tense, first, negated } = clauses[index] as Clause;
  if (tense !== "future") return null;
  // "Will not resign", "nobody will resign" say that it is not to be, and a later "resigned" does not contradict it.
  return negated || bySubject(sentence, index)?.status === "denied"
    ? decided("hypothetical", "negated future tense", tokens[first] as Token)
    : decided("planned", "future tense", tokens[first] as Token);
}

const NEGATION = /^(not|n['’]t|never|no|neither)$/;

function byNegation({ tokens, clauses }: ParsedSentence, index: number): Factuality | null {
  const { negated, first, last } = clauses[index] as Clause;
  if (!negated) return null;
  const negation = tokens.findLast((token, i) => i <= last && NEGATION.test(token.lower));
  return decided("denied", "negation", negation ?? (tokens[first] as Token));
}

function bySubject({ tokens, phrases, clauses }: ParsedSentence, index: number): Factuality | null {
  const { subject, antecedent } = clauses[index] as Clause;
  const about = phrases[subject ?? antecedent ?? -1];
  if (!about) return null;
  const [before, opener] = [tokens[about.first - 1], tokens[about.first] as Token];
  if (/^(any|whichever|whoever|anyone|anybody)$/.test(opener.lower))
    return decided("hypothetical", "nobody in particular", opener);
  if (/^(few|no|none|neither|nobody)$/.test(opener.lower) && before?.lower !== "a")
    return decided("denied", "hardly any", opener);
  // "No one voted", "not one docker voted"
  return opener.lower === "one" && before && /^(?:no|not)$/.test(before.lower)
    ? decided("denied", "hardly any", before)
    : null;
}

function byReadiness({ tokens, clauses }: ParsedSentence, index: number): Factuality | null {
  const { form, first } = clauses[index] as Clause;
  const [ready, to] = [tokens[first - 2], tokens[first - 1]];
  if (form !== "gerund" || ready?.pos !== "ADJ" || !(to?.pos === "ADP" || to?.lower === "to")) return null;
  // "Stopped short of resigning", "guilty of robbing": other rules know these.
  return /^(short|close|guilty)$/.test(ready.lower)
    ? null
    : decided("hypothetical", "readiness is no deed", ready);
}

/** "Committing troops could fuel the war": a gerund that is the subject of what could be. */
function byModalBehind({ tokens, phrases, clauses }: ParsedSentence, index: number): Factuality | null {
  const clause = clauses[index] as Clause;
  const next = clauses[index + 1];
  // "Saying that troops could be sent": what is said is no subject.
  if (clause.form !== "gerund" || !next?.modal || (next.link === "complement" && next.governor === index))
    return null;
  if (tokens.slice(clause.last + 1, next.first).some(({ text }) => text === ",")) return null;
  const modal = tokens.slice(next.first, next.last + 1).find(({ lower }) => lower === next.modal);
  // "That sending troops now could fuel the war": nothing else is its subject.
  if (modal && next.subject === undefined && clause.governor === index + 1)
    return decided("hypothetical", "subject of a modal verb", modal);
  const object = next.subject === undefined ? undefined : phrases[next.subject];
  return modal && object && clause.complements.length === 0 && object.first > clause.last
    ? decided("hypothetical", "subject of a modal verb", modal)
    : null;
}

const KNOWN = new Set(["know", "confirm", "find", "prove", "show"]);
const REPORTED = new Set([
  "say",
  "report",
  "believe",
  "think",
  "understand",
  "allege",
  "rumour",
  "rumor",
  "suppose",
  "suspect",
  "fear",
  "presume",
  "claim",
]);

/**
 * "Is known to have died", "was said to have warned", "are feared drowned": the perfect and the participle tell of what is
 * over, and the verb above who vouches for it.
 */
function byReport({ tokens, clauses }: ParsedSentence, index: number): Factuality | null {
  const clause = clauses[index] as Clause;
  if (clause.governor === undefined) return null;
  const governor = clauses[clause.governor] as Clause;
  const word = tokens[governor.verb] as Token;
  if (!governor.passive || governor.negated) return null;
  const perfect =
    clause.form === "infinitive" &&
    tokens.slice(clause.first, clause.verb).some(({ lower }) => lower === "have");
  const bare =
    clause.form === "participle" && clause.first === clause.verb && clause.first === governor.last + 1;
  if (!perfect && !bare) return null;
  if (KNOWN.has(word.lemma)) return decided("happened", "known or reported", word);
  return REPORTED.has(word.lemma) ? decided("alleged", "known or reported", word) : null;
}

/** "Was to have visited Sunder": what had been planned and did not come about. */
function byWhatWasToBe({ tokens, clauses }: ParsedSentence, index: number): Factuality | null {
  const { first, verb, governor, form } = clauses[index] as Clause;
  const above = governor === undefined ? undefined : clauses[governor];
  // The parser may take "have" for a verb of its own.
  const have =
    form === "participle" && above?.form === "infinitive" && tokens[above.verb]?.lower === "have"
      ? above
      : null;
  const start = have ? have.first : first;
  const before = tokens[indexBefore(tokens, start)];
  if (tokens[start]?.lower !== "to" || !/^(was|were)$/.test(before?.lower ?? "")) return null;
  const perfect = have !== null || tokens.slice(first, verb).some(({ lower }) => lower === "have");
  return perfect ? decided("cancelled", "was to have", before as Token) : null;
}

const DUE = new Set(["due", "set", "scheduled", "slated", "poised"]);

function byCopulaBeforeTo({ tokens, clauses }: ParsedSentence, index: number): Factuality | null {
  const { form, first, governor } = clauses[index] as Clause;
  const word = form === "infinitive" ? tokens[indexBefore(tokens, first)] : undefined;
  if (!word) return null;
  if (DUE.has(word.lower)) {
    const above = governor === undefined ? undefined : clauses[governor];
    // What was due may have come to nothing.
    return decided(above?.tense === "past" ? "hypothetical" : "planned", "due to", word);
  }
  if (word.lower === "yet") return decided("denied", "yet to", word);
  if (word.lemma !== "be") return null;
  return /^w/.test(word.lower) ? decided("hypothetical", "was to", word) : decided("planned", "is to", word);
}

/** Of these "no" does not say that what they speak of is not so: "no doubt that". */
const NOT_DENIED = /^(choice|option|alternative|doubt|secret|surprise|coincidence)$/;

/** "No evidence that", "no plans to": where there is nothing that tells of it or leads to it, it is not so. */
function byNegatedNounAbove(sentence: ParsedSentence, index: number): Factuality | null {
  const { tokens, phrases, phraseAt, clauses } = sentence;
  const noun = nounAbove(sentence, clauses[index] as Clause);
  const phrase = noun === undefined ? undefined : phrases[phraseAt[noun] as number];
  if (noun === undefined || !phrase || NOT_DENIED.test((tokens[noun] as Token).lemma)) return null;
  const none = tokens.slice(phrase.first, noun).find(({ lower }) => /^(no|little|scant)$/.test(lower));
  const ahead = NOUNS.get((tokens[noun] as Token).lemma) === "planned";
  return none ? decided(ahead ? "hypothetical" : "denied", "negated noun above it", none) : null;
}

/** "Reports that … were false", "plans to … were dropped", "the threat to", "the deal to": the noun on which a clause hangs. */
function byNounAbove(sentence: ParsedSentence, index: number): Factuality | null {
  const { tokens, tree, phrases, phraseAt, clauses } = sentence;
  const clause = clauses[index] as Clause;
  const noun = nounAbove(sentence, clause);
  const phrase = noun === undefined ? undefined : phrases[phraseAt[noun] as number];
  if (noun === undefined || !phrase) return null;
  const word = tokens[noun] as Token;
  const told = clause.form === "finite";
  const status = NOUNS.get(word.lemma);
  const fate = fateOf(sentence, phrases.indexOf(phrase));
  const wished = clause.form === "infinitive" && is(tree, clause.predicate, "acl");
  if (fate && (status || told || wished)) return told || status === "alleged" ? fate : notToBe(fate);
  if (status && !(told && status === "planned")) return decided(status, "governing noun", word);
  return wished && !status && !isSingledOut(sentence, clause)
    ? decided("hypothetical", "purpose or wish", tokens[clause.first] as Token)
    : null;
}

/** "Plans to speak", "reports that she spoke", "accusations of provoking": the noun that a clause completes. */
function nounAbove({ tokens, tree, phrases }: ParsedSentence, clause: Clause): number | undefined {
  const { predicate, first, form, marker } = clause;
  if (form !== "finite" && !(isGerundial(tokens, clause) || form === "infinitive")) return undefined;
  const head = tree.heads[predicate] as number;
  const completes = is(tree, predicate, "acl") && !is(tree, predicate, "acl:relcl");
  if (form === "finite") return completes && marker === "that" && head >= 0 ? head : undefined;
  if (completes && form === "infinitive" && head >= 0 && head < first) return head;
  const before = /^(ADP|SCONJ)$/.test(tokens[first - 1]?.pos ?? "") ? first - 2 : first - 1;
  return phrases.find((phrase) => phrase.last === before)?.head;
}

/** "Resigning" and "having resigned" stand in one place. */
function isGerundial(tokens: readonly Token[], { form, first }: Clause): boolean {
  return (
    form === "gerund" || (form === "participle" && /^(having|being)$/.test((tokens[first] as Token).lower))
  );
}

/** "Rejected calls to resign": what was turned down may yet be done, and is then no contradiction. */
export function notToBe({ status, because }: Factuality): Factuality {
  return { status: status === "denied" ? "hypothetical" : status, because };
}

/** What a sentence says of a plan, an offer or a report as a whole: turned down, called off, untrue. */
export function fateOf({ tokens, clauses, phrases }: ParsedSentence, phrase: number): Factuality | null {
  const { first = 0, head = 0 } = phrases[phrase] ?? {};
  for (const word of tokens.slice(first, head)) {
    const status = statusOfRejectedThing(word.lower);
    if (status) return decided(status, "what became of it", word);
  }
  for (const clause of clauses) {
    const object = clause.complements.includes(phrase) && !phrases[phrase]?.preposition;
    const subject = clause.subject === phrase;
    if (object || (subject && clause.passive)) {
      const status = statusOfRejected(tokens, clause);
      if (status) return decided(status, "what became of it", tokens[clause.verb] as Token);
    }
    if (subject && cameToNothing(tokens, clause))
      return decided("cancelled", "what became of it", tokens[clause.verb] as Token);
    const untrue = subject ? untruth(tokens, clause) : null;
    if (untrue) return decided("denied", "said to be untrue", untrue);
  }
  return null;
}

/** "Came to nothing", "fell through": a plan that failed by itself. */
function cameToNothing(tokens: readonly Token[], { verb, tense, negated, passive }: Clause): boolean {
  const { lemma } = tokens[verb] as Token;
  const behind = tokens
    .slice(verb + 1, verb + 3)
    .map(({ lower }) => lower)
    .join(" ");
  if (passive || tense === "future") return false;
  if (negated) return /^materiali[sz]e$/.test(lemma);
  return (
    (lemma === "come" && /^to (?:nothing|naught|nought)\b/.test(behind)) ||
    (lemma === "fall" && /^(?:through|apart)\b/.test(behind)) ||
    (lemma === "fizzle" && /^out\b/.test(behind)) ||
    /^(?:founder|collapse|fail)$/.test(lemma)
  );
}

/** Things that are still to be made or done when they are named. */
const PLANS =
  /^(?:plan|project|scheme|proposal|bid|programme|program|venture|initiative|application|merger|tour|rebuilding|extension)$/;

/**
 * "A thinning project was shelved", "new flights, which were to start in May, have been scrapped": to turn down what has
 * still to be is not to be; what a law or a tax was is over.
 */
export function calledOff(sentence: ParsedSentence, index: number): Factuality | null {
  const { tokens, phrases, clauses } = sentence;
  const clause = clauses[index] as Clause;
  const undergoers = clause.passive
    ? [clause.subject]
    : clause.complements.filter((i) => !phrases[i]?.preposition);
  if (statusOfRejected(tokens, clause) !== "cancelled") return null;
  const off =
    /^(?:call|cancel|scrub)$/.test((tokens[clause.verb] as Token).lemma) ||
    undergoers.some((i) => {
      const phrase = i === undefined ? undefined : phrases[i];
      return phrase !== undefined && (isPlan(tokens, phrase) || isStillToBe(sentence, i as number, clause));
    });
  return off ? decided("cancelled", "a plan turned down", tokens[clause.verb] as Token) : null;
}

function isPlan(tokens: readonly Token[], { first, head }: { first: number; head: number }): boolean {
  return (
    PLANS.test((tokens[head] as Token).lemma) ||
    tokens
      .slice(first, head)
      .some(({ lower }) => /^(?:planned|proposed|scheduled|promised|intended)$/.test(lower))
  );
}

/** "Flights which were to start", "the stand that was to have been built", "a dig, planned for 2016,": up to the verb that turns it down. */
function isStillToBe(
  { tokens, phrases, clauses }: ParsedSentence,
  phrase: number,
  { first }: Clause,
): boolean {
  const { last = 0 } = phrases[phrase] ?? {};
  const behind = last < first ? tokens.slice(last + 1, first) : tokens.slice(last + 1, last + 1 + BEHIND);
  return behind.some(({ lower }, i) => {
    const next = behind[i + 1]?.lower ?? "";
    if (/^(?:was|were|is|are)$/.test(lower)) return /^(?:to|due|meant|scheduled|supposed)$/.test(next);
    return (
      clauses.some(({ verb, form }) => verb === last + 1 + i && form === "participle") && PLANNED.test(lower)
    );
  });
}
const BEHIND = 8;
const PLANNED = /^(?:due|scheduled|planned|intended|set|slated|promised)$/;

/** "A visit planned for Monday": the participle says of the visit that it was to be, and tells nothing by itself. */
export function isMerelyPlanned({ tokens }: ParsedSentence, { form, verb }: Clause): boolean {
  return (
    form === "participle" && /^(?:scheduled|planned|slated|intended)$/.test((tokens[verb] as Token).lower)
  );
}

/** "Is pencilled in for September", "is scheduled for Monday": still to come. */
export function isScheduled({ tokens }: ParsedSentence, { passive, tense, verb, form }: Clause): boolean {
  return (
    passive &&
    form === "finite" &&
    tense === "present" &&
    /^(?:schedule|slate|slat|pencil|plan|book|earmark|fix|set|time)$/.test((tokens[verb] as Token).lemma)
  );
}

/** "Are false", "is not true": the word that says so. */
function untruth(tokens: readonly Token[], { predicate, negated }: Clause): Token | null {
  const word = tokens[predicate] as Token;
  if (negated) return /^(true|correct|accurate|so)$/.test(word.lower) ? word : null;
  return PREDICATES.get(word.lower) === "denied" && !/^un(able|willing)$|^powerless$/.test(word.lower)
    ? word
    : null;
}

/** "It is not true that", "is possible that", "was unable to": the adjective that a clause completes. */
function byPredicateAbove({ tokens, tree, clauses }: ParsedSentence, index: number): Factuality | null {
  const { predicate, governor } = clauses[index] as Clause;
  const above = governor === undefined ? undefined : clauses[governor];
  if (!above || tree.heads[predicate] !== above.predicate || above.verb === above.predicate) return null;
  if (!is(tree, predicate, "nsubj", "csubj", "ccomp", "xcomp", "advcl")) return null;
  const word = tokens[above.predicate] as Token;
  const untrue = untruth(tokens, above);
  if (untrue) return decided("denied", "said to be untrue", untrue);
  const status = above.negated ? undefined : PREDICATES.get(word.lower);
  return status ? decided(status, "governing adjective", word) : null;
}

const DEMANDS = /^(urge|demand|suggest|ask|insist|propose|recommend|request|order|require)$/;

/** "Demanded that she resign": the bare form after such a verb tells a wish. */
function bySubjunctive({ tokens, clauses }: ParsedSentence, index: number): Factuality | null {
  const { form, first, verb, link, governor, marker } = clauses[index] as Clause;
  const above = governor === undefined ? undefined : clauses[governor];
  const { lower, lemma } = tokens[verb] as Token;
  if (form !== "finite" || link !== "complement" || marker !== "that" || first !== verb || lower !== lemma)
    return null;
  if (above?.tense !== "past") return null;
  const word = tokens[above.verb] as Token;
  return DEMANDS.test(word.lemma) ? decided("hypothetical", "demanded", word) : null;
}

/** "The line will stay closed until Monday": a participle beside such a verb is as real as that is. */
function byStaying(sentence: ParsedSentence, index: number): Factuality | null {
  const { tokens, tree, clauses } = sentence;
  const { form, first, verb, governor = -1, predicate } = clauses[index] as Clause;
  const above = clauses[governor];
  if (!above || form !== "participle" || first !== verb || governor >= index) return null;
  if (
    !is(tree, predicate, "xcomp") ||
    !/^(?:stay|remain|keep|lie|get)$/.test((tokens[above.verb] as Token).lemma)
  )
    return null;
  const whole = factualityOfClause(sentence, governor);
  return whole.status === "happened" ? null : whole;
}

/** "Plans to speak", "denied having met", "accused of stealing": the verb on which an infinitive or gerund hangs. */
function byVerbAbove(sentence: ParsedSentence, index: number): Factuality | null {
  const { tokens, clauses } = sentence;
  const clause = clauses[index] as Clause;
  const infinitive = clause.form === "infinitive";
  const above = clause.governor === undefined ? undefined : clauses[clause.governor];
  if (!above || clause.governor === undefined || isSingledOut(sentence, clause)) return null;
  if (isWished(tokens, above, clause)) return decided("hypothetical", "wanted", tokens[above.verb] as Token);
  if (!(infinitive || isGerundial(tokens, clause))) return null;
  const verb = tokens[above.verb] as Token;
  // A participle after a comma tells what happened beside the main verb: "he spoke, warning of floods"; so does one with a
  // subject of its own: "few agreed, with Tarn ruling it out".
  const beside =
    !infinitive &&
    clause.link === "participial" &&
    (tokens[clause.first - 1]?.text === "," ||
      childrenBy(sentence.tree, clause.predicate, "nsubj").length > 0);
  const status =
    above.first > clause.first || beside ? undefined : statusOfClauseBelow(tokens, above, clause);
  if (status && !(isTime(clause.marker) && !infinitive)) return decided(status, "governing verb", verb);
  if (clause.governor >= index || !(infinitive || clause.link === "complement")) return null;
  const whole = factualityOfClause(sentence, clause.governor);
  if (whole.status !== "happened" && whole.status !== "ongoing") return whole;
  return infinitive && !followsThrough(tokens, above)
    ? decided("hypothetical", "purpose or wish", tokens[clause.first] as Token)
    : null;
}

/** "The first man to die", "the only one to sign": he did. */
function isSingledOut(
  { tokens, tree, phrases, phraseAt }: ParsedSentence,
  { predicate, form }: Clause,
): boolean {
  const noun = tree.heads[predicate] as number;
  if (form !== "infinitive" || noun < 0 || !is(tree, predicate, "acl")) return false;
  const phrase = phrases[phraseAt[noun] as number];
  return tokens
    .slice(phrase?.first ?? noun, noun + 1)
    .some(
      ({ lower, pos }) =>
        /^(first|second|third|last|only)$/.test(lower) || (pos === "ADJ" && /est$/.test(lower)),
    );
}

/** "Wants the envoy arrested": a participle beside the object of a wish. */
function isWished(
  tokens: readonly Token[],
  above: Clause,
  { form, first, verb, complements }: Clause,
): boolean {
  const bare = form === "participle" && first === verb && tokens[first - 1]?.text !== ",";
  return bare && complements.length === 0 && /^(want|order|need)$/.test((tokens[above.verb] as Token).lemma);
}

/** "Was detained after attacking the guard": the word tells when, and who says it says it as a fact. */
function isTime(marker: string | undefined): boolean {
  return marker !== undefined && /^(after|before|since|while|when|during|by)$/.test(marker);
}

/** Verbs whose complement stands as told when it is finite: "he claimed the town had fallen" is alleged, "she said it fell" is not. */
const ASSERTING_WITH_THAT = new Set([
  "suggest",
  "promise",
  "hope",
  "expect",
  "warn",
  "offer",
  "call",
  "ask",
  "set",
  "commit",
  "agree",
  "prepare",
  "seek",
  "try",
  "want",
  "demand",
  "urge",
  "threaten",
]);

function byFiniteVerbAbove({ tokens, clauses }: ParsedSentence, index: number): Factuality | null {
  const clause = clauses[index] as Clause;
  if (clause.link !== "complement" || clause.governor === undefined) return null;
  const above = clauses[clause.governor] as Clause;
  const word = tokens[above.verb] as Token;
  if (ASSERTING_WITH_THAT.has(word.lemma)) return null;
  const status = statusOfClauseBelow(tokens, above, clause);
  return status ? decided(status, "governing verb", word) : null;
}

/** "Suggested holding a summit, offering guarantees": what is told beside the unreal is unreal too. */
function byClauseBeside(sentence: ParsedSentence, index: number): Factuality | null {
  const { tree, clauses } = sentence;
  const clause = clauses[index] as Clause;
  if (clause.link !== "participial" || clause.form === "finite") return null;
  // "… to join, an idea flatly rejected by Tarn": with a subject of its own it stands by itself.
  if (childrenBy(tree, clause.predicate, "nsubj").length > 0) return null;
  const beside = besideWhich(sentence, clause);
  if (beside < 0 || beside >= index) return null;
  const above = factualityOfClause(sentence, beside);
  return above.status === "hypothetical" ? above : null;
}

/**
 * The clause beside which a participle tells its event: after a comma the finite one, whatever infinitive stands between
 * ("suggested holding a summit, offering guarantees").
 */
function besideWhich({ tokens, clauses }: ParsedSentence, { first, governor = -1 }: Clause): number {
  if (tokens[first - 1]?.text !== ",") return governor;
  let above = governor;
  for (let steps = 0; steps < clauses.length && clauses[above]?.form !== "finite"; steps++)
    above = clauses[above]?.governor ?? -1;
  return above;
}

/** "Depends on rebuilding the bridge and signing a treaty": the second hangs on what the first hangs on. */
function byConjunct(sentence: ParsedSentence, index: number): Factuality | null {
  const { conjunctOf, form, marker } = sentence.clauses[index] as Clause;
  if (form !== "gerund" || marker || conjunctOf === undefined || conjunctOf >= index) return null;
  if (sentence.clauses[conjunctOf]?.form !== "gerund") return null;
  const first = factualityOfClause(sentence, conjunctOf);
  return first.status === "happened" || first.status === "ongoing" ? null : first;
}

/** "Managed to", "began to", "was able to", "moved to shut": the infinitive happened with its governor. */
function followsThrough(tokens: readonly Token[], { verb, predicate, tense }: Clause): boolean {
  if (tokens[predicate]?.lower === "able") return tense === "past";
  return /^(manage|begin|start|continue|move|go|come|rush|help|force|get|cease|stop|proceed)$/.test(
    (tokens[verb] as Token).lemma,
  );
}

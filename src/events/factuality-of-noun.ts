import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { is } from "../text/syntax/tree.ts";
import type { Token } from "../text/tokens.ts";
import { decided, type Factuality, factualityOfClause, fateOf, notToBe } from "./factuality.ts";
import { statusOfObject, statusTable } from "./governing-words.ts";
import { kindOfNoun } from "./rules.ts";

const NOUNS = statusTable("nouns");
const ADJECTIVES = statusTable("adjectives");
const MARKERS = statusTable("markers");

/** Whether the event that a noun names happened: by its determiner and adjectives, what it hangs on, and the clause it stands in. */
export function factualityOfNoun(
  sentence: ParsedSentence,
  phrase: NounPhrase,
  clauseIndex: number | undefined,
  definite: boolean,
): Factuality {
  const { tokens, phrases, clauses } = sentence;
  const clause = clauseIndex === undefined ? undefined : (clauses[clauseIndex] as Clause);
  const place = phrases.indexOf(phrase);
  const isObject = clause?.complements.includes(place) === true;
  const isUndergoer = isObject || (clause?.subject === place && clause.passive);
  // A particle may have been taken for the noun's preposition: "called off the vote".
  const governed = clause && isUndergoer ? statusOfObject(tokens, clause, phrase.preposition) : undefined;
  const byVerb = governed && stands(governed.known, tokens[phrase.head] as Token) ? undefined : governed;
  const verb = clause && (tokens[clause.verb] as Token);
  // "Cancelled the match", "demanded the resignation": said even of an event that is known.
  if (byVerb?.known && verb && clauseIndex !== undefined) {
    // "Denied that they had called off the summit": what did not happen calls off nothing.
    const { status } = factualityOfClause(sentence, clauseIndex);
    if (/^(happened|ongoing|planned)$/.test(status)) return decided(byVerb.known, "governing verb", verb);
  }
  const own = byWordsBefore(tokens, phrase) ?? byParticipleAfter(sentence, phrase);
  if (own) return own;
  if (phrase.attachedTo !== undefined && /^(of|for)$/.test(phrase.preposition ?? "") && !definite) {
    const governor = tokens[(phrases[phrase.attachedTo] as NounPhrase).head] as Token;
    const status = NOUNS.get(governor.lemma);
    const fate = status && fateOf(sentence, phrase.attachedTo);
    if (fate) return status === "alleged" ? fate : notToBe(fate);
    if (status) return decided(status, "governing noun", governor);
  }
  const head = tokens[phrase.head] as Token;
  if (clauseIndex === undefined || !clause || !verb) return decided("happened", NAMED, head);
  // "The strike would be the first": the known event is itself what is only thought of.
  const staged =
    clause.subject === place &&
    clause.modal !== undefined &&
    (STAGING.has(verb.lemma) || (clause.modal === "would" && !clause.perfect && isDecidedOn(head)));
  if (definite && !staged) return decided("happened", "pointed to as known", tokens[phrase.first] as Token);
  const told = factualityOfClause(sentence, clauseIndex);
  if (told.status !== "happened" && told.status !== "ongoing") return told;
  return byVerb?.unknown && (isObject || phrase.preposition === undefined)
    ? decided(byVerb.unknown, "governing verb", verb)
    : decided("happened", NAMED, head);
}

/** "Both deny the charges": they were charged. */
function stands(status: Factuality["status"] | undefined, { lemma }: Token): boolean {
  return status === "denied" && BROUGHT.has(lemma);
}

const BROUGHT = new Set([
  "charge",
  "accusation",
  "allegation",
  "indictment",
  "claim",
  "report",
  "rumour",
  "rumor",
]);

/** "No attack", "the alleged attack", "without an attack". */
function byWordsBefore(tokens: readonly Token[], phrase: NounPhrase): Factuality | null {
  for (const token of tokens.slice(phrase.first, phrase.head)) {
    const status = ADJECTIVES.get(token.lower);
    if (status) return decided(status, "adjective", token);
    if (token.lower === "no" || token.lower === "neither") return decided("denied", "negation", token);
  }
  const preposition = phrase.preposition?.split(" ")[0];
  const status = phrase.preposition && MARKERS.get(phrase.preposition);
  const word = tokens.slice(0, phrase.first).findLast(({ lower }) => lower === preposition);
  return status === "denied" && word ? decided("denied", "a word that rules it out", word) : null;
}

/** "The sale, as proposed in May", "the theft alleged by the mill": said of it behind it, as "the alleged theft" says before. */
function byParticipleAfter(
  { tokens, tree, phrases, clauses }: ParsedSentence,
  phrase: NounPhrase,
): Factuality | null {
  const place = phrases.indexOf(phrase);
  // "The sale of the mill proposed in May": the parser may hang it on the nearer noun.
  const heads = phrases.flatMap((other) =>
    other === phrase || (other.attachedTo === place && other.preposition === "of") ? [other.head] : [],
  );
  for (const { verb, first, predicate } of clauses) {
    if (first !== verb || !heads.includes(tree.heads[predicate] as number) || !is(tree, predicate, "acl"))
      continue;
    const word = tokens[verb] as Token;
    const status = ADJECTIVES.get(word.lower);
    if (status && status !== "planned") return decided(status, "what is said of it", word);
  }
  return null;
}

const NAMED = "named as an event, which nothing around it puts in doubt";

/** "The merger would save £2m": of what somebody decides to do, "would" tells what it is yet to bring. */
function isDecidedOn({ lemma }: Token): boolean {
  return DECIDED_ON.has(kindOfNoun(lemma, NO_WORDS)?.name ?? "");
}

const NO_WORDS: ReadonlySet<string> = new Set();
const DECIDED_ON = new Set([
  "deal",
  "agreement",
  "law",
  "election",
  "appointment",
  "launch",
  "deployment",
  "founding",
  "visit",
  "meeting",
]);

/** Verbs that say of an event no more than that it is. */
const STAGING = new Set([
  "be",
  "begin",
  "start",
  "open",
  "last",
  "end",
  "happen",
  "occur",
  "follow",
  "proceed",
]);

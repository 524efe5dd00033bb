import type { Status } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { factualityRules, kindOfVerb } from "./rules.ts";

/** A status with the rule and the words that decided it. */
export interface Factuality {
  status: Status;
  because: { rule: string; span: Span; quote: string };
}

function decided(status: Status, rule: string, { start, end, text }: Token): Factuality {
  return { status, because: { rule, span: [start, end], quote: text } };
}

type Unreal = keyof typeof factualityRules;
const UNREAL = [
  "cancelled",
  "denied",
  "alleged",
  "planned",
  "hypothetical",
] as const satisfies readonly Unreal[];
const governing = (field: "verbs" | "nouns" | "adjectives" | "adverbs") =>
  new Map(
    [...UNREAL]
      .reverse()
      .flatMap((status) => (factualityRules[status]?.[field] ?? []).map((word) => [word, status] as const)),
  );
const VERBS = governing("verbs");
const NOUNS = governing("nouns");
const ADJECTIVES = governing("adjectives");
const ADVERBS = governing("adverbs");
const CONDITIONS = new Set(["if", "unless", "whether", "until", "once", "till"]);
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

/** Whether the event of a clause happened, by its own modality and tense and by what governs it. */
export function factualityOfClause(sentence: ParsedSentence, index: number): Factuality {
  const { tokens, clauses } = sentence;
  const clause = clauses[index] as Clause;
  const verb = tokens[clause.verb] as Token;
  const adverb = tokens.slice(clause.first, clause.last + 1).find((token) => ADVERBS.has(token.lower));
  if (adverb) return decided(ADVERBS.get(adverb.lower) as Status, "hedging adverb", adverb);
  if (
    clause.marker &&
    CONDITIONS.has(clause.marker) &&
    !(clause.marker === "once" && clause.tense === "past") &&
    !(clause.marker === "until" && clause.tense === "past")
  ) {
    const marker = tokens.slice(0, clause.first).findLast((token) => token.lower === clause.marker);
    if (marker) return decided("hypothetical", "condition", marker);
  }
  if (clause.marker === "due to" && clause.first === clause.verb) {
    const copula = tokens.slice(0, clause.first).findLast(({ lemma }) => lemma === "be");
    if (copula) return decided(/^w/.test(copula.lower) ? "hypothetical" : "planned", "due to", copula);
  }
  if (clause.modal) {
    const modal = tokens.findLast((token, i) => i <= clause.last && token.lower === clause.modal) ?? verb;
    return decided("hypothetical", "modal verb", modal);
  }
  if (clause.tense === "future") return decided("planned", "future tense", tokens[clause.first] as Token);
  if (clause.negated) {
    const negation = tokens.findLast((token, i) => i <= clause.last && NEGATION.test(token.lower));
    return decided("denied", "negation", negation ?? (tokens[clause.first] as Token));
  }
  const about = clause.subject ?? clause.antecedent;
  const opener = about === undefined ? undefined : tokens[(sentence.phrases[about] as NounPhrase).first];
  if (opener && /^(any|whichever|whoever)$/.test(opener.lower))
    return decided("hypothetical", "nobody in particular", opener);
  if (
    opener &&
    /^(few|no|none|neither|nobody)$/.test(opener.lower) &&
    tokens[(about === undefined ? -1 : (sentence.phrases[about] as NounPhrase).first) - 1]?.lower !== "a"
  )
    return decided("denied", "hardly any", opener);
  const [ready, to] = [tokens[clause.first - 2], tokens[clause.first - 1]];
  if (clause.form === "gerund" && (to?.pos === "ADP" || to?.lower === "to") && ready?.pos === "ADJ")
    return decided("hypothetical", "readiness is no deed", ready);
  // "committing troops could fuel the war": a gerund that is the subject of what could be.
  const next = clauses[index + 1];
  if (
    clause.form === "gerund" &&
    next?.modal &&
    !tokens.slice(clause.last + 1, next.first).some(({ text }) => text === ",")
  ) {
    const modal = tokens.slice(next.first, next.last + 1).find(({ lower }) => lower === next.modal);
    const object = next.subject === undefined ? undefined : sentence.phrases[next.subject];
    if (modal && object && clause.complements.length === 0 && object.first > clause.last)
      return decided("hypothetical", "subject of a modal verb", modal);
  }
  const report = reportOf(sentence, clause);
  if (report) return decided(report.status, "known or reported", report.word);
  const copula = clause.form === "infinitive" ? tokens[clause.first - 1] : undefined;
  if (copula && DUE.has(copula.lower)) {
    const governor = clause.governor === undefined ? undefined : clauses[clause.governor];
    // What was due may have come to nothing.
    return decided(governor?.tense === "past" ? "hypothetical" : "planned", "due to", copula);
  }
  if (copula?.lemma === "be") return decided("planned", "is to", copula);
  if (clause.form === "infinitive" || clause.form === "gerund") {
    const governor = governorOf(sentence, clause);
    const status =
      governor && (governor.noun ? NOUNS.get(governor.word.lemma) : VERBS.get(governor.word.lemma));
    if (status && governor)
      return decided(status, governor.noun ? "governing noun" : "governing verb", governor.word);
    if (
      clause.governor !== undefined &&
      (clause.form === "infinitive" || clause.link === "complement") &&
      clause.governor < index
    ) {
      const above = factualityOfClause(sentence, clause.governor);
      if (above.status !== "happened" && above.status !== "ongoing") return above;
      if (clause.form === "infinitive" && !followsThrough(tokens, clauses[clause.governor] as Clause))
        return decided("hypothetical", "purpose or wish", tokens[clause.first] as Token);
    }
  }
  if (clause.link === "complement" && clause.governor !== undefined) {
    const governor = clauses[clause.governor] as Clause;
    const word = tokens[governor.verb] as Token;
    const status = VERBS.get(word.lemma);
    if (status && !ASSERTING_WITH_THAT.has(word.lemma)) return decided(status, "governing verb", word);
  }
  const beside =
    clause.link === "participial" && clause.form !== "finite" ? besideWhich(sentence, clause) : -1;
  if (beside >= 0 && beside < index) {
    const above = factualityOfClause(sentence, beside);
    if (above.status === "hypothetical") return above;
  }
  const progressive =
    clause.form === "finite" &&
    clause.tense === "present" &&
    /ing$/.test(verb.lower) &&
    clause.first !== clause.verb;
  return progressive
    ? decided("ongoing", "present progressive", verb)
    : decided("happened", "told by its verb, which nothing around it puts in doubt", verb);
}

const NEGATION = /^(not|n['’]t|never|no|neither)$/;

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

const DUE = new Set(["due", "set", "scheduled", "slated", "poised"]);
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
]);

/** "Is known to have died", "was said to have warned": the perfect tells of what is over, and the verb above who vouches for it. */
function reportOf(
  { tokens, clauses }: ParsedSentence,
  clause: Clause,
): { status: Status; word: Token } | null {
  if (clause.form !== "infinitive" || clause.governor === undefined) return null;
  if (!tokens.slice(clause.first, clause.verb).some(({ lower }) => lower === "have")) return null;
  const governor = clauses[clause.governor] as Clause;
  const word = tokens[governor.verb] as Token;
  if (!governor.passive || governor.negated) return null;
  if (KNOWN.has(word.lemma)) return { status: "happened", word };
  return REPORTED.has(word.lemma) ? { status: "alleged", word } : null;
}

/** Whether the event that a noun names happened: by its determiner and adjectives, what it hangs on, and the clause it stands in. */
export function factualityOfNoun(
  sentence: ParsedSentence,
  phrase: NounPhrase,
  clauseIndex: number | undefined,
  definite: boolean,
): Factuality {
  const { tokens, phrases, clauses } = sentence;
  for (const token of tokens.slice(phrase.first, phrase.head)) {
    const status =
      ADJECTIVES.get(token.lower) ??
      VERBS.get(
        token.lower === "proposed" ||
          token.lower === "planned" ||
          token.lower === "alleged" ||
          token.lower === "cancelled"
          ? token.lemma
          : "",
      );
    if (status) return decided(status, "adjective", token);
    if (token.lower === "no" || token.lower === "neither") return decided("denied", "negation", token);
  }
  if (phrase.attachedTo !== undefined) {
    const governor = tokens[(phrases[phrase.attachedTo] as NounPhrase).head] as Token;
    const status = NOUNS.get(governor.lemma);
    if (status && !definite && (phrase.preposition === "of" || phrase.preposition === "for"))
      return decided(status, "governing noun", governor);
  }
  const head = tokens[phrase.head] as Token;
  if (clauseIndex === undefined) return decided("happened", NAMED, head);
  const clause = clauses[clauseIndex] as Clause;
  const verb = tokens[clause.verb] as Token;
  const isObject = clause.complements.some((i) => phrases[i] === phrase) && !phrase.preposition;
  // "cancelled the match", "denied the attack": even a known event did not happen.
  const undone = isObject ? VERBS.get(verb.lemma) : undefined;
  // "Both deny the charges": they were charged.
  const stands = undone === "denied" && BROUGHT.has(head.lemma);
  if (!stands && (undone === "cancelled" || undone === "denied"))
    return decided(undone, "governing verb", verb);
  // "The strike would be the first": the known event is itself what is only thought of.
  const staged =
    clause.subject !== undefined &&
    phrases[clause.subject] === phrase &&
    clause.modal !== undefined &&
    STAGING.has(verb.lemma);
  if (definite && !staged) return decided("happened", "pointed to as known", tokens[phrase.first] as Token);
  const own = factualityOfClause(sentence, clauseIndex);
  if (own.status !== "happened" && own.status !== "ongoing") return own;
  const status = VERBS.get(verb.lemma);
  if (status && isObject && !stands) return decided(status, "governing verb", verb);
  return decided("happened", NAMED, head);
}

/** What is brought against somebody: to deny it is not to deny that it was brought. */
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

const NAMED = "named as an event, which nothing around it puts in doubt";

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

/** The verb or noun that an infinitive or gerund hangs on: "plans to speak", "suggested holding", "accused of provoking". */
function governorOf(sentence: ParsedSentence, clause: Clause): { word: Token; noun: boolean } | null {
  const { tokens, phrases, clauses } = sentence;
  let before = clause.first - 1;
  if (tokens[before]?.pos === "ADP") before--;
  const noun = phrases.find((phrase) => phrase.last === before);
  const word = noun ? (tokens[noun.head] as Token) : undefined;
  if (word && noun && NOUNS.has(word.lemma)) return { word, noun: true };
  const governor = clause.governor === undefined ? undefined : clauses[clause.governor];
  if (!governor || governor.first > clause.first) return null;
  // A participle after a comma tells what happened beside the main verb: "he spoke, warning of floods".
  if (clause.form === "gerund" && clause.link === "participial" && tokens[clause.first - 1]?.text === ",")
    return null;
  const verb = tokens[governor.verb] as Token;
  return { word: verb, noun: false };
}

/** "managed to", "began to", "moved to shut": the infinitive happened with its governor. */
function followsThrough(tokens: readonly Token[], governor: Clause): boolean {
  return /^(manage|begin|start|continue|move|go|come|rush|help|force|get|cease|stop|proceed)$/.test(
    (tokens[governor.verb] as Token).lemma,
  );
}

/** Speech happens even where its verb would make an infinitive a plan: "suggested", "offered", "promised" are statements themselves. */
export function isStatementVerb(lemma: string): boolean {
  return kindOfVerb(lemma)?.name === "statement";
}

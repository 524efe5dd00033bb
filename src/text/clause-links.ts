import type { Clause, ParsedSentence } from "./clause.ts";
import { isSetAgainst, type NounPhrase } from "./phrases.ts";
import { markerOf, subjectOf } from "./syntax/frames.ts";
import { childrenBy, hasChildBy, is, type Tree } from "./syntax/tree.ts";
import type { Token } from "./tokens.ts";

const INTRODUCES = new Set([
  "when",
  "where",
  "why",
  "how",
  "while",
  "which",
  "once",
  "whether",
  "if",
  "that",
]);
/** Verbs that put what they report after or around it: "The dam is safe, the mayor said." */
export const REPORTS =
  /^(say|tell|add|claim|warn|write|report|announce|note|explain|insist|suggest|argue|allege|confirm|state|believe|think|continue|recall|admit|reply|tweet|estimate|predict)$/;

/** Links the clauses of a sentence as its tree does: governors, subjects, complements. */
export function linkClauses(sentence: ParsedSentence): void {
  const { tokens, tree, phrases, clauses, clauseAt } = sentence;
  clauses.forEach((_, index) => {
    link(sentence, index);
  });
  inheritFromConjuncts(tokens, tree, clauses);
  turnReports(tokens, tree, clauses);
  findSubjects(sentence);
  findComplements(tree, phrases, clauses, clauseAt);
}

function link({ tokens, tree, phraseAt, clauses, clauseAt }: ParsedSentence, index: number): void {
  const clause = clauses[index] as Clause;
  const { predicate } = clause;
  const head = tree.heads[predicate] as number;
  const above = head < 0 ? -1 : (clauseAt[head] as number);
  const marker = markerIn(tokens, tree, predicate);
  if (marker) clause.marker = marker;
  if (above < 0 || above === index || clause.raised) return;
  if (!marker && is(tree, predicate, "parataxis", "discourse", "list", "dep", "appos")) return;
  clause.governor = above;
  if (is(tree, predicate, "acl")) {
    const phrase = phraseAt[head] as number;
    if (phrase >= 0 && clause.form !== "infinitive") clause.antecedent = phrase;
  }
  if (is(tree, predicate, "conj")) {
    clause.link = "coordinated";
    if ((clauses[above] as Clause).predicate === head) clause.conjunctOf = above;
  } else clause.link = linkOf(tree, clause);
}

function linkOf(tree: Tree, { predicate, form, marker }: Clause): Clause["link"] {
  if (form === "infinitive") return "infinitive";
  if (is(tree, predicate, "acl")) return "relative";
  if (form === "gerund" || form === "participle") return "participial";
  if (is(tree, predicate, "ccomp", "csubj", "xcomp")) return "complement";
  return marker === "that" || marker === "whether" ? "complement" : "adverbial";
}

function markerIn(tokens: readonly Token[], tree: Tree, predicate: number): string | undefined {
  const marker = markerOf(tree, predicate);
  if (marker && marker !== "to" && marker !== "in order") return marker;
  // "in which", "where": the word is a part of its clause, not a conjunction.
  return (tree.children[predicate] ?? [])
    .filter((child) => child < predicate && is(tree, child, "advmod", "obl"))
    .map((child) => (tokens[child] as Token).lower)
    .find((lower) => INTRODUCES.has(lower));
}

/** "will visit Sunder and meet the council": what is coordinated shares what the first verb's auxiliaries say. */
function inheritFromConjuncts(tokens: readonly Token[], tree: Tree, clauses: Clause[]): void {
  // Those that are passive by the "was" of a verb before them.
  const sharing = new Set<Clause>();
  const suffer = (clause: Clause) => {
    clause.passive = true;
    sharing.add(clause);
  };
  for (const clause of clauses) {
    const first = clause.conjunctOf === undefined ? undefined : clauses[clause.conjunctOf];
    if (!first) continue;
    const bare = clause.first === clause.verb;
    // "had been read and set aside": a second participle under one "been", unless it has a subject of its own and acts.
    const second =
      bare &&
      !hasChildBy(tree, clause.verb, "nsubj") &&
      (tree.xpos[clause.verb] === "VBN" || isOwnParticiple(tokens, tree, clause.verb));
    const helpedAbove = first.first !== first.verb || first.form === "participle" || sharing.has(first);
    if (second && first.passive && helpedAbove && !ACTS_ALONE.has((tokens[clause.verb] as Token).lemma))
      suffer(clause);
    else if (bare && first.passive && isDoneTo(tokens, tree, clauses, clause, sharing.has(first)))
      suffer(clause);
    if (bare && clause.form === "finite" && first.form !== "finite" && clause.tense === "present") {
      clause.form = first.form;
    }
    // "Will on Monday meet and sign": the auxiliary may stand apart.
    const helped = first.first !== first.verb || hasChildBy(tree, first.predicate, "aux");
    if (bare && helped && clause.tense === "present" && first.form === "finite") {
      clause.tense = first.tense;
      if (first.modal) clause.modal ??= first.modal;
    }
    if (first.link === "infinitive" && clause.form === "infinitive") {
      clause.link = "infinitive";
      if (first.governor !== undefined) clause.governor = first.governor;
    }
    if (first.antecedent !== undefined && first.link === "relative" && clause.form !== "infinitive")
      clause.antecedent ??= first.antecedent;
  }
}

/**
 * "Was halted, pushed into a van and driven off", "was found bound to a tree": a form that may be a past as well, and has no
 * object; the participle coordinated with it, or the verb itself, says that it is done to somebody.
 */
function isDoneTo(
  tokens: readonly Token[],
  tree: Tree,
  clauses: readonly Clause[],
  clause: Clause,
  /** The verb before it is passive by another's "was" as well. */
  third: boolean,
): boolean {
  const { verb, form } = clause;
  if (form !== "finite" || !/^VB[DN]?$/.test(tree.xpos[verb] as string)) return false;
  const { lower, lemma } = tokens[verb] as Token;
  if (lower === lemma && !isOwnParticiple(tokens, tree, verb)) return false;
  if (hasChildBy(tree, verb, "nsubj", "obj", "ccomp", "aux")) return false;
  const next = clauses.find(({ conjunctOf }) => clauses[conjunctOf ?? -1] === clause);
  if (ACTS_ALONE.has(lemma)) return false;
  return (
    DONE_TO_SOMEBODY.has(lemma) ||
    (third && /ed$/.test(lower)) ||
    (next !== undefined &&
      next.first === next.verb &&
      tree.xpos[next.verb] === "VBN" &&
      !/ed$/.test((tokens[next.verb] as Token).lower) &&
      !hasChildBy(tree, next.verb, "nsubj", "obj", "aux"))
  );
}

/** "Was elected in May and resigned in June": verbs that take no object, whose participle is never a passive. */
const ACTS_ALONE = new Set(
  (
    "apologise apologize appear appeal apply arrive collapse confess crash defect die disappear embark emerge emigrate escape explode " +
    "happen insist last live look move react recover relapse remain reply resign respond retire sleep smile stay step stop survive " +
    "testify travel turn vanish vote wait walk work"
  ).split(" "),
);

/** Verbs that hardly stand without an object. */
const DONE_TO_SOMEBODY = new Set(
  (
    "abandon abduct acquit arrest assassinate award ban banish behead bind blindfold bring bundle bury capture carry cast charge " +
    "commit condemn confine convict crush cremate deport demolish destroy detain discharge dismantle drag dump eject embalm evict " +
    "exile expel extradite fine force forge gag handcuff harass haul hold hospitalise hospitalize identify imprison indict injure " +
    "insert intercept interrogate intern jail kidnap kill lash lay locate lock loot make maim mug murder name oust place pin publish " +
    "push rape raze rebuild recapture reinstate relocate remand remove replace rescue restore revive ridicule rob sack seize send " +
    "sentence shackle slay smuggle stab strangle strap stitch strip suspend take tear tie toss torture tow transfer treat trap wheel " +
    "whisk wound wrap"
  ).split(" "),
);

/** "Set", "cut", "put": the same word in every form, and a participle where nothing is set. */
export function isOwnParticiple(tokens: readonly Token[], tree: Tree, verb: number): boolean {
  const { lower, lemma } = tokens[verb] as Token;
  return (
    lower === lemma &&
    /^(?:set|put|cut|shut|hit|split|spread|shed|cast|read|beat|let)$/.test(lower) &&
    !hasChildBy(tree, verb, "obj")
  );
}

/** "The dam would fail, the mayor claimed": what stands before the verb of saying is what was said. */
function turnReports(tokens: readonly Token[], tree: Tree, clauses: Clause[]): void {
  clauses.forEach((clause, index) => {
    const { predicate } = clause;
    if (!is(tree, predicate, "parataxis") || !REPORTS.test((tokens[predicate] as Token).lemma)) return;
    const said = clauses.findIndex((other) => other.predicate === tree.heads[predicate]);
    const content = clauses[said];
    if (!content || content.governor !== undefined || childrenBy(tree, predicate, "ccomp").length > 0) return;
    content.governor = index;
    content.link = "complement";
  });
}

function findSubjects({ tokens, tree, phrases, phraseAt, clauses }: ParsedSentence): void {
  clauses.forEach((clause) => {
    const { predicate, form } = clause;
    if (clause.raised) return;
    const counted = countedBefore(tokens, tree, phrases, phraseAt, clause);
    if (counted !== undefined) {
      clause.subject = counted;
      return;
    }
    const found = subjectOf(tree, predicate)?.token ?? childrenBy(tree, predicate, "nsubj:outer").at(-1);
    // "A recount, which is to start": what it describes starts.
    const relative = form === "infinitive" && found !== undefined && isRelativePronoun(tokens[found]);
    const token = relative && is(tree, predicate, "acl") ? tree.heads[predicate] : found;
    if (token === undefined) return;
    const phrase = phraseAt[token] as number;
    if (phrase === undefined || phrase < 0) return;
    if (form === "participle" && clause.antecedent === phrase) return;
    const { conjunctOf, attachedTo } = phrases[phrase] as NounPhrase;
    // "It was Ada Brook and not the mayor who called": the mayor did not.
    const other = isSetAgainst(phrases[phrase] as NounPhrase) ? attachedTo : undefined;
    clause.subject = other ?? conjunctOf ?? phrase;
    if (other !== undefined && clause.antecedent === phrase) clause.antecedent = other;
  });
  // "announced plans to build": nobody is named beside the infinitive, so whoever acts above acts here.
  for (const clause of clauses)
    if (clause.subject === undefined && clause.form === "infinitive" && clause.governor !== undefined) {
      const above = clauses[clause.governor]?.subject;
      if (above !== undefined) clause.subject = above;
    }
}

function isRelativePronoun(token: Token | undefined): boolean {
  return token !== undefined && /^(?:which|who|that)$/.test(token.lower);
}

/** "Six were killed and more than 30 injured": the number right before a second participle says who was. */
function countedBefore(
  tokens: readonly Token[],
  tree: Tree,
  phrases: readonly NounPhrase[],
  phraseAt: readonly number[],
  { verb, first, passive, conjunctOf }: Clause,
): number | undefined {
  if (conjunctOf === undefined || first !== verb || !passive) return undefined;
  const at = phraseAt[verb - 1] ?? -1;
  const phrase = phrases[at];
  if (!phrase || phrase.last !== verb - 1 || phrase.preposition || tree.heads[phrase.head] !== verb)
    return undefined;
  return tokens.slice(phrase.first, phrase.last + 1).some(({ pos }) => pos === "NUM") ? at : undefined;
}

function findComplements(
  tree: Tree,
  phrases: readonly NounPhrase[],
  clauses: Clause[],
  clauseAt: readonly number[],
): void {
  phrases.forEach((phrase, i) => {
    const own = clauseAt[phrase.last];
    const clause = own === undefined || own < 0 ? undefined : clauses[own];
    if (
      !clause ||
      (phrase.first <= clause.predicate && clause.predicate <= phrase.last && clause.verb < phrase.first)
    ) {
      // "is a former minister": the phrase is the predicate itself.
      if (clause && clause.verb < phrase.first) clause.complements.push(i);
      return;
    }
    if (isInSubject(tree, phrase, clause)) return;
    if (phrase.first > clause.last) clause.complements.push(i);
    else if (phrase.last < clause.first) clause.fronted.push(i);
  });
}

function isInSubject(tree: Tree, { last }: NounPhrase, { predicate }: Clause): boolean {
  let token = last;
  while (token >= 0 && token !== predicate) {
    if (is(tree, token, "nsubj", "csubj") && tree.heads[token] === predicate) return true;
    token = tree.heads[token] as number;
  }
  return false;
}

import type { Span } from "../../model/span.ts";
import type { Token } from "../tokens.ts";
import { childrenBy, hasChildBy, is, type Tree } from "./tree.ts";

/** A subject, and how the predicate came by it. */
export interface Subject {
  token: number;
  /** What the predicate does is done to it. */
  passive: boolean;
  /** "own" where it hangs on the predicate; else it is taken over from another clause or from the noun described. */
  from: "own" | "conjunct" | "control" | "noun";
}

/** A phrase beside the core of the clause. */
export interface Oblique {
  token: number;
  /** Its preposition in small letters, "because of" in full; null for a bare time such as "on Friday" without "on". */
  case: string | null;
}

/** A clause that completes or modifies another. */
export interface Subclause {
  token: number;
  relation: string;
  /** The word that introduces it, in small letters: "that", "if", "to". */
  marker: string | null;
}

const SUBJECTS = ["nsubj", "csubj"] as const;
const RELATIVE_PRONOUNS = new Set(["who", "whom", "which", "that"]);

function wordAt(tree: Tree, token: number): string {
  return (tree.tokens[token] as Token).lower;
}

/**
 * Who or what a predicate is said of: its own subject; for "came and went" that of the first verb; for "plans to go" or "had
 * them go" the one that governs; for "the man who went" and "troops entering" the noun. Null where nothing in the sentence is.
 */
export function subjectOf(tree: Tree, predicate: number): Subject | null {
  return subjectWithin(tree, predicate, tree.tokens.length);
}

/** A chain of clauses is no longer than the sentence, and a parser's is never a ring; the count makes sure. */
function subjectWithin(tree: Tree, predicate: number, steps: number): Subject | null {
  // "What he said is that they came": the outer subject belongs to the whole.
  const subjects = childrenBy(tree, predicate, ...SUBJECTS).filter(
    (child) => !is(tree, child, "nsubj:outer", "csubj:outer"),
  );
  // "The school, which both left": of two the relative pronoun is what was left.
  const own =
    subjects.length > 1 && wordAt(tree, subjects[0] as number) === "which" ? subjects[1] : subjects[0];
  const passive = isPassive(tree, predicate);
  if (own !== undefined) return { token: antecedentOf(tree, own) ?? own, passive, from: "own" };
  const head = tree.heads[predicate] as number;
  if (head < 0 || steps === 0) return null;
  if (is(tree, predicate, "acl")) {
    // "The decision to resign" is nobody's resignation; "troops entering" and "troops wounded" are theirs.
    const isParticiple = tree.relations[predicate] === "acl" && markerOf(tree, predicate) === null;
    return isParticiple ? { token: head, passive, from: "noun" } : null;
  }
  if (is(tree, predicate, "conj")) {
    const shared = subjectWithin(tree, head, steps - 1);
    return shared && { token: shared.token, passive, from: "conjunct" };
  }
  if (is(tree, predicate, "xcomp")) {
    const object = childrenBy(tree, head, "obj", "iobj").at(0);
    const controller = object ?? subjectWithin(tree, head, steps - 1)?.token;
    return controller === undefined ? null : { token: controller, passive, from: "control" };
  }
  if (is(tree, predicate, "advcl") && tree.xpos[predicate] !== "VBD") {
    const shared = subjectWithin(tree, head, steps - 1);
    return shared && { token: shared.token, passive, from: "control" };
  }
  return null;
}

/** The noun that a relative pronoun stands for: "firm" in "the firm that built it". */
export function antecedentOf(tree: Tree, pronoun: number): number | null {
  if (!RELATIVE_PRONOUNS.has(wordAt(tree, pronoun))) return null;
  const clause = tree.heads[pronoun] as number;
  return clause >= 0 && is(tree, clause, "acl:relcl") ? (tree.heads[clause] as number) : null;
}

/** The direct and indirect objects of a predicate, conjuncts included; a relative pronoun gives way to its noun. */
export function objectsOf(tree: Tree, predicate: number): number[] {
  return childrenBy(tree, predicate, "obj", "iobj")
    .map((object) => antecedentOf(tree, object) ?? object)
    .flatMap((object) => conjunctsOf(tree, object));
}

/** Who acts in a passive clause: "by the council". */
export function agentsOf(tree: Tree, predicate: number): number[] {
  return childrenBy(tree, predicate, "obl:agent").flatMap((agent) => conjunctsOf(tree, agent));
}

/** Says whether a predicate is in the passive voice, a bare participle ("troops wounded in the raid") included. */
export function isPassive(tree: Tree, predicate: number): boolean {
  if (hasChildBy(tree, predicate, "aux:pass", "nsubj:pass", "csubj:pass")) return true;
  if (tree.xpos[predicate] !== "VBN" || hasChildBy(tree, predicate, "aux")) return false;
  if (is(tree, predicate, "conj")) return isPassive(tree, tree.heads[predicate] as number);
  return !hasChildBy(tree, predicate, ...SUBJECTS) && is(tree, predicate, "acl", "advcl");
}

/** Adjuncts and prepositional phrases of a predicate or a noun, conjuncts apart; the agent of a passive is none. */
export function obliquesOf(tree: Tree, token: number): Oblique[] {
  return childrenBy(tree, token, "obl", "nmod")
    .filter((child) => !is(tree, child, "obl:agent", "nmod:poss", "nmod:desc"))
    .map((child) => ({ token: child, case: caseOf(tree, child) }));
}

/** The preposition of a phrase, in full. */
export function caseOf(tree: Tree, token: number): string | null {
  for (const child of tree.children[token] ?? [])
    if (is(tree, child, "case") && !/^['’]s?$/.test(wordAt(tree, child))) return withFixed(tree, child);
  return null;
}

function withFixed(tree: Tree, token: number): string {
  if (!hasChildBy(tree, token, "fixed")) return wordAt(tree, token);
  return [token, ...childrenBy(tree, token, "fixed")].map((part) => wordAt(tree, part)).join(" ");
}

/** Auxiliaries and the copula of a predicate, in their order. */
export function auxiliariesOf(tree: Tree, predicate: number): number[] {
  return childrenBy(tree, predicate, "aux", "cop");
}

/** Says whether the predicate itself is denied: "did not come", "never came", "no longer holds", "nor did it come". */
export function isNegated(tree: Tree, predicate: number): boolean {
  return (
    childrenBy(tree, predicate, "advmod", "det").some(
      (child) => /^(?:not|n['’]t|never|no|neither)$/.test(wordAt(tree, child)) || isNoLonger(tree, child),
    ) || isInverted(tree, predicate)
  );
}

/** "Nor will the bank pay", "neither did the mayor resign", "never has it met": the auxiliary right behind the word. */
function isInverted(tree: Tree, predicate: number): boolean {
  const auxiliary = childrenBy(tree, predicate, "aux", "cop")[0];
  return (
    auxiliary !== undefined && auxiliary > 0 && /^(?:nor|neither|never)$/.test(wordAt(tree, auxiliary - 1))
  );
}

function isNoLonger(tree: Tree, adverb: number): boolean {
  return (
    wordAt(tree, adverb) === "longer" &&
    (tree.children[adverb] ?? []).some((child) => wordAt(tree, child) === "no")
  );
}

/** The clauses that hang on a predicate or a noun, from "that" clauses to relative ones. */
export function subclausesOf(tree: Tree, token: number): Subclause[] {
  return childrenBy(tree, token, "ccomp", "xcomp", "advcl", "acl", "csubj").map((clause) => ({
    token: clause,
    relation: tree.relations[clause] as string,
    marker: markerOf(tree, clause),
  }));
}

/** The word that introduces a clause: "that", "after", "in order". */
export function markerOf(tree: Tree, clause: number): string | null {
  const marker = (tree.children[clause] ?? []).find(
    (child) =>
      is(tree, child, "mark") ||
      (child < clause && tree.upos[child] === "SCONJ" && wordAt(tree, child) === "that"),
  );
  return marker === undefined ? null : withFixed(tree, marker);
}

/** A token and all that is joined to it: "dockers", "pilots" and "drivers" of "dockers, pilots and drivers". */
export function conjunctsOf(tree: Tree, token: number): number[] {
  return [token, ...childrenBy(tree, token, "conj").flatMap((conjunct) => conjunctsOf(tree, conjunct))];
}

/** What a noun is said to be beside it: "Osei" of "the engineer, Ama Osei", "minister" of "Osei, the minister". */
export function appositionsOf(tree: Tree, noun: number): number[] {
  return childrenBy(tree, noun, "appos");
}

/** Hangs on a noun without being part of its name or description. */
const LOOSE = [
  "acl:relcl",
  "appos",
  "conj",
  "cc",
  "punct",
  "parataxis",
  "case",
  "mark",
  "cop",
  "nsubj",
  "aux",
  "advcl",
  "discourse",
];

/** The unbroken stretch of tokens around a noun that it governs, without its preposition, relative clause, apposition and conjuncts. */
export function phraseOf(tree: Tree, noun: number): { first: number; last: number; span: Span } {
  const inside = new Set<number>();
  const collect = (token: number): void => {
    inside.add(token);
    for (const child of tree.children[token] ?? [])
      if (token !== noun || !is(tree, child, ...LOOSE) || isWithinName(tree, child)) collect(child);
  };
  collect(noun);
  let [first, last] = [noun, noun];
  while (inside.has(first - 1)) first--;
  while (inside.has(last + 1)) last++;
  return { first, last, span: [(tree.tokens[first] as Token).start, (tree.tokens[last] as Token).end] };
}

/** A hyphen belongs to the word that it joins: "Aldo-Marin". */
function isWithinName(tree: Tree, token: number): boolean {
  return /^[-‐‑]$/.test(wordAt(tree, token));
}

export type Tense = "past" | "present" | "future" | "none";

/** The tense of a predicate by its first finite word; "none" for infinitives, participles and predicates without a verb. */
export function tenseOf(tree: Tree, predicate: number): Tense {
  const [first = predicate] = auxiliariesOf(tree, predicate);
  if (/^(?:will|wo|shall|['’]ll)$/.test(wordAt(tree, first))) return "future";
  switch (tree.xpos[first]) {
    case "VBD":
      return "past";
    case "VBZ":
    case "VBP":
    case "MD":
      return "present";
    default:
      return "none";
  }
}

import type { Clause } from "./clause.ts";
import { auxiliariesOf, isNegated, isPassive, tenseOf } from "./syntax/frames.ts";
import { childrenBy, hasChildBy, is, type Tree } from "./syntax/tree.ts";
import type { Token } from "./tokens.ts";

const MODALS = new Set(["would", "could", "should", "might", "may", "must", "can", "ca", "ought"]);
const FUTURE = /^(?:will|wo|shall|['’]ll)$/;

/** A verb is one unless it stands in another's group or before a noun; another word is one with a copula. */
export function isPredicate(tokens: readonly Token[], tree: Tree, index: number): boolean {
  const { pos } = tokens[index] as Token;
  if (hasChildBy(tree, index, "cop")) return true;
  if (pos !== "VERB" && pos !== "AUX") return false;
  if (is(tree, index, "aux", "cop", "case", "mark", "cc", "fixed", "det", "amod", "compound", "flat"))
    return false;
  // A gerund that the parser hangs up as a noun tells an act only when it has parts of its own: "after meeting officials".
  if (is(tree, index, "obl", "nmod", "obj", "nsubj", "appos"))
    return pos === "VERB" && hasChildBy(tree, index, "obj", "obl", "ccomp", "xcomp", "nsubj");
  return true;
}

/** The clause of a predicate as its verb group alone tells it: form, tense, voice; links, subject and complements come later. */
export function verbGroupOf(tokens: readonly Token[], tree: Tree, predicate: number): Clause {
  const auxiliaries = auxiliariesOf(tree, predicate);
  const copula = childrenBy(tree, predicate, "cop").at(-1);
  const isVerb = /^(VERB|AUX)$/.test((tokens[predicate] as Token).pos);
  const verb = copula !== undefined && !isVerb ? copula : predicate;
  const helpers = auxiliaries.filter((token) => token !== verb);
  const to = childrenBy(tree, predicate, "mark", "aux").find(
    (token) => (tokens[token] as Token).lower === "to",
  );
  let first = verb;
  for (let i = verb - 1; i >= 0; i--) {
    if (helpers.includes(i) || i === to) first = i;
    // "is to meet": the copula before "to" says that it is planned, and is no part of the infinitive.
    if (i === to) break;
    if (first === i) continue;
    if (!/^(ADV|PART)$/.test((tokens[i] as Token).pos)) break;
  }
  const form = formOf(tokens, tree, predicate, verb, { auxiliaries, to });
  const lowers = auxiliaries.map((token) => (tokens[token] as Token).lower);
  const modal = lowers.find((lower) => MODALS.has(lower));
  const gerund = form === "gerund";
  // "resigned on Monday" has no "be": the past tense is active whatever its subject was taken for; a headline drops the "was".
  // "Had received" and "will open" have none either.
  const active =
    form === "finite" &&
    (auxiliaries.length === 0
      ? tree.xpos[predicate] === "VBD" || /^[.!?]$/.test(tokens.at(-1)?.text ?? "")
      : lowers.every((lower) => NEVER_PASSIVE.test(lower)));
  const passive =
    (!active && isPassive(tree, predicate)) ||
    (isVerb && copula !== undefined && /^(ADJ|NOUN)$/.test(tree.upos[predicate] ?? "")) ||
    (form === "participle" && is(tree, predicate, "acl", "advcl"));
  return {
    first,
    last: Math.max(verb, first),
    verb,
    predicate,
    form,
    tense: tenseIn(tokens, tree, predicate, form),
    perfect:
      !gerund &&
      helpers.some((token) => /^(have|has|had|['’]ve|['’]d|having)$/.test((tokens[token] as Token).lower)),
    passive,
    negated: isNegated(tree, predicate),
    modal,
    subject: undefined,
    complements: [],
    fronted: [],
    governor: undefined,
    link: "root",
    conjunctOf: undefined,
    marker: undefined,
    antecedent: undefined,
    raised: false,
  };
}

function formOf(
  tokens: readonly Token[],
  tree: Tree,
  predicate: number,
  verb: number,
  { auxiliaries, to }: { auxiliaries: readonly number[]; to: number | undefined },
): Clause["form"] {
  if (to !== undefined) return "infinitive";
  const finite = auxiliaries.some((token) => /^(VB[DZP]|MD)$/.test(tree.xpos[token] as string));
  if (finite) return "finite";
  switch (tree.xpos[verb]) {
    case "VBG":
      return is(tree, predicate, "root") && auxiliaries.length > 0 ? "finite" : "gerund";
    case "VBN":
      // "Two killed in raid": in a headline the participle is the verb; with a subject of its own, a slip of the tagger.
      return is(tree, predicate, "acl", "advcl", "xcomp") && !is(tree, predicate, "acl:relcl")
        ? "participle"
        : "finite";
    case "VB":
      return is(tree, predicate, "xcomp") ? "infinitive" : "finite";
    default:
      if (isSetBeside(tokens, tree, predicate)) return "participle";
      return /ing$/.test((tokens[verb] as Token).lower) && is(tree, predicate, "acl", "advcl", "xcomp")
        ? "gerund"
        : "finite";
  }
}

/** "The appeal, lodged in May, failed": between commas after the subject of another verb no finite verb can stand, whatever the tagger says. */
function isSetBeside(tokens: readonly Token[], tree: Tree, predicate: number): boolean {
  const noun = tree.heads[predicate] as number;
  if (tree.relations[predicate] !== "acl" || tree.xpos[predicate] !== "VBD" || noun < 0) return false;
  if (tokens[predicate - 1]?.text !== "," || hasChildBy(tree, predicate, "nsubj")) return false;
  return is(tree, noun, "nsubj") && (tree.heads[noun] as number) > predicate;
}

/** Auxiliaries that make no passive by themselves; "'s" may be "is". */
const NEVER_PASSIVE =
  /^(?:have|has|had|will|would|can|could|may|might|must|shall|should|do|does|did|['’](?:ve|d|ll))$/;

function tenseIn(
  tokens: readonly Token[],
  tree: Tree,
  predicate: number,
  form: Clause["form"],
): Clause["tense"] {
  if (auxiliariesOf(tree, predicate).some((token) => FUTURE.test((tokens[token] as Token).lower)))
    return "future";
  if (form === "participle") return "past";
  if (form !== "finite") return "present";
  const tense = tenseOf(tree, predicate);
  if (tense !== "none") return tense;
  return tree.xpos[predicate] === "VBN" ? "past" : "present";
}

import {
  agentsOf,
  auxiliariesOf,
  conjunctsOf,
  isNegated,
  isPassive,
  objectsOf,
  obliquesOf,
  subclausesOf,
  subjectOf,
  tenseOf,
} from "../../../src/text/syntax/frames.ts";
import { parse } from "../../../src/text/syntax/parse.ts";
import type { Tree } from "../../../src/text/syntax/tree.ts";
import { tagTokens } from "../../../src/text/tokens.ts";

/** What a sentence says of one of its predicates, in its own words. */
export interface Frame {
  subjects: string[];
  objects: string[];
  agents: string[];
  passive: boolean;
  negated: boolean;
  tense: string;
  auxiliaries: string[];
  /** "on Tuesday"; a bare time is the noun alone. */
  obliques: string[];
  /** "that left": marker and predicate. */
  clauses: string[];
}

export function treeOf(sentence: string): Tree {
  return parse(tagTokens(sentence, [0, sentence.length]));
}

/** The frame of the first token with this text. */
export function frameOf(sentence: string, predicate: string): Frame {
  const tree = treeOf(sentence);
  const at = tree.tokens.findIndex(({ text }) => text === predicate);
  const word = (token: number) => tree.tokens[token]?.text ?? "";
  const subject = subjectOf(tree, at);
  const marked = (marker: string | null, token: number) =>
    (marker === null ? "" : `${marker} `) + word(token);
  return {
    subjects: subject ? conjunctsOf(tree, subject.token).map(word) : [],
    objects: objectsOf(tree, at).map(word),
    agents: agentsOf(tree, at).map(word),
    passive: isPassive(tree, at),
    negated: isNegated(tree, at),
    tense: tenseOf(tree, at),
    auxiliaries: auxiliariesOf(tree, at).map(word),
    obliques: obliquesOf(tree, at).map(({ token, case: preposition }) => marked(preposition, token)),
    clauses: subclausesOf(tree, at).map(({ token, marker }) => marked(marker, token)),
  };
}

import type { Token, Upos } from "../tokens.ts";

/** A sentence with its syntax in Universal Dependencies, version 2; places are indices of its tokens. */
export interface Tree {
  tokens: readonly Token[];
  /** The head of each token; -1 for the root. */
  heads: readonly number[];
  /** How each token hangs on its head, subtypes included: "nsubj:pass", "obl:agent"; "root" for the root. */
  relations: readonly string[];
  upos: readonly Upos[];
  /** Penn Treebank tags, which tell the forms of verbs apart: VBD, VBN, MD. */
  xpos: readonly string[];
  /** The tokens that hang on each, in their order. */
  children: readonly (readonly number[])[];
}

/** The children of a token by relation: "obl" finds "obl:agent" too, "nsubj:pass" only itself. */
export function childrenBy(tree: Tree, token: number, ...relations: readonly string[]): number[] {
  const found: number[] = [];
  for (const child of tree.children[token] ?? [])
    if (isOneOf(tree.relations[child] as string, relations)) found.push(child);
  return found;
}

/** Says whether a token has a child by one of the relations, as `childrenBy` finds it. */
export function hasChildBy(tree: Tree, token: number, ...relations: readonly string[]): boolean {
  for (const child of tree.children[token] ?? [])
    if (isOneOf(tree.relations[child] as string, relations)) return true;
  return false;
}

/** Says whether a token hangs on its head by one of the relations or a subtype of it. */
export function is(tree: Tree, token: number, ...relations: readonly string[]): boolean {
  return isOneOf(tree.relations[token] as string, relations);
}

/** Says whether a token hangs on another, itself or through others between them, or is that token. */
export function hangsBelow(tree: Tree, token: number, above: number): boolean {
  for (let at = token; at >= 0; at = tree.heads[at] as number) if (at === above) return true;
  return false;
}

const COLON = 58;

function isOneOf(relation: string, wanted: readonly string[]): boolean {
  for (const one of wanted)
    if (relation === one || (relation.charCodeAt(one.length) === COLON && relation.startsWith(one)))
      return true;
  return false;
}

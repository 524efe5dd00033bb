import type { Token, Upos } from "../tokens.ts";
import { analysisCache, type Read } from "./analysis-cache.ts";
import { MAX_TOKENS } from "./arc-hybrid.ts";
import { loadModel } from "./load-model.ts";
import type { Model } from "./model-file.ts";
import { startNetwork } from "./network.ts";
import type { Tree } from "./tree.ts";
import { tagRowOf } from "./word-features.ts";

let loaded: { model: Model; read: Read } | undefined;

/**
 * Finds the syntax of one sentence, tags of its own included, which those of the tokens only help to find; time grows with the number of tokens. What is longer than any
 * sentence is parsed piece by piece, each piece hung on the first as a parataxis. The first call loads the model.
 * `formOf` gives the word that a token is read as.
 */
export function parse(tokens: readonly Token[], formOf: (token: Token) => string = textOf): Tree {
  loaded ??= start(loadModel());
  const tree = emptyTree(tokens);
  const words = wordsOf(tokens);
  let root = -1;
  for (let from = 0; from < words.length; ) {
    const to = endOfPiece(tokens, words, from);
    const own = addPiece(tree, to - from < words.length ? words.slice(from, to) : words, formOf, loaded);
    if (root < 0) root = own;
    else {
      tree.heads[own] = root;
      tree.relations[own] = "parataxis";
    }
    from = to;
  }
  return withChildren(tree, root);
}

function textOf({ text }: Token): string {
  return text;
}

function start(model: Model): { model: Model; read: Read } {
  return { model, read: analysisCache(startNetwork(model)) };
}

function wordsOf(tokens: readonly Token[]): number[] {
  const words: number[] = [];
  for (let i = 0; i < tokens.length; i++) if (!isBlank((tokens[i] as Token).text)) words.push(i);
  return words;
}

function isBlank(text: string): boolean {
  return text.length === 0 || (text.charCodeAt(0) <= 0x20 && text.trim() === "");
}

/** A tree under way: its tokens' heads and tags are still being put in. */
export type Growing = { -readonly [Key in "heads" | "relations" | "upos" | "xpos"]: Tree[Key][number][] } & {
  tokens: readonly Token[];
};

export function emptyTree(tokens: readonly Token[]): Growing {
  const { length } = tokens;
  return {
    tokens,
    heads: new Array<number>(length).fill(-1),
    relations: new Array<string>(length).fill("dep"),
    upos: new Array<Upos>(length).fill("SPACE"),
    xpos: new Array<string>(length).fill("_SP"),
  };
}

/** Up to a full piece; where more follows, to the last mark in its second half. */
function endOfPiece(tokens: readonly Token[], words: readonly number[], from: number): number {
  const full = from + MAX_TOKENS;
  if (full >= words.length) return words.length;
  for (let end = full; end > from + MAX_TOKENS / 2; end--)
    if (/^[.!?;:,|)]$/.test((tokens[words[end - 1] as number] as Token).text)) return end;
  return full;
}

/** Adds the syntax of some of the tokens and gives their root. */
function addPiece(
  tree: Growing,
  words: readonly number[],
  formOf: (token: Token) => string,
  { model, read }: { model: Model; read: Read },
): number {
  const count = words.length;
  const forms = new Array<string>(count);
  const tags = new Array<number>(count);
  for (let i = 0; i < count; i++) {
    const token = tree.tokens[words[i] as number] as Token;
    forms[i] = formOf(token);
    tags[i] = tagRowOf(token.pos);
  }
  const analysis = read(forms, tags);
  const { heads, relations, upos, xpos } = tree;
  let root = -1;
  for (let i = 0; i < count; i++) {
    const word = words[i] as number;
    const head = analysis.heads[i] as number;
    if (head < 0) root = word;
    heads[word] = head < 0 ? -1 : (words[head] as number);
    relations[word] = head < 0 ? "root" : (model.labels[analysis.labels[i] as number] as string);
    upos[word] = model.upos[analysis.upos[i] as number] as Upos;
    xpos[word] = model.xpos[analysis.xpos[i] as number] as string;
  }
  return root;
}

/** Most tokens have no children: they share one list. */
const CHILDLESS: readonly number[] = [];

/** The tree as a whole. White space that stands as a token hangs on the root. */
export function withChildren(tree: Growing, root: number): Tree {
  const { tokens, heads, relations, upos, xpos } = tree;
  const children = new Array<readonly number[]>(heads.length).fill(CHILDLESS);
  for (let token = 0; token < heads.length; token++) {
    const head = heads[token] as number;
    const above = head < 0 && token !== root ? root : head;
    heads[token] = above;
    if (above < 0) continue;
    const known = children[above];
    if (known === undefined || known === CHILDLESS) children[above] = [token];
    else (known as number[]).push(token);
  }
  return { tokens, heads, relations, upos, xpos, children };
}

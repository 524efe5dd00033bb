import { idOf } from "./lexicon.ts";
import { type Tokens, tokenize } from "./token.ts";

let last: Tokens | undefined;

/** The tokens of a text, with the ids of the lexicon: one article is gone through for its expressions, then for its own day. */
export function tokensOf(text: string): Tokens {
  if (last?.text !== text) last = tokenize(text, idOf);
  return last;
}

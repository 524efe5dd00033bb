import type { Clause, ParsedSentence } from "./clause.ts";
import { linkClauses } from "./clause-links.ts";
import { raiseParticiple, repairClauses } from "./clause-repairs.ts";
import { findNounPhrases } from "./phrases.ts";
import { retag } from "./retag.ts";
import type { Tree } from "./syntax/tree.ts";
import type { Token } from "./tokens.ts";
import { parseWithUnmetWords } from "./unmet-words.ts";
import { isPredicate, verbGroupOf } from "./verb-groups.ts";

/**
 * The syntax, clauses and noun phrases of the sentences of a text. Each step goes over all of them before the next begins:
 * the weights of the parser alone fill the better part of a processor's cache.
 */
export function parseSentences(tagged: readonly (readonly Token[])[]): ParsedSentence[] {
  return parseWithUnmetWords(tagged).map(readClauses);
}

/** Reads the clauses and noun phrases of one sentence off its syntax. */
function readClauses(tree: Tree): ParsedSentence {
  const tokens = retag(tree.tokens, tree);
  const { phrases, phraseAt } = findNounPhrases(tokens, tree);
  const clauses: Clause[] = [];
  for (let i = 0; i < tokens.length; i++)
    if (isPredicate(tokens, tree, i)) clauses.push(verbGroupOf(tokens, tree, i));
  clauses.sort((a, b) => a.verb - b.verb);
  const sentence = { tokens, tree, phrases, phraseAt, clauses, clauseAt: clausesOfTokens(tree, clauses) };
  raiseParticiple(sentence);
  linkClauses(sentence);
  repairClauses(sentence);
  return sentence;
}

/** Each token belongs to the nearest predicate above it. */
function clausesOfTokens(tree: Tree, clauses: readonly Clause[]): number[] {
  const ofPredicate = new Map(clauses.map(({ predicate }, i) => [predicate, i]));
  const found = new Array<number>(tree.heads.length).fill(-2);
  const resolve = (start: number): number => {
    const path: number[] = [];
    let token = start;
    while (token >= 0 && found[token] === -2) {
      const own = ofPredicate.get(token);
      if (own !== undefined) {
        found[token] = own;
        break;
      }
      path.push(token);
      token = tree.heads[token] as number;
    }
    const clause = token < 0 ? -1 : (found[token] as number);
    for (const step of path) found[step] = clause;
    return clause;
  };
  for (let i = 0; i < found.length; i++) resolve(i);
  return found;
}

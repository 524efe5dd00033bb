import type { Clause, ParsedSentence } from "../text/clause.ts";
import { childrenBy, hasChildBy, is } from "../text/syntax/tree.ts";
import { lemmaOf, type Token } from "../text/tokens.ts";
import { type Kind, kindOfAdjective } from "./rules.ts";

/** An adjective that tells what became of somebody: "left two dead", "was found dead", "are missing". */
export interface StateAdjective {
  token: number;
  kind: Kind;
  lemma: string;
  /** Only thought to be so: "feared dead". */
  thought: boolean;
}

const RESULTS = new Set(["leave", "find", "report", "pronounce", "declare", "confirm", "list"]);
const THOUGHT = new Set(["fear", "presume", "believe", "think", "suspect"]);

/** The state that a clause's verb leaves or finds people in; null where it tells of none. */
export function stateAdjectiveOf(sentence: ParsedSentence, clause: Clause): StateAdjective | null {
  const { tokens, tree } = sentence;
  const { lemma } = tokens[clause.verb] as Token;
  const thought = THOUGHT.has(lemma);
  const copula = lemma === "be" && clause.predicate !== clause.verb;
  if (!(copula || thought || RESULTS.has(lemma))) return null;
  const beside = copula
    ? [clause.predicate]
    : [
        ...childrenBy(tree, clause.predicate, "xcomp", "advcl"),
        // "Reported 222 dead": counted, and not "left the dead".
        ...childrenBy(tree, clause.predicate, "obj").filter((token) => hasChildBy(tree, token, "nummod")),
        // "Left two dockers dead": the parser has the adjective for the noun's own.
        ...childrenBy(tree, clause.predicate, "obj").flatMap((noun) =>
          childrenBy(tree, noun, "amod", "acl").filter((child) => child > noun),
        ),
        // "Was found shot": the parser has it for what was found.
        ...childrenBy(tree, clause.predicate, "obj").filter(
          (noun) => childrenBy(tree, noun, "det", "nmod:poss", "nummod", "amod", "compound").length === 0,
        ),
      ];
  for (const token of beside) {
    const word = tokens[token] as Token;
    const kind = kindOfAdjective(word.lower);
    if (kind && !is(tree, token, "conj"))
      return {
        token,
        kind,
        lemma: kind.name === "attack" ? lemmaOf(word.lower, "VERB") : word.lower,
        thought,
      };
  }
  return null;
}

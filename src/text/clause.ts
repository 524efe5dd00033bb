import type { NounPhrase } from "./phrases.ts";
import type { Tree } from "./syntax/tree.ts";
import type { Token } from "./tokens.ts";

/**
 * A predicate with its auxiliaries and what stands around it; indices are of tokens or, where said, of noun phrases. Every
 * field is there from the start, undefined where there is nothing: objects of one layout are read several times faster.
 */
export interface Clause {
  first: number;
  last: number;
  /** The verb that carries the meaning; the copula where no verb does: "was unlikely". */
  verb: number;
  /** The word that heads the clause in the tree: the verb, or the adjective or noun after a copula. */
  predicate: number;
  form: "finite" | "infinitive" | "participle" | "gerund";
  tense: "past" | "present" | "future";
  perfect: boolean;
  passive: boolean;
  negated: boolean;
  /** "could", "would", "should"; never "will". */
  modal: string | undefined;
  /** Index of the subject among the noun phrases, after inheritance from the governing clause. */
  subject: number | undefined;
  /** Noun phrases to its right that belong to it, prepositional ones too. */
  complements: number[];
  /** Prepositional phrases and times that stand before it: "In Sunder, dockers voted". */
  fronted: number[];
  /** Index of the clause that governs it. */
  governor: number | undefined;
  /** How it hangs on its governor. */
  link: "root" | "complement" | "relative" | "adverbial" | "coordinated" | "participial" | "infinitive";
  /** Index of the clause with which it is coordinated: "visited and promised". */
  conjunctOf: number | undefined;
  /** The word that introduces it: "that", "if", "where", "after". */
  marker: string | undefined;
  /** The noun phrase that a relative clause describes. */
  antecedent: number | undefined;
  /** Read as the sentence's verb although the parser hung it on a noun. */
  raised: boolean;
}

export interface ParsedSentence {
  tokens: readonly Token[];
  phrases: NounPhrase[];
  clauses: Clause[];
  tree: Tree;
  /** By token: the index of the clause that it belongs to, -1 for none. */
  clauseAt: readonly number[];
  /** By token: the index of the noun phrase that it stands in, -1 for none. */
  phraseAt: readonly number[];
}

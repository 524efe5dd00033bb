import type { Clause, ParsedSentence } from "../text/clause.ts";
import { is } from "../text/syntax/tree.ts";
import type { Token } from "../text/tokens.ts";
import { type Kind, kindNamed, setPhrases } from "./rules.ts";

/** A verb that means something only with the words behind it, and the word for that. */
export interface SetPhrase {
  /** None for what is of no kind that newsrooms tell apart. */
  kind: Kind | undefined;
  lemma: string;
  /** The verb, or its particle right behind it. */
  last: number;
}

interface Written extends Pick<SetPhrase, "kind" | "lemma"> {
  words: readonly string[];
  of: ReadonlySet<string> | undefined;
}

const byVerb = new Map<string, Written[]>();
for (const { lemma, kind, phrases, of } of setPhrases)
  for (const phrase of phrases) {
    const [verb = "", ...words] = phrase.split(" ");
    const written = { lemma, kind: kind ? kindNamed(kind) : undefined, words, of: of && new Set(of) };
    byVerb.set(verb, [...(byVerb.get(verb) ?? []), written]);
  }

/** In tokens: "put their own small names to". */
const BETWEEN = 4;

/** "Put their names to the accord", "was taken into custody": what a light verb tells with the words behind it. */
export function setPhraseOf({ tokens, tree, phrases }: ParsedSentence, clause: Clause): SetPhrase | null {
  const { verb, subject } = clause;
  const about = phrases[subject ?? -1];
  const head = about && (tokens[about.head] as Token).lemma;
  const found = byVerb
    .get((tokens[verb] as Token).lemma)
    ?.find(
      ({ words, of }) => (!of || (head !== undefined && of.has(head))) && matches(tokens, verb + 1, words),
    );
  if (!found) return null;
  const last = is(tree, verb + 1, "compound:prt") && found.words[0] !== "*" ? verb + 1 : verb;
  return { kind: found.kind, lemma: found.lemma, last };
}

function matches(tokens: readonly Token[], from: number, words: readonly string[]): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return true;
  if (word !== "*") return isWord(tokens[from], word) && matches(tokens, from + 1, rest);
  for (let gap = 0; gap <= BETWEEN; gap++) {
    if (matches(tokens, from + gap, rest)) return true;
    if (/^[,;:.]$/.test(tokens[from + gap]?.text ?? ".")) return false;
  }
  return false;
}

function isWord(token: Token | undefined, word: string): boolean {
  return token !== undefined && (token.lower === word || token.lemma === word);
}

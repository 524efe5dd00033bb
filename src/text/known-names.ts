import { isCapitalised } from "./capital.ts";
import type { Tree } from "./syntax/tree.ts";
import { parseAroundTimes } from "./time-between.ts";
import type { Token, Upos } from "./tokens.ts";

/** What no name is: the parser, which has not met it, read it by its letters alone. */
const MISREADINGS: ReadonlySet<Upos> = new Set(["VERB", "AUX", "INTJ", "ADV", "ADP", "SCONJ", "CCONJ", "X"]);

/** A name that the parser has met for a person, a place and a government. */
const WELL_KNOWN = "Washington";

/**
 * The syntax of the sentences of a text. Where the parser takes for a verb or a cry what is a name within other sentences
 * of the text ("Kyiv, however, insists", "Tredegar himself has sent a letter"), it reads the sentence again with a name
 * that it knows in its stead.
 */
export function parseKnowingNames(sentences: readonly (readonly Token[])[]): readonly Tree[] {
  const trees = sentences.map((tokens) => parseAroundTimes(tokens));
  let names: ReadonlySet<string> | undefined;
  return trees.map((tree) => {
    const open = tree.tokens.filter(
      ({ text, pos }, i) => pos === "PROPN" && MISREADINGS.has(tree.upos[i] as Upos) && isCapitalised(text),
    );
    if (open.length === 0) return tree;
    names ??= namesWithin(sentences);
    const misread = new Set(open.map(({ text }) => text).filter((text) => names?.has(text)));
    return misread.size === 0
      ? tree
      : parseAroundTimes(tree.tokens, ({ text }) => (misread.has(text) ? WELL_KNOWN : text));
  });
}

/** Words that are names where no sentence opens, and that never stand in small letters. */
function namesWithin(sentences: readonly (readonly Token[])[]): ReadonlySet<string> {
  const small = new Set<string>();
  const names = new Set<string>();
  for (const tokens of sentences) {
    let opens = true;
    for (const { text, lower, pos } of tokens) {
      if (!isCapitalised(text)) small.add(lower);
      else if (pos === "PROPN" && !opens) names.add(text);
      opens = pos === "PUNCT" || (opens && pos === "SPACE");
    }
  }
  for (const name of names) if (small.has(name.toLowerCase())) names.delete(name);
  return names;
}

import { isCapitalised } from "./capital.ts";
import type { Tree } from "./syntax/tree.ts";
import { parseAroundTimes } from "./time-between.ts";
import type { Token, Upos } from "./tokens.ts";

/** What no name is: the parser, which has not met it, read it by its letters alone. */
const MISREADINGS: ReadonlySet<Upos> = new Set(["VERB", "AUX", "INTJ", "ADV", "ADP", "SCONJ", "CCONJ", "X"]);

/** A name that the parser has met for a person, a place and a government. */
const WELL_KNOWN = "Washington";

/** What is nothing but the past of a verb, and seldom met: the parser reads it by its letters too, and as a noun. */
const PASTS: ReadonlySet<string> = new Set(
  (
    "tore wore swore froze stole sank drank shrank stank swam sprang forgave flew shook forsook spat knelt leapt leant dreamt flung " +
    "wrung dug slew overran undid outran overheard smote strode wept crept wove clung slung swung strung stung sped bled bred"
  ).split(" "),
);

/** A past that the parser has met, with an object and without. */
const WELL_KNOWN_PAST = "moved";

/**
 * The syntax of the sentences of a text. Where the parser takes for a verb or a cry what is a name within other sentences
 * of the text ("Kyiv, however, insists", "Tredegar himself has sent a letter"), or for a noun what can only be a verb ("a
 * blast tore through the hall"), it reads the sentence again with a name or a verb that it knows in its stead.
 */
export function parseWithUnmetWords(sentences: readonly (readonly Token[])[]): readonly Tree[] {
  const trees = sentences.map((tokens) => parseAroundTimes(tokens));
  let names: ReadonlySet<string> | undefined;
  return trees.map((tree) => {
    const open = tree.tokens.filter(
      ({ text, pos }, i) => pos === "PROPN" && MISREADINGS.has(tree.upos[i] as Upos) && isCapitalised(text),
    );
    if (open.length > 0) names ??= namesWithin(sentences);
    const misread = new Map<string, string>();
    for (const { text } of open) if (names?.has(text)) misread.set(text, WELL_KNOWN);
    const verbless = isVerbless(tree);
    tree.tokens.forEach(({ text, pos }, i) => {
      if (tree.upos[i] === "VERB") return;
      if (PASTS.has(text) || (verbless && pos === "VERB" && isSmall(text) && !/(?:ing|s)$/.test(text)))
        misread.set(text, WELL_KNOWN_PAST);
    });
    return misread.size === 0 ? tree : parseAroundTimes(tree.tokens, ({ text }) => misread.get(text) ?? text);
  });
}

/** "A blast rose through the hall.": a whole sentence in which the parser finds no verb. */
function isVerbless({ tokens, upos }: Tree): boolean {
  return tokens.at(-1)?.text === "." && !upos.includes("VERB") && !upos.includes("AUX");
}

function isSmall(text: string): boolean {
  return /^\p{Ll}+$/u.test(text);
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

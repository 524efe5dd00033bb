import { readModelText } from "../../text/models-folder.ts";
import type { MentionProfile } from "./mention-profile.ts";
import { PAIR_FEATURES, type PairComparison } from "./pair-features.ts";

/** Regression trees whose values add up to log odds, all in one; the children of a branch stand side by side. */
interface Forest {
  bias: number;
  roots: Int32Array;
  /** The feature that a branch asks for; -1 at a leaf. */
  feature: Int16Array;
  /** At a branch the greatest value that goes left, at a leaf what it adds. */
  value: Float64Array;
  left: Int32Array;
  right: Int32Array;
}

let forest: Forest | undefined;

/**
 * The log odds that two mentions tell one event (gradient-boosted trees, see scripts/train-likeness.ts); null where
 * their words have nothing in common. The first call reads the trees.
 */
export function pairScore(a: MentionProfile, b: MentionProfile, comparison: PairComparison): number | null {
  const features = comparison.featuresOf(a, b);
  if (!features) return null;
  forest ??= readForest();
  const { roots, feature, value, left, right } = forest;
  let score = forest.bias;
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree] as number;
    for (let asked = feature[at] as number; asked >= 0; asked = feature[at] as number)
      at = ((features[asked] as number) <= (value[at] as number) ? left[at] : right[at]) as number;
    score += value[at] as number;
  }
  return score;
}

function readForest(): Forest {
  const { file, text } = readModelText(
    "same-event-en.tsv",
    "train it anew: npx tsx scripts/train-likeness.ts",
  );
  return parseForest(text, file);
}

/** Reads what `scripts/train-likeness.ts` writes: the bias, then a node a line, `-` before the first of each tree. */
export function parseForest(text: string, file: string): Forest {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const roots: number[] = [];
  const nodes = lines.slice(1).map((line, i) => {
    const [feature = "", value, left, right] = line.split("\t");
    if (line.endsWith("\troot")) roots.push(i);
    const number = feature === "leaf" ? -1 : PAIR_FEATURES.indexOf(feature as (typeof PAIR_FEATURES)[number]);
    if (feature !== "leaf" && number < 0)
      throw new Error(
        `${file}:${i + 2}: asks for “${feature}”, which is no feature of src/merge/pair-features.ts. Train it anew: npx tsx scripts/train-likeness.ts (see models/README.md).`,
      );
    return { feature: number, value: Number(value), left: Number(left), right: Number(right) };
  });
  return {
    bias: Number(lines[0]),
    roots: Int32Array.from(roots),
    feature: Int16Array.from(nodes, ({ feature }) => feature),
    value: Float64Array.from(nodes, ({ value }) => value),
    left: Int32Array.from(nodes, ({ left }) => left),
    right: Int32Array.from(nodes, ({ right }) => right),
  };
}

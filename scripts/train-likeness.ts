/**
 * Fits the trees of src/merge/likeness/pair-score.ts (gradient boosting, scripts/likeness/boost.ts) to the event coreference of
 * stories by others: `npx tsx scripts/train-likeness.ts ecbplus.jsonl [odd|even|all]` writes models/same-event-en.tsv.
 * Each story is learnt by itself, as a run on one story sees it, and the two of one topic together, to learn to keep two
 * events of a kind apart. The same file gives the same trees.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { extractStory } from "../src/evaluate/coref-task.ts";
import { profilesOf } from "../src/merge/likeness/mention-profile.ts";
import { PAIR_FEATURES, PairComparison } from "../src/merge/likeness/pair-features.ts";
import { weighingOf } from "../src/merge/likeness/weighing.ts";
import { groupBy } from "../src/model/group-by.ts";
import { boost, type Example, type Tree } from "./likeness/boost.ts";

const OUT = "models/same-event-en.tsv";
const SHAPE = { trees: 120, leaves: 8, rate: 0.1, fewest: 40, penalty: 5, bins: 200 };

interface Story {
  topic: number;
  docs: { doc: string; text: string }[];
  chains: { doc: string; start: number; end: number }[][];
}

const [path, topics = "all"] = process.argv.slice(2);
if (path === undefined)
  throw new Error("usage: npx tsx scripts/train-likeness.ts ECBPLUS.jsonl [odd|even|all]");
const wanted = (topic: number) => topics === "all" || (topic % 2 === 1) === (topics === "odd");
const stories = readFileSync(path, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line): Story => JSON.parse(line))
  .filter(({ topic }) => wanted(topic));

async function examplesOf(pair: readonly Story[]): Promise<Example[]> {
  const docs = pair.flatMap((story) => story.docs);
  const chains = pair.flatMap((story) => story.chains);
  const extracted = await extractStory({ docs }, chains.flat());
  const ids = new Map(extracted.documents.map(({ id, path: file }) => [id, file.slice(0, -".txt".length)]));
  const chainAt = new Map(
    chains.flatMap((chain, i) => chain.map(({ doc, start }) => [`${start} ${doc}`, i] as const)),
  );
  const texts = new Map(extracted.documents.map(({ id, text }) => [id, text]));
  const compared = profilesOf(extracted.mentions, texts, (name) => name);
  const { profiles } = compared;
  const comparison = new PairComparison(profiles, weighingOf(compared));
  const chainOf = profiles.map(({ mention }) =>
    chainAt.get(`${mention.trigger[0]} ${ids.get(mention.document)}`),
  );
  return profiles.flatMap((a, i) =>
    profiles.slice(i + 1).flatMap((b, k) => {
      const features = comparison.featuresOf(a, b);
      return features ? [{ features: [...features], same: chainOf[i] === chainOf[i + 1 + k] ? 1 : 0 }] : [];
    }),
  );
}

function linesOf(tree: Tree, first: number): string[] {
  return tree.feature.map((feature, i) =>
    [
      feature < 0 ? "leaf" : PAIR_FEATURES[feature],
      feature < 0 ? (tree.value[i] as number).toFixed(4) : tree.threshold[i],
      ...(feature < 0 ? [] : [first + (tree.left[i] as number), first + (tree.right[i] as number)]),
      ...(i === 0 ? ["root"] : []),
    ].join("\t"),
  );
}

const topicsOf = [...groupBy(stories, ({ topic }) => String(topic)).values()];
const examples: Example[] = [];
for (const pair of [...stories.map((story) => [story]), ...topicsOf])
  examples.push(...(await examplesOf(pair)));
const { bias, trees } = boost(examples, SHAPE);
let first = 0;
const nodes = trees.flatMap((tree) => {
  const lines = linesOf(tree, first);
  first += lines.length;
  return lines;
});
writeFileSync(
  OUT,
  [
    `# Log odds that two mentions tell one event, learnt by scripts/train-likeness.ts (${topics} topics; see models/README.md): the bias, then the nodes.`,
    "# feature, greatest value that goes left, left, right (by number from 0); leaf, value; the first node of a tree ends with root",
    bias.toFixed(4),
    ...nodes,
    "",
  ].join("\n"),
);
console.log(
  `${examples.length} pairs, ${examples.filter(({ same }) => same).length} of one event, ${trees.length} trees`,
);

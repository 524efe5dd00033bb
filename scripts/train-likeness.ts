/**
 * Fits the weights of src/merge/pair-score.ts (logistic regression, AdaGrad) to the event coreference of stories by others:
 * `npx tsx scripts/train-likeness.ts ecbplus.jsonl` writes src/merge/pair-weights.ts. Learns from the stories of odd topics
 * only, so that the even ones can measure it; each by itself, as a run on one story sees it, and the two of one topic
 * together, so that it learns to keep two events of a kind apart. The same file gives the same weights.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { extractStory } from "../src/evaluate/coref-task.ts";
import { groupBy } from "../src/merge/disjoint-mentions.ts";
import { profilesOf } from "../src/merge/mention-profile.ts";
import { PAIR_FEATURES, pairFeatures, weighingOf } from "../src/merge/pair-score.ts";

interface Story {
  topic: number;
  docs: { doc: string; text: string }[];
  chains: { doc: string; start: number; end: number }[][];
}
interface Example {
  features: readonly number[];
  same: number;
}

const [path, topics = "odd"] = process.argv.slice(2);
if (path === undefined) throw new Error("usage: npx tsx scripts/train-likeness.ts ECBPLUS.jsonl [odd|all]");
const stories = readFileSync(path, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line): Story => JSON.parse(line))
  .filter(({ topic }) => topics === "all" || topic % 2 === 1);

async function examplesOf(pair: readonly Story[]): Promise<Example[]> {
  const docs = pair.flatMap((story) => story.docs);
  const chains = pair.flatMap((story) => story.chains);
  const extracted = await extractStory({ docs }, chains.flat());
  const ids = new Map(extracted.documents.map(({ id, path: file }) => [id, file.slice(0, -".txt".length)]));
  const chainAt = new Map(
    chains.flatMap((chain, i) => chain.map(({ doc, start }) => [`${start} ${doc}`, i] as const)),
  );
  const texts = new Map(extracted.documents.map(({ id, text }) => [id, text]));
  const profiles = profilesOf(extracted.mentions, texts, (name) => name);
  const weighing = weighingOf(profiles);
  const chainOf = profiles.map(({ mention }) =>
    chainAt.get(`${mention.trigger[0]} ${ids.get(mention.document)}`),
  );
  return profiles.flatMap((a, i) =>
    profiles.slice(i + 1).flatMap((b, k) => {
      const features = pairFeatures(a, b, weighing);
      return features ? [{ features, same: chainOf[i] === chainOf[i + 1 + k] ? 1 : 0 }] : [];
    }),
  );
}

const topicsOf = [...groupBy(stories, ({ topic }) => String(topic)).values()];
const examples: Example[] = [];
for (const pair of [...stories.map((story) => [story]), ...topicsOf])
  examples.push(...(await examplesOf(pair)));
const size = PAIR_FEATURES.length;
const weights = new Float64Array(size + 1);
const gradients = new Float64Array(size + 1).fill(1e-8);
let state = 1;
const below = (limit: number) => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return state % limit;
};
for (let round = 0; round < 12; round++) {
  for (let i = examples.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [examples[i], examples[j]] = [examples[j] as Example, examples[i] as Example];
  }
  for (const { features, same } of examples) {
    let sum = weights[size] as number;
    for (let f = 0; f < size; f++) sum += (weights[f] as number) * (features[f] as number);
    const error = 1 / (1 + Math.exp(-sum)) - same;
    for (let f = 0; f <= size; f++) {
      const gradient = error * (f < size ? (features[f] as number) : 1) + 1e-6 * (weights[f] as number);
      if (gradient === 0) continue;
      gradients[f] = (gradients[f] as number) + gradient ** 2;
      weights[f] = (weights[f] as number) - (0.3 * gradient) / Math.sqrt(gradients[f] as number);
    }
  }
}
writeFileSync(
  "src/merge/pair-weights.ts",
  `/** Written by scripts/train-likeness.ts: the weights of \`PAIR_FEATURES\`, in their order. */
export const PAIR_WEIGHTS: readonly number[] = [
${PAIR_FEATURES.map((name, f) => `  // ${name}\n  ${(weights[f] as number).toFixed(3)},`).join("\n")}
];
export const PAIR_BIAS = ${(weights[size] as number).toFixed(3)};
`,
);
console.log(`${examples.length} pairs, ${examples.filter(({ same }) => same).length} of one event`);

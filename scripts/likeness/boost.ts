/** Features of one pair, and whether it is one event (1) or not (0). */
export interface Example {
  features: readonly number[];
  same: number;
}

/** A regression tree as arrays: at a branch the feature and threshold (at most it: `left`), at a leaf the value. */
export interface Tree {
  feature: number[];
  threshold: number[];
  left: number[];
  right: number[];
  value: number[];
}

export interface Shape {
  trees: number;
  leaves: number;
  rate: number;
  /** Examples that a leaf needs. */
  fewest: number;
  /** Penalty on leaf values (L2). */
  penalty: number;
  bins: number;
}

/**
 * Gradient boosting of regression trees for the log odds (Friedman 2001), with second-order leaf values (Chen & Guestrin
 * 2016, section 2) over binned features, the best leaf split first. Ties go to the lower feature and threshold, so that
 * the same examples in the same order give the same trees.
 */
export function boost(examples: readonly Example[], shape: Shape): { bias: number; trees: Tree[] } {
  const width = examples[0]?.features.length ?? 0;
  const edges = Array.from({ length: width }, (_, f) => binEdges(examples, f, shape.bins));
  const binned = edges.map((cuts, f) =>
    Uint8Array.from(examples, ({ features }) => binOf(cuts, features[f] as number)),
  );
  const share = examples.filter(({ same }) => same).length / examples.length;
  const bias = Math.log(share / (1 - share));
  const scores = new Float64Array(examples.length).fill(bias);
  const gradient = new Float64Array(examples.length);
  const curvature = new Float64Array(examples.length);
  const trees: Tree[] = [];
  for (let round = 0; round < shape.trees; round++) {
    examples.forEach(({ same }, i) => {
      const probability = 1 / (1 + Math.exp(-(scores[i] as number)));
      gradient[i] = probability - same;
      curvature[i] = probability * (1 - probability);
    });
    trees.push(growTree({ binned, edges, gradient, curvature, scores }, shape));
  }
  return { bias, trees };
}

interface Fold {
  binned: readonly Uint8Array[];
  edges: readonly (readonly number[])[];
  gradient: Float64Array;
  curvature: Float64Array;
  scores: Float64Array;
}

interface Split {
  gain: number;
  feature: number;
  bin: number;
}

interface Leaf {
  node: number;
  members: Int32Array;
  split: Split | null;
}

function growTree(fold: Fold, shape: Shape): Tree {
  const tree: Tree = { feature: [], threshold: [], left: [], right: [], value: [] };
  const leafOf = (members: Int32Array): Leaf => {
    const node = tree.feature.push(-1) - 1;
    tree.threshold.push(0);
    tree.left.push(-1);
    tree.right.push(-1);
    const { sum, weight } = totals(members, fold);
    tree.value.push((-shape.rate * sum) / (weight + shape.penalty));
    return { node, members, split: bestSplit(members, fold, shape) };
  };
  const leaves = [leafOf(Int32Array.from(fold.scores, (_, i) => i))];
  while (leaves.length < shape.leaves) {
    let best: Leaf | undefined;
    for (const leaf of leaves) if (leaf.split && leaf.split.gain > (best?.split?.gain ?? 0)) best = leaf;
    if (!best?.split) break;
    const { feature, bin } = best.split;
    const bins = fold.binned[feature] as Uint8Array;
    tree.feature[best.node] = feature;
    tree.threshold[best.node] = fold.edges[feature]?.[bin] as number;
    const [low, high] = [(i: number) => (bins[i] as number) <= bin, (i: number) => (bins[i] as number) > bin];
    const [left, right] = [leafOf(best.members.filter(low)), leafOf(best.members.filter(high))];
    tree.left[best.node] = left.node;
    tree.right[best.node] = right.node;
    leaves.splice(leaves.indexOf(best), 1, left, right);
  }
  for (const { node, members } of leaves)
    for (const i of members) fold.scores[i] = (fold.scores[i] as number) + (tree.value[node] as number);
  return tree;
}

function totals(members: Int32Array, { gradient, curvature }: Fold): { sum: number; weight: number } {
  let [sum, weight] = [0, 0];
  for (const i of members) {
    sum += gradient[i] as number;
    weight += curvature[i] as number;
  }
  return { sum, weight };
}

function bestSplit(members: Int32Array, fold: Fold, { fewest, penalty, bins }: Shape): Split | null {
  if (members.length < 2 * fewest) return null;
  const { sum, weight } = totals(members, fold);
  const worth = (g: number, h: number) => (g * g) / (h + penalty);
  let best: Split | null = null;
  const [sums, weights, counts] = [new Float64Array(bins), new Float64Array(bins), new Int32Array(bins)];
  fold.binned.forEach((column, feature) => {
    sums.fill(0);
    weights.fill(0);
    counts.fill(0);
    for (const i of members) {
      const bin = column[i] as number;
      sums[bin] = (sums[bin] as number) + (fold.gradient[i] as number);
      weights[bin] = (weights[bin] as number) + (fold.curvature[i] as number);
      counts[bin] = (counts[bin] as number) + 1;
    }
    let [g, h, n] = [0, 0, 0];
    for (let bin = 0; bin < (fold.edges[feature]?.length ?? 0); bin++) {
      g += sums[bin] as number;
      h += weights[bin] as number;
      n += counts[bin] as number;
      if (n < fewest || members.length - n < fewest) continue;
      const gain = worth(g, h) + worth(sum - g, weight - h) - worth(sum, weight);
      if (gain > (best?.gain ?? 1e-9)) best = { gain, feature, bin };
    }
  });
  return best;
}

/** Thresholds between bins of about equally many examples, midway between neighbouring values. */
function binEdges(examples: readonly Example[], feature: number, bins: number): number[] {
  const values = Float64Array.from(examples, ({ features }) => features[feature] as number).sort();
  const edges: number[] = [];
  for (let cut = 1; cut < bins; cut++) {
    const at = Math.floor((cut * values.length) / bins);
    const value = values[at] as number;
    const next = values.find((other, i) => i > at && other > value);
    if (next === undefined) break;
    const edge = Number(((value + next) / 2).toPrecision(5));
    if (edges.length === 0 || edge > (edges.at(-1) as number)) edges.push(edge);
  }
  const [lowest] = values;
  const above = values.find((value) => value > (lowest as number));
  if (lowest !== undefined && above !== undefined) {
    const edge = Number(((lowest + above) / 2).toPrecision(5));
    if (edges[0] === undefined || edge < edges[0]) edges.unshift(edge);
  }
  return edges.slice(0, bins - 1);
}

function binOf(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

import { LinkHeap } from "./link-heap.ts";

/** Two items and how much speaks for their being one: above 0 for, below against. */
export interface Edge {
  a: number;
  b: number;
  score: number;
}

const NONE = -1;

/**
 * The links between groups, by number: the edges between two groups are one link. There are millions, so that all of a link
 * stands in lists of numbers. A link has two sides, 2 * link and 2 * link + 1; a group's sides are a chain.
 */
class Links {
  count = 0;
  /** Sum over the pairs that have an edge, and how many those are; none: the link is gone. */
  sum = new Float64Array(1024);
  pairs = new Int32Array(1024);
  /** By side: the group on it, and the next side of that group. */
  group = new Int32Array(2048);
  private next = new Int32Array(2048);
  /** By group: the ends of its chain, and how many links it has. */
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  readonly degree: Int32Array;
  /** Of the groups linked with one the link, for the one that was asked for last. */
  private readonly linkTo: Int32Array;
  private readonly askedBy: Int32Array;
  private asked = 0;

  constructor(groups: number, edges: Iterable<Edge>) {
    this.first = new Int32Array(groups).fill(NONE);
    this.last = new Int32Array(groups).fill(NONE);
    this.degree = new Int32Array(groups);
    this.linkTo = new Int32Array(groups);
    this.askedBy = new Int32Array(groups);
    let low = NONE;
    for (const { a, b, score } of edges) {
      if (a === b) continue;
      // Edges mostly come by their lower end, so that its links need not be looked up for each.
      if (low !== Math.min(a, b)) {
        low = Math.min(a, b);
        this.noteLinksOf(low);
      }
      this.addEdge(low, Math.max(a, b), score);
    }
  }

  private addEdge(low: number, high: number, score: number): void {
    const known = this.noted(high);
    const link = known === NONE ? this.newLink(low, high) : known;
    this.sum[link] = (this.sum[link] as number) + score;
    this.pairs[link] = (this.pairs[link] as number) + 1;
  }

  private newLink(low: number, high: number): number {
    const link = this.count++;
    if (link === this.sum.length) {
      this.sum = widened(this.sum);
      this.pairs = widened(this.pairs);
      this.group = widened(this.group);
      this.next = widened(this.next);
    }
    this.append(low, 2 * link);
    this.append(high, 2 * link + 1);
    this.degree[low] = (this.degree[low] as number) + 1;
    this.degree[high] = (this.degree[high] as number) + 1;
    this.note(high, link);
    return link;
  }

  private append(group: number, side: number): void {
    this.group[side] = group;
    this.next[side] = NONE;
    const last = this.last[group] as number;
    if (last === NONE) this.first[group] = side;
    else this.next[last] = side;
    this.last[group] = side;
  }

  /** The link of a group with the one whose links were noted last. */
  private noted(group: number): number {
    return this.askedBy[group] === this.asked ? (this.linkTo[group] as number) : NONE;
  }

  private note(group: number, link: number): void {
    this.askedBy[group] = this.asked;
    this.linkTo[group] = link;
  }

  private noteLinksOf(group: number): void {
    this.asked++;
    this.each(group, (link, other) => this.note(other, link));
  }

  /** Each link of a group with the group on its other side. */
  each(group: number, see: (link: number, other: number) => void): void {
    for (let side = this.first[group] as number; side !== NONE; side = this.next[side] as number) {
      const link = side >> 1;
      if (this.pairs[link] !== 0) see(link, this.group[side ^ 1] as number);
    }
  }

  cut(link: number): void {
    this.pairs[link] = 0;
    for (const side of [2 * link, 2 * link + 1]) {
      const group = this.group[side] as number;
      this.degree[group] = (this.degree[group] as number) - 1;
    }
  }

  /** Gives one group the links of another, and takes away what is then double; `see` hears of each that is gone. */
  merge(kept: number, gone: number, see: (link: number) => void): void {
    this.noteLinksOf(kept);
    this.each(gone, (link, other) => {
      const own = other === kept ? NONE : this.noted(other);
      if (own !== NONE) {
        this.sum[own] = (this.sum[own] as number) + (this.sum[link] as number);
        this.pairs[own] = (this.pairs[own] as number) + (this.pairs[link] as number);
      }
      if (own === NONE && other !== kept) {
        const side = this.group[2 * link] === gone ? 2 * link : 2 * link + 1;
        this.group[side] = kept;
        this.degree[kept] = (this.degree[kept] as number) + 1;
        return;
      }
      see(link);
      this.cut(link);
    });
    const sides: number[] = [];
    for (const group of [kept, gone])
      for (let side = this.first[group] as number; side !== NONE; side = this.next[side] as number)
        if (this.pairs[side >> 1] !== 0) sides.push(side);
    this.first[gone] = NONE;
    this.first[kept] = NONE;
    this.last[kept] = NONE;
    for (const side of sides) this.append(kept, side);
  }
}

function widened<List extends Float64Array | Int32Array>(list: List): List {
  const wide = new (list.constructor as new (length: number) => List)(list.length * 2);
  wide.set(list);
  return wide;
}

/**
 * Agglomerative clustering with average linkage (Sokal & Michener 1958) over a sparse graph: the two groups whose items
 * score highest on average are joined first, down to `threshold`. Pairs without an edge count `missing`. `join` may refuse
 * two groups by giving false; they then stay apart. A heap of the links, the smaller group's moved to the larger; takes some
 * 50 bytes a pair of groups with an edge. Ties go to the lower numbers.
 */
export function averageLink(
  sizes: readonly number[],
  edges: Iterable<Edge>,
  { threshold, missing }: { threshold: number; missing: number },
  join: (a: number, b: number) => boolean,
): void {
  const size = Float64Array.from(sizes);
  const links = new Links(sizes.length, edges);
  const heap = new LinkHeap(links.count);
  const offer = (link: number) => {
    const [one, other] = [links.group[2 * link], links.group[2 * link + 1]] as [number, number];
    const all = (size[one] as number) * (size[other] as number);
    const pairs = links.pairs[link] as number;
    const score = ((links.sum[link] as number) + (all - pairs) * missing) / all;
    if (score >= threshold) heap.put(link, { score, low: Math.min(one, other), high: Math.max(one, other) });
    else heap.remove(link);
  };
  for (let link = 0; link < links.count; link++) offer(link);
  for (let best = heap.take(); best !== null; best = heap.take()) {
    const { link, low, high } = best;
    if (!join(low, high)) {
      links.cut(link);
      continue;
    }
    const isLowKept = (links.degree[low] as number) >= (links.degree[high] as number);
    const [kept, gone] = isLowKept ? [low, high] : [high, low];
    size[kept] = (size[kept] as number) + (size[gone] as number);
    links.merge(kept, gone, (link) => heap.remove(link));
    links.each(kept, offer);
  }
}

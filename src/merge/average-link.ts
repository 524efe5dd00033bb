import { Heap } from "./heap.ts";

/** Two items and how much speaks for their being one: above 0 for, below against. */
export interface Edge {
  a: number;
  b: number;
  score: number;
}

interface Link {
  sum: number;
  pairs: number;
}
type Links = Map<number, Link>;

interface Candidate {
  a: number;
  b: number;
  score: number;
  /** The generations of the two groups for which the score was counted. */
  stamps: readonly [number, number];
}

/**
 * Agglomerative clustering with average linkage (Sokal & Michener 1958) over a sparse graph: the two groups whose items
 * score highest on average are joined first, down to `threshold`. Pairs without an edge count `missing`. `join` may refuse
 * two groups by giving false; they then stay apart. Near-linear in the edges (a heap, the smaller group's edges moved to
 * the larger's). Ties go to the lower numbers.
 */
export function averageLink(
  sizes: readonly number[],
  edges: readonly Edge[],
  { threshold, missing }: { threshold: number; missing: number },
  join: (a: number, b: number) => boolean,
): void {
  const size = [...sizes];
  const stamp = sizes.map(() => 0);
  const alive = sizes.map(() => true);
  // Sums over the pairs that have an edge, and how many those are.
  const links: Links[] = sizes.map(() => new Map());
  for (const { a, b, score } of edges) {
    if (a === b) continue;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const link = links[from]?.get(to) ?? { sum: 0, pairs: 0 };
      links[from]?.set(to, { sum: link.sum + score, pairs: link.pairs + 1 });
    }
  }
  const average = (a: number, b: number) => {
    const { sum, pairs } = (links[a] as Links).get(b) as Link;
    const all = (size[a] as number) * (size[b] as number);
    return (sum + (all - pairs) * missing) / all;
  };
  const heap = new Heap(before);
  const offer = (a: number, b: number) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const score = average(low, high);
    if (score >= threshold)
      heap.push({ a: low, b: high, score, stamps: [stamp[low] as number, stamp[high] as number] });
  };
  links.forEach((others, a) => {
    for (const b of others.keys()) if (a < b) offer(a, b);
  });
  for (let best = heap.pop(); best; best = heap.pop()) {
    const { a, b, stamps } = best;
    if (!alive[a] || !alive[b] || stamp[a] !== stamps[0] || stamp[b] !== stamps[1]) continue;
    if (!join(a, b)) {
      links[a]?.delete(b);
      links[b]?.delete(a);
      continue;
    }
    const [kept, gone] = (links[a]?.size ?? 0) >= (links[b]?.size ?? 0) ? [a, b] : [b, a];
    alive[gone] = false;
    size[kept] = (size[kept] as number) + (size[gone] as number);
    stamp[kept] = (stamp[kept] as number) + 1;
    links[kept]?.delete(gone);
    for (const [other, link] of links[gone] ?? []) {
      links[other]?.delete(gone);
      if (other === kept) continue;
      const own = links[kept]?.get(other) ?? { sum: 0, pairs: 0 };
      const both = { sum: own.sum + link.sum, pairs: own.pairs + link.pairs };
      links[kept]?.set(other, both);
      links[other]?.set(kept, both);
    }
    links[gone]?.clear();
    for (const other of links[kept]?.keys() ?? []) offer(kept, other);
  }
}

function before(one: Candidate, other: Candidate): boolean {
  return (
    one.score > other.score ||
    (one.score === other.score && (one.a < other.a || (one.a === other.a && one.b < other.b)))
  );
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { averageLink, type Edge } from "../../src/merge/likeness/average-link.ts";

/** The groups that come out, each as its items in order. */
function groupsOf(
  count: number,
  edges: readonly Edge[],
  refused: (a: number[], b: number[]) => boolean = () => false,
) {
  const groups = Array.from({ length: count }, (_, i) => [i]);
  averageLink(
    groups.map(() => 1),
    edges,
    { threshold: 0, missing: -1 },
    (a, b) => {
      const [one, other] = [groups[a] as number[], groups[b] as number[]];
      if (refused(one, other)) return false;
      const joined = [...one, ...other].sort((x, y) => x - y);
      for (const item of joined) groups[item] = joined;
      return true;
    },
  );
  return [...new Set(groups.map((group) => group.join(" ")))].sort();
}

test("a friend of a friend joins only where the average speaks for it", () => {
  const chain = [
    { a: 0, b: 1, score: 3 },
    { a: 1, b: 2, score: 2 },
  ];
  expect(groupsOf(3, chain)).toEqual(["0 1 2"]); // (2 - 1) / 2 is above 0
  expect(groupsOf(3, [...chain, { a: 0, b: 2, score: -4 }])).toEqual(["0 1", "2"]);
});

test("what is refused stays apart, and others still join", () => {
  const edges = [
    { a: 0, b: 1, score: 3 },
    { a: 0, b: 2, score: 1 },
  ];
  expect(groupsOf(3, edges, (a, b) => [...a, ...b].includes(1))).toEqual(["0 2", "1"]);
});

const graph = fc.array(
  fc
    .record({ a: fc.nat(7), b: fc.nat(7), score: fc.integer({ min: -4, max: 4 }) })
    .filter(({ a, b }) => a < b),
  { maxLength: 20 },
);

test("the order in which edges are given changes nothing", () => {
  fc.assert(
    fc.property(graph, (edges) => {
      expect(groupsOf(8, [...edges].reverse())).toEqual(groupsOf(8, edges));
    }),
  );
});

/** As `averageLink`, in the plainest way: all pairs of groups are looked at before each join. */
function groupsBySearch(count: number, edges: readonly Edge[]) {
  let groups = Array.from({ length: count }, (_, i) => ({ number: i, items: [i] }));
  const between = (a: readonly number[], b: readonly number[]) =>
    edges.filter(
      (edge) => (a.includes(edge.a) && b.includes(edge.b)) || (a.includes(edge.b) && b.includes(edge.a)),
    );
  for (;;) {
    const linked = groups.flatMap((one) =>
      groups
        .filter((other) => one.number < other.number)
        .flatMap((other) => {
          const found = between(one.items, other.items);
          const all = one.items.length * other.items.length;
          const sum = found.reduce((total, { score }) => total + score, 0);
          return found.length > 0 ? [{ one, other, score: (sum - (all - found.length)) / all }] : [];
        }),
    );
    const [best] = linked
      .filter(({ score }) => score >= 0)
      .sort((x, y) => y.score - x.score || x.one.number - y.one.number || x.other.number - y.other.number);
    if (!best) return groups.map(({ items }) => items.join(" ")).sort();
    const { one, other } = best;
    const degree = (group: typeof one) =>
      linked.filter((pair) => pair.one === group || pair.other === group).length;
    const [kept, gone] = degree(one) >= degree(other) ? [one, other] : [other, one];
    const items = [...one.items, ...other.items].sort((x, y) => x - y);
    groups = groups
      .filter((group) => group !== gone)
      .map((group) => (group === kept ? { ...kept, items } : group));
  }
}

test("the groups are those that a search through all pairs finds", () => {
  fc.assert(
    fc.property(graph, (edges) => {
      // Each pair of items once: what is compared twice counts once.
      const once = [...new Map(edges.map((edge) => [`${edge.a} ${edge.b}`, edge])).values()];
      expect(groupsOf(8, once)).toEqual(groupsBySearch(8, once));
    }),
  );
});

test("what two that may not meet hold never meets", () => {
  fc.assert(
    fc.property(graph, fc.nat(7), fc.nat(7), (edges, one, other) => {
      const refused = (a: number[], b: number[]) =>
        one !== other && [...a, ...b].includes(one) && [...a, ...b].includes(other);
      for (const group of groupsOf(8, edges, refused)) {
        const items = group.split(" ").map(Number);
        expect(one !== other && items.includes(one) && items.includes(other)).toBe(false);
      }
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { averageLink, type Edge } from "../../src/merge/average-link.ts";

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

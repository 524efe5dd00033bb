import { expect, test } from "vitest";
import { writeCosts } from "../../../scripts/syntax/oracle.ts";
import { projective } from "../../../scripts/syntax/projective.ts";
import { ACTIONS, ArcHybrid } from "../../../src/text/syntax/arc-hybrid.ts";

const WORDS = 4;

/** The state after some actions; null where one of them is not allowed. */
function after(actions: readonly number[]): ArcHybrid | null {
  const state = new ArcHybrid();
  state.start(WORDS);
  for (const action of actions) {
    if (state.done || !state.allows(action)) return null;
    state.apply(action);
  }
  return state;
}

/** Every way to go on from some actions, to every tree. */
function treesFrom(actions: readonly number[]): number[][] {
  const state = after(actions);
  if (!state) return [];
  if (state.done) return [[...state.heads.subarray(0, WORDS)]];
  return [0, 1, 2].flatMap((action) => treesFrom([...actions, action]));
}

const wrong = (heads: readonly number[], gold: readonly number[]) =>
  heads.filter((head, i) => head !== gold[i]).length;
const least = (trees: readonly number[][], gold: readonly number[]) =>
  Math.min(...trees.map((tree) => wrong(tree, gold)));

test("the oracle's costs are the gold arcs that no continuation can still find", () => {
  // The system derives every projective tree with one root, so its own trees are the gold ones.
  const golds = [...new Map(treesFrom([]).map((tree) => [tree.join(), tree])).values()];
  expect(golds).toHaveLength(30);
  const prefixes: number[][] = [[]];
  const costs = new Int32Array(ACTIONS);
  for (const prefix of prefixes) {
    const state = after(prefix) as ArcHybrid;
    if (state.done) continue;
    const now = treesFrom(prefix);
    for (let action = 0; action < ACTIONS; action++) {
      if (!state.allows(action)) continue;
      prefixes.push([...prefix, action]);
      const then = treesFrom([...prefix, action]);
      for (const gold of golds) {
        writeCosts(state, gold, costs);
        expect([prefix, action, gold, costs[action]]).toEqual([
          prefix,
          action,
          gold,
          least(then, gold) - least(now, gold),
        ]);
      }
    }
  }
});

test("crossing arcs are lifted, the shorter first, until none cross", () => {
  // "A hearing is scheduled on the issue today": "on the issue" hangs on "hearing" across the verb.
  expect([...projective(Int32Array.from([1, 3, 3, -1, 1, 6, 4, 3]))]).toEqual([1, 3, 3, -1, 3, 6, 4, 3]);
  expect([...projective(Int32Array.from([1, -1, 3, 1]))]).toEqual([1, -1, 3, 1]);
});

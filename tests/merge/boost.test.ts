import { expect, test } from "vitest";
import { boost, type Example } from "../../scripts/likeness/boost.ts";

const SHAPE = { trees: 20, leaves: 4, rate: 0.3, fewest: 2, penalty: 1, bins: 16 };

/** One event where exactly one of the two features is high: no single threshold tells it. */
const EXAMPLES: Example[] = Array.from({ length: 200 }, (_, i) => {
  const [x, y] = [i % 2, (i >> 1) % 2];
  return { features: [x, y, (i % 7) / 7], same: i % 20 === 0 ? 1 - (x ^ y) : x ^ y };
});

function scoreOf(features: readonly number[]): number {
  const { bias, trees } = boost(EXAMPLES, SHAPE);
  return trees.reduce((sum, tree) => {
    let at = 0;
    while ((tree.feature[at] as number) >= 0)
      at = (
        (features[tree.feature[at] as number] as number) <= (tree.threshold[at] as number)
          ? tree.left[at]
          : tree.right[at]
      ) as number;
    return sum + (tree.value[at] as number);
  }, bias);
}

test.each([
  [[1, 0, 0.4], 1],
  [[0, 1, 0.4], 1],
  [[0, 0, 0.4], -1],
  [[1, 1, 0.4], -1],
])("trees learn what two features say only together: %j", (features, sign) =>
  expect(Math.sign(scoreOf(features))).toBe(sign),
);

test("the same examples give the same trees", () =>
  expect(boost(EXAMPLES, SHAPE)).toEqual(boost(EXAMPLES, SHAPE)));

import { MAX_TOKENS } from "./arc-hybrid.ts";
import { arcTables } from "./shape.ts";
import { farness, few, startsOf, tagRow } from "./state-features.ts";

/** Describes the arcs of a whole tree beside the tokens at their ends. */
export interface ArcDescriber {
  /** Takes up a tree; -1 is the head of the root. */
  start(heads: ArrayLike<number>, count: number): void;
  /** Writes the rows of a token and its head, counted through all tables of `arcTables`. */
  describe(child: number, upos: ArrayLike<number>, xpos: ArrayLike<number>, rows: Int32Array): void;
}

/**
 * What bears on the label of an arc: where the token stands from its head, how many of its sisters stand between, how many
 * children it has, both tags, and those of its outermost children: a preposition makes an oblique of an object.
 */
export function arcDescriber(upos: number, xpos: number): ArcDescriber {
  const [distance, rank, children, childTag, headTag, left, right] = startsOf(arcTables(upos, xpos));
  const [leftmost, rightmost, lefts, rights, ranks] = Array.from(
    { length: 5 },
    () => new Int32Array(MAX_TOKENS),
  ) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  let heads: ArrayLike<number> = [];
  return {
    start(tree, count) {
      heads = tree;
      for (const array of [leftmost, rightmost]) array.fill(-1, 0, count);
      for (const array of [lefts, rights]) array.fill(0, 0, count);
      for (let i = 0; i < count; i++) {
        const head = tree[i] as number;
        if (head < 0 || head > i) continue;
        ranks[i] = rights[head] as number;
        rights[head] = (rights[head] as number) + 1;
        rightmost[head] = i;
      }
      for (let i = count - 1; i >= 0; i--) {
        const head = tree[i] as number;
        if (head < i) continue;
        ranks[i] = lefts[head] as number;
        lefts[head] = (lefts[head] as number) + 1;
        leftmost[head] = i;
      }
    },
    describe(child, uposOf, xposOf, rows) {
      const head = heads[child] as number;
      const before = child < head;
      rows[0] = distance + (before ? farness(head - child) : 8 + farness(child - head));
      rows[1] = rank + (before ? 0 : 4) + few(ranks[child] as number);
      rows[2] = children + few(lefts[child] as number) * 4 + few(rights[child] as number);
      rows[3] = childTag + (xposOf[child] as number);
      rows[4] = headTag + (xposOf[head] as number);
      rows[5] = tagRow(left, uposOf, leftmost[child] as number);
      rows[6] = tagRow(right, uposOf, rightmost[child] as number);
    },
  };
}

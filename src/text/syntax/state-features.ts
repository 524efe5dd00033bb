import type { ArcHybrid } from "./arc-hybrid.ts";
import { stateTables } from "./shape.ts";

/**
 * Gives the function that writes the rows which describe a state beside its tokens: how many children the two top tokens
 * of the stack and the next of the buffer have by now, the tags of their outermost ones, and how far apart they stand
 * (after Zhang & Nivre 2011). Rows count through all tables of `stateTables`.
 */
export function stateDescriber(
  upos: number,
): (state: ArcHybrid, tags: ArrayLike<number>, rows: Int32Array) => void {
  const [first, second, next, distance, left0, right0, left1, right1, leftNext] = startsOf(stateTables(upos));
  return (state, tags, rows) => {
    const top = state.at(0);
    const below = state.at(1);
    const buffer = state.next < state.length ? state.next : -1;
    rows[0] = first + childrenOf(state, top);
    rows[1] = second + childrenOf(state, below);
    rows[2] = next + (buffer < 0 ? 0 : few(state.lefts[buffer] as number));
    rows[3] = distance + (top < 0 || buffer < 0 ? 0 : farness(buffer - top));
    rows[4] = tagRow(left0, tags, top < 0 ? -1 : (state.leftmost[top] as number));
    rows[5] = tagRow(right0, tags, top < 0 ? -1 : (state.rightmost[top] as number));
    rows[6] = tagRow(left1, tags, below < 0 ? -1 : (state.leftmost[below] as number));
    rows[7] = tagRow(right1, tags, below < 0 ? -1 : (state.rightmost[below] as number));
    rows[8] = tagRow(leftNext, tags, buffer < 0 ? -1 : (state.leftmost[buffer] as number));
  };
}

export function few(count: number): number {
  return count > 3 ? 3 : count;
}

function childrenOf(state: ArcHybrid, token: number): number {
  return token < 0 ? 0 : few(state.lefts[token] as number) * 4 + few(state.rights[token] as number);
}

/** 1 to 7 for 1, 2, 3, 4–5, 6–8, 9–14 and more tokens apart. */
export function farness(gap: number): number {
  return gap < 4 ? gap : gap < 6 ? 4 : gap < 9 ? 5 : gap < 15 ? 6 : 7;
}

/** The row for a token's tag in the table that starts there; the first is for no token. */
export function tagRow(start: number, tags: ArrayLike<number>, token: number): number {
  return token < 0 ? start : start + (tags[token] as number) + 1;
}

/** The first row of each table where they lie one behind the other. */
export function startsOf(tables: readonly number[]): Starts {
  let total = 0;
  return tables.map((rows) => {
    total += rows;
    return total - rows;
  }) as readonly number[] as Starts;
}

/** At least as many as any list of tables has. */
type Starts = readonly [number, number, number, number, number, number, number, number, number];

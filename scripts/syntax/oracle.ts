import { type ArcHybrid, LEFT, RIGHT, SHIFT } from "../../src/text/syntax/arc-hybrid.ts";

/**
 * Writes how many gold arcs each action puts out of reach, the root's included: the dynamic oracle of the arc-hybrid system
 * (Goldberg & Nivre 2013, section 4.2). `gold` is projective and has -1 at the root; what `state` does not allow costs nothing.
 */
export function writeCosts(state: ArcHybrid, gold: ArrayLike<number>, costs: Int32Array): void {
  const { next, length, size, stack } = state;
  const top = state.at(0);
  costs.fill(0);
  if (top >= 0) {
    const head = gold[top] as number;
    const below = size > 1 ? state.at(1) : -1;
    let orphans = 0;
    for (let i = next; i < length; i++) if (gold[i] === top) orphans++;
    // The head may be what lies below, or the root where nothing does, or may come later.
    costs[LEFT] = orphans + (head > next || head === below ? 1 : 0);
    costs[RIGHT] = orphans + (head >= next ? 1 : 0);
  }
  if (next < length) {
    const head = gold[next] as number;
    let lost = head === -1 && size > 0 ? 1 : 0;
    for (let i = 0; i < size; i++) {
      const token = stack[i] as number;
      if (gold[token] === next || (head === token && token !== top)) lost++;
    }
    costs[SHIFT] = lost;
  }
}

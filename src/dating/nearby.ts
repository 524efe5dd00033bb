import { endsOf, relationsAt } from "./network.ts";
import type { Propagation } from "./propagate.ts";
import type { Variable } from "./relation.ts";

/** Relations around a variable, by number, each with how many lie between: 0 where it touches the variable itself. */
export type Nearby = ReadonlyMap<number, number>;

/** Widens what is known around a variable, relation by relation outwards: one more ring each time, until there is none or they are too many. */
export function* nearby(
  { network, setAside }: Propagation,
  variable: Variable,
  most: number,
): Generator<Nearby> {
  const start = network.numberOf.get(variable);
  const found = new Map<number, number>();
  const reached = new Set(start === undefined ? [] : [start]);
  let edge = [...reached];
  for (let distance = 0; edge.length > 0; distance++) {
    const before = found.size;
    const next: number[] = [];
    for (const from of edge)
      for (const index of relationsAt(network, from)) {
        if (found.size >= most) return;
        if (setAside.has(index) || found.has(index)) continue;
        found.set(index, distance);
        for (const end of endsOf(network, index))
          if (!reached.has(end)) {
            reached.add(end);
            next.push(end);
          }
      }
    edge = next;
    if (found.size > before) yield found;
  }
}

import type { Propagation } from "./propagate.ts";
import type { Relation, Variable } from "./relation.ts";

/** Relations around a variable, each with the number of relations between: 0 where it touches the variable itself. */
export type Nearby = ReadonlyMap<Relation, number>;

/** Widens what is known around a variable, relation by relation outwards: one more ring each time, until there is none or they are too many. */
export function* nearby(
  { network, setAside }: Propagation,
  variable: Variable,
  most: number,
): Generator<Nearby> {
  const start = network.numberOf.get(variable);
  const found = new Map<Relation, number>();
  const reached = new Set(start === undefined ? [] : [start]);
  let edge = [...reached];
  for (let distance = 0; edge.length > 0; distance++) {
    const before = found.size;
    const next: number[] = [];
    for (const index of edge.flatMap((end) => network.touching[end] as readonly number[])) {
      if (found.size >= most) return;
      const relation = network.relations[index] as Relation;
      if (setAside.has(index) || found.has(relation)) continue;
      found.set(relation, distance);
      for (const end of network.ends[index] as readonly number[])
        if (!reached.has(end)) {
          reached.add(end);
          next.push(end);
        }
    }
    edge = next;
    if (found.size > before) yield found;
  }
}

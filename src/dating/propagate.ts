import type { DaySet } from "../calendar/day-set.ts";
import { Narrowing, type Step, type Trail } from "./narrowing.ts";
import { type Network, networkOf } from "./network.ts";
import type { Relation, Variable } from "./relation.ts";

export type { Step } from "./narrowing.ts";

export interface Propagation {
  domains: ReadonlyMap<Variable, DaySet>;
  /** Every narrowing in the order it happened: the proof of each domain. */
  trail: readonly Step[];
  /** The index in the trail of each variable's last narrowing; none where nothing narrowed it. */
  last: ReadonlyMap<Variable, number>;
  /** The variable whose domain was emptied, where the relations contradict each other. */
  emptied: Variable | null;
  network: Network;
  /** Relations of the network, by number, that no longer count. */
  setAside: ReadonlySet<number>;
}

/** Narrows every domain until nothing changes or one is emptied. The order of the relations makes no difference. */
export function propagate(relations: readonly Relation[]): Propagation {
  const network = networkOf(relations);
  const narrowing = new Narrowing(network, { records: true });
  const emptied = narrowing.settle();
  return propagationOf(network, narrowing, { emptied, setAside: new Set() });
}

export function propagationOf(
  network: Network,
  narrowing: Narrowing,
  { emptied, setAside }: { emptied: number | null; setAside: ReadonlySet<number> },
): Propagation {
  const { variables } = network;
  const moved: number[] = [];
  const trail: Step[] = [];
  for (const step of narrowing.steps) {
    moved.push(trail.length);
    if (!step) continue;
    const [own, other] = [moved[step.own] ?? -1, moved[step.other] ?? -1];
    trail.push(own === step.own && other === step.other ? step : { ...step, own, other });
  }
  return {
    domains: new Map(variables.map((variable, i) => [variable, narrowing.domains[i] as DaySet])),
    trail,
    last: new Map(
      variables
        .map((variable, i) => [variable, moved[narrowing.lastStepOf(i)] ?? -1] as const)
        .filter(([, index]) => index >= 0),
    ),
    emptied: emptied === null ? null : (variables[emptied] as Variable),
    network,
    setAside,
  };
}

/** The narrowings from which the last domain of a variable follows, in the order in which they happened. */
export function proofOf({ trail, last }: Propagation, variable: Variable): readonly Step[] {
  return proofFrom(trail, last.get(variable) ?? -1);
}

/** A narrowing, by its index in the trail, with all those that it rests on; none for -1. */
export function proofFrom(trail: Trail, index: number): readonly Step[] {
  const needed = new Set<number>();
  const open = [index];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next < 0 || needed.has(next)) continue;
    needed.add(next);
    const { own, other } = trail[next] as Step;
    open.push(own, other);
  }
  return [...needed].sort((a, b) => a - b).map((step) => trail[step] as Step);
}

import { ALL_DAYS, countDays, type DaySet, equalDays } from "../calendar/day-set.ts";
import { narrow } from "./narrow.ts";
import { Narrowing, type Step } from "./narrowing.ts";
import { endsOf, type Network } from "./network.ts";
import { proofFrom } from "./propagate.ts";
import type { Relation, Variable } from "./relation.ts";

/** What a relation would leave of a variable, and how soon it is to be told. */
interface Candidate {
  by: number;
  end: number;
  after: DaySet;
  order: number;
}

/**
 * The narrowings by which the few relations of a network lead to a variable's domain, each as far as it goes at once: what settles a
 * variable for good comes first, so that a reader meets "Friday is 5 September" rather than the way there by halves.
 */
export function shortestChain(network: Network, variable: Variable): readonly Step[] {
  const settled = new Narrowing(network, { records: false });
  settled.settle();
  const target = network.numberOf.get(variable) as number;
  const domains = network.variables.map((): DaySet => ALL_DAYS);
  const lastSteps = network.variables.map(() => -1);
  const trail: Step[] = [];
  while (!equalDays(domains[target] as DaySet, settled.domains[target] as DaySet)) {
    let best: Candidate | null = null;
    for (const by of network.telling)
      for (const found of narrowingsBy(by)) if (best === null || found.order < best.order) best = found;
    if (best === null) break;
    const other = endsOf(network, best.by).find((end) => end !== best?.end);
    trail.push({
      variable: network.variables[best.end] as Variable,
      relation: network.relations[best.by] as Relation,
      before: domains[best.end] as DaySet,
      after: best.after,
      own: lastSteps[best.end] as number,
      other: other === undefined ? -1 : (lastSteps[other] as number),
    });
    lastSteps[best.end] = trail.length - 1;
    domains[best.end] = best.after;
  }
  return proofFrom(trail, lastSteps[target] as number);

  /** What a relation would narrow now: first what settles, then what leaves fewest days. */
  function narrowingsBy(by: number): Candidate[] {
    const [left, right] = [network.lefts[by] as number, network.rights[by] as number];
    const now = narrow(network.relations[by] as Relation, domains[left] as DaySet, domains[right] as DaySet);
    return [...new Set([left, right])].flatMap((end, i) => {
      const after = now[i] as DaySet;
      if (equalDays(after, domains[end] as DaySet)) return [];
      const order = equalDays(after, settled.domains[end] as DaySet)
        ? 0
        : 1 + Math.min(countDays(after), 1e9);
      return [{ by, end, after, order }];
    });
  }
}

import { ALL_DAYS, type DaySet, equalDays } from "../calendar/day-set.ts";
import { compareText } from "../model/compare-text.ts";
import { narrow } from "./narrow.ts";
import { type Relation, type Variable, variablesOf } from "./relation.ts";

/** One narrowing: what a relation left of a variable, and the earlier narrowings that it rested on. */
export interface Step {
  variable: Variable;
  relation: Relation;
  before: DaySet;
  after: DaySet;
  /** Indices in the trail: the last narrowing of each variable that the relation touches. */
  from: readonly number[];
}

export interface Propagation {
  domains: ReadonlyMap<Variable, DaySet>;
  /** Every narrowing in the order it happened: the proof of each domain. */
  trail: readonly Step[];
  /** The variable whose domain was emptied, where the relations contradict each other. */
  emptied: Variable | null;
}

/** A variable that swings for longer than this narrows by a cycle of day shifts; what it has by then is sound. */
const LONGEST_CHASE = 400;

/**
 * Narrows every domain until nothing changes (arc consistency, AC-3: Mackworth 1977), looking again only at relations
 * whose variables changed. Relations are taken in order of id, so the trail does not depend on the order given.
 */
export function propagate(relations: readonly Relation[]): Propagation {
  const ordered = [...relations].sort((a, b) => compareText(a.id, b.id));
  const touching = new Map<Variable, number[]>();
  ordered.forEach((relation, i) => {
    for (const variable of variablesOf(relation)) {
      const known = touching.get(variable);
      if (known) known.push(i);
      else touching.set(variable, [i]);
    }
  });
  const domains = new Map<Variable, DaySet>([...touching.keys()].map((variable) => [variable, ALL_DAYS]));
  const lastStep = new Map<Variable, number>();
  const narrowings = new Map<Variable, number>();
  const trail: Step[] = [];
  const queue = ordered.map((_, i) => i);
  const queued = new Set(queue);
  for (let head = 0; head < queue.length; head++) {
    const next = queue[head] as number;
    queued.delete(next);
    const relation = ordered[next] as Relation;
    for (const [variable, after] of narrow(relation, (name) => domains.get(name) as DaySet)) {
      const before = domains.get(variable) as DaySet;
      if (equalDays(before, after)) continue;
      const from = variablesOf(relation).flatMap((name) => lastStep.get(name) ?? []);
      trail.push({ variable, relation, before, after, from });
      lastStep.set(variable, trail.length - 1);
      domains.set(variable, after);
      if (after.length === 0) return { domains, trail, emptied: variable };
      const count = (narrowings.get(variable) ?? 0) + 1;
      narrowings.set(variable, count);
      if (count > LONGEST_CHASE) continue;
      for (const other of touching.get(variable) as number[])
        if (!queued.has(other)) {
          queue.push(other);
          queued.add(other);
        }
    }
  }
  return { domains, trail, emptied: null };
}

/** The relations from which the last domain of a variable follows, in the order in which they narrowed. */
export function proofOf({ trail }: Propagation, variable: Variable): readonly Step[] {
  const last = trail.findLastIndex((step) => step.variable === variable);
  const needed = new Set<number>();
  const open = last < 0 ? [] : [last];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (needed.has(index)) continue;
    needed.add(index);
    open.push(...(trail[index] as Step).from);
  }
  return [...needed].sort((a, b) => a - b).map((index) => trail[index] as Step);
}

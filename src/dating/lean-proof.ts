import { ALL_DAYS, type DaySet, equalDays, intersectDays } from "../calendar/day-set.ts";
import { narrow } from "./narrow.ts";
import type { Step, Trail } from "./narrowing.ts";
import { type Relation, variablesOf } from "./relation.ts";

/**
 * Relations from which a narrowing follows, without those whose narrowings were overtaken by later ones: of all that ever
 * narrowed a variable mostly one or two make its domain. Found by going back through the trail once, so that a proof in a
 * network of a hundred thousand relations costs no more than one in a small network.
 */
export function leanProof(trail: Trail, index: number): readonly Relation[] {
  const relations = new Set<Relation>();
  const seen = new Set<number>();
  const open = [index];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next < 0 || seen.has(next)) continue;
    seen.add(next);
    for (const step of decisive(trail, next)) {
      relations.add(step.relation);
      open.push(step.other);
    }
  }
  return [...relations];
}

/** The fewest of a variable's narrowings up to one that together leave what that one left. */
function decisive(trail: Trail, index: number): readonly Step[] {
  const { after } = trail[index] as Step;
  const chosen: { step: Step; image: DaySet }[] = [];
  const all: Step[] = [];
  let left = ALL_DAYS;
  for (let i = index; i >= 0 && !equalDays(left, after); i = (all.at(-1) as Step).own) {
    const step = trail[i] as Step;
    all.push(step);
    const image = imageOf(trail, step);
    const both = intersectDays(left, image);
    if (equalDays(both, left)) continue;
    left = both;
    chosen.push({ step, image });
  }
  // Where only bounds were narrowed, a narrowing may have rested on what it narrowed; then all are needed.
  if (!equalDays(left, after)) return all;
  let needed = chosen;
  for (const one of chosen) {
    const others = needed.filter((other) => other !== one);
    const without = others.reduce<DaySet>((days, { image }) => intersectDays(days, image), ALL_DAYS);
    if (equalDays(without, after)) needed = others;
  }
  return needed.map(({ step }) => step);
}

/** What a narrowing would have left of a variable of which nothing was known. */
function imageOf(trail: Trail, step: Step): DaySet {
  const [left, right] = variablesOf(step.relation);
  if (left === right) return step.after;
  const other = trail[step.other]?.after ?? ALL_DAYS;
  return step.variable === left
    ? narrow(step.relation, ALL_DAYS, other)[0]
    : narrow(step.relation, other, ALL_DAYS)[1];
}

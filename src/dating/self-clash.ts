import { dayOf } from "../calendar/civil-day.ts";
import { denote } from "../calendar/denote.ts";
import { groupBy } from "../model/group-by.ts";
import { minimalSubset } from "./minimal-subset.ts";
import { Narrowing, type NarrowingOptions, SHORT_CHASE } from "./narrowing.ts";
import { networkOf } from "./network.ts";
import {
  type Denotes,
  type InDays,
  type Relation,
  type Variable,
  variablesOf,
  weakestFirst,
} from "./relation.ts";

/** A stretch of years in which whatever the calendar allows comes about at least once. */
const YEARS: InDays["days"] = [[dayOf(1990), dayOf(2031) - 1]];

/** Days on which the direction of a meaning is looked at: a working day, a Sunday, a leap day. */
const SAMPLES = [dayOf(1999, 5, 12), dayOf(2005, 7, 31), dayOf(2024, 2, 29)];

/**
 * Sets of relations between the same two days that clash wherever those lie, each minimal and weakest first: "in spring"
 * and "last July" of one event, "tomorrow" of what is told as having happened. Without bounds they would only drive each
 * other on from year to year, and whatever bound there is would look like a party to the clash.
 */
export function selfClashes(relations: readonly Relation[]): (readonly Relation[])[] {
  const nameOf = (from: Variable, to: Variable) => JSON.stringify([from, to]);
  const pairs: Map<string, Relation[]> = groupBy(
    relations.filter((relation) => relation.kind === "denotes"),
    ({ anchor, variable }) => nameOf(anchor, variable),
  );
  for (const relation of relations)
    if (relation.kind === "not-after") {
      pairs.get(nameOf(relation.first, relation.second))?.push(relation);
      pairs.get(nameOf(relation.second, relation.first))?.push(relation);
    }
  return [...pairs.values()].filter(mayClash).flatMap(clashesAmong);
}

/** One meaning and an order beside it are met so often that only an order which the meaning turns round is looked into. */
function mayClash(group: readonly Relation[]): boolean {
  const told = group.filter((relation) => relation.kind === "denotes");
  return told.length > 1 || group.some((relation) => told.some((denotes) => turnsRound(denotes, relation)));
}

function turnsRound({ anchor, meaning }: Denotes, order: Relation): boolean {
  if (order.kind !== "not-after") return false;
  return SAMPLES.every((day) => {
    const range = denote(meaning, day);
    return range !== null && (order.second === anchor ? range[0] > day : range[1] < day);
  });
}

function clashesAmong(group: readonly Relation[]): (readonly Relation[])[] {
  const found: (readonly Relation[])[] = [];
  for (let left: readonly Relation[] = group; left.length > 1 && clashAnywhere(left); ) {
    const clash = [...minimalSubset([...left].sort(weakestFirst).reverse(), clashAnywhere)].reverse();
    found.push(clash);
    left = left.filter((relation) => relation !== clash[0]);
  }
  return found;
}

/**
 * Those of a minimal clash that clash wherever the days lie, weakest first, where its bounds only bear witness to it: "they vote
 * tomorrow", told as past, drives its article's day on until it meets whatever bound there is. Null: the bounds are
 * parties to the clash.
 */
export function withoutWitnesses(clash: readonly Relation[]): readonly Relation[] | null {
  const bound = clash.find((relation): relation is InDays => relation.kind === "in");
  const rest = clash.filter(({ kind }) => kind !== "in");
  if (!bound || rest.length < 2) return null;
  const clashes = (relations: readonly Relation[]) =>
    relations.some((relation) => variablesOf(relation).includes(bound.variable)) &&
    EACH_YEAR.every((days) => clashIn(relations, { ...bound, days }, A_YEAR));
  return clashes(rest) ? [...minimalSubset([...rest].sort(weakestFirst).reverse(), clashes)].reverse() : null;
}

/** After 28 years the calendar has come round. */
const EACH_YEAR: readonly InDays["days"][] = Array.from({ length: 28 }, (_, i) => [
  [dayOf(2000 + i), dayOf(2001 + i) - 1],
]);
/** What drives a day on by itself has driven it out of a year by then. */
const A_YEAR = { longestChase: 1000, givesUp: true };

function clashAnywhere(relations: readonly Relation[]): boolean {
  const first = relations.find((relation) => relation.kind === "denotes");
  if (!first || relations.length < 2) return false;
  const within: InDays = {
    id: "",
    kind: "in",
    variable: first.anchor,
    days: YEARS,
    rank: "given",
    evidence: null,
  };
  return clashIn(relations, within, SHORT_CHASE);
}

function clashIn(
  relations: readonly Relation[],
  within: InDays,
  chase: Omit<NarrowingOptions, "records">,
): boolean {
  return new Narrowing(networkOf([within, ...relations]), { ...chase, records: false }).settle() !== null;
}

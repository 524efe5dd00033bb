import { dayOf } from "../calendar/civil-day.ts";
import { groupBy } from "../model/group-by.ts";
import { minimalSubset } from "./minimal-subset.ts";
import { Narrowing, type NarrowingOptions, SHORT_CHASE } from "./narrowing.ts";
import { networkOf } from "./network.ts";
import { type Denotes, type InDays, type Relation, variablesOf, weakestFirst } from "./relation.ts";

/** A stretch of years in which whatever the calendar allows comes about at least once. */
const YEARS: InDays["days"] = [[dayOf(1990), dayOf(2031) - 1]];

/**
 * Sets of relations between the same two days that clash wherever those lie, each minimal and weakest first: "in spring"
 * and "last July" of one event. Without bounds they would only drive each other on from year to year, and whatever bound
 * there is would look like a party to the clash.
 */
export function selfClashes(relations: readonly Relation[]): (readonly Relation[])[] {
  const pairs = groupBy(
    relations.filter((relation) => relation.kind === "denotes"),
    ({ anchor, variable }) => JSON.stringify([anchor, variable]),
  );
  return [...pairs.values()].flatMap(clashesAmong);
}

function clashesAmong(group: readonly Denotes[]): (readonly Relation[])[] {
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
  const [first] = relations;
  if (first?.kind !== "denotes") return false;
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

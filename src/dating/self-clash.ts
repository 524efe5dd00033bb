import { dayOf } from "../calendar/civil-day.ts";
import { groupBy } from "../model/group-by.ts";
import { minimalSubset } from "./minimal-subset.ts";
import { Narrowing, SHORT_CHASE } from "./narrowing.ts";
import { networkOf } from "./network.ts";
import { type Denotes, type InDays, type Relation, weakestFirst } from "./relation.ts";

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
  const network = networkOf([within, ...relations]);
  return new Narrowing(network, { ...SHORT_CHASE, records: false }).settle() !== null;
}

import { type Day, parseDay } from "../calendar/civil-day.ts";
import type { Timeline } from "../model/timeline.ts";
import type { When } from "../model/when.ts";

/** Where an event stands on an axis that knows nothing but days. */
export interface Placement {
  /** Both inclusive: the days in which it may lie. */
  first: Day;
  last: Day;
  /**
   * "dates": nothing is added. "bound": only one side is known, and it stands there. "order": it has no date, and stands
   * beside its neighbour in the timeline's order.
   */
  by: "dates" | "bound" | "order";
}

/** A place for every event, by id; those without a date stand beside their neighbours. Empty where nothing is dated. */
export function placeEvents({ events }: Timeline): Map<string, Placement> {
  const own = events.map(({ when }) => placeOf(when));
  const first = own.find((placement) => placement !== null);
  let neighbour = first;
  return new Map(
    events.flatMap(({ id }, index): [string, Placement][] => {
      const placement = own[index] ?? null;
      neighbour = placement ?? neighbour;
      if (placement) return [[id, placement]];
      return neighbour ? [[id, { first: neighbour.first, last: neighbour.first, by: "order" }]] : [];
    }),
  );
}

/** The place that an event's own date gives it. */
export function placeOf({ start, end }: When): Placement | null {
  const days = [start.earliest, start.latest, end.earliest, end.latest].map((day) =>
    day === null ? null : parseDay(day),
  );
  const [from, lateFrom, earlyTo, to] = days as [Day | null, Day | null, Day | null, Day | null];
  const first = from ?? lateFrom ?? earlyTo ?? to;
  const last = to ?? earlyTo ?? lateFrom ?? from;
  if (first === null || last === null) return null;
  const by = from !== null && to !== null ? "dates" : "bound";
  return { first: Math.min(first, last), last: Math.max(first, last), by };
}

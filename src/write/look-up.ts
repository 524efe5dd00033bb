import type { Conflict, Timeline, TimelineEvent } from "../model/timeline.ts";
import { pushUnder } from "../model/under-key.ts";

/** What writers ask of a timeline again and again, gone through once. */
export interface LookUp {
  eventOf: ReadonlyMap<string, TimelineEvent>;
  conflictOf: ReadonlyMap<string, Conflict>;
  /** Of each event the plans of which it is an outcome, in timeline order. */
  plansOf: ReadonlyMap<string, readonly TimelineEvent[]>;
  /** The place of each event in the timeline. */
  placeOf: ReadonlyMap<string, number>;
}

export function lookUpOf({ events, conflicts }: Timeline): LookUp {
  const plansOf = new Map<string, TimelineEvent[]>();
  for (const plan of events)
    for (const outcome of new Set((plan.outcomes ?? []).map(({ event }) => event)))
      pushUnder(plansOf, outcome, plan);
  return {
    eventOf: new Map(events.map((event) => [event.id, event])),
    conflictOf: new Map(conflicts.map((conflict) => [conflict.id, conflict])),
    plansOf,
    placeOf: new Map(events.map(({ id }, index) => [id, index])),
  };
}

/** The titles of events of these ids, in timeline order. */
export function titlesOf(ids: readonly string[], { eventOf, placeOf }: LookUp): string[] {
  const place = (id: string) => placeOf.get(id) as number;
  return [...new Set(ids)]
    .filter((id) => eventOf.has(id))
    .sort((a, b) => place(a) - place(b))
    .map((id) => (eventOf.get(id) as TimelineEvent).title);
}

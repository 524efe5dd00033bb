import { parseDay } from "../calendar/civil-day.ts";
import type { TimelineEvent } from "../model/timeline.ts";
import { Heap } from "./heap.ts";

/**
 * Puts events in timeline order: by the day they began at the earliest, then the latest end, then the day they began at
 * the latest, then id. An event without an earliest day stands at its latest one; one without any stands last. Whatever
 * an `after` says comes first all the same (a topological order that takes the smallest free event each time).
 */
export function sequence(events: readonly TimelineEvent[]): TimelineEvent[] {
  const sorted = [...events].sort(byTime);
  const placeOf = new Map(sorted.map(({ id }, place) => [id, place]));
  const later: number[][] = sorted.map(() => []);
  const waitsFor = sorted.map(({ id, after }, place) => {
    const earlier = new Set(after.flatMap(({ event }) => (event === id ? [] : (placeOf.get(event) ?? []))));
    for (const other of earlier) later[other]?.push(place);
    return earlier.size;
  });
  const free = new Heap<number>((one, other) => one < other);
  waitsFor.forEach((count, place) => {
    if (count === 0) free.push(place);
  });
  const ordered: TimelineEvent[] = [];
  const isDone = new Uint8Array(sorted.length);
  let earliest = 0;
  while (ordered.length < sorted.length) {
    while (isDone[earliest] === 1) earliest++;
    // A cycle has no free event: the earliest goes first, and the cycle is reported as a conflict elsewhere.
    const next = free.pop() ?? earliest;
    if (isDone[next] === 1) continue;
    isDone[next] = 1;
    ordered.push(sorted[next] as TimelineEvent);
    for (const other of later[next] as number[]) {
      waitsFor[other] = (waitsFor[other] as number) - 1;
      if (waitsFor[other] === 0) free.push(other);
    }
  }
  return ordered;
}

function byTime(a: TimelineEvent, b: TimelineEvent): number {
  return (
    place(a) - place(b) ||
    latestEnd(a) - latestEnd(b) ||
    latestStart(a) - latestStart(b) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

function place({ when }: TimelineEvent): number {
  return day(when.start.earliest) ?? day(when.start.latest) ?? Number.MAX_SAFE_INTEGER;
}

function latestEnd({ when }: TimelineEvent): number {
  return day(when.end.latest) ?? Number.MAX_SAFE_INTEGER;
}

function latestStart({ when }: TimelineEvent): number {
  return day(when.start.latest) ?? Number.MAX_SAFE_INTEGER;
}

function day(text: string | null): number | null {
  return text === null ? null : parseDay(text);
}

/** Events whose order is told once: what follows from the rest of it is left out. */
export function withReducedOrder(events: readonly TimelineEvent[]): TimelineEvent[] {
  const reduced = reduceOrder(
    new Map(events.map(({ id, after }) => [id, new Set(after.map(({ event }) => event))])),
  );
  return events.map((event) => ({
    ...event,
    after: event.after.filter(({ event: earlier }) => reduced.get(event.id)?.has(earlier)),
  }));
}

/** Leaves out every `after` that follows from the others (transitive reduction of an acyclic relation). */
export function reduceOrder(after: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set([from]);
    const open = [from];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const next of after.get(at) ?? []) {
        if (next === to) return true;
        if (!seen.has(next)) {
          seen.add(next);
          open.push(next);
        }
      }
    return false;
  };
  return new Map(
    [...after].map(([event, before]) => [
      event,
      new Set(
        [...before].filter(
          (target) => ![...before].some((other) => other !== target && reaches(other, target)),
        ),
      ),
    ]),
  );
}

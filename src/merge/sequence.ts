import { parseDay } from "../calendar/civil-day.ts";
import type { TimelineEvent } from "../model/timeline.ts";

/**
 * Puts events in timeline order: by the day they began at the earliest, then the latest end, then the day they began at
 * the latest, then id. An event without an earliest day stands at its latest one; one without any stands last. Whatever
 * an `after` says comes first all the same (a topological order that takes the smallest free event each time).
 */
export function sequence(events: readonly TimelineEvent[]): TimelineEvent[] {
  const sorted = [...events].sort(byTime);
  const waiting = new Map(
    sorted.map((event) => [
      event.id,
      new Set(
        event.after
          .map(({ event: id }) => id)
          .filter((id) => id !== event.id && events.some((other) => other.id === id)),
      ),
    ]),
  );
  const ordered: TimelineEvent[] = [];
  while (sorted.length > 0) {
    const free = sorted.findIndex((event) => waiting.get(event.id)?.size === 0);
    // A cycle has no free event: the earliest goes first, and the cycle is reported as a conflict elsewhere.
    const [next] = sorted.splice(Math.max(0, free), 1) as [TimelineEvent];
    ordered.push(next);
    for (const others of waiting.values()) others.delete(next.id);
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

/** Leaves out every `after` that follows from the others (transitive reduction of an acyclic relation). */
export function reduceOrder(after: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    [...(after.get(from) ?? [])].some(
      (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
    );
  return new Map(
    [...after].map(([event, before]) => [
      event,
      new Set(
        [...before].filter(
          (target) =>
            ![...before].some((other) => other !== target && reaches(other, target, new Set([other]))),
        ),
      ),
    ]),
  );
}

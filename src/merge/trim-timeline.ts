import { compareText } from "../model/compare-text.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import { namesOf } from "./names/name-forms.ts";
import { withReducedOrder } from "./sequence.ts";

export interface Trim {
  /** At most so many events, the most salient first; of equally salient ones, those that stand earlier. */
  top?: number | undefined;
  /** 0 to 1: no event below it. */
  minSalience?: number | undefined;
}

/**
 * The timeline with its most salient events alone, in the order that they had, and the conflicts among what is left. An
 * order or a setting that led through an event left out leads to the next one that is kept.
 */
export function trimTimeline(
  timeline: Timeline,
  { top = Number.POSITIVE_INFINITY, minSalience = 0 }: Trim,
): Timeline {
  const kept = mostSalient(timeline.events, top, minSalience);
  if (kept.size === timeline.events.length) return timeline;
  // What no event tells, such as who holds an office, is no event's to take away.
  const conflicts = timeline.conflicts
    .filter(({ events }) => events.length === 0 || events.some((id) => kept.has(id)))
    .map((conflict) => ({ ...conflict, events: conflict.events.filter((id) => kept.has(id)) }));
  const events = relinked(timeline.events, kept, conflicts);
  const names = timeline.names && { names: namesOf(timeline.names, events) };
  return { ...timeline, events, conflicts, ...names };
}

function mostSalient(events: readonly TimelineEvent[], top: number, minSalience: number): Set<string> {
  const ranked = events
    .filter(({ salience }) => salience >= minSalience)
    // A stable sort: equals stay in timeline order.
    .sort((a, b) => b.salience - a.salience);
  return new Set(ranked.slice(0, top).map(({ id }) => id));
}

function relinked(
  events: readonly TimelineEvent[],
  kept: ReadonlySet<string>,
  conflicts: Timeline["conflicts"],
): TimelineEvent[] {
  const all = new Map(events.map((event) => [event.id, event]));
  const standing = new Set(conflicts.map(({ id }) => id));
  const left = events
    .filter(({ id }) => kept.has(id))
    .map(({ partOf: _, outcomes, ...event }): TimelineEvent => {
      const setting = settingOf(event.id, all, kept);
      return {
        ...event,
        after: orderOf(event.id, all, kept),
        ...(setting === undefined ? {} : { partOf: setting }),
        ...(outcomes ? { outcomes: outcomes.filter(({ event: outcome }) => kept.has(outcome)) } : {}),
        conflicts: event.conflicts.filter((id) => standing.has(id)),
      };
    });
  // Two ways through what is left out may say the same.
  return withReducedOrder(left);
}

/** The nearest kept events before this one, each with the reasons of every step on the shortest way to it. */
function orderOf(
  id: string,
  events: ReadonlyMap<string, TimelineEvent>,
  kept: ReadonlySet<string>,
): TimelineEvent["after"] {
  const ways = [...(events.get(id)?.after ?? [])];
  const seen = new Set([id]);
  const nearest: TimelineEvent["after"] = [];
  for (const way of ways) {
    if (seen.has(way.event)) continue;
    seen.add(way.event);
    if (kept.has(way.event)) nearest.push(way);
    else
      for (const { event, because } of events.get(way.event)?.after ?? [])
        ways.push({ event, because: [...way.because, ...because] });
  }
  return nearest.sort((a, b) => compareText(a.event, b.event));
}

/** The kept event at which this one took place, be it through the setting of its setting. */
function settingOf(
  id: string,
  events: ReadonlyMap<string, TimelineEvent>,
  kept: ReadonlySet<string>,
): string | undefined {
  const seen = new Set([id]);
  let setting = events.get(id)?.partOf;
  while (setting !== undefined && !kept.has(setting) && !seen.has(setting)) {
    seen.add(setting);
    setting = events.get(setting)?.partOf;
  }
  return setting !== undefined && kept.has(setting) && setting !== id ? setting : undefined;
}

import { type Day, parseDay } from "../calendar/civil-day.ts";
import { compareText } from "../model/compare-text.ts";
import type { Conflict, Timeline } from "../model/timeline.ts";
import type { When } from "../model/when.ts";

/** What became of a day between two timelines. */
export type Shift = "settled" | "narrowed" | "widened" | "moved" | "added" | "removed";

export interface TimelineChange {
  kind: "document" | "event";
  id: string;
  title: string;
  shift: Shift;
  before: When | null;
  after: When | null;
}

export interface TimelineComparison {
  changes: TimelineChange[];
  /** Conflicts that only one of the two reports. */
  newConflicts: Conflict[];
  goneConflicts: Conflict[];
}

/** Says what differs between two timelines: dates by document and event, in the order of the newer, then conflicts. */
export function compareTimelines(older: Timeline, newer: Timeline): TimelineComparison {
  return {
    changes: [
      ...changesOf("document", written(older), written(newer)),
      ...changesOf("event", older.events, newer.events),
    ],
    newConflicts: without(newer.conflicts, older.conflicts),
    goneConflicts: without(older.conflicts, newer.conflicts),
  };
}

type Dated = { id: string; title: string; when: When };

function written({ documents }: Timeline): Dated[] {
  return documents.map(({ id, title, published }) => ({ id, title, when: published }));
}

function changesOf(
  kind: TimelineChange["kind"],
  older: readonly Dated[],
  newer: readonly Dated[],
): TimelineChange[] {
  const before = new Map(older.map((dated) => [dated.id, dated]));
  const after = new Map(newer.map((dated) => [dated.id, dated]));
  return [
    ...newer.flatMap(({ id, title, when }): TimelineChange[] => {
      const old = before.get(id)?.when ?? null;
      const shift = old ? shiftOf(old, when) : "added";
      return shift ? [{ kind, id, title, shift, before: old, after: when }] : [];
    }),
    ...older
      .filter(({ id }) => !after.has(id))
      .sort((a, b) => compareText(a.id, b.id))
      .map(
        ({ id, title, when }): TimelineChange => ({
          kind,
          id,
          title,
          shift: "removed",
          before: when,
          after: null,
        }),
      ),
  ];
}

/** Null: nothing changed. */
function shiftOf(before: When, after: When): Shift | null {
  if (before.edtf === after.edtf && sameBounds(before, after)) return null;
  if (within(after, before)) return daysBetween(after) === 0 ? "settled" : "narrowed";
  return within(before, after) ? "widened" : "moved";
}

/** Do the bounds of one lie inside those of the other? */
function within(inner: When, outer: When): boolean {
  const [[first, last], [from, to]] = [boundsOf(inner), boundsOf(outer)];
  return from <= first && last <= to;
}

function sameBounds(a: When, b: When): boolean {
  return JSON.stringify([a.start, a.end]) === JSON.stringify([b.start, b.end]);
}

function daysBetween(when: When): number {
  const [first, last] = boundsOf(when);
  return last - first;
}

/** From the earliest start to the latest end; open ends are infinite. */
function boundsOf({ start, end }: When): [Day, Day] {
  return [
    (start.earliest === null ? null : parseDay(start.earliest)) ?? Number.NEGATIVE_INFINITY,
    (end.latest === null ? null : parseDay(end.latest)) ?? Number.POSITIVE_INFINITY,
  ];
}

function without(conflicts: readonly Conflict[], others: readonly Conflict[]): Conflict[] {
  const ids = new Set(others.map(({ id }) => id));
  return conflicts.filter(({ id }) => !ids.has(id));
}

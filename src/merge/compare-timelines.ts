import { type Day, parseDay } from "../calendar/civil-day.ts";
import { compareText } from "../model/compare-text.ts";
import { groupBy } from "../model/group-by.ts";
import type { Status } from "../model/mention.ts";
import type { Conflict, Timeline, TimelineEvent } from "../model/timeline.ts";
import type { When } from "../model/when.ts";
import { matchEvents } from "./match-events.ts";

/** What became of a day between two timelines. */
export type Shift = "settled" | "narrowed" | "widened" | "moved" | "added" | "removed";

export interface TimelineChange {
  kind: "document" | "event";
  id: string;
  title: string;
  /** Of an event, in the newer timeline if it is there. */
  status?: Status;
  shift: Shift;
  before: When | null;
  after: When | null;
}

export interface Turn<Value> {
  before: Value;
  after: Value;
}

/** What became of an event that both timelines tell, beside its day; null is no change. */
export interface Revision {
  id: string;
  /** In the newer timeline, as is the id. */
  title: string;
  ids: Turn<string> | null;
  titles: Turn<string> | null;
  status: Turn<Status> | null;
  sources: Turn<number> | null;
  /** Documents that tell it in one of the two alone, by id. */
  newDocuments: string[];
  goneDocuments: string[];
}

export interface TimelineComparison {
  changes: TimelineChange[];
  revisions: Revision[];
  /** Conflicts that only one of the two reports. */
  newConflicts: Conflict[];
  goneConflicts: Conflict[];
  /** Conflicts about one thing that have other positions, other documents behind them, or another one set aside. */
  changedConflicts: Turn<Conflict>[];
}

/**
 * Says what differs between two timelines: dates by document and event, then what else became of the events that both
 * tell, all in the order of the newer, then conflicts. A document is known by its id, an event as `matchEvents` says.
 */
export function compareTimelines(older: Timeline, newer: Timeline): TimelineComparison {
  const former = matchEvents(older.events, newer.events);
  const same = new Map([...former].map(([id, event]) => [id, event.id]));
  return {
    changes: [
      ...changesOf("document", written(older), written(newer)),
      ...changesOf("event", older.events, newer.events, same),
    ],
    revisions: newer.events.flatMap((event) => revisionOf(former.get(event.id), event)),
    ...conflictsApart(
      without(older.conflicts, newer.conflicts),
      without(newer.conflicts, older.conflicts),
      same,
    ),
  };
}

type Dated = { id: string; title: string; when: When; status?: Status };

function written({ documents }: Timeline): Dated[] {
  return documents.map(({ id, title, published }) => ({ id, title, when: published }));
}

/** `former` tells by the newer id which older one it was; without it ids stay. */
function changesOf(
  kind: TimelineChange["kind"],
  older: readonly Dated[],
  newer: readonly Dated[],
  former: ReadonlyMap<string, string> = new Map(newer.map(({ id }) => [id, id])),
): TimelineChange[] {
  const before = new Map(older.map((dated) => [dated.id, dated]));
  const standing = new Set(former.values());
  return [
    ...newer.flatMap((dated): TimelineChange[] => {
      const old = before.get(former.get(dated.id) ?? "")?.when ?? null;
      const shift = old ? shiftOf(old, dated.when) : "added";
      return shift ? [{ kind, ...named(dated), shift, before: old, after: dated.when }] : [];
    }),
    ...older
      .filter(({ id }) => !standing.has(id))
      .sort((a, b) => compareText(a.id, b.id))
      .map(
        (dated): TimelineChange => ({
          kind,
          ...named(dated),
          shift: "removed",
          before: dated.when,
          after: null,
        }),
      ),
  ];
}

function named({ id, title, status }: Dated): Pick<TimelineChange, "id" | "title" | "status"> {
  return { id, title, ...(status === undefined ? {} : { status }) };
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

type Conflicts = Pick<TimelineComparison, "newConflicts" | "goneConflicts" | "changedConflicts">;

/** A conflict's id follows from its positions, so one more voice makes another of it: here it stays the same one. */
function conflictsApart(
  gone: readonly Conflict[],
  come: readonly Conflict[],
  former: ReadonlyMap<string, string>,
): Conflicts {
  const waiting = groupBy(gone, ({ about }) => about);
  const changedConflicts: Turn<Conflict>[] = [];
  const newConflicts = come.filter((after) => {
    const events = after.events.map((id) => former.get(id));
    const candidates = waiting.get(after.about) ?? [];
    const before = candidates.find(
      (other) => other.events.some((id) => events.includes(id)) || other.events.length + events.length === 0,
    );
    if (!before) return true;
    candidates.splice(candidates.indexOf(before), 1);
    changedConflicts.push({ before, after });
    return false;
  });
  const goneConflicts = gone.filter((conflict) => waiting.get(conflict.about)?.includes(conflict));
  return { newConflicts, goneConflicts, changedConflicts };
}

function revisionOf(old: TimelineEvent | undefined, event: TimelineEvent): Revision[] {
  if (!old) return [];
  const [told, tells] = [tellersOf(old), tellersOf(event)];
  const revision = {
    ids: turn(old.id, event.id),
    titles: turn(old.title, event.title),
    status: turn(old.status, event.status),
    sources: turn(old.sources, event.sources),
    newDocuments: tells.filter((document) => !told.includes(document)),
    goneDocuments: told.filter((document) => !tells.includes(document)),
  };
  const same = Object.values(revision).every(
    (part) => part === null || (Array.isArray(part) && !part.length),
  );
  return same ? [] : [{ id: event.id, title: event.title, ...revision }];
}

function turn<Value>(before: Value, after: Value): Turn<Value> | null {
  return before === after ? null : { before, after };
}

function tellersOf({ mentions }: TimelineEvent): string[] {
  return [...new Set(mentions.map(({ document }) => document))].sort(compareText);
}

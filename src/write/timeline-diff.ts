import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import type { When } from "../model/when.ts";
import { dateInWords } from "./dates-in-words.ts";
import { toJson } from "./json.ts";
import { standingInBrackets } from "./standing.ts";

/** What differs between two timelines. */
export interface TimelineDiff {
  /** The files or folders, as they were given. */
  older: string;
  newer: string;
  changes: readonly {
    kind: "document" | "event";
    id: string;
    title: string;
    status?: TimelineEvent["status"];
    shift: string;
    before: When | null;
    after: When | null;
  }[];
  revisions: readonly {
    id: string;
    title: string;
    ids: Turn<string> | null;
    titles: Turn<string> | null;
    status: Turn<TimelineEvent["status"]> | null;
    sources: Turn<number> | null;
    newDocuments: readonly string[];
    goneDocuments: readonly string[];
  }[];
  newConflicts: Timeline["conflicts"];
  goneConflicts: Timeline["conflicts"];
  changedConflicts: readonly Turn<Timeline["conflicts"][0]>[];
}

interface Turn<Value> {
  before: Value;
  after: Value;
}

export function timelineDiffJson(diff: TimelineDiff): string {
  return toJson(diff);
}

/** In words: articles and events that are new, gone or dated otherwise, then what else became of events, then conflicts. */
export function timelineDiffText(diff: TimelineDiff): string {
  const { older, newer, changes, revisions, newConflicts, changedConflicts, goneConflicts } = diff;
  const parts = [
    ...changes.map(changeLines),
    ...revisions.map(revisionLines),
    ...newConflicts.map((conflict) => conflictLines("now in conflict", conflict)),
    ...changedConflicts.map(({ after }) => conflictLines("still in conflict, but otherwise", after)),
    ...goneConflicts.map(({ about }) => [`no longer in conflict: ${about}`]),
  ];
  const none = "No article, event, date, title, status, source or conflict differs.";
  const lines = parts.length === 0 ? [none] : parts.flat();
  return `${[`From ${older} to ${newer}`, "", ...lines].join("\n")}\n`;
}

function changeLines({
  kind,
  id,
  title,
  status,
  shift,
  before,
  after,
}: TimelineDiff["changes"][0]): string[] {
  const days = [before, after].flatMap((when) => (when ? [dateInWords(when)] : [])).join(" → ");
  const told = status === undefined || status === "happened" ? days : `${days}; ${status}`;
  return [`${shift}: ${title}  (${kind === "document" ? "article" : kind} ${id})`, `  ${told}`];
}

function revisionLines(revision: TimelineDiff["revisions"][0]): string[] {
  const { id, title, ids, titles, status, sources, newDocuments, goneDocuments } = revision;
  return [
    `retold: ${title}  (event ${id})`,
    ...(ids ? [`  id: ${ids.before} → ${ids.after}`] : []),
    ...(titles ? [`  title: “${titles.before}” → “${titles.after}”`] : []),
    ...(status ? [`  status: ${status.before} → ${status.after}`] : []),
    ...(sources ? [`  sources: ${sources.before} → ${sources.after}`] : []),
    ...(newDocuments.length > 0 ? [`  now told by: ${newDocuments.join(", ")}`] : []),
    ...(goneDocuments.length > 0 ? [`  no longer told by: ${goneDocuments.join(", ")}`] : []),
  ];
}

function conflictLines(finding: string, { about, positions }: Timeline["conflicts"][0]): string[] {
  return [
    `${finding}: ${about}`,
    ...positions.map(
      (position) => `  ${position.value}: ${position.documents.join(", ")}${standingInBrackets(position)}`,
    ),
  ];
}

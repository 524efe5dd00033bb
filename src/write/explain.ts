import type { DateEvidence, Document } from "../model/document.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import type { Reason, When } from "../model/when.ts";
import { dateInWords, precisionBeside } from "./dates-in-words.ts";
import { toJson } from "./json.ts";
import { lengthInWords } from "./length-in-words.ts";
import { standingInBrackets } from "./standing.ts";

/** Why one thing of the timeline stands where it does. */
export interface Explanation {
  kind: "event" | "document";
  id: string;
  title: string;
  status?: TimelineEvent["status"];
  when: When;
  /** That it went on for longer than a day, and who says so. */
  lasts?: TimelineEvent["lasts"];
  /** What it follows, and why. */
  after: { event: string; title: string; because: Reason[] }[];
  conflicts: Timeline["conflicts"];
  /** Of a plan: what came of it, and who says so. */
  outcomes?: { event: string; title: string; relation: string; because: Reason[] }[];
  /** For a document: all that its file says of its own day, the strongest first, whatever came of it. */
  said?: readonly DateEvidence[];
}

export type Explained =
  | { status: "explained"; explanation: Explanation }
  | { status: "unknown" | "ambiguous"; candidates: { id: string; title: string }[] };

/**
 * Explains the event or the document of an id, or the one event whose title holds the words; else says which there are.
 * `documents` are the articles as they were read, which say more of a document's own day than the timeline keeps.
 */
export function explain(timeline: Timeline, name: string, documents: readonly Document[] = []): Explained {
  const document = timeline.documents.find(({ id }) => id === name);
  if (document) {
    const { id, title, published } = document;
    const said = documents.find((read) => read.id === id)?.published ?? [];
    const about = { id, title, when: published, after: [], conflicts: [], ...(said.length > 0 && { said }) };
    return { status: "explained", explanation: { kind: "document", ...about } };
  }
  const events = findEvents(timeline.events, name);
  const [event, ...others] = events;
  if (event && others.length === 0)
    return { status: "explained", explanation: explainEvent(timeline, event) };
  const all = [...timeline.events, ...timeline.documents];
  const candidates = (event ? events : all).map(({ id, title }) => ({ id, title }));
  return { status: event ? "ambiguous" : "unknown", candidates };
}

/** By id, else by the whole title, else by a part of it. */
export function findEvents(events: readonly TimelineEvent[], name: string): TimelineEvent[] {
  const wanted = name.trim().toLowerCase();
  if (wanted === "") return [];
  const ways: ((event: TimelineEvent) => boolean)[] = [
    ({ id }) => id === name,
    ({ title }) => title.toLowerCase() === wanted,
    ({ title }) => title.toLowerCase().includes(wanted),
  ];
  return ways.map((way) => events.filter(way)).find((found) => found.length > 0) ?? [];
}

function explainEvent({ events, conflicts }: Timeline, event: TimelineEvent): Explanation {
  const { id, title, status, when } = event;
  const after = event.after.map(({ event: earlier, because }) => ({
    event: earlier,
    title: events.find((other) => other.id === earlier)?.title ?? earlier,
    because,
  }));
  return {
    kind: "event",
    id,
    title,
    status,
    when,
    ...(event.lasts && { lasts: event.lasts }),
    after,
    ...(event.outcomes && {
      outcomes: event.outcomes.map((outcome) => ({
        ...outcome,
        title: events.find((other) => other.id === outcome.event)?.title ?? outcome.event,
      })),
    }),
    conflicts: conflicts.filter((conflict) => event.conflicts.includes(conflict.id)),
  };
}

export function explanationJson(explanation: Explanation): string {
  return toJson(explanation);
}

/** The chain in words: quote, rule, what it gives, the reading that was rejected. */
export function explanationText(explanation: Explanation): string {
  const { kind, id, title, status, when, lasts, after, conflicts, outcomes = [], said = [] } = explanation;
  const dated = kind === "document" ? `written: ${dateInWords(when)}` : dateInWords(when);
  const facts = [dated, ...precisionBeside(when), `basis: ${when.basis}`, ...(status ? [status] : [])];
  const lines = [`${title}  (${kind} ${id})`, facts.join("; "), "", "Why this date"];
  lines.push(
    ...(when.because.length > 0 ? chain(when.because) : ["  Nothing in the articles or the facts dates it."]),
  );
  if (said.length > 0)
    lines.push("", "What its file says of its day, the strongest first", ...said.map(saying));
  if (lasts) lines.push("", `Lasts: ${lengthInWords(lasts)}`, ...chain(lasts.because));
  for (const earlier of after)
    lines.push("", `After "${earlier.title}" (${earlier.event})`, ...chain(earlier.because));
  for (const { event, title: what, relation, because } of outcomes)
    lines.push("", `What came of it: ${relation}: "${what}" (${event})`, ...chain(because));
  for (const { about, positions } of conflicts) {
    lines.push("", `In conflict: ${about}`);
    for (const position of positions)
      lines.push(`  ${position.value}: ${position.documents.join(", ")}${standingInBrackets(position)}`);
  }
  return `${lines.join("\n")}\n`;
}

function chain(reasons: readonly Reason[]): string[] {
  return reasons.flatMap(({ document, quote, place, rule, gives, rejected }, index) => [
    `  ${index + 1}. "${oneLine(quote)}"  ${document}${place === undefined ? "" : ` (${place})`}`,
    `     ${rule}: ${gives}`,
    ...(rejected === undefined ? [] : [`     rejected: ${rejected}`]),
  ]);
}

function saying({ source, quote, first, last, strength }: DateEvidence): string {
  const days =
    first === null ? `not after ${last}` : first === last ? first : `${first} to ${last ?? "an open end"}`;
  return `  ${source}: "${oneLine(quote)}": ${days}${strength === undefined ? "" : ` (${strength})`}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

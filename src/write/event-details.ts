import type { Quote } from "../model/span.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import { pushUnder } from "../model/under-key.ts";
import { dateInWords } from "./dates-in-words.ts";
import { lengthInWords } from "./length-in-words.ts";
import { standingBehindComma } from "./standing.ts";

/** One thing to say of an event, for formats that hold words alone: "Who": "Ada Brandt (speaker; also Mayor Brandt)". */
export interface Detail {
  label: string;
  text: string;
}

/** What a timeline says of an event beside its title, summary and quotes, in words; for any event of that timeline. */
export function detailing({ events, conflicts }: Timeline): (event: TimelineEvent) => Detail[] {
  const titles = new Map(events.map(({ id, title }) => [id, title]));
  const titleOf = (id: string) => `“${oneLine(titles.get(id) ?? id)}”`;
  const followers = new Map<string, string[]>();
  for (const { id, after } of events)
    for (const { event: earlier } of after) pushUnder(followers, earlier, id);
  const plans = plansOf(events);
  const conflictsById = new Map(conflicts.map((conflict) => [conflict.id, conflict]));
  return (event) => [
    { label: "Date", text: dateWithEdtf(event) },
    { label: "Status", text: event.status },
    ...(event.lasts ? [{ label: "Lasts", text: lengthInWords(event.lasts) }] : []),
    ...listed("Who", event.participants.map(participantInWords)),
    ...listed("Where", event.places),
    ...(event.partOf === undefined ? [] : [{ label: "Part of", text: titleOf(event.partOf) }]),
    ...listed(
      "Known to follow",
      event.after.map(({ event: earlier }) => titleOf(earlier)),
    ),
    ...listed("Known to precede", (followers.get(event.id) ?? []).map(titleOf)),
    ...listed(
      "What came of it",
      (event.outcomes ?? []).map(({ event: outcome, relation }) => `${relation}: ${titleOf(outcome)}`),
    ),
    ...listed("Planned before as", (plans.get(event.id) ?? []).map(titleOf)),
    ...event.conflicts.flatMap((id) => {
      const conflict = conflictsById.get(id);
      return conflict ? [{ label: "Sources disagree", text: conflictInWords(conflict) }] : [];
    }),
    { label: "Independent sources", text: String(event.sources) },
  ];
}

/** The plans of which an event is what came, by its id. */
export function plansOf(events: readonly TimelineEvent[]): ReadonlyMap<string, string[]> {
  const plans = new Map<string, string[]>();
  for (const { id, outcomes = [] } of events) for (const { event } of outcomes) pushUnder(plans, event, id);
  return plans;
}

/** The sentences that tell an event, each once, with the title of its article. */
export function quotesOf({ documents }: Timeline): (event: TimelineEvent) => (Quote & { from: string })[] {
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  return ({ mentions }) => {
    const unique = new Map(mentions.map((mention) => [`${mention.document} ${mention.start}`, mention]));
    return [...unique.values()].map((mention) => ({
      ...mention,
      quote: oneLine(mention.quote),
      from: oneLine(titles.get(mention.document) || mention.document),
    }));
  };
}

/** All that there is to say of an event beside its title, a line for each thing. */
export function tellingLines(timeline: Timeline): (event: TimelineEvent) => string[] {
  const [details, quotes] = [detailing(timeline), quotesOf(timeline)];
  return (event) => {
    const told = quotes(event);
    return [
      ...summaryBeside(event, told),
      ...told.map(quoteInWords),
      ...details(event).map(({ label, text }) => `${label}: ${text}`),
    ];
  };
}

/** "“The river Kel burst its banks.” (Flood cuts off Kelmouth)". */
export function quoteInWords({ quote, from }: { quote: string; from: string }): string {
  return `“${quote}” (${from})`;
}

/** The summary, where it is not itself one of the quotes. */
export function summaryBeside({ summary }: TimelineEvent, quotes: readonly Quote[]): string[] {
  const line = oneLine(summary);
  return line === "" || quotes.some(({ quote }) => quote === line) ? [] : [line];
}

/** White space of every kind, and control characters, as single spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

function dateWithEdtf({ when }: TimelineEvent): string {
  const words = dateInWords(when);
  return when.edtf === null || when.edtf === words ? words : `${words} (${when.edtf})`;
}

function listed(label: string, texts: readonly string[]): Detail[] {
  return texts.length === 0 ? [] : [{ label, text: texts.join("; ") }];
}

type Participant = TimelineEvent["participants"][number];

/** "Ada Brandt (speaker; also Mayor Brandt)". */
export function participantInWords(participant: Participant): string {
  const notes = notesOn(participant);
  return notes === "" ? participant.name : `${participant.name} (${notes})`;
}

/** "Speaker; also Mayor Brandt": what is known of a participant beside the name. */
export function notesOn({ name, role, aliases }: Participant): string {
  const others = aliases.filter((alias) => alias !== name);
  return [
    ...(role === undefined ? [] : [role]),
    ...(others.length > 0 ? [`also ${others.join(", ")}`] : []),
  ].join("; ");
}

/** "number of houses: 40 houses (harbour-post); at least 60 houses (vale-echo), set aside". */
export function conflictInWords({ about, positions }: Timeline["conflicts"][number]): string {
  const sides = positions.map(
    (position) => `${position.value} (${position.documents.join(", ")})${standingBehindComma(position)}`,
  );
  return `${about}: ${sides.join("; ")}`;
}

/** The title, led by the status where a reader would else take it for something that happened: "Planned: …". */
export function headlineOf({ title, status }: TimelineEvent): string {
  if (status === "happened" || status === "ongoing") return oneLine(title);
  return `${status.charAt(0).toUpperCase()}${status.slice(1)}: ${oneLine(title)}`;
}

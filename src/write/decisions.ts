import type { Conflict, Timeline, TimelineEvent } from "../model/timeline.ts";
import { dateInWords } from "./dates-in-words.ts";
import { standingInBrackets } from "./standing.ts";

/** What a person can decide of an event, with the numbers by which `annals correct` takes it. */
export function decisionsText({ documents, conflicts }: Timeline, event: TimelineEvent): string {
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const own = conflicts.filter(({ id }) => event.conflicts.includes(id));
  const told = [...new Set(event.mentions.map(({ document }) => document))];
  const facts = [...new Set(event.when.because.map(({ document }) => document))].filter((document) =>
    document.startsWith("facts.yaml/"),
  );
  return `${[
    `${event.title}  (event ${event.id})`,
    [dateInWords(event.when), event.status, ...event.places].join("; "),
    "",
    "Its sentences (--split NUMBERS: they tell another event)",
    ...event.mentions.map(({ document, quote }, i) => `  ${i + 1}. “${oneLine(quote)}”  ${document}`),
    ...(told.length + facts.length > 1
      ? [
          "",
          "What is linked by it (--forbid-link NAME: that one means another event)",
          ...told.map((document) => `  ${document}  ${oneLine(titles.get(document) ?? "")}`),
          ...facts.map((document) => `  ${document}`),
        ]
      : []),
    ...positionLines(own),
  ].join("\n")}\n`;
}

/** As `decisionsText`, of a conflict that touches no event. */
export function conflictText(conflict: Conflict): string {
  return `${[`${conflict.about}  (${conflict.id})`, ...positionLines([conflict])].join("\n")}\n`;
}

function positionLines(conflicts: readonly Conflict[]): string[] {
  if (conflicts.length === 0) return [];
  let number = 0;
  const lines = conflicts.flatMap(({ about, positions }) => [
    `  ${about}`,
    ...positions.map(
      (position) =>
        `    ${++number}. ${oneLine(position.value)} (${position.documents.join(", ")})${standingInBrackets(position)}`,
    ),
  ]);
  return ["", "Where its sources disagree (--accept NUMBER: that position is right)", ...lines];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

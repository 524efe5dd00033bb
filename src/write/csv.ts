import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import { csvText, isFormula } from "./csv-text.ts";
import { precisionInWords } from "./dates-in-words.ts";
import { conflictInWords, oneLine, participantInWords, quoteInWords, quotesOf } from "./event-details.ts";
import { type Format, oneFile } from "./format.ts";
import { ALL_KEPT, type Fates, lossesOf, lossWhere } from "./loss.ts";

const FILE = "timeline.csv";

const FATES: Fates = {
  ...ALL_KEPT,
  because: "dropped",
  unresolved: "dropped",
  positions: "dropped",
  copyOf: "dropped",
};

const EXCEL_LIMIT = 32_767;

/** A row an event, for a spreadsheet. */
export const csv: Format = {
  name: "csv",
  names: [FILE],
  write: ({ timeline }) => {
    const columns = columnsOf(timeline);
    const rows = timeline.events.map((event) => columns.map(([, cell]) => cell(event)));
    const header = columns.map(([name]) => name);
    const long = new Set(
      rows.flatMap((row, index) =>
        row.some((cell) => cell.length > EXCEL_LIMIT) ? [timeline.events[index]] : [],
      ),
    );
    return oneFile(FILE, csvText(header, rows), [
      ...lossesOf(timeline, FATES),
      ...formulaLosses(timeline, ({ title, summary }) => [title, summary]),
      ...lossWhere(timeline, (event) => long.has(event), {
        of: "words",
        what: `a cell of more than ${EXCEL_LIMIT} characters`,
        instead: "the file has it whole, but Excel cuts it",
      }),
      ...lossWhere(
        timeline,
        ({ participants, places }) => [...names(participants), ...places].some(hasSeparator),
        {
          of: "words",
          what: "a semicolon inside a name",
          instead: "it reads like the end of that name",
        },
      ),
    ]);
  },
};

/** What spreadsheets would run stands behind an apostrophe, and a reader of the file sees that. */
export function formulaLosses(timeline: Timeline, cells: (event: TimelineEvent) => string[]) {
  return lossWhere(timeline, (event) => cells(event).some((cell) => isFormula(oneLine(cell))), {
    of: "words",
    what: "a text that a spreadsheet would run as a formula",
    instead: "an apostrophe stands before it",
  });
}

type Column = [name: string, cell: (event: TimelineEvent) => string];

function columnsOf(timeline: Timeline): Column[] {
  const quotes = quotesOf(timeline);
  const documents = new Map(timeline.documents.map((document) => [document.id, document]));
  const conflicts = new Map(timeline.conflicts.map((conflict) => [conflict.id, conflict]));
  const written = (id: string) => documents.get(id)?.published.edtf ?? "undated";
  return [
    ["date", ({ when }) => when.edtf ?? ""],
    ["earliest", ({ when }) => when.start.earliest ?? ""],
    ["latest", ({ when }) => when.end.latest ?? ""],
    ["precision", ({ when }) => precisionInWords(when)],
    ["event", ({ title }) => oneLine(title)],
    ["status", ({ status }) => status],
    ["participants", ({ participants }) => participants.map(participantInWords).join("; ")],
    ["places", ({ places }) => places.join("; ")],
    ["sources", ({ sources }) => String(sources)],
    ["confidence", ({ confidence }) => String(confidence)],
    ["kind", ({ kind }) => kind],
    ["summary", ({ summary }) => oneLine(summary)],
    ["quotes", (event) => quotes(event).map(quoteInWords).join("\n")],
    ["articles", ({ mentions }) => articlesOf(mentions).join("; ")],
    ["articles written", ({ mentions }) => articlesOf(mentions).map(written).join("; ")],
    ["start latest", ({ when }) => when.start.latest ?? ""],
    ["end earliest", ({ when }) => when.end.earliest ?? ""],
    ["date rests on", ({ when }) => when.basis],
    ["after", ({ after }) => after.map(({ event }) => event).join("; ")],
    ["part of", ({ partOf }) => partOf ?? ""],
    [
      "outcomes",
      ({ outcomes = [] }) => outcomes.map(({ event, relation }) => `${relation}: ${event}`).join("; "),
    ],
    [
      "sources disagree",
      (event) =>
        event.conflicts
          .flatMap((id) => conflicts.get(id) ?? [])
          .map(conflictInWords)
          .join("\n"),
    ],
    ["salience", ({ salience }) => String(salience)],
    ["id", ({ id }) => id],
  ];
}

function articlesOf(mentions: TimelineEvent["mentions"]): string[] {
  return [...new Set(mentions.map(({ document }) => document))];
}

function names(participants: TimelineEvent["participants"]): string[] {
  return participants.flatMap(({ name, aliases }) => [name, ...aliases]);
}

function hasSeparator(name: string): boolean {
  return name.includes(";");
}

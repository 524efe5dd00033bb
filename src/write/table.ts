import Table from "cli-table3";
import type { Conflict, Timeline, TimelineEvent, Unresolved } from "../model/timeline.ts";
import { dateInShort, precisionInWords } from "./dates-in-words.ts";
import { type LookUp, lookUpOf, titlesOf } from "./look-up.ts";
import { standingBehindComma } from "./standing.ts";

export interface TableOptions {
  /** Columns of the terminal. */
  width: number;
  colour: boolean;
}

const NARROWEST = 80;
const WIDEST = 120;
const GAP = 2;
const FIXED = { date: 11, precision: 15, status: 12, sources: 7 };

/** The timeline for a terminal: a line or two an event, then the conflicts, then what stayed unresolved. */
export function timelineTable(timeline: Timeline, { width, colour }: TableOptions): string {
  const fitting = Math.min(Math.max(width, NARROWEST), WIDEST);
  const paint = colour ? paintSgr : plain;
  const known = lookUpOf(timeline);
  const sections = [
    summary(timeline),
    eventTable(timeline.events, { width: fitting, paint }),
    section(
      "Conflicts",
      timeline.conflicts.flatMap((conflict) => conflictLines(conflict, known, fitting)),
      paint,
    ),
    section(
      "Unresolved",
      timeline.unresolved.flatMap((unresolved) => unresolvedLines(unresolved, fitting)),
      paint,
    ),
  ];
  return `${sections.filter((text) => text !== "").join("\n\n")}\n`;
}

type Paint = (text: string, tone: "bold" | "dim") => string;

const plain: Paint = (text) => text;
const SGR = { bold: 1, dim: 2 };
const paintSgr: Paint = (text, tone) => `\u001b[${SGR[tone]}m${text}\u001b[22m`;

function summary({ documents, events, conflicts }: Timeline): string {
  const copies = documents.filter(({ copyOf }) => copyOf !== undefined).length;
  const articles =
    counted(documents.length, "article") + (copies > 0 ? ` (${counted(copies, "copy", "copies")})` : "");
  return `${counted(events.length, "event")} from ${articles}, ${counted(conflicts.length, "conflict")}`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function eventTable(
  events: readonly TimelineEvent[],
  { width, paint }: { width: number; paint: Paint },
): string {
  if (events.length === 0) return "";
  const { date, precision, status, sources } = FIXED;
  const title = width - date - precision - status - sources - 4 * GAP;
  const table = new Table({
    head: ["DATE", "PRECISION", "EVENT", "STATUS", "SOURCES"].map((name) => paint(name, "bold")),
    colWidths: [date, precision, title, status, sources],
    colAligns: ["left", "left", "left", "left", "right"],
    wordWrap: true,
    chars: BORDERLESS,
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": 0 },
  });
  for (const event of events) {
    // A plan or a rumour must not look like something that happened.
    const tone = (text: string) =>
      event.status === "happened" || event.status === "ongoing" ? text : paint(text, "dim");
    table.push([
      dateInShort(event.when).replace(/(?<=.)[…/](?=.)/, "$&\n"),
      precisionInWords(event.when),
      tone(event.title),
      tone(event.status),
      String(event.sources),
    ]);
  }
  return trimLines(table.toString());
}

const BORDERLESS = {
  ...{ top: "", "top-mid": "", "top-left": "", "top-right": "" },
  ...{ bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "" },
  ...{ left: "", "left-mid": "", mid: "", "mid-mid": "", right: "", "right-mid": "" },
  middle: " ".repeat(GAP),
};

function section(title: string, lines: readonly string[], paint: Paint): string {
  return lines.length === 0 ? "" : [paint(title.toUpperCase(), "bold"), ...lines].join("\n");
}

function conflictLines({ about, events, positions }: Conflict, known: LookUp, width: number): string[] {
  const titles = titlesOf(events, known);
  const head = titles.length > 0 ? `${about}: ${titles.join("; ")}` : about;
  const sides = positions.map(
    (position) => `- ${position.value} (${position.documents.join(", ")})${standingBehindComma(position)}`,
  );
  return [...wrap(head, width, 0), ...sides.flatMap((side) => wrap(side, width, 2))];
}

function unresolvedLines({ document, quote, reason }: Unresolved, width: number): string[] {
  return wrap(`"${quote.replace(/\s+/g, " ")}" (${document}): ${reason}`, width, 0);
}

/** Breaks a text at spaces; the lines that follow the first stand further in. */
function wrap(text: string, width: number, indent: number): string[] {
  const lines: string[] = [];
  let line = " ".repeat(indent);
  for (const word of text.split(" ")) {
    const joined = line.trim() === "" ? line + word : `${line} ${word}`;
    if (joined.length <= width || line.trim() === "") line = joined;
    else {
      lines.push(line);
      line = " ".repeat(indent + 2) + word;
    }
  }
  return [...lines, line];
}

function trimLines(text: string): string {
  return text.replace(/[ \t]+$/gm, "");
}

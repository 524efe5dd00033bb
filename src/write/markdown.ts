import type { Quote } from "../model/span.ts";
import type { Conflict, Name, Timeline, TimelineEvent } from "../model/timeline.ts";
import type { Reason, When } from "../model/when.ts";
import { Pieces } from "./content.ts";
import { dateInWords, precisionBeside } from "./dates-in-words.ts";
import { participantInWords } from "./event-details.ts";
import { lengthInWords } from "./length-in-words.ts";
import { type LookUp, lookUpOf, titlesOf } from "./look-up.ts";
import { standingInBrackets } from "./standing.ts";

/** The timeline as a page for an editor: what happened when, who says so, why this date, where the sources part. */
export function timelineMarkdown(timeline: Timeline): string {
  return timelineMarkdownInPieces(timeline).toString();
}

/** The same, a block of lines a piece. */
export function timelineMarkdownInPieces(timeline: Timeline): Pieces {
  return new Pieces(() => apart(blocksOf(timeline)));
}

function* apart(blocks: Iterable<string>): Generator<string> {
  let before = "";
  for (const block of blocks) {
    yield before + block;
    before = "\n\n";
  }
  yield "\n";
}

function* blocksOf(timeline: Timeline): Generator<string> {
  const { documents, events, conflicts, unresolved } = timeline;
  const known = lookUpOf(timeline);
  yield "# Timeline";
  yield* section("Events", events, (event) => eventBlock(event, known));
  yield* section("Conflicts", conflicts, (conflict) => conflictBlock(conflict, known));
  yield* section("Unresolved", unresolved.length > 0 ? [unresolved] : [], (list) =>
    list
      .map(({ document, quote, reason }) => `- ${quoted(quote)} (${code(document)}): ${prose(reason)}`)
      .join("\n"),
  );
  const several = (timeline.names ?? []).filter(({ forms }) => forms.length > 1);
  yield* section("Names in several forms", several.length > 0 ? [several] : [], (names) =>
    names.flatMap(nameLine).join("\n"),
  );
  // Last: a reader comes for what happened, and for when it was written only in doubt.
  yield* section("When the articles were written", documents, articleBlock);
}

function* section<Item>(
  title: string,
  items: readonly Item[],
  blockOf: (item: Item) => string,
): Generator<string> {
  if (items.length > 0) yield `## ${title}`;
  for (const item of items) yield blockOf(item);
}

/** A name in one form needs no line: every event that has it shows it. */
function nameLine({ name, kind, forms }: Name): string[] {
  const lines = forms.map(({ form, count, documents, because }) => {
    const told = `${counted(count, "time")} in ${documents.map(code).join(", ")}`;
    return `  - ${quoted(form)}: ${told}${because === undefined ? "" : `; ${prose(because)}`}`;
  });
  return [`- **${prose(name)}** (${kind})`, ...lines];
}

function articleBlock({ id, title, path, published, copyOf }: Timeline["documents"][number]): string {
  const copy = copyOf === undefined ? "" : ` The same text as ${code(copyOf)}.`;
  return [
    `**${prose(title)}**  \n${code(id)}, ${code(path)}. Written: ${writtenInWords(published)}.${copy}`,
    ...reasonList(published.because),
  ].join("\n\n");
}

function writtenInWords(published: When): string {
  return published.basis === "unknown"
    ? dateInWords(published)
    : `${dateInWords(published)} (${published.basis})`;
}

function eventBlock(event: TimelineEvent, known: LookUp): string {
  const { id, title, status, when, summary, sources, participants, places, mentions, after, partOf } = event;
  const titleOf = (other: string) => known.eventOf.get(other)?.title ?? other;
  const line = [`**${status}**`, ...precisionBeside(when), counted(sources, "source"), code(id)].join(" · ");
  const details = [
    ...(event.lasts ? [`- Lasts: ${prose(lengthInWords(event.lasts))}`] : []),
    ...(participants.length > 0
      ? [`- Who: ${participants.map((one) => prose(participantInWords(one))).join("; ")}`]
      : []),
    ...(places.length > 0 ? [`- Where: ${places.map(prose).join("; ")}`] : []),
    ...(partOf === undefined ? [] : [`- Part of: ${prose(titleOf(partOf))}`]),
    ...after.map(({ event: earlier }) => `- After: ${prose(titleOf(earlier))}`),
    ...(event.outcomes ?? []).map(
      ({ event: outcome, relation }) => `- What came of it: ${relation}: ${prose(titleOf(outcome))}`,
    ),
    ...(known.plansOf.get(id) ?? []).map((plan) => `- Planned before as: ${prose(plan.title)}`),
    ...event.conflicts.map(
      (conflict) => `- In conflict: ${prose(known.conflictOf.get(conflict)?.about ?? conflict)}`,
    ),
  ];
  return [
    `### ${headline(when)}: ${prose(title)}`,
    line,
    prose(oneLine(summary)),
    ...(details.length > 0 ? [details.join("\n")] : []),
    ...quotesByArticle(mentions),
    ...(when.because.length > 0 ? ["Why this date:", ...reasonList(when.because)] : []),
  ].join("\n\n");
}

function headline(when: When): string {
  const words = dateInWords(when);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function quotesByArticle(mentions: readonly Quote[]): string[] {
  const documents = [...new Set(mentions.map(({ document }) => document))];
  return documents.map((document) => {
    const quotes = mentions.filter((mention) => mention.document === document);
    return [
      `> ${code(document)}`,
      ...quotes.map(({ quote, place }) => `> ${prose(oneLine(quote))}${placed(place)}`),
    ].join("\n>\n");
  });
}

function reasonList(reasons: readonly Reason[]): string[] {
  if (reasons.length === 0) return [];
  const steps = reasons.map(({ document, quote, place, rule, gives, rejected }, index) => {
    const step = `${index + 1}. ${quoted(quote)}${placed(place)} (${code(document)}, rule ${code(rule)}): ${prose(gives)}`;
    return rejected === undefined ? step : `${step}  \n   Rejected: ${prose(rejected)}`;
  });
  return [steps.join("\n")];
}

function placed(place: string | undefined): string {
  return place === undefined ? "" : ` (${prose(place)})`;
}

/** The positions side by side, a column each. */
function conflictBlock({ about, events, positions }: Conflict, known: LookUp): string {
  const titles = titlesOf(events, known);
  const quotes = positions.map((position) =>
    position.quotes.map(({ document, quote }) => `${quoted(quote)} (${code(document)})`).join("<br>"),
  );
  const heads = positions.map((position) => `${prose(position.value)}${standingInBrackets(position)}`);
  return [
    `### ${prose(titles.length > 0 ? `${about}: ${titles.join("; ")}` : about)}`,
    [row(heads), row(positions.map(() => "---")), row(quotes)].join("\n"),
  ].join("\n\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}

function quoted(text: string): string {
  return `“${prose(oneLine(text))}”`;
}

function code(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** An article's words must not turn into marks of the page. */
function prose(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#]/g, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^([-+])(?=\s)/, "\\$1");
}

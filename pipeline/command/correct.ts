import { existsSync } from "node:fs";
import path from "node:path";
import {
  conflictsOf,
  type Draft,
  draftAccept,
  draftCorrection,
  type Wish,
} from "../../src/merge/corrections/draft-correction.ts";
import { entryOfSameMatter } from "../../src/merge/corrections/same-matter.ts";
import { type Correction, decisionOf } from "../../src/model/correction.ts";
import type { Conflict, Timeline, TimelineEvent } from "../../src/model/timeline.ts";
import { readBytes } from "../../src/read/read-bytes.ts";
import { readCorrections } from "../../src/read/read-corrections.ts";
import { readTimeline } from "../../src/read/read-timeline.ts";
import { problemLine } from "../../src/read/yaml-file.ts";
import {
  type CorrectionsEdit,
  type EditedFile,
  editCorrections,
  entryText,
} from "../../src/write/corrections-file.ts";
import { dateInWords } from "../../src/write/dates-in-words.ts";
import { conflictText, decisionsText } from "../../src/write/decisions.ts";
import { findEvents } from "../../src/write/explain.ts";
import { toJson } from "../../src/write/json.ts";
import { printable } from "../../src/write/printable.ts";
import { writeWhole } from "../../src/write/write-whole.ts";
import type { CorrectOptions, GivenWish } from "../correct-options.ts";
import { articleFile, stillSaid } from "./still-said.ts";
import { Stop, TROUBLE, WRONG_USAGE } from "./stop.ts";

/** What the decision is about. */
type Matter = { event: TimelineEvent } | { conflict: Conflict };

/** `annals correct EVENT`: shows what there is to decide, or writes a decision for every run to come. */
export async function correct(options: CorrectOptions): Promise<void> {
  const timeline = timelineOf(options.timeline);
  const matter = matterOf(timeline, options.name);
  const { wish } = options;
  if (!wish) {
    const shown = "event" in matter ? decisionsText(timeline, matter.event) : conflictText(matter.conflict);
    process.stdout.write(options.json ? toJson(matter) : printable(shown));
    return;
  }
  const drafted = draft(timeline, matter, wish);
  if (drafted.status === "refused") throw new Stop(WRONG_USAGE, drafted.problem);
  const said = await stillSaid(timeline, drafted.quotes);
  if (said.missing.length > 0) throw new Stop(WRONG_USAGE, ...said.missing);
  const entries = drafted.entries.map((entry) => withNote(entry, options.note));
  const file = options.corrections ?? besideArticles(timeline);
  const edited = entriesIn(file, entries, { timeline, matter });
  if (!options.dryRun) write(file, edited.text);
  const does = effectOf(matter, wish, timeline);
  if (options.json)
    process.stdout.write(
      toJson({ file, line: edited.line, written: !options.dryRun, entries, replaced: edited.replaced, does }),
    );
  else
    process.stdout.write(
      printable(
        [
          `${file}:${edited.line}: ${options.dryRun ? "this would be " : ""}${edited.replaced ? "changed" : "added"}`,
          "",
          entries.map(entryText).join("").trimEnd(),
          "",
          `${does} The next run honours it${options.corrections === undefined ? "" : ` with --corrections ${file}`}.`,
          ...(edited.note === undefined
            ? []
            : [`The entry keeps its note, “${edited.note}”: --note writes another.`]),
          ...said.unseen,
          "",
        ].join("\n"),
      ),
    );
}

function timelineOf(given: string): Timeline {
  const read = readTimeline(given);
  if (read.status === "read") return read.timeline;
  throw new Stop(
    WRONG_USAGE,
    ...read.problems,
    "annals correct reads what a run wrote: run annals first, or name its output with --timeline.",
  );
}

function matterOf(timeline: Timeline, name: string): Matter {
  const conflict = timeline.conflicts.find(({ id }) => id === name);
  return conflict ? { conflict } : { event: eventNamed(timeline, name) };
}

function eventNamed({ events }: Timeline, name: string): TimelineEvent {
  const found = findEvents(events, name);
  const [event, ...others] = found;
  if (event && others.length === 0) return event;
  const candidates = event ? found : events;
  throw new Stop(
    WRONG_USAGE,
    [
      `"${name}" ${event ? "fits more than one event" : "is no event of the timeline"}. Give an id, or a part of one title:`,
      ...candidates.map(({ id, title }) => `${id}  ${title}`),
    ].join("\n  "),
  );
}

function draft(timeline: Timeline, matter: Matter, wish: GivenWish): Draft {
  if ("conflict" in matter) {
    if (wish.decision === "accept") return draftAccept(timeline, [matter.conflict], wish.position);
    throw new Stop(
      WRONG_USAGE,
      `${matter.conflict.id} is a conflict: --accept decides it. For anything else name an event.`,
    );
  }
  const known: Wish =
    wish.decision === "merge"
      ? { decision: "merge", others: wish.others.map((other) => eventNamed(timeline, other)) }
      : wish;
  return draftCorrection(timeline, matter.event, known);
}

function withNote(entry: Correction, note: string | undefined): Correction {
  return note === undefined ? entry : { ...entry, note };
}

/** The one corrections.yaml that a run over these articles would find by itself. */
function besideArticles({ documents }: Timeline): string {
  const folders = [...new Set(documents.map((document) => path.dirname(articleFile(document.path))))];
  const files = folders.map((folder) => path.join(folder, "corrections.yaml"));
  const there = files.filter((file) => existsSync(file));
  const [file, ...others] = there.length > 0 ? there : files;
  if (file !== undefined && others.length === 0 && existsSync(path.dirname(file))) return file;
  throw new Stop(
    WRONG_USAGE,
    file === undefined
      ? "the timeline has no article. Name the file to write with --corrections."
      : `the articles lie in ${folders.length === 1 ? `${folders[0]}, which is not here` : "several folders"}. Name the file to write with --corrections, and give the same to the next run.`,
  );
}

interface Edited extends EditedFile {
  replaced: boolean;
  /** The note of the entry that was changed, where none was given. */
  note?: string | undefined;
}

/** The file's text with the entries: each in the place of one that decided the same before, else at the end. */
function entriesIn(
  file: string,
  entries: readonly Correction[],
  about: { timeline: Timeline; matter: Matter },
): Edited {
  const bytes = existsSync(file) ? readBytes(file) : null;
  if (bytes?.status === "failed") throw new Stop(WRONG_USAGE, `${file} cannot be read: ${bytes.cause}.`);
  let text = bytes === null ? null : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.bytes);
  let edited: Edited | undefined;
  for (const entry of entries) {
    const before = entriesOf(file, text);
    const edit = editFor(entry, before, about);
    if (edit === null) continue;
    const old = edit.kind === "replace" && !entry.note ? before[edit.index]?.note : undefined;
    const made = { ...editCorrections(text, edit), replaced: edit.kind === "replace", note: old };
    text = made.text;
    edited ??= made;
    edited = { ...edited, text: made.text };
  }
  if (edited) return edited;
  throw new Stop(
    WRONG_USAGE,
    `${file} says just that already; nothing is written. Run annals again to see it honoured.`,
  );
}

/** Null: the very same entry is there. */
function editFor(
  entry: Correction,
  before: readonly Correction[],
  { timeline, matter }: { timeline: Timeline; matter: Matter },
): CorrectionsEdit | null {
  const index =
    "event" in matter ? entryOfSameMatter(timeline, matter.event, { entry, before }) : before.length;
  const old = before[index];
  if (!old) return before.some((other) => same(other, entry)) ? null : { kind: "add", entry };
  const decision = decisionOf(entry);
  const fields = Object.fromEntries(
    Object.entries(entry).filter(([name]) => name === decision || name === "note"),
  );
  return same({ ...old, ...fields } as Correction, old) ? null : { kind: "replace", index, fields };
}

function same(a: Correction, b: Correction): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function entriesOf(file: string, text: string | null): Correction[] {
  if (text === null) return [];
  const read = readCorrections({ path: file, bytes: new TextEncoder().encode(text) });
  if (read.status === "read") return read.value;
  throw new Stop(WRONG_USAGE, ...read.problems.map(problemLine));
}

function write(file: string, text: string): void {
  const written = writeWhole(path.dirname(file), new Map([[path.basename(file), text]]));
  if (written.status === "failed")
    throw new Stop(TROUBLE, `${written.path} cannot be written: ${written.message}`);
}

/** What will be otherwise, and what is so now. */
function effectOf(matter: Matter, wish: GivenWish, timeline: Timeline): string {
  const subject = "event" in matter ? `“${matter.event.title}” (${matter.event.id})` : matter.conflict.about;
  if (wish.decision === "accept") {
    const conflicts = "event" in matter ? conflictsOf(timeline, matter.event) : [matter.conflict];
    const positions = conflicts.flatMap(({ about, positions: all }) =>
      all.map((position) => ({ about, position })),
    );
    const chosen = positions[wish.position - 1];
    return `Of ${subject}, ${chosen?.about}: ${chosen?.position.value} is right, and what stands against it is set aside.`;
  }
  if (!("event" in matter)) return subject;
  const { event } = matter;
  switch (wish.decision) {
    case "date":
      return `${subject} is dated ${wish.date}; the articles give ${dateInWords(event.when)}.`;
    case "title":
      return `${subject} is called “${wish.title}”.`;
    case "status":
      return `${subject} is ${wish.status}; it was ${event.status}.`;
    case "place":
      return `${subject} was in ${wish.places.join(", ")}; the articles give ${event.places.join(", ") || "no place"}.`;
    case "hide":
      return `${subject} is left out of the timeline. Take the entry out of the file to have it back.`;
    case "merge":
      return `${subject} and ${wish.others.map((other) => `“${eventNamed(timeline, other).title}”`).join(", ")} are one event, and date each other.`;
    case "split":
      return `Of ${subject}, ${wish.sentences.length === 1 ? "sentence" : "sentences"} ${wish.sentences.join(", ")} tell${wish.sentences.length === 1 ? "s" : ""} another event.`;
    case "forbid":
      return `${subject} is not what ${/^\d+$/.test(wish.link) ? `sentence ${wish.link}` : wish.link} tells, and is not dated by it.`;
  }
}

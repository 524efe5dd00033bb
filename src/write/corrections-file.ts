import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from "yaml";
import type { Correction } from "../model/correction.ts";
import { toYaml } from "./yaml.ts";

/** One change to corrections.yaml: a new entry at its end, or new values in the entry of that number, from 0. */
export type CorrectionsEdit =
  | { kind: "add"; entry: Correction }
  | { kind: "replace"; index: number; fields: Readonly<Record<string, unknown>> };

export interface EditedFile {
  text: string;
  /** The line, from 1, at which the changed or the new entry begins. */
  line: number;
}

const HEADER = `# Decisions that every run of annals honours. Each is tied to what an article says.
corrections:
`;

/**
 * A corrections file with one change, everything else as it stands, comments among it: where that can be, the change is
 * set into the text, and only lists in another style are written anew. `text` is a file that reads, or null for none.
 */
export function editCorrections(text: string | null, edit: CorrectionsEdit): EditedFile {
  const before = text === null || text.trim() === "" ? HEADER : text;
  const wanted = plainEntries(before);
  if (edit.kind === "add") wanted.push(edit.entry);
  else wanted[edit.index] = { ...(wanted[edit.index] as object), ...edit.fields };
  const after = [splice(before, edit), rewrite(before, edit)].find(
    (made) => made !== null && JSON.stringify(sorted(plainEntries(made))) === JSON.stringify(sorted(wanted)),
  );
  if (typeof after !== "string") throw new Error("corrections.yaml: the change does not read back");
  return { text: after, line: lineOfEntry(after, edit.kind === "add" ? wanted.length - 1 : edit.index) };
}

/** An entry as it stands in the file. */
export function entryText(entry: Correction): string {
  return toYaml([entry]);
}

function splice(text: string, edit: CorrectionsEdit): string | null {
  const list = parse(text).get("corrections", true);
  if (!isSeq(list) || list.flow || list.items.length === 0) {
    const isEmpty = edit.kind === "add" && /^corrections:[ \t]*$/m.test(text) && !isSeq(list);
    if (!isEmpty) return null;
    // "corrections:" with nothing behind it, perhaps with comments below.
    return `${withEnd(text)}${indented(entryText(edit.entry), "  ", text)}`;
  }
  if (edit.kind === "replace") return replaced(text, list.items[edit.index] as YAMLMap, edit.fields);
  const last = list.items.at(-1) as Node;
  const indent = dashIndent(text, last);
  if (indent === null) return null;
  const end = lineEnd(text, last.range?.[1] ?? text.length);
  return `${withEnd(text.slice(0, end))}${indented(entryText(edit.entry), indent, text)}${text.slice(end)}`;
}

/** The new values in the place of the old; a field that the entry has not goes to its end. */
function replaced(text: string, entry: unknown, fields: Readonly<Record<string, unknown>>): string | null {
  if (!isMap(entry) || entry.flow || !entry.range) return null;
  const [start, end] = entry.range;
  const indent = " ".repeat(start - text.lastIndexOf("\n", start - 1) - 1);
  const changes = Object.entries(fields).map(([name, value]) => {
    const node = entry.items.find(({ key }) => isScalar(key) && key.value === name)?.value as
      | Node
      | undefined;
    const written = toYaml(value).trimEnd();
    if (node?.range) return { from: node.range[0], to: node.range[1], written };
    const behind = lineEnd(text, end);
    return { from: behind, to: behind, written: indented(`${name}: ${written}`, indent, text) };
  });
  return changes
    .sort((a, b) => b.from - a.from)
    .reduce((made, { from, to, written }) => `${made.slice(0, from)}${written}${made.slice(to)}`, text);
}

/** Behind the line on which a value ends, be it with a comment or with the line itself. */
function lineEnd(text: string, end: number): number {
  if (text[end - 1] === "\n") return end;
  const newline = text.indexOf("\n", end);
  return newline < 0 ? text.length : newline + 1;
}

/** By the library: for lists in brackets, empty ones, and entries that gain a field. */
function rewrite(text: string, edit: CorrectionsEdit): string {
  const document = parse(text);
  if (edit.kind === "replace")
    for (const [name, value] of Object.entries(edit.fields))
      document.setIn(["corrections", edit.index, name], document.createNode(value));
  else {
    const list = document.get("corrections");
    if (isSeq(list)) list.add(document.createNode(edit.entry));
    else document.set("corrections", document.createNode([edit.entry]));
  }
  return document.toString({ lineWidth: 0 });
}

function parse(text: string) {
  return parseDocument(text, {
    customTags: (tags) => tags.filter((tag) => typeof tag === "string" || !/:(?:int|float)$/.test(tag.tag)),
  });
}

function plainEntries(text: string): unknown[] {
  const entries = (parse(text).toJS() as { corrections?: unknown } | null)?.corrections;
  return Array.isArray(entries) ? [...entries] : [];
}

/** The order of fields says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, item]) => [name, sorted(item)]),
  );
}

/** What stands before the dash of an entry; null where the dash stands on a line of its own. */
function dashIndent(text: string, { range }: Node): string | null {
  const start = range?.[0] ?? 0;
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return /^([ \t]*)-[ \t]+$/.exec(line)?.[1] ?? null;
}

function indented(block: string, indent: string, text: string): string {
  const lines = block.trimEnd().split("\n");
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  return lines.map((line) => `${line === "" ? "" : indent}${line}${newline}`).join("");
}

function withEnd(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

function lineOfEntry(text: string, index: number): number {
  const list = parse(text).get("corrections", true);
  const start = isSeq(list) ? ((list.items[index] as Node | undefined)?.range?.[0] ?? 0) : 0;
  return text.slice(0, start).split("\n").length;
}

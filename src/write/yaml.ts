import type { Timeline } from "../model/timeline.ts";
import { Pieces } from "./content.ts";
import { checkedFields } from "./timeline-fields.ts";

/** The timeline as YAML, in the order of its schema's fields. */
export function timelineYaml(timeline: Timeline): string {
  return timelineYamlInPieces(timeline).toString();
}

/** The same, an event or an article a piece. */
export function timelineYamlInPieces(timeline: Timeline): Pieces {
  return new Pieces(() => yamlPieces(timeline));
}

function* yamlPieces(timeline: Timeline): Generator<string> {
  for (const { name, value, items } of checkedFields(timeline)) {
    let isEmpty = true;
    for (const item of items ?? []) {
      yield `${isEmpty ? `${name}:\n` : ""}${listItem(item, "  ")}\n`;
      isEmpty = false;
    }
    if (isEmpty) yield fieldToYaml(name, value);
  }
}

/**
 * Plain data as YAML that a person can read, and that YAML 1.1 and 1.2 readers take the same way. Written out here
 * because stages are large: building a document of nodes first, as the library for reading does, takes five times as long.
 */
export function toYaml(value: unknown): string {
  return `${inlineOf(value, "") ?? block(value as Collection, "")}\n`;
}

/** One field of plain data, as it stands in the whole. */
export function fieldToYaml(name: string, value: unknown): string {
  return `${block({ [name]: value }, "")}\n`;
}

type Collection = readonly unknown[] | Readonly<Record<string, unknown>>;

/** Most of a line that a short list or a pair of bounds may take. */
const BRIEF = 60;

/** A list or a set of fields, a line or more for each. */
function block(value: Collection, indent: string): string {
  if (isList(value)) return value.map((item) => listItem(item, indent)).join("\n");
  let lines = "";
  for (const name of Object.keys(value)) {
    const item = value[name];
    if (item === undefined) continue;
    const beside = inlineOf(item, indent);
    lines += `${lines === "" ? "" : "\n"}${indent}${nameOf(name)}:${
      beside === null ? `\n${block(item as Collection, `${indent}  `)}` : ` ${beside}`
    }`;
  }
  return lines;
}

/** Names of fields as they are written: there are few, and each stands in every item of a list. */
const knownNames = new Map<string, string>();
const KNOWN_NAMES = 1000;

function nameOf(name: string): string {
  let written = knownNames.get(name);
  if (written === undefined) {
    written = isPlainInFlow(name) ? name : quote(name);
    if (knownNames.size < KNOWN_NAMES) knownNames.set(name, written);
  }
  return written;
}

function listItem(item: unknown, indent: string): string {
  const beside = inlineOf(item, indent);
  // The first line of what stands below moves up beside the dash.
  return `${indent}- ${beside ?? block(item as Collection, `${indent}  `).slice(indent.length + 2)}`;
}

/** What stands behind a dash or a colon: a value, a text of several lines, or a short collection; null for a longer one. */
function inlineOf(value: unknown, indent: string): string | null {
  if (typeof value === "string")
    return isLiteral(value) ? literal(value, indent) : isPlain(value) ? value : quote(value);
  return isCollection(value) ? brief(value) : scalar(value);
}

/** A span, a pair of bounds, a few names: they read better on one line. Empty collections have no other form. */
function brief(value: Collection): string | null {
  if (isList(value)) {
    // A value and what parts it from the next take three letters at least, but for the last.
    if (value.length > BRIEF / 2 || value.some(isCollection)) return null;
    const line = `[${value.map(inFlow).join(", ")}]`;
    return line.length <= BRIEF ? line : null;
  }
  const fields = fieldsOf(value);
  if (fields.length > 3 || !fields.every(([, item]) => isBound(item))) return null;
  return `{${fields.map(([name, item]) => `${inFlow(name)}: ${inFlow(item)}`).join(", ")}}`;
}

function inFlow(item: unknown): string {
  return typeof item === "string" && isPlainInFlow(item) ? item : scalar(item);
}

function scalar(value: unknown): string {
  return typeof value === "string" ? quote(value) : (JSON.stringify(value) ?? "null");
}

function isCollection(value: unknown): value is Collection {
  return typeof value === "object" && value !== null;
}

function isList(value: Collection): value is readonly unknown[] {
  return Array.isArray(value);
}

function fieldsOf(value: Exclude<Collection, readonly unknown[]>): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}

function isBound(value: unknown): boolean {
  return (
    value === null ||
    typeof value === "number" ||
    (typeof value === "string" && /^Y?-?\d+-\d\d-\d\d$/.test(value))
  );
}

// A reader of YAML 1.1 makes truth values of these.
const WORDS_OF_YAML = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const LONGEST_WORD_OF_YAML = 5;
/** Soon told of most texts, which have no such letter. */
const PERHAPS_UNPRINTABLE = /[^\x20-\x7e\xa0-\u1fff\u2010-\u2027]/;
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;

// Anything that begins like a number is quoted: to a reader of YAML 1.1, 2025-09-04 is a date object and 10:30 is 630.
function isPlain(text: string): boolean {
  return (
    /^[\p{L}“‘«(]/u.test(text) &&
    !/: |:$| #| $/.test(text) &&
    !(PERHAPS_UNPRINTABLE.test(text) && UNPRINTABLE.test(text)) &&
    !(text.length <= LONGEST_WORD_OF_YAML && WORDS_OF_YAML.test(text))
  );
}

function isPlainInFlow(text: string): boolean {
  return isPlain(text) && !/[,[\]{}:#]/.test(text);
}

/** A double-quoted text; JSON's escapes are among YAML's. */
function quote(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Several lines stand as they are, unless a space at their head would be taken for indentation. */
function isLiteral(text: string): boolean {
  return text.includes("\n") && /^[^\s][^\n]*\n/.test(text) && !UNPRINTABLE.test(text.replace(/[\n\t]/g, ""));
}

function literal(text: string, indent: string): string {
  const ending = /\n*$/.exec(text)?.[0].length ?? 0;
  const chomp = ending === 0 ? "-" : ending === 1 ? "" : "+";
  const lines = text.slice(0, text.length - Math.min(ending, 1)).split("\n");
  return [`|${chomp}`, ...lines.map((line) => (line === "" ? "" : `${indent}  ${line}`))].join("\n");
}

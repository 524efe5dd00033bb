import type { Timeline } from "../model/timeline.ts";
import { Pieces } from "./content.ts";
import { checkedFields } from "./timeline-fields.ts";

/** The timeline as JSON, in the order of its schema's fields. */
export function timelineJson(timeline: Timeline): string {
  return timelineJsonInPieces(timeline).toString();
}

/** The same, an event or an article a piece. */
export function timelineJsonInPieces(timeline: Timeline): Pieces {
  return new Pieces(() => jsonPieces(timeline));
}

function* jsonPieces(timeline: Timeline): Generator<string> {
  let before = "{\n";
  for (const { name, value, items } of checkedFields(timeline)) {
    yield `${before}  ${JSON.stringify(name)}: `;
    before = ",\n";
    if (items) yield* listPieces(items);
    else yield jsonText(value);
  }
  yield "\n}\n";
}

function* listPieces(items: Iterable<unknown>): Generator<string> {
  let before = "[\n";
  for (const item of items) {
    // A line feed of JSON stands between its marks and never in a text.
    yield `${before}    ${jsonText(item).replaceAll("\n", "\n    ")}`;
    before = ",\n";
  }
  yield before === "[\n" ? "[]" : "\n  ]";
}

/** Controls that JSON may hold as they are and a terminal would obey are written out; they mean the same. */
const CONTROLS = /[\x7f-\x9f]/g;

export function toJson(value: unknown): string {
  return `${jsonText(value)}\n`;
}

function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    CONTROLS,
    (control) => `\\u00${control.charCodeAt(0).toString(16)}`,
  );
}

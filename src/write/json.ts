import { type Timeline, TimelineSchema } from "../model/timeline.ts";

/** The timeline as JSON, in the order of its schema's fields. */
export function timelineJson(timeline: Timeline): string {
  return toJson(TimelineSchema.parse(timeline));
}

/** Controls that JSON may hold as they are and a terminal would obey are written out; they mean the same. */
const CONTROLS = /[\x7f-\x9f]/g;

export function toJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  return `${json.replace(CONTROLS, (control) => `\\u00${control.charCodeAt(0).toString(16)}`)}\n`;
}

import { type Timeline, TimelineSchema } from "../model/timeline.ts";

/** The timeline as JSON, in the order of its schema's fields. */
export function timelineJson(timeline: Timeline): string {
  return toJson(TimelineSchema.parse(timeline));
}

export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

import { z } from "zod";
import { type Timeline, TimelineSchema } from "../model/timeline.ts";

/** A field of a timeline with its value, checked; a list's items one by one, so that no second timeline is held. */
export interface CheckedField {
  name: string;
  value: unknown;
  items: Iterable<unknown> | null;
}

/**
 * The fields of a timeline in the order of its schema, each checked by it.
 *
 * @throws {z.ZodError} where one is not what the schema asks for, or the timeline has others.
 */
export function checkedFields(timeline: Timeline): CheckedField[] {
  const shape = TimelineSchema.shape;
  TimelineSchema.parse({ ...timeline, documents: [], events: [], conflicts: [], unresolved: [] });
  return Object.entries(shape).map(([name, schema]) => {
    const value = timeline[name as keyof Timeline];
    if (!(schema instanceof z.ZodArray) || !Array.isArray(value))
      return { name, value: schema.parse(value), items: null };
    return { name, value, items: checkedItems(value, schema.element as z.ZodType) };
  });
}

function* checkedItems(items: readonly unknown[], schema: z.ZodType): Generator<unknown> {
  for (const item of items) yield schema.parse(item);
}

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
  TimelineSchema.parse({
    ...timeline,
    documents: [],
    events: [],
    conflicts: [],
    unresolved: [],
    names: [],
  });
  return Object.entries(shape).flatMap(([name, schema]): CheckedField[] => {
    const value = timeline[name as keyof Timeline];
    // A timeline of an earlier version lacks what came later, and is written without it.
    if (value === undefined && schema instanceof z.ZodOptional) return [];
    const present = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
    if (!(present instanceof z.ZodArray) || !Array.isArray(value))
      return [{ name, value: schema.parse(value), items: null }];
    return [{ name, value, items: checkedItems(value, present.element as z.ZodType) }];
  });
}

function* checkedItems(items: readonly unknown[], schema: z.ZodType): Generator<unknown> {
  for (const item of items) yield schema.parse(item);
}

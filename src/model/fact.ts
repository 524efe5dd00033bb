import { z } from "zod";

/** A dated event of the world, put beside the articles by a person, with its source. */
export const FactSchema = z.strictObject({
  id: z.string(),
  /** The event in words: "The summit of A and B in C". Compared with the articles' events by its names and words. */
  event: z.string(),
  /** "2025-08-15", "2022", or "2025-09-03/2025-09-06" for an extent. */
  date: z.string(),
  /** Where the fact comes from. */
  source: z.string(),
});
export type Fact = z.infer<typeof FactSchema>;

const QuotedSchema = z.strictObject({ document: z.string().optional(), quote: z.string().min(1) });

/** A decision of a person that a run must honour, tied to quotes rather than to positions. */
export const CorrectionSchema = z.union([
  z.strictObject({ event: QuotedSchema, date: z.string(), note: z.string().optional() }),
  z.strictObject({ event: QuotedSchema, title: z.string().min(1), note: z.string().optional() }),
  z.strictObject({
    event: QuotedSchema,
    status: z.enum(["happened", "ongoing", "planned", "hypothetical", "alleged", "denied", "cancelled"]),
    note: z.string().optional(),
  }),
  /** Where it took place: one place, or all of them. */
  z.strictObject({
    event: QuotedSchema,
    place: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
    note: z.string().optional(),
  }),
  z.strictObject({ event: QuotedSchema, hide: z.literal(true), note: z.string().optional() }),
  z.strictObject({ merge: z.array(QuotedSchema).min(2), note: z.string().optional() }),
  z.strictObject({ split: z.array(QuotedSchema).min(2), note: z.string().optional() }),
]);
export type Correction = z.infer<typeof CorrectionSchema>;

import { z } from "zod";
import { MeaningSchema } from "../calendar/meaning.ts";
import { SpanSchema } from "./span.ts";

/** What a meaning is counted from. */
export const AnchorSchema = z.discriminatedUnion("kind", [
  /** The meaning stands for itself: a full date, a length. */
  z.strictObject({ kind: z.literal("none") }),
  /** The document creation time. */
  z.strictObject({ kind: z.literal("dct") }),
  /** Another expression of the document, by its id: "the following month" in a history. */
  z.strictObject({ kind: z.literal("timex"), timex: z.string() }),
  /** An event, by the words that name it: "the summit" in "a day after the summit". */
  z.strictObject({ kind: z.literal("event"), span: SpanSchema, quote: z.string() }),
]);
export type Anchor = z.infer<typeof AnchorSchema>;

/** TIMEX3 `mod` (TimeML 1.2.1). */
export const ModSchema = z.enum([
  "BEFORE",
  "AFTER",
  "ON_OR_BEFORE",
  "ON_OR_AFTER",
  "LESS_THAN",
  "MORE_THAN",
  "EQUAL_OR_LESS",
  "EQUAL_OR_MORE",
  "START",
  "MID",
  "END",
  "APPROX",
]);
export type Mod = z.infer<typeof ModSchema>;

/** A temporal expression as it was found: an extent, a meaning, an anchor; no date yet. */
export const TimexSchema = z.strictObject({
  /** Unique within its document: "t1", "t2", in text order. */
  id: z.string(),
  document: z.string(),
  span: SpanSchema,
  quote: z.string(),
  type: z.enum(["DATE", "TIME", "DURATION", "SET"]),
  meaning: MeaningSchema,
  anchor: AnchorSchema,
  mod: ModSchema.optional(),
  quant: z.string().optional(),
  freq: z.string().optional(),
  /** The name of the rule that found it. */
  rule: z.string(),
  /** The reading that was refused, with the reason; `open`: it was only less likely, so that both are left to stand. */
  rejected: z
    .strictObject({ meaning: MeaningSchema, because: z.string(), open: z.literal(true).optional() })
    .optional(),
});
export type Timex = z.infer<typeof TimexSchema>;

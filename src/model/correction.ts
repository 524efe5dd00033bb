import { z } from "zod";
import { StatusSchema } from "./mention.ts";

/**
 * What a correction points to: words of an article, or of a fact ("facts.yaml/<id>"). A sentence holds them, or they hold
 * the sentence.
 */
export const QuotedSchema = z.strictObject({
  /** The article's id; absent: any article that has the words. */
  document: z.string().optional(),
  /** The SHA-256 of the article's text, or how it begins: the article is known by it whatever its file is called. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{8,64}$/, "is no SHA-256: write its first 8 to 64 hexadecimal digits, in small letters.")
    .optional(),
  quote: z.string().min(1),
  /** Where a sentence tells several events, words of the one that is meant: "warned". */
  words: z.string().min(1).optional(),
});
export type Quoted = z.infer<typeof QuotedSchema>;

const OneOrMoreSchema = z
  .unknown()
  .transform((given) => (Array.isArray(given) ? given : [given]))
  .pipe(z.array(QuotedSchema).min(1));

const note = z.string().optional();

/** A decision of a person that a run must honour, tied to quotes rather than to positions. */
export const CorrectionSchema = z.union([
  z.strictObject({ event: QuotedSchema, date: z.string(), note }),
  z.strictObject({ event: QuotedSchema, title: z.string().min(1), note }),
  z.strictObject({ event: QuotedSchema, status: StatusSchema, note }),
  /** Where it took place: one place, or all of them. */
  z.strictObject({
    event: QuotedSchema,
    place: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
    note,
  }),
  z.strictObject({ event: QuotedSchema, hide: z.literal(true), note }),
  z.strictObject({ merge: z.array(QuotedSchema).min(2), note }),
  /** What all but the first quote get events of their own. */
  z.strictObject({ split: z.array(QuotedSchema).min(2), note }),
  /** The words of one position of a conflict, which is right; `about` tells apart two conflicts that quote them. */
  z.strictObject({ accept: QuotedSchema, about: z.string().min(1).optional(), note }),
  /** What the one side tells is not what the other tells: nothing may join them, nor date one by the other. */
  z.strictObject({ forbid: OneOrMoreSchema, with: OneOrMoreSchema, note }),
]);
export type Correction = z.infer<typeof CorrectionSchema>;

/** The decisions that a correction may make, each by the field that names it. */
export const DECISIONS = [
  "date",
  "title",
  "status",
  "place",
  "hide",
  "merge",
  "split",
  "accept",
  "forbid",
] as const;
export type Decision = (typeof DECISIONS)[number];

export function decisionOf(correction: Correction): Decision {
  return DECISIONS.find((decision) => decision in correction) as Decision;
}

/** The quotes by which a correction finds what it is about. */
export function quotesOf(correction: Correction): readonly Quoted[] {
  if ("merge" in correction) return correction.merge;
  if ("split" in correction) return correction.split;
  if ("forbid" in correction) return [...correction.forbid, ...correction.with];
  return "accept" in correction ? [correction.accept] : [correction.event];
}

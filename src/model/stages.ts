import { z } from "zod";
import { DocumentSchema } from "./document.ts";
import type { JsonFields } from "./json-fields.ts";
import { EventMentionSchema, OfficeSchema } from "./mention.ts";
import { SpanSchema } from "./span.ts";
import { TimexSchema } from "./timex.ts";
import { BasisSchema, ReasonSchema, WhenSchema } from "./when.ts";

/** A file as bytes, before anything is known of its format; it may hold several articles. */
export interface Article {
  path: string;
  bytes: Uint8Array;
  /** Which fields hold what if it holds JSON records; absent: the usual names. */
  jsonFields?: JsonFields;
}

export const IngestedSchema = z.strictObject({ documents: z.array(DocumentSchema) });
export type Ingested = z.infer<typeof IngestedSchema>;

/** Inclusive civil days as strings; null is an open end. */
export const DayRangeStringsSchema = z.tuple([z.string().nullable(), z.string().nullable()]);

/** What one article says of its own day, narrowed by itself alone. */
export const DocumentDatingSchema = z.strictObject({
  document: z.string(),
  published: WhenSchema,
  /** The days left for its creation, as sorted ranges. */
  days: z.array(DayRangeStringsSchema),
  /** Each piece of evidence that speaks of the document's own day, in order of rank. */
  evidence: z.array(
    z.strictObject({
      basis: BasisSchema,
      rule: z.string(),
      days: z.array(DayRangeStringsSchema),
      /** The expression that it comes from; a dateline's, or that of a post shown with the article, dates no event. */
      timex: z.string().optional(),
      /** How the article's day lies to that expression's, where its days are not known here: "Sept 5", of whichever year. */
      relation: z.enum(["same", "fresh"]).optional(),
      /** With "fresh": the article is at most so many days younger than the expression's day. */
      withinDays: z.int().nonnegative().optional(),
      /** True for a trace, such as the address of a page: it gives way to what the article says. */
      weak: z.literal(true).optional(),
      /** True where it is only usual: it gives way to everything else. */
      usual: z.literal(true).optional(),
      reason: ReasonSchema,
    }),
  ),
  /** Pairs of expressions that name one day: "yesterday (Tuesday)". */
  alike: z.array(z.tuple([z.string(), z.string()])),
  /** "narrative" when the dates of a history follow one another. */
  genre: z.enum(["news", "narrative"]),
  /** What is in another language than English, and so is not read; absent: nothing. The language is an ISO 639-3 code. */
  foreign: z.array(z.strictObject({ span: SpanSchema, language: z.string() })).optional(),
});
export type DocumentDating = z.infer<typeof DocumentDatingSchema>;

/** A temporal expression with what the article alone says of its days. */
export const ResolvedTimexSchema = TimexSchema.extend({
  /** TIMEX3 value; underspecified ("XXXX-WXX-5") while its anchor is unknown. */
  value: z.string(),
  resolution: z.discriminatedUnion("status", [
    z.strictObject({ status: z.literal("resolved"), days: DayRangeStringsSchema }),
    z.strictObject({ status: z.literal("open"), reason: z.string() }),
    /** Not a stretch on the calendar: a length, a recurring time. */
    z.strictObject({ status: z.literal("none") }),
  ]),
});
export type ResolvedTimex = z.infer<typeof ResolvedTimexSchema>;

export const DatedSchema = z.strictObject({
  documents: z.array(DocumentSchema),
  timexes: z.array(ResolvedTimexSchema),
  datings: z.array(DocumentDatingSchema),
});
export type Dated = z.infer<typeof DatedSchema>;

export const SentenceSchema = z.strictObject({
  document: z.string(),
  span: SpanSchema,
  headline: z.boolean(),
});
export type Sentence = z.infer<typeof SentenceSchema>;

export const ExtractedSchema = DatedSchema.extend({
  sentences: z.array(SentenceSchema),
  mentions: z.array(EventMentionSchema),
  offices: z.array(OfficeSchema),
});
export type Extracted = z.infer<typeof ExtractedSchema>;

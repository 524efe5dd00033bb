import { z } from "zod";
import { SpanSchema } from "./span.ts";

export const STATUSES = [
  "happened",
  "ongoing",
  "planned",
  "hypothetical",
  "alleged",
  "denied",
  "cancelled",
] as const;
/** Factuality as a newsroom needs it, after FactBank (Saurí & Pustejovsky 2009). */
export const StatusSchema = z.enum(STATUSES);
export type Status = z.infer<typeof StatusSchema>;

/** A name as one article writes it, its title kept apart: "French President" + "Emmanuel Macron". */
export const NameMentionSchema = z.strictObject({
  name: z.string(),
  span: SpanSchema,
  title: z.string().optional(),
  kind: z.enum(["person", "organisation", "place", "other"]),
});
export type NameMention = z.infer<typeof NameMentionSchema>;

/** A name with the rule that gave it its part in an event. */
const GroundedNameSchema = NameMentionSchema.extend({
  /** By what the name was given its part: "subject of the verb", "after “in” beside its verb". */
  rule: z.string(),
  /**
   * How sure it is that the words in the span mean the one named, from 0 to 1: 1 where the name stands there in full, 0.9 for
   * a short form of it ("Brook", "French"), 0.8 for a pronoun where no other person is near, 0.5 where one is.
   */
  confidence: z.number().min(0).max(1),
});

export const ParticipantMentionSchema = GroundedNameSchema.extend({
  role: z.enum(["agent", "patient", "speaker", "addressee", "with"]),
});
export type ParticipantMention = z.infer<typeof ParticipantMentionSchema>;

/** Where it happened, as far as its sentence says. */
export const PlaceMentionSchema = GroundedNameSchema;
export type PlaceMention = z.infer<typeof PlaceMentionSchema>;

/** "26 countries", "at least 12 dead": a number with what it counts. */
export const AmountMentionSchema = z.strictObject({
  value: z.number(),
  mod: z.enum(["exact", "at-least", "at-most", "about"]),
  of: z.string(),
  span: SpanSchema,
  /** By what the number was given what it counts: "the noun that it stands before". */
  rule: z.string(),
});
export type AmountMention = z.infer<typeof AmountMentionSchema>;

/**
 * How an event lies to a temporal expression (TimeML TLINK, reduced). "same-day": by what came of it at once, and so only as
 * a rule.
 */
export const TimeLinkSchema = z.strictObject({
  timex: z.string(),
  relation: z.enum(["is-included", "before", "after", "begins", "ends", "during", "measures", "same-day"]),
  /** By what the expression was given to this mention, and the word that says how it lies: "hangs on its verb; “since”". */
  rule: z.string(),
});
export type TimeLink = z.infer<typeof TimeLinkSchema>;

/**
 * What one sentence says of the order of two events: this mention lies before, after or in the other, is the same one, or lies
 * in the same day, month or year, as `by` says (TimeML SIMULTANEOUS, to that precision).
 */
export const OrderLinkSchema = z.strictObject({
  relation: z.enum(["before", "after", "within", "same", "simultaneous"]),
  /** Id of the other mention, in the same document. */
  mention: z.string(),
  /** Id of the expression that says how far: "a day after". */
  by: z.string().optional(),
  rule: z.string(),
  span: SpanSchema,
});
export type OrderLink = z.infer<typeof OrderLinkSchema>;

/**
 * From where in time a mention is told, after DocTimeRel (Styler et al., "Temporal Annotation in the Clinical Domain", TACL
 * 2014), and by what: before the article's day, after it, on it, or over it. "news": in the plain past of a report, on or
 * before its day.
 */
export const ToldSchema = z.strictObject({
  relation: z.enum(["before", "news", "on", "over", "after"]),
  rule: z.string(),
});
export type Told = z.infer<typeof ToldSchema>;

/** By what an event is known to go on for longer than a day. */
export const LastsSchema = z.strictObject({
  rule: z.string(),
  /** The expression that says so: "for three weeks", "since May"; without one the word itself tells what lasts. */
  timex: z.string().optional(),
});
export type Lasts = z.infer<typeof LastsSchema>;

/** A stretch of text that tells of an event, in one article. */
export const EventMentionSchema = z.strictObject({
  /** "<document>#e1", numbered in text order. */
  id: z.string(),
  document: z.string(),
  /** The head word: "summit", "warned". */
  trigger: SpanSchema,
  lemma: z.string(),
  /** The whole event phrase: "a Paris summit", "warned on Friday". */
  phrase: SpanSchema,
  sentence: SpanSchema,
  kind: z.string(),
  nominal: z.boolean(),
  /** "The summit", "his remarks": it points to something that the reader knows already. */
  definite: z.boolean(),
  /** The article's name for it, when it has one: "Budapest Memorandum". */
  properName: z.string().optional(),
  status: StatusSchema,
  /** Why the status is what it is: rule and the words that decided. */
  statusBecause: z.strictObject({ rule: z.string(), span: SpanSchema, quote: z.string() }),
  participants: z.array(ParticipantMentionSchema),
  places: z.array(PlaceMentionSchema),
  amounts: z.array(AmountMentionSchema),
  times: z.array(TimeLinkSchema),
  told: ToldSchema.optional(),
  /** Absent where nothing says that it went on for longer than a day. */
  lasts: LastsSchema.optional(),
  order: z.array(OrderLinkSchema),
  /** A verb tells it as a fact, or as planned, so that it lies before, or after, the writing of the article. */
  asserted: z.boolean(),
  /** Told in the perfect tense, of no particular day: "has repeatedly called for". */
  atLarge: z.boolean().optional(),
  /** For a statement: the words that give what was said. */
  content: SpanSchema.optional(),
  /** The noun by which it is told, with the common nouns before it: "peace talks". */
  noun: z.string().optional(),
  /** The whole noun phrase without its article and times, "call with European leaders"; of a verb without a `gist`, its object. */
  nounPhrase: z.string().optional(),
  /** What a headline would say of it, for mentions told by a verb: "Ada Brook warns of floods". */
  gist: z.string().optional(),
  /** Content words by stem, for comparing mentions without their dates. */
  words: z.array(z.string()),
  headline: z.boolean(),
  rule: z.string(),
});
export type EventMention = z.infer<typeof EventMentionSchema>;

/** A personal name with the office that an article gives its bearer. */
export const OfficeSchema = z.strictObject({
  document: z.string(),
  name: z.string(),
  office: z.string(),
  former: z.boolean(),
  span: SpanSchema,
  quote: z.string(),
});
export type Office = z.infer<typeof OfficeSchema>;

import { z } from "zod";
import { NameMentionSchema, StatusSchema } from "./mention.ts";
import { QuoteSchema, SpanSchema } from "./span.ts";
import { ReasonSchema, WhenSchema } from "./when.ts";

/** Two or more positions of the sources that cannot all hold. */
export const ConflictSchema = z.strictObject({
  id: z.string(),
  /** "date", "number of countries", "office held", … */
  about: z.string(),
  /** Ids of the events it touches. */
  events: z.array(z.string()),
  positions: z.array(
    z.strictObject({
      value: z.string(),
      documents: z.array(z.string()),
      quotes: z.array(QuoteSchema),
      /** True where this evidence was set aside so that the rest could stand. */
      setAside: z.boolean().optional(),
      /** True where a person decided that it is right. */
      accepted: z.boolean().optional(),
    }),
  ),
});
export type Conflict = z.infer<typeof ConflictSchema>;

export const TimelineEventSchema = z.strictObject({
  /** Made from content, not from position: it survives re-runs and new articles. */
  id: z.string(),
  /** A short headline. */
  title: z.string(),
  /** One sentence, taken from a source. */
  summary: z.string(),
  /** meeting, statement, agreement, attack, … */
  kind: z.string(),
  status: StatusSchema,
  when: WhenSchema,
  /** The sources say that it went on for longer than a day, whether or not they say from when to when. */
  lasts: z
    .strictObject({
      /** For how long, as a TIMEX3 duration: "P3W". */
      length: z.string().optional(),
      because: z.array(ReasonSchema),
    })
    .optional(),
  participants: z.array(
    z.strictObject({ name: z.string(), role: z.string().optional(), aliases: z.array(z.string()) }),
  ),
  places: z.array(z.string()),
  /** The sentences that tell it, each with the word that does: "collapsed", "summit". */
  mentions: z.array(QuoteSchema.extend({ trigger: SpanSchema.optional() })),
  /** Independent documents: reprints count once. */
  sources: z.int().nonnegative(),
  /** Order known beyond the dates, without what follows from it. */
  after: z.array(z.strictObject({ event: z.string(), because: z.array(ReasonSchema) })),
  /** The event at which this one took place. */
  partOf: z.string().optional(),
  /** Of a plan: the events that say what came of it. */
  outcomes: z
    .array(
      z.strictObject({
        event: z.string(),
        relation: z.enum(["fulfilled", "postponed", "cancelled"]),
        because: z.array(ReasonSchema),
      }),
    )
    .optional(),
  /** 0 to 1: for trimming a view, never for truth. */
  salience: z.number().min(0).max(1),
  /** 0 to 1: how well dated and attested. */
  confidence: z.number().min(0).max(1),
  /** Ids in the timeline's `conflicts`. */
  conflicts: z.array(z.string()),
});
export type TimelineEvent = z.infer<typeof TimelineEventSchema>;

export const UnresolvedSchema = z.strictObject({
  document: z.string(),
  span: SpanSchema,
  quote: z.string(),
  /** As in a quote. */
  place: z.string().optional(),
  reason: z.string(),
});
export type Unresolved = z.infer<typeof UnresolvedSchema>;

/** A person, an organisation or a place as the articles name it. */
export const NameSchema = z.strictObject({
  /** The form shown: of the full ones the commonest. */
  name: z.string(),
  kind: NameMentionSchema.shape.kind,
  /** In how many places the sentences of the events name it, pronouns not counted. */
  count: z.int().positive(),
  /** The commonest first. */
  forms: z.array(
    z.strictObject({
      form: z.string(),
      count: z.int().positive(),
      /** The articles that have it, by id. */
      documents: z.array(z.string()),
      /** By what it was taken for the name shown; none where it is that name itself. */
      because: z.string().optional(),
      /** The first sentence that has it. */
      quote: QuoteSchema,
    }),
  ),
});
export type Name = z.infer<typeof NameSchema>;

/** What Annals hands to other programs: fields are added, never renamed. */
export const TimelineSchema = z.strictObject({
  schemaVersion: z.literal(1),
  documents: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      path: z.string(),
      /** SHA-256 of its text, in hexadecimal: corrections know it by that. */
      sha256: z.string().optional(),
      published: WhenSchema,
      copyOf: z.string().optional(),
      /** What the file says of its article, if it does: the most trustworthy of its candidates. */
      url: z.string().optional(),
      publisher: z.string().optional(),
      author: z.string().optional(),
    }),
  ),
  /** In timeline order. */
  events: z.array(TimelineEventSchema),
  conflicts: z.array(ConflictSchema),
  unresolved: z.array(UnresolvedSchema),
  /** Whom and what the events name, the most named first; none in a timeline that an earlier version wrote. */
  names: z.array(NameSchema).optional(),
});
export type Timeline = z.infer<typeof TimelineSchema>;

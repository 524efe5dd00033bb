import { z } from "zod";

/**
 * The meaning of a temporal expression before anyone knows when it was written, after Bethard & Parker,
 * "A Semantically Compositional Annotation Scheme for Time Normalization" (LREC 2016): operators over the calendar
 * that need an anchor day. `denote` gives the days once the anchor is known.
 */
const UnitSchema = z.enum(["day", "week", "month", "quarter", "half", "year", "decade", "century"]);
const ClockUnitSchema = z.enum(["second", "minute", "hour"]);

/** Fields of the calendar; what is absent is not said. */
export const CalendarFieldsSchema = z.strictObject({
  /** Astronomical: 0 is 1 BC. */
  year: z.int().optional(),
  /** The decade's first year: 1990 for "the 1990s". */
  decade: z.int().optional(),
  /** 20 for the 1900s (TIMEX3 "19"); -5 for the fifth century BC, 500 to 401 BC. */
  century: z.int().optional(),
  half: z.int().min(1).max(2).optional(),
  quarter: z.int().min(1).max(4).optional(),
  season: z.enum(["SP", "SU", "FA", "WI"]).optional(),
  month: z.int().min(1).max(12).optional(),
  /** ISO 8601 week of the year. */
  week: z.int().min(1).max(53).optional(),
  weekend: z.literal(true).optional(),
  day: z.int().min(1).max(31).optional(),
  /** Days after Easter Sunday, which moves: -2 is Good Friday. */
  easter: z.int().min(-70).max(70).optional(),
  weekday: z.int().min(1).max(7).optional(),
  /** TIMEX3 part of day. */
  part: z.enum(["MO", "MI", "AF", "EV", "NI", "DT"]).optional(),
  hour: z.int().min(0).max(24).optional(),
  minute: z.int().min(0).max(59).optional(),
  second: z.int().min(0).max(59).optional(),
  /** As written, normalised: "Z", "+02:00", "ET". Never applied: a clock time stays in the newsroom's zone. */
  zone: z.string().optional(),
  /** Fiscal years and quarters do not follow the calendar's; without the organisation's year they denote no days. */
  fiscal: z.literal(true).optional(),
});
export type CalendarFields = z.infer<typeof CalendarFieldsSchema>;

/** Where a pattern that recurs is looked for, seen from the anchor day. "same": inside the year, month or week that holds it; "closest": before or after, whichever lies nearer. */
export const DirectionSchema = z.enum(["before", "on-or-before", "same", "on-or-after", "after", "closest"]);
export type Direction = z.infer<typeof DirectionSchema>;

/** The TIMEX3 value in the writer's own words, where unit and amount would lose them: "P3.5Y" for 42 to 48 months, "PXY" for "years". */
const WordedSchema = z.string().optional();

/** How many units: `min` to `max`, `max` null when only "more than" is said. Halves are allowed. */
const AmountSchema = z.strictObject({ min: z.number(), max: z.number().nullable() });

const SimpleMeaningSchema = z.discriminatedUnion("kind", [
  /** A stretch that needs no anchor: "5 September 2025", "2022", "the 1990s". */
  z.strictObject({ kind: z.literal("calendar"), fields: CalendarFieldsSchema }),
  /** The nearest stretch that matches, in a direction from the anchor: "Friday", "March 14", "last Tuesday". `nth` 2: the one after that. */
  z.strictObject({
    kind: z.literal("nearest"),
    fields: CalendarFieldsSchema,
    direction: DirectionSchema,
    nth: z.int().min(1).optional(),
  }),
  /** The unit that holds the anchor, moved: "today" (day, 0), "last month" (month, -1). `side`: only its days up to, or from, the anchor ("earlier this week"). */
  z.strictObject({
    kind: z.literal("unit"),
    unit: UnitSchema,
    offset: z.int(),
    side: z.enum(["earlier", "later"]).optional(),
  }),
  /** A point some units away from the anchor, a unit wide unless exact: "two weeks ago" (-), "a day after the summit" (+). */
  z.strictObject({
    kind: z.literal("shift"),
    unit: UnitSchema,
    amount: AmountSchema,
    sign: z.union([z.literal(-1), z.literal(1)]),
    /** To the day: "a year to the day after", "on the first anniversary of". */
    exact: z.literal(true).optional(),
    worded: WordedSchema,
  }),
  /** The units next to the anchor, taken together: "the past three days", "the next two weeks". */
  z.strictObject({
    kind: z.literal("stretch"),
    unit: UnitSchema,
    amount: AmountSchema,
    side: z.enum(["before", "after"]),
    worded: WordedSchema,
  }),
  /** Time gone by since the anchor's start when the text was written: "42 months into the war", "entering its third year" (year, 2 to 3). It dates the document rather than the event. */
  z.strictObject({
    kind: z.literal("elapsed"),
    unit: UnitSchema,
    amount: AmountSchema,
    worded: WordedSchema,
  }),
  /** A length without a place: "42 months", "two hours". Amount null: vague ("for days"). */
  z.strictObject({
    kind: z.literal("duration"),
    unit: z.union([UnitSchema, ClockUnitSchema]),
    amount: AmountSchema.nullable(),
    worded: WordedSchema,
  }),
  /** A recurring time: "every Friday", "twice a week". */
  z.strictObject({
    kind: z.literal("set"),
    fields: CalendarFieldsSchema.optional(),
    unit: z.union([UnitSchema, ClockUnitSchema]).optional(),
    worded: WordedSchema,
  }),
  /** "now", "recently", "soon". */
  z.strictObject({ kind: z.literal("reference"), to: z.enum(["past", "present", "future"]) }),
]);

/** A pattern inside another meaning: "March of last year", "yesterday morning", "Friday last week". `nth` counts from the start, or from the end when negative ("the last Friday of May"). */
export interface WithinMeaning {
  kind: "within";
  outer: Meaning;
  fields: CalendarFields;
  nth?: number | undefined;
}
/** From the start of one to the end of the other: "from 3 to 5 March". Null: open ("since July", "until Friday"). */
export interface SpanMeaning {
  kind: "span";
  from: Meaning | null;
  to: Meaning | null;
}
export type Meaning = z.infer<typeof SimpleMeaningSchema> | WithinMeaning | SpanMeaning;

export const MeaningSchema: z.ZodType<Meaning> = z.lazy(() =>
  z.union([
    SimpleMeaningSchema,
    z.strictObject({
      kind: z.literal("within"),
      outer: MeaningSchema,
      fields: CalendarFieldsSchema,
      nth: z.int().optional(),
    }),
    z.strictObject({ kind: z.literal("span"), from: MeaningSchema.nullable(), to: MeaningSchema.nullable() }),
  ]),
);

export type Amount = z.infer<typeof AmountSchema>;

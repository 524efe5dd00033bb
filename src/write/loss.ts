import { parseDay } from "../calendar/civil-day.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";

/** What a format could not carry, and of which events or articles. */
export interface Loss {
  /** "events": they are missing. "dates" and "words": they look other than they are. "details": less is told of them. */
  of: "events" | "dates" | "words" | "details";
  what: string;
  /** What stands there instead. */
  instead: string;
  /** Ids, in timeline order. */
  events: string[];
  /** Ids of articles, where the loss is theirs. */
  documents: string[];
}

type Document = Timeline["documents"][number];

interface FeatureOf<Thing> {
  /** Absent: "details". */
  of?: "dates";
  what: string;
  has(thing: Thing, unresolvedIn: ReadonlySet<string>): boolean;
}

/** All that an event may carry and a format may fail to. */
const OF_EVENTS = {
  undated: { of: "dates", what: "an event without any date", has: (event) => boundsOf(event).every(isNull) },
  halfBounded: {
    of: "dates",
    what: "a date with a bound on one side alone",
    has: ({ when: { start, end } }) => (start.earliest === null) !== (end.latest === null),
  },
  choice: {
    of: "dates",
    what: "doubt among several days",
    has: ({ when: { edtf, start, end } }) =>
      edtf !== null && /^[[{]/.test(edtf) && start.earliest !== null && end.latest !== null,
  },
  unit: {
    of: "dates",
    what: "a date known to its week, month, year or longer, not to its day",
    has: ({ when: { edtf, granularity } }) =>
      edtf !== null && !/^[[{]|\//.test(edtf) && granularity !== "day" && granularity !== "time",
  },
  looseEnds: {
    of: "dates",
    what: "doubt about the first or last day of what lasted",
    has: ({ when: { edtf, start, end } }) =>
      edtf?.includes("/") === true &&
      [start, end].some(
        ({ earliest, latest }) => earliest !== null && latest !== null && earliest !== latest,
      ),
  },
  approximate: { of: "dates", what: "a date that is only about right", has: ({ when }) => when.approximate },
  beforeOurEra: {
    of: "dates",
    what: "a date before our era",
    has: (event) => boundsOf(event).some((day) => day !== null && isBeforeOurEra(day)),
  },
  status: {
    of: "dates",
    what: "a status other than “happened”",
    has: ({ status }) => status !== "happened",
  },
  kind: { what: "the kind of event", has: () => true },
  summary: { what: "the summary", has: ({ summary }) => summary !== "" },
  participants: { what: "the participants", has: ({ participants }) => participants.length > 0 },
  roles: {
    what: "roles and other names of participants",
    has: ({ participants }) =>
      participants.some(
        ({ name, role, aliases }) => role !== undefined || aliases.some((alias) => alias !== name),
      ),
  },
  places: { what: "the places", has: ({ places }) => places.length > 0 },
  quotes: { what: "the sentences that tell it", has: ({ mentions }) => mentions.length > 0 },
  positions: { what: "where those sentences stand", has: ({ mentions }) => mentions.length > 0 },
  sources: { what: "the number of independent sources", has: () => true },
  after: { what: "the events that it follows", has: ({ after }) => after.length > 0 },
  partOf: { what: "the event that it is a part of", has: ({ partOf }) => partOf !== undefined },
  outcomes: {
    what: "what came of a plan",
    has: ({ outcomes }) => outcomes !== undefined && outcomes.length > 0,
  },
  conflicts: { what: "what the sources disagree on", has: ({ conflicts }) => conflicts.length > 0 },
  basis: { what: "what the date rests on", has: () => true },
  because: { what: "the reasons for the date", has: ({ when }) => when.because.length > 0 },
  salience: { what: "the salience", has: () => true },
  confidence: { what: "the confidence", has: () => true },
} as const satisfies Record<string, FeatureOf<TimelineEvent>>;

/** All that an article may carry. */
const OF_DOCUMENTS = {
  published: {
    what: "when the article was written, and why",
    has: ({ published }) => published.edtf !== null,
  },
  copyOf: { what: "that the article is a copy", has: ({ copyOf }) => copyOf !== undefined },
  unresolved: {
    what: "expressions that stayed unresolved",
    has: ({ id }, unresolvedIn) => unresolvedIn.has(id),
  },
} as const satisfies Record<string, FeatureOf<Document>>;

export type Feature = keyof typeof OF_EVENTS | keyof typeof OF_DOCUMENTS;

/** "kept" and "dropped", or what a reader finds instead. */
export type Fate = "kept" | "dropped" | { instead: string };

/** What becomes of everything in one format. */
export type Fates = Readonly<Record<Feature, Fate>>;

/** For a format that carries everything, or nearly so. */
export const ALL_KEPT: Fates = Object.fromEntries(
  [...Object.keys(OF_EVENTS), ...Object.keys(OF_DOCUMENTS)].map((name) => [name, "kept"]),
) as Fates;

/** What of which event and article a format with these fates does not carry. */
export function lossesOf(timeline: Timeline, fates: Fates): Loss[] {
  const unresolvedIn = new Set(timeline.unresolved.map(({ document }) => document));
  return [
    ...lossesAmong(OF_EVENTS, fates, unresolvedIn, timeline.events).map(({ ids, ...loss }) => ({
      ...loss,
      events: ids,
      documents: [],
    })),
    ...lossesAmong(OF_DOCUMENTS, fates, unresolvedIn, timeline.documents).map(({ ids, ...loss }) => ({
      ...loss,
      events: [],
      documents: ids,
    })),
  ];
}

function lossesAmong<Thing extends { id: string }, Name extends Feature>(
  features: Readonly<Record<Name, FeatureOf<Thing>>>,
  fates: Fates,
  unresolvedIn: ReadonlySet<string>,
  things: readonly Thing[],
): (Pick<Loss, "of" | "what" | "instead"> & { ids: string[] })[] {
  return (Object.keys(features) as Name[]).flatMap((name) => {
    const fate = fates[name];
    const ids = things.filter((thing) => features[name].has(thing, unresolvedIn)).map(({ id }) => id);
    if (fate === "kept" || ids.length === 0) return [];
    const { of = "details", what } = features[name];
    return [{ of, what, instead: fate === "dropped" ? "it is left out" : fate.instead, ids }];
  });
}

/** A loss that hangs on an event's words, such as letters that a format cannot hold; none where no event has it. */
export function lossWhere(
  { events }: Timeline,
  has: (event: TimelineEvent) => boolean,
  words: Pick<Loss, "of" | "what" | "instead">,
): Loss[] {
  const ids = events.filter(has).map(({ id }) => id);
  return ids.length === 0 ? [] : [{ ...words, events: ids, documents: [] }];
}

function boundsOf({ when: { start, end } }: TimelineEvent): (string | null)[] {
  return [start.earliest, start.latest, end.earliest, end.latest];
}

function isNull(value: unknown): boolean {
  return value === null;
}

const FIRST_DAY_OF_OUR_ERA = parseDay("0001-01-01") as number;

function isBeforeOurEra(day: string): boolean {
  return (parseDay(day) ?? FIRST_DAY_OF_OUR_ERA) < FIRST_DAY_OF_OUR_ERA;
}

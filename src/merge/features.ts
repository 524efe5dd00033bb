import type { DayRange } from "../calendar/day-set.ts";
import type { CalendarFields } from "../calendar/meaning.ts";
import { outermost, weekdayAlone } from "../calendar/parts-of-meaning.ts";
import { familyOf } from "../events/rules.ts";
import { groupBy } from "../model/group-by.ts";
import type { EventMention, NameMention, Status } from "../model/mention.ts";
import { remembered } from "../model/remembered.ts";
import type { ResolvedTimex } from "../model/stages.ts";
import { fullDayOf } from "../timex/own-day.ts";
import { daysTold } from "./days-told.ts";
import type { Cluster } from "./joins/disjoint-mentions.ts";
import { INCIDENTS } from "./joins/incidents.ts";
import { fullName, type NameGroup } from "./names/names.ts";
import { NEVER, type PublishedDays, publishedDaysOf } from "./published-days.ts";

export interface ClusterContext {
  names: ReadonlyMap<string, NameGroup>;
  timexes: ReadonlyMap<string, ResolvedTimex>;
  /** Documents that are facts rather than articles. */
  facts: ReadonlySet<string>;
  /** The days that articles give of themselves, in metadata or a dateline. */
  published: ReadonlyMap<string, DayRange>;
  /** Whether these articles are all there are, and so few that somebody put them together on one story. */
  isFolder: boolean;
}

/** What comparing needs of a cluster; never its dates. */
export interface Features {
  family: string;
  kinds: ReadonlySet<string>;
  lemmas: ReadonlySet<string>;
  real: boolean;
  properNames: ReadonlySet<string>;
  places: ReadonlySet<string>;
  people: ReadonlySet<string>;
  /** To whom it was done. */
  patients: ReadonlySet<string>;
  agents: ReadonlySet<string>;
  ids: ReadonlySet<string>;
  /** Mentions than which one of its own lies earlier or later, as its sentence says. */
  ordered: ReadonlySet<string>;
  speakers: ReadonlySet<string>;
  addressees: ReadonlySet<string>;
  amounts: { value: number; of: string }[];
  words: ReadonlyMap<string, number>;
  years: ReadonlySet<number>;
  /** Of a folder's story, told with its day, month and year: as one who looks back on it tells it. */
  datedInFull: boolean;
  nominal: boolean;
  documents: ReadonlySet<string>;
  settings: ReadonlySet<string>;
  /** What each of its articles that says so says of its day. */
  days: ReadonlyMap<string, readonly CalendarFields[]>;
  /** No speaker whom an article quotes on several occasions. */
  onlyOccasion: boolean;
  /** Days on which its articles are known to have been published, by their own word. */
  published: PublishedDays;
  /** Those of them on which it was told as fresh: "on Friday", "yesterday", "this morning". */
  fresh: PublishedDays;
  /** Those of them that report it without a time, as an incident that is news. */
  reported: PublishedDays;
}

/** Families of what befalls one person: an article tells several of them, each of another. */
const BEFALLING_ONE: ReadonlySet<string> = new Set([
  "arrest",
  "verdict",
  "plea",
  "resignation",
  "appointment",
  "death",
]);

export const REAL: ReadonlySet<Status> = new Set(["happened", "ongoing", "alleged", "denied"]);

export function timesOf(mention: EventMention, { timexes }: ClusterContext): ResolvedTimex[] {
  return mention.times
    .filter(({ relation }) => relation === "is-included")
    .flatMap(({ timex }) => timexes.get(`${mention.document} ${timex}`) ?? []);
}

export function speakerOf(mention: EventMention, { names }: ClusterContext): string | null {
  const speaker =
    mention.participants.find(({ role }) => role === "speaker") ??
    (mention.kind === "statement" ? mention.participants.find(({ role }) => role === "agent") : undefined);
  return speaker ? fullName(names, speaker.name) : null;
}

/** A cluster's family: that of its meeting or other setting where an outcome was joined to one, else the commonest. */
export function mainFamily(cluster: Cluster): string {
  const [first, ...others] = cluster.mentions;
  if (first && others.every(({ kind }) => familyOf(kind) === familyOf(first.kind)))
    return familyOf(first.kind);
  const tally = new Map<string, number>();
  for (const mention of cluster.mentions) {
    const family = familyOf(mention.kind);
    // Deaths are what a disaster or an attack did; words are what was said at something.
    tally.set(
      family,
      (tally.get(family) ?? 0) + (family === "statement" ? 0.01 : family === "death" ? 0.1 : 1),
    );
  }
  if (tally.has("meeting") && tally.has("agreement")) return "meeting";
  return [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "event";
}

export function featuresOf(cluster: Cluster, context: ClusterContext): Features {
  const family = mainFamily(cluster);
  const full = (name: string) => fullName(context.names, name);
  const setOf = setsOf(context);
  const core = cluster.mentions.filter(
    (mention) => familyOf(mention.kind) === family || family === "meeting",
  );
  const words = new Map<string, number>();
  for (const mention of core) for (const word of mention.words) words.set(word, (words.get(word) ?? 0) + 1);
  // The speaker's own name is in all that is told of a speech and tells no two apart.
  for (const { participants } of core)
    for (const { name, role } of participants) if (role === "speaker") words.delete(`@${name.toLowerCase()}`);
  // Who spoke at a meeting was not, for that, one of those who met.
  const isPresent = ({ kind }: EventMention) => !(family === "meeting" && kind === "statement");
  const days = [...groupBy(core, ({ document }) => document)].flatMap(([document, mentions]) => {
    const told = mentions.flatMap((mention) => daysTold(mention, context.timexes));
    return told.length > 0 ? [[document, told] as const] : [];
  });
  const speakers = setOf<string>(core, (mention, add) => {
    const speaker = speakerOf(mention, context);
    if (speaker !== null) add(speaker);
  });
  const namesOf = (among: readonly NameMention[], add: (name: string) => void) => {
    for (const { name } of among) add(full(name));
  };
  const inRole = (role: string) =>
    setOf<string>(core, (mention, add) => {
      if (isPresent(mention))
        for (const one of mention.participants) if (one.role === role) add(full(one.name));
    });
  return {
    family,
    kinds: setOf(core, ({ kind }, add) => add(kind)),
    lemmas: setOf(core, ({ lemma }, add) => add(lemma)),
    real: REAL.has((core[0] as EventMention).status),
    properNames: setOf(core, ({ properName }, add) => {
      if (properName) add(properName.toLowerCase());
    }),
    places: setOf(core, ({ places }, add) => namesOf(places, add)),
    people: setOf(core, (mention, add) => {
      if (isPresent(mention)) namesOf(mention.participants, add);
    }),
    agents: inRole("agent"),
    patients: inRole("patient"),
    // No two have these in common.
    ids: new Set(cluster.mentions.map(({ id }) => id)),
    ordered: setOf(cluster.mentions, ({ order }, add) => {
      for (const { relation, mention } of order)
        if (relation === "before" || relation === "after") add(mention);
    }),
    speakers,
    addressees: setOf(core, ({ participants }, add) => {
      for (const { name, role } of participants) if (role === "addressee") add(full(name));
    }),
    amounts: core.flatMap(({ amounts }) => amounts.map(({ value, of }) => ({ value, of }))),
    words,
    years: setOf(core, (mention, add) => {
      for (const year of yearsOf(mention, context)) add(year);
    }),
    datedInFull:
      context.isFolder && !BEFALLING_ONE.has(family) && core.some((mention) => hasFullDay(mention, context)),
    days: days.length > 0 ? new Map(days) : NO_DAYS,
    nominal: core.some(({ nominal }) => nominal),
    onlyOccasion: speakers.size === 0,
    published: publishedDays(core, context),
    fresh: publishedDays(
      core.filter((mention) => timesOf(mention, context).some(isNearOwnDay)),
      context,
    ),
    reported: INCIDENTS.has(family) ? publishedDays(core.filter(isReported), context) : NEVER,
    documents: setOf(core, ({ document }, add) => add(document)),
    settings: setOf(core, ({ kind, places }, add) => {
      if (kind === "statement") namesOf(places, add);
    }),
  };
}

function publishedDays(mentions: readonly EventMention[], { published }: ClusterContext): PublishedDays {
  return publishedDaysOf(
    mentions.flatMap(({ document }) => {
      const days = published.get(document);
      return days ? [days] : [];
    }),
  );
}

/** "Four people were shot at a farm": "the shooting" may be one of long ago, and what "has" or "had" been too. */
function isReported({ asserted, definite, atLarge, nominal, times, order }: EventMention): boolean {
  return asserted && !definite && !atLarge && !nominal && times.length === 0 && order.length === 0;
}

/** "Friday", "yesterday", "at nine this morning": told within days of it, as "3 May" and "last week" need not be. */
function isNearOwnDay({ anchor, meaning }: ResolvedTimex): boolean {
  if (anchor.kind !== "dct") return false;
  const outer = outermost(meaning);
  return outer.kind === "unit" ? outer.unit === "day" : weekdayAlone(outer) !== null;
}

const NO_DAYS: Features["days"] = new Map();
const NOTHING: ReadonlySet<never> = new Set();

type Single = string | number;

/** The sets of one thing that stand for all such sets of what is compared in one context. */
const singlesOf = remembered((_: ClusterContext) => new Map<Single, ReadonlySet<Single>>());

/**
 * Makes sets of what mentions have. Each set takes its room: most clusters have nothing of most kinds, or one thing, such as
 * a person that others have too, and then one set does for all of them.
 */
function setsOf(context: ClusterContext) {
  const singles = singlesOf(context);
  return <Item extends Single>(
    mentions: readonly EventMention[],
    each: (mention: EventMention, add: (item: Item) => void) => void,
  ): ReadonlySet<Item> => {
    let first: Item | undefined;
    let found: Set<Item> | undefined;
    const add = (item: Item) => {
      if (found) found.add(item);
      else if (first === undefined) first = item;
      else if (item !== first) found = new Set([first, item]);
    };
    for (const mention of mentions) each(mention, add);
    if (found) return found;
    if (first === undefined) return NOTHING;
    const known = singles.get(first) as ReadonlySet<Item> | undefined;
    if (known) return known;
    const single: ReadonlySet<Item> = new Set([first]);
    singles.set(first, single);
    return single;
  };
}

export function hasYear(mention: EventMention, context: ClusterContext): boolean {
  return yearsOf(mention, context).length > 0;
}

/** Does a mention state its day, its month and its year: "on 22 June 2017"? */
export function hasFullDay(mention: EventMention, { timexes }: ClusterContext): boolean {
  return mention.times.some(({ timex, relation }) => {
    const told = timexes.get(`${mention.document} ${timex}`);
    return relation === "is-included" && told !== undefined && fullDayOf(told) !== null;
  });
}

/** Years that a mention itself states: two summits of different years are two. */
function yearsOf(mention: EventMention, { timexes }: ClusterContext): number[] {
  return mention.times.flatMap(({ timex, relation }) => {
    const meaning = timexes.get(`${mention.document} ${timex}`)?.meaning;
    return relation === "is-included" && meaning?.kind === "calendar" && meaning.fields.year !== undefined
      ? [meaning.fields.year]
      : [];
  });
}

export function sameFamily(a: EventMention, b: EventMention): boolean {
  return familyOf(a.kind) === familyOf(b.kind);
}

export function shared<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const item of few) if (many.has(item)) count++;
  return count;
}

import type { Meaning } from "../../calendar/meaning.ts";
import type { EventMention } from "../../model/mention.ts";
import { remembered } from "../../model/remembered.ts";
import { weekdaysApart } from "../days-told.ts";
import { type ClusterContext, type Features, featuresOf, shared, timesOf } from "../features.ts";
import { averageLink, type Edge } from "../likeness/average-link.ts";
import { areFreshApart, disjointYears, toldApart, weeksApart } from "../likeness/likeness.ts";
import { MentionPairs } from "../likeness/mention-pairs.ts";
import { type MentionProfile, profilesOf } from "../likeness/mention-profile.ts";
import { PairComparison } from "../likeness/pair-features.ts";
import { pairScore } from "../likeness/pair-score.ts";
import { weighingOf } from "../likeness/weighing.ts";
import { fullName } from "../names/names.ts";
import { uniteDays } from "../published-days.ts";
import type { Cluster, DisjointMentions } from "./disjoint-mentions.ts";
import { PASSING } from "./incidents.ts";

/** Words with a known speaker are for the rules of `likeness` to compare; two mere possibilities are no one event. */
function isComparable({ kind, participants, status }: EventMention): boolean {
  return status !== "hypothetical" && (kind !== "statement" || participants.length === 0);
}

/**
 * Log odds on average between two groups, from which on they are one event. ECB+, where a wrong join and a missed one count
 * alike, has it best near -1.2; a timeline, on which two events told as one are worse than one told twice, asks for more.
 */
const THRESHOLD = { balanced: -1.2, cautious: -0.4 };

/** What a pair counts of which nothing was compared, because the words have nothing in common. */
const MISSING = -3;

/** A score beyond this is no surer. */
const SUREST = 4;

/**
 * Joins clusters whose mentions are alike in word, names and surroundings, by the weight of all evidence together:
 * "the summit" meets "they conferred" in the articles of one story. What a speaker says is left to the rules of
 * `likeness`, and what a text or a year keeps apart stays apart. Dates take no part.
 */
export function joinAlike(
  sets: DisjointMentions,
  context: ClusterContext,
  texts: ReadonlyMap<string, string>,
): void {
  const clusters = sets.clusters().filter(({ mentions }) => mentions.some(isComparable));
  // Words, which take the most room of all, are compared mention by mention here.
  const features = clusters.map(
    (cluster): Features => ({ ...featuresOf(cluster, context), words: NO_WORDS }),
  );
  const first = clusters.map(({ mentions }) => mentions[0] as EventMention);
  const times = clusters.map(({ mentions }) => timesTold(mentions, context));
  const join = (a: number, b: number) => {
    const [one, other] = [features[a], features[b]] as [Features, Features];
    const [early, late] = [times[a], times[b]] as [TimesTold, TimesTold];
    if (vetoed(one, other) || tellOtherTimes(early, late)) return false;
    const mention = first[a] as EventMention;
    if (!sets.join(mention, first[b] as EventMention, ALIKE)) return false;
    const together = united(one, other);
    const told = unitedTimes(early, late);
    for (const group of [a, b]) {
      first[group] = mention;
      features[group] = together;
      times[group] = told;
    }
    return true;
  };
  const canMeet = (a: number, b: number) =>
    !areApartForGood(features[a] as Features, features[b] as Features);
  link(clusters, { counts: isComparable, threshold: THRESHOLD.cautious, canMeet, join }, context, texts);
}

/**
 * Joins mentions by their likeness alone, each counted: nothing is kept apart for the sake of a timeline. It is what
 * coreference is measured by, where each wrong or missed join counts the same.
 */
export function joinByLikenessAlone(
  sets: DisjointMentions,
  context: ClusterContext,
  texts: ReadonlyMap<string, string>,
): void {
  const clusters = sets.clusters();
  const first = clusters.map(({ mentions }) => mentions[0] as EventMention);
  link(
    clusters,
    {
      counts: () => true,
      threshold: THRESHOLD.balanced,
      canMeet: () => true,
      join: (a, b) => sets.join(first[a] as EventMention, first[b] as EventMention, ALIKE),
    },
    context,
    texts,
  );
}

/** How groups are linked, by number. */
interface Linking {
  /** The mentions that are compared. */
  counts: (mention: EventMention) => boolean;
  threshold: number;
  /** Whether two groups, or any that hold them, may ever be joined: those that may not are not compared. */
  canMeet: (a: number, b: number) => boolean;
  join: (a: number, b: number) => boolean;
}

function link(
  clusters: readonly Cluster[],
  { counts, threshold, canMeet, join }: Linking,
  context: ClusterContext,
  texts: ReadonlyMap<string, string>,
): void {
  const sizes = clusters.map(({ mentions }) => mentions.filter(counts).length);
  const groups = Int32Array.from(sizes.flatMap((size, group) => new Array<number>(size).fill(group)));
  averageLink(sizes, edges(), { threshold, missing: MISSING }, join);

  /** They come by their group, so that the groups of a row of edges are in order. */
  function* edges(): Generator<Edge> {
    const compared = profilesOf(
      clusters.flatMap(({ mentions }) => mentions.filter(counts)),
      texts,
      (name) => fullName(context.names, name),
    );
    const { profiles } = compared;
    const weighing = weighingOf(compared);
    const comparison = new PairComparison(profiles, weighing);
    const pairs = new MentionPairs(compared, weighing);
    for (let i = 0; i < profiles.length; i++) {
      const a = groups[i] as number;
      for (const j of pairs.laterThan(i)) {
        const b = groups[j] as number;
        if (a === b || !canMeet(a, b)) continue;
        const score = pairScore(profiles[i] as MentionProfile, profiles[j] as MentionProfile, comparison);
        if (score !== null) yield { a, b, score: Math.max(-SUREST, Math.min(SUREST, score)) };
      }
    }
  }
}

/** Good enough to tell two mentions together, not to date one article by another. */
export const ALIKE = "alike in word, names and surroundings";

/** What no third could bring together: a group has of this what all in it have, and more of the days. */
function areApartForGood(a: Features, b: Features): boolean {
  return (
    a.real !== b.real ||
    // "The 2022 talks" are remembered beside those of which a report tells without a year.
    (a.years.size > 0 !== b.years.size > 0 && !a.datedInFull && !b.datedInFull) ||
    // Two speakers' words are two statements, however alike.
    a.speakers.size > 0 ||
    b.speakers.size > 0 ||
    areFreshApart(a, b)
  );
}

function vetoed(a: Features, b: Features): boolean {
  if (areApartForGood(a, b) || disjointYears(a, b) || toldApart(a, b)) return true;
  if (weekdaysApart(a.days, b.days)) return true;
  // "Officers arrived" of nobody whom both name, in articles that came out weeks apart, is not one arrival.
  const named =
    shared(a.people, b.people) + shared(a.places, b.places) + shared(a.properNames, b.properNames);
  if (named === 0 && PASSING.has(a.family) && weeksApart(a.published, b.published)) return true;
  // "Doctors spoke of fifty hurt", "the governor spoke": who speaks is not named, and need not be one.
  if (a.family === "statement" && b.family === "statement" && !(a.nominal && b.nominal)) return true;
  const apart = (left: ReadonlySet<string>, right: ReadonlySet<string>) =>
    left.size > 0 && right.size > 0 && shared(left, right) === 0;
  // "Met the envoy" and "met the governor" are two meetings, though one person was at both.
  const common = shared(a.people, b.people);
  const others = a.people.size > common && b.people.size > common;
  if (others && shared(a.places, b.places) === 0 && BETWEEN_PEOPLE.has(a.family)) return true;
  return apart(a.places, b.places) || apart(a.properNames, b.properNames);
}

/** Families of events that are what they are by those who take part. */
const BETWEEN_PEOPLE = new Set(["meeting", "call", "visit"]);

const NO_WORDS: Features["words"] = new Map();

/** Of each article that gives an event a time what its expressions mean, as text. */
type TimesTold = ReadonlyMap<string, ReadonlySet<string>>;

const NO_TIMES: TimesTold = new Map();

const textOfMeaning = remembered((meaning: Meaning) => JSON.stringify(meaning));

function timesTold(mentions: readonly EventMention[], context: ClusterContext): TimesTold {
  const byDocument = new Map<string, Set<string>>();
  for (const mention of mentions) {
    const timed = timesOf(mention, context);
    if (timed.length === 0) continue;
    const known = byDocument.get(mention.document) ?? new Set();
    for (const { meaning } of timed) known.add(textOfMeaning(meaning));
    byDocument.set(mention.document, known);
  }
  return byDocument.size === 0 ? NO_TIMES : byDocument;
}

function unitedTimes(a: TimesTold, b: TimesTold): TimesTold {
  if (a.size === 0 || b.size === 0) return a.size === 0 ? b : a;
  const both = new Map(a);
  for (const [document, told] of b) both.set(document, unitedSet(both.get(document) ?? NO_ITEMS, told));
  return both;
}

/** One article that gives two mentions different times tells two events: "fell on Monday … fell again on Friday". */
function tellOtherTimes(a: TimesTold, b: TimesTold): boolean {
  for (const [document, meanings] of a) {
    const others = b.get(document);
    if (others && shared(meanings, others) === 0) return true;
  }
  return false;
}

const NO_ITEMS: ReadonlySet<never> = new Set();

function unitedSet<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): ReadonlySet<Item> {
  if (a.size === 0 || b.size === 0) return a.size === 0 ? b : a;
  return new Set([...a, ...b]);
}

function united(a: Features, b: Features): Features {
  return {
    ...a,
    family: a.family === "event" ? b.family : a.family,
    kinds: unitedSet(a.kinds, b.kinds),
    lemmas: unitedSet(a.lemmas, b.lemmas),
    places: unitedSet(a.places, b.places),
    people: unitedSet(a.people, b.people),
    agents: unitedSet(a.agents, b.agents),
    patients: unitedSet(a.patients, b.patients),
    ids: unitedSet(a.ids, b.ids),
    ordered: unitedSet(a.ordered, b.ordered),
    properNames: unitedSet(a.properNames, b.properNames),
    documents: unitedSet(a.documents, b.documents),
    years: unitedSet(a.years, b.years),
    datedInFull: a.datedInFull || b.datedInFull,
    days: unitedDays(a.days, b.days),
    published: uniteDays(a.published, b.published),
    fresh: uniteDays(a.fresh, b.fresh),
    reported: uniteDays(a.reported, b.reported),
  };
}

function unitedDays(a: Features["days"], b: Features["days"]): Features["days"] {
  if (a.size === 0 || b.size === 0) return a.size === 0 ? b : a;
  const both = new Map(a);
  for (const [document, told] of b) both.set(document, [...(both.get(document) ?? []), ...told]);
  return both;
}

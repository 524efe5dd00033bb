import type { EventMention } from "../model/mention.ts";
import { averageLink, type Edge } from "./average-link.ts";
import type { Cluster, DisjointMentions } from "./disjoint-mentions.ts";
import { type ClusterContext, type Features, featuresOf, shared, timesOf } from "./features.ts";
import { disjointYears, toldApart } from "./likeness.ts";
import { type MentionProfile, profilesOf } from "./mention-profile.ts";
import { fullName } from "./names.ts";
import { pairScore } from "./pair-score.ts";
import { type Weighing, weighingOf } from "./weighing.ts";

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

/** A key that more mentions share than this tells nothing about two of them. */
const LARGEST_BLOCK = 100;

/** Concepts, words of the article and words of the sentence by which a mention is found. */
const KEYS = { concepts: 3, article: 6, sentence: 4 };

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
  const current: Cluster[] = [...clusters];
  const features = clusters.map((cluster) => featuresOf(cluster, context));
  const join = (a: number, b: number) => {
    const [one, other] = [current[a], current[b]] as [Cluster, Cluster];
    if (vetoed(features[a] as Features, features[b] as Features) || datedApart(one, other, context))
      return false;
    if (!sets.join(one.mentions[0] as EventMention, other.mentions[0] as EventMention, ALIKE)) return false;
    const joined = { mentions: [...one.mentions, ...other.mentions], joins: [] };
    const together = united(features[a] as Features, features[b] as Features);
    for (const group of [a, b]) {
      current[group] = joined;
      features[group] = together;
    }
    return true;
  };
  link(clusters, isComparable, THRESHOLD.cautious, context, texts, join);
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
    () => true,
    THRESHOLD.balanced,
    context,
    texts,
    (a, b) => sets.join(first[a] as EventMention, first[b] as EventMention, ALIKE),
  );
}

function link(
  clusters: readonly Cluster[],
  counts: (mention: EventMention) => boolean,
  threshold: number,
  context: ClusterContext,
  texts: ReadonlyMap<string, string>,
  join: (a: number, b: number) => boolean,
): void {
  const groupOf = new Map(clusters.flatMap(({ mentions }, i) => mentions.map(({ id }) => [id, i] as const)));
  const profiles = profilesOf(
    clusters.flatMap(({ mentions }) => mentions.filter(counts)),
    texts,
    (name) => fullName(context.names, name),
  );
  const weighing = weighingOf(profiles);
  const edges: Edge[] = [];
  for (const [i, j] of candidates(profiles, weighing)) {
    const [a, b] = [profiles[i], profiles[j]] as [MentionProfile, MentionProfile];
    const [one, other] = [groupOf.get(a.mention.id), groupOf.get(b.mention.id)] as [number, number];
    if (one === other) continue;
    const score = pairScore(a, b, weighing);
    if (score !== null) edges.push({ a: one, b: other, score: Math.max(-SUREST, Math.min(SUREST, score)) });
  }
  const sizes = clusters.map(() => 0);
  for (const { mention } of profiles) {
    const group = groupOf.get(mention.id) as number;
    sizes[group] = (sizes[group] as number) + 1;
  }
  averageLink(sizes, edges, { threshold, missing: MISSING }, join);
}

/** Good enough to tell two mentions together, not to date one article by another. */
export const ALIKE = "alike in word, names and surroundings";

function vetoed(a: Features, b: Features): boolean {
  if (a.real !== b.real || disjointYears(a, b) || toldApart(a, b)) return true;
  // "The 2022 talks" are remembered beside those of which a report tells without a year.
  if (a.years.size > 0 !== b.years.size > 0) return true;
  // Two speakers' words are two statements, however alike.
  if (a.speakers.size > 0 || b.speakers.size > 0) return true;
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

/** One article that gives two mentions different times tells two events: "fell on Monday … fell again on Friday". */
function datedApart(a: Cluster, b: Cluster, context: ClusterContext): boolean {
  const times = (cluster: Cluster) => {
    const byDocument = new Map<string, Set<string>>();
    for (const mention of cluster.mentions) {
      const timed = timesOf(mention, context);
      if (timed.length === 0) continue;
      const known = byDocument.get(mention.document) ?? new Set();
      for (const { meaning } of timed) known.add(JSON.stringify(meaning));
      byDocument.set(mention.document, known);
    }
    return byDocument;
  };
  const [one, other] = [times(a), times(b)];
  for (const [document, meanings] of one) {
    const others = other.get(document);
    if (others && shared(meanings, others) === 0) return true;
  }
  return false;
}

function united(a: Features, b: Features): Features {
  const both = <Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>) => new Set([...one, ...other]);
  return {
    ...a,
    family: a.family === "event" ? b.family : a.family,
    places: both(a.places, b.places),
    people: both(a.people, b.people),
    properNames: both(a.properNames, b.properNames),
    documents: both(a.documents, b.documents),
    years: both(a.years, b.years),
    published: [...a.published, ...b.published],
    fresh: [...a.fresh, ...b.fresh],
    reported: [...a.reported, ...b.reported],
  };
}

/** Pairs of mentions that share a concept, and where many do, a telling word of their sentence or article beside it. */
function candidates(profiles: readonly MentionProfile[], weighing: Weighing): [number, number][] {
  const blocks = new Map<string, number[]>();
  const tellingOf = tellingWords(weighing);
  profiles.forEach((profile, i) => {
    const concepts = [
      `=${profile.lemma}`,
      `~${profile.lemma.slice(0, 5)}`,
      ...[...(profile.word?.concepts ?? [])]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, KEYS.concepts)
        .map(([concept]) => concept),
    ];
    const words = new Set([
      "",
      ...tellingOf(profile.article, KEYS.article),
      ...tellingOf(profile.sentence, KEYS.sentence),
      ...profile.people,
      ...profile.places,
    ]);
    for (const concept of concepts)
      for (const word of words) {
        const key = `${concept} ${word}`;
        const block = blocks.get(key);
        if (block) block.push(i);
        else blocks.set(key, [i]);
      }
  });
  const pairs = new Set<number>();
  for (const block of blocks.values()) {
    if (block.length > LARGEST_BLOCK) continue;
    for (let x = 0; x < block.length; x++)
      for (let y = x + 1; y < block.length; y++)
        if (block[x] !== block[y]) pairs.add((block[x] as number) * profiles.length + (block[y] as number));
  }
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => [Math.floor(pair / profiles.length), pair % profiles.length]);
}

/** The words of a text that stand in few others, the most often repeated first. */
function tellingWords({ weightOf }: Weighing): (bag: ReadonlyMap<string, number>, most: number) => string[] {
  const known = new WeakMap<ReadonlyMap<string, number>, string[]>();
  return (bag, most) => {
    const found = known.get(bag);
    if (found) return found;
    const telling = [...bag]
      .map(([word, times]) => ({ word, weight: weightOf(word) * Math.sqrt(times) }))
      .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
      .slice(0, most)
      .map(({ word }) => word);
    known.set(bag, telling);
    return telling;
  };
}

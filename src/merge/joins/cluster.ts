import { familyOf } from "../../events/rules.ts";
import { groupBy } from "../../model/group-by.ts";
import type { EventMention } from "../../model/mention.ts";
import { remembered } from "../../model/remembered.ts";
import { type ClusterContext, type Features, featuresOf, REAL, shared } from "../features.ts";
import {
  disjointYears,
  isAnonymous,
  likeness,
  NAMED_BY_YEAR,
  toldApart,
  WordWeights,
} from "../likeness/likeness.ts";
import { WordNumbers } from "../likeness/word-numbers.ts";
import { byPosition, type Cluster, DisjointMentions } from "./disjoint-mentions.ts";
import { joinAlike, joinByLikenessAlone } from "./join-alike.ts";
import { joinOnesOfStory } from "./ones-of-story.ts";
import { joinWithinDocuments } from "./within-document.ts";

/** Joins the mentions of one event within and across articles, deterministic in any order of input. */
export function clusterMentions(
  mentions: readonly EventMention[],
  context: ClusterContext,
  texts: ReadonlyMap<string, string>,
  /** Ids of mentions that may not come together. */
  apart: readonly (readonly [string, string])[] = [],
): Cluster[] {
  const sorted = [...mentions].sort(byPosition);
  const sets = new DisjointMentions(sorted, apart);
  joinWithinDocuments(sorted, sets, context);
  joinByRules(sorted, sets, context);
  // Before what is merely alike, so that the surer reason stands; of many stories the likest of all go first.
  if (context.isFolder) joinOnesOfStory(sets, context, texts);
  joinAlike(sets, context, texts);
  joinOnesOfStory(sets, context, texts);
  return sets.clusters();
}

/** What clusters are found and compared by is held only as long as rules compare them. */
function joinByRules(sorted: readonly EventMention[], sets: DisjointMentions, context: ClusterContext): void {
  const texts = new WordNumbers();
  const featuresIn = remembered((cluster: Cluster) => featuresOf(cluster, context));
  const comparedIn = remembered((cluster: Cluster) => comparedOf(featuresIn(cluster), texts));
  joinAcross(sets, comparedIn, texts);
  joinOnlyOnes(sets, featuresIn);
  joinOutcomes(sorted, sets);
  joinAcross(sets, comparedIn, texts);
}

/** Groups mentions by their likeness alone, without the rules by which a timeline tells one thing with another. */
export function clusterAlike(
  mentions: readonly EventMention[],
  context: ClusterContext,
  texts: ReadonlyMap<string, string>,
): Cluster[] {
  const sets = new DisjointMentions([...mentions].sort(byPosition));
  joinByLikenessAlone(sets, context, texts);
  return sets.clusters();
}

/**
 * Joins the likest clusters first, each once a round, until no two are alike: what a text keeps apart must not meet through a
 * third. Two clusters that were compared and are unchanged need no second look, so each round costs what the last one joined.
 */
function joinAcross(
  sets: DisjointMentions,
  comparedIn: (cluster: Cluster) => Compared,
  texts: WordNumbers,
): void {
  const known = new WeakSet<Compared>();
  let weights: WordWeights | undefined;
  for (let changed = true; changed; ) {
    changed = false;
    const clusters = sets.clusters();
    const compared = clusters.map(comparedIn);
    const fresh = new Set<Compared>();
    for (const one of compared)
      if (!known.has(one)) {
        known.add(one);
        fresh.add(one);
      }
    markOnlyOccasions(compared, fresh);
    weights ??= new WordWeights(compared.map(({ features }) => features));
    const weigh = weights;
    const alike = candidatePairs(compared, fresh, texts).flatMap(([i, j]) => {
      const found = likeness((compared[i] as Compared).features, (compared[j] as Compared).features, weigh);
      return found ? [{ i, j, ...found }] : [];
    });
    alike.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
    const touched = new Set<number>();
    for (const { i, j, rule } of alike) {
      if (touched.has(i) || touched.has(j)) continue;
      touched.add(i).add(j);
      const joined = sets.join(
        (clusters[i] as Cluster).mentions[0] as EventMention,
        (clusters[j] as Cluster).mentions[0] as EventMention,
        rule,
      );
      if (joined) changed = true;
    }
  }
}

/** A cluster as it is compared. */
interface Compared {
  features: Features;
  occasions: readonly string[];
  /** What it is found by, as numbers of texts. */
  keys: readonly number[];
  /** What narrows a key that many share: the other keys and the words; null as long as nobody asks. */
  seconds: readonly number[] | null;
}

function comparedOf(features: Features, texts: WordNumbers): Compared {
  return {
    features,
    occasions: occasionKeys(features),
    keys: [...blockKeys(features)].map((key) => texts.numberOf(key)),
    seconds: null,
  };
}

/** The features of a cluster as it is now. */
type FeaturesIn = (cluster: Cluster) => Features;

function occasionKeys({ speakers, documents }: Features): readonly string[] {
  return [...speakers].flatMap((speaker) => [...documents].map((document) => `${speaker} in ${document}`));
}

/** Marks speakers whom an article quotes on one occasion only; whatever is marked otherwise than before is fresh. */
function markOnlyOccasions(compared: readonly Compared[], fresh: Set<Compared>): void {
  const occasions = new Map<string, number>();
  for (const { features, occasions: own } of compared)
    if (features.family === "statement")
      for (const key of own) occasions.set(key, (occasions.get(key) ?? 0) + 1);
  for (const one of compared) {
    if (one.occasions.length === 0) continue;
    const onlyOccasion = one.occasions.every((key) => occasions.get(key) === 1);
    if (one.features.onlyOccasion === onlyOccasion) continue;
    one.features = { ...one.features, onlyOccasion };
    fresh.add(one);
  }
}

/** A key that more clusters share, "Berlin" in a year of news, needs a second one beside it. */
const LARGEST_BLOCK = 80;

/** Above the number of any text, so that two make one number. */
const TEXTS = 2 ** 26;

/** Pairs that share a rare enough key and of which at least one is fresh; every rule of `likeness` implies one of these keys. */
function candidatePairs(
  compared: readonly Compared[],
  fresh: ReadonlySet<Compared>,
  texts: WordNumbers,
): [number, number][] {
  // Only blocks with a fresh one in them give pairs, so that no others are filed.
  const blocks = new Array<number[] | undefined>(texts.size).fill(undefined);
  const filed: number[] = [];
  for (const { keys } of fresh)
    for (const key of keys) {
      if (blocks[key]) continue;
      blocks[key] = [];
      filed.push(key);
    }
  compared.forEach(({ keys }, index) => {
    for (const key of keys) blocks[key]?.push(index);
  });
  const isLarge = (key: number) => (blocks[key]?.length ?? 0) > LARGEST_BLOCK;
  const narrower = new Map<number, number[]>();
  const eachNarrower = (key: number, one: Compared, see: (both: number) => void) => {
    one.seconds ??= [
      ...new Set([...one.keys, ...[...one.features.words.keys()].map((word) => texts.numberOf(word))]),
    ];
    for (const second of one.seconds) if (second !== key) see(key * TEXTS + second);
  };
  for (const one of fresh)
    for (const key of one.keys) if (isLarge(key)) eachNarrower(key, one, (both) => narrower.set(both, []));
  for (const key of filed)
    if (isLarge(key))
      for (const index of blocks[key] as number[])
        eachNarrower(key, compared[index] as Compared, (both) => narrower.get(both)?.push(index));
  const pairs: [number, number][] = [];
  const blocksOf = new Map<number, number[][]>();
  const file = (block: number[]) => {
    if (block.length < 2 || block.length > LARGEST_BLOCK) return;
    for (const index of block) {
      const known = blocksOf.get(index);
      if (known) known.push(block);
      else blocksOf.set(index, [block]);
    }
  };
  for (const key of filed) file(blocks[key] as number[]);
  for (const block of narrower.values()) file(block);
  const metBy = new Int32Array(compared.length).fill(-1);
  const isFresh = compared.map((one) => fresh.has(one));
  for (const i of [...blocksOf.keys()].sort((a, b) => a - b)) {
    const met: number[] = [];
    const isFreshToAll = isFresh[i] as boolean;
    for (const block of blocksOf.get(i) as number[][])
      for (const j of block)
        if (j > i && metBy[j] !== i && (isFreshToAll || isFresh[j])) {
          metBy[j] = i;
          met.push(j);
        }
    for (const j of Int32Array.from(met).sort()) pairs.push([i, j]);
  }
  return pairs;
}

/** What two clusters have in common, one key at least, where any rule of `likeness` joins them. */
export function blockKeys(feature: Features): Set<string> {
  const keys = [
    ...feature.properNames,
    ...feature.places,
    ...feature.people,
    ...feature.amounts.map(({ value }) => `#${value}`),
    ...(isAnonymous(feature) ? [...feature.lemmas].map((lemma) => `~${lemma}`) : []),
    ...[...feature.years].flatMap((year) => [...feature.lemmas].map((lemma) => `${lemma} of ${year}`)),
  ];
  return new Set(keys.map((key) => `${feature.family} ${key}`));
}

/** "The war" in a text that tells of only one war is that war: a definite noun, or one with only a year, joins the one cluster of its family. */
function joinOnlyOnes(sets: DisjointMentions, featuresIn: FeaturesIn): void {
  const clusters = sets.clusters();
  const features = clusters.map(featuresIn);
  const known = features.flatMap((feature, j) => {
    const { real, places, people, properNames } = feature;
    return real && places.size + people.size + properNames.size > 0 ? [{ j, feature }] : [];
  });
  const ofFamily = new Map(
    [...groupBy(known, ({ feature }) => feature.family)].map(([family, all]) => [
      family,
      all.map(({ j }) => j),
    ]),
  );
  const inDocument = groupBy(
    known.flatMap(({ j, feature }) =>
      [...feature.documents].map((document) => ({ j, key: `${feature.family} ${document}` })),
    ),
    ({ key }) => key,
  );
  const ofLemma = groupBy(
    known.flatMap(({ j, feature }) =>
      [...feature.lemmas].map((lemma) => ({ j, key: `${feature.family} ${lemma}` })),
    ),
    ({ key }) => key,
  );
  clusters.forEach((cluster, i) => {
    const own = features[i] as Features;
    if (own.family === "statement" || own.family === "event" || !own.real || !own.nominal) return;
    if (own.places.size > 0 || own.people.size > 0 || own.properNames.size > 0 || own.amounts.length > 0)
      return;
    if (!cluster.mentions.some((mention) => mention.definite)) return;
    const fits = (j: number) => {
      const other = features[j] as Features;
      // "The 1987 flood" is not the collapse of which the article tells without a year.
      const apart =
        disjointYears(own, other) ||
        toldApart(own, other) ||
        (own.years.size > 0 && !NAMED_BY_YEAR.has(own.family) && shared(own.lemmas, other.lemmas) === 0);
      return j !== i && !apart;
    };
    const keyed = (index: typeof inDocument, keys: ReadonlySet<string>) =>
      [...keys].flatMap((key) => (index.get(`${own.family} ${key}`) ?? []).map(({ j }) => j));
    const here = firstTwo(keyed(inDocument, own.documents), fits);
    const near = here.length > 0 ? here : firstTwo(ofFamily.get(own.family) ?? [], fits);
    const candidates = near.length === 1 ? near : firstTwo(keyed(ofLemma, own.lemmas), fits);
    if (candidates.length === 1)
      sets.join(
        cluster.mentions[0] as EventMention,
        (clusters[candidates[0] as number] as Cluster).mentions[0] as EventMention,
        "the only event of its kind that the articles tell of",
      );
  });
}

/** Up to two different numbers that fit: whether there is one, and only one, is all that is asked. */
function firstTwo(numbers: readonly number[], fits: (j: number) => boolean): number[] {
  const found = new Set<number>();
  for (const j of numbers) {
    if (!found.has(j) && fits(j)) found.add(j);
    if (found.size === 2) break;
  }
  return [...found];
}

/** What was agreed, signed or announced at a meeting is told with it: "a summit where 26 towns pledged help". */
function joinOutcomes(sorted: readonly EventMention[], sets: DisjointMentions): void {
  const byId = new Map(sorted.map((mention) => [mention.id, mention]));
  const outcomes = new Set(
    sets
      .clusters()
      .filter(({ mentions }) =>
        mentions.some(({ kind, status }) => familyOf(kind) === "agreement" && REAL.has(status)),
      )
      .flatMap(({ mentions }) => mentions),
  );
  for (const mention of sorted)
    for (const link of mention.order) {
      const setting = byId.get(link.mention);
      if (
        link.relation === "within" &&
        setting &&
        outcomes.has(mention) &&
        familyOf(setting.kind) === "meeting"
      )
        sets.join(setting, mention, "agreed at the meeting");
    }
}

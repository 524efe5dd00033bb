import { familyOf } from "../events/rules.ts";
import type { EventMention } from "../model/mention.ts";
import { byPosition, type Cluster, DisjointMentions } from "./disjoint-mentions.ts";
import { type ClusterContext, type Features, featuresOf, REAL, shared } from "./features.ts";
import { joinAlike } from "./join-alike.ts";
import { disjointYears, isAnonymous, likeness, NAMED_BY_YEAR, toldApart, wordWeights } from "./likeness.ts";
import { joinWithinDocuments } from "./within-document.ts";

/** Joins the mentions of one event within and across articles, deterministic in any order of input. */
export function clusterMentions(
  mentions: readonly EventMention[],
  context: ClusterContext,
  texts: ReadonlyMap<string, string>,
): Cluster[] {
  const sorted = [...mentions].sort(byPosition);
  const sets = new DisjointMentions(sorted);
  joinWithinDocuments(sorted, sets, context);
  joinAcross(sets, context);
  joinOnlyOnes(sets, context);
  joinOutcomes(sorted, sets);
  joinAcross(sets, context);
  joinAlike(sets, context, texts);
  return sets.clusters();
}

/** Joins the likest clusters first, each once a round, until no two are alike: what a text keeps apart must not meet through a third. */
function joinAcross(sets: DisjointMentions, context: ClusterContext): void {
  for (let changed = true; changed; ) {
    changed = false;
    const clusters = sets.clusters();
    const features = markOnlyOccasions(clusters.map((cluster) => featuresOf(cluster, context)));
    const weights = wordWeights(features);
    const alike = candidatePairs(features).flatMap(([i, j]) => {
      const found = likeness(features[i] as Features, features[j] as Features, weights);
      return found ? [{ i, j, ...found }] : [];
    });
    alike.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
    const touched = new Set<number>();
    for (const { i, j, rule } of alike) {
      if (touched.has(i) || touched.has(j)) continue;
      touched.add(i).add(j);
      sets.join(
        (clusters[i] as Cluster).mentions[0] as EventMention,
        (clusters[j] as Cluster).mentions[0] as EventMention,
        rule,
      );
      changed = true;
    }
  }
}

function markOnlyOccasions(features: Features[]): Features[] {
  const occasions = new Map<string, number>();
  const keys = (feature: Features) =>
    [...feature.speakers].flatMap((speaker) =>
      [...feature.documents].map((document) => `${speaker} in ${document}`),
    );
  for (const feature of features)
    if (feature.family === "statement")
      for (const key of keys(feature)) occasions.set(key, (occasions.get(key) ?? 0) + 1);
  return features.map((feature) => ({
    ...feature,
    onlyOccasion: keys(feature).every((key) => occasions.get(key) === 1),
  }));
}

/** Pairs that share a rare enough key; every rule of `likeness` implies one of these keys. */
function candidatePairs(features: readonly Features[]): [number, number][] {
  const blocks = new Map<string, number[]>();
  features.forEach((feature, index) => {
    const keys = [
      ...feature.properNames,
      ...feature.places,
      ...feature.people,
      ...feature.amounts.map(({ value }) => `#${value}`),
      ...(isAnonymous(feature) ? [...feature.lemmas].map((lemma) => `~${lemma}`) : []),
      ...[...feature.years].flatMap((year) => [...feature.lemmas].map((lemma) => `${lemma} of ${year}`)),
    ];
    for (const key of new Set(keys.map((key) => `${feature.family} ${key}`))) {
      const block = blocks.get(key);
      if (block) block.push(index);
      else blocks.set(key, [index]);
    }
  });
  const pairs = new Set<string>();
  for (const block of blocks.values())
    for (const [position, i] of block.entries())
      for (const j of block.slice(position + 1)) pairs.add(`${i} ${j}`);
  return [...pairs]
    .map((pair) => pair.split(" ").map(Number) as [number, number])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** "The war" in a text that tells of only one war is that war: a definite noun, or one with only a year, joins the one cluster of its family. */
function joinOnlyOnes(sets: DisjointMentions, context: ClusterContext): void {
  const clusters = sets.clusters();
  const features = clusters.map((cluster) => featuresOf(cluster, context));
  clusters.forEach((cluster, i) => {
    const own = features[i] as Features;
    if (own.family === "statement" || own.family === "event" || !own.real || !own.nominal) return;
    if (own.places.size > 0 || own.people.size > 0 || own.properNames.size > 0 || own.amounts.length > 0)
      return;
    if (!cluster.mentions.some((mention) => mention.definite)) return;
    const fits = (j: number) => {
      const other = features[j] as Features;
      const known = other.places.size > 0 || other.people.size > 0 || other.properNames.size > 0;
      // "The 1987 flood" is not the collapse of which the article tells without a year.
      const apart =
        disjointYears(own, other) ||
        toldApart(own, other) ||
        (own.years.size > 0 && !NAMED_BY_YEAR.has(own.family) && shared(own.lemmas, other.lemmas) === 0);
      return j !== i && other.family === own.family && other.real && known && !apart;
    };
    const all = clusters.map((_, j) => j).filter(fits);
    const inDocument = all.filter((j) => shared((features[j] as Features).documents, own.documents) > 0);
    const near = inDocument.length > 0 ? inDocument : all;
    const namesake = all.filter((j) => shared((features[j] as Features).lemmas, own.lemmas) > 0);
    const candidates = near.length === 1 ? near : namesake;
    if (candidates.length === 1)
      sets.join(
        cluster.mentions[0] as EventMention,
        (clusters[candidates[0] as number] as Cluster).mentions[0] as EventMention,
        "the only event of its kind that the articles tell of",
      );
  });
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

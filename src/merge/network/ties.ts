import { groupBy } from "../../model/group-by.ts";
import type { EventMention } from "../../model/mention.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import { ALIKE } from "../joins/join-alike.ts";
import { fullName } from "../names/names.ts";
import type { NetworkInput } from "./evidence.ts";

/** How many events two articles must both tell for a rule to tie their days; four of five single joins hold. */
const EVENTS = 2;
/** Or how many names they must share beside it, and in how many articles at most such a name stands. */
const NAMES = 3;
const COMMON = 10;

/** Or how many of the names in what they tell of the event itself. */
const NAMES_OF_EVENT = 2;

/** Have two articles more in common than that a rule takes an event of theirs for the same? */
export type BornOut = (cluster: Cluster, first: string, second: string) => boolean;

/**
 * Of joins across articles that one rule made, about four in five hold (ECB+, two stories of one sort a topic): enough to
 * show the articles side by side, too little to date one by the other. Two articles that tell two events in common, that name
 * two of the event's people, bodies or places alike, or three anywhere that few other articles name, tell one story.
 */
export function bornOutIn({ clusters, context, factDays }: NetworkInput): BornOut {
  const mentions = clusters.flatMap((cluster) => cluster.mentions.map((mention) => ({ mention, cluster })));
  const told = groupBy(mentions, ({ mention }) => mention.document);
  const eventsOf = new Map(
    [...told].map(([document, all]) => [
      document,
      new Set(all.flatMap(({ cluster }) => (isSure(cluster) ? [cluster] : []))),
    ]),
  );
  const namesIn = (all: readonly EventMention[]) =>
    new Set(
      all.flatMap(({ participants, places }) =>
        [...participants, ...places].map(({ name }) => fullName(context.names, name)),
      ),
    );
  const namesOf = new Map(
    [...told].map(([document, all]) => [document, namesIn(all.map(({ mention }) => mention))]),
  );
  const byCluster = new WeakMap<Cluster, ReadonlyMap<string, ReadonlySet<string>>>();
  const namesOfEvent = (cluster: Cluster) => {
    const known = byCluster.get(cluster);
    if (known) return known;
    const inDocuments = groupBy(cluster.mentions, ({ document }) => document);
    const names = new Map([...inDocuments].map(([document, all]) => [document, namesIn(all)]));
    byCluster.set(cluster, names);
    return names;
  };
  const frequency = new Map<string, number>();
  for (const names of namesOf.values())
    for (const name of names) frequency.set(name, (frequency.get(name) ?? 0) + 1);
  return (cluster, first, second) => {
    if (first === second || factDays.has(first) || factDays.has(second)) return true;
    if (common(eventsOf.get(first), eventsOf.get(second)).length >= EVENTS) return true;
    const ofEvent = namesOfEvent(cluster);
    if (common(ofEvent.get(first), ofEvent.get(second)).length >= NAMES_OF_EVENT) return true;
    const names = common(namesOf.get(first), namesOf.get(second));
    return names.filter((name) => (frequency.get(name) as number) <= COMMON).length >= NAMES;
  };
}

function isSure({ joins }: NetworkInput["clusters"][number]): boolean {
  return joins.some(({ rule }) => rule !== ALIKE);
}

function common<Item>(a: ReadonlySet<Item> = new Set(), b: ReadonlySet<Item> = new Set()): Item[] {
  return [...a].filter((item) => b.has(item));
}

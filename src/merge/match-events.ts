import { groupBy } from "../model/group-by.ts";
import type { TimelineEvent } from "../model/timeline.ts";

interface Pair {
  event: TimelineEvent;
  old: TimelineEvent;
  /** How many sentences tell both. */
  shared: number;
}

/**
 * Which event of an older timeline each event of a newer one is, by the newer one's id. They have an id in common and a
 * sentence that tells both; else a kind and the most sentences; else an id alone, since files may have been renamed.
 */
export function matchEvents(
  older: readonly TimelineEvent[],
  newer: readonly TimelineEvent[],
): Map<string, TimelineEvent> {
  const pairs = pairsOf(older, newer);
  const byId = new Map(older.map((event) => [event.id, event]));
  const likeliestFirst = [
    ...pairs.filter(({ event, old }) => event.id === old.id),
    ...pairs.filter(({ event, old }) => event.kind === old.kind).sort((a, b) => b.shared - a.shared),
    ...newer.flatMap((event) => {
      const old = byId.get(event.id);
      return old ? [{ event, old }] : [];
    }),
  ];
  const matched = new Map<string, TimelineEvent>();
  const taken = new Set<string>();
  for (const { event, old } of likeliestFirst) {
    if (matched.has(event.id) || taken.has(old.id)) continue;
    matched.set(event.id, old);
    taken.add(old.id);
  }
  return matched;
}

/** An older and a newer event for every two that a sentence tells. */
function pairsOf(older: readonly TimelineEvent[], newer: readonly TimelineEvent[]): Pair[] {
  const told = groupBy(
    older.flatMap((old) => sentencesOf(old).map((sentence) => ({ old, sentence }))),
    ({ sentence }) => sentence,
  );
  return newer.flatMap((event) => {
    const tellers = sentencesOf(event).flatMap((sentence) => told.get(sentence) ?? []);
    return [...groupBy(tellers, ({ old }) => old.id).values()].flatMap((same) =>
      same.slice(0, 1).map(({ old }) => ({ event, old, shared: same.length })),
    );
  });
}

function sentencesOf({ mentions }: TimelineEvent): string[] {
  return mentions.map(({ document, start }) => `${start} ${document}`);
}

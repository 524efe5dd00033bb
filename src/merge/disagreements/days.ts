import { type DaySet, firstDay, intersectDays, lastDay } from "../../calendar/day-set.ts";
import { groupBy } from "../../model/group-by.ts";
import type { EventMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { Cluster } from "../disjoint-mentions.ts";
import type { ClusterContext } from "../features.ts";
import { documentsOf } from "../network/evidence.ts";

/**
 * Writers mistake a day by a few, or a week. Two articles that are further apart, "in 2008" and "on Saturday" of 2012, rather tell two events that were taken for one, and that is no disagreement of theirs.
 */
const MISTAKEN_BY = 7;

export interface DayPosition {
  days: DaySet;
  told: { document: string; span: Span }[];
}

/**
 * When it was, where articles that each say so give one event days that cannot be one: "swept away on Wednesday", "the
 * bridge collapsed on Thursday". A vaguer telling that holds both takes no side.
 */
export function differentDays(
  cluster: Cluster,
  { timexes, facts }: ClusterContext,
  dayIn: (document: string) => DaySet,
): DayPosition[] {
  const own = groupBy(cluster.mentions, ({ document }) => document);
  const positions = documentsOf(cluster)
    .filter((document) => !facts.has(document))
    .flatMap((document) => {
      const named = (own.get(document) ?? []).flatMap((mention) => daysNamedBy(mention, timexes));
      const spans = [...new Map(named.map((span) => [span[0], span])).values()];
      const days = dayIn(document);
      return spans.length > 0 && days.length > 0 ? [{ document, days, spans }] : [];
    });
  const clashing = positions.filter((one) => positions.some((other) => areMistaken(one.days, other.days)));
  return [...groupBy(clashing, ({ days }) => JSON.stringify(days)).values()]
    .map((same) => ({
      days: (same[0] as (typeof same)[0]).days,
      told: same.flatMap(({ document, spans }) => spans.map((span) => ({ document, span }))),
    }))
    .sort((a, b) => firstDay(a.days) - firstDay(b.days) || lastDay(a.days) - lastDay(b.days));
}

/** The expressions that say when, of a mention that tells what has happened. */
function daysNamedBy(
  { document, headline, status, times }: EventMention,
  timexes: ClusterContext["timexes"],
): Span[] {
  if (headline || (status !== "happened" && status !== "alleged")) return [];
  return times.flatMap(({ timex, relation }) => {
    const found = timexes.get(`${document} ${timex}`);
    return relation === "is-included" && found ? [found.span] : [];
  });
}

function areMistaken(one: DaySet, other: DaySet): boolean {
  if (intersectDays(one, other).length > 0) return false;
  // Where the year is open, each of its days has its neighbour.
  const near = (days: DaySet, others: DaySet) =>
    days.every(([first, last]) =>
      others.some(([from, to]) => Math.max(from - last, first - to) <= MISTAKEN_BY),
    );
  return near(one, other) && near(other, one);
}

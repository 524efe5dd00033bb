import { type DayRange, type DaySet, firstDay, intersectDays, lastDay } from "../../calendar/day-set.ts";
import type { CalendarFields } from "../../calendar/meaning.ts";
import { fieldsNamed } from "../../calendar/parts-of-meaning.ts";
import { groupBy } from "../../model/group-by.ts";
import type { EventMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { ClusterContext } from "../features.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import { ALIKE } from "../joins/join-alike.ts";
import { fullName } from "../names/names.ts";
import { documentsOf } from "../network/evidence.ts";

/**
 * Writers mistake a day by a few. Two articles that are further apart, "in 2008" and "on Saturday" of 2012, "Friday" and
 * "Tuesday", rather tell two events that were taken for one, and that is no disagreement of theirs.
 */
const MISTAKEN_BY = 3;

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
  { timexes, facts, published, names }: ClusterContext,
  dayIn: (document: string) => DaySet,
  tellOneStory: (first: string, second: string) => boolean,
): DayPosition[] {
  const own = groupBy(cluster.mentions, ({ document }) => document);
  const namesOf = (mentions: readonly EventMention[]) =>
    new Set(
      mentions.flatMap(({ participants, places }) =>
        [...participants, ...places].map(({ name }) => fullName(names, name)),
      ),
    );
  const positions = documentsOf(cluster)
    .filter((document) => !facts.has(document))
    .flatMap((document) => {
      const named = (own.get(document) ?? [])
        .filter(tellsIt)
        .flatMap((mention) => daysNamedBy(mention, timexes, isOneDay(published.get(document))));
      const spans = [...new Map(named.map(({ span }) => [span[0], span])).values()];
      const days = dayIn(document);
      const fields = named.flatMap(({ fields: called }) => (isOfDay(called) ? [called] : []));
      return spans.length > 0 && days.length > 0
        ? [{ document, days, fields, spans, names: namesOf(own.get(document) ?? []) }]
        : [];
    });
  // What is only alike may be two events, each on its weekday.
  const sure = cluster.joins.every(({ rule }) => rule !== ALIKE);
  const clash = (one: (typeof positions)[0], other: (typeof positions)[0]) =>
    one.document !== other.document &&
    !areCalledAlike(one.fields, other.fields) &&
    (areMistaken(one.days, other.days) || (sure && areNamedApart(one.fields, other.fields))) &&
    (tellOneStory(one.document, other.document) || haveNameInCommon(one.names, other.names));
  const clashing = positions.filter((one) => positions.some((other) => clash(one, other)));
  // Without a year two days are known by what the articles call them.
  const called = ({ days, fields }: (typeof positions)[0]) =>
    JSON.stringify([
      days,
      isOpen(days) ? fields.map(({ weekday, month, day }) => [weekday, month, day]) : [],
    ]);
  return [...groupBy(clashing, called).values()]
    .map((same) => ({
      days: (same[0] as (typeof same)[0]).days,
      told: same.flatMap(({ document, spans }) => spans.map((span) => ({ document, span }))),
    }))
    .sort((a, b) => firstDay(a.days) - firstDay(b.days) || lastDay(a.days) - lastDay(b.days));
}

/** Nothing bounds them: they say no more than the words from which they come. */
export function isOpen(days: DaySet): boolean {
  return !Number.isFinite(firstDay(days)) || !Number.isFinite(lastDay(days));
}

/** "Wednesday" and "Thursday", "20 June" and "June 21": of whatever year, not one day. */
export function areNamedApart(ones: readonly CalendarFields[], others: readonly CalendarFields[]): boolean {
  return (
    ones.length > 0 &&
    others.length > 0 &&
    ones.every((one) =>
      others.every((other) => {
        if (one.day !== undefined && other.day !== undefined) {
          const apart = Math.abs(inYear(one) - inYear(other));
          return apart > 0 && apart <= MISTAKEN_BY;
        }
        if (one.weekday === undefined || other.weekday === undefined) return false;
        const apart = Math.abs(one.weekday - other.weekday);
        return apart > 0 && Math.min(apart, 7 - apart) < MISTAKEN_BY;
      }),
    )
  );
}

/** The day's number in a year of months of 31 days; without a month in any of them. */
function inYear({ month = 0, day = 0 }: CalendarFields): number {
  return month * 31 + day;
}

function tellsIt({ headline, status }: EventMention): boolean {
  return !headline && (status === "happened" || status === "alleged");
}

function haveNameInCommon(ones: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...ones].some((name) => others.has(name));
}

/** "Saturday" of both: where the days differ, one article was dated wrongly. */
function areCalledAlike(ones: readonly CalendarFields[], others: readonly CalendarFields[]): boolean {
  return ones.some((one) =>
    others.some(
      (other) => one.weekday !== undefined && one.weekday === other.weekday && one.day === other.day,
    ),
  );
}

const FROM_OWN_DAY = /\b(?:yesterday|today|tonight|last night|this (?:morning|afternoon|evening))\b/i;

function isOneDay(days: DayRange | undefined): boolean {
  return days !== undefined && days[0] === days[1];
}

function isOfDay({ weekday, day }: CalendarFields): boolean {
  return weekday !== undefined || day !== undefined;
}

/**
 * The expressions that say on which day: "Friday", "3 May"; and of an article whose own day is known "yesterday". A month,
 * an hour and "minutes later" name none.
 */
function daysNamedBy(
  { document, times }: EventMention,
  timexes: ClusterContext["timexes"],
  dated: boolean,
): { span: Span; fields: CalendarFields }[] {
  return times.flatMap(({ timex, relation }) => {
    const found = timexes.get(`${document} ${timex}`);
    if (relation !== "is-included" || !found || found.anchor.kind === "event") return [];
    const fields = fieldsNamed(found.meaning);
    const told = isOfDay(fields) || (dated && FROM_OWN_DAY.test(found.quote));
    return told ? [{ span: found.span, fields }] : [];
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

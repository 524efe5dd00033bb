import { compareText } from "../../model/compare-text.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Timeline, TimelineEvent } from "../../model/timeline.ts";
import { averageLink, type Edge } from "../likeness/average-link.ts";
import { INCIDENTS } from "./incidents.ts";

/** Articles that report one incident, by id and in their order, and its day, YYYY-MM-DD; null where none gives it to the day. */
export interface ReportedIncident {
  documents: string[];
  day: string | null;
}

/** An event as one article tells it. */
interface Told {
  event: TimelineEvent;
  sentences: number;
  /** Where the first of them starts. */
  first: number;
}

/** Kinds of event that are the incident: arrests, rescues and searches come of it. */
const HARMS = new Set([...INCIDENTS].filter((kind) => !/^(?:arrest|rescue|search)$/.test(kind)));

/**
 * How much of what two articles tell of harm they must tell in common, on average between two groups. Set on one half of the
 * Gun Violence Corpus, where 0.1 to 0.2 do as well.
 */
const IN_COMMON = 0.15;

/**
 * Which articles of a timeline report the same incident: those that have in common what they tell of harm done, the
 * shooting in the one, the death in the other, by the share of their sentences on it (average linkage). An article that
 * tells of several incidents belongs with those that report the one it tells most of. The incident's day is that on which
 * the most of its articles, and then the most of their sentences, put what they tell of harm. Every article is in one group.
 */
export function reportsOfIncidents({ events, documents }: Timeline): ReportedIncident[] {
  const told = toldByArticle(events);
  const ids = documents.map(({ id }) => id).sort(compareText);
  const groupOf = ids.map((_, i) => [i]);
  averageLink(
    ids.map(() => 1),
    inCommon(ids.map((id) => sharesOf(told.get(id) ?? []))),
    { threshold: IN_COMMON, missing: 0 },
    (a, b) => {
      const both = [...(groupOf[a] ?? []), ...(groupOf[b] ?? [])];
      for (const article of both) groupOf[article] = both;
      return true;
    },
  );
  const groups = [...new Set(groupOf)].map((articles) =>
    articles.sort((a, b) => a - b).map((i) => ids[i] as string),
  );
  return groups.map((group) => ({ documents: group, day: dayOf(group.map((id) => told.get(id) ?? [])) }));
}

/** What each article tells as having happened; words are no incident. */
function toldByArticle(events: readonly TimelineEvent[]): ReadonlyMap<string, readonly Told[]> {
  const told = events
    .filter(({ kind, status }) => kind !== "statement" && (status === "happened" || status === "alleged"))
    .flatMap((event) =>
      [...groupBy(event.mentions, ({ document }) => document)].map(([document, own]) => ({
        document,
        event,
        sentences: own.length,
        first: Math.min(...own.map(({ start }) => start)),
      })),
    );
  return groupBy(told, ({ document }) => document);
}

/** The share of each event in what an article tells of harm, or in what came of it where it tells of none. */
function sharesOf(told: readonly Told[]): ReadonlyMap<string, number> {
  const harms = harmsOf(told);
  const all = harms.reduce((sum, { sentences }) => sum + sentences, 0);
  return new Map(harms.map(({ event, sentences }) => [event.id, sentences / all]));
}

function harmsOf(told: readonly Told[]): readonly Told[] {
  const harms = told.filter(({ event }) => HARMS.has(event.kind));
  return harms.length > 0 ? harms : told.filter(({ event }) => INCIDENTS.has(event.kind));
}

function inCommon(shares: readonly ReadonlyMap<string, number>[]): Edge[] {
  const tellers = groupBy(
    shares.flatMap((share, article) => [...share.keys()].map((event) => ({ event, article }))),
    ({ event }) => event,
  );
  const found = new Map<string, Edge>();
  for (const [event, articles] of tellers)
    articles.forEach(({ article: a }, i) => {
      for (const { article: b } of articles.slice(i + 1)) {
        const edge = found.get(`${a} ${b}`) ?? { a, b, score: 0 };
        edge.score += Math.min(shares[a]?.get(event) ?? 0, shares[b]?.get(event) ?? 0);
        found.set(`${a} ${b}`, edge);
      }
    });
  return [...found.values()];
}

/** The day on which the most articles put it; of several that of what was done, not what came of it, and what most sentences, and the first, tell. */
function dayOf(articles: readonly (readonly Told[])[]): string | null {
  const days = articles.flatMap((told, article) =>
    told.flatMap(({ event: { kind, when }, sentences, first }) =>
      HARMS.has(kind) && isDay(when.edtf)
        ? [{ day: when.edtf, done: DONE.has(kind), article, sentences, first }]
        : [],
    ),
  );
  const ranked = [...groupBy(days, ({ day }) => day)].map(([day, all]) => ({
    day,
    articles: new Set(all.map(({ article }) => article)).size,
    done: all.some(({ done }) => done) ? 1 : 0,
    sentences: all.reduce((sum, { sentences }) => sum + sentences, 0),
    first: Math.min(...all.map(({ first }) => first)),
  }));
  ranked.sort(
    (a, b) =>
      b.articles - a.articles ||
      b.done - a.done ||
      b.sentences - a.sentences ||
      a.first - b.first ||
      compareText(a.day, b.day),
  );
  return ranked[0]?.day ?? null;
}

/** Kinds of event that do the harm: deaths may come days later, and a theft years before. */
const DONE = new Set(["attack", "disaster"]);

function isDay(edtf: string | null): edtf is string {
  return edtf !== null && /^\d{4}-\d{2}-\d{2}$/.test(edtf);
}

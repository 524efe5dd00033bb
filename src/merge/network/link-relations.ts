import { dayOf, isCivilDate, weekdayOf } from "../../calendar/civil-day.ts";
import type { CalendarFields } from "../../calendar/meaning.ts";
import { groupBy } from "../../model/group-by.ts";
import type { EventMention } from "../../model/mention.ts";
import { pushUnder } from "../../model/under-key.ts";
import { MERGED_BY_HAND } from "../corrections/regroup.ts";
import { daysTold } from "../days-told.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import { ONE_DISASTER, ONE_OF_STORY } from "../joins/incidents.ts";
import { ALIKE } from "../joins/join-alike.ts";
import {
  type DatedRelation,
  documentsOf,
  type NetworkInput,
  position,
  quoteOf,
  startVariable,
  variableIn,
} from "./evidence.ts";
import type { BornOut } from "./ties.ts";

/**
 * The day of an event in one article is its day in another, where a rule says for sure that it is one event. Where it was
 * only found to be alike, each article keeps the day that it gives; the event takes it over where nothing surer dates it,
 * and no article is dated by it.
 */
export function linksOf(cluster: Cluster, input: NetworkInput, bornOut: BornOut): DatedRelation[] {
  if (documentsOf(cluster).length < 2) return [];
  const tied = tiedDocuments(cluster, input, bornOut);
  const partOf = partsByDocument(cluster);
  const same = (document: string, hub: string) => sameDay(partOf(document), document, hub, cluster, input);
  const [all, ...others] = tied;
  if (all && others.length === 0) return all.map((document) => same(document, startVariable(cluster)));
  // What one group of articles gives the event must not come back to another through it.
  return tied.flatMap(([first, ...rest]) => [
    ...(first === undefined ? [] : [takenOver(cluster, first, same(first, startVariable(cluster)))]),
    ...rest.map((document) => same(document, variableIn(cluster, first as string))),
  ]);
}

/** By these alone one article dates another. */
const SURE: ReadonlySet<string> = new Set([MERGED_BY_HAND, ONE_DISASTER]);

/** The cluster's documents in groups that sure joins hold together; the one with the cluster's first mention first. */
function tiedDocuments(cluster: Cluster, { context }: NetworkInput, bornOut: BornOut): string[][] {
  const { mentions, joins } = cluster;
  const weekdaysIn = (document: string) =>
    mentions
      .filter((mention) => mention.document === document)
      .flatMap((mention) => daysTold(mention, context.timexes))
      .flatMap(weekdayNamed);
  const nameOneWeekday = (a: string, b: string) => {
    const others = new Set(weekdaysIn(b));
    return weekdaysIn(a).some((weekday) => others.has(weekday));
  };
  const documentOf = new Map(mentions.map(({ id, document }) => [id, document]));
  const parent = new Map(mentions.map(({ document }) => [document, document]));
  const root = (document: string): string => {
    let found = document;
    for (let above = parent.get(found); above !== undefined && above !== found; above = parent.get(found))
      found = above;
    return found;
  };
  for (const { a, b, rule } of joins) {
    const [first, second] = [documentOf.get(a), documentOf.get(b)];
    const sure = (a: string, b: string) =>
      SURE.has(rule) ||
      (rule !== ALIKE && bornOut(cluster, a, b)) ||
      (rule === ONE_OF_STORY && nameOneWeekday(a, b));
    if (first !== undefined && second !== undefined && sure(first, second))
      parent.set(root(second), root(first));
  }
  return [...groupBy([...parent.keys()], root).values()];
}

/** That of "Friday", and of "17 March 2019". */
function weekdayNamed({ weekday, year, month, day }: CalendarFields): number[] {
  if (weekday !== undefined) return [weekday];
  if (year === undefined || month === undefined || day === undefined) return [];
  return isCivilDate(year, month, day) ? [weekdayOf(dayOf(year, month, day))] : [];
}

/** What one group of articles says of the day, for the event alone. */
function takenOver(cluster: Cluster, document: string, link: ReturnType<typeof sameDay>): DatedRelation {
  return {
    ...link,
    id: `${link.id} taken over`,
    first: variableIn(cluster, document),
    second: startVariable(cluster),
    oneWay: true,
    rank: "default",
  };
}

/** What a cluster has of one article: its mentions there, and the joins that lead to others, in their order. */
interface Part {
  own: readonly EventMention[];
  joins: Cluster["joins"];
}

function partsByDocument({ mentions, joins }: Cluster): (document: string) => Part {
  const documentOf = new Map(mentions.map(({ id, document }) => [id, document]));
  const own = groupBy(mentions, ({ document }) => document);
  const leading = new Map<string, Cluster["joins"]>();
  for (const join of joins) {
    const [first, second] = [documentOf.get(join.a), documentOf.get(join.b)];
    if (first === second) continue;
    for (const document of [first, second]) if (document !== undefined) pushUnder(leading, document, join);
  }
  return (document) => ({ own: own.get(document) ?? [], joins: leading.get(document) ?? [] });
}

function sameDay({ own, joins }: Part, document: string, hub: string, cluster: Cluster, input: NetworkInput) {
  const mention = own.find(({ headline }) => !headline) ?? (own[0] as EventMention);
  const join = joins.find(({ rule }) => rule === MERGED_BY_HAND) ?? joins[0];
  const fact = input.factDays.has(document);
  return {
    id: `${document} ${position(mention)} same event ${hub}`,
    kind: "same" as const,
    first: hub,
    second: variableIn(cluster, document),
    // What a person joined is no guess that clashing evidence could undo.
    rank: join?.rule === MERGED_BY_HAND ? ("given" as const) : ("link" as const),
    evidence: {
      document,
      ...quoteOf(mention, mention.phrase, input),
      rule: fact
        ? "the fact is this event"
        : `the same event: ${join?.rule ?? "told by these articles alike"}`,
      says: `the same day as “${input.titleOf(cluster)}”`,
    },
  };
}

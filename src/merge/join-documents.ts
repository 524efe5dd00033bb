import { parseDay } from "../calendar/civil-day.ts";
import type { DayRange, DaySet } from "../calendar/day-set.ts";
import type { Solution } from "../dating/solve.ts";
import type { Correction } from "../model/correction.ts";
import type { Report } from "../model/diagnostic.ts";
import type { Fact } from "../model/fact.ts";
import type { EventMention } from "../model/mention.ts";
import type { Extracted } from "../model/stages.ts";
import { solveWithAccepted } from "./corrections/accepted-dates.ts";
import { type ForbiddenLinks, forbiddenLinks } from "./corrections/forbidden-links.ts";
import { givenDates, relationsOfGivenDate } from "./corrections/given-dates.ts";
import { QuotedMentions } from "./corrections/quoted-mentions.ts";
import { regroup } from "./corrections/regroup.ts";
import { type FactMention, findFactMentions } from "./facts.ts";
import type { ClusterContext } from "./features.ts";
import { type Former, withFormerIds } from "./former-ids.ts";
import { identify } from "./identify.ts";
import { clusterMentions } from "./joins/cluster.ts";
import type { Cluster } from "./joins/disjoint-mentions.ts";
import { mentionsToJoin } from "./joins/mentions-to-join.ts";
import { reprintsOf } from "./joins/reprints.ts";
import { groupNames } from "./names/names.ts";
import { buildNetwork } from "./network/build-network.ts";
import type { DatedRelation } from "./network/evidence.ts";
import { ONE_FOLDER } from "./network/shared-names.ts";
import { type Parted, partOutcomes } from "./plans/part-outcomes.ts";
import { titleOf } from "./titles.ts";

export interface MergeOptions {
  facts: readonly Fact[];
  corrections: readonly Correction[];
  report: Report;
  /** An earlier timeline, whose events keep their ids. */
  previous?: Former;
  /** The articles are some of an archive, rather than all that somebody put together. */
  ofArchive?: boolean;
}

/** Everything that the parts of a timeline are made from. */
export interface Merged {
  extracted: Extracted;
  clusters: readonly Cluster[];
  context: ClusterContext;
  texts: ReadonlyMap<string, string>;
  factDays: ReadonlyMap<string, { start: DaySet; end: DaySet; source: string }>;
  relations: readonly DatedRelation[];
  solution: Solution;
  ids: ReadonlyMap<Cluster, string>;
  titles: ReadonlyMap<Cluster, string>;
  /** The articles that reprint another, by id: they count with it as one source. */
  copyOf: ReadonlyMap<string, string>;
  /** Mentions from which another event is counted: "a day after the vote". */
  countedFrom: ReadonlySet<string>;
  /** Events of which a person gave the first and the last day. */
  lasting: ReadonlySet<Cluster>;
  /** Plans with what was joined to them and taken apart again. */
  outcomesParted: Parted["pairs"];
  /** Finds what corrections are about. */
  quoted: QuotedMentions;
}

/** The mentions of all articles and facts, grouped by the event that they tell. */
export interface Grouped {
  mentions: readonly EventMention[];
  clusters: readonly Cluster[];
  context: ClusterContext;
  texts: ReadonlyMap<string, string>;
  factMentions: readonly FactMention[];
  factDays: ReadonlyMap<string, { start: DaySet; end: DaySet; source: string }>;
  quoted: QuotedMentions;
  forbidden: ForbiddenLinks;
  outcomesParted: Parted["pairs"];
}

/**
 * Groups the mentions of all articles and facts by event; dates take no part in it. For a timeline two events told as one
 * are worse than one told twice, so what could tell them apart does; `clusterAlike` weighs both mistakes the same.
 */
export function groupMentions(
  extracted: Extracted,
  { facts, corrections, ofArchive = false }: Pick<MergeOptions, "facts" | "corrections" | "ofArchive">,
  cluster: typeof clusterMentions = clusterMentions,
): Grouped {
  const factMentions = findFactMentions(facts);
  const copies = new Set(
    extracted.documents.filter(({ copyOf }) => copyOf !== undefined).map(({ id }) => id),
  );
  const mentions = [
    ...extracted.mentions.filter(({ document }) => !copies.has(document)),
    ...factMentions.flatMap((fact) => fact.mentions),
  ];
  const names = groupNames([
    ...mentions.flatMap(({ document, participants, places }) =>
      [...participants, ...places].map(({ name, kind }) => ({ name, kind, document })),
    ),
    ...extracted.offices.map(({ name, document }) => ({ name, kind: "person" as const, document })),
  ]);
  const timexes = new Map(extracted.timexes.map((timex) => [`${timex.document} ${timex.id}`, timex]));
  const factDays = new Map(factMentions.map(({ document, days }) => [document, days]));
  const texts = new Map([
    ...extracted.documents.map(({ id, text }) => [id, text] as const),
    ...factMentions.map(({ document, fact }) => [document, fact.event] as const),
  ]);
  const context: ClusterContext = {
    names,
    timexes,
    facts: new Set(factDays.keys()),
    published: publishedDays(extracted),
    isFolder: !ofArchive && texts.size <= ONE_FOLDER,
  };
  const quoted = new QuotedMentions(mentions, extracted.documents, texts);
  const forbidden = forbiddenLinks(corrections, quoted);
  const joined = regroup(cluster(mentions, context, texts, forbidden.pairs), corrections, quoted);
  const { clusters, pairs: outcomesParted } = partOutcomes(joined);
  return { mentions, clusters, context, texts, factMentions, factDays, quoted, forbidden, outcomesParted };
}

/** Joins the mentions of all articles and facts into events, and dates them together. */
export function joinDocuments(extracted: Extracted, options: MergeOptions): Merged {
  const { corrections, report } = options;
  // First of all: it takes much room for a while, of which there is more as long as nothing is joined.
  const reprints = reprintsAmong(extracted);
  const grouped = groupMentions({ ...extracted, mentions: mentionsToJoin(extracted.mentions) }, options);
  const { mentions, clusters, context, texts, factMentions, factDays, quoted, forbidden } = grouped;
  // "The visit was put off": what it was to be, the plan says.
  const planOf = new Map(
    grouped.outcomesParted.flatMap(([plan, end]) =>
      end.mentions.some(({ status }) => status === "cancelled") ? [[end, plan] as const] : [],
    ),
  );
  const titles = new Map(
    clusters.map((cluster) => {
      const plan = planOf.get(cluster);
      const whole = plan && { mentions: [...cluster.mentions, ...plan.mentions], joins: [] };
      return [cluster, titleOf(whole ?? cluster, context)];
    }),
  );
  const own = identify(clusters, { datings: extracted.datings, texts, facts: context.facts });
  const ids = options.previous ? withFormerIds(own, options.previous, texts) : own;
  const given = givenDates(clusters, corrections, quoted);
  const lasting = new Set(given.filter((date) => date.lasting).map(({ cluster }) => cluster));
  const input = {
    clusters,
    datings: extracted.datings,
    context,
    texts,
    factDays,
    lasting,
    areApart: forbidden.areApart,
    titleOf: (cluster: Cluster) => titles.get(cluster) as string,
  };
  const countedFrom = new Set(
    mentions.flatMap(({ order }) => order.filter(({ by }) => by !== undefined).map(({ mention }) => mention)),
  );
  const { relations, solution } = solveWithAccepted(
    [...buildNetwork(input), ...given.flatMap(relationsOfGivenDate)],
    corrections,
    quoted,
  );
  for (const { document, fact } of factMentions)
    if (
      !clusters.some(
        (cluster) =>
          cluster.mentions.some((mention) => mention.document === document) &&
          cluster.mentions.some((mention) => !factDays.has(mention.document)),
      )
    )
      report({
        code: "UNMATCHED_FACT",
        severity: "note",
        document,
        message: `no article tells of “${fact.event}”; the fact dates nothing. Name its place and the people in the words that the articles use, if one should`,
      });
  return {
    extracted,
    clusters,
    context,
    texts,
    factDays,
    relations,
    solution,
    ids,
    titles,
    copyOf: copiesOf(extracted, reprints, report),
    countedFrom,
    lasting,
    outcomesParted: grouped.outcomesParted,
    quoted,
  };
}

/** Reprints with small changes or in part, by id, each with its original. */
function reprintsAmong({ documents }: Extracted): ReadonlyMap<string, string> {
  return reprintsOf(documents.filter(({ copyOf }) => copyOf === undefined));
}

/** Whole copies as they were found on reading, and reprints; these are told. */
function copiesOf(
  { documents }: Extracted,
  reprints: ReadonlyMap<string, string>,
  report: Report,
): Map<string, string> {
  for (const [document, original] of reprints)
    report({
      code: "REPRINT",
      severity: "note",
      document,
      message: `repeats ${original} in whole or in part; they count as one source, and where their words differ both are kept.`,
    });
  return new Map([
    ...reprints,
    ...documents.flatMap(({ id, copyOf }) => (copyOf ? [[id, reprints.get(copyOf) ?? copyOf] as const] : [])),
  ]);
}

function publishedDays({ datings }: Extracted): Map<string, DayRange> {
  return new Map(
    datings.flatMap(({ document, published: { start } }) => {
      const [first, last] = [
        start.earliest && parseDay(start.earliest),
        start.latest && parseDay(start.latest),
      ];
      return typeof first === "number" && typeof last === "number"
        ? [[document, [first, last] as const] as const]
        : [];
    }),
  );
}

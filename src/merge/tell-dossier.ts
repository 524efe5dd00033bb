import { ALL_DAYS, firstDay, lastDay } from "../calendar/day-set.ts";
import { familyOf } from "../events/rules.ts";
import { compareText } from "../model/compare-text.ts";
import type { Report } from "../model/diagnostic.ts";
import type { Metadata } from "../model/document.ts";
import { groupBy } from "../model/group-by.ts";
import type { EventMention, Status } from "../model/mention.ts";
import type { Extracted, ResolvedTimex } from "../model/stages.ts";
import type { Conflict, Timeline, TimelineEvent, Unresolved } from "../model/timeline.ts";
import { pushUnder } from "../model/under-key.ts";
import type { When } from "../model/when.ts";
import {
  accountConflicts,
  amountConflicts,
  claimConflicts,
  correctedConflicts,
  countConflicts,
  dateConflicts,
  dayConflicts,
  decisionConflicts,
  doerConflicts,
  figureConflicts,
  hoursConflicts,
  isBetweenSources,
  officeConflicts,
  oneDoerConflicts,
  placeConflicts,
  resultConflicts,
  rivalOfficeConflicts,
  statusConflicts,
  twoOfficeConflicts,
  unique,
  withNearValues,
} from "./conflicts.ts";
import { withAccepted } from "./corrections/accepted-positions.ts";
import { correctEvents } from "./corrections/correct-events.ts";
import { decidedClusters } from "./corrections/decided-clusters.ts";
import { STRIKING } from "./disagreements/incidents-told.ts";
import { type SentenceContexts, sentenceContexts } from "./disagreements/sentence-context.ts";
import { eventsInDispute, type ValuesInDispute, valuesInDispute } from "./disagreements/values-in-dispute.ts";
import type { ToldDossier, ToldEvent } from "./dossiers/told-dossier.ts";
import { type ClusterContext, mainFamily } from "./features.ts";
import { joinDocuments, type Merged, type MergeOptions } from "./join-documents.ts";
import { byPosition, type Cluster } from "./joins/disjoint-mentions.ts";
import { lengthTold } from "./length-told.ts";
import { nameForms, namesOf } from "./names/name-forms.ts";
import { fullName } from "./names/names.ts";
import {
  documentsOf,
  documentVariable,
  endVariable,
  lasts,
  startVariable,
  timexVariable,
  variableIn,
} from "./network/evidence.ts";
import { type Stories, storiesIn } from "./network/shared-names.ts";
import { findOutcomes } from "./plans/find-outcomes.ts";
import { quoteAt } from "./quote-at.ts";
import { withQuotePlaces } from "./quote-places.ts";
import { type Most, mostOf, type Weight, weightOf } from "./salience.ts";
import { whenOf } from "./when-of.ts";
import { isWorthTelling, UNREAL } from "./worth-telling.ts";

/** Joins what the articles of a dossier tell: names, events, dates, conflicts. */
export function tellDossier(extracted: Extracted, options: MergeOptions): ToldDossier {
  const merged = settleDocuments(extracted, options);
  const { told, decided, clashes, stories, contexts, timexesOf, inDispute } = merged;
  const { corrections, report } = options;
  const { tellOneStory } = stories;
  const striking = told
    .filter((cluster) => STRIKING.has(mainFamily(cluster)))
    .map((cluster) => ({ cluster, documents: new Set(documentsOf(cluster)) }));
  const figures = {
    sentences: extracted.sentences,
    texts: merged.texts,
    context: merged.context,
    writtenOn: (document: string) => merged.domains.get(documentVariable(document)) ?? ALL_DAYS,
    originalOf: (document: string) => merged.copyOf.get(document) ?? document,
    contexts,
    stories,
    timexesOf,
    daysOf: (timex: ResolvedTimex) => merged.domains.get(timexVariable(timex)) ?? ALL_DAYS,
    struck: (one: string, other: string) =>
      striking
        .filter(({ documents }) => documents.has(one) && documents.has(other))
        .map(({ cluster }) => cluster),
    happenedOn: (cluster: Cluster) => merged.domains.get(startVariable(cluster)) ?? ALL_DAYS,
  };
  const areOfOneTime = (first: string, second: string) => {
    const [one, other] = [figures.writtenOn(first), figures.writtenOn(second)];
    const apart = Math.max(lastDay(one) - firstDay(other), lastDay(other) - firstDay(one));
    return apart <= TERM && tellOneStory(first, second);
  };
  const idOf = (cluster: Cluster) => merged.ids.get(cluster) as string;
  const plain: Conflict[] = [
    ...clashes.flatMap(({ conflict, isBetween }) => (isBetween ? [conflict] : [])),
    ...told.flatMap((cluster) =>
      dayConflicts(cluster, merged.ids.get(cluster) as string, {
        context: merged.context,
        texts: merged.texts,
        dayIn: (document) => merged.domains.get(variableIn(cluster, document)) ?? ALL_DAYS,
        tellOneStory,
      }),
    ),
    ...officeConflicts(extracted.offices, merged.context.names, areOfOneTime),
    ...twoOfficeConflicts(extracted.offices, merged.context),
    ...rivalOfficeConflicts(told, figures, idOf),
    ...oneDoerConflicts(told, figures, idOf),
    ...placeConflicts(told, merged.context, {
      dayOf: (cluster) => merged.domains.get(startVariable(cluster)) ?? ALL_DAYS,
      idOf,
      texts: merged.texts,
    }),
    ...told.flatMap((cluster) =>
      doerConflicts(cluster, merged.ids.get(cluster) as string, merged.context, merged.texts),
    ),
    ...told.flatMap((cluster) =>
      amountConflicts(cluster, merged.ids.get(cluster) as string, merged.context, merged.texts),
    ),
    ...figureConflicts(told, figures, idOf),
    ...countConflicts(inDispute.counts, figures, idOf),
    ...accountConflicts(told, figures, idOf),
    ...claimConflicts(told, extracted.mentions, figures, idOf),
    ...hoursConflicts(told, figures, idOf),
    ...decisionConflicts(figures, idOf),
    ...resultConflicts(told, figures, idOf),
    ...told.flatMap((cluster) =>
      statusConflicts(cluster, merged.ids.get(cluster) as string, merged.context, merged.texts),
    ),
  ];
  const known = withNearValues(plain, inDispute.near, figures, idOf);
  const found = [...known, ...correctedConflicts(told, figures, idOf, known)].sort(
    (a, b) => compareText(a.about, b.about) || compareText(a.id, b.id),
  );
  reportContradictions(
    clashes.map(({ conflict }) => conflict),
    report,
  );
  const conflicts = withAccepted(found, corrections, merged.quoted);
  const among = surroundingsOf(told, merged, conflicts);
  const outcomes = findOutcomes(told, merged);
  const events = correctEvents(
    {
      events: told.map((cluster) => ({
        ...eventOf(cluster, merged, among),
        ...(outcomes.has(cluster) ? { outcomes: outcomes.get(cluster) } : {}),
      })),
      clusters: new Map(told.map((cluster) => [merged.ids.get(cluster) as string, cluster])),
      conflicts,
    },
    corrections,
    { quoted: merged.quoted, decided, report },
  );
  const dossier: ToldDossier = {
    documents: extracted.documents.map(({ id, title, path, sha256, metadata }) => ({
      id,
      title,
      path,
      sha256,
      published: merged.publishedOf.get(id) as When,
      ...(merged.copyOf.has(id) ? { copyOf: merged.copyOf.get(id) as string } : {}),
      ...originOf(metadata ?? []),
    })),
    events,
    conflicts,
    unresolved: unresolvedOf(merged),
    names: namesOf(
      nameForms(
        told.flatMap(({ mentions }) => mentions.filter(({ document }) => !merged.factDays.has(document))),
        merged.context.names,
        merged.texts,
      ),
      events,
    ),
    most: among.most,
  };
  return withQuotePlaces(dossier, extracted.documents);
}

/** What has been joined and dated, without the network by which it was: relations and narrowings are much of what a merge holds. */
interface Settled extends Omit<Merged, "relations" | "solution"> {
  /** The events of the timeline, before a person's corrections. */
  told: readonly Cluster[];
  /** Those that corrections are about. */
  decided: ReturnType<typeof decidedClusters>;
  /** The days that are left of each variable. */
  domains: Merged["solution"]["domains"];
  /** When each told event was, and each article was written, with the proof. */
  whenOf: ReadonlyMap<Cluster, When>;
  publishedOf: ReadonlyMap<string, When>;
  /** Each contradiction of the network, and whether sources disagree in it. */
  clashes: readonly { conflict: Conflict; isBetween: boolean }[];
  stories: Stories;
  /** In view of what is told. */
  contexts: SentenceContexts;
  timexesOf: (document: string) => readonly ResolvedTimex[];
  inDispute: ValuesInDispute;
}

function settleDocuments(extracted: Extracted, options: MergeOptions): Settled {
  const { relations, solution, ...merged } = joinDocuments(extracted, options);
  const stories = storiesIn(articleTexts(merged), merged.context);
  const timexes = groupBy(extracted.timexes, ({ document }) => document);
  const timexesOf = (document: string) => timexes.get(document) ?? [];
  const contexts = sentenceContexts(() => told, extracted.sentences, merged.texts);
  const inDispute = valuesInDispute({ contexts, stories, timexesOf });
  const worthTelling = new Set(merged.clusters.filter((cluster) => isWorthTelling(cluster, merged)));
  for (const cluster of eventsInDispute(inDispute, merged.clusters, (one) => worthTelling.has(one)))
    worthTelling.add(cluster);
  const decided = decidedClusters(merged.clusters, options.corrections, {
    quoted: merged.quoted,
    isTold: (cluster) => worthTelling.has(cluster),
  });
  const byHand = new Set(decided.values());
  // What became of a plan that is told belongs beside it.
  const outcome = new Set(
    merged.outcomesParted.flatMap(([plan, end]) => (worthTelling.has(plan) ? [end] : [])),
  );
  const told: readonly Cluster[] = merged.clusters.filter(
    (cluster) => worthTelling.has(cluster) || byHand.has(cluster) || outcome.has(cluster),
  );
  const eventOfVariable = eventsByVariable(merged, told);
  const { contradictions } = solution;
  const conflicts = dateConflicts(contradictions, relations, (variable) => eventOfVariable.get(variable));
  return {
    ...merged,
    told,
    stories,
    contexts,
    timexesOf,
    inDispute,
    decided,
    domains: solution.domains,
    whenOf: new Map(
      told.map((cluster) => [
        cluster,
        whenOf(
          solution,
          startVariable(cluster),
          lasts(cluster, merged) ? endVariable(cluster) : null,
          timesTold(cluster, merged),
        ),
      ]),
    ),
    publishedOf: new Map(
      extracted.documents.map(({ id }) => [id, whenOf(solution, documentVariable(id), null, [])]),
    ),
    clashes: contradictions.map((clash, i) => ({
      conflict: conflicts[i] as Conflict,
      isBetween: isBetweenSources(clash, merged.context.facts),
    })),
  };
}

/** The mentions of an event in articles, in the order of these. */
function inArticles({ mentions }: Cluster, { factDays }: Pick<Merged, "factDays">): EventMention[] {
  return mentions.filter(({ document }) => !factDays.has(document)).sort(byPosition);
}

/** The expressions that say when an event was. */
function timesTold(cluster: Cluster, merged: Pick<Merged, "factDays" | "context">): ResolvedTimex[] {
  return inArticles(cluster, merged).flatMap((mention) =>
    mention.times
      .filter(({ relation }) => relation === "is-included")
      .flatMap(({ timex }) => merged.context.timexes.get(`${mention.document} ${timex}`) ?? []),
  );
}

/** In days: articles that may lie further apart may call one person by an office that was left between them. */
const TERM = 90;

function articleTexts({ texts, factDays }: Pick<Merged, "texts" | "factDays">): Map<string, string> {
  return new Map([...texts].filter(([document]) => !factDays.has(document)));
}

/** The most trustworthy candidate of each: they come in that order. */
function originOf(
  metadata: readonly Metadata[],
): Pick<Timeline["documents"][0], "url" | "publisher" | "author"> {
  const best = (["url", "publisher", "author"] as const).flatMap((field) => {
    const found = metadata.find((candidate) => candidate.field === field);
    return found ? [[field, found.value] as const] : [];
  });
  return Object.fromEntries(best);
}

/** What an event is seen against: all told events and what they have to do with each other, looked up once for all. */
interface Surroundings {
  /** Of each mention the told event that it tells. */
  toldBy: ReadonlyMap<string, Cluster>;
  /** Of each told event the mentions of others that lie before it by their own words, in the order of those. */
  putBefore: ReadonlyMap<Cluster, readonly OrderedMention[]>;
  /** What each told event weighs, and the most that any has. */
  weights: ReadonlyMap<Cluster, Weight>;
  most: Most;
  conflictsOf: (event: string) => readonly Conflict[];
}

/** A mention whose text puts another event before or after it. */
interface OrderedMention {
  other: Cluster;
  mention: EventMention;
  link: EventMention["order"][number];
}

function surroundingsOf(
  told: readonly Cluster[],
  merged: Settled,
  conflicts: readonly Conflict[],
): Surroundings {
  const { extracted } = merged;
  const toldBy = new Map(told.flatMap((cluster) => cluster.mentions.map(({ id }) => [id, cluster] as const)));
  const putBefore = new Map<Cluster, OrderedMention[]>();
  for (const other of told)
    for (const mention of other.mentions)
      for (const link of mention.order) {
        const later = link.relation === "before" ? toldBy.get(link.mention) : undefined;
        if (later && later !== other) pushUnder(putBefore, later, { other, mention, link });
      }
  const lengths = new Map(extracted.documents.map(({ id, text }) => [id, text.length]));
  const weights = new Map(
    told.map((cluster) => {
      const mentions = inArticles(cluster, merged);
      const links = linksOf(cluster, { toldBy, putBefore });
      return [
        cluster,
        weightOf({ sources: independent(mentions, merged).size, mentions, lengths, links }),
      ] as const;
    }),
  );
  const disputed = groupBy(
    conflicts.flatMap((conflict) => unique(conflict.events).map((event) => ({ event, conflict }))),
    ({ event }) => event,
  );
  return {
    toldBy,
    putBefore,
    weights,
    most: mostOf([...weights.values()]),
    conflictsOf: (event) => (disputed.get(event) ?? []).map(({ conflict }) => conflict),
  };
}

function eventOf(cluster: Cluster, merged: Settled, among: Surroundings): ToldEvent {
  const { context, texts, ids, titles } = merged;
  const articles = inArticles(cluster, merged);
  const family = mainFamily(cluster);
  const core = articles.filter((mention) => familyOf(mention.kind) === family);
  const id = ids.get(cluster) as string;
  const weight = among.weights.get(cluster) as Weight;
  const when = merged.whenOf.get(cluster) as When;
  const partOf = settingOf(cluster, among);
  const length = lengthTold(core.length > 0 ? core : articles, context.timexes);
  const conflicts = among.conflictsOf(id);
  return {
    id,
    title: titles.get(cluster) as string,
    summary: summaryOf(core.length > 0 ? core : articles, texts),
    kind: kindOf(core.length > 0 ? core : articles),
    status: notYet(articles, merged, startVariable(cluster))
      ? "planned"
      : statusOf(core.length > 0 ? core : articles),
    when,
    ...(length ? { lasts: length } : {}),
    participants: participantsOf(core.length > 0 ? core : articles, context),
    places: unique(
      (core.length > 0 ? core : articles).flatMap(({ places }) =>
        places.map(({ name }) => fullName(context.names, name)),
      ),
    ),
    mentions: sentencesOf(articles, texts),
    sources: weight.sources,
    after: orderOf(cluster, merged, among),
    ...(partOf ? { partOf: ids.get(partOf) as string } : {}),
    weight,
    confidence: confidenceOf(
      when.edtf,
      weight.sources,
      conflicts.some(({ positions }) => !positions.some(({ accepted }) => accepted)),
    ),
    conflicts: conflicts.map((conflict) => conflict.id),
  };
}

/** How many told events the sentences of this one, or those of others, set beside it. */
function linksOf(
  cluster: Cluster,
  { toldBy, putBefore }: Pick<Surroundings, "toldBy" | "putBefore">,
): number {
  const own = cluster.mentions.flatMap(({ order }) =>
    order.flatMap(({ mention }) => toldBy.get(mention) ?? []),
  );
  const others = (putBefore.get(cluster) ?? []).map(({ other }) => other);
  return new Set([...own, ...others].filter((other) => other !== cluster)).size;
}

/** The articles that tell something, a reprint as its original: who repeats another is no second witness. */
function independent(mentions: readonly EventMention[], { copyOf }: Pick<Merged, "copyOf">): Set<string> {
  return new Set(mentions.map(({ document }) => copyOf.get(document) ?? document));
}

/** Dated to the day and told twice is sure; a lone undated mention is not; a conflict costs a little. */
function confidenceOf(edtf: string | null, sources: number, disputed: boolean): number {
  const dated = edtf === null ? 0.3 : /^-?\d{4}-\d{2}-\d{2}$/.test(edtf) ? 0.6 : 0.5;
  return Math.round((dated + Math.min(0.35, 0.12 * sources) - (disputed ? 0.1 : 0)) * 100) / 100;
}

/** The sentences that tell an event, each once, in the order of articles and text. */
function sentencesOf(
  mentions: readonly EventMention[],
  texts: ReadonlyMap<string, string>,
): TimelineEvent["mentions"] {
  const spans = groupBy(
    [...mentions].sort(byPosition),
    ({ document, sentence }) => `${document} ${sentence[0]}`,
  );
  return [...spans.values()].map((same) => {
    const { document, sentence, trigger } = same[0] as EventMention;
    return { ...quoteAt(document, sentence, texts), trigger };
  });
}

/** The sentence that tells most: many parts of the event and a time, not a headline, not overlong, early in its article. */
function summaryOf(mentions: readonly EventMention[], texts: ReadonlyMap<string, string>): string {
  const scored = mentions.map((mention) => {
    const length = mention.sentence[1] - mention.sentence[0];
    const parts =
      mention.participants.length + mention.places.length + mention.amounts.length + mention.times.length * 2;
    return {
      mention,
      score:
        Math.min(parts, 6) -
        Math.abs(length - 180) / 120 -
        (mention.headline ? 5 : 0) -
        mention.sentence[0] / 4000,
    };
  });
  scored.sort((a, b) => b.score - a.score || byPosition(a.mention, b.mention));
  const best = scored[0]?.mention;
  return best ? (texts.get(best.document) ?? "").slice(...best.sentence).replace(/\s+/g, " ") : "";
}

function kindOf(mentions: readonly EventMention[]): string {
  const tally = [...groupBy(mentions, ({ kind }) => kind)].sort(
    (a, b) => b[1].length - a[1].length || compareText(a[0], b[0]),
  );
  return tally[0]?.[0] ?? "event";
}

/** One article that tells it as fact outweighs plans; where none does, the commonest unreal status stands. */
function statusOf(mentions: readonly EventMention[]): Status {
  const prose = mentions.some(({ headline }) => !headline)
    ? mentions.filter(({ headline }) => !headline)
    : mentions;
  for (const status of ["happened", "ongoing", "cancelled", "planned", "alleged", "denied"] as const)
    if (prose.some((mention) => mention.status === status)) return status;
  return "hypothetical";
}

/** "Ahead of Friday's election": what lies behind the days of all who tell it has not happened, whatever their words. */
function notYet(mentions: readonly EventMention[], { domains }: Settled, start: string): boolean {
  const real = mentions.some(({ status }) => status === "happened" || status === "ongoing");
  const earliest = firstDay(domains.get(start) ?? ALL_DAYS);
  return (
    real &&
    Number.isFinite(earliest) &&
    mentions.every(({ document }) => lastDay(domains.get(documentVariable(document)) ?? ALL_DAYS) < earliest)
  );
}

function participantsOf(
  mentions: readonly EventMention[],
  { names }: ClusterContext,
): TimelineEvent["participants"] {
  const groups = groupBy(
    mentions.flatMap(({ participants }) => participants),
    ({ name }) => fullName(names, name),
  );
  return [...groups]
    .sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0]))
    .map(([name, list]) => {
      const role = [...groupBy(list, ({ role: played }) => played)].sort(
        (a, b) => b[1].length - a[1].length || compareText(a[0], b[0]),
      )[0]?.[0];
      return { name, ...(role ? { role } : {}), aliases: names.get(name)?.aliases ?? [] };
    });
}

/** The gathering at which a statement was made or an act took place. */
function settingOf(cluster: Cluster, { toldBy }: Surroundings): Cluster | undefined {
  for (const mention of [...cluster.mentions].sort(byPosition))
    for (const link of mention.order) {
      const setting = link.relation === "within" ? toldBy.get(link.mention) : undefined;
      if (setting && setting !== cluster) return setting;
    }
  return undefined;
}

/** Which told events a text says came before this one, with the words that say so. */
function orderOf(
  cluster: Cluster,
  merged: Settled,
  { toldBy, putBefore }: Surroundings,
): TimelineEvent["after"] {
  const own = cluster.mentions.flatMap((mention) =>
    mention.order.flatMap((link): OrderedMention[] => {
      const other = link.relation === "after" ? toldBy.get(link.mention) : undefined;
      return other && other !== cluster ? [{ other, mention, link }] : [];
    }),
  );
  const before = [...own, ...(putBefore.get(cluster) ?? [])].filter(
    ({ mention }) => !UNREAL.has(mention.status) || mention.status === "planned",
  );
  return [...groupBy(before, ({ other }) => merged.ids.get(other) as string)]
    .sort((a, b) => compareText(a[0], b[0]))
    .map(([event, list]) => ({
      event,
      because: list.map(({ mention, link }) => ({
        document: mention.document,
        span: link.span,
        quote: (merged.texts.get(mention.document) ?? "").slice(...link.span),
        rule: link.rule,
        gives: "after",
      })),
    }));
}

/** The told event of each day of the network, be it its first, its last, or the one that an article gives it. */
function eventsByVariable(
  { ids, titles }: Pick<Merged, "ids" | "titles">,
  told: readonly Cluster[],
): ReadonlyMap<string, { id: string; title: string }> {
  return new Map(
    told.flatMap((cluster) => {
      const event = { id: ids.get(cluster) as string, title: titles.get(cluster) as string };
      return [
        startVariable(cluster),
        endVariable(cluster),
        ...documentsOf(cluster).map((document) => variableIn(cluster, document)),
      ].map((variable) => [variable, event] as const);
    }),
  );
}

function reportContradictions(conflicts: readonly Conflict[], report: Report): void {
  for (const { about, positions } of conflicts) {
    const aside = positions.find(({ setAside }) => setAside);
    const quote = aside?.quotes[0];
    if (aside && quote)
      report({
        code: "CONTRADICTION",
        severity: "warning",
        document: quote.document,
        span: [quote.start, quote.end],
        message: `${about}: set aside ${aside.value}, because it cannot hold beside ${positions
          .filter((position) => position !== aside)
          .map(({ value }) => value)
          .join("; ")}`,
      });
  }
}

/** Expressions that place something in time but led to no day, each with the reason. */
function unresolvedOf({ extracted, domains, clusters }: Settled): Unresolved[] {
  const used = new Set(
    clusters.flatMap(({ mentions }) =>
      mentions.flatMap(({ document, times, order }) => [
        ...times.map(({ timex }) => `${document} ${timex}`),
        ...order.flatMap(({ by }) => (by ? [`${document} ${by}`] : [])),
      ]),
    ),
  );
  const loose = (timex: ResolvedTimex) =>
    timex.type !== "SET" &&
    !["duration", "set", "reference"].includes(timex.meaning.kind) &&
    timex.resolution.status === "open";
  return extracted.timexes
    .filter((timex) => loose(timex) && !used.has(`${timex.document} ${timex.id}`))
    .map(({ document, span, quote, anchor }) => {
      const days = domains.get(documentVariable(document));
      const known = days?.length === 1 && days[0]?.[0] === days[0]?.[1];
      return {
        document,
        span,
        quote,
        reason:
          anchor.kind === "event"
            ? `counted from “${anchor.quote}”, which is no event of the timeline`
            : known
              ? "places no event of the timeline"
              : "the article's day is not known, and it places no event of the timeline",
      };
    });
}

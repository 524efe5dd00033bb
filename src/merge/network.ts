import { parseDay } from "../calendar/civil-day.ts";
import type { DaySet } from "../calendar/day-set.ts";
import { denote } from "../calendar/denote.ts";
import type { Meaning } from "../calendar/meaning.ts";
import type { EvidenceRank } from "../dating/rank.ts";
import type { Relation, Variable } from "../dating/relation.ts";
import type { EventMention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { DocumentDating, ResolvedTimex } from "../model/stages.ts";
import type { Cluster } from "./disjoint-mentions.ts";
import type { ClusterContext } from "./features.ts";
import { meaningInWords } from "./in-words.ts";

/** What a relation rests on: words in an article, and what they say of two days. */
export interface Evidence {
  document: string;
  span: Span;
  quote: string;
  rule: string;
  /** "the Friday on or before publication": the days are added when they are known. */
  says: string;
  rejected?: string;
  /** The expression behind it. */
  timex?: string;
}

export type DatedRelation = Relation & { evidence: Evidence };

export interface NetworkInput {
  clusters: readonly Cluster[];
  datings: readonly DocumentDating[];
  context: ClusterContext;
  texts: ReadonlyMap<string, string>;
  /** Facts by the pseudo-document that holds their words: first and last day. */
  factDays: ReadonlyMap<string, { start: DaySet; end: DaySet; source: string }>;
  /** Names events in explanations. */
  titleOf: (cluster: Cluster) => string;
}

export function documentVariable(document: string): Variable {
  return `document ${document}`;
}

export function startVariable(cluster: Cluster): Variable {
  return `event ${(cluster.mentions[0] as EventMention).id}`;
}

export function endVariable(cluster: Cluster): Variable {
  return `${startVariable(cluster)} end`;
}

/** Does the event last, so that its end is another day than its start? */
export function lasts(cluster: Cluster, input: Pick<NetworkInput, "factDays" | "context">): boolean {
  return cluster.mentions.some((mention) => {
    const fact = input.factDays.get(mention.document);
    if (fact) return fact.start !== fact.end;
    return mention.times.some(
      ({ timex, relation }) =>
        relation === "is-included" &&
        input.context.timexes.get(`${mention.document} ${timex}`)?.meaning.kind === "span",
    );
  });
}

/**
 * Joins the documents' networks: every expression, fact, order and "same event" as a relation between unknown days. An
 * event that several articles tell has a day in each, tied to its own by a link that can be set aside.
 */
export function buildNetwork(input: NetworkInput): DatedRelation[] {
  const clusterOf = new Map(
    input.clusters.flatMap((cluster) => cluster.mentions.map((mention) => [mention.id, cluster] as const)),
  );
  return [
    ...input.datings.flatMap(relationsOfDocument),
    ...input.clusters.flatMap((cluster) => linksOf(cluster, input)),
    ...input.clusters.flatMap((cluster) =>
      cluster.mentions.flatMap((mention) => relationsOfMention(mention, cluster, clusterOf, input)),
    ),
    ...input.datings.flatMap(({ document, genre }) =>
      genre === "news" ? freshLead(document, clusterOf, input) : [],
    ),
  ];
}

/** A document's day, from outside its prose: given, metadata, dateline. */
function relationsOfDocument({ document, evidence }: DocumentDating): DatedRelation[] {
  return evidence.map(({ basis, rule, days, reason }, i) => ({
    id: `${document} 0 ${basis} ${i}`,
    kind: "in" as const,
    variable: documentVariable(document),
    days: days.map(
      ([first, last]) =>
        [
          first === null ? Number.NEGATIVE_INFINITY : (parseDay(first) as number),
          last === null ? Number.POSITIVE_INFINITY : (parseDay(last) as number),
        ] as const,
    ),
    rank: (basis === "given" || basis === "metadata" || basis === "dateline"
      ? basis
      : "stated") as EvidenceRank,
    evidence: { document, span: reason.span, quote: reason.quote, rule, says: reason.gives },
  }));
}

/** "In its third year" names a year by its number; "42 months" counts. */
function isOrdinal({ unit, amount }: Extract<Meaning, { kind: "elapsed" }>): boolean {
  return (unit === "year" || unit === "decade") && amount.max === amount.min + 1;
}

function variableIn(cluster: Cluster, document: string): Variable {
  return documentsOf(cluster).length > 1
    ? `${startVariable(cluster)} in ${document}`
    : startVariable(cluster);
}

export function documentsOf(cluster: Cluster): string[] {
  return [...new Set(cluster.mentions.map((mention) => mention.document))].sort();
}

function linksOf(cluster: Cluster, input: NetworkInput): DatedRelation[] {
  const documents = documentsOf(cluster);
  if (documents.length < 2) return [];
  return documents.map((document) => {
    const own = cluster.mentions.filter((candidate) => candidate.document === document);
    const mention = own.find(({ headline }) => !headline) ?? (own[0] as EventMention);
    const ids = new Set(own.map(({ id }) => id));
    const join = cluster.joins.find(({ a, b }) => ids.has(a) !== ids.has(b));
    const fact = input.factDays.has(document);
    return {
      id: `${document} ${position(mention)} same event ${startVariable(cluster)}`,
      kind: "same" as const,
      first: startVariable(cluster),
      second: variableIn(cluster, document),
      rank: "link" as const,
      evidence: {
        document,
        ...quoteOf(mention, mention.phrase, input),
        rule: fact
          ? "the fact is this event"
          : `the same event: ${join?.rule ?? "told by these articles alike"}`,
        says: `the same day as “${input.titleOf(cluster)}”`,
      },
    };
  });
}

function relationsOfMention(
  mention: EventMention,
  cluster: Cluster,
  clusterOf: ReadonlyMap<string, Cluster>,
  input: NetworkInput,
): DatedRelation[] {
  const variable = variableIn(cluster, mention.document);
  const fact = input.factDays.get(mention.document);
  if (fact) return relationsOfFact(mention, cluster, fact, input);
  const found: DatedRelation[] = [];
  const base = (what: string) => `${mention.document} ${position(mention)} ${what}`;
  const dct = documentVariable(mention.document);
  for (const link of mention.times) {
    const expression = input.context.timexes.get(`${mention.document} ${link.timex}`);
    if (!expression) continue;
    const timex = directedBy(mention, expression);
    const evidence = evidenceOf(
      timex,
      timex.meaning,
      timex.anchor.kind === "dct" ? `publication of ${mention.document}` : anchorWords(timex, cluster, input),
    );
    if (link.relation === "measures") {
      found.push({
        id: base(`measures ${timex.id}`),
        kind: "denotes",
        anchor: variable,
        variable: dct,
        meaning: timex.meaning,
        rank: timex.meaning.kind === "elapsed" && isOrdinal(timex.meaning) ? "ordinal" : "elapsed",
        evidence: {
          ...evidence,
          says: `publication of ${mention.document} is ${meaningInWords(timex.meaning, `the start of “${input.titleOf(cluster)}”`)}`,
        },
      });
      continue;
    }
    if (link.relation === "is-included" || link.relation === "begins" || link.relation === "during") {
      found.push(...placed(timex, variable, base(`at ${timex.id}`), evidence, input));
      if (timex.meaning.kind === "span")
        found.push(...placedEnd(timex, cluster, base(`until ${timex.id}`), evidence));
    } else if (link.relation === "before" || link.relation === "after") {
      const point = `${dct} ${timex.id}`;
      found.push(...placed(timex, point, base(`${link.relation} ${timex.id}`), evidence, input));
      found.push({
        id: base(`${link.relation} ${timex.id} order`),
        kind: "not-after",
        ...(link.relation === "before"
          ? { first: variable, second: point }
          : { first: point, second: variable }),
        rank: "relative",
        evidence: { ...evidence, says: `${link.relation} ${evidence.says}` },
      });
    }
  }
  found.push(...relationsOfTense(mention, variable, dct, base("tense"), input));
  for (const link of mention.order) {
    const other = clusterOf.get(link.mention);
    const target = other?.mentions.find(({ id }) => id === link.mention);
    if (!other || !target || other === cluster) continue;
    found.push(
      ...relationsOfOrder(
        mention,
        target,
        other,
        link,
        variable,
        base(`${link.relation} ${target.id}`),
        input,
      ),
    );
  }
  return found;
}

function relationsOfFact(
  mention: EventMention,
  cluster: Cluster,
  fact: { start: DaySet; end: DaySet; source: string },
  input: NetworkInput,
): DatedRelation[] {
  const evidence: Evidence = {
    document: mention.document,
    ...quoteOf(mention, mention.sentence, input),
    rule: `fact: ${fact.source}`,
    says: "the day that the fact gives",
  };
  const start = variableIn(cluster, mention.document);
  const base = `${mention.document} ${position(mention)} fact`;
  const found: DatedRelation[] = [
    { id: base, kind: "in", variable: start, days: fact.start, rank: "fact", evidence },
  ];
  if (fact.start !== fact.end) {
    found.push({
      id: `${base} end`,
      kind: "in",
      variable: endVariable(cluster),
      days: fact.end,
      rank: "fact",
      evidence: { ...evidence, says: "the last day that the fact gives" },
    });
    found.push({
      id: `${base} order`,
      kind: "not-after",
      first: startVariable(cluster),
      second: endVariable(cluster),
      rank: "fact",
      evidence: { ...evidence, says: "an end is not before its start" },
    });
  }
  return found;
}

/**
 * A bare weekday or month looks the way of the verb that it places: back for what happened, ahead for what is planned.
 * The tagger's own choice, made from the words near by, is the reading refused.
 */
function directedBy({ asserted, status }: EventMention, timex: ResolvedTimex): ResolvedTimex {
  if (!asserted || (status !== "happened" && status !== "planned")) return timex;
  const direction = status === "planned" ? "on-or-after" : "on-or-before";
  const meaning = turned(timex.meaning, direction);
  if (meaning === timex.meaning) return timex;
  return {
    ...timex,
    meaning,
    rejected: {
      meaning: timex.meaning,
      because: `its verb tells it as ${status === "planned" ? "still to come" : "past"}`,
    },
  };
}

function turned(meaning: Meaning, direction: "on-or-before" | "on-or-after"): Meaning {
  if (meaning.kind === "within") {
    const outer = turned(meaning.outer, direction);
    return outer === meaning.outer ? meaning : { ...meaning, outer };
  }
  const open =
    meaning.kind === "nearest" && meaning.direction.startsWith("on-or-") && meaning.direction !== direction;
  return open ? { ...meaning, direction } : meaning;
}

/** An expression's days for a variable: from its anchor where it has one. */
function placed(
  timex: ResolvedTimex,
  variable: Variable,
  id: string,
  evidence: Evidence,
  input: NetworkInput,
): DatedRelation[] {
  const meaning: Meaning =
    timex.meaning.kind === "span" && timex.meaning.from ? timex.meaning.from : timex.meaning;
  const rank: EvidenceRank = timex.anchor.kind === "none" ? "stated" : "relative";
  if (timex.anchor.kind === "dct" || (timex.anchor.kind === "none" && needsDocument(meaning)))
    return [
      {
        id,
        kind: "denotes",
        anchor: documentVariable(timex.document),
        variable,
        meaning,
        rank: "relative",
        evidence,
      },
    ];
  if (timex.anchor.kind === "timex") {
    const before = input.context.timexes.get(`${timex.document} ${timex.anchor.timex}`);
    if (!before) return [];
    const point = `${documentVariable(timex.document)} ${before.id}`;
    const anchorEvidence = evidenceOf(before, before.meaning, `publication of ${timex.document}`);
    return [
      ...placed(before, point, `${id} from ${before.id}`, anchorEvidence, input),
      { id, kind: "denotes", anchor: point, variable, meaning, rank, evidence },
    ];
  }
  const range = denote(meaning, null);
  return range ? [{ id, kind: "in", variable, days: [range], rank, evidence }] : [];
}

function needsDocument(meaning: Meaning): boolean {
  return (
    meaning.kind === "nearest" ||
    meaning.kind === "unit" ||
    meaning.kind === "shift" ||
    meaning.kind === "reference" ||
    meaning.kind === "stretch"
  );
}

function placedEnd(timex: ResolvedTimex, cluster: Cluster, id: string, evidence: Evidence): DatedRelation[] {
  if (timex.meaning.kind !== "span" || !timex.meaning.to) return [];
  const end = endVariable(cluster);
  const order: DatedRelation = {
    id: `${id} order`,
    kind: "not-after",
    first: startVariable(cluster),
    second: end,
    rank: "stated",
    evidence: { ...evidence, says: "an end is not before its start" },
  };
  if (timex.anchor.kind === "dct")
    return [
      order,
      {
        id,
        kind: "denotes",
        anchor: documentVariable(timex.document),
        variable: end,
        meaning: timex.meaning.to,
        rank: "relative",
        evidence,
      },
    ];
  const range = denote(timex.meaning.to, null);
  return range ? [order, { id, kind: "in", variable: end, days: [range], rank: "stated", evidence }] : [];
}

/** What is told as having happened lies at or before the article's day; what "will" happen at or after it. */
function relationsOfTense(
  mention: EventMention,
  variable: Variable,
  dct: Variable,
  id: string,
  input: NetworkInput,
): DatedRelation[] {
  if (!mention.asserted || mention.headline) return [];
  const quote = quoteOf(mention, mention.phrase, input);
  if (mention.status === "happened" || mention.status === "ongoing")
    return [
      {
        id,
        kind: "not-after",
        first: variable,
        second: dct,
        rank: "order",
        evidence: {
          document: mention.document,
          ...quote,
          rule: "told as having happened",
          says: `not after publication of ${mention.document}`,
        },
      },
    ];
  if (mention.status === "planned")
    return [
      {
        id,
        kind: "not-after",
        first: dct,
        second: variable,
        rank: "order",
        evidence: {
          document: mention.document,
          ...quote,
          rule: "told as still to come",
          says: `not before publication of ${mention.document}`,
        },
      },
    ];
  return [];
}

const UNREAL = new Set(["planned", "hypothetical", "cancelled", "denied"]);

function relationsOfOrder(
  mention: EventMention,
  target: EventMention,
  other: Cluster,
  link: EventMention["order"][number],
  variable: Variable,
  id: string,
  input: NetworkInput,
): DatedRelation[] {
  if (UNREAL.has(mention.status) || UNREAL.has(target.status)) return [];
  const anchor = variableIn(other, target.document);
  const title = `“${input.titleOf(other)}”`;
  const text = input.texts.get(mention.document) ?? "";
  const evidence: Evidence = {
    document: mention.document,
    span: link.span,
    quote: text.slice(...link.span),
    rule: link.rule,
    says: "",
  };
  const timex = link.by ? input.context.timexes.get(`${mention.document} ${link.by}`) : undefined;
  if (timex) {
    const whole: Span = [
      Math.min(timex.span[0], target.phrase[0]),
      Math.max(timex.span[1], target.phrase[1]),
    ];
    return [
      {
        id,
        kind: "denotes",
        anchor,
        variable,
        meaning: timex.meaning,
        rank: "relative",
        evidence: {
          ...evidence,
          span: whole,
          quote: text.slice(...whole),
          rule: timex.rule,
          says: meaningInWords(timex.meaning, title),
          timex: timex.id,
        },
      },
    ];
  }
  if (link.relation === "after")
    return [
      {
        id,
        kind: "not-after",
        first: anchor,
        second: variable,
        rank: "order",
        evidence: { ...evidence, says: `not before ${title}` },
      },
    ];
  if (link.relation === "before")
    return [
      {
        id,
        kind: "not-after",
        first: variable,
        second: anchor,
        rank: "order",
        evidence: { ...evidence, says: `not after ${title}` },
      },
    ];
  if (link.relation !== "within") return [];
  const end = lasts(other, input) ? endVariable(other) : anchor;
  return [
    {
      id: `${id} start`,
      kind: "not-after",
      first: anchor,
      second: variable,
      rank: "order",
      evidence: { ...evidence, says: `during ${title}, not before its first day` },
    },
    {
      id: `${id} end`,
      kind: "not-after",
      first: variable,
      second: end,
      rank: "order",
      evidence: { ...evidence, says: `during ${title}, not after its last day` },
    },
  ];
}

/** How old the news in a report's first bare weekday may be, in days: 98 of 100 in TimeBank, AQUAINT and MEANTIME are at most this old. */
const FRESH_DAYS = 4;

/** A news report tells fresh news: the first bare weekday in it lies at most four days back. What is only usual ranks lowest. */
function freshLead(
  document: string,
  clusterOf: ReadonlyMap<string, Cluster>,
  input: NetworkInput,
): DatedRelation[] {
  const dated = [...clusterOf]
    .filter(([id]) => id.startsWith(`${document}#`))
    .flatMap(([id, cluster]) =>
      cluster.mentions
        .filter((mention) => mention.id === id && !mention.headline && !UNREAL.has(mention.status))
        .map((mention) => ({ mention, cluster })),
    )
    .flatMap(({ mention, cluster }) =>
      mention.times.map((link) => ({
        mention,
        cluster,
        link,
        timex: input.context.timexes.get(`${document} ${link.timex}`),
      })),
    )
    .filter(({ link, timex }) => link.relation === "is-included" && timex && isBareWeekday(timex.meaning))
    .sort((a, b) => (a.timex?.span[0] ?? 0) - (b.timex?.span[0] ?? 0));
  const [lead] = dated;
  if (!lead?.timex) return freshNews(document, clusterOf, input);
  const meaning: Meaning = {
    kind: "stretch",
    unit: "day",
    amount: { min: 0, max: FRESH_DAYS },
    side: "after",
  };
  return [
    {
      id: `${document} ${position(lead.mention)} fresh`,
      kind: "denotes",
      anchor: variableIn(lead.cluster, document),
      variable: documentVariable(document),
      meaning,
      rank: "default",
      evidence: {
        document,
        span: lead.timex.span,
        quote: lead.timex.quote,
        rule: "a report's first bare weekday is fresh news",
        says: `publication of ${document} is at most ${FRESH_DAYS} days after it`,
      },
    },
  ];
}

/** Of 117 news articles in public corpora, 113 tell in their opening something at most this many days old. */
const NEWS_DAYS = 7;

/** Without a weekday: what a report's first sentence tells as having happened is news. A lead with a time of its own is left to that. */
function freshNews(
  document: string,
  clusterOf: ReadonlyMap<string, Cluster>,
  input: NetworkInput,
): DatedRelation[] {
  const told = [...clusterOf]
    .filter(([id]) => id.startsWith(`${document}#`))
    .flatMap(([id, cluster]) =>
      cluster.mentions
        .filter((mention) => mention.id === id && !mention.headline)
        .map((mention) => ({ mention, cluster })),
    )
    .sort((a, b) => a.mention.trigger[0] - b.mention.trigger[0]);
  const opening = told[0]?.mention.sentence[0];
  const lead = told.find(
    ({ mention }) =>
      mention.sentence[0] === opening &&
      mention.asserted &&
      mention.status === "happened" &&
      !mention.nominal,
  );
  if (!lead || opening === undefined || opening > LEAD_REACH || lead.mention.times.length > 0) return [];
  return [
    {
      id: `${document} ${position(lead.mention)} news`,
      kind: "denotes",
      anchor: variableIn(lead.cluster, document),
      variable: documentVariable(document),
      meaning: { kind: "stretch", unit: "day", amount: { min: 0, max: NEWS_DAYS }, side: "after" },
      rank: "default",
      evidence: {
        document,
        ...quoteOf(lead.mention, lead.mention.phrase, input),
        rule: "a report opens with news",
        says: `publication of ${document} is at most ${NEWS_DAYS} days after it`,
      },
    },
  ];
}

/** How far into an article its opening may stand, after headlines and bylines, in UTF-16 code units. */
const LEAD_REACH = 600;

function isBareWeekday(meaning: Meaning): boolean {
  return (
    meaning.kind === "nearest" &&
    meaning.direction === "on-or-before" &&
    meaning.fields.weekday !== undefined &&
    meaning.fields.month === undefined &&
    meaning.fields.day === undefined
  );
}

function anchorWords(timex: ResolvedTimex, cluster: Cluster, input: NetworkInput): string {
  if (timex.anchor.kind === "timex")
    return `“${input.context.timexes.get(`${timex.document} ${timex.anchor.timex}`)?.quote ?? timex.anchor.timex}”`;
  return `“${input.titleOf(cluster)}”`;
}

function evidenceOf(timex: ResolvedTimex, meaning: Meaning, anchor: string): Evidence {
  return {
    document: timex.document,
    span: timex.span,
    quote: timex.quote,
    rule: timex.rule,
    says: meaningInWords(meaning, anchor),
    timex: timex.id,
    ...(timex.rejected
      ? { rejected: `${meaningInWords(timex.rejected.meaning, anchor)}: ${timex.rejected.because}` }
      : {}),
  };
}

function quoteOf(mention: EventMention, span: Span, { texts }: NetworkInput): { span: Span; quote: string } {
  return { span, quote: (texts.get(mention.document) ?? "").slice(...span) };
}

/** Zero-padded, so that ids sort as the text runs. */
function position(mention: EventMention): string {
  return String(mention.trigger[0]).padStart(8, "0");
}

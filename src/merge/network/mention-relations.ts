import { granularityOf } from "../../calendar/granularity.ts";
import type { Meaning } from "../../calendar/meaning.ts";
import type { Variable } from "../../dating/relation.ts";
import type { EventMention } from "../../model/mention.ts";
import type { ResolvedTimex } from "../../model/stages.ts";
import { meaningInWords } from "../in-words.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import { directedBy } from "./directed.ts";
import {
  anchorWords,
  type DatedRelation,
  documentVariable,
  type Evidence,
  endAfterStart,
  endVariable,
  evidenceOf,
  hasBegun,
  type NetworkInput,
  position,
  quoteOf,
  timexVariable,
  variableIn,
} from "./evidence.ts";
import { relationsOfFact } from "./fact-relations.ts";
import { relationsOfOrder } from "./order-relations.ts";
import { placed, placedEnd } from "./placed.ts";

export function relationsOfMention(
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
  const times = isOfAnotherDay(mention, cluster) ? [] : mention.times;
  for (const link of times) {
    const expression = input.context.timexes.get(`${mention.document} ${link.timex}`);
    if (!expression) continue;
    const timex = directedBy(mention, expression);
    if (isVaguelyLater(timex) && mention.status !== "planned") {
      found.push(...afterToldBefore(timex, variable, base(`later ${timex.id}`), input));
      continue;
    }
    const evidence = evidenceOf(
      timex,
      timex.meaning,
      timex.anchor.kind === "dct" ? `publication of ${mention.document}` : anchorWords(timex, cluster, input),
    );
    if (link.relation === "same-day") {
      if (!hasOwnDay(cluster, mention.document, input))
        found.push(
          ...usually(placed(timex, variable, base(`same day ${timex.id}`), evidence, input), link.rule),
        );
      continue;
    }
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
      else if (hasBegun(mention, link))
        found.push(...stillOn(cluster, dct, base(`still ${timex.id}`), evidence));
    } else if (link.relation === "before" || link.relation === "after") {
      const point = timexVariable(timex);
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

/** "Members will vote on Tuesday … they should have voted yesterday": the day on which it was not to be is not its day. */
function isOfAnotherDay({ status, document }: EventMention, { mentions }: Cluster): boolean {
  return (
    NOT_SO.has(status) && mentions.some((other) => other.document === document && !NOT_SO.has(other.status))
  );
}

const NOT_SO = new Set(["hypothetical", "denied", "cancelled"]);

/** Does an article say for itself on which day an event was? */
function hasOwnDay({ mentions }: Cluster, document: string, { context }: NetworkInput): boolean {
  return mentions.some(
    (mention) =>
      mention.document === document &&
      mention.times.some(({ relation, timex }) => {
        const told = context.timexes.get(`${document} ${timex}`);
        return (
          relation === "is-included" &&
          told !== undefined &&
          /^(?:day|time)$/.test(granularityOf(told.meaning))
        );
      }),
  );
}

/** What is only usual ranks lowest; that from which it is counted keeps its rank. */
function usually(relations: readonly DatedRelation[], rule: string): DatedRelation[] {
  return relations.map((relation, i) =>
    i < relations.length - 1
      ? relation
      : { ...relation, rank: "default", oneWay: true, evidence: { ...relation.evidence, rule } },
  );
}

/** What has gone on since a day was not over on the article's. */
function stillOn(cluster: Cluster, dct: Variable, id: string, evidence: Evidence): DatedRelation[] {
  const end = endVariable(cluster);
  return [
    endAfterStart(cluster, id, evidence),
    {
      id,
      kind: "not-after",
      first: dct,
      second: end,
      rank: "order",
      evidence: { ...evidence, says: `not over before publication of ${evidence.document}` },
    },
  ];
}

function isVaguelyLater({ meaning, anchor }: ResolvedTimex): boolean {
  return meaning.kind === "reference" && meaning.to === "future" && anchor.kind === "none";
}

/** "Weeks later prosecutors charged them": not before the date that was told last, and nothing of the article's own day. */
function afterToldBefore(
  timex: ResolvedTimex,
  variable: Variable,
  id: string,
  input: NetworkInput,
): DatedRelation[] {
  const number = Number(timex.id.slice(1));
  const told = Array.from({ length: number - 1 }, (_, i) =>
    input.context.timexes.get(`${timex.document} t${number - 1 - i}`),
  ).find(
    (before) =>
      before?.type === "DATE" && before.meaning.kind !== "reference" && before.anchor.kind !== "event",
  );
  if (!told) return [];
  const point = timexVariable(told);
  const evidence = evidenceOf(told, told.meaning, `publication of ${told.document}`);
  return [
    ...placed(told, point, `${id} from ${told.id}`, evidence, input),
    {
      id,
      kind: "not-after",
      first: point,
      second: variable,
      rank: "order",
      evidence: {
        document: timex.document,
        span: timex.span,
        quote: timex.quote,
        rule: timex.rule,
        says: `not before “${told.quote}”`,
      },
    },
  ];
}

/** "In its third year" names a year by its number; "42 months" counts. */
function isOrdinal({ unit, amount }: Extract<Meaning, { kind: "elapsed" }>): boolean {
  return (unit === "year" || unit === "decade") && amount.max === amount.min + 1;
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
        rank: isSeenFromThePast(mention) ? "default" : "order",
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

/** "Had hoped to visit", "said that it would sell": to come when it was said, and perhaps long over when it was written. */
function isSeenFromThePast({ statusBecause: { rule, quote } }: EventMention): boolean {
  return (
    rule === "future seen from the past" || (rule === "governing verb" && /(?:ed|meant|sought)$/.test(quote))
  );
}

import type { CalendarFields, Meaning } from "../../calendar/meaning.ts";
import { compareText } from "../../model/compare-text.ts";
import type { ResolvedTimex } from "../../model/stages.ts";
import { fullDayOf } from "../../timex/own-day.ts";
import { groupBy } from "../disjoint-mentions.ts";
import { type DatedRelation, documentVariable, type NetworkInput } from "./evidence.ts";
import { capitalWords, pairsOf, type Story } from "./shared-names.ts";

/**
 * Days over which the reports of one affair are spread, where none of them looks back and names a year for its days or
 * months. Of pairs that share so large a part of their names, all 194 of crime reports (Gun Violence Corpus) and 7 of 8
 * on two companies (SemEval-2015) came out within that time of each other; with a smaller part, of the latter 11 of 17.
 */
const SPREAD = { days: 730, part: 0.4 } as const;

/** A name in more articles than this is that of a field, whose affairs go on for years: a company's, a minister's. */
const COMMON = 8;

/** Articles that name the same people and places, whatever they tell of them. */
export function findAffairs({ texts, datings }: NetworkInput): Story[] {
  return pairsOf(
    datings
      .map(({ document }) => ({ document, names: capitalWords(texts.get(document) ?? "") }))
      .sort((a, b) => compareText(a.document, b.document)),
    COMMON,
  );
}

/** The news on one affair came out within two years. What is only usual ranks lowest. */
export function relationsOfAffairs(affairs: readonly Story[], input: NetworkInput): DatedRelation[] {
  const byDocument = groupBy([...input.context.timexes.values()], ({ document }) => document);
  const own = new Set(
    input.datings.flatMap(({ document, evidence }) =>
      evidence.flatMap(({ basis, timex }) => (basis === "dateline" && timex ? [`${document} ${timex}`] : [])),
    ),
  );
  const told = new Map(
    [...byDocument].map(([document, timexes]) => [
      document,
      timexes.filter((timex) => fullDayOf(timex) && !own.has(`${document} ${timex.id}`)),
    ]),
  );
  const lookBack = new Set(
    [...byDocument]
      .filter(([document, timexes]) =>
        timexes.some((timex) => namesPast(timex) && !own.has(`${document} ${timex.id}`)),
      )
      .map(([document]) => document),
  );
  return affairs
    .filter(({ part }) => part >= SPREAD.part)
    .flatMap((affair) =>
      affair.documents.every((document) => !lookBack.has(document))
        ? spread(affair)
        : aroundTold(affair, lookBack, told),
    );
}

function fieldsOf(meaning: Meaning): CalendarFields {
  if (meaning.kind === "within") return fieldsOf(meaning.outer);
  return meaning.kind === "nearest" || meaning.kind === "calendar" ? meaning.fields : {};
}

/** Does it name a day or a month with its year? News says "on 3 May" and leaves the year to its own day. */
function namesPast({ anchor, meaning }: ResolvedTimex): boolean {
  const { year, month } = fieldsOf(meaning);
  return anchor.kind === "none" && year !== undefined && month !== undefined;
}

/** What one article looks back on, by its full dates, was in the news when the other came out. */
function aroundTold(
  { documents, names }: Story,
  lookBack: ReadonlySet<string>,
  told: ReadonlyMap<string, readonly ResolvedTimex[]>,
): DatedRelation[] {
  const [back, news] = lookBack.has(documents[0]) ? documents : [documents[1], documents[0]];
  const dates = told.get(back) ?? [];
  const days = dates.flatMap((timex) => fullDayOf(timex) ?? []);
  if (lookBack.has(news) || days.length === 0) return [];
  const range = [Math.min(...days) - SPREAD.days, Math.max(...days) + SPREAD.days] as const;
  return [
    {
      id: `affair ${back} told before ${news}`,
      kind: "in",
      variable: documentVariable(news),
      days: [range],
      rank: "default",
      evidence: {
        document: back,
        span: (dates[0] as ResolvedTimex).span,
        quote: dates.map(({ quote }) => quote).join(", "),
        rule: "news of one affair comes out within two years of the days on which it is looked back",
        says: `publication of ${news}, which also names ${names.slice(0, 3).join(", ")}, lies at most ${SPREAD.days} days from them`,
      },
    },
  ];
}

/** Two days at most so far apart: both lie within that many days after one that is not known. */
function spread({ documents: [a, b], names }: Story): DatedRelation[] {
  const affair = `affair ${a} ${b}`;
  return [a, b].map((document, i) => ({
    id: `${affair} ${i}`,
    kind: "denotes" as const,
    anchor: affair,
    variable: documentVariable(document),
    meaning: {
      kind: "stretch" as const,
      unit: "day" as const,
      amount: { min: 0, max: SPREAD.days },
      side: "after" as const,
    },
    rank: "default" as const,
    evidence: {
      document,
      span: [0, 0] as const,
      quote: names.slice(0, 5).join(", "),
      rule: "news of one affair comes out within two years of each other",
      says: `at most ${SPREAD.days} days from publication of ${i === 0 ? b : a}`,
    },
  }));
}

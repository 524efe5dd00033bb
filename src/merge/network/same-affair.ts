import type { CalendarFields, Meaning } from "../../calendar/meaning.ts";
import { compareText } from "../../model/compare-text.ts";
import type { ResolvedTimex } from "../../model/stages.ts";
import { fullDayOf } from "../../timex/own-day.ts";
import { groupBy } from "../disjoint-mentions.ts";
import {
  type DatedRelation,
  documentVariable,
  evidenceOf,
  type NetworkInput,
  timexVariable,
} from "./evidence.ts";
import { placed } from "./placed.ts";
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

/**
 * Two articles on one affair that name the same day of the year, "June 21" and "21 June 2018", mean one day; and the news
 * among them came out within two years. What is only usual ranks lowest.
 */
export function relationsOfAffairs(affairs: readonly Story[], input: NetworkInput): DatedRelation[] {
  const byDocument = groupBy([...input.context.timexes.values()], ({ document }) => document);
  const days = new Map([...byDocument].map(([document, timexes]) => [document, daysOfYear(timexes)]));
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
  return affairs.flatMap((affair) => [
    ...sameDays(affair, days, input),
    ...(affair.part < SPREAD.part
      ? []
      : affair.documents.every((document) => !lookBack.has(document))
        ? spread(affair)
        : aroundTold(affair, lookBack, told)),
  ]);
}

/** The first expression for each day of the year that an article names, by "month-day". */
function daysOfYear(timexes: readonly ResolvedTimex[]): ReadonlyMap<string, ResolvedTimex> {
  const found = new Map<string, ResolvedTimex>();
  for (const timex of [...timexes].sort((a, b) => a.span[0] - b.span[0])) {
    const day = dayOfYear(timex);
    if (day && !found.has(day)) found.set(day, timex);
  }
  return found;
}

/** "6-21" of "June 21" and of "21 June 2018", whatever the year is counted from. */
function dayOfYear(timex: ResolvedTimex): string | null {
  if (timex.type !== "DATE" && timex.type !== "TIME") return null;
  const { month, day } = fieldsOf(timex.meaning);
  return month === undefined || day === undefined ? null : `${month}-${day}`;
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

function sameDays(
  { documents: [one, other] }: Story,
  days: ReadonlyMap<string, ReadonlyMap<string, ResolvedTimex>>,
  input: NetworkInput,
): DatedRelation[] {
  return [...(days.get(one) ?? [])].flatMap(([day, first]) => {
    const second = days.get(other)?.get(day);
    // Two that name their years need no help.
    if (!second || (fullDayOf(first) && fullDayOf(second))) return [];
    const id = `${other} 0 day of the year ${day} of ${one}`;
    const point = (timex: ResolvedTimex) =>
      placed(
        timex,
        timexVariable(timex),
        `${id} ${timex.document}`,
        evidenceOf(timex, timex.meaning, `publication of ${timex.document}`),
        input,
      );
    return [
      ...point(first),
      ...point(second),
      {
        id,
        kind: "same" as const,
        first: timexVariable(first),
        second: timexVariable(second),
        rank: "default" as const,
        evidence: {
          document: other,
          span: second.span,
          quote: second.quote,
          rule: "two articles on one affair and the same day of the year mean one day",
          says: `the same day as “${first.quote}” in ${one}`,
        },
      },
    ];
  });
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

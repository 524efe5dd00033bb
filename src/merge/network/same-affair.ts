import { compareText } from "../../model/compare-text.ts";
import type { ResolvedTimex } from "../../model/stages.ts";
import { fullDayOf } from "../../timex/own-day.ts";
import { type ByDocument, pastMonth } from "./by-document.ts";
import { type DatedRelation, documentVariable, type NetworkInput } from "./evidence.ts";
import { pairsOf, type Story } from "./shared-names.ts";
import { spreadOf } from "./spread.ts";

/**
 * Days over which the reports of one affair are spread, where none of them looks back and names a year for its days or
 * months. Of pairs that share so large a part of their names, all 194 of crime reports (Gun Violence Corpus) and 7 of 8
 * on two companies (SemEval-2015) came out within that time of each other; with a smaller part, of the latter 11 of 17.
 */
const SPREAD = {
  prefix: "affair",
  days: 730,
  rank: "usual",
  rule: "news of one affair comes out within two years of each other",
} as const;
const PART = 0.4;

/** A name in more articles than this is that of a field, whose affairs go on for years: a company's, a minister's. */
const COMMON = 8;

/** Articles that name the same people and places, whatever they tell of them. */
export function findAffairs({ datings }: NetworkInput, { namesOf }: ByDocument): Story[] {
  return pairsOf(
    datings
      .map(({ document }) => ({ document, names: namesOf(document) }))
      .sort((a, b) => compareText(a.document, b.document)),
    COMMON,
  );
}

/** The news on one affair came out within two years: a wide reach, surer than a day that rests on a link between articles. */
export function relationsOfAffairs(
  affairs: readonly Story[],
  { datings }: NetworkInput,
  { timexesOf }: ByDocument,
): DatedRelation[] {
  const own = new Set(
    datings.flatMap(({ document, evidence }) =>
      evidence.flatMap(({ basis, timex }) => (basis === "dateline" && timex ? [`${document} ${timex}`] : [])),
    ),
  );
  const apartFromOwn = (document: string) =>
    timexesOf(document).filter(({ id }) => !own.has(`${document} ${id}`));
  const told = new Map(
    datings.map(({ document }) => [document, apartFromOwn(document).filter((timex) => fullDayOf(timex))]),
  );
  const lookBack = new Set(
    datings.flatMap(({ document }) =>
      apartFromOwn(document).some((timex) => pastMonth(timex) !== null) ? [document] : [],
    ),
  );
  return affairs
    .filter(({ part }) => part >= PART)
    .flatMap((affair) =>
      affair.documents.every((document) => !lookBack.has(document))
        ? spreadOf(affair, SPREAD)
        : aroundTold(affair, lookBack, told),
    );
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
      rank: SPREAD.rank,
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

import { compareText } from "../../model/compare-text.ts";
import type { ResolvedTimex } from "../../model/stages.ts";
import { fullDayOf } from "../../timex/own-day.ts";
import { type ByDocument, pastMonth } from "./by-document.ts";
import { type DatedRelation, documentVariable, type NetworkInput } from "./evidence.ts";
import { DAYS_OF_YEAR, yearsCounted } from "./far-back.ts";
import { pairsOf, type Story, seemingPairsOf } from "./shared-names.ts";
import { type Spread, spreadOf } from "./spread.ts";

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

/**
 * The same of two that seem to tell one story and share fewer names: of our own stories all 24 such pairs, and a trial or an
 * appeal may be news for years more. Where one counts in years, "five years ago today", five of nine pairs came out more than
 * two years apart, however many names they share.
 */
const SEEMING = {
  ...SPREAD,
  prefix: "seeming affair",
  days: 1826,
  rule: "news of what seems one affair comes out within five years of each other",
} as const;

/** A name in more articles than this is that of a field, whose affairs go on for years: a company's, a minister's. */
const COMMON = 8;

/** Articles that name the same people and places, whatever they tell of them: those that share most of their names, and those that seem to. */
export interface Affairs {
  sure: readonly Story[];
  seeming: readonly Story[];
}

export function findAffairs({ datings, texts, context }: NetworkInput, { namesOf }: ByDocument): Affairs {
  const reports = datings
    .map(({ document }) => ({ document, names: namesOf(document) }))
    .sort((a, b) => compareText(a.document, b.document));
  const sure = pairsOf(reports, COMMON).filter(({ part }) => part >= PART);
  const known = new Set(sure.map(({ documents }) => documents.join("\n")));
  if (!context.isFolder) return { sure, seeming: [] };
  const seeming = seemingPairsOf(reports, texts).filter(({ documents }) => !known.has(documents.join("\n")));
  return { sure, seeming };
}

/** The news on one affair came out within two years: a wide reach, surer than a day that rests on a link between articles. */
export function relationsOfAffairs(
  { sure, seeming }: Affairs,
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
  const counted = new Map(
    datings.flatMap(({ document }) => {
      const years = Math.max(0, ...timexesOf(document).map(yearsCounted));
      return years > 0 ? [[document, years] as const] : [];
    }),
  );
  const placedBy = (affair: Story, spread: Spread) => {
    const years = Math.max(0, ...affair.documents.map((document) => counted.get(document) ?? 0));
    const [back, ...others] = affair.documents.filter((document) => counted.has(document));
    if (back !== undefined)
      return others.length === 0 && (told.get(back) ?? []).length > 0
        ? aroundTold(affair, back, { told, years, spread })
        : spreadOf(affair, {
            ...spread,
            days: spread.days + years * DAYS_OF_YEAR,
            rule: `${spread.rule}, or the ${years} that one of them counts`,
          });
    const [looking, ...more] = affair.documents.filter((document) => lookBack.has(document));
    if (looking === undefined) return spreadOf(affair, spread);
    return more.length === 0 ? aroundTold(affair, looking, { told, years, spread }) : [];
  };
  return [
    ...sure.flatMap((affair) => placedBy(affair, SPREAD)),
    ...seeming.flatMap((affair) => placedBy(affair, SEEMING)),
  ];
}

interface Told {
  told: ReadonlyMap<string, readonly ResolvedTimex[]>;
  /** How far back from its own day an article counts. */
  years: number;
  spread: Spread;
}

/** What one article looks back on, by its full dates or as many years before them as it counts, was in the news when the other came out. */
function aroundTold(
  { documents, names }: Story,
  back: string,
  { told, years, spread: { prefix, days: reach, rank, rule } }: Told,
): DatedRelation[] {
  const news = documents[0] === back ? documents[1] : documents[0];
  const dates = told.get(back) ?? [];
  const days = dates.flatMap((timex) => fullDayOf(timex) ?? []);
  if (days.length === 0) return [];
  const range = [Math.min(...days) - reach - years * DAYS_OF_YEAR, Math.max(...days) + reach] as const;
  return [
    {
      id: `${prefix} ${back} told before ${news}`,
      kind: "in",
      variable: documentVariable(news),
      days: [range],
      rank,
      evidence: {
        document: back,
        span: (dates[0] as ResolvedTimex).span,
        quote: dates.map(({ quote }) => quote).join(", "),
        rule: rule.replace("each other", "the days on which it is looked back"),
        says: `publication of ${news}, which also names ${names.slice(0, 3).join(", ")}, lies at most ${reach} days ${years > 0 ? `and the ${years} years that are counted ` : ""}from them`,
      },
    },
  ];
}

import { fieldsNamed } from "../../calendar/parts-of-meaning.ts";
import { groupBy } from "../../model/group-by.ts";
import type { ResolvedTimex } from "../../model/stages.ts";
import { fullDayOf, isDayOfYear } from "../../timex/own-day.ts";
import { type ByDocument, pastMonth } from "./by-document.ts";
import type { DatedRelation, NetworkInput } from "./evidence.ts";
import { yearsCounted } from "./far-back.ts";
import { sameDay } from "./same-day.ts";
import type { Story } from "./shared-names.ts";

const RULE = "two articles of one affair that name one day of the year mean the same year";

/**
 * Two articles of one affair that name the same day of the year mean that of one year: of our own stories all 22 pairs
 * did. Where one gives its year, the other has it from there. What is only usual ranks lowest. No pair stands there twice.
 */
export function sameDaysOfYear(
  affairs: readonly Story[],
  input: NetworkInput,
  { timexesOf }: ByDocument,
): DatedRelation[] {
  const documents = new Set(affairs.flatMap((affair) => affair.documents));
  const daysOf = new Map([...documents].map((document) => [document, namedDays(timexesOf(document))]));
  return affairs.flatMap(({ documents: [one, other] }) =>
    [...(daysOf.get(one) ?? [])].flatMap(([day, [first]]) => {
      const [second] = daysOf.get(other)?.get(day) ?? [];
      // Two full dates need no presumption.
      if (!first || !second || (fullDayOf(first) && fullDayOf(second))) return [];
      return sameDay(first, second, { id: `${one} ${day} also in ${other}`, rule: RULE }, input);
    }),
  );
}

/** An article's expressions for days of the year, by day; of one that looks back those alone that give the year. */
function namedDays(timexes: readonly ResolvedTimex[]): ReadonlyMap<string, readonly ResolvedTimex[]> {
  // "It was the fourth of February", years later: of which year its own day does not say.
  const looksBack = timexes.some((timex) => yearsCounted(timex) > 0 || isPastMonth(timex));
  return groupBy(timexes.filter(looksBack ? isFullDay : isNamedDay), dayOfYear);
}

/** "In April 2014", and no day: what is told of past years may well be told of their days. */
function isPastMonth(timex: ResolvedTimex): boolean {
  return pastMonth(timex) !== null && fullDayOf(timex) === null;
}

function isFullDay(timex: ResolvedTimex): boolean {
  return fullDayOf(timex) !== null && NAMES_MONTH.test(timex.quote);
}

/** By day and month in figures or words: what a holiday is called tells of no day in particular. */
function isNamedDay(timex: ResolvedTimex): boolean {
  return isFullDay(timex) || (isDayOfYear(timex) && NAMES_MONTH.test(timex.quote));
}

const NAMES_MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

function dayOfYear({ meaning }: ResolvedTimex): string {
  const { month, day } = fieldsNamed(meaning);
  return `${month}-${day}`;
}

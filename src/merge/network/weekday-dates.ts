import { fieldsNamed } from "../../calendar/parts-of-meaning.ts";
import type { ResolvedTimex } from "../../model/stages.ts";
import { isDayOfYear } from "../../timex/own-day.ts";
import type { ByDocument } from "./by-document.ts";
import {
  type DatedRelation,
  documentVariable,
  evidenceOf,
  type NetworkInput,
  timexVariable,
} from "./evidence.ts";
import { DAYS_OF_YEAR } from "./far-back.ts";
import { placed } from "./placed.ts";
import { daysApart } from "./spread.ts";

/**
 * "Monday 28 February", without its year, is a day of the year before its article or of the one after it: of 23 in our own
 * stories and in crime reports all but two of one report, which has the wrong weekday. The weekday then says which.
 */
export function nearWeekdayDates(input: NetworkInput, { timexesOf }: ByDocument): DatedRelation[] {
  return input.datings.flatMap(({ document }) => {
    const first = timexesOf(document).find(isWeekdayDate);
    return first ? withinYear(first, input) : [];
  });
}

function isWeekdayDate(timex: ResolvedTimex): boolean {
  return isDayOfYear(timex) && fieldsNamed(timex.meaning).weekday !== undefined;
}

function withinYear(timex: ResolvedTimex, input: NetworkInput): DatedRelation[] {
  const { document } = timex;
  const id = `${document} weekday and date ${timex.id}`;
  const evidence = evidenceOf(timex, timex.meaning, `publication of ${document}`);
  const ends = [timexVariable(timex), documentVariable(document)].map((variable, i) => ({
    variable,
    evidence: {
      ...evidence,
      rule: "a day with its weekday and no year is at most a year from its article",
      says: `at most ${DAYS_OF_YEAR} days from ${i === 0 ? `publication of ${document}` : `“${timex.quote}”`}`,
    },
  }));
  return [
    ...placed(timex, timexVariable(timex), id, evidence, input),
    ...daysApart(`${id} near`, ends, { days: DAYS_OF_YEAR, rank: "usual" }),
  ];
}

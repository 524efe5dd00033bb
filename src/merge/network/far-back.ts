import type { ResolvedTimex } from "../../model/stages.ts";
import { goesOverMonths } from "../../timex/own-day.ts";
import { pastMonth } from "./by-document.ts";

/** Does an article, by its expressions of time, tell of more than what is news? */
export function goesFarBack(timexes: readonly ResolvedTimex[]): boolean {
  return (
    countsInMonths(timexes) || countsManyDays(timexes) || namesFarMonths(timexes) || goesOverMonths(timexes)
  );
}

/** "Three months ago", "a year later": no fresh report counts so. */
function countsInMonths(timexes: readonly ResolvedTimex[]): boolean {
  return timexes.some(
    ({ meaning }) => meaning.kind === "shift" && /^(month|quarter|year|decade)$/.test(meaning.unit),
  );
}

/** "After 78 days in the desert", "five weeks after the raid": what is told by then is no longer the incident. */
export function countsManyDays(timexes: readonly ResolvedTimex[]): boolean {
  return timexes.some(({ meaning }) => {
    if (meaning.kind !== "shift" && meaning.kind !== "duration" && meaning.kind !== "elapsed") return false;
    const days = (meaning.amount?.min ?? 0) * (meaning.unit === "week" ? 7 : meaning.unit === "day" ? 1 : 0);
    return days > MANY_DAYS;
  });
}
const MANY_DAYS = 14;

/** "On 12 April 2014 … in November 2015": what goes over several months with their years looks back, and is no fresh report. */
function namesFarMonths(timexes: readonly ResolvedTimex[]): boolean {
  const months = timexes.flatMap((timex) => pastMonth(timex) ?? []);
  return months.length > 1 && Math.max(...months) - Math.min(...months) > FEW_MONTHS;
}
const FEW_MONTHS = 2;

/**
 * How many years an article counts, where they are more than one: "five years ago today", "it is more than three years
 * since". "Last year" and "after eleven years in office" may well be news.
 */
export function yearsCounted({ meaning }: ResolvedTimex): number {
  if (meaning.kind !== "shift" && meaning.kind !== "elapsed") return 0;
  // "In the second year of his apprenticeship".
  if (meaning.kind === "elapsed" && meaning.amount.max === meaning.amount.min + 1) return 0;
  const years = YEARS_IN[meaning.unit] ?? 0;
  const counted = years * (meaning.amount?.max ?? 0);
  return counted > 1 && Number.isFinite(counted) ? counted : 0;
}

const YEARS_IN: Readonly<Record<string, number>> = { year: 1, decade: 10, century: 100 };
/** At most. */
export const DAYS_OF_YEAR = 366;

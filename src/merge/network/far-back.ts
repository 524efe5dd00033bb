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

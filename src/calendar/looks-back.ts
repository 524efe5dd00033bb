import type { Meaning } from "./meaning.ts";

/** Longer than a day, from the shortest. */
const UNITS = ["week", "month", "quarter", "half", "year", "decade", "century"] as const;

/** Does an expression look back by at least such a unit: "last month", "two weeks ago", "May of last year"? */
export function looksBack(meaning: Meaning, unit: (typeof UNITS)[number]): boolean {
  if (meaning.kind === "within") return looksBack(meaning.outer, unit);
  const back =
    (meaning.kind === "unit" && meaning.offset < 0) || (meaning.kind === "shift" && meaning.sign < 0);
  return back && UNITS.indexOf(meaning.unit as (typeof UNITS)[number]) >= UNITS.indexOf(unit);
}

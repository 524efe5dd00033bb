import type { Meaning } from "./meaning.ts";
import { outermost } from "./parts-of-meaning.ts";

/** Longer than a day, from the shortest. */
const UNITS = ["week", "month", "quarter", "half", "year", "decade", "century"] as const;

/** Does an expression look back by at least such a unit: "last month", "two weeks ago", "May of last year"? */
export function looksBack(meaning: Meaning, unit: (typeof UNITS)[number]): boolean {
  const outer = outermost(meaning);
  const back = (outer.kind === "unit" && outer.offset < 0) || (outer.kind === "shift" && outer.sign < 0);
  return back && UNITS.indexOf(outer.unit as (typeof UNITS)[number]) >= UNITS.indexOf(unit);
}

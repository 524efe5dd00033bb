import type { Timex } from "../model/timex.ts";
import { fullDayOf, isDayOfYear } from "./own-day.ts";

/** Finds expressions that name one day twice over, side by side: "yesterday (Tuesday)", "today, 5 September 2025". */
export function findAlike(text: string, timexes: readonly Timex[]): [string, string][] {
  return timexes.flatMap((timex, i): [string, string][] => {
    const next = timexes[i + 1];
    if (!next || !/^\s?\($|^, $/.test(text.slice(timex.span[1], next.span[0]))) return [];
    const [how, nextHow] = [dayKind(timex), dayKind(next)];
    return how && nextHow && how !== nextHow ? [[timex.id, next.id]] : [];
  });
}

/** By what a day is named; null for what is no day. */
function dayKind(timex: Timex): "counted" | "weekday" | "date" | null {
  const { anchor, meaning } = timex;
  if (fullDayOf(timex) || isDayOfYear(timex)) return "date";
  if (anchor.kind !== "dct") return null;
  if (meaning.kind === "unit" && meaning.unit === "day" && meaning.side === undefined) return "counted";
  return meaning.kind === "nearest" && meaning.fields.weekday !== undefined ? "weekday" : null;
}

import { z } from "zod";
import { formatDay, parseDay } from "../calendar/civil-day.ts";
import type { DayRange } from "../calendar/day-set.ts";
import { mentionsAt } from "../events/find-mentions.ts";
import { findSentences } from "../text/sentences.ts";
import { anchorTimexes } from "../timex/anchor-timexes.ts";
import { findTimexes } from "../timex/find-timexes.ts";
import { readGoldLines } from "./gold-lines.ts";
import { type Placing, placeEvents } from "./place-events.ts";
import type { EvaluationTask } from "./task.ts";

/** Only what a reader may know: the marked words and the day of publication. */
const GoldSchema = z.object({
  doc: z.string(),
  dct: z.string(),
  text: z.string(),
  events: z.array(z.object({ start: z.number(), end: z.number() })),
});

/** When each marked event happened, as `score-anchor.mjs` reads it: a date as fine as the text gives it, and bounds. */
export const anchorTask: EvaluationTask = {
  name: "anchor",
  usage: "anchor GOLD OUT",
  run: (gold) =>
    readGoldLines(gold, GoldSchema).map(({ doc, dct, text, events }) => ({
      doc,
      events: placed(text, dct, events),
    })),
};

function placed(text: string, dct: string, events: readonly { start: number; end: number }[]) {
  const day = parseDay(dct.slice(0, "2024-03-01".length));
  if (day === null) return [];
  const spans = findSentences(text);
  const timexes = findTimexes(text);
  const anchored = anchorTimexes(timexes, day);
  const mentions = mentionsAt(
    "",
    text,
    spans,
    timexes,
    events.map(({ start, end }) => [start, end] as const),
  );
  const placings = placeEvents(mentions, anchored, spans, day);
  return events.map(({ start, end }, i) => ({
    start,
    end,
    ...statementOf(placings[i] ?? null),
  }));
}

/** An event on one side of a day is stated by bounds; a scorer that asks for a date gets the bound itself. */
function statementOf(placing: Placing | null): object {
  if (!placing) return { date: null };
  if (placing.kind === "date") {
    const date = dateOf(placing.value, placing.range);
    if (!placing.throughout) return { date };
    const [first, last] = placing.range.map(formatDay);
    return { date, anchor: { type: "multi", begin: [first, first], end: [last, last] } };
  }
  const day = formatDay(placing.day);
  if (placing.kind === "during")
    return { date: day, anchor: { type: "multi", begin: [null, day], end: [day, null] } };
  if (placing.kind === "around") return { date: day };
  const point = placing.kind === "before" ? [null, day] : [day, null];
  return { date: day, anchor: { type: placing.lasts ? "multi" : "single", begin: point, end: point } };
}

/** The calendar part of a TIMEX3 value; the first day where it names none that the scorer knows. */
function dateOf(value: string, [first]: DayRange): string {
  return /^\d{4}(-\d{2}(-\d{2})?)?(?=$|T)/.exec(value)?.[0] ?? formatDay(first);
}

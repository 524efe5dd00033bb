import { z } from "zod";
import { type Day, formatDay, parseDay } from "../calendar/civil-day.ts";
import { mentionsAt } from "../events/find-mentions.ts";
import { findSentences } from "../text/sentences.ts";
import { anchorTimexes } from "../timex/anchor-timexes.ts";
import { findTimexes } from "../timex/find-timexes.ts";
import { readGoldLines } from "./gold-lines.ts";
import { calendarPart, type Placing, placeEvents } from "./place-events.ts";
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
  const { mentions, all } = mentionsAt(
    "",
    text,
    spans,
    timexes,
    events.map(({ start, end }) => [start, end] as const),
  );
  const placings = placeEvents(mentions, anchored, spans, day, all);
  return events.map(({ start, end }, i) => ({
    start,
    end,
    ...statementOf(placings[i] ?? null),
  }));
}

/** A date as fine as the text gives it, with the bounds of start and end; of an event on one side of a day, that day. */
function statementOf(placing: Placing | null): object {
  if (!placing) return { date: null };
  const { kind, value, start, end, lasts } = placing;
  const day = kind === "during" ? end[0] : (start[1] ?? start[0]);
  return {
    date: calendarPart(value) ?? textOf(kind === "date" ? start[0] : day),
    anchor: { type: lasts ? "multi" : "single", begin: start.map(textOf), end: end.map(textOf) },
  };
}

function textOf(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}

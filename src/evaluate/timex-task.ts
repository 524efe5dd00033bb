import { z } from "zod";
import { parseDay } from "../calendar/civil-day.ts";
import { anchorTimexes } from "../timex/anchor-timexes.ts";
import { findTimexes } from "../timex/find-timexes.ts";
import { readGoldLines } from "./gold-lines.ts";
import type { EvaluationTask } from "./task.ts";

/** Only what a tagger may know: the gold expressions stay unread. */
const GoldSchema = z.object({
  doc: z.string(),
  text: z.string(),
  /** A day, perhaps with a time behind it. */
  dct: z.string().nullish(),
});

/** Temporal expressions with their TIMEX3 types and values, as `score-timex.mjs` reads them. */
export const timexTask: EvaluationTask = {
  name: "timex",
  usage: "timex GOLD OUT",
  run: (gold) =>
    readGoldLines(gold, GoldSchema).map(({ doc, text, dct }) => ({ doc, timexes: tag(text, dct ?? null) })),
};

function tag(text: string, dct: string | null) {
  const day = dct === null ? null : parseDay(dct.slice(0, "2024-03-01".length));
  return anchorTimexes(findTimexes(text), day).map(({ timex: { span, quote, type }, value }) => ({
    start: span[0],
    end: span[1],
    text: quote,
    type,
    value,
  }));
}

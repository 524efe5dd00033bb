import { z } from "zod";
import { parseDay } from "../calendar/civil-day.ts";
import { mentionsOf } from "../events/find-mentions.ts";
import { findSentences } from "../text/sentences.ts";
import { anchorTimexes } from "../timex/anchor-timexes.ts";
import { findTimexes } from "../timex/find-timexes.ts";
import { readGoldLines } from "./gold-lines.ts";
import { rankEvents } from "./rank-events.ts";
import { salientMentions } from "./salient-mentions.ts";
import type { EvaluationTask } from "./task.ts";

/** Only what a reader may know: the article and the day of its publication. */
const GoldSchema = z.object({ doc: z.string(), dct: z.string().nullish(), text: z.string() });

/** The events that an article is about, each with its rank in time, as `score-order.mjs` reads them. */
export const orderTask: EvaluationTask = {
  name: "order",
  usage: "order GOLD OUT",
  run: (gold) =>
    readGoldLines(gold, GoldSchema).map(({ doc, dct, text }) => ({ doc, events: told(text, dct ?? null) })),
};

function told(text: string, dct: string | null) {
  const day = dct === null ? null : parseDay(dct.slice(0, "2024-03-01".length));
  const spans = findSentences(text);
  const timexes = findTimexes(text);
  const mentions = salientMentions(mentionsOf("", text, spans, timexes));
  const ranks = rankEvents(mentions, anchorTimexes(timexes, day), spans, day ?? 0);
  return mentions.map(({ mention: { trigger } }, i) => ({
    start: trigger[0],
    end: trigger[1],
    rank: ranks[i],
  }));
}

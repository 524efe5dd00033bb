import { z } from "zod";
import { type Day, formatDay, parseDay } from "../calendar/civil-day.ts";
import { mentionsAt } from "../events/find-mentions.ts";
import { pushUnder } from "../model/under-key.ts";
import { findSentences } from "../text/sentences.ts";
import { anchorTimexes } from "../timex/anchor-timexes.ts";
import { findTimexes } from "../timex/find-timexes.ts";
import { type ParsedSentence, parseText } from "./corpus-mentions.ts";
import { eventsOfEntity } from "./entity-events.ts";
import { EvaluationError, readGoldLines } from "./gold-lines.ts";
import { calendarPart, type Placing, placeEvents } from "./place-events.ts";
import type { EvaluationTask } from "./task.ts";

/** Whose timeline is asked for; the events of the gold file stay unread. */
const GoldSchema = z.object({ topic: z.string(), entity: z.string() });

const ArticleSchema = z.object({
  topic: z.string(),
  doc: z.string(),
  dct: z.string().nullish(),
  text: z.string(),
});

interface Article {
  doc: string;
  day: Day | null;
  text: string;
  sentences: readonly ParsedSentence[];
}

interface Placed {
  doc: string;
  start: number;
  end: number;
  date: string;
}

/** The dated events of one person, organisation or thing in the articles on a topic, as `score-timeline.mjs` reads them. */
export const timelineTask: EvaluationTask = {
  name: "timeline",
  usage: "timeline GOLD OUT",
  run(path) {
    const articles = readArticles(articlesBeside(path));
    return readGoldLines(path, GoldSchema).map(({ topic, entity }) => ({
      topic,
      entity,
      timeline: inOrder((articles.get(topic) ?? []).flatMap((article) => eventsIn(article, entity))),
    }));
  },
};

/** The articles lie beside the timelines: "semeval15-docs-dev.jsonl" with "semeval15-dev.jsonl". */
function articlesBeside(path: string): string {
  const articles = path.replace(/semeval15(?!.*semeval15)/, "semeval15-docs");
  if (articles === path)
    throw new EvaluationError(
      `${path}: the articles are looked for in the file whose name has "semeval15-docs" for "semeval15", and this name has none. Give the gold file its name back.`,
    );
  return articles;
}

function readArticles(path: string): Map<string, Article[]> {
  const topics = new Map<string, Article[]>();
  for (const { topic, doc, dct, text } of readGoldLines(path, ArticleSchema)) {
    const day = dct ? parseDay(dct.slice(0, "2024-03-01".length)) : null;
    pushUnder(topics, topic, { doc, day, text, sentences: parseText(text) });
  }
  return topics;
}

function eventsIn({ doc, day, text, sentences }: Article, entity: string): Placed[] {
  const triggers = eventsOfEntity(sentences, entity);
  if (triggers.length === 0 || day === null) return [];
  const spans = findSentences(text);
  const timexes = findTimexes(text);
  const { mentions, all } = mentionsAt("", text, spans, timexes, triggers);
  const placings = placeEvents(mentions, anchorTimexes(timexes, day), spans, day, all);
  return triggers.flatMap(([start, end], i) => {
    const date = dateOf(placings[i] ?? null);
    return date === null ? [] : [{ doc, start, end, date }];
  });
}

/** A date as fine as the text gives it, with X for what it leaves open; null for what lies on one side of a day only. */
function dateOf(placing: Placing | null): string | null {
  if (!placing || placing.kind === "before" || placing.kind === "after") return null;
  const [first, last] = placing.kind === "during" ? [placing.end[0], placing.end[0]] : placing.start;
  const date = calendarPart(placing.value);
  if (date !== null) return `${date}${"-XX".repeat(3 - date.split("-").length)}`;
  return first !== null && first === last ? formatDay(first) : null;
}

/** By date, the finer first where one lies in the other; what has the same date has the same place. */
function inOrder(events: readonly Placed[]): object[] {
  const dates = [...new Set(events.map(({ date }) => date))].sort();
  return dates.flatMap((date, i) =>
    events
      .filter((event) => event.date === date)
      .map(({ doc, start, end }) => ({ order: i + 1, date, mentions: [{ doc, start, end }] })),
  );
}

import { z } from "zod";
import { reconstruct } from "../../pipeline/pipeline.ts";
import { groupBy } from "../model/group-by.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import { readGoldLines } from "./gold-lines.ts";
import type { EvaluationTask } from "./task.ts";

const GoldSchema = z.object({
  incident: z.string(),
  /** The day of the incident; for the score alone. */
  date: z.string(),
  docs: z.array(z.object({ doc: z.string(), dct: z.string().nullish(), text: z.string() })),
});

/**
 * Which articles of many incidents report the same one, and on which day it was: all articles are read in one run, with the
 * days they were published. An article reports the event that it tells most often,
 * on the day of the one that it tells most often with a day. Writes a group a line; measures B3
 * (Bagga & Baldwin 1998) and the share of articles whose incident has the right day.
 */
export const incidentsTask: EvaluationTask = {
  name: "incidents",
  usage: "incidents GOLD OUT",
  async run(path) {
    const incidents = readGoldLines(path, GoldSchema);
    const docs = incidents.flatMap(({ incident, date, docs: own }) =>
      own.map((article) => ({ ...article, incident, date })),
    );
    const timeline = await reconstruct(
      docs.map(({ doc, text }) => ({ path: `${doc}.txt`, bytes: Buffer.from(text) })),
      {
        report: () => {},
        facts: [],
        corrections: [],
        published: new Map(docs.flatMap(({ doc, dct }) => (dct ? [[doc, dct.slice(0, 10)] as const] : []))),
      },
    );
    const reported = reportedBy(timeline, () => true);
    const dated = reportedBy(timeline, ({ when }) => /^\d{4}-\d{2}-\d{2}$/.test(when.edtf ?? ""));
    const found = docs.map((article) => ({
      ...article,
      event: reported.get(article.doc),
      day: dated.get(article.doc)?.when.edtf,
    }));
    const groups = groupBy(found, ({ doc, event }) => event?.id ?? `alone ${doc}`);
    const right = found.filter(({ day, date }) => day === date).length;
    return {
      text: [...groups.values()]
        .map(
          (group) =>
            `${JSON.stringify({ docs: group.map(({ doc }) => doc), dates: group.map(({ day }) => day ?? null) })}\n`,
        )
        .join(""),
      report: `${docs.length} articles, ${incidents.length} incidents, ${groups.size} groups: ${bCubed(
        found.map(({ incident }) => incident),
        found.map(({ doc, event }) => event?.id ?? `alone ${doc}`),
      )}; day right for ${((100 * right) / docs.length).toFixed(1)} % of the articles`,
    };
  },
};

/** The event that each article tells in the most sentences, of those that happened and are no words; of equals the one told first. */
function reportedBy(
  { events }: Timeline,
  counts: (event: TimelineEvent) => boolean,
): Map<string, TimelineEvent> {
  const told = events
    .filter(
      (event) =>
        event.kind !== "statement" &&
        (event.status === "happened" || event.status === "alleged") &&
        counts(event),
    )
    .flatMap((event) =>
      [...groupBy(event.mentions, ({ document }) => document)].map(([document, mentions]) => ({
        document,
        event,
        times: mentions.length,
        first: Math.min(...mentions.map(({ start }) => start)),
      })),
    )
    .sort((a, b) => b.times - a.times || a.first - b.first);
  return new Map(told.reverse().map(({ document, event }) => [document, event]));
}

function bCubed(gold: readonly string[], found: readonly string[]): string {
  const share = (of: readonly string[], by: readonly string[]) => {
    const sizes = groupBy(
      by.map((group, i) => ({ group, other: of[i] as string })),
      ({ group }) => group,
    );
    const sum = by.reduce((total, group, i) => {
      const members = sizes.get(group) ?? [];
      return total + members.filter(({ other }) => other === of[i]).length / members.length;
    }, 0);
    return sum / by.length;
  };
  const [precision, recall] = [share(gold, found), share(found, gold)];
  const percent = (value: number) => (100 * value).toFixed(1);
  return `B3 R ${percent(recall)} P ${percent(precision)} F1 ${percent((2 * precision * recall) / (precision + recall))}`;
}

import { z } from "zod";
import { reconstruct } from "../../pipeline/pipeline.ts";
import { reportsOfIncidents } from "../merge/joins/reports-of-incidents.ts";
import { groupBy } from "../model/group-by.ts";
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
 * days they were published. Writes a group a line, with the day of its incident for each of its articles;
 * measures B3 (Bagga & Baldwin 1998) and the share of articles whose incident has the right day, and of those for which it
 * has a wrong one.
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
    const groupOf = new Map(
      reportsOfIncidents(timeline).flatMap(({ documents, day }, group) =>
        documents.map((document) => [document, { group, day }] as const),
      ),
    );
    const found = docs.map((article) => ({
      ...article,
      group: String(groupOf.get(article.doc)?.group ?? `not read: ${article.doc}`),
      day: groupOf.get(article.doc)?.day,
    }));
    const groups = groupBy(found, ({ group }) => group);
    const share = (of: readonly unknown[]) => `${((100 * of.length) / docs.length).toFixed(1)} %`;
    const dated = found.filter(({ day }) => day !== undefined && day !== null);
    return {
      text: [...groups.values()]
        .map(
          (group) =>
            `${JSON.stringify({ docs: group.map(({ doc }) => doc), dates: group.map(({ day }) => day ?? null) })}\n`,
        )
        .join(""),
      report: `${docs.length} articles, ${incidents.length} incidents, ${groups.size} groups: ${bCubed(
        found.map(({ incident }) => incident),
        found.map(({ group }) => group),
      )}; day right for ${share(dated.filter(({ day, date }) => day === date))} of the articles, wrong for ${share(dated.filter(({ day, date }) => day !== date))}`,
    };
  },
};

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

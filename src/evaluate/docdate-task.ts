import { z } from "zod";
import { reconstruct } from "../../pipeline/pipeline.ts";
import { groupBy } from "../model/group-by.ts";
import type { When } from "../model/when.ts";
import { readGoldLines } from "./gold-lines.ts";
import type { EvaluationTask } from "./task.ts";

/** Only what a reader of the articles may know: the gold day stays unread. */
const GoldSchema = z.object({
  corpus: z.string(),
  doc: z.string(),
  /** Articles that belong together; one without a group stands alone. */
  group: z.string().nullish(),
  text: z.string(),
});
type Gold = z.infer<typeof GoldSchema>;

/** When each article was published, from the texts of its group, as `score-docdate.mjs` reads it. */
export const docdateTask: EvaluationTask = {
  name: "docdate",
  usage: "docdate GOLD OUT",
  async run(gold) {
    const rows = readGoldLines(gold, GoldSchema);
    const groups = groupBy(rows, ({ corpus, doc, group }) => `${corpus}/${group ?? `alone ${doc}`}`);
    const published = new Map<Gold, When>();
    for (const group of groups.values())
      for (const [row, when] of await publishedOf(group)) published.set(row, when);
    return rows.map((row) => ({
      corpus: row.corpus,
      doc: row.doc,
      ...statementOf(published.get(row) as When),
    }));
  },
};

async function publishedOf(group: readonly Gold[]): Promise<Map<Gold, When>> {
  const articles = group.map(({ text }, i) => ({
    path: `${String(i).padStart(6, "0")}.txt`,
    bytes: Buffer.from(text),
  }));
  const timeline = await reconstruct(articles);
  return new Map(
    timeline.documents.map(({ path, published }) => [group[Number.parseInt(path, 10)] as Gold, published]),
  );
}

/** A day is stated as a day, days as an interval; what is bounded on one side alone states nothing that can be scored. */
function statementOf({ start: { earliest, latest } }: When): {
  date: string | null;
  from?: string;
  to?: string;
} {
  if (earliest === null || latest === null) return { date: null };
  return { date: earliest === latest ? earliest : null, from: earliest, to: latest };
}

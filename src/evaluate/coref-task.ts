import { z } from "zod";
import { extractEvents } from "../../pipeline/extract-events.ts";
import { ingest } from "../../pipeline/ingest.ts";
import { resolveDates } from "../../pipeline/resolve-dates.ts";
import { groupMentions } from "../merge/join-documents.ts";
import { clusterAlike } from "../merge/joins/cluster.ts";
import { mentionsToJoin } from "../merge/joins/mentions-to-join.ts";
import { groupBy } from "../model/group-by.ts";
import type { EventMention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { Extracted } from "../model/stages.ts";
import { everyMention, mentionsAt } from "./corpus-mentions.ts";
import { readGoldLines } from "./gold-lines.ts";
import type { EvaluationTask } from "./task.ts";

const SpotSchema = z.object({ doc: z.string(), start: z.int(), end: z.int() });

/** The chains are read as one flat list of spans, and only where gold mentions are asked for. */
const GoldSchema = z.object({
  cluster: z.string(),
  docs: z.array(z.object({ doc: z.string(), text: z.string() })),
  chains: z.array(z.array(SpotSchema)),
});
type Gold = z.infer<typeof GoldSchema>;

/**
 * Which mentions of a story's articles tell one event, as `score-coref.mjs` reads them: by likeness alone, or with
 * `--timeline` as a timeline groups them, which would rather tell an event twice than two as one.
 */
export const corefTask: EvaluationTask = {
  name: "coref",
  usage: "coref GOLD OUT [--gold-mentions] [--timeline]",
  async run(path, options) {
    const gold = options.includes("--gold-mentions");
    const chainsOf = options.includes("--timeline") ? toldChains : alikeChains;
    const found = [];
    for (const story of readGoldLines(path, GoldSchema))
      found.push({
        cluster: story.cluster,
        chains: chainsOf(await extractStory(story, gold ? story.chains.flat() : null)),
      });
    return found;
  },
};

/** What the first three stages make of a story, with the mentions that the corpus marks, or would. */
export async function extractStory(
  { docs }: Pick<Gold, "docs">,
  spots: Gold["chains"][0] | null,
): Promise<Extracted> {
  const silent = { report: () => {}, facts: [], corrections: [], published: new Map<string, string>() };
  const articles = docs.map(({ doc, text }) => ({ path: `${doc}.txt`, bytes: Buffer.from(text) }));
  const extracted = extractEvents.run(resolveDates.run(await ingest.run(articles, silent), silent), silent);
  const own = groupBy(extracted.mentions, ({ document }) => document);
  const marked = groupBy(
    [...(spots ?? [])].sort((a, b) => a.start - b.start),
    ({ doc }) => doc,
  );
  const named = new Map(extracted.documents.map(({ id, path }) => [id, path.slice(0, -".txt".length)]));
  return {
    ...extracted,
    mentions: extracted.documents.flatMap(({ id, text }) => {
      const mentions = own.get(id) ?? [];
      const spans = (marked.get(named.get(id) as string) ?? []).map(({ start, end }): Span => [start, end]);
      return spots ? mentionsAt(id, text, spans, mentions) : everyMention(id, text, mentions);
    }),
  };
}

interface Spot {
  doc: string;
  start: number;
  end: number;
}

function alikeChains(extracted: Extracted): Spot[][] {
  const { clusters } = groupMentions(extracted, { facts: [], corrections: [] }, clusterAlike);
  return clusters.map(({ mentions }) => spotsOf(mentions, extracted));
}

/** What a timeline does not look at stands alone. */
function toldChains(extracted: Extracted): Spot[][] {
  const mentions = mentionsToJoin(extracted.mentions);
  const { clusters } = groupMentions({ ...extracted, mentions }, { facts: [], corrections: [] });
  const told = new Set(mentions);
  const alone = extracted.mentions.filter((mention) => !told.has(mention)).map((mention) => [mention]);
  return [...clusters.map((cluster) => cluster.mentions), ...alone].map((chain) => spotsOf(chain, extracted));
}

function spotsOf(mentions: readonly EventMention[], { documents }: Extracted): Spot[] {
  const named = new Map(documents.map(({ id, path }) => [id, path.slice(0, -".txt".length)]));
  return mentions.map(({ document, trigger: [start, end] }) => ({
    doc: named.get(document) as string,
    start,
    end,
  }));
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { reconstructInStages } from "../../pipeline/pipeline.ts";
import { BATCH } from "../../pipeline/read-batches.ts";
import { startWorkers } from "../../pipeline/workers.ts";
import { generateArchive } from "../../scripts/archive/generate-archive.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
// Enough for several batches; two files of one name, an empty one and reprints among them.
const articles = [
  ...[...generateArchive({ articles: 2 * BATCH, reprints: 0.4, length: 400 })].map(({ path, text }) => ({
    path,
    bytes: bytesOf(text),
  })),
  {
    path: "post/index.txt",
    bytes: bytesOf("Vote in Tarn\n\nThe council of Tarn approved the budget on Friday."),
  },
  { path: "star/index.txt", bytes: bytesOf("Fire\n\nThe mill in Tarn burned down on 3 May 2011.") },
  { path: "star/empty.txt", bytes: bytesOf(" ") },
];

async function read(given: typeof articles, workers: number) {
  const heard: Diagnostic[] = [];
  const made = await reconstructInStages(given, { workers, report: (found) => heard.push(found) });
  return { json: JSON.stringify(made), heard };
}

test("neither the number of threads nor the order of the articles changes a byte", async () => {
  const alone = await read(articles, 1);
  expect(JSON.parse(alone.json).timeline.events.length).toBeGreaterThan(10);
  for (const workers of [2, 3]) expect(await read(articles, workers)).toEqual(alone);
  const [shuffled] = fc.sample(fc.shuffledSubarray(articles, { minLength: articles.length }), {
    numRuns: 1,
    seed: 7,
  }) as [typeof articles];
  expect(shuffled).not.toEqual(articles);
  expect((await read(shuffled, 2)).json).toEqual(alone.json);
});

test("an article that kills its thread is left aside alone, and named", async () => {
  // Beyond what one thread may hold; the others of its batch are read all the same.
  const workers = startWorkers(1, { memory: 64 });
  try {
    const greedy = {
      path: "greedy.txt",
      bytes: bytesOf("Ada Brandt met Omar Haddad in Tarn on Friday. ".repeat(40_000)),
    };
    const { extracted, diagnostics } = await workers.read([
      articles[0],
      greedy,
      articles[1],
    ] as typeof articles);
    expect(extracted.documents.map(({ path }) => path)).toEqual([articles[0]?.path, articles[1]?.path]);
    expect(diagnostics.filter(({ code }) => code === "INTERNAL_ERROR")).toMatchObject([
      { document: "greedy.txt", message: expect.stringContaining("it is left aside") },
    ]);
  } finally {
    await workers.close();
  }
});

import { expect, test } from "vitest";
import { extractEvents } from "../../pipeline/extract-events.ts";
import { ingest } from "../../pipeline/ingest.ts";
import { resolveDates } from "../../pipeline/resolve-dates.ts";
import { contextOf } from "../../pipeline/stage.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";

async function saidOf(text: string): Promise<Diagnostic[]> {
  const said: Diagnostic[] = [];
  const context = contextOf({ report: (diagnostic) => said.push(diagnostic) });
  const ingested = await ingest.run([{ path: "port.txt", bytes: Buffer.from(text) }], context);
  extractEvents.run(resolveDates.run(ingested, context), context);
  return said.filter(({ code }) => code === "LONG_SENTENCE");
}

const CLAUSE = "the dockers of Sunder voted and the owners waited and ";

test("a text that lost its stops is read in pieces, and the run says where", async () => {
  const text = `The port reopened on Friday.\n${CLAUSE.repeat(100)}\nThe mayor resigned.\n`;
  expect(await saidOf(text)).toMatchObject([
    {
      severity: "note",
      document: "port",
      span: [29, expect.any(Number)],
      message: expect.stringContaining("3 pieces"),
    },
  ]);
});

test("of sentences that end nothing is said", async () => {
  expect(await saidOf("The port reopened on Friday. The mayor resigned.\n".repeat(100))).toEqual([]);
});

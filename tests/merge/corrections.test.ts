import { expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { readCorrections } from "../../src/read/read-corrections.ts";

const ARTICLE = "The old bridge at Fenwick collapsed on Monday, 4 March 2019, and killed 12 people.\n";

async function correctedBy(yaml: string) {
  const read = readCorrections({ path: "corrections.yaml", bytes: Buffer.from(yaml) });
  if (read.status !== "read") throw new Error(read.problems.map(({ message }) => message).join("\n"));
  const heard: Diagnostic[] = [];
  const { events } = await reconstruct([{ path: "wire.txt", bytes: Buffer.from(ARTICLE) }], {
    report: (diagnostic) => heard.push(diagnostic),
    facts: [],
    corrections: read.value,
    published: new Map(),
  });
  return { events, codes: heard.map(({ code }) => code) };
}

for (const [place, places] of [
  ["Lower Fenwick", ["Lower Fenwick"]],
  ["[Fenwick, Arlow]", ["Fenwick", "Arlow"]],
] as const)
  test(`a person says where it was: ${place}`, async () => {
    const { events } = await correctedBy(
      `corrections:\n  - event: { document: wire, quote: The old bridge }\n    place: ${place}\n`,
    );
    expect(events.map((event) => event.places)).toEqual([places]);
  });

test("a place for what no article says does nothing, and is reported", async () => {
  const { codes } = await correctedBy(
    "corrections:\n  - event: { quote: the new tunnel }\n    place: Arlow\n",
  );
  expect(codes).toContain("UNMATCHED_CORRECTION");
});

import { expect, test } from "vitest";
import * as annals from "../../pipeline/annals.ts";
import { HeldBatches } from "../../pipeline/held-batches.ts";
import { generateArchive } from "../../scripts/archive/generate-archive.ts";
import { SharedValues } from "../../src/model/shared-values.ts";

test("of many articles only what the merge reads is kept, and the timeline is the same", async () => {
  const articles = [...generateArchive({ articles: 14, length: 400, reprints: 0.2 })].map(
    ({ path, text }) => ({
      path,
      bytes: new TextEncoder().encode(text),
    }),
  );
  const whole = await annals.reconstructInStages(articles);
  const lean = await annals.reconstructInStages(articles, { wholeUpTo: 4 });
  expect(lean.timeline).toEqual(whole.timeline);
  expect(lean.extracted.timexes).toEqual(whole.extracted.timexes);
  expect(lean.extracted.documents).toEqual(whole.extracted.documents);
  // Figures are read from every sentence, whether it tells an event or not.
  expect(lean.extracted.sentences).toEqual(whole.extracted.sentences);
  expect(lean.extracted.mentions.length).toBeLessThan(whole.extracted.mentions.length);
  // What is left of them is merged to the same once more, as another day is supposed for one of them.
  expect(annals.mergeGathered(lean.extracted, annals.contextOf({})).timeline).toEqual(whole.timeline);
});

test("up to the number that is asked for, batches are held as they come", async () => {
  const bytes = new TextEncoder().encode("Flood\n\nThe Sunder flooded the mill on Monday.\n");
  const batch = await annals.readBatch([{ path: "a.txt", bytes }]);
  const held = new HeldBatches(1);
  held.add(batch);
  expect(held.batches).toEqual([batch]);
  held.add(await annals.readBatch([{ path: "b.txt", bytes }]));
  expect(held.batches[0]).not.toBe(batch);
  expect(held.batches.map(({ extracted }) => extracted.documents.map(({ id }) => id))).toEqual([
    ["a"],
    ["b"],
  ]);
});

test("shared values are equal to those that they are made of, and equal ones are one", () => {
  const given = {
    id: "a#e1",
    span: [3, 9],
    list: [],
    named: { rule: "bare-weekday", span: [3, 9] },
    quote: null,
  };
  const shared = new SharedValues().of(given);
  expect(shared).toEqual(given);
  expect(shared.named.span).toBe(shared.span);
});

import { expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";
import { reportsOfIncidents } from "../../src/merge/joins/reports-of-incidents.ts";

/** The incidents that articles report, each as its articles and its day. */
async function incidents(articles: Record<string, { text: string; published: string }>): Promise<string[]> {
  const timeline = await reconstruct(
    Object.entries(articles).map(([name, { text }]) => ({ path: `${name}.txt`, bytes: Buffer.from(text) })),
    { published: new Map(Object.entries(articles).map(([name, { published }]) => [name, published])) },
  );
  return reportsOfIncidents(timeline)
    .map(({ documents, day }) => `${documents.join(" ")}: ${day}`)
    .sort();
}

const shooting = {
  text: "A dance teacher was shot outside the Brook Hall in Harrow on Saturday. Ada Brook died in hospital on Sunday.",
  published: "2013-08-19",
};
const death = {
  text: "Ada Brook, a dance teacher from Harrow, died on Sunday. Brook was shot outside the Brook Hall in Harrow on Saturday.",
  published: "2013-08-20",
};
const elsewhere = {
  text: "A fisherman was stabbed on the quay of Tarn on Monday. Police arrested his brother.",
  published: "2013-08-20",
};

test("what one article tells as a shooting and another as a death is one incident, and one in another town another", async () => {
  expect(await incidents({ shooting, death, elsewhere })).toEqual([
    "death shooting: 2013-08-17",
    "elsewhere: 2013-08-19",
  ]);
});

test("an incident of which no article gives the day has none, though it is known when they came out", async () => {
  expect(
    await incidents({
      a: { text: "A fisherman was stabbed on the quay of Tarn. He died.", published: "2013-08-20" },
      b: { text: "The harbour board chose a new seal.", published: "2013-08-21" },
    }),
  ).toEqual(["a: null", "b: null"]);
});

test("an article on two incidents belongs with those that report the one of which it tells more", async () => {
  const both = {
    text:
      "A dance teacher was shot outside the Brook Hall in Harrow on Saturday. Ada Brook died in hospital on Sunday. " +
      "She was shot twice in the chest. The shooting of Ada Brook was the first in Harrow. Brook was killed for her ring. " +
      "The killing of Ada Brook shocked Harrow. A fisherman was stabbed on the quay of Tarn on Monday.",
    published: "2013-08-20",
  };
  expect(await incidents({ shooting, both, elsewhere })).toEqual([
    "both shooting: 2013-08-17",
    "elsewhere: 2013-08-19",
  ]);
});

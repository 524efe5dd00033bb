import { describe, expect, test } from "vitest";
import { reconstructInStages } from "../../pipeline/pipeline.ts";

async function told(articles: Record<string, string>) {
  const { timeline } = await reconstructInStages(
    Object.entries(articles).map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
    { report: () => {}, facts: [], corrections: [], published: new Map() },
  );
  return timeline;
}

const WIRE =
  "Eleven people died when a road bridge fell into the Arl at Fenwick on Tuesday, 4 June 2013, said police chief Karl Osei. " +
  "A bus was on the bridge when it gave way. Mayor Ada Brook visited Fenwick and spoke to the crew of the tug Merrow.\n";

/** No year anywhere, and another word for the fall. */
const LOCAL =
  "Lind bows out\n\nTom Lind yesterday tendered his letter of resignation to Mayor Ada Brook, five days after the Fenwick bridge caved in. " +
  "Divers from the tug Merrow searched the Arl for two days, said Karl Osei.\n";

const YEAR_ON =
  "On Wednesday, a year to the day after the bridge came down, dockers marched through Fenwick. Mayor Ada Brook read out eleven names. " +
  "Karl Osei rang the bell of the Merrow by the Arl.\n";

describe("a bridge that fell, caved in and came down", () => {
  test("is one event, and its date dates them all", async () => {
    const { events, documents } = await told({
      "wire.txt": WIRE,
      "local.txt": LOCAL,
      "year-on.txt": YEAR_ON,
    });
    const fall = events.filter(({ kind }) => kind === "disaster");
    expect(fall.map(({ when }) => when.edtf)).toEqual(["2013-06-04"]);
    expect([...new Set(fall[0]?.mentions.map(({ document }) => document))]).toEqual([
      "local",
      "wire",
      "year-on",
    ]);
    const resigned = events.find(({ kind }) => kind === "resignation");
    expect(resigned?.when.edtf).toBe("2013-06-09");
    const published = Object.fromEntries(documents.map(({ id, published: { edtf } }) => [id, edtf]));
    expect(published.local).toBe("2013-06-10");
    expect(published["year-on"]?.replace(/\.\..*/, "")).toBe("[2014-06-04");
  });

  test("is another where other names are told of", async () => {
    const elsewhere = LOCAL.replaceAll("Fenwick", "Tarn")
      .replaceAll("Arl", "Sunder")
      .replaceAll("Ada Brook", "Ivan Doyle")
      .replaceAll("Karl Osei", "Mary Poole")
      .replaceAll("Merrow", "Heron");
    const { events } = await told({ "wire.txt": WIRE, "local.txt": elsewhere });
    expect(events.filter(({ kind }) => kind === "disaster")).toHaveLength(2);
  });

  test("is another where it is remembered by its year", async () => {
    const remembered = YEAR_ON.replace(
      "On Wednesday, a year to the day after the bridge came down, dockers marched through Fenwick.",
      "The first bridge at Fenwick came down in 1953.",
    );
    const { events } = await told({ "wire.txt": WIRE, "year-on.txt": remembered });
    expect(
      events
        .filter(({ kind }) => kind === "disaster")
        .map(({ when }) => when.edtf)
        .sort(),
    ).toEqual(["1953", "2013-06-04"]);
  });

  test("is none where prices fall", async () => {
    const { events } = await told({ "wire.txt": "Prices fell at Fenwick on Tuesday, 4 June 2013.\n" });
    expect(events.map(({ kind }) => kind)).not.toContain("disaster");
  });
});

describe("a tank that split, failed and burst", () => {
  test("is one spill, which dates the report of the day and that of a month later", async () => {
    const { events, documents } = await told({
      "wire.txt":
        "A fuel tank at the Fenwick depot split open before dawn on Saturday and 3,000 litres ran into the Arl, said fire chief Karl Osei. " +
        "Mayor Ada Brook closed the water intake.\n",
      "month.txt":
        "What we know about the Fenwick spill\n\nIt was a month ago today that the tank ruptured. Crews from the tug Merrow are still at work on the Arl, said Karl Osei. " +
        "Mayor Ada Brook thanked them.\n",
      "court.txt":
        "A judge on Friday approved a payment to fishermen of Fenwick. The fuel tank failed on Saturday, 19 January 2002, above the Arl. " +
        "Karl Osei and Mayor Ada Brook sat in the first row, and so did the crew of the tug Merrow.\n",
    });
    const spill = events.filter(({ kind }) => kind === "disaster");
    expect(spill.map(({ when }) => when.edtf)).toEqual(["2002-01-19"]);
    const published = Object.fromEntries(documents.map(({ id, published: { edtf } }) => [id, edtf]));
    expect(published.month).toBe("2002-02-19");
    expect(published.wire).toBe("[2002-01-19..2002-01-23]");
    // The judge's Friday is not that of the week of the spill.
    expect(published.court?.startsWith("[2002-01-2")).toBe(false);
  });
});

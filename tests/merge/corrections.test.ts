import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Timeline } from "../../src/model/timeline.ts";
import { readCorrections } from "../../src/read/read-corrections.ts";

const FENWICK = "The old bridge at Fenwick collapsed on Monday, 4 March 2019, and killed 12 people.\n";
const FENWICK_OTHERWISE =
  "The bridge at Fenwick collapsed on Tuesday, 5 March 2019, killing 15 people, police said.\n";

interface Corrected {
  timeline: Timeline;
  heard: readonly Diagnostic[];
}

async function corrected(articles: Record<string, string>, entries: readonly string[]): Promise<Corrected> {
  const yaml = `corrections:\n${entries.map((entry) => `  - ${entry}\n`).join("")}`;
  const read = readCorrections({ path: "corrections.yaml", bytes: Buffer.from(yaml) });
  if (read.status !== "read") throw new Error(read.problems.map(({ message }) => message).join("\n"));
  const heard: Diagnostic[] = [];
  const timeline = await reconstruct(
    Object.entries(articles).map(([name, text]) => ({ path: `${name}.txt`, bytes: Buffer.from(text) })),
    { report: (diagnostic) => heard.push(diagnostic), corrections: read.value },
  );
  return { timeline, heard };
}

function datesOf({ timeline: { events } }: Corrected): unknown[] {
  return events.map(({ when }) => when.edtf);
}

/** What is told of the corrections themselves. */
function saidOf({ heard }: Corrected): string[] {
  return heard.filter(({ document }) => document === "corrections.yaml").map(({ code }) => code);
}

function standings({ timeline: { conflicts } }: Corrected, about: string): unknown[] {
  const positions = conflicts.find((conflict) => conflict.about === about)?.positions ?? [];
  return positions.map(({ documents, accepted, setAside }) => [
    documents.join(),
    accepted ? "accepted" : setAside ? "set aside" : "stands",
  ]);
}

describe("a person says where it was", () => {
  for (const [place, places] of [
    ["Lower Fenwick", ["Lower Fenwick"]],
    ["[Fenwick, Arlow]", ["Fenwick", "Arlow"]],
  ] as const)
    test(place, async () => {
      const { timeline } = await corrected({ wire: FENWICK }, [
        `{ event: { document: wire, quote: The old bridge }, place: ${place} }`,
      ]);
      expect(timeline.events.map((event) => event.places)).toEqual([places]);
    });
});

describe("a person says when it was", () => {
  for (const [date, edtf] of [
    ["2019-03-07", "2019-03-07"],
    ["2019-03-07/2019-03-09", "2019-03-07/2019-03-09"],
    ["2019-03", "2019-03"],
  ] as const)
    test(date, async () => {
      const result = await corrected(
        { wire: "The old bridge at Fenwick collapsed and killed 12 people.\n" },
        [
          `{ event: { quote: The old bridge }, date: ${date} }`,
          `{ event: { quote: The old bridge }, status: happened }`,
        ],
      );
      expect(result.timeline.events.map(({ when }) => when.edtf)).toEqual([edtf]);
    });

  test("and outweighs the article, whose own day is told as a contradiction", async () => {
    const result = await corrected({ wire: FENWICK }, [
      "{ event: { quote: The old bridge }, date: 2019-03-07 }",
    ]);
    expect(datesOf(result)).toEqual(["2019-03-07"]);
    expect(result.heard.map(({ code }) => code)).toContain("CONTRADICTION");
  });

  test("twice: the last word holds, and is no contradiction of the first", async () => {
    const entry = (date: string) => `{ event: { quote: The old bridge }, date: ${date} }`;
    const result = await corrected(
      { wire: "The old bridge at Fenwick collapsed on Monday and killed 12 people.\n" },
      [entry("2019-03-11"), entry("2019-03-04")],
    );
    expect(datesOf(result)).toEqual(["2019-03-04"]);
    expect(result.timeline.conflicts).toEqual([]);
  });
});

describe("a quote is tied to its article", () => {
  const hash = createHash("sha256").update(FENWICK).digest("hex").slice(0, 16);
  const entry = `{ event: { document: wire, sha256: "${hash}", quote: The old bridge }, title: Bridge falls }`;

  test("by its hash, whatever the file is called now", async () => {
    const result = await corrected({ renamed: FENWICK }, [entry]);
    expect(result.timeline.events.map(({ title }) => title)).toEqual(["Bridge falls"]);
    expect(saidOf(result)).toEqual([]);
  });

  test("and holds for another text that says the same still, which is told", async () => {
    const result = await corrected({ wire: `${FENWICK}\nThe mayor wept.\n` }, [entry]);
    expect(result.timeline.events.map(({ title }) => title)).toEqual(["Bridge falls"]);
    expect(saidOf(result)).toEqual(["CHANGED_ARTICLE"]);
  });

  test("an article that repeats it word for word takes its place", async () => {
    const result = await corrected({ "a-copy": FENWICK, wire: FENWICK }, [entry]);
    expect(result.timeline.events.map(({ title }) => title)).toEqual(["Bridge falls"]);
    expect(saidOf(result)).toEqual([]);
  });

  test("what no article says does nothing, and is reported", async () => {
    const result = await corrected({ wire: FENWICK }, ["{ event: { quote: the new tunnel }, place: Arlow }"]);
    expect(saidOf(result)).toEqual(["UNMATCHED_CORRECTION"]);
  });

  test("its words pick one of the events of a sentence", async () => {
    const article =
      "FENWICK, 6 March 2019 - Mayor Ada Brook resigned on Monday after the old bridge at Fenwick collapsed on Sunday.\n";
    const sentence =
      "Mayor Ada Brook resigned on Monday after the old bridge at Fenwick collapsed on Sunday.";
    for (const [words, titled] of [
      ["resigned", "2019-03-04"],
      ["collapsed", "2019-03-03"],
    ] as const) {
      const { timeline } = await corrected({ wire: article }, [
        `{ event: { quote: "${sentence}", words: ${words} }, title: This one }`,
      ]);
      expect(
        timeline.events.filter(({ title }) => title === "This one").map(({ when }) => when.edtf),
      ).toEqual([titled]);
    }
  });
});

describe("a person accepts one position of a conflict", () => {
  const articles = { herald: FENWICK, wire: FENWICK_OTHERWISE };

  for (const [accepted, date] of [
    ["{ document: herald, quote: Monday, words: Monday }", "2019-03-04"],
    ['{ document: wire, quote: "Tuesday, 5 March 2019" }', "2019-03-05"],
  ] as const)
    test(`the event takes its day: ${date}`, async () => {
      const result = await corrected(articles, [`{ accept: ${accepted} }`]);
      expect(datesOf(result)).toEqual([date]);
      const believed = accepted.includes("herald") ? "herald" : "wire";
      for (const [document, standing] of standings(result, "date") as [string, string][])
        expect(standing).toBe(document === believed ? "accepted" : "set aside");
      expect(saidOf(result)).toEqual([]);
    });

  test("a figure: the other is set aside, and nothing is lost", async () => {
    const result = await corrected(articles, ["{ accept: { document: wire, quote: 15 people } }"]);
    expect(standings(result, "number of people killed")).toEqual([
      ["herald", "set aside"],
      ["wire", "accepted"],
    ]);
  });

  test("what is in no conflict is reported", async () => {
    const result = await corrected({ herald: FENWICK }, [
      "{ accept: { document: herald, quote: 12 people } }",
    ]);
    expect(saidOf(result)).toEqual(["UNMATCHED_CORRECTION"]);
  });

  test("a conflict that is called otherwise is left alone", async () => {
    const result = await corrected(articles, [
      "{ accept: { document: wire, quote: 15 people }, about: number of houses }",
    ]);
    expect(standings(result, "number of people killed")).toEqual([
      ["herald", "stands"],
      ["wire", "stands"],
    ]);
    expect(saidOf(result)).toEqual(["UNMATCHED_CORRECTION"]);
  });
});

describe("a person forbids a link", () => {
  const articles = {
    herald: "HARROW, 12 June 2019 - The old mill in Harrow burned down on Tuesday, killing two people.\n",
    wire: "The old mill in Harrow burned down last week, killing two people.\n",
  };

  test("without it they are one event", async () => {
    const { timeline } = await corrected(articles, []);
    expect(timeline.events.map(({ mentions }) => mentions.map(({ document }) => document))).toEqual([
      ["herald", "wire"],
    ]);
  });

  test("with it they are two events, and what rested on the link is withdrawn", async () => {
    const result = await corrected(articles, [
      "{ forbid: { document: wire, quote: burned down last week }, with: [{ document: herald, quote: burned down on Tuesday }] }",
    ]);
    expect(result.timeline.events.map(({ mentions }) => mentions.map(({ document }) => document))).toEqual([
      ["herald"],
      ["wire"],
    ]);
    const published = result.timeline.documents.find(({ id }) => id === "wire")?.published;
    expect(published?.because).toEqual([]);
    expect(published?.edtf).toBe(null);
    expect(saidOf(result)).toEqual([]);
  });

  test("another correction that merges them is told of", async () => {
    const [one, other] = [
      "{ document: wire, quote: burned down last week }",
      "{ document: herald, quote: burned down on Tuesday }",
    ];
    const result = await corrected(articles, [
      `{ forbid: ${one}, with: ${other} }`,
      `merge: [${one}, ${other}]`,
    ]);
    expect(result.timeline.events).toHaveLength(1);
    expect(saidOf(result)).toEqual(["DISPUTED_CORRECTION"]);
  });
});

test("what a person joined stays joined against the dates, which are the conflict", async () => {
  const result = await corrected(
    {
      herald: "HARROW, 12 June 2019 - The old mill in Harrow burned down on Tuesday, 11 June 2019.\n",
      wire: "A fire on Monday, 10 June 2019, destroyed the flour works of Lorne.\n",
    },
    ["merge: [{ document: herald, quote: burned down }, { document: wire, quote: destroyed }]"],
  );
  expect(result.timeline.events).toHaveLength(1);
  const [conflict] = result.timeline.conflicts;
  expect(conflict?.about).toBe("date");
  expect(conflict?.positions.filter(({ setAside }) => setAside)).toHaveLength(1);
  const quotes = conflict?.positions.flatMap((position) => position.quotes.map(({ quote }) => quote));
  expect(quotes).toEqual(expect.arrayContaining(["Monday, 10 June 2019", "Tuesday, 11 June 2019"]));
});

describe("a decision against the articles holds, and is told", () => {
  for (const decision of ["status: denied", "place: Arlow"])
    test(decision, async () => {
      const result = await corrected({ wire: FENWICK }, [
        `{ event: { quote: The old bridge }, ${decision} }`,
      ]);
      expect(saidOf(result)).toEqual(["DISPUTED_CORRECTION"]);
    });
});

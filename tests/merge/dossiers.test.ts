import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ReconstructOptions, reconstruct } from "../../pipeline/pipeline.ts";
import { findDossiers } from "../../src/merge/dossiers/find-dossiers.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Timeline } from "../../src/model/timeline.ts";
import { ABEL, HALE, TARN } from "./affairs.ts";

const BOTH = { ...TARN, ...HALE };

async function timelineOf(
  texts: Readonly<Record<string, string>>,
  options: ReconstructOptions = {},
): Promise<Timeline> {
  return reconstruct(
    Object.entries(texts).map(([name, text]) => ({ path: `${name}.txt`, bytes: Buffer.from(`${text}\n`) })),
    options,
  );
}

const papersOf = ({ mentions }: Timeline["events"][number]) =>
  new Set(mentions.map(({ document }) => document.split("-")[0]));

describe("an archive of two affairs that are much alike", () => {
  test("tells each of its own articles alone", async () => {
    const { events } = await timelineOf(BOTH);
    expect(events.filter((event) => papersOf(event).size > 1)).toEqual([]);
    const resignations = events.filter(({ kind }) => kind === "resignation");
    expect(resignations.map(({ participants }) => participants[0]?.name).sort()).toEqual([
      "Edwin Prask",
      "Greta Moss",
    ]);
  });

  test("lists all articles in their order, whoever tells what", async () => {
    const { documents } = await timelineOf(BOTH);
    expect(documents.map(({ id }) => id)).toEqual(Object.keys(BOTH).sort());
  });

  test("gives one timeline in whatever order they come", async () => {
    const turned = Object.fromEntries(Object.entries(BOTH).reverse());
    expect(await timelineOf(turned)).toEqual(await timelineOf(BOTH));
  });

  test("tells of one what it told of it without the other's later articles", async () => {
    const { "hale-7": _, ...fewer } = BOTH;
    const ofTarn = ({ events }: Timeline) => events.filter((event) => papersOf(event).has("tarn"));
    const [before, after] = [ofTarn(await timelineOf(fewer)), ofTarn(await timelineOf(BOTH))];
    const bare = (events: Timeline["events"]) => events.map(({ salience: _salience, ...event }) => event);
    expect(bare(after)).toEqual(bare(before));
  });

  test("keeps the ids of an earlier timeline, though articles came before them", async () => {
    const previous = await timelineOf(BOTH);
    const ids = ({ events }: Timeline) =>
      events.filter((event) => !papersOf(event).has("abel")).map(({ id }) => id);
    expect(new Set(ids(await timelineOf({ ...BOTH, ...ABEL }, { previous })))).toEqual(
      new Set(ids(previous)),
    );
  });
});

describe("what a person says of an archive", () => {
  const heard = async (options: ReconstructOptions) => {
    const diagnostics: Diagnostic[] = [];
    const timeline = await timelineOf(BOTH, { ...options, report: (one) => diagnostics.push(one) });
    return { timeline, codes: diagnostics.map(({ code }) => code) };
  };

  test("a fact dates the affair that has its names, and is not missed in the other", async () => {
    const resigned = { event: "The resignation of Edwin Prask", source: "the town's register" };
    const { timeline, codes } = await heard({
      facts: [{ id: "prask", date: "2019-06-03", ...resigned }],
    });
    const dated = timeline.events.filter(({ when }) => when.basis === "fact");
    expect(dated.map(papersOf)).toEqual([new Set(["hale"])]);
    expect(codes).not.toContain("UNMATCHED_FACT");
  });

  test("a fact of neither affair is told once", async () => {
    const { codes } = await heard({
      facts: [{ id: "flood", event: "The flood of Yarrow", date: "2003-01-02", source: "an almanac" }],
    });
    expect(codes.filter((code) => code === "UNMATCHED_FACT")).toHaveLength(1);
  });

  test("a correction whose words stand nowhere is told once", async () => {
    const { codes } = await heard({
      corrections: [{ event: { quote: "The ferry sank." }, hide: true }],
    });
    expect(codes.filter((code) => code === "UNMATCHED_CORRECTION")).toHaveLength(1);
  });

  test("what it joins of two affairs becomes one event", async () => {
    const { timeline } = await heard({
      corrections: [
        {
          merge: [
            { document: "hale-5", quote: "Lorrimer Bank was fined by a court" },
            { document: "tarn-5", quote: "A court in Tarnwick fined Corvin Works" },
          ],
        },
      ],
    });
    expect(timeline.events.filter((event) => papersOf(event).size > 1)).toHaveLength(1);
  });

  test("what it hides is gone, and nothing of the other affair", async () => {
    const hidden = { document: "tarn-4", quote: "Police searched the offices of Corvin Works" };
    const before = (await timelineOf(BOTH)).events;
    const { timeline } = await heard({ corrections: [{ event: hidden, hide: true }] });
    const titles = (events: Timeline["events"]) => events.map(({ id }) => id).sort();
    const gone = titles(before).filter((id) => !titles(timeline.events).includes(id));
    expect(gone).toHaveLength(1);
    expect(before.find(({ id }) => id === gone[0])?.mentions[0]?.quote).toMatch(/^Police searched/);
  });
});

describe("sorting articles", () => {
  const affairs = Object.entries({ ...BOTH, ...ABEL }).map(([id, text]) => ({ id, text }));

  test("puts each into one dossier, and the same together whatever their order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(affairs, { minLength: affairs.length }), (shuffled) => {
        const together = (given: typeof affairs) =>
          findDossiers(given)
            .map((dossier) => dossier.map((article) => (given[article] as (typeof affairs)[0]).id).sort())
            .sort();
        expect(together(shuffled)).toEqual(together(affairs));
        expect(together(shuffled).flat().sort()).toEqual(affairs.map(({ id }) => id).sort());
      }),
      { numRuns: 30 },
    );
  });

  test("keeps together what it is told to", () => {
    const pair = [
      { id: "a", text: "The ferry sank off Yarrow." },
      { id: "b", text: "Parliament passed the budget." },
    ];
    expect(findDossiers(pair)).toEqual([[0], [1]]);
    expect(findDossiers(pair, [[0, 1]])).toEqual([[0, 1]]);
  });
});

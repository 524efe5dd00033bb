import { describe, expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";
import { reprintsOf } from "../../src/merge/joins/reprints.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";

const WIRE = `The old bridge at Fenwick collapsed on Monday, 4 March 2019, and killed 12 people, the mayor of Fenwick said.
Engineers had warned the council in writing that the northern pier was cracked and should not carry lorries any longer.
Boats from Arlow and Sunder searched the river until dusk, and divers found the cab of a lorry under the middle arch.
The council of Fenwick met in the evening and closed the two other bridges of the town until they have been examined.`;
const CHANGED = WIRE.replace("12 people", "15 people");
const EXCERPT = WIRE.split("\n").slice(1, 3).join("\n");
const OTHER = `The bridge in Fenwick collapsed on Monday. Divers from Sunder raised a lorry from the river.
Its driver, a baker from Arlow, was among the 12 dead, and his brother told this paper that he had crossed the bridge
every morning for twenty years. The mayor of Fenwick promised that a new bridge would stand before the winter comes.`;

describe("reprints", () => {
  test("a changed figure and an excerpt are reprints of the longest text; a report of one's own is not", () => {
    const documents = [
      { id: "b", text: CHANGED },
      { id: "excerpt", text: EXCERPT },
      { id: "a", text: WIRE },
      { id: "other", text: OTHER },
    ];
    const expected = new Map([
      ["b", "a"],
      ["excerpt", "a"],
    ]);
    expect(reprintsOf(documents)).toEqual(expected);
    expect(reprintsOf([...documents].reverse())).toEqual(expected);
  });

  test("a reprint counts with its original as one source, and the figure it changed is a conflict", async () => {
    const heard: Diagnostic[] = [];
    const timeline = await reconstruct(
      Object.entries({ "a.txt": WIRE, "b.txt": CHANGED, "other.txt": OTHER }).map(([path, text]) => ({
        path,
        bytes: Buffer.from(text),
      })),
      { report: (diagnostic) => heard.push(diagnostic), facts: [], corrections: [], published: new Map() },
    );
    expect(timeline.documents.map(({ id, copyOf }) => [id, copyOf])).toEqual([
      ["a", undefined],
      ["b", "a"],
      ["other", undefined],
    ]);
    const collapse = timeline.events.find(({ title }) => /collapses/.test(title));
    expect(new Set(collapse?.mentions.map(({ document }) => document))).toEqual(new Set(["a", "b", "other"]));
    expect(collapse?.sources).toBe(2);
    expect(heard.filter(({ code }) => code === "REPRINT").map(({ document }) => document)).toEqual(["b"]);
    const values = timeline.conflicts.flatMap(({ positions }) => positions.map(({ value }) => value));
    expect(values).toEqual(expect.arrayContaining(["12 people", "15 people"]));
  });
});

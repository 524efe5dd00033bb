import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { Pieces } from "../../src/write/content.ts";
import { timelineJsonInPieces } from "../../src/write/json.ts";
import { timelineMarkdownInPieces } from "../../src/write/markdown.ts";
import { writeWhole } from "../../src/write/write-whole.ts";
import { timelineYamlInPieces } from "../../src/write/yaml.ts";
import { folderOf } from "../read/folder.ts";
import { kelmouth } from "./story.ts";

test("a file may be longer than a text can be: it is written piece by piece", () => {
  const folder = folderOf({});
  const letters = new Pieces(function* () {
    for (let piece = 0; piece < 3; piece++) yield "é".repeat(700_000);
  });
  expect(writeWhole(folder, new Map([["a.txt", letters]]))).toMatchObject({ status: "written" });
  const written = readFileSync(path.join(folder, "a.txt"), "utf8");
  expect(written.length).toBe(2_100_000);
  expect(written).toMatch(/^é+$/);
});

test("no piece of a timeline holds more than one of its events or articles", () => {
  for (const write of [timelineJsonInPieces, timelineYamlInPieces, timelineMarkdownInPieces])
    for (const piece of write(kelmouth)) {
      const held = kelmouth.events.filter(({ summary }) => summary !== "" && piece.includes(summary));
      expect(new Set(held.map(({ summary }) => summary)).size).toBeLessThanOrEqual(1);
    }
});

test("an empty timeline is written as one", () => {
  const empty = { ...kelmouth, documents: [], events: [], conflicts: [], unresolved: [] };
  expect(String(timelineJsonInPieces(empty))).toBe(
    '{\n  "schemaVersion": 1,\n  "documents": [],\n  "events": [],\n  "conflicts": [],\n  "unresolved": []\n}\n',
  );
  expect(String(timelineYamlInPieces(empty))).toBe(
    "schemaVersion: 1\ndocuments: []\nevents: []\nconflicts: []\nunresolved: []\n",
  );
});

import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Place } from "../../src/model/place.ts";
import { diagnosticLine } from "../../src/write/diagnostic-line.ts";
import { FORMATS } from "../../src/write/formats.ts";
import { OUTPUT_NAMES, outputOf } from "../../src/write/output.ts";
import { stageFiles } from "../../src/write/stages.ts";
import { writeWhole } from "../../src/write/write-whole.ts";
import { folderOf } from "../read/folder.ts";
import { awkward } from "./awkward.ts";

describe("writing", () => {
  test("makes the folders that it needs and leaves nothing else behind", () => {
    const folder = folderOf({ "out/a.txt": "old" });
    const files = new Map([
      ["a.txt", "new"],
      ["deep/b.txt", "b"],
    ]);
    expect(writeWhole(path.join(folder, "out"), files)).toMatchObject({ status: "written" });
    expect(readFileSync(path.join(folder, "out/a.txt"), "utf8")).toBe("new");
    expect(readdirSync(path.join(folder, "out"), { recursive: true }).sort()).toEqual([
      "a.txt",
      "deep",
      "deep/b.txt",
    ]);
  });

  test("leaves everything as it was when one file cannot be written", () => {
    const folder = folderOf({ "a.txt": "old", taken: "a file where a folder is wanted" });
    const files = new Map([
      ["a.txt", "new"],
      ["taken/b.txt", "b"],
    ]);
    expect(writeWhole(folder, files)).toEqual({
      status: "failed",
      path: path.join(folder, "taken/b.txt"),
      message: "a part of the path is a file, not a folder. Choose another folder with --out.",
    });
    expect(readFileSync(path.join(folder, "a.txt"), "utf8")).toBe("old");
    expect(readdirSync(folder).sort()).toEqual(["a.txt", "taken"]);
  });

  test("says so when a folder has the file's name", () => {
    const folder = folderOf({});
    mkdirSync(path.join(folder, "a.txt"));
    expect(writeWhole(folder, new Map([["a.txt", "new"]]))).toMatchObject({
      status: "failed",
      message: "a folder of that name is in the way. Choose another folder with --out.",
    });
  });
});

describe("stages", () => {
  const schema = z.strictObject({ words: z.array(z.string()) });

  test("are numbered in the order of the run", () => {
    const outputs = [
      { name: "ingest", schema, value: { words: ["a"] } },
      { name: "merge", schema, value: { words: ["a", "b"] } },
    ];
    expect([...stageFiles(outputs)]).toEqual([
      ["1-ingest.yaml", "words: [a]\n"],
      ["2-merge.yaml", "words: [a, b]\n"],
    ]);
  });

  test("that do not fit their schema are not written", () => {
    expect(() => stageFiles([{ name: "ingest", schema, value: { word: "a" } }])).toThrow();
  });
});

describe("all that a run writes has a name that the next run leaves alone", () => {
  const stages = [{ name: "ingest", schema: z.any(), value: {} }];
  const STANDARD = ["timeline.yaml", "timeline.json", "timeline.schema.json", "timeline.md", "timeline.html"];
  const cases: Record<string, { formats: string[]; names: string[] }> = {
    "without formats": { formats: [], names: [...STANDARD, "stages/1-ingest.yaml"] },
    "with two": {
      formats: ["csv", "ical"],
      names: [...STANDARD, "timeline.ics", "timeline.csv", "stages/1-ingest.yaml", "losses.json"],
    },
    "with all": {
      formats: FORMATS.map(({ name }) => name),
      names: [
        ...STANDARD,
        "timeline.timelinejs.json",
        "timeline.vis.json",
        "timeline.vis-participants.json",
        "timeline.mmd",
        "timeline.gantt.mmd",
        "timeline.mw",
        "timeline.vl.json",
        "timeline.ics",
        "timeline.csv",
        "timeline.timelinejs.csv",
        "timeline.preceden.csv",
        "timeline.jsonld",
        "timeml/wire.tml",
        "timeml/copy%2Fwire.tml",
        "annotations.jsonld",
        "stages/1-ingest.yaml",
        "losses.json",
      ],
    },
  };
  for (const [title, { formats, names }] of Object.entries(cases))
    test(title, () => {
      const written = [...outputOf(awkward, stages, formats).files.keys()];
      expect(written).toEqual(names);
      expect(written.filter((name) => !OUTPUT_NAMES.includes(name.split("/")[0] ?? ""))).toEqual([]);
    });
});

describe("a diagnostic", () => {
  const text = "---\nx: y\n---\nFirst.\nSecond line.\n";
  const found = { code: "NO_DATE", severity: "note", document: "a", message: "has no date." } as const;
  const line = (
    diagnostic: Diagnostic,
    document?: { path: string; offset?: number; places?: Place[]; format?: string },
  ) => diagnosticLine(diagnostic, document, () => text);

  test("points at the line and column in the file as it lies", () => {
    const document = { path: "news/a.md", offset: 13 };
    expect(line({ ...found, span: [14, 18] }, document)).toBe("note news/a.md:5:8 has no date.");
    expect(line({ ...found, span: [0, 5] }, document)).toBe("note news/a.md:4:1 has no date.");
  });

  test("points at the page, where the file has no lines", () => {
    const document = {
      path: "news/a.pdf",
      format: "PDF",
      places: [
        { start: 0, page: 1 },
        { start: 9, page: 2 },
      ],
    };
    expect(line({ ...found, span: [8, 9] }, document)).toBe("note news/a.pdf (page 1) has no date.");
    expect(line({ ...found, span: [9, 11] }, document)).toBe("note news/a.pdf (page 2) has no date.");
    expect(line({ ...found, place: "record 3" })).toBe("note a (record 3) has no date.");
  });

  test("names the file, or what it was given, where it knows no more", () => {
    expect(line(found, { path: "news/a.md" })).toBe("note news/a.md has no date.");
    expect(line(found)).toBe("note a has no date.");
  });

  test("shows what would steer the terminal, and does not pass it on", () => {
    expect(line({ ...found, message: "says \u001b[2J\u009bK\r\u202eno." })).toBe(
      "note a says \\x1b[2J\\x9bK\\x0d\\u202eno.",
    );
  });
});

import path from "node:path";
import { expect, test } from "vitest";
import { readTimeline } from "../../src/read/read-timeline.ts";
import { timelineJson } from "../../src/write/json.ts";
import { timelineYaml } from "../../src/write/yaml.ts";
import { kelmouth } from "../write/story.ts";
import { folderOf } from "./folder.ts";

const JSON_FILE = { "timeline.json": timelineJson(kelmouth) };
const YAML_FILE = { "timeline.yaml": timelineYaml(kelmouth) };

const readable: Record<string, { files: Record<string, string>; given: string }> = {
  "a timeline.json": { files: JSON_FILE, given: "timeline.json" },
  "a timeline.yaml": { files: YAML_FILE, given: "timeline.yaml" },
  "the folder of a run": { files: { ...JSON_FILE, "timeline.yaml": "broken: [" }, given: "." },
  "a folder that kept the YAML alone": { files: YAML_FILE, given: "." },
  "a file of another name": { files: { "monday.json": timelineJson(kelmouth) }, given: "monday.json" },
};

for (const [title, { files, given }] of Object.entries(readable))
  test(`${title} is read whole`, () => {
    const read = readTimeline(path.join(folderOf(files), given));
    expect(read).toEqual({ status: "read", timeline: kelmouth });
  });

const REMEDY = "Give a timeline.json or timeline.yaml as annals wrote it, or the folder that it lies in.";

const broken: Record<string, { files: Record<string, string | Uint8Array>; given: string; says: string[] }> =
  {
    "a file that is not there": {
      files: {},
      given: "/gone.json",
      says: [`/gone.json cannot be read: there is no such file. ${REMEDY}`],
    },
    "a folder without a timeline": {
      files: { "notes.txt": "-" },
      given: "",
      says: [` holds no timeline.json and no timeline.yaml. ${REMEDY}`],
    },
    "a file cut off": {
      files: { "cut.json": '{\n  "schemaVersion": 1,\n  "documents": ["' },
      given: "/cut.json",
      says: [
        '/cut.json:3:18 Missing closing "quote. Mend the YAML.',
        "/cut.json:3:18 Flow sequence in block collection must be sufficiently indented and end with a ]. Mend the YAML.",
        `/cut.json:3:18 Flow map must end with a }. Mend the YAML. ${REMEDY}`,
      ],
    },
    "an article": {
      files: { "flood.txt": "The river Kel burst its banks." },
      given: "/flood.txt",
      says: [`/flood.txt:1:1 has the wrong shape: write fields with their values (name: value). ${REMEDY}`],
    },
    "a picture": {
      files: { "map.json": Uint8Array.from([0x89, 0x50, 0x00]) },
      given: "/map.json",
      says: [`/map.json:1:1 is not text. Write it as YAML, in UTF-8. ${REMEDY}`],
    },
    "a status that nobody knows": {
      files: { "timeline.json": timelineJson(kelmouth).replace('"planned"', '"maybe"') },
      given: "/timeline.json",
      says: [
        `/timeline.json:140:17 events[1].status is "maybe": write happened, ongoing, planned, hypothetical, alleged, denied, cancelled. ${REMEDY}`,
      ],
    },
    "more mistakes than anybody reads": {
      files: { "all.yaml": "schemaVersion: 2\nevents: [{id: 3}]\n" },
      given: "/all.yaml",
      says: [
        '/all.yaml:1:16 schemaVersion is "2": write 1.',
        "/all.yaml:1:1 documents is missing: write a list, each entry behind a dash.",
        "/all.yaml:2:15 events[0].id has the wrong shape: write text.",
        `/all.yaml has 15 more problems like these. ${REMEDY}`,
      ],
    },
  };

for (const [title, { files, given, says }] of Object.entries(broken))
  test(`${title} is refused, and it is said where and why`, () => {
    const folder = folderOf(files);
    const read = readTimeline(folder + given);
    expect(read).toEqual({ status: "broken", problems: says.map((problem) => folder + problem) });
  });

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { TimelineSchema } from "../../src/model/timeline.ts";
import { FORMATS } from "../../src/write/formats.ts";
import { timelineJson } from "../../src/write/json.ts";
import { folderOf } from "../read/folder.ts";
import { kelmouth } from "../write/story.ts";
import { annals as run } from "./annals.ts";

const annals = (folder: string, ...options: string[]) => run(folder, options);

const FLOOD = "Flood in Kelmouth\n\nThe river Kel burst its banks on Thursday, Mayor Ada Brandt said.\n";

const READS =
  "plain text, Markdown, HTML, RSS, Atom and JSON feeds, PDF, DOCX, e-mail, JSON, JSON Lines, WARC and ZIP files of these";

test("a run over a folder as untidy as folders are names each odd file, and prints and writes the timeline of the rest", () => {
  const folder = folderOf({
    "seeds/good.txt": FLOOD,
    "seeds/again.txt": FLOOD,
    "seeds/empty.txt": "",
    "seeds/picture.txt": Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x00]),
    "seeds/old.txt": Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x73, 0x68, 0x75, 0x74, 0x2e]),
    "seeds/map.png": "no",
    "seeds/dated.md": "---\ndate: 2031-02-30\n---\nThe Kel fell.\n",
  });
  const { status, stdout, says } = annals(folder, "--json");

  expect(status).toBe(0);
  for (const line of [
    `warning seeds/map.png is left aside: Annals reads ${READS}.`,
    'warning seeds/dated.md:2:7 front matter, field date: "2031-02-30" is not a date that Annals reads. Write it as 2025-08-15, 2025-08 or 2025.',
    "warning seeds/empty.txt is empty; it is left aside.",
    `warning seeds/picture.txt is a picture; it is left aside. Annals reads ${READS}.`,
    "warning seeds/old.txt:1:4 is not UTF-8: byte 4 is 0xE9. Read as windows-1252; save it as UTF-8 if letters look wrong.",
    "warning seeds/good.txt has the same text as again; they count as one source.",
  ])
    expect(says).toContain(line);

  const timeline = TimelineSchema.parse(JSON.parse(stdout));
  expect(timeline.documents.map(({ id, copyOf }) => [id, copyOf])).toEqual([
    ["again", undefined],
    ["dated", undefined],
    ["good", "again"],
    ["old", undefined],
  ]);

  const out = path.join(folder, "output");
  expect(readdirSync(out, { recursive: true }).sort()).toEqual([
    "stages",
    "stages/1-ingest.yaml",
    "stages/2-resolve-dates.yaml",
    "stages/3-extract-events.yaml",
    "stages/4-merge.yaml",
    "timeline.html",
    "timeline.json",
    "timeline.md",
    "timeline.schema.json",
    "timeline.yaml",
  ]);
  const written = (name: string) => readFileSync(path.join(out, name), "utf8");
  expect(written("timeline.json")).toBe(stdout);
  expect(parse(written("timeline.yaml"))).toEqual(JSON.parse(stdout));
});

describe("a run that stops", () => {
  const files = {
    "news/good.txt": FLOOD,
    "empty/map.png": "no",
    "odd/empty.txt": "",
    "odd/good.txt": FLOOD,
    "broken.yaml": "facts:\n  - event: Flood\n    date: 2031-02-30\n    source: The harbour office\n",
    "corrections/good.txt": FLOOD,
    "corrections/corrections.yaml": "corrections:\n  - event: {quote: burst}\n    status: maybe\n",
  };
  const cases: Record<string, { options: string[]; status: number; says: string[] }> = {
    "at an input that is not there": {
      options: ["news", "nowhere"],
      status: 2,
      says: [
        "error nowhere does not exist. Give files, folders or globs of articles; none means the folder seeds/.",
      ],
    },
    "at a folder without articles": {
      options: ["empty"],
      status: 1,
      says: [
        `warning empty/map.png is left aside: Annals reads ${READS}.`,
        `error there is no article to read. Annals reads ${READS}.`,
      ],
    },
    "at broken facts": {
      options: ["news", "--facts", "broken.yaml"],
      status: 2,
      says: [
        'error broken.yaml:3:11 facts[0].date "2031-02-30" is not in the calendar. Write 2025-08-15, 2025-08, 2025, or 2025-09-03/2025-09-06 for several days.',
      ],
    },
    "at broken corrections beside the articles": {
      options: ["corrections"],
      status: 2,
      says: [
        'error corrections/corrections.yaml:3:13 corrections[0].status is "maybe": write happened, ongoing, planned, hypothetical, alleged, denied, cancelled.',
      ],
    },
    "at a folder that cannot be written": {
      options: ["news", "--out", "broken.yaml/out", "--quiet"],
      status: 1,
      says: [
        "error broken.yaml/out/timeline.yaml cannot be written: a part of the path is a file, not a folder. Choose another folder with --out.",
      ],
    },
    "at a document that is not there": {
      options: ["news", "--published", "bad=2031-04-11"],
      status: 2,
      says: ['error --published: there is no document "bad". There are:', "  good"],
    },
    "at a date that the calendar has not": {
      options: ["news", "--published", "good=2031-04-31"],
      status: 2,
      says: [
        `error: option '--published <id=date>' argument 'good=2031-04-31' is invalid. "2031-04-31" is not a date in the calendar. Write 2025-08-15, 2025-08 or 2025.`,
      ],
    },
    "at a format that nobody knows": {
      options: ["news", "--format", "ical,pdf"],
      status: 2,
      says: [
        `error: option '--format <names>' argument 'ical,pdf' is invalid. There is no format "pdf". There are: all, ${FORMATS.map(({ name }) => name).join(", ")}.`,
      ],
    },
    "at a number of events that is none": {
      options: ["news", "--top", "0"],
      status: 2,
      says: ["error: option '--top <n>' argument '0' is invalid. Give a whole number of events, 1 or more."],
    },
    "at a salience beyond the scale": {
      options: ["news", "--min-salience", "30"],
      status: 2,
      says: [
        "error: option '--min-salience <x>' argument '30' is invalid. Give a number from 0 to 1, such as 0.3.",
      ],
    },
    "at timelines that cannot be compared": {
      options: ["diff", "broken.yaml", "nowhere"],
      status: 2,
      says: [
        "error broken.yaml:1:1 schemaVersion is missing: write 1.",
        "error broken.yaml:1:1 documents is missing: write a list, each entry behind a dash.",
        "error broken.yaml:1:1 events is missing: write a list, each entry behind a dash.",
        "error broken.yaml has 3 more problems like these. Give a timeline.json or timeline.yaml as annals wrote it, or the folder that it lies in.",
        "error nowhere cannot be read: there is no such file. Give a timeline.json or timeline.yaml as annals wrote it, or the folder that it lies in.",
      ],
    },
    "at the first article that cannot be read, where the run is strict": {
      options: ["odd", "--strict", "--quiet"],
      status: 1,
      says: [
        "error odd/empty.txt is empty; it is left aside.",
        "error --strict: the run ends at an article that cannot be read; nothing is written.",
      ],
    },
    "at an option that nobody knows": {
      options: ["--pubished"],
      status: 2,
      says: ["error: unknown option '--pubished'", "(Did you mean --published?)"],
    },
  };
  for (const [title, { options, status, says }] of Object.entries(cases))
    test(title, () => {
      const folder = folderOf(files);
      expect(annals(folder, ...options)).toEqual({ status, stdout: "", says });
      expect(existsSync(path.join(folder, "output"))).toBe(false);
    });
});

test("an article in another language is named and passed over, not mangled; the others are told", () => {
  const folder = folderOf({
    "seeds/good.txt": FLOOD,
    "seeds/fremd.txt":
      "Der Kel ist am Donnerstag über die Ufer getreten, sagte die Bürgermeisterin. Die Feuerwehr hat in der Nacht zum Freitag dreihundert Menschen aus ihren Häusern geholt.\n",
  });
  const { status, stdout, says } = annals(folder, "--json");

  expect(status).toBe(0);
  expect(says).toContain(
    "warning seeds/fremd.txt:1:1 is not in English but in deu; it is passed over. Give a translation if it matters.",
  );
  const timeline = TimelineSchema.parse(JSON.parse(stdout));
  expect(timeline.documents.map(({ id }) => id)).toEqual(["fremd", "good"]);
  expect(timeline.events.flatMap(({ mentions }) => mentions.map(({ document }) => document))).not.toContain(
    "fremd",
  );
  expect(timeline.events.length).toBeGreaterThan(0);
});

test("a run reads what it is told to, explains a document by its id, and finds its own output no article", () => {
  const folder = folderOf({ "good.txt": FLOOD, "facts.yaml": "facts: [" });
  const published = ["--no-facts", "--published", "good=2031-04-11"];
  expect(
    annals(folder, "good.txt", "./good.txt", ...published, "--out", ".", "--explain", "good"),
  ).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("Flood in Kelmouth  (document good)"),
    says: expect.arrayContaining(["note good.txt was given more than once; it is read once."]),
  });
  const again = annals(folder, ".", ...published, "--out", ".", "--quiet", "--explain", "earthquake");
  expect(again).toMatchObject({ status: 2, stdout: "" });
  expect(again.says).toContain(
    'error --explain: "earthquake" is no event and no document. Give an id, or a part of one title:',
  );
  expect(again.says).toContain("  good  Flood in Kelmouth");
  expect(again.says.join("\n")).not.toContain("timeline");
});

test("a run shows the most salient events alone, says how many others there are, and keeps those in its stages", () => {
  const folder = folderOf({
    "harbour.txt":
      "Agreement in Tarn\n\nOmar Haddad and Greta Lindholm signed an agreement in Tarn on Wednesday.\n",
    "tarn.txt":
      "Deal in Tarn\n\nThe agreement in Tarn was signed two days ago by Greta Lindholm and Omar Haddad. Ada Brandt resigned on Monday.\n",
  });
  const { status, stdout, says } = annals(folder, ".", "--top", "1", "--format", "csv", "--json");
  expect(status).toBe(0);
  const titles = (json: unknown) => TimelineSchema.parse(json).events.map(({ title }) => title);
  const written = (name: string) => readFileSync(path.join(folder, "output", name), "utf8");
  expect(titles(JSON.parse(stdout))).toEqual(["Agreement in Tarn"]);
  expect(titles(parse(written("stages/4-merge.yaml")))).toEqual(["Agreement in Tarn", "Ada Brandt resigns"]);
  expect(written("timeline.json")).toBe(stdout);
  for (const name of ["timeline.yaml", "timeline.md", "timeline.csv"])
    expect(written(name)).not.toContain("Ada Brandt resigns");
  expect(says).toContain(
    "note --top, --min-salience: 1 of 2 events left out; stages/4-merge.yaml has them all.",
  );
});

test("two runs are compared; an input called diff is none of the command's business", () => {
  const folder = folderOf({ "diff/flood.txt": FLOOD, "later/timeline.json": timelineJson(kelmouth) });
  expect(annals(folder, "./diff", "--quiet")).toMatchObject({ status: 0, says: [] });
  const { status, stdout, says } = annals(folder, "diff", "output", "later", "--json");
  expect({ status, says }).toEqual({ status: 0, says: [] });
  expect(JSON.parse(stdout)).toMatchObject({ older: "output", newer: "later" });
  expect(stdout).toContain('"title": "Inquiry into the Kelmouth flood"');
  expect(annals(folder, "--out", "x", "diff", "output", "later")).toEqual({
    status: 2,
    stdout: "",
    says: [
      "error: before diff stands --out. Put the options of diff behind it, and leave out those of a run.",
    ],
  });
});

test("a run writes the formats that it is asked for, says what they could not carry, and reads none of them again", () => {
  const folder = folderOf({ "good.txt": FLOOD });
  const options = [".", "--no-facts", "--out", ".", "--format", "markwhen,timeml", "--format", "ical"];
  const { status, says } = annals(folder, ...options);
  expect(status).toBe(0);
  expect(readdirSync(folder).sort()).toEqual([
    "good.txt",
    "losses.json",
    "stages",
    "timeline.html",
    "timeline.ics",
    "timeline.json",
    "timeline.md",
    "timeline.mw",
    "timeline.schema.json",
    "timeline.yaml",
    "timeml",
  ]);
  const losses = JSON.parse(readFileSync(path.join(folder, "losses.json"), "utf8"));
  expect(Object.keys(losses.formats)).toEqual([
    "yaml",
    "json",
    "schema",
    "markdown",
    "html",
    "markwhen",
    "ical",
    "timeml",
  ]);
  const ofIcal = says.filter((line) =>
    line.startsWith("note ical says otherwise or leaves out: an event without any date (1);"),
  );
  expect(ofIcal.length).toBe(1);
  const again = annals(folder, ...options);
  expect(again).toMatchObject({ status: 0, says });
});

test("of thousands of articles no file is written that nobody could open, and none is left from a run of fewer", () => {
  const rain = Array.from({ length: 2001 }, (_, i) => [`news/${i}.txt`, `Rain ${i}.`]);
  const folder = folderOf({ "good.txt": FLOOD, ...Object.fromEntries(rain) });
  expect(annals(folder, "good.txt", "--quiet")).toMatchObject({ status: 0 });
  expect(readdirSync(path.join(folder, "output/stages")).length).toBe(4);
  const { status, says } = annals(folder, "news");
  expect(status).toBe(0);
  expect(says).toContain(
    "note stages/ is left out, for there are more than 2000 articles; annals stage writes what stages make, line by line.",
  );
  expect(readdirSync(path.join(folder, "output/stages"))).toEqual([]);
}, 120_000);

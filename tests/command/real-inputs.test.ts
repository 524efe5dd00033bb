import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type Timeline, TimelineSchema } from "../../src/model/timeline.ts";
import { docxOf } from "../read/files/docx.ts";
import { pdfOf } from "../read/files/pdf.ts";
import { zipOf } from "../read/files/zip.ts";
import { folderOf } from "../read/folder.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COMMAND = ["--import", import.meta.resolve("tsx"), path.join(ROOT, "pipeline/run.ts")];

function annals(folder: string, ...options: string[]) {
  const env = { ...process.env, NO_COLOR: "1" };
  const ran = spawnSync(process.execPath, [...COMMAND, ...options], { cwd: folder, encoding: "utf8", env });
  return { ...ran, says: ran.stderr.split("\n").filter((line) => line !== "") };
}

const timelineIn = (stdout: string): Timeline => TimelineSchema.parse(JSON.parse(stdout));

/** A story as it comes to a desk: 10 April 2031 was a Thursday. */
async function desk(): Promise<Record<string, string | Uint8Array>> {
  return {
    "press/Flood.html": [
      "<!doctype html><html><head><title>Flood in Kelmouth | Vale Echo</title>",
      '<meta property="og:site_name" content="Vale Echo">',
      '<meta property="article:published_time" content="2031-04-10T20:30:00-05:00"></head><body>',
      "<nav><a href='/'>Home</a></nav><article><h1>Flood in Kelmouth</h1>",
      "<p>The river Kel flooded the harbour of Kelmouth on Wednesday, Mayor Ada Brandt said.</p>",
      "<p>Mayor Ada Brandt resigned on Thursday.</p></article></body></html>",
    ].join("\n"),
    "press/Flood_files/advert.js": "alert(1)",
    "press/feed.xml": `<rss version="2.0"><channel><title>Harbour Wire</title>
<item><title>Ferry resumes</title><description>The ferry company Kel Lines reopened the port of Sunder on Friday.</description><pubDate>Sat, 12 Apr 2031 08:00:00 +0200</pubDate></item>
</channel></rss>`,
    "press/report.pdf": pdfOf(
      [
        [
          { text: "Report of the harbour office", size: 16, y: 760 },
          { text: "Nothing was heard for a week.", y: 730 },
        ],
        [{ text: "Engineer Omar Haddad inspected the dam in Tarn on 13 April 2031.", y: 760 }],
      ],
      { CreationDate: "D:20310420093000+02'00'" },
    ),
    "press/statement.docx": await docxOf([
      "# Statement",
      "Minister Greta Lindholm will visit Kelmouth on 2 May 2031.",
    ]),
    "press/dump.json": JSON.stringify([
      {
        headline: "Inquiry into flood",
        body: "Judge Ida Moss opened an inquiry in Kelmouth on Monday.",
        date: "2031-04-16",
      },
    ]),
  };
}

test("a saved page, a feed, a PDF, a Word file and a JSON dump in one folder: one command, one timeline", async () => {
  const folder = folderOf(await desk());
  const { status, stdout, says } = annals(folder, "press", "--json");
  expect(status).toBe(0);
  expect(says.filter((line) => !line.startsWith("note"))).toEqual([]);
  const { documents, events } = timelineIn(stdout);
  expect(
    documents.map(({ id, published, publisher }) => [id, published.edtf, published.basis, publisher]),
  ).toEqual([
    ["Flood", "2031-04-10", "metadata", "Vale Echo"],
    ["dump.json#1", "2031-04-16", "metadata", undefined],
    ["feed.xml#1", "2031-04-12", "metadata", "Harbour Wire"],
    ["report", "2031-04-20", "metadata", undefined],
    // It speaks of a visit still to come.
    ["statement", "[..2031-05-02]", "order", undefined],
  ]);
  const dated = events.map(({ when, status: state, mentions: [mention] }) => [
    when.edtf,
    state,
    mention?.document,
    mention?.place,
  ]);
  expect(dated).toEqual([
    ["2031-04-09", "happened", "Flood", "line 4, column 41, <h1>"],
    ["2031-04-10", "happened", "Flood", "line 6, column 1, <p>"],
    ["2031-04-11", "happened", "feed.xml#1", "line 2, field description"],
    ["2031-04-13", "happened", "report", "page 2"],
    ["2031-04-14", "happened", "dump.json#1", "field body"],
    ["2031-05-02", "planned", "statement", "paragraph 2"],
  ]);
  const stages = readFileSync(path.join(folder, "output/stages/1-ingest.yaml"), "utf8");
  expect(stages).toContain("page: 2");

  const why = annals(folder, "press", "--explain", "report").stdout;
  expect(why).toContain(
    "PDF metadata, CreationDate: \"D:20310420093000+02'00'\": not after 2031-04-20 (weak)",
  );
  expect(why).toContain("PDF metadata, CreationDate: \"D:20310420093000+02'00'\": 2031-04-20 (usual)");
});

test("a page published years after the day that it calls yesterday is told, with both sides", () => {
  const folder = folderOf({
    "old.html": [
      "<html><head><meta name='date' content='2035-06-01'></head><body><h1>Mayor resigns</h1>",
      "<p>Mayor Ada Brandt of Kelmouth resigned yesterday, on Thursday, 10 April 2031, her office said.</p></body></html>",
    ].join("\n"),
  });
  const { stdout, says } = annals(folder, "old.html", "--json");
  expect(timelineIn(stdout).conflicts.map(({ about }) => about)).toEqual(["date"]);
  expect(
    says.some((line) => line.startsWith("warning old.html (line 2, column 1, <p>) date: set aside")),
  ).toBe(true);
});

test("a trace gives way to what the article says, and decides where it says nothing", () => {
  const page = (text: string, address: string) =>
    `<html><head><link rel="canonical" href="${address}"></head><body><h1>Mayor resigns</h1><p>${text}</p></body></html>`;
  const folder = folderOf({
    "silent.html": page("Mayor Ada Brandt resigned on Thursday.", "https://echo.example/2031/04/11/mayor"),
    "says.html": page(
      "SUNDER, 12 April 2031 — Judge Ida Moss resigned on Friday.",
      "https://echo.example/2033/01/02/judge",
    ),
  });
  const { documents } = timelineIn(annals(folder, ".", "--json").stdout);
  expect(documents.map(({ id, published }) => [id, published.edtf])).toEqual([
    ["says", "2031-04-12"],
    ["silent", "2031-04-11"],
  ]);
});

test("what cannot be read is told and the rest read; --strict ends the run at it", async () => {
  const folder = folderOf({
    "in/week.zip": await zipOf({
      "flood.txt": "The river Kel flooded Kelmouth on 9 April 2031.",
      "bomb.txt": "0".repeat(5_000_000),
    }),
    "in/notes.docx": "PK\u0003\u0004 broken",
  });
  const bomb =
    "warning in/week.zip/bomb.txt unpacks to more than 200 times its size, as no text does; it is left aside. Unpack it, and look at what is in it.";
  const lenient = annals(folder, "in", "--json");
  expect(lenient.status).toBe(0);
  expect(lenient.says).toContain(bomb);
  expect(timelineIn(lenient.stdout).documents.map(({ id }) => id)).toEqual(["week.zip/flood.txt"]);

  const strict = annals(folder, "in", "--strict");
  expect(strict).toMatchObject({ status: 1, stdout: "" });
  expect(strict.says.at(-1)).toBe(
    "error --strict: the run ends at an article that cannot be read; nothing is written.",
  );
});

test("fields of a dump are named on the command line, and a slip in that is told", () => {
  const folder = folderOf({
    "dump.jsonl":
      '{"kop": "Besluit", "inhoud": "The council of Tarn resigned on Friday.", "dag": "2031-04-12"}\n',
  });
  const { stdout } = annals(
    folder,
    "dump.jsonl",
    "--json-fields",
    "title=kop,text=inhoud,published=dag",
    "--json",
  );
  expect(timelineIn(stdout).documents.map(({ id, title, published }) => [id, title, published.edtf])).toEqual(
    [["dump.jsonl#1", "Besluit", "2031-04-12"]],
  );
  expect(annals(folder, "dump.jsonl", "--json-fields", "kop").says[0]).toContain(
    "--json-fields <map>' argument 'kop' is invalid. \"kop\" is not written as NAME=FIELD.",
  );
});

test("nothing that an article says steers the terminal", () => {
  const folder = folderOf({
    "a.txt":
      "Mayor \u001b[31mAda\u001b[0m Brandt\u009b2J resigns\n\nMayor Ada Brandt\u001b]0;pwned\u0007 resigned on 10 April 2031.\n",
    "\u001b[2Jb.png": "no",
  });
  for (const options of [[], ["--json"], ["--explain", "a"], ["--what-if", "a=2031-04-11"]]) {
    const { stdout, stderr } = annals(folder, ".", ...options);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(stdout + stderr).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
  }
});

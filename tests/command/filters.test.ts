import path from "node:path";
import { expect, test } from "vitest";
import { ExtractedSchema } from "../../src/model/stages.ts";
import { folderOf } from "../read/folder.ts";
import { annals, filesBelow } from "./annals.ts";

const DEAL =
  "Deal in Tarn\n\nPublished: 17 November 2011\n\nDockers signed an agreement in Tarn on Wednesday.\n";
const ARTICLES: Record<string, string> = {
  "news/x/index.txt": DEAL,
  "news/y/index.txt":
    "Dockers sign\n\nThe agreement in Tarn was signed two days ago, Mayor Ada Brandt said.\n",
  "news/y/index.md":
    "---\ndate: 2011-11-20\n---\nVote\n\nThe council of Tarn approved the budget on Friday.\n",
  "news/reprint.txt": DEAL,
};

test("the stages as filters over any chunks of lines, merged, give the bytes of one process", () => {
  const folder = folderOf(ARTICLES);
  const given = ["--published", "y/index.txt=2011-11-18", "--quiet"];
  expect(annals(folder, ["news", "--out", "whole", ...given])).toMatchObject({ status: 0 });

  const paths = Object.keys(ARTICLES);
  const input = [
    { path: paths[2], base64: Buffer.from(ARTICLES[paths[2] as string] as string).toString("base64") },
    { path: paths[1] },
    ...[paths[3], paths[0]].map((file) => ({ path: file, text: ARTICLES[file as string] })),
  ].map((line) => `${JSON.stringify(line)}\n`);
  const ingested = annals(folder, ["stage", "ingest"], input.join(""));
  const dated = annals(folder, ["stage", "resolve-dates", "--quiet"], ingested.stdout).stdout.split(
    /(?<=\n)/,
  );
  const files = [dated.slice(0, 1), dated.slice(1)].map(
    (chunk) => annals(folder, ["stage", "extract-events"], chunk.join("")).stdout,
  );
  expect(
    files
      .join("")
      .trim()
      .split("\n")
      .map((line) => ExtractedSchema.parse(JSON.parse(line)).documents.length),
  ).toEqual([1, 1, 1, 1]);
  const parts = folderOf({ "a.ndjson": files[0] as string, "b.ndjson": files[1] as string });
  expect(annals(parts, ["merge", "b.ndjson", "a.ndjson", "--out", "parts", ...given])).toMatchObject({
    status: 0,
  });
  expect(filesBelow(path.join(parts, "parts"))).toEqual(filesBelow(path.join(folder, "whole")));
});

test("a line that cannot be used is named and passed over; a strict filter ends there", () => {
  const folder = folderOf({});
  const lines = [
    '{"path": "a.txt", "text": "Tarn voted on Friday."}',
    '{"path": "b.txt", "text": 7}',
    "not JSON",
    '{"path": "gone.txt"}',
    '{"path": "empty.txt", "text": " "}',
    '{"path": "c.txt", "text": "Tarn voted again on Monday."}',
  ].join("\n");
  const read = (stdout: string) =>
    stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line).documents[0].path);
  const { status, stdout, says } = annals(folder, ["stage", "ingest"], lines);
  expect(status).toBe(0);
  expect(read(stdout)).toEqual(["a.txt", "c.txt"]);
  expect(says.map((line) => line.replace(/(is no JSON|takes): .*/, "$1"))).toEqual([
    "error line 2 is not what this stage takes",
    "error line 3 is no JSON",
    "error line 4: gone.txt cannot be read: there is no such file. It is left aside.",
    "warning line 5: empty.txt is empty; it is left aside.",
  ]);
  const strict = annals(folder, ["stage", "ingest", "--strict"], lines);
  expect([strict.status, read(strict.stdout), strict.says.length]).toEqual([1, ["a.txt"], 1]);
});

test("a merge names the lines that are no stage's, and ends there where it is strict", () => {
  const folder = folderOf({ "odd.ndjson": '{"documents": []}\n', "none.ndjson": "" });
  const told =
    "error odd.ndjson:1 is not what this stage takes: timexes: Invalid input: expected array, received undefined. It is passed over.";
  expect(annals(folder, ["merge", "odd.ndjson"])).toMatchObject({
    status: 1,
    says: [told, "error there is no article to merge. Give lines that annals stage extract-events wrote."],
  });
  expect(annals(folder, ["merge", "--strict", "odd.ndjson"])).toMatchObject({
    status: 1,
    says: [told, "error --strict: the merge ends at a line that cannot be used; nothing is written."],
  });
  expect(annals(folder, ["merge", "gone.ndjson"])).toMatchObject({
    status: 2,
    says: ["error gone.ndjson cannot be read (ENOENT). Give files that annals stage wrote."],
  });
});

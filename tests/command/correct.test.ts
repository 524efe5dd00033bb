import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parseOptions } from "../../pipeline/options.ts";
import { folderOf } from "../read/folder.ts";
import { annals } from "./annals.ts";

const ARTICLES = {
  "news/herald.txt":
    "The old bridge at Fenwick collapsed on Monday, 4 March 2019, and killed 12 people.\n\nMayor Ada Brook resigned on Friday, 8 March 2019.\n",
  "news/wire.txt":
    "The bridge at Fenwick collapsed on Tuesday, 5 March 2019, killing 15 people, police said.\n",
};
const FILE = "news/corrections.yaml";

/** A folder in which a run has made its timeline. */
function newsroom(): string {
  const folder = folderOf(ARTICLES);
  expect(annals(folder, ["news", "--quiet"]).status).toBe(0);
  return folder;
}

test("a person looks, decides, decides again, and the next run honours it", () => {
  const folder = newsroom();
  const listed = annals(folder, ["correct", "bridge"]);
  expect(listed.status).toBe(0);
  for (const line of [
    "  1. “The old bridge at Fenwick collapsed on Monday, 4 March 2019, and killed 12 people.”  herald",
    "  2. “The bridge at Fenwick collapsed on Tuesday, 5 March 2019, killing 15 people, police said.”  wire",
    "  number of people killed",
  ])
    expect(listed.stdout.split("\n")).toContain(line);

  const tried = annals(folder, ["correct", "bridge", "--title", "Bridge falls", "--dry-run"]);
  expect(tried.stdout).toContain("title: Bridge falls");
  expect(existsSync(path.join(folder, FILE))).toBe(false);

  expect(annals(folder, ["correct", "bridge", "--title", "Bridge falls", "--note", "the desk"]).status).toBe(
    0,
  );
  const again = annals(folder, ["correct", "bridge", "--title", "Fenwick bridge collapse"]);
  expect(again.stdout).toContain(`${FILE}:3: changed`);
  expect(again.stdout).toContain("keeps its note, “the desk”");
  expect(readFileSync(path.join(folder, FILE), "utf8")).toMatch(
    /^# Decisions .*\ncorrections:\n {2}- event:\n {6}document: \w+\n {6}sha256: "?[0-9a-f]{16}"?\n {6}quote: The .*\n {6}words: collapsed\n {4}title: Fenwick bridge collapse\n {4}note: the desk\n$/,
  );
  expect(annals(folder, ["correct", "Brook", "--hide"]).status).toBe(0);
  const { stdout } = annals(folder, ["news", "--json", "--quiet"]);
  expect(JSON.parse(stdout).events.map(({ title }: { title: string }) => title)).toEqual([
    "Fenwick bridge collapse",
  ]);
});

test("what the next run would not know is refused, and nothing is written", () => {
  const folder = newsroom();
  const refused = (name: string, says: RegExp) => {
    const { status, says: said } = annals(folder, ["correct", name, "--hide"]);
    expect(status).toBe(2);
    expect(said.join("\n")).toMatch(says);
  };
  refused("tunnel", /"tunnel" is no event of the timeline.*\n.*bridge/i);
  refused("e", /"e" fits more than one event/);

  const broken = "corrections:\n  - event: { quote: a }\n    hid: true\n";
  writeFileSync(path.join(folder, FILE), broken);
  refused("Brook", /^error news\/corrections\.yaml:2:5 corrections\[0\] decides nothing/);
  expect(readFileSync(path.join(folder, FILE), "utf8")).toBe(broken);

  writeFileSync(path.join(folder, "news/herald.txt"), "The market in Lorne was crowded on Saturday.\n");
  refused("Brook", /news\/herald\.txt has changed since the timeline was made, and no longer says/);
});

test("one decision at a time, and a date that the calendar has", () => {
  for (const options of [
    ["bridge", "--date", "2019-02-30"],
    ["bridge", "--hide", "--title", "x"],
    ["bridge", "--note", "a note of nothing"],
    ["bridge", "--status", "maybe"],
    ["bridge", "--split", "two"],
    ["bridge", "--title", "  "],
  ])
    expect(parseOptions(["correct", ...options])).toEqual({ status: "ended", exitCode: 2 });
  expect(parseOptions(["correct", "bridge", "--place", "Fenwick", "--place", "Lorne"])).toMatchObject({
    options: { name: "bridge", wish: { decision: "place", places: ["Fenwick", "Lorne"] } },
  });
});

import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { generateArchive } from "../../scripts/archive/generate-archive.ts";
import { seeded } from "../../scripts/archive/seeded.ts";
import { folderOf } from "../read/folder.ts";
import { annals, COMMAND, filesBelow } from "./annals.ts";

function archiveOf(articles: number, length: number): Record<string, string> {
  return Object.fromEntries(
    [...generateArchive({ articles, length })].map(({ path: file, text }) => [`news/${file}`, text]),
  );
}

test("a run that finds nothing changed leaves its files and prints the same; what was changed or deleted is made anew", () => {
  const folder = folderOf({ ...archiveOf(6, 200), "news/empty.txt": "" });
  const command = ["news", "--store", "annals.store"];
  const note = (says: readonly string[]) => says.filter((line) => line.includes("annals.store"));
  const first = annals(folder, command);
  expect(note(first.says)).toEqual(["note annals.store: 0 of 6 articles were known."]);
  const files = filesBelow(path.join(folder, "output"));
  const again = annals(folder, command);
  expect(note(again.says)).toEqual(["note annals.store: nothing has changed since the last run."]);
  expect({ ...again, says: again.says.slice(0, -1) }).toEqual({ ...first, says: first.says.slice(0, -1) });
  expect(filesBelow(path.join(folder, "output"))).toEqual(files);

  writeFileSync(path.join(folder, "output/timeline.md"), "mine");
  expect(note(annals(folder, command).says)).toEqual(["note annals.store: 6 of 6 articles were known."]);
  expect(filesBelow(path.join(folder, "output"))).toEqual(files);
  writeFileSync(path.join(folder, "news/more.txt"), "Fire\n\nThe mill in Tarn burned down on 3 May 2011.");
  expect(note(annals(folder, command).says)).toEqual(["note annals.store: 6 of 7 articles were known."]);
});

test("a file that is no store is refused", () => {
  const folder = folderOf({ "news/a.txt": "Tarn voted.", "notes.txt": "These are some notes of mine." });
  expect(annals(folder, ["news", "--store", "notes.txt"])).toEqual({
    status: 2,
    stdout: "",
    says: ["error notes.txt is no store. Name a file that --store made, or one that is not there yet."],
  });
});

test("a run that is killed at any moment leaves the store whole; the next goes on from there and ends the same", async () => {
  const folder = folderOf(archiveOf(40, 300));
  expect(annals(folder, ["news", "--out", "whole", "--quiet"])).toMatchObject({ status: 0 });
  const command = ["news", "--store", "annals.store", "--out", "killed", "--quiet"];
  const pick = seeded(8);
  for (let kill = 0; kill < 5; kill++) {
    const run = spawn(process.execPath, [...COMMAND, ...command], { cwd: folder, stdio: "ignore" });
    const ended = new Promise((end) => run.once("exit", end));
    await Promise.race([wait(800 + pick(3000)), ended]);
    run.kill("SIGKILL");
    await ended;
  }
  expect(annals(folder, command)).toMatchObject({ status: 0, says: [] });
  expect(filesBelow(path.join(folder, "killed"))).toEqual(filesBelow(path.join(folder, "whole")));
  // Made from what the killed runs had kept, not from what the last one left lying there.
  rmSync(path.join(folder, "killed"), { recursive: true });
  mkdirSync(path.join(folder, "killed"));
  const { says } = annals(folder, command.slice(0, -1));
  expect(says).toContain("note annals.store: 40 of 40 articles were known.");
  expect(filesBelow(path.join(folder, "killed"))).toEqual(filesBelow(path.join(folder, "whole")));
}, 180_000);

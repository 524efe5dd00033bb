import { symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { findArticles } from "../../src/read/find-articles.ts";
import { folderOf } from "./folder.ts";

const NEWS = {
  "news/b.txt": "B",
  "news/Ä.md": "Ä",
  "news/a.txt": "A",
  "news/deep/c.txt": "C",
  "news/.hidden.txt": "no",
  "news/node_modules/m.md": "no",
  "news/facts.yaml": "facts:",
  "news/deep/corrections.yaml": "corrections:",
  "news/map.png": "no",
  "out/timeline.md": "no",
  "plain.txt": "P",
};

function find(from: string, ...inputs: string[]) {
  const diagnostics: Diagnostic[] = [];
  const report = (found: Diagnostic) => diagnostics.push(found);
  const found = findArticles(inputs, { from, except: ["out/timeline.md"], report });
  return { ...found, says: diagnostics.map(({ code, document }) => `${code} ${document}`) };
}

const whole = {
  files: ["news/a.txt", "news/b.txt", "news/deep/c.txt", "news/map.png", "news/Ä.md"],
  facts: ["news/facts.yaml"],
  corrections: ["news/deep/corrections.yaml"],
  missing: [],
  says: [],
};

test("a folder gives the articles in it, in one order, and what lies beside them", () => {
  expect(find(folderOf(NEWS), "news")).toEqual(whole);
});

test("a file gives itself, and what lies beside it", () => {
  expect(find(folderOf(NEWS), "news/b.txt")).toMatchObject({
    files: ["news/b.txt"],
    facts: ["news/facts.yaml"],
    says: [],
  });
});

test("a glob gives what matches", () => {
  expect(find(folderOf(NEWS), "news/**/[bc].txt").files).toEqual(["news/b.txt", "news/deep/c.txt"]);
});

test("a full path gives the same names as a relative one", () => {
  const folder = folderOf(NEWS);
  expect(find(folder, path.join(folder, "news"))).toEqual(whole);
});

test("what lies outside the folder of the run keeps its full path", () => {
  const folder = folderOf(NEWS);
  expect(find(path.join(folder, "out"), path.join(folder, "plain.txt")).files).toEqual([
    path.join(folder, "plain.txt"),
  ]);
});

test("a file that is found twice is read once, and said so where it was named twice", () => {
  const folder = folderOf(NEWS);
  symlinkSync(path.join(folder, "plain.txt"), path.join(folder, "zlink.txt"));
  expect(find(folder, "news", "news/*.txt")).toEqual(whole);
  for (const inputs of [
    ["plain.txt", "zlink.txt"],
    ["zlink.txt", "./plain.txt"],
  ])
    expect(find(folder, ...inputs)).toMatchObject({
      files: ["plain.txt"],
      says: ["SAME_CONTENT plain.txt"],
    });
});

test("the run's own output is no article", () => {
  expect(find(folderOf(NEWS), ".").files).toEqual([...whole.files, "plain.txt"].sort());
});

test("a folder or a glob without files is named, and so is an input that is not there", () => {
  const folder = folderOf({ "empty/facts.yaml": "facts:" });
  expect(find(folder, "empty", "*.md", "nowhere", "gone.txt")).toMatchObject({
    files: [],
    missing: ["nowhere", "gone.txt"],
    says: ["UNREADABLE_FILE empty", "UNREADABLE_FILE *.md"],
  });
});

test("what a browser saves beside a page belongs to the page", () => {
  const folder = folderOf({
    "saved/Flood.html": "<p>The river rose.</p>",
    "saved/Flood_files/advert.html": "<p>Buy boats.</p>",
    "saved/Flood_files/deep/style.css": "p {}",
    "saved/Other_files/letter.txt": "No page is beside it.",
  });
  expect(find(folder, "saved").files).toEqual(["saved/Flood.html", "saved/Other_files/letter.txt"]);
});

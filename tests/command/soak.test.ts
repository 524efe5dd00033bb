import path from "node:path";
import { expect, test } from "vitest";
import { BREAKAGES } from "../../scripts/archive/broken-files.ts";
import { writeSoakArchive } from "../../scripts/archive/soak-archive.ts";
import type { Timeline } from "../../src/model/timeline.ts";
import { folderOf } from "../read/folder.ts";
import { annals } from "./annals.ts";

/** One file of each breakage; `npm run soak` takes twenty thousand files. */
const EVERY = 5;
const FILES = EVERY * BREAKAGES.length;

test("of files of which every fifth is broken, all others are on the timeline and every broken one is named", () => {
  const folder = folderOf({});
  const archive = writeSoakArchive(path.join(folder, "news"), FILES, { every: EVERY, length: 300 });
  const { status, stdout, says } = annals(folder, ["news", "--json"]);
  expect(status).toBe(0);
  const { documents } = JSON.parse(stdout) as Timeline;
  expect(documents.map(({ path: file }) => file).sort()).toEqual(
    archive.whole.map((file) => `news/${file}`).sort(),
  );
  expect(archive.broken).toHaveLength(BREAKAGES.length);
  const silent = archive.broken.filter(
    (file) => !says.some((line) => /^(warning|error) /.test(line) && line.includes(`news/${file} `)),
  );
  expect(silent).toEqual([]);
});

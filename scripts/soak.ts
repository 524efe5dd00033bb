/**
 * Thousands of files, every twentieth broken: `npm run soak -- [FILES]`, 20,000 by default. All the others must be on the
 * timeline, and every broken one named with its reason. Ends with 1 where that does not hold. Run by hand: it takes its time.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Timeline } from "../src/model/timeline.ts";
import { writeSoakArchive } from "./archive/soak-archive.ts";

const COMMAND = fileURLToPath(new URL("../dist/pipeline/run.js", import.meta.url));
const files = Number(process.argv[2] ?? 20_000);
const work = mkdtempSync(path.join(tmpdir(), "annals-soak-"));
try {
  const archive = writeSoakArchive(path.join(work, "articles"), files);
  const since = performance.now();
  // What is left aside is told as a warning, which --quiet keeps back; the table is for nobody.
  const ran = spawnSync(process.execPath, [COMMAND, "articles"], {
    cwd: work,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 1 << 30,
  });
  const seconds = (performance.now() - since) / 1000;
  if (ran.status !== 0)
    throw new Error(`annals ended with ${ran.status ?? ran.signal}:\n${ran.stderr.slice(-2000)}`);
  const { documents, events } = JSON.parse(
    readFileSync(path.join(work, "output/timeline.json"), "utf8"),
  ) as Timeline;
  const read = new Set(documents.map(({ path: file }) => file));
  const telling = new Set(events.flatMap(({ mentions }) => mentions.map(({ document }) => document)));
  const lines = ran.stderr.split("\n");
  const named = (file: string) => lines.some((line) => line.includes(`articles/${file} `));
  const findings = {
    "whole, and not on the timeline": archive.whole.filter((file) => !read.has(`articles/${file}`)),
    "broken, and not named": archive.broken.filter((file) => !named(file)),
    "broken, and read as an article": archive.broken.filter((file) => read.has(`articles/${file}`)),
  };
  console.log(
    `${archive.whole.length} whole files and ${archive.broken.length} broken: ${documents.length} articles, of which ` +
      `${telling.size} tell one of ${events.length} events; ${seconds.toFixed(0)} s`,
  );
  for (const [finding, found] of Object.entries(findings)) {
    console.log(`${finding}: ${found.length}`);
    for (const file of found.slice(0, 20)) console.log(`  ${file}`);
    if (found.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

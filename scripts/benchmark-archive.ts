/**
 * From files to timeline, as a user runs it: `npm run benchmark:archive -- [SIZES...]`, 300 and 1,000 articles by default,
 * which takes some minutes; 10,000 and 100,000 besides with --large, which takes hours. --cores and --reprints take lists with commas (1,2 and 0,40); --limit ends a run
 * after so many seconds; --heap gives the command so many MB, as NODE_OPTIONS=--max-old-space-size does. Every row is
 * printed as soon as it is measured, the smallest size first. Run by hand: it asks the clock.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type * as Annals from "../pipeline/annals.ts";
import { writeWhole } from "../src/write/write-whole.ts";
import { generateArchive } from "./archive/generate-archive.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const COMMAND = path.join(ROOT, "dist/pipeline/run.js");
/** Articles added to an archive that a store knows. */
const ADDED = 10;

const { values, positionals } = parseArgs({
  options: {
    large: { type: "boolean", default: false },
    limit: { type: "string", default: "3600" },
    cores: { type: "string", default: "1,2" },
    reprints: { type: "string", default: "0,40" },
    heap: { type: "string" },
  },
  allowPositionals: true,
});
const sizes =
  positionals.length > 0 ? positionals.map(Number) : [300, 1000, ...(values.large ? [10_000, 100_000] : [])];
const limit = Number(values.limit);
const numbersOf = (list: string) => list.split(",").map(Number);
const heap = values.heap === undefined ? [] : [`--max-old-space-size=${Number(values.heap)}`];
const shuffledSizes = sizes.some((size, i) => size < (sizes[i - 1] ?? 0));
if (shuffledSizes || [...sizes, limit].some(Number.isNaN))
  throw new Error("give sizes as numbers, the smallest first");

/** Holds a command to one core, where the system has the means. */
const PINNING = spawnSync("taskset", ["--version"]).status === 0 ? ["taskset", "-c", "0"] : [];

interface Run {
  /** Seconds from start to end of the process. */
  wall: number;
  /** Seconds of processor time, of all threads. */
  cpu: number;
  /** Highest resident memory, in MB. */
  memory: number;
}

/** The compiled command in a process of its own; in words why there is no figure where it did not end as it should. */
async function run(options: readonly string[], { pinned = false } = {}): Promise<Run | string> {
  const watch = `import { writeSync } from "node:fs"; import { isMainThread } from "node:worker_threads";
    if (isMainThread) process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));`;
  const node = [
    process.execPath,
    ...heap,
    "--import",
    `data:text/javascript,${encodeURIComponent(watch)}`,
    COMMAND,
  ];
  const [program, ...rest] = [...(pinned ? PINNING : []), ...node, ...options, "--quiet"];
  const since = performance.now();
  const child = spawn(program as string, rest, { stdio: ["ignore", "ignore", "inherit", "pipe"] });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill("SIGKILL");
  }, limit * 1000);
  const ended = new Promise<number | string>((end) =>
    child.once("exit", (status, signal) => end(status ?? signal ?? 0)),
  );
  const used = await text(child.stdio[3] as NodeJS.ReadableStream);
  const status = await ended;
  clearTimeout(timer);
  if (isLate) return `> ${limit}`;
  // Node ends itself so where its heap is full.
  if (status === "SIGABRT" || status === 134) return "out of memory: give --heap";
  if (status !== 0) return `ended with ${status}`;
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(used) as NodeJS.ResourceUsage;
  return {
    wall: (performance.now() - since) / 1000,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    memory: maxRSS / 1000,
  };
}

function writeArchive(folder: string, articles: number, reprints: number): number {
  let letters = 0;
  for (const { path: file, text: content } of generateArchive({ articles, reprints })) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
    letters += content.length;
  }
  return letters;
}

const work = mkdtempSync(path.join(tmpdir(), "annals-benchmark-"));
try {
  console.log(
    "Articles of 3 kB of a generated world (scripts/archive), from files to all output files, start of the process included, in the " +
      `compiled command as a user runs it. One core: --workers 1${PINNING.length > 0 ? ", pinned to it" : ""}; two: --workers 2. ` +
      "Articles a second are of the clock, CPU seconds of the processor, of all threads. " +
      "Growth: the exponent e of CPU time ~ articles^e from the size before. Peak: resident memory.\n" +
      `${cpus()[0]?.model ?? "?"}, ${availableParallelism()} cores, Node ${process.version}; load at the start ${loadavg()[0]?.toFixed(1)}.\n`,
  );
  const row = (cells: readonly string[]) => console.log(`| ${cells.join(" | ")} |`);
  row([
    ...["articles", "reprints", "cores", "seconds", "articles a second"],
    ...["CPU s", "articles a CPU second", "peak MB", "growth"],
  ]);
  row(new Array<string>(9).fill("--:"));
  const smaller = new Map<string, { size: number; cpu: number }>();
  for (const size of sizes)
    for (const reprints of numbersOf(values.reprints))
      for (const workers of numbersOf(values.cores)) {
        const folder = path.join(work, `${size}-${reprints}`);
        writeArchive(folder, size, reprints / 100);
        const named = [size.toLocaleString("en"), `${reprints} %`, String(workers)];
        const done = await run([folder, "--workers", String(workers), "--out", path.join(work, "out")], {
          pinned: workers === 1,
        });
        if (typeof done === "string") {
          row([...named, done, "", "", "", "", ""]);
          continue;
        }
        const kind = `${reprints} ${workers}`;
        const before = smaller.get(kind);
        const growth = before ? Math.log(done.cpu / before.cpu) / Math.log(size / before.size) : null;
        row([
          ...named,
          done.wall.toFixed(1),
          (size / done.wall).toFixed(1),
          done.cpu.toFixed(1),
          (size / done.cpu).toFixed(1),
          done.memory.toFixed(0),
          growth?.toFixed(2) ?? "",
        ]);
        smaller.set(kind, { size, cpu: done.cpu });
      }

  const [size = 1000] = sizes;
  await storeRuns(size);
  await stageShares(size);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The first run with a store, the same again, and again with ten more articles; and how much faster than the first. */
async function storeRuns(articles: number): Promise<void> {
  const folder = path.join(work, `${articles}-stored`);
  writeArchive(folder, articles, 0);
  const command = [
    folder,
    "--workers",
    "1",
    "--store",
    path.join(work, "store"),
    "--out",
    path.join(work, "stored"),
  ];
  console.log(
    `\nWith a store, ${articles} articles, one core:\n\n| run | seconds | CPU s | times less CPU |\n| --- | --: | --: | --: |`,
  );
  const first = await run(command, { pinned: true });
  if (typeof first === "string") return console.log(`| first | ${first} | | |`);
  const told = (label: string, { wall, cpu }: Run) =>
    console.log(`| ${label} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${(first.cpu / cpu).toFixed(1)} |`);
  told("first", first);
  const again = async (label: string) => {
    const done = await run(command, { pinned: true });
    if (typeof done === "string") console.log(`| ${label} | ${done} | | |`);
    else told(label, done);
  };
  await again("the same again");
  rmSync(path.join(work, "stored"), { recursive: true });
  await again("the same, its output gone");
  for (const { path: file, text: content } of generateArchive({ articles: ADDED, seed: 2 })) {
    mkdirSync(path.join(folder, "added", path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, "added", file), content);
  }
  await again(`with ${ADDED} articles more`);
}

/** CPU time of each stage, in this process, after a few articles to warm it up. */
async function stageShares(articles: number): Promise<void> {
  const annals = (await import(path.join(ROOT, "dist/pipeline/annals.js"))) as typeof Annals;
  const given = [...generateArchive({ articles })].map(({ path: file, text: content }) => ({
    path: file,
    bytes: new TextEncoder().encode(content),
  }));
  await annals.readBatch(given.slice(0, 50));
  const context = annals.contextOf({});
  const times: [name: string, milliseconds: number][] = [];
  const timed = async <Result>(name: string, work: () => Result | Promise<Result>): Promise<Result> => {
    const before = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(before);
    times.push([name, (user + system) / 1000]);
    return result;
  };
  const ingested = await timed("ingest", () => annals.ingest.run(given, context));
  const dated = await timed("resolve-dates", () => annals.resolveDates.run(ingested, context));
  const extracted = await timed("extract-events", () => annals.extractEvents.run(dated, context));
  const gathered = await timed("gather", () => annals.gather([{ extracted, diagnostics: [] }], context));
  const reconstruction = await timed("merge", () => annals.mergeGathered(gathered, context));
  await timed("write", () => {
    const { files } = annals.outputOf(annals.resultOf(reconstruction), [], []);
    writeWhole(path.join(work, "shares"), files);
  });
  const total = times.reduce((sum, [, time]) => sum + time, 0);
  console.log(
    `\nShares of ${articles} articles, CPU time in one process:\n\n| stage | share | ms an article |\n| --- | --: | --: |`,
  );
  for (const [name, time] of times)
    console.log(`| ${name} | ${((100 * time) / total).toFixed(1)} % | ${(time / articles).toFixed(2)} |`);
}

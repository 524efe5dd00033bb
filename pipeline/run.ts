#!/usr/bin/env node
import path from "node:path";
import { compareTimelines } from "../src/merge/compare-timelines.ts";
import { trimTimeline } from "../src/merge/trim-timeline.ts";
import { type Diagnostic, LEAVES_ASIDE, type Report } from "../src/model/diagnostic.ts";
import type { Document } from "../src/model/document.ts";
import type { Article } from "../src/model/stages.ts";
import type { Timeline } from "../src/model/timeline.ts";
import { decode } from "../src/read/decode.ts";
import { findArticles } from "../src/read/find-articles.ts";
import { READABLE } from "../src/read/formats.ts";
import { readBytes } from "../src/read/read-bytes.ts";
import { readCorrections } from "../src/read/read-corrections.ts";
import { readFacts } from "../src/read/read-facts.ts";
import { readTimeline } from "../src/read/read-timeline.ts";
import { problemLine, type YamlFile } from "../src/read/yaml-file.ts";
import { diagnosticLine } from "../src/write/diagnostic-line.ts";
import { explain, explanationJson, explanationText } from "../src/write/explain.ts";
import { timelineJson } from "../src/write/json.ts";
import { lossLines } from "../src/write/loss-report.ts";
import { OUTPUT_NAMES, outputOf } from "../src/write/output.ts";
import { printable, printableIn } from "../src/write/printable.ts";
import { timelineTable } from "../src/write/table.ts";
import { timelineDiffJson, timelineDiffText } from "../src/write/timeline-diff.ts";
import { whatIfJson, whatIfText } from "../src/write/what-if.ts";
import { writeWhole } from "../src/write/write-whole.ts";
import { type DiffOptions, type Options, parseOptions } from "./options.ts";
import { withProgress } from "./progress.ts";
import type { StageContext } from "./stage.ts";

const OK = 0;
const TROUBLE = 1;
const WRONG_USAGE = 2;

/** Stages of the pipeline, each a step of its progress beside the files. */
const STEPS = 4;

/** What a person must mend before a run can go on. */
class Stop extends Error {
  readonly exitCode: number;
  readonly problems: readonly string[];

  constructor(exitCode: number, ...problems: string[]) {
    super(problems.join("\n"));
    this.exitCode = exitCode;
    this.problems = problems;
  }
}

async function main(argv: readonly string[]): Promise<number> {
  const parsed = parseOptions(argv);
  if (parsed.status === "ended") return parsed.exitCode;
  try {
    if (parsed.status === "diff") diff(parsed.options);
    else await run(parsed.options);
    return OK;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    for (const problem of error.problems) console.error(printable(`error ${problem}`));
    return error.exitCode;
  }
}

async function run(options: Options): Promise<void> {
  const heard: Diagnostic[] = [];
  const documents: Document[] = [];
  // That a name given with --published is nobody's ends the run below, where all names are told.
  const report: Report = (diagnostic) => {
    if (diagnostic.code !== "UNKNOWN_DOCUMENT") heard.push(diagnostic);
  };
  // Findings come before what they led to: the end of the run, or its result.
  const tell = () => printDiagnostics(heard.splice(0), { documents, options });
  try {
    const except = OUTPUT_NAMES.map((name) => path.join(options.out, name));
    const found = findArticles(options.inputs, { from: process.cwd(), except, report });
    if (found.missing.length > 0) throw new Stop(WRONG_USAGE, ...found.missing.map(missingInput));
    const facts = readBeside(options.facts, found.facts, readFacts);
    const corrections = readBeside(options.corrections, found.corrections, readCorrections);
    const steps = found.files.length + STEPS;
    const published = options.published;
    const { context, reconstruction } = await withProgress({ steps, quiet: options.quiet }, async (step) => {
      const context: StageContext = { report, facts, corrections, published };
      const articles = found.files.flatMap((file) => readArticleFile(file, options, report, step));
      step("ingest");
      const { ingest } = await import("./ingest.ts");
      const ingested = await ingest.run(articles, context);
      if (options.strict) refuseLeftAside(heard);
      refuseNone(ingested.documents);
      refuseUnknown("--published", [...published.keys()], ingested.documents);
      if (options.whatIf) refuseUnknown("--what-if", [options.whatIf[0]], ingested.documents);
      // The other stages bring their models with them: what is wrong so far is told without waiting for those.
      const { reconstructIngested } = await import("./pipeline.ts");
      return { context, reconstruction: reconstructIngested(ingested, context, step) };
    });
    const { resultOf, stageOutputs } = await import("./pipeline.ts");
    documents.push(...reconstruction.ingested.documents);
    const shown = trimTimeline(reconstruction.timeline, options);
    const result = { ...resultOf(reconstruction), timeline: shown };
    const output = outputOf(result, stageOutputs(reconstruction), options.formats);
    write(options.out, output.files);
    tell();
    const notes = [...trimLines(reconstruction.timeline, shown), ...lossLines(output.losses)];
    if (!options.quiet) for (const line of notes) console.error(`note ${line}`);
    if (options.whatIf) {
      const { whatIf } = await import("./what-if.ts");
      const supposition = whatIf(options.whatIf, reconstruction, context);
      process.stdout.write(options.json ? whatIfJson(supposition) : printable(whatIfText(supposition)));
    } else if (options.explain !== undefined)
      process.stdout.write(explained(reconstruction.timeline, documents, options));
    else print(shown, options);
  } finally {
    tell();
  }
}

function diff({ older, newer, json }: DiffOptions): void {
  const [old, now] = [readTimeline(older), readTimeline(newer)];
  if (old.status === "broken" || now.status === "broken")
    throw new Stop(
      WRONG_USAGE,
      ...[old, now].flatMap((read) => (read.status === "broken" ? read.problems : [])),
    );
  const difference = { older, newer, ...compareTimelines(old.timeline, now.timeline) };
  process.stdout.write(json ? timelineDiffJson(difference) : printable(timelineDiffText(difference)));
}

function missingInput(input: string): string {
  return `${input} does not exist. Give files, folders or globs of articles; none means the folder seeds/.`;
}

function refuseNone(articles: readonly unknown[]): void {
  if (articles.length > 0) return;
  throw new Stop(TROUBLE, `there is no article to read. Annals reads ${READABLE}.`);
}

function refuseLeftAside(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.some(({ code, severity }) => LEAVES_ASIDE.has(code) && severity !== "note"))
    throw new Stop(TROUBLE, "--strict: a file that cannot be read as it should ends the run.");
}

function readArticleFile(
  file: string,
  { jsonFields }: Options,
  report: Report,
  step: (name: string) => void,
): Article[] {
  step(file);
  const read = readBytes(file);
  if (read.status === "read") return [{ path: file, bytes: read.bytes, ...(jsonFields && { jsonFields }) }];
  const message = `cannot be read: ${read.cause}. It is left aside.`;
  report({ code: "UNREADABLE_FILE", severity: "error", document: file, message });
  return [];
}

/** Reads the file that was named, or else those that lie beside the inputs; `false` asks for none. */
function readBeside<Value>(
  named: string | false | undefined,
  beside: readonly string[],
  readConfig: (file: Article) => YamlFile<Value[]>,
): Value[] {
  const files = named === false ? [] : named === undefined ? beside : [named];
  return files.flatMap((file) => {
    const read = readBytes(file);
    if (read.status === "failed") throw new Stop(WRONG_USAGE, `${file} cannot be read: ${read.cause}.`);
    const config = readConfig({ path: file, bytes: read.bytes });
    if (config.status === "read") return config.value;
    throw new Stop(WRONG_USAGE, ...config.problems.map(problemLine));
  });
}

function refuseUnknown(option: string, wanted: readonly string[], documents: readonly Document[]): void {
  const ids = documents.map(({ id }) => id);
  const unknown = wanted.filter((id) => !ids.includes(id));
  if (unknown.length === 0) return;
  const message = `${option}: there is no document ${unknown.map((id) => `"${id}"`).join(", ")}. There are:`;
  throw new Stop(WRONG_USAGE, [message, ...ids].join("\n  "));
}

function write(out: string, files: ReadonlyMap<string, string>): void {
  const written = writeWhole(out, files);
  if (written.status === "failed")
    throw new Stop(TROUBLE, `${written.path} cannot be written: ${written.message}`);
}

function trimLines({ events }: Timeline, shown: Timeline): string[] {
  const left = events.length - shown.events.length;
  if (left === 0) return [];
  return [
    `--top, --min-salience: ${left} of ${events.length} events left out; stages/4-merge.yaml has them all.`,
  ];
}

function print(timeline: Timeline, { json, quiet }: Options): void {
  if (json) process.stdout.write(timelineJson(timeline));
  else if (!quiet) process.stdout.write(timelineTable(printableIn(timeline), terminal()));
}

function explained(
  timeline: Timeline,
  documents: readonly Document[],
  { explain: wanted = "", json }: Options,
): string {
  const found = explain(timeline, wanted, documents);
  if (found.status === "explained")
    return json ? explanationJson(found.explanation) : printable(explanationText(found.explanation));
  const finding = found.status === "ambiguous" ? "fits more than one event" : "is no event and no document";
  const message = `--explain: "${wanted}" ${finding}. Give an id, or a part of one title:`;
  throw new Stop(
    WRONG_USAGE,
    [message, ...found.candidates.map(({ id, title }) => `${id}  ${title}`)].join("\n  "),
  );
}

function terminal(): { width: number; colour: boolean } {
  const { isTTY, columns } = process.stdout;
  return { width: isTTY ? columns : 100, colour: isTTY && !process.env.NO_COLOR };
}

function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  { documents, options }: { documents: readonly Document[]; options: Options },
): void {
  const wanted = options.quiet ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
  for (const diagnostic of wanted) {
    const document = documents.find(({ id }) => id === diagnostic.document);
    console.error(diagnosticLine(diagnostic, document, textOfFile));
  }
}

/** The text that lines are counted in; a file of another kind than text, or one in an archive, has none. */
function textOfFile(file: string): string | null {
  const read = readBytes(file);
  if (read.status === "failed") return null;
  const decoded = decode(read.bytes);
  return decoded.status === "decoded" ? decoded.text : null;
}

// A reader such as `head` may close the pipe early; that is its right.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main(process.argv.slice(2));

#!/usr/bin/env node
import path from "node:path";
import { compareTimelines } from "../src/merge/compare-timelines.ts";
import { trimTimeline } from "../src/merge/trim-timeline.ts";
import type { Diagnostic, Report } from "../src/model/diagnostic.ts";
import type { Document } from "../src/model/document.ts";
import type { Article } from "../src/model/stages.ts";
import type { Timeline } from "../src/model/timeline.ts";
import { decode } from "../src/read/decode.ts";
import { nameDocuments } from "../src/read/document-id.ts";
import { findArticles } from "../src/read/find-articles.ts";
import { READABLE_EXTENSIONS } from "../src/read/formats.ts";
import { readBytes } from "../src/read/read-bytes.ts";
import { readCorrections } from "../src/read/read-corrections.ts";
import { readFacts } from "../src/read/read-facts.ts";
import { readTimeline } from "../src/read/read-timeline.ts";
import { problemLine, type YamlFile } from "../src/read/yaml-file.ts";
import { diagnosticLine, type SourceFile } from "../src/write/diagnostic-line.ts";
import { explain, explanationJson, explanationText } from "../src/write/explain.ts";
import { timelineJson } from "../src/write/json.ts";
import { lossLines } from "../src/write/loss-report.ts";
import { OUTPUT_NAMES, outputOf } from "../src/write/output.ts";
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
    for (const problem of error.problems) console.error(`error ${problem}`);
    return error.exitCode;
  }
}

async function run(options: Options): Promise<void> {
  const heard: Diagnostic[] = [];
  const articles: Article[] = [];
  const documents: Document[] = [];
  const report: Report = (diagnostic) => heard.push(diagnostic);
  // Findings come before what they led to: the end of the run, or its result.
  const tell = () => printDiagnostics(heard.splice(0), { articles, documents, options });
  try {
    const except = OUTPUT_NAMES.map((name) => path.join(options.out, name));
    const found = findArticles(options.inputs, { from: process.cwd(), except, report });
    if (found.missing.length > 0) throw new Stop(WRONG_USAGE, ...found.missing.map(missingInput));
    const context: StageContext = {
      report,
      facts: readBeside(options.facts, found.facts, readFacts),
      corrections: readBeside(options.corrections, found.corrections, readCorrections),
      published: knownDocuments("--published", options.published, found.articles),
    };
    if (options.whatIf) knownDocuments("--what-if", new Map([options.whatIf]), found.articles);
    refuseNone(found.articles);
    // The stages bring their models with them: what is wrong so far is told without waiting for those.
    const { reconstructInStages, resultOf, STAGES, stageOutputs } = await import("./pipeline.ts");
    const steps = found.articles.length + STAGES.length;
    const reconstruction = withProgress({ steps, quiet: options.quiet }, (step) => {
      for (const file of found.articles) articles.push(...readArticleFile(file, report, step));
      return reconstructInStages(articles, context, step);
    });
    documents.push(...reconstruction.ingested.documents);
    refuseNone(documents);
    const shown = trimTimeline(reconstruction.timeline, options);
    const result = { ...resultOf(reconstruction), timeline: shown };
    const output = outputOf(result, stageOutputs(reconstruction), options.formats);
    write(options.out, output.files);
    tell();
    const notes = [...trimLines(reconstruction.timeline, shown), ...lossLines(output.losses)];
    if (!options.quiet) for (const line of notes) console.error(`note ${line}`);
    if (options.whatIf) {
      const { whatIf } = await import("./what-if.ts");
      const supposition = whatIf(options.whatIf, reconstruction, articles, context);
      process.stdout.write(options.json ? whatIfJson(supposition) : whatIfText(supposition));
    } else if (options.explain !== undefined)
      process.stdout.write(explained(reconstruction.timeline, options.explain, options.json));
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
  process.stdout.write(json ? timelineDiffJson(difference) : timelineDiffText(difference));
}

function missingInput(input: string): string {
  return `${input} does not exist. Give files, folders or globs of articles; none means the folder seeds/.`;
}

function refuseNone(articles: readonly unknown[]): void {
  if (articles.length > 0) return;
  throw new Stop(TROUBLE, `there is no article to read. Annals reads ${READABLE_EXTENSIONS}.`);
}

function readArticleFile(file: string, report: Report, step: (name: string) => void): Article[] {
  step(file);
  const read = readBytes(file);
  if (read.status === "read") return [{ path: file, bytes: read.bytes }];
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

function knownDocuments(
  option: string,
  published: Options["published"],
  articles: readonly string[],
): Options["published"] {
  const ids = [...nameDocuments(articles).values()];
  const unknown = [...published.keys()].filter((id) => !ids.includes(id));
  if (unknown.length === 0) return published;
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
  else if (!quiet) process.stdout.write(timelineTable(timeline, terminal()));
}

function explained(timeline: Timeline, wanted: string, json: boolean): string {
  const found = explain(timeline, wanted);
  if (found.status === "explained")
    return json ? explanationJson(found.explanation) : explanationText(found.explanation);
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
  {
    articles,
    documents,
    options,
  }: { articles: readonly Article[]; documents: readonly Document[]; options: Options },
): void {
  const wanted = options.quiet ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
  for (const diagnostic of wanted) {
    const document = documents.find(({ id }) => id === diagnostic.document);
    const article = articles.find((file) => file.path === (document?.path ?? diagnostic.document));
    console.error(diagnosticLine(diagnostic, article ? sourceFile(article, document) : null));
  }
}

function sourceFile({ path: file, bytes }: Article, document: Document | undefined): SourceFile {
  const decoded = decode(bytes);
  return {
    path: file,
    text: decoded.status === "decoded" ? decoded.text : "",
    offset: document?.offset ?? 0,
  };
}

// A reader such as `head` may close the pipe early; that is its right.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main(process.argv.slice(2));

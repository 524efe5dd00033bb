#!/usr/bin/env node
import path from "node:path";
import { compareTimelines } from "../src/merge/compare-timelines.ts";
import { trimTimeline } from "../src/merge/trim-timeline.ts";
import type { Diagnostic, Report } from "../src/model/diagnostic.ts";
import type { Document } from "../src/model/document.ts";
import type { Article } from "../src/model/stages.ts";
import type { Timeline } from "../src/model/timeline.ts";
import { decode } from "../src/read/decode.ts";
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
import { LeftAsideError } from "./left-aside-error.ts";
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
  const documents: Document[] = [];
  const report: Report = (diagnostic) => heard.push(diagnostic);
  // Findings come before what they led to: the end of the run, or its result.
  const tell = () => printDiagnostics(heard.splice(0), { documents, options });
  try {
    const except = OUTPUT_NAMES.map((name) => path.join(options.out, name));
    const found = findArticles(options.inputs, { from: process.cwd(), except, report });
    if (found.missing.length > 0) throw new Stop(WRONG_USAGE, ...found.missing.map(missingInput));
    const context: StageContext = {
      report,
      facts: readBeside(options.facts, found.facts, readFacts),
      corrections: readBeside(options.corrections, found.corrections, readCorrections),
      published: options.published,
    };
    refuseNone(found.articles);
    // The stages bring their models with them: what is wrong so far is told without waiting for those.
    const { gatherArticles, mergeGathered, resultOf, stageOutputs } = await import("./pipeline.ts");
    const reconstruction = await withProgress(
      { steps: found.articles.length + 1, quiet: options.quiet },
      async (step) => {
        const extracted = await gatherArticles(
          articlesOf(found.articles, { report, strict: options.strict }),
          {
            ...context,
            strict: options.strict,
            progress: (count) => step(count, "articles read"),
          },
        );
        documents.push(...extracted.documents);
        refuseNone(documents);
        refuseUnknown(options, documents, heard);
        step(1, "joining them");
        return mergeGathered(extracted, context);
      },
    );
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
      process.stdout.write(options.json ? whatIfJson(supposition) : whatIfText(supposition));
    } else if (options.explain !== undefined)
      process.stdout.write(explained(reconstruction.timeline, options.explain, options.json));
    else print(shown, options);
  } catch (error) {
    if (!(error instanceof LeftAsideError)) throw error;
    // What ends the run is told however quiet it is.
    heard.push(...error.diagnostics.map((diagnostic) => ({ ...diagnostic, severity: "error" as const })));
    throw new Stop(TROUBLE, "--strict: the run ends at an article that cannot be read; nothing is written.");
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

/** The files one by one, so that only those at work are held. */
function* articlesOf(
  files: readonly string[],
  { report, strict }: { report: Report; strict: boolean },
): Generator<Article> {
  for (const file of files) {
    const read = readBytes(file);
    if (read.status === "read") {
      yield { path: file, bytes: read.bytes };
      continue;
    }
    const message = `cannot be read: ${read.cause}. It is left aside.`;
    const diagnostic: Diagnostic = { code: "UNREADABLE_FILE", severity: "error", document: file, message };
    if (strict) throw new LeftAsideError([diagnostic]);
    report(diagnostic);
  }
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

/** Names can be told from one another only when all are known; a slip in one is told alone. */
function refuseUnknown(options: Options, documents: readonly Document[], heard: Diagnostic[]): void {
  const ids = new Set(documents.map(({ id }) => id));
  const given = {
    "--published": [...options.published.keys()],
    "--what-if": options.whatIf?.slice(0, 1) ?? [],
  };
  for (const [option, names] of Object.entries(given)) {
    const unknown = names.filter((id) => !ids.has(id));
    if (unknown.length === 0) continue;
    heard.splice(0, heard.length, ...heard.filter(({ severity }) => severity === "error"));
    const message = `${option}: there is no document ${unknown.map((id) => `"${id}"`).join(", ")}. There are:`;
    throw new Stop(WRONG_USAGE, [message, ...ids].join("\n  "));
  }
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
  { documents, options }: { documents: readonly Document[]; options: Options },
): void {
  const wanted = options.quiet ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
  const byId = new Map(documents.map((document) => [document.id, document]));
  for (const diagnostic of wanted) {
    const document = byId.get(diagnostic.document);
    console.error(diagnosticLine(diagnostic, sourceFile(document?.path ?? diagnostic.document, document)));
  }
}

/** Read once more, for the few that something is said of: no run holds all its files. */
function sourceFile(file: string, document: Document | undefined): SourceFile | null {
  const read = readBytes(file);
  if (read.status === "failed") return document ? { path: document.path, text: "", offset: 0 } : null;
  const decoded = decode(read.bytes);
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

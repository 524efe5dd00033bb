import { rmSync } from "node:fs";
import path from "node:path";
import { trimTimeline } from "../../src/merge/trim-timeline.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Document } from "../../src/model/document.ts";
import type { Timeline } from "../../src/model/timeline.ts";
import { explain, explanationJson, explanationText } from "../../src/write/explain.ts";
import { lossLines } from "../../src/write/loss-report.ts";
import { type Output, outputOf } from "../../src/write/output.ts";
import { printable } from "../../src/write/printable.ts";
import type { RunResult } from "../../src/write/run-result.ts";
import { whatIfJson, whatIfText } from "../../src/write/what-if.ts";
import { writeWhole } from "../../src/write/write-whole.ts";
import type { TimelineOptions } from "../options.ts";
import { type Reconstruction, resultOf, STAGES, stageOutputs } from "../pipeline.ts";
import type { StageContext } from "../stage.ts";
import { whatIf } from "../what-if.ts";
import { printTimeline } from "./print-timeline.ts";
import { Stop, TROUBLE, WRONG_USAGE } from "./stop.ts";
import { noteOf, type Told } from "./tell.ts";

/** Articles up to which what each stage made is written in a form for people: beyond, no person opens such a file. */
export const MOST_IN_STAGES = 2000;

const NO_STAGES = `stages/ is left out, for there are more than ${MOST_IN_STAGES} articles; annals stage writes what stages make, line by line.`;

/** Writes what came out, tells what was found on the way, and prints what was asked for. Gives the digests of the files written. */
export function show(
  reconstruction: Reconstruction,
  options: TimelineOptions,
  { context, tell }: { context: StageContext; tell: (notes: readonly Told[]) => void },
): ReadonlyMap<string, string> {
  const shown = trimTimeline(reconstruction.timeline, options);
  const result = resultOf({ ...reconstruction, timeline: shown });
  const readable = reconstruction.extracted.documents.length <= MOST_IN_STAGES;
  const output = outputOf(result, readable ? stageOutputs(reconstruction) : [], options.formats);
  const digests = write(options.out, output.files);
  // Those of an earlier run would pass for those of this one.
  for (const name of [...(readable ? [] : stageNames()), ...output.tooLong])
    rmSync(path.join(options.out, name), { force: true, recursive: true });
  const notes = [
    ...trimLines(reconstruction.timeline, shown),
    ...pageLines(result),
    ...lossLines(output.losses),
  ];
  tell([...notes, ...(readable ? [] : [NO_STAGES]), ...tooLongLines(output.tooLong)].map(noteOf));
  if (options.whatIf) {
    const supposition = whatIf(options.whatIf, reconstruction, context);
    process.stdout.write(options.json ? whatIfJson(supposition) : printable(whatIfText(supposition)));
  } else if (options.explain !== undefined)
    process.stdout.write(explained(reconstruction, options.explain, options.json));
  else printTimeline(shown, options);
  return digests;
}

function tooLongLines(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [
    `${names.join(", ")} ${names.length === 1 ? "is" : "are"} left out, for a file of so many events would be longer than 500 MiB. Choose the most salient by --top N or --min-salience X.`,
  ];
}

function stageNames(): string[] {
  return STAGES.map(({ name }, index) => `stages/${index + 1}-${name}.yaml`);
}

/** Names can be told from one another only when all are known; a slip in one is told alone. */
export function refuseUnknown(
  options: TimelineOptions,
  documents: readonly Document[],
  heard: Diagnostic[],
): void {
  const ids = new Set(documents.map(({ id }) => id));
  const given = {
    "--published": [...options.published.keys()],
    "--what-if": options.whatIf?.slice(0, 1) ?? [],
  };
  for (const [option, names] of Object.entries(given)) {
    const unknown = names.filter((id) => !ids.has(id));
    if (unknown.length === 0) continue;
    for (const diagnostic of heard.splice(0)) if (diagnostic.severity === "error") heard.push(diagnostic);
    const message = `${option}: there is no document ${unknown.map((id) => `"${id}"`).join(", ")}. There are:`;
    throw new Stop(WRONG_USAGE, [message, ...ids].join("\n  "));
  }
}

function write(out: string, files: Output["files"]): ReadonlyMap<string, string> {
  const written = writeWhole(out, files);
  if (written.status === "failed")
    throw new Stop(TROUBLE, `${written.path} cannot be written: ${written.message}`);
  return written.digests;
}

function trimLines({ events }: Timeline, shown: Timeline): string[] {
  const left = events.length - shown.events.length;
  if (left === 0) return [];
  return [
    `--top, --min-salience: ${left} of ${events.length} events left out; stages/4-merge.yaml has them all.`,
  ];
}

function pageLines({ timeline, page }: RunResult): string[] {
  if (!page) return [];
  return [
    `timeline.html shows the ${page.events.length} most salient of ${timeline.events.length} events, for a browser holds no more; the other files have them all. Choose by --top N or --min-salience X.`,
  ];
}

function explained({ timeline, extracted }: Reconstruction, wanted: string, json: boolean): string {
  const found = explain(timeline, wanted, extracted.documents);
  if (found.status === "explained")
    return json ? explanationJson(found.explanation) : printable(explanationText(found.explanation));
  const finding = found.status === "ambiguous" ? "fits more than one event" : "is no event and no document";
  const message = `--explain: "${wanted}" ${finding}. Give an id, or a part of one title:`;
  throw new Stop(
    WRONG_USAGE,
    [message, ...found.candidates.map(({ id, title }) => `${id}  ${title}`)].join("\n  "),
  );
}

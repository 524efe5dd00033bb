import { chosenFormats, FORMATS } from "./formats.ts";
import { type LossReport, lossReportJson } from "./loss-report.ts";
import type { RunResult } from "./run-result.ts";
import { type StageOutput, stageFiles } from "./stages.ts";

const STAGES = "stages";
const LOSSES = "losses.json";

/** What a run writes into its folder, by name; a later run must not read it as articles. */
export const OUTPUT_NAMES: readonly string[] = [...FORMATS.flatMap(({ names }) => names), STAGES, LOSSES];

export interface Output {
  files: Map<string, string>;
  /** What each format could not carry; empty where no format was asked for. */
  losses: LossReport;
}

/** The files of a run with their content; `formats` are those asked for beside what every run writes. */
export function outputOf(
  result: RunResult,
  stages: readonly StageOutput[],
  formats: readonly string[],
): Output {
  const written = chosenFormats(formats).map((format) => ({ name: format.name, ...format.write(result) }));
  const files = new Map([
    ...written.flatMap(({ files }) => [...files]),
    ...[...stageFiles(stages)].map(([name, content]): [string, string] => [`${STAGES}/${name}`, content]),
  ]);
  if (formats.length === 0) return { files, losses: new Map() };
  const losses: LossReport = new Map(written.map(({ name, losses }) => [name, losses]));
  return { files: files.set(LOSSES, lossReportJson(losses)), losses };
}

import type { Content } from "./content.ts";
import type { Format, Written } from "./format.ts";
import { chosenFormats, FORMATS } from "./formats.ts";
import { type LossReport, lossReportJson } from "./loss-report.ts";
import type { RunResult } from "./run-result.ts";
import { type StageOutput, stageFiles } from "./stages.ts";

const STAGES = "stages";
const LOSSES = "losses.json";

/** What a run writes into its folder, by name; a later run must not read it as articles. */
export const OUTPUT_NAMES: readonly string[] = [...FORMATS.flatMap(({ names }) => names), STAGES, LOSSES];

export interface Output {
  files: Map<string, Content>;
  /** What each format could not carry; empty where no format was asked for. */
  losses: LossReport;
  /** Files that would be longer than a text can be, which is some 500 MiB: they are left out. */
  tooLong: readonly string[];
}

/** The files of a run with their content; `formats` are those asked for beside what every run writes. */
export function outputOf(
  result: RunResult,
  stages: readonly StageOutput[],
  formats: readonly string[],
): Output {
  const { written, tooLong } = writtenBy(chosenFormats(formats), result);
  const files = new Map<string, Content>([
    ...written.flatMap(({ files }) => [...files]),
    ...[...stageFiles(stages)].map(([name, content]): [string, Content] => [`${STAGES}/${name}`, content]),
  ]);
  if (formats.length === 0) return { files, losses: new Map(), tooLong };
  const losses: LossReport = new Map(written.map(({ name, losses }) => [name, losses]));
  return { files: files.set(LOSSES, lossReportJson(losses)), losses, tooLong };
}

/** What each format makes of a result. One whose file would be too long for a text costs no other format its own. */
export function writtenBy(
  formats: readonly Format[],
  result: RunResult,
): { written: (Written & { name: string })[]; tooLong: string[] } {
  const written: (Written & { name: string })[] = [];
  const tooLong: string[] = [];
  for (const format of formats)
    try {
      written.push({ name: format.name, ...format.write(result) });
    } catch (error) {
      if (!(error instanceof RangeError && /string length/.test(error.message))) throw error;
      tooLong.push(...format.names);
    }
  return { written, tooLong };
}

import type { Timeline } from "../model/timeline.ts";
import { timelineJson } from "./json.ts";
import { timelineJsonSchema } from "./json-schema.ts";
import { timelineMarkdown } from "./markdown.ts";
import { type StageOutput, stageFiles } from "./stages.ts";
import { timelineYaml } from "./yaml.ts";

const WRITERS: Record<string, (timeline: Timeline) => string> = {
  "timeline.yaml": timelineYaml,
  "timeline.json": timelineJson,
  "timeline.schema.json": timelineJsonSchema,
  "timeline.md": timelineMarkdown,
};
const STAGES = "stages";

/** What a run writes into its folder, by name; a later run must not read it as articles. */
export const OUTPUT_NAMES: readonly string[] = [...Object.keys(WRITERS), STAGES];

/** The files of a run with their content. */
export function outputFiles(timeline: Timeline, stages: readonly StageOutput[]): Map<string, string> {
  return new Map([
    ...Object.entries(WRITERS).map(([name, write]): [string, string] => [name, write(timeline)]),
    ...[...stageFiles(stages)].map(([name, content]): [string, string] => [`${STAGES}/${name}`, content]),
  ]);
}

import type { Article } from "../../src/model/stages.ts";
import type { Timeline } from "../../src/model/timeline.ts";
import { readBytes } from "../../src/read/read-bytes.ts";
import { readTimeline } from "../../src/read/read-timeline.ts";
import { problemLine, type YamlFile } from "../../src/read/yaml-file.ts";
import { Stop, WRONG_USAGE } from "./stop.ts";

/** Reads the file that was named, or else those that lie beside the inputs; `false` asks for none. */
export function readBeside<Value>(
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

/** The earlier timeline that was named, as a part of the context. */
export function readPrevious(named: string | undefined): { previous?: Timeline } {
  if (named === undefined) return {};
  const read = readTimeline(named);
  if (read.status === "read") return { previous: read.timeline };
  throw new Stop(WRONG_USAGE, ...read.problems.map((problem) => `--previous: ${problem}`));
}

import { constants } from "node:buffer";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { type Timeline, TimelineSchema } from "../model/timeline.ts";
import { decode } from "./decode.ts";
import { sizeInWords } from "./limits.ts";
import { readBytes } from "./read-bytes.ts";
import { problemLine, readYamlFile } from "./yaml-file.ts";

export type TimelineFile =
  | { status: "read"; timeline: Timeline }
  /** Each with file, place, cause and remedy. */
  | { status: "broken"; problems: string[] };

const NAMES = ["timeline.json", "timeline.yaml"];

/** The longest text that there can be, in UTF-16 code units: no more bytes than that are sure to make one. */
const LONGEST = constants.MAX_STRING_LENGTH;

/** As many problems of one file as a person cares to read. */
const SHOWN = 3;

/** Reads a timeline that a run wrote, by its timeline.json, its timeline.yaml or the folder that holds them. */
export function readTimeline(given: string): TimelineFile {
  const file = timelineFile(given);
  if (file === undefined) return broken(`${given} holds no ${NAMES.join(" and no ")}.`);
  const read = readBytes(file);
  if (read.status === "failed") return broken(`${file} cannot be read: ${read.cause}.`);
  if (read.bytes.length > LONGEST)
    return broken(
      `${file} is longer than ${sizeInWords(LONGEST)}, too long to be read back: run with --top N.`,
    );
  const timeline = quickly(read.bytes);
  if (timeline) return { status: "read", timeline };
  const slowly = readYamlFile({ path: file, bytes: read.bytes }, TimelineSchema, { numbers: true });
  if (slowly.status === "read") return { status: "read", timeline: slowly.value };
  const more = slowly.problems.length - SHOWN;
  return broken(
    ...slowly.problems.slice(0, SHOWN).map(problemLine),
    ...(more > 0 ? [`${file} has ${more} more problems like these.`] : []),
  );
}

function timelineFile(given: string): string | undefined {
  if (!statSync(given, { throwIfNoEntry: false })?.isDirectory()) return given;
  return NAMES.map((name) => path.join(given, name)).find((file) => existsSync(file));
}

function broken(...problems: string[]): TimelineFile {
  const remedy = "Give a timeline.json or timeline.yaml as annals wrote it, or the folder that it lies in.";
  const last = problems.length - 1;
  return {
    status: "broken",
    problems: problems.map((problem, index) => (index === last ? `${problem} ${remedy}` : problem)),
  };
}

// The reader of YAML knows the place of every mistake, and takes ten times as long as that of JSON.
function quickly(bytes: Uint8Array): Timeline | null {
  const decoded = decode(bytes);
  if (decoded.status === "binary" || decoded.badByte) return null;
  try {
    return TimelineSchema.safeParse(JSON.parse(decoded.text)).data ?? null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}

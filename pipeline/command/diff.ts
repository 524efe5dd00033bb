import { compareTimelines } from "../../src/merge/compare-timelines.ts";
import { readTimeline } from "../../src/read/read-timeline.ts";
import { printable } from "../../src/write/printable.ts";
import { timelineDiffJson, timelineDiffText } from "../../src/write/timeline-diff.ts";
import type { DiffOptions } from "../options.ts";
import { Stop, WRONG_USAGE } from "./stop.ts";

/** `annals diff`: prints what differs between two timelines. */
export function diff({ older, newer, json }: DiffOptions): void {
  const [old, now] = [readTimeline(older), readTimeline(newer)];
  if (old.status === "broken" || now.status === "broken")
    throw new Stop(
      WRONG_USAGE,
      ...[old, now].flatMap((read) => (read.status === "broken" ? read.problems : [])),
    );
  const difference = { older, newer, ...compareTimelines(old.timeline, now.timeline) };
  process.stdout.write(json ? timelineDiffJson(difference) : printable(timelineDiffText(difference)));
}

import type { Timeline } from "../../src/model/timeline.ts";
import { timelineJsonInPieces } from "../../src/write/json.ts";
import { printableIn } from "../../src/write/printable.ts";
import { timelineTable } from "../../src/write/table.ts";
import type { TimelineOptions } from "../options.ts";

/** Prints the timeline as a table, or as JSON where that is asked for. */
export function printTimeline(timeline: Timeline, { json, quiet }: TimelineOptions): void {
  if (json) for (const piece of timelineJsonInPieces(timeline)) process.stdout.write(piece);
  else if (!quiet) process.stdout.write(timelineTable(printableIn(timeline), terminal()));
}

function terminal(): { width: number; colour: boolean } {
  const { isTTY, columns } = process.stdout;
  return { width: isTTY ? columns : 100, colour: isTTY && !process.env.NO_COLOR };
}

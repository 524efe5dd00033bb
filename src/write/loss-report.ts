import { toJson } from "./json.ts";
import type { Loss } from "./loss.ts";

/** What each format could not carry, by the format's name. */
export type LossReport = ReadonlyMap<string, readonly Loss[]>;

/** `losses.json`: for each format, what of which event and article it could not carry, and what stands instead. */
export function lossReportJson(report: LossReport): string {
  return toJson({ schemaVersion: 1, formats: Object.fromEntries(report) });
}

/** A line for each format that lost something: what misleads is counted, details are left to `losses.json`. */
export function lossLines(report: LossReport): string[] {
  return [...report].flatMap(([format, losses]) => {
    if (losses.length === 0) return [];
    const grave = losses.filter(({ of }) => of !== "details");
    const details = losses.length - grave.length;
    const counted = [
      ...grave.map(({ what, events, documents }) => `${what} (${events.length + documents.length})`),
      ...(details > 0 ? [`${details} ${details === 1 ? "kind" : "kinds"} of detail`] : []),
    ];
    return [`${format} says otherwise or leaves out: ${counted.join("; ")}; see losses.json`];
  });
}

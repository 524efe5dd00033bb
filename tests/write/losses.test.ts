import { describe, expect, test } from "vitest";
import type { Timeline, TimelineEvent } from "../../src/model/timeline.ts";
import { FORMATS } from "../../src/write/formats.ts";
import { lossLines, lossReportJson } from "../../src/write/loss-report.ts";
import type { RunResult } from "../../src/write/run-result.ts";
import { AWKWARD, awkward } from "./awkward.ts";

const AFTER = [{ event: "range", because: [] }];
const REASON = { document: "wire", span: [0, 2] as const, quote: "🌊", rule: "r", gives: "x" };

/** One change to an event for each thing of which a format may say that it does not carry it. */
const CHANGES: Record<string, (event: TimelineEvent, timeline: Timeline) => TimelineEvent> = {
  "a date that is only about right": (event) => ({
    ...event,
    when: { ...event.when, approximate: true, edtf: `${event.when.edtf}~` },
  }),
  "a status other than “happened”": (event) => ({ ...event, status: "denied" }),
  "the kind of event": (event) => ({ ...event, kind: "regatta" }),
  "the summary": (event) => ({ ...event, summary: "Told otherwise." }),
  "the participants": (event) => ({ ...event, participants: [{ name: "Bo Lind", aliases: [] }] }),
  "roles and other names of participants": (event) => ({
    ...event,
    participants: event.participants.map((participant) => ({ ...participant, role: "patient" })),
  }),
  "the places": (event) => ({ ...event, places: ["Tarn"] }),
  "the sentences that tell it": (event) => ({
    ...event,
    mentions: [{ document: "wire", start: 3, end: 8, quote: "Flood" }],
  }),
  "where those sentences stand": (event) => ({
    ...event,
    mentions: event.mentions.map((mention) => ({ ...mention, end: mention.end + 1 })),
  }),
  "the number of independent sources": (event) => ({ ...event, sources: 7 }),
  "the events that it follows": (event) => ({ ...event, after: AFTER }),
  "the event that it is a part of": (event) => ({ ...event, partOf: "range" }),
  "what the sources disagree on": (event) => ({ ...event, conflicts: [] }),
  "what the date rests on": (event) => ({ ...event, when: { ...event.when, basis: "fact" } }),
  "the reasons for the date": (event) => ({ ...event, when: { ...event.when, because: [REASON] } }),
  "the salience": (event) => ({ ...event, salience: 0.123 }),
  "the confidence": (event) => ({ ...event, confidence: 0.321 }),
};

/** "day" as changed, in the same timeline. */
function changed(change: (typeof CHANGES)[string]): RunResult {
  const events = AWKWARD.events.map((event) => (event.id === "day" ? change(event, AWKWARD) : event));
  return { ...awkward, timeline: { ...AWKWARD, events } };
}

function allFiles(format: (typeof FORMATS)[number], result: RunResult): string {
  return [...format.write(result).files.values()].join("\0");
}

describe("what a format says that it carries is in its files, and what it leaves out is not", () => {
  for (const format of FORMATS.filter(({ name }) => name !== "schema"))
    test(format.name, () => {
      const before = allFiles(format, awkward);
      const { losses: lossesBefore } = format.write(awkward);
      const untrue = Object.entries(CHANGES).filter(([what, change]) => {
        const result = changed(change);
        const { losses } = format.write(result);
        // Formats that know nothing of events say so of all at once.
        const lost = [...lossesBefore, ...losses].filter(
          (loss) => (loss.what === what || /^the events,/.test(loss.what)) && loss.events.includes("day"),
        );
        const leftOut = lost.some(
          ({ instead }) => instead === "it is left out" || /^each article/.test(instead),
        );
        const differs = allFiles(format, result) !== before;
        return lost.length === 0 ? !differs : leftOut && differs;
      });
      expect(untrue.map(([what]) => what)).toEqual([]);
    });
});

describe("losses.json", () => {
  const report = new Map(FORMATS.map((format) => [format.name, format.write(awkward).losses]));
  const read = JSON.parse(lossReportJson(report));

  test("names every format, and every event of it that is not whole", () => {
    expect(Object.keys(read.formats)).toEqual(FORMATS.map(({ name }) => name));
    const without = (format: string) =>
      read.formats[format].find(({ what }: { what: string }) => what === "an event without any date");
    expect(without("ical")).toEqual({
      of: "dates",
      what: "an event without any date",
      instead: "it is a journal entry (VJOURNAL) without a day, which many calendars do not show",
      events: ["first-undated", "order-only", "rumour"],
      documents: [],
    });
    expect([without("csv"), without("mermaid"), without("vega-lite")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("YAML and JSON lose nothing", () => {
    expect([read.formats.yaml, read.formats.json]).toEqual([[], []]);
  });

  test("the run says in a line for each format what would mislead, and how much detail is left to the file", () => {
    const lines = lossLines(report);
    expect(lines).toContain(
      "ical says otherwise or leaves out: an event without any date (3); a date with a bound on one side alone (3); " +
        "doubt among several days (2); a date known to its week, month, year or longer, not to its day (6); " +
        "doubt about the first or last day of what lasted (1); a date before our era (3); 5 kinds of detail; see losses.json",
    );
    expect(lines.filter((line) => /^(yaml|json|schema) /.test(line))).toEqual([]);
  });
});

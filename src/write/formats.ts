import type { Timeline } from "../model/timeline.ts";
import type { Content } from "./content.ts";
import { csv } from "./csv.ts";
import { type Format, oneFile } from "./format.ts";
import { htmlPage } from "./html-page.ts";
import { iCalendar } from "./icalendar.ts";
import { timelineJsonInPieces } from "./json.ts";
import { jsonLd } from "./json-ld.ts";
import { timelineJsonSchema } from "./json-schema.ts";
import { ALL_KEPT, type Fates, lossesOf } from "./loss.ts";
import { timelineMarkdownInPieces } from "./markdown.ts";
import { markwhen } from "./markwhen.ts";
import { mermaidGantt } from "./mermaid-gantt.ts";
import { mermaidTimeline } from "./mermaid-timeline.ts";
import { precedenCsv } from "./preceden-csv.ts";
import { timelineJs } from "./timelinejs.ts";
import { timelineJsCsv } from "./timelinejs-csv.ts";
import { timeml } from "./timeml.ts";
import { vegaLite } from "./vega-lite.ts";
import { visTimeline } from "./vis-timeline.ts";
import { webAnnotation } from "./web-annotation.ts";
import { timelineYamlInPieces } from "./yaml.ts";

/** Written by every run. */
const STANDARD: readonly Format[] = [
  ofTimeline("yaml", "timeline.yaml", timelineYamlInPieces, ALL_KEPT),
  ofTimeline("json", "timeline.json", timelineJsonInPieces, ALL_KEPT),
  ofTimeline("schema", "timeline.schema.json", timelineJsonSchema, ALL_KEPT),
  ofTimeline("markdown", "timeline.md", timelineMarkdownInPieces, {
    ...ALL_KEPT,
    kind: "dropped",
    positions: "dropped",
    basis: "dropped",
    salience: "dropped",
    confidence: "dropped",
  }),
  htmlPage,
];

/** Written when they are asked for. */
export const BESIDE: readonly Format[] = [
  timelineJs,
  visTimeline,
  mermaidTimeline,
  mermaidGantt,
  markwhen,
  vegaLite,
  iCalendar,
  csv,
  timelineJsCsv,
  precedenCsv,
  jsonLd,
  timeml,
  webAnnotation,
];

/** Every output format. */
export const FORMATS: readonly Format[] = [...STANDARD, ...BESIDE];

/** The formats that a run writes: those of every run, and those of these names. */
export function chosenFormats(names: readonly string[]): Format[] {
  return [...STANDARD, ...BESIDE.filter(({ name }) => names.includes(name))];
}

function ofTimeline(
  name: string,
  file: string,
  write: (timeline: Timeline) => Content,
  fates: Fates,
): Format {
  return {
    name,
    names: [file],
    write: ({ timeline }) => oneFile(file, write(timeline), lossesOf(timeline, fates)),
  };
}

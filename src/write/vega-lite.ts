import { isoDay } from "../calendar/iso-day.ts";
import { STATUSES } from "../model/mention.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import { dateInWords } from "./dates-in-words.ts";
import { detailing, headlineOf, oneLine, quoteInWords, quotesOf } from "./event-details.ts";
import { type Format, oneFile } from "./format.ts";
import { toJson } from "./json.ts";
import { ALL_KEPT, type Fates, lossesOf } from "./loss.ts";
import { placeOf } from "./placement.ts";
import { PRECISION_CLASSES, precisionClass } from "./precision-class.ts";

const FILE = "timeline.vl.json";

const FATES: Fates = {
  ...ALL_KEPT,
  halfBounded: { instead: "its bar lies on the one day that is known; its tooltip says on which side" },
  looseEnds: { instead: "its bar spans the days from the earliest to the latest" },
  positions: "dropped",
  basis: "dropped",
  because: "dropped",
  published: "dropped",
  copyOf: "dropped",
  unresolved: "dropped",
};

/** A Vega-Lite 6 chart with its data inside: a row an event, the bar paler the less is known of its date. */
export const vegaLite: Format = {
  name: "vega-lite",
  names: [FILE],
  write: ({ timeline }) => oneFile(FILE, toJson(spec(timeline)), lossesOf(timeline, FATES)),
};

const DATED = { filter: "isValid(datum.start)" };
const UNDATED = { filter: "!isValid(datum.start)" };

function spec(timeline: Timeline) {
  const rows = rowsOf(timeline);
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    title: "Timeline",
    width: 720,
    height: { step: 20 },
    data: { values: rows },
    encoding: { y: ROW, tooltip: TOOLTIP },
    layer: [
      {
        // Days lie close together on an axis of years: the wheel and the mouse bring them apart.
        params: [{ name: "zoom", select: { type: "interval", encodings: ["x"] }, bind: "scales" }],
        transform: [DATED],
        mark: { type: "bar", strokeWidth: 2, clip: true },
        encoding: bar(rows),
      },
      {
        transform: [UNDATED],
        mark: { type: "text", align: "left", fontStyle: "italic" },
        encoding: { x: { value: 8 }, text: { field: "date" } },
      },
    ],
  };
}

const ROW = {
  field: "row",
  type: "nominal",
  sort: null,
  axis: { title: null, labelLimit: 400, labelPadding: 6, ticks: false, domain: false },
};

/** The best known is the most opaque, down to three tenths. */
const OPACITY = PRECISION_CLASSES.map(
  (_, index) => Math.round(100 - (70 * index) / (PRECISION_CLASSES.length - 1)) / 100,
);

/** Every class and status has its place in the domain, so that two timelines look alike; the legends show those present. */
function bar(rows: readonly Row[]) {
  const colour = {
    field: "status",
    type: "nominal",
    scale: { domain: STATUSES },
    legend: { values: STATUSES.filter((status) => rows.some((row) => row.status === status)) },
  };
  return {
    // In UTC, as the days are written: in any other zone they would begin on the day before.
    x: { field: "start", type: "temporal", scale: { type: "utc" }, title: null },
    x2: { field: "end" },
    color: colour,
    // A day among years is thinner than any line: its edge is always seen.
    stroke: colour,
    opacity: {
      field: "precision",
      type: "ordinal",
      // By default it would take the first two of the range and divide what lies between.
      scale: { type: "ordinal", domain: PRECISION_CLASSES, range: OPACITY },
      legend: {
        values: PRECISION_CLASSES.filter((name) => rows.some(({ precision }) => precision === name)),
        symbolFillColor: "black",
        symbolStrokeColor: "transparent",
      },
    },
  };
}

const TOOLTIP = [
  "date",
  "event",
  "status",
  "kind",
  "summary",
  "quotes",
  "details",
  "edtf",
  "confidence",
  "salience",
].map((field) => ({ field, type: "nominal" }));

type Row = ReturnType<typeof rowsOf>[number];

function rowsOf(timeline: Timeline) {
  const [details, quotes] = [detailing(timeline), quotesOf(timeline)];
  return timeline.events.map((event, index) => ({
    // The number tells two events of one title apart.
    row: `${index + 1}. ${headlineOf(event)}`,
    id: event.id,
    event: headlineOf(event),
    date: dateInWords(event.when),
    ...daysOf(event),
    edtf: event.when.edtf,
    precision: precisionClass(event.when),
    status: event.status,
    kind: event.kind,
    summary: oneLine(event.summary),
    quotes: quotes(event).map(quoteInWords).join("\n"),
    details: details(event)
      .map(({ label, text }) => `${label}: ${text}`)
      .join("\n"),
    confidence: event.confidence,
    salience: event.salience,
  }));
}

/** Half-open; JavaScript reads a day alone as UTC. Nothing for an undated event: its row has no bar. */
function daysOf({ when }: TimelineEvent): { start?: string; end?: string } {
  const place = placeOf(when);
  return place ? { start: isoDay(place.first), end: isoDay(place.last + 1) } : {};
}

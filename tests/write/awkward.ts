import { createHash } from "node:crypto";
import type { Document } from "../../src/model/document.ts";
import type { ResolvedTimex } from "../../src/model/stages.ts";
import type { Timeline, TimelineEvent } from "../../src/model/timeline.ts";
import type { When } from "../../src/model/when.ts";
import type { RunResult } from "../../src/write/run-result.ts";

type Bounds = readonly [string | null, string | null];

function known(
  edtf: string | null,
  granularity: When["granularity"],
  start: Bounds,
  end: Bounds = start,
): When {
  return {
    edtf,
    start: { earliest: start[0], latest: start[1] },
    end: { earliest: end[0], latest: end[1] },
    granularity,
    approximate: edtf?.endsWith("~") ?? false,
    basis: edtf === null ? "unknown" : "derived",
    because: [],
  };
}

const undated = known(null, "interval", [null, null]);
const day = (text: string) => known(text, "day", [text, text]);

/** Every kind of quote, the marks of every format, markup, emoji, letters that run leftward, and 500 characters in all. */
const AWKWARD_HEAD =
  `"Double" 'single' “curly” ‘inner’ «guillemets» \`tick\`: <script>alert("executed")</script>` +
  `<img src=x onerror="alert(1)"><b>&amp; &#39; #1; #tag # ; %50 50% \\ | {{x}} \${y} [link](https://example.com) *star* _line_ ` +
  `--- %%{init} :::class -> ~ ^ @you 🌊 👩‍👩‍👧 مطر غزير שלום `;
export const AWKWARD_TITLE = AWKWARD_HEAD + "x".repeat(500 - AWKWARD_HEAD.length);

interface Given {
  id: string;
  when: When;
  title?: string;
  status?: TimelineEvent["status"];
  kind?: string;
}

/** In timeline order. */
const GIVEN: readonly Given[] = [
  { id: "first-undated", when: undated, title: "Founding of the port" },
  { id: "bc", when: day("-0043-03-15"), title: "A consul falls" },
  {
    id: "bc-month",
    when: known("-0043-04", "month", ["-0043-04-01", "-0043-04-30"]),
    title: "His heir arrives",
  },
  { id: "year-zero", when: known("0000", "year", ["0000-01-01", "0000-12-31"]), title: "A census" },
  { id: "first-century", when: day("0079-08-24"), title: "A mountain burns" },
  { id: "decade", when: known("199X", "decade", ["1990-01-01", "1999-12-31"]), title: "The pier is built" },
  {
    id: "year",
    when: known("1994", "year", ["1994-01-01", "1994-12-31"]),
    title: "Treaty of Kelmouth",
    kind: "agreement",
  },
  { id: "about", when: known("2013~", "year", ["2013-01-01", "2013-12-31"]), title: "First complaints" },
  {
    id: "month",
    when: known("2014-03", "month", ["2014-03-01", "2014-03-31"]),
    title: "March of the dockers",
  },
  {
    id: "loose-ends",
    when: known("2014-04/2014-06", "interval", ["2014-04-01", "2014-04-30"], ["2014-06-01", "2014-06-30"]),
    title: "Strike",
    kind: "strike",
  },
  {
    id: "open-end",
    when: known("2022-02-24/", "interval", ["2022-02-24", "2022-02-24"], [null, null]),
    title: "Siege",
    status: "ongoing",
  },
  {
    id: "range",
    when: known(
      "2025-09-03/2025-09-06",
      "interval",
      ["2025-09-03", "2025-09-03"],
      ["2025-09-06", "2025-09-06"],
    ),
    title: "Forum",
  },
  { id: "day", when: day("2025-09-04"), title: "Summit" },
  { id: "same-title", when: day("2025-09-04"), title: "Summit" },
  { id: "awkward-title", when: day("2025-09-04"), title: AWKWARD_TITLE },
  {
    id: "one-of",
    when: known("[2025-09-04..2025-09-09]", "day", ["2025-09-04", "2025-09-09"]),
    title: "Call",
  },
  {
    id: "either",
    when: known("[2025-09-04,2025-09-11]", "day", ["2025-09-04", "2025-09-11"]),
    title: "Visit",
    status: "alleged",
  },
  { id: "order-only", when: undated, title: "Handshake" },
  {
    id: "or-later",
    when: known("[2025-09-05..]", "day", ["2025-09-05", null]),
    title: "Talks",
    status: "planned",
  },
  { id: "or-earlier", when: known("[..2025-09-09]", "day", [null, "2025-09-09"]), title: "Warning" },
  { id: "lines", when: day("2025-09-10"), title: "First line\n2014: second\r\nline\u0007 \u2028#odd" },
  { id: "formula", when: day("2025-09-11"), title: '=HYPERLINK("http://example.com";"x")', status: "denied" },
  { id: "leap-day", when: day("2028-02-29"), title: "Vote", status: "cancelled" },
  { id: "rumour", when: undated, title: "A second summit", status: "hypothetical" },
];

const TEXT =
  "🌊 Flood <b>& fire</b>\r\n\r\nThe river rose on Friday, “high” as never. It had rained since last month.\r\n";
export const TEXT_QUOTE = "The river rose on Friday, “high” as never.";
const START = TEXT.indexOf(TEXT_QUOTE);

export const AWKWARD: Timeline = {
  schemaVersion: 1,
  documents: [
    {
      id: "wire",
      title: "🌊 Flood <b>& fire</b>",
      path: "news/the wire #1.txt",
      published: known("[2025-09-08..2025-09-11]", "day", ["2025-09-08", "2025-09-11"]),
    },
    { id: "copy/wire", title: "Copy", path: "copy/wire.txt", published: undated, copyOf: "wire" },
  ],
  events: GIVEN.map(({ id, when, title = id, status = "happened", kind = "meeting" }) => ({
    id,
    title,
    summary: `It is told of ${id}.`,
    kind,
    status,
    when,
    participants: [],
    places: [],
    mentions: [],
    sources: 1,
    after: [],
    salience: 0.5,
    confidence: 0.5,
    conflicts: [],
    ...more()[id],
  })),
  conflicts: [
    {
      id: "ships",
      about: "number of ships",
      events: ["day"],
      positions: [
        { value: "26 ships", documents: ["wire"], quotes: [] },
        { value: "12; at most", documents: ["copy/wire"], quotes: [], setAside: true },
      ],
    },
  ],
  unresolved: [{ document: "wire", span: [0, 2], quote: "🌊", reason: "it names no stretch of days" }],
};

/** What some of them have beside a date. */
function more(): Record<string, Partial<TimelineEvent>> {
  return {
    day: {
      participants: [
        { name: "Ada Brandt", role: "speaker", aliases: ["Ada Brandt", "Mayor Brandt"] },
        { name: "=Cole; & Sons <i>", aliases: [] },
      ],
      places: ["Kelmouth", "Port, West; quay"],
      mentions: [
        { document: "wire", start: START, end: START + TEXT_QUOTE.length, quote: TEXT_QUOTE },
        { document: "copy/wire", start: START, end: START + TEXT_QUOTE.length, quote: TEXT_QUOTE },
      ],
      sources: 1,
      salience: 0.9,
      confidence: 0.75,
      conflicts: ["ships"],
    },
    "order-only": {
      after: [{ event: "day", because: [] }],
      partOf: "range",
    },
    range: { mentions: [{ document: "wire", start: 0, end: 8, quote: "🌊 Flood" }] },
  };
}

function document(id: string, path: string, title: string, copyOf?: string): Document {
  return {
    id,
    path,
    title,
    text: TEXT,
    sha256: createHash("sha256").update(TEXT).digest("hex"),
    published: [],
    ...(copyOf === undefined ? {} : { copyOf }),
  };
}

const TIMEXES: readonly ResolvedTimex[] = [
  {
    id: "t1",
    document: "wire",
    span: [TEXT.indexOf("Friday"), TEXT.indexOf("Friday") + 6],
    quote: "Friday",
    type: "DATE",
    meaning: { kind: "nearest", fields: { weekday: 5 }, direction: "on-or-before" },
    anchor: { kind: "dct" },
    rule: "bare-weekday",
    value: "2025-09-05",
    resolution: { status: "open", reason: "the article does not give its own day" },
  },
  {
    id: "t2",
    document: "wire",
    span: [TEXT.indexOf("since"), TEXT.indexOf("month") + 5],
    quote: "since last month",
    type: "DATE",
    meaning: { kind: "unit", unit: "month", offset: -1 },
    anchor: { kind: "dct" },
    mod: "START",
    rule: "last-unit",
    value: "2025-08",
    resolution: { status: "open", reason: "the article does not give its own day" },
  },
  {
    id: "t3",
    document: "wire",
    span: [TEXT.indexOf("last month"), TEXT.indexOf("month") + 5],
    quote: "last month",
    type: "DATE",
    meaning: { kind: "unit", unit: "month", offset: -1 },
    anchor: { kind: "dct" },
    rule: "last-unit",
    value: "2025-08",
    resolution: { status: "open", reason: "the article does not give its own day" },
  },
];

/** Dates that break things, in a story that a person made up: year and month alone, a choice, before our era, none at all. */
export const awkward: RunResult = {
  timeline: AWKWARD,
  documents: [
    document("wire", "news/the wire #1.txt", "🌊 Flood <b>& fire</b>"),
    document("copy/wire", "copy/wire.txt", "Copy", "wire"),
  ],
  timexes: () => TIMEXES,
};

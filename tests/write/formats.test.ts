import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as edtfTs from "@edtf-ts/core";
import { parse as parseMarkwhen } from "@markwhen/parser";
import Ajv from "ajv";
import { parse as parseCsv } from "csv-parse/sync";
import edtf, { parse as parseEdtf } from "edtf";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import ICAL from "ical.js";
import jsonld from "jsonld";
import { parse as parseVega, View } from "vega";
import { compile } from "vega-lite";
import { describe, expect, test } from "vitest";
import { TimelineSchema } from "../../src/model/timeline.ts";
import { csv } from "../../src/write/csv.ts";
import type { Format } from "../../src/write/format.ts";
import { FORMATS } from "../../src/write/formats.ts";
import { iCalendar } from "../../src/write/icalendar.ts";
import { jsonLd } from "../../src/write/json-ld.ts";
import { markwhen } from "../../src/write/markwhen.ts";
import { precedenCsv } from "../../src/write/preceden-csv.ts";
import { timelineJsCsv } from "../../src/write/timelinejs-csv.ts";
import { timeml } from "../../src/write/timeml.ts";
import { vegaLite } from "../../src/write/vega-lite.ts";
import { webAnnotation } from "../../src/write/web-annotation.ts";
import { AWKWARD, AWKWARD_TITLE, awkward, TEXT_QUOTE } from "./awkward.ts";

interface Expected {
  /** First and last day that the EDTF string allows; null: open, or not known. */
  days: [string | null, string | null] | null;
  /** Half-open, as markwhen's ranges are; it writes years beyond four digits with a sign and six. */
  markwhen: [string, string];
  /** DTSTART and the exclusive DTEND; null: a journal entry. */
  ical: [string, string] | null;
  /** Half-open, as drawn in UTC; null: a row without a bar. */
  bar: [string, string] | null;
  /** Year, month, day; end year, month, day; display date. */
  sheet: string;
  /** Start, approximate, end, approximate. */
  preceden: string;
  /** schema.org startDate and endDate. */
  schema: [string?, string?];
}

/** Written down by a person who looked at a calendar. */
const EXPECTED: Record<string, Expected> = {
  "first-undated": {
    days: null,
    markwhen: ["-000043-01-01", "-000042-01-01"],
    ical: null,
    bar: null,
    sheet: "-43,3,15,,,,undated, placed by its order",
    preceden: "15 March 44 BC,yes,,no",
    schema: [],
  },
  bc: {
    days: ["-000043-03-15", "-000043-03-15"],
    markwhen: ["-000043-01-01", "-000042-01-01"],
    ical: null,
    bar: ["-000043-03-15", "-000043-03-16"],
    sheet: "-43,3,15,,,,15 March 44 BC",
    preceden: "15 March 44 BC,no,,no",
    schema: ["-0043-03-15"],
  },
  "bc-month": {
    days: ["-000043-04-01", "-000043-04-30"],
    markwhen: ["-000043-01-01", "-000042-01-01"],
    ical: null,
    bar: ["-000043-04-01", "-000043-05-01"],
    sheet: "-43,4,,,,,April 44 BC",
    preceden: "April 44 BC,no,,no",
    schema: ["-0043-04"],
  },
  "year-zero": {
    days: ["0000-01-01", "0000-12-31"],
    markwhen: ["0000-01-01", "0001-01-01"],
    ical: null,
    bar: ["0000-01-01", "0001-01-01"],
    sheet: "0,,,,,,1 BC",
    preceden: "1 BC,no,,no",
    schema: ["0000"],
  },
  "first-century": {
    days: ["0079-08-24", "0079-08-24"],
    markwhen: ["0079-08-24", "0079-08-25"],
    ical: ["0079-08-24", "0079-08-25"],
    bar: ["0079-08-24", "0079-08-25"],
    sheet: "79,8,24,,,,",
    preceden: "24 August 79 AD,no,,no",
    schema: ["0079-08-24"],
  },
  decade: {
    days: ["1990-01-01", "1999-12-31"],
    markwhen: ["1990-01-01", "2000-01-01"],
    ical: ["1990-01-01", "2000-01-01"],
    bar: ["1990-01-01", "2000-01-01"],
    sheet: "1990,1,1,1999,12,31,1990s",
    preceden: "1990-01-01,no,1999-12-31,no",
    schema: [],
  },
  year: {
    days: ["1994-01-01", "1994-12-31"],
    markwhen: ["1994-01-01", "1995-01-01"],
    ical: ["1994-01-01", "1995-01-01"],
    bar: ["1994-01-01", "1995-01-01"],
    sheet: "1994,,,,,,",
    preceden: "1994,no,,no",
    schema: ["1994"],
  },
  about: {
    days: ["2013-01-01", "2013-12-31"],
    markwhen: ["2013-01-01", "2014-01-01"],
    ical: ["2013-01-01", "2014-01-01"],
    bar: ["2013-01-01", "2014-01-01"],
    sheet: "2013,,,,,,about 2013",
    preceden: "2013,yes,,no",
    schema: [],
  },
  month: {
    days: ["2014-03-01", "2014-03-31"],
    markwhen: ["2014-03-01", "2014-04-01"],
    ical: ["2014-03-01", "2014-04-01"],
    bar: ["2014-03-01", "2014-04-01"],
    sheet: "2014,3,,,,,",
    preceden: "March 2014,no,,no",
    schema: ["2014-03"],
  },
  "loose-ends": {
    days: ["2014-04-01", "2014-06-30"],
    markwhen: ["2014-04-01", "2014-07-01"],
    ical: ["2014-04-01", "2014-07-01"],
    bar: ["2014-04-01", "2014-07-01"],
    sheet: "2014,4,1,2014,6,30,from 1 April to 30 June 2014",
    preceden: "2014-04-01,yes,2014-06-30,yes",
    schema: ["2014-04", "2014-06"],
  },
  "open-end": {
    days: ["2022-02-24", null],
    markwhen: ["2022-02-24", "2022-02-25"],
    ical: ["2022-02-24", "2022-02-25"],
    bar: ["2022-02-24", "2022-02-25"],
    sheet: "2022,2,24,,,,since 24 Feb 2022",
    preceden: "2022-02-24,yes,,no",
    schema: ["2022-02-24"],
  },
  range: {
    days: ["2025-09-03", "2025-09-06"],
    markwhen: ["2025-09-03", "2025-09-07"],
    ical: ["2025-09-03", "2025-09-07"],
    bar: ["2025-09-03", "2025-09-07"],
    sheet: "2025,9,3,2025,9,6,",
    preceden: "2025-09-03,no,2025-09-06,no",
    schema: ["2025-09-03", "2025-09-06"],
  },
  day: {
    days: ["2025-09-04", "2025-09-04"],
    markwhen: ["2025-09-04", "2025-09-05"],
    ical: ["2025-09-04", "2025-09-05"],
    bar: ["2025-09-04", "2025-09-05"],
    sheet: "2025,9,4,,,,",
    preceden: "2025-09-04,no,,no",
    schema: ["2025-09-04"],
  },
  "same-title": {
    days: ["2025-09-04", "2025-09-04"],
    markwhen: ["2025-09-04", "2025-09-05"],
    ical: ["2025-09-04", "2025-09-05"],
    bar: ["2025-09-04", "2025-09-05"],
    sheet: "2025,9,4,,,,",
    preceden: "2025-09-04,no,,no",
    schema: ["2025-09-04"],
  },
  "awkward-title": {
    days: ["2025-09-04", "2025-09-04"],
    markwhen: ["2025-09-04", "2025-09-05"],
    ical: ["2025-09-04", "2025-09-05"],
    bar: ["2025-09-04", "2025-09-05"],
    sheet: "2025,9,4,,,,",
    preceden: "2025-09-04,no,,no",
    schema: ["2025-09-04"],
  },
  "one-of": {
    days: ["2025-09-04", "2025-09-09"],
    markwhen: ["2025-09-04", "2025-09-10"],
    ical: ["2025-09-04", "2025-09-10"],
    bar: ["2025-09-04", "2025-09-10"],
    sheet: "2025,9,4,2025,9,9,between 4 and 9 Sept 2025",
    preceden: "2025-09-04,yes,2025-09-09,yes",
    schema: [],
  },
  either: {
    days: ["2025-09-04", "2025-09-11"],
    markwhen: ["2025-09-04", "2025-09-12"],
    ical: ["2025-09-04", "2025-09-12"],
    bar: ["2025-09-04", "2025-09-12"],
    sheet: "2025,9,4,2025,9,11,one of several dates between 4 and 11 Sept 2025",
    preceden: "2025-09-04,yes,2025-09-11,yes",
    schema: [],
  },
  "order-only": {
    days: null,
    markwhen: ["2025-09-04", "2025-09-05"],
    ical: null,
    bar: null,
    sheet: "2025,9,4,,,,undated, placed by its order",
    preceden: "2025-09-04,yes,,no",
    schema: [],
  },
  "or-later": {
    days: ["2025-09-05", null],
    markwhen: ["2025-09-05", "2025-09-06"],
    ical: ["2025-09-05", "2025-09-06"],
    bar: ["2025-09-05", "2025-09-06"],
    sheet: "2025,9,5,,,,5 Sept 2025 or later",
    preceden: "2025-09-05,yes,,no",
    schema: [],
  },
  "or-earlier": {
    days: [null, "2025-09-09"],
    markwhen: ["2025-09-09", "2025-09-10"],
    ical: ["2025-09-09", "2025-09-10"],
    bar: ["2025-09-09", "2025-09-10"],
    sheet: "2025,9,9,,,,9 Sept 2025 or earlier",
    preceden: "2025-09-09,yes,,no",
    schema: [],
  },
  lines: {
    days: ["2025-09-10", "2025-09-10"],
    markwhen: ["2025-09-10", "2025-09-11"],
    ical: ["2025-09-10", "2025-09-11"],
    bar: ["2025-09-10", "2025-09-11"],
    sheet: "2025,9,10,,,,",
    preceden: "2025-09-10,no,,no",
    schema: ["2025-09-10"],
  },
  formula: {
    days: ["2025-09-11", "2025-09-11"],
    markwhen: ["2025-09-11", "2025-09-12"],
    ical: ["2025-09-11", "2025-09-12"],
    bar: ["2025-09-11", "2025-09-12"],
    sheet: "2025,9,11,,,,",
    preceden: "2025-09-11,no,,no",
    schema: ["2025-09-11"],
  },
  "leap-day": {
    days: ["2028-02-29", "2028-02-29"],
    markwhen: ["2028-02-29", "2028-03-01"],
    ical: ["2028-02-29", "2028-03-01"],
    bar: ["2028-02-29", "2028-03-01"],
    sheet: "2028,2,29,,,,",
    preceden: "2028-02-29,no,,no",
    schema: ["2028-02-29"],
  },
  rumour: {
    days: null,
    markwhen: ["2028-02-29", "2028-03-01"],
    ical: null,
    bar: null,
    sheet: "2028,2,29,,,,undated, placed by its order",
    preceden: "2028-02-29,yes,,no",
    schema: [],
  },
};

const ids = Object.keys(EXPECTED);
const events = AWKWARD.events;

/** One column of the table above, by event. */
function expected<Column extends keyof Expected>(column: Column): Record<string, Expected[Column]> {
  return Object.fromEntries(ids.map((id) => [id, EXPECTED[id]?.[column] as Expected[Column]]));
}

function onlyFile(format: Format): string {
  const [content, ...others] = [...format.write(awkward).files.values()];
  expect(others).toEqual([]);
  return content as string;
}

/** Ids of the events of which a format says that it does not carry this. */
function lostBy(format: Format, what: RegExp): string[] {
  return format.write(awkward).losses.flatMap((loss) => (what.test(loss.what) ? loss.events : []));
}

test("the story fits the schema of a timeline, and the table above speaks of every event", () => {
  expect(TimelineSchema.safeParse(AWKWARD).error).toBeUndefined();
  expect(events.map(({ id }) => id)).toEqual(ids);
});

describe("EDTF", () => {
  const dated = events.flatMap(({ id, when }) => (when.edtf === null ? [] : [{ id, edtf: when.edtf }]));
  const dayOf = (time: number) => new Date(time).toISOString().replace(/T.*/, "");
  const day = (time: number | null) => (time === null || !Number.isFinite(time) ? null : dayOf(time));

  for (const { id, edtf: text } of dated)
    test(`${text}: the edtf package reads it, and the days that it allows`, () => {
      expect(() => parseEdtf(text)).not.toThrow();
      const { type, min, max } = edtf(text);
      expect(day(min)).toBe(EXPECTED[id]?.days?.[0] ?? null);
      // Of "[a..b]" it takes the end of a for the end of the set.
      if (type !== "Set" || !/\.\.\d/.test(text)) expect(day(max)).toBe(EXPECTED[id]?.days?.[1] ?? null);
    });

  for (const { id, edtf: text } of dated)
    test(`${text}: so does @edtf-ts/core`, () => {
      const read = edtfTs.parse(text);
      expect(read.success).toBe(true);
      // It takes the years 0 to 99 for those of the last century; and an open end for the first or last day of its calendar.
      if (!read.success || /^00/.test(text)) return;
      const [first, last] = EXPECTED[id]?.days ?? [null, null];
      const { min, max } = read.value as unknown as { min: Date; max: Date };
      if (first !== null) expect(dayOf(min.getTime())).toBe(first);
      if (last !== null) expect(dayOf(max.getTime())).toBe(last);
      expect([min.getTime() < -8e15, max.getTime() > 8e15]).toEqual([first === null, last === null]);
    });
});

describe("markwhen", () => {
  const text = onlyFile(markwhen);
  const { events: root, parseMessages } = parseMarkwhen(text) as unknown as {
    events: MarkwhenNode;
    parseMessages: unknown[];
  };
  interface MarkwhenNode {
    children?: MarkwhenNode[];
    id: string;
    tags: string[];
    firstLine: { restTrimmed: string };
    dateRangeIso: { fromDateTimeIso: string; toDateTimeIso: string };
    properties: { id: string; edtf: string };
    supplemental: { raw?: string }[];
  }
  const read = root.children ?? [];

  test("its parser finds every event once, in order, on its days", () => {
    expect(parseMessages).toEqual([]);
    const dayOf = (time: string) => time.replace(/T.*/, "");
    const ranges = read.map(({ properties, dateRangeIso: { fromDateTimeIso, toDateTimeIso } }) => [
      properties.id,
      [dayOf(fromDateTimeIso), dayOf(toDateTimeIso)],
    ]);
    expect(ranges).toEqual(Object.entries(expected("markwhen")));
  });

  test("status, kind and precision are tags, and EDTF a property", () => {
    const byId = Object.fromEntries(read.map(({ properties, tags }) => [properties.id, tags]));
    expect([byId.either, byId.year, byId["order-only"], byId["or-later"]]).toEqual([
      ["alleged", "meeting", "choice"],
      ["happened", "agreement", "year"],
      ["happened", "meeting", "undated"],
      ["planned", "meeting", "open"],
    ]);
    expect(read.map(({ properties }) => properties.edtf)).toEqual(
      events.map(({ when }) => when.edtf ?? "undated"),
    );
  });

  test("titles come back as they are, and of those that cannot the report speaks", () => {
    // Of a year before ours the parser takes the colon into the title.
    const titles = Object.fromEntries(
      read.map(({ properties, firstLine }) => [properties.id, firstLine.restTrimmed.replace(/^: /, "")]),
    );
    const changed = events.filter(({ id, title }) => titles[id] !== title).map(({ id }) => id);
    expect(changed).toEqual(["awkward-title", "lines"]);
    expect(lostBy(markwhen, /title/)).toEqual(changed);
    expect(titles["awkward-title"]).toBe(AWKWARD_TITLE.replace("#1; #tag", "＃1; ＃tag"));
    expect(titles.lines).toBe("First line 2014: second line ＃odd");
  });

  test("a quote that begins like a date or a word of markwhen's is no event", () => {
    const heads =
      "2014: a|2014-03-01/2014-04-01: b|now: c|after 3 days: d|before: e|: f|- 2014: g|# section|// comment|44 BC: h|every day: i|5 May: j|---".split(
        "|",
      );
    const [day] = events.filter(({ id }) => id === "day");
    const told = heads.map((quote, start) => ({ document: "wire", start, end: start, quote }));
    const timeline = {
      ...AWKWARD,
      events: day ? [{ ...day, summary: heads.join("\n"), mentions: told }] : [],
    };
    const [written] = [...markwhen.write({ ...awkward, timeline }).files.values()];
    const [event, ...others] =
      (parseMarkwhen(written as string).events as unknown as MarkwhenNode).children ?? [];
    expect(others).toEqual([]);
    const lines = (event?.supplemental ?? []).map(({ raw }) => raw);
    for (const head of heads) expect(lines).toContain(`> “${head}” (🌊 Flood <b>& fire</b>)`);
  });
});

describe("iCalendar", () => {
  const text = onlyFile(iCalendar);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const entries = calendar.getAllSubcomponents();
  const byId = new Map(
    entries.map((entry) => [String(entry.getFirstPropertyValue("uid")).replace("@annals", ""), entry]),
  );
  const property = (id: string, name: string) => byId.get(id)?.getFirstPropertyValue(name);
  const dayOf = (id: string, name: string) => {
    const { year, month, day, isDate } = property(id, name) as ICAL.Time;
    return isDate
      ? [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join(
          "-",
        )
      : null;
  };

  test("every event is an all-day entry that ends the day before DTEND, or a journal entry", () => {
    const read = ids.map((id) => [
      id,
      byId.get(id)?.name === "vevent" ? [dayOf(id, "dtstart"), dayOf(id, "dtend")] : null,
    ]);
    expect(Object.fromEntries(read)).toEqual(expected("ical"));
    expect(entries.length).toBe(ids.length);
    expect(lostBy(iCalendar, /without any date|before our era/)).toEqual([
      ...["first-undated", "order-only", "rumour"],
      ...["bc", "bc-month", "year-zero"],
    ]);
  });

  test("its words and its EDTF come back whole", () => {
    expect(property("awkward-title", "summary")).toBe(AWKWARD_TITLE);
    expect(property("either", "x-edtf")).toBe("[2025-09-04,2025-09-11]");
    expect(property("either", "summary")).toBe(
      "Alleged: Visit (one of several dates between 4 and 11 Sept 2025)",
    );
    expect(property("day", "location")).toBe("Kelmouth; Port, West; quay");
    expect(property("day", "description")).toBe(
      [
        "It is told of day.",
        "“The river rose on Friday, “high” as never.” (🌊 Flood <b>& fire</b>)",
        "“The river rose on Friday, “high” as never.” (Copy)",
        "Date: 4 September 2025 (2025-09-04)",
        "Status: happened",
        "Who: Ada Brandt (speaker; also Mayor Brandt); =Cole; & Sons <i>",
        "Where: Kelmouth; Port, West; quay",
        "Known to precede: “Handshake”",
        "Sources disagree: number of ships: 26 ships (wire); 12; at most (copy/wire), set aside",
        "Independent sources: 1",
      ].join("\n"),
    );
    expect(property("order-only", "related-to")).toBe("range@annals");
    expect([
      property("or-later", "status"),
      property("leap-day", "status"),
      property("day", "status"),
    ]).toEqual(["TENTATIVE", "CANCELLED", "CONFIRMED"]);
  });

  test("no clock: the stamp is the last day on which an article may have been written", () => {
    expect(String(property("day", "dtstamp"))).toBe("2025-09-11T00:00:00Z");
    const timeline = { ...AWKWARD, documents: [] };
    const [stampless] = [...iCalendar.write({ ...awkward, timeline }).files.values()];
    expect(stampless).toContain("DTSTAMP:19700101T000000Z");
  });

  test("lines end as the standard wants and hold at most 75 bytes, without breaking a letter", () => {
    const lines = text.split("\r\n");
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\n\ufffd]/.test(line))).toEqual([]);
  });
});

describe("Vega-Lite", () => {
  const spec = JSON.parse(onlyFile(vegaLite));
  const warnings: unknown[] = [];
  const heard = (...said: unknown[]) => {
    warnings.push(said);
    return logger;
  };
  const logger = { level: () => logger, warn: heard, error: heard, info: () => logger, debug: () => logger };

  test("the spec fits the schema of Vega-Lite 6", () => {
    const schema = JSON.parse(
      readFileSync(createRequire(import.meta.url).resolve("vega-lite/vega-lite-schema.json"), "utf8"),
    );
    // Its full care for the speed of later checks would take this one check seconds more.
    const ajv = new Ajv.default({
      strict: false,
      validateSchema: false,
      inlineRefs: false,
      code: { optimize: false },
    });
    ajv.addFormat("color-hex", true);
    ajv.addFormat("uri", true);
    ajv.addFormat("uri-reference", true);
    const validate = ajv.compile(schema);
    validate(spec);
    expect(validate.errors).toBeNull();
  });

  test("it compiles without a warning, and draws a bar on the days of every dated event, paler with doubt", async () => {
    const { spec: compiled } = compile(spec, { logger: logger as never });
    const view = new View(parseVega(compiled), { renderer: "none", logger: logger as never });
    const svg = await view.toSVG();
    // A mouse there is none without a window.
    expect(warnings.filter((warning) => !/event source: window/.test(String(warning)))).toEqual([]);
    const dayOf = (time: unknown) => new Date(time as number).toISOString().replace(/T.*/, "");
    const drawn = view.data("data_0").concat(view.data("data_1"), view.data("data_2")) as Record<
      string,
      unknown
    >[];
    const bars = drawn.filter(({ start }) => start instanceof Date || typeof start === "number");
    expect(
      Object.fromEntries(
        ids.map((id) => {
          const bar = bars.find((row) => row.id === id);
          return [id, bar ? [dayOf(bar.start), dayOf(bar.end)] : null];
        }),
      ),
    ).toEqual(expected("bar"));
    const paths = [
      ...svg.matchAll(
        /<path aria-label="([^"]*)"[^>]*role="graphics-symbol" aria-roledescription="bar"[^>]*opacity="([\d.]+)"/g,
      ),
    ];
    expect(paths.length).toBe(ids.filter((id) => EXPECTED[id]?.bar !== null).length);
    const opacity = (title: string) =>
      Number(paths.find(([, label]) => label?.includes(`event: ${title};`))?.[2]);
    expect(["Summit", "Treaty of Kelmouth", "Call"].map(opacity)).toEqual([1, 0.65, 0.48]);
    // The legends name each status and each class that occurs.
    for (const word of ["happened", "planned", "hypothetical", "month", "choice", "open"])
      expect(svg).toContain(`>${word}<`);
    // A title of its own for every row, and words where there is no bar.
    expect(svg.match(/>1\. Founding of the port</g)?.length).toBe(1);
    expect(svg).toContain(">19. Planned: Talks<");
    expect(svg.match(/>undated</g)?.length).toBe(3 + 1);
    expect(svg).not.toContain("<script>");
    const told = bars.find(({ id }) => id === "day");
    expect(told?.quotes).toContain(`“${TEXT_QUOTE}” (🌊 Flood <b>& fire</b>)`);
  });
});

describe("CSV", () => {
  const rowsOf = (format: Format) =>
    parseCsv(onlyFile(format), { bom: true, columns: true }) as Record<string, string>[];

  test("has a row for every event, with the columns of a newsroom's sheet first", () => {
    const rows = rowsOf(csv);
    expect(rows.map(({ id }) => id)).toEqual(ids);
    expect(Object.keys(rows[0] ?? {}).slice(0, 10)).toEqual(
      "date,earliest,latest,precision,event,status,participants,places,sources,confidence".split(","),
    );
    const pick = (id: string, ...names: string[]) => {
      const row = rows.find((each) => each.id === id);
      return names.map((name) => row?.[name]);
    };
    expect(pick("either", "date", "earliest", "latest", "precision", "status")).toEqual([
      "[2025-09-04,2025-09-11]",
      "2025-09-04",
      "2025-09-11",
      "one of several dates between 4 and 11 Sept 2025",
      "alleged",
    ]);
    expect(pick("bc", "date", "precision")).toEqual(["-0043-03-15", "day"]);
    expect(pick("order-only", "date", "earliest", "after", "part of")).toEqual(["", "", "day", "range"]);
    expect(
      pick(
        "day",
        "participants",
        "places",
        "sources",
        "confidence",
        "articles",
        "articles written",
        "quotes",
      ),
    ).toEqual([
      "Ada Brandt (speaker; also Mayor Brandt); =Cole; & Sons <i>",
      "Kelmouth; Port, West; quay",
      "1",
      "0.75",
      "wire; copy/wire",
      "[2025-09-08..2025-09-11]; undated",
      "“The river rose on Friday, “high” as never.” (🌊 Flood <b>& fire</b>)\n“The river rose on Friday, “high” as never.” (Copy)",
    ]);
    expect(pick("awkward-title", "event")).toEqual([AWKWARD_TITLE]);
  });

  test("a spreadsheet runs nothing of it", () => {
    for (const format of [csv, timelineJsCsv, precedenCsv]) {
      const cells = rowsOf(format).flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^[=+@\t\r]|^-(?![\d-]+$)/.test(cell))).toEqual([]);
    }
    expect(rowsOf(csv).find(({ id }) => id === "formula")?.event).toBe(
      `'=HYPERLINK("http://example.com";"x")`,
    );
    expect(lostBy(csv, /formula/)).toEqual(["formula"]);
    expect(lostBy(csv, /semicolon/)).toEqual(["day"]);
    const long = AWKWARD.events.map((event) =>
      event.id === "year" ? { ...event, summary: "x".repeat(40_000) } : event,
    );
    const { losses } = csv.write({ ...awkward, timeline: { ...AWKWARD, events: long } });
    expect(losses.find(({ what }) => /32767/.test(what))?.events).toEqual(["year"]);
  });

  test("TimelineJS's sheet has its columns, and months and years alone", () => {
    const rows = rowsOf(timelineJsCsv);
    const columns = ["Year", "Month", "Day", "End Year", "End Month", "End Day", "Display Date"];
    const read = rows.map((row, index) => [ids[index], columns.map((name) => row[name]).join(",")]);
    expect(Object.fromEntries(read)).toEqual(expected("sheet"));
    expect(Object.keys(rows[0] ?? {}).join()).toBe(
      "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background,Link",
    );
    expect(rows[ids.indexOf("awkward-title")]?.Headline).toContain(
      "&lt;script&gt;alert(&quot;executed&quot;)",
    );
  });

  test("Preceden's eleven columns mark what is approximate", () => {
    const rows = rowsOf(precedenCsv);
    const columns = [
      "Event Start Date",
      "Event Start Approximate",
      "Event End Date",
      "Event End Approximate",
    ];
    const read = rows.map((row, index) => [ids[index], columns.map((name) => row[name]).join(",")]);
    expect(Object.fromEntries(read)).toEqual(expected("preceden"));
    expect(Object.keys(rows[0] ?? {}).length).toBe(11);
    expect(rows[ids.indexOf("or-later")]).toMatchObject({
      "Layer Name": "meeting",
      "Event Name": "Planned: Talks",
    });
  });
});

const offline = {
  safe: true,
  documentLoader: (url: string) => Promise.reject(new Error(`it must not fetch ${url}`)),
};

describe("JSON-LD", () => {
  const document = JSON.parse(onlyFile(jsonLd));
  const schema = (name: string) => `https://schema.org/${name}`;

  test("a processor expands it without fetching anything: an Event each, an article each", async () => {
    const expanded = await jsonld.expand(document, offline);
    const ofType = (type: string) =>
      expanded.filter((node) => (node["@type"] as string[]).includes(schema(type)));
    expect(ofType("Event").map((node) => node["@id"])).toEqual(ids.map((id) => `urn:annals:event:${id}`));
    expect(ofType("NewsArticle").map((node) => node["@id"])).toEqual([
      "urn:annals:article:wire",
      "urn:annals:article:copy%2Fwire",
    ]);
    const literal = (node: Record<string, unknown>, name: string) =>
      (node[schema(name)] as { "@value"?: string }[] | undefined)?.[0]?.["@value"];
    const dates = ofType("Event").map((node, index) => [
      ids[index],
      [literal(node, "startDate"), literal(node, "endDate")].filter((date) => date !== undefined),
    ]);
    expect(Object.fromEntries(dates)).toEqual(expected("schema"));
    const coverage = ofType("Event").map((node) => literal(node, "temporalCoverage") ?? null);
    expect(coverage).toEqual(events.map(({ when }) => when.edtf));
    const titles = ofType("Event").map((node) => literal(node, "name"));
    expect(titles).toEqual(events.map(({ title }) => title));
  });

  test("as RDF it says that a plan is planned, and who tells it", async () => {
    const quads = await jsonld.toRDF(document, { ...offline, format: "application/n-quads" });
    for (const quad of [
      "<urn:annals:event:or-later> <https://schema.org/eventStatus> <https://schema.org/EventScheduled> .",
      "<urn:annals:event:leap-day> <https://schema.org/eventStatus> <https://schema.org/EventCancelled> .",
      "<urn:annals:event:order-only> <https://schema.org/superEvent> <urn:annals:event:range> .",
      "<urn:annals:event:order-only> <urn:annals:vocabulary:after> <urn:annals:event:day> .",
      "<urn:annals:article:copy%2Fwire> <https://schema.org/isBasedOn> <urn:annals:article:wire> .",
    ])
      expect(quads).toContain(quad);
    expect(quads.match(/<https:\/\/schema.org\/isPartOf> <urn:annals:article:wire>/g)?.length).toBe(2);
  });
});

describe("TimeML", () => {
  const { files, losses } = timeml.write(awkward);
  const xml = files.get("timeml/wire.tml") as string;

  test("is well-formed, one file an article, its name safe where the id is not", () => {
    expect([...files.keys()]).toEqual(["timeml/wire.tml", "timeml/copy%2Fwire.tml"]);
    for (const content of files.values()) expect(XMLValidator.validate(String(content))).toBe(true);
  });

  test("the text between the tags is the article's, to the last character", () => {
    const parser = new XMLParser({
      trimValues: false,
      preserveOrder: true,
      ignoreAttributes: false,
      htmlEntities: true,
    });
    const [, { TimeML: children }] = parser.parse(xml);
    const textOf = (node: Record<string, unknown>): string =>
      "#text" in node
        ? String(node["#text"])
        : Object.values(node)
            .flatMap((inside) => (Array.isArray(inside) ? inside.map(textOf) : []))
            .join("");
    const text = children.find((child: Record<string, unknown>) => "TEXT" in child);
    expect(textOf(text)).toBe(awkward.documents[0]?.text);
  });

  test("expressions are TIMEX3 elements, counted from the article's own day as t0", () => {
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" });
    const { TimeML } = parser.parse(xml);
    expect(TimeML.DCT.TIMEX3).toEqual({
      "#text": "between 8 and 11 Sept 2025",
      tid: "t0",
      type: "DATE",
      value: "2025-09-XX",
      temporalFunction: "false",
      functionInDocument: "CREATION_TIME",
    });
    expect(TimeML.TEXT.TIMEX3).toEqual([
      {
        "#text": "Friday",
        tid: "t1",
        type: "DATE",
        value: "2025-09-05",
        temporalFunction: "true",
        functionInDocument: "NONE",
        anchorTimeID: "t0",
      },
      {
        "#text": "since last month",
        tid: "t2",
        type: "DATE",
        value: "2025-08",
        mod: "START",
        temporalFunction: "true",
        functionInDocument: "NONE",
        anchorTimeID: "t0",
      },
    ]);
    expect(losses.find(({ what }) => what === "expressions inside others")?.documents).toEqual(["wire"]);
  });

  const created: Record<string, [string, string]> = {
    "2025-09-08": ["2025-09-08", "2025-09-08"],
    "2025-09-XX": ["2025-09-08", "2025-09-30"],
    "2025-XX-XX": ["2025-08-30", "2025-09-08"],
    "XXXX-XX-XX": ["2024-09-08", "2025-09-08"],
    "BC0044-03-15": ["-0043-03-15", "-0043-03-15"],
  };
  for (const [value, [earliest, latest]] of Object.entries(created))
    test(`an article of ${earliest} to ${latest} is of ${value}`, () => {
      const bounds = { earliest, latest };
      const [wire] = AWKWARD.documents;
      const documents = wire
        ? [{ ...wire, published: { ...wire.published, start: bounds, end: bounds } }]
        : [];
      const written = timeml.write({ ...awkward, timeline: { ...AWKWARD, documents } });
      expect(written.files.get("timeml/wire.tml")).toContain(`tid="t0" type="DATE" value="${value}"`);
    });

  test("what XML cannot hold keeps its place, and the report names the article", () => {
    const [wire] = awkward.documents;
    const documents = wire ? [{ ...wire, text: "A\u0000B\ud800C\u000b\uffffD" }] : [];
    const written = timeml.write({ ...awkward, documents, timexes: () => [] });
    expect(written.files.get("timeml/wire.tml")).toContain("<TEXT>A\ufffdB\ufffdC\ufffd\ufffdD</TEXT>");
    expect(written.losses.find(({ of }) => of === "words")?.documents).toEqual(["wire"]);
  });
});

describe("Web Annotation", () => {
  const page = JSON.parse(onlyFile(webAnnotation));
  interface Annotation {
    id: string;
    body: unknown[];
    target: {
      source: Record<string, unknown>;
      selector: { exact?: string; prefix?: string; suffix?: string; start?: number; end?: number }[];
    };
  }
  const items: Annotation[] = page.items;

  test("every mention is one, and its words stand where it says, in UTF-16 units", () => {
    expect(items.map(({ id }) => id)).toEqual([
      "urn:annals:annotation:range:wire:0-8",
      "urn:annals:annotation:day:wire:26-68",
      "urn:annals:annotation:day:copy%2Fwire:26-68",
    ]);
    for (const { target } of items) {
      const article = awkward.documents.find(({ path }) => path === target.source["annals:path"]);
      expect(target.source).toMatchObject({
        "annals:textSha256": article?.sha256,
        "annals:positionUnit": "UTF-16 code unit",
      });
      const [quote, position] = target.selector;
      expect(article?.text.slice(position?.start, position?.end)).toBe(quote?.exact);
      expect(article?.text).toContain(`${quote?.prefix}${quote?.exact}${quote?.suffix}`);
    }
    expect(items[1]?.target.selector).toEqual([
      {
        type: "TextQuoteSelector",
        exact: TEXT_QUOTE,
        prefix: "🌊 Flood <b>& fire</b>\r\n\r\n",
        suffix: " It had rained since last month.",
      },
      { type: "TextPositionSelector", start: 26, end: 68 },
    ]);
    expect(lostBy(webAnnotation, /whole events/)).toEqual(ids.filter((id) => id !== "day" && id !== "range"));
  });

  test("is an annotation page to a processor that knows the standard's context", async () => {
    expect(page["@context"][0]).toBe("http://www.w3.org/ns/anno.jsonld");
    const oa = "http://www.w3.org/ns/oa#";
    const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    // The terms that are used here, as the standard's own context maps them: the tests fetch nothing.
    const context = {
      id: "@id",
      type: "@type",
      Annotation: `${oa}Annotation`,
      AnnotationPage: "https://www.w3.org/ns/activitystreams#OrderedCollectionPage",
      SpecificResource: `${oa}SpecificResource`,
      TextualBody: `${oa}TextualBody`,
      TextQuoteSelector: `${oa}TextQuoteSelector`,
      TextPositionSelector: `${oa}TextPositionSelector`,
      Text: "http://purl.org/dc/dcmitype/Text",
      items: { "@id": "https://www.w3.org/ns/activitystreams#items", "@container": "@list" },
      body: { "@type": "@id", "@id": `${oa}hasBody` },
      target: { "@type": "@id", "@id": `${oa}hasTarget` },
      source: { "@type": "@id", "@id": `${oa}hasSource` },
      selector: { "@type": "@id", "@id": `${oa}hasSelector` },
      motivation: { "@type": "@vocab", "@id": `${oa}motivatedBy` },
      purpose: { "@type": "@vocab", "@id": `${oa}hasPurpose` },
      identifying: `${oa}identifying`,
      describing: `${oa}describing`,
      exact: `${oa}exact`,
      prefix: `${oa}prefix`,
      suffix: `${oa}suffix`,
      start: `${oa}start`,
      end: `${oa}end`,
      value: `${rdf}value`,
      format: "http://purl.org/dc/elements/1.1/format",
    };
    const quads = await jsonld.toRDF(page, {
      safe: true,
      format: "application/n-quads",
      documentLoader: async (url) => ({
        contextUrl: null,
        documentUrl: url,
        document: { "@context": context },
      }),
    });
    expect(quads.match(/#TextPositionSelector>/g)?.length).toBe(3);
    expect(quads).toContain(`<urn:annals:annotation:day:wire:26-68> <${oa}hasBody> <urn:annals:event:day> .`);
    expect(quads).toContain(`<${oa}motivatedBy> <${oa}identifying>`);
  });
});

test("a timeline of nothing, and one in which nothing has a date, can be written in every format", () => {
  const [rumour] = events.filter(({ id }) => id === "rumour");
  const undated = rumour ? [rumour] : [];
  for (const timeline of [
    { ...AWKWARD, documents: [], events: [], conflicts: [], unresolved: [] },
    { ...AWKWARD, events: undated },
  ])
    for (const format of FORMATS) expect(() => format.write({ ...awkward, timeline })).not.toThrow();
});

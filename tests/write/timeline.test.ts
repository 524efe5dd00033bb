import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { TimelineSchema } from "../../src/model/timeline.ts";
import { explain, explanationJson, explanationText } from "../../src/write/explain.ts";
import { timelineJson } from "../../src/write/json.ts";
import { timelineJsonSchema } from "../../src/write/json-schema.ts";
import { timelineMarkdown } from "../../src/write/markdown.ts";
import { timelineTable } from "../../src/write/table.ts";
import { timelineYaml, toYaml } from "../../src/write/yaml.ts";
import { floodDay, kelmouth } from "./story.ts";

describe("YAML and JSON", () => {
  test("hold the same thing, whole", () => {
    expect(JSON.parse(timelineJson(kelmouth))).toEqual(kelmouth);
    expect(parse(timelineYaml(kelmouth))).toEqual(kelmouth);
    expect(parse(timelineYaml(kelmouth), { version: "1.1" })).toEqual(kelmouth);
  });

  test("do not hang on the order in which a stage put its fields", () => {
    const { events, ...rest } = kelmouth;
    const [flood, inquiry] = events;
    const turned = {
      events: [Object.fromEntries(Object.entries(flood ?? {}).toReversed()), inquiry],
      ...rest,
    };
    expect(timelineYaml(turned as typeof kelmouth)).toBe(timelineYaml(kelmouth));
    expect(timelineJson(turned as typeof kelmouth)).toBe(timelineJson(kelmouth));
  });

  test("YAML is quoted where a reader of YAML 1.1 would see a date, a truth value or a number", () => {
    const values = {
      day: "2031-04-10",
      answer: "no",
      year: "1994",
      time: "10:30",
      span: [10, 18],
      none: null,
    };
    expect(toYaml(values)).toBe(
      'day: "2031-04-10"\nanswer: "no"\nyear: "1994"\ntime: "10:30"\nspan: [10, 18]\nnone: null\n',
    );
  });

  test("a text keeps its line ends and its spaces", () => {
    const text = "  First line \r\n\n\tsecond: # no comment\n- third\u00a0 ";
    expect(parse(toYaml({ text }))).toEqual({ text });
  });

  test("the JSON Schema names what a timeline must have", () => {
    const schema = JSON.parse(timelineJsonSchema());
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      required: ["schemaVersion", "documents", "events", "conflicts", "unresolved"],
    });
    expect(Object.keys(schema.properties.events.items.properties)).toContain("salience");
  });

  test("a timeline that does not fit its schema is not written", () => {
    expect(() => timelineYaml({ ...kelmouth, schemaVersion: 2 as 1 })).toThrow();
    expect(TimelineSchema.safeParse(kelmouth).success).toBe(true);
  });
});

describe("the table", () => {
  test("reads as a person would write it", () => {
    expect(timelineTable(kelmouth, { width: 80, colour: false })).toBe(
      [
        "2 events from 3 articles (1 copy), 1 conflict",
        "",
        "DATE         PRECISION        EVENT                        STATUS        SOURCES",
        "2031-04-10   day              Flood in Kelmouth            happened            2",
        "undated      undated          Inquiry into the Kelmouth    planned             1",
        "                              flood",
        "",
        "CONFLICTS",
        "number of houses: Flood in Kelmouth",
        "  - 40 houses (harbour-post)",
        "  - at least 60 houses (vale-echo), set aside",
        "",
        "UNRESOLVED",
        '"recently" (vale-echo): it names no stretch of days',
        "",
      ].join("\n"),
    );
  });

  test("a date that is open before stands on one line, a pair of dates on two", () => {
    const dates = ["[..2031-04-10]", "[2031-04-10..2031-04-12]", "2031-04-10/.."];
    const [flood] = kelmouth.events;
    const events = dates.flatMap((edtf) => (flood ? { ...flood, when: { ...floodDay, edtf } } : []));
    const lines = timelineTable({ ...kelmouth, events }, { width: 80, colour: false }).split("\n");
    expect(lines.slice(3, 8).map((line) => line.slice(0, 11).trim())).toEqual([
      "…2031-04-10",
      "2031-04-10…",
      "2031-04-12",
      "2031-04-10/",
      "…",
    ]);
  });

  for (const [width, widest] of [
    [40, 80],
    [80, 80],
    [101, 101],
    [300, 120],
  ] as const)
    test(`given ${width} columns, it takes ${widest} at most`, () => {
      const title =
        "A very long title of the event that goes on and on, and then on again, to the end of the line and over";
      const long = { ...kelmouth, events: kelmouth.events.map((event) => ({ ...event, title })) };
      const widths = timelineTable(long, { width, colour: false })
        .split("\n")
        .map((line) => line.length);
      expect(Math.max(...widths)).toBe(widest);
    });

  test("colours are its only control characters, and only where they are wanted", () => {
    const coloured = timelineTable(kelmouth, { width: 80, colour: true });
    expect(coloured).toContain("\u001b[2mplanned");
    const sgr = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g");
    expect(coloured.replace(sgr, "").replace(/ +$/gm, "")).toBe(
      timelineTable(kelmouth, { width: 80, colour: false }),
    );
  });

  test("says so when there is nothing", () => {
    const empty = { ...kelmouth, documents: [], events: [], conflicts: [], unresolved: [] };
    expect(timelineTable(empty, { width: 80, colour: false })).toBe(
      "0 events from 0 articles, 0 conflicts\n",
    );
  });
});

test("the page reads as an editor would want it", async () => {
  await expect(timelineMarkdown(kelmouth)).toMatchFileSnapshot("./kelmouth.page.txt");
});

describe("an explanation", () => {
  const text = (name: string) => {
    const explained = explain(kelmouth, name);
    return explained.status === "explained" ? explanationText(explained.explanation) : explained;
  };

  test("goes from the quote through the rule to the day, and names the reading that was rejected", () => {
    const expected = [
      "Flood in Kelmouth  (event flood-kelmouth)",
      "10 April 2031; precision: day; basis: derived; happened",
      "",
      "Why this date",
      '  1. "Thursday"  harbour-post',
      "     bare-weekday: the Thursday on or before publication: 2031-04-10",
      "     rejected: the Thursday after it: the verb is in the past",
      "",
      "In conflict: number of houses",
      "  40 houses: harbour-post",
      "  at least 60 houses: vale-echo (set aside)",
      "",
    ].join("\n");
    for (const name of ["flood-kelmouth", "flood in kelmouth", "Flood in"]) expect(text(name)).toBe(expected);
  });

  test("of an undated event gives its place in the order", () => {
    expect(text("inquiry")).toBe(
      [
        "Inquiry into the Kelmouth flood  (event inquiry-kelmouth)",
        "undated; basis: unknown; planned",
        "",
        "Why this date",
        "  Nothing in the articles or the facts dates it.",
        "",
        'After "Flood in Kelmouth" (flood-kelmouth)',
        '  1. "follow"  vale-echo',
        "     follows: after the flood",
        "",
      ].join("\n"),
    );
  });

  test("is there for a document too", () => {
    expect(text("harbour-post")).toContain("written: between 11 and 14 April 2031");
  });

  test("of a name that fits several events lists them", () => {
    expect(text("kelmouth")).toEqual({
      status: "ambiguous",
      candidates: [
        { id: "flood-kelmouth", title: "Flood in Kelmouth" },
        { id: "inquiry-kelmouth", title: "Inquiry into the Kelmouth flood" },
      ],
    });
  });

  test("of a name that fits nothing lists all there is", () => {
    expect(text("earthquake")).toMatchObject({ status: "unknown", candidates: { length: 5 } });
    expect(text(" ")).toMatchObject({ status: "unknown" });
  });

  test("is the same in JSON", () => {
    const explained = explain(kelmouth, "flood-kelmouth");
    if (explained.status !== "explained") throw new Error(explained.status);
    expect(JSON.parse(explanationJson(explained.explanation))).toMatchObject({
      kind: "event",
      id: "flood-kelmouth",
      status: "happened",
      when: floodDay,
      conflicts: [{ id: "houses" }],
    });
  });
});

import { describe, expect, test } from "vitest";
import { readCorrections } from "../../src/read/read-corrections.ts";
import { readFacts } from "../../src/read/read-facts.ts";

const file = (content: string) => ({ path: "given.yaml", bytes: new TextEncoder().encode(content) });

/** What is wrong, as it is printed. */
function problems(read: ReturnType<typeof readFacts> | ReturnType<typeof readCorrections>): string[] {
  if (read.status === "read") return [];
  return read.problems.map(({ line, column, field, message }) => `${line}:${column} ${field} ${message}`);
}

describe("facts that are read", () => {
  const cases: Record<string, { content: string; facts: unknown[] }> = {
    "a fact names itself by its words": {
      content:
        "facts:\n  - event: The flood, in Kelmouth\n    date: 2031-04-10\n    source: The harbour office\n",
      facts: [
        {
          id: "the-flood-in-kelmouth",
          event: "The flood, in Kelmouth",
          date: "2031-04-10",
          source: "The harbour office",
        },
      ],
    },
    "a year is kept as it was written": {
      content: "facts: [{id: 007, event: x, date: 2031, source: y}]",
      facts: [{ id: "007", event: "x", date: "2031", source: "y" }],
    },
    "two facts of the same words get two names": {
      content:
        "facts:\n- {event: Fair, date: 2031-05, source: a}\n- {event: fair!, date: 2032-05-01/2032-05-03, source: b}\n",
      facts: [
        { id: "fair", event: "Fair", date: "2031-05", source: "a" },
        { id: "fair-2", event: "fair!", date: "2032-05-01/2032-05-03", source: "b" },
      ],
    },
    "a list may wait for its first fact": { content: "# none yet\nfacts:\n", facts: [] },
    "a file may wait for its list": { content: "# none yet\n", facts: [] },
  };
  for (const [claim, { content, facts }] of Object.entries(cases))
    test(claim, () => expect(readFacts(file(content))).toEqual({ status: "read", value: facts }));
});

const REMEDY = "Write 2025-08-15, 2025-08, 2025, or 2025-09-03/2025-09-06 for several days.";

describe("facts that are not", () => {
  const fact = (date: string) => `facts:\n  - event: Flood\n    date: ${date}\n    source: x\n`;
  const cases: Record<string, { content: string; says: string[] }> = {
    "30 February": {
      content: fact("2031-02-30"),
      says: [`3:11 facts[0].date "2031-02-30" is not in the calendar. ${REMEDY}`],
    },
    "a date in words": {
      content: fact("last week"),
      says: [`3:11 facts[0].date "last week" is not a date. ${REMEDY}`],
    },
    "an extent backwards": {
      content: fact("2031-05-02/2031-05-01"),
      says: [`3:11 facts[0].date "2031-05-02/2031-05-01" ends before it begins. ${REMEDY}`],
    },
    "no source, and a field that nobody knows": {
      content: "facts:\n  - event: Flood\n    date: 2031\n    sauce: x\n",
      says: [
        "2:5 facts[0].source is missing: write text.",
        "4:5 facts[0].sauce is not a field that belongs here. Take it out, or mend its spelling.",
      ],
    },
    "an empty event": {
      content: "facts:\n  - event:\n    date: 2031\n    source: ''\n",
      says: ["2:5 facts[0].event is missing: write text.", "4:13 facts[0].source is empty: write some text."],
    },
    "a bare list": {
      content: "- event: Flood\n",
      says: ["1:1  has the wrong shape: write fields with their values (name: value)."],
    },
    "an id twice": {
      content:
        "facts:\n- {id: a, event: x, date: 2031, source: y}\n- {id: a, event: z, date: 2031, source: y}\n",
      says: ['3:8 facts[1].id "a" names an earlier fact too. Give each its own id, or none.'],
    },
    "YAML that multiplies itself": {
      content: `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nfacts: [*c,*c,*c,*c,*c]\n`,
      says: ["1:1  repeats or nests its parts without end. Write them out, without anchors (&a, *a)."],
    },
    "YAML that breaks off": {
      content: "facts:\n  - event: [Flood\n",
      says: [
        "3:1  Flow sequence in block collection must be sufficiently indented and end with a ]. Mend the YAML.",
      ],
    },
  };
  for (const [title, { content, says }] of Object.entries(cases))
    test(title, () => expect(problems(readFacts(file(content)))).toEqual(says));

  test("another encoding", () => {
    const bytes = Uint8Array.from([0x66, 0xe9]);
    expect(problems(readFacts({ path: "given.yaml", bytes }))).toEqual([
      "1:1  is not UTF-8 (byte 2). Save it as UTF-8.",
    ]);
  });
});

test("corrections are read, each by the decision that it names", () => {
  const content = [
    "corrections:",
    "  - event: {quote: the river rose}",
    "    date: 2031-04-10",
    "  - event: {document: vale-echo, quote: an inquiry}",
    "    hide: true",
    "    note: it is of another town",
    "  - event: {quote: the mayor}",
    "    status: planned",
    "  - merge: [{quote: the flood}, {quote: the high water}]",
    "  - forbid: {quote: the flood, words: flood}",
    "    with: [{sha256: 0123456789abcdef, quote: a flood}]",
    "  - accept: {quote: 12 houses}",
    "    about: number of houses",
  ].join("\n");
  expect(readCorrections(file(content))).toEqual({
    status: "read",
    value: [
      { event: { quote: "the river rose" }, date: "2031-04-10" },
      { event: { document: "vale-echo", quote: "an inquiry" }, hide: true, note: "it is of another town" },
      { event: { quote: "the mayor" }, status: "planned" },
      { merge: [{ quote: "the flood" }, { quote: "the high water" }] },
      {
        forbid: [{ quote: "the flood", words: "flood" }],
        with: [{ sha256: "0123456789abcdef", quote: "a flood" }],
      },
      { accept: { quote: "12 houses" }, about: "number of houses" },
    ],
  });
});

describe("corrections that are not", () => {
  const cases: Record<string, { entry: string; says: string[] }> = {
    "nothing decided": {
      entry: "{event: {quote: a}}",
      says: [
        "2:5 corrections[0] decides nothing: give exactly one of date, title, status, place, hide, merge, split, accept, forbid.",
      ],
    },
    "two things decided": {
      entry: "{event: {quote: a}, title: b, hide: true}",
      says: [
        "2:5 corrections[0] decides two things: give exactly one of date, title, status, place, hide, merge, split, accept, forbid.",
      ],
    },
    "a date that the calendar has not": {
      entry: "{event: {quote: a}, date: 2031-04-31}",
      says: [`2:31 corrections[0].date "2031-04-31" is not in the calendar. ${REMEDY}`],
    },
    "a status that nobody knows": {
      entry: "{event: {quote: a}, status: maybe}",
      says: [
        '2:33 corrections[0].status is "maybe": write happened, ongoing, planned, hypothetical, alleged, denied, cancelled.',
      ],
    },
    "no quote": {
      entry: "{event: {}, hide: true}",
      says: ["2:13 corrections[0].event.quote is missing: write text."],
    },
    "a hash that is none": {
      entry: "{event: {sha256: abc, quote: a}, hide: true}",
      says: [
        "2:22 corrections[0].event.sha256 is no SHA-256: write its first 8 to 64 hexadecimal digits, in small letters.",
      ],
    },
    "a link to nothing": {
      entry: "{forbid: {quote: a}}",
      says: ["2:5 corrections[0].with[0] is missing: write fields with their values (name: value)."],
    },
    "a merge of one": {
      entry: "{merge: [{quote: a}]}",
      says: ["2:13 corrections[0].merge is too short: give at least 2."],
    },
  };
  for (const [title, { entry, says }] of Object.entries(cases))
    test(title, () => expect(problems(readCorrections(file(`corrections:\n  - ${entry}\n`)))).toEqual(says));
});

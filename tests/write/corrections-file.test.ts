import { describe, expect, test } from "vitest";
import type { Correction } from "../../src/model/correction.ts";
import { readCorrections } from "../../src/read/read-corrections.ts";
import { type CorrectionsEdit, editCorrections } from "../../src/write/corrections-file.ts";

const HIDE: Correction = { event: { document: "vale-echo", quote: "An inquiry opened." }, hide: true };
const ADDED = `  - event:
      document: vale-echo
      quote: An inquiry opened.
    hide: true
`;

/** A file as a person keeps it: its own indents, quotes, comments and order. */
const KEPT = `# Kept by the desk; ask Ines before changing.

corrections:
  # the minutes say so
  - event: {document: wire,   quote: 'the bridge fell'}   # p. 3
    date: 2031-04-10   # a Thursday
    note: "minutes"

  # two towns of one name
  - split: [ {quote: "a"}, {quote: "b"} ]   # by hand
`;

function entries(text: string): readonly Correction[] {
  const read = readCorrections({ path: "corrections.yaml", bytes: new TextEncoder().encode(text) });
  if (read.status !== "read") throw new Error(read.problems.map(({ message }) => message).join("\n"));
  return read.value;
}

const add: CorrectionsEdit = { kind: "add", entry: HIDE };

describe("a new entry goes to the end, and nothing else changes", () => {
  const cases: Record<string, { before: string | null; after: string; line: number }> = {
    "behind what a person wrote": { before: KEPT, after: KEPT + ADDED, line: 11 },
    "before what comes after the list": {
      before: `${KEPT}\n# end of file\n`,
      after: `${KEPT}${ADDED}\n# end of file\n`,
      line: 11,
    },
    "into a file whose last line is not ended": {
      before: KEPT.trimEnd(),
      after: `${KEPT}${ADDED}`,
      line: 11,
    },
    "into a list that stands under its name": {
      before: "corrections:\n- event: {quote: a}\n  hide: true\n",
      after: `corrections:\n- event: {quote: a}\n  hide: true\n${ADDED.replace(/^ {2}/gm, "")}`,
      line: 4,
    },
    "into a file that waits for its first": {
      before: "# none yet\ncorrections:\n",
      after: `# none yet\ncorrections:\n${ADDED}`,
      line: 3,
    },
    "with the line ends of the file": {
      before: KEPT.replaceAll("\n", "\r\n"),
      after: (KEPT + ADDED).replaceAll("\n", "\r\n"),
      line: 11,
    },
  };
  for (const [claim, { before, after, line }] of Object.entries(cases))
    test(claim, () => expect(editCorrections(before, add)).toEqual({ text: after, line }));

  test("into a file of its own, which says what it is", () => {
    const { text, line } = editCorrections(null, add);
    expect(text).toBe(
      `# Decisions that every run of annals honours. Each is tied to what an article says.\ncorrections:\n${ADDED}`,
    );
    expect(line).toBe(3);
  });
});

describe("a list in another style is written anew, with its comments", () => {
  for (const before of [
    "corrections: [] # none\n",
    "# ours\ncorrections: [ { event: { quote: a }, hide: true } ]\n",
    "# only a comment\n",
  ])
    test(before, () => {
      const { text } = editCorrections(before, add);
      expect(entries(text)).toEqual([...entries(before), HIDE]);
      for (const comment of before.match(/# .*/g) ?? []) expect(text).toContain(comment);
    });
});

describe("a changed entry keeps its place and its comments", () => {
  const change = (fields: Record<string, unknown>): CorrectionsEdit => ({
    kind: "replace",
    index: 0,
    fields,
  });

  test("where it had the field before", () => {
    expect(editCorrections(KEPT, change({ date: "2031-04-11", note: "the clerk: “no”" })).text).toBe(
      KEPT.replace("2031-04-10", '"2031-04-11"')
        .replace('"minutes"', "“the clerk”")
        .replace("“the clerk”", '"the clerk: “no”"'),
    );
  });

  test("where it gains one", () => {
    const before = KEPT.replace('    note: "minutes"\n', "");
    expect(editCorrections(before, change({ date: "2031-04-11", note: "the clerk" })).text).toBe(
      KEPT.replace("2031-04-10", '"2031-04-11"').replace('"minutes"', "the clerk"),
    );
  });

  test("in a list in another style", () => {
    const before = "corrections: [ { event: { quote: a }, date: 2031 } ] # ours\n";
    const { text } = editCorrections(before, change({ date: "2032", note: "the clerk" }));
    expect(entries(text)).toEqual([{ event: { quote: "a" }, date: "2032", note: "the clerk" }]);
    expect(text).toContain("# ours");
  });
});

import { expect, test } from "vitest";
import { type Format, oneFile } from "../../src/write/format.ts";
import { writtenBy } from "../../src/write/output.ts";
import { kelmouth } from "./story.ts";

test("a file that would be longer than a text can be is left out by name, and costs no other", () => {
  const short: Format = { name: "short", names: ["a.txt"], write: () => oneFile("a.txt", "a") };
  const long: Format = { name: "long", names: ["b.txt"], write: () => oneFile("b.txt", "b".repeat(2 ** 30)) };
  const { written, tooLong } = writtenBy([long, short], {
    timeline: kelmouth,
    documents: [],
    timexes: () => [],
  });
  expect(written.map(({ name }) => name)).toEqual(["short"]);
  expect(tooLong).toEqual(["b.txt"]);
});

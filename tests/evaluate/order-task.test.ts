import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { orderTask } from "../../src/evaluate/order-task.ts";

const folder = mkdtempSync(join(tmpdir(), "annals-order-"));

/** The events found in an article of Wednesday, 6 March 2024, by their words, earliest first. */
function inOrder(text: string): string[] {
  const path = join(folder, "gold.jsonl");
  writeFileSync(path, JSON.stringify({ doc: "a", dct: "2024-03-06", text }));
  const [row] = orderTask.run(path, []) as { events: { start: number; end: number; rank: number }[] }[];
  return [...(row?.events ?? [])]
    .sort((a, b) => a.rank - b.rank)
    .map(({ start, end }) => text.slice(start, end));
}

test("events stand by their dates, whatever the order of telling", () => {
  expect(
    inOrder(
      "Police arrested a clerk on Tuesday. Thieves robbed the bank on 3 February. It had burned down in 1999.",
    ),
  ).toEqual(["burned", "robbed", "arrested"]);
});

test("where no date says, a story takes its usual course: the fire, the dead, the arrest, the trial", () => {
  expect(
    inOrder(
      "A court convicted the owner of the mill. Six men died there when it burned down. Police arrested him.",
    ),
  ).toEqual(["burned", "died", "arrested", "convicted"]);
});

test("what is only planned or supposed is none of the events, and what is said is where the article opens with it", () => {
  expect(
    inOrder("The council will vote on Friday. A dam collapsed. The mayor said the mill may burn."),
  ).toEqual(["collapsed"]);
  expect(inOrder("The mayor said the mill may burn. The council will vote on Friday.")).toEqual(["said"]);
});

test("what the present perfect tells is later than the plain past, what the past perfect tells earlier", () => {
  expect(
    inOrder("Six dockers have resigned. A boat sank off Sunder. The owners had sold two others."),
  ).toEqual(["sold", "sank", "resigned"]);
});

test("a report opens with its news, whatever the verb; further down what one thinks is none", () => {
  expect(inOrder("Doctors identified the first case on Monday.")).toEqual(["identified"]);
  expect(
    inOrder("A boat sank off Sunder. The crew swam ashore. Doctors identified six types."),
  ).not.toContain("identified");
});

test("the deed of the headline is told once, in whatever sentences it comes again", () => {
  expect(
    inOrder(
      "Police arrest two clerks\n\nPolice arrested two clerks on Monday. A boat sank off Sunder. They were arrested at home.",
    ),
  ).toEqual(["sank", "arrested"]);
});

import { expect, test } from "vitest";
import { resultOf } from "../../pipeline/pipeline.ts";
import type { Timeline } from "../../src/model/timeline.ts";
import { htmlPage } from "../../src/write/html-page.ts";
import { kelmouth } from "./story.ts";

const [first] = kelmouth.events as [Timeline["events"][0]];
const extracted = { documents: [], timexes: [], datings: [], sentences: [], mentions: [], offices: [] };

/** So many events, each salienter than the one before it, told by an article of its own. */
function long(events: number): Timeline {
  const names = Array.from({ length: events }, (_, i) => String(i).padStart(5, "0"));
  const [document] = kelmouth.documents as [Timeline["documents"][0]];
  return {
    ...kelmouth,
    documents: names.map((name) => ({ ...document, id: `article-${name}`, title: `Article ${name}` })),
    events: names.map((name, i) => ({
      ...first,
      id: `event-${name}`,
      title: `Event ${name}`,
      mentions: [{ document: `article-${name}`, start: 0, end: 4, quote: "Word" }],
      after: [],
      conflicts: [],
      salience: i / events,
    })),
    conflicts: [],
    unresolved: [],
  };
}

function headingOf(page: string): string | undefined {
  return /<p class="standfirst">(.*?)<\/p>/.exec(page)?.[1];
}

test("a page holds no more than a browser takes: the most salient events and their articles, and says so", () => {
  const { files, losses } = htmlPage.write(resultOf({ extracted, timeline: long(2003) }));
  const page = String(files.get("timeline.html"));
  expect(headingOf(page)).toMatch(/^The 2,000 most salient events of 2,003; timeline\.md/);
  expect(["Event 02002", "Event 00002", "Article 00002"].filter((words) => page.includes(words))).toEqual([
    "Event 02002",
  ]);
  expect(losses.find(({ of }) => of === "events")?.events).toEqual([
    "event-00000",
    "event-00001",
    "event-00002",
  ]);
});

test("a timeline that fits is shown whole", () => {
  const { files, losses } = htmlPage.write(resultOf({ extracted, timeline: long(2000) }));
  expect(headingOf(String(files.get("timeline.html")))).toMatch(/^2,000 events\./);
  expect(losses.filter(({ of }) => of === "events")).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";
import { draftCorrection, type Wish } from "../../src/merge/corrections/draft-correction.ts";
import type { Correction } from "../../src/model/correction.ts";
import type { Timeline, TimelineEvent } from "../../src/model/timeline.ts";

const ARTICLES = {
  herald:
    "The old bridge at Fenwick collapsed on Monday, 4 March 2019, and killed 12 people.\n\nMayor Ada Brook resigned on Friday, 8 March 2019.\n",
  wire: "The bridge at Fenwick collapsed on Tuesday, 5 March 2019, killing 15 people, police said.\n",
};

function timelineOf(corrections: readonly Correction[] = []): Promise<Timeline> {
  const articles = Object.entries(ARTICLES).map(([name, text]) => ({
    path: `${name}.txt`,
    bytes: Buffer.from(text),
  }));
  return reconstruct(articles, { corrections });
}

const before = await timelineOf();
const eventOf = (part: string) => before.events.find(({ title }) => title.includes(part)) as TimelineEvent;

function draft(part: string, wish: Wish) {
  return draftCorrection(before, eventOf(part), wish);
}

async function honoured(part: string, wish: Wish): Promise<Timeline> {
  const drafted = draft(part, wish);
  if (drafted.status === "refused") throw new Error(drafted.problem);
  return timelineOf(drafted.entries);
}

function told({ events }: Timeline): string[] {
  return events.map(({ when, mentions }) =>
    [when.edtf, ...mentions.map(({ document }) => document)].join(" "),
  );
}

const AS_IT_WAS = ["2019-03-05 herald wire", "2019-03-08 herald"];

test("the story without decisions", () => expect(told(before)).toEqual(AS_IT_WAS));

describe("what is drafted, the next run honours", () => {
  const monday = () => {
    const positions = before.conflicts
      .filter(({ events }) => events.includes(eventOf("bridge").id))
      .flatMap((conflict) => conflict.positions);
    return positions.findIndex(({ value }) => value.includes("Monday")) + 1;
  };
  const cases: Record<string, { of: string; wish: () => Wish; tells: string[] }> = {
    "a date": {
      of: "bridge",
      wish: () => ({ decision: "date", date: "2019-03-07" }),
      tells: ["2019-03-07 herald wire", "2019-03-08 herald"],
    },
    "a first and a last day": {
      of: "resigns",
      wish: () => ({ decision: "date", date: "2019-03-08/2019-03-09" }),
      tells: ["2019-03-05 herald wire", "2019-03-08/2019-03-09 herald"],
    },
    "an event hidden": {
      of: "resigns",
      wish: () => ({ decision: "hide" }),
      tells: ["2019-03-05 herald wire"],
    },
    "two events that are one": {
      of: "bridge",
      wish: () => ({ decision: "merge", others: [eventOf("resigns")] }),
      tells: ["2019-03-04 herald herald wire"],
    },
    "a sentence that tells another event": {
      of: "bridge",
      wish: () => ({ decision: "split", sentences: [2] }),
      tells: ["2019-03-04 herald", "2019-03-05 wire", "2019-03-08 herald"],
    },
    "an article that means another event": {
      of: "bridge",
      wish: () => ({ decision: "forbid", link: "wire" }),
      tells: ["2019-03-04 herald", "2019-03-05 wire", "2019-03-08 herald"],
    },
    "the side that is right": {
      of: "bridge",
      wish: () => ({ decision: "accept", position: monday() }),
      tells: ["2019-03-04 herald wire", "2019-03-08 herald"],
    },
  };
  for (const [claim, { of, wish, tells }] of Object.entries(cases))
    test(claim, async () => expect(told(await honoured(of, wish()))).toEqual(tells));

  test("a title, a status, places", async () => {
    const wishes: Wish[] = [
      { decision: "title", title: "Fenwick bridge collapse" },
      { decision: "status", status: "alleged" },
      { decision: "place", places: ["Fenwick", "Lower Fenwick"] },
    ];
    for (const wish of wishes) {
      const event = (await honoured("bridge", wish)).events[0] as TimelineEvent;
      const { decision, ...value } = wish;
      expect(event).toMatchObject(value);
    }
  });
});

describe("what the next run would not know is refused", () => {
  const cases: Record<string, { of: string; wish: () => Wish; says: RegExp }> = {
    "no such position": {
      of: "bridge",
      wish: () => ({ decision: "accept", position: 99 }),
      says: /there is no position 99/,
    },
    "sources that agree": {
      of: "resigns",
      wish: () => ({ decision: "accept", position: 1 }),
      says: /its sources agree/,
    },
    "no such sentence": {
      of: "bridge",
      wish: () => ({ decision: "split", sentences: [9] }),
      says: /has no sentence 9/,
    },
    "no sentence left": {
      of: "bridge",
      wish: () => ({ decision: "split", sentences: [1, 2] }),
      says: /no sentence of .* would be left/,
    },
    "an event with itself": {
      of: "bridge",
      wish: () => ({ decision: "merge", others: [eventOf("bridge")] }),
      says: /is named twice/,
    },
    "a link that is not there": {
      of: "bridge",
      wish: () => ({ decision: "forbid", link: "echo" }),
      says: /“echo” does not tell .*herald, wire/,
    },
    "an event of one article": {
      of: "resigns",
      wish: () => ({ decision: "forbid", link: "herald" }),
      says: /told by herald alone/,
    },
  };
  for (const [claim, { of, wish, says }] of Object.entries(cases))
    test(claim, () => {
      const drafted = draft(of, wish());
      expect(drafted.status === "refused" && drafted.problem).toMatch(says);
    });
});

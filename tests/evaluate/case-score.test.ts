import { expect, test } from "vitest";
import type { Story } from "../../src/evaluate/case-files.ts";
import { datesRight, eventShares, inWords, scoreStory, sumOf } from "../../src/evaluate/case-score.ts";
import type { ToldEvent, ToldStory } from "../../src/evaluate/case-task.ts";

const TEXT = "The mill burned down on Monday.\nSix died.\nThe owner may sell the land.\nIt rained.";

function event(id: string, quote: string, from: string, more: object = {}) {
  return { id, text: quote, date: { from, to: from }, sources: [{ doc: "a", quote }], ...more };
}

const STORY: Story = {
  texts: new Map([["a", TEXT]]),
  gold: {
    case: "mill",
    docs: [{ id: "a", published: { from: "2011-10-03", to: "2011-10-04", true: "2011-10-04" } }],
    events: [
      event("fire", "The mill burned down", "2011-10-03", {
        conflicts: [{ about: "cause", values: [{ value: "arson", docs: ["a"] }] }],
      }),
      event("deaths", "Six died.", "2011-10-03"),
      event("sale", "The owner may sell", "2011-11-01", { status: "hypothetical" as const, optional: true }),
    ],
    order_closure: [["fire", "deaths"]],
  },
};

function told(quote: string, more: Partial<ToldEvent> = {}): ToldEvent {
  const start = TEXT.indexOf(quote);
  return {
    date: null,
    from: null,
    to: null,
    text: quote,
    status: "happened",
    sources: [{ doc: "a", quote, start, end: start + quote.length }],
    participants: [],
    conflicts: [],
    ...more,
  };
}

function story(...events: ToldEvent[]): ToldStory {
  return { docs: [{ id: "a", date: null, from: "2011-10-01", to: "2011-10-31" }], events };
}

const FIRE = told("The mill burned down", { from: "2011-10-03", to: "2011-10-03" });
const DEATHS = told("Six died", { from: "2011-10-01", to: "2011-10-31" });

test("what is listed and what is missing, with optional events neither asked for nor held against the list", () => {
  expect(eventShares(scoreStory(STORY, story(FIRE)))).toEqual({ recall: 0.5, precision: 1, f1: 2 / 3 });
  expect(eventShares(scoreStory(STORY, story(FIRE, DEATHS, told("It rained"))))).toMatchObject({
    recall: 1,
    precision: 2 / 3,
  });
});

test("a vaguer date that holds the true one is right; a narrower one, another, and none are not", () => {
  const dates = (from: string | null, to: string | null) =>
    scoreStory(STORY, story(told("Six died", { from, to }))).dates;
  expect(dates("2011-10-03", "2011-10-03")).toMatchObject({ exact: 1 });
  expect(dates("2011-01-01", "2011-12-31")).toMatchObject({ vaguer: 1 });
  expect(dates("2011-10-04", "2011-10-09")).toMatchObject({ wrong: 1 });
  expect(dates(null, null)).toMatchObject({ none: 1 });
  expect(datesRight(scoreStory(STORY, story(FIRE, DEATHS)))).toBe(1);
});

test("order, articles and contradictions", () => {
  expect(scoreStory(STORY, story(FIRE, DEATHS))).toMatchObject({
    pairs: 1,
    ordered: 1,
    holding: 1,
    shown: 0,
  });
  expect(scoreStory(STORY, story(DEATHS, FIRE))).toMatchObject({ pairs: 1, ordered: 0 });
  const disputed = { ...FIRE, conflicts: [{ about: "cause", docs: ["a"] }] };
  expect(scoreStory(STORY, story(disputed))).toMatchObject({
    conflicts: 1,
    shown: 1,
    shownBeside: 1,
  });
  // At another event of the reader's sentence it is there to be seen, though not where it belongs; elsewhere it is not.
  const beside = { ...FIRE, text: "Alarm raised", conflicts: disputed.conflicts };
  expect(scoreStory(STORY, story(FIRE, beside))).toMatchObject({ shown: 0, shownBeside: 1 });
  const elsewhere = { ...DEATHS, conflicts: disputed.conflicts };
  expect(scoreStory(STORY, story(FIRE, elsewhere))).toMatchObject({ shown: 0, shownBeside: 0 });
});

test("a possibility listed as having happened is named", () => {
  const sale = "The owner may sell the land";
  expect(scoreStory(STORY, story(told(sale))).unreal).toEqual([sale]);
  expect(scoreStory(STORY, story(told(sale, { status: "hypothetical" }))).unreal).toEqual([]);
});

test("scores add up, and say themselves in one line", () => {
  const score = scoreStory(STORY, story(FIRE, DEATHS));
  expect(sumOf([score, score])).toMatchObject({ asked: 4, found: 4, dates: { exact: 2, vaguer: 2 } });
  expect(inWords(score)).toMatch(
    /^events R 100.0 P 100.0 F1 100.0 \(2 of 2, 2 listed\); dates right or vaguer 100.0/,
  );
});

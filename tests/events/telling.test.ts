import { describe, expect, test } from "vitest";
import { findMentions } from "../../src/events/find-mentions.ts";
import type { EventMention } from "../../src/model/mention.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

/** The mention whose word stands in brackets. */
function told(marked: string): EventMention | undefined {
  const text = marked.replace(/[[\]]/g, "");
  const timexes = findTimexes(text, { document: "article" });
  return findMentions("article", text, findSentences(text), timexes).mentions.find(
    ({ trigger }) => trigger[0] === marked.indexOf("["),
  );
}

describe("from where in time an event is told", () => {
  test.each([
    ["The council [rejected] the plan.", "news"],
    ["The council had [rejected] the plan.", "before"],
    ["The council has rejected the plan and [fined] the firm.", "before"],
    ["The council will [reject] the plan.", "after"],
    ["The council may [reject] the plan.", "after"],
    ["The mayor said the council would [reject] the plan.", "after"],
    ["The mayor [says] the bridge is safe.", "on"],
    ["Workers are [rebuilding] the bridge.", "over"],
    ["The driver said he [braked] before the crossing.", "before"],
    ["Police arrested the guard for [robbing] the bank.", "before"],
    ["Firemen managed to [rescue] two boys.", "news"],
    ["The council voted to [sign] the treaty.", "after"],
  ])("%s is told as %s", (marked, relation) => {
    expect(told(marked)?.told?.relation).toBe(relation);
  });

  test("each names the words or the tense that say so", () => {
    expect(told("The council will [reject] the plan.")?.told?.rule).toBe("future tense");
    expect(told("The council had [rejected] the plan.")?.told?.rule).toBe("past perfect");
  });
});

describe("what goes on for longer than a day", () => {
  test.each([
    ["Workers are [rebuilding] the bridge."],
    ["The dockers [protested] for three weeks."],
    ["The court will [investigate] the crash."],
    ["The [siege] of Tarn ended on Monday."],
    ["The [attacks] on Tarn were reported by the police."],
  ])("%s", (marked) => {
    expect(told(marked)?.lasts).toBeDefined();
  });

  test.each([
    ["The bridge [collapsed] on Monday."],
    ["The dockers [protested] for three hours."],
    ["The mayor [signed] the treaty."],
    ["The [verdict] in the Harbour case came on Monday."],
  ])("not said of: %s", (marked) => {
    expect(told(marked)?.lasts).toBeUndefined();
  });

  test("the expression that gives the length is named", () => {
    expect(told("The dockers [protested] for three weeks.")?.lasts).toEqual({
      rule: "“three weeks”",
      timex: "t1",
    });
  });

  test("what still goes on since a day began then; what is over each time lies after it", () => {
    expect(told("The plant has [produced] steel since May.")?.times[0]?.relation).toBe("begins");
    expect(told("Twelve people have [died] since May.")?.times[0]?.relation).toBe("after");
  });
});

describe("which event an expression places", () => {
  const timeOf = (marked: string) => told(marked)?.times.map(({ relation }) => relation) ?? null;

  test.each([["The ferry is scheduled for [launch] on 24 June."]])(
    "a verb that schedules a noun gives it its day: %s",
    (marked) => {
      expect(timeOf(marked)).toEqual(["is-included"]);
    },
  );

  test.each([
    ["The [crash] was the deadliest in the past decade."],
    ["It [became] the third such accident in the past decade."],
  ])("a stretch over which something is only compared or counted places nothing: %s", (marked) => {
    expect(timeOf(marked) ?? []).toEqual([]);
  });
});

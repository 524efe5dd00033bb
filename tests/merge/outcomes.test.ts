import { describe, expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";
import type { Timeline } from "../../src/model/timeline.ts";

function timelineOf(articles: Record<string, string>): Promise<Timeline> {
  return reconstruct(
    Object.entries(articles).map(([name, text]) => ({
      path: `${name}.txt`,
      bytes: Buffer.from(`${text}\n`),
    })),
  );
}

/** "2019-06-13 planned -> postponed", in the order of the timeline. */
function told({ events }: Timeline): string[] {
  return events
    .filter(({ kind }) => kind !== "statement")
    .map(({ when, status, outcomes = [] }) =>
      [`${when.edtf ?? "undated"} ${status}`, ...outcomes.map(({ relation }) => relation)].join(" -> "),
    );
}

const VISIT_PLANNED = "OSTEN, 10 June 2019 - Governor Ada Brook will visit the port of Sunder on Thursday.";

describe("a plan and what came of it are linked, never one event", () => {
  const cases: Record<string, { articles: Record<string, string>; tells: string[] }> = {
    "it took place as planned": {
      articles: {
        before: VISIT_PLANNED,
        after: "OSTEN, 14 June 2019 - Governor Ada Brook visited the port of Sunder on Thursday.",
      },
      tells: ["2019-06-13 planned -> fulfilled", "2019-06-13 happened"],
    },
    "it was called off": {
      articles: {
        before: "HARROW, 3 June 2019 - The mayors of Harrow and Lorne will meet in Tarn on Friday.",
        after:
          "LORNE, 6 June 2019 - The meeting of the mayors in Tarn was cancelled on Thursday, the council said.",
      },
      tells: ["2019-06-06 cancelled", "2019-06-07 planned -> cancelled"],
    },
    "it was put off, and took place later": {
      articles: {
        before: VISIT_PLANNED,
        between:
          "OSTEN, 12 June 2019 - Governor Ada Brook postponed her visit to the port of Sunder because of the storm.",
        after: "OSTEN, 18 June 2019 - Governor Ada Brook visited the port of Sunder on Monday.",
      },
      tells: ["2019-06-13 planned -> postponed", "2019-06-17 happened", "undated cancelled -> fulfilled"],
    },
    "what happened before the plan is no outcome of it": {
      articles: {
        before: VISIT_PLANNED,
        after: "OSTEN, 3 May 2019 - Governor Ada Brook visited the port of Sunder on Thursday.",
      },
      tells: ["2019-05-02 happened", "2019-06-13 planned"],
    },
    "nor is the same of another person": {
      articles: {
        before: VISIT_PLANNED,
        after: "OSTEN, 14 June 2019 - Governor Boris Kell visited the mills of Lorne on Thursday.",
      },
      tells: ["2019-06-13 happened", "2019-06-13 planned"],
    },
  };
  for (const [claim, { articles, tells }] of Object.entries(cases))
    test(claim, async () => expect(told(await timelineOf(articles)).sort()).toEqual([...tells].sort()));

  test("the words that say so stand with it", async () => {
    const { events } = await timelineOf({
      before: VISIT_PLANNED,
      after:
        "OSTEN, 12 June 2019 - Governor Ada Brook postponed her visit to the port of Sunder because of the storm.",
    });
    const plan = events.find(({ status }) => status === "planned");
    const [outcome] = plan?.outcomes ?? [];
    expect(outcome?.because.map(({ document, quote }) => [document, quote])).toEqual([
      ["after", "postponed"],
    ]);
    expect(events.map(({ id }) => id)).toContain(outcome?.event);
  });

  test("an order of the articles makes no difference", async () => {
    const { articles } = cases["it was put off, and took place later"] as {
      articles: Record<string, string>;
    };
    const reversed = Object.fromEntries(Object.entries(articles).reverse());
    expect(await timelineOf(reversed)).toEqual(await timelineOf(articles));
  });
});

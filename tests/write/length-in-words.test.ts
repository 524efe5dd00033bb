import { describe, expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";
import { explain, explanationText } from "../../src/write/explain.ts";
import { lengthInWords } from "../../src/write/length-in-words.ts";
import { timelineMarkdown } from "../../src/write/markdown.ts";

const reason = (quote: string, rule: string) => ({
  document: "a",
  span: [0, 3] as [number, number],
  quote,
  rule,
  gives: "it went on for longer than a day",
});

describe("a length in words", () => {
  const LENGTHS: Record<string, string> = {
    P3W: "3 weeks",
    P1D: "1 day",
    P2Y6M: "2 years 6 months",
    P1M: "1 month",
    PT36H: "36 hours",
    PT90M: "90 minutes",
  };
  for (const [length, words] of Object.entries(LENGTHS))
    test(`${length} is ${words}`, () => expect(lengthInWords({ length, because: [] })).toBe(words));

  test("a number that nobody gave is not made up", () =>
    expect(lengthInWords({ length: "PXD", because: [reason("several days", "“several days”")] })).toBe(
      "longer than a day (“several days”)",
    ));
  test("without a length the words that say so stand for it", () =>
    expect(lengthInWords({ because: [reason("1 May", "“since 1 May”")] })).toBe(
      "longer than a day (“since 1 May”)",
    ));
});

test("the page and the explanation say how long an event lasted, and who says so", async () => {
  const timeline = await reconstruct([
    {
      path: "a.txt",
      bytes: Buffer.from(
        "TARN, 3 March 2019 - Harrow Rovers blockaded the harbour of Sunder for three weeks in 2018.\n",
      ),
    },
  ]);
  expect(timelineMarkdown(timeline)).toContain("- Lasts: 3 weeks\n");
  const explained = explain(timeline, "blockade");
  expect(explained.status === "explained" && explanationText(explained.explanation)).toContain(
    'Lasts: 3 weeks\n  1. "three weeks"  a\n',
  );
});

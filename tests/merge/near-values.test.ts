import { describe, expect, test } from "vitest";
import { conflictsTold } from "./told-conflicts.ts";

/** "sum of money: £40,000 (a) | £46,500 (b)", for each conflict about a sum or a clock. */
async function nearlyAlike(...articles: readonly string[]): Promise<string[]> {
  return (await conflictsTold(articles)).filter((told) => /^(?:sum of money|time of day):/.test(told));
}

/** An article of an affair in Anmouth about Ada Brook and the Marrow Dock Company. */
const articleWith = (sentence: string) =>
  `Ada Brook, a councillor in Anmouth, was arrested on Tuesday over the sale of the quay by the Marrow Dock Company. ${sentence} The Marrow Dock Company did not comment, and Ada Brook was not at home in Anmouth.`;

describe("sums that two articles of one affair each give alone", () => {
  test("nearly alike, they are of one thing, however it is told", async () => {
    expect(
      await nearlyAlike(
        articleWith("A detective spoke of payments of some £40,000."),
        articleWith("There were four envelopes in her desk. We make it £46,500."),
      ),
    ).toEqual(["sum of money: about £40,000 (a) | £46,500 (b)"]);
  });

  test("in the money of any country", async () => {
    expect(
      await nearlyAlike(
        articleWith("She had taken 120 million escudos from the builder."),
        articleWith("The court arrived at 180 million escudos."),
      ),
    ).toEqual(["sum of money: 120 million escudos (a) | 180 million escudos (b)"]);
  });

  test.each([
    ["of another size", "It cost the town £900,000.", "There were envelopes with £46,500 in her desk."],
    [
      "in other money",
      "A detective spoke of payments of some £40,000.",
      "A detective spoke of some $46,000.",
    ],
    ["that the other has too", "They paid £40,000, and £46,500 was asked.", "They paid £46,500."],
    ["demanded and paid", "The town sued the builder for £60,000.", "The builder paid £50,000 in the end."],
    [
      "by the year and in all",
      "The quay earns £40,000 a year.",
      "There were envelopes with £46,500 in her desk.",
    ],
    ["of everyday things", "The lock cost £40.", "The key cost £50."],
  ])("not where they are %s", async (_, one, other) => {
    expect(await nearlyAlike(articleWith(one), articleWith(other))).toEqual([]);
  });

  test("not where a third article gives both", async () => {
    expect(
      await nearlyAlike(
        articleWith("A detective spoke of payments of £40,000."),
        articleWith("There were four envelopes in her desk. We make it £46,500."),
        articleWith("She took £40,000 from one builder and £46,500 from another."),
      ),
    ).toEqual([]);
  });
});

describe("clocks that two articles of one affair each give alone", () => {
  test("minutes apart they are of one moment", async () => {
    expect(
      await nearlyAlike(
        articleWith("Detectives came to her door at 7.52 a.m., police said."),
        articleWith("The clock in the hall says five past eight. “That's when they came,” her son said."),
      ),
    ).toEqual(["time of day: “7.52 a.m.” (a) | “five past eight” (b)"]);
  });

  test("of one moment they are told once, whoever else gives it", async () => {
    const articles = [
      "KELSO, 12 May 2006 - An explosion ripped through the Kelso works in Harrow on Thursday. The blast at the Kelso works was recorded at 5.47 a.m., police in Lorne said.",
      "LORNE, 14 May 2006 - The day shift at the Kelso works in Harrow was hanging up its coats when the blast happened, a few minutes past six, says a fitter from Lorne.",
      "At 05:47 on 11 May 2006 a vessel exploded at the Kelso works in Harrow, the inspectors of Lorne found.",
    ];
    expect(await nearlyAlike(...articles)).toEqual([
      "time of day: “05:47 on 11 May 2006” (c) | “5.47 a.m.” (a) | “a few minutes past six” (b)",
    ]);
  });

  test("hours apart they may be of two", async () => {
    expect(
      await nearlyAlike(
        articleWith("Detectives came to her door at 7.52 a.m., police said."),
        articleWith("She was home again at 11.30 a.m., her son said."),
      ),
    ).toEqual([]);
  });
});

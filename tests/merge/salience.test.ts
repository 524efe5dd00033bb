import { describe, expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";

/** Titles, the most salient first. */
async function ranked(...articles: string[]): Promise<string[]> {
  const { events } = await reconstruct(
    articles.map((text, index) => ({ path: `${"abcdef"[index]}.txt`, bytes: Buffer.from(`${text}\n`) })),
  );
  return [...events].sort((a, b) => b.salience - a.salience).map(({ title }) => title);
}

const FIRE = "HARROW, 10 June 2019 - A fire killed 12 people at the Kelso mill in Harrow on Sunday.";
const AGAIN = "LORNE, 11 June 2019 - The fire at the Kelso mill in Harrow killed 12 people on Sunday.";

describe("the most salient first", () => {
  test("what two articles tell goes before what one does", async () => {
    const [first] = await ranked(
      "HARROW, 10 June 2019 - Governor Ada Brook opened the port of Sunder on Saturday. A fire killed 12 people at the Kelso mill in Harrow on Sunday.",
      AGAIN,
    );
    expect(first).toMatch(/fire/i);
  });

  test("what somebody said in one article goes behind what happened in one", async () => {
    const titles = await ranked(
      `${FIRE} Governor Ada Brook told reporters in Osten on Monday that the mill was unsafe. Police arrested the owner Karl Venn in Lorne on Monday.`,
      AGAIN,
    );
    const place = (words: RegExp) => titles.findIndex((title) => words.test(title));
    expect(place(/unsafe/)).toBeGreaterThan(place(/Venn|arrest/i));
    expect(place(/Venn|arrest/i)).toBeGreaterThan(place(/fire/i));
  });
});

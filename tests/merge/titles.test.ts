import { describe, expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";

async function titlesOf(text: string): Promise<string[]> {
  const { events } = await reconstruct([{ path: "a.txt", bytes: Buffer.from(`${text}\n`) }]);
  return events.map(({ title }) => title);
}

describe("an editor would print the title", () => {
  const TITLES: Record<string, string> = {
    "HARROW, 10 June 2019 - A 7-year-old boy died in Lorne on Sunday.": "7-year-old boy dies in Lorne",
    "HARROW, 10 June 2019 - Officers arrived at the mill in Lorne shortly after noon on Sunday.":
      "Officers arrive at the mill in Lorne",
    "HARROW, 10 June 2019 - Governor Ada Brook spoke at a news conference in Lorne on Sunday.":
      "Brook speaks at a news conference in Lorne",
    "HARROW, 10 June 2019 - Governor Ada Brook said at a news conference in Lorne on Sunday.":
      "Brook speaks at a news conference in Lorne",
    "HARROW, 10 June 2019 - A man died in Lorne on Sunday in what police described as an accident.":
      "Man dies in Lorne",
    "HARROW, 10 June 2019 - Governor Ada Brook told Jonas Haas on Sunday: “Not now, and never again.”":
      "Ada Brook speaks to Jonas Haas",
  };
  for (const [sentence, title] of Object.entries(TITLES))
    test(`${sentence} -> ${title}`, async () => expect(await titlesOf(sentence)).toContain(title));
});

describe("what is no event has no entry", () => {
  const NONE: Record<string, RegExp> = {
    "HARROW, 10 June 2019 - Child Protective Services visited the house in Lorne on Sunday.":
      /^(?:Child )?Protective Services$/,
    "HARROW, 10 June 2019 - Philip Battles was arrested in Lorne on Sunday.": /battles?$/i,
  };
  for (const [sentence, title] of Object.entries(NONE))
    test(sentence, async () => {
      const titles = await titlesOf(sentence);
      expect(titles.length).toBeGreaterThan(0);
      expect(titles.filter((other) => title.test(other))).toEqual([]);
    });
});

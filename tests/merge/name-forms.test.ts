import { describe, expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";
import { trimTimeline } from "../../src/merge/trim-timeline.ts";
import type { Timeline } from "../../src/model/timeline.ts";
import { timelineHtml } from "../../src/write/html/timeline-html.ts";
import { timelineMarkdown } from "../../src/write/markdown.ts";

function timelineOf(...articles: string[]): Promise<Timeline> {
  return reconstruct(
    articles.map((text, index) => ({ path: `${"abcdef"[index]}.txt`, bytes: Buffer.from(`${text}\n`) })),
  );
}

/** "Ada Brook: Ada Brook ×1, Brook ×2", the forms in order. */
function told({ names = [] }: Timeline): string[] {
  return names.map(
    ({ name, forms }) => `${name}: ${forms.map(({ form, count }) => `${form} ×${count}`).join(", ")}`,
  );
}

function formsOf({ names = [] }: Timeline, wanted: string) {
  return names.find(({ name }) => name === wanted)?.forms ?? [];
}

const STORY = [
  "OSTEN, 10 June 2019 - President Taras Levitsky met the mayors of Harrow in Osten on Sunday. Levitsky visited the port of Sunder on Monday.",
  "OSTEN, 11 June 2019 - Taras Levitskiy visited the port of Sunder on Monday. Levitskiy met the mayors of Harrow in Osten on Sunday.",
  "OSTEN, 12 June 2019 - Levytskyi visited the port of Sunder on Monday, the Osten Herald reported.",
];

describe("the timeline tells in which forms the articles have a name", () => {
  test("the commonest full form is shown, every other with how it came to it", async () => {
    const forms = formsOf(await timelineOf(...STORY), "Taras Levitsky");
    expect(forms.map(({ form, count, documents }) => [form, count, documents])).toEqual([
      ["Levitskiy", 1, ["b"]],
      ["Levitsky", 1, ["a"]],
      ["Levytskyi", 1, ["c"]],
      ["Taras Levitskiy", 1, ["b"]],
      ["Taras Levitsky", 1, ["a"]],
    ]);
    expect(Object.fromEntries(forms.map(({ form, because }) => [form, because]))).toEqual({
      "Taras Levitsky": undefined,
      Levitsky: "short for Taras Levitsky in its article",
      "Taras Levitskiy": "spelling: Taras Levitsky and Taras Levitskiy",
      Levitskiy: "short for Taras Levitskiy in its article; spelling: Taras Levitsky and Taras Levitskiy",
      Levytskyi: "surname: Levytskyi and Taras Levitskiy; spelling: Taras Levitsky and Taras Levitskiy",
    });
  });

  test("each with the first sentence that has it", async () => {
    const [levytskyi] = formsOf(await timelineOf(...STORY), "Taras Levitsky").filter(
      ({ form }) => form === "Levytskyi",
    );
    expect(levytskyi?.quote).toEqual({
      document: "c",
      start: 22,
      end: 96,
      quote: "Levytskyi visited the port of Sunder on Monday, the Osten Herald reported.",
    });
  });

  test("a demonym names its country", async () => {
    const timeline = await timelineOf(
      "OSTEN, 10 June 2019 - The French attack on the port of Sunder began on Sunday. France attacked Lorne on Monday.",
    );
    expect(formsOf(timeline, "France").map(({ form, because }) => [form, because])).toContainEqual([
      "French",
      "of France",
    ]);
  });

  test("and so do the pages", async () => {
    const timeline = await timelineOf(...STORY);
    expect(timelineMarkdown(timeline)).toContain(
      "- **Taras Levitsky** (person)\n  - “Levitskiy”: 1 time in `b`; short for Taras Levitskiy in its article;",
    );
    const page = timelineHtml(timeline, new Map());
    expect(page).toContain('<h2 id="names">Names in several forms</h2>');
    expect(page).toContain('<q dir="auto">Levytskyi</q> 1 time in 1 article · surname:');
  });

  test("the order of the articles makes no difference", async () => {
    const files = STORY.map((text, index) => ({ path: `${"abc"[index]}.txt`, bytes: Buffer.from(text) }));
    expect((await reconstruct([...files].reverse())).names).toEqual((await reconstruct(files)).names);
  });

  test("a trimmed timeline names whom its events name", async () => {
    const timeline = await timelineOf(
      ...STORY,
      "HARROW, 12 June 2019 - Petra Haas opened the museum of Lorne on Tuesday.",
    );
    expect(told(timeline).join()).toContain("Petra Haas");
    expect(told(trimTimeline(timeline, { top: 1 })).join()).not.toContain("Petra Haas");
  });
});

describe("who shares a surname in one article is kept apart", () => {
  /** Of each name its forms. */
  async function people(...articles: string[]): Promise<string[]> {
    const { names = [] } = await timelineOf(...articles);
    return names
      .filter(({ name }) => /Hale|Brook/.test(name))
      .map(
        ({ name, forms }) =>
          `${name}: ${forms
            .map(({ form }) => form)
            .sort()
            .join(", ")}`,
      )
      .sort();
  }

  const cases: Record<string, { articles: string[]; people: string[] }> = {
    "a wife and her husband, by their titles": {
      articles: [
        "HARROW, 10 June 2019 - Mr Hale visited Sunder on Sunday. Mrs Hale visited Lorne on Monday.",
      ],
      people: ["Mr Hale: Hale", "Mrs Hale: Hale"],
    },
    "the wife whose given name is known": {
      articles: [
        "HARROW, 10 June 2019 - John Hale visited Sunder on Sunday. His wife Mary Hale stayed in Tarn. Mrs Hale visited Lorne on Monday. Mr Hale met dockers in Osten on Tuesday.",
      ],
      people: ["John Hale: Hale, John Hale", "Mary Hale: Hale"],
    },
    "a wife without a given name is not her husband": {
      articles: [
        "HARROW, 10 June 2019 - John Hale visited Sunder on Sunday. Mrs Hale visited Lorne on Monday.",
      ],
      people: ["John Hale: John Hale", "Mrs Hale: Hale"],
    },
    "two brothers; the surname alone is neither's": {
      articles: [
        "HARROW, 10 June 2019 - Karl Brook visited Sunder on Sunday. Peter Brook visited Lorne on Monday. Brook visited Osten on Tuesday.",
      ],
      people: ["Brook: Brook", "Karl Brook: Karl Brook", "Peter Brook: Peter Brook"],
    },
    "an article that names one of them in full means that one": {
      articles: [
        "HARROW, 10 June 2019 - Karl Brook visited Sunder on Sunday. Brook visited Osten on Tuesday.",
        "HARROW, 10 June 2019 - Peter Brook visited Lorne on Monday. Brook visited Fenwick on Tuesday.",
      ],
      people: ["Karl Brook: Brook, Karl Brook", "Peter Brook: Brook, Peter Brook"],
    },
  };
  for (const [claim, { articles, people: expected }] of Object.entries(cases))
    test(claim, async () => expect(await people(...articles)).toEqual(expected));
});

import { expect, test, vi } from "vitest";
import { LeftAsideError } from "../../pipeline/left-aside-error.ts";
import { reconstructInStages } from "../../pipeline/pipeline.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";

/** A mistake of the program that one article alone brings out: the text names the step that is to fail. */
function breaks(step: string, text: string): void {
  if (text.includes(`breaks ${step}`)) throw new TypeError(`no\n ${step}`);
}

vi.mock(import("../../src/read/read-article.ts"), async (original) => {
  const { readArticle } = await original();
  return {
    readArticle: (...given: Parameters<typeof readArticle>) => {
      breaks("reading", new TextDecoder().decode(given[0].bytes));
      return readArticle(...given);
    },
  };
});
vi.mock(import("../../src/timex/date-document.ts"), async (original) => {
  const { dateDocument } = await original();
  return {
    dateDocument: (...given: Parameters<typeof dateDocument>) => {
      breaks("dating", given[0].text);
      return dateDocument(...given);
    },
  };
});
vi.mock(import("../../src/events/find-mentions.ts"), async (original) => {
  const { findMentions } = await original();
  return {
    findMentions: (...given: Parameters<typeof findMentions>) => {
      breaks("finding", given[1]);
      return findMentions(...given);
    },
  };
});

const article = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });

const sound = [
  article("a.txt", "Deal in Tarn\n\nDockers signed an agreement in Tarn on Wednesday, 16 November 2011."),
  article("z.txt", "Vote in Tarn\n\nThe council of Tarn approved the budget on 17 November 2011."),
];
const broken = ["reading", "dating", "finding"].map((step) =>
  article(`news/${step}.txt`, `Odd\n\nThis breaks ${step} in Tarn on 18 November 2011.`),
);

test("an article on which the program breaks is named with the stage and the cause; the others are as without it", async () => {
  const heard: Diagnostic[] = [];
  const all = [...broken, ...sound];
  const found = await reconstructInStages(all, { report: (diagnostic) => heard.push(diagnostic) });
  expect(found).toEqual(await reconstructInStages(sound));
  expect(found.timeline.events.length).toBeGreaterThan(0);
  const told = (path: string, stage: string, step: string) => ({
    code: "INTERNAL_ERROR",
    severity: "error",
    document: path,
    message: `broke the stage ${stage} (TypeError: no ${step}); it is left aside. This is a mistake of Annals: report it, with the article if you may.`,
  });
  expect(heard.filter(({ code }) => code === "INTERNAL_ERROR")).toEqual([
    told("news/reading.txt", "ingest", "reading"),
    told("news/dating.txt", "resolve-dates", "dating"),
    told("news/finding.txt", "extract-events", "finding"),
  ]);
});

test("a strict run ends there", async () => {
  for (const article of broken)
    await expect(reconstructInStages([...sound, article], { strict: true })).rejects.toThrow(LeftAsideError);
  await expect(reconstructInStages([...sound, article("empty.txt", "")], { strict: true })).rejects.toThrow(
    "empty.txt is empty",
  );
});

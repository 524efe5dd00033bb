import { expect, test } from "vitest";
import { passagesOf } from "../../src/write/html/passage.ts";

const far = "word ".repeat(60);

/** A text with its quotes in brackets, and the passages that come of it: quotes in brackets, and dots where words are left out. */
const cases: Record<string, string[]> = {
  "Before. [Quoted.] After.": ["Before. [Quoted.] After."],
  "Other paragraph.\n\nBefore. [Quoted.]\n\nNext paragraph.": ["Before. [Quoted.]"],
  "[One.] Between. [Two.]": ["[One.] Between. [Two.]"],
  "[Whole text]": ["[Whole text]"],
  [`[One.] ${far}${far}[Two.]`]: [
    `[One.] ${"word ".repeat(35).trimEnd()} …`,
    `… ${"word ".repeat(35)}[Two.]`,
  ],
};

for (const [bracketed, passages] of Object.entries(cases))
  test(bracketed.slice(0, 60), () => {
    const spans = [...bracketed.matchAll(/\[([^\]]*)\]/g)].map(({ index, 1: words = "" }, place) => {
      const start = index - 2 * place;
      return [start, start + words.length] as const;
    });
    const found = passagesOf(bracketed.replace(/[[\]]/g, ""), spans);
    const shown = found.map(({ cutBefore, cutAfter, parts }) => {
      const words = parts.map(({ text, quoted }) => (quoted ? `[${text}]` : text)).join("");
      return `${cutBefore ? "… " : ""}${words}${cutAfter ? " …" : ""}`;
    });
    expect(shown).toEqual(passages);
  });

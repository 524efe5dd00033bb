import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findMentions } from "../../src/events/find-mentions.ts";
import { unwrapped } from "../../src/text/hard-wraps.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

const ARTICLE = [
  "The Marrow dam broke on Friday and drowned the lower town of Sunder, where President Ada Brook had spoken a day before.",
  "“We heard a noise like a train and ran up the hill,” said Karl Venn, who keeps the inn. At least 12 people were killed, the Tarn Herald reported on Saturday, and dozens are missing.",
  "Brook’s office denied that the government had been warned. Engineers of the Northvale Water Company had asked for repairs in March 2011, and the council of Lower Tarn had voted against them.",
].join("\n\n");

/** As a mail program breaks lines: as many words as the width holds. */
function wrap(text: string, width: number): string {
  return text
    .split("\n")
    .map((paragraph) => {
      const lines = [""];
      for (const word of paragraph.split(" ")) {
        const line = lines.at(-1) as string;
        if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
        else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
      }
      return lines.join("\n");
    })
    .join("\n");
}

function read(text: string) {
  const sentences = findSentences(text);
  const plain = (words: string) => words.replace(/\s+/g, " ");
  return {
    sentences: sentences.map(({ span }) => plain(text.slice(...span))),
    mentions: findMentions("a", text, sentences, findTimexes(text, { document: "a" })).mentions.map(
      ({ lemma, status, gist, participants }) => [lemma, status, gist, participants.map(({ name }) => name)],
    ),
  };
}

describe("lines broken at a width", () => {
  test("a text reads the same at whatever width it is broken", () => {
    const plain = read(ARTICLE);
    expect(plain.mentions.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(fc.integer({ min: 45, max: 110 }), fc.boolean(), (width, windows) => {
        const text = wrap(ARTICLE, width);
        expect(read(windows ? text.replaceAll("\n", "\r\n") : text)).toEqual(plain);
      }),
      { numRuns: 30 },
    );
  });

  test("offsets stay what they are", () => {
    const text = wrap(ARTICLE, 60).replaceAll("\n", "\r\n");
    const joined = unwrapped(text);
    expect(joined).toHaveLength(text.length);
    expect(joined.replace(/\s+/g, " ")).toBe(text.replace(/\s+/g, " "));
  });
});

describe("line ends that a writer meant", () => {
  test.each([
    [
      "a list",
      "The council agreed on four points for the harbour of Sunder:\nA new quay\nMore cranes\nA road to the mill\nNight trains",
    ],
    [
      "paragraphs of a line each",
      "Dam breaks in Sunder\nThe Marrow dam broke on Friday and drowned the lower town of Sunder.\nAda Brook came on Saturday.\nShe stayed an hour.",
    ],
    [
      "a poem",
      "The water rose at night\nand took the mill away\nand all the lamps were out\nbefore the break of day",
    ],
    ["lines too long to be broken at a width", Array(5).fill("word ".repeat(60).trim()).join("\n")],
  ])("%s keeps them", (_what, text) => {
    expect(unwrapped(text)).toBe(text);
  });
});

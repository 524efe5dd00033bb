import fc from "fast-check";
import { expect, test } from "vitest";
import { findMentions } from "../../src/events/find-mentions.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

// Words of every part of speech, and the marks that clauses and quotations turn on.
const WORDS =
  "the a very still yesterday Friday not to of said shot 's “ ” ' - , . : ; ( ) he who which and but Mara Brook Sunder mayor minister talks 26 42 months will has been newly armed after a day before if would 5 March 2024 \n"
    .split(" ")
    .filter((word) => word !== "");

test("whatever the order of the words, every mention is a part of the text", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), (words) => {
      const text = words.join(" ");
      const { mentions } = findMentions("soup", text, findSentences(text), findTimexes(text));
      for (const { phrase, sentence, trigger } of mentions) {
        expect(sentence[0]).toBeLessThanOrEqual(phrase[0]);
        expect(phrase[1]).toBeLessThanOrEqual(sentence[1]);
        expect(text.slice(...trigger)).not.toBe("");
      }
    }),
    { seed: 31, numRuns: 1500 },
  );
});

const PROSE =
  "the mayor of Sunder said that dockers attacked a ferry on Friday and police arrested Ada Brook after talks with the union".split(
    " ",
  );

function wordsOf(count: number): string[] {
  return Array.from({ length: count }, (_, i) => PROSE[(i * 7 + (i % 5)) % PROSE.length] as string);
}

const ODD: readonly [what: string, text: string, pieces: boolean][] = [
  ["a sentence of 50,000 words", `${wordsOf(50_000).join(" ")}.`, true],
  ["5,000 words without a stop", wordsOf(5_000).join(" "), true],
  [
    "5,000 names",
    `${wordsOf(5_000)
      .map((word, i) => `${word[0]?.toUpperCase()}${i % 97}rook`)
      .join(" ")}.`,
    true,
  ],
  ["a quotation that never closes", `“${wordsOf(5_000).join(" ")}`, true],
  ["thousands of opening marks", `${"“(".repeat(5_000)} Dockers voted on Friday.`, true],
  ["a word of 100,000 letters", "a".repeat(100_000), true],
  [
    "a table",
    Array.from({ length: 500 }, (_, i) => `Sunder\t${i}\t2011-05-0${(i % 9) + 1}\tattack\t${i * 3}`).join(
      "\n",
    ),
    false,
  ],
  [
    "a program",
    Array.from({ length: 300 }, (_, i) => `  if (vote[${i}] != null) { arrest.push(${i}); } // killed`).join(
      "\n",
    ),
    false,
  ],
  [
    "a song",
    Array.from({ length: 200 }, () => "And I will love you on Friday\nLa la la la").join("\n"),
    false,
  ],
];

for (const [what, text, pieces] of ODD)
  test(`${what} is read to its end, and every word of a mention is where it says`, () => {
    const sentences = findSentences(text);
    expect(sentences.some(({ piece }) => piece)).toBe(pieces);
    expect(Math.max(...sentences.map(({ span: [start, end] }) => end - start))).toBeLessThanOrEqual(2501);
    const { mentions } = findMentions("odd", text, sentences, findTimexes(text));
    for (const { sentence, trigger } of mentions) {
      expect(sentence[0]).toBeLessThanOrEqual(trigger[0]);
      expect(trigger[1]).toBeLessThanOrEqual(sentence[1]);
    }
    expect(sentences.at(-1)?.span[1]).toBe(text.length);
  });

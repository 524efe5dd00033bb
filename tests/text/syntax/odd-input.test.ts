import { describe, expect, test } from "vitest";
import { MAX_TOKENS } from "../../../src/text/syntax/arc-hybrid.ts";
import { appositionsOf, phraseOf } from "../../../src/text/syntax/frames.ts";
import { parse } from "../../../src/text/syntax/parse.ts";
import type { Tree } from "../../../src/text/syntax/tree.ts";
import type { Token } from "../../../src/text/tokens.ts";
import { treeOf } from "./frame-of.ts";

/** Every token reaches the one root, and hangs on its head as the head says. */
function expectTree(tree: Tree): void {
  const { heads, children, relations, tokens } = tree;
  expect([heads.length, children.length, relations.length]).toEqual([
    tokens.length,
    tokens.length,
    tokens.length,
  ]);
  expect(heads.filter((head) => head < 0)).toHaveLength(tokens.length === 0 ? 0 : 1);
  // Walking down from the root meets each token once: no ring, nothing left out.
  const met = heads.flatMap((head, token) => (head < 0 ? [token] : []));
  for (const token of met) met.push(...(children[token] ?? []));
  expect(met).toHaveLength(tokens.length);
}

function plainTokens(words: readonly string[]): Token[] {
  return words.map((text, i) => ({
    start: i,
    end: i + 1,
    text,
    lower: text.toLowerCase(),
    lemma: text,
    pos: "X",
  }));
}

describe("whatever stands there, the result is a tree", () => {
  const ODD: Record<string, string> = {
    nothing: "",
    "a single mark": ".",
    "no stop, no capitals": "the dam broke and nobody was hurt so they went home",
    French: "Le ministre des finances a démissionné vendredi après de longues discussions.",
    Russian: "Министр подал в отставку в пятницу.",
    Japanese: "大臣は金曜日に辞任した。",
    "a table": "Team | P | W | D | L\nLorne | 12 | 8 | 2 | 2\nTarn | 12 | 7 | 1 | 4",
    code: 'for (let i = 0; i < n; i++) { total += a[i] ?? 0; } // "sum"',
    "marks alone": "!!! ??? --- ((( ]]] … “”",
    "names of an object": "constructor __proto__ toString hasOwnProperty said so",
    "a half surrogate": "The \uD83D sank.",
  };
  for (const [what, text] of Object.entries(ODD)) test(what, () => expectTree(treeOf(text)));
});

test("a word without an end", () => expectTree(parse(plainTokens(["The", "a".repeat(100_000), "sank"]))));

test("a sentence of fifty thousand words is parsed piece by piece", () => {
  const words = Array.from(
    { length: 50_000 },
    (_, i) => ["dockers", "blocked", "the", "port", "and"][i % 5] as string,
  );
  const tree = parse(plainTokens(words));
  expectTree(tree);
  // Only the roots of the pieces reach further than a piece does.
  const far = tree.heads.filter((head, i) => Math.abs(head - i) > MAX_TOKENS && head >= 0).length;
  expect(far).toBeLessThan(2 * (50_000 / MAX_TOKENS) + 2);
});

test("white space that stands as a token hangs on the root and is no word", () => {
  const tree = parse(plainTokens(["Troops", "\n", "left", "."]));
  expect([tree.heads, tree.relations[1]]).toEqual([[2, 2, -1, 2], "dep"]);
});

test("the same sentence has the same tree after any other", () => {
  const sentence = "The council approved the plan.";
  const { heads, relations } = treeOf(sentence);
  treeOf("Nine ships sank off Lorne while the minister, who had resigned, watched.");
  expect(treeOf(sentence)).toMatchObject({ heads, relations });
});

test("words without tags are parsed, and leave no trace", () => {
  const sentence = "Rebels seized the bridge at Marrow.";
  const { heads, relations } = treeOf(sentence);
  expectTree(parse(plainTokens(sentence.match(/\w+|\./g) ?? [])));
  expect(treeOf(sentence)).toMatchObject({ heads, relations });
});

test("typographic marks are read as plain ones", () => {
  expect(treeOf("“It’s gone,” they said.").relations).toEqual(treeOf('"It\'s gone," they said.').relations);
});

describe("a noun's phrase is what it governs, without what merely follows", () => {
  const PHRASES: readonly (readonly [sentence: string, noun: string, phrase: string])[] = [
    ["The new finance minister resigned.", "minister", "The new finance minister"],
    ["The leader of the opposition spoke.", "leader", "The leader of the opposition"],
    ["The firm, which built the dam, sank.", "firm", "The firm"],
    ["They met in the old town hall.", "hall", "the old town hall"],
  ];
  for (const [sentence, noun, phrase] of PHRASES)
    test(`${sentence} – ${noun}`, () => {
      const tree = treeOf(sentence);
      const { span } = phraseOf(
        tree,
        tree.tokens.findIndex(({ text }) => text === noun),
      );
      expect(sentence.slice(...span)).toBe(phrase);
    });
});

test("what a noun is said to be stands beside it", () => {
  const tree = treeOf("The firm, a maker of pumps, has closed.");
  expect(appositionsOf(tree, 1).map((token) => tree.tokens[token]?.text)).toEqual(["maker"]);
});

import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { headlineOf, withCommas } from "../../../scripts/syntax/headline.ts";
import {
  asidesOf,
  withAside,
  withBareDays,
  withBareObjects,
  withQuotes,
  withSpeechFirst,
} from "../../../scripts/syntax/newsroom.ts";
import { readWordVectors } from "../../../scripts/syntax/word-vectors.ts";
import { type ConlluSentence, readConllu } from "../../../src/evaluate/conllu.ts";

/** "form/lemma/UPOS/XPOS/head/relation" a word. */
function sentence(words: string): ConlluSentence {
  const rows = words.split(" ").map((word, i) => {
    const [form, lemma, upos, xpos, head, relation] = word.split("/");
    return [i + 1, form, lemma, upos, xpos, "_", head, relation, "_", "_"].join("\t");
  });
  return readConllu(rows.join("\n"), "test")[0] as ConlluSentence;
}

const HEADLINES: readonly (readonly [words: string, headline: string, heads: number[]])[] = [
  [
    "The/the/DET/DT/2/det minister/minister/NOUN/NN/4/nsubj has/have/AUX/VBZ/4/aux resigned/resign/VERB/VBN/0/root ././PUNCT/./4/punct",
    "minister resigns",
    [2, 0],
  ],
  [
    "Rebels/rebel/NOUN/NNS/2/nsubj seized/seize/VERB/VBD/0/root a/a/DET/DT/4/det bridge/bridge/NOUN/NN/2/obj",
    "Rebels seize bridge",
    [2, 0, 2],
  ],
  [
    "Two/two/NUM/CD/2/nummod men/man/NOUN/NNS/4/nsubj:pass were/be/AUX/VBD/4/aux:pass hurt/hurt/VERB/VBN/0/root",
    "Two men hurt",
    [2, 3, 0],
  ],
  [
    "The/the/DET/DT/2/det bank/bank/NOUN/NN/4/nsubj will/will/AUX/MD/4/aux cut/cut/VERB/VB/0/root jobs/job/NOUN/NNS/4/obj",
    "bank to cut jobs",
    [3, 3, 0, 3],
  ],
];

for (const [words, headline, heads] of HEADLINES)
  test(`a headline for training: ${headline}`, () => {
    expect(headlineOf(sentence(words))).toMatchObject({ forms: headline.split(" "), heads });
  });

test("a pronoun is no headline's subject", () => {
  expect(
    headlineOf(sentence("They/they/PRON/PRP/2/nsubj left/leave/VERB/VBD/0/root ././PUNCT/./2/punct")),
  ).toBeNull();
});

test("a headline joins by commas", () => {
  const joined = withCommas(
    sentence(
      "Floods/flood/NOUN/NNS/4/nsubj and/and/CCONJ/CC/3/cc fires/fire/NOUN/NNS/1/conj rage/rage/VERB/VBP/0/root",
    ),
  );
  expect([joined.forms[1], joined.labels[1], joined.heads]).toEqual([",", "punct", [4, 3, 1, 0]]);
});

const SAID =
  "The/the/DET/DT/2/det mayor/mayor/NOUN/NN/3/nsubj said/say/VERB/VBD/0/root that/that/SCONJ/IN/7/mark the/the/DET/DT/6/det dam/dam/NOUN/NN/7/nsubj held/hold/VERB/VBD/3/ccomp ././PUNCT/./3/punct";

/** The chances of a training, one after the other. */
function chances(...values: number[]): () => number {
  let at = 0;
  return () => values[at++] as number;
}

/** "form/head/relation" a word. */
function shown(given: ConlluSentence | null): string {
  if (given === null) return "";
  return given.forms.map((form, i) => `${form}/${given.heads[i]}/${given.labels[i]}`).join(" ");
}

describe("sentences are rearranged as newsrooms have them", () => {
  test("what was said comes first", () => {
    expect(shown(withSpeechFirst(sentence(SAID), chances(0.9, 0.1)))).toBe(
      "The/2/det dam/3/nsubj held/5/ccomp ,/5/punct said/0/root the/7/det mayor/5/nsubj ./5/punct",
    );
  });

  test("what was said comes first, in quotation marks, and its speaker before the verb", () => {
    expect(shown(withSpeechFirst(sentence(SAID), chances(0.1, 0.9)))).toBe(
      "“/4/punct The/3/det dam/4/nsubj held/9/ccomp ,/9/punct ”/4/punct the/8/det mayor/9/nsubj said/0/root ./9/punct",
    );
  });

  test("a sentence in which nothing is said stays as it is", () => {
    const words = "He/he/PRON/PRP/2/nsubj left/leave/VERB/VBD/0/root ././PUNCT/./2/punct";
    expect(withSpeechFirst(sentence(words), chances(0, 0))).toBeNull();
  });

  test("a day loses its preposition", () => {
    const words =
      "He/he/PRON/PRP/2/nsubj left/leave/VERB/VBD/0/root on/on/ADP/IN/4/case Friday/Friday/PROPN/NNP/2/obl ././PUNCT/./2/punct";
    expect(shown(withBareDays(sentence(words)))).toBe(
      "He/2/nsubj left/0/root Friday/2/obl:unmarked ./2/punct",
    );
  });

  test("an object loses its article", () => {
    const words =
      "Rebels/rebel/NOUN/NNS/2/nsubj seized/seize/VERB/VBD/0/root the/the/DET/DT/4/det bridge/bridge/NOUN/NN/2/obj";
    expect(shown(withBareObjects(sentence(words)))).toBe("Rebels/2/nsubj seized/0/root bridge/2/obj");
  });

  test("a phrase is quoted without what leads into it", () => {
    const words =
      "He/he/PRON/PRP/2/nsubj spoke/speak/VERB/VBD/0/root with/with/ADP/IN/5/case clear/clear/ADJ/JJ/5/amod words/word/NOUN/NNS/2/obl ././PUNCT/./2/punct";
    expect(shown(withQuotes(sentence(words), chances(0.7)))).toBe(
      "He/2/nsubj spoke/0/root with/6/case “/6/punct clear/6/amod words/2/obl ”/6/punct ./2/punct",
    );
  });

  test("an apposition of one sentence is set behind the subject of another", () => {
    const asides = asidesOf([
      sentence(
        "Osei/Osei/PROPN/NNP/6/nsubj ,/,/PUNCT/,/4/punct a/a/DET/DT/4/det baker/baker/NOUN/NN/1/appos ,/,/PUNCT/,/4/punct left/leave/VERB/VBD/0/root",
      ),
    ]);
    expect(asides.map(shown)).toEqual(["a/2/det baker/0/appos"]);
    const words =
      "The/the/DET/DT/2/det ferry/ferry/NOUN/NN/3/nsubj sank/sink/VERB/VBD/0/root ././PUNCT/./3/punct";
    expect(shown(withAside(sentence(words), asides, chances(0)))).toBe(
      "The/2/det ferry/7/nsubj ,/5/punct a/5/det baker/2/appos ,/5/punct sank/0/root ./7/punct",
    );
  });
});

test("word vectors are those of words as the network knows them, the most frequent first", () => {
  const folder = mkdtempSync(join(tmpdir(), "annals-vectors-"));
  const path = join(folder, "vectors.json");
  const vectors = { dam: [1, 2, 9], "1998": [3, 4, 9], ferry: [5, 6, 9] };
  writeFileSync(path, JSON.stringify({ dimensions: 2, words: ["dam", "1998", "ferry"], vectors }));
  const read = readWordVectors(path);
  expect([read.words, read.width, read.of("ferry"), read.of("1998")]).toEqual([
    ["dam", "ferry"],
    2,
    [5, 6],
    undefined,
  ]);
  writeFileSync(path, "dam 1 2\n");
  expect(() => readWordVectors(path)).toThrow(/vectors\.json: holds no word vectors\. Give the JSON file/);
});

test("training without files, or with a broken one, says what is wrong", () => {
  const folder = mkdtempSync(join(tmpdir(), "annals-train-"));
  const run = (...args: string[]) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "scripts/train-syntax.ts", ...args],
      { encoding: "utf8" },
    );
    return { status, stderr };
  };
  expect(run()).toEqual({
    status: 2,
    stderr: expect.stringContaining("TRAIN.conllu DEV.conllu VECTORS.json"),
  });
  writeFileSync(join(folder, "a.conllu"), "1\tDams\tdam\tNOUN\tNNS\t_\t7\tnsubj\t_\t_\n");
  const broken = join(folder, "a.conllu");
  expect(run(broken, broken, join(folder, "none.json"), join(folder, "out.bin"))).toEqual({
    status: 1,
    stderr: expect.stringMatching(/a\.conllu:1: there is no head "7"/),
  });
});

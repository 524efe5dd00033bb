import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { headlineOf, withCommas } from "../../../scripts/syntax/headline.ts";
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
  expect(run()).toEqual({ status: 2, stderr: expect.stringContaining("TRAIN.conllu DEV.conllu") });
  writeFileSync(join(folder, "a.conllu"), "1\tDams\tdam\tNOUN\tNNS\t_\t7\tnsubj\t_\t_\n");
  const broken = join(folder, "a.conllu");
  expect(run(broken, broken, join(folder, "out.bin"))).toEqual({
    status: 1,
    stderr: expect.stringMatching(/a\.conllu:1: there is no head "7"/),
  });
});

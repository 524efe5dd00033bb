import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scoreAttachment } from "../../src/evaluate/attachment-score.ts";
import { readConllu } from "../../src/evaluate/conllu.ts";

const folder = mkdtempSync(join(tmpdir(), "annals-syntax-"));

function evaluate(gold: string, out: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/evaluate/run.ts", "syntax", gold, out],
    { encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

/** Columns of a word: id, form, UPOS, XPOS, head, relation. */
const row = (...[id, form, upos, xpos, head, relation]: readonly (string | number)[]) =>
  [id, form, "_", upos, xpos, "_", head, relation, "_", "_"].join("\t");

const TREEBANK = [
  "# sent_id = weblog-1",
  "# text = They don't sink.",
  row(1, "They", "PRON", "PRP", 4, "nsubj"),
  ["2-3", "don't", "_", "_", "_", "_", "_", "_", "_", "_"].join("\t"),
  row(2, "do", "AUX", "VBP", 4, "aux"),
  row(3, "n't", "PART", "RB", 4, "advmod"),
  row(4, "sink", "VERB", "VB", 0, "root"),
  row(5, ".", "PUNCT", ".", 4, "punct"),
  "",
].join("\n");

test("syntax: a treebank's words with tags and trees of their own, and how right they are", () => {
  const [gold, out] = [join(folder, "gold.conllu"), join(folder, "out.conllu")];
  writeFileSync(gold, TREEBANK);
  const { status, stdout } = evaluate(gold, out);
  expect(status).toBe(0);
  expect(stdout).toMatch(/weblog: UAS 100\.0 {2}LAS 100\.0 {2}\(5 tokens\)/);
  expect(readFileSync(out, "utf8")).toBe(TREEBANK.replace(/^2-3.*\n/m, ""));
});

test("what is no treebank is refused with its line", () => {
  const gold = join(folder, "broken.conllu");
  writeFileSync(gold, `${row(1, "They", "PRON", "PRP", 2, "nsubj")}\n`);
  expect(evaluate(gold, join(folder, "out.conllu"))).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/broken\.conllu:1: there is no head "2"\. Give a treebank/),
  });
});

test("arcs are right with head and kind, attachment with the head alone", () => {
  const labels = ["nsubj", "root", "det", "obj"];
  const gold = { heads: [2, 0, 4, 2], labels };
  const predicted = { heads: [2, 0, 2, 2], labels: ["nsubj:pass", "root", "det", "obl"] };
  expect(scoreAttachment([{ gold, predicted }])).toEqual({
    tokens: 4,
    attached: 3,
    labelled: 1,
    arcs: {
      subjects: { right: 1, gold: 1, predicted: 1 },
      "passive subjects": { right: 0, gold: 0, predicted: 1 },
      objects: { right: 0, gold: 1, predicted: 0 },
      obliques: { right: 0, gold: 0, predicted: 1 },
    },
  });
});

test("ranges and empty nodes of a treebank are no words", () => {
  const [sentence] = readConllu(`${TREEBANK.trimEnd()}\n5.1\t_\t_\t_\t_\t_\t_\t_\t_\t_\n`, "t");
  expect(sentence).toMatchObject({
    id: "weblog-1",
    text: "They don't sink.",
    forms: ["They", "do", "n't", "sink", "."],
    heads: [4, 4, 4, 0, 4],
  });
});

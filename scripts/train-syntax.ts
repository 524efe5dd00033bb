import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { attachmentTable, scoreAttachment } from "../src/evaluate/attachment-score.ts";
import { type ConlluSentence, readConllu } from "../src/evaluate/conllu.ts";
import { EvaluationError } from "../src/evaluate/gold-lines.ts";
import { goldTokens } from "../src/evaluate/gold-tokens.ts";
import { MAX_TOKENS } from "../src/text/syntax/arc-hybrid.ts";
import { modelPath } from "../src/text/syntax/load-model.ts";
import { decodeModel } from "../src/text/syntax/model-file.ts";
import { startNetwork } from "../src/text/syntax/network.ts";
import { tagRowOf } from "../src/text/syntax/word-features.ts";
import { exampleMaker, type Inventory, inventoryOf, LONGEST } from "./syntax/example.ts";
import { asidesOf } from "./syntax/newsroom.ts";
import { randomFrom, shuffle } from "./syntax/random.ts";
import { Trainer } from "./syntax/trainer.ts";
import { variantOf } from "./syntax/variants.ts";
import { readWordVectors } from "./syntax/word-vectors.ts";

/**
 * Trains the network of the parser on a treebank in CoNLL-U, with word vectors, and writes its model file. The same files give
 * the same bytes: chance follows a seed, and all arithmetic is of the kind that every engine does alike. The second file is
 * looked at after every epoch for the terminal only; nothing is chosen by it.
 */
const SEED = 7;
const EPOCHS = 12;
/** Tokens whose gradients are gathered before the weights move. */
const BATCH = 400;
const SIZES = { embedding: 96, hidden: 64, scorer: 96 } as const;
const DROPOUT = { embedding: 0.15, layer: 0.15, units: 0.05, word: 0.25, own: 1, tag: 0.2 } as const;
/** Rises over the first steps, then falls evenly to nothing. */
const RATE = { highest: 0.0025, rising: 200, least: 0.01 } as const;
/** From the second epoch on most transitions follow the network, so that it learns to go on from its own errors. */
const EXPLORE = 0.9;
/** Every so many steps the weights go into their running mean, which forgets half of what it holds in some 350 steps. */
const REMEMBERED = 10;
const KEEP = 0.98;

function train(trainPath: string, devPath: string, vectorsPath: string): Uint8Array {
  const sentences = read(trainPath).filter(({ forms }) => forms.length <= LONGEST);
  const dev = read(devPath)
    .filter(({ forms }) => forms.length <= MAX_TOKENS)
    .map((gold) => ({ gold, tags: goldTokens(gold.forms).map(({ pos }) => tagRowOf(pos)) }));
  const vectors = readWordVectors(vectorsPath);
  const inventory = inventoryOf(sentences, vectors);
  const random = randomFrom(SEED);
  const trainer = new Trainer(
    {
      ...SIZES,
      words: inventory.words.length + 1,
      ...{ upos: inventory.upos.length, xpos: inventory.xpos.length, labels: inventory.labels.length },
    },
    inventory,
    vectors,
    DROPOUT,
    random,
  );
  const makeExample = exampleMaker(inventory);
  const asides = asidesOf(sentences);
  const tokens = sentences.reduce((sum, { forms }) => sum + forms.length, 0);
  const steps = Math.ceil(tokens / BATCH) * EPOCHS;
  let model: Uint8Array = new Uint8Array();
  let step = 0;
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    shuffle(sentences, random);
    let gathered = 0;
    for (const sentence of sentences) {
      const example = makeExample(variantOf(sentence, asides, random));
      trainer.read(example, epoch === 1 ? 0 : EXPLORE);
      gathered += example.length;
      if (gathered < BATCH) continue;
      gathered = 0;
      step++;
      trainer.descend(rateAt(step, steps));
      if (step % REMEMBERED === 0) trainer.remember(Math.min(KEEP, step / (step + 200)));
    }
    model = trainer.encode();
    console.log(`epoch ${epoch} of ${EPOCHS}\n${accuracy(model, dev, inventory)}`);
  }
  return model;
}

function read(path: string): ConlluSentence[] {
  return readConllu(readFileSync(path, "utf8"), path);
}

function rateAt(step: number, steps: number): number {
  return RATE.highest * Math.min(1, step / RATE.rising) * Math.max(RATE.least, 1 - step / steps);
}

interface Checked {
  gold: ConlluSentence;
  tags: readonly number[];
}

function accuracy(model: Uint8Array, dev: readonly Checked[], { labels }: Inventory): string {
  const analyse = startNetwork(decodeModel(model));
  const pairs = dev.map(({ gold, tags }) => {
    const analysis = analyse(gold.forms, tags);
    const heads = gold.forms.map((_, i) => (analysis.heads[i] as number) + 1);
    const found = heads.map((head, i) =>
      head === 0 ? "root" : (labels[analysis.labels[i] as number] as string),
    );
    return { gold, predicted: { heads, labels: found } };
  });
  return attachmentTable("dev", scoreAttachment(pairs));
}

const [trainPath, devPath, vectorsPath, out = modelPath()] = process.argv.slice(2);
if (trainPath === undefined || devPath === undefined || vectorsPath === undefined) {
  console.error("usage: npm run train:syntax -- TRAIN.conllu DEV.conllu VECTORS.json [OUT]");
  process.exitCode = 2;
} else
  try {
    const model = train(trainPath, devPath, vectorsPath);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, model);
    console.log(`${out}: ${model.length} bytes`);
  } catch (error) {
    if (!(error instanceof EvaluationError) && (error as NodeJS.ErrnoException).code !== "ENOENT")
      throw error;
    console.error((error as Error).message);
    process.exitCode = 1;
  }

import { mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadModel, modelPath } from "../../../src/text/syntax/load-model.ts";
import { decodeModel, encodeModel } from "../../../src/text/syntax/model-file.ts";
import { matricesOf, type Shape } from "../../../src/text/syntax/shape.ts";
import { FEATURES, tableRows } from "../../../src/text/syntax/word-features.ts";

const SHAPE: Shape = { words: 3, embedding: 32, hidden: 32, scorer: 32, upos: 2, xpos: 2, labels: 2 };

/** Weights that eight bits can hold: in each row and column the largest is 127. */
const whole = (count: number) => Float32Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 127 : -127));

function model(): Uint8Array {
  return encodeModel({
    shape: SHAPE,
    upos: ["NOUN", "VERB"],
    xpos: ["NN", "VB"],
    labels: ["nsubj", "obj"],
    words: ["dam", "café"],
    tables: tableRows(SHAPE.words).map((rows) => whole(rows * SHAPE.embedding)),
    matrices: matricesOf(SHAPE).map((matrix) => ({
      ...matrix,
      values: whole(matrix.inputs * matrix.outputs),
    })),
  });
}

test("what is written is read again", () => {
  const { shape, upos, words, matrices, tables } = decodeModel(model());
  expect({ shape, upos, words: [...words] }).toEqual({
    shape: SHAPE,
    upos: ["NOUN", "VERB"],
    words: [
      ["dam", 1],
      ["café", 2],
    ],
  });
  expect(tables[0]?.values.slice(0, 3)).toEqual(Int8Array.of(127, -127, 127));
  expect(tables[0]?.scales).toEqual(Float32Array.of(1, 1, 1));
  expect(matrices.get("tagsBias")?.scales.slice(0, 2)).toEqual(Float32Array.of(127, -127));
});

test("the model in models/ fits the features of the code, and is small", () => {
  expect(loadModel().labels).toContain("nsubj:pass");
  expect(statSync(modelPath()).size).toBeLessThan(6_000_000);
});

const folder = mkdtempSync(join(tmpdir(), "annals-model-"));

/** Another version of the features in the header, which has the same length. */
function ofAnotherVersion(bytes: Uint8Array): Uint8Array {
  return Buffer.from(
    Buffer.from(bytes).toString("latin1").replace(`{"features":${FEATURES},`, '{"features":0,'),
    "latin1",
  );
}

const BROKEN: Record<string, [bytes: Uint8Array, problem: RegExp]> = {
  "text.bin": [
    Buffer.from("not a model"),
    /text\.bin: is not a model of the parser\. .*npm run train:syntax -- /,
  ],
  "short.bin": [model().subarray(0, 5000), /short\.bin: is cut short\. .*npm run train:syntax/],
  "old.bin": [
    ofAnotherVersion(model()),
    /old\.bin: was trained on version 0 of the features.*npm run train:syntax/,
  ],
};

for (const [name, [bytes, problem]] of Object.entries(BROKEN))
  test(`${name} is refused with its reason and what to do`, () => {
    writeFileSync(join(folder, name), bytes);
    expect(() => loadModel(join(folder, name))).toThrow(problem);
  });

test("a missing model is named with what to do", () => {
  expect(() => loadModel(join(folder, "none.bin"))).toThrow(
    /none\.bin: there is no such file\. .*train:syntax/,
  );
});

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { decodeModel, type Model, ModelError } from "./model-file.ts";

const FILE = path.join("models", "syntax-en.bin");
const REMEDY =
  "Take the file of the release, or train it anew: npm run train:syntax -- TRAIN.conllu DEV.conllu VECTORS.json (see models/README.md).";

/** Where the model lies: beside src/, or beside dist/ where the code is compiled. */
export function modelPath(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const roots = ["../../..", "../../../.."].map((up) => path.join(here, up, FILE));
  return roots.find((file) => existsSync(file)) ?? (roots[0] as string);
}

/** Reads a model file; throws an `Error` that says what is wrong with the file and what to do. */
export function loadModel(file = modelPath()): Model {
  try {
    return decodeModel(readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new Error(`${file}: there is no such file. ${REMEDY}`);
    if (code !== undefined) throw new Error(`${file}: cannot be read (${code}). ${REMEDY}`);
    if (error instanceof ModelError) throw new Error(`${file}: ${error.message}. ${REMEDY}`);
    throw error;
  }
}

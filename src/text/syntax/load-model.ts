import { readFileSync } from "node:fs";
import { pathInModels } from "../models-folder.ts";
import { decodeModel, type Model, ModelError } from "./model-file.ts";

const FILE = "syntax-en.bin";
const REMEDY =
  "Take the file of the release, or train it anew: npm run train:syntax -- TRAIN.conllu DEV.conllu VECTORS.json (see models/README.md).";

/** Where the model lies. */
export function modelPath(): string {
  return pathInModels(FILE);
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

import { type Matrix, matricesOf, type Shape } from "./shape.ts";
import { FEATURES, tableRows } from "./word-features.ts";

/**
 * The file of a trained network, little-endian:
 *
 *     "SYNTAX01", the length of the header (uint32), the header (JSON in UTF-8),
 *     the embedding tables: each a scale a row (float32), then the rows (int8),
 *     the matrices in the order of `matricesOf`: each a scale a column (float32), then the rows (int8);
 *     a matrix of one row, a bias, is written as it is (float32).
 *
 * A weight is its integer times its scale. What follows the header is padded to a multiple of four, and so is each part.
 */
export interface Model {
  shape: Shape;
  upos: readonly string[];
  xpos: readonly string[];
  labels: readonly string[];
  words: ReadonlyMap<string, number>;
  tables: readonly { values: Int8Array; scales: Float32Array }[];
  matrices: ReadonlyMap<string, Weights>;
}

/** Integers with a scale a column; a bias has its values in `scales` and no integers. */
export interface Weights extends Matrix {
  values: Int8Array;
  scales: Float32Array;
}

const MAGIC = "SYNTAX01";

/** What a reader needs to know before the weights. */
interface Header {
  /** The version of the features that the network was trained on: another version reads it wrongly. */
  features: number;
  shape: Shape;
  upos: string[];
  xpos: string[];
  labels: string[];
  /** Known words in the order of their rows, from row 1. */
  words: string[];
}

/** Weights as they come from training. */
export interface Trained {
  shape: Shape;
  upos: readonly string[];
  xpos: readonly string[];
  labels: readonly string[];
  words: readonly string[];
  tables: readonly Float32Array[];
  matrices: readonly (Matrix & { values: Float32Array })[];
}

/** Writes a trained network as the bytes of a model file, its weights rounded to eight bits. */
export function encodeModel(trained: Trained): Uint8Array {
  const { shape, upos, xpos, labels, words } = trained;
  const header = Buffer.from(JSON.stringify({ features: FEATURES, shape, upos, xpos, labels, words }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const parts: Uint8Array[] = [Buffer.from(MAGIC), length, header];
  for (const table of trained.tables) parts.push(...rounded(table, shape.embedding, "rows"));
  for (const { inputs, outputs, values } of trained.matrices)
    parts.push(...(inputs === 1 ? [littleEndian(values)] : rounded(values, outputs, "columns")));
  return Buffer.concat(parts.map(padded));
}

function rounded(values: Float32Array, width: number, scaled: "rows" | "columns"): Uint8Array[] {
  const groupOf = (i: number) => (scaled === "rows" ? Math.floor(i / width) : i % width);
  const largest = new Float32Array(scaled === "rows" ? values.length / width : width);
  values.forEach((value, i) => {
    largest[groupOf(i)] = Math.max(largest[groupOf(i)] as number, Math.abs(value));
  });
  const scales = largest.map((most) => most / 127 || 1);
  const integers = Int8Array.from(values, (value, i) => Math.round(value / (scales[groupOf(i)] as number)));
  return [littleEndian(scales), Buffer.from(integers.buffer)];
}

function littleEndian(floats: Float32Array): Buffer {
  const bytes = Buffer.alloc(floats.length * 4);
  floats.forEach((float, i) => {
    bytes.writeFloatLE(float, 4 * i);
  });
  return bytes;
}

function padded(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

const IS_LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Why the bytes are no model that this code can use, as the end of a sentence about the file. */
export class ModelError extends Error {}

/** Reads the bytes of a model file; throws a `ModelError` where they are not one or do not fit the code. */
export function decodeModel(bytes: Uint8Array): Model {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 12 || file.toString("latin1", 0, 8) !== MAGIC)
    throw new ModelError("is not a model of the parser");
  let at = 12 + file.readUInt32LE(8);
  if (at > file.length) throw new ModelError("is cut short");
  const { features, shape, upos, xpos, labels, words } = JSON.parse(file.toString("utf8", 12, at)) as Header;
  if (features !== FEATURES)
    throw new ModelError(`was trained on version ${features} of the features, and the code has ${FEATURES}`);
  const take = (length: number): ArrayBufferLike => {
    at += (4 - (at % 4)) % 4;
    if (at + length > file.length) throw new ModelError("is cut short");
    at += length;
    return file.buffer.slice(file.byteOffset + at - length, file.byteOffset + at);
  };
  const floats = (count: number): Float32Array => {
    const part = take(4 * count);
    // There are fifty thousand of them: to read each by a call of its own is felt at every start.
    if (IS_LITTLE_ENDIAN) return new Float32Array(part);
    const view = new DataView(part);
    return Float32Array.from({ length: count }, (_, i) => view.getFloat32(4 * i, true));
  };
  const integers = (count: number) => new Int8Array(take(count));
  const tables = tableRows(shape.words).map((rows) => {
    const scales = floats(rows);
    return { scales, values: integers(rows * shape.embedding) };
  });
  const matrices = matricesOf(shape).map((matrix): [string, Weights] => {
    const scales = floats(matrix.outputs);
    return [
      matrix.name,
      { ...matrix, scales, values: integers(matrix.inputs === 1 ? 0 : matrix.inputs * matrix.outputs) },
    ];
  });
  return {
    shape,
    upos,
    xpos,
    labels,
    words: new Map(words.map((word, i) => [word, i + 1])),
    tables,
    matrices: new Map(matrices),
  };
}

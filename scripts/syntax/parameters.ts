import type { Heap } from "../../src/text/syntax/heap.ts";
import { type Matrix, type MatrixName, matricesOf, type Shape } from "../../src/text/syntax/shape.ts";
import { descend, momentsOf, stepSize } from "./adam.ts";

/** A matrix in training; addresses of its values, its gradient, and of its columns as rows. */
export interface Trained extends Matrix {
  values: number;
  gradient: number;
  transposed: number;
}

/** The matrices of a network side by side in the heap. */
export interface Parameters {
  of(name: MatrixName): Trained;
  all: readonly Trained[];
  /** One step of Adam over all of them. */
  descend(step: number, rate: number): void;
  /** Takes the present values into the running mean. */
  remember(keep: number): void;
  /** The running mean of a matrix. */
  meanOf(name: MatrixName): Float32Array;
}

/** Begins with random weights (Glorot & Bengio 2010), biases of nothing, and forget gates half open. */
export function parametersOf(heap: Heap, shape: Shape, random: () => number): Parameters {
  const { floats } = heap;
  const matrices = matricesOf(shape);
  const count = matrices.reduce((sum, { inputs, outputs }) => sum + inputs * outputs, 0);
  const [values, gradients, transposed] = [
    heap.takeFloats(count),
    heap.takeFloats(count),
    heap.takeFloats(count),
  ];
  let before = 0;
  const all = matrices.map((matrix): Trained => {
    const at = 4 * before;
    before += matrix.inputs * matrix.outputs;
    return { ...matrix, values: values + at, gradient: gradients + at, transposed: transposed + at };
  });
  const byName = new Map(all.map((matrix) => [matrix.name, matrix]));
  const of = (name: MatrixName) => byName.get(name) as Trained;
  for (const matrix of all) initialize(floats, matrix, shape, random);
  const transpose = () => {
    for (const { inputs, outputs, values, transposed } of all)
      for (let i = 0; i < inputs; i++)
        for (let o = 0; o < outputs; o++)
          floats[transposed / 4 + o * inputs + i] = floats[values / 4 + i * outputs + o] as number;
  };
  transpose();
  const own = floats.subarray(values / 4, values / 4 + count);
  const slopes = floats.subarray(gradients / 4, gradients / 4 + count);
  const moments = momentsOf(count);
  const mean = own.slice();
  return {
    of,
    all,
    descend(step, rate) {
      descend(own, slopes, moments, { from: 0, to: count, size: stepSize(step, rate) });
      transpose();
    },
    remember(keep) {
      for (let i = 0; i < count; i++) mean[i] = keep * (mean[i] as number) + (1 - keep) * (own[i] as number);
    },
    meanOf(name) {
      const { values: at, inputs, outputs } = of(name);
      return mean.slice((at - values) / 4, (at - values) / 4 + inputs * outputs);
    },
  };
}

/** Matrices whose rows are looked up rather than multiplied. */
const LOOKED_UP: readonly string[] = ["noPlace", "state", "arc"];

function initialize(floats: Float32Array, matrix: Trained, { hidden }: Shape, random: () => number): void {
  const { name, inputs, outputs, values } = matrix;
  const own = floats.subarray(values / 4, values / 4 + inputs * outputs);
  const spread = LOOKED_UP.includes(name) ? 0.05 : inputs === 1 ? 0 : Math.sqrt(6 / (inputs + outputs));
  for (let i = 0; i < own.length; i++) own[i] = (random() * 2 - 1) * spread;
  if (/^layer.*Bias$/.test(name)) own.fill(1, 0, hidden);
}

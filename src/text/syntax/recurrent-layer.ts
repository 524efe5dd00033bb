import { MAX_TOKENS } from "./arc-hybrid.ts";
import type { Heap } from "./heap.ts";
import { ONE, packPairs } from "./kernels.ts";
import type { Weights } from "./model-file.ts";

/** One direction of a layer of recurrent cells. */
export interface Direction {
  /** Where it reads what the layer below says of a token, as 16-bit integers. */
  inputAt(token: number): number;
  /** From one token's input to the next, in bytes. */
  inputStep: number;
  /** Runs over so many tokens and puts the output of each, as 16-bit integers, at two places. */
  run(count: number, base: Base, first: number, second: number, outputStep: number): void;
}

/** What is added to a token's gates lies at the address that stands at `at + step * token`, and `offset` bytes further on. */
export interface Base {
  at: number;
  step: number;
  offset: number;
}

/**
 * A direction of a layer whose cells couple their input to their forget gate (Greff et al. 2017, CIFG) and give their state
 * as it is, o·c. The rows of its weights from `from` on are those of its input, then those of its own previous output.
 */
export function layerDirection(
  heap: Heap,
  weights: Weights,
  from: number,
  hidden: number,
  backward: boolean,
): Direction {
  const { floats, ints, shorts, kernels } = heap;
  const { inputs, outputs: gates } = weights;
  const width = inputs - from;
  const below = width - hidden;
  const part = (first: number, rows: number) =>
    heap.placeShorts(packPairs(weights.values.subarray(first * gates, (first + rows) * gates), rows, gates));
  const [matrix, ownMatrix] = [part(from, below), part(from + below, hidden)];
  const scales = heap.placeFloats(weights.scales.map((scale) => scale / ONE));
  const sums = heap.takeFloats((MAX_TOKENS + 1) * gates);
  const cells = heap.takeFloats(hidden);
  const rows = heap.takeShorts((MAX_TOKENS + 2) * width);
  const step = backward ? -1 : 1;
  const sumsAt = (token: number) => sums + 4 * gates * token;
  const rowAt = (token: number) => rows + 2 * width * (token + 1);
  const ownAt = (token: number) => rowAt(token) + 2 * below;

  /** What the layer below adds to the gates of every token. */
  function readInput(count: number): void {
    if (below === 0) ints.fill(0, sums / 4, sumsAt(count) / 4);
    else
      kernels.multiplyShorts(
        sums,
        matrix,
        rowAt(0),
        below / 2,
        gates,
        count + (count % 2),
        4 * gates,
        2 * width,
        0,
        0,
      );
  }

  return {
    inputAt: rowAt,
    inputStep: 2 * width,
    run(count, base, first, second, outputStep) {
      readInput(count);
      const start = backward ? count - 1 : 0;
      floats.fill(0, cells / 4, cells / 4 + hidden);
      shorts.fill(0, ownAt(start) / 2, ownAt(start) / 2 + hidden);
      kernels.runCells(
        sumsAt(start),
        4 * gates * step,
        ownMatrix,
        ownAt(start),
        2 * width * step,
        scales,
        base.at + base.step * start,
        base.step * step,
        base.offset,
        cells,
        first + outputStep * start,
        second + outputStep * start,
        outputStep * step,
        hidden,
        count,
      );
    },
  };
}

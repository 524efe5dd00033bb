import { MAX_TOKENS } from "./arc-hybrid.ts";
import type { Heap } from "./heap.ts";
import { ONE, packPairs } from "./kernels.ts";
import type { Weights } from "./model-file.ts";

/** One direction of a layer of recurrent cells. */
export interface Direction {
  /** Where it reads what the layer below says of a token, as 16-bit integers. */
  inputAt(token: number): number;
  /** Runs over so many tokens. `base` has the address of what is added to a token's gates, `first` and `second` those of its output. */
  run(count: number, base: Address, first: Address, second: Address): void;
}

export type Address = (token: number) => number;

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

  /** What the layer below adds to the gates of every token, two at a time. */
  function readInput(count: number): void {
    if (below === 0) ints.fill(0, sums / 4, sumsAt(count) / 4);
    else
      for (let token = 0; token < count; token += 2)
        kernels.multiplyShortsTwice(
          sumsAt(token),
          matrix,
          rowAt(token),
          below / 2,
          gates,
          4 * gates,
          2 * width,
        );
  }

  return {
    inputAt: rowAt,
    run(count, base, first, second) {
      readInput(count);
      let token = backward ? count - 1 : 0;
      floats.fill(0, cells / 4, cells / 4 + hidden);
      shorts.fill(0, ownAt(token) / 2, ownAt(token) / 2 + hidden);
      for (let i = 0; i < count; i++, token += step) {
        kernels.multiplyShorts(sumsAt(token), ownMatrix, ownAt(token), hidden / 2, gates);
        kernels.turnCells(
          sumsAt(token),
          scales,
          base(token),
          cells,
          ownAt(token + step),
          first(token),
          second(token),
          hidden,
        );
      }
    },
  };
}

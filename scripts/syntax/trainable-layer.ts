import type { Heap } from "../../src/text/syntax/heap.ts";
import { sigmoid, tanh } from "./activation.ts";
import { LONGEST } from "./example.ts";
import type { Trained } from "./parameters.ts";

/** One direction of a layer of cells as `layerDirection` has it, in floats and with its gradient. */
export interface TrainableDirection {
  /** Reads rows of `width` floats and writes its outputs at `to`, every `token` bytes. */
  forward(input: number, count: number, to: number, token: number): void;
  /** Takes the gradient of its outputs, adds that of its weights to theirs and that of its input at `inputGradient`. */
  backward(count: number, outputGradient: number, token: number, inputGradient: number): void;
}

export function trainableDirection(
  heap: Heap,
  weights: Trained,
  bias: Trained,
  hidden: number,
  backwards: boolean,
): TrainableDirection {
  const { floats, kernels } = heap;
  const width = weights.inputs - hidden;
  const gates = 3 * hidden;
  const own = weights.values + 4 * width * gates;
  const [opened, slopes] = [heap.takeFloats(LONGEST * gates), heap.takeFloats(LONGEST * gates)];
  // One row more at either end, of zeros: what stands before the first token.
  const [cellRows, outRows] = [
    heap.takeFloats((LONGEST + 2) * hidden),
    heap.takeFloats((LONGEST + 2) * hidden),
  ];
  const [passed, kept] = [heap.takeFloats(hidden), heap.takeFloats(hidden)];
  const cellsAt = (token: number) => (cellRows + 4 * hidden * (token + 1)) / 4;
  const outAt = (token: number) => outRows + 4 * hidden * (token + 1);
  const step = backwards ? -1 : 1;
  let read = 0;

  return {
    forward(input, count, to, token) {
      read = input;
      const first = backwards ? count - 1 : 0;
      floats.fill(0, cellsAt(first - step), cellsAt(first - step) + hidden);
      floats.fill(0, outAt(first - step) / 4, outAt(first - step) / 4 + hidden);
      for (let i = 0, t = first; i < count; i++, t += step) {
        const gate = opened + 4 * gates * t;
        floats.copyWithin(gate / 4, bias.values / 4, bias.values / 4 + gates);
        kernels.multiplyFloats(gate, weights.values, 4 * gates, input + 4 * width * t, 4, width, gates);
        kernels.multiplyFloats(gate, own, 4 * gates, outAt(t - step), 4, hidden, gates);
        turn(gate / 4, t);
        floats.copyWithin((to + token * t) / 4, outAt(t) / 4, outAt(t) / 4 + hidden);
      }
    },
    backward(count, outputGradient, token, inputGradient) {
      floats.fill(0, passed / 4, passed / 4 + hidden);
      floats.fill(0, kept / 4, kept / 4 + hidden);
      const last = backwards ? 0 : count - 1;
      for (let i = 0, t = last; i < count; i++, t -= step) {
        turnBack(t, (outputGradient + token * t) / 4);
        const gate = slopes + 4 * gates * t;
        floats.fill(0, passed / 4, passed / 4 + hidden);
        kernels.multiplyFloats(
          passed,
          weights.transposed + 4 * width,
          4 * weights.inputs,
          gate,
          4,
          gates,
          hidden,
        );
        kernels.multiplyFloats(
          inputGradient + 4 * width * t,
          weights.transposed,
          4 * weights.inputs,
          gate,
          4,
          gates,
          width,
        );
        for (let k = 0; k < gates; k++)
          floats[bias.gradient / 4 + k] =
            (floats[bias.gradient / 4 + k] as number) + (floats[gate / 4 + k] as number);
      }
      const before = outAt(-step);
      for (let k = 0; k < width; k++)
        kernels.multiplyFloats(
          weights.gradient + 4 * gates * k,
          slopes,
          4 * gates,
          read + 4 * k,
          4 * width,
          count,
          gates,
        );
      for (let k = 0; k < hidden; k++)
        kernels.multiplyFloats(
          weights.gradient + 4 * gates * (width + k),
          slopes,
          4 * gates,
          before + 4 * k,
          4 * hidden,
          count,
          gates,
        );
    },
  };

  function turn(gate: number, t: number): void {
    const [cells, previous, out] = [cellsAt(t), cellsAt(t - step), outAt(t) / 4];
    for (let i = 0; i < hidden; i++) {
      const forget = sigmoid(floats[gate + i] as number);
      const fresh = tanh(floats[gate + hidden + i] as number);
      const open = sigmoid(floats[gate + 2 * hidden + i] as number);
      const cell = fresh + forget * ((floats[previous + i] as number) - fresh);
      floats[gate + i] = forget;
      floats[gate + hidden + i] = fresh;
      floats[gate + 2 * hidden + i] = open;
      floats[cells + i] = cell;
      floats[out + i] = open * cell;
    }
  }

  function turnBack(t: number, outputGradient: number): void {
    const [cells, previous] = [cellsAt(t), cellsAt(t - step)];
    const [gate, slope] = [(opened + 4 * gates * t) / 4, (slopes + 4 * gates * t) / 4];
    for (let i = 0; i < hidden; i++) {
      const forget = floats[gate + i] as number;
      const fresh = floats[gate + hidden + i] as number;
      const open = floats[gate + 2 * hidden + i] as number;
      const out = (floats[passed / 4 + i] as number) + (floats[outputGradient + i] as number);
      const cell = (floats[kept / 4 + i] as number) + out * open;
      floats[slope + i] = cell * ((floats[previous + i] as number) - fresh) * forget * (1 - forget);
      floats[slope + hidden + i] = cell * (1 - forget) * (1 - fresh * fresh);
      floats[slope + 2 * hidden + i] = out * (floats[cells + i] as number) * open * (1 - open);
      floats[kept / 4 + i] = cell * forget;
    }
  }
}

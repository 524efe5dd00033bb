import { expect, test } from "vitest";
import { Heap } from "../../../src/text/syntax/heap.ts";
import { BLOCK, ONE, packPairs } from "../../../src/text/syntax/kernels.ts";

/** Row i of a matrix is BLOCK times the number given for it, except that its last column is 1. */
const rows = (...values: number[]) =>
  values.flatMap((value) => Array.from({ length: BLOCK }, (_, column) => (column === BLOCK - 1 ? 1 : value)));

const heap = new Heap(1_000_000);
const { kernels, floats, ints, shorts } = heap;
const floatsAt = (at: number, count: number) => [...floats.subarray(at / 4, at / 4 + count)];

test("products of 16-bit integers, added, set and scaled", () => {
  const m = heap.placeShorts(packPairs(rows(2, -3, 5, 7), 4, BLOCK));
  const x = heap.placeShorts([10, 100, 1000, -1, 1, 0, 0, 2]);
  const y = heap.takeFloats(2 * BLOCK);
  const scales = heap.placeFloats(rows(0.5));
  const biases = heap.placeFloats(rows(3));
  const [pairs, rowStep, inputStep] = [2, 4 * BLOCK, 8];
  kernels.multiplyShorts(y, m, x, pairs, BLOCK, 2, rowStep, inputStep, 0, 0);
  // 20 − 300 + 5000 − 7, and 10 + 100 + 1000 − 1 in the last column.
  expect([ints[y / 4], ints[y / 4 + BLOCK - 2], ints[y / 4 + BLOCK - 1]]).toEqual([4713, 4713, 1109]);
  expect([ints[y / 4 + BLOCK], ints[y / 4 + 2 * BLOCK - 1]]).toEqual([16, 3]);
  kernels.addShorts(y, m, x, pairs, BLOCK, 1, rowStep, inputStep, 0, 0);
  expect([ints[y / 4], ints[y / 4 + BLOCK]]).toEqual([2 * 4713, 16]);
  kernels.multiplyAndScale(y, m, x, pairs, BLOCK, 2, rowStep, inputStep, scales, biases);
  expect([...floatsAt(y, 1), ...floatsAt(y + 4 * (BLOCK - 1), 2)]).toEqual([2359.5, 1110, 11]);
  kernels.multiplyAndScaleOne(y, m, x + inputStep, pairs, BLOCK, 1, rowStep, inputStep, scales, biases);
  expect(floatsAt(y, 1)).toEqual([11]);
});

test("every block of columns is multiplied for every row", () => {
  const [inputs, outputs, count] = [4, 3 * BLOCK, 6];
  const weights = Array.from({ length: inputs * outputs }, (_, i) => (i % 11) - 5);
  const m = heap.placeShorts(packPairs(weights, inputs, outputs));
  const values = Array.from({ length: count * inputs }, (_, i) => 3 * i - 20);
  const y = heap.takeFloats(count * outputs);
  kernels.multiplyShorts(
    y,
    m,
    heap.placeShorts(values),
    inputs / 2,
    outputs,
    count,
    4 * outputs,
    2 * inputs,
    0,
    0,
  );
  for (let row = 0; row < count; row++)
    for (let column = 0; column < outputs; column++) {
      let product = 0;
      for (let i = 0; i < inputs; i++)
        product += (values[row * inputs + i] as number) * (weights[i * outputs + column] as number);
      expect(ints[y / 4 + row * outputs + column]).toBe(product);
    }
});

test("products of floats are added to what is there", () => {
  const m = heap.placeFloats(rows(2, 0.5));
  const x = heap.placeFloats([3, -4]);
  const y = heap.placeFloats(rows(100));
  kernels.multiplyFloats(y, m, 4 * BLOCK, x, 4, 2, BLOCK);
  expect([floatsAt(y, 1), floatsAt(y + 4 * (BLOCK - 1), 1)]).toEqual([[104], [0]]);
});

test("units of nothing are passed over, even where there are no others", () => {
  const outputs = 3 * BLOCK;
  const m = heap.placeFloats([2, 0.5, -3, 7].flatMap((value) => new Array<number>(outputs).fill(value)));
  const start = heap.placeFloats(Array.from({ length: outputs }, (_, i) => i));
  const y = heap.placeFloats(new Array<number>(outputs + 1).fill(-1));
  const room = heap.takeFloats(8);
  kernels.multiplyUnits(y, start, m, heap.placeFloats([0, 4, 0, 3]), 4, outputs, room);
  expect(floatsAt(y, outputs + 1)).toEqual([...Array.from({ length: outputs }, (_, i) => i + 23), -1]);
  kernels.multiplyUnits(y, start, m, heap.placeFloats([0, 0, 0, 0]), 4, outputs, room);
  expect(floatsAt(y, outputs)).toEqual(floatsAt(start, outputs));
});

test("rows of every width are read whole", () => {
  for (const width of [BLOCK, 2 * BLOCK, 3 * BLOCK, 4 * BLOCK, 5 * BLOCK]) {
    const counted = Array.from({ length: width }, (_, i) => i + 1);
    const y = heap.placeFloats(new Array<number>(width + 1).fill(0));
    kernels.multiplyFloats(y, heap.placeFloats(counted), 4 * width, heap.placeFloats([2]), 4, 1, width);
    expect(floatsAt(y, width + 1)).toEqual([...counted.map((value) => 2 * value), 0]);
    const sums = heap.placeFloats(new Array<number>(width + 1).fill(-1));
    const addresses = heap.takeFloats(2);
    ints.set([y, heap.placeFloats(counted.map((value) => -3 * (value % 2)))], addresses / 4);
    kernels.sumRows(sums, addresses, 2, width);
    expect(floatsAt(sums, width + 1)).toEqual([
      ...counted.map((value) => Math.max(0, 2 * value - 3 * (value % 2))),
      -1,
    ]);
  }
});

test("rows are summed, and less than nothing is nothing", () => {
  const [a, b] = [heap.placeFloats(rows(2)), heap.placeFloats(rows(-3))];
  const addresses = heap.takeFloats(3);
  const y = heap.takeFloats(BLOCK);
  ints.set([a, b, a], addresses / 4);
  kernels.sumRows(y, addresses, 3, BLOCK);
  expect([floatsAt(y, 1), floatsAt(y + 4 * (BLOCK - 1), 1)]).toEqual([[1], [3]]);
  kernels.sumRows(y, addresses, 2, BLOCK);
  expect(floatsAt(y, 1)).toEqual([0]);
});

test("a row's product with each of several", () => {
  const y = heap.takeFloats(4);
  const x = heap.placeFloats([1, 2, 3, 4]);
  kernels.dotRows(y, x, heap.placeFloats([1, 1, 1, 1, 0, 0, 0, -2]), 4, 2);
  expect(floatsAt(y, 2)).toEqual([10, -8]);
});

test("cells keep what their forget gate says and give what their open gate says", () => {
  const cells = 8;
  const gates = heap.placeFloats(new Float32Array(3 * cells));
  const scales = heap.placeFloats(new Float32Array(3 * cells).fill(1));
  // Far beyond 3 a gate is wholly open or shut: f = 0, so the state is g = 1; o = 1, or a half where its input is 0.
  const base = heap.placeFloats(
    [-9, 9, 9].flatMap((value, gate) =>
      Array.from({ length: cells }, (_, i) => (gate === 2 && i === 7 ? 0 : value)),
    ),
  );
  const state = heap.placeFloats(new Float32Array(cells).fill(0.25));
  const [next, first, second] = [heap.takeShorts(cells), heap.takeShorts(cells), heap.takeShorts(cells)];
  kernels.turnCells(gates, scales, base, state, next, first, second, cells);
  for (const output of [next, first, second])
    expect([...shorts.subarray(output / 2, output / 2 + cells)]).toEqual([
      ...new Array(7).fill(ONE),
      ONE / 2,
    ]);
  expect(floatsAt(state, 2)).toEqual([1, 1]);
});

test("cells turn token by token, each with its own output in view", () => {
  const hidden = 16;
  const gates = 3 * hidden;
  // The open gate of every cell gets its own cell's last output; the others are wide open and shut by the base.
  const weights = Array.from({ length: hidden * gates }, (_, i) => {
    const [input, gate] = [Math.floor(i / gates), i % gates];
    return gate === 2 * hidden + input ? -1 : 0;
  });
  const matrix = heap.placeShorts(packPairs(weights, hidden, gates));
  const base = heap.placeFloats([-9, 9, 3].flatMap((value) => new Array<number>(hidden).fill(value)));
  const bases = heap.takeFloats(1);
  ints[bases / 4] = base - 16;
  const sums = heap.placeFloats(new Float32Array(3 * gates));
  const scales = heap.placeFloats(new Float32Array(gates).fill(6 / ONE));
  const state = heap.placeFloats(new Float32Array(hidden));
  const own = heap.placeShorts(new Int16Array(4 * hidden));
  const outputs = heap.takeShorts(3 * hidden);
  const step = 2 * hidden;
  kernels.runCells(
    sums,
    4 * gates,
    matrix,
    own,
    step,
    scales,
    bases,
    0,
    16,
    state,
    outputs,
    outputs,
    step,
    hidden,
    3,
  );
  const given = [0, 1, 2].map((token) => shorts[outputs / 2 + token * hidden] as number);
  expect(given[0]).toBeGreaterThan(0.9 * ONE);
  expect(given[1]).toBeLessThan(0.2 * ONE);
  expect(given[2]).toBeGreaterThan(given[1] as number);
  expect(shorts[own / 2 + 3 * hidden]).toBe(given[2]);
});

import { expect, test } from "vitest";
import { Heap } from "../../../src/text/syntax/heap.ts";
import { BLOCK, ONE, packPairs } from "../../../src/text/syntax/kernels.ts";

/** Row i of a matrix is BLOCK times the number given for it, except that its last column is 1. */
const rows = (...values: number[]) =>
  values.flatMap((value) => Array.from({ length: BLOCK }, (_, column) => (column === BLOCK - 1 ? 1 : value)));

const heap = new Heap(1_000_000);
const { kernels, floats, ints, shorts } = heap;
const floatsAt = (at: number, count: number) => [...floats.subarray(at / 4, at / 4 + count)];

test("products of 16-bit integers, for one input and for two", () => {
  const m = heap.placeShorts(packPairs(rows(2, -3, 5, 7), 4, BLOCK));
  const x = heap.placeShorts([10, 100, 1000, -1, 1, 0, 0, 2]);
  const y = heap.takeFloats(2 * BLOCK);
  kernels.multiplyShorts(y, m, x, 2, BLOCK);
  // 20 − 300 + 5000 − 7, and 10 + 100 + 1000 − 1 in the last column.
  expect([ints[y / 4], ints[y / 4 + BLOCK - 2], ints[y / 4 + BLOCK - 1]]).toEqual([4713, 4713, 1109]);
  kernels.multiplyShorts(y, m, x, 2, BLOCK);
  expect(ints[y / 4]).toBe(2 * 4713);
  kernels.multiplyShortsTwice(y, m, x, 2, BLOCK, 4 * BLOCK, 8);
  expect([ints[y / 4], ints[y / 4 + BLOCK - 1]]).toEqual([4713, 1109]);
  expect([ints[y / 4 + BLOCK], ints[y / 4 + 2 * BLOCK - 1]]).toEqual([16, 3]);
});

test("products of floats are added to what is there", () => {
  const m = heap.placeFloats(rows(2, 0.5));
  const x = heap.placeFloats([3, -4]);
  const y = heap.placeFloats(rows(100));
  kernels.multiplyFloats(y, m, 4 * BLOCK, x, 4, 2, BLOCK);
  expect([floatsAt(y, 1), floatsAt(y + 4 * (BLOCK - 1), 1)]).toEqual([[104], [0]]);
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

import { assemble, op, type Routine } from "./wasm.ts";

/**
 * The inner loops of the network, in WebAssembly: its vectors do four to eight steps at once, and its numbers round the
 * same on every machine. Addresses are bytes of the memory; counts are at least one.
 */
export interface Kernels {
  /** Adds X·M to Y, all of integers. */
  addShorts: MultiplyShorts;
  /** Y = X·M, all of integers; the number of rows is even. */
  multiplyShorts: MultiplyShorts;
  /** Y = X·M as floats, each column times its scale, plus its bias; the number of rows is even. */
  multiplyAndScale: MultiplyShorts;
  /** The same for any number of rows, one by one. */
  multiplyAndScaleOne: MultiplyShorts;
  /** y[0..outputs) += x·M for floats; one row of M lies `mStep` bytes behind the other, one input `xStep` behind the other. */
  multiplyFloats(
    y: number,
    m: number,
    mStep: number,
    x: number,
    xStep: number,
    inputs: number,
    outputs: number,
  ): void;
  /**
   * y[0..outputs) = start + x·M for floats, M's rows one behind the other. An input of 0, as half of those that `sumRows` gives
   * are, is passed over. `room` holds eight bytes an input.
   */
  multiplyUnits(
    y: number,
    start: number,
    m: number,
    x: number,
    inputs: number,
    outputs: number,
    room: number,
  ): void;
  /** y[0..width) = the sum of the rows of floats whose addresses are listed, or 0 where it is less. */
  sumRows(y: number, addresses: number, count: number, width: number): void;
  /** y[0..count) = the products of x with each of the rows that lie one behind the other. */
  dotRows(y: number, x: number, rows: number, width: number, count: number): void;
  /**
   * Turns recurrent cells, eight at a time. Their gates are the integers times their scales plus the base: forget, fresh, open.
   * A cell's state becomes f·c + (1 − f)·g, its output o·c, which goes to three places as 16-bit integers, 1 being `ONE`.
   */
  turnCells(
    ints: number,
    scales: number,
    base: number,
    cells: number,
    next: number,
    first: number,
    second: number,
    count: number,
  ): void;
  /**
   * Turns the cells over `count` tokens in a row, `addShorts` of their own output before each turn. From one to the next the
   * addresses of the integers, of the own output, of the place that holds the base's address (less `offset`) and of the two
   * other outputs go on by their steps.
   */
  runCells(
    ints: number,
    intsStep: number,
    matrix: number,
    own: number,
    ownStep: number,
    scales: number,
    bases: number,
    basesStep: number,
    offset: number,
    cells: number,
    first: number,
    second: number,
    outputStep: number,
    hidden: number,
    count: number,
  ): void;
}

/**
 * For X of 16-bit integers, `count` rows of twice `pairs`, an even number, `xStep` bytes apart; for M laid out by `packPairs`; and
 * for Y of as many rows of `outputs`, `yStep` bytes apart. `scales` and `biases` may be anything where nothing is scaled.
 */
type MultiplyShorts = (
  y: number,
  m: number,
  x: number,
  pairs: number,
  outputs: number,
  count: number,
  yStep: number,
  xStep: number,
  scales: number,
  biases: number,
) => void;

/** Activations lie within ±1: as 16-bit integers, 200 products of one with a weight stay within 32 bits. */
export const ONE = 16_384;

/** The width of every row is a multiple of it: outputs that a kernel of 16-bit integers keeps in registers. */
export const BLOCK = 16;

/** Outputs that a kernel of floats keeps in registers, as long as there are so many. */
const WIDE = 32;

const lanesOf = (block: number) => Array.from({ length: block / 4 }, (_, lane) => lane);

type Code = readonly number[];

/** Repeats while the counter, less the step, is not zero. */
function repeat(counter: number, step: number, ...body: Code[]): Code[] {
  const again = [op.get(counter), op.int(step), op.subtract, op.tee(counter), op.branchIf(0)];
  return [op.loop, ...body, ...again, op.end];
}

/** Does a body for blocks of `WIDE` outputs, then for what is left of them, which is `BLOCK` or nothing. */
function overBlocks(outputs: number, body: (lanes: readonly number[], bytes: number) => Code[]): Code[] {
  const isLess = [op.get(outputs), op.int(WIDE), op.isLess];
  const wide = [
    ...body(lanesOf(WIDE), 4 * WIDE),
    ...[op.get(outputs), op.int(WIDE), op.subtract, op.set(outputs)],
  ];
  return [
    ...[op.block, ...isLess, op.branchIf(0), op.loop, ...wide, ...isLess, op.isZero, op.branchIf(0)],
    ...[op.end, op.end],
    ...[op.block, op.get(outputs), op.isZero, op.branchIf(0), ...body(lanesOf(BLOCK), 4 * BLOCK), op.end],
  ];
}

function advance(local: number, bytes: number): Code[] {
  return [op.get(local), op.int(bytes), op.add, op.set(local)];
}

/** Adds to integers, sets integers, or sets floats: the products times the scale of their column, plus its bias. */
type Ending = "add" | "set" | "scale";

/**
 * The products of some x with M, `together` of them at a time, which then share the reading of M. A block of columns is done
 * with all of them before the next, so that it is in the nearest cache when they come to it. One turn of the inner loop takes
 * `steps` pairs of inputs: more is faster as long as all stays in registers.
 */
function multiplyShorts(name: string, together: number, steps: number, ending: Ending): Routine {
  const [y, m, x, pairs, outputs, count, yStep, xStep] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
  const [scales, biases, to, from, left, weights, pair] = [8, 9, 10, 11, 12, 13, 14] as const;
  const each = Array.from({ length: together }, (_, which) => which);
  const own = lanesOf(BLOCK);
  const place = (which: number) => 15 + which;
  const vectors = 15 + together;
  const sum = (which: number, lane: number) => vectors + which * own.length + lane;
  const copies = (which: number) => vectors + together * own.length + which;
  const row = copies(together);
  const forEach = (part: (which: number, lane: number) => Code[]): Code[] =>
    each.flatMap((which) => own.flatMap((lane) => part(which, lane)));
  const products = (step: number): Code[] => [
    ...each.flatMap((which) => [op.get(place(which)), op.loadSplat(4 * step), op.set(copies(which))]),
    ...own.flatMap((lane) => [
      ...[op.get(weights), op.load(4 * BLOCK * step + 16 * lane), op.set(row)],
      ...each.flatMap((which) => [
        ...[op.get(row), op.get(copies(which)), op.dotShorts],
        ...[op.get(sum(which, lane)), op.addInts, op.set(sum(which, lane))],
      ]),
    ]),
  ];
  const output = (which: number): Code[] => [
    op.get(to),
    ...new Array<Code[]>(which).fill([op.get(yStep), op.add]).flat(),
  ];
  const scaled = (lane: number): Code[] =>
    ending === "scale"
      ? [
          ...[op.toFloats, op.get(scales), op.load(16 * lane), op.multiplyFloats],
          ...[op.get(biases), op.load(16 * lane), op.addFloats],
        ]
      : [];
  const rows: Code[] = [
    ...forEach((which, lane) => [
      ...(ending === "add" ? [...output(which), op.load(16 * lane)] : [op.zero]),
      op.set(sum(which, lane)),
    ]),
    ...each.flatMap((which) => [
      op.get(which === 0 ? from : place(which - 1)),
      ...(which === 0 ? [] : [op.get(xStep), op.add]),
      op.set(place(which)),
    ]),
    ...[op.get(m), op.set(weights), op.get(pairs), op.set(pair)],
    ...repeat(
      pair,
      steps,
      ...Array.from({ length: steps }, (_, step) => products(step)).flat(),
      ...advance(weights, 4 * BLOCK * steps),
      ...each.flatMap((which) => advance(place(which), 4 * steps)),
    ),
    ...forEach((which, lane) => [
      ...output(which),
      ...[op.get(sum(which, lane)), ...scaled(lane), op.store(16 * lane)],
    ]),
    ...each.flatMap(() => [op.get(to), op.get(yStep), op.add, op.set(to)]),
    ...each.flatMap(() => [op.get(from), op.get(xStep), op.add, op.set(from)]),
  ];
  const body = repeat(
    outputs,
    BLOCK,
    ...[op.get(y), op.set(to), op.get(x), op.set(from), op.get(count), op.set(left)],
    ...repeat(left, together, ...rows),
    ...[op.get(weights), op.set(m)],
    ...advance(y, 4 * BLOCK),
    ...(ending === "scale" ? [scales, biases].flatMap((local) => advance(local, 4 * BLOCK)) : []),
  );
  return {
    ...{ name, parameters: 10, integers: 5 + together, vectors: together * (own.length + 1) + 1 },
    body,
  };
}

function multiplyFloats(): Routine {
  const [y, m, mStep, x, xStep, inputs, outputs, input, place, row] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
  const copies = 10;
  const sum = (lane: number) => 11 + lane;
  const body = overBlocks(outputs, (lanes, bytes) => [
    ...lanes.flatMap((lane) => [op.get(y), op.load(16 * lane), op.set(sum(lane))]),
    ...[op.get(x), op.set(place), op.get(m), op.set(row), op.get(inputs), op.set(input)],
    ...repeat(
      input,
      1,
      ...[op.get(place), op.loadSplat(), op.set(copies)],
      ...lanes.flatMap((lane) => [
        ...[op.get(row), op.load(16 * lane), op.get(copies), op.multiplyFloats],
        ...[op.get(sum(lane)), op.addFloats, op.set(sum(lane))],
      ]),
      ...[op.get(row), op.get(mStep), op.add, op.set(row)],
      ...[op.get(place), op.get(xStep), op.add, op.set(place)],
    ),
    ...lanes.flatMap((lane) => [op.get(y), op.get(sum(lane)), op.store(16 * lane)]),
    ...advance(y, bytes),
    ...advance(m, bytes),
  ]);
  return { name: "multiplyFloats", parameters: 7, integers: 3, vectors: WIDE / 4 + 1, body };
}

function multiplyUnits(): Routine {
  const [y, start, m, x, inputs, outputs, room, place, end] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
  const [rowStep, row, column] = [9, 10, 11] as const;
  const copies = 12;
  const sum = (lane: number) => 13 + lane;
  // Lists the row and the value of each input; the next takes the place of one that is 0.
  const list = [
    ...[op.get(outputs), op.int(2), op.shiftLeft, op.set(rowStep)],
    ...[op.get(room), op.set(end), op.get(m), op.set(row)],
    ...repeat(
      inputs,
      1,
      ...[op.get(end), op.get(row), op.storeInt()],
      ...[op.get(end), op.get(x), op.loadInt, op.storeInt(4)],
      ...[op.get(end), op.get(x), op.loadInt, op.int(0), op.isNot, op.int(3), op.shiftLeft],
      ...[op.add, op.set(end)],
      ...[op.get(row), op.get(rowStep), op.add, op.set(row)],
      ...advance(x, 4),
    ),
    // Where all are 0, the last is multiplied.
    ...[op.get(end), op.get(end), op.get(room), op.isSame, op.int(3), op.shiftLeft, op.add, op.set(end)],
  ];
  const body = overBlocks(outputs, (lanes, bytes) => [
    ...lanes.flatMap((lane) => [op.get(start), op.load(16 * lane), op.set(sum(lane))]),
    ...[op.get(room), op.set(place), op.loop],
    ...[op.get(place), op.loadInt, op.get(column), op.add, op.set(row)],
    ...[op.get(place), op.loadSplat(4), op.set(copies)],
    ...lanes.flatMap((lane) => [
      ...[op.get(row), op.load(16 * lane), op.get(copies), op.multiplyFloats],
      ...[op.get(sum(lane)), op.addFloats, op.set(sum(lane))],
    ]),
    ...[...advance(place, 8), op.get(place), op.get(end), op.isNot, op.branchIf(0), op.end],
    ...lanes.flatMap((lane) => [op.get(y), op.get(sum(lane)), op.store(16 * lane)]),
    ...[y, start, column].flatMap((local) => advance(local, bytes)),
  ]);
  return {
    ...{ name: "multiplyUnits", parameters: 7, integers: 5, vectors: WIDE / 4 + 1 },
    body: [...list, ...body],
  };
}

function sumRows(): Routine {
  const [y, addresses, count, width, row, place, left, block] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
  const sum = (lane: number) => 8 + lane;
  const body = overBlocks(width, (lanes, bytes) => [
    ...lanes.flatMap((lane) => [op.zero, op.set(sum(lane))]),
    ...[op.get(addresses), op.set(place), op.get(count), op.set(left)],
    ...repeat(
      left,
      1,
      ...[op.get(place), op.loadInt, op.get(block), op.add, op.set(row)],
      ...lanes.flatMap((lane) => [
        ...[op.get(row), op.load(16 * lane), op.get(sum(lane)), op.addFloats, op.set(sum(lane))],
      ]),
      ...advance(place, 4),
    ),
    ...lanes.flatMap((lane) => [op.get(y), op.get(sum(lane)), op.zero, op.larger, op.store(16 * lane)]),
    ...advance(y, bytes),
    ...advance(block, bytes),
  ]);
  return { name: "sumRows", parameters: 4, integers: 4, vectors: WIDE / 4, body };
}

function dotRows(): Routine {
  const [y, x, rows, width, count, left, place, sum] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
  const body = repeat(
    count,
    1,
    ...[op.zero, op.set(sum), op.get(x), op.set(place), op.get(width), op.set(left)],
    ...repeat(
      left,
      4,
      ...[op.get(place), op.load(), op.get(rows), op.load(), op.multiplyFloats],
      ...[op.get(sum), op.addFloats, op.set(sum)],
      ...advance(place, 16),
      ...advance(rows, 16),
    ),
    op.get(y),
    ...[0, 1, 2, 3].flatMap((lane) => [op.get(sum), op.lane(lane), ...(lane === 0 ? [] : [op.addFloat])]),
    op.storeFloat,
    ...advance(y, 4),
  );
  return { name: "dotRows", parameters: 5, integers: 2, vectors: 1, body };
}

/** The vectors among the locals of `turnCells`; those behind them hold numbers that do not change. */
const CELL = { gate: 10, forget: 11, fresh: 12, cell: 13 } as const;
const [HALF, THREE, MINUS_THREE] = [op.get(14), op.get(15), op.get(16)];
const [TWENTY_SEVEN, NINE] = [op.get(17), op.get(18)];
const HALF_OF_ONE = op.get(19);
/** Added to a number below 2²² it leaves its nearest whole one in the lowest bits. */
const WHOLE = op.get(20);
const SETTING = [0.5, 3, -3, 27, 9, ONE / 2, 1.5 * 2 ** 23].flatMap((value, i) => [
  op.floats(value),
  op.set(14 + i),
]);

/** Within 0.03 of the hyperbolic tangent: the quotient of polynomials that the network is trained with. */
function tanh(x: number): Code[] {
  const square = [op.get(x), op.get(x), op.multiplyFloats];
  return [
    ...[op.get(x), THREE, op.smaller, MINUS_THREE, op.larger, op.tee(x)],
    ...[TWENTY_SEVEN, ...square, op.addFloats, op.multiplyFloats],
    ...[TWENTY_SEVEN, NINE, ...square, op.multiplyFloats, op.addFloats, op.divideFloats],
  ];
}

/** From 0 to twice `half`: a power of two, so that it rounds nothing. */
function sigmoid(x: number, half: Code): Code[] {
  return [
    ...[op.get(x), HALF, op.multiplyFloats, op.set(x), ...tanh(x)],
    ...[half, op.multiplyFloats, half, op.addFloats],
  ];
}

function turnCells(): Routine {
  const [ints, scales, base, cells, next, first, second, count] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
  const [left, width] = [8, 9] as const;
  const { gate, forget, fresh, cell } = CELL;
  /** One gate of four cells, the gates of its kind lying `kind` times all cells further on. */
  const gateOf = (kind: number, offset: number): Code[] => {
    const from = (address: number): Code[] => [
      op.get(address),
      ...new Array<Code[]>(kind).fill([op.get(width), op.add]).flat(),
      op.load(offset),
    ];
    const product = [...from(ints), op.toFloats, ...from(scales), op.multiplyFloats];
    return [...product, ...from(base), op.addFloats, op.set(gate)];
  };
  const turned = (offset: number): Code[] => [
    ...[...gateOf(0, offset), ...sigmoid(gate, HALF), op.set(forget)],
    ...[...gateOf(1, offset), ...tanh(gate), op.set(fresh)],
    ...[op.get(cells), op.get(cells), op.load(offset), op.get(fresh), op.subtractFloats],
    ...[op.get(forget), op.multiplyFloats, op.get(fresh), op.addFloats, op.tee(cell), op.store(offset)],
    ...[...gateOf(2, offset), ...sigmoid(gate, HALF_OF_ONE), op.get(cell), op.multiplyFloats],
    ...[WHOLE, op.addFloats, WHOLE, op.subtractInts],
  ];
  const outputs = [next, first, second];
  const body = repeat(
    left,
    8,
    ...[...turned(0), ...turned(16), op.narrow, op.set(gate)],
    ...outputs.flatMap((output) => [op.get(output), op.get(gate), op.store()]),
    ...[ints, scales, base, cells].flatMap((local) => advance(local, 32)),
    ...outputs.flatMap((output) => advance(output, 16)),
  );
  const start = [
    ...[op.get(count), op.set(left), op.get(count), op.int(2), op.shiftLeft, op.set(width)],
    ...SETTING,
  ];
  return { name: "turnCells", parameters: 8, integers: 2, vectors: 11, body: [...start, ...body] };
}

/** Calls two other routines, whose places in the list it is told. */
function runCells(addShorts: number, turnCells: number): Routine {
  const [ints, intsStep, matrix, own, ownStep, scales, bases, basesStep] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
  const [offset, cells, first, second, outputStep, hidden, count] = [8, 9, 10, 11, 12, 13, 14] as const;
  const get = (...locals: number[]): Code[] => locals.map((local) => op.get(local));
  const stepOn = (local: number, step: number): Code[] => [...get(local, step), op.add, op.set(local)];
  const body = repeat(
    count,
    1,
    ...[...get(ints, matrix, own, hidden), op.int(1), op.shiftRight],
    ...[op.get(hidden), op.int(3), op.multiply, op.int(1)],
    ...[op.int(0), op.int(0), op.int(0), op.int(0)],
    op.call(addShorts),
    ...[...get(ints, scales, bases), op.loadInt, op.get(offset), op.add, op.get(cells)],
    ...[...get(own, ownStep), op.add, op.tee(own), ...get(first, second, hidden)],
    op.call(turnCells),
    ...[...stepOn(ints, intsStep), ...stepOn(bases, basesStep)],
    ...[...stepOn(first, outputStep), ...stepOn(second, outputStep)],
  );
  return { name: "runCells", parameters: 15, integers: 0, vectors: 0, body };
}

const STEPS: readonly Routine[] = [multiplyShorts("addShorts", 1, 2, "add"), turnCells()];
const [ADD_SHORTS, TURN_CELLS] = [0, 1] as const;

const ROUTINES: readonly Routine[] = [
  ...STEPS,
  runCells(ADD_SHORTS, TURN_CELLS),
  multiplyShorts("multiplyShorts", 2, 1, "set"),
  multiplyShorts("multiplyAndScale", 2, 1, "scale"),
  multiplyShorts("multiplyAndScaleOne", 1, 2, "scale"),
  multiplyFloats(),
  multiplyUnits(),
  sumRows(),
  dotRows(),
];

const PAGE = 65_536;

/** The kernels, compiled, with so many bytes of memory to work on. */
export function startKernels(bytes: number): { buffer: ArrayBuffer; kernels: Kernels } {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const module = new WebAssembly.Module(assemble(ROUTINES));
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return { buffer: memory.buffer, kernels: exports as Kernels };
}

/** A matrix of integers in rows, one an input, as `multiplyShorts` reads it: block by block, two inputs side by side. */
export function packPairs(m: ArrayLike<number>, inputs: number, outputs: number): Int16Array {
  const packed = new Int16Array(inputs * outputs);
  let at = 0;
  for (let block = 0; block < outputs; block += BLOCK)
    for (let input = 0; input < inputs; input += 2)
      for (let output = block; output < block + BLOCK; output++) {
        packed[at++] = m[input * outputs + output] as number;
        packed[at++] = m[(input + 1) * outputs + output] as number;
      }
  return packed;
}

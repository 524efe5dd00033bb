/** The few instructions of WebAssembly, with its 128-bit vectors, that the kernels are written in. */
export const op = {
  loop: [0x03, 0x40],
  block: [0x02, 0x40],
  end: [0x0b],
  branchIf: (depth: number) => [0x0d, depth],
  call: (routine: number) => [0x10, routine],
  get: (local: number) => [0x20, local],
  set: (local: number) => [0x21, local],
  tee: (local: number) => [0x22, local],
  int: (value: number) => [0x41, ...signed(value)],
  add: [0x6a],
  subtract: [0x6b],
  isZero: [0x45],
  isSame: [0x46],
  isNot: [0x47],
  isLess: [0x49],
  multiply: [0x6c],
  shiftLeft: [0x74],
  shiftRight: [0x75],
  loadInt: [0x28, 2, 0],
  storeInt: (offset = 0) => [0x36, 2, ...unsigned(offset)],
  load: (offset = 0) => [0xfd, 0x00, 4, ...unsigned(offset)],
  /** Four copies of the 32 bits at an address. */
  loadSplat: (offset = 0) => [0xfd, 0x09, 2, ...unsigned(offset)],
  store: (offset = 0) => [0xfd, 0x0b, 4, ...unsigned(offset)],
  zero: [0xfd, 0x0c, ...new Array<number>(16).fill(0)],
  addInts: [0xfd, 0xae, 0x01],
  /** Four sums of two products each, of eight 16-bit integers with eight others. */
  dotShorts: [0xfd, 0xba, 0x01],
  addFloats: [0xfd, 0xe4, 0x01],
  subtractFloats: [0xfd, 0xe5, 0x01],
  multiplyFloats: [0xfd, 0xe6, 0x01],
  divideFloats: [0xfd, 0xe7, 0x01],
  subtractInts: [0xfd, 0xb1, 0x01],
  /** The pseudo-minimum and -maximum, which unlike the true ones are one step of a processor. */
  smaller: [0xfd, 0xea, 0x01],
  larger: [0xfd, 0xeb, 0x01],
  toFloats: [0xfd, 0xfa, 0x01],
  /** Eight 16-bit integers of twice four. */
  narrow: [0xfd, 0x85, 0x01],
  lane: (lane: number) => [0xfd, 0x1f, lane],
  addFloat: [0x92],
  storeFloat: [0x38, 2, 0],
  /** Four copies of a float. */
  floats: (value: number) => [0x43, ...new Uint8Array(new Float32Array([value]).buffer), 0xfd, 0x13],
} as const;

function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  return value >= -64 && value < 64 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}

const I32 = 0x7f;
const V128 = 0x7b;

/** A function of 32-bit integers that returns nothing. Its locals are numbered: parameters, further integers, vectors. */
export interface Routine {
  name: string;
  parameters: number;
  integers: number;
  vectors: number;
  body: readonly (readonly number[])[];
}

/** The bytes of a module that exports the routines and works on the memory "env.memory" (WebAssembly 2.0, section 5, binary format). */
export function assemble(routines: readonly Routine[]): Uint8Array {
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(
      1,
      routines.map(({ parameters }) => [0x60, parameters, ...new Array<number>(parameters).fill(I32), 0]),
    ),
    ...section(2, [[...name("env"), ...name("memory"), 0x02, 0x00, 0x01]]),
    ...section(
      3,
      routines.map((_, index) => [index]),
    ),
    ...section(
      7,
      routines.map((routine, index) => [...name(routine.name), 0x00, index]),
    ),
    ...section(10, routines.map(code)),
  ]);
}

function section(id: number, entries: readonly number[][]): number[] {
  const content = [...unsigned(entries.length), ...entries.flat()];
  return [id, ...unsigned(content.length), ...content];
}

function name(text: string): number[] {
  return [text.length, ...Buffer.from(text)];
}

function code({ body, integers, vectors }: Routine): number[] {
  const content = [2, integers, I32, vectors, V128, ...body.flat(), ...op.end];
  return [...unsigned(content.length), ...content];
}

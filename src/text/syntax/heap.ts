import { type Kernels, startKernels } from "./kernels.ts";

const ALIGNMENT = 16;

/** Memory that the kernels share with the program, handed out from the bottom and never taken back. Addresses are bytes. */
export class Heap {
  readonly kernels: Kernels;
  readonly floats: Float32Array;
  readonly ints: Int32Array;
  readonly shorts: Int16Array;
  private top = ALIGNMENT;

  constructor(bytes: number) {
    const { buffer, kernels } = startKernels(bytes);
    this.kernels = kernels;
    this.floats = new Float32Array(buffer);
    this.ints = new Int32Array(buffer);
    this.shorts = new Int16Array(buffer);
  }

  takeFloats(count: number): number {
    return this.take(4 * count);
  }

  takeShorts(count: number): number {
    return this.take(2 * count);
  }

  placeFloats(values: ArrayLike<number>): number {
    const at = this.takeFloats(values.length);
    this.floats.set(values, at / 4);
    return at;
  }

  placeShorts(values: ArrayLike<number>): number {
    const at = this.takeShorts(values.length);
    this.shorts.set(values, at / 2);
    return at;
  }

  private take(bytes: number): number {
    const at = this.top;
    this.top += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    if (this.top > this.floats.byteLength)
      throw new RangeError(`A heap of ${this.floats.byteLength} bytes cannot hold ${this.top}.`);
    return at;
  }
}

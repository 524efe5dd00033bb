/** Within a thousandth of the exponential for -50 < x ≤ 0, and the same on every engine: their own differ in the last bit. */
export function exp(x: number): number {
  if (x < -50) return 0;
  let power = 1 + x / 4096;
  for (let i = 0; i < 12; i++) power *= power;
  return power;
}

export function largestOf(floats: Float32Array, at: number, count: number): number {
  let best = 0;
  for (let i = 1; i < count; i++) if ((floats[at + i] as number) > (floats[at + best] as number)) best = i;
  return best;
}

/** Writes the gradient of the cross-entropy of scores against the right one, times a weight, and gives what the right one's probability lacks. */
export function writeSoftmaxGradient(
  floats: Float32Array,
  scores: number,
  gradient: number,
  { count, right, weight }: { count: number; right: number; weight: number },
): number {
  const top = floats[scores + largestOf(floats, scores, count)] as number;
  let total = 0;
  for (let i = 0; i < count; i++) {
    const mass = exp((floats[scores + i] as number) - top);
    floats[gradient + i] = mass;
    total += mass;
  }
  for (let i = 0; i < count; i++) floats[gradient + i] = (weight * (floats[gradient + i] as number)) / total;
  const missing = weight - (floats[gradient + right] as number);
  floats[gradient + right] = -missing;
  return missing;
}

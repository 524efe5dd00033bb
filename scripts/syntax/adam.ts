/** The moments of Adam (Kingma & Ba 2015) for so many parameters. */
export interface Moments {
  first: Float32Array;
  second: Float32Array;
}

export function momentsOf(count: number): Moments {
  return { first: new Float32Array(count), second: new Float32Array(count) };
}

const DECAY = { first: 0.9, second: 0.99 } as const;
const EPSILON = 1e-8;
const LEAST = 1e-30;

/** The step that Adam takes after so many others, with the bias of its moments' beginning taken out. */
export function stepSize(step: number, rate: number): number {
  return (rate * Math.sqrt(1 - DECAY.second ** step)) / (1 - DECAY.first ** step);
}

/** Moves the parameters of a range against their gradients, which it sets to zero. */
export function descend(
  values: Float32Array,
  gradients: Float32Array,
  moments: Moments,
  range: { from: number; to: number; size: number },
): void {
  const { first, second } = moments;
  const { to, size } = range;
  for (let i = range.from; i < to; i++) {
    const gradient = gradients[i] as number;
    const m = DECAY.first * (first[i] as number) + (1 - DECAY.first) * gradient;
    const v = DECAY.second * (second[i] as number) + (1 - DECAY.second) * gradient * gradient;
    // Numbers next to nothing take a processor many times as long.
    first[i] = Math.abs(m) < LEAST ? 0 : m;
    second[i] = v < LEAST ? 0 : v;
    values[i] = (values[i] as number) - (size * m) / (Math.sqrt(v) + EPSILON);
    gradients[i] = 0;
  }
}

import { mulberry32 } from "../mulberry32.ts";

/** Numbers that are the same in every run: each call gives a whole number below its argument. */
export type Pick = (below: number) => number;

export function seeded(seed: number): Pick {
  const next = mulberry32(seed);
  return (below) => next() % below;
}

export function oneOf<Item>(pick: Pick, items: readonly Item[]): Item {
  return items[pick(items.length)] as Item;
}

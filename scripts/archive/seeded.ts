/** Numbers that are the same in every run (mulberry32): each call gives a whole number below its argument. */
export type Pick = (below: number) => number;

export function seeded(seed: number): Pick {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function oneOf<Item>(pick: Pick, items: readonly Item[]): Item {
  return items[pick(items.length)] as Item;
}

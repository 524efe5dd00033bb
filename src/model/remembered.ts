/** What follows from a thing that stays as it is, worked out once for as long as there is the thing. */
export function remembered<Thing extends object, Value extends object | number | string>(
  of: (thing: Thing) => Value,
): (thing: Thing) => Value {
  const known = new WeakMap<Thing, Value>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const found = of(thing);
    known.set(thing, found);
    return found;
  };
}

/**
 * As `remembered`, for what is asked for by name, and of the last so many names alone: who goes through things in order
 * asks for one of them often, and seldom for one of long ago.
 */
export function rememberedLately<Value>(most: number, of: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = of(name);
    known.set(name, found);
    if (known.size > most) known.delete(known.keys().next().value as string);
    return found;
  };
}

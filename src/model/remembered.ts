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

/** Items under their key, keys in the order in which they are first met, and items within one in theirs. */
export function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const at = key(item);
    const known = groups.get(at);
    if (known) known.push(item);
    else groups.set(at, [item]);
  }
  return groups;
}

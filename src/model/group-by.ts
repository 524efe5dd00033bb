import { pushUnder } from "./under-key.ts";

/** Items under their key, keys in the order in which they are first met, and items within one in theirs. */
export function groupBy<Item, Key>(items: Iterable<Item>, key: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) pushUnder(groups, key(item), item);
  return groups;
}

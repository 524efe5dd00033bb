/**
 * The smallest part of a list that still holds what the whole holds: nothing can be left out of it, and where there is a
 * choice it spares the later items. Adding to a part that holds must not undo that.
 *
 * QuickXplain: Junker, "QUICKXPLAIN: Preferred Explanations and Relaxations for Over-Constrained Problems", AAAI 2004.
 * It asks about k·log(n/k) times for k items out of n, where leaving out one after the other asks n times.
 */
export function minimalSubset<Item>(
  preferred: readonly Item[],
  holds: (part: readonly Item[]) => boolean,
): readonly Item[] {
  const search = (kept: readonly Item[], isNew: boolean, open: readonly Item[]): readonly Item[] => {
    if (isNew && holds(kept)) return [];
    if (open.length === 1) return open;
    const half = open.length >> 1;
    const [earlier, later] = [open.slice(0, half), open.slice(half)];
    const ofLater = search([...kept, ...earlier], true, later);
    return [...search([...kept, ...ofLater], ofLater.length > 0, earlier), ...ofLater];
  };
  return preferred.length === 0 ? [] : search([], true, preferred);
}

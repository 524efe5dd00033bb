/** Heads with crossing arcs lifted to the head's head, shortest first, until none cross (Nivre & Nilsson 2005); -1 is the head of the root. */
export function projective(heads: Int32Array): Int32Array {
  const lifted = heads.slice();
  for (;;) {
    const child = shortestCrossing(lifted);
    if (child < 0) return lifted;
    lifted[child] = lifted[lifted[child] as number] as number;
  }
}

function shortestCrossing(heads: Int32Array): number {
  let shortest = -1;
  let least = Number.POSITIVE_INFINITY;
  heads.forEach((head, child) => {
    const length = Math.abs(head - child);
    if (head >= 0 && length < least && crosses(heads, head, child)) [shortest, least] = [child, length];
  });
  return shortest;
}

/** An arc is projective when its head dominates all that stands between. */
function crosses(heads: Int32Array, head: number, child: number): boolean {
  for (let between = Math.min(head, child) + 1; between < Math.max(head, child); between++) {
    let above = between;
    while (above >= 0 && above !== head) above = heads[above] as number;
    if (above < 0) return true;
  }
  return false;
}

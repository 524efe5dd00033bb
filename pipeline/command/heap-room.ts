import { getHeapStatistics } from "node:v8";

/** Bytes of heap that an article of some 3 kB takes until it stands on the timeline, as `npm run benchmark:archive` has it. */
const AN_ARTICLE = 100_000;

/** Where a store has all but its text and what it tells: 10,000 go through 700 MB. */
const STORED = 50_000;

/** What the models take, and what is new until it is collected. */
const BESIDE = 200_000_000;

const MB = 1_000_000;

/** Where the articles may need more heap than there is: how to give it; null where they do not. */
export function wantOfHeap(
  articles: number,
  { isStored = false, limit = getHeapStatistics().heap_size_limit } = {},
): string | null {
  const needed = BESIDE + articles * (isStored ? STORED : AN_ARTICLE);
  if (needed <= limit) return null;
  const asked = Math.ceil(needed / MB / 1000) * 1000;
  return `${articles} articles may take some ${asked} MB to join, and Node.js gives ${Math.round(limit / MB)} MB; if that ends this run, give it more by NODE_OPTIONS=--max-old-space-size=${asked}, and keep what was read by --store.`;
}

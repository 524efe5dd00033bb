import { expect, test } from "vitest";
import { wantOfHeap } from "../../pipeline/command/heap-room.ts";

const FOUR_GB = 4_000_000_000;

test("articles that fit the heap are nothing to speak of", () => {
  expect(wantOfHeap(5, { limit: FOUR_GB })).toBeNull();
  expect(wantOfHeap(38_000, { limit: FOUR_GB })).toBeNull();
});

test("where the heap may not do, the remedy is told before the joining begins", () => {
  expect(wantOfHeap(100_000, { limit: FOUR_GB })).toBe(
    "100000 articles may take some 11000 MB to join, and Node.js gives 4000 MB; if that ends this run, give it more by NODE_OPTIONS=--max-old-space-size=11000, and keep what was read by --store.",
  );
});

test("with a store half as much will do", () => {
  expect(wantOfHeap(70_000, { isStored: true, limit: FOUR_GB })).toBeNull();
  expect(wantOfHeap(100_000, { isStored: true, limit: FOUR_GB })).toContain("some 6000 MB");
});

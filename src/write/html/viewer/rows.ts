/** What wants a place in the drawing: a mark, and beside it a label, in pixels from its left edge. */
export interface Box {
  /** From the left of the mark to its right. */
  mark: readonly [number, number];
  /** How wide its label is. */
  label: number;
  /** 0 to 1: who goes first where there is no room for all. */
  salience: number;
}

export interface Placed {
  row: number;
  /** Where the label stands, or null where there is room for the mark alone. */
  label: "right" | "left" | "on" | null;
}

/** Between a mark and its label; and, wider so that it is plain what belongs together, between one event and the next. */
const APART = 8;
const BETWEEN = 22;

/**
 * Gives each box the first row in which nothing overlaps it; null where no row has room. As long as the rows suffice they
 * are filled in order of time, or else in order of salience, the labels that fit first and then bare marks.
 */
export function placeInRows(boxes: readonly Box[], width: number, rows: number): (Placed | null)[] {
  const inOrder = fill(boxes, [...boxes.keys()], { width, rows, bare: false });
  if (inOrder.every((placed) => placed !== null)) return inOrder;
  const bySalience = [...boxes.keys()].sort(
    (a, b) => (boxes[b] as Box).salience - (boxes[a] as Box).salience || a - b,
  );
  return fill(boxes, bySalience, { width, rows, bare: true });
}

function fill(
  boxes: readonly Box[],
  order: readonly number[],
  { width, rows, bare }: { width: number; rows: number; bare: boolean },
): (Placed | null)[] {
  const taken: (readonly [number, number])[][] = Array.from({ length: rows }, () => []);
  const placed: (Placed | null)[] = boxes.map(() => null);
  for (const index of order) {
    const box = boxes[index] as Box;
    const label = sideOf(box, width);
    const labelled = extentOf(box, label);
    let row = taken.findIndex((extents) => isFree(extents, labelled, BETWEEN));
    const isBare = row < 0 && bare;
    if (isBare) row = taken.findIndex((extents) => isFree(extents, box.mark, APART / 4));
    if (row < 0) continue;
    insert(taken[row] as (readonly [number, number])[], isBare ? box.mark : labelled);
    placed[index] = { row, label: isBare ? null : label };
  }
  return placed;
}

/** Right of its mark, or left where the drawing ends, or on a bar that leaves no room beside it. */
function sideOf({ mark: [from, to], label }: Box, width: number): "right" | "left" | "on" {
  if (to + APART + label <= width) return "right";
  if (from - APART - label >= 0) return "left";
  return to - from > label + APART * 4 ? "on" : width - to >= from ? "right" : "left";
}

/** How long the label of a mark can be, wherever it goes. */
export function roomFor([from, to]: readonly [number, number], width: number): number {
  return Math.max(width - to - APART, from - APART, to - from - APART * 4);
}

function extentOf(
  { mark: [from, to], label }: Box,
  side: "right" | "left" | "on",
): readonly [number, number] {
  if (side === "on") return [from, to];
  return side === "right" ? [from, to + APART + label] : [from - APART - label, to];
}

/** `taken` is sorted and its members are apart. */
function isFree(
  taken: readonly (readonly [number, number])[],
  [from, to]: readonly [number, number],
  apart: number,
): boolean {
  const next = taken[placeFor(taken, from)];
  const before = taken[placeFor(taken, from) - 1];
  return (!next || to + apart <= next[0]) && (!before || before[1] + apart <= from);
}

function insert(taken: (readonly [number, number])[], extent: readonly [number, number]): void {
  taken.splice(placeFor(taken, extent[0]), 0, extent);
}

function placeFor(taken: readonly (readonly [number, number])[], from: number): number {
  let [low, high] = [0, taken.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle] as readonly [number, number])[0] < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

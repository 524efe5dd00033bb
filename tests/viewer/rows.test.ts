import { describe, expect, test } from "vitest";
import { type Box, placeInRows } from "../../src/write/html/viewer/rows.ts";

const box = (from: number, to: number, label: number, salience = 0.5): Box => ({
  mark: [from, to],
  label,
  salience,
});

describe("rows", () => {
  const cases: Record<string, { boxes: Box[]; rows: number; placed: (string | null)[] }> = {
    "are shared by what does not overlap": {
      boxes: [box(0, 10, 50), box(200, 210, 50)],
      rows: 2,
      placed: ["0 right", "0 right"],
    },
    "keep apart what does": {
      boxes: [box(0, 10, 50), box(40, 50, 50)],
      rows: 2,
      placed: ["0 right", "1 right"],
    },
    "have a label on the left where the right has no room": {
      boxes: [box(470, 480, 50)],
      rows: 1,
      placed: ["0 left"],
    },
    "have it on a bar that leaves no room beside it": { boxes: [box(5, 495, 50)], rows: 1, placed: ["0 on"] },
    "that do not suffice go to the most salient, and then to bare marks": {
      boxes: [box(0, 10, 100, 0.1), box(4, 14, 100, 0.9), box(300, 310, 100, 0.2), box(450, 460, 100, 0.1)],
      rows: 1,
      placed: [null, "0 right", "0 right", "0 bare"],
    },
  };
  for (const [title, { boxes, rows, placed }] of Object.entries(cases))
    test(title, () => {
      const found = placeInRows(boxes, 500, rows);
      expect(found.map((place) => place && `${place.row} ${place.label ?? "bare"}`)).toEqual(placed);
    });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf } from "../../src/calendar/civil-day.ts";
import { denote } from "../../src/calendar/denote.ts";
import { canDenote, firstOf, lastOf, pieceAt } from "../../src/dating/piece.ts";
import { meanings } from "./meanings.ts";

const anchors = fc.integer({ min: dayOf(2019), max: dayOf(2025) });

test("a piece of a meaning is that meaning, day by day, as far as it goes", () => {
  fc.assert(
    fc.property(meanings, anchors, (meaning, anchor) => {
      const piece = pieceAt(meaning, anchor);
      expect(piece.to).toBeGreaterThanOrEqual(anchor);
      for (let day = anchor; day <= Math.min(piece.to, anchor + 800); day += day < anchor + 35 ? 1 : 7) {
        const said = piece.denotes ? `${firstOf(piece, day)} to ${lastOf(piece, day)}` : "nothing";
        const extent = denote(meaning, day);
        const meant = extent ? `${extent[0]} to ${extent[1]}` : "nothing";
        if (said !== meant) expect.fail(`day ${day}: ${said} instead of ${meant}`);
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("no end of an extent moves back when its anchor moves forward", () => {
  fc.assert(
    fc.property(meanings, anchors, fc.integer({ min: 1, max: 400 }), (meaning, anchor, ahead) => {
      const [earlier, later] = [denote(meaning, anchor), denote(meaning, anchor + ahead)];
      if (earlier && later) expect(later[0] >= earlier[0] && later[1] >= earlier[1]).toBe(true);
    }),
    { seed: 2, numRuns: 6000 },
  );
});

test("what is said to denote nothing denotes nothing", () => {
  fc.assert(
    fc.property(meanings, anchors, (meaning, anchor) => {
      if (!canDenote(meaning)) expect(denote(meaning, anchor)).toBeNull();
    }),
    { seed: 3, numRuns: 5000 },
  );
});

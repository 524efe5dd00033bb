import fc from "fast-check";
import { expect, test } from "vitest";
import { type DaySet, equalDays } from "../../src/calendar/day-set.ts";
import { propagate } from "../../src/dating/propagate.ts";
import type { Relation } from "../../src/dating/relation.ts";
import { searchFour } from "./exhaustive.ts";
import { MONTHS, type World, worlds } from "./world.ts";

/** How much of a domain is known outright: some days around the true one, so that all choices can be gone through. */
function bounded({ truth, relations }: World, [before, after]: readonly [number, number]): Relation[] {
  const within = [...truth].map(
    ([variable, day], i): Relation => ({
      id: `bounds ${variable}`,
      kind: "in",
      rank: "given",
      evidence: null,
      variable,
      days: [[day - ((before + 11 * i) % 60), day + ((after + 17 * i) % 60)]],
    }),
  );
  return [...relations, ...within];
}

for (const [relations, least] of [
  [3, 0.99],
  [8, 0.97],
  [16, 0.95],
] as const)
  test(`with up to ${relations} relations among four days, narrowing leaves what trying every choice leaves`, () => {
    let [domains, equal] = [0, 0];
    fc.assert(
      fc.property(
        worlds({ ...MONTHS, documents: 2, events: 2, relations, to: MONTHS.from + 90 }),
        fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 })),
        (world, margins) => {
          const network = bounded(world, margins);
          const given = propagate(network.filter(({ kind }) => kind === "in")).domains;
          const narrowed = propagate(network).domains;
          for (const [variable, days] of searchFour(network, given)) {
            const left = narrowed.get(variable) as DaySet;
            for (const [first, last] of days)
              if (!left.some(([a, b]) => a <= first && last <= b))
                expect.fail(`${variable} lost ${first} to ${last}`);
            domains++;
            if (equalDays(left, days)) equal++;
          }
        },
      ),
      { seed: 7, numRuns: 100 },
    );
    // Around a cycle of relations arc consistency may leave days that no choice for all together allows.
    expect(equal / domains).toBeGreaterThan(least);
  });

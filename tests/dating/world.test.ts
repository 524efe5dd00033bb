import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDay } from "../../src/calendar/civil-day.ts";
import { type DaySet, hasDay } from "../../src/calendar/day-set.ts";
import { propagate } from "../../src/dating/propagate.ts";
import { solve } from "../../src/dating/solve.ts";
import { MONTHS, type World, worlds, YEARS } from "./world.ts";

/** The domains as a value to compare, in one order. */
const domainsOf = (world: Pick<World, "relations">, solved = solve(world.relations)) =>
  Object.fromEntries([...solved.domains].sort(([a], [b]) => (a < b ? -1 : 1)));

const contains = (outer: DaySet, inner: DaySet) =>
  inner.every(([first, last]) => outer.some(([a, b]) => a <= first && last <= b));

/** Rearranges a list by a seed. */
const shuffled = <Item>(list: readonly Item[], seed: number): Item[] =>
  list
    .map((item, i) => ({ item, key: Math.imul((i + 1) ^ seed, 2_654_435_761) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

for (const [name, size, seed] of [
  ["years", YEARS, 10],
  ["months", MONTHS, 11],
] as const)
  describe(`worlds of ${name}`, () => {
    test("the true day is in every domain, and nothing is said to contradict", () => {
      fc.assert(
        fc.property(worlds(size), ({ truth, relations }) => {
          const { domains, contradictions } = solve(relations);
          expect(contradictions).toEqual([]);
          for (const [variable, days] of domains) {
            const day = truth.get(variable) as number;
            if (!hasDay(days, day)) expect.fail(`${variable} lost its day ${formatDay(day)}`);
          }
        }),
        { seed, numRuns: 1000 },
      );
    });

    test("the order in which evidence is given makes no difference", () => {
      fc.assert(
        fc.property(worlds(size), fc.nat(), ({ relations }, by) => {
          const [given, turned] = [propagate(relations), propagate(shuffled(relations, by))];
          expect(turned.trail).toEqual(given.trail);
          // Other names lead to another order of narrowing, and to the same days.
          const renamed = relations.map((relation, i) => ({
            ...relation,
            id: `${(i * 7919 + by) % 10_007} ${i}`,
          }));
          expect(domainsOf({ relations: renamed })).toEqual(domainsOf({ relations }));
        }),
        { seed: seed + 10, numRuns: 200 },
      );
    });

    test("an unrelated document changes nothing", () => {
      fc.assert(
        fc.property(worlds(size), worlds(size), ({ relations }, elsewhere) => {
          const renamed = elsewhere.relations.map((relation) => {
            const moved = JSON.parse(JSON.stringify(relation));
            for (const key of ["variable", "anchor", "first", "second"])
              if (moved[key]) moved[key] = `other ${moved[key]}`;
            return { ...moved, id: `${relation.id} elsewhere` };
          });
          const [alone, together] = [solve(relations), solve([...relations, ...renamed])];
          for (const [variable, days] of alone.domains) expect(together.domains.get(variable)).toEqual(days);
          expect(
            together.trail.filter(({ variable }) => alone.domains.has(variable)).map(({ after }) => after),
          ).toEqual(alone.trail.map(({ after }) => after));
        }),
        { seed: seed + 20, numRuns: 200 },
      );
    });

    test("more evidence never widens", () => {
      fc.assert(
        fc.property(worlds(size), fc.nat(), ({ relations }, part) => {
          const fewer = propagate(relations.slice(0, part % relations.length));
          const all = propagate(relations);
          for (const [variable, days] of fewer.domains)
            expect(contains(days, all.domains.get(variable) as DaySet)).toBe(true);
        }),
        { seed: seed + 30, numRuns: 200 },
      );
    });
  });

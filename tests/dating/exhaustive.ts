import { type DaySet, daySet, eachDay } from "../../src/calendar/day-set.ts";
import { denote } from "../../src/calendar/denote.ts";
import { type Relation, type Variable, variablesOf } from "../../src/dating/relation.ts";

/** Says of two days whether a relation holds between them, the left one first. */
function checkOf(relation: Relation): (left: number, right: number) => boolean {
  switch (relation.kind) {
    case "in":
      return (left) => relation.days.some(([first, last]) => first <= left && left <= last);
    case "not-after":
      return (left, right) => left <= right;
    case "same":
      return (left, right) => left === right;
    case "denotes": {
      const extents = new Map<number, ReturnType<typeof denote>>();
      return (left, right) => {
        if (!extents.has(left)) extents.set(left, denote(relation.meaning, left));
        const extent = extents.get(left) ?? null;
        return extent !== null && extent[0] <= right && right <= extent[1];
      };
    }
  }
}

/** For each day of the first variable, which days of the second all relations between the two allow, as bits. */
function tableOf(
  [first, second]: readonly [Variable, Variable],
  [firstDays, secondDays]: readonly [readonly number[], readonly number[]],
  relations: readonly Relation[],
): bigint[] {
  const checks = relations.flatMap((relation) => {
    const [left, right] = variablesOf(relation);
    const check = checkOf(relation);
    if (left === first && right === second) return [check];
    return left === second && right === first ? [(a: number, b: number) => check(b, a)] : [];
  });
  return firstDays.map((a) =>
    secondDays.reduce(
      (bits, b, i) => (checks.every((check) => check(a, b)) ? bits | (1n << BigInt(i)) : bits),
      0n,
    ),
  );
}

/**
 * The days that each of four variables takes in some choice of days for all of them: every choice is gone through, but
 * for those that can add nothing to what was found. The "in" relations give the days to choose from.
 */
export function searchFour(
  relations: readonly Relation[],
  domains: ReadonlyMap<Variable, DaySet>,
): Map<Variable, DaySet> {
  const names = [...domains.keys()];
  const days = names.map((name) => [...eachDay(domains.get(name) as DaySet)]);
  const between = relations.filter(({ kind }) => kind !== "in");
  const table = (i: number, j: number) =>
    tableOf(
      [names[i] as Variable, names[j] as Variable],
      [days[i] as number[], days[j] as number[]],
      between,
    );
  const [ab, ac, ad, bc, bd, cd] = [
    table(0, 1),
    table(0, 2),
    table(0, 3),
    table(1, 2),
    table(1, 3),
    table(2, 3),
  ];
  const bit = (bits: bigint | undefined, i: number) => ((bits ?? 0n) >> BigInt(i)) & 1n;
  const found: [bigint, bigint, bigint, bigint] = [0n, 0n, 0n, 0n];
  for (let a = 0; a < ab.length; a++)
    for (let b = 0; b < bc.length; b++) {
      if (!bit(ab[a], b)) continue;
      const third = (ac[a] as bigint) & (bc[b] as bigint);
      const fourth = (ad[a] as bigint) & (bd[b] as bigint);
      if (bit(found[0], a) && bit(found[1], b) && !(third & ~found[2]) && !(fourth & ~found[3])) continue;
      for (let c = 0; c < cd.length; c++) {
        const last = bit(third, c) ? (cd[c] as bigint) & fourth : 0n;
        if (last === 0n) continue;
        found[0] |= 1n << BigInt(a);
        found[1] |= 1n << BigInt(b);
        found[2] |= 1n << BigInt(c);
        found[3] |= last;
      }
    }
  return new Map(
    names.map((name, i) => [
      name,
      daySet((days[i] as number[]).flatMap((day, j) => (bit(found[i], j) ? [[day, day] as const] : []))),
    ]),
  );
}

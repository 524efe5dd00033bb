import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALL_DAYS } from "../../src/calendar/day-set.ts";
import type { EvidenceRank } from "../../src/dating/rank.ts";
import type { Relation } from "../../src/dating/relation.ts";
import { solve } from "../../src/dating/solve.ts";
import { MONTHS, worlds, YEARS } from "./world.ts";

const day = (id: string, variable: string, on: number, rank: EvidenceRank): Relation => ({
  id,
  kind: "in",
  variable,
  days: [[on, on]],
  rank,
  evidence: null,
});
const later = (id: string, from: string, to: string, days: number, rank: EvidenceRank): Relation => ({
  id,
  kind: "denotes",
  anchor: from,
  variable: to,
  meaning: { kind: "shift", unit: "day", amount: { min: days, max: days }, sign: 1 },
  rank,
  evidence: null,
});

/** A chain that comes back a day late, in variables of its own: it clashes as a whole, and no part of it does. */
const planted = (name: string, from: number, length: number, weakest: number): Relation[] => [
  day(`${name} begins`, `${name} 0`, from, weakest === 0 ? "default" : "given"),
  ...Array.from({ length }, (_, i) =>
    later(
      `${name} step ${i}`,
      `${name} ${i}`,
      `${name} ${i + 1}`,
      3,
      weakest === i + 1 ? "default" : "relative",
    ),
  ),
  day(`${name} ends`, `${name} ${length}`, from + length * 3 + 1, "stated"),
];

const idsOf = (relations: readonly Relation[]) => relations.map(({ id }) => id).sort();

describe("contradictions", () => {
  test("what is planted in a consistent world is found, whole and alone, and its weakest set aside", () => {
    fc.assert(
      fc.property(
        worlds(YEARS),
        fc.integer({ min: 1, max: 6 }),
        fc.nat(),
        fc.nat(),
        ({ relations, truth }, length, weak, tie) => {
          // Tied to the world by a relation that leaves it free, so that the clash must be told from its surroundings.
          const clash = planted("planted", 20_000 + (tie % 500), length, weak % (length + 1));
          const [first] = truth.keys();
          const bridge: Relation = {
            id: "bridge",
            kind: "denotes",
            anchor: first as string,
            variable: "planted 0",
            meaning: { kind: "span", from: null, to: null },
            rank: "default",
            evidence: null,
          };
          const { contradictions, domains } = solve([...relations, bridge, ...clash]);
          expect(contradictions.map((one) => idsOf(one.relations))).toEqual([idsOf(clash)]);
          expect(contradictions[0]?.setAside.rank).toBe("default");
          const alone = solve(relations).domains;
          for (const [variable, days] of alone) expect(domains.get(variable)).toEqual(days);
        },
      ),
      { seed: 20, numRuns: 150 },
    );
  });

  test("a true day denied in the midst of a world is found, and the denial set aside as the weakest", () => {
    fc.assert(
      fc.property(worlds(MONTHS), fc.nat(), ({ relations, truth }, choice) => {
        const known = [...truth].map(([variable, on]) => day(`known ${variable}`, variable, on, "given"));
        const [variable, on] = [...truth][choice % truth.size] as [string, number];
        const denial = day("denial", variable, on + 1 + (choice % 30), "default");
        const { contradictions, domains } = solve([...relations, ...known, denial]);
        expect(contradictions).toHaveLength(1);
        expect(contradictions[0]?.setAside).toBe(denial);
        for (const [name, days] of domains) expect(days).toEqual([[truth.get(name), truth.get(name)]]);
      }),
      { seed: 21, numRuns: 200 },
    );
  });

  test("two of them are both found, whatever the order", () => {
    fc.assert(
      fc.property(worlds(MONTHS), fc.integer({ min: 1, max: 4 }), fc.nat(), ({ relations }, length, turn) => {
        const clashes = [planted("first", 19_800, length, 1), planted("second", 19_900, length + 1, 0)];
        const all = [...relations, ...clashes.flat()];
        const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)].reverse();
        const found = solve(all).contradictions.map((one) => idsOf(one.relations));
        expect([...found].sort()).toEqual(clashes.map(idsOf).sort());
        expect(solve(turned)).toEqual(solve(all));
      }),
      { seed: 22, numRuns: 100 },
    );
  });

  test("two days, each a day after the other, contradict although neither has a date", () => {
    const { contradictions } = solve([
      { id: "since", kind: "in", variable: "a", days: [[19_000, Infinity]], rank: "stated", evidence: null },
      later("a to b", "a", "b", 1, "relative"),
      later("b to a", "b", "a", 1, "link"),
    ]);
    expect(contradictions.map(({ setAside }) => setAside.id)).toEqual(["b to a"]);
  });

  test("what was set aside stands again when another clash takes its reason away", () => {
    const relations = [
      day("a1 usual", "x", 19_000, "default"),
      later("b2 counted", "y", "x", 5, "ordinal"),
      day("c3 said", "y", 19_100, "stated"),
      day("d4 said", "x", 19_000, "stated"),
    ];
    const { contradictions, domains } = solve(relations);
    expect(contradictions.map(({ setAside }) => setAside.id)).toEqual(["b2 counted"]);
    expect(domains.get("x")).toEqual([[19_000, 19_000]]);
  });

  test("where presumptions go on clashing with each other, neither of two is taken for true", () => {
    const same = (first: string, second: string): Relation => ({
      id: `${first} is ${second}`,
      kind: "same",
      first,
      second,
      rank: "default",
      evidence: null,
    });
    const reports = Array.from({ length: 30 }, (_, i) => `report ${String(i).padStart(2, "0")}`);
    const relations = [
      day("the one quake", "Monday's", 19_000, "stated"),
      day("the other quake", "Friday's", 19_004, "stated"),
      ...reports.flatMap((report) => [same("Monday's", report), same(report, "Friday's")]),
    ];
    const { contradictions, domains } = solve(relations);
    const placed = reports.filter((report) => domains.get(report) !== ALL_DAYS);
    expect(placed.length).toBeGreaterThan(0);
    expect(placed.length).toBeLessThan(10);
    for (const report of reports.slice(10)) expect(domains.get(report)).toEqual(ALL_DAYS);
    // Both that are not taken are told, each with what it clashes with.
    expect(contradictions.filter(({ setAside }) => setAside.id.includes("report 29"))).toHaveLength(2);
    expect(domains.get("Monday's")).toEqual([[19_000, 19_000]]);
  });

  test("what denotes no days says nothing", () => {
    const { contradictions, domains } = solve([
      {
        id: "for days",
        kind: "denotes",
        anchor: "a",
        variable: "b",
        meaning: { kind: "duration", unit: "day", amount: null },
        rank: "relative",
        evidence: null,
      },
      {
        id: "30 February",
        kind: "denotes",
        anchor: "a",
        variable: "b",
        meaning: { kind: "nearest", fields: { month: 2, day: 30 }, direction: "before" },
        rank: "relative",
        evidence: null,
      },
    ]);
    expect([contradictions, domains.get("a"), domains.get("b")]).toEqual([[], ALL_DAYS, ALL_DAYS]);
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { networkOf, partOf } from "../../src/dating/network.ts";
import type { Relation } from "../../src/dating/relation.ts";

const VARIABLES = ["a", "b", "c", "d"];
const variable = fc.constantFrom(...VARIABLES);

const relations = fc
  .array(fc.tuple(fc.constantFrom("in", "not-after", "denotes", "set"), variable, variable), {
    maxLength: 12,
  })
  .map((drawn) =>
    drawn.map(([kind, one, other], i): Relation => {
      const known = { id: `r${(i * 7) % 13} ${i}`, rank: "stated" as const, evidence: null };
      if (kind === "in") return { ...known, kind, variable: one, days: [[i, i + 3]] };
      if (kind === "not-after") return { ...known, kind, first: one, second: other };
      const meaning =
        kind === "set"
          ? ({ kind: "set" } as never)
          : ({ kind: "nearest", fields: { weekday: 5 }, direction: "on-or-before" } as const);
      return { ...known, kind: "denotes", anchor: one, variable: other, meaning };
    }),
  );

test("a part of a network is the network of its relations", () => {
  fc.assert(
    fc.property(relations, fc.array(fc.nat(11)), (all, drawn) => {
      const whole = networkOf(all);
      const chosen = [...new Set(drawn)].filter((number) => number < all.length);
      const part = partOf(whole, chosen);
      expect(part).toEqual(networkOf(chosen.map((number) => whole.relations[number] as Relation)));
    }),
  );
});

import { describe, expect, test } from "vitest";
import { groupNames } from "../../src/merge/names.ts";
import type { NameMention } from "../../src/model/mention.ts";

function named(...names: string[]) {
  const mentions: NameMention[] = names.map((name) => ({ name, span: [0, 1], kind: "person" }));
  const groups = groupNames(mentions);
  return (name: string) => groups.get(name)?.name;
}

describe("variants of one name are one", () => {
  const SAME: [string, string][] = [
    ["Taras Levitsky", "Taras Levitskiy"],
    ["Taras Levitsky", "Taras Levytskyi"],
    ["Ada Brook", "Ada Brooke"],
    ["Mikhail Orlov", "Michail Orlov"],
    ["Mikhail Orlov", "Orlov"],
    ["A. Brook", "Ada Brook"],
    ["UDL", "Union of Dock Labourers"],
  ];
  for (const [a, b] of SAME)
    test(`${a} is ${b}`, () => {
      const name = named(a, b);
      expect(name(a)).toBe(name(b));
    });
});

describe("names that look alike stay apart", () => {
  const APART: [string, string][] = [
    ["Ada Brook", "Karl Brook"],
    ["Tarn City", "Lorne City"],
    ["Ruth Osei", "Ruth Orsini"],
  ];
  for (const [a, b] of APART)
    test(`${a} is not ${b}`, () => {
      const name = named(a, b);
      expect(name(a)).not.toBe(name(b));
    });

  test("a surname that two people bear names neither", () => {
    const name = named("Ada Brook", "Karl Brook", "Brook");
    expect(name("Brook")).toBe("Brook");
  });
});

test("the full form is shown, the commonest of two", () => {
  const name = named(
    "Levitsky",
    "Levitsky",
    "Levitsky",
    "Taras Levitskiy",
    "Taras Levitsky",
    "Taras Levitsky",
  );
  expect(name("Levitsky")).toBe("Taras Levitsky");
  expect(name("Taras Levitskiy")).toBe("Taras Levitsky");
});

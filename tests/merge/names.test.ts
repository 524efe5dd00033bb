import { describe, expect, test } from "vitest";
import { groupNames, type NameInArticle } from "../../src/merge/names/names.ts";

type Kind = NameInArticle["kind"];

/** Each name in an article of its own. */
function named(...names: string[]) {
  return namedAs(...names.map((name) => [name, "person"] as const));
}

function namedAs(...names: (readonly [name: string, kind: Kind])[]) {
  const groups = groupNames(names.map(([name, kind], index) => ({ name, kind, document: `${index}` })));
  return (name: string) => groups.get(name)?.name;
}

describe("variants of one name are one", () => {
  const SAME: [string, string, string][] = [
    ["Taras Levitsky", "Taras Levitskiy", "spelling"],
    ["Taras Levitsky", "Taras Levytskyi", "spelling"],
    ["Volodymyr Zelensky", "Volodymyr Zelenskyy", "spelling"],
    ["Volodymyr Zelenskiy", "Volodymyr Zelenskyy", "spelling"],
    ["Volodymyr Zelenskiy", "Vladimir Zelensky", "given name"],
    ["Zelensky", "Zelenskiy", "spelling"],
    ["Ada Brook", "Ada Brooke", "spelling"],
    ["Mikhail Orlov", "Michail Orlov", "spelling"],
    ["Mikhail Orlov", "Mykhailo Orlov", "given name"],
    ["Mikhail Orlov", "Orlov", "surname"],
    ["Taras Levytskyi", "Levitsky", "surname"],
    ["Muammar Gaddafi", "Moammar Gadhafi", "given name"],
    ["Muammar Gaddafi", "Muammar Qaddafi", "transliteration"],
    ["Muammar Gaddafi", "Qaddafi", "surname"],
    ["Gaddafi", "Khadafy", "transliteration"],
    ["Mohammed Haddad", "Muhammad Haddad", "given name"],
    ["Bashar al-Assad", "Assad", "surname"],
    ["Bashar al-Assad", "Bashar Assad", "spelling"],
    ["A. Brook", "Ada Brook", "initial"],
    ["Ada M. Brook", "Ada Brook", "spelling"],
    ["Ada M. Brook", "Ada Mary Brook", "spelling"],
    ["William Hale", "Bill Hale", "given name"],
    ["JRH", "John Robert Hale", "acronym"],
  ];
  for (const [a, b, rule] of SAME)
    test(`${a} is ${b}, by ${rule}`, () => {
      const groups = groupNames(
        [a, b].map((name, index) => ({ name, kind: "person", document: `${index}` })),
      );
      expect(groups.get(a)).toBe(groups.get(b));
      expect([...(groups.get(a)?.joins.values() ?? [])].map((join) => join.rule)).toEqual([rule]);
    });

  const THINGS: [string, string, Kind, string][] = [
    ["UDL", "Union of Dock Labourers", "organisation", "acronym"],
    ["U.D.L.", "Union of Dock Labourers", "organisation", "acronym"],
    ["UoT", "University of Tarn", "organisation", ""],
    ["Hale & Moss Ltd", "Hale & Moss", "organisation", "legal form"],
    ["Northvale Inc.", "Northvale", "organisation", "legal form"],
    ["Northvale Inc", "Northvale Corporation", "organisation", "legal form"],
    ["Kyiv", "Kiev", "place", "place name"],
    ["Kharkiv", "Kharkov", "place", "place name"],
    ["Lviv", "Lvov", "place", "place name"],
    ["Chernihiv", "Chernigov", "place", "place name"],
    ["Beijing", "Peking", "place", "place name"],
    ["Labor Party", "Labour Party", "organisation", ""],
    ["Bank of Tarn", "Banc of Tarn", "organisation", ""],
  ];
  for (const [a, b, kind, rule] of THINGS)
    test(`${a} is ${rule ? `${b}, by ${rule}` : `not taken for ${b}`}`, () => {
      const name = namedAs([a, kind], [b, kind]);
      if (rule) expect(name(a)).toBe(name(b));
      else expect(name(a)).not.toBe(name(b));
    });
});

describe("names that look alike stay apart", () => {
  const APART: [string, string][] = [
    ["Ada Brook", "Karl Brook"],
    ["Ruth Osei", "Ruth Orsini"],
    ["Jan Hale", "Jane Hale"],
    ["Simon Orlov", "Simone Orlov"],
    ["Charles II", "Charles III"],
    ["George W. Hale", "George H. Hale"],
    ["John Hale Jr", "John Hale Sr"],
    ["Tom Bell", "Tom Ball"],
    ["李明", "王伟"],
    ["AB", "Ada Brook"],
  ];
  for (const [a, b] of APART)
    test(`${a} is not ${b}`, () => {
      const name = named(a, b);
      expect(name(a)).not.toBe(name(b));
    });

  const THINGS: [string, Kind, string, Kind][] = [
    ["Tarn City", "place", "Lorne City", "place"],
    ["Orlov", "person", "Orlev", "person"],
    ["York", "place", "New York", "place"],
    ["Mexico", "place", "New Mexico", "place"],
    ["Tarn", "place", "Bank of Tarn", "organisation"],
    ["Jordan", "place", "Ada Jordan", "person"],
    ["Hale", "organisation", "Karl Hale", "person"],
    ["Royal Tarn Bank", "organisation", "Royal Lorne Bank", "organisation"],
    ["Airbus A320", "other", "Airbus A380", "other"],
  ];
  for (const [a, kind, b, other] of THINGS)
    test(`${a} is not ${b}`, () => {
      const name = namedAs([a, kind], [b, other]);
      expect(name(a)).not.toBe(name(b));
    });

  test("a surname that two people bear names neither", () => {
    const name = named("Ada Brook", "Karl Brook", "Brook");
    expect(name("Brook")).toBe("Brook");
  });

  test("nor do the initial and the family of two", () => {
    const name = named("Ada Brook", "Arthur Brook", "A. Brook");
    expect(name("A. Brook")).toBe("A. Brook");
  });

  for (const [a, b] of [
    ["William Hale", "Bill Hale"],
    ["A. Brook", "Ada Brook"],
    ["Muammar Gaddafi", "Muammar Qaddafi"],
  ] as const)
    test(`one article that has both ${a} and ${b} means two`, () => {
      const groups = groupNames([a, b].map((name) => ({ name, kind: "person", document: "same" })));
      expect(groups.get(a)).not.toBe(groups.get(b));
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

test("what a firm is before the law does not make its name fuller", () => {
  const name = namedAs(
    ["Northvale", "organisation"],
    ["Northvale", "organisation"],
    ["Northvale Inc.", "organisation"],
  );
  expect(name("Northvale Inc.")).toBe("Northvale");
});

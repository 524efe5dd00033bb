import type { DayRange } from "../../calendar/day-set.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Office } from "../../model/mention.ts";
import { skeleton } from "../names/name-likeness.ts";
import { fullName, type NameGroup } from "../names/names.ts";

/** Offices of which a government has several, each named by what it is for. */
const PORTFOLIOS = /^(.*?)\s*\b(minister|secretary)$/i;

/** Of a portfolio these say nothing: a country, a rank, an adverb of time. */
const SAYS_NOTHING =
  /^(?:the|a|an|its|his|her|their|new|then|acting|current|state|of|and|for|vice|deputy|\p{Lu}{2,}|.*['’]s?)$/u;

/** After so many days a person may have changed office. */
const A_WHILE = 90;

interface Held {
  office: Office;
  portfolio: readonly string[];
}

/**
 * Groups of statements that give one person two offices of one rank at one time: "Finance minister" against "foreign
 * minister". One article that gives both means both; "minister" alone, or one more word, is no other office.
 */
export function twoOfficesAtOnce(
  offices: readonly Office[],
  names: ReadonlyMap<string, NameGroup>,
  {
    isNameOfCountry,
    published,
  }: {
    isNameOfCountry: (word: string) => boolean;
    published: ReadonlyMap<string, DayRange>;
  },
): { person: string; positions: { value: string; offices: Office[] }[] }[] {
  const people = groupBy(
    offices.filter(({ former, name }) => !former && name.includes(" ")),
    ({ name }) => fullName(names, name),
  );
  return [...people].sort(byKey).flatMap(([person, all]) => {
    const held = all.flatMap((office) => {
      const portfolio = portfolioOf(office.office, isNameOfCountry);
      return portfolio ? [{ office, portfolio }] : [];
    });
    const groups = [...groupBy(held, ({ portfolio }) => portfolio.map(key).sort().join())].sort(byKey);
    const clashing = groups.filter(([, group]) =>
      groups.some(([, other]) => other !== group && clash(group, other, published)),
    );
    if (clashing.length < 2) return [];
    return [
      {
        person,
        positions: clashing.map(([, group]) => ({
          value: (group[0] as Held).office.office,
          offices: group.map(({ office }) => office),
        })),
      },
    ];
  });
}

/** "Finance" of "Osten's finance minister"; null for what is no such office or names none. */
function portfolioOf(office: string, isNameOfCountry: (word: string) => boolean): string[] | null {
  const before = PORTFOLIOS.exec(office.trim())?.[1];
  if (before === undefined) return null;
  const words = before
    .split(/\s+/)
    .filter((word) => word !== "" && !SAYS_NOTHING.test(word) && !isNameOfCountry(word));
  return words.length > 0 ? words : null;
}

function clash(
  group: readonly Held[],
  other: readonly Held[],
  published: ReadonlyMap<string, DayRange>,
): boolean {
  const [one, two] = [group, other].map((held) => held.map(({ office }) => office.document)) as [
    string[],
    string[],
  ];
  const [a, b] = [group[0]?.portfolio ?? [], other[0]?.portfolio ?? []];
  const nested = a.some((word) => b.some((second) => key(word) === key(second)));
  if (nested || one.some((document) => two.includes(document))) return false;
  return one.some((first) => two.some((second) => !isLater(first, second, published)));
}

function isLater(a: string, b: string, published: ReadonlyMap<string, DayRange>): boolean {
  const [one, other] = [published.get(a), published.get(b)];
  return one !== undefined && other !== undefined && Math.abs(one[0] - other[0]) > A_WHILE;
}

/** "Defence", "Defense". */
function key(word: string): string {
  return skeleton(word).slice(0, 5);
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

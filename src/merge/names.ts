import { compareText } from "../model/compare-text.ts";
import type { NameMention } from "../model/mention.ts";

/** The variants of one name over all articles, and the form to show. */
export interface NameGroup {
  name: string;
  kind: NameMention["kind"];
  aliases: string[];
}

/**
 * Joins the variants of names: spellings and transliterations ("-iy", "-yy", "-y"), a surname with the full name, an
 * acronym with its expansion. A surname that two different people bear joins neither.
 */
export function groupNames(mentions: readonly NameMention[]): ReadonlyMap<string, NameGroup> {
  const counts = new Map<string, number>();
  const kinds = new Map<string, Map<NameMention["kind"], number>>();
  for (const { name, kind } of mentions) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const tally = kinds.get(name) ?? new Map();
    tally.set(kind, (tally.get(kind) ?? 0) + 1);
    kinds.set(name, tally);
  }
  const names = [...counts.keys()].sort((a, b) => b.length - a.length || compareText(a, b));
  const groups: string[][] = [];
  // Variants of a name share its last word's skeleton or are its acronym: only such groups are compared.
  const homesOf = new Map<string, Set<string[]>>();
  for (const name of names) {
    const keys = variantKeys(name);
    const near = new Set(keys.flatMap((key) => [...(homesOf.get(key) ?? [])]));
    const homes = [...near].filter((group) => group.some((other) => sameName(name, other)));
    const home = homes.length === 1 ? (homes[0] as string[]) : [];
    if (homes.length !== 1) groups.push(home);
    home.push(name);
    for (const key of keys) homesOf.set(key, (homesOf.get(key) ?? new Set()).add(home));
  }
  const byName = new Map<string, NameGroup>();
  for (const group of groups) {
    const tally = new Map<NameMention["kind"], number>();
    for (const name of group)
      for (const [kind, count] of kinds.get(name) ?? []) tally.set(kind, (tally.get(kind) ?? 0) + count);
    const kind = [...tally].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? "other";
    const shown = [...group].sort(
      (a, b) => fullness(b) - fullness(a) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compareText(a, b),
    )[0] as string;
    const entry = { name: shown, kind, aliases: group.filter((name) => name !== shown).sort(compareText) };
    for (const name of group) byName.set(name, entry);
  }
  return byName;
}

/** The form in which a name is shown: that of its group, or itself. */
export function fullName(names: ReadonlyMap<string, NameGroup>, name: string): string {
  return names.get(name)?.name ?? name;
}

/** Keys of which any two names that `sameName` joins have one in common. */
function variantKeys(name: string): string[] {
  const parts = words(name);
  const initials = parts.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]);
  return [
    `~${skeleton(parts.at(-1) as string)}`,
    ...(parts.length > 1 ? [initials.join("")] : []),
    name.replaceAll(".", ""),
  ];
}

/** A full name is shown rather than a surname; between full names the commonest. */
function fullness(name: string): number {
  return Math.min(2, name.split(" ").length);
}

function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [words(a), words(b)];
  if (isAcronymOf(a, right) || isAcronymOf(b, left)) return true;
  const [lastLeft, lastRight] = [left.at(-1) as string, right.at(-1) as string];
  if (skeleton(lastLeft) !== skeleton(lastRight)) return false;
  const [givenLeft, givenRight] = [left.slice(0, -1), right.slice(0, -1)];
  if (givenLeft.length === 0 || givenRight.length === 0) return lastLeft.length > 2;
  const [first, other] = [skeleton(givenLeft[0] as string), skeleton(givenRight[0] as string)];
  return (
    first === other ||
    (first.length === 1 && other.startsWith(first)) ||
    (other.length === 1 && first.startsWith(other))
  );
}

function words(name: string): string[] {
  return name.split(/\s+/).filter((word) => word !== "");
}

function isAcronymOf(acronym: string, expansion: readonly string[]): boolean {
  const letters = acronym.replaceAll(".", "");
  if (!/^\p{Lu}{2,6}$/u.test(letters) || expansion.length < 2) return false;
  return (
    expansion
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0])
      .join("") === letters
  );
}

/**
 * What is left of a name when the ways to transliterate it are levelled: diacritics, doubled letters, y/i/j, -iy/-yy/-y/-ij
 * at the end, kh/ch/h, ck/k, a silent e, w/v, ph/f, ks/x, ou/u.
 */
export function skeleton(word: string): string {
  const plain = word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  return plain
    .replace(/(iy|yy|yi|ij|ii|y|ey|ei)$/, "i")
    .replace(/[yj]/g, "i")
    .replace(/(?<=[^aeiou])e$/, "")
    .replace(/[kc]h/g, "h")
    .replace(/ck/g, "k")
    .replace(/ph/g, "f")
    .replace(/ks/g, "x")
    .replace(/ou/g, "u")
    .replace(/w/g, "v")
    .replace(/(.)\1+/g, "$1");
}

import type { NameMention } from "../../model/mention.ts";
import { isCapitalised } from "../../text/capital.ts";
import { GIVEN_VARIANTS, LEGAL_FORMS, NEVER_ONE, PLACE_VARIANTS } from "./name-variants.ts";

export type NameKind = NameMention["kind"];

/** By what two names are taken for one. */
export type NameRule =
  | "spelling"
  | "transliteration"
  | "surname"
  | "initial"
  | "given name"
  | "acronym"
  | "legal form"
  | "place name";

/** Such names are one only where no article has both: who writes both means two. */
export const WEAK: ReadonlySet<NameRule> = new Set(["transliteration", "initial", "given name"]);

export interface Named {
  name: string;
  kind: NameKind;
}

/** By what the two are one name; null where they are not. Which articles have them is not asked. */
export function likenessOf(a: Named, b: Named): NameRule | null {
  if (!kindsAgree(a.kind, b.kind)) return null;
  const [left, right] = [words(a.name), words(b.name)];
  if (acronymOf(a, left, b, right) || acronymOf(b, right, a, left)) return "acronym";
  const place = placeOf(a.name);
  if (place !== undefined && place === placeOf(b.name)) return "place name";
  if (
    a.kind !== "person" &&
    b.kind !== "person" &&
    isSlavicTown(a.name) &&
    slavicTown(a.name) === slavicTown(b.name)
  )
    return levelled(a.name) === levelled(b.name) ? "spelling" : "place name";
  if (isThing(a) || isThing(b)) {
    const [one, other] = [withoutLegalForm(left), withoutLegalForm(right)];
    if (!allAlike(one, other)) return null;
    return one.length !== left.length || other.length !== right.length ? "legal form" : "spelling";
  }
  return likePeople(left, right);
}

/** Keys of which any two names that `likenessOf` joins have one in common. */
export function variantKeys(name: string): string[] {
  const parts = words(name);
  const plain = withoutLegalForm(parts);
  const last = surnameOf(plain.at(-1) as string);
  const place = placeOf(name);
  return [
    `~${levelled(last)}`,
    `≈${looseSkeleton(last)}`,
    ...(place === undefined ? [] : [`@${place}`]),
    ...(isSlavicTown(name) ? [slavicTown(name)] : []),
    ...(parts.length > 1 ? [initialsOf(parts)] : []),
    name.replaceAll(".", ""),
  ];
}

/** How full a form is: 2 for two words or more, whatever says before the law what a firm is not counted. */
export function fullness(name: string): number {
  return Math.min(2, withoutLegalForm(words(name)).length);
}

function kindsAgree(a: NameKind, b: NameKind): boolean {
  return a === b || a === "other" || b === "other";
}

/** A place or an organisation has no surname: "York" is not "New York", nor "Tarn" the "Bank of Tarn". */
function isThing({ name, kind }: Named): boolean {
  return kind === "place" || kind === "organisation" || / (?:of|and|&|for|the) /.test(name);
}

function likePeople(left: readonly string[], right: readonly string[]): NameRule | null {
  const [lastLeft, lastRight] = [surnameOf(left.at(-1) as string), surnameOf(right.at(-1) as string)];
  const [givenLeft, givenRight] = [left.slice(0, -1), right.slice(0, -1)];
  const spelled = levelled(lastLeft) === levelled(lastRight);
  const bare = givenLeft.length === 0 || givenRight.length === 0;
  if (!spelled && !isTransliteration(lastLeft, lastRight)) return null;
  if (bare) {
    if (lastLeft.length < 3 || lastRight.length < 3) return null;
    return givenLeft.length === givenRight.length ? (spelled ? "spelling" : "transliteration") : "surname";
  }
  const given = likeGiven(givenLeft, givenRight);
  return given === "spelling" && !spelled ? "transliteration" : given;
}

function likeGiven(left: readonly string[], right: readonly string[]): NameRule | null {
  const [first, other] = [left[0] as string, right[0] as string];
  // "George W. Bush" is not "George H.W. Bush".
  if (left.length > 1 && right.length > 1 && !meet(left.slice(1), right.slice(1))) return null;
  if (isNever(first, other)) return null;
  const [one, two] = [levelled(first), levelled(other)];
  if (one === two) return "spelling";
  if ((one.length === 1 && two.startsWith(one)) || (two.length === 1 && one.startsWith(two)))
    return "initial";
  const variant = GIVEN.get(folded(first));
  return variant !== undefined && variant === GIVEN.get(folded(other)) ? "given name" : null;
}

/** Whether the middle names may be one: the shorter list is found in the longer one, a letter standing for a name. */
function meet(left: readonly string[], right: readonly string[]): boolean {
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  return few.every((word) =>
    many.some((other) => {
      const [one, two] = [levelled(word), levelled(other)];
      return (
        one === two || (one.length === 1 && two.startsWith(one)) || (two.length === 1 && one.startsWith(two))
      );
    }),
  );
}

function allAlike(left: readonly string[], right: readonly string[]): boolean {
  return (
    left.length > 0 &&
    left.length === right.length &&
    left.every((word, index) => levelled(word) === levelled(right[index] as string))
  );
}

function acronymOf(
  { name, kind }: Named,
  own: readonly string[],
  other: Named,
  expansion: readonly string[],
): boolean {
  const letters = name.replaceAll(".", "");
  if (own.length > 1 || expansion.length < 2 || !/^\p{Lu}{2,6}$/u.test(letters)) return false;
  // Two letters are anybody's.
  if ((other.kind === "person" || kind === "person") && letters.length < 3) return false;
  return (
    initialsOf(expansion) === letters ||
    expansion.map(([letter]) => letter?.toUpperCase()).join("") === letters
  );
}

function initialsOf(parts: readonly string[]): string {
  return parts
    .filter(isCapitalised)
    .map((word) => word[0])
    .join("");
}

function words(name: string): string[] {
  return name.split(/[\s,]+/).filter((word) => word !== "");
}

function withoutLegalForm(parts: readonly string[]): readonly string[] {
  const last = parts.at(-1)?.toLowerCase().replaceAll(".", "");
  return parts.length > 1 && last !== undefined && LEGAL_FORMS.has(last) ? parts.slice(0, -1) : parts;
}

/** "al-Assad" is "Assad". */
function surnameOf(last: string): string {
  return last.replace(/^(?:[ae]l|[ae]n|[ae]s|[ae]sh|[ae]r)[-‐–](?=\p{Lu})/iu, "");
}

const GIVEN = new Map(GIVEN_VARIANTS.flatMap((row, index) => row.map((name) => [name, index] as const)));
const PLACES = new Map(
  PLACE_VARIANTS.flatMap((row, index) => row.map((name) => [folded(name), index] as const)),
);
const NEVER = new Set(NEVER_ONE.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));

function placeOf(name: string): number | undefined {
  return PLACES.get(folded(name));
}

/** The ending that Ukrainian spells -iv and Russian -ev or -ov. */
const TOWN_ENDING = /[ieo]v$/;

function isSlavicTown(name: string): boolean {
  return /^\p{L}+$/u.test(name) && TOWN_ENDING.test(skeleton(name));
}

/** A town's name with that ending, and g and h, levelled: "Kharkiv" and "Kharkov" are one. */
function slavicTown(name: string): string {
  return skeleton(name)
    .replace(/i?[ieo]v$/, "iv")
    .replace(/g/g, "h");
}

function isNever(a: string, b: string): boolean {
  return NEVER.has(`${folded(a)} ${folded(b)}`);
}

function folded(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** What tells a word apart where letters do not: "Charles II" from "Charles III", the A380 from the A320, and other scripts. */
function levelled(word: string): string {
  return /\d/.test(word) || /^[IVX]{2,}$/.test(word) || skeleton(word) === "" ? folded(word) : skeleton(word);
}

/**
 * What is left of a name when the ways to transliterate it are levelled: diacritics, doubled letters, y/i/j, -iy/-yy/-y/-ij
 * at the end, kh/ch/h, ck/k, a silent e, w/v, ph/f, ks/x, ou/u.
 */
export function skeleton(word: string): string {
  const plain = folded(word).replace(/[^a-z]/g, "");
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

/** Letters that writers in English use for the sounds of other scripts. */
const FOREIGN = /q(?!u)|kh|gh|dh|zh|shch|aa|yy|iy$|yi$|iu|ou|['’ʼ`]/;

/** "Qaddafi" and "Gaddafi", "Khashoggi" and "Kashoggi": apart by letters that stand for one sound, and one shows that they do. */
function isTransliteration(a: string, b: string): boolean {
  const [one, other] = [folded(a), folded(b)];
  if (Math.min(one.length, other.length) < 5 || /\d/.test(a + b)) return false;
  return (FOREIGN.test(one) || FOREIGN.test(other)) && looseSkeleton(a) === looseSkeleton(b);
}

/** As `skeleton`, with q, g and k one letter, d and dh, a and e, o and u. */
function looseSkeleton(word: string): string {
  return skeleton(
    folded(word)
      .replace(/[^a-z]/g, "")
      .replace(/kh|gh|q|g/g, "k")
      .replace(/dh/g, "d")
      .replace(/zh/g, "z")
      .replace(/ou/g, "u")
      .replace(/h$/, ""),
  )
    .replace(/e/g, "a")
    .replace(/o/g, "u")
    .replace(/(.)\1+/g, "$1");
}

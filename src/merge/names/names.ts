import { compareText } from "../../model/compare-text.ts";
import type { NameMention } from "../../model/mention.ts";
import { addUnder } from "../../model/under-key.ts";
import {
  fullness,
  likenessOf,
  type Named,
  type NameRule,
  skeleton,
  variantKeys,
  WEAK,
} from "./name-likeness.ts";

/** The variants of one name over all articles, and the form to show. */
export interface NameGroup {
  name: string;
  kind: NameMention["kind"];
  aliases: string[];
  /** By what each name but the first found was joined, and to which other it is alike. */
  joins: ReadonlyMap<string, NameJoin>;
}

export interface NameJoin {
  rule: NameRule;
  like: string;
}

/** A name with the article that has it; without one it meets no other. */
export type NameInArticle = Pick<NameMention, "name" | "kind"> & { document?: string };

interface Member extends Named {
  count: number;
  documents: Set<string>;
}

interface Draft {
  members: Member[];
  joins: Map<string, NameJoin>;
}

/**
 * Joins the variants of names: spellings and transliterations ("-iy", "-yy", "-y"), a surname with the full name, short
 * forms of given names, an acronym with its expansion, a firm with and without "Inc". A surname that two different people
 * bear joins neither; and what is alike from afar, "Bill Hale" and "William Hale", is two where one article has both.
 */
export function groupNames(mentions: readonly NameInArticle[]): ReadonlyMap<string, NameGroup> {
  const groups: Draft[] = [];
  // Variants of a name share its last word's skeleton or are its acronym: only such groups are compared.
  const homesOf = new Map<string, Set<Draft>>();
  for (const member of membersOf(mentions)) {
    const keys = variantKeys(member.name);
    const near = new Set(keys.flatMap((key) => [...(homesOf.get(key) ?? [])]));
    const homes = [...near].flatMap((group) => {
      const join = joinTo(group, member);
      return join ? [{ group, join }] : [];
    });
    const [only] = homes;
    let home: Draft;
    if (only && homes.length === 1) {
      home = only.group;
      home.joins.set(member.name, only.join);
    } else {
      home = { members: [], joins: new Map() };
      groups.push(home);
    }
    home.members.push(member);
    for (const key of keys) addUnder(homesOf, key, home);
  }
  return new Map(
    groups.flatMap((draft) => {
      const group = groupOf(draft);
      return draft.members.map(({ name }) => [name, group] as const);
    }),
  );
}

/** The form in which a name is shown: that of its group, or itself. */
export function fullName(names: ReadonlyMap<string, NameGroup>, name: string): string {
  return names.get(name)?.name ?? name;
}

/** The full name of everybody who has one, by the surname, levelled by `skeleton`. */
export function fullNamesBySurname(names: ReadonlyMap<string, NameGroup>): Map<string, string> {
  return new Map(
    [...names].flatMap(([name, { kind }]) =>
      kind === "person" && name.includes(" ")
        ? [[skeleton(name.split(" ").at(-1) as string), fullName(names, name)] as const]
        : [],
    ),
  );
}

/** Every name once, the longest first: short forms look for the full ones. */
function membersOf(mentions: readonly NameInArticle[]): Member[] {
  const all = new Map<string, { count: number; documents: Set<string>; kinds: Map<Named["kind"], number> }>();
  for (const { name, kind, document } of mentions) {
    const entry = all.get(name) ?? { count: 0, documents: new Set(), kinds: new Map() };
    entry.count++;
    if (document !== undefined) entry.documents.add(document);
    entry.kinds.set(kind, (entry.kinds.get(kind) ?? 0) + 1);
    all.set(name, entry);
  }
  return [...all]
    .map(([name, { count, documents, kinds }]) => ({ name, kind: commonestKind(kinds), count, documents }))
    .sort((a, b) => b.name.length - a.name.length || compareText(a.name, b.name));
}

function commonestKind(kinds: ReadonlyMap<Named["kind"], number>): Named["kind"] {
  return [...kinds].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? "other";
}

function joinTo({ members }: Draft, member: Member): NameJoin | null {
  for (const other of members) {
    const rule = likenessOf(member, other);
    if (!rule) continue;
    const meets = WEAK.has(rule) && members.some(({ documents }) => haveCommon(documents, member.documents));
    if (!meets) return { rule, like: other.name };
  }
  return null;
}

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  for (const one of few) if (many.has(one)) return true;
  return false;
}

function groupOf({ members, joins }: Draft): NameGroup {
  const kinds = new Map<Named["kind"], number>();
  for (const { kind, count } of members) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  const [shown] = [...members].sort(
    (a, b) => fullness(b.name) - fullness(a.name) || b.count - a.count || compareText(a.name, b.name),
  ) as [Member];
  const aliases = members.map(({ name }) => name).filter((name) => name !== shown.name);
  return { name: shown.name, kind: commonestKind(kinds), aliases: aliases.sort(compareText), joins };
}

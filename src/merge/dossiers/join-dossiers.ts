import { compareText } from "../../model/compare-text.ts";
import { freeId } from "../../model/free-id.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Conflict, Name, Timeline, TimelineEvent } from "../../model/timeline.ts";
import type { Former } from "../former-ids.ts";
import { type Most, mostOf, salienceOf } from "../salience.ts";
import { sequence, withReducedOrder } from "../sequence.ts";
import type { ToldDossier, ToldEvent } from "./told-dossier.ts";

/** What a dossier tells, with what is known of it beside that. */
export interface ToldPart {
  own: ToldDossier;
  /** The places of its articles among all. */
  places: readonly number[];
  /** The events of an earlier timeline whose ids are its own. */
  former?: Former | undefined;
}

/** Puts what dossiers tell together to one timeline. */
export function joinDossiers(dossiers: readonly ToldPart[]): Timeline {
  const named = withOwnIds(dossiers);
  const most = mostOf(named.map((dossier) => dossier.most));
  const placeOf = new Map(
    dossiers.flatMap(({ own, places }) =>
      own.documents.map(({ id }, i) => [id, places[i] as number] as const),
    ),
  );
  const inOrder = <Item>(items: readonly Item[], idOf: (item: Item) => string): Item[] =>
    [...items].sort((a, b) => (placeOf.get(idOf(a)) ?? 0) - (placeOf.get(idOf(b)) ?? 0));
  return {
    schemaVersion: 1,
    documents: inOrder(
      named.flatMap((dossier) => dossier.documents),
      ({ id }) => id,
    ),
    events: sequence(
      withReducedOrder(named.flatMap(({ events }) => events.map((event) => weighed(event, most)))),
    ),
    conflicts: named
      .flatMap(({ conflicts }) => conflicts)
      .sort((a, b) => compareText(a.about, b.about) || compareText(a.id, b.id)),
    unresolved: inOrder(
      named.flatMap(({ unresolved }) => unresolved),
      ({ document }) => document,
    ),
    names: joinNames(named.map(({ names }) => names)),
  };
}

/** The order of the fields is what a reader of the file sees. */
function weighed({ weight, confidence, conflicts, ...event }: ToldEvent, most: Most): TimelineEvent {
  return { ...event, salience: salienceOf(weight, most), confidence, conflicts };
}

/**
 * The very same words in articles of two dossiers give two events, or two conflicts, one id: the dossier that had it in an
 * earlier timeline keeps it, otherwise the first.
 */
function withOwnIds(dossiers: readonly ToldPart[]): ToldDossier[] {
  const keeper = new Map(
    dossiers.flatMap(({ former }, i) => (former?.events ?? []).map(({ id }) => [id, i] as const)),
  );
  const taken = new Set<string>(keeper.keys());
  return dossiers.map(({ own: dossier }, i) => {
    const own = new Set([...dossier.events, ...dossier.conflicts].map(({ id }) => id));
    const double = [...own].filter((id) => taken.has(id) && keeper.get(id) !== i);
    for (const id of own) taken.add(id);
    const renamed = new Map<string, string>();
    for (const id of double) {
      const free = freeId(id, taken);
      taken.add(free);
      renamed.set(id, free);
    }
    return renamed.size === 0 ? dossier : rename(dossier, (id) => renamed.get(id) ?? id);
  });
}

function rename(dossier: ToldDossier, nameOf: (id: string) => string): ToldDossier {
  const link = <Link extends { event: string }>(one: Link): Link => ({ ...one, event: nameOf(one.event) });
  return {
    ...dossier,
    events: dossier.events.map((event) => ({
      ...event,
      id: nameOf(event.id),
      after: event.after.map(link),
      ...(event.partOf !== undefined && { partOf: nameOf(event.partOf) }),
      ...(event.outcomes && { outcomes: event.outcomes.map(link) }),
      conflicts: event.conflicts.map(nameOf),
    })),
    conflicts: dossier.conflicts.map(
      (conflict): Conflict => ({
        ...conflict,
        id: nameOf(conflict.id),
        events: conflict.events.map(nameOf),
      }),
    ),
  };
}

/** Who is called the same in two dossiers is listed once, with all forms. */
function joinNames(lists: readonly (readonly Name[])[]): Name[] {
  const [only, ...others] = lists;
  if (only && others.length === 0) return [...only];
  return [...groupBy(lists.flat(), ({ name, kind }) => `${kind} ${name}`).values()]
    .map((same) => {
      const { name, kind, forms } = same[0] as Name;
      return {
        name,
        kind,
        count: same.reduce((sum, { count }) => sum + count, 0),
        forms: same.length === 1 ? forms : joinForms(same.flatMap((each) => each.forms)),
      };
    })
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name));
}

function joinForms(forms: Name["forms"]): Name["forms"] {
  return [...groupBy(forms, ({ form, because }) => `${form}\0${because ?? ""}`).values()]
    .map((same) => ({
      ...(same[0] as Name["forms"][number]),
      count: same.reduce((sum, { count }) => sum + count, 0),
      documents: [...new Set(same.flatMap(({ documents }) => documents))].sort(compareText),
    }))
    .sort((a, b) => b.count - a.count || compareText(a.form, b.form));
}

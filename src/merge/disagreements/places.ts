import { type DaySet, firstDay, lastDay } from "../../calendar/day-set.ts";
import { familyOf } from "../../events/rules.ts";
import { groupBy } from "../../model/group-by.ts";
import type { EventMention, NameMention } from "../../model/mention.ts";
import { type ClusterContext, mainFamily } from "../features.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import { fullName } from "../names/names.ts";

/** Families whose events are in one place, and have their people. */
const HELD_SOMEWHERE = new Set(["meeting", "agreement", "call", "visit", "sport", "trial", "verdict"]);

export interface PlaceConflict {
  clusters: [Cluster, Cluster];
  positions: { value: string; told: { mention: EventMention; place: NameMention }[] }[];
}

/**
 * Where it was, where articles that tell the same act of the same two people or more on the same day name different
 * places. They stay two events, for either may be right; places that a text names together, one in the other
 * perhaps, and countries are no disagreement.
 */
export function differentPlaces(
  told: readonly Cluster[],
  {
    context,
    dayOf,
    isCountry,
    texts,
  }: {
    context: ClusterContext;
    dayOf: (cluster: Cluster) => DaySet;
    isCountry: (name: string) => boolean;
    texts: readonly string[];
  },
): PlaceConflict[] {
  const full = (name: string) => fullName(context.names, name);
  const held = told.flatMap((cluster) => {
    const family = mainFamily(cluster);
    const day = dayOf(cluster);
    if (!HELD_SOMEWHERE.has(family) || firstDay(day) !== lastDay(day)) return [];
    const own = cluster.mentions.filter(
      ({ kind, headline, document, status }) =>
        familyOf(kind) === family && !headline && !context.facts.has(document) && status === "happened",
    );
    const people = [
      ...new Set(own.flatMap(({ participants }) => participants.map(({ name }) => full(name)))),
    ].sort();
    const places = own.flatMap((mention) => mention.places.map((place) => ({ mention, place })));
    const named = new Set(places.map(({ place }) => full(place.name)));
    const acts = new Set(own.map(({ lemma }) => lemma.slice(0, 5)));
    if (people.length < 2 || named.size !== 1 || isCountry([...named][0] as string)) return [];
    const documents = new Set(own.map(({ document }) => document));
    return [
      { cluster, key: JSON.stringify([family, people, firstDay(day)]), places, named, acts, documents },
    ];
  });
  return [...groupBy(held, ({ key }) => key).values()].flatMap((same) =>
    same.flatMap((one, i) =>
      same.slice(i + 1).flatMap((other): PlaceConflict[] => {
        const [here, there] = [[...one.named][0] as string, [...other.named][0] as string];
        const known = here === there || areNamedTogether(here, there, texts);
        const anew = ![...one.acts].some((act) => other.acts.has(act));
        if (known || anew || [...one.documents].some((document) => other.documents.has(document))) return [];
        return [
          {
            clusters: [one.cluster, other.cluster],
            positions: [
              { value: here, told: one.places },
              { value: there, told: other.places },
            ].sort((a, b) => (a.value < b.value ? -1 : 1)),
          },
        ];
      }),
    ),
  );
}

/** So near each other two places stand where a text explains one by the other: "in Anmouth, in the county of Kell". */
const NEAR = 60;

/** Does any article name two places side by side? */
function areNamedTogether(one: string, other: string, texts: Iterable<string>): boolean {
  for (const text of texts)
    for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1))
      if (text.slice(Math.max(0, at - NEAR), at + one.length + NEAR).includes(other)) return true;
  return false;
}

import { familyOf } from "../../events/rules.ts";
import { groupBy } from "../../model/group-by.ts";
import type { EventMention } from "../../model/mention.ts";
import { daysTold, weekdaysApart } from "../days-told.ts";
import {
  type ClusterContext,
  type Features,
  featuresOf,
  hasFullDay,
  hasYear,
  REAL,
  shared,
} from "../features.ts";
import { disjointYears, toldApart } from "../likeness/likeness.ts";
import { pairsMaybeOfOneStory } from "../network/shared-names.ts";
import { byPosition, type DisjointMentions } from "./disjoint-mentions.ts";
import { DISASTERS, OF_ONE_PERSON, sortOfIncident } from "./incident-words.ts";
import { ONE_DISASTER, ONE_OF_STORY } from "./incidents.ts";

/** What one article tells of one sort of event: the only one that it tells of, or the only one of somebody. */
interface Telling {
  sort: string;
  document: string;
  mention: EventMention;
  /** Set for what it tells of that person alone. */
  person?: string;
  /** "The 2014 flood" is told of beside the one that is news; "on 22 June 2017" a report may say of its own. */
  remembered: boolean;
}

/**
 * Of articles that tell one story by the names in them and each of one blast, verdict or resignation, it is one: "the blast
 * at the Kelso mill", "the explosion"; "the jury found him guilty", "his conviction". Years, weekdays, places, people and
 * numbers that differ keep them apart.
 */
export function joinOnesOfStory(
  sets: DisjointMentions,
  context: ClusterContext,
  texts: ReadonlyMap<string, string>,
): void {
  const only = onlyOnes(sets, context);
  if (only.length < 2) return;
  const inStory = new Set(only.map(({ document }) => document));
  const stories = pairsMaybeOfOneStory(
    new Map([...texts].filter(([document]) => inStory.has(document))),
    context,
  );
  const told = groupBy(only, ({ document }) => document);
  for (const [first, second] of stories)
    for (const one of told.get(first) ?? [])
      for (const other of told.get(second) ?? []) {
        if (one.sort !== other.sort || one.person !== other.person) continue;
        if (areOne(one, other, sets, context))
          sets.joinAs(one.mention, other.mention, DISASTERS.has(one.sort) ? ONE_DISASTER : ONE_OF_STORY);
      }
}

function onlyOnes(sets: DisjointMentions, context: ClusterContext): Telling[] {
  const tellings = sets.clusters().flatMap(({ mentions }): Telling[] => {
    const own = mentions.filter(
      ({ headline, status, document }) => !headline && REAL.has(status) && !context.facts.has(document),
    );
    const remembered = isRemembered(mentions, context);
    const bySort = groupBy(
      own.flatMap((each) => {
        const sort = sortOfIncident(each);
        const sorts = sort === undefined ? [] : [sort];
        return [...sorts, ...(context.isFolder ? daySortsOf(each, context) : [])].map((own) => ({
          each,
          sort: own,
        }));
      }),
      ({ each, sort }) => `${sort} ${each.document}`,
    );
    return [...bySort.values()].flatMap((same) => {
      const { each, sort } = same[0] as { each: EventMention; sort: string };
      const { document } = each;
      const telling = { sort, document, mention: each, remembered };
      if (!OF_ONE_PERSON.has(sort)) return [telling];
      const { people } = featuresOf({ mentions: same.map((one) => one.each), joins: [] }, context);
      return [telling, ...[...people].map((person) => ({ ...telling, person }))];
    });
  });
  const alike = groupBy(tellings, ({ sort, document, person }) => JSON.stringify([sort, document, person]));
  return [...alike.values()].flatMap((same) => {
    if (same.length === 1) return same;
    const fresh = same.filter(({ remembered }) => !remembered);
    return fresh.length === 1 ? fresh : [];
  });
}

/**
 * "The agreement of 9 September", "signed on the ninth of September": what two articles of one story say happened on one day
 * of the year, and is of one sort, is one event.
 */
function daySortsOf(mention: EventMention, { timexes }: ClusterContext): string[] {
  const family = familyOf(mention.kind);
  if (family === "statement") return [];
  const what = family === "event" ? mention.lemma : family;
  return daysTold(mention, timexes).flatMap(({ month, day }) =>
    month === undefined || day === undefined ? [] : [`${what} on ${month}-${day}`],
  );
}

function isRemembered(mentions: readonly EventMention[], context: ClusterContext): boolean {
  return mentions.some((each) => hasYear(each, context) && !hasFullDay(each, context));
}

function areOne(one: Telling, other: Telling, sets: DisjointMentions, context: ClusterContext): boolean {
  if (sets.joined(one.mention, other.mention)) return true;
  const [first, second] = [one, other].map(({ mention }) => [...sets.togetherWith(mention)].sort(byPosition));
  const [a, b] = [first, second].map((mentions = []) => featuresOf({ mentions, joins: [] }, context)) as [
    Features,
    Features,
  ];
  const common = shared(a.places, b.places) + shared(a.people, b.people);
  const elsewhere = a.places.size > 0 && b.places.size > 0 && common === 0;
  if (disjointYears(a, b) || toldApart(a, b) || weekdaysApart(a.days, b.days) || elsewhere) return false;
  if (one.remembered !== other.remembered && one.person === undefined) return false;
  if (DISASTERS.has(one.sort)) return true;
  const people = shared(a.people, b.people);
  const isSomebodyElse =
    people === 0 &&
    (SEVERAL.has(one.sort) ? a.people.size + b.people.size > 0 : a.people.size > 0 && b.people.size > 0);
  if (isSomebodyElse || tellOtherNumbers(a, b)) return false;
  // "The vote" names nothing; two that are told at length have something in common.
  return common > 0 || isBare(a) || isBare(b) || shared(wordsOf(a), wordsOf(b)) > 0;
}

/** Of these a story has several: "Tom Lind, arrested by mistake" is none of the "two men arrested". */
const SEVERAL: ReadonlySet<string> = new Set(["arrest", "indictment", "kidnapping", "funeral", "robbery"]);

/** "Six dockers were arrested", "two dockers were arrested": numbers of the same thing and none alike. */
function tellOtherNumbers(a: Features, b: Features): boolean {
  const pairs = a.amounts.flatMap((one) =>
    b.amounts.flatMap((other) => (one.of === other.of ? [one.value === other.value] : [])),
  );
  return pairs.length > 0 && !pairs.includes(true);
}

function isBare({ places, people, amounts }: Features): boolean {
  return places.size + people.size + amounts.length === 0;
}

function wordsOf({ words }: Features): ReadonlySet<string> {
  return new Set(words.keys());
}

import { granularityOf } from "../../calendar/granularity.ts";
import { stem } from "../../events/content-words.ts";
import { kinds } from "../../events/rules.ts";
import { groupBy } from "../../model/group-by.ts";
import type { EventMention } from "../../model/mention.ts";
import { daysClash, daysTold } from "../days-told.ts";
import { type ClusterContext, hasYear, REAL, sameFamily, speakerOf, timesOf } from "../features.ts";
import { byPosition, type DisjointMentions } from "./disjoint-mentions.ts";
import { DISASTERS, sortOfIncident } from "./incident-words.ts";

export function joinWithinDocuments(
  sorted: readonly EventMention[],
  sets: DisjointMentions,
  context: ClusterContext,
): void {
  const byId = new Map(sorted.map((mention) => [mention.id, mention]));
  for (const mention of sorted)
    for (const link of mention.order) {
      const other = byId.get(link.mention);
      if (link.relation === "same" && other) sets.join(mention, other, link.rule);
    }
  for (const document of groupBy(sorted, (mention) => mention.document).values()) {
    joinAnaphora(document, sets, context);
    joinRetellings(document, sets, context);
    joinHeadlines(document, sets, context);
    joinOccasions(document, sets, context);
  }
}

/** "What we know about the Tarn spill": the one that the article below it tells of. */
function joinHeadlines(
  document: readonly EventMention[],
  sets: DisjointMentions,
  context: ClusterContext,
): void {
  for (const headline of document) {
    if (!headline.headline || !REAL.has(headline.status) || !DISASTERS.has(sortOfIncident(headline) ?? ""))
      continue;
    const [first, ...others] = document.filter(
      (other) => !other.headline && REAL.has(other.status) && isOfOneSort(headline, other),
    );
    if (
      first &&
      others.every((other) => sets.joined(first, other)) &&
      !onOtherDays(headline, first, sets, context)
    )
      sets.join(first, headline, "its headline");
  }
}

/** "The dam gave way": a verb whose only party is "the dam" tells again what was told of that dam before. */
function joinRetellings(
  document: readonly EventMention[],
  sets: DisjointMentions,
  context: ClusterContext,
): void {
  document.forEach((mention, index) => {
    if (
      mention.nominal ||
      mention.kind === "event" ||
      mention.kind === "statement" ||
      hasYear(mention, context)
    )
      return;
    if (
      mention.participants.some(({ name }) => !THINGS.has(stem(name.toLowerCase()))) ||
      mention.places.length > 0 ||
      mention.order.length > 0 ||
      !REAL.has(mention.status)
    )
      return;
    const before = document
      .slice(0, index)
      .findLast(
        (other) =>
          sameFamily(mention, other) &&
          !other.headline &&
          other.status === mention.status &&
          (retells(mention, other) || isOneDisaster(mention, other)) &&
          (!hasYear(other, context) || isOneDisaster(mention, other)) &&
          !onOtherDays(mention, other, sets, context),
      );
    if (before) sets.join(mention, before, "told again in the same words");
  });
}

/** "The dam", of which was told before. */
function retells({ words }: EventMention, other: EventMention): boolean {
  return other.words.some((word) => words.includes(word));
}

/** A bridge that fell, and then "gave way": of shootings and thefts there may be two. */
function isOneDisaster(mention: EventMention, other: EventMention): boolean {
  return DISASTERS.has(sortOfIncident(mention) ?? "") && isOfOneSort(mention, other) && !namesThing(mention);
}

/** "It gave way" names no bridge, and "the dam gave way" none but the dam. */
function namesThing({ words }: EventMention): boolean {
  return words.some((word) => THINGS.has(word));
}

/** As `words` has them. */
const THINGS = new Set(kinds.flatMap(({ ofSubjects }) => ofSubjects?.heads ?? []).map(stem));

/** Does what is joined with the one already say another day than what is joined with the other? */
function onOtherDays(
  mention: EventMention,
  other: EventMention,
  sets: DisjointMentions,
  { timexes }: ClusterContext,
): boolean {
  const days = (one: EventMention) => sets.togetherWith(one).flatMap((each) => daysTold(each, timexes));
  return daysClash(days(mention), days(other));
}

/** "The summit", "the warning": a definite noun with nothing else to know it by means the nearest event of its family before. */
function joinAnaphora(
  document: readonly EventMention[],
  sets: DisjointMentions,
  context: ClusterContext,
): void {
  document.forEach((mention, index) => {
    if (!mention.nominal || !mention.definite || mention.properName || mention.places.length > 0) return;
    const others = mention.participants.filter(({ role }) => role === "with" || role === "patient");
    if (others.length > 0 || hasYear(mention, context)) return;
    const before = document
      .slice(0, index)
      .filter(
        (other) =>
          other.status !== "planned" &&
          other.status !== "hypothetical" &&
          mention.status === other.status &&
          !other.headline,
      );
    const speaker = mention.participants.find(({ role }) => role === "speaker" || role === "agent")?.name;
    const near = before.filter(
      (other) =>
        mention.sentence[0] - other.sentence[1] < 1500 &&
        sameFamily(mention, other) &&
        !onOtherDays(mention, other, sets, context),
    );
    const fitting = near.filter(
      (other) =>
        !speaker ||
        other.participants.some(
          ({ role, name }) => (role === "speaker" || role === "agent") && name === speaker,
        ),
    );
    const antecedent =
      fitting.findLast((other) => other.lemma === mention.lemma && other.nominal) ??
      fitting.findLast((other) => isOfOneSort(mention, other)) ??
      (mention.kind === "statement" ||
      mention.kind === "meeting" ||
      /^(disaster|tragedy|accident)$/.test(mention.lemma) ||
      (mention.kind === "election" && /^(vote|poll|polls|ballot|election)$/.test(mention.lemma))
        ? fitting.at(-1)
        : undefined) ??
      fitting.findLast((other) => !other.nominal && other.lemma.slice(0, 5) === mention.lemma.slice(0, 5));
    if (antecedent) sets.join(mention, antecedent, `"the ${mention.lemma}" means the one before`);
  });
}

/** "The blast" after "an explosion". */
function isOfOneSort(mention: EventMention, other: EventMention): boolean {
  const sort = sortOfIncident(mention);
  return sort !== undefined && sort === sortOfIncident(other);
}

/**
 * What one speaker says in one article belongs to one occasion, unless the text tells occasions apart: by different
 * times, by an addressee, or by a perfect tense that reports at large. Statements without an occasion of their own join
 * the speaker's dated one, because a report leads with the speech that it reports.
 */
function joinOccasions(
  document: readonly EventMention[],
  sets: DisjointMentions,
  context: ClusterContext,
): void {
  const statements = document.filter((mention) => mention.kind === "statement" && REAL.has(mention.status));
  for (const spoken of groupBy(statements, (mention) => speakerOf(mention, context) ?? "").values()) {
    if (!speakerOf(spoken[0] as EventMention, context)) continue;
    const occasions = groupBy(
      spoken.filter((mention) => timeKey(mention, context) !== ""),
      (mention) => timeKey(mention, context),
    );
    for (const occasion of occasions.values())
      for (const other of occasion.slice(1))
        sets.join(occasion[0] as EventMention, other, "the speaker's words of one day");
    const [anchor] = spoken.filter((mention) => hasOccasion(mention, context)).sort(byPosition);
    if (!anchor) {
      joinNeighbours(spoken, sets);
      continue;
    }
    for (const other of spoken)
      if (
        timeKey(other, context) === "" &&
        !other.participants.some(({ role }) => role === "addressee") &&
        !isAtLarge(other, spoken)
      )
        sets.join(anchor, other, "the speaker's undated words belong to the speech reported");
  }
}

/** "He said … He added …": sentences that follow one another tell one speech. */
function joinNeighbours(spoken: readonly EventMention[], sets: DisjointMentions): void {
  spoken.forEach((mention, i) => {
    const previous = spoken[i - 1];
    if (
      previous &&
      !mention.headline &&
      !previous.headline &&
      mention.sentence[0] - previous.sentence[1] <= 3
    )
      sets.join(previous, mention, "one speaker, sentence after sentence");
  });
}

/** A day, a place or a gathering of its own; "this week" is no occasion that other words could belong to. */
function hasOccasion(mention: EventMention, context: ClusterContext): boolean {
  if (mention.headline) return false;
  const timed = timesOf(mention, context);
  if (timed.length > 0) return timed.every(({ meaning }) => /^(day|time)$/.test(granularityOf(meaning)));
  return mention.places.length > 0 || mention.order.some((link) => link.relation === "within");
}

/** The perfect tense reports at large ("has repeatedly called for"), except in a report's lead. */
function isAtLarge(mention: EventMention, spoken: readonly EventMention[]): boolean {
  return mention.atLarge === true && mention !== spoken.find(({ headline }) => !headline);
}

/** The expressions that date a mention, as a key: the same words in one article mean the same day. */
function timeKey(mention: EventMention, context: ClusterContext): string {
  return timesOf(mention, context)
    .map(({ meaning }) => JSON.stringify(meaning))
    .sort()
    .join();
}

import { groupBy } from "../../model/group-by.ts";
import { byDocument } from "./by-document.ts";
import { relationsOfDocument } from "./document-relations.ts";
import type { DatedRelation, NetworkInput } from "./evidence.ts";
import { freshLead } from "./freshness.ts";
import { linksOf } from "./link-relations.ts";
import { relationsOfMention } from "./mention-relations.ts";
import { findStories, spreadOfStories } from "./one-story.ts";
import { findAffairs, relationsOfAffairs } from "./same-affair.ts";
import { sameDaysOfYear } from "./same-day-of-year.ts";
import { sameWeekdays } from "./same-weekday.ts";
import type { Story } from "./shared-names.ts";
import { bornOutIn } from "./ties.ts";
import { nearWeekdayDates } from "./weekday-dates.ts";

/**
 * Joins the documents' networks: every expression, fact, order and "same event" as a relation between unknown days. An
 * event that several articles tell has a day in each, tied to its own by a link that can be set aside.
 */
export function buildNetwork(input: NetworkInput): DatedRelation[] {
  const clusterOf = new Map(
    input.clusters.flatMap((cluster) => cluster.mentions.map((mention) => [mention.id, cluster] as const)),
  );
  const toldIn = groupBy(
    input.clusters.flatMap((cluster) => cluster.mentions.map((mention) => ({ mention, cluster }))),
    ({ mention }) => mention.document,
  );
  const allowed = (stories: readonly Story[]) =>
    stories.filter(({ documents }) => !input.areApart(...documents));
  const articles = byDocument(input);
  const stories = allowed(findStories(input, articles));
  const found = findAffairs(input, articles);
  const affairs = { sure: allowed(found.sure), seeming: allowed(found.seeming) };
  const bornOut = bornOutIn(input);
  return withSharedTexts([
    ...input.datings.flatMap((dating) => relationsOfDocument(dating, input)),
    ...input.clusters.flatMap((cluster) => linksOf(cluster, input, bornOut)),
    ...input.clusters.flatMap((cluster) =>
      cluster.mentions.flatMap((mention) => relationsOfMention(mention, cluster, clusterOf, input)),
    ),
    ...sameWeekdays(input, stories, articles),
    ...spreadOfStories(stories),
    ...relationsOfAffairs(affairs, input, articles),
    ...nearWeekdayDates(input, articles),
    ...sameDaysOfYear([...affairs.sure, ...affairs.seeming], input, articles),
    ...input.datings.flatMap(({ document, genre }) =>
      genre === "news" ? freshLead(document, toldIn.get(document) ?? [], input) : [],
    ),
  ]);
}

/** The names of days, and what is said of them, are put together anew for each relation: equal ones become one text in memory. */
function withSharedTexts(relations: DatedRelation[]): DatedRelation[] {
  const texts = new Map<string, string>();
  const shared = (text: string) => {
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
  for (const relation of relations) {
    if (relation.kind === "in" || relation.kind === "denotes") relation.variable = shared(relation.variable);
    if (relation.kind === "denotes") relation.anchor = shared(relation.anchor);
    if (relation.kind === "same" || relation.kind === "not-after") {
      relation.first = shared(relation.first);
      relation.second = shared(relation.second);
    }
    relation.evidence.says = shared(relation.evidence.says);
  }
  return relations;
}

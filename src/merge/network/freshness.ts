import type { Meaning } from "../../calendar/meaning.ts";
import { bareWeekdayOf } from "../../calendar/parts-of-meaning.ts";
import type { EventMention } from "../../model/mention.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import {
  type DatedRelation,
  documentVariable,
  type NetworkInput,
  position,
  quoteOf,
  UNREAL,
  variableIn,
} from "./evidence.ts";

/** A mention of an article with the event that it tells. */
export interface Told {
  mention: EventMention;
  cluster: Cluster;
}

/** How old the news in a report's first bare weekday may be, in days: 98 of 100 in TimeBank, AQUAINT and MEANTIME are at most this old. */
const FRESH_DAYS = 4;

/** A news report tells fresh news: the first bare weekday in it lies at most four days back. What is only usual ranks lowest. */
export function freshLead(document: string, told: readonly Told[], input: NetworkInput): DatedRelation[] {
  const dated = told
    .filter(({ mention }) => !mention.headline && !UNREAL.has(mention.status))
    .flatMap(({ mention, cluster }) =>
      mention.times.map((link) => ({
        mention,
        cluster,
        link,
        timex: input.context.timexes.get(`${document} ${link.timex}`),
      })),
    )
    .filter(
      ({ link, timex }) => link.relation === "is-included" && timex && bareWeekdayOf(timex.meaning) !== null,
    )
    .sort((a, b) => (a.timex?.span[0] ?? 0) - (b.timex?.span[0] ?? 0));
  const [lead] = dated;
  const news = freshNews(document, told, input);
  if (!lead?.timex) return news;
  const meaning: Meaning = {
    kind: "stretch",
    unit: "day",
    amount: { min: 0, max: FRESH_DAYS },
    side: "after",
  };
  return [
    ...news,
    {
      id: `${document} ${position(lead.mention)} fresh`,
      kind: "denotes",
      anchor: variableIn(lead.cluster, document),
      variable: documentVariable(document),
      meaning,
      rank: "default",
      evidence: {
        document,
        span: lead.timex.span,
        quote: lead.timex.quote,
        rule: "a report's first bare weekday is fresh news",
        says: `publication of ${document} is at most ${FRESH_DAYS} days after it`,
      },
    },
  ];
}

/** Of 117 news articles in public corpora, 113 tell in their opening something at most this many days old. */
const NEWS_DAYS = 7;

/** Without a weekday: what a report's first sentence tells as having happened is news. A lead with a time of its own is left to that. */
function freshNews(document: string, told: readonly Told[], input: NetworkInput): DatedRelation[] {
  const prose = told
    .filter(({ mention }) => !mention.headline)
    .sort((a, b) => a.mention.trigger[0] - b.mention.trigger[0]);
  const opening = prose[0]?.mention.sentence[0];
  const lead = prose.find(
    ({ mention }) =>
      mention.sentence[0] === opening &&
      mention.asserted &&
      mention.status === "happened" &&
      !mention.nominal,
  );
  if (!lead || opening === undefined || opening > LEAD_REACH || lead.mention.times.length > 0) return [];
  return [
    {
      id: `${document} ${position(lead.mention)} news`,
      kind: "denotes",
      anchor: variableIn(lead.cluster, document),
      variable: documentVariable(document),
      meaning: { kind: "stretch", unit: "day", amount: { min: 0, max: NEWS_DAYS }, side: "after" },
      rank: "default",
      evidence: {
        document,
        ...quoteOf(lead.mention, lead.mention.phrase, input),
        rule: "a report opens with news",
        says: `publication of ${document} is at most ${NEWS_DAYS} days after it`,
      },
    },
  ];
}

/** How far into an article its opening may stand, after headlines and bylines, in UTF-16 code units. */
const LEAD_REACH = 600;

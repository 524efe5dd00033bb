import { familyOf } from "../../events/rules.ts";
import { groupBy } from "../../model/group-by.ts";
import type { EventMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import { type ClusterContext, hasFullDay, hasYear } from "../features.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import { sortOfIncident } from "../joins/incident-words.ts";
import type { Stories } from "../network/shared-names.ts";
import { type ContextOfSentence, type SentenceContexts, spotOf } from "./sentence-context.ts";

/** Families whose events strike people: who was killed or hurt was so by one of them. */
export const STRIKING: ReadonlySet<string> = new Set(["disaster", "attack"]);

/** Families of what is told of an incident beside it: the clashes at a march, the train that "reached the curve". */
const OF_INCIDENT: ReadonlySet<string> = new Set([
  "event",
  "protest",
  "war",
  "deployment",
  "crime",
  ...STRIKING,
]);

export interface Telling {
  cluster: Cluster;
  mention: EventMention;
  sort: Sort;
}

/** What sort of incident a mention tells: see `sortOfIncident`; an "attack" and a "disaster" may be of any. */
interface Sort {
  family: string;
  word: string | undefined;
}

function maybeOne(a: Sort, b: Sort): boolean {
  return a.family === b.family && (a.word === undefined || b.word === undefined || a.word === b.word);
}

/** Of so few words a sentence is no more than the count: "Twenty-two people died." */
const BARE = 12;

/** "In the clashes", "after the blast": the incident has been told before. */
const THE_INCIDENT =
  /\b(?:in|by|from|after|during|of) (?:the|that|this) (?:\p{L}+ )?(?:clash(?:es)?|blast|explosion|crash|accident|disaster|attack|shooting|fire|violence|riots?|collapse|fighting|unrest)\b/iu;

/**
 * The incident of which the counts of some sentences are, wherever an article tells it: in the sentence of a count, in the one
 * before, or as the only thing of its sort that the article tells; failing that, that those beside it tell. `isOfAnother`
 * knows the mentions that are of another time.
 */
export function incidentsIn(
  told: readonly Cluster[],
  contexts: SentenceContexts,
  { besides }: Stories,
  isOfAnother: (mention: EventMention) => boolean,
): (sentences: readonly ContextOfSentence[]) => readonly Cluster[] {
  const real = realIn(told, isOfAnother);
  const bySpot = groupBy(real, ({ mention: { document, sentence } }) => spotOf(document, sentence));
  const byDocument = groupBy(tellingsOf(real), ({ mention: { document } }) => document);
  const mayBe = (document: string, span: Span) =>
    (bySpot.get(spotOf(document, span)) ?? []).filter(({ mention }) =>
      OF_INCIDENT.has(familyOf(mention.kind)),
    );
  /** "Nine were killed when the river burst its banks and poured into the town": what the sentence says that it was. */
  const strikingIn = (document: string, span: Span, text: string) => {
    const at = STRUCK_WHEN.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    return mayBe(document, span).filter(({ mention: { trigger } }) => trigger[0] - span[0] > at);
  };
  const tellingsIn = (document: string) => byDocument.get(document) ?? [];
  const incidentOf = ({
    document,
    span,
    text,
  }: ContextOfSentence): readonly (Telling | Omit<Telling, "sort">)[] => {
    const own = tellingsIn(document);
    const alike = (start: number) => {
      const here = own.filter(({ mention }) => mention.sentence[0] === start);
      return own.filter(({ sort }) => here.some((one) => maybeOne(one.sort, sort)));
    };
    const struck = strikingIn(document, span, text);
    const here = [...alike(span[0]), ...struck];
    if (here.length > 0) return here;
    const all = contexts.of(document);
    const before = all[all.findIndex((one) => one.span[0] === span[0]) - 1];
    if (before && !before.headline && (text.split(" ").length <= BARE || THE_INCIDENT.test(text))) {
      const sure = [...alike(before.span[0]), ...strikingIn(document, before.span, before.text)];
      const found = sure.length > 0 ? sure : mayBe(document, before.span);
      if (found.length > 0) return found;
    }
    return areOne(own) ? own : [];
  };
  return (sentences) => {
    const found = sentences.flatMap(incidentOf);
    const documents = new Set(sentences.flatMap(({ document }) => besides(document)));
    const around = found.length > 0 ? [] : [...documents].flatMap(tellingsIn);
    return [...new Set([...found, ...(areOne(around) ? around : [])].map(({ cluster }) => cluster))];
  };
}

/** "A fire at the same mill in 1970"; what happened now is told with its day. */
export function isOfOtherYear(mention: EventMention, context: ClusterContext): boolean {
  return hasYear(mention, context) && !hasFullDay(mention, context);
}

/** What articles tell as having happened now, and not in another year. */
function realIn(
  told: readonly Cluster[],
  isOfAnother: (mention: EventMention) => boolean,
): Omit<Telling, "sort">[] {
  return told.flatMap((cluster) =>
    cluster.mentions
      .filter((mention) => !mention.headline && HAPPENED.has(mention.status) && !isOfAnother(mention))
      .map((mention) => ({ cluster, mention })),
  );
}

function tellingsOf(real: readonly Omit<Telling, "sort">[]): Telling[] {
  return real.flatMap((telling): Telling[] => {
    const sort = sortTold(telling.mention);
    return sort === undefined ? [] : [{ ...telling, sort }];
  });
}

/** The tellings of each article that tells of one incident only. */
export function articlesOfOneIncident(
  told: readonly Cluster[],
  isOfAnother: (mention: EventMention) => boolean,
): Map<string, readonly Telling[]> {
  const own = groupBy(tellingsOf(realIn(told, isOfAnother)), ({ mention: { document } }) => document);
  return new Map([...own].filter(([, tellings]) => areOne(tellings)));
}

export function areOne(tellings: readonly Telling[]): boolean {
  const families = new Set(tellings.map(({ sort }) => sort.family));
  const words = new Set(tellings.flatMap(({ sort }) => sort.word ?? []));
  return families.size <= 1 && words.size <= 1;
}

const STRUCK_WHEN =
  /\b(?:killed|dead|died|drowned|hurt|injured|wounded|missing|lives)\b[^.;:]{0,60}?\b(?:when|after|as)\b/iu;

const HAPPENED: ReadonlySet<string> = new Set(["happened", "ongoing", "alleged"]);

/** How many words into what a headline would say of it the incident stands that does it: "the car bomb explosion tore". */
const SUBJECT = 4;
const CAUSED =
  /\b(?:causes?|triggers?|sparks?|sets? off|leads? to) (?:an? |the )?(?<what>\p{L}+(?: \p{L}+)?)/u;

/** The sort of incident that a mention tells, be it by a verb of which the incident is the subject: "an explosion ripped through". */
function sortTold(mention: EventMention): Sort | undefined {
  const family = familyOf(mention.kind);
  if (STRIKING.has(family)) return { family, word: sortOfIncident(mention) };
  if (family !== "event" || mention.gist === undefined) return undefined;
  const gist = mention.gist.toLowerCase();
  const caused = CAUSED.exec(gist)?.groups?.what ?? "";
  // "The toll in the blast rises" is not of the blast itself.
  const [head = ""] = gist.split(/ (?:in|of|at|on|over|after|before|from|for|by|to|with) /u);
  return [...head.split(/[^\p{L}-]+/u).slice(0, SUBJECT), ...caused.split(" ")]
    .map((lemma) => SORTS_BY_NOUN.get(sortOfIncident({ lemma, kind: "disaster", words: [] }) ?? ""))
    .find((sort) => sort !== undefined);
}

/** Sorts that the noun alone tells: "the fall" and "the vote" may be anything. */
const SORTS_BY_NOUN: ReadonlyMap<string, Sort> = new Map(
  (
    [
      ["disaster", ["explosion", "fire", "flood", "earthquake", "crash", "storm", "landslide"]],
      ["attack", ["shooting", "clash", "bombing"]],
    ] as const
  ).flatMap(([family, words]) => words.map((word) => [word, { family, word }] as const)),
);

import { MONTH_NAMES } from "../../calendar/month-names.ts";
import { WEEKDAY_NAMES } from "../../calendar/weekday-names.ts";
import { groupBy } from "../../model/group-by.ts";
import type { EventMention } from "../../model/mention.ts";
import { rememberedLately } from "../../model/remembered.ts";
import type { Span } from "../../model/span.ts";
import type { Sentence } from "../../model/stages.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import type { Stories } from "../network/shared-names.ts";

/** A sentence of an article with the words by which what it tells is known again in another article. */
export interface ContextOfSentence {
  document: string;
  span: Span;
  text: string;
  headline: boolean;
  /** Stems of its content words, those alone that the article has in few sentences. */
  stems: ReadonlySet<string>;
  /** Those of the sentence before it. */
  before: ReadonlySet<string>;
  /** Those that no other sentence of the article has. */
  once: ReadonlySet<string>;
  /** The told events of its mentions. */
  here: readonly Cluster[];
  /** These, and those of the sentences beside it. */
  near: readonly Cluster[];
  /** Those of the last sentence that tells any, up to `REACH` before it. */
  last: readonly Cluster[];
}

/** A word that an article has in more sentences than this tells none of them apart. */
const FEW = 3;

/** So many sentences back that which is told goes on. */
const REACH = 5;

const NONE: ReadonlySet<string> = new Set();

/** Articles whose sentences are held: those of a story are asked for together, and those of a whole archive take more room than its texts. */
const MOST_HELD = 200;

/** The sentences of each article in view of what the timeline tells, in order; read where they are asked for. */
export interface SentenceContexts {
  documents: readonly string[];
  of: (document: string) => readonly ContextOfSentence[];
}

/** `told` is asked for no sooner than what a sentence tells is. */
export function sentenceContexts(
  told: () => readonly Cluster[],
  sentences: readonly Sentence[],
  texts: ReadonlyMap<string, string>,
): SentenceContexts {
  const own = groupBy(sentences, ({ document }) => document);
  let known: ReadonlyMap<string, readonly Cluster[]> | undefined;
  const tellings = () => {
    known ??= tellingsOf(told());
    return known;
  };
  return {
    documents: [...own.keys()],
    of: rememberedLately(MOST_HELD, (document) =>
      contextsOf(own.get(document) ?? [], texts.get(document) ?? "", tellings),
    ),
  };
}

/** Reads the sentences of an article, in order, in view of what the timeline tells. */
function contextsOf(
  own: readonly Sentence[],
  text: string,
  tellings: () => ReadonlyMap<string, readonly Cluster[]>,
): ContextOfSentence[] {
  const all = own.map(({ span }) => stemsOf(text.slice(...span)));
  const counts = new Map<string, number>();
  for (const stems of all) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const rare = all.map((stems) => new Set([...stems].filter((stem) => (counts.get(stem) ?? 0) <= FEW)));
  const told = (at: number) => {
    const sentence = own[at];
    return sentence ? (tellings().get(spotOf(sentence.document, sentence.span)) ?? []) : [];
  };
  return own.map(({ document, span, headline }, i) => ({
    document,
    span,
    text: text.slice(...span),
    headline,
    stems: rare[i] as Set<string>,
    before: rare[i - 1] ?? NONE,
    once: new Set([...(all[i] ?? NONE), ...(all[i - 1] ?? NONE)].filter((stem) => counts.get(stem) === 1)),
    get here() {
      return told(i);
    },
    get near() {
      return [...told(i), ...told(i - 1), ...told(i + 1)];
    },
    get last() {
      return (
        Array.from({ length: REACH }, (_, back) => told(i - 1 - back)).find(({ length }) => length > 0) ?? []
      );
    },
  }));
}

/** The told events of each sentence that tells any beside words: by article and place, see `spotOf`. */
function tellingsOf(told: readonly Cluster[]): Map<string, Cluster[]> {
  return new Map(
    [...tellingsBySpot(told)].map(([spot, list]) => {
      const acts = list.filter(({ mention }) => mention.kind !== "statement");
      return [spot, [...new Set((acts.length > 0 ? acts : list).map(({ cluster }) => cluster))]];
    }),
  );
}

/** The mentions of events, each with its event, by the sentence in which they stand: see `spotOf`. */
export function tellingsBySpot(
  clusters: readonly Cluster[],
): Map<string, { cluster: Cluster; mention: EventMention }[]> {
  return groupBy(
    clusters.flatMap((cluster) => cluster.mentions.map((mention) => ({ cluster, mention }))),
    ({ mention: { document, sentence } }) => spotOf(document, sentence),
  );
}

export function spotOf(document: string, [start]: Span): string {
  return `${start} ${document}`;
}

/**
 * How much two sentences have in common: a rare word of both counts one, one of those that stand before them half, unless
 * both articles have it this once.
 */
export function inCommon(one: ContextOfSentence, other: ContextOfSentence, besides = ""): number {
  let sum = 0;
  for (const stem of new Set([...one.stems, ...one.before])) {
    if (stem === besides || !(other.stems.has(stem) || other.before.has(stem))) continue;
    const full = one.stems.has(stem) && other.stems.has(stem);
    sum += full || (one.once.has(stem) && other.once.has(stem)) ? 1 : 0.5;
  }
  return sum;
}

/**
 * What somebody put together on one affair gives nearly alike may be of one matter, however it is worded. Articles of an
 * archive are of one field as often as of one affair, and their sentences must have something in common.
 */
export function mayBeOfOneMatter(
  one: ContextOfSentence,
  other: ContextOfSentence,
  { isFolder, tellOneStory }: Pick<Stories, "isFolder" | "tellOneStory">,
): boolean {
  return isFolder || (tellOneStory(one.document, other.document) && inCommon(one, other) >= SOMETHING);
}
const SOMETHING = 1;

const IDLE: ReadonlySet<string> = new Set([
  ...[...WEEKDAY_NAMES, ...MONTH_NAMES].map((name) => name.toLowerCase()),
  ...(
    "about above after again against ahead almost along already also although always among another anybody anyone around because become " +
    "been before began behind being below beneath beside besides between beyond both call called came cannot come could days does doing done " +
    "down during each early eight either else enough even ever every everybody everyone eleven fifteen fifty first five former forty found four from " +
    "gave give given goes going gone have having held here herself himself hour hours however hundred into itself just keep kept know known last late later least less like likely little long made make " +
    "making many maybe mean might million billion minutes month months more most much must nearly never next nine nobody none nothing night morning evening afternoon once only other others ought over part people perhaps " +
    "president put puts quite rather really said same says second seen seven several shall should since sixty some somebody someone something soon still such " +
    "taken takes taking tell tells than that their them themselves then there these they thing things third thirty this those though thousand three through time times today together told tomorrow toward " +
    "towards turn turned twelve twenty under until upon used very week weeks well went were what when where whether which while whole whom whose will with within without would year years yesterday your"
  ).split(" "),
]);

/** Says little of what a sentence is about: "already", "something", "Tuesday". */
export function isIdle(word: string): boolean {
  return IDLE.has(word.toLowerCase());
}

/** Stems of its content words that are no names. */
export function stemsOf(sentence: string): Set<string> {
  // Names are in every article of a story, and tell none of its sentences apart.
  const words = sentence.match(/(?<![\p{L}-])\p{Ll}{4,}(?!\p{L})/gu) ?? [];
  return new Set(words.filter((word) => !IDLE.has(word)).map(stemOf));
}

/** "Jets" and "jet", "pledged" and "pledge". */
export function stemOf(word: string): string {
  const lower = word.toLowerCase().replace(/(?<=..[^s])s$/, "");
  return lower.length > 6 ? lower.slice(0, 6) : lower.length > 5 ? lower.replace(/(?:ed|e)$/, "") : lower;
}

/** The events that sentences tell; where none of them tells any, those told beside them, or what each goes on from. */
export function eventsToldBy(sentences: readonly ContextOfSentence[]): Cluster[] {
  const found = [
    (sentence: ContextOfSentence) => sentence.here,
    (sentence: ContextOfSentence) => sentence.near,
    (sentence: ContextOfSentence) => sentence.last,
  ].map((toldBy) => sentences.flatMap(toldBy));
  return [...new Set(found.find(({ length }) => length > 0))];
}

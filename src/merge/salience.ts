import { familyOf } from "../events/rules.ts";
import type { EventMention } from "../model/mention.ts";

/** What an event weighs by itself; how much that is, only those of all other events tell. */
export interface Weight {
  /** Independent articles. */
  sources: number;
  mentions: number;
  /** How early it stands in the article that tells it soonest, from 0, the end, to 1, the beginning. */
  early: number;
  /** How well it is connected, 0 to 1. */
  connected: number;
  /** It happened, goes on, or is alleged or denied, rather than merely planned or possible. */
  real: boolean;
  /** It is nothing but words, or what a verb of no kind tells. */
  plain: boolean;
  /** Something names it: a person, a place, what it is called. */
  known: boolean;
}

export interface Told {
  sources: number;
  mentions: readonly EventMention[];
  /** Length of each document, by id, in code units. */
  lengths: ReadonlyMap<string, number>;
  /** How many other events of the timeline its sentences, or theirs, set it beside: before, after or within it. */
  links: number;
}

/** Links beyond which an event is no better connected. */
const MOST_LINKS = 3;

export function weightOf({ sources, mentions, lengths, links }: Told): Weight {
  const earliest = Math.min(
    1,
    ...mentions.map(({ document, trigger }) => trigger[0] / Math.max(1, lengths.get(document) ?? 1)),
  );
  return {
    sources,
    mentions: mentions.length,
    early: 1 - earliest,
    connected: Math.min(links, MOST_LINKS) / MOST_LINKS,
    // What is only planned or possible weighs less than what happened.
    real: mentions.some(
      ({ status }) => status !== "planned" && status !== "hypothetical" && status !== "cancelled",
    ),
    plain: mentions.every(({ kind }) => /^(?:statement|event)$/.test(familyOf(kind))),
    known: mentions.some(
      ({ properName, gist, places, participants }) =>
        properName !== undefined || gist !== undefined || places.length + participants.length > 0,
    ),
  };
}

/** The most that any event of a timeline has. */
export type Most = Pick<Weight, "sources" | "mentions">;

export function mostOf(weights: readonly Most[]): Most {
  return weights.reduce(
    (most, { sources, mentions }) => ({
      sources: Math.max(most.sources, sources),
      mentions: Math.max(most.mentions, mentions),
    }),
    { sources: 0, mentions: 0 },
  );
}

/**
 * How much of the coverage an event takes, 0 to 1: independent sources, then mentions, then how early it stands in its
 * articles and how many other events are told by it. What one article says that somebody said, or tells by a verb of no
 * kind, weighs less, and so does what nothing names (after the MentionCount baseline of Chieu & Lee 2004 and later timeline work). For trimming a view only.
 */
export function salienceOf(
  { sources, mentions, early, connected, real, plain, known }: Weight,
  most: Most,
): number {
  const spread = most.sources === 0 ? 0 : sources / most.sources;
  const weight = most.mentions === 0 ? 0 : Math.log1p(mentions) / Math.log1p(most.mentions);
  const minor = plain && sources < Math.min(2, most.sources);
  const factor = (real ? 1 : 0.6) * (minor ? 0.8 : 1) * (known ? 1 : 0.6);
  const share = 0.5 * spread + 0.3 * weight + 0.12 * early + 0.08 * connected;
  return Math.round(factor * share * 1000) / 1000;
}

import { familyOf } from "../events/rules.ts";
import type { EventMention } from "../model/mention.ts";

export interface Weight {
  sources: number;
  mentions: readonly EventMention[];
  /** Length of each document, by id, in code units. */
  lengths: ReadonlyMap<string, number>;
  /** How many other events of the timeline its sentences, or theirs, set it beside: before, after or within it. */
  links: number;
}

/** Links beyond which an event is no better connected. */
const MOST_LINKS = 3;

/**
 * How much of the coverage an event takes, 0 to 1: independent sources, then mentions, then how early it stands in its
 * articles and how many other events are told by it. What one article says that somebody said, or tells by a verb of no
 * kind, weighs less, and so does what nothing names (after the MentionCount baseline of Chieu & Lee 2004 and later timeline work). For trimming a view only.
 */
export function salienceOf(
  { sources, mentions, lengths, links }: Weight,
  mostSources: number,
  mostMentions: number,
): number {
  const spread = mostSources === 0 ? 0 : sources / mostSources;
  const weight = mostMentions === 0 ? 0 : Math.log1p(mentions.length) / Math.log1p(mostMentions);
  const earliest = Math.min(
    1,
    ...mentions.map(({ document, trigger }) => trigger[0] / Math.max(1, lengths.get(document) ?? 1)),
  );
  // What is only planned or possible weighs less than what happened.
  const real = mentions.some(
    ({ status }) => status !== "planned" && status !== "hypothetical" && status !== "cancelled",
  );
  const minor =
    sources < Math.min(2, mostSources) &&
    mentions.every(({ kind }) => /^(?:statement|event)$/.test(familyOf(kind)));
  const known = mentions.some(
    ({ properName, gist, places, participants }) =>
      properName !== undefined || gist !== undefined || places.length + participants.length > 0,
  );
  const factor = (real ? 1 : 0.6) * (minor ? 0.8 : 1) * (known ? 1 : 0.6);
  const connected = Math.min(links, MOST_LINKS) / MOST_LINKS;
  const share = 0.5 * spread + 0.3 * weight + 0.12 * (1 - earliest) + 0.08 * connected;
  return Math.round(factor * share * 1000) / 1000;
}

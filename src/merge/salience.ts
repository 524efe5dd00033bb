import type { EventMention } from "../model/mention.ts";

export interface Weight {
  sources: number;
  mentions: readonly EventMention[];
  /** Length of each document, by id, in code units. */
  lengths: ReadonlyMap<string, number>;
}

/**
 * How much of the coverage an event takes, 0 to 1: independent sources, then mentions, then how early it stands in its
 * articles (after the MentionCount baseline of Chieu & Lee 2004 and later timeline work). For trimming a view only.
 */
export function salienceOf(
  { sources, mentions, lengths }: Weight,
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
  return Math.round((real ? 1 : 0.6) * (0.55 * spread + 0.3 * weight + 0.15 * (1 - earliest)) * 1000) / 1000;
}

import type { Correction } from "../../model/correction.ts";
import type { EventMention } from "../../model/mention.ts";
import type { QuotedMentions } from "./quoted-mentions.ts";

/** What a person said is not one event. */
export interface ForbiddenLinks {
  /** Ids of mentions that may not come together, however likely. */
  pairs: readonly (readonly [string, string])[];
  /** Do two articles report different incidents, so that neither is dated by the other's story? */
  areApart(document: string, other: string): boolean;
}

export const NOTHING_FORBIDDEN: ForbiddenLinks = { pairs: [], areApart: () => false };

export function forbiddenLinks(corrections: readonly Correction[], quoted: QuotedMentions): ForbiddenLinks {
  const pairs = new Map<string, readonly [string, string]>();
  const documents = new Set<string>();
  for (const correction of corrections) {
    if (!("forbid" in correction)) continue;
    const [here, there] = [correction.forbid, correction.with].map((side) =>
      side.flatMap((quote) => quoted.mentionsOf(quote)),
    ) as [EventMention[], EventMention[]];
    for (const one of here)
      for (const other of there) {
        if (one === other) continue;
        pairs.set(`${one.id} ${other.id}`, [one.id, other.id]);
        if (one.document !== other.document) documents.add(pairKey(one.document, other.document));
      }
  }
  return {
    pairs: [...pairs.values()],
    areApart: (document, other) => documents.has(pairKey(document, other)),
  };
}

function pairKey(document: string, other: string): string {
  return JSON.stringify([document, other].sort());
}

import type { EventMention } from "../model/mention.ts";

/** "The mayor denied that she had sold it", "reports that it sank were untrue": a claim that went round, and what became of it. */
export function isClaimDenied({
  statusBecause: { rule, quote },
  gist,
  asserted,
  nominal,
}: EventMention): boolean {
  if (gist === undefined || !asserted || nominal || POINTING.test(gist)) return false;
  return (
    rule === "said to be untrue" ||
    rule === "what became of it" ||
    (rule === "governing verb" && DENIES.test(quote))
  );
}

const DENIES =
  /^(?:den(?:y|ies|ied)|dismiss(?:es|ed)?|reject(?:s|ed)?|refut(?:es?|ed)|rubbish(?:es|ed)|disput(?:es?|ed))$/i;

/** "The court allows it": of what, the headline does not say. */
export const POINTING = /\b(?:it|them|him)\b(?! (?:was|is|were|are|had|has|would|will)\b)/i;

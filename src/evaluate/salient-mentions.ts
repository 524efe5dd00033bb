import type { AnchoredMention } from "../events/find-mentions.ts";

const UNTOLD: ReadonlySet<string> = new Set(["hypothetical", "planned", "denied", "cancelled"]);
/** Headline and first sentence. */
const LEAD = 1;

/**
 * The mentions by which an article tells what happened: no words about events, no headline, no noun that points back to
 * what was told in the same word; a verb of no known kind where it stands in the lead or with a time of its own.
 */
export function salientMentions(mentions: readonly AnchoredMention[]): AnchoredMention[] {
  const told = new Set<string>();
  return mentions.filter(({ mention, sentence }) => {
    const { kind, lemma, nominal, definite, status, times, headline } = mention;
    if (headline || kind === "statement" || UNTOLD.has(status)) return false;
    if (kind === "event") return sentence <= LEAD || times.length > 0;
    const known = told.has(lemma);
    told.add(lemma);
    return !(known && nominal && definite);
  });
}

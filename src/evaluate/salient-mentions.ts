import type { AnchoredMention } from "../events/find-mentions.ts";

const UNTOLD: ReadonlySet<string> = new Set(["hypothetical", "planned", "denied", "cancelled"]);
/** Headline and first sentence. */
const LEAD = 1;

/**
 * The mentions by which an article tells what happened: no headline, no noun that points back to what was told in the same
 * word; words about events only where the article opens with them; a verb of no known kind where it tells in the past tense, in
 * the lead or with a time of its own.
 */
export function salientMentions(mentions: readonly AnchoredMention[]): AnchoredMention[] {
  const told = new Set<string>();
  return mentions.filter(({ mention, sentence, form, tense }) => {
    const { kind, lemma, nominal, definite, status, times, headline } = mention;
    if (headline || UNTOLD.has(status)) return false;
    if (kind === "statement") return sentence <= LEAD && form === "finite";
    if (kind === "event")
      return form === "finite" && tense === "past" && (sentence <= LEAD || times.length > 0);
    const known = told.has(lemma);
    told.add(lemma);
    return !(known && nominal && definite);
  });
}

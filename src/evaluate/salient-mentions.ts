import { classOfVerb, type VerbClass } from "../events/event-words.ts";
import type { AnchoredMention } from "../events/find-mentions.ts";

const UNTOLD: ReadonlySet<string> = new Set(["hypothetical", "planned", "denied", "cancelled"]);
/** Headline and first sentence. */
const LEAD = 1;

/** Verbs of these classes move a story on wherever they stand: people and things go, change hands, strike. */
const DEEDS: ReadonlySet<VerbClass> = new Set(["motion", "possession", "contact"]);
/** Verbs of these say, think, see, are or make, and seldom move it on even with a day of their own. */
const SETTINGS: ReadonlySet<VerbClass> = new Set([
  "communication",
  "cognition",
  "perception",
  "stative",
  "creation",
]);

/**
 * The mentions by which an article tells what happened: no headline; no noun that points back to what was told in the same
 * word, and no verb that tells the headline's deed once more in the same word, but in the lead; words about events only where the article opens with them or in the perfect that brings news; a verb of
 * no known kind where it tells what is past and by its class is a deed, or stands in the lead, or has a time of its own.
 */
export function salientMentions(mentions: readonly AnchoredMention[]): AnchoredMention[] {
  const told = new Set<string>();
  const headlines = new Set(
    mentions.filter(({ mention }) => mention.headline).map(({ mention }) => mention.kind),
  );
  return mentions.filter(({ mention, sentence, form, tense, perfect }) => {
    const { kind, lemma, nominal, definite, status, times, headline } = mention;
    if (headline || UNTOLD.has(status)) return false;
    if (kind === "statement") return form === "finite" && (sentence <= LEAD || perfect);
    if (kind === "event") {
      const happens = classOfVerb(lemma) ?? "mixed";
      if (form !== "finite" || !(tense === "past" || perfect)) return false;
      // "Officials identified the first case": what a report opens with is its news, whatever the verb.
      if (sentence <= LEAD) return happens !== "stative";
      return !SETTINGS.has(happens) && (times.length > 0 || DEEDS.has(happens));
    }
    const known = told.has(lemma);
    told.add(lemma);
    if (!known || sentence <= LEAD) return true;
    return nominal ? !definite : !headlines.has(kind);
  });
}

import type { ConlluSentence } from "../../src/evaluate/conllu.ts";
import { LONGEST } from "./example.ts";
import { headlineOf, withCommas, withoutTokens } from "./headline.ts";
import { withAside, withBareDays, withBareObjects, withQuotes, withSpeechFirst } from "./newsroom.ts";

/** How often a sentence is read in another spelling: the web text of the treebank lacks what newsrooms print. */
const SHARE = {
  /** Of the sentences that have a headline in them; then of those headlines. */
  headline: 0.35,
  titleOfHeadline: 0.55,
  commasOfHeadline: 0.4,
  /** Of all others. */
  title: 0.03,
  small: 0.03,
  capitals: 0.02,
  noStop: 0.06,
  /** Of the sentences that can be so rearranged. */
  bareDays: 0.6,
  bareObjects: 0.3,
  speechFirst: 0.5,
  aside: 0.08,
  quotes: 0.05,
} as const;

/**
 * The sentence, or now and then a variant of it: as a headline, in other letters, without its stop, or rearranged as newsrooms
 * would have it. `asides` are the treebank's own.
 */
export function variantOf(
  sentence: ConlluSentence,
  asides: readonly ConlluSentence[],
  random: () => number,
): ConlluSentence {
  return spelt(rearranged(sentence, asides, random), random);
}

function rearranged(
  sentence: ConlluSentence,
  asides: readonly ConlluSentence[],
  random: () => number,
): ConlluSentence {
  const steps: [share: number, change: (sentence: ConlluSentence) => ConlluSentence | null][] = [
    [SHARE.bareDays, withBareDays],
    [SHARE.bareObjects, withBareObjects],
    [SHARE.speechFirst, (given) => withSpeechFirst(given, random)],
    [SHARE.aside, (given) => withAside(given, asides, random)],
    [SHARE.quotes, (given) => withQuotes(given, random)],
  ];
  return steps.reduce((given, [share, change]) => {
    const changed = random() < share ? change(given) : null;
    return changed === null || changed.forms.length > LONGEST ? given : changed;
  }, sentence);
}

function spelt(sentence: ConlluSentence, random: () => number): ConlluSentence {
  const headline = headlineOf(sentence);
  if (headline !== null && random() < SHARE.headline) {
    const joined = random() < SHARE.commasOfHeadline ? withCommas(headline) : headline;
    return random() < SHARE.titleOfHeadline ? inLetters(joined, capitalized) : withFirst(joined);
  }
  let chance = random();
  for (const [share, spell] of [
    [SHARE.title, capitalized],
    [SHARE.small, (form: string) => form.toLowerCase()],
    [SHARE.capitals, (form: string) => form.toUpperCase()],
  ] as const) {
    if (chance < share) return inLetters(sentence, spell);
    chance -= share;
  }
  return chance < SHARE.noStop ? withoutStop(sentence) : sentence;
}

function inLetters(sentence: ConlluSentence, spell: (form: string) => string): ConlluSentence {
  return { ...sentence, forms: sentence.forms.map(spell) };
}

function capitalized(form: string): string {
  return /^['’]/.test(form) || form === "n't" ? form : form.slice(0, 1).toUpperCase() + form.slice(1);
}

function withFirst(sentence: ConlluSentence): ConlluSentence {
  return { ...sentence, forms: sentence.forms.map((form, i) => (i === 0 ? capitalized(form) : form)) };
}

function withoutStop(sentence: ConlluSentence): ConlluSentence {
  const last = sentence.forms.length - 1;
  const isStop =
    last > 0 && /^[.!?]$/.test(sentence.forms[last] as string) && !sentence.heads.includes(last + 1);
  return isStop
    ? withoutTokens(
        sentence,
        sentence.forms.map((_, i) => i === last),
      )
    : sentence;
}

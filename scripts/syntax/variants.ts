import type { ConlluSentence } from "../../src/evaluate/conllu.ts";
import { headlineOf, withCommas, withoutTokens } from "./headline.ts";

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
} as const;

/** The sentence, or now and then a variant of it: as a headline, in other letters, without its stop. */
export function variantOf(sentence: ConlluSentence, random: () => number): ConlluSentence {
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

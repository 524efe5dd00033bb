import type { ConlluSentence } from "../../src/evaluate/conllu.ts";

/** A word of a sentence that is being rearranged; the root's head is null. */
export interface Word {
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  label: string;
  head: Word | null;
}

export function wordsOf(sentence: ConlluSentence): Word[] {
  const words = sentence.forms.map(
    (form, i): Word => ({
      form,
      lemma: sentence.lemmas[i] as string,
      upos: sentence.upos[i] as string,
      xpos: sentence.xpos[i] as string,
      label: sentence.labels[i] as string,
      head: null,
    }),
  );
  words.forEach((word, i) => {
    word.head = words[(sentence.heads[i] as number) - 1] ?? null;
  });
  return words;
}

/** The sentence with other words, each of whose heads is among them. */
export function withWords(sentence: ConlluSentence, words: readonly Word[]): ConlluSentence {
  const places = new Map<Word | null, number>([[null, 0], ...words.map((word, i) => [word, i + 1] as const)]);
  return {
    ...sentence,
    forms: words.map(({ form }) => form),
    lemmas: words.map(({ lemma }) => lemma),
    upos: words.map(({ upos }) => upos),
    xpos: words.map(({ xpos }) => xpos),
    labels: words.map(({ label }) => label),
    heads: words.map(({ head }) => places.get(head) as number),
  };
}

export function mark(form: string, xpos: string, head: Word): Word {
  return { form, lemma: form, upos: "PUNCT", xpos, label: "punct", head };
}

/** A word and all that it governs, in their order; null where others stand between them. */
export function phraseWithin(words: readonly Word[], top: Word): Word[] | null {
  const governed = words.filter((word) => {
    let above: Word | null = word;
    while (above !== null && above !== top) above = above.head;
    return above === top;
  });
  const first = words.indexOf(governed[0] as Word);
  return words[first + governed.length - 1] === governed.at(-1) ? governed : null;
}

/** The first word with a small letter, unless it is a name or "I". */
export function withoutCapital(words: readonly Word[]): void {
  const [first] = words;
  if (first && first.upos !== "PROPN" && !/^I\b/.test(first.form) && /^.[a-z]*$/.test(first.form))
    first.form = first.form.toLowerCase();
}

export function withCapital(words: readonly Word[]): void {
  const [first] = words;
  if (first) first.form = first.form.slice(0, 1).toUpperCase() + first.form.slice(1);
}

import type { ConlluSentence } from "../../src/evaluate/conllu.ts";

const LONGEST_HEADLINE = 22;
const BE = /^(?:be|am|is|are|was|were|been|being|'s|'re|’s|’re)$/i;
const HAVE = /^(?:have|has|had|'ve|'d|’ve)$/i;

/**
 * The sentence as a headline would have it: no articles, no "be" or "have" before a verb or a predicate, "to" for "will",
 * the present tense for the past, no stop. Null where its subject is a pronoun or missing, or it is too long.
 */
export function headlineOf(sentence: ConlluSentence): ConlluSentence | null {
  const root = sentence.heads.indexOf(0);
  const subject = sentence.heads.findIndex(
    (head, i) => head === root + 1 && /^nsubj/.test(sentence.labels[i] as string),
  );
  if (
    subject < 0 ||
    subject > root ||
    sentence.upos[subject] === "PRON" ||
    sentence.forms.length > LONGEST_HEADLINE
  )
    return null;
  const dropped = sentence.forms.map((_, i) => isDropped(sentence, i));
  if (!dropped.some((drop) => drop)) return null;
  const present = inPresent(sentence, root, subject);
  return withoutTokens(present, dropped);
}

function isLeaf({ heads }: ConlluSentence, i: number): boolean {
  return !heads.includes(i + 1);
}

function isDropped(sentence: ConlluSentence, i: number): boolean {
  const form = sentence.forms[i] as string;
  if (!isLeaf(sentence, i)) return false;
  switch (sentence.labels[i]) {
    case "det":
      return /^(?:the|a|an)$/i.test(form);
    case "aux":
    case "aux:pass":
    case "cop":
      return BE.test(form) || HAVE.test(form);
    case "punct":
      return i === sentence.forms.length - 1 && /^[.!]$/.test(form);
    default:
      return false;
  }
}

/** "resigned" and "has resigned" become "resigns", "will resign" "to resign"; "was hurt" stays "hurt". */
function inPresent(sentence: ConlluSentence, root: number, subject: number): ConlluSentence {
  const [forms, upos, xpos, labels] = [
    [...sentence.forms],
    [...sentence.upos],
    [...sentence.xpos],
    [...sentence.labels],
  ];
  const auxiliaries = forms.flatMap((_, i) =>
    sentence.heads[i] === root + 1 && /^(?:aux|cop)/.test(labels[i] as string) ? [i] : [],
  );
  const modal = auxiliaries.find((i) => /^will$/i.test(forms[i] as string));
  if (modal !== undefined && xpos[root] === "VB") {
    forms[modal] = "to";
    upos[modal] = "PART";
    xpos[modal] = "TO";
    labels[modal] = "mark";
  }
  const perfect = auxiliaries.length === 1 && auxiliaries.every((i) => HAVE.test(forms[i] as string));
  if (
    upos[root] === "VERB" &&
    ((auxiliaries.length === 0 && xpos[root] === "VBD") || (perfect && xpos[root] === "VBN"))
  ) {
    const plural = /S$/.test(xpos[subject] as string);
    forms[root] = plural ? (sentence.lemmas[root] as string) : thirdPerson(sentence.lemmas[root] as string);
    xpos[root] = plural ? "VBP" : "VBZ";
  }
  return { ...sentence, forms, upos, xpos, labels };
}

function thirdPerson(lemma: string): string {
  if (/(?:s|x|z|ch|sh|[^o]o)$/.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

/** "Floods, landslides kill nine": every "and" a comma. */
export function withCommas(sentence: ConlluSentence): ConlluSentence {
  const isAnd = (i: number) =>
    sentence.labels[i] === "cc" && /^and$/i.test(sentence.forms[i] as string) && isLeaf(sentence, i);
  const changed = (column: "forms" | "upos" | "xpos" | "labels", mark: string) =>
    sentence[column].map((value, i) => (isAnd(i) ? mark : value));
  return {
    ...sentence,
    forms: changed("forms", ","),
    upos: changed("upos", "PUNCT"),
    xpos: changed("xpos", ","),
    labels: changed("labels", "punct"),
  };
}

/** The sentence without some leaves of its tree. */
export function withoutTokens(sentence: ConlluSentence, dropped: readonly boolean[]): ConlluSentence {
  const places = new Map<number, number>([[0, 0]]);
  dropped.forEach((drop, i) => {
    if (!drop) places.set(i + 1, places.size);
  });
  const kept = <Value>(values: readonly Value[]) => values.filter((_, i) => !dropped[i]);
  return {
    ...sentence,
    forms: kept(sentence.forms),
    upos: kept(sentence.upos),
    xpos: kept(sentence.xpos),
    lemmas: kept(sentence.lemmas),
    labels: kept(sentence.labels),
    heads: kept(sentence.heads).map((head) => places.get(head) as number),
  };
}

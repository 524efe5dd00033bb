import type { ConlluSentence } from "../../src/evaluate/conllu.ts";
import { mark, phraseWithin, type Word, withCapital, withoutCapital, withWords, wordsOf } from "./word.ts";

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

/** "On Friday" without "on", as American newsrooms write; null where there is none. */
export function withBareDays(sentence: ConlluSentence): ConlluSentence | null {
  const words = wordsOf(sentence);
  const isDropped = (word: Word) =>
    /^on$/i.test(word.form) &&
    word.label === "case" &&
    WEEKDAY.test(word.head?.form ?? "") &&
    /^(?:obl|nmod)$/.test(word.head?.label ?? "");
  const dropped = words.filter(isDropped);
  if (dropped.length === 0) return null;
  for (const { head } of dropped) if (head !== null) head.label += ":unmarked";
  return withWords(
    sentence,
    words.filter((word) => !dropped.includes(word)),
  );
}

/** "The quake toppled the homes" as "The quake toppled homes": a past tense before a bare noun is no participle. */
export function withBareObjects(sentence: ConlluSentence): ConlluSentence | null {
  const words = wordsOf(sentence);
  const isDropped = ({ form, label, head }: Word, i: number) =>
    label === "det" &&
    /^(?:the|a|an)$/i.test(form) &&
    head?.label === "obj" &&
    head.head === words[i - 1] &&
    /^VB[DN]$/.test(head.head?.xpos ?? "");
  const kept = words.filter((word, i) => !isDropped(word, i));
  return kept.length < words.length ? withWords(sentence, kept) : null;
}

const SAY = /^(?:say|announce|report|add|insist|warn|argue|note|state|explain|claim|tell)$/;

/**
 * "Osei said that the dam held." as "The dam held, said Osei.", "The dam held, Osei said." or with the words in quotation
 * marks; null where the sentence is no such one.
 */
export function withSpeechFirst(sentence: ConlluSentence, random: () => number): ConlluSentence | null {
  const words = wordsOf(sentence);
  const verb = words.find(({ head }) => head === null) as Word;
  const stop = words.at(-1) as Word;
  const [subject, speech, ...others] = words.filter(
    (word) => word.head === verb && !(word === stop && word.label === "punct"),
  );
  const isSpeech =
    SAY.test(verb.lemma) &&
    subject?.label === "nsubj" &&
    speech?.label === "ccomp" &&
    others.length === 0 &&
    stop.form === "." &&
    !hasQuotes(sentence);
  if (!isSpeech) return null;
  const [who, whole] = [phraseWithin(words, subject), phraseWithin(words, speech)];
  const between = (who?.length ?? 0) + 1 + (whole?.length ?? 0) + 1;
  if (who === null || whole === null || between !== words.length || words.indexOf(verb) !== who.length)
    return null;
  const said = whole.filter(
    (word) => !(word.label === "mark" && word.head === speech && /^that$/i.test(word.form)),
  );
  if (said[0]?.upos === "PUNCT") return null;
  withoutCapital(who);
  withCapital(said);
  const comma = mark(",", ",", verb);
  const quoted =
    random() < 0.6 ? [mark("“", "``", speech), ...said, comma, mark("”", "''", speech)] : [...said, comma];
  const inverted = subject.upos !== "PRON" && random() < 0.6;
  return withWords(sentence, [...quoted, ...(inverted ? [verb, ...who] : [...who, verb]), stop]);
}

function hasQuotes({ forms }: ConlluSentence): boolean {
  return forms.some((form) => /["“”«»]|^(?:''|``)$/.test(form));
}

/** Some phrase of the sentence in quotation marks; null where nothing fits. */
export function withQuotes(sentence: ConlluSentence, random: () => number): ConlluSentence | null {
  const words = wordsOf(sentence);
  if (hasQuotes(sentence)) return null;
  const top = words[Math.floor(random() * words.length)] as Word;
  if (top.head === null || !/^(?:NOUN|VERB|ADJ)$/.test(top.upos)) return null;
  const phrase = phraseWithin(words, top);
  if (phrase === null || phrase.length < 2 || phrase.length > 12) return null;
  // What leads into the phrase stands before the mark: "with “strong words”".
  const from = phrase.findIndex(
    ({ label, upos }) => !/^(?:case|mark|cc|punct)$/.test(label) && upos !== "DET",
  );
  const to = phrase.findLastIndex(({ label }) => label !== "punct");
  if (from < 0 || to <= from || phrase.slice(0, from).includes(top)) return null;
  const [first, last] = [words.indexOf(phrase[from] as Word), words.indexOf(phrase[to] as Word)];
  return withWords(sentence, [
    ...words.slice(0, first),
    mark("“", "``", top),
    ...words.slice(first, last + 1),
    mark("”", "''", top),
    ...words.slice(last + 1),
  ]);
}

/** What the treebank sets between commas behind a noun: appositions, and clauses with a participle. */
export function asidesOf(sentences: readonly ConlluSentence[]): ConlluSentence[] {
  return sentences.flatMap((sentence) => {
    const words = wordsOf(sentence);
    return words.flatMap((top) => {
      const phrase = isAside(top) ? phraseWithin(words, top) : null;
      if (phrase === null) return [];
      const inside = phrase.filter(({ form }, k) => form !== "," || (k > 0 && k < phrase.length - 1));
      const [first, last] = [words.indexOf(inside[0] as Word), words.indexOf(inside.at(-1) as Word)];
      const isClosed = words[first - 1]?.form === "," && /^[,.]$/.test(words[last + 1]?.form ?? "");
      const fits = inside.length > 1 && inside.length < 10 && inside.every(({ upos }) => upos !== "PUNCT");
      if (!isClosed || !fits) return [];
      top.head = null;
      top.label = top.label === "appos" ? "appos" : "acl";
      return [withWords(sentence, inside)];
    });
  });
}

function isAside({ label, xpos, upos }: Word): boolean {
  if (label === "appos") return upos === "NOUN";
  return (label === "advcl" || label === "acl") && (xpos === "VBG" || xpos === "VBN");
}

/** The sentence with an aside between commas behind a subject; null where none stands alone. */
export function withAside(
  sentence: ConlluSentence,
  asides: readonly ConlluSentence[],
  random: () => number,
): ConlluSentence | null {
  const words = wordsOf(sentence);
  const subject = words.find(
    (word) =>
      /^nsubj(?::pass)?$/.test(word.label) &&
      /^(?:NOUN|PROPN)$/.test(word.upos) &&
      words.indexOf(word.head as Word) > words.indexOf(word),
  );
  const phrase = subject === undefined ? null : phraseWithin(words, subject);
  if (subject === undefined || phrase === null || phrase.some(({ upos }) => upos === "PUNCT")) return null;
  const aside = wordsOf(asides[Math.floor(random() * asides.length)] as ConlluSentence);
  const top = aside.find(({ head }) => head === null) as Word;
  top.head = subject;
  const after = words.indexOf(phrase.at(-1) as Word) + 1;
  if (words[after]?.upos === "PUNCT") return null;
  return withWords(sentence, [
    ...words.slice(0, after),
    ...[mark(",", ",", top), ...aside, mark(",", ",", top)],
    ...words.slice(after),
  ]);
}

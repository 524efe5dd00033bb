import { remembered, rememberedLately } from "../../../model/remembered.ts";
import { pushUnder } from "../../../model/under-key.ts";
import { lemmaOf } from "../../../text/tokens.ts";
import { likeWordOf, wordLikeness } from "../../likeness/like-words.ts";
import { withoutMarks } from "../../network/shared-names.ts";
import { type ContextOfSentence, isIdle, type SentenceContexts } from "../sentence-context.ts";

/** A content word of a sentence, a name among them. */
export interface Word {
  /** By which it is found again: "removal" and "removed" have one. */
  key: string;
  lemma: string;
  /** Offset in the sentence. */
  at: number;
  text: string;
}

/** A sentence of an article with its content words, read where they are asked for: few sentences deny anything. */
export interface SentenceMatter {
  sentence: ContextOfSentence;
  /** Its place among the sentences of its article. */
  index: number;
  readonly words: readonly Word[];
}

/** An article by its sentences. */
export interface ArticleMatter {
  sentences: readonly SentenceMatter[];
  /** By its words, read where it is asked for. */
  byWord: () => WordIndex;
}

interface WordIndex {
  /** Of each key the sentences that have it, by their places. */
  holders: ReadonlyMap<string, readonly number[]>;
  /** Of each concept the words that can mean it. */
  meaning: ReadonlyMap<string, readonly Word[]>;
}

/** Articles whose words are held: those of a story are asked for together. */
const MOST_HELD = 200;

/** Words of few letters that say little. */
const SHORT =
  /^(?:the|and|for|not|but|was|had|has|are|his|her|its|our|out|off|who|how|why|all|any|you|she|him|they|one|two|six|ten|did|can|may|nor|yet|too|own|ago|got|let|per|via|who|whom|says?|said|been|were|have|will|also|mrs|now|new|old|say|see|saw|get|put|set|way|day|lot|bit)$/;

/** The content words of a stretch of text; `from` is where it stands. */
export function wordsIn(text: string, from = 0): Word[] {
  return [...text.matchAll(/\p{L}[\p{L}-]*\p{L}(?!\p{L}|['’]t(?!\p{L}))/gu)].flatMap(
    ({ index, 0: word }): Word[] => {
      const lower = withoutMarks(word).toLowerCase();
      if (lower.length < 3 || SHORT.test(lower) || isIdle(lower)) return [];
      const lemma = lemmaOfEither(lower);
      return isIdle(lemma) ? [] : [{ key: keyOf(lemma), lemma, at: from + index, text: word }];
    },
  );
}

/** Whatever it is in its sentence: "sent" and "send", "lorries" and "lorry". */
function lemmaOfEither(lower: string): string {
  const verb = lemmaOf(lower, "VERB");
  return verb === lower || /rie$/.test(verb) ? lemmaOf(lower, "NOUN") : verb;
}

/** Endings by which a verb is made a noun. */
const ENDING = /(?<=\p{L}{4})(?:ations?|ments?|ions?|als?|ances?|ences?|ing|ed|es?|s)$/u;

export function keyOf(lemma: string): string {
  return lemma.replace(ENDING, "").replace(ENDING, "").slice(0, 6);
}

const wordsOf = remembered(({ text }: ContextOfSentence) => wordsIn(text));

/** The words of articles. */
export function mattersIn(contexts: SentenceContexts): (document: string) => ArticleMatter {
  return rememberedLately(MOST_HELD, (document) => {
    const sentences = contexts.of(document).map(
      (sentence, index): SentenceMatter => ({
        sentence,
        index,
        get words() {
          return wordsOf(sentence);
        },
      }),
    );
    const indexed = remembered(indexByWord);
    return { sentences, byWord: () => indexed(sentences) };
  });
}

function indexByWord(sentences: readonly SentenceMatter[]): WordIndex {
  const holders = new Map<string, number[]>();
  const meaning = new Map<string, Word[]>();
  const seen = new Set<string>();
  for (const { words, index } of sentences)
    for (const word of words) {
      if (holders.get(word.key)?.at(-1) !== index) pushUnder(holders, word.key, index);
      if (seen.has(word.lemma)) continue;
      seen.add(word.lemma);
      for (const concept of conceptsOf(word.lemma)) pushUnder(meaning, concept, word);
    }
  return { holders, meaning };
}

function conceptsOf(lemma: string): Iterable<string> {
  const concepts = new Set<string>();
  for (const nominal of [true, false])
    for (const [concept, share] of likeWordOf(lemma, nominal)?.concepts ?? [])
      if (share >= 0.15) concepts.add(concept);
  return concepts;
}

/** So alike two words must be to tell one thing: "halt" and "stop", "begin" and "start". */
const ALIKE = 0.7;

/** Two words that are one, or like. */
export function areAlike(one: Pick<Word, "key" | "lemma">, other: Pick<Word, "key" | "lemma">): boolean {
  if (one.key === other.key) return true;
  return [true, false].some((nominal) => {
    const [a, b] = [likeWordOf(one.lemma, nominal), likeWordOf(other.lemma, nominal)];
    return a !== null && b !== null && wordLikeness(a, b) >= ALIKE;
  });
}

/** The sentences of an article that have a word or one like it, by their places. */
export function sentencesWith(word: Pick<Word, "key" | "lemma">, article: ArticleMatter): number[] {
  const { holders, meaning } = article.byWord();
  const keys = new Set([word.key]);
  for (const concept of conceptsOf(word.lemma))
    for (const other of meaning.get(concept) ?? []) if (areAlike(word, other)) keys.add(other.key);
  return [...new Set([...keys].flatMap((key) => holders.get(key) ?? []))].sort((a, b) => a - b);
}

/** Of two short articles every word would be common. */
const FEWEST = 12;

/** How telling a word is among the sentences of some articles, 0 to 1: one that few of them have is. */
export function tellingness(articles: readonly ArticleMatter[]): (key: string) => number {
  const all = articles.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const known = new Map<string, number>();
  return (key) => {
    let weight = known.get(key);
    if (weight === undefined) {
      const held = articles.reduce((sum, { byWord }) => sum + (byWord().holders.get(key)?.length ?? 0), 0);
      weight = Math.max(0, 1 - Math.log(Math.max(1, held)) / Math.log(Math.max(FEWEST, all / 2)));
      known.set(key, weight);
    }
    return weight;
  };
}

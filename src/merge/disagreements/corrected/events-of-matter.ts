import type { EventMention } from "../../../model/mention.ts";
import type { Cluster } from "../../joins/disjoint-mentions.ts";
import {
  type ContextOfSentence,
  type SentenceContexts,
  spotOf,
  tellingsBySpot,
} from "../sentence-context.ts";
import { keyOf, wordsIn } from "./matter.ts";

/** Finds the told events at which a disagreement belongs. */
export type EventsOfMatter = (sentences: {
  asserting: readonly ContextOfSentence[];
  denying: readonly ContextOfSentence[];
}) => Cluster[];

/**
 * Those that the sentences at odds tell, of one that denies what it says was said among them: "The company said that it had no
 * letter". Of a sentence that tells none, those told beside it that name somebody or something of it: "The truck was reversing.
 * It struck him."
 */
export function eventsOfMatter(told: readonly Cluster[], contexts: SentenceContexts): EventsOfMatter {
  let bySpot: ReturnType<typeof tellingsBySpot> | undefined;
  const all = ({ document, span }: ContextOfSentence) => {
    // Most stories deny nothing.
    bySpot ??= tellingsBySpot(told);
    return (bySpot.get(spotOf(document, span)) ?? []).map(({ cluster }) => cluster);
  };
  // Paragraphs of one sentence are the rule in a report, and so they part nothing.
  const beside = ({ text, near }: ContextOfSentence) => {
    const keys = new Set(wordsIn(text).map(({ key }) => key));
    return near.filter(({ mentions }) =>
      mentions.some((mention) => keysOf(mention).some((key) => keys.has(key))),
    );
  };
  // "The court ordered no election. It had three provinces vote again": what was so instead.
  const instead = (sentence: ContextOfSentence) => {
    const own = contexts.of(sentence.document);
    const next = own[own.indexOf(sentence) + 1];
    return next && TAKES_UP.test(next.text) ? next.here : [];
  };
  return ({ asserting, denying }) => {
    const sides = [
      ...asserting.map((sentence) => ({ sentence, own: sentence.here })),
      ...denying.map((sentence) => ({ sentence, own: all(sentence) })),
    ];
    const found = [
      ...sides.flatMap(({ sentence, own }) => (own.length > 0 ? own : beside(sentence))),
      ...denying.flatMap(instead),
    ];
    return [...new Set(found.length > 0 ? found : sides.flatMap(({ sentence }) => sentence.near))];
  };
}

const TAKES_UP = /^["“]?(?:It|He|She|They|There|Instead|Rather|But)\b/;

/** The act, and whom and what the sentence sets beside it by name. */
function keysOf({ lemma, participants, places }: EventMention): string[] {
  return [
    keyOf(lemma),
    ...[...participants, ...places].flatMap(({ name }) => wordsIn(name).map(({ key }) => key)),
  ];
}

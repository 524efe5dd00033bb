import type { EventMention } from "../model/mention.ts";
import { isBareTime } from "../text/bare-time.ts";
import type { ParsedSentence } from "../text/clause.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { isApposed } from "./adjuncts.ts";
import { findAmounts } from "./amounts.ts";
import { contentWords } from "./content-words.ts";
import { type EventNoun, eventNounOf } from "./event-noun.ts";
import { factualityOfNoun } from "./factuality-of-noun.ts";
import { phraseText } from "./gist.ts";
import { emptyMention, setStatus } from "./mention-draft.ts";
import type { Draft, ParsedDocument } from "./parsed-document.ts";
import { participantOf, placeOf } from "./participants.ts";

/** Prepositions by which a noun's own parts hang on it: place, parties, topic. */
const NOUN_PREPOSITIONS = new Set([
  "of",
  "between",
  "with",
  "in",
  "at",
  "near",
  "on",
  "by",
  "against",
  "for",
  "over",
  "among",
  "outside",
  "off",
]);

/** "It was the worst flood in years": said of an event, not told as one. */
export function isPredicate({ tokens, phrases, clauses }: ParsedSentence, phrase: number): boolean {
  return (
    !phrases[phrase]?.preposition &&
    clauses.some(
      (clause) => clause.complements[0] === phrase && (tokens[clause.verb] as Token).lemma === "be",
    )
  );
}

export function nominalDraft(
  parsed: ParsedDocument,
  index: number,
  phraseIndex: number,
  noun: EventNoun,
): Draft {
  const sentence = parsed.sentences[index] as ParsedSentence;
  const { tokens, phrases, clauses } = sentence;
  const phrase = phrases[phraseIndex] as NounPhrase;
  const chain = attachedChain(sentence, phraseIndex);
  const last = phrases[chain.at(-1) ?? phraseIndex] as NounPhrase;
  const first =
    phrase.possessor === undefined ? phrase.first : (phrases[phrase.possessor] as NounPhrase).first;
  const clauseIndex = clauses.findIndex(
    (clause) => clause.complements.includes(phraseIndex) || clause.subject === phraseIndex,
  );
  const definite = isDefinite(sentence, phrase) || noun.properName !== undefined;
  const mention = emptyMention(parsed, index, {
    kind: noun.kind.name,
    lemma: noun.lemma,
    nominal: true,
    rule: `${noun.kind.name}: noun "${noun.lemma}"`,
    trigger: [(tokens[noun.tokens[0]] as Token).start, (tokens[noun.tokens[1]] as Token).end],
    phrase: [(tokens[first] as Token).start, (tokens[last.last] as Token).end],
  });
  if (noun.properName) mention.properName = noun.properName;
  mention.definite = definite && !isAnother(sentence, phrase);
  mention.noun = displayNoun(tokens, phrase, noun);
  mention.nounPhrase = phraseText(tokens, { ...phrase, last: last.last }, parsed.times[index]);
  const factuality = factualityOfNoun(sentence, phrase, clauseIndex < 0 ? undefined : clauseIndex, definite);
  setStatus(mention, factuality);
  addNamesOfNoun(parsed, index, phraseIndex, chain, mention, noun);
  mention.amounts = findAmounts(parsed, index, [phrase, ...chain.map((i) => phrases[i] as NounPhrase)]);
  mention.words = contentWords(parsed, index, first, last.last + 1);
  return {
    mention,
    sentence: index,
    clause: clauseIndex < 0 ? undefined : clauseIndex,
    phrase: phraseIndex,
    light: false,
  };
}

/** The noun with the common nouns before it: "peace talks", "train crash". */
function displayNoun(tokens: readonly Token[], phrase: NounPhrase, noun: EventNoun): string {
  let first = noun.tokens[0];
  while (
    first > phrase.first &&
    (tokens[first - 1] as Token).pos === "NOUN" &&
    // "A two-day strike" is a strike.
    tokens[first - 2]?.text !== "-" &&
    /^\p{Ll}/u.test((tokens[first - 1] as Token).text)
  )
    first--;
  return tokens
    .slice(first, noun.tokens[1] + 1)
    .map(({ lower }) => lower)
    .join(" ");
}

/** The prepositional phrases that follow a noun without a break: "of Lower Tarn", "between Ada and Bea", "in Sunder". */
function attachedChain({ tokens, phrases }: ParsedSentence, start: number): number[] {
  const chain: number[] = [];
  for (let i = start + 1; i < phrases.length; i++) {
    const phrase = phrases[i] as NounPhrase;
    const joined = phrase.conjunctOf !== undefined && chain.includes(phrase.conjunctOf);
    const owned = phrase.possessor !== undefined && chain.includes(phrase.possessor);
    const hangs =
      phrase.attachedTo !== undefined && (phrase.attachedTo === start || chain.includes(phrase.attachedTo));
    // "The launch of India's rocket": the owner stands before what hangs on the noun.
    const next = phrases[i + 1];
    const owns =
      next?.possessor === i &&
      next.attachedTo !== undefined &&
      NOUN_PREPOSITIONS.has(next.preposition ?? "") &&
      (next.attachedTo === start || chain.includes(next.attachedTo));
    if (!joined && !owned && !hangs && !owns) break;
    if (hangs && !NOUN_PREPOSITIONS.has(phrase.preposition ?? "")) break;
    if (isBareTime(tokens.slice(phrase.first, phrase.last + 1))) break;
    // "the annexation of Tarn and the later support for rebels": a second noun of its own ends the phrase.
    if (
      joined &&
      phrase.last > phrase.first &&
      phrase.head !== phrase.first &&
      /^(the|a|an)$/.test(tokens[phrase.first]?.lower ?? "") &&
      tokens[phrase.head]?.pos === "NOUN"
    )
      break;
    chain.push(i);
  }
  return chain;
}

function isDefinite(sentence: ParsedSentence, phrase: NounPhrase): boolean {
  const opener = (sentence.tokens[phrase.first] as Token).lower;
  return (
    phrase.possessor !== undefined || /^(the|this|that|these|those|his|her|its|their|our|my)$/.test(opener)
  );
}

/** "The last release was in June", "the previous attack", "the second trial": not the one just told of. */
function isAnother({ tokens }: ParsedSentence, { first, head }: NounPhrase): boolean {
  return tokens.slice(first, head).some(({ lower }) => ANOTHER.has(lower));
}

const ANOTHER = new Set(
  "last previous prior earlier other next first second third fourth fifth sixth former similar".split(" "),
);

function addNamesOfNoun(
  parsed: ParsedDocument,
  index: number,
  phraseIndex: number,
  chain: readonly number[],
  mention: EventMention,
  noun: EventNoun,
): void {
  const sentence = parsed.sentences[index] as ParsedSentence;
  const { phrases } = sentence;
  const names = parsed.names.names[index] ?? [];
  const phrase = phrases[phraseIndex] as NounPhrase;
  for (const name of names) {
    const written = parsed.text.slice(...name.span);
    if (mention.properName && (mention.properName === written || written.includes(mention.properName)))
      continue;
    if (name.phrase === phraseIndex) {
      if (name.kind === "place" && !name.demonym)
        mention.places.push(placeOf(parsed, name, "name before the noun"));
      else mention.participants.push(participantOf(parsed, name, "agent", "name before the noun"));
    } else if (name.phrase === phrase.possessor && name.isHead)
      mention.participants.push(
        participantOf(parsed, name, mention.kind === "statement" ? "speaker" : "agent", "owner of the noun"),
      );
    else if (
      name.isHead &&
      chain.some((i) => isApposed(sentence, phrases[i] as NounPhrase, name.phrase)) &&
      name.kind !== "person"
    )
      mention.places.push(placeOf(parsed, name, "beside a place of the noun"));
    else if (chain.includes(name.phrase) && name.isHead) {
      const { preposition, possessor } = phrases[name.phrase] as NounPhrase;
      const rule = `after “${preposition}”`;
      const isOwner = chain.some((i) => phrases[i]?.possessor === name.phrase);
      if (isOwner || possessor !== undefined) continue;
      // "at the Harbour Forum in Sunder": the forum is another event, not a place.
      if (eventNounOf(sentence.tokens, phrases[name.phrase] as NounPhrase, parsed.words)) continue;
      if (
        preposition === "of" &&
        (name.kind === "place" || name.kind === "other") &&
        noun.kind.family !== "meeting"
      )
        mention.places.push(placeOf(parsed, name, rule));
      else if (preposition === "of" || preposition === "against")
        mention.participants.push(
          participantOf(parsed, name, noun.kind.family === "meeting" ? "with" : "patient", rule),
        );
      else if (preposition === "between" || preposition === "with")
        mention.participants.push(participantOf(parsed, name, "with", rule));
      else if (preposition === "by") mention.participants.push(participantOf(parsed, name, "agent", rule));
      else if (/^(in|at|near|on|off|outside|across)$/.test(preposition ?? "") && name.kind !== "person")
        mention.places.push(placeOf(parsed, name, rule));
    }
  }
}

import type { EventMention } from "../model/mention.ts";
import type { ParsedSentence } from "../text/clause.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { contentWords } from "./content-words.ts";
import type { EventNoun } from "./event-noun.ts";
import { decided } from "./factuality.ts";
import { emptyMention, setStatus } from "./mention-draft.ts";
import type { Draft, ParsedDocument } from "./parsed-document.ts";
import { namesOf, participantOf } from "./participants.ts";

/** "He turned it down, warning that the dam would fail": a word that the parser took for a noun, and that says who warns. */
export function speechParticiple(
  parsed: ParsedDocument,
  index: number,
  phrase: NounPhrase,
  noun: EventNoun,
): Draft | null {
  const { tokens, clauses, phrases } = parsed.sentences[index] as ParsedSentence;
  const { head, first } = phrase;
  const word = tokens[head] as Token;
  const main = clauses.findLast(
    ({ form, link, last }) => form === "finite" && link === "root" && last < head,
  );
  if (noun.kind.name !== "statement" || first !== head || !word.lower.endsWith("ing")) return null;
  if (tokens[head - 1]?.text !== "," || tokens[head + 1]?.lower !== "that" || !main) return null;
  const trigger = [word.start, word.end] as const;
  const mention: EventMention = emptyMention(parsed, index, {
    kind: noun.kind.name,
    lemma: word.lower.slice(0, -"ing".length),
    nominal: false,
    rule: `${noun.kind.name}: participle “${word.lower}”`,
    trigger,
    phrase: trigger,
  });
  setStatus(mention, decided("happened", "told beside the sentence's verb", word));
  mention.asserted = true;
  if (main.subject !== undefined)
    for (const name of namesOf(parsed, index, main.subject, phrases))
      mention.participants.push(participantOf(parsed, name, "speaker", "subject of the sentence's verb"));
  mention.content = [word.end, (tokens.at(-1) as Token).end];
  mention.words = contentWords(parsed, index, head + 1, tokens.length);
  return { mention, sentence: index, clause: undefined, phrase: undefined, light: false };
}

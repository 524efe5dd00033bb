import type { EventMention } from "../model/mention.ts";
import { overlaps } from "../model/span.ts";
import { isBareTime } from "../text/bare-time.ts";
import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { countryNamed } from "./countries.ts";
import { eventNounOf } from "./event-noun.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import { placeOf } from "./participants.ts";

/** Places of a clause, from its prepositional phrases: "in Sunder", "at an economic forum in Arlow". */
export function addAdjuncts(
  parsed: ParsedDocument,
  index: number,
  clause: Clause,
  mention: EventMention,
): void {
  const { phrases, tokens } = parsed.sentences[index] as ParsedSentence;
  // "Dockers in Sunder voted": where the subject is, it acts.
  const besideSubject =
    mention.kind === "statement"
      ? []
      : phrases.flatMap((phrase, i) =>
          phrase.attachedTo !== undefined &&
          phrase.attachedTo === clause.subject &&
          phrase.last < clause.first
            ? [i]
            : [],
        );
  for (const i of [...besideSubject, ...clause.complements]) {
    const phrase = phrases[i] as NounPhrase;
    if (!phrase.preposition || !/^(in|at|near|on|off|outside|across)$/.test(phrase.preposition)) continue;
    if (
      mention.kind === "statement" &&
      !mention.nominal &&
      !isVenue(parsed, parsed.sentences[index] as ParsedSentence, clause, phrase)
    )
      continue;
    const host = phrase.attachedTo === undefined ? undefined : phrases[phrase.attachedTo];
    if (
      host &&
      eventNounOf(tokens, host, parsed.words) &&
      !overlaps(mention.phrase, [(tokens[host.first] as Token).start, (tokens[host.last] as Token).end])
    )
      continue;
    for (const name of (parsed.names.names[index] ?? []).filter(
      (candidate) =>
        (candidate.phrase === i ||
          isApposed(parsed.sentences[index] as ParsedSentence, phrase, candidate.phrase)) &&
        candidate.isHead &&
        candidate.kind !== "person" &&
        candidate.kind !== "organisation" &&
        // "Less reliance on Norway", "sanctions on Norway": nothing happens on a state.
        !(phrase.preposition === "on" && countryNamed(candidate.name) !== null),
    ))
      if (
        eventNounOf(tokens, phrase, parsed.words) === null &&
        !mention.places.some((place) => place.name === name.name)
      )
        mention.places.push(
          placeOf(parsed, name, placeRule(phrase.preposition, name.phrase === i, besideSubject.includes(i))),
        );
  }
}

function placeRule(preposition: string, own: boolean, besideSubject: boolean): string {
  if (!own) return `beside the place after “${preposition}”`;
  return `after “${preposition}” beside its ${besideSubject ? "subject" : "verb"}`;
}

/** "Anchorage, Alaska": a name right after a place and a comma says where the place is. */
export function isApposed({ tokens, phrases }: ParsedSentence, place: NounPhrase, other: number): boolean {
  const next = phrases[other];
  return (
    next !== undefined &&
    !next.preposition &&
    next.first === place.last + 2 &&
    tokens[place.last + 1]?.text === "," &&
    (tokens[place.head] as Token).pos === "PROPN" &&
    /^(,|\.)?$/.test(tokens[next.last + 1]?.text ?? "")
  );
}

/** What is said to be somewhere belongs to the content, not to the speech: a venue stands by the verb, before any "that". */
function isVenue(
  parsed: ParsedDocument,
  { tokens, phrases }: ParsedSentence,
  clause: Clause,
  phrase: NounPhrase,
): boolean {
  if (
    tokens.slice(clause.last + 1, phrase.first).some((token) => token.lower === "that" || token.text === ":")
  )
    return false;
  if (phrase.attachedTo === undefined) return phrase.first <= clause.last + 4;
  const host = phrases[phrase.attachedTo] as NounPhrase;
  return (
    eventNounOf(tokens, host, parsed.words) !== null || isBareTime(tokens.slice(host.first, host.last + 1))
  );
}

import type { EventMention, NameMention, ParticipantMention, PlaceMention } from "../model/mention.ts";
import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { isApposed } from "./adjuncts.ts";
import type { NameInPhrase } from "./names.ts";
import type { ParsedDocument } from "./parsed-document.ts";

export function addSubject(
  parsed: ParsedDocument,
  index: number,
  clause: Clause,
  mention: EventMention,
): void {
  if (clause.subject === undefined) return;
  const { phrases } = parsed.sentences[index] as ParsedSentence;
  if (clause.passive && mention.kind === "statement") return;
  if (isTakenFromAbove(parsed.sentences[index] as ParsedSentence, clause)) return;
  const role = clause.passive ? "patient" : mention.kind === "statement" ? "speaker" : "agent";
  const rule = clause.passive ? "subject of a passive verb" : "subject of the verb";
  for (const name of namesOf(parsed, index, clause.subject, phrases))
    if (!mention.participants.some((known) => known.name === name.name))
      mention.participants.push(participantOf(parsed, name, role, rule));
}

/** "A call that Doyle said could be arranged": who says it is not what is arranged. */
function isTakenFromAbove(
  { clauses }: ParsedSentence,
  { form, link, governor, subject, marker }: Clause,
): boolean {
  return (
    form === "finite" &&
    link === "complement" &&
    !marker &&
    governor !== undefined &&
    clauses[governor]?.subject === subject
  );
}

/** The names that a phrase and what is coordinated with it are headed by; "the owner of the mill, Ada Brook," is Ada Brook. */
export function namesOf(
  parsed: ParsedDocument,
  index: number,
  phraseIndex: number,
  phrases: readonly NounPhrase[],
): NameInPhrase[] {
  const heads = (parsed.names.names[index] ?? []).filter(({ isHead }) => isHead);
  const own = heads.filter(
    (name) => name.phrase === phraseIndex || phrases[name.phrase]?.conjunctOf === phraseIndex,
  );
  if (own.length > 0) return own;
  return heads
    .filter((name) => name.kind === "person" && describes(phrases, name.phrase, phraseIndex))
    .slice(0, 1);
}

/** Whether a phrase stands in apposition to another, or to what hangs on it: the parser may take the nearer noun. */
function describes(phrases: readonly NounPhrase[], name: number, described: number): boolean {
  let host = phrases[name]?.appositionOf;
  for (let steps = 0; host !== undefined && steps < phrases.length; steps++) {
    if (host === described) return true;
    host = phrases[host]?.attachedTo;
  }
  return false;
}

export function addObjects(
  parsed: ParsedDocument,
  index: number,
  clause: Clause,
  mention: EventMention,
): void {
  const { phrases } = parsed.sentences[index] as ParsedSentence;
  for (const i of clause.complements) {
    const phrase = phrases[i] as NounPhrase;
    const owner = phrases.some((other) => other.possessor === i);
    if (owner) continue;
    const role = participantRole(phrase.preposition, clause.passive, mention);
    const apposed = phrases.some(
      (place) =>
        place.preposition !== undefined && isApposed(parsed.sentences[index] as ParsedSentence, place, i),
    );
    // "visited Sunder", "toured the town of Sunder": what is visited is the place.
    if (
      mention.kind === "visit" &&
      (!phrase.preposition || phrase.preposition === "of" || phrase.preposition === "to")
    )
      for (const name of (parsed.names.names[index] ?? []).filter(
        (candidate) => candidate.phrase === i && candidate.isHead && candidate.kind !== "person",
      ))
        if (!mention.places.some((known) => known.name === name.name))
          mention.places.push(placeOf(parsed, name, "what was visited"));
    if (!role || apposed) continue;
    const rule = phrase.preposition ? `after “${phrase.preposition}”` : "object of the verb";
    for (const name of (parsed.names.names[index] ?? []).filter(
      (candidate) => candidate.phrase === i && candidate.isHead,
    ))
      if (!mention.participants.some((known) => known.name === name.name))
        mention.participants.push(participantOf(parsed, name, role, rule));
  }
}

function participantRole(
  preposition: string | undefined,
  passive: boolean,
  { lemma, kind }: EventMention,
): ParticipantMention["role"] | null {
  if (!preposition)
    return /^(tell|thank|urge|ask|inform)$/.test(lemma)
      ? "addressee"
      : /^(meet|host|receive)$/.test(lemma)
        ? "with"
        : kind === "statement"
          ? // Whom somebody blames or praises is what is said, not who takes part in the saying.
            null
          : "patient";
  if (preposition === "with") return "with";
  if (preposition === "by") return passive ? (kind === "statement" ? "speaker" : "agent") : null;
  return preposition === "against" ? "patient" : null;
}

/** A name that takes part, and how sure it is that what stands there means the one named. */
export function participantOf(
  parsed: ParsedDocument,
  name: NameInPhrase,
  role: ParticipantMention["role"],
  rule: string,
): ParticipantMention {
  const { name: called, span, kind, title } = name;
  const confidence = confidenceOf(parsed, name);
  return title
    ? { name: called, span, kind, title, role, rule, confidence }
    : { name: called, span, kind, role, rule, confidence };
}

/** A name that says where something happened, and by what it was taken for that. */
export function placeOf(parsed: ParsedDocument, name: NameInPhrase, rule: string): PlaceMention {
  return { ...plain(name), kind: "place", rule, confidence: confidenceOf(parsed, name) };
}

function confidenceOf({ text }: ParsedDocument, { span, name }: NameInPhrase): number {
  return text.slice(...span) === name ? 1 : SHORT_FORM;
}

/** The confidence of a name that stands for a longer one, which the article gives elsewhere. */
const SHORT_FORM = 0.9;

export function plain({ name, span, title, kind }: NameInPhrase): NameMention {
  return title ? { name, span, kind, title } : { name, span, kind };
}

/** "The accord was signed by Ada Brook and Tom Lind": who did it stands after "by". */
export function addDoers(parsed: ParsedDocument, index: number, clause: Clause, mention: EventMention): void {
  if (!clause.passive) return;
  const { phrases } = parsed.sentences[index] as ParsedSentence;
  const doers = clause.complements
    .filter((i) => phrases[i]?.preposition === "by")
    .flatMap((i) => namesOf(parsed, index, i, phrases));
  for (const name of doers)
    if (!mention.participants.some((known) => known.name === name.name))
      mention.participants.push(participantOf(parsed, name, "agent", "after the verb's by"));
}

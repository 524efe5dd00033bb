import type { EventMention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { headlineOf, phraseText, thirdPerson } from "./gist.ts";
import type { NameInPhrase } from "./names.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import { namesOf } from "./participants.ts";

/** "The dam is safe, Mayor Ada Brook said": what was said stands before the speaker, and a headline puts it after a colon. */
export function invertedGist(
  parsed: ParsedDocument,
  index: number,
  clause: Clause,
  subject: NounPhrase,
  mention: EventMention,
): string | null {
  const { tokens } = parsed.sentences[index] as ParsedSentence;
  const first = Math.min(subject.first, clause.first);
  const before = tokens.slice(0, first);
  while (before.length > 0 && /^[,”"’']$/.test((before.at(-1) as Token).text)) before.pop();
  const closed =
    before.length < first &&
    /[,”"]/.test(
      tokens
        .slice(before.length, first)
        .map(({ text }) => text)
        .join(""),
    );
  const [start, end] = [before[0]?.start, before.at(-1)?.end];
  if (!closed || before.length < 4 || before.length > 16 || start === undefined || end === undefined)
    return null;
  const said = parsed.text
    .slice(start, end)
    .replace(/^[“"‘']/, "")
    .replace(/\s+/g, " ");
  if (/[“”"]/.test(said)) return null;
  const quoted = /^[“"‘']/.test(parsed.text.slice(start, end));
  const listener = mention.participants.find(({ role }) => role === "addressee");
  const to = listener ? ` ${thirdPerson(mention.lemma, "")} the ${listener.name}` : "";
  return `${subjectText(parsed, index, clause)}${listener?.kind === "person" ? to.replace(" the ", " ") : to}: ${quoted ? `“${said}”` : said}`;
}

export function gistOf(
  parsed: ParsedDocument,
  index: number,
  clauseIndex: number,
  planned: boolean,
  particle: string | null,
): string | null {
  const sentence = parsed.sentences[index] as ParsedSentence;
  const clause = sentence.clauses[clauseIndex] as Clause;
  if (clause.subject === undefined) return null;
  const subject = subjectText(parsed, index, clause);
  if (!/\p{L}|\d/u.test(subject)) return null;
  return headlineOf(sentence, clauseIndex, {
    subject,
    fullSubject: subjectName(parsed, index, clause)?.name ?? subject,
    masked: datesOf(parsed, index),
    particle,
    planned,
    modal: sentence.clauses[clauseIndex]?.modal ?? null,
    plural: isPlural(sentence, clause, parsed.names.names[index] ?? []),
  });
}

/** In tokens: as much as a headline has room for before its verb. */
const LONGEST_SUBJECT = 12;

/** "Shares in Alder Foods", "an application to halt the sale": what hangs on the subject up to its verb, if it is short and without a break. */
function lastOfSubject({ tokens, tree }: ParsedSentence, clause: Clause, phrase: NounPhrase): number {
  const end = clause.first - 1;
  if (end <= phrase.last || end - phrase.first >= LONGEST_SUBJECT) return phrase.last;
  const rest = tokens.slice(phrase.last + 1, end + 1);
  const hangs = rest.every(({ pos, text }, i) => {
    if (/^(PUNCT|CCONJ|SCONJ|PRON|ADV)$/.test(pos) || /^[,;:–—(]$/.test(text)) return false;
    return isBelow(tree, phrase.last + 1 + i, phrase.head);
  });
  return hangs && /^(in|of|for|from|on|at|against|to|between|into|with)$/.test(rest[0]?.lower ?? "")
    ? end
    : phrase.last;
}

function isBelow(tree: ParsedSentence["tree"], token: number, head: number): boolean {
  let at = token;
  for (let steps = 0; at >= 0 && steps < tree.heads.length; steps++) {
    if (at === head) return true;
    at = tree.heads[at] as number;
  }
  return false;
}

/** What the date column shows; how long something lasts ("sentenced to nine years") is part of what is told, unless it is a mere adjunct. */
function datesOf({ timexes, times, text }: ParsedDocument, sentence: number): Span[] {
  const own = times[sentence] ?? [];
  if (own.length === 0) return [];
  const here = new Set(own.map(([start]) => start));
  return timexes
    .filter(({ span }) => here.has(span[0]))
    .filter(
      ({ meaning, anchor, span }) =>
        anchor.kind === "event" ||
        (meaning.kind !== "duration" && meaning.kind !== "set") ||
        ADJUNCT.test(text.slice(Math.max(0, span[0] - 12), span[0])),
    )
    .map(({ span: [start, end] }) => [start, end + (ZONE.exec(text.slice(end, end + 40))?.[0].length ?? 0)]);
}

/** "7 a.m. local time", "18:00 GMT (2200 UTC)": the clock by which a time was told goes with it. */
const ZONE = /^ \(?(?:local time|(?:\p{Lu}\p{L}+ ){0,3}[Tt]ime|\p{Lu}{1,3}T|UTC)\b\)?(?: \([^)]{1,30}\))?/u;

const ADJUNCT = /\b(?:within|in|for|over|after|before|during|by|at|from|per|every|each)\s+(?:the\s+)?$/i;

/** Whether a headline's verb takes the plural after this subject. */
function isPlural(
  { tokens, phrases }: ParsedSentence,
  clause: Clause,
  names: readonly NameInPhrase[],
): boolean {
  const phrase = clause.subject === undefined ? undefined : phrases[clause.subject];
  if (!phrase) return false;
  const head = tokens[phrase.head] as Token;
  if (/^(police|people|men|women|children|firemen|they|we)$/.test(head.lower) || head.pos === "NUM")
    return true;
  if (names.some((name) => name.phrase === clause.subject && name.isHead)) return false;
  return (
    /^(NOUN|PROPN)$/.test(head.pos) &&
    /[^s]s$/.test(head.lower) &&
    (head.lower !== head.lemma || head.pos === "PROPN")
  );
}

/** The name by which a headline calls the subject: its own, or the one set beside it. */
function subjectName(parsed: ParsedDocument, index: number, { subject }: Clause): NameInPhrase | undefined {
  if (subject === undefined) return undefined;
  return namesOf(parsed, index, subject, (parsed.sentences[index] as ParsedSentence).phrases).find(
    ({ phrase, kind }) => phrase === subject || kind === "person",
  );
}

function subjectText(parsed: ParsedDocument, index: number, clause: Clause): string {
  const { tokens, phrases } = parsed.sentences[index] as ParsedSentence;
  const name = subjectName(parsed, index, clause);
  if (name) return name.kind === "person" ? (name.name.split(" ").at(-1) as string) : name.name;
  const phrase = phrases[clause.subject as number] as NounPhrase;
  // "26 of the allies": the number alone would not say of what.
  const counted =
    tokens[phrase.last + 1]?.lower === "of"
      ? phrases.find((other) => other.attachedTo === clause.subject)
      : undefined;
  const owned = counted && phrases.find((other) => other.possessor === phrases.indexOf(counted));
  // "The company's shares": whose they are is half of what is said.
  const owner = phrase.possessor === undefined ? undefined : phrases[phrase.possessor];
  const whole = {
    ...phrase,
    first: (owner ?? phrase).first,
    last: Math.max(
      (owned ?? counted ?? phrase).last,
      lastOfSubject(parsed.sentences[index] as ParsedSentence, clause, phrase),
    ),
  };
  // "At least nine people": the bound is part of the number.
  const bounded =
    /^(least|most)$/.test(tokens[whole.first]?.lower ?? "") && tokens[whole.first - 1]?.lower === "at"
      ? { ...whole, first: whole.first - 1 }
      : whole;
  return phraseText(tokens, bounded, datesOf(parsed, index));
}

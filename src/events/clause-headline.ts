import type { EventMention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { hangsBelow, hasChildBy } from "../text/syntax/tree.ts";
import { overlapsOne, type Token } from "../text/tokens.ts";
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
  const sentence = parsed.sentences[index] as ParsedSentence;
  const { tokens } = sentence;
  const first = Math.min(subject.first, clause.first);
  const masked = datesOf(parsed, index);
  const before = tokens.slice(0, first);
  // "Yesterday morning a man called, the mayor said": when it was the date says.
  while (before[0] && overlapsOne(before[0], masked)) before.shift();
  while (before.length > 0 && /^[,”"’']$/.test((before.at(-1) as Token).text)) before.pop();
  const closed =
    before.length > 0 &&
    /[,”"]/.test(
      tokens
        .slice(tokens.indexOf(before.at(-1) as Token) + 1, first)
        .map(({ text }) => text)
        .join(""),
    );
  const [start, end] = [before[0]?.start, before.at(-1)?.end];
  if (!closed || before.length < 4 || before.length > 16 || start === undefined || end === undefined)
    return null;
  const said = parsed.text
    .slice(start, end)
    .replace(/^[“"‘']/, "")
    .replace(/\s+/g, " ")
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  if (/[“”"]/.test(said)) return null;
  const quoted = /^[“"‘']/.test(parsed.text.slice(start, end));
  // "Between May and July, she said, he took £400": what stands before her is no statement.
  if (!quoted && !holdsStatement(sentence, tokens.indexOf(before.at(-1) as Token))) return null;
  const listener = mention.participants.find(({ role }) => role === "addressee");
  const article = listener && /\b[Tt]he $/.test(parsed.text.slice(0, listener.span[0])) ? "the " : "";
  const plural = isPlural(sentence, clause, parsed.names.names[index] ?? []);
  const tells = plural ? mention.lemma : thirdPerson(mention.lemma, "");
  const to = listener ? ` ${tells} ${article}${listener.name}` : "";
  return `${subjectText(parsed, index, clause)}${to}: ${quoted ? `“${said}”` : said}`;
}

/** Whether a clause that states something has its verb no later than a token. */
function holdsStatement({ clauses }: ParsedSentence, last: number): boolean {
  return clauses.some(({ verb, form, link }) => verb <= last && form === "finite" && link !== "adverbial");
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
  // "A visit by Ada Brook, which had been fixed": no person is a "which".
  const opener = sentence.tokens[clause.first - 1]?.lower;
  if (
    clause.link === "relative" &&
    opener === "which" &&
    subjectName(parsed, index, clause)?.kind === "person"
  )
    return null;
  return headlineOf(sentence, clauseIndex, {
    subject,
    fullSubject: subjectName(parsed, index, clause)?.name ?? subject,
    masked: datesOf(parsed, index),
    particle,
    planned,
    modal: sentence.clauses[clauseIndex]?.modal ?? null,
    plural: isPlural(sentence, clause, parsed.names.names[index] ?? []),
    named: speakersMeant(parsed, index, clause),
  });
}

/**
 * "Velić claims General Kosor rang him": who is not the one that acts is the one that speaks (binding principle B;
 * Chomsky 1981, ch. 3). By pronoun: the speaker's surname.
 */
function speakersMeant(parsed: ParsedDocument, index: number, clause: Clause): ReadonlyMap<Token, string> {
  const { tokens, tree, clauses } = parsed.sentences[index] as ParsedSentence;
  const found = new Map<Token, string>();
  const acting = subjectName(parsed, index, clause);
  let above = clause.conjunctOf === undefined ? clause : (clauses[clause.conjunctOf] as Clause);
  while (
    above.link !== "complement" &&
    above.governor !== undefined &&
    above.governor < clauses.indexOf(above)
  )
    above = clauses[above.governor] as Clause;
  const report = above.governor === undefined ? undefined : clauses[above.governor];
  const speaking = report && subjectName(parsed, index, report);
  if (acting?.kind !== "person" || speaking?.kind !== "person" || acting.name === speaking.name) return found;
  for (const child of tree.children[clause.predicate] ?? []) {
    const token = tokens[child] as Token;
    if (/^(?:him|her)$/.test(token.lower) && /^i?obj$/.test(tree.relations[child] as string))
      found.set(token, speaking.name.split(" ").at(-1) as string);
  }
  return found;
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
    return hangsBelow(tree, phrase.last + 1 + i, phrase.head);
  });
  return hangs && /^(in|of|for|from|on|at|against|to|between|into|with)$/.test(rest[0]?.lower ?? "")
    ? end
    : phrase.last;
}

/** What the date column shows; how long something lasts ("sentenced to nine years") is part of what is told, unless it is a mere adjunct. */
function datesOf(parsed: ParsedDocument, sentence: number): Span[] {
  const { timexes, times, text } = parsed;
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
    .flatMap(({ meaning, span: [start, end] }) => {
      const zone = ZONE.exec(text.slice(end, end + 40))?.[0].length ?? 0;
      return timePhrase(parsed.sentences[sentence] as ParsedSentence, [start, end + zone], meaning.kind);
    });
}

/** Nouns that only name a part of a time: "most of last May", "the end of June". */
const PART_OF_TIME =
  /^(?:most|much|all|part|parts|some|rest|half|third|quarter|end|start|beginning|middle|course|eve|night|morning|evening|afternoon|day|days|weekend|hours)$/;

/**
 * A time expression with what goes with it: "most of last May", "the second week | of term four". Nothing, where it is
 * what the verb is about: "spent the night", "after 36 years in uniform".
 */
function timePhrase({ tokens, tree }: ParsedSentence, span: Span, kind: string): Span[] {
  const inside = (i: number) => (tokens[i] as Token).start >= span[0] && (tokens[i] as Token).end <= span[1];
  const top = tokens.findIndex(
    (_, i) => inside(i) && ((tree.heads[i] as number) < 0 || !inside(tree.heads[i] as number)),
  );
  if (top < 0) return [span];
  const head = tree.heads[top] as number;
  const relation = tree.relations[top] as string;
  if (head >= 0 && tokens[head]?.lemma === "spend" && /^(?:obj|obl:unmarked)$/.test(relation)) {
    // "Spent last night": which night the date says.
    const start = (tokens[top] as Token).start;
    return start > span[0] && kind !== "duration" ? [[span[0], start]] : [];
  }
  const hanging = (tree.children[top] ?? []).filter(
    (child) => child > top && !inside(child) && /^nmod(?::|$)/.test(tree.relations[child] as string),
  );
  if (kind === "duration" && hanging.length > 0) return [];
  const spans: Span[] = [span];
  // "On the | Sunday": the article stands outside the expression.
  const article = tokens[top - 1];
  if (article?.lower === "the" && article.start < span[0] && tree.heads[top - 1] === top)
    spans.push([article.start, span[0]]);
  // "On the last day | open to him"
  for (const child of tree.children[top] ?? [])
    if (
      child > top &&
      !inside(child) &&
      /^(?:amod|acl)$/.test(tree.relations[child] as string) &&
      !hasChildBy(tree, child, "mark", "nsubj", "aux")
    )
      spans.push(spanBelow(tokens, tree, child));
  if (/^(?:week|month|day|year|hour|night|morning)s?$/.test((tokens[top] as Token).lower))
    for (const child of hanging)
      if (hasChildBy(tree, child, "case")) spans.push(spanBelow(tokens, tree, child));
  if (
    head >= 0 &&
    head < top &&
    /^nmod/.test(relation) &&
    PART_OF_TIME.test((tokens[head] as Token).lower) &&
    (tree.children[head] ?? []).every(
      (child) => child === top || /^(?:case|det|amod|advmod)/.test(tree.relations[child] as string),
    )
  ) {
    const start = Math.min(
      head,
      ...(tree.children[head] ?? []).filter((child) => !/^case/.test(tree.relations[child] as string)),
    );
    spans.push([(tokens[start] as Token).start, span[0]]);
  }
  return spans;
}

/** From the first to the last token that hangs below one, itself among them. */
function spanBelow(tokens: readonly Token[], tree: ParsedSentence["tree"], token: number): Span {
  const below = tokens.flatMap((_, i) => (hangsBelow(tree, i, token) ? [i] : []));
  return [(tokens[below[0] as number] as Token).start, (tokens[below.at(-1) as number] as Token).end];
}

/** "7 a.m. local time", "18:00 GMT (2200 UTC)": the clock by which a time was told goes with it. */
const ZONE = /^ \(?(?:local time|(?:\p{Lu}\p{L}+ ){0,3}[Tt]ime|\p{Lu}{1,3}T|UTC)\b\)?(?: \([^)]{1,30}\))?/u;

const ADJUNCT = /\b(?:within|in|for|over|after|before|during|by|at|from|per|every|each)\s+(?:the\s+)?$/i;

/** Whether a headline's verb takes the plural after this subject. */
function isPlural(sentence: ParsedSentence, clause: Clause, names: readonly NameInPhrase[]): boolean {
  const { tokens, phrases } = sentence;
  const phrase = clause.subject === undefined ? undefined : phrases[clause.subject];
  if (!phrase) return false;
  if (joinedIn(sentence, clause).length > 1) return true;
  const head = tokens[phrase.head] as Token;
  if (
    /^(?:police|people|children|they|we|both|several|many|\p{Ll}*men)$/u.test(head.lower) ||
    head.pos === "NUM"
  )
    return head.lower !== "one" || tokens[phrase.head - 1]?.text === "-";
  // "The Tarnians", "thirty Norlanders": a people by its plural; "the United Nations" is one body.
  const name = names.find((own) => own.phrase === clause.subject && own.isHead);
  if (name)
    return (
      sentence.tree.xpos[phrase.head] === "NNPS" &&
      !name.name.includes(" ") &&
      (/(?:an|er|i)s$/.test(head.lower) || tokens[phrase.first]?.pos === "NUM")
    );
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
    // "A Dutch painting was stolen": the country in it was not.
    ({ phrase, kind, isHead }) => (phrase === subject && isHead) || kind === "person",
  );
}

/** "Xi and Kim": all who are joined in the subject before its verb, where a headline has room for them. */
const MOST_JOINED = 3;

function subjectText(parsed: ParsedDocument, index: number, clause: Clause): string {
  const joined = joinedIn(parsed.sentences[index] as ParsedSentence, clause);
  if (joined.length > 1 && joined.length <= MOST_JOINED) {
    const names = joined.map((subject) => {
      const own = (parsed.names.names[index] ?? []).find(
        ({ phrase, isHead }) => phrase === subject && isHead,
      );
      const { tokens, phrases } = parsed.sentences[index] as ParsedSentence;
      if (own) return own.kind === "person" ? (own.name.split(" ").at(-1) as string) : own.name;
      return phraseText(tokens, phrases[subject] as NounPhrase, datesOf(parsed, index));
    });
    return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  }
  return memberText(parsed, index, clause);
}

function joinedIn({ tokens, phrases }: ParsedSentence, { subject, first }: Clause): number[] {
  if (subject === undefined) return [];
  const others = phrases.flatMap(({ conjunctOf, last, attachedTo }, i) =>
    conjunctOf === subject && last < first && attachedTo === undefined ? [i] : [],
  );
  // "Tiller & Broome" is one firm; of "she and Tom Lind" the headline knows the one who is named.
  const [opener, joint] = [
    phrases[subject] as NounPhrase,
    tokens[(phrases[others[0] ?? -1]?.first ?? 0) - 1],
  ];
  if (joint?.text === "&" || tokens[opener.head]?.pos === "PRON") return [subject];
  return [subject, ...others];
}

function memberText(parsed: ParsedDocument, index: number, clause: Clause): string {
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
  // "At least nine people", "between nine and twelve people": the bound is part of the number.
  const bound = lengthOfBound(tokens, whole.first);
  const bounded = bound > 0 ? { ...whole, first: whole.first - bound } : whole;
  return phraseText(tokens, bounded, datesOf(parsed, index));
}

/** How many tokens before a number bound it: "at | least nine people", "between | nine and twelve", "more than | 30". */
function lengthOfBound(tokens: readonly Token[], first: number): number {
  const [second, one] = [tokens[first - 2]?.lower, tokens[first - 1]?.lower];
  const number = tokens[first];
  if (/^(?:least|most)$/.test(number?.lower ?? "")) return one === "at" ? 1 : 0;
  if (number?.pos !== "NUM") return 0;
  if (one === "between" || /^(?:about|nearly|almost|around|over|only)$/.test(one ?? "")) return 1;
  return (one === "than" && /^(?:more|fewer|less)$/.test(second ?? "")) ||
    (one === "to" && second === "up") ||
    (one === "least" && second === "at")
    ? 2
    : 0;
}

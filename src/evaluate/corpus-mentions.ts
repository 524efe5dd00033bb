import { kindOfNoun, kindOfVerb } from "../events/rules.ts";
import { eventivenessOf } from "../merge/likeness/like-words.ts";
import type { EventMention } from "../model/mention.ts";
import { overlaps, type Span } from "../model/span.ts";
import { findSentences } from "../text/sentences.ts";
import { parse } from "../text/syntax/parse.ts";
import { is, type Tree } from "../text/syntax/tree.ts";
import { type Token, tagTokens } from "../text/tokens.ts";

/** A corpus marks every word that tells an event; a timeline wants only some of them. */
const EVENTIVE = 0.6;

/** Verbs that corpora of events leave unmarked. */
const EMPTY_VERBS = new Set(
  "be have do seem appear get let may might can could will would shall should must need want like know think believe include mean".split(
    " ",
  ),
);

export interface ParsedSentence {
  span: Span;
  headline: boolean;
  tree: Tree;
}

export function parseText(text: string): ParsedSentence[] {
  return findSentences(text).map(({ span, headline }) => ({
    span,
    headline,
    tree: parse(tagTokens(text, span)),
  }));
}

/** The project's own mentions of an article, and beside them every other verb and noun that tells an event. */
export function everyMention(document: string, text: string, own: readonly EventMention[]): EventMention[] {
  const others = parseText(text).flatMap(({ span, headline, tree }) =>
    tree.tokens.flatMap((token, i) =>
      tellsEvent(tree, i) && !own.some(({ trigger }) => overlaps(trigger, [token.start, token.end]))
        ? [plainMention(document, [token.start, token.end], { span, headline, tree }, i)]
        : [],
    ),
  );
  return numbered(document, [...own, ...others]);
}

/** A mention for each span that a corpus marks; where the project has one of its own there, with all that it knows of it. */
export function mentionsAt(
  document: string,
  text: string,
  spans: readonly Span[],
  own: readonly EventMention[],
): EventMention[] {
  const sentences = parseText(text);
  const mentions = spans.map((span) => {
    const known = own.find(({ trigger }) => overlaps(trigger, span));
    if (known) return { ...known, trigger: span };
    const sentence =
      sentences.find((candidate) => overlaps(candidate.span, span)) ?? (sentences[0] as ParsedSentence);
    return plainMention(document, span, sentence, headIn(sentence.tree, span));
  });
  return numbered(document, mentions);
}

/** Whether a corpus of events would mark a token. */
export function tellsEvent(tree: Tree, i: number): boolean {
  const token = tree.tokens[i] as Token;
  if (!/^\p{L}[\p{L}-]+$/u.test(token.text)) return false;
  if (tree.upos[i] === "VERB")
    return !is(tree, i, "aux", "cop", "amod", "case", "compound", "fixed") && !EMPTY_VERBS.has(token.lemma);
  if (tree.upos[i] !== "NOUN") return false;
  return eventivenessOf(token.lemma) >= EVENTIVE;
}

function headIn(tree: Tree, [start, end]: Span): number {
  const inside = tree.tokens.flatMap((token, i) => (token.start < end && start < token.end ? [i] : []));
  return inside.find((i) => !inside.includes(tree.heads[i] as number)) ?? inside[0] ?? 0;
}

function plainMention(
  document: string,
  trigger: Span,
  { span, headline, tree }: ParsedSentence,
  head: number,
): EventMention {
  const token = tree.tokens[head] as Token;
  const nominal = tree.upos[head] !== "VERB";
  const lemma = token.lemma.toLowerCase();
  const kind = nominal ? kindOfNoun(lemma, new Set()) : kindOfVerb(lemma);
  return {
    id: "",
    document,
    trigger,
    lemma,
    phrase: trigger,
    sentence: span,
    kind: kind?.name ?? "event",
    nominal,
    definite: false,
    status: "happened",
    statusBecause: { rule: "a word that a corpus marks", span: trigger, quote: token.text },
    participants: [],
    places: [],
    amounts: [],
    times: [],
    order: [],
    asserted: false,
    words: [],
    headline,
    rule: "a word that a corpus marks",
  };
}

function numbered(document: string, mentions: readonly EventMention[]): EventMention[] {
  const sorted = [...mentions].sort((a, b) => a.trigger[0] - b.trigger[0]);
  const ids = new Map(sorted.flatMap(({ id }, i) => (id === "" ? [] : [[id, `${document}#e${i + 1}`]])));
  return sorted.map((mention, i) => ({
    ...mention,
    id: `${document}#e${i + 1}`,
    order: mention.order.flatMap((link) => {
      const other = ids.get(link.mention);
      return other === undefined ? [] : [{ ...link, mention: other }];
    }),
  }));
}

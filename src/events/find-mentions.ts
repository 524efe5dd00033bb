import type { EventMention, Office } from "../model/mention.ts";
import type { Timex } from "../model/timex.ts";
import type { ParsedSentence } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { SentenceSpan } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import { addAdjuncts } from "./adjuncts.ts";
import { findAmounts } from "./amounts.ts";
import { gistOf } from "./clause-headline.ts";
import { eventNounOf } from "./event-noun.ts";
import { factualityOfClause } from "./factuality.ts";
import { assertBy } from "./mention-draft.ts";
import { isPredicate, nominalDraft } from "./nominal-mention.ts";
import { linkOrder } from "./order.ts";
import { type Draft, isQuoted, type ParsedDocument, parseDocument } from "./parsed-document.ts";
import { addSubject } from "./participants.ts";
import { resolvePeople } from "./people.ts";
import { verbRules } from "./rules.ts";
import { assignTimes } from "./times.ts";
import { verbalDraft } from "./verbal-mention.ts";

/** What a disaster or an attack does, told by a verb: "the collapse killed 12". */
const EFFECTS = new Set([
  "kill",
  "injure",
  "wound",
  "destroy",
  "leave",
  "displace",
  "claim",
  "drown",
  "damage",
]);

const LIGHT = new Set(verbRules.light);

const OCCUR = new Set(verbRules.occur);

/** Finds the event mentions of one article, in text order, each with its participants, places, status and links. */
export function findMentions(
  document: string,
  text: string,
  spans: readonly SentenceSpan[],
  timexes: readonly Timex[],
): { mentions: EventMention[]; offices: Office[] } {
  const parsed = parseDocument(document, text, spans, timexes);
  const drafts = parsed.sentences.flatMap((_, index) => draftsOf(parsed, index));
  drafts.forEach(({ mention }, i) => {
    mention.id = `draft ${i}`;
  });
  assignTimes(parsed, drafts);
  resolvePeople(parsed, drafts);
  linkOrder(parsed, drafts);
  // A headline that begins with "They" says nothing to those who have not read the article.
  for (const { mention } of drafts)
    if (/^(they|he|she|it|who|which|that|we|you|I|this|these|those)\b/i.test(mention.gist ?? ""))
      delete mention.gist;
  const kept = drafts.filter((draft) => tellsAnEvent(draft, drafts));
  return { mentions: numberMentions(kept), offices: parsed.names.offices };
}

function draftsOf(parsed: ParsedDocument, index: number): Draft[] {
  const sentence = parsed.sentences[index] as ParsedSentence;
  const nominal = new Map<number, Draft>();
  sentence.phrases.forEach((phrase, i) => {
    const noun = eventNounOf(sentence.tokens, phrase, parsed.words);
    if (!noun || isQuoted(parsed, sentence.tokens[phrase.head] as Token) || isPredicate(sentence, i)) return;
    nominal.set(i, nominalDraft(parsed, index, i, noun));
  });
  const verbal: Draft[] = [];
  sentence.clauses.forEach((clause, i) => {
    const verb = sentence.tokens[clause.verb] as Token;
    if (isQuoted(parsed, verb)) return;
    const subject = clause.subject === undefined ? undefined : nominal.get(clause.subject);
    const object = clause.complements
      .map((phrase) => ({ phrase, draft: nominal.get(phrase) }))
      .find(({ phrase, draft }) => draft && !sentence.phrases[phrase]?.preposition)?.draft;
    if (subject && OCCUR.has(verb.lemma)) {
      subject.clause = i;
      addAdjuncts(parsed, index, clause, subject.mention);
      assertBy(subject.mention, factualityOfClause(sentence, i));
      const gist = gistOf(parsed, index, i, subject.mention.status === "planned", null);
      if (gist && verb.lemma !== "come" && verb.lemma !== "follow") subject.mention.gist = gist;
      return;
    }
    if (subject && EFFECTS.has(verb.lemma) && ["disaster", "attack", "war"].includes(subject.mention.kind)) {
      subject.clause = i;
      subject.mention.amounts.push(
        ...findAmounts(
          parsed,
          index,
          clause.complements.map((phrase) => sentence.phrases[phrase] as NounPhrase),
        ),
      );
      addAdjuncts(parsed, index, clause, subject.mention);
      assertBy(subject.mention, factualityOfClause(sentence, i));
      return;
    }
    if (
      object &&
      LIGHT.has(verb.lemma) &&
      !clause.passive &&
      !(
        verb.lemma === "announce" &&
        !/^(resignation|appointment|death|election|deal|founding)$/.test(object.mention.kind)
      )
    ) {
      object.clause = i;
      object.light = true;
      addSubject(parsed, index, clause, object.mention);
      addAdjuncts(parsed, index, clause, object.mention);
      if (object.mention.status === "happened") assertBy(object.mention, factualityOfClause(sentence, i));
      return;
    }
    if (
      subject &&
      clause.passive &&
      /^(hold|stage|call off|cancel|sign|postpone|schedule|plan|expect|set)$/.test(verb.lemma)
    ) {
      subject.clause = i;
      addAdjuncts(parsed, index, clause, subject.mention);
      assertBy(subject.mention, passiveStatus(verb.lemma, factualityOfClause(sentence, i)));
      return;
    }
    const draft = verbalDraft(parsed, index, i);
    if (draft) verbal.push(draft);
  });
  return [...nominal.values(), ...verbal].sort((a, b) => a.mention.trigger[0] - b.mention.trigger[0]);
}

function passiveStatus(
  lemma: string,
  own: ReturnType<typeof factualityOfClause>,
): ReturnType<typeof factualityOfClause> {
  if (own.status !== "happened") return own;
  if (lemma === "cancel" || lemma === "call off" || lemma === "postpone")
    return { ...own, status: "cancelled" };
  return /^(schedule|plan|expect|set)$/.test(lemma) ? { ...own, status: "planned" } : own;
}

/** A noun alone ("peace talks", "an agreement") names a kind of thing; it tells an event when something sets it apart. */
function tellsAnEvent({ mention }: Draft, drafts: readonly Draft[]): boolean {
  const linked =
    mention.times.length > 0 ||
    mention.order.length > 0 ||
    drafts.some((other) => other.mention.order.some((link) => link.mention === mention.id));
  if (mention.kind === "event") return linked && mention.gist !== undefined;
  if (!mention.nominal) return true;
  return (
    linked ||
    mention.definite ||
    mention.places.length > 0 ||
    mention.participants.length > 0 ||
    mention.properName !== undefined ||
    mention.amounts.length > 0
  );
}

function numberMentions(drafts: readonly Draft[]): EventMention[] {
  const ids = new Map<string, string>();
  drafts.forEach(({ mention }, i) => {
    ids.set(mention.id, `${mention.document}#e${i + 1}`);
  });
  return drafts.map(({ mention }) => ({
    ...mention,
    id: ids.get(mention.id) as string,
    order: mention.order
      .filter((link) => ids.has(link.mention))
      .map((link) => ({ ...link, mention: ids.get(link.mention) as string })),
  }));
}

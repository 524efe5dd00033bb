import type { Meaning } from "../calendar/meaning.ts";
import { outermost } from "../calendar/parts-of-meaning.ts";
import type { EventMention, OrderLink } from "../model/mention.ts";
import { overlaps } from "../model/span.ts";
import type { Timex } from "../model/timex.ts";
import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { bySentence, type Draft, type ParsedDocument } from "./parsed-document.ts";
import { familyOf, verbRules } from "./rules.ts";
import { isCountedFromStory, ofClause, placedBy, sentenceOf } from "./times.ts";

const AFTER = new Set(["after", "following", "since"]);
const BEFORE = new Set(["before"]);
const WITHIN = new Set(["at", "during", "in"]);
const BEGINS_WITH = new Set(verbRules["begins-with"]);
/** Phrases that stand before the noun of the other event; longer ones first. */
const PHRASES: readonly (readonly [pattern: RegExp, relation: OrderLink["relation"], rule: string])[] = [
  [/\bon the heels of$/, "after", "on the heels of"],
  [/\bin the wake of$/, "after", "in the wake of"],
  [/\bin (\w+ )?response to$/, "after", "in response to"],
  [/\bin the aftermath of$/, "after", "in the aftermath of"],
  [/\b(ahead of|prior to|in the run-up to)$/, "before", "ahead of"],
];
const DEADLY = new Set(["disaster", "attack", "war", "protest", "sport"]);
const ANNOUNCES = new Set(["announce", "confirm", "reveal", "declare"]);
/** Families of which the announcement is part. */
const MADE_BY_WORDS = new Set([
  "agreement",
  "deal",
  "appointment",
  "resignation",
  "launch",
  "founding",
  "law",
]);

/** Reads from each sentence which of its events came first, which took place in which, and which are one. */
export function linkOrder(parsed: ParsedDocument, drafts: readonly Draft[]): void {
  const own = bySentence(parsed, drafts);
  for (const timex of parsed.timexes) {
    const countsFromStory = isCountedFromStory(timex);
    if (!countsFromStory && !(timex.anchor.kind === "event" && isCounted(timex.meaning))) continue;
    const index = sentenceOf(parsed, timex);
    if (index < 0) continue;
    if (countsFromStory) linkToTold(parsed, own, index, timex);
    if (timex.anchor.kind !== "event") continue;
    const anchor = timex.anchor.span;
    const here = own[index] ?? [];
    const inAnchor = here.filter((draft) => overlaps(draft.mention.trigger, anchor));
    const target =
      inAnchor.find((draft) => draft.mention.nominal) ??
      inAnchor.at(-1) ??
      here.find(
        ({ mention: { trigger } }) =>
          trigger[0] >= timex.span[1] && !breaksOff(parsed.text.slice(anchor[1], trigger[0])),
      );
    // What is counted from reaches to its verb: "a day after the two leaders signed".
    const counted: Timex = target
      ? {
          ...timex,
          anchor: { ...timex.anchor, span: [anchor[0], Math.max(anchor[1], target.mention.trigger[1])] },
        }
      : timex;
    const within = here.filter(
      (draft) => counted.anchor.kind === "event" && overlaps(draft.mention.trigger, counted.anchor.span),
    );
    const placed = placedBy(
      parsed,
      here.filter((draft) => draft !== target && !within.includes(draft)),
      index,
      counted,
    )?.draft;
    if (placed && target)
      addLink(
        placed.mention,
        target.mention,
        sideOf(timex.meaning),
        "counted from an event",
        timex.span,
        timex.id,
      );
  }
  parsed.sentences.forEach((sentence, index) => {
    const here = own[index] ?? [];
    if (here.length === 0) return;
    linkPhrases(sentence, here);
    linkClauses(sentence, here);
  });
}

/** "A day after", "the same day as", "the same night as". */
function isCounted(meaning: Meaning): boolean {
  const { kind } = outermost(meaning);
  return kind === "shift" || kind === "unit";
}

function sideOf(meaning: Meaning): OrderLink["relation"] {
  const outer = outermost(meaning);
  const steps = outer.kind === "shift" ? outer.sign : outer.kind === "unit" ? outer.offset : 0;
  return steps > 0 ? "after" : steps < 0 ? "before" : "simultaneous";
}

/**
 * "The next day he died" where nothing before it names a day: it is counted from what was told just before, the verb before it
 * in its sentence, else the first of the sentence before.
 */
function linkToTold(
  parsed: ParsedDocument,
  own: readonly (readonly Draft[] | undefined)[],
  index: number,
  timex: Timex,
): void {
  const here = own[index] ?? [];
  const isTold = ({ mention: { nominal, status, headline } }: Draft) =>
    !nominal && !headline && (status === "happened" || status === "ongoing");
  const placed = placedBy(parsed, here, index, timex)?.draft;
  const before = here.filter((draft) => draft !== placed && draft.mention.trigger[1] <= timex.span[0]);
  const target = before.findLast(isTold) ?? own[index - 1]?.find(isTold);
  if (placed && target && isTold(placed))
    addLink(
      placed.mention,
      target.mention,
      sideOf(timex.meaning),
      "counted from what was told before",
      timex.span,
      timex.id,
    );
}

/** The phrase of `PHRASES`, all of which end in one of two words, that stands before a token. */
function idiomBefore(tokens: readonly Token[], first: number): (typeof PHRASES)[number] | undefined {
  const last = tokens[first - 1]?.lower;
  if (last !== "of" && last !== "to") return undefined;
  const before = tokens
    .slice(Math.max(0, first - 5), first)
    .map((token) => token.lower)
    .join(" ");
  return PHRASES.find(([pattern]) => pattern.test(before));
}

/**
 * "19 days after the first smoke, and the road reopened", "after the first smoke, the road reopened": what follows is told
 * beside it. "A day after Lindholm, 45, and Haddad signed" goes on.
 */
function breaksOff(between: string): boolean {
  return /[;:–—]/.test(between) || (between.match(/,/g) ?? []).length % 2 === 1;
}

function linkPhrases(sentence: ParsedSentence, here: readonly Draft[]): void {
  const { tokens, phrases, clauses } = sentence;
  for (const target of here) {
    if (!target.mention.nominal || target.phrase === undefined) continue;
    const phrase = phrases[target.phrase] as NounPhrase;
    const first =
      phrase.possessor === undefined ? phrase.first : (phrases[phrase.possessor] as NounPhrase).first;
    const idiom = idiomBefore(tokens, first);
    const relation = idiom?.[1] ?? relationOf(phrase.preposition);
    if (!relation) continue;
    const rule = idiom?.[2] ?? (phrase.preposition as string);
    const host = hostOf(sentence, here, target, first, relation);
    if (!host || host === target) continue;
    const span = [(tokens[Math.max(0, first - 1)] as Token).start, target.mention.phrase[1]] as const;
    if (relation !== "within") addLink(host.mention, target.mention, relation, rule, span);
    else if (canHold(target.mention, host.mention))
      addLink(
        host.mention,
        target.mention,
        familyOf(host.mention.kind) === familyOf(target.mention.kind) ? "same" : "within",
        `${rule} an event`,
        span,
      );
  }
  for (const clause of clauses) {
    const verb = tokens[clause.verb] as Token;
    const subject = here.find(
      (draft) => draft.mention.nominal && draft.phrase !== undefined && draft.phrase === clause.subject,
    );
    const objects = here.filter(
      (draft) =>
        draft.mention.nominal && draft.phrase !== undefined && clause.complements.includes(draft.phrase),
    );
    if (subject && (verb.lemma === "follow" || verb.lemma === "precede")) {
      const object = objects.find((draft) => !phrases[draft.phrase as number]?.preposition);
      if (object)
        addLink(subject.mention, object.mention, verb.lemma === "follow" ? "after" : "before", verb.lower, [
          verb.start,
          verb.end,
        ]);
    }
    // "signed an agreement": the verb and its object tell one event.
    const told = here.find((draft) => !draft.mention.nominal && draft.clause === clauses.indexOf(clause));
    const object = objects.find(
      (draft) =>
        !phrases[draft.phrase as number]?.preposition &&
        told &&
        familyOf(draft.mention.kind) === familyOf(told.mention.kind),
    );
    if (told && object && told.mention.kind !== "statement")
      addLink(object.mention, told.mention, "same", "the verb's own object", [verb.start, verb.end]);
    if (subject && BEGINS_WITH.has(verb.lemma)) {
      const beginning = objects.find((draft) => phrases[draft.phrase as number]?.preposition === "with");
      if (beginning)
        addLink(subject.mention, beginning.mention, "same", `${verb.lower} with`, [
          verb.start,
          beginning.mention.phrase[1],
        ]);
    }
  }
}

function relationOf(preposition: string | undefined): OrderLink["relation"] | null {
  if (!preposition) return null;
  if (AFTER.has(preposition)) return "after";
  if (BEFORE.has(preposition)) return "before";
  return WITHIN.has(preposition) ? "within" : null;
}

/** A meeting, a match or a ceremony can be the setting of something else; a war or a statement cannot. */
function canHold(setting: EventMention, other: EventMention): boolean {
  return (
    ["meeting", "sport", "protest", "trial", "visit"].includes(familyOf(setting.kind)) &&
    setting.status === "happened" &&
    other.status !== "planned"
  );
}

/** The event noun whose phrase ends right before a phrase's preposition. */
function nounEndingAt(tokens: readonly Token[], here: readonly Draft[], first: number): Draft | undefined {
  const end = tokens[first - 2]?.end;
  return here.find(({ mention }) => mention.nominal && mention.phrase[1] === end);
}

/** What a phrase such as "after the vote" places: the event noun on which it hangs, or its clause's event. */
function hostOf(
  { tokens, phrases, clauses }: ParsedSentence,
  here: readonly Draft[],
  target: Draft,
  first: number,
  relation: OrderLink["relation"],
): Draft | undefined {
  // "stepped down after the defeat in the final": of two events that it could hang on, the nearer noun has it.
  const beside = relation === "within" ? nounEndingAt(tokens, here, first) : undefined;
  if (beside && beside !== target) return beside;
  let attached = (phrases[target.phrase as number] as NounPhrase).attachedTo;
  const noun = () => here.find((draft) => draft.mention.nominal && draft.phrase === attached);
  while (attached !== undefined && !noun()) attached = phrases[attached]?.attachedTo;
  const event = attached === undefined ? undefined : noun();
  if (event) return event;
  const clause = clauses.findIndex((candidate) => candidate.complements.includes(target.phrase as number));
  if (clause >= 0)
    return (
      ofClause(
        here.filter((draft) => draft !== target),
        clause,
      ) ?? subjectNoun(here, clauses[clause] as Clause)
    );
  if (clauses[0] && first < clauses[0].first) {
    const main = clauses.findIndex(
      (candidate) => candidate.form === "finite" && candidate.link !== "relative",
    );
    return main >= 0
      ? ofClause(
          here.filter((draft) => draft !== target),
          main,
        )
      : undefined;
  }
  return undefined;
}

function subjectNoun(here: readonly Draft[], clause: Clause): Draft | undefined {
  return here.find(
    (draft) => draft.mention.nominal && draft.phrase === clause.subject && draft.clause !== undefined,
  );
}

function linkClauses({ tokens, phrases, clauses }: ParsedSentence, here: readonly Draft[]): void {
  const deadly = (draft: Draft | undefined) =>
    draft && DEADLY.has(familyOf(draft.mention.kind)) ? draft : undefined;
  const nounAbove = (from: number | undefined): Draft | undefined => {
    for (let phrase = from; phrase !== undefined; phrase = phrases[phrase]?.attachedTo) {
      const named = deadly(here.find((draft) => draft.mention.nominal && draft.phrase === phrase));
      if (named) return named;
    }
    return undefined;
  };
  const verbAbove = (from: number): Draft | undefined => {
    let clause = clauses[from];
    for (
      let steps = 0;
      clause &&
      steps < 6 &&
      (clause.form === "gerund" || clause.link === "coordinated" || clause.link === "participial");
      steps++
    ) {
      const told = clause.governor === undefined ? undefined : deadly(ofClause(here, clause.governor));
      if (told) return told;
      clause = clause.governor === undefined ? undefined : clauses[clause.governor];
    }
    return undefined;
  };
  clauses.forEach((clause, index) => {
    const told = ofClause(here, index);
    if (!told) return;
    const governor =
      clause.governor === undefined
        ? undefined
        : ofClause(
            here.filter((draft) => draft !== told),
            clause.governor,
          );
    const verb = tokens[clause.verb] as Token;
    const span = [verb.start, verb.end] as const;
    if (
      clause.link === "adverbial" &&
      governor &&
      (clause.marker === "after" || clause.marker === "before") &&
      !told.mention.order.some((link) => link.by) &&
      !governor.mention.order.some((link) => link.by)
    )
      addLink(governor.mention, told.mention, clause.marker, `${clause.marker} a clause`, span);
    if (clause.link === "relative" && clause.marker === "where" && clause.antecedent !== undefined) {
      let antecedent: number | undefined = clause.antecedent;
      const named = () => here.find((draft) => draft.mention.nominal && draft.phrase === antecedent);
      while (antecedent !== undefined && !named()) antecedent = phrases[antecedent]?.attachedTo;
      const setting = named();
      if (setting) addLink(told.mention, setting.mention, "within", "where", span);
    }
    // "collapsed, killing nine", "a collapse in which nine died": the deaths are the disaster's.
    if (told.mention.kind === "death" && told.mention.status === "happened") {
      const cause = nounAbove(clause.antecedent) ?? verbAbove(index);
      if (cause) addLink(told.mention, cause.mention, "same", "its victims", span);
    }
    // "announced that 26 towns had agreed": the announcement is how the agreement came to be known. "Confirmed that he was
    // killed" may come long after.
    if (
      clause.link === "complement" &&
      governor &&
      ANNOUNCES.has(governor.mention.lemma) &&
      MADE_BY_WORDS.has(familyOf(told.mention.kind)) &&
      told.mention.times.length === 0 &&
      told.mention.status === "happened"
    )
      addLink(governor.mention, told.mention, "same", "announced", span);
  });
}

function addLink(
  mention: EventMention,
  other: EventMention,
  relation: OrderLink["relation"],
  rule: string,
  span: readonly [number, number],
  by?: string,
): void {
  if (mention === other || mention.order.some((link) => link.mention === other.id)) return;
  mention.order.push({ relation, mention: other.id, rule, span, ...(by ? { by } : {}) });
}

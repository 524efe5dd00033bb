import { granularityOf } from "../calendar/granularity.ts";
import { fieldsNamed, outermost } from "../calendar/parts-of-meaning.ts";
import type { Timex } from "../model/timex.ts";
import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import type { Draft, ParsedDocument } from "./parsed-document.ts";
import { familyOf, kindOfNoun } from "./rules.ts";
import { clauseHolding } from "./times.ts";

const NO_WORDS: ReadonlySet<string> = new Set();
const words = (list: string) => new Set(list.split(" "));

const HELPERS = words(
  "police officer deputy trooper constable investigator detective firefighter fireman paramedic medic ambulance crew authority sheriff responder patrol department office dispatcher 911 999 112",
);
/** What helpers do, or what is done to them, when they are called. */
const COMES = words("respond rush arrive");
const IS_CALLED = words("call dispatch summon alert notify contact send");
const CALLS = words("call alert notify contact summon");
const CARRIES = words("take rush bring transport drive fly airlift carry admit");
const HOSPITALS = words("hospital clinic center centre infirmary er room");
const REPORTS = words("call report");

/** Families of what help is called to; what happened is meant rather than what came of it. */
const MEANT = [
  ["attack", "disaster", "crime"],
  ["harm", "death"],
] as const;

/** Sentences between the call for help and what it was called to, before it and after it. */
const REACH = { before: 3, after: 2 } as const;

/**
 * "Officers were called at 9 p.m. on Sunday", "she was taken to hospital on Sunday night": what help was called to, and what
 * the text gives no day of its own, was on that day as a rule, though a body may be found days later.
 */
export function linkHelpCalled(parsed: ParsedDocument, drafts: readonly Draft[]): void {
  parsed.sentences.forEach((sentence, index) => {
    for (const timex of parsed.timexesIn[index] ?? []) {
      if (!namesDay(timex)) continue;
      const holding = clauseHolding(sentence, timex);
      const clause = holding === undefined ? undefined : sentence.clauses[holding];
      const help = clause && helpIn(sentence, clause);
      if (!help) continue;
      const told = calledTo(drafts, index, help === "carried");
      if (!told || hasDay(parsed, told)) continue;
      told.mention.times.push({
        timex: timex.id,
        relation: "same-day",
        rule:
          help === "carried"
            ? "the day on which a victim was carried to hospital"
            : "the day on which help was called",
      });
    }
  });
}

/** "The shooting over the weekend" has no day yet, "on Friday" is one. */
function hasDay({ timexes }: ParsedDocument, { mention }: Draft): boolean {
  return mention.times.some(({ timex }) => {
    const told = timexes.find(({ id }) => id === timex);
    return told === undefined || /^(?:day|time)$/.test(granularityOf(told.meaning));
  });
}

/** Does a clause tell that help was called or came, or that somebody was carried to a hospital? */
function helpIn({ tokens, phrases }: ParsedSentence, clause: Clause): "called" | "carried" | null {
  if (clause.tense === "future" || clause.negated || clause.modal !== undefined) return null;
  const { lemma } = tokens[clause.verb] as Token;
  const headOf = (phrase: NounPhrase) => (tokens[phrase.head] as Token).lemma.toLowerCase();
  const subject = clause.subject === undefined ? undefined : (phrases[clause.subject] as NounPhrase);
  const complements = clause.complements.map((i) => phrases[i] as NounPhrase);
  const objects = complements.filter(({ preposition }) => preposition === undefined);
  // "Police say they were contacted": who they are stands before.
  const isHelper = (phrase: NounPhrase | undefined): boolean =>
    phrase !== undefined &&
    (HELPERS.has(headOf(phrase)) ||
      (headOf(phrase) === "they" &&
        phrases.some((other) => other.head < phrase.head && HELPERS.has(headOf(other)))));
  if (
    CARRIES.has(lemma) &&
    complements.some((phrase) => phrase.preposition === "to" && HOSPITALS.has(headOf(phrase)))
  )
    return "carried";
  if (clause.passive) {
    if (lemma === "report" && subject && kindOfNoun(headOf(subject), NO_WORDS)?.family === "attack")
      return "called";
    return IS_CALLED.has(lemma) && isHelper(subject) ? "called" : null;
  }
  if (COMES.has(lemma) && isHelper(subject)) return "called";
  if (CALLS.has(lemma) && objects.some(isHelper)) return "called";
  if (lemma === "receive" && isHelper(subject) && objects.some((phrase) => REPORTS.has(headOf(phrase))))
    return "called";
  return lemma === "come" && subject && REPORTS.has(headOf(subject)) ? "called" : null;
}

/** A day by its name or number: an hour alone may be that of another day. */
function namesDay({ meaning, anchor }: Timex): boolean {
  if (anchor.kind === "event") return false;
  const { kind } = outermost(meaning);
  const { weekday, day } = fieldsNamed(meaning);
  return (kind === "nearest" || kind === "calendar") && (weekday !== undefined || day !== undefined);
}

/** What happened in the sentence itself, in the nearest one before, or in the next; the article's headline where no sentence tells it. */
function calledTo(drafts: readonly Draft[], index: number, carried: boolean): Draft | undefined {
  const meant = drafts.filter(
    (draft) =>
      rankOf(draft) < (carried ? 1 : MEANT.length) &&
      (draft.mention.status === "happened" || draft.mention.status === "alleged"),
  );
  const prose = meant.filter(({ mention }) => !mention.headline);
  const at = (sentence: number) =>
    prose
      .filter((draft) => draft.sentence === sentence)
      .sort((a, b) => rankOf(a) - rankOf(b) || a.mention.trigger[0] - b.mention.trigger[0])[0];
  for (let back = 0; back <= REACH.before; back++) {
    const told = at(index - back);
    if (told) return told;
  }
  for (let on = 1; on <= REACH.after; on++) {
    const told = at(index + on);
    if (told) return told;
  }
  return meant.find(({ mention }) => mention.headline);
}

function rankOf({ mention }: Draft): number {
  const rank = MEANT.findIndex((families) => families.some((family) => family === familyOf(mention.kind)));
  return rank < 0 ? MEANT.length : rank;
}

import { type Day, formatDay } from "../calendar/civil-day.ts";
import type { AnchoredMention } from "../events/find-mentions.ts";
import { verbRules } from "../events/rules.ts";
import type { EventMention } from "../model/mention.ts";
import type { Clause } from "../text/clause.ts";
import type { SentenceSpan } from "../text/sentences.ts";
import type { AnchoredTimex } from "../timex/anchor-timexes.ts";

/** Not before the first day, not after the second; null: open. */
export type Bounds = readonly [earliest: Day | null, latest: Day | null];

/** What is known of an event's time: bounds of its start and end, one and the same where it was over within a day. */
export interface Placing {
  /** By a date of its own, or how it lies to the article's day: `around` is a day of the news, `during` goes on over it. */
  kind: "date" | "before" | "after" | "around" | "during";
  start: Bounds;
  end: Bounds;
  lasts: boolean;
  /** The TIMEX3 value of its date. */
  value?: string;
}

/** The calendar part of a TIMEX3 value; null where it names none that the scorers know. */
export function calendarPart(value: string | undefined): string | null {
  return /^\d{4}(-\d{2}(-\d{2})?)?(?=$|T)/.exec(value ?? "")?.[0] ?? null;
}

function point(kind: Placing["kind"], bounds: Bounds, value?: string): Placing {
  return { kind, start: bounds, end: bounds, lasts: false, ...(value === undefined ? {} : { value }) };
}

function stretch(kind: Placing["kind"], start: Bounds, end: Bounds, value?: string): Placing {
  return { kind, start, end, lasts: true, ...(value === undefined ? {} : { value }) };
}

/** Places events of one article by what its sentences say of their time, and where they say nothing by how news tells. */
export function placeEvents(
  mentions: readonly (AnchoredMention | null)[],
  timexes: readonly AnchoredTimex[],
  spans: readonly SentenceSpan[],
  dct: Day,
  all: readonly (AnchoredMention | null)[] = mentions,
): (Placing | null)[] {
  const byId = new Map(timexes.map((anchored) => [anchored.timex.id, anchored]));
  const own = mentions.map((anchored) => anchored && ownPlacing(anchored, byId, dct));
  const ownOfAll = all.map((anchored) => anchored && ownPlacing(anchored, byId, dct));
  const dayOf = (mention: EventMention): Day | null => {
    const times = mention.times.filter(({ relation }) => relation === "is-included");
    const range = times.map(({ timex }) => byId.get(timex)?.range).find((known) => known);
    return range && range[0] === range[1] ? range[0] : null;
  };
  const news = newsDay(timexes, spans, dct);
  return mentions.map((anchored, i) => {
    if (!anchored) return null;
    return (
      own[i] ??
      sameEvent(anchored, all, ownOfAll, dct) ??
      goingOn(anchored, all, ownOfAll, dct) ??
      besideWhatIsAhead(anchored, all, ownOfAll, dct) ??
      ofTheDayTold(anchored, all, ownOfAll, dct) ??
      toldPlacing(anchored, dayOf, dct, news)
    );
  });
}

/** Days that lie between an event and the report of which it is the news. */
const FRESH_DAYS = 7;
/** The sentences in which a report says what its news is, headline and dateline included. */
const LEAD = 3;

/** The sentence from which on a report tells how it came to its news. */
const BACKGROUND = 8;
/** Clauses that tell in passing. */
const PASSING: ReadonlySet<Clause["link"]> = new Set(["relative", "adverbial", "complement", "participial"]);

/** The day of which an article brings the news: the first that its opening names, when that is fresh; else its own. */
function newsDay(timexes: readonly AnchoredTimex[], spans: readonly SentenceSpan[], dct: Day): Day {
  const end = spans[LEAD - 1]?.span[1] ?? Number.POSITIVE_INFINITY;
  const told = timexes.find(
    ({ timex, range }) =>
      timex.span[0] < end &&
      range &&
      range[0] === range[1] &&
      range[0] <= dct &&
      range[0] >= dct - FRESH_DAYS,
  );
  return told?.range?.[0] ?? dct;
}

/**
 * What is told in the plain past beside a dated event of its sentence, with no time of its own, happened then: after the
 * nearest dated one before it; else, unless it is news itself, of the one day that the sentence names.
 */
function goingOn(
  { mention, sentence, tense, perfect, telling }: AnchoredMention,
  mentions: readonly (AnchoredMention | null)[],
  own: readonly (Placing | null)[],
  dct: Day,
): Placing | null {
  if (tense !== "past" || perfect || mention.status !== "happened" || mention.kind === "statement")
    return null;
  if (telling.relation !== "news") return null;
  const dated = mentions.flatMap((other, i) => {
    const placing = own[i];
    if (!other || other.sentence !== sentence || placing?.kind !== "date" || (placing.end[1] ?? dct) >= dct)
      return [];
    return [{ other, placing }];
  });
  const before = dated.filter(({ other }) => other.mention.trigger[0] < mention.trigger[0]);
  if (!mention.nominal && before.length > 0) return before.at(-1)?.placing ?? null;
  const told = dated.filter(({ other }) => other.telling.relation === "news" && !other.mention.nominal);
  const days = new Set(told.map(({ placing }) => placing.start.join()));
  return days.size === 1 && (!mention.nominal || !mention.definite) ? (told[0]?.placing ?? null) : null;
}

/** "The ferry will be launched in May and will carry 200 cars": what is to come lies on the coming day that its sentence names. */
function besideWhatIsAhead(
  { mention, sentence, telling }: AnchoredMention,
  mentions: readonly (AnchoredMention | null)[],
  own: readonly (Placing | null)[],
  dct: Day,
): Placing | null {
  if (telling.relation !== "after" || mention.status === "hypothetical") return null;
  const at = mentions.findIndex((other, i) => {
    const placing = own[i];
    if (other?.sentence !== sentence || placing?.kind !== "date" || placing.lasts) return false;
    return (placing.start[0] ?? dct) > dct;
  });
  return own[at] ?? null;
}

/** A noun in the plain past without a time of its own means what happened on the day that its sentence, or one right before it, tells. */
function ofTheDayTold(
  { mention, sentence, tense, perfect, telling }: AnchoredMention,
  mentions: readonly (AnchoredMention | null)[],
  own: readonly (Placing | null)[],
  dct: Day,
): Placing | null {
  if (!mention.nominal || tense !== "past" || perfect || telling.relation !== "news") return null;
  if (mention.status !== "happened" || mention.kind === "statement") return null;
  const at = mentions.findLastIndex((other, i) => {
    if (!other || other.mention.nominal || other.mention.kind === "statement") return false;
    if (other.mention.trigger[0] >= mention.trigger[0] || sentence - other.sentence > CONTINUED) return false;
    const placing = own[i];
    if (placing?.kind !== "date" || placing.start[0] !== placing.start[1]) return false;
    return isForeground(other) && (placing.start[0] ?? dct) <= dct;
  });
  return own[at] ?? null;
}

/** Sentences over which a story stays on a day that it has told. */
const CONTINUED = 2;

/** What moves a story on, rather than what is told beside it (Hopper 1979). */
function isForeground({ link }: AnchoredMention): boolean {
  return link === "root" || link === "coordinated";
}

/**
 * A mention with no time of its own means the dated event of its own word: "since its launch" after "launched on 28 April
 * 2003"; "the flight" after "will fly on 3 May". Past and future are kept apart, and so are two verbs, which may tell of
 * two deeds.
 */
function sameEvent(
  { mention, telling }: AnchoredMention,
  mentions: readonly (AnchoredMention | null)[],
  own: readonly (Placing | null)[],
  dct: Day,
): Placing | null {
  if (mention.kind === "statement" && !mention.nominal) return null;
  const stem = stemOf(mention.lemma);
  const ahead = telling.relation === "after";
  const at = mentions.findIndex((other, i) => {
    const placing = own[i];
    if (!other || placing?.kind !== "date" || other.mention === mention) return false;
    if (stemOf(other.mention.lemma) !== stem) return false;
    if (mention.nominal && mention.definite) return true;
    const told = other.telling.relation === "after" || (placing.start[0] ?? dct) > dct;
    // A report's plain past tells its own news, whatever of that name was long ago.
    if (told !== ahead || (!mention.nominal && telling.relation === "news")) return false;
    return mention.nominal || other.mention.nominal;
  });
  return own[at] ?? null;
}

function stemOf(lemma: string): string {
  return lemma.toLowerCase().slice(0, 5);
}

function ownPlacing(
  { mention, extent, telling }: Pick<AnchoredMention, "mention" | "extent" | "telling">,
  byId: ReadonlyMap<string, AnchoredTimex>,
  dct: Day,
): Placing | null {
  const { lasts } = extent;
  for (const { timex: id, relation } of mention.times) {
    const anchored = byId.get(id);
    if (!anchored || relation === "measures") continue;
    const { range, value, timex } = anchored;
    // "A few years ago": how long is not said, but it was before.
    if (!range) {
      const ago = timex.meaning.kind === "shift" && timex.meaning.sign < 0 && timex.anchor.kind === "dct";
      const once = timex.meaning.kind === "reference" && timex.meaning.to === "past";
      if (relation === "is-included" && (ago || once))
        return lasts ? stretch("before", [null, dct], [null, dct]) : point("before", [null, dct]);
      continue;
    }
    const [first, last] = range;
    if (relation === "before")
      return lasts ? stretch("before", [null, last], [last, last]) : point("before", [null, last]);
    if (relation === "after")
      return lasts ? stretch("after", [first, null], [first, null], value) : point("after", [first, null]);
    // "Has been shut since May": it began then, and goes on as far as its tense reaches.
    if (relation === "begins" && lasts) {
      const still = telling.perfect === "present" || telling.relation === "over";
      return stretch("date", [first, last], still ? [dct, null] : [first, null], value);
    }
    if (first === last) return point("date", range, value);
    if (last - first >= MONTH && TOTALS.has(mention.lemma))
      return stretch("date", [first, first], [last, last], value);
    return lasts ? stretch("date", [first, null], [null, last], value) : point("date", range, value);
  }
  return null;
}

/** In days: the shortest one, from its first to its last. */
const MONTH = 27;
const TOTALS = new Set(verbRules.totals);

/** Seen from the article's day, as the sentence tells it: ahead, behind, over it, or on the day of the news. */
function toldPlacing(
  { mention, telling, extent, sentence, link }: AnchoredMention,
  dayOf: (mention: EventMention) => Day | null,
  dct: Day,
  news: Day,
): Placing {
  const { aspect } = extent;
  const lasts = extent.lasts || telling.lasts === true;
  const before = lasts ? stretch("before", [null, dct], [null, dct]) : point("before", [null, dct]);
  const during = stretch("during", [null, dct], [dct, null]);
  const after = (day: Day) =>
    lasts ? stretch("after", [day, null], [day, null]) : point("after", [day, null]);
  const goesOn = mention.nominal && (aspect === "state" || aspect === "activity");
  // "Flew in to mediate in the crisis": what is spoken of as known is there, whatever is still to be done about it.
  if (goesOn && mention.definite) return during;
  if (telling.relation === "after") {
    const said = telling.hosts.find(({ relation }) => relation === "after");
    return after((said && dayOf(said.mention)) ?? dct);
  }
  if (mention.nominal && (mention.status === "planned" || mention.status === "hypothetical"))
    return after(dct);
  if (goesOn) return during;
  if (telling.relation === "before") {
    // "Families stranded by the flood": what was done to them still holds.
    if (lasts && aspect === "state") return during;
    // "The mayor has resigned": the perfect brings news, and so does all that a report opens with, but for what had been.
    const brings = telling.perfect === "present" || (sentence < LEAD && telling.perfect !== "past");
    if (brings && !lasts) return point("around", [news, news]);
    return before;
  }
  if (telling.relation === "over") return lasts ? during : point("around", [dct, dct]);
  // "The board thinks so": an opinion is held before and after it is told.
  if (telling.relation === "on" && aspect === "state") return during;
  if (telling.relation === "on") return point("around", [dct, dct]);
  if (lasts && aspect !== "state") return before;
  // "… the man who gave the bridge its name": far from the lead, what a clause tells in passing is background.
  if (sentence >= BACKGROUND && link && PASSING.has(link) && mention.kind !== "statement")
    return { ...before, value: formatDay(news) };
  return point("around", [news, news]);
}

import { weekdayOf } from "../calendar/civil-day.ts";
import type { DayRange } from "../calendar/day-set.ts";
import { looksBack } from "../calendar/looks-back.ts";
import { bareWeekdayOf, outermost } from "../calendar/parts-of-meaning.ts";
import type { Document } from "../model/document.ts";
import type { Timex } from "../model/timex.ts";
import { type Tense, tenseAround } from "./direction.ts";
import {
  dayStrings,
  daysInWords,
  fullDayOf,
  goesOverMonths,
  isDayOfYear,
  namesWeekday,
  type OwnDayEvidence,
} from "./own-day.ts";
import { GAP, type Tokens, wordAt } from "./token.ts";
import { tokensOf } from "./tokens-of.ts";

/** A date to the day in the running text, with what its sentence says of it. */
interface StatedDay {
  timex: Timex;
  /** Null without a year: "Friday, Nov. 6". */
  day: DayRange | null;
  tense: Tense | null;
  /** The word before it. */
  led: string;
  embedded: boolean;
  /** Its weekday is named elsewhere in the text, by itself. */
  recalled: boolean;
  /** Told to the hour. */
  hourly: boolean;
  /** The text has counted from its own day before it: "yesterday … on Friday, 21 September". */
  counted: boolean;
  /** A "will" stands before it in its sentence, however far. */
  ahead: boolean;
  /** The text speaks of "last month" or of longer ago. */
  monthly: boolean;
  /** Its paragraph has looked back by then: "Last year … He died on 2 May 2014". */
  background: boolean;
}

/**
 * Finds what the full dates in an article's prose say of its own day: what has happened was before it, what "will" happen
 * is after it. In a news report the newest of them also says how old the news is.
 */
export function findStatedDays(
  document: Document,
  timexes: readonly Timex[],
  { genre, datelines }: { genre: "news" | "narrative"; datelines: readonly OwnDayEvidence[] },
): OwnDayEvidence[] {
  const own = new Set(datelines.map(({ timex }) => timex));
  const stated = statedDays(
    document.text,
    timexes.filter(({ id }) => !own.has(id)),
  );
  return [
    ...stated.flatMap((date) => boundOf(date, document)),
    ...(genre === "news" && !tellsYears(timexes, document) && !looksOver(timexes, document)
      ? freshness(stated, document)
      : []),
  ];
}

/** So many years apart are what an article looks back on, rather than one or two that stand behind the news. */
const YEARS_TOLD = 3;

/** An article that tells of years, each by its number, is written when it may be; its dates are no news. */
function tellsYears(timexes: readonly Timex[], { text }: Document): boolean {
  const years = timexes.flatMap(({ meaning, anchor, span }) => {
    const outer = outermost(meaning);
    const inProse = /\b(?:in|of|since|until|from|during|early|late)\s+$/i.test(
      text.slice(Math.max(0, span[0] - 8), span[0]),
    );
    return anchor.kind === "none" && outer.kind === "calendar" && outer.fields.year !== undefined && inProse
      ? [outer.fields.year]
      : [];
  });
  return new Set(years).size >= YEARS_TOLD;
}

/** "The scoop that sank a bank, one year on"; or what came of it in September, in October and on 14 February. */
function looksOver(timexes: readonly Timex[], { text }: Document): boolean {
  return goesOverMonths(timexes) || YEARS_ON.test(text.slice(0, HEAD));
}

/** A headline and the first sentence, in UTF-16 code units. */
const HEAD = 300;
const YEARS_ON =
  /\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|\d+) (?:months?|years?|decades?) (?:on|later)\b/i;

function statedDays(text: string, timexes: readonly Timex[]): StatedDay[] {
  const dates = timexes.flatMap((timex) => {
    const day = fullDayOf(timex);
    return day || isDayOfYear(timex) ? [{ timex, day }] : [];
  });
  if (dates.length === 0) return [];
  const tokens = tokensOf(text);
  const weekdays = new Set(timexes.map(bareWeekday));
  const hourly = daysWithHour(timexes);
  const lookBacks = timexes.filter(
    ({ anchor, meaning }) => anchor.kind === "dct" && looksBack(meaning, "month"),
  );
  const ownDays = timexes.filter(countsFromOwnDay);
  return dates.map(({ timex, day }) => {
    const first = tokenAt(tokens, timex.span[0]);
    return {
      timex,
      day,
      tense: tenseAround(tokens, first, tokenAt(tokens, timex.span[1])),
      led: tokens.gap[first] === GAP.break ? "" : wordAt(tokens, first - 1).toLowerCase(),
      embedded: isEmbedded(text, timex),
      hourly: timex.type === "TIME" || hourly.has(timex.id),
      counted: ownDays.some(
        ({ span: [, end] }) => end < timex.span[0] && !isApposed(text.slice(end, timex.span[0])),
      ),
      ahead: FUTURE.test(sentenceBefore(text, timex)),
      monthly: lookBacks.length > 0,
      recalled: day !== null && weekdays.has(weekdayOf(day[0])),
      background: lookBacks.some(
        ({ span: [, end] }) => end < timex.span[0] && !text.slice(end, timex.span[0]).includes("\n"),
      ),
    };
  });
}

/** "Yesterday", "this morning", "on Friday": a day of the week's, as a report tells its news; "a month ago today". */
function countsFromOwnDay(timex: Timex): boolean {
  const outer = outermost(timex.meaning);
  return (
    timex.anchor.kind === "dct" &&
    (bareWeekday(timex) !== null ||
      (outer.kind === "unit" && outer.unit === "day" && outer.offset <= 0) ||
      (outer.kind === "shift" && outer.exact === true))
  );
}

/** "Yesterday, on Thursday, 10 April": what stands between says that the one is the other. */
function isApposed(between: string): boolean {
  return /^[\s,–—(]*(?:on\s+)?$/.test(between);
}

const FUTURE = /\b(?:will|shall)\b|['’]ll\b/;

/** From the last full stop or line break on. */
function sentenceBefore(text: string, { span: [start] }: Timex): string {
  const before = text.slice(Math.max(0, start - SENTENCE), start);
  return before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n")) + 1);
}
const SENTENCE = 300;

/** "On 17 September 2016, at 9 a.m.": the days, by expression, with an hour close behind them. */
function daysWithHour(timexes: readonly Timex[]): ReadonlySet<string> {
  const endOf = new Map(timexes.map(({ id, span }) => [id, span[1]]));
  return new Set(
    timexes.flatMap(({ anchor, type, span }) =>
      type === "TIME" && anchor.kind === "timex" && span[0] - (endOf.get(anchor.timex) ?? 0) <= REACH
        ? [anchor.timex]
        : [],
    ),
  );
}

/** 1 for "Monday" to 7 for "Sunday", of the days on or before the article's. */
function bareWeekday({ anchor, meaning }: Timex): number | null {
  return anchor.kind === "dct" ? bareWeekdayOf(meaning) : null;
}

/** The first token at or after an offset. */
function tokenAt(tokens: Tokens, offset: number): number {
  let [low, high] = [0, tokens.count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.start[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The day of a post or a caption that a page shows beside its text: "— Ada Brook (@abrook) 5 May 2015", "5:07 AM - 5 May 2015"
 * on a line of its own, "(Published Friday, …)".
 */
function isEmbedded(text: string, { span }: Timex): boolean {
  const before = text.slice(Math.max(0, span[0] - REACH), span[0]);
  return /\(@\w+\)\s*$|\n\d{1,2}:\d\d [AP]M [-–·] $|\((?:first )?(?:published|posted|filed)(?: on)?[\s:]*$/i.test(
    before,
  );
}
const REACH = 60;

const PLACING = new Set(["on", "since", "early", "late", "of", "morning", "afternoon", "evening", "night"]);

function boundOf(
  { timex, day, tense, led, embedded, recalled }: StatedDay,
  { id }: Document,
): OwnDayEvidence[] {
  if (!day) return [];
  const happened =
    embedded ||
    (tense?.tense === "past" &&
      (PLACING.has(led) || ((namesWeekday(timex) || recalled) && !BOUNDING.has(led))));
  if (!happened && !(tense?.tense === "future" && led === "on" && /\b(?:will|shall|ll)\b/.test(tense.words)))
    return [];
  const range: DayRange = happened
    ? // What a page shows may have come in an hour after the text, across midnight.
      [embedded ? day[0] - 1 : day[0], Number.POSITIVE_INFINITY]
    : [Number.NEGATIVE_INFINITY, day[1]];
  const rule = embedded
    ? "a post or a caption shown with the article"
    : happened
      ? "a full date that has happened"
      : "a full date still to come";
  return [
    {
      basis: "stated",
      rule,
      days: [dayStrings(range)],
      ...(embedded ? { timex: timex.id } : {}),
      reason: {
        document: id,
        span: timex.span,
        quote: timex.quote,
        rule,
        gives: happened
          ? `publication not before ${dayStrings(range)[0]}`
          : `publication not after ${daysInWords(day)}`,
      },
    },
  ];
}

/** How old the news is at most when the newest full date of a report is told in such a way, in days; the first that fits. */
const FRESH: readonly { rule: string; before?: number; days: number; fits: (date: StatedDay) => boolean }[] =
  [
    {
      rule: "what a page shows with a report is of the same week",
      before: 1,
      days: 6,
      fits: ({ embedded }) => embedded,
    },
    {
      rule: "a date told with its weekday is of the week's news",
      days: 6,
      // A report that has said "yesterday" by then names in full what lies outside of its week.
      fits: ({ timex, tense, counted, ahead }) =>
        namesWeekday(timex) && tense?.tense !== "future" && !counted && !ahead,
    },
    {
      rule: "a date whose weekday the report names by itself is of the week's news",
      days: 6,
      fits: ({ recalled, background, tense }) => recalled && !background && tense?.tense !== "future",
    },
    {
      rule: "a date told with its hour is of the month's news",
      days: 30,
      fits: ({ hourly, tense, monthly }) => hourly && tense?.tense !== "future" && !monthly,
    },
  ];

/** "On parole through 28 April", "notes due 1 March": ends, which lie ahead more often than not. */
const BOUNDING = new Set(["through", "until", "till", "by", "before", "due", "ending"]);

/** The newest full date is the report's news, if it is told as news is; without one, the first day of whichever year. */
function freshness(stated: readonly StatedDay[], { id }: Document): OwnDayEvidence[] {
  const told = stated.filter(
    ({ tense, embedded, led }) => embedded || (tense?.tense !== "future" && !BOUNDING.has(led)),
  );
  const newest = told.reduce(
    (latest, { day }) => Math.max(latest, day?.[0] ?? latest),
    Number.NEGATIVE_INFINITY,
  );
  const news = Number.isFinite(newest) ? told.filter(({ day }) => day?.[0] === newest) : told.slice(0, 1);
  const [found] = FRESH.flatMap((way) => news.filter(way.fits).map((date) => ({ ...way, date })));
  if (!found) return [];
  const { rule, before = 0, days, date } = found;
  const { day, timex } = date;
  const range: DayRange | null = day && [day[0] - before, day[1] + days];
  return [
    {
      basis: "stated",
      rule,
      usual: true,
      days: [range ? dayStrings(range) : [null, null]],
      ...(range ? {} : { timex: timex.id, relation: "fresh" as const, withinDays: days }),
      reason: {
        document: id,
        span: timex.span,
        quote: timex.quote,
        rule,
        gives: range ? `publication from ${daysInWords(range)}` : `publication at most ${days} days after it`,
      },
    },
  ];
}

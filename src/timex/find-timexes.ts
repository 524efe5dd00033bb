import type { CalendarFields, Direction, Meaning } from "../calendar/meaning.ts";
import { outermost } from "../calendar/parts-of-meaning.ts";
import type { Anchor, Timex } from "../model/timex.ts";
import { isReckoned, isTurnedBack, type Tense, tenseAround } from "./direction.ts";
import { type EventPhrase, eventPhraseBefore } from "./event-phrase.ts";
import { type Finding, findReadings } from "./find-readings.ts";
import { type Genre, genreOf, isInProse, isPost, isRetrospective } from "./genre.ts";
import { MONTHS } from "./lexicon.ts";
import { endsClause } from "./look-alikes.ts";
import { findQuoted } from "./quoted.ts";
import { findSections } from "./section.ts";
import type { Reading } from "./temporal-rule.ts";
import { DIGITS, GAP, type Tokens, wordAt } from "./token.ts";
import { tokensOf } from "./tokens-of.ts";
import { type Bound, directionInStory, type Told, toldBy } from "./told.ts";

export interface FindOptions {
  /** The id of the document, written into each timex. */
  document?: string;
  /** In a narrative, dates without a year follow the last date told; in news, the day of the document. */
  genre?: Genre | "auto";
}

/** Finds every temporal expression of a text, in order, with its meaning and what that is counted from. */
export function findTimexes(text: string, options: FindOptions = {}): Timex[] {
  const tokens = tokensOf(text);
  const asked = options.genre ?? "auto";
  const post = asked === "auto" ? isPost(text) : asked === "post";
  const findings = findReadings(tokens, post ? "post" : "news");
  const genre = asked !== "auto" ? asked : post ? "post" : genreOf(findings);
  const timexes: Timex[] = [];
  const told: Told[] = [];
  const sections = genre === "narrative" ? findSections(tokens, findings) : [];
  const quoted = genre === "narrative" ? findQuoted(tokens) : null;
  const first = firstInNumbers(findings);
  const back = genre === "news" && isRetrospective(findings, tokens);
  let under = -1;
  for (const finding of findings) {
    while ((sections[under + 1]?.first ?? Number.POSITIVE_INFINITY) <= finding.first) under++;
    if (finding.rule.only !== null && !finding.rule.only.includes(genre)) continue;
    const timex = timexOf(finding, tokens, {
      document: options.document ?? "",
      id: `t${timexes.length + 1}`,
      genre,
      back,
      told,
      before: timexes.at(-1),
      first,
      quoted: quoted?.[finding.first] === 1,
    });
    timexes.push(timex);
    // In a history "today" and "next summer" are of its own day or of a speaker's: neither moves the story.
    const deictic = genre === "narrative" && (finding.reading.anchor ?? finding.rule.anchor) === "dct";
    const place = { tokens, first: finding.first, section: sections[under] };
    const goesOn =
      deictic || (timex.anchor.kind === "dct" && genre === "narrative") ? null : toldBy(timex, place, told);
    if (goesOn) told.push(goesOn);
    if (told.length > REMEMBERED) told.shift();
  }
  return timexes;
}

interface Story {
  document: string;
  id: string;
  genre: Genre;
  /** News that looks back on what was in the news. */
  back: boolean;
  told: readonly Told[];
  /** The expression before this one. */
  before: Timex | undefined;
  /** What stands first in dates in numbers, where the text shows it. */
  first: "day" | "month" | null;
  /** Someone of the story speaks, whose "today" is of the story. */
  quoted: boolean;
}

function timexOf(finding: Finding, tokens: Tokens, story: Story): Timex {
  const { rule, reading, first, end } = finding;
  const [from, to] = [tokens.start[first] as number, tokens.end[end - 1] as number];
  const {
    meaning: found,
    rejected,
    goesOnFrom: last,
  }: ReturnType<typeof chooseDirection> = rule.open && !reading.settled
    ? chooseDirection(finding, tokens, story)
    : (inNumbers(reading, story) ?? { meaning: completed(reading, story.told) });
  const anchor: Anchor = last ? { kind: "timex", timex: last } : anchorOf(finding, found, tokens, story);
  // "It has lasted two years": without words for what lasts there is only a length.
  const meaning: Meaning =
    found.kind === "elapsed" && anchor.kind === "none" ? { ...found, kind: "duration" } : found;
  return {
    id: story.id,
    document: story.document,
    span: [from, to],
    quote: tokens.text.slice(from, to),
    type: reading.type ?? rule.type,
    meaning,
    anchor,
    ...(reading.mod ? { mod: reading.mod } : {}),
    ...(reading.quant ? { quant: reading.quant } : {}),
    ...(reading.freq ? { freq: reading.freq } : {}),
    rule: rule.name,
    ...(rejected ? { rejected } : {}),
  };
}

/** 25/12/2011 shows that the day stands first, if nothing shows the contrary. */
function firstInNumbers(findings: readonly Finding[]): Story["first"] {
  const orders = new Set(findings.flatMap(({ reading: { order, other } }) => (order && !other ? order : [])));
  return orders.size === 1 ? ([...orders][0] as "day" | "month") : null;
}

/** "3/4/2012", read as the other dates of the text are. */
function inNumbers({ meaning, order, other }: Reading, { first }: Story) {
  if (!other) return null;
  const [taken, refused] = first === null || first === order ? [meaning, other] : [other, meaning];
  const because =
    first === null
      ? "no date of the text shows whether the day or the month stands first"
      : `in another date of the text the ${first} stands first`;
  return { meaning: taken, rejected: { meaning: refused, because } };
}

/** After "the third quarter" "the 1990 period" is that quarter of 1990. */
function completed({ meaning, completedBy }: Reading, told: readonly Told[]): Meaning {
  const quarter = completedBy && told.findLast((last) => last.quarter !== null)?.quarter;
  return meaning.kind === "calendar" && quarter
    ? { ...meaning, fields: { ...meaning.fields, quarter } }
    : meaning;
}

/** Which Friday, which March: the tense of the verb decides, else the last one, as news has it; in a history, the year told. */
function chooseDirection(
  finding: Finding,
  tokens: Tokens,
  { genre, back, told, before: leader }: Story,
): { meaning: Meaning; rejected?: Timex["rejected"]; goesOnFrom?: string } {
  const { meaning } = finding.reading;
  if (finding.leans && leader?.meaning.kind === "nearest")
    return { meaning: turned(meaning, leader.meaning.direction) };
  if (isOfStory(finding, tokens))
    return { meaning: turned(meaning, isTurnedBack(tokens, finding.first) ? "on-or-before" : "on-or-after") };
  const fields = openFields(meaning);
  if (genre === "narrative")
    return {
      meaning: turned(
        meaning,
        directionInStory(
          fields,
          told.findLast(({ story }) => story),
          boundOf(finding, tokens, leader),
        ),
      ),
    };
  if (leader && isNamedDay(finding, tokens, leader))
    return { goesOnFrom: leader.id, meaning: turned(meaning, "on-or-after") };
  const month = isDayAlone(fields) ? monthTold(finding, tokens, told) : null;
  if (month) return { goesOnFrom: month.id, meaning: turned(meaning, "same") };
  const found = tenseOf(finding, tokens);
  if (back && found?.tense !== "future") {
    if (inMonthNamed(finding, tokens, told)) return { meaning: turned(meaning, "same") };
    const last = goesOnFrom(finding, tokens, told);
    if (last) return { goesOnFrom: last.id, ...onwards(meaning, fields, last) };
  }
  if (leader && isAheadOfTold(finding, found, leader, tokens))
    return { goesOnFrom: leader.id, meaning: turned(meaning, "on-or-after") };
  // The "to" of "3 to 5 March" joins, that of "was moved to 5 March" bounds.
  const joins = tokens.id[finding.first - 2] === DIGITS;
  const tense = found && joins ? { ...found, distance: 0 } : found;
  const before = wordAt(tokens, finding.first - 1).toLowerCase();
  const bounded = !joins && BOUNDING.has(before);
  const [taken, refused] = directionsOf(tense, fields, {
    bounded: bounded || (genre === "post" && tense?.tense !== "future"),
    until: isUntil(before, tense),
  });
  return {
    meaning: turned(meaning, taken),
    rejected: {
      meaning: turned(meaning, refused),
      because: tense
        ? `the verb near by ("${tense.words}") speaks of the ${tense.tense}`
        : taken === "closest"
          ? "no verb near by says otherwise, and news speaks of the days around it"
          : "no verb near by says otherwise, and news tells what has happened",
    },
  };
}

/**
 * "They met on the Friday": with its article a weekday is of the days that are being told, and not of the week in which
 * the article was written; "the Friday attack" is.
 */
function isOfStory({ rule, reading, first, end }: Finding, tokens: Tokens): boolean {
  const { weekday, day, month } = openFields(reading.meaning);
  return (
    (reading.anchor ?? rule.anchor) === "genre" &&
    weekday !== undefined &&
    day === undefined &&
    month === undefined &&
    wordAt(tokens, first - 1).toLowerCase() === "the" &&
    OPENS_ADVERBIAL.has(wordAt(tokens, first - 2).toLowerCase()) &&
    (endsClause(tokens, end) || FOLLOWS.has(wordAt(tokens, end).toLowerCase()))
  );
}

const OPENS_ADVERBIAL = new Set("on by until till since from".split(" "));
const FOLLOWS = new Set(
  "after as at before by for from he his in it of she that the they to was were which while who with".split(
    " ",
  ),
);

/** "Two days later, on Friday": the weekday is that of the day just counted. */
function isNamedDay({ reading, first }: Finding, tokens: Tokens, leader: Timex): boolean {
  const { weekday, day, month } = openFields(reading.meaning);
  if (weekday === undefined || day !== undefined || month !== undefined) return false;
  const { meaning, anchor } = leader;
  const counted = (meaning.kind === "shift" || meaning.kind === "unit") && meaning.unit === "day";
  if (!counted || anchor.kind !== "timex") return false;
  return /^,\s+(?:on\s+)?(?:the\s+|a\s+)?$/.test(tokens.text.slice(leader.span[1], tokens.start[first]));
}

/** "The 6th", and no month. */
function isDayAlone({ day, month, weekday, easter }: CalendarFields): boolean {
  return day !== undefined && (month ?? weekday ?? easter) === undefined;
}

/** What names the month of "on the 6th": the date before it in its sentence, or the only month named not long ago. */
function monthTold({ first }: Finding, tokens: Tokens, told: readonly Told[]): Told | null {
  const near = monthsNear(first, told);
  const last = near.at(-1);
  if (!last) return null;
  const between = tokens.text.slice(tokens.start[last.at], tokens.start[first]);
  return !/[.!?\n]/.test(between) || near.every(({ month }) => month === last.month) ? last : null;
}

function monthsNear(first: number, told: readonly Told[]): readonly Told[] {
  return told.filter(
    ({ month, granularity, at }) => (month !== null || granularity === "month") && first - at <= NEXT,
  );
}

/** The day told last, and not long ago: "opened on Monday 3 May … on the Friday". */
function dayJustTold({ first }: Finding, told: readonly Told[]): Told | undefined {
  const last = told.findLast(({ story }) => story);
  return last && last.granularity === "day" && first - last.at <= NEXT ? last : undefined;
}

/** "In August 2021 … on 11 August": the month was just named with its year, and a day of it is in that year. */
function inMonthNamed({ rule, reading }: Finding, tokens: Tokens, told: readonly Told[]): Told | undefined {
  const { month, day, weekday } = openFields(reading.meaning);
  if (rule.anchor !== "genre" || month === undefined || day === undefined || weekday !== undefined)
    return undefined;
  return told.findLast((last) => last.year !== null && last.month === month && isInProse(tokens, last.at));
}

/**
 * "In February 2013 the court … The request was refused in June": the June after that February. What lies less than half
 * a year back may as well be what led up to it: "was wound up on 9 April 2018 … its last service on 5 December".
 */
function onwards(
  meaning: Meaning,
  { month }: CalendarFields,
  last: Told,
): { meaning: Meaning; rejected?: Timex["rejected"] } {
  const ahead = ((month as number) - (last.month as number) + 12) % 12;
  // "The next morning, 17 March, … on 5 March": of the month told last, before or after its day.
  if (ahead === 0) return { meaning: turned(meaning, "same") };
  const onward = turned(meaning, "on-or-after");
  if (ahead <= SOON) return { meaning: onward };
  return {
    meaning: onward,
    rejected: {
      meaning: turned(meaning, "on-or-before"),
      because: "it may as well have led up to the date told before",
      open: true,
    },
  };
}

/** In months: so far a story goes on from one date to the next without a year between them. */
const SOON = 5;

/** In tokens: two sentences or so. */
const NEXT = 70;

/**
 * "Announced in November that the posts would go by March": what lay ahead then lies ahead of November, and may well be over
 * when the article is written.
 */
function isAheadOfTold(
  { reading, first }: Finding,
  tense: Tense | null,
  leader: Timex,
  tokens: Tokens,
): boolean {
  const { month, weekday } = openFields(reading.meaning);
  if (!tense?.words.startsWith("would") || month === undefined || weekday !== undefined) return false;
  const told = outermost(leader.meaning);
  const isPast =
    told.kind === "calendar"
      ? told.fields.month !== undefined
      : told.kind === "nearest" && told.direction === "on-or-before" && told.fields.month !== undefined;
  const between = tokens.text.slice(leader.span[1], tokens.start[first]);
  return isPast && /\bthat\b/.test(between) && !/[.!?;\n]/.test(between);
}

/** Where an article looks back, the date that the next one without a year goes on from. */
function goesOnFrom(
  { rule, reading, first }: Finding,
  tokens: Tokens,
  told: readonly Told[],
): Told | undefined {
  const { month, weekday } = openFields(reading.meaning);
  if (rule.anchor !== "genre" || month === undefined || weekday !== undefined) return undefined;
  const last = told.findLast(({ year, month: named }) => year !== null && named !== null);
  return last && first - last.at <= NEXT && (last.counted || isInSentence(tokens, last.at))
    ? last
    : undefined;
}

/** "On 16 March 2010", "nobody has forgotten 16 March 2010": and not the date at an article's head. */
function isInSentence(tokens: Tokens, first: number): boolean {
  return (
    isInProse(tokens, first) || (tokens.gap[first] === GAP.space && /^[a-z]/.test(wordAt(tokens, first - 1)))
  );
}

function boundOf({ first, end }: Finding, tokens: Tokens, leader: Timex | undefined): Bound {
  const before = wordAt(tokens, first - 1).toLowerCase();
  if (before === "from" || before === "between")
    return { end: "from", to: MONTHS.get(tokens.id[end + 1] as number) ?? null };
  const dashed = tokens.gap[first] === GAP.hyphen || tokens.gap[first] === GAP.dash;
  if (!dashed && !ENDING.has(before)) return null;
  return leader && leader.span[1] === tokens.end[dashed ? first - 1 : first - 2] ? { end: "to" } : null;
}

const ENDING = new Set("to until till through and".split(" "));

/** A day of the month without a verb close by may lie ahead as well as behind; with a weekday it hardly recurs. */
function directionsOf(
  tense: Tense | null,
  { month, day, weekday }: CalendarFields,
  { bounded, until }: { bounded: boolean; until: boolean },
): [taken: Direction, refused: Direction] {
  const dated = month !== undefined && day !== undefined;
  if (dated && weekday !== undefined)
    return ["closest", tense?.tense === "future" ? "on-or-before" : "on-or-after"];
  if (tense?.tense === "future" || (until && weekday !== undefined)) return ["on-or-after", "on-or-before"];
  if (month !== undefined && bounded) return ["closest", "on-or-before"];
  if (dated && (tense === null || tense.distance > GOVERNS)) return ["closest", "on-or-after"];
  return ["on-or-before", "on-or-after"];
}

function tenseOf(finding: Finding, tokens: Tokens): Tense | null {
  const { first, end, reading } = finding;
  if (isReckoned(tokens, first)) return { tense: "future", words: "as early as", distance: 0 };
  const tense = tenseAround(tokens, first, end);
  // "Would follow the Aug. 7 blasts": the verb tells of what follows, not of the blasts.
  return tense?.tense === "future" &&
    openFields(reading.meaning).day !== undefined &&
    isAttribute(finding, tokens)
    ? null
    : tense;
}

/** A date between an article and the noun that it belongs to. */
function isAttribute({ first, end }: Finding, tokens: Tokens): boolean {
  return (
    /^(?:the|its|his|her|their)$/i.test(wordAt(tokens, first - 1)) &&
    tokens.gap[end] === GAP.space &&
    /^[a-z]{3}/.test(wordAt(tokens, end))
  );
}

/** What was extended "to", or is wanted "by", a date may lie on either side, whatever the tense. */
const BOUNDING = new Set("to by until till through for before".split(" "));

/** "Has until Friday", "was put off until Friday"; but what "lasted until Friday" is over. */
function isUntil(before: string, tense: Tense | null): boolean {
  return (before === "until" || before === "till") && (tense === null || POSTPONED.has(tense.words));
}

const POSTPONED = new Set("postponed extended delayed adjourned deferred rescheduled suspended".split(" "));

/** A verb so many tokens away, or fewer, governs the expression. */
const GOVERNS = 2;

function openFields(meaning: Meaning): CalendarFields {
  if (meaning.kind === "nearest") return meaning.fields;
  return meaning.kind === "within" ? openFields(meaning.outer) : {};
}

function turned(meaning: Meaning, direction: Direction): Meaning {
  if (meaning.kind === "nearest") return { ...meaning, direction };
  return meaning.kind === "within" ? { ...meaning, outer: turned(meaning.outer, direction) } : meaning;
}

function directionOf(meaning: Meaning): Direction | null {
  if (meaning.kind === "within") return directionOf(meaning.outer);
  return meaning.kind === "nearest" ? meaning.direction : null;
}

/** What an expression is counted from, once its direction is chosen. */
function anchorOf(finding: Finding, meaning: Meaning, tokens: Tokens, story: Story): Anchor {
  const { rule, reading, captures, start } = finding;
  const kind = reading.anchor ?? rule.anchor;
  if (kind === "none") return { kind: "none" };
  if (isOfStory(finding, tokens)) {
    const day = dayJustTold(finding, story.told);
    return day ? { kind: "timex", timex: day.id } : { kind: "none" };
  }
  if (kind === "event" || kind === "event-before") {
    const event = kind === "event" ? (captures.event as EventPhrase) : eventPhraseBefore(tokens, start);
    return event
      ? { kind: "event", span: event.span, quote: tokens.text.slice(...event.span) }
      : { kind: "none" };
  }
  // "From 3 March to 8 April … on the 6th": of which of the months is not said.
  if (kind === "genre" && isDayAlone(openFields(meaning)) && monthsNear(finding.first, story.told).length > 0)
    return { kind: "none" };
  if (story.back && directionOf(meaning) === "same") {
    const named = inMonthNamed(finding, tokens, story.told);
    if (named) return { kind: "timex", timex: named.id };
  }
  const from = isApposed(meaning, tokens, tokens.start[finding.first] as number, story)
    ? withoutLast(story)
    : story;
  const last = (kind === "told" && justNamed(from, reading, start)) || lastTold(from, reading);
  // A message is of its own day, whatever other day it names.
  const goesOn = kind === "told" && !(story.genre === "post" && reading.prefers?.includes("time"));
  const retold = story.genre === "narrative" && (kind === "genre" || story.quoted);
  if (last && (goesOn || retold)) return { kind: "timex", timex: last.id };
  // "The next day", "two days later" of what is told, of which no day is named, are not counted from the article's.
  if (kind === "told" && story.genre !== "post" && isCounted(meaning)) return { kind: "none" };
  return { kind: "dct" };
}

/** "By Easter, thirteen days later, the gardens had gone": that day again, counted from what was told before it. */
function isApposed(meaning: Meaning, tokens: Tokens, start: number, { before }: Story): boolean {
  const outer = outermost(meaning);
  if (outer.kind !== "shift" || outer.sign < 0 || !before) return false;
  return (
    /^,\s+$/.test(tokens.text.slice(before.span[1], start)) && tokens.text.slice(start).search(APPOSED) === 0
  );
}
const APPOSED = /[\p{L}\d -]{1,40}?\b(?:later|after that),/u;

function withoutLast(story: Story): Story {
  return { ...story, told: story.told.filter(({ id }) => id !== story.before?.id) };
}

/** A day or so many weeks on from something, or back. "A year earlier" compares with what the article reports. */
function isCounted(meaning: Meaning): boolean {
  const outer = outermost(meaning);
  const isYearBack = outer.kind === "shift" && outer.unit === "year" && outer.sign < 0;
  return (
    (outer.kind === "shift" && !isYearBack) ||
    (outer.kind === "unit" && outer.offset !== 0 && outer.unit === "day")
  );
}

/** "In 1984 he sold the mill. One year later he was rich": a year just named is counted from, though the story is elsewhere. */
function justNamed({ told }: Story, { meaning, prefers }: Reading, start: number): Told | undefined {
  const last = told.at(-1);
  const counts = meaning.kind === "shift" || (meaning.kind === "unit" && meaning.offset !== 0);
  return last &&
    !prefers &&
    counts &&
    meaning.unit === "year" &&
    last.granularity === "year" &&
    start - last.at <= JUST
    ? last
    : undefined;
}

/** In tokens: a long sentence. */
const JUST = 30;

/** A story looks no further back than this, so that a long one costs no more a date than a short one. */
const REMEMBERED = 16;

/** How many dates back a preferred precision is looked for. */
const NEAR = 6;

function pointsAt(meaning: Meaning): boolean {
  return meaning.kind === "within"
    ? pointsAt(meaning.outer)
    : meaning.kind === "unit" && meaning.offset === 0;
}

/** "That year" points at the last date mentioned; everything else goes on from the story, in some precision if asked. */
function lastTold({ told, genre, back }: Story, { meaning, prefers }: Reading): Told | undefined {
  const points = pointsAt(meaning);
  const outer = outermost(meaning);
  // "On 9 July 2008 … in the spring … in May of the following year": where an article looks back, the year after one that it names.
  const counted = back && (outer.kind === "unit" || outer.kind === "shift") && outer.unit === "year";
  const dated = counted ? told.findLast(({ year, compares }) => year !== null && !compares) : undefined;
  if (dated) return dated;
  const lines = told.filter(({ compares, story }) => !compares && (story || points)).slice(-NEAR);
  const preferred = prefers && lines.findLast(({ granularity }) => prefers.includes(granularity));
  // In a history "a year earlier" is counted from any date; "that day" may be some day of a month.
  const insists = meaning.kind === "within" || genre !== "narrative";
  return prefers && insists ? preferred : (preferred ?? lines.at(-1));
}

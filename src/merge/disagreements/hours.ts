import { NUMBER_WORDS } from "../../events/written-numbers.ts";
import { overlaps, type Span } from "../../model/span.ts";
import type { ResolvedTimex } from "../../model/stages.ts";
import type { ContextOfSentence } from "./sentence-context.ts";

/** A time of the day, as an article has it. */
export interface Hours {
  words: string;
  /** In the article. */
  span: Span;
  range: readonly [number, number];
  /** By a word for a part of the day: TIMEX3's. */
  part?: string;
  /** "Half past ten": of the morning or of the evening. */
  ofEitherHalf?: true;
}

/** TIMEX3 parts of the day, in hours. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  MO: [0, 12],
  MI: [11, 13],
  AF: [12, 18],
  EV: [17, 24],
  NI: [18, 30],
};

/** "Dawn", "the morning after the vote": parts of the day that no expression holds. */
const PART_WORDS = new Map([
  ["morning", "MO"],
  ["dawn", "MO"],
  ["afternoon", "AF"],
  ["evening", "EV"],
  ["night", "NI"],
]);
const PART_WORD = new RegExp(`\\b(?:${[...PART_WORDS.keys()].join("|")})\\b`, "giu");

/** Words before an hour that make it another's: "after the Monday morning shootings". */
const NOT_AT =
  /\b(?:before|after|by|until|till|since|from|to|following)(?: (?:the|an?|his|her|its|their|that))?\s*$/iu;

/** "Shortly after 10 a.m." is nearly then. */
const SOON = /\b(?:a few minutes|a little|shortly|just|soon) (?:past|after|before)\s*$/iu;

const wordsUpTo = (most: number) =>
  [...NUMBER_WORDS].flatMap(([word, value]) => (value >= 1 && value <= most ? [word] : [])).reverse();

const HOUR = wordsUpTo(12).join("|");

/** "Ten", "a quarter", "seven minutes", "half": what stands before "past" and "to". "Three to two" is a score. */
const MINUTES_WORD = `(?:a )?quarter|half|five|ten|twenty-five|twenty|(?:${wordsUpTo(29).join("|")}|[1-5]?\\d) minutes?`;

/** "Ten to five", "a few minutes past six", "just before nine", as they are spoken. */
const SPOKEN = new RegExp(
  `\\b(?:(?<minutes>${MINUTES_WORD}) (?<side>past|to|before|after)|(?:a few minutes|a little|shortly|just|soon) (?:past|after|before)) (?<hour>${HOUR}|midnight|noon|midday)\\b(?= (?:that|this|on|when|o['’]clock)\\b|[,;.:"”]|$)`,
  "giu",
);

/** "Six in the evening", "half past nine at night", "12.20 in the morning": an hour of its half of the day. */
const OF_PART = new RegExp(
  `\\b(?:(?<minutes>${MINUTES_WORD}) (?<side>past|to) )?(?<hour>${HOUR}|1[0-2]|[1-9])(?:[.:](?<digits>[0-5]\\d))? (?:in the (?<part>morning|afternoon|evening)|at (?<night>night))\\b`,
  "giu",
);

/** "At 22.37", "at 16.50": with a point, which in a price would have its currency. */
const WITH_POINT =
  /\b(?:at|by|about|around|towards) (?<hour>1[3-9]|2[0-3]|0\d)\.(?<digits>[0-5]\d)(?!\d|\.\d| ?(?:%|per\b|percent\b|points?\b|[ap]\.?m\b|million|billion|euros?|dollars?|pounds?|pence|cents?|hours?\b))/gu;

/** A clock that says which half of the day it means. */
const OF_HALF =
  /[ap]\.? ?m\b|\d\d[:.]\d\d|noon|midnight|midday|morning|night|evening|afternoon|hrs|hours|GMT/iu;

/** The times of the day of which a sentence tells. */
export function hoursIn(
  { text, span: [start, end] }: Pick<ContextOfSentence, "text" | "span">,
  timexes: readonly ResolvedTimex[],
): Hours[] {
  const here = timexes.filter(
    ({ span, meaning }) => start <= span[0] && span[1] <= end && meaning.kind === "within",
  );
  const before = (span: Span) => text.slice(0, span[0] - start);
  const isOfAnother = (span: Span) => NOT_AT.test(before(span)) && !SOON.test(before(span));
  const ofPart = [...text.matchAll(OF_PART)].map(({ index, 0: words, groups = {} }): Hours => {
    const twelve = /^(?:12|twelve)$/iu.test(groups.hour ?? "");
    const clock = clockOf(groups) + (groups.part?.toLowerCase() === "morning" ? (twelve ? -12 : 0) : 12);
    return {
      words,
      span: [start + index, start + index + words.length],
      range: rangeOf(clock, before([start + index, 0]).slice(-LED)),
    };
  });
  const pointed = [...text.matchAll(WITH_POINT)].map(({ index, 0: found, groups = {} }): Hours => {
    const words = `${groups.hour}.${groups.digits}`;
    const at = start + index + found.length - words.length;
    return { words, span: [at, at + words.length], range: rangeOf(clockOf(groups), found) };
  });
  const isKnown = (span: Span) =>
    [...here, ...ofPart, ...pointed].some((known) => overlaps(known.span, span));
  const told = here.flatMap(({ meaning, span, quote }): Hours[] => {
    if (meaning.kind !== "within" || isOfAnother(span)) return [];
    const { part, hour, minute = 0 } = meaning.fields;
    if (ofPart.some((known) => overlaps(known.span, span))) return [];
    if (hour === undefined) return partSaid(part, span, quote);
    // "Ten past nine last night".
    const late = hour < 12 && /\b(?:night|evening|afternoon)\b/iu.test(quote) ? 12 : 0;
    return [
      {
        words: quote,
        span,
        range: rangeOf(hour + late + minute / 60, `${before(span).slice(-LED)}${quote}`),
        ...(hour <= 12 && !OF_HALF.test(quote) ? { ofEitherHalf: true as const } : {}),
      },
    ];
  });
  const spoken = [...text.matchAll(SPOKEN)].flatMap(({ index, 0: words, groups }): Hours[] => {
    const span: Span = [start + index, start + index + words.length];
    const sure = /^(?:midnight|noon|midday)$/iu.test(groups?.hour ?? "");
    if (!sure && isKnown(span)) return [];
    const range = rangeOf(clockOf(groups ?? {}), groups?.minutes ? "" : words);
    return [{ words, span, range, ...(sure ? {} : { ofEitherHalf: true as const }) }];
  });
  const parts = [...text.matchAll(PART_WORD)].flatMap(({ index, 0: word }): Hours[] => {
    const span: Span = [start + index, start + index + word.length];
    return isKnown(span) || isOfAnother(span) ? [] : partSaid(PART_WORDS.get(word.toLowerCase()), span, word);
  });
  // "Ten to midnight" has midnight in it.
  const apart = told.filter(({ span }) => !spoken.some((one) => overlaps(one.span, span)));
  return [...ofPart, ...pointed, ...apart, ...spoken, ...parts];
}

/** "A quarter to nine": in hours. */
function clockOf({
  minutes,
  side,
  digits = "0",
  hour = "",
}: Readonly<Record<string, string | undefined>>): number {
  const past = minutesOf(minutes?.toLowerCase() ?? "") * (/^(?:to|before)$/iu.test(side ?? "") ? -1 : 1);
  const named =
    { midnight: 24, noon: 12, midday: 12 }[hour.toLowerCase()] ?? NUMBER_WORDS.get(hour.toLowerCase());
  return (named ?? Number(hour) % 24) + (past + Number(digits)) / 60;
}

function minutesOf(words: string): number {
  if (words === "") return 0;
  if (words === "half") return 30;
  if (words.endsWith("quarter")) return 15;
  const [number = ""] = words.split(" ");
  return NUMBER_WORDS.get(number) ?? Number(number);
}

/** "Shortly after ten", "just before nine", "about six": how far the clock may stand from it, in hours. */
function rangeOf(clock: number, words: string): readonly [number, number] {
  const near = NEAR_IT.exec(words)?.groups;
  if (near) {
    const far = near.how?.startsWith("a ") ? MINUTES_OFF : SHORTLY;
    return near.side === "before" ? [clock - far, clock] : [clock, clock + far];
  }
  return ABOUT.test(words) ? [clock - SHORTLY, clock + SHORTLY] : [clock, clock];
}
/** So far before a clock its "shortly after" stands, in UTF-16 code units. */
const LED = 20;
const NEAR_IT =
  /\b(?<how>a few minutes|a little|shortly|just|soon) (?<side>past|after|before) ?(?:[\p{L}\d.:' ]{0,30})?$/iu;
const ABOUT = /\b(?:about|around|roughly|towards?|nearly|almost) ?(?:[\p{L}\d.:' ]{0,30})?$/iu;
const SHORTLY = 0.4;
const MINUTES_OFF = 0.15;

/** The one time of the day in a clause, or in its sentence where the clause has none. */
export function onlyHours(all: readonly Hours[], clause: Span): Hours | null {
  const own = all.filter(({ span }) => span[0] >= clause[0] && span[1] <= clause[1]);
  const found = own.length > 0 ? own : all;
  const times = new Set(found.map(({ part, words }) => part ?? words));
  return times.size === 1 ? (found[0] as Hours) : null;
}

function partSaid(part: string | undefined, span: Span, words: string): Hours[] {
  const range = part === undefined ? undefined : PARTS[part];
  return range && part ? [{ words, span, range, part: part === "NI" ? "EV" : part }] : [];
}

/** By so many hours two clocks may differ. */
const LATE = 0.75;

/** Can two times of the day not be one? `late`: by how much clocks may differ, in hours. */
export function areHoursApart(one: Hours, other: Hours, late = LATE): boolean {
  // "Last night", "the next morning": whenever the night ends.
  if (one.part !== undefined && other.part !== undefined)
    return one.part !== other.part && one.part !== "MI" && other.part !== "MI";
  const gap = (from: number) =>
    Math.max(one.range[0] + from - other.range[1], other.range[0] - one.range[1] - from);
  const turns = one.ofEitherHalf || other.ofEitherHalf ? [0, 12, -12, 24, -24] : [0, 24, -24];
  return Math.min(...turns.map(gap)) >= late;
}

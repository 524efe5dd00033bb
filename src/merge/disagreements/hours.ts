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

const HOUR = [...NUMBER_WORDS]
  .flatMap(([word, value]) => (value >= 1 && value <= 12 ? [word] : []))
  .join("|");

/** "Ten to five", "a few minutes past six", "just before nine", as they are spoken. */
const SPOKEN = new RegExp(
  `\\b(?:(?<minutes>five|ten|twenty-five|twenty|(?:a )?quarter|half) (?<side>past|to)|(?:a few minutes|a little|shortly|just|soon) (?:past|after|before)) (?<hour>${HOUR})\\b(?= (?:that|this|on|when|o['’]clock)\\b|[,;.:"”]|$)`,
  "giu",
);
const MINUTES = new Map([
  ["five", 5],
  ["ten", 10],
  ["twenty", 20],
  ["twenty-five", 25],
  ["quarter", 15],
  ["a quarter", 15],
  ["half", 30],
]);

/** "Six in the evening", "half past nine at night": an hour of its half of the day. */
const OF_PART = new RegExp(
  `\\b(?:(?<minutes>five|ten|twenty-five|twenty|(?:a )?quarter|half) (?<side>past|to) )?(?<hour>${HOUR}|1[0-2]|[1-9]) (?:in the (?<part>morning|afternoon|evening)|at (?<night>night))\\b`,
  "giu",
);

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
    const clock = clockOf(groups) + (groups.part?.toLowerCase() === "morning" ? 0 : 12);
    return {
      words,
      span: [start + index, start + index + words.length],
      range: rangeOf(clock, before([start + index, 0]).slice(-LED)),
    };
  });
  const isKnown = (span: Span) => [...here, ...ofPart].some((known) => overlaps(known.span, span));
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
    if (isKnown(span)) return [];
    const range = rangeOf(clockOf(groups ?? {}), groups?.minutes ? "" : words);
    return [{ words, span, range, ofEitherHalf: true }];
  });
  const parts = [...text.matchAll(PART_WORD)].flatMap(({ index, 0: word }): Hours[] => {
    const span: Span = [start + index, start + index + word.length];
    return isKnown(span) || isOfAnother(span) ? [] : partSaid(PART_WORDS.get(word.toLowerCase()), span, word);
  });
  return [...ofPart, ...told, ...spoken, ...parts];
}

/** "A quarter to nine": in hours. */
function clockOf({ minutes, side, hour = "" }: Readonly<Record<string, string | undefined>>): number {
  const past = (MINUTES.get(minutes?.toLowerCase() ?? "") ?? 0) * (side?.toLowerCase() === "to" ? -1 : 1);
  return (NUMBER_WORDS.get(hour.toLowerCase()) ?? Number(hour) % 24) + past / 60;
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

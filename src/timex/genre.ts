import type { Meaning } from "../calendar/meaning.ts";
import { outermost } from "../calendar/parts-of-meaning.ts";
import { tenseAround } from "./direction.ts";
import type { Finding } from "./find-readings.ts";
import { GAP, type Tokens, wordAt } from "./token.ts";

/** "post": a short message of social media. */
export type Genre = "news" | "narrative" | "post";

/** Fewer years than this are no evidence, and more are needed against a lead that counts from its own day. */
const FEWEST = { plain: 8, lead: 24 } as const;
/** Twice the length of the longest message. */
const LONGEST_POST = 320;
/** What messages carry and short news does not: addresses, tags, links, faces. */
const POST =
  /(?:^|[\s.])[@#]\w|https?:\/\/|[:;]-?(?:[()](?!\S)|[DP]\b)|\bhaha|\b(?:lol|wtf|omg)\b|[!?~.]{2}/iu;
/** Who writes a message speaks of himself and in short forms; in news only those quoted do. */
const PERSONAL =
  /\b(?:I|I'm|im|my|me|tdy|tmr|tmrw|gonna|wanna|dunno|abt|otw|gd|lah|pls|thx|cos|u|ur|r)\b|!\s*$/u;
const QUOTED = /["“][^"”]*["”]?/gu;

export function isPost(text: string): boolean {
  return text.length <= LONGEST_POST && (POST.test(text) || PERSONAL.test(text.replace(QUOTED, " ")));
}

/** So many tokens are the lead, in which news says what happened when. */
const LEAD = 150;

/**
 * Tells a history from news by what its dates are counted from: a history names its years and hardly ever says
 * "yesterday" or "Friday"; news counts from its own day.
 */
export function genreOf(findings: readonly Finding[]): Genre {
  let [named, counted] = [0, 0];
  let fewest: number = FEWEST.plain;
  for (const finding of findings) {
    const { meaning } = finding.reading;
    if (meaning.kind === "calendar" && meaning.fields.year !== undefined) named++;
    else if (countsFromToday(finding)) {
      if (finding.first < LEAD && !isToday(meaning)) fewest = FEWEST.lead;
      counted++;
    }
  }
  return named >= fewest && named > counted * 3 ? "narrative" : "news";
}

/**
 * An article that names a day or a month with its year and never says "Friday", "yesterday" or "last week" looks back: what
 * it tells without a year goes on from what it told with one.
 */
export function isRetrospective(findings: readonly Finding[], tokens: Tokens): boolean {
  return (
    findings.some(
      ({ reading: { meaning }, first, end }) =>
        namesMonthAndYear(meaning) &&
        isInProse(tokens, first) &&
        tenseAround(tokens, first, end)?.tense !== "future",
    ) && !findings.some((finding) => !isCountedOn(finding) && isOfTheDay(finding.reading.meaning))
  );
}

/** "In March 2012", "on 15 March 2012": and not the date at an article's head. */
export function isInProse(tokens: Tokens, first: number): boolean {
  return tokens.gap[first] !== GAP.break && ADVERBIAL.has(wordAt(tokens, first - 1).toLowerCase());
}

const ADVERBIAL = new Set("in on of by since until from during early late".split(" "));

/** "The next day", "the following Monday": counted from what was told last, and not from the article's own day. */
function isCountedOn({ reading: { anchor }, rule }: Finding): boolean {
  const kind = anchor ?? rule.anchor;
  return kind === "told" || kind === "event" || kind === "event-before";
}

function namesMonthAndYear(meaning: Meaning): boolean {
  const outer = outermost(meaning);
  return outer.kind === "calendar" && outer.fields.year !== undefined && outer.fields.month !== undefined;
}

function isOfTheDay(meaning: Meaning): boolean {
  const outer = outermost(meaning);
  if (outer.kind === "nearest") return outer.fields.weekday !== undefined && outer.fields.month === undefined;
  return outer.kind === "unit" && (outer.unit === "day" || outer.unit === "week");
}

function countsFromToday({ reading: { meaning, anchor }, rule }: Finding): boolean {
  if (rule.only === null && (anchor ?? rule.anchor) === "dct") return meaning.kind !== "reference";
  return (
    rule.open &&
    meaning.kind === "nearest" &&
    meaning.fields.weekday !== undefined &&
    meaning.fields.day === undefined
  );
}

/** "Today" a history says too, of the present age. */
function isToday(meaning: Meaning): boolean {
  return meaning.kind === "unit" && meaning.unit === "day" && meaning.offset === 0;
}

import { WEEKDAY_NAMES } from "../../calendar/weekday-names.ts";
import {
  areWithin,
  mayBeOneNumber,
  type WrittenNumber,
  writtenNumbers,
} from "../../events/written-numbers.ts";
import type { Span } from "../../model/span.ts";
import type { Stories } from "../network/shared-names.ts";
import type { FigureSurroundings } from "./figure-surroundings.ts";
import { figureInWords } from "./figures.ts";
import { figuresIn } from "./find-figures.ts";
import { areHoursApart, type Hours, hoursIn } from "./hours.ts";
import { type ContextOfSentence, mayBeOfOneMatter } from "./sentence-context.ts";

/** A sum or a clock that a sentence gives. */
interface Value {
  words: string;
  /** In its article. */
  span: Span;
  sentence: ContextOfSentence;
}

interface Sum extends Value {
  number: WrittenNumber;
  /** What it measures, or what costs so much: "a $5 million fund". */
  measure: string | null;
}

interface Clock extends Value {
  hours: Hours;
}

export interface NearValueConflict {
  about: string;
  sentences: ContextOfSentence[];
  positions: { value: string; document: string; span: Span }[];
}

/** Two sums of one affair that are of two things are seldom so near each other. */
const SUMS_NEAR = 1.7;

/** In hours: clocks that are nearer than the first agree, and those further apart than the second tell of two things. */
const CLOCKS_NEAR = { least: 0.2, most: 0.55 };

/**
 * Sums and clocks that two articles of one affair each give alone, and nearly alike: "some £40,000" in one, "we make it
 * £46,500" in the other. Neither article has anything that agrees with the other's, and nobody gives both: of two things
 * somebody would, and they would lie further apart. How the sentences are worded takes no part.
 */
export function nearValues({
  contexts,
  stories,
  timexesOf,
}: Pick<FigureSurroundings, "contexts" | "stories" | "timexesOf">): NearValueConflict[] {
  const documents = contexts.documents.filter((document) => stories.besides(document).length > 0);
  const sums = new Map(documents.map((document) => [document, contexts.of(document).flatMap(sumsIn)]));
  const clocks = new Map(
    documents.map((document) => [
      document,
      contexts.of(document).flatMap((sentence) => clocksIn(sentence, timexesOf(document))),
    ]),
  );
  return [
    ...unmatched(sums, stories, SUMS, "sum of money"),
    ...unmatched(clocks, stories, CLOCKS, "time of day"),
  ];
}

/** How values of one sort are compared. */
interface Comparison<Own extends Value> {
  /** May be one value. */
  agree: (one: Own, other: Own) => boolean;
  /** Are not, and yet so near that they may be of one thing. */
  near: (one: Own, other: Own) => boolean;
}

const SUMS: Comparison<Sum> = {
  // "Up to £6m" says nothing of £40,000.
  agree: (one, other) => areOfOneSize(one, other) && mayBeOneNumber(one.number, other.number),
  near: (one, other) => areOfOneSize(one, other) && areOfOneMeasure(one.measure, other.measure),
};

const CLOCKS: Comparison<Clock> = {
  agree: ({ hours: one }, { hours: other }) => !areHoursApart(one, other, CLOCKS_NEAR.least),
  near: ({ hours: one }, { hours: other }) =>
    !areHoursApart(exactly(one), exactly(other), CLOCKS_NEAR.most) && !areOfOtherDays(one, other),
};

/** "Around ten" by its ten: two rough clocks an hour apart may agree, and may be of two moments. */
function exactly(hours: Hours): Hours {
  const middle = (hours.range[0] + hours.range[1]) / 2;
  return { ...hours, range: [middle, middle] };
}

const WEEKDAY = new RegExp(`\\b(?:${WEEKDAY_NAMES.join("|")})\\b`, "u");

/** "5 p.m. on Thursday", "5.20 p.m. on Tuesday". */
function areOfOtherDays({ words: one }: Hours, { words: other }: Hours): boolean {
  const [here, there] = [WEEKDAY.exec(one)?.[0], WEEKDAY.exec(other)?.[0]];
  return here !== undefined && there !== undefined && here !== there;
}

function areOfOneSize({ number: one }: Sum, { number: other }: Sum): boolean {
  return one.currency === other.currency && areWithin(SUMS_NEAR, one.value, other.value);
}

/** What is asked for is seldom what is paid; "some £40,000" may be anything that was paid. */
function areOfOneMeasure(one: string | null, other: string | null): boolean {
  if (one === other) return true;
  if (one === "sum demanded" || other === "sum demanded") return false;
  return one === null || other === null;
}

/** Values of two articles that are each other's only neighbour, where nothing in either agrees with the other's, and no third has both. */
function unmatched<Own extends Value>(
  valuesOf: ReadonlyMap<string, readonly Own[]>,
  stories: Stories,
  { agree, near }: Comparison<Own>,
  about: string,
): NearValueConflict[] {
  const only = (one: Own, others: readonly Own[]) => {
    const found = others.filter((other) => near(one, other));
    const [first] = found;
    return first && found.every((other) => agree(first, other)) ? first : undefined;
  };
  const { besides } = stories;
  const pairs = [...valuesOf].flatMap(([document, own]) =>
    besides(document)
      .filter((other) => document < other)
      .flatMap((other): [Own, Own][] => {
        const theirs = valuesOf.get(other) ?? [];
        const alone = (values: readonly Own[], against: readonly Own[]) =>
          values.filter((value) => against.every((one) => !agree(value, one)));
        const [here, there] = [alone(own, theirs), alone(theirs, own)];
        return here.flatMap((one): [Own, Own][] => {
          const match = only(one, there);
          if (match === undefined || only(match, here) === undefined) return [];
          if (!mayBeOfOneMatter(one.sentence, match.sentence, stories)) return [];
          const thirds = new Set([...besides(document), ...besides(other)]);
          const tellsBoth = [...thirds].some((third) => {
            const values = valuesOf.get(third) ?? [];
            return values.some((value) => agree(value, one)) && values.some((value) => agree(value, match));
          });
          return tellsBoth ? [] : [[one, match]];
        });
      }),
  );
  return gathered(pairs).map((values) => ({
    about,
    sentences: values.map(({ sentence }) => sentence),
    positions: values.map(({ words, sentence: { document }, span }) => ({ value: words, document, span })),
  }));
}

/** Pairs that have a value in common are of one thing. */
function gathered<Own extends Value>(pairs: readonly (readonly [Own, Own])[]): Own[][] {
  const groups: Set<Own>[] = [];
  for (const pair of pairs) {
    const known = groups.filter((group) => pair.some((value) => group.has(value)));
    const all = new Set([...known.flatMap((group) => [...group]), ...pair]);
    for (const group of known) groups.splice(groups.indexOf(group), 1);
    groups.push(all);
  }
  return groups.map((group) => [...group]);
}

/** So much for each, and not in all; what is yet another; what a bracket turns into another currency. */
const RATE = /^ (?:(?:a|an|per|each|every) ?(?:\p{L}+)?|apiece|each)\b/iu;
const ANOTHER =
  /(?:\b(?:another|additional|further|extra|more than the|of the|first|last|every|each|per)|\()\s*$/iu;

function sumsIn(sentence: ContextOfSentence): Sum[] {
  const { text, span, headline } = sentence;
  if (headline || !/\d|million|billion|thousand|hundred/iu.test(text)) return [];
  let figures: ReturnType<typeof figuresIn> | undefined;
  return writtenNumbers(text).flatMap((number): Sum[] => {
    const [from, to] = number.span;
    if (number.currency === undefined || number.value < LEAST) return [];
    if (ANOTHER.test(text.slice(Math.max(0, from - BEFORE), from)) || RATE.test(text.slice(to))) return [];
    // Few sentences have a sum that comes so far.
    figures ??= figuresIn(text, 0);
    const figure = figures.find((one) => one.span[0] <= from && to <= one.span[1]);
    return [
      {
        words: figureInWords(number),
        span: [span[0] + from, span[0] + to],
        sentence,
        number,
        measure: figure?.measure ?? WORTH.exec(text.slice(to))?.groups?.what?.toLowerCase() ?? null,
      },
    ];
  });
}

const WORTH =
  /^[- ](?:\p{Ll}+ )?(?<what>fund|loan|grant|budget|debt|salary|house|home|mansion|yacht|contract|project|programme|program|plant|building|scheme|investment|bond|bail|policy)\b/u;

/** Smaller sums are prices of things. */
const LEAST = 1000;

const BEFORE = 24;

function clocksIn(sentence: ContextOfSentence, timexes: Parameters<typeof hoursIn>[1]): Clock[] {
  if (sentence.headline) return [];
  return hoursIn(sentence, timexes)
    .filter(({ part }) => part === undefined)
    .map((hours) => ({ words: `“${hours.words}”`, span: hours.span, sentence, hours }));
}

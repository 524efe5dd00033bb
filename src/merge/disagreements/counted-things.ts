import {
  areWithin,
  mayBeOneNumber,
  type WrittenNumber,
  writtenNumbers,
} from "../../events/written-numbers.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Span } from "../../model/span.ts";
import type { Stories } from "../network/shared-names.ts";
import { type Figure, figuresIn } from "./find-figures.ts";
import {
  type ContextOfSentence,
  inCommon,
  mayBeOfOneMatter,
  type SentenceContexts,
  stemOf,
} from "./sentence-context.ts";

/** "Three jets", "some 400 crates": a number with the things that it counts. */
interface Count {
  noun: string;
  stem: string;
  number: WrittenNumber;
  span: Span;
  sentence: ContextOfSentence;
}

export interface CountConflict {
  of: string;
  sentences: ContextOfSentence[];
  positions: { number: WrittenNumber; told: { document: string; span: Span }[] }[];
}

/** "The 717 was": no noun for all its ending. */
const NO_NOUN =
  /^(?:was|has|does|is|this|its|as|plus|versus|yes|news|perhaps|always|besides|towards|thus|across)$/;

/** Without one of these a sentence counts no two things, and need not be read for numbers. */
const MANY_OF_THEM =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|t(?:en|w)|hundred|thousand|dozen)|(?<=\p{L})t(?:een|y)/iu;

/** What stands between a number and the things that it counts: "of the airline's", "large", "Tarn". */
const COUNTED =
  /^(?: of (?:the|its|his|her|their)(?: [\p{L}-]+['’]s?)?)?(?<between>(?: [\p{L}-]+){0,2}?) (?<noun>\p{Ll}{2,}s|men|women|children)(?![\p{L}'’-])/u;

/** "The number of homes lost is 131". */
const NUMBER_OF =
  /\bnumber of (?:\p{Ll}+ )??(?<noun>\p{Ll}{2,}s|men|women|children)\b[^.;:,]{0,30}? (?:is|was|are|were|to|at|as)(?: (?:now|about|some|around))?\s*$/iu;

const NO_PART =
  /\b(?:and|or|of|in|to|for|at|by|on|with|from|who|that|was|were|is|are|had|has|have|as|than|into|out|per|more|other|others|further|additional|not|before|after|when|while|but)\b/i;

/** A part of them, or those of each: other articles count others. */
const PART =
  /\b(?:another|additional|further|extra|including|among (?:them|others)|of whom|of them|other|last|next|past|first|final|every|each|per|only|these|those|the same|two of|one of|all|both|page|number|nos?|route|gate|chapter|aged?|between|(?<!, )or|of|to)\s*$/i;

/** What is yet to come, or only might. */
const UNREAL =
  /\b(?:can|could|may|might|would|will|fears?|feared|[Ii]f|[Uu]nless|[Ww]hether|expect(?:ed|s)?|hop(?:e|ed|es|ing)|threaten\p{L}*|plan(?:s|ned)?|wants?|wanted|seeks?|sought|should|must|about to|up to)\b/u;

/** Of these a report tells many that are not of one sum. */
const MANY: ReadonlySet<string> = new Set(
  (
    "days weeks months years hours minutes seconds decades centuries times things parts ways others people persons points goals games wins losses matches sets rounds seasons laps yards runs overs wickets degrees " +
    "votes seats touchdowns carries catches passes yards rebounds assists receptions completions sacks interceptions tackles hits homers shots saves fouls quarters innings titles trophies seeds starts appearances starters " +
    "miles kilometres kilometers metres meters feet inches sentences words lines " +
    "children percents cents pence dollars pounds euros rupees francs crowns shares steps sides sorts kinds types cases reasons questions chances thousands hundreds millions billions dozens scores"
  ).split(" "),
);

/** Measures and the like, of which an article tells one thing's where it has one number of them. */
const UNITS: ReadonlySet<string> = new Set(
  "tonnes tons kilos kilograms acres hectares litres liters gallons barrels pages".split(" "),
);

/** So much two sentences must have in common for what they count to be one; less where both articles seldom name it. */
const LEAST = { often: 2, seldom: 1 };

/** Counts further apart are of other things. */
const MANIFOLD = 5;

/**
 * Numbers of like things that cannot both hold, in articles of one story whose sentences have rare words in common: "two of
 * the airline's jets were taken by a lessor", "the lessor's men came … I counted three jets". Not where an article has, in
 * like surroundings, the other's number too.
 */
export function differentCounts(contexts: SentenceContexts, stories: Stories): CountConflict[] {
  const { besides } = stories;
  const counts = contexts.documents.flatMap((document) =>
    besides(document).length === 0 ? [] : contexts.of(document).flatMap(countsIn),
  );
  return [...groupBy(counts, ({ stem }) => stem).values()].flatMap((same): CountConflict[] => {
    const own = groupBy(same, ({ sentence }) => sentence.document);
    const pairs = same.flatMap((one) =>
      besides(one.sentence.document)
        .filter((document) => one.sentence.document < document)
        .flatMap((document) => own.get(document) ?? [])
        .filter(
          (other) =>
            areApart(one.number, other.number) &&
            (!UNITS.has(one.noun) || (isOnly(one, own) && isOnly(other, own))) &&
            (areAlike(one, other) ||
              (areNear(one, other) &&
                isOnly(one, own) &&
                isOnly(other, own) &&
                mayBeOfOneMatter(one.sentence, other.sentence, stories))) &&
            !isAlsoIn(own.get(one.sentence.document) ?? [], other) &&
            !isAlsoIn(own.get(other.sentence.document) ?? [], one),
        )
        .map((other) => [one, other] as const),
    );
    if (pairs.length === 0) return [];
    const sides = [...new Set(pairs.flat())];
    const positions = [...groupBy(sides, ({ number: { mod, value } }) => `${mod} ${value}`).values()]
      .map((list) => ({
        number: (list[0] as Count).number,
        told: list.map(({ sentence: { document }, span }) => ({ document, span })),
      }))
      .sort((a, b) => a.number.value - b.number.value);
    return [{ of: (same[0] as Count).noun, sentences: sides.map(({ sentence }) => sentence), positions }];
  });
}

/** Has its article no other number of such things? */
function isOnly(
  { sentence: { document }, number }: Count,
  own: ReadonlyMap<string, readonly Count[]>,
): boolean {
  return (own.get(document) ?? []).every((other) => other.number.value === number.value);
}

/** Does an article whose counts these are have the other's number, or one that holds it, too? */
function isAlsoIn(own: readonly Count[], other: Count): boolean {
  return own.some((third) => !areApart(third.number, other.number));
}

function areAlike(one: Count, other: Count): boolean {
  const seldom = one.sentence.stems.has(one.stem) && other.sentence.stems.has(one.stem);
  return inCommon(one.sentence, other.sentence, one.stem) >= (seldom ? LEAST.seldom : LEAST.often);
}

/** Two counts of things of one name in one affair are seldom so large and so near each other, and of two things. */
function areNear({ number: { value: one } }: Count, { number: { value: other } }: Count): boolean {
  return Math.min(one, other) >= NEAR.least && areWithin(NEAR.times, one, other);
}
const NEAR = { least: 20, times: 1.5 };

function areApart(one: WrittenNumber, other: WrittenNumber): boolean {
  return !mayBeOneNumber(one, other) && areWithin(MANIFOLD, one.value, other.value);
}

function countsIn(sentence: ContextOfSentence): Count[] {
  const { text, span, headline } = sentence;
  if (headline || !MANY_OF_THEM.test(text)) return [];
  const numbers = writtenNumbers(text);
  let figures: readonly Figure[] | undefined;
  return numbers.flatMap((number, i): Count[] => {
    const [from, to] = number.span;
    if (number.currency !== undefined || number.value < 2 || !Number.isInteger(number.value)) return [];
    const before = text.slice(Math.max(numbers[i - 1]?.span[1] ?? 0, from - 60), from);
    if (PART.test(before) || UNREAL.test(before.split(/[;.,]/).at(-1) ?? "")) return [];
    const after = COUNTED.exec(text.slice(to, Math.min(numbers[i + 1]?.span[0] ?? text.length, to + 60)));
    const counted = after && !NO_PART.test(after.groups?.between ?? "") ? after : NUMBER_OF.exec(before);
    const noun = counted?.groups?.noun ?? "";
    if (noun === "" || MANY.has(noun) || NO_NOUN.test(noun)) return [];
    // Those of the killed, the fined and the like are compared by what befell them. Few come so far.
    figures ??= figuresIn(text, 0);
    if (figures.some((figure) => figure.span[0] <= from && to <= figure.span[1])) return [];
    return [{ noun, stem: stemOf(noun), number, span: [span[0] + from, span[0] + to], sentence }];
  });
}

import { NUMBER_WORDS } from "../../events/written-numbers.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Span } from "../../model/span.ts";
import type { Sentence } from "../../model/stages.ts";
import { mainFamily } from "../features.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";

/** "By 16 votes to 15", "fifteen voted for it and fifteen against". */
interface Result {
  document: string;
  more: number;
  fewer: number;
  /** Whether what was voted on passed, where the sentence says so. */
  passed: boolean | null;
  span: Span;
  /** What its sentence tells, or where that is nothing, what those around it do. */
  clusters: readonly Cluster[];
}

export interface ResultConflict {
  clusters: Cluster[];
  positions: { value: string; told: { document: string; span: Span }[] }[];
}

const NUMBER = `(?:\\d{1,3}|${[...NUMBER_WORDS.keys()].sort((a, b) => b.length - a.length).join("|")})`;

const PATTERNS = [
  `\\bby (?<a>${NUMBER})(?: votes?)? to (?<b>${NUMBER})\\b`,
  `\\b(?:votes?|voted)(?: of| was)? (?<a>${NUMBER})(?: to |[-–])(?<b>${NUMBER})\\b`,
  `\\b(?<a>${NUMBER})[-–](?<b>${NUMBER}) (?:vote|majority)\\b`,
  `\\b(?<a>${NUMBER})(?: [\\p{L}-]+){0,3}? (?:for|in favou?r)\\b[^.;:]{0,40}?\\b(?:and|with|to) (?<b>${NUMBER})(?: [\\p{L}-]+){0,2} against\\b`,
  `\\b(?:result|count|tally|score)\\b[^.;]{0,80}?\\b(?:was|of|at|stood at) (?<a>${NUMBER})(?: to |[-–])(?<b>${NUMBER})\\b`,
].map((pattern) => new RegExp(pattern, "giu"));

const VOTING =
  /\b(?:vot(?:e|es|ed|ing)|ballots?|elect\p{L}*|result|tellers|congress|majority|motion|bill|ratif\p{L}+|deput(?:y|ies)|members|senators)\b/iu;
const PASSED = /\b(?:approv|pass|back|ratif|adopt|carried|in favou?r of|agreed)/i;
const FAILED = /\b(?:reject|defeat|threw out|thrown out|voted down|block|fell|lost)/i;

/** Of fewer voters many a body may have just so many. */
const FEWEST = 7;

/** Somebody abstains or is counted twice: by so great a part of it one electorate is told larger by one article. */
const SLACK = 0.1;

/**
 * Results of one vote that cannot both be: articles of one story that each give one result of so large a body, and another.
 * A vote that passed is not the one that failed.
 */
export function differentResults(
  told: readonly Cluster[],
  sentences: readonly Sentence[],
  texts: ReadonlyMap<string, string>,
  ofOneStory: (document: string) => Iterable<string>,
): ResultConflict[] {
  const results = resultsIn(told, sentences, texts);
  const own = groupBy(results, ({ document }) => document);
  // "In the first round 231 to 230": of a body that voted twice the one that has a number in common with the other article's.
  const only = (one: Result, other: Result) =>
    [one, other].every((result, i) =>
      (own.get(result.document) ?? []).every(
        (third) =>
          third === result ||
          !isOneBody(result, third) ||
          isAlike(result, third) ||
          (hasOneInCommon(one, other) && !isAlike(third, i === 0 ? other : one)),
      ),
    );
  const numberOf = new Map(results.map((result, i) => [result, i]));
  const found: ResultConflict[] = [];
  const taken = new Set<Result>();
  for (const one of results) {
    if (taken.has(one)) continue;
    const others = [...ofOneStory(one.document)]
      .flatMap((document) => own.get(document) ?? [])
      .filter(
        (other) =>
          other.document !== one.document &&
          isOneBody(one, other) &&
          only(one, other) &&
          !(one.passed !== null && other.passed !== null && one.passed !== other.passed),
      );
    const same = [one, ...others].sort((a, b) => (numberOf.get(a) as number) - (numberOf.get(b) as number));
    const positions = [...groupBy(same, ({ more, fewer }) => `${more} to ${fewer}`)].sort((a, b) =>
      a[0] < b[0] ? -1 : 1,
    );
    if (positions.length < 2) continue;
    for (const each of same) taken.add(each);
    found.push({
      clusters: [...new Set(same.flatMap(({ clusters }) => clusters))],
      positions: positions.map(([value, list]) => ({
        value,
        told: list.map(({ document, span }) => ({ document, span })),
      })),
    });
  }
  return found;
}

function isAlike(one: Result, other: Result): boolean {
  return one.more === other.more && one.fewer === other.fewer;
}

function hasOneInCommon(one: Result, other: Result): boolean {
  return (one.more === other.more) !== (one.fewer === other.fewer);
}

function isOneBody(one: Result, other: Result): boolean {
  const [a, b] = [one.more + one.fewer, other.more + other.fewer];
  return Math.abs(a - b) <= Math.max(1, SLACK * Math.max(a, b));
}

function resultsIn(
  told: readonly Cluster[],
  sentences: readonly Sentence[],
  texts: ReadonlyMap<string, string>,
): Result[] {
  const spotOf = (document: string, [start]: Span) => `${start} ${document}`;
  const tellings = groupBy(
    told.flatMap((cluster) =>
      cluster.mentions
        .filter(({ kind }) => kind !== "statement")
        .map(({ document, sentence }) => ({ cluster, spot: spotOf(document, sentence) })),
    ),
    ({ spot }) => spot,
  );
  return [...groupBy(sentences, ({ document }) => document)].flatMap(([document, own]) =>
    own.flatMap(({ span, headline }, index) => {
      const sentence = (texts.get(document) ?? "").slice(...span);
      if (headline || !VOTING.test(sentence)) return [];
      const tellingOf = (each: Sentence | undefined) =>
        (each ? (tellings.get(spotOf(document, each.span)) ?? []) : []).map(({ cluster }) => cluster);
      const here = tellingOf(own[index]);
      const near = here.length > 0 ? here : [own[index - 1], own[index + 1]].flatMap(tellingOf);
      const votes = near.filter((cluster) => /^(?:election|law)$/.test(mainFamily(cluster)));
      const clusters = votes.length > 0 ? votes : near;
      return PATTERNS.flatMap((pattern) =>
        [...sentence.matchAll(pattern)].flatMap(({ index: at, 0: words, groups }): Result[] => {
          const [a, b] = [numberOf(groups?.a), numberOf(groups?.b)];
          if (a === null || b === null || a + b < FEWEST) return [];
          const [passed, failed] = [PASSED.test(sentence), FAILED.test(sentence)];
          return [
            {
              document,
              more: Math.max(a, b),
              fewer: Math.min(a, b),
              passed: passed === failed ? null : passed,
              span: [span[0] + at, span[0] + at + words.length],
              clusters,
            },
          ];
        }),
      );
    }),
  );
}

function numberOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  const value = NUMBER_WORDS.get(word.toLowerCase()) ?? Number(word);
  return Number.isNaN(value) ? null : value;
}

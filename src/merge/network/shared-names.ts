import { MONTH_NAMES } from "../../calendar/month-names.ts";
import { WEEKDAY_NAMES } from "../../calendar/weekday-names.ts";
import { nameRules } from "../../events/rules.ts";
import { compareText } from "../../model/compare-text.ts";
import { rememberedLately } from "../../model/remembered.ts";
import { addUnder, pushUnder } from "../../model/under-key.ts";

/** An article with the names in it. */
export interface Report {
  document: string;
  names: ReadonlySet<string>;
}

/** Two reports on one story, and the names by which they were found to be. */
export interface Story {
  documents: readonly [string, string];
  names: readonly string[];
  /** The part of the shorter one's names that these make up. */
  part: number;
}

/** Names that two reports must share at least, and the part of the shorter one's names that these must make up. */
const SHARED: Least = { names: 3, part: 0.3 };
/** Less will do for what only sets articles side by side. */
const OF_AFFAIR: Least = { names: 4, part: 0.2 };
/** And less still in what somebody put together, of articles that may name a company and a town and hardly anybody else. */
const IN_FOLDER: Least = { names: 2, part: 0.1 };

interface Least {
  names: number;
  part: number;
}

export const NO_NAMES: ReadonlySet<string> = new Set(
  [
    ...nameRules.offices,
    ...nameRules.honorifics,
    ...nameRules.organisations,
    ...nameRules.places,
    ...nameRules.directions,
    ...nameRules.never,
    ...WEEKDAY_NAMES,
    ...MONTH_NAMES,
    ...(
      "north south east west the news updated posted photo story share facebook twitter email comments " +
      "mr mrs ms dr detective deputy lieutenant captain anyone"
    ).split(" "),
  ].map((word) => word.toLowerCase()),
);

/** Words that are capital in the midst of a sentence: names, for the most part. Without marks, which one paper prints and another not. */
export function capitalWords(text: string): ReadonlySet<string> {
  const words = [...text.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}/gu)].map(([word]) => word);
  return new Set(words.filter((word) => !NO_NAMES.has(word.toLowerCase())).map(withoutMarks));
}

/** "Zürich" as "Zurich". */
export function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Pairs that share enough names, found through the names that few reports have, so that the work grows with what is shared. */
export function pairsOf(reports: readonly Report[], common: number, least: Least = SHARED): Story[] {
  const holders = new Map<string, number[]>();
  reports.forEach(({ names }, i) => {
    for (const name of names) pushUnder(holders, name, i);
  });
  const shared = new Map<number, string[]>();
  for (const [name, held] of holders)
    if (held.length <= common)
      held.forEach((a, k) => {
        for (const b of held.slice(k + 1)) {
          const key = a * reports.length + b;
          const names = shared.get(key);
          if (names) names.push(name);
          else shared.set(key, [name]);
        }
      });
  return [...shared]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, names]): Story[] => {
      const a = reports[Math.floor(key / reports.length)] as Report;
      const b = reports[key % reports.length] as Report;
      const fewest = Math.min(a.names.size, b.names.size);
      return names.length >= least.names && names.length >= least.part * fewest
        ? [
            {
              documents: [a.document, b.document],
              names: names.sort(compareText),
              part: names.length / fewest,
            },
          ]
        : [];
    });
}

/** A name in more articles than this tells none of them apart. */
const COMMON = 40;

function reportsOf(texts: ReadonlyMap<string, string>): Report[] {
  return [...texts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([document, text]) => ({ document, names: capitalWords(text) }));
}

/**
 * Articles that tell one story, or seem to: a short one has few names. Two names are enough that hardly any other article has,
 * or two that a few others have where a third article tells one story with each. By the names alone that finds 164 of 180
 * pairs of our own stories where `pairsOf` finds 144, and none between stories; of crime reports (Gun Violence
 * Corpus) 5 more pairs of one incident and 3 of two.
 */
export function seemingPairsOf(reports: readonly Report[], texts: ReadonlyMap<string, string>): Story[] {
  const few = (common: number) => pairsOf(reports, common, FEW).filter((story) => !nameOne(story, texts));
  const found = new Map([...few(RARE), ...pairsOf(reports, COMMON)].map((story) => [keyOf(story), story]));
  const partners = partnersIn(found.values());
  for (const story of few(SELDOM)) {
    const [one, other] = story.documents;
    const others = partners.get(other) ?? new Set();
    if (!found.has(keyOf(story)) && [...(partners.get(one) ?? [])].some((third) => others.has(third)))
      found.set(keyOf(story), story);
  }
  return [...found.values()].sort((a, b) => compareText(keyOf(a), keyOf(b)));
}

/** "Tarn Hall" is two words and one name. */
function nameOne({ documents, names }: Story, texts: ReadonlyMap<string, string>): boolean {
  const [one, other, ...more] = names;
  if (more.length > 0) return false;
  return documents.some((document) => {
    const text = withoutMarks(texts.get(document) ?? "");
    return text.includes(`${one} ${other}`) || text.includes(`${other} ${one}`);
  });
}

function keyOf({ documents }: Story): string {
  return documents.join("\n");
}

/** In more articles than somebody puts together on one story two names are shared by many a story: of a company half such pairs are wrong. */
export const ONE_FOLDER = 12;

/** Which two of these articles tell one story, or of a folder seem to; in the order of their names. */
export function pairsMaybeOfOneStory(
  texts: ReadonlyMap<string, string>,
  { isFolder }: { isFolder: boolean },
): (readonly [string, string])[] {
  const reports = reportsOf(texts);
  const stories = isFolder ? seemingPairsOf(reports, texts) : pairsOf(reports, COMMON);
  return stories.map(({ documents }) => documents);
}

/** As few names, of which at most so many articles have each. */
const FEW = { names: 2, part: 0.25 } as const;
const RARE = 5;
const SELDOM = 10;

/** Which articles tell one story with which. */
export interface Stories {
  /** By the names that both have. */
  tellOneStory: (first: string, second: string) => boolean;
  /** Those that do, with this one; in no order. */
  ofOneStory: (document: string) => Iterable<string>;
  /**
   * By these, by fewer of them where the names are many or the articles few, or by one of them and a third article that
   * tells one story with each.
   */
  tellOneAffair: (first: string, second: string) => boolean;
  /** Those that tell one affair with it, in the order of their names. */
  besides: (document: string) => readonly string[];
  /** All of them were put together by somebody, who had a reason. */
  isFolder: boolean;
}

/** Articles whose names, and whose companions, are held: those of a story are asked for together. */
const MOST_HELD = 2000;

/** Finds the names in any of these articles. */
export function namesIn(texts: ReadonlyMap<string, string>): (document: string) => ReadonlySet<string> {
  return rememberedLately(MOST_HELD, (document) => capitalWords(texts.get(document) ?? ""));
}

/** Finds the articles that tell one story, and those that a third brings together. */
export function storiesIn(texts: ReadonlyMap<string, string>, { isFolder }: { isFolder: boolean }): Stories {
  const reports = reportsOf(texts);
  const partners = partnersIn(pairsOf(reports, COMMON));
  const least = isFolder ? IN_FOLDER : OF_AFFAIR;
  const loose = partnersIn(pairsOf(withInitials(reports, texts), COMMON, least));
  const namesOf = namesIn(texts);
  const sureOf = (document: string) =>
    new Set([...(partners.get(document) ?? []), ...(loose.get(document) ?? [])]);
  const tellOneStory = (first: string, second: string) => partners.get(first)?.has(second) === true;
  const besides = rememberedLately(MOST_HELD, (document): readonly string[] => {
    const sure = sureOf(document);
    const further = new Set(
      [...(partners.get(document) ?? [])].flatMap((third) => [...(partners.get(third) ?? [])]),
    );
    // Of a folder's articles one may call everybody by first names and another by surnames.
    const between = isFolder ? countEach([...sure].flatMap((third) => [...sureOf(third)])) : NONE;
    return [...new Set([...sure, ...further, ...between.keys()])]
      .filter((other) => other !== document)
      .filter(
        (other) =>
          sure.has(other) ||
          (between.get(other) ?? 0) >= ENOUGH ||
          (further.has(other) && [...namesOf(document)].some((name) => namesOf(other).has(name))),
      )
      .sort(compareText);
  });
  return {
    tellOneStory,
    ofOneStory: (document) => partners.get(document) ?? [],
    tellOneAffair: (first, second) => besides(first).includes(second),
    besides,
    isFolder,
  };
}

/** So many articles that tell one story with each of two do what names in common would. */
const ENOUGH = 2;

const NONE: ReadonlyMap<string, number> = new Map();

function countEach(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** With the names too that an article has only at the head of a sentence, where another has them within one. */
function withInitials(reports: readonly Report[], texts: ReadonlyMap<string, string>): Report[] {
  const known = new Set(reports.flatMap(({ names }) => [...names]));
  return reports.map(({ document, names }) => ({
    document,
    names: new Set([
      ...names,
      ...((texts.get(document) ?? "").match(/(?<![\p{L}-])\p{Lu}\p{Ll}{2,}/gu) ?? []).filter((word) =>
        known.has(word),
      ),
    ]),
  }));
}

function partnersIn(pairs: Iterable<Story>): Map<string, Set<string>> {
  const partners = new Map<string, Set<string>>();
  for (const {
    documents: [one, other],
  } of pairs)
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      addUnder(partners, from, to);
  return partners;
}

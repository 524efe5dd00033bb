import { nameRules } from "../../events/rules.ts";
import { compareText } from "../../model/compare-text.ts";

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
const SHARED = { names: 3, part: 0.3 } as const;
const NO_NAMES: ReadonlySet<string> = new Set(
  [
    ...nameRules.offices,
    ...nameRules.honorifics,
    ...nameRules.organisations,
    ...nameRules.places,
    ...nameRules.directions,
    ...nameRules.never,
    ...(
      "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september " +
      "october november december north south east west the news updated posted photo story share facebook twitter email comments " +
      "mr mrs ms dr detective deputy lieutenant captain anyone"
    ).split(" "),
  ].map((word) => word.toLowerCase()),
);

/** Words that are capital in the midst of a sentence: names, for the most part. */
export function capitalWords(text: string): ReadonlySet<string> {
  const words = [...text.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}/gu)].map(([word]) => word);
  return new Set(words.filter((word) => !NO_NAMES.has(word.toLowerCase())));
}

/** Pairs that share enough names, found through the names that few reports have, so that the work grows with what is shared. */
export function pairsOf(reports: readonly Report[], common: number): Story[] {
  const holders = new Map<string, number[]>();
  reports.forEach(({ names }, i) => {
    for (const name of names) {
      const held = holders.get(name);
      if (held) held.push(i);
      else holders.set(name, [i]);
    }
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
      return names.length >= SHARED.names && names.length >= SHARED.part * fewest
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

/** Which two of these articles tell one story, by the names that both have; in the order of their names. */
export function pairsOfOneStory(texts: ReadonlyMap<string, string>): (readonly [string, string])[] {
  const reports = [...texts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([document, text]) => ({ document, names: capitalWords(text) }));
  return pairsOf(reports, COMMON).map(({ documents }) => documents);
}

/** Which articles tell one story with which. */
export interface Stories {
  /** By the names that both have. */
  tellOneStory: (first: string, second: string) => boolean;
  /** By these, or by one of them and a third article that tells one story with each. */
  tellOneAffair: (first: string, second: string) => boolean;
  /** Those that tell one affair with it, in the order of their names. */
  besides: (document: string) => readonly string[];
}

/** Finds the articles that tell one story, and those that a third brings together. */
export function storiesIn(texts: ReadonlyMap<string, string>): Stories {
  const partners = new Map<string, Set<string>>();
  for (const [one, other] of pairsOfOneStory(texts))
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = partners.get(from);
      if (known) known.add(to);
      else partners.set(from, new Set([to]));
    }
  const names = new Map<string, ReadonlySet<string>>();
  const namesOf = (document: string) => {
    const known = names.get(document) ?? capitalWords(texts.get(document) ?? "");
    names.set(document, known);
    return known;
  };
  const tellOneStory = (first: string, second: string) => partners.get(first)?.has(second) === true;
  const beside = new Map<string, readonly string[]>();
  const besides = (document: string): readonly string[] => {
    const known = beside.get(document);
    if (known) return known;
    const own = partners.get(document) ?? new Set<string>();
    const further = new Set([...own].flatMap((third) => [...(partners.get(third) ?? [])]));
    const found = [...new Set([...own, ...further])]
      .filter((other) => other !== document)
      .filter((other) => own.has(other) || [...namesOf(document)].some((name) => namesOf(other).has(name)))
      .sort(compareText);
    beside.set(document, found);
    return found;
  };
  return {
    tellOneStory,
    tellOneAffair: (first, second) => besides(first).includes(second),
    besides,
  };
}

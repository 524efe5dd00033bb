import { readLexicon } from "../../text/models-folder.ts";

/** What the lexicon says of a word that can tell an event. */
export interface LikeWord {
  /** Concepts that its senses have in common with other words, and how much of its use each takes, 0 to 1. */
  concepts: ReadonlyMap<string, number>;
  /** Share of its use that names something happening, 0 to 1; 1 for every verb. */
  eventive: number;
  /** How often it stands in the corpus that WordNet's senses were counted in (SemCor). */
  count: number;
}

let lines: Map<string, string> | undefined;
const read = new Map<string, LikeWord | null>();

/**
 * Looks a lemma up among the words derived from WordNet (see models/README.md), first as the part of speech given, then as
 * the other; null where neither is there. The first call reads the lexicon.
 */
export function likeWordOf(lemma: string, nominal: boolean): LikeWord | null {
  const [first, second] = nominal ? ["n", "v"] : ["v", "n"];
  return wordAt(`${lemma}\t${first}`) ?? wordAt(`${lemma}\t${second}`);
}

/** Share of a noun's use that names something happening, 0 to 1; 0 for a noun that never does. */
export function eventivenessOf(noun: string): number {
  return wordAt(`${noun}\tn`)?.eventive ?? 0;
}

function wordAt(key: string): LikeWord | null {
  const known = read.get(key);
  if (known !== undefined) return known;
  lines ??= readLexicon("like-words-en.tsv", "make-like-words.ts");
  const line = lines.get(key);
  const word = line === undefined ? null : parseLine(line);
  read.set(key, word);
  return word;
}

function parseLine(line: string): LikeWord {
  const [eventive, count, concepts = ""] = line.split("\t");
  return {
    eventive: Number(eventive) / 100,
    count: Number(count),
    concepts: new Map(
      concepts
        .split(" ")
        .filter((entry) => entry !== "")
        .map((entry) => {
          const [concept, weight] = entry.split(":") as [string, string];
          return [concept, Number.parseInt(weight, 36) / 100] as const;
        }),
    ),
  };
}

/** How alike two words are by the concepts that they share, 0 to 1 (cosine); 1 for one and the same lemma. */
export function wordLikeness(a: LikeWord, b: LikeWord): number {
  if (a === b) return 1;
  let [dot, own, other] = [0, 0, 0];
  for (const [concept, weight] of a.concepts) {
    dot += weight * (b.concepts.get(concept) ?? 0);
    own += weight * weight;
  }
  for (const weight of b.concepts.values()) other += weight * weight;
  return own === 0 || other === 0 ? 0 : dot / Math.sqrt(own * other);
}

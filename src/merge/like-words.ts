import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const FILE = path.join("models", "like-words-en.tsv");

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
  lines ??= readLines();
  const line = lines.get(key);
  const word = line === undefined ? null : parseLine(line);
  read.set(key, word);
  return word;
}

function readLines(): Map<string, string> {
  const file = lexiconPath();
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new Error(
      `${file}: cannot be read (${(error as NodeJS.ErrnoException).code}). Take the file of the release, or make it anew: npx tsx scripts/make-like-words.ts (see models/README.md).`,
    );
  }
  const found = new Map<string, string>();
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const end = line.indexOf("\t", line.indexOf("\t") + 1);
    found.set(line.slice(0, end), line.slice(end + 1));
  }
  return found;
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

/** Beside src/, or beside dist/ where the code is compiled. */
function lexiconPath(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const roots = ["../..", "../../.."].map((up) => path.join(here, up, FILE));
  return roots.find((file) => existsSync(file)) ?? (roots[0] as string);
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

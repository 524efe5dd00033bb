import { readFileSync } from "node:fs";
import { parse } from "chrono-node";
import { globSync } from "tinyglobby";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { findMentions } from "../src/events/find-mentions.ts";
import { findSentences } from "../src/text/sentences.ts";
import { dateDocument } from "../src/timex/date-document.ts";

/**
 * Megabytes of text that the second and third stage read in a second of CPU time, from a text to its dates and events,
 * beside wink-nlp, which finds no more than words, sentences and parts of speech, and chrono-node, which finds dates, in the
 * same process. A busy machine slows all of them, so the ratios say more than the speeds.
 *
 *     npx tsx scripts/benchmark-events.ts [FILE.jsonl]    lines with a "text"; else the articles of seeds and gallery
 */
const REPETITIONS = 50;

const [file] = process.argv.slice(2);
const texts = file
  ? readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => (JSON.parse(line) as { text: string }).text)
  : globSync(["seeds/*.txt", "seeds/*.md", "tests/golden/*/articles/*"]).map((path) =>
      readFileSync(path, "utf8"),
    );
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
const repetitions = file ? 1 : REPETITIONS;

/** After as many runs to warm up. */
function speedOf(run: (text: string) => unknown): number {
  for (let i = 0; i < repetitions; i++) for (const text of texts) run(text);
  const before = process.cpuUsage();
  for (let i = 0; i < repetitions; i++) for (const text of texts) run(text);
  const { user, system } = process.cpuUsage(before);
  return (megabytes * repetitions * 1e6) / (user + system);
}

function readToMentions(text: string): unknown {
  const document = { id: "a", path: "a.txt", title: "", text, sha256: "", published: [], metadata: [] };
  const { timexes } = dateDocument(document, undefined);
  return findMentions(document.id, text, findSentences(text), timexes);
}

const wink = winkNLP(model, ["sbd", "pos"]);
const { its } = wink;
const speeds = [
  ["wink-nlp, words and tags", speedOf((text) => wink.readDoc(text).tokens().out(its.pos))],
  ["chrono-node, dates", speedOf((text) => parse(text))],
  ["annals, read to mentions", speedOf(readToMentions)],
] as const;

const [[, peer]] = speeds;
const articles = texts.length;
console.log(`${(megabytes * 1000).toFixed(0)} kB of text in ${articles} articles, CPU time after warm-up`);
for (const [name, speed] of speeds)
  console.log(
    `${name.padEnd(26)} ${speed.toFixed(3).padStart(8)} MB/s  ${((megabytes / articles / speed) * 1000).toFixed(1).padStart(6)} ms an article  ${(speed / peer).toFixed(3)} x wink-nlp`,
  );

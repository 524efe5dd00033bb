import { parse } from "chrono-node";
import { anchorTimexes } from "../src/timex/anchor-timexes.ts";
import { findTimexes } from "../src/timex/find-timexes.ts";
import { temporalRules } from "../src/timex/rules/index.ts";

/**
 * CPU time of the tagger beside that of chrono-node and Microsoft Recognizers, on the same text in one process.
 * The text is made of the rules' own sentences among plain ones, as thick with dates as a newspaper.
 */
const PLAIN = [
  "The council debated the budget for hours on end while farmers waited outside with their carts.",
  "Officials declined to name the company, but two people close to the talks confirmed the price.",
  "Residents of the harbour district said that the noise of the cranes had kept them awake.",
  "The museum holds nine hundred maps, some of them drawn on sealskin by the whalers themselves.",
  "Analysts doubt that the merger will please shareholders, who have seen the dividend cut.",
  "A spokeswoman for the railway blamed the weather, the wiring and a shortage of trained drivers.",
];
const ARTICLE = 3000;
const ARTICLES = 120;
const REPETITIONS = { fast: 5, slow: 1 } as const;

/** The same articles on every run: sentences are taken in turn, a plain one or two between those with dates. */
function articles(): string[] {
  const dated = temporalRules.flatMap(({ examples }) =>
    Object.values(examples).flatMap((sentences) =>
      Object.keys(sentences).map((sentence) => sentence.replace(/[[\]]/g, "")),
    ),
  );
  let turn = 0;
  return Array.from({ length: ARTICLES }, () => {
    const sentences: string[] = [];
    for (let length = 0; length < ARTICLE; turn++) {
      const three = [
        dated[turn % dated.length],
        PLAIN[turn % PLAIN.length],
        PLAIN[(turn * 7 + 1) % PLAIN.length],
      ] as string[];
      sentences.push(...three);
      length += three.join(" ").length + 1;
    }
    return sentences.join(" ");
  });
}

/** Megabytes a CPU second, after as many runs to warm up. */
function speedOf(run: (text: string) => unknown, texts: readonly string[], repetitions: number): number {
  for (let i = 0; i < repetitions; i++) for (const text of texts) run(text);
  const before = process.cpuUsage();
  for (let i = 0; i < repetitions; i++) for (const text of texts) run(text);
  const { user, system } = process.cpuUsage(before);
  return (texts.join("").length * repetitions) / (user + system);
}

interface Recognizers {
  recognizeDateTime(text: string, culture: string): unknown;
}

/** Microsoft Recognizers are a reference only: without them the rest is measured all the same. */
async function recognizers(): Promise<Recognizers | null> {
  try {
    const name = "@microsoft/recognizers-text-date-time";
    const loaded = (await import(name)) as Recognizers & { default?: Recognizers };
    return loaded.default ?? loaded;
  } catch (error) {
    console.log(`Microsoft Recognizers are not measured: ${(error as Error).message.split("\n")[0]}`);
    return null;
  }
}

const texts = articles();
const microsoft = await recognizers();
const speeds: [name: string, speed: number][] = [
  ["annals, find", speedOf((text) => findTimexes(text), texts, REPETITIONS.fast)],
  [
    "annals, find and anchor",
    speedOf((text) => anchorTimexes(findTimexes(text), 19_876), texts, REPETITIONS.fast),
  ],
  ["chrono-node", speedOf((text) => parse(text), texts, REPETITIONS.fast)],
];
if (microsoft)
  speeds.push([
    "Microsoft Recognizers",
    speedOf((text) => microsoft.recognizeDateTime(text, "en-us"), texts.slice(0, 4), REPETITIONS.slow),
  ]);

const chrono = speeds.find(([name]) => name === "chrono-node")?.[1] ?? Number.NaN;
console.log(
  `${(texts.join("").length / 1e6).toFixed(2)} MB of text in ${texts.length} articles, CPU time after warm-up`,
);
for (const [name, speed] of speeds)
  console.log(
    `${name.padEnd(26)} ${speed.toFixed(3).padStart(8)} MB/s   ${(speed / chrono).toFixed(3).padStart(7)} x chrono-node`,
  );

import { parse } from "../src/text/syntax/parse.ts";
import { type Token, tagTokens } from "../src/text/tokens.ts";
import { temporalRules } from "../src/timex/rules/index.ts";

/**
 * Tokens that the parser tags and parses in a second of CPU time, beside those that wink-nlp tags in the same process, on the
 * sentences of the rules' examples. A busy machine slows both, so their ratio says more than either.
 */
const REPETITIONS = 100;

const sentences = [
  ...new Set(
    temporalRules.flatMap(({ examples }) =>
      Object.values(examples).flatMap((dated) =>
        Object.keys(dated).map((sentence) => sentence.replace(/[[\]]/g, "")),
      ),
    ),
  ),
];
const tokens = sentences.map((sentence) => tagTokens(sentence, [0, sentence.length]));
const count = tokens.reduce((sum, { length }) => sum + length, 0);

/** Tokens a second of CPU time, after as many runs to warm up. */
function speedOf<Input>(run: (input: Input) => unknown, inputs: readonly Input[]): number {
  const repeat = () => {
    for (let i = 0; i < REPETITIONS; i++) for (const input of inputs) run(input);
  };
  repeat();
  const before = process.cpuUsage();
  repeat();
  const { user, system } = process.cpuUsage(before);
  return (count * REPETITIONS * 1e6) / (user + system);
}

const tagging = speedOf((sentence: string) => tagTokens(sentence, [0, sentence.length]), sentences);
const parsing = speedOf((sentence: readonly Token[]) => parse(sentence), tokens);
console.log(`${count} tokens in ${sentences.length} sentences, CPU time after warm-up`);
console.log(`wink-nlp, tokens and tags  ${tagging.toFixed(0).padStart(8)} tokens/s`);
console.log(
  `annals, tags and syntax    ${parsing.toFixed(0).padStart(8)} tokens/s   ${(parsing / tagging).toFixed(3)} x wink-nlp`,
);

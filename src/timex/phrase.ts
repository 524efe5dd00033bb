/**
 * The small language in which rules write their words:
 *
 *     last {weekday}                 words, and slots that a recogniser fills
 *     (the|this) (very)? {unit}      alternatives, and what may be missing
 *     [{n} {unit}] after {event}     brackets: the extent, when it is less than the whole
 *     {year} - {year2}               a hyphen: the two are joined by a hyphen or a dash
 *
 * A phrase is unfolded into every plain sequence that it allows, so that the rules can share one trie.
 */
export type Element =
  | { kind: "word"; word: string }
  | { kind: "slot"; slot: string; name: string }
  | { kind: "dash" }
  | { kind: "open" }
  | { kind: "close" };

export type Sequence = readonly Element[];

export function unfoldPhrase(phrase: string): Sequence[] {
  const parts = phrase.match(/\{[a-z]+[0-9]?\}|[a-z]+|[()|?[\]-]|[^\s]/g) ?? [];
  const parser = { parts, at: 0 };
  const sequences = readAlternatives(parser);
  if (parser.at < parts.length) throw new Error(`phrase "${phrase}": unexpected "${parts[parser.at]}"`);
  return sequences;
}

interface Parser {
  parts: readonly string[];
  at: number;
}

function readAlternatives(parser: Parser): Sequence[] {
  const alternatives = readSequence(parser);
  while (parser.parts[parser.at] === "|") {
    parser.at++;
    alternatives.push(...readSequence(parser));
  }
  return alternatives;
}

function readSequence(parser: Parser): Sequence[] {
  let sequences: Sequence[] = [[]];
  while (parser.at < parser.parts.length && !["|", ")"].includes(parser.parts[parser.at] as string)) {
    const choices = readItem(parser);
    sequences = sequences.flatMap((before) => choices.map((choice) => [...before, ...choice]));
  }
  return sequences;
}

function readItem(parser: Parser): Sequence[] {
  const part = parser.parts[parser.at++] as string;
  const choices = part === "(" ? readGroup(parser) : [[readElement(part)]];
  if (parser.parts[parser.at] !== "?") return choices;
  parser.at++;
  return [[], ...choices];
}

function readGroup(parser: Parser): Sequence[] {
  const choices = readAlternatives(parser);
  if (parser.parts[parser.at++] !== ")") throw new Error("phrase: a parenthesis is not closed");
  return choices;
}

function readElement(part: string): Element {
  if (part === "[") return { kind: "open" };
  if (part === "]") return { kind: "close" };
  if (part === "-") return { kind: "dash" };
  const slot = /^\{([a-z]+)([0-9]?)\}$/.exec(part);
  if (!slot) return { kind: "word", word: part };
  return { kind: "slot", slot: slot[1] as string, name: `${slot[1]}${slot[2]}` };
}

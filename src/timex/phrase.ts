/**
 * The small language in which rules write their words:
 *
 *     last {weekday}                 words, and slots that a recogniser fills
 *     (the|this) (very)? {unit}      alternatives, and what may be missing
 *     [{n} {unit}] after {event}     brackets: the extent, when it is less than the whole
 *     {year} - {year2}               a hyphen: the two are joined by a hyphen or a dash
 *
 * The plain sequences that a phrase allows make branches of one trie, which the rules share.
 */
export type Element =
  | { kind: "word"; word: string }
  | { kind: "slot"; slot: string; name: string }
  | { kind: "dash" }
  | { kind: "open" }
  | { kind: "close" };

/** What stands at one place of a phrase. What may be missing is a choice between nothing and what may stand there. */
export type Item = Element | { kind: "choice"; of: readonly (readonly Item[])[] };

export function readPhrase(phrase: string): readonly Item[] {
  const parts = phrase.match(/\{[a-z]+[0-9]?\}|[a-z]+|[()|?[\]-]|[^\s]/g) ?? [];
  const parser = { parts, at: 0 };
  const alternatives = readAlternatives(parser);
  if (parser.at < parts.length) throw new Error(`phrase "${phrase}": unexpected "${parts[parser.at]}"`);
  return alternatives.length === 1 ? (alternatives[0] as Item[]) : [{ kind: "choice", of: alternatives }];
}

interface Parser {
  parts: readonly string[];
  at: number;
}

function readAlternatives(parser: Parser): Item[][] {
  const alternatives = [readSequence(parser)];
  while (parser.parts[parser.at] === "|") {
    parser.at++;
    alternatives.push(readSequence(parser));
  }
  return alternatives;
}

function readSequence(parser: Parser): Item[] {
  const items: Item[] = [];
  while (parser.at < parser.parts.length && !["|", ")"].includes(parser.parts[parser.at] as string))
    items.push(readItem(parser));
  return items;
}

function readItem(parser: Parser): Item {
  const part = parser.parts[parser.at++] as string;
  const item: Item = part === "(" ? { kind: "choice", of: readGroup(parser) } : readElement(part);
  if (parser.parts[parser.at] !== "?") return item;
  parser.at++;
  return { kind: "choice", of: [[], ...(item.kind === "choice" ? item.of : [[item]])] };
}

function readGroup(parser: Parser): Item[][] {
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

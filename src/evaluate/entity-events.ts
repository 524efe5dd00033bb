import type { Span } from "../model/span.ts";
import { isCapitalised } from "../text/capital.ts";
import { childrenBy, is, type Tree } from "../text/syntax/tree.ts";
import type { Token } from "../text/tokens.ts";
import { type ParsedSentence, tellsEvent } from "./corpus-mentions.ts";

/** Parts of one name or noun phrase: what hangs so is looked for at its head. */
const PART_OF_NAME = ["flat", "compound", "appos", "nmod:poss", "goeswith", "nummod"];

/**
 * The words that tell an event in which a named person, organisation or thing takes part: what it does or undergoes,
 * what it does besides by another verb of the same subject, and the event that is its verb's object ("filed the suit").
 * In text order, as half-open spans.
 */
export function eventsOfEntity(sentences: readonly ParsedSentence[], entity: string): Span[] {
  const name = entity.toLowerCase().split(/\s+/);
  return sentences.flatMap(({ tree, headline }) => {
    if (headline) return [];
    const found = new Set<number>();
    for (const token of namedAt(tree, name)) for (const event of eventsAround(tree, token)) found.add(event);
    return [...found]
      .sort((a, b) => a - b)
      .map((i): Span => [(tree.tokens[i] as Token).start, (tree.tokens[i] as Token).end]);
  });
}

/** Where a sentence names the entity: by its whole name, or by the last word of it where no other name ends so. */
function namedAt({ tokens, upos }: Tree, name: readonly string[]): number[] {
  // "The 787" of the "Boeing 787 Dreamliner": a part with a number in it is the name of the thing.
  const numbered = name.length > 1 ? name.filter((part) => /\d{2}/.test(part)) : [];
  const last = name.at(-1) as string;
  return tokens.flatMap(({ lower }, i) => {
    if (numbered.includes(lower)) return [i];
    if (lower !== last) return [];
    const whole = name.every((part, k) => tokens[i - name.length + 1 + k]?.lower === part);
    const before = tokens[i - 1];
    const next = tokens[i + 1];
    const ofAnother =
      (before !== undefined &&
        isCapitalised(before.text) &&
        !name.includes(before.lower) &&
        (i > 1 || upos[i - 1] === "PROPN")) ||
      (next !== undefined && /^(\p{Lu}|\d)/u.test(next.text) && next.start === (tokens[i] as Token).end + 1);
    if (whole) return name.length === 1 && ofAnother ? [] : [i];
    return name.length > 1 && /^[\p{Lu}\d]/u.test((tokens[i] as Token).text) && !ofAnother && last.length > 2
      ? [i]
      : [];
  });
}

function eventsAround(tree: Tree, named: number): number[] {
  let head = named;
  const found: number[] = [];
  for (let steps = 0; steps < 6 && is(tree, head, ...PART_OF_NAME); steps++) {
    head = tree.heads[head] as number;
    if (tellsEvent(tree, head)) found.push(head);
  }
  const governor = tree.heads[head] as number;
  if (governor < 0) return found;
  const subject = is(tree, head, "nsubj");
  const conjunct = is(tree, head, "conj") ? (tree.heads[governor] as number) : -1;
  if (conjunct >= 0 && tellsEvent(tree, conjunct)) found.push(conjunct);
  if (tellsEvent(tree, governor)) found.push(governor);
  if (subject) found.push(...actsOf(tree, governor, 0));
  return found;
}

/** What the subject of a verb does besides: "agreed to buy", "sued and won", and the event that is the object. */
function actsOf(tree: Tree, verb: number, depth: number): number[] {
  if (depth > 2) return [];
  const objects = childrenBy(tree, verb, "obj").filter((i) => tellsEvent(tree, i));
  const further = childrenBy(tree, verb, "xcomp", "conj").filter(
    (i) => tellsEvent(tree, i) && childrenBy(tree, i, "nsubj").length === 0,
  );
  return [...objects, ...further, ...further.flatMap((i) => actsOf(tree, i, depth + 1))];
}

import type { Span } from "../model/span.ts";
import type { Clause, ParsedSentence } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";

const LONGEST = 15;
const ENDS_BEFORE = new Set(["and", "but", "while", "although", "though", "as", "because", "after", "before", "when", "until"]);

/**
 * What a headline would say of a clause, in the present tense with the given subject: "Brook warns the dam may fail".
 * Null when no whole statement of up to fifteen words can be made from it.
 */
export function headlineOf(sentence: ParsedSentence, index: number, subject: string, masked: readonly Span[], particle: string | null): string | null {
  const { tokens, clauses } = sentence;
  const clause = clauses[index] as Clause;
  const verb = tokens[clause.verb] as Token;
  const last = particle ? clause.verb + 1 : clause.verb;
  const rest = restOfClause(sentence, index, last + 1, masked);
  if (rest === null) return null;
  const predicate = clause.passive ? participleOf(tokens, clause) : `${thirdPerson(verb.lemma, subject)}${particle ? ` ${particle}` : ""}`;
  const words = `${subject} ${predicate}${rest ? ` ${rest}` : ""}`.replace(/ that (?=\S)/, " ");
  const count = words.split(" ").length;
  return count >= 3 && count <= LONGEST + 3 ? words : null;
}

function participleOf(tokens: readonly Token[], clause: Clause): string {
  return (tokens[clause.verb] as Token).lower;
}

/** The words after the verb up to where its statement ends, without the time expressions that the date column shows. */
function restOfClause(sentence: ParsedSentence, index: number, from: number, masked: readonly Span[]): string | null {
  const { tokens, clauses } = sentence;
  const words: Token[] = [];
  let verbs = 0;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (/^[,;:.–—]$/.test(token.text) || token.text === "(") break;
    if (/^[.!?…]+$/.test(token.text)) break;
    if (words.length >= 5 && ENDS_BEFORE.has(token.lower)) break;
    const opens = clauses.find((other, position) => position > index && other.first === i);
    if (opens) verbs++;
    if (verbs > 2) break;
    words.push(token);
    if (words.length > LONGEST) return null;
  }
  const kept = words.filter((token, i) => !isTime(token, masked) && !(token.pos === "ADP" && words[i + 1] && isTime(words[i + 1] as Token, masked)));
  while (kept.length > 0 && /^(ADP|DET|CCONJ|SCONJ|PART|AUX)$/.test((kept.at(-1) as Token).pos)) kept.pop();
  const text = join(kept).trim();
  const open = (text.match(/[“"]/g) ?? []).length;
  const closed = (text.match(/[”"]/g) ?? []).length;
  return text.includes("“") && open !== closed ? `${text}”` : text;
}

function isTime(token: Token, masked: readonly Span[]): boolean {
  return masked.some(([start, end]) => start < token.end && token.start < end);
}

function join(words: readonly Token[]): string {
  let text = "";
  words.forEach((token, i) => {
    const previous = words[i - 1];
    const glued = previous !== undefined && previous.end === token.start;
    text += glued || i === 0 ? token.text : ` ${token.text}`;
  });
  return text.replace(/\s+([’']s)\b/g, "$1").replace(/ ([”])/g, "$1").replace(/([“]) /g, "$1").replace(/[“"]\s*$/, "").trim();
}

const IRREGULAR: Record<string, string> = { have: "has", be: "is", do: "does", go: "goes" };
const PLURAL_SUBJECT = /( and |s$)/;

/** The verb as a headline has it: third person present, "warns"; "warn" after a plural subject such as "Police and firefighters". */
export function thirdPerson(lemma: string, subject: string): string {
  if (/ and /.test(subject) || /^(Police|Officials|Rescuers|Allies|People|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dozens|Hundreds|Thousands|\d+)\b/.test(subject)) return lemma;
  if (PLURAL_SUBJECT.test(subject) && /^\p{Ll}/u.test(subject.split(" ").at(-1) ?? "") && /[^s]s$/.test(subject)) return lemma;
  const irregular = IRREGULAR[lemma];
  if (irregular) return irregular;
  if (/(s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

/** A noun phrase as a headline names it: without its article, the first letter as in a sentence. */
export function phraseText(tokens: readonly Token[], phrase: NounPhrase, masked: readonly Span[] = []): string {
  const words = tokens.slice(phrase.first, phrase.last + 1).filter((token) => !isTime(token, masked));
  while (words.length > 1 && (words[0]?.pos === "DET" || /^(his|her|its|their)$/.test(words[0]?.lower ?? ""))) words.shift();
  return join(words);
}

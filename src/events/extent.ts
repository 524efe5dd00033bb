import type { Timex } from "../model/timex.ts";
import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import type { Draft, ParsedDocument } from "./parsed-document.ts";
import { extentRules } from "./rules.ts";
import { clauseHolding } from "./times.ts";

/** What a word tells by itself, after Vendler (1957): a state, an activity, a growing more or less; null: what is over within a day. */
export type AspectClass = "state" | "activity" | "change" | null;

/** Whether an event goes on for longer than a day, and by what. */
export interface Extent {
  lasts: boolean;
  aspect: AspectClass;
  rule: string;
  /** The sentence says how long, by an expression: "for three weeks". */
  said?: Timex;
}

const classes = (field: "verbs" | "nouns") =>
  new Map<string, AspectClass>([
    ...extentRules.changes[field].map((word) => [word, "change"] as const),
    ...extentRules.activities[field].map((word) => [word, "activity"] as const),
    ...extentRules.states[field].map((word) => [word, "state"] as const),
  ]);
const VERBS = classes("verbs");
const NOUNS = classes("nouns");
const RESULTS = new Set(extentRules.results.verbs);

/** Whether the event of a draft lasts: by a length that its sentence gives, by its aspect, by its word. */
export function extentOf(parsed: ParsedDocument, draft: Draft): Extent {
  const sentence = parsed.sentences[draft.sentence] as ParsedSentence;
  const clause = draft.clause === undefined ? undefined : sentence.clauses[draft.clause];
  const aspect = aspectOf(draft, sentence, clause);
  const said = lengthOf(parsed, draft, sentence);
  if (said) return { ...said, aspect };
  if (draft.mention.nominal) {
    if (aspect) return { lasts: true, aspect, rule: `“${draft.mention.lemma}” names what goes on` };
    return isPlural(sentence, draft)
      ? { lasts: true, aspect, rule: "several events" }
      : { lasts: false, aspect, rule: "a noun of something that is over within a day" };
  }
  if (!clause) return { lasts: false, aspect, rule: "no verb tells it" };
  const progressive = clause.form === "finite" && isProgressive(sentence, clause);
  if (progressive && clause.tense === "present" && !clause.modal)
    return { lasts: true, aspect, rule: "present progressive" };
  if (aspect === "state") return { lasts: true, aspect, rule: "a verb of state" };
  if (aspect === "activity") return { lasts: true, aspect, rule: "a verb of what goes on" };
  if (aspect === "change")
    return clause.tense === "past" && clause.form === "finite" && !clause.perfect
      ? { lasts: false, aspect, rule: "one step of a change" }
      : { lasts: true, aspect, rule: "a verb of what grows more or less" };
  return { lasts: false, aspect, rule: "a verb of something that is over within a day" };
}

function aspectOf({ mention }: Draft, { tokens }: ParsedSentence, clause: Clause | undefined): AspectClass {
  const lemma = mention.lemma.toLowerCase();
  if (mention.nominal) return NOUNS.get(lemma) ?? null;
  // "The banks were closed": the copula holds, whatever word follows it.
  if (clause && (tokens[clause.verb] as Token).lemma === "be") return "state";
  if (clause?.form === "participle" && clause.passive && RESULTS.has(lemma)) return "state";
  return VERBS.get(lemma) ?? null;
}

export function isProgressive({ tokens }: ParsedSentence, { verb, first }: Clause): boolean {
  return first !== verb && /ing$/.test((tokens[verb] as Token).lower);
}

/** "for three weeks", "over the past months", "since May", "until Friday": the sentence says itself that it went on. */
function lengthOf(
  parsed: ParsedDocument,
  draft: Draft,
  sentence: ParsedSentence,
): Omit<Extent, "aspect"> | null {
  const clause = draft.clause === undefined ? undefined : sentence.clauses[draft.clause];
  const goesOn = clause !== undefined && GO_ON.has((sentence.tokens[clause.verb] as Token).lemma);
  // "The strike lasted three weeks": the length is the subject's.
  if (draft.mention.nominal && !(goesOn && clause.subject === draft.phrase)) return null;
  for (const { timex, word, clause: held } of measuresIn(parsed, draft.sentence)) {
    if (held !== draft.clause) continue;
    const { meaning } = timex;
    if (meaning.kind === "duration") {
      const short = /^(second|minute|hour)$/.test(meaning.unit);
      if (!goesOn && !/^(for|over|during|in|within|throughout|all)$/.test(word)) continue;
      const lasts = !short && !(meaning.unit === "day" && meaning.amount?.max === 1);
      return { lasts, rule: `“${timex.quote}”`, said: timex };
    }
    const bounded = /^(since|until|till|throughout)$/.test(word);
    const rule = bounded && timex.meaning.kind !== "span" ? `“${word} ${timex.quote}”` : `“${timex.quote}”`;
    return { lasts: true, rule, said: timex };
  }
  return null;
}

/** An expression by which something may be said to last, with the word before it and the clause that it hangs in. */
interface Measure {
  timex: Timex;
  word: string;
  clause: number | undefined;
}

const measures = new WeakMap<ParsedSentence, readonly Measure[]>();

/** The sentence's measures, read once for all its events. */
function measuresIn(parsed: ParsedDocument, index: number): readonly Measure[] {
  const sentence = parsed.sentences[index] as ParsedSentence;
  const known = measures.get(sentence);
  if (known) return known;
  const found = (parsed.timexesIn[index] ?? []).flatMap((timex): Measure[] => {
    const { kind } = timex.meaning;
    const word = wordBefore(sentence, timex);
    const measuring =
      kind === "duration" ||
      kind === "stretch" ||
      (kind === "span" && timex.type !== "TIME") ||
      /^(since|until|till|throughout)$/.test(word);
    return measuring ? [{ timex, word, clause: clauseHolding(sentence, timex) }] : [];
  });
  measures.set(sentence, found);
  return found;
}

const GO_ON = new Set(["last", "continue", "drag", "persist", "endure", "span", "run", "stretch"]);

function wordBefore({ tokens }: ParsedSentence, { span }: Timex): string {
  const at = tokens.findIndex((token) => token.end > span[0]);
  const own = tokens[at]?.lower ?? "";
  return /^(for|over|during|in|within|throughout|since|until|till|all)$/.test(own)
    ? own
    : (tokens[at - 1]?.lower ?? "");
}

/** "The kidnappings", "heavy rains": several events are seldom all of one day. */
function isPlural(sentence: ParsedSentence, { phrase, mention }: Draft): boolean {
  const head =
    phrase === undefined
      ? sentence.tokens.findIndex(({ start }) => start === mention.trigger[0])
      : (sentence.phrases[phrase] as NounPhrase).head;
  return sentence.tree.xpos[head] === "NNS";
}

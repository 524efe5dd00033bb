import type { Direction, Meaning } from "../calendar/meaning.ts";
import type { Anchor, Mod, Timex } from "../model/timex.ts";
import { tenseAround } from "./direction.ts";
import { type EventPhrase, eventPhraseBefore } from "./event-phrase.ts";
import { type Genre, genreOf } from "./genre.ts";
import { idOf } from "./lexicon.ts";
import { type ModifierRule, modifierRules } from "./modifiers.ts";
import { type Match, RuleTrie } from "./rule-trie.ts";
import { temporalRules } from "./rules/index.ts";
import type { Reading, TemporalRule } from "./temporal-rule.ts";
import { type Tokens, tokenize, UNKNOWN } from "./token.ts";

export interface FindOptions {
  /** The id of the document, written into each timex. */
  document?: string;
  /** In a narrative, dates without a year follow the last date told; in news, the day of the document. */
  genre?: "news" | "narrative" | "auto";
}

/** An expression found, before its anchor is chosen. */
export interface Finding {
  rule: TemporalRule;
  reading: Reading;
  /** Tokens: where its phrase starts, and its extent. */
  start: number;
  first: number;
  end: number;
  captures: Record<string, unknown>;
}

const rules = new RuleTrie(temporalRules, (rule) => rule.phrases);
const modifiers = new RuleTrie(modifierRules, (modifier) => modifier.phrases);
const LONGEST_MODIFIER = 6;

/** Finds every temporal expression of a text, in order, with its meaning and what that is counted from. */
export function findTimexes(text: string, options: FindOptions = {}): Timex[] {
  const tokens = tokenize(text, idOf);
  const findings = findReadings(tokens);
  const genre = options.genre === undefined || options.genre === "auto" ? genreOf(findings) : options.genre;
  const timexes: Timex[] = [];
  const told: Told[] = [];
  for (const finding of findings) {
    const timex = timexOf(finding, tokens, {
      document: options.document ?? "",
      id: `t${timexes.length + 1}`,
      genre,
      told,
    });
    timexes.push(timex);
    if (isTold(timex)) told.push({ id: timex.id, meaning: timex.meaning });
  }
  return timexes;
}

interface Told {
  id: string;
  meaning: Meaning;
}

/** Goes through the tokens once; at each, the longest phrase wins, then the one with more fixed words, then the name. */
function findReadings(tokens: Tokens): Finding[] {
  const findings: Finding[] = [];
  let matches: Match<TemporalRule>[] = [];
  const visit = (match: Match<TemporalRule>) => matches.push(match);
  let from = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.id[i] === UNKNOWN) continue;
    rules.matchesAt(tokens, i, visit);
    if (matches.length === 0) continue;
    const finding = bestOf(matches, tokens);
    matches = [];
    if (!finding) continue;
    findings.push(withModifier(finding, tokens, from));
    from = finding.end;
    i = finding.end - 1;
  }
  return findings;
}

function bestOf(matches: Match<TemporalRule>[], tokens: Tokens): Finding | null {
  if (matches.length > 1)
    matches.sort(
      (a, b) =>
        b.end - a.end || b.reach - a.reach || b.words - a.words || (a.owner.name < b.owner.name ? -1 : 1),
    );
  for (const { owner: rule, start, first, end, reach, captures } of matches) {
    if (end <= first) continue;
    if (rule.when && !rule.when({ tokens, first, end: Math.max(end, reach) }, captures)) continue;
    const reading = rule.read(captures);
    if (reading) return { rule, reading, start, first, end, captures };
  }
  return null;
}

/** Joins the modifier that stands before an expression to it: "early", "at least", "the end of". */
function withModifier(finding: Finding, tokens: Tokens, from: number): Finding {
  const { first, reading, rule } = finding;
  const type = reading.type ?? rule.type;
  for (let i = Math.max(from, first - LONGEST_MODIFIER); i < first; i++) {
    if (tokens.id[i] === UNKNOWN) continue;
    let found: ModifierRule | null = null;
    modifiers.matchesAt(tokens, i, ({ owner, reach }) => {
      if (
        reach === first &&
        owner.of.includes(type) &&
        (owner.unless === undefined || !owner.unless(reading.meaning))
      )
        found = owner;
    });
    if (found !== null && (tokens.gap[first] as number) <= 2) {
      const { mod } = found as ModifierRule;
      return {
        ...finding,
        first: i,
        reading: { ...reading, meaning: hedged(reading.meaning, mod), mod: mod ?? reading.mod },
      };
    }
  }
  return finding;
}

/** "More than" and "nearly" move the bounds of a length. */
function hedged(meaning: Meaning, mod: Mod | undefined): Meaning {
  if (meaning.kind !== "duration" && meaning.kind !== "elapsed" && meaning.kind !== "stretch") return meaning;
  if (!meaning.amount || mod === undefined) return meaning;
  const { min, max } = meaning.amount;
  const elapsed = meaning.kind === "elapsed";
  switch (mod) {
    case "MORE_THAN":
    case "EQUAL_OR_MORE":
      return { ...meaning, amount: { min, max: elapsed ? max : null } };
    case "LESS_THAN":
    case "EQUAL_OR_LESS":
      return { ...meaning, amount: elapsed ? { min: Math.max(0, min - 1), max: min } : { min: 0, max } };
    case "APPROX":
      return { ...meaning, amount: { min: min * 0.8, max: max === null ? null : max * 1.2 } };
    default:
      return meaning;
  }
}

interface Story {
  document: string;
  id: string;
  genre: Genre;
  told: readonly Told[];
}

function timexOf(finding: Finding, tokens: Tokens, story: Story): Timex {
  const { rule, reading, first, end } = finding;
  const [from, to] = [tokens.start[first] as number, tokens.end[end - 1] as number];
  const { meaning: found, rejected } = rule.open
    ? chooseDirection(finding, tokens, story.genre)
    : { meaning: reading.meaning, rejected: undefined };
  const anchor = anchorOf(finding, tokens, story);
  // "It has lasted two years": without words for what lasts there is only a length.
  const meaning: Meaning =
    found.kind === "elapsed" && anchor.kind === "none" ? { ...found, kind: "duration" } : found;
  return {
    id: story.id,
    document: story.document,
    span: [from, to],
    quote: tokens.text.slice(from, to),
    type: reading.type ?? rule.type,
    meaning,
    anchor,
    ...(reading.mod ? { mod: reading.mod } : {}),
    ...(reading.quant ? { quant: reading.quant } : {}),
    ...(reading.freq ? { freq: reading.freq } : {}),
    rule: rule.name,
    ...(rejected ? { rejected } : {}),
  };
}

/** Which Friday, which March: the tense of the verb decides, else the last one, as news has it; in a history, the year told. */
function chooseDirection(
  finding: Finding,
  tokens: Tokens,
  genre: Genre,
): { meaning: Meaning; rejected?: Timex["rejected"] } {
  const { meaning } = finding.reading;
  if (genre === "narrative") return { meaning: turned(meaning, "same") };
  const tense = tenseAround(tokens, finding.first, finding.end);
  const ahead = tense?.tense === "future";
  const because = tense
    ? `the verb near by ("${tense.words}") speaks of the ${tense.tense}`
    : "no verb near by says otherwise, and news tells what has happened";
  return {
    meaning: turned(meaning, ahead ? "on-or-after" : "on-or-before"),
    rejected: { meaning: turned(meaning, ahead ? "on-or-before" : "on-or-after"), because },
  };
}

function turned(meaning: Meaning, direction: Direction): Meaning {
  if (meaning.kind === "nearest") return { ...meaning, direction };
  return meaning.kind === "within" ? { ...meaning, outer: turned(meaning.outer, direction) } : meaning;
}

function anchorOf({ rule, reading, captures, start }: Finding, tokens: Tokens, story: Story): Anchor {
  const kind = reading.anchor ?? rule.anchor;
  if (kind === "none") return { kind: "none" };
  if (kind === "event" || kind === "event-before") {
    const event = kind === "event" ? (captures.event as EventPhrase) : eventPhraseBefore(tokens, start);
    return event
      ? { kind: "event", span: event.span, quote: tokens.text.slice(...event.span) }
      : { kind: "none" };
  }
  const last = story.told.at(-1);
  if (last && (kind === "told" || (kind === "genre" && story.genre === "narrative")))
    return { kind: "timex", timex: last.id };
  return { kind: "dct" };
}

/** Says whether a story goes on from an expression: from a date, not from a length, "now" or "every day". */
function isTold({ type, meaning }: Timex): boolean {
  return (
    (type === "DATE" || type === "TIME") &&
    meaning.kind !== "reference" &&
    meaning.kind !== "set" &&
    meaning.kind !== "elapsed" &&
    meaning.kind !== "duration"
  );
}

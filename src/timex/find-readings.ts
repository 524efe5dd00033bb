import type { Meaning } from "../calendar/meaning.ts";
import type { Mod } from "../model/timex.ts";
import { continuationOf } from "./continuation.ts";
import type { Genre } from "./genre.ts";
import { intern } from "./lexicon.ts";
import { type ModifierRule, modifierRules } from "./modifiers.ts";
import { namedAfterDayEnd } from "./named-after-day.ts";
import { type Match, RuleTrie } from "./rule-trie.ts";
import { temporalRules } from "./rules/index.ts";
import type { Reading, TemporalRule } from "./temporal-rule.ts";
import { GAP, type Tokens, UNKNOWN } from "./token.ts";

/** An expression found, before its anchor is chosen. */
export interface Finding {
  rule: TemporalRule;
  reading: Reading;
  /** Tokens: where its phrase starts, and its extent. */
  start: number;
  first: number;
  end: number;
  captures: Record<string, unknown>;
  /** It goes on from the expression before it, and looks the same way: the "5" of "May 4 and 5". */
  leans?: true;
}

const rules = new RuleTrie(temporalRules, (rule) => rule.phrases);
const modifiers = new RuleTrie(modifierRules, (modifier) => modifier.phrases);
const LONGEST_MODIFIER = 6;

/** Goes through the tokens once; at each, the longest phrase wins, then the one with more fixed words, then the name. */
export function findReadings(tokens: Tokens, genre: Genre): Finding[] {
  const findings: Finding[] = [];
  let matches: Match<TemporalRule>[] = [];
  // Whether a text is a history shows only in what is found; whether it is a post shows at once.
  const visit = (match: Match<TemporalRule>) => {
    if (isRead(match.owner, genre)) matches.push(match);
  };
  let from = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.id[i] === UNKNOWN) continue;
    if (opensAddress(tokens, i)) {
      i = addressEnd(tokens, i) - 1;
      continue;
    }
    const named = namedAfterDayEnd(tokens, i);
    if (named !== null) {
      i = named - 1;
      continue;
    }
    rules.matchesAt(tokens, i, visit);
    if (matches.length === 0) continue;
    const found = bestOf(matches, tokens);
    matches = [];
    if (!found) continue;
    const finding = found.first > i ? longerOf(found, tokens, genre) : found;
    findings.push(withModifier(finding, tokens, from));
    from = finding.end;
    for (let next = continuationOf(finding, tokens); next; next = continuationOf(next, tokens)) {
      findings.push(next);
      from = next.end;
    }
    i = from - 1;
  }
  return findings;
}

const [HTTP, HTTPS, WWW] = ["http", "https", "www"].map(intern) as [number, number, number];

function opensAddress({ id, gap }: Tokens, i: number): boolean {
  const word = id[i];
  return (word === HTTP || word === HTTPS || word === WWW) && gap[i + 1] === GAP.none;
}

/** An address of the web, whose numbers name no dates, runs to the next space. */
function addressEnd({ count, start, end, gap }: Tokens, i: number): number {
  let at = i + 1;
  while (at < count && gap[at] !== GAP.break && (start[at] as number) - (end[at - 1] as number) < 2) {
    if (gap[at] === GAP.space) break;
    at++;
  }
  return at;
}

function isRead({ only }: TemporalRule, genre: Genre): boolean {
  return only === null || only.includes(genre) || (genre === "news" && only.includes("narrative"));
}

/** Words before an extent must not steal it: "in [the past]" gives way to "[the past three months]". */
function longerOf(found: Finding, tokens: Tokens, genre: Genre): Finding {
  const matches: Match<TemporalRule>[] = [];
  rules.matchesAt(tokens, found.first, (match) => {
    if (isRead(match.owner, genre)) matches.push(match);
  });
  const own = bestOf(matches, tokens);
  return own && own.first === found.first && own.end > found.end ? own : found;
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
        (owner.of.includes(type) || (owner.counts && reading.meaning.kind === "shift")) &&
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

/** "More than two weeks after" is less than three. */
function orMore(meaning: Extract<Meaning, { kind: "shift" }>): Meaning {
  return { ...meaning, amount: { min: meaning.amount.min, max: Math.floor(meaning.amount.min) + 1 } };
}

/** "More than" and "nearly" move the bounds of a length. */
function hedged(meaning: Meaning, mod: Mod | undefined): Meaning {
  if (meaning.kind === "shift")
    return mod === "MORE_THAN" || mod === "EQUAL_OR_MORE" ? orMore(meaning) : meaning;
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

import type { NounPhrase } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import type { Draft, ParsedDocument } from "./parsed-document.ts";
import { familyOf } from "./rules.ts";

/** "It happened", "this occurred", "the incident took place": what stands for an event that was told before. */
const STANDS_FOR = new Set(["it", "this", "that", "incident", "incidents"]);
const HAPPENS = new Set(["happen", "occur", "take place", "unfold", "transpire"]);
/** Families of what happens; the first is meant rather than the last. What came of it, and what is said of it, is not meant. */
const MEANT = [
  ["attack", "disaster", "crime", "protest", "sport", "visit", "ceremony"],
  ["harm", "death"],
  ["arrest", "rescue", "search"],
] as const;
/** Sentences between what stands for an event and its telling: one remark or detail comes between, hardly more. */
const REACH = 3;

/** Gives "it happened at nine on Sunday" to the event that it tells again. */
export function linkItHappened(parsed: ParsedDocument, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (!standsForAnother(parsed, draft)) continue;
    const told = antecedentOf(draft, drafts);
    if (!told) continue;
    draft.mention.kind = told.mention.kind;
    // "Incident takes place in Arlow" heads no event that has words of its own.
    delete draft.mention.gist;
    draft.mention.order.push({
      relation: "same",
      mention: told.mention.id,
      rule: "“it happened” tells the event before again",
      span: draft.mention.trigger,
    });
  }
}

function standsForAnother({ sentences }: ParsedDocument, { mention, sentence, clause }: Draft): boolean {
  if (mention.nominal || mention.kind !== "event" || clause === undefined) return false;
  if (mention.status !== "happened" && mention.status !== "alleged") return false;
  const { tokens, clauses, phrases } = sentences[sentence] as (typeof sentences)[number];
  const { subject, link } = clauses[clause] as (typeof clauses)[number];
  if (!HAPPENS.has(mention.lemma)) return false;
  if (subject === undefined || link === "relative") return false;
  const { head, possessor } = phrases[subject] as NounPhrase;
  return possessor === undefined && STANDS_FOR.has((tokens[head] as Token).lower);
}

/** What the nearest sentence before tells as having happened; the article's headline where no sentence does. */
function antecedentOf({ mention, sentence }: Draft, drafts: readonly Draft[]): Draft | undefined {
  const before = drafts.filter(
    (other) =>
      other.sentence < sentence &&
      other.mention.status === mention.status &&
      rankOf(other) < MEANT.length &&
      (other.mention.headline || other.sentence >= sentence - REACH),
  );
  const near = before.filter(({ mention: { headline } }) => !headline);
  const from = near.length > 0 ? near : before;
  const last = from.at(-1)?.sentence;
  return from
    .filter((other) => other.sentence === last)
    .sort((a, b) => rankOf(a) - rankOf(b) || a.mention.trigger[0] - b.mention.trigger[0])[0];
}

function rankOf({ mention }: Draft): number {
  const rank = MEANT.findIndex((families) => families.some((family) => family === familyOf(mention.kind)));
  return rank < 0 ? MEANT.length : rank;
}

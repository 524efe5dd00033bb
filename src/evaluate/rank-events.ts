import type { Day } from "../calendar/civil-day.ts";
import type { DayRange } from "../calendar/day-set.ts";
import type { AnchoredMention } from "../events/find-mentions.ts";
import type { SentenceSpan } from "../text/sentences.ts";
import type { AnchoredTimex } from "../timex/anchor-timexes.ts";
import { type Placing, placeEvents } from "./place-events.ts";

/** What of a news story comes first: what happened, whom it hit, who came to help, what the law made of it. */
const COURSE: readonly (readonly string[])[] = [
  ["war", "invasion"],
  ["strike", "protest", "election", "sport", "ceremony", "launch", "deployment", "meeting", "call", "visit"],
  ["disaster", "attack"],
  ["death", "harm"],
  ["rescue", "search"],
  ["arrest"],
  ["trial", "plea"],
  ["verdict"],
  ["resignation", "appointment"],
];

/**
 * A rank in time for each of an article's events: by date and by what the text says of their order; where neither speaks, by
 * the usual course of such stories, then as news is told: the lead is the latest, and within a sentence first things first.
 */
export function rankEvents(
  mentions: readonly AnchoredMention[],
  timexes: readonly AnchoredTimex[],
  spans: readonly SentenceSpan[],
  dct: Day,
): number[] {
  const ranges = placeEvents(mentions, timexes, spans, dct).map((placing) => placing && rangeOf(placing));
  const known = mentions.map(() => new Set<number>());
  const usual = mentions.map(() => 0);
  mentions.forEach((a, i) => {
    for (let j = i + 1; j < mentions.length; j++) {
      const b = mentions[j] as AnchoredMention;
      const told = toldOrder(a, b, ranges[i] ?? null, ranges[j] ?? null);
      if (told < 0) known[j]?.add(i);
      if (told > 0) known[i]?.add(j);
      const sign = told || usualOrder(a, b);
      usual[i] = (usual[i] as number) + sign;
      usual[j] = (usual[j] as number) - sign;
    }
  });
  return inOrder(known, usual);
}

/** Ranks that keep what is known to come before each, as far as it agrees with itself, and else follow the usual order. */
function inOrder(before: readonly ReadonlySet<number>[], usual: readonly number[]): number[] {
  const left = new Set(usual.map((_, i) => i).sort((a, b) => (usual[a] as number) - (usual[b] as number)));
  const ranks = usual.map(() => 0);
  for (let rank = 0; left.size > 0; rank++) {
    const [first] = left;
    const next = [...left].find((i) => ![...(before[i] ?? [])].some((j) => left.has(j))) ?? (first as number);
    left.delete(next);
    ranks[next] = rank;
  }
  return ranks;
}

function rangeOf({ kind, start, end }: Placing): DayRange | null {
  // What goes on as the article is written began at no day that orders it among the rest.
  if (kind === "before" || kind === "during") return null;
  if (kind === "after") return [(start[0] ?? Number.NEGATIVE_INFINITY) + 1, Number.POSITIVE_INFINITY];
  return [start[0] ?? end[1] ?? Number.NEGATIVE_INFINITY, end[1] ?? Number.POSITIVE_INFINITY];
}

/** Below zero where the text says that the first comes before the second. */
function toldOrder(a: AnchoredMention, b: AnchoredMention, at: DayRange | null, bt: DayRange | null): number {
  if (at && bt && at[1] < bt[0]) return -1;
  if (at && bt && bt[1] < at[0]) return 1;
  return linked(a, b) || -linked(b, a);
}

/** "Had resigned", "is believed to have died": told as lying behind what is told beside it. */
function isBack({ perfect, telling }: AnchoredMention): boolean {
  return perfect && telling.perfect !== "present";
}

/** "Has resigned": what the perfect brings up to the day of the report is later than what is told in the plain past. */
function isNews({ mention, telling }: AnchoredMention): boolean {
  return !mention.nominal && telling.perfect === "present";
}

function usualOrder(a: AnchoredMention, b: AnchoredMention): number {
  if (isBack(a) !== isBack(b)) return isBack(a) ? -1 : 1;
  const [ca, cb] = [courseOf(a), courseOf(b)];
  if (ca >= 0 && cb >= 0 && ca !== cb) return ca - cb < 0 ? -1 : 1;
  if (isNews(a) !== isNews(b)) return isNews(a) ? 1 : -1;
  if (a.sentence !== b.sentence && Math.min(a.sentence, b.sentence) <= 1)
    return a.sentence < b.sentence ? 1 : -1;
  // "Officials identified the first death": what a sentence names has happened before what it tells.
  if (a.sentence === b.sentence && a.mention.nominal !== b.mention.nominal) return a.mention.nominal ? -1 : 1;
  return a.mention.trigger[0] < b.mention.trigger[0] ? -1 : 1;
}

function linked(a: AnchoredMention, b: AnchoredMention): number {
  const link = a.mention.order.find(({ mention }) => mention === b.mention.id);
  return link?.relation === "before" ? -1 : link?.relation === "after" ? 1 : 0;
}

function courseOf({ mention }: AnchoredMention): number {
  return COURSE.findIndex((kinds) => kinds.includes(mention.kind));
}

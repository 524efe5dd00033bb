import type { Day } from "../calendar/civil-day.ts";
import type { DayRange } from "../calendar/day-set.ts";
import type { AnchoredMention } from "../events/find-mentions.ts";
import { verbRules } from "../events/rules.ts";
import type { EventMention } from "../model/mention.ts";
import type { SentenceSpan } from "../text/sentences.ts";
import type { AnchoredTimex } from "../timex/anchor-timexes.ts";

/** Where a scorer that asks for one answer would have an event: a TIMEX3 date, or on one side of a day. */
export type Placing =
  /** `throughout`: it filled the whole of its date, and did not happen on some day of it. */
  | { kind: "date"; value: string; range: DayRange; throughout?: boolean }
  | { kind: "before" | "after"; day: Day; lasts?: boolean }
  | { kind: "around"; day: Day }
  | { kind: "during"; day: Day };

/** Places events of one article by what its sentences say of their time, and where they say nothing by how news tells. */
export function placeEvents(
  mentions: readonly (AnchoredMention | null)[],
  timexes: readonly AnchoredTimex[],
  spans: readonly SentenceSpan[],
  dct: Day,
): (Placing | null)[] {
  const byId = new Map(timexes.map((anchored) => [anchored.timex.id, anchored]));
  const own = mentions.map((anchored) => anchored && ownPlacing(anchored.mention, byId));
  const news = newsDay(timexes, spans, dct);
  return mentions.map((anchored, i) => {
    if (!anchored) return null;
    return (
      own[i] ??
      sameEvent(anchored, mentions, own, dct) ??
      goingOn(anchored, mentions, own, dct) ??
      toldPlacing(anchored, byId, dct, news)
    );
  });
}

/** Days that lie between an event and the report of which it is the news. */
const FRESH_DAYS = 7;
/** The sentences in which a report says what its news is, headline and dateline included. */
const LEAD = 3;

/** The day of which an article brings the news: the first that its opening names, when that is fresh; else its own. */
function newsDay(timexes: readonly AnchoredTimex[], spans: readonly SentenceSpan[], dct: Day): Day {
  const end = spans[LEAD - 1]?.span[1] ?? Number.POSITIVE_INFINITY;
  const told = timexes.find(
    ({ timex, range }) =>
      timex.span[0] < end &&
      range &&
      range[0] === range[1] &&
      range[0] <= dct &&
      range[0] >= dct - FRESH_DAYS,
  );
  return told?.range?.[0] ?? dct;
}

/** What follows a dated event in its sentence, in the past tense and with no time of its own, happened then. */
function goingOn(
  { mention, sentence, tense, perfect }: AnchoredMention,
  mentions: readonly (AnchoredMention | null)[],
  own: readonly (Placing | null)[],
  dct: Day,
): Placing | null {
  if (
    tense !== "past" ||
    perfect ||
    mention.nominal ||
    mention.status !== "happened" ||
    mention.kind === "statement"
  )
    return null;
  let best: number | undefined;
  mentions.forEach((other, i) => {
    const placing = own[i];
    if (!other || placing?.kind !== "date" || placing.range[1] >= dct) return;
    const near = other.sentence === sentence && other.mention.trigger[0] < mention.trigger[0];
    if (near && (best === undefined || (mentions[best]?.mention.trigger[0] ?? 0) < other.mention.trigger[0]))
      best = i;
  });
  return best === undefined ? null : (own[best] ?? null);
}

/**
 * A mention with no time of its own means the dated event of its own word: "since its launch" after "launched on 28 April
 * 2003"; "the flight" after "will fly on 3 May". Past and future are kept apart, and so are two verbs, which may tell of
 * two deeds.
 */
function sameEvent(
  { mention, telling }: AnchoredMention,
  mentions: readonly (AnchoredMention | null)[],
  own: readonly (Placing | null)[],
  dct: Day,
): Placing | null {
  if (mention.kind === "statement" && !mention.nominal) return null;
  const stem = stemOf(mention.lemma);
  const ahead = telling.relation === "after";
  const at = mentions.findIndex((other, i) => {
    const placing = own[i];
    if (!other || placing?.kind !== "date" || other.mention === mention) return false;
    if (stemOf(other.mention.lemma) !== stem) return false;
    if (mention.nominal && mention.definite) return true;
    const told = other.telling.relation === "after" || placing.range[0] > dct;
    // A report's plain past tells its own news, whatever of that name was long ago.
    if (told !== ahead || (!mention.nominal && telling.relation === "news")) return false;
    return mention.nominal || other.mention.nominal;
  });
  return own[at] ?? null;
}

function stemOf(lemma: string): string {
  return lemma.toLowerCase().slice(0, 5);
}

function ownPlacing(mention: EventMention, byId: ReadonlyMap<string, AnchoredTimex>): Placing | null {
  for (const { timex: id, relation } of mention.times) {
    const anchored = byId.get(id);
    if (!anchored?.range || relation === "measures") continue;
    const { range, value } = anchored;
    if (relation === "before") return { kind: "before", day: range[1] };
    if (relation === "after") return { kind: "after", day: range[0] };
    const throughout = range[1] - range[0] >= MONTH && TOTALS.has(mention.lemma);
    return { kind: "date", value, range, ...(throughout ? { throughout } : {}) };
  }
  return null;
}

/** In days: the shortest one, from its first to its last. */
const MONTH = 27;
const TOTALS = new Set(verbRules.totals);

/** Seen from the article's day, as the sentence tells it: ahead, behind, over it, or on the day of the news. */
function toldPlacing(
  { mention, telling, extent, sentence }: AnchoredMention,
  byId: ReadonlyMap<string, AnchoredTimex>,
  dct: Day,
  news: Day,
): Placing | null {
  const { aspect } = extent;
  const lasts = extent.lasts || telling.lasts === true;
  const long = lasts ? { lasts } : {};
  const goesOn = mention.nominal && (aspect === "state" || aspect === "activity");
  if (telling.relation === "after") {
    const said = telling.hosts.find(({ relation }) => relation === "after");
    const host = said && ownPlacing(said.mention, byId);
    const from = host?.kind === "date" && host.range[0] === host.range[1] ? host.range[0] : dct;
    return { kind: "after", day: from, ...long };
  }
  if (mention.nominal && (mention.status === "planned" || mention.status === "hypothetical"))
    return { kind: "after", day: dct, ...long };
  if (goesOn) return { kind: "during", day: dct };
  if (telling.relation === "before") {
    // "Families stranded by the flood": what was done to them still holds.
    if (lasts && aspect === "state") return { kind: "during", day: dct };
    // "The mayor has resigned": the perfect in which a report opens tells its news.
    if (telling.perfect === "present" && sentence < LEAD && !lasts) return { kind: "around", day: news };
    return { kind: "before", day: dct, ...long };
  }
  if (telling.relation === "over") return lasts ? { kind: "during", day: dct } : { kind: "around", day: dct };
  if (telling.relation === "on") return { kind: "around", day: dct };
  if (lasts && aspect === "activity") return { kind: "before", day: dct, lasts };
  return { kind: "around", day: news };
}

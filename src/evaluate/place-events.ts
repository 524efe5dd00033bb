import type { Day } from "../calendar/civil-day.ts";
import type { DayRange } from "../calendar/day-set.ts";
import type { AnchoredMention } from "../events/find-mentions.ts";
import { verbRules } from "../events/rules.ts";
import type { SentenceSpan } from "../text/sentences.ts";
import type { AnchoredTimex } from "../timex/anchor-timexes.ts";

/** Where a scorer that asks for one answer would have an event: a TIMEX3 date, or on one side of a day. */
export type Placing =
  /** `throughout`: it filled the whole of its date, and did not happen on some day of it. */
  | { kind: "date"; value: string; range: DayRange; throughout?: boolean }
  | { kind: "before" | "after"; day: Day }
  | { kind: "around" | "during"; day: Day };

/** Places events of one article by what its sentences say of their time, and where they say nothing by how news tells. */
export function placeEvents(
  mentions: readonly (AnchoredMention | null)[],
  timexes: readonly AnchoredTimex[],
  spans: readonly SentenceSpan[],
  dct: Day,
): (Placing | null)[] {
  const byId = new Map(timexes.map((anchored) => [anchored.timex.id, anchored]));
  const own = mentions.map((anchored) => anchored && ownPlacing(anchored, byId));
  const news = newsDay(timexes, spans, dct);
  return mentions.map((anchored, i) => {
    if (!anchored) return null;
    return (
      own[i] ??
      sameEvent(anchored, mentions, own) ??
      goingOn(anchored, mentions, own, dct) ??
      toldPlacing(anchored, dct, news)
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

/** "Since its launch" after "launched on 28 April 2003": a noun that points back means the dated event of its own word. */
function sameEvent(
  { mention }: AnchoredMention,
  mentions: readonly (AnchoredMention | null)[],
  own: readonly (Placing | null)[],
): Placing | null {
  if (!mention.nominal || !mention.definite) return null;
  const stem = stemOf(mention.lemma);
  const at = mentions.findIndex(
    (other, i) =>
      other && own[i]?.kind === "date" && other.mention !== mention && stemOf(other.mention.lemma) === stem,
  );
  return own[at] ?? null;
}

function stemOf(lemma: string): string {
  return lemma.toLowerCase().slice(0, 5);
}

function ownPlacing({ mention }: AnchoredMention, byId: ReadonlyMap<string, AnchoredTimex>): Placing | null {
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

/** Seen from the article's day: what is planned or only possible lies ahead, what is or is going on spans it, what has been lies behind. */
function toldPlacing(
  { mention, tense, perfect, form }: AnchoredMention,
  dct: Day,
  news: Day,
): Placing | null {
  if (mention.status === "planned" || tense === "future") return { kind: "after", day: dct };
  if (mention.status === "hypothetical") return { kind: "after", day: dct };
  if (form === "noun" && LASTING.has(mention.lemma)) return { kind: "during", day: dct };
  if (perfect) return { kind: "before", day: dct };
  if (tense === "present" && form === "finite")
    return mention.status === "ongoing" || STATES.has(mention.lemma)
      ? { kind: "during", day: dct }
      : { kind: "around", day: dct };
  return { kind: "around", day: news };
}

/** Verbs that tell in the present what lasts. */
const LASTING = new Set(verbRules.lasting);
const OPINIONS = new Set(verbRules.opinion);
const STATES = new Set([
  ...verbRules.stative.filter((verb) => !OPINIONS.has(verb)),
  "own",
  "live",
  "use",
  "provide",
  "represent",
  "make",
  "face",
  "serve",
  "hold",
  "work",
  "run",
  "produce",
  "import",
  "endure",
]);

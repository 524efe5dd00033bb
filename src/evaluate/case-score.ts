import type { Story } from "./case-files.ts";
import type { Days, ToldEvent, ToldStory } from "./case-task.ts";

/** How well a timeline agrees with what a careful reader made of the same articles; counts, to be summed over stories. */
export interface StoryScore {
  /** Events that a complete list must have, those of them that are listed, all that are listed, those that the reader has too. */
  asked: number;
  found: number;
  listed: number;
  rightly: number;
  /** Of the events found: the days are the reader's, or hold them; narrower than the texts allow; others; none. */
  dates: { exact: number; vaguer: number; narrower: number; wrong: number; none: number };
  /** Pairs of events found, and those of them that stand in the right order. */
  pairs: number;
  ordered: number;
  /** Contradictions that the reader marked, and those of them that are shown with the articles at odds. */
  conflicts: number;
  shown: number;
  /** Those of them that are shown with any event that tells of it in the reader's own sentences. */
  shownBeside: number;
  /** Events listed as having happened that the texts only plan, deny or suppose. */
  unreal: string[];
  /** Articles, those dated at all, and those whose days hold the true one. */
  articles: number;
  dated: number;
  holding: number;
}

/**
 * An event listed is one of the reader's where they share a line of an article, the better the more lines and words they
 * share; each is matched once, best first.
 */
export function scoreStory({ gold, texts }: Story, told: ToldStory): StoryScore {
  const lineOf = (doc: string, at: number) =>
    `${doc}:${(texts.get(doc) ?? "").slice(0, at).split("\n").length}`;
  const asked = gold.events.map((event) => ({
    event,
    lines: new Set(event.sources.map(({ doc, quote }) => lineOf(doc, (texts.get(doc) ?? "").indexOf(quote)))),
    words: wordsOf(event.text, event.place),
  }));
  const listed = told.events.map((event) => ({
    event,
    lines: new Set(event.sources.map(({ doc, start }) => lineOf(doc, start))),
    words: wordsOf(event.text, event.place),
  }));
  const match = bestFirst(asked.map((one) => listed.map((other) => alike(one, other))));
  const found = gold.events.flatMap((event, i) => {
    const at = match.get(i);
    return at === undefined || event.optional ? [] : [{ event, at, told: told.events[at] as ToldEvent }];
  });
  const places = new Map(
    gold.events.flatMap(({ id }, i) => (match.has(i) ? [[id, match.get(i) as number]] : [])),
  );
  const pairs = gold.order_closure.flatMap(([before, after]) => {
    const [first, second] = [places.get(before), places.get(after)];
    return first === undefined || second === undefined ? [] : [first < second];
  });
  const dates = { exact: 0, vaguer: 0, narrower: 0, wrong: 0, none: 0 };
  for (const { event, told: own } of found) dates[compareDays(own, event.date)]++;
  return {
    asked: gold.events.filter(({ optional }) => !optional).length,
    found: found.length,
    listed: listed.length,
    rightly: match.size,
    dates,
    pairs: pairs.length,
    ordered: pairs.filter(Boolean).length,
    conflicts: gold.events.reduce(
      (sum, { optional, conflicts }) => sum + (optional ? 0 : (conflicts?.length ?? 0)),
      0,
    ),
    shown: found.reduce(
      (sum, { event, told: own }) =>
        sum +
        (event.conflicts ?? []).filter(({ values }) =>
          isShown(
            values.flatMap(({ docs }) => docs),
            own,
          ),
        ).length,
      0,
    ),
    shownBeside: gold.events.reduce((sum, { optional, conflicts, sources }) => {
      if (optional || conflicts === undefined) return sum;
      const quoted = sources.map(({ doc, quote }) => {
        const start = (texts.get(doc) ?? "").indexOf(quote);
        return { doc, start, end: start + quote.length };
      });
      const telling = told.events.filter((own) =>
        own.sources.some(({ doc, start, end }) =>
          quoted.some((one) => one.doc === doc && one.start < end && start < one.end),
        ),
      );
      const isToldOf = (docs: readonly string[]) => telling.some((own) => isShown(docs, own));
      return sum + conflicts.filter(({ values }) => isToldOf(values.flatMap(({ docs }) => docs))).length;
    }, 0),
    unreal: [...match].flatMap(([i, at]) => {
      const status = gold.events[i]?.status ?? "happened";
      const own = told.events[at] as ToldEvent;
      return status !== "happened" &&
        status !== "alleged" &&
        (own.status === "happened" || own.status === "ongoing")
        ? [own.text]
        : [];
    }),
    articles: gold.docs.length,
    dated: told.docs.filter(({ from }) => from !== null).length,
    holding: gold.docs.filter(({ id, published }) => {
      const days = told.docs.find((own) => own.id === id);
      return [published.true, ...(published.accept ?? [])].some(
        (day) => days?.from != null && days.to !== null && days.from <= day && day <= days.to,
      );
    }).length,
  };
}

/** The sum over stories. */
export function sumOf(scores: readonly StoryScore[]): StoryScore {
  const add = <T>(one: T, other: T): T => {
    if (typeof one === "number") return (one + (other as number)) as T;
    if (Array.isArray(one)) return [...one, ...(other as unknown[])] as T;
    return Object.fromEntries(
      Object.entries(one as object).map(([key, value]) => [
        key,
        add(value, (other as Record<string, unknown>)[key]),
      ]),
    ) as T;
  };
  return scores.reduce((sum, score) => add(sum, score));
}

/** Shares of 1: what is asked for that is listed, what is listed that the reader has, and their harmonic mean. */
export function eventShares({ asked, found, listed, rightly }: StoryScore): {
  recall: number;
  precision: number;
  f1: number;
} {
  const recall = asked === 0 ? 0 : found / asked;
  const precision = listed === 0 ? 0 : rightly / listed;
  return {
    recall,
    precision,
    f1: recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision),
  };
}

/** The share of the events found whose days are right or truthfully vaguer. */
export function datesRight({ found, dates }: StoryScore): number {
  return found === 0 ? 0 : (dates.exact + dates.vaguer) / found;
}

/** One line for the terminal. */
export function inWords(score: StoryScore): string {
  const { recall, precision, f1 } = eventShares(score);
  const percent = (share: number) => (100 * share).toFixed(1);
  const { exact, vaguer, narrower, wrong, none } = score.dates;
  return [
    `events R ${percent(recall)} P ${percent(precision)} F1 ${percent(f1)} (${score.found} of ${score.asked}, ${score.listed} listed)`,
    `dates right or vaguer ${percent(datesRight(score))} (exact ${exact}, vaguer ${vaguer}, narrower ${narrower}, wrong ${wrong}, none ${none})`,
    `order ${score.ordered} of ${score.pairs}`,
    `conflicts ${score.shown} of ${score.conflicts} (${score.shownBeside} with any event of the same sentences)`,
    `articles ${score.holding} right of ${score.dated} dated of ${score.articles}`,
    `told as happened though not: ${score.unreal.length}${score.unreal.length > 0 ? ` (${score.unreal.join("; ")})` : ""}`,
  ].join("; ");
}

interface Matchable {
  lines: ReadonlySet<string>;
  words: ReadonlySet<string>;
}

/** 0 where no line is shared; else the share of lines of the smaller, and Jaccard's of the words. */
function alike(one: Matchable, other: Matchable): number {
  const lines = shared(one.lines, other.lines);
  if (lines === 0) return 0;
  const words = shared(one.words, other.words);
  return (
    lines / Math.min(one.lines.size, other.lines.size) +
    words / Math.max(1, one.words.size + other.words.size - words)
  );
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((item) => other.has(item)).length;
}

function wordsOf(text: string, place = ""): Set<string> {
  const words = `${text} ${place}`.toLowerCase().match(/[\p{L}\d.]{3,}/gu) ?? [];
  return new Set(words.map((word) => word.replace(/(ing|ed|es|s)$/, "")));
}

function bestFirst(likeness: readonly (readonly number[])[]): Map<number, number> {
  const pairs = likeness.flatMap((row, i) => row.flatMap((value, j) => (value > 0 ? [{ value, i, j }] : [])));
  const match = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of pairs.sort((a, b) => b.value - a.value || a.i - b.i || a.j - b.j))
    if (!match.has(i) && !taken.has(j)) {
      match.set(i, j);
      taken.add(j);
    }
  return match;
}

function compareDays(
  { from, to }: Days,
  gold: { from: string | null; to: string | null; candidates?: string[] | undefined },
): keyof StoryScore["dates"] {
  if (from === null || to === null) return "none";
  if (gold.from === null || gold.to === null) return "wrong";
  if (from === gold.from && to === gold.to) return "exact";
  if (from === to && gold.candidates?.includes(from)) return "narrower";
  if (from <= gold.from && gold.to <= to) return "vaguer";
  return gold.from <= from && to <= gold.to ? "narrower" : "wrong";
}

/** Shown with two of the articles at odds, or with the one that contradicts itself. */
function isShown(docs: readonly string[], { conflicts }: ToldEvent): boolean {
  const odds = new Set(docs);
  return conflicts.some(
    (conflict) => conflict.docs.filter((doc) => odds.has(doc)).length >= Math.min(2, odds.size),
  );
}

import type { Correction, Quoted } from "../../model/correction.ts";
import type { Status } from "../../model/mention.ts";
import type { Quote } from "../../model/span.ts";
import type { Conflict, Timeline, TimelineEvent } from "../../model/timeline.ts";
import { plain } from "./quoted-words.ts";

/** What a person wants of an event, told by what the timeline shows. */
export type Wish =
  | { decision: "date"; date: string }
  | { decision: "title"; title: string }
  | { decision: "status"; status: Status }
  | { decision: "place"; places: readonly string[] }
  | { decision: "hide" }
  | { decision: "merge"; others: readonly TimelineEvent[] }
  /** Numbers of the sentences that tell another event, from 1. */
  | { decision: "split"; sentences: readonly number[] }
  /** The number of a position, counted through the event's conflicts, from 1. */
  | { decision: "accept"; position: number }
  /** The article, the fact or the number of the sentence that does not tell this event. */
  | { decision: "forbid"; link: string };

export type Draft =
  | { status: "drafted"; entries: Correction[]; quotes: Quoted[] }
  /** What stands in the way, and the remedy. */
  | { status: "refused"; problem: string };

const HASH_DIGITS = 16;

/** The entries of corrections.yaml by which the next run does what a person wants, or why none would. */
export function draftCorrection(timeline: Timeline, event: TimelineEvent, wish: Wish): Draft {
  switch (wish.decision) {
    case "merge":
      return draftMerge(timeline, event, wish.others);
    case "split":
      return draftSplit(timeline, event, wish.sentences);
    case "accept":
      return draftAccept(timeline, conflictsOf(timeline, event), wish.position);
    case "forbid":
      return draftForbid(timeline, event, wish.link);
    default: {
      const quote = quoteOfEvent(timeline, event);
      if (!quote) return refused(nothingTells(event));
      return drafted([{ event: quote, ...decided(wish) }], [quote]);
    }
  }
}

function decided(wish: Extract<Wish, { decision: "date" | "title" | "status" | "place" | "hide" }>) {
  switch (wish.decision) {
    case "date":
      return { date: wish.date };
    case "title":
      return { title: wish.title };
    case "status":
      return { status: wish.status };
    case "place":
      return { place: wish.places.length === 1 ? (wish.places[0] as string) : [...wish.places] };
    case "hide":
      return { hide: true as const };
  }
}

export function conflictsOf({ conflicts }: Timeline, event: TimelineEvent): Conflict[] {
  return conflicts.filter(({ id }) => event.conflicts.includes(id));
}

function draftMerge(timeline: Timeline, event: TimelineEvent, others: readonly TimelineEvent[]): Draft {
  const all = [event, ...others];
  const twice = all.find((one, index) => all.indexOf(one) !== index);
  if (twice)
    return refused(`“${twice.title}” (${twice.id}) is named twice. Name another event to merge it with.`);
  const quotes = all.map((one) => quoteOfEvent(timeline, one));
  const untold = all.find((_, index) => !quotes[index]);
  if (untold) return refused(nothingTells(untold));
  return drafted([{ merge: quotes as Quoted[] }], quotes as Quoted[]);
}

function draftSplit(timeline: Timeline, event: TimelineEvent, numbers: readonly number[]): Draft {
  const { mentions } = event;
  const wrong = numbers.find((number) => mentions[number - 1] === undefined);
  if (wrong !== undefined) return refused(noSentence(event, wrong));
  const moved = [...new Set(numbers)].sort((a, b) => a - b).map((number) => mentions[number - 1] as Quote);
  const kept = mentions.filter((mention) => !moved.includes(mention));
  const anchor = quoteOfEvent(timeline, { ...event, mentions: kept });
  if (!anchor)
    return refused(
      `no sentence of “${event.title}” would be left. Leave at least one of its ${mentions.length} where it is.`,
    );
  const sentences = moved.map((mention) => quotedOf(timeline, mention));
  // Moved out one by one, they are put together again: they tell one other event.
  const together = moved.map((mention) => wordsOf(timeline, mention));
  return drafted(
    [{ split: [anchor, ...sentences] }, ...(moved.length > 1 ? [{ merge: together }] : [])],
    [anchor, ...sentences],
  );
}

/** `conflicts` are those among which positions are counted. */
export function draftAccept(timeline: Timeline, conflicts: readonly Conflict[], number: number): Draft {
  const positions = conflicts.flatMap((conflict) =>
    conflict.positions.map((position) => ({ conflict, position })),
  );
  const chosen = positions[number - 1];
  if (!chosen)
    return refused(
      positions.length === 0
        ? "its sources agree: there is no position to accept."
        : `there is no position ${number}. There are 1 to ${positions.length}; leave out --accept to see them.`,
    );
  const { conflict, position } = chosen;
  if (/given by hand/.test(position.value))
    return refused(`position ${number} is a correction itself, and holds already.`);
  const quote = position.quotes.find(({ quote: words }) => words.trim() !== "");
  if (!quote)
    return refused(
      `position ${number} rests on no words of an article, to which a correction could be tied.`,
    );
  const sentence = timeline.events
    .flatMap(({ mentions }) => mentions)
    .find(
      ({ document, start, end }) => document === quote.document && start <= quote.start && quote.end <= end,
    );
  const whole = sentence && plain(sentence.quote) !== plain(quote.quote);
  const accept = whole
    ? { ...quotedOf(timeline, sentence), words: oneLine(quote.quote) }
    : quotedOf(timeline, quote);
  return drafted([{ accept, about: lastingName(conflict) }], [accept]);
}

/** A title in it may change with the next article. */
function lastingName({ about }: Conflict): string {
  return about.startsWith("how long ") ? "how long" : about;
}

function draftForbid(timeline: Timeline, event: TimelineEvent, link: string): Draft {
  const { mentions } = event;
  const fact = event.when.because.find(({ document }) => document === link && link.startsWith("facts.yaml/"));
  if (fact) {
    const sentences = mentions.map((mention) => wordsOf(timeline, mention));
    const quote = { document: fact.document, quote: oneLine(fact.quote) };
    return drafted([{ forbid: [quote], with: sentences }], sentences);
  }
  const number = /^\d+$/.test(link) ? Number(link) : null;
  const strangers =
    number === null
      ? mentions.filter(({ document }) => document === link)
      : mentions.slice(number - 1, number);
  const stranger = strangers[0];
  if (!stranger) {
    const facts = event.when.because.flatMap(({ document }) =>
      document.startsWith("facts.yaml/") ? [document] : [],
    );
    const known = [...new Set([...mentions.map(({ document }) => document), ...facts])];
    return refused(
      number === null
        ? `“${link}” does not tell “${event.title}”. These do: ${known.join(", ")}.`
        : noSentence(event, number),
    );
  }
  const others = mentions.filter(({ document }) => document !== stranger.document);
  if (others.length === 0)
    return refused(
      `“${event.title}” is told by ${stranger.document} alone, so that no link ties it to another article. --split parts the sentences of one article.`,
    );
  const against = others.map((mention) => wordsOf(timeline, mention));
  const own = strangers.map((mention) => wordsOf(timeline, mention));
  return drafted([{ forbid: own, with: against }], [...own, ...against]);
}

/** A sentence that tells this event, and by its words no other; its summary where that can be. */
export function quoteOfEvent(timeline: Timeline, event: TimelineEvent): Quoted | null {
  const own = event.mentions.filter(
    (mention) => !timeline.events.some((other) => other.id !== event.id && tells(other, mention)),
  );
  const best = own.find(({ quote }) => oneLine(quote) === oneLine(event.summary)) ?? own[0];
  return best ? wordsOf(timeline, best) : null;
}

type Mention = TimelineEvent["mentions"][number];

/** In the same sentence by the same word. */
function tells({ mentions }: TimelineEvent, own: Mention): boolean {
  const word = wordOf(own);
  return mentions.some(
    (mention) =>
      mention.document === own.document &&
      mention.start === own.start &&
      (word === undefined || wordOf(mention) === undefined || wordOf(mention) === word),
  );
}

/** A sentence may tell events that are not on the timeline: the word says which one is meant. */
function wordsOf(timeline: Timeline, mention: Mention): Quoted {
  const words = wordOf(mention);
  return { ...quotedOf(timeline, mention), ...(words === undefined ? {} : { words }) };
}

function wordOf({ trigger, start, quote }: Mention): string | undefined {
  return trigger && oneLine(quote.slice(trigger[0] - start, trigger[1] - start));
}

function quotedOf({ documents }: Timeline, { document, quote }: Quote): Quoted {
  const sha256 = documents.find(({ id }) => id === document)?.sha256?.slice(0, HASH_DIGITS);
  return { document, ...(sha256 === undefined ? {} : { sha256 }), quote: oneLine(quote) };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function nothingTells({ title, id }: TimelineEvent): string {
  return `no words of an article tell “${title}” (${id}) alone, to which a correction could be tied. Run annals again, so that the timeline says which words tell it.`;
}

function noSentence({ title, mentions }: TimelineEvent, number: number): string {
  return `“${title}” has no sentence ${number}. It has 1 to ${mentions.length}; leave out the decision to see them.`;
}

function refused(problem: string): Draft {
  return { status: "refused", problem };
}

function drafted(entries: Correction[], quotes: Quoted[]): Draft {
  return { status: "drafted", entries, quotes };
}

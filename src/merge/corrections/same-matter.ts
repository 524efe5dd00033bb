import { type Correction, decisionOf, type Quoted } from "../../model/correction.ts";
import type { Timeline, TimelineEvent } from "../../model/timeline.ts";
import { conflictsOf } from "./draft-correction.ts";
import { plain } from "./quoted-words.ts";

/**
 * The number of the entry, from 0, that decided the same of this event before, so that the new one takes its place; the
 * number of entries where there is none. Merges, splits and forbidden links add to each other.
 */
export function entryOfSameMatter(
  timeline: Timeline,
  event: TimelineEvent,
  { entry, before }: { entry: Correction; before: readonly Correction[] },
): number {
  const decision = decisionOf(entry);
  const found = before.findLastIndex((other) => {
    if (decisionOf(other) !== decision) return false;
    if ("event" in other) return event.mentions.some((mention) => isOf(other.event, mention));
    if ("accept" in other && "accept" in entry)
      return (
        other.about === entry.about &&
        conflictsOf(timeline, event)
          .filter(({ about }) => entry.about === undefined || about.startsWith(entry.about))
          .some(({ positions }) =>
            positions.some(({ quotes }) => quotes.some((quote) => isOf(other.accept, quote))),
          )
      );
    return false;
  });
  return found < 0 ? before.length : found;
}

interface Told {
  document: string;
  start: number;
  quote: string;
  trigger?: readonly [number, number] | undefined;
}

/** As the next run would match it, as far as the timeline can tell. */
function isOf({ document, quote, words }: Quoted, told: Told): boolean {
  if (document !== undefined && document !== told.document) return false;
  const [sought, sentence] = [plain(quote), plain(told.quote)];
  if (!sentence.includes(sought) && !sought.includes(sentence)) return false;
  if (words === undefined) return true;
  const { trigger, start } = told;
  const word = trigger ? plain(told.quote.slice(trigger[0] - start, trigger[1] - start)) : sentence;
  return word.includes(plain(words)) || plain(words).includes(word);
}

import type { EventMention } from "../model/mention.ts";
import type { ResolvedTimex } from "../model/stages.ts";
import type { TimelineEvent } from "../model/timeline.ts";
import type { Reason } from "../model/when.ts";

/**
 * That an event went on for longer than a day, where a sentence says so by an expression: "for three weeks", "since May",
 * "until Friday". What only the word lets suppose ("siege") stays with the mention.
 */
export function lengthTold(
  mentions: readonly EventMention[],
  timexes: ReadonlyMap<string, ResolvedTimex>,
): NonNullable<TimelineEvent["lasts"]> | null {
  const told = mentions.flatMap((mention) => {
    const { document, lasts } = mention;
    const timex = lasts?.timex === undefined ? undefined : timexes.get(`${document} ${lasts.timex}`);
    return timex && lasts ? [{ timex, lasts }] : [];
  });
  if (told.length === 0) return null;
  const lengths = new Set(
    told.flatMap(({ timex }) => (timex.meaning.kind === "duration" ? [timex.value] : [])),
  );
  const [length] = lengths;
  return {
    // Two lengths are of two things, or of one that was not over yet: none is the event's.
    ...(length !== undefined && lengths.size === 1 ? { length } : {}),
    because: told.map(
      ({ timex: { document, span, quote }, lasts: { rule } }): Reason => ({
        document,
        span,
        quote,
        rule,
        gives: "it went on for longer than a day",
      }),
    ),
  };
}

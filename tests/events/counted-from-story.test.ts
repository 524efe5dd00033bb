import { expect, test } from "vitest";
import { findMentions } from "../../src/events/find-mentions.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

/** Each mention with the expressions that date it, and the mentions from which it is counted. */
function told(text: string): string[] {
  const timexes = findTimexes(text);
  const quoteOf = (timex: string) => timexes.find(({ id }) => id === timex)?.quote;
  const { mentions } = findMentions("a", text, findSentences(text), timexes);
  const trigger = (id: string) =>
    text.slice(...(mentions.find((mention) => mention.id === id)?.trigger ?? [0, 0]));
  return mentions.map((mention) =>
    [
      text.slice(...mention.trigger),
      ...mention.times.map(({ timex, relation }) => `${relation} ${quoteOf(timex)}`),
      ...mention.order.map(
        ({ relation, mention: other, by }) => `${relation} ${trigger(other)} by ${by ? quoteOf(by) : ""}`,
      ),
    ].join(", "),
  );
}

const CASES: readonly [text: string, told: readonly string[]][] = [
  // No day is named: the next day is that after what was told, and never tomorrow.
  ["The mayor resigned. The next day the council met.", ["resigned", "met, after resigned by The next day"]],
  [
    "The ferry sank. Two days later divers searched the bay.",
    ["sank", "searched, after sank by Two days later"],
  ],
  ["The heir fled the next day.", ["fled"]],
  // "That" alone is what was told; with its noun it is another event.
  [
    "The mill burned. Three days after that Brook fired his clerk.",
    ["burned", "fired, after burned by Three days after that"],
  ],
  [
    "The mill burned. Two days after that soldiers entered the town.",
    ["burned", "entered, after burned by Two days after that"],
  ],
  [
    "The mill burned. Two days before that meeting the owner fled.",
    ["burned", "meeting", "fled, before meeting by Two days"],
  ],
  ["She left the same day that the bank failed.", ["left, simultaneous failed by the same day", "failed"]],
  // What stands before its clause.
  ["It was a month ago today that the tank ruptured.", ["ruptured, is-included a month ago today"]],
  ["It was on Friday that the mayor resigned.", ["resigned, is-included Friday"]],
  ["It was not until Monday that the road reopened.", ["reopened, is-included Monday"]],
];
for (const [text, expected] of CASES) test(text, () => expect(told(text)).toEqual(expected));

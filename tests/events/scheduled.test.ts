import { expect, test } from "vitest";
import { findMentions } from "../../src/events/find-mentions.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

/** Each mention with its status and the expressions that date it. */
function told(text: string): string[] {
  const timexes = findTimexes(text);
  return findMentions("a", text, findSentences(text), timexes).mentions.map(({ trigger, status, times }) =>
    [
      text.slice(...trigger),
      status,
      ...times.map(({ timex }) => timexes.find(({ id }) => id === timex)?.quote),
    ].join(", "),
  );
}

const CASES: readonly [text: string, told: readonly string[]][] = [
  ["The visit planned for June was welcomed.", ["visit, planned, June"]],
  ["A visit scheduled for June was cancelled.", ["visit, cancelled, June"]],
  ["The vote, set for Tuesday, was postponed.", ["vote, cancelled, Tuesday"]],
  ["The vote, originally scheduled for 4 May, took place on Friday.", ["vote, happened, Friday"]],
  ["A raid planned by two brothers shook Sunder.", ["shook, happened"]],
];
for (const [text, expected] of CASES) test(text, () => expect(told(text)).toEqual(expected));

// Verb and particle make one noun, and the day that stands with it is its own.
const HYPHENS: readonly [text: string, told: readonly string[]][] = [
  ["Voters in Tarn hold a run-off on Sunday.", ["run-off, planned, Sunday"]],
  ["Brook had won Sunday's run-off.", ["won, happened", "run-off, happened, Sunday"]],
  ["The vote of 17 March 2019 was forged.", ["vote, happened, 17 March 2019", "forged, happened"]],
  ["A sit-in began on Monday.", ["sit-in, happened, Monday"]],
  ["The cease-fire of May held.", ["cease-fire, happened, May"]],
];
for (const [text, expected] of HYPHENS) test(text, () => expect(told(text)).toEqual(expected));

// The present tense with a time that lies ahead is a plan, whatever the form of its verb.
const AHEAD: readonly [text: string, told: readonly string[]][] = [
  ["They vote tomorrow, by show of hands.", ["vote, planned, tomorrow"]],
  ["Ministers meet next week in Tarn.", ["meet, planned, next week"]],
  ["The council votes next Monday.", ["votes, planned, next Monday"]],
  ["The council voted on Monday.", ["voted, happened, Monday"]],
  // An entry of a chronicle.
  ["3 May: The council meets in Tarn.", ["meets, happened, 3 May"]],
];
for (const [text, expected] of AHEAD) test(text, () => expect(told(text)).toEqual(expected));

import { describe, expect, test } from "vitest";
import { findMentions } from "../../src/events/find-mentions.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

/** The expression that places a mention, null for none. */
function dayOf(text: string, lemma: string): string | null {
  const timexes = findTimexes(text);
  const { mentions } = findMentions("a", text, findSentences(text), timexes);
  const mention = mentions.find((found) => found.lemma === lemma);
  if (!mention) throw new Error(`no mention "${lemma}" among ${mentions.map((found) => found.lemma)}`);
  const link = mention.times.find(({ relation }) => relation === "is-included");
  return timexes.find(({ id }) => id === link?.timex)?.quote ?? null;
}

describe("what is told with another lies on its day", () => {
  for (const [text, lemma, day] of [
    ["The docker was killed while hunting with his family on Monday.", "kill", "Monday"],
    ["Ada Brook was shot when her sister was robbed in an alley on Sunday.", "shoot", "Sunday"],
    // A year is no day on which both lie.
    ["Dockers marched while the council was meeting in Harrow in 2011.", "march", null],
    // Of a speech the day is not that of what it tells.
    ["Brook said she wept when she was freed on Monday.", "say", null],
  ] as const)
    test(text, () => expect(dayOf(text, lemma)).toBe(day));
});

describe("how old a thing is says nothing of when something became of it", () => {
  for (const [text, lemma, day] of [
    ["A 17th-century Dutch painting has been stolen from a museum.", "steal", null],
    ["A 1960s tower block was demolished on Friday.", "demolish", "Friday"],
    ["The tower was built in the 1960s.", "build", "the 1960s"],
  ] as const)
    test(text, () => expect(dayOf(text, lemma)).toBe(day));
});

describe("when one is to do what one was chosen for is not when one was chosen", () => {
  for (const [text, lemma, day] of [
    ["The firm chose Ada Brook to be on a flight next May.", "choose", null],
    ["The firm chose Ada Brook on Monday to be on a flight next May.", "choose", "Monday"],
    ["Ada Brook left the ministry to be with Norfield in 2010.", "leave", "2010"],
    // What one manages to do and the doing lie together.
    ["The crew managed to be ashore on Monday.", "manage", "Monday"],
  ] as const)
    test(text, () => expect(dayOf(text, lemma)).toBe(day));
});

describe("who speaks without a noun of their own", () => {
  for (const [text, lemma] of [
    ["WHO have warned on Monday of a new fever.", "warn"],
    ["The Greens and the Blues lost. Both demanded a new vote on Monday.", "demand"],
  ] as const)
    test(text, () => expect(dayOf(text, lemma)).toBe("Monday"));
});

test("a statement that is released is a statement, and a report that is released is published", () => {
  const kindsIn = (text: string) =>
    findMentions("a", text, findSentences(text), findTimexes(text)).mentions.map(({ kind }) => kind);
  expect(kindsIn("The union released a statement on Monday.")).toEqual(["statement"]);
  expect(kindsIn("The union released its report on Monday.")).toEqual(["launch"]);
});

describe("somebody who was shot, in whatever words", () => {
  for (const text of [
    "A man was shot on Sunday.",
    "A docker was shot and killed on Sunday.",
    "Two dockers were found shot on Sunday.",
    "A man shot his brother on Sunday.",
  ])
    test(text, () =>
      expect(
        findMentions("a", text, findSentences(text), findTimexes(text)).mentions.map(({ kind }) => kind),
      ).toContain("attack"),
    );
});

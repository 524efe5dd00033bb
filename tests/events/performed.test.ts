import { describe, expect, test } from "vitest";
import { classOfVerb, namesHappening, namesPeople } from "../../src/events/event-words.ts";
import { findMentions } from "../../src/events/find-mentions.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

/** "handover event happened [Monday]", for each mention of a text. */
function told(text: string): string[] {
  const timexes = findTimexes(text, { document: "article" });
  const { mentions } = findMentions("article", text, findSentences(text), timexes);
  return mentions.map(({ lemma, kind, status, times }) => {
    const days = times.map(({ timex }) => timexes.find(({ id }) => id === timex)?.quote).join(", ");
    return `${lemma} ${kind} ${status}${days ? ` [${days}]` : ""}`;
  });
}

describe("a noun of what happens is told by the verb that performs it", () => {
  const CASES: Record<string, string[]> = {
    "The handover took place on Monday.": ["handover event happened [Monday]"],
    "A demolition was carried out on Friday.": ["demolition event happened [Friday]"],
    "The rebels staged a blockade on Saturday.": ["blockade event happened [Saturday]"],
    "The malfunction occurred on Tuesday.": ["malfunction event happened [Tuesday]"],
    // Said of, and not performed.
    "The handover is a matter of pride.": [],
    // What says nothing by itself.
    "The board made a move.": [],
  };
  for (const [text, expected] of Object.entries(CASES))
    test(text, () => expect(told(text)).toEqual(expected));
});

describe("people speak, whatever they are called; things do not", () => {
  test("a shareholder", () =>
    expect(told("The shareholder complained of the price.")).toEqual(["complain statement happened"]));
  test("others", () => expect(told("Others warned of the cost.")).toEqual(["warn statement happened"]));
  test("a lamp", () => expect(told("The lamp warned of the cost.")).toEqual([]));
});

test("a verb with an auxiliary of its own is one, whatever else its letters name", () => {
  expect(told("The bridge has been shut.")).toEqual(["shut closure happened"]);
});

describe("a postponement: the old plan is off, the new one has its day", () => {
  const CASES: Record<string, string[]> = {
    "The match was postponed to next Monday.": ["match sport cancelled", "match sport planned [next Monday]"],
    "The council postponed the vote from Friday to 9 May.": [
      "vote election planned [9 May]",
      "vote election cancelled",
    ],
    "On Friday the board put off the vote until next Monday.": [
      "vote election planned [next Monday]",
      "vote election cancelled [Friday]",
    ],
    "The match was postponed.": ["match sport cancelled"],
    "The board may put off the vote until next Monday.": [
      "put event hypothetical [next Monday]",
      "vote election happened",
    ],
  };
  for (const [text, expected] of Object.entries(CASES))
    test(text, () => expect(told(text)).toEqual(expected));
});

describe("who is counted by what became of them", () => {
  const CASES: Record<string, string[]> = {
    "The flood left 222 dead and 843 injured.": ["222 people: 222 dead", "843 people: 843 injured"],
    "The ministry reported 222 dead.": ["222 people: 222 dead"],
    "At least 12 people were killed and 30 injured.": ["12 people: 12 people", "30 people: 30 injured"],
  };
  for (const [text, expected] of Object.entries(CASES))
    test(text, () => {
      const { mentions } = findMentions("article", text, findSentences(text), findTimexes(text));
      const amounts = mentions.flatMap((mention) =>
        mention.amounts.map(({ value, of, span }) => `${value} ${of}: ${text.slice(...span)}`),
      );
      expect(amounts).toEqual(expected);
    });
});

test("the lexicon tells what happens, who acts, and what verbs mostly tell", () => {
  expect(["handover", "malfunction", "table"].map(namesHappening)).toEqual([true, true, false]);
  expect(["farmer", "parliament", "table"].map(namesPeople)).toEqual([true, true, false]);
  expect(["march", "buy", "believe", "xyzzy"].map(classOfVerb)).toEqual([
    "motion",
    "possession",
    "cognition",
    null,
  ]);
});

describe("he and she are whom they can be", () => {
  const speakerIn = (text: string) => {
    const { mentions } = findMentions("article", text, findSentences(text), findTimexes(text));
    return mentions
      .findLast(({ kind }) => kind === "statement")
      ?.participants.find(({ role }) => role === "speaker")?.name;
  };
  test("not a woman by her given name", () =>
    expect(
      speakerIn(
        "Ivan Doyle closed the mill. “It is a shame,” said Clara Brook. He denied that it was his fault.",
      ),
    ).toBe("Ivan Doyle"));
  test("the owner of what the sentence before is about", () =>
    expect(
      speakerIn("Boris Kell met Ivan Doyle. Doyle's warning came too late. He said that the mill was lost."),
    ).toBe("Ivan Doyle"));
});

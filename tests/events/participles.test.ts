import { describe, expect, test } from "vitest";
import { findMentions } from "../../src/events/find-mentions.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

function mentionsIn(text: string) {
  return findMentions("a", text, findSentences(text), findTimexes(text)).mentions;
}

/** Trigger, status and participants of the mention that a word tells. */
function told(text: string, word: string) {
  const mention = mentionsIn(text).findLast(({ trigger }) => text.slice(...trigger) === word);
  return (
    mention && [
      mention.kind,
      mention.status,
      mention.participants.map(({ name, role }) => `${role} ${name}`).join(", "),
    ]
  );
}

describe("who acts says what a participle after a comma says", () => {
  const CASES: readonly [text: string, word: string, told: readonly string[]][] = [
    [
      "Mayor Ada Brook rejected a plan to close the mill before any vote, warning that dockers would strike.",
      "warning",
      ["statement", "happened", "speaker Ada Brook"],
    ],
    [
      "Mayor Ada Brook met Minister Ivan Doyle and Minister Tom Lind, signalling new ties with the port.",
      "signalling",
      ["statement", "happened", "speaker Ada Brook"],
    ],
    [
      "Minister Ivan Doyle dismissed the offer, insisting that any talks must take place in Sunder.",
      "insisting",
      ["statement", "happened", "speaker Ivan Doyle"],
    ],
    [
      "Mayor Tom Lind insisted that Tarn had no veto over the dam, underscoring that the vote stood.",
      "underscoring",
      ["statement", "happened", "speaker Tom Lind"],
    ],
    [
      "Mayor Ada Brook warned on Friday that any boats at the pier would be seized, raising tensions with the dockers.",
      "raising",
      ["event", "happened", "agent Ada Brook"],
    ],
    // What was done, and not the saying of it, may be what it stands beside.
    [
      "Mayor Ada Brook said that Minister Tom Lind resigned on Monday, blaming the dockers.",
      "blaming",
      ["statement", "happened", "speaker Tom Lind"],
    ],
  ];
  for (const [text, word, expected] of CASES) test(text, () => expect(told(text, word)).toEqual(expected));
});

describe("what people are left, found and feared", () => {
  const CASES: readonly [text: string, word: string, told: readonly string[]][] = [
    ["A gunman left two dockers dead in Sunder.", "dead", ["death", "happened", ""]],
    ["Two dockers are feared dead.", "dead", ["death", "alleged", ""]],
    ["Minister Ivan Doyle is missing.", "missing", ["search", "happened", "patient Ivan Doyle"]],
    ["Nobody was found dead.", "dead", ["death", "denied", ""]],
  ];
  for (const [text, word, expected] of CASES) test(text, () => expect(told(text, word)).toEqual(expected));
});

test("whom a quotation names is not who says it", () => {
  const text =
    "Mayor Ada Brook said that the mill was safe. “The dockers will never again trust Ivan Doyle,” he said. Minister Tom Lind spoke. “I will never again trust Ivan Doyle,” he said.";
  expect(told(text, "said")).toEqual(["statement", "happened", "speaker Tom Lind"]);
});

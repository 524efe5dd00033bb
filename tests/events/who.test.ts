import { describe, expect, test } from "vitest";
import { findMentions } from "../../src/events/find-mentions.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

/** Who takes part in what a word tells (the last such word), and the headline: "agent Ada Brook | Brook plans the raid". */
function told(text: string, word: string): string {
  const { mentions } = findMentions("a", text, findSentences(text), findTimexes(text, { document: "a" }));
  const mention = mentions.findLast(({ trigger }) => text.slice(...trigger) === word);
  if (!mention) return "nothing";
  const people = mention.participants.map(({ name, role }) => `${role} ${name}`).join(", ");
  return `${people} | ${mention.gist ?? ""}`.trim();
}

/** The claims of one group: a text, the word that tells, and who is told to do what. */
type Claims = readonly (readonly [text: string, word: string, told: string])[];

describe("whoever is ruled out takes no part", () => {
  const CLAIMS: Claims = [
    [
      "It was Ada Brook, not Tom Lind, who planned the raid.",
      "planned",
      "agent Ada Brook | Brook plans the raid",
    ],
    ["Ada Brook, and not Tom Lind, planned the raid.", "planned", "agent Ada Brook | Brook plans the raid"],
    [
      "It was Tom Lind and not the mayor who closed the mill.",
      "closed",
      "agent Tom Lind | Lind closes the mill",
    ],
    ["The mayor met Tom Lind, not Ada Brook, on Monday.", "met", "with Tom Lind | mayor meets Tom Lind"],
    ["No one signed the accord on Friday.", "signed", "| No one signs the accord"],
    ["Neither side signed the accord on Friday.", "signed", "| Neither side signs the accord"],
  ];
  for (const [text, word, expected] of CLAIMS) test(text, () => expect(told(text, word)).toBe(expected));
});

describe("a verb without an object of its own, joined to a passive one", () => {
  const CLAIMS: Claims = [
    [
      "Ada Brook was stopped at a roadblock, pushed into a grey van and driven off.",
      "pushed",
      "patient Ada Brook | Brook pushed into a grey van",
    ],
  ];
  for (const [text, word, expected] of CLAIMS) test(text, () => expect(told(text, word)).toBe(expected));
});

test("how old somebody is happens to nobody", () => {
  const text = "A second man, aged 44 and understood to be a clerk, was arrested in Tarn.";
  expect(told(text, "aged")).toBe("nothing");
});

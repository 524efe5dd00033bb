import { expect, test } from "vitest";
import { findMentions } from "../../src/events/find-mentions.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

test("who signed what was signed stands after by", () => {
  const text = "The agreement in Tarn was signed by Greta Lindholm and Omar Haddad.";
  const { mentions } = findMentions(
    "article",
    text,
    findSentences(text),
    findTimexes(text, { document: "article" }),
  );
  expect(mentions[0]?.participants.map(({ name, role }) => [name, role])).toEqual([
    ["Greta Lindholm", "agent"],
    ["Omar Haddad", "agent"],
  ]);
});

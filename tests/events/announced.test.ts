import { expect, test } from "vitest";
import { findMentions } from "../../src/events/find-mentions.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

/** The pairs of words that a sentence holds to tell one event. */
function toldAsOne(text: string): string[] {
  const { mentions } = findMentions(
    "article",
    text,
    findSentences(text),
    findTimexes(text, { document: "article" }),
  );
  return mentions.flatMap(({ lemma, order }) =>
    order
      .filter(({ relation }) => relation === "same")
      .map(({ mention }) => `${lemma} = ${mentions.find(({ id }) => id === mention)?.lemma}`),
  );
}

test("to announce an agreement is how it comes to be known", () => {
  expect(toldAsOne("Ada Brook announced on Friday that 26 towns had signed the accord.")).toContain(
    "announce = sign",
  );
});

test("what is confirmed to have happened happened on a day of its own", () => {
  expect(toldAsOne("Police have confirmed that Tom Lind was killed with a stolen gun.")).toEqual([]);
});

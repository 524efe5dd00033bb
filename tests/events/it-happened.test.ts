import { describe, expect, test } from "vitest";
import { findMentions } from "../../src/events/find-mentions.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

/** Each mention that tells another again: its word, that of the other, and when it says that it was. */
function toldAgain(text: string): string[] {
  const timexes = findTimexes(text, { document: "article" });
  const { mentions } = findMentions("article", text, findSentences(text), timexes);
  return mentions.flatMap(({ lemma, order, times, kind }) =>
    order
      .filter(({ rule }) => rule.includes("it happened"))
      .map(({ mention }) => {
        const when = times.map(({ timex }) => timexes.find(({ id }) => id === timex)?.quote).join(", ");
        return `${lemma} = ${mentions.find(({ id }) => id === mention)?.lemma} (${kind}): ${when}`;
      }),
  );
}

describe("what happened to “it” happened to the event told before", () => {
  const cases: Record<string, string> = {
    "A young boy was shot and wounded at a home in east Harrow, police said. It happened on Haven Road at about 9:25 p.m. Sunday.":
      "happen = shoot (attack): about 9:25 p.m. Sunday",
    "A man was stabbed outside a club in Osten. Police are looking for a witness. The incident took place shortly after midnight on Friday.":
      "take place = stab (attack): midnight on Friday",
    "Two barges sank near the Gale bridge and three sailors drowned. It occurred on 3 May 2011.":
      "occur = sink (disaster): 3 May 2011",
    // What was done about it is not what happened.
    "Tom Lind was arrested in Tarn after a baker was robbed. This happened on Monday.":
      "happen = rob (crime): Monday",
  };
  for (const [text, expected] of Object.entries(cases))
    test(text, () => expect(toldAgain(text)).toEqual([expected]));
});

describe("what stands for no event before tells none again", () => {
  for (const text of [
    "A boy was shot in Harrow. The fire happened on Sunday.",
    "A boy was shot in Harrow. It did not happen on Sunday, the police said.",
    "A boy was shot in Harrow. He lived on Haven Road. He went to school there. He played in a band. He had two sisters. It happened on Sunday.",
    "It happened on Sunday.",
  ])
    test(text, () => expect(toldAgain(text)).toEqual([]));
});

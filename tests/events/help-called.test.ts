import { describe, expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";
import { findMentions } from "../../src/events/find-mentions.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

/** The expression by whose day a mention is known from what came of it, null for none. */
function helpDay(text: string, lemma: string): string | null {
  const timexes = findTimexes(text);
  const { mentions } = findMentions("a", text, findSentences(text), timexes);
  const mention = mentions.find((found) => found.lemma === lemma);
  if (!mention) throw new Error(`no mention "${lemma}" among ${mentions.map((found) => found.lemma)}`);
  const link = mention.times.find(({ relation }) => relation === "same-day");
  return timexes.find(({ id }) => id === link?.timex)?.quote ?? null;
}

describe("what help was called to was on that day, where the text gives it no other", () => {
  for (const [text, lemma, day] of [
    [
      "A boy was shot in Harrow. Police were called to the home around 10:30 p.m. Sunday.",
      "shoot",
      "around 10:30 p.m. Sunday",
    ],
    [
      "Two dockers were stabbed. Officers responded to Mill Lane at noon on Friday.",
      "stab",
      "noon on Friday",
    ],
    [
      "A boy was hurt in Harrow. Neighbours called 911 on Sunday night after a fire broke out.",
      "fire",
      "Sunday night",
    ],
    [
      "A girl was shot. Her parents took her to the hospital on Sunday afternoon.",
      "shoot",
      "Sunday afternoon",
    ],
    ["The barn exploded. Deputies received a call about 9 a.m. Monday.", "explode", "about 9 a.m. Monday"],
    ["A boy was hurt. The shooting was reported at 6 p.m. Sunday.", "shooting", "6 p.m. Sunday"],
    // It has a day of its own.
    ["A boy was shot on Friday. Police were called on Sunday to a meeting.", "shoot", null],
    // Nobody calls for help here.
    ["A boy was shot in Harrow. The mayor took a bus on Sunday.", "shoot", null],
    ["A boy was shot in Harrow. Police will be called on Sunday.", "shoot", null],
    // Death may come days after the ride.
    ["Ada Brook died. She was taken to the hospital on Sunday.", "die", null],
  ] as const)
    test(text, () => expect(helpDay(text, lemma)).toBe(day));
});

async function attack(text: string): Promise<string | null | undefined> {
  const { events } = await reconstruct([{ path: "a.txt", bytes: Buffer.from(text) }], {
    published: new Map([["a", "2019-06-06"]]),
  });
  return events.find(({ kind }) => kind === "attack")?.when.edtf;
}

test("a report tells the day of the call for help, and so that of the shooting", async () => {
  expect(
    await attack("Ada Brook was shot in Harrow. Police were called to her home around 10:30 p.m. Sunday."),
  ).toBe("2019-06-02");
});

test("what the report says of the shooting itself goes before", async () => {
  expect(
    await attack(
      "Ada Brook was shot in Harrow. Police were called to her home on Tuesday. The shooting of Ada Brook happened on Monday in Harrow.",
    ),
  ).not.toBe("2019-06-04");
});

test("an hour after the day of a charge, or of what was said, is of a day that is not told", async () => {
  const text =
    "Ivan Doyle was charged on Wednesday. The shooting of Ada Brook happened in Harrow at 7:23 p.m. near the quay.";
  expect(await attack(text)).not.toBe("2019-06-05");
  expect(
    await attack("Ada Brook was shot in Harrow on Wednesday. It happened at 7:23 p.m. near the quay."),
  ).toBe("2019-06-05");
});

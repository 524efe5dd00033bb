import { describe, expect, test } from "vitest";
import { findMentions } from "../../src/events/find-mentions.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

function mentionOf(text: string, lemma: string) {
  const { mentions } = findMentions("a", text, findSentences(text), findTimexes(text));
  const mention = mentions.findLast((found) => found.lemma === lemma);
  if (!mention) throw new Error(`no mention "${lemma}" among ${mentions.map((found) => found.lemma)}`);
  return mention;
}

describe("each participant is named with the rule that gave it its role, and how sure its name is", () => {
  const CASES: readonly [
    text: string,
    lemma: string,
    name: string,
    role: string,
    rule: string,
    confidence: number,
  ][] = [
    ["Ada Brook resigned on Friday.", "resign", "Ada Brook", "agent", "subject of the verb", 1],
    ["Ada Brook was arrested on Friday.", "arrest", "Ada Brook", "patient", "subject of a passive verb", 1],
    ["Police arrested Ada Brook on Friday.", "arrest", "Ada Brook", "patient", "object of the verb", 1],
    ["Ada Brook met with Ivan Doyle on Friday.", "meet", "Ivan Doyle", "with", "after “with”", 1],
    [
      "Ada Brook spoke on Monday. Brook resigned on Friday.",
      "resign",
      "Ada Brook",
      "agent",
      "subject of the verb",
      0.9,
    ],
    [
      "Mayor Ada Brook spoke on Monday. She resigned on Friday.",
      "resign",
      "Ada Brook",
      "agent",
      "“she”: the last person who was a subject before",
      0.8,
    ],
    [
      "Mayor Ada Brook met Ivan Doyle on Monday. She resigned on Friday.",
      "resign",
      "Ada Brook",
      "agent",
      "“she”: the last person who was a subject before",
      0.8,
    ],
    [
      "Mr. Ivan Doyle resigned on Monday. Mrs. Ada Brook visited Sunder on Friday. He apologised on Saturday.",
      "apologize",
      "Ivan Doyle",
      "speaker",
      "“he”: the last person who was a subject before",
      0.8,
    ],
  ];
  for (const [text, lemma, name, role, rule, confidence] of CASES)
    test(text, () =>
      expect(mentionOf(text, lemma).participants).toContainEqual(
        expect.objectContaining({ name, role, rule, confidence }),
      ),
    );
});

describe("each time is named with the rule that gave it to its mention", () => {
  const CASES: readonly [text: string, lemma: string, relation: string, rule: string][] = [
    ["Dockers in Sunder voted on Friday.", "vote", "is-included", "hangs on its verb"],
    ["Dockers have protested since 3 May 2011.", "protest", "after", "hangs on its verb; “since”"],
    ["Friday's vote surprised the owners.", "vote", "is-included", "stands in its noun phrase"],
    [
      "Brook visited the mill on Thursday and promised help.",
      "promise",
      "is-included",
      "shared with “visit”, which it is joined to",
    ],
  ];
  for (const [text, lemma, relation, rule] of CASES)
    test(text, () => expect(mentionOf(text, lemma).times).toMatchObject([{ relation, rule }]));
});

describe("each status is named with the rule that decided it, and its words", () => {
  const CASES: readonly [text: string, lemma: string, status: string, rule: string, quote: string][] = [
    [
      "Ada Brook resigned on Friday.",
      "resign",
      "happened",
      "told by its verb, which nothing around it puts in doubt",
      "resigned",
    ],
    ["Ada Brook will resign on Friday.", "resign", "planned", "future tense", "will"],
    ["Ada Brook could resign on Friday.", "resign", "hypothetical", "modal verb", "could"],
    ["Ada Brook did not resign on Friday.", "resign", "denied", "negation", "not"],
    [
      "Ada Brook suggested holding a summit in Sunder, offering the dockers a pay rise.",
      "offer",
      "happened",
      "told by its verb, which nothing around it puts in doubt",
      "offering",
    ],
    ["The summit surprised everybody.", "summit", "happened", "pointed to as known", "The"],
    [
      "The match was cancelled on Friday.",
      "match",
      "cancelled",
      "the verb that it is the subject of",
      "cancelled",
    ],
  ];
  for (const [text, lemma, status, rule, quote] of CASES)
    test(text, () =>
      expect(mentionOf(text, lemma)).toMatchObject({ status, statusBecause: { rule, quote } }),
    );
});

describe("each place is named with the rule that took it for one, and how sure its name is", () => {
  const CASES: readonly [
    text: string,
    lemma: string,
    places: readonly (readonly [name: string, rule: string, confidence: number])[],
  ][] = [
    ["Gunmen attacked a depot in Sunder.", "attack", [["Sunder", "after “in” beside its verb", 1]]],
    ["Dockers in Sunder voted on Friday.", "vote", [["Sunder", "after “in” beside its subject", 1]]],
    ["The queen visited Sunder on Monday.", "visit", [["Sunder", "what was visited", 1]]],
    [
      "Dockers in Sunder voted on Monday. The Sunder summit ended on Friday.",
      "summit",
      [["Sunder", "name before the noun", 1]],
    ],
    [
      "Dockers in Tarn voted. The occupation of Tarn lasted a year.",
      "occupation",
      [["Tarn", "after “of”", 1]],
    ],
    [
      "Brook met the envoys in Sunder, Tarn.",
      "meet",
      [
        ["Sunder", "after “in” beside its verb", 1],
        ["Tarn", "beside the place after “in”", 1],
      ],
    ],
  ];
  for (const [text, lemma, places] of CASES)
    test(text, () =>
      expect(mentionOf(text, lemma).places).toMatchObject(
        places.map(([name, rule, confidence]) => ({ name, rule, confidence })),
      ),
    );
});

describe("each amount is named with the rule that gave it what it counts", () => {
  const CASES: readonly [text: string, lemma: string, of: string, rule: string][] = [
    ["Police arrested 12 dockers on Friday.", "arrest", "docker", "the noun that it stands before"],
    ["Police arrested 12 of the dockers on Friday.", "arrest", "docker", "the noun after “of”"],
  ];
  for (const [text, lemma, of, rule] of CASES)
    test(text, () => expect(mentionOf(text, lemma).amounts).toMatchObject([{ value: 12, of, rule }]));
});

describe("a number that names what stands after it counts nothing", () => {
  for (const [text, lemma, amounts] of [
    ["Police arrested a docker in the 200 block of Mill Lane on Friday.", "arrest", []],
    ["Police arrested 12 dockers on Friday.", "arrest", [12]],
    ["The fire destroyed three blocks of Harrow on Friday.", "fire", [3]],
  ] as const)
    test(text, () => expect(mentionOf(text, lemma).amounts.map(({ value }) => value)).toEqual(amounts));
});

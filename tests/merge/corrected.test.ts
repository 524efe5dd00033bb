import { describe, expect, test } from "vitest";
import { conflictsTold } from "./told-conflicts.ts";

const OPENING =
  "Ada Brook and Jonas Haas of Kelso Mills were heard in Harrow on Monday over the flood at Fenwick.";

/** "who or what it was: “the miller” (a) | not “the miller” (b)", for each conflict of articles of one affair. */
const disagreements = (articles: readonly string[]) => conflictsTold(articles, OPENING);

describe("one article corrects another", () => {
  const cases: Record<string, { articles: readonly [string, string]; on: string }> = {
    "on a thing that never was": {
      articles: [
        "A tractor drove into the dyke and broke it, the mayor said.",
        "There was no tractor. The dyke was rotten.",
      ],
      on: "whether it happened: happened (a) | denied (b)",
    },
    "on a thing that never came": {
      articles: [
        "The inquiry was shown a telegram in which the engineers of the dyke asked for sandbags.",
        "The engineers say that they had asked for sandbags. No such telegram ever arrived, the ministry said.",
      ],
      on: "whether it happened: happened (a) | denied (b)",
    },
    "on an act that was never done": {
      articles: [
        "The sluice keeper was demoted on Tuesday, two days after the water came.",
        "What the board does say is that the sluice keeper was never demoted.",
      ],
      on: "whether it happened: happened (a) | denied (b)",
    },
    "on which of several it was": {
      articles: [
        "The sirens were sounded by a watchman at the mill.",
        "The sirens, Brook tells us, were sounded by her, not by a watchman.",
      ],
      on: "who or what it was: “a watchman” (a) | not “a watchman”, but “by her” (b)",
    },
    "on who it was, by a cleft sentence": {
      articles: [
        "Engineers were acting on a tip from the ferryman, the magistrate said.",
        "It was not the ferryman who went to the engineers.",
      ],
      on: "who or what it was: “the ferryman” (a) | not “the ferryman” (b)",
    },
    "on how much it was": {
      articles: [
        "The crew at the pumps had been cut by a third in January, the union said.",
        "At the new year the crew at the pumps was cut: not by a third, as the union had it, but by a tenth.",
      ],
      on: "how much it was: “a third” (a) | not “a third”, but “by a tenth” (b)",
    },
    "on what somebody did not see": {
      articles: [
        "Jonas Haas was sent a memorandum in March, and counsel for the inquiry produced the memorandum.",
        '"I never saw that memorandum," said Haas from the platform.',
      ],
      on: "whether it happened: happened (a) | denied (b)",
    },
    "on what left no trace": {
      articles: [
        "A tractor was on the dyke when it broke, the mayor said.",
        "The inquiry found no trace of a tractor.",
      ],
      on: "whether it happened: happened (a) | denied (b)",
    },
    "on the time of the day": {
      articles: [
        "The leak at the lock began on Saturday afternoon, Brook said.",
        "The leak at the lock, Haas says, began on the morning of 2 May, not in the afternoon.",
      ],
      on: "time of day: “the afternoon” (a) | not “the afternoon”, but “on the morning of 2 May” (b)",
    },
    "on what the article has another say": {
      articles: [
        'Pumping hours had been cut by a third, the keepers\' union said. "There was no such cut," Haas said.',
        "The pumps were painted green.",
      ],
      on: "whether it happened: happened (a) | denied (a)",
    },
    "on the day of the week": {
      articles: [
        "The contract for the new dyke was signed in Fenwick on Friday.",
        "The contract for the new dyke was not signed on the Friday that it names.",
      ],
      on: "date: “Friday” (a) | not “Friday” (b)",
    },
  };
  for (const [claim, { articles, on }] of Object.entries(cases))
    test(claim, async () => expect(await disagreements(articles)).toEqual([on]));
});

describe("both articles can be right", () => {
  const cases: Record<string, readonly [string, string]> = {
    "of an act and another of its name": [
      "The council sold the old pumps to a farmer for a song.",
      "The council did not sell the town hall.",
    ],
    "of what had not been done yet": [
      "The dyke was repaired on Thursday.",
      "The dyke had not been repaired before the rain came again.",
    ],
    "of what would have been": [
      "A court ordered the evacuation of the mill.",
      "The mill would be running still if a court had not ordered the evacuation of the mill.",
    ],
    "where the other article says that it was denied": [
      "The minister rejected claims that the keeper was demoted.",
      "The keeper was never demoted, the board said.",
    ],
    "of nobody who spoke": ["The keeper answered every question.", "The keeper did not answer calls."],
    "of what two did and a third did not": [
      "Kell and Haas were signed on for three years at the mill.",
      "While Brook was not signed on for three years, Kell and Haas were.",
    ],
    "of what both articles deny": [
      "The keeper said that he did not ring the bell but rang the mayor.",
      "The keeper said that he did not ring the bell.",
    ],
    "of what had not come to pass": [
      "The mill was bought by a lawyer from Harrow.",
      "The city had not bought the mill, although there were plans to do so.",
    ],
    "of two buyers": ["The old mill was bought by a lawyer.", "The county did not buy the old mill."],
    "of what there is not in one place": [
      "A power house stands beside the mill.",
      "There was no power or gas on in the mill.",
    ],
    "of what is not clear": [
      "Haas was seen at the sluice when it was opened.",
      "It was not clear whether Haas is the man who opened the sluice.",
    ],
    "of names that were not released": [
      "The names of the keepers were released on Monday.",
      "The names of the keepers were not released on Thursday.",
    ],
    "of who did not deny it": ["Haas opened the sluice.", "Haas did not deny that he had opened the sluice."],
    "where nobody disputes it": [
      "The keeper died on Tuesday.",
      "Nobody disputes any more how the keeper died.",
    ],
    "of a question": ["The keeper was demoted on Tuesday.", "Was the keeper never demoted?"],
  };
  for (const [claim, articles] of Object.entries(cases))
    test(claim, async () => expect(await disagreements(articles)).toEqual([]));
});

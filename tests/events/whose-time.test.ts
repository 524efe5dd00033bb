import { describe, expect, test } from "vitest";
import { findMentions } from "../../src/events/find-mentions.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

/** Each mention with the expressions that place it: "bombed, is-included 4 March". */
function placed(text: string): string[] {
  const timexes = findTimexes(text);
  const quoteOf = (timex: string) => timexes.find(({ id }) => id === timex)?.quote;
  return findMentions("a", text, findSentences(text), timexes).mentions.map(({ trigger, times }) =>
    [text.slice(...trigger), ...times.map(({ timex, relation }) => `${relation} ${quoteOf(timex)}`)].join(
      ", ",
    ),
  );
}

type Cases = readonly (readonly [text: string, placed: readonly string[]])[];

function check(cases: Cases): void {
  for (const [text, expected] of cases) test(text, () => expect(placed(text)).toEqual(expected));
}

describe("what stands around the words that name the speaker belongs to what is said", () => {
  check([
    ["On 4 March, the ministry said, two planes bombed the bridge.", ["said", "bombed, is-included 4 March"]],
    ["On Tuesday, he told reporters, three men robbed the bank.", ["told", "robbed, is-included Tuesday"]],
    ["On Tuesday, said the minister, two planes bombed the bridge.", ["said", "bombed, is-included Tuesday"]],
    [
      "Two aircraft dropped bombs on the strip at Lenz, 12 miles inside Tarn, on Sunday, the ministry said.",
      ["dropped, is-included Sunday", "said"],
    ],
    [
      "She had written it, she said, on the first Monday in March.",
      ["written, is-included the first Monday in March", "said"],
    ],
    [
      "The mill was sold in May, and in June, she said, it was robbed by its new owner.",
      ["sold, is-included May", "said", "robbed, is-included June"],
    ],
    // Look-alikes: the day of the speech itself.
    ["On Sunday the ministry said two planes bombed the bridge.", ["said, is-included Sunday", "bombed"]],
    ["On Sunday, the ministry said two planes bombed the bridge.", ["said, is-included Sunday", "bombed"]],
    ['On Sunday, the minister said, "We bombed the bridge."', ["said, is-included Sunday"]],
    [
      "On Sunday, the minister said, in a letter, that two planes bombed the bridge.",
      ["said, is-included Sunday", "bombed"],
    ],
    [
      "The firm, she told the court on Monday, was sold in May.",
      ["told, is-included Monday", "sold, is-included May"],
    ],
  ]);
});

describe("a feast with its possessor is one time", () => {
  check([
    [
      "On All Souls' Day, while the village was in church, a neighbour drove to Lenz.",
      ["drove, is-included All Souls' Day"],
    ],
    ["Yesterday's raid failed.", ["raid, is-included Yesterday", "failed"]],
  ]);
});

describe("a day that is counted and named keeps both, and of two others the finer or nearer one places", () => {
  check([
    [
      "The mill burned on 3 May. Nine days later, on the 12th of last month, divers searched the lake.",
      [
        "burned, is-included 3 May",
        "searched, is-included Nine days later, is-included the 12th of last month",
      ],
    ],
    ["The accord was signed in Panama last September, on the ninth.", ["accord, is-included the ninth"]],
    [
      "The mill burned on 3 May 2010. Two days later, on a Wednesday, Brook resigned.",
      ["burned, is-included 3 May 2010", "resigned, is-included Two days later, is-included Wednesday"],
    ],
    ["The board met on Monday, on Tuesday and on Friday.", ["met, is-included Monday"]],
  ]);
});

describe("both ends of a stretch hold", () => {
  check([
    [
      "Between May and July 1997, she said, he stole 40 coins.",
      ["said", "stole, after May, before July 1997"],
    ],
    ["He stole 40 coins between 4 and 7 May.", ["stole, after 4, before 7 May"]],
    ["He worked at the mill from May to July 1997.", ["worked, begins May, ends July 1997"]],
    // Hours are of one day, and a weekday says little of the other.
    ["The ferry sank between 3 a.m. and 5 a.m. on Friday.", ["sank, is-included 5 a.m. on Friday"]],
    ["The bank was robbed between Monday and Thursday.", ["robbed, is-included Monday"]],
  ]);
});

describe("each of two clauses has its own time", () => {
  check([
    [
      "In the six weeks of talks that ended last Friday Brook asked the council for help.",
      ["talks, is-included last Friday", "asked"],
    ],
    ["The man who died on Friday had warned the council.", ["died, is-included Friday", "warned"]],
    ["The council met on 3 May following the vote.", ["met, is-included 3 May", "vote"]],
    [
      "The dockers set it up on 3 May, following the accord signed last September.",
      ["set, is-included 3 May", "accord", "signed, is-included last September"],
    ],
    [
      "Brook was sent home in April of last year and now grows plums.",
      ["sent, is-included April of last year", "grows"],
    ],
    ["Brook was jailed in May and denies it.", ["jailed, is-included May", "denies"]],
    [
      "Brook visited the town on Thursday and promised help.",
      ["visited, is-included Thursday", "promised, is-included Thursday"],
    ],
  ]);
});

describe("who is named after a day does nothing on it", () => {
  check([
    ['He rejected a call in the name of a "Third of June Front".', ["rejected"]],
    ["The April 6 Youth Movement marched.", ["marched"]],
    ["The 17 November group killed a judge on Monday.", ["killed, is-included Monday"]],
    ["The 26th of July Movement won.", ["won"]],
    // Look-alikes.
    ["The 5 May attack failed.", ["attack, is-included The 5 May", "failed"]],
    ["On 5 May people gathered.", ["gathered, is-included 5 May"]],
    ["On 17 November groups of dockers marched.", ["marched, is-included 17 November"]],
    ["The Fourth of July parade was called off.", ["called, is-included The Fourth of July"]],
  ]);
});

test("of two days the one that only describes a noun is not the event's", () => {
  expect(placed("The town cancelled its Bonfire Night fair on Thursday.")).toEqual([
    "cancelled, is-included Thursday",
  ]);
});

describe("beside a verb that has its day the time behind a noun is of what the noun names", () => {
  check([
    [
      "Two men were charged on Friday over the robbery of a bank last month.",
      ["charged, is-included Friday", "robbery, is-included last month"],
    ],
    [
      "Brook was jailed on Tuesday for the murder of a docker in 2019.",
      ["jailed, is-included Tuesday", "murder, is-included 2019"],
    ],
    ["Brook was jailed for the murder of a docker, on Tuesday.", ["jailed, is-included Tuesday", "murder"]],
  ]);
});

describe("a day from which years are counted back is that of what happened then", () => {
  check([
    [
      "On Sunday, 6 October 1985, two years to the day after the Lena and Marie broke her back on a rock, the governor praised the keeper.",
      ["broke", "praised, is-included Sunday, 6 October 1985"],
    ],
    // Look-alike: nothing is counted.
    [
      "On Sunday, 6 October 1985, after the Lena broke her back on a rock, the governor praised the keeper.",
      ["broke", "praised, is-included Sunday, 6 October 1985"],
    ],
  ]);
});

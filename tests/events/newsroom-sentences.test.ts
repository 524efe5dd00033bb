import { describe, expect, test } from "vitest";
import { findMentions } from "../../src/events/find-mentions.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

/** A mention as these claims speak of it: "planned hear, Monday" for what is told by "hear", with the times that place it. */
function told(text: string): string[] {
  const timexes = findTimexes(text, { document: "article" });
  return findMentions("article", text, findSentences(text), timexes).mentions.map(
    ({ status, lemma, times }) =>
      [
        `${status} ${lemma}`,
        ...times.map(({ timex }) => timexes.find(({ id }) => id === timex)?.quote ?? ""),
      ].join(", "),
  );
}

/** What a careful reader takes from one sentence. */
const READINGS: Record<string, Record<string, readonly string[]>> = {
  "a time between auxiliary and verb": {
    "The Supreme Court will on Monday hear an application.": ["planned hear, Monday"],
    "The council may on Tuesday close the school.": ["hypothetical close, Tuesday"],
    "The minister is on Friday to visit Arlow.": ["planned visit, Friday"],
    "The envoy was on Monday due to open the bridge.": [],
    "The pilots will, from Tuesday, fly again.": ["planned fly, Tuesday"],
    "The mill will by the end of May have paid its debts.": ["planned pay, the end of May"],
    "The ministers will on Monday meet and sign the contract.": [
      "planned meet, Monday",
      "planned sign, Monday",
    ],
    "The union said the men would on Tuesday vote on the offer.": ["happened say", "planned vote, Tuesday"],
    "The board has on Monday sacked the manager.": ["happened sack, Monday"],
    "The town was on Monday evacuated.": ["happened evacuate, Monday"],
    "The mill did not on Monday reopen.": ["denied reopen, Monday"],
    "The queen was on 4 May to have opened the bridge.": ["cancelled open, 4 May"],
  },
  "a negation that turns the order round": {
    "Nor will the bank on Friday pay its staff.": ["hypothetical pay, Friday"],
    "Neither did the mayor resign on Monday.": ["denied resign, Monday"],
    "No one will vote on Sunday.": ["hypothetical vote, Sunday"],
    "No one voted on Sunday.": ["denied vote, Sunday"],
    "Not one docker voted on Sunday.": ["denied vote, Sunday"],
  },
  "a time between a verb and what it reports": {
    "The company announced in November that 240 posts would go by the end of March.": [
      "happened announce, November",
      "planned go, the end of March",
    ],
    "His officer denied reports on Friday evening that he had written a letter.": [
      "happened deny, Friday evening",
      "denied write",
    ],
    "It was announced on Monday that the mill would close in May.": ["planned close, May"],
  },
  "what is booked": {
    "The inquest is down for February.": ["planned inquest, February"],
    "The inquest is set down for 3 May.": ["planned inquest, 3 May"],
    "The trial is listed for June.": ["planned trial, June"],
    "The hearing is set for Friday.": ["planned hearing, Friday"],
    "The first talks on a new contract are fixed for next May.": ["planned talk, next May"],
    "The council fixed the vote on the harbour for 22 July.": ["planned vote, 22 July"],
    "A handover was agreed for 18 December at a quay.": ["planned handover, 18 December"],
    "The unions called a strike for Monday.": ["planned strike, Monday"],
    "Judgment was reserved until Friday.": ["planned judgment, Friday"],
    "The vote must be held again on 2 June.": ["planned vote, 2 June"],
  },
  "whether it goes ahead": {
    "Monday's walkout is off.": ["cancelled walkout, Monday"],
    "Her inauguration will not go ahead.": ["cancelled inauguration"],
    "The wedding went ahead on Monday.": ["happened wedding, Monday"],
    "A fire broke out in the mill on Monday.": ["happened fire, Monday"],
    "Mayor Ada Brook was due to travel to Arlow on Sunday.": ["hypothetical travel, Sunday"],
  },
  "the day of what is threatened or asked for, and not of the threat": {
    "The union threatened to strike from tomorrow.": ["happened threaten", "hypothetical strike, tomorrow"],
    "The clerk intends to finish the list by Christmas.": ["happened intend", "planned finish, Christmas"],
    "Ms Brook denied that she would leave the union in May.": ["happened deny", "denied leave, May"],
  },
  "states and their beginning": {
    "Since Wednesday the town has been under curfew.": ["happened curfew, Wednesday"],
    "The region has been under a state of emergency since Friday.": ["happened state of emergency, Friday"],
    "The line will stay closed until Wednesday.": ["planned close, Wednesday"],
    "The old contract ran out on 31 May.": ["happened lapse, 31 May"],
    "The letter was dated 4 May.": ["happened date, 4 May"],
  },
  "the noun or participle that a day belongs to": {
    "The paper replaced the one signed at the hotel on 1 October 1991.": [
      "happened replace",
      "happened sign, 1 October 1991",
    ],
    "Tom Lind had added 61,000 votes to the returns of the run-off of Sunday 4 May 2008.": [
      "happened add",
      "happened runoff, Sunday 4 May 2008",
    ],
  },
};

describe.each(Object.entries(READINGS))("%s", (_, sentences) => {
  test.each(Object.entries(sentences))("%s", (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });
});

/** The headline of the mention told by a lemma. */
function headline(text: string, lemma: string): string | undefined {
  const timexes = findTimexes(text, { document: "article" });
  return findMentions("article", text, findSentences(text), timexes).mentions.find(
    (mention) => mention.lemma === lemma,
  )?.gist;
}

describe("who it is that acts", () => {
  test("it is no age that limps", () => {
    expect(
      headline("The driver, Karl Lind, 44, who suffered a broken wrist, was freed on Monday.", "suffer"),
    ).toBe("Lind suffers a broken wrist");
  });
  test("who is brought up with “as for” is whom the sentence goes on about", () => {
    expect(
      headline("Tom Lind resigned on Monday. As for Karl Osei, he spent two nights in a cell.", "spend"),
    ).toBe("Osei spends two nights in a cell");
  });
  test("an examining magistrate examines nobody there", () => {
    expect(headline("Examining magistrate Paul Lind dismissed the claims on Monday.", "examine")).toBe(
      undefined,
    );
  });
});

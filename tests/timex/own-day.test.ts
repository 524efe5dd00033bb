import { describe, expect, test } from "vitest";
import { dateDocument } from "../../src/timex/date-document.ts";

function datingOf(text: string) {
  const document = { id: "a", path: "a.txt", title: "", text, sha256: "", published: [] };
  return dateDocument(document, undefined).dating;
}

/** What an article's text says of its own day: the days that are left, as "first..last". */
const DATINGS: Record<string, string> = {
  // Datelines.
  "Mill burns\n\nPublished: 19 August 2013\n\nThe mill at Tarn burned down.": "2013-08-19..2013-08-19",
  "Mill burns\n\nPosted 3:57 AM, May 26, 2015, by Ada Brook\n\nThe mill burned.": "2015-05-26..2015-05-26",
  "Mill burns\n\nPosted: Tuesday, March 31, 2015 5:46 PM EDT Updated: Tuesday, April 14, 2015 5:46 PM EDT\n\nThe mill burned.":
    "2015-03-31..2015-03-31",
  "TARN, Ark. (April 20, 2016) – The mill burned down.": "2016-04-20..2016-04-20",
  "Mill burns\n\nMarch 10, 2014 2:18 PM\n\nThe mill burned.": "2014-03-10..2014-03-10",
  // Pages are brought up to date years later.
  "Mill burns\n\nUpdated: Mar 21, 2016 - 6:38 PM\n\nThe mill burned.": "..2016-03-21",
  // In prose "published" dates what it speaks of.
  "The mill burned. The report was published on 5 May 2015 in Tarn.": "2015-05-05..",
  // What has happened was before, what will happen is after.
  "The mill burned in the night. It was sold on 5 May 2015 to a firm in Sunder.": "2015-05-05..",
  "The mayor spoke. The mill will open on 5 May 2015 if all goes well.": "..2015-05-05",
  "The firm repaid some of its notes, due March 15, 2027, with cash.": "..",
  // How fresh a report is.
  "The mill burned down on Tuesday, July 26, 2016, and two people died.": "2016-07-26..2016-08-01",
  "The mill burned on 26 July 2016. Firemen said on Tuesday that it was arson.": "2016-07-26..2016-08-01",
  "The mill burned on 26 July 2016, at about 9:04 a.m., the owner said. It stood near the river.":
    "2016-07-26..2016-08-25",
  'The mill burned down. "So sad" — Ada Brook (@abrook) July 26, 2016': "2016-07-25..2016-08-01",
  "The mill burned down.\n\nWhat a fire!\n\n5:07 AM - 26 Jul 2016\n\n3 replies": "2016-07-25..2016-08-01",
  "A film of the fire. (Published Tuesday, July 26, 2016)\n\nThe mill burned down.": "2016-07-25..2016-08-01",
  // A report that has said "yesterday" names in full what lies outside of its week.
  "The mayor resigned yesterday. The mill had burned on Friday, 22 July 2016, four days after the sale.":
    "2016-07-22..",
  // What "will" be is no news, however far the word stands from the date.
  "The members will have the last word at an extraordinary general meeting of the old dairy in the hall on Tuesday, 26 July 2016.":
    "..",
  // What speaks of last month comes out by the month.
  "The mill burned on 3 March 2016, at about 9:04 a.m., the owner said. He had until the end of last month to sell.":
    "2016-03-03..",
  // What a paragraph looks back on is no news, though the report names the same weekday.
  "The mill burned on Saturday.\n\nLast year the mill of Sunder burned too. It was lost on 7 May 2016.":
    "2016-05-07..",
  // What tells of years, each by its number, looks back.
  "The mill burned on 26 July 2006, at about 9:04 a.m., his brother says. The owner left in 2008, was tried in August 2009 and died in 2010.":
    "2006-07-26..",
  // The newest date is the news; one told without weekday or hour, far down, is background.
  "The mayor resigned on Monday.\n\nHer deputy took over. The mill of her family, known to all in the valley and beyond for its flour, its tall chimney and the three generations who worked in it and lived beside it, had been shut for some time when she was first elected to the council of the town, after years in the army, and it was sold on 26 July 2016.":
    "2016-07-26..",
};

describe("what a text says of its own day", () => {
  for (const [text, expected] of Object.entries(DATINGS))
    test(`${text.replace(/\s+/g, " ").slice(0, 90)} -> ${expected}`, () => {
      const { earliest, latest } = datingOf(text).published.start;
      expect(`${earliest ?? ""}..${latest ?? ""}`).toBe(expected);
    });
});

test("a dateline without a year waits for the year", () => {
  expect(datingOf("TARN, Sept 5 (Agency) — The mill burned.").evidence).toMatchObject([
    { basis: "dateline", timex: "t1", relation: "same", days: [[null, null]] },
  ]);
});

test("a day named twice is one day", () => {
  expect(datingOf("She said yesterday (Tuesday) that the mill burned.").alike).toEqual([["t1", "t2"]]);
  expect(datingOf("She spoke on Monday, and on Tuesday left.").alike).toEqual([]);
});

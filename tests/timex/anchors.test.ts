import { describe, expect, test } from "vitest";
import { formatDay, parseDay } from "../../src/calendar/civil-day.ts";
import { anchorTimexes } from "../../src/timex/anchor-timexes.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

function only(text: string) {
  const [timex, ...others] = findTimexes(text);
  if (!timex || others.length > 0) throw new Error(`not one expression: ${text}`);
  return timex;
}

describe("what is counted from an event is anchored to the words that name it", () => {
  const EVENTS: Record<string, [quote: string, event: string, sign: 1 | -1]> = {
    "The cabinet fell a day after the summit in Oslo.": ["a day", "the summit", 1],
    "It came a day after the president announced that troops would stay.": [
      "a day",
      "the president announced",
      1,
    ],
    "The visit came just a day after a gala where stars sang.": ["a day", "a gala", 1],
    "He was seen the day after the funeral of his aunt.": ["the day", "the funeral", 1],
    "The mayor quit two weeks before the vote.": ["two weeks", "the vote", -1],
    "A week after Mr. Olsen's resignation, the party split.": ["A week", "Mr. Olsen's resignation", 1],
    "She spoke in public one day after returning from Rome.": ["one day", "returning", 1],
    "The bill passed a month after dock workers walked out.": ["a month", "dock workers walked", 1],
    "They met three days after the siege of the fort began.": [
      "three days",
      "the siege of the fort began",
      1,
    ],
    "The rail line opened a year after he was elected.": ["a year", "he was elected", 1],
    "Prices fell days after the prime minister's party lost power.": [
      "days",
      "the prime minister's party lost",
      1,
    ],
  };
  for (const [text, [quote, event, sign]] of Object.entries(EVENTS))
    test(text, () => {
      const timex = only(text);
      expect(timex).toMatchObject({
        quote,
        meaning: { kind: "shift", sign },
        anchor: { kind: "event", quote: event },
      });
      // The document's day must never stand in for the event's.
      expect(anchorTimexes([timex], parseDay("2024-03-06"))[0]?.range).toBeNull();
    });
});

describe("time gone by dates the document", () => {
  const ELAPSED: Record<string, [quote: string, event: string, unit: string, min: number, max: number]> = {
    "Three years into the drought, wells are dry.": ["Three years", "the drought", "year", 3, 4],
    "More than three-and-a-half years into the war, the town is empty.": [
      "More than three-and-a-half years",
      "the war",
      "month",
      42,
      48,
    ],
    "The war, now entering its third year, has emptied the town.": ["third year", "The war", "year", 2, 3],
    "The strike has stretched past 42 months.": ["42 months", "The strike", "month", 42, 43],
    "The blockade has lasted for more than 18 months.": [
      "more than 18 months",
      "The blockade",
      "month",
      18,
      19,
    ],
    "The siege of the town has lasted two years.": ["two years", "The siege", "year", 2, 3],
    "Fighting in the valley has now raged for nearly three years.": [
      "nearly three years",
      "Fighting",
      "year",
      2,
      3,
    ],
    "As the war enters its fourth year, hope is scarce.": ["fourth year", "the war", "year", 3, 4],
  };
  for (const [text, [quote, event, unit, min, max]] of Object.entries(ELAPSED))
    test(text, () => {
      expect(only(text)).toMatchObject({
        quote,
        meaning: { kind: "elapsed", unit, amount: { min, max } },
        anchor: { kind: "event", quote: event },
      });
    });
});

describe("the direction of a bare day follows the verb, and the other reading is kept", () => {
  const WEDNESDAY = "2024-03-06";
  const DIRECTIONS: Record<string, [value: string, refused: string]> = {
    "Envoys met on Friday.": ["2024-03-01", "on-or-after"],
    "Envoys will meet on Friday.": ["2024-03-08", "on-or-before"],
    "The court is set to rule on Friday.": ["2024-03-08", "on-or-before"],
    "The minister said talks would resume on Friday.": ["2024-03-08", "on-or-before"],
    "Friday's summit drew thirty leaders.": ["2024-03-01", "on-or-after"],
    "On Wednesday the court ruled.": ["2024-03-06", "on-or-after"],
    "Grandmothers could be reached Friday at their farms.": ["2024-03-01", "on-or-after"],
    "Neither clerk could be found on Friday.": ["2024-03-01", "on-or-after"],
    "The choir planned to leave the port on Friday.": ["2024-03-08", "on-or-before"],
    "Teachers planned a march on Friday.": ["2024-03-08", "on-or-before"],
    "The ferry is to sail again Friday.": ["2024-03-08", "on-or-before"],
    "The lease had been due to lapse on Friday.": ["2024-03-01", "on-or-after"],
    "A verdict could come as early as Friday.": ["2024-03-08", "on-or-before"],
    "The hearing was postponed until Friday.": ["2024-03-08", "on-or-before"],
    "The shop stayed open until Friday.": ["2024-03-01", "on-or-after"],
    "The guild has decided to admit women in June.": ["2024-06", "on-or-before"],
    "The new ferries are not due until June.": ["2024-06", "on-or-before"],
    "The dam will open in June.": ["2024-06", "on-or-before"],
    "The dam opened in June.": ["2023-06", "on-or-after"],
  };
  for (const [text, [value, direction]] of Object.entries(DIRECTIONS))
    test(`${text} -> ${value}`, () => {
      const timex = only(text);
      expect(anchorTimexes([timex], parseDay(WEDNESDAY))[0]?.value).toBe(value);
      expect(timex.rejected).toMatchObject({
        meaning: { direction },
        because: expect.stringMatching(/verb/),
      });
    });
});

test("a day that leans on another looks the same way", () => {
  const text = "The fair would still be held on April 24 and 25.";
  expect(anchorTimexes(findTimexes(text), parseDay("2024-02-10")).map(({ value }) => value)).toEqual([
    "2024-04-24",
    "2024-04-25",
  ]);
});

test("a verb says nothing of a date that belongs to a noun", () => {
  const [found] = anchorTimexes(
    findTimexes("She hoped that help would follow the Aug. 7 floods."),
    parseDay("2024-08-18"),
  );
  expect(found?.value).toBe("2024-08-07");
});

describe("without the document's day a value says only what is known", () => {
  const UNKNOWN: Record<string, string> = {
    "Envoys met on Friday.": "XXXX-WXX-5",
    "The mill burned in March.": "XXXX-03",
    "It closed on 14 March.": "XXXX-03-14",
    "It closed last month.": "XXXX-XX",
    "It closed last week.": "XXXX-WXX",
    "It closed yesterday.": "XXXX-XX-XX",
    "It closed last year.": "XXXX",
    "It closed in 1994.": "1994",
    "It closed this morning.": "XXXX-XX-XXTMO",
  };
  for (const [text, value] of Object.entries(UNKNOWN))
    test(`${text} -> ${value}`, () => {
      expect(anchorTimexes([only(text)], null).map((found) => found.value)).toEqual([value]);
    });
});

describe("a history goes from date to date", () => {
  const HISTORY =
    "In May 1822 the king died. The following month the heir fled. On 3 October 1822 the town fell; the next day it " +
    "burned. In December the peace was signed. In January the heir returned. Two weeks later he was crowned. " +
    "That year the harvest failed.";
  const EXPECTED = [
    "1822-05",
    "1822-06",
    "1822-10-03",
    "1822-10-04",
    "1822-12",
    "1823-01",
    "1823-W03",
    "1823",
  ];
  test("chains follow the last date told, whatever the document's day", () => {
    for (const dct of [null, "2024-03-06"])
      expect(
        anchorTimexes(findTimexes(HISTORY, { genre: "narrative" }), dct === null ? null : parseDay(dct)).map(
          ({ value }) => value,
        ),
      ).toEqual(EXPECTED);
  });
  test("a history is told from news by its own dates", () => {
    const years = Array.from({ length: 9 }, (_, i) => `In ${1820 + i} the mill was mended.`).join(" ");
    const [april] = findTimexes(`${years} In April it burned.`).slice(-1);
    expect(april?.anchor.kind).toBe("timex");
    const news = `${years} He spoke yesterday. They met on Friday. It rained last week. In April it burned.`;
    expect(findTimexes(news).at(-1)?.anchor.kind).toBe("dct");
  });
});

test("ranges are civil days", () => {
  const [found] = anchorTimexes(findTimexes("The dam broke last month."), parseDay("2024-03-31"));
  expect(found?.range?.map(formatDay)).toEqual(["2024-02-01", "2024-02-29"]);
});

test("spans count UTF-16 units and stand in text order", () => {
  const text = "😀 On Friday, and again on 3 May 1981.";
  expect(
    findTimexes(text, { document: "a" }).map(({ id, span, quote, document }) => [id, span, quote, document]),
  ).toEqual([
    ["t1", [6, 12], "Friday", "a"],
    ["t2", [27, 37], "3 May 1981", "a"],
  ]);
});

/** Values of a history, whatever the day it was written on. */
function told(history: string): string[] {
  return anchorTimexes(findTimexes(history, { genre: "narrative" }), parseDay("2024-03-06")).map(
    ({ value }) => value,
  );
}

describe("a history returns from what it mentions in passing", () => {
  const HISTORIES: Record<string, string[]> = {
    "In January 1945 they landed. The north was freed from October to December, before the landing.": [
      "1945-01",
      "1944-10",
      "1944-12",
    ],
    "They landed in March 1822. The south was freed from October to April.": [
      "1822-03",
      "1821-10",
      "1822-04",
    ],
    "In March 1822 they rose. From May to July it rained, and from August to February it snowed.": [
      "1822-03",
      "1822-05",
      "1822-07",
      "1822-08",
      "1823-02",
    ],
    "1822: The siege\n\nOn 3 May the gates were shut. In June 1830 a column was raised there. On 9 May they opened.":
      ["1822", "1822-05-03", "1830-06", "1822-05-09"],
    "Retreat, 1821-1822\n\nIn June 1822 they fled. The losses were those of May 1810. In July they starved.":
      ["1821", "1822", "1822-06", "1810-05", "1822-07"],
    "1822\n\nIn December the king fled. In January 1823 he fell. In February he was buried.": [
      "1822",
      "1822-12",
      "1823-01",
      "1823-02",
    ],
    "In May 1822 he fled. His heir (born in June 1815) stayed. In July he fell.": [
      "1822-05",
      "1815-06",
      "1822-07",
    ],
    "On 3 May 1822 the duke said: “The fleet sails tomorrow, and next year we dine at home.” On 9 May it sank.":
      ["1822-05-03", "1822-05-04", "1823", "1822-05-09"],
    "The war stood still by 1820. In August of that year the rebels rose.": ["1820", "1820-08"],
    "The war began in May 1822. It stood still by 1820. In August of that year the rebels rose.": [
      "1822-05",
      "1820",
      "1820-08",
    ],
    "He was born on 24 May 1955. The mill was founded in 1976, and in 1984 it burned. One year later he died.":
      ["1955-05-24", "1976", "1984", "1985"],
    "The war began in 1822. On 2 April the gates were shut. By 15 April, thirteen days later, the fields were gone.":
      ["1822", "1822-04-02", "1822-04-15", "1822-04-15"],
    "The 470s BC were lean. The next decade was not.": ["BC047", "BC046"],
  };
  for (const [history, values] of Object.entries(HISTORIES))
    test(history, () => {
      expect(told(history)).toEqual(values);
    });
});

test("a date in numbers keeps the reading that it was not given", () => {
  const [first, second] = findTimexes("Sent on 25/12/2011, received 3/4/2012.");
  expect(first?.rejected).toBeUndefined();
  expect(second?.rejected).toEqual({
    meaning: { kind: "calendar", fields: { year: 2012, month: 3, day: 4 } },
    because: "in another date of the text the day stands first",
  });
});

describe("what is told more coarsely than it is counted leaves the day open", () => {
  const OPEN: Record<string, [value: string, range: [string, string]]> = {
    "The fleet sailed in May 1822. It sank the next day.": ["1822-05-XX", ["1822-05-02", "1822-06-01"]],
    "The fleet sailed in 1822. It sank that same day.": ["1822-XX-XX", ["1822-01-01", "1822-12-31"]],
    "The fleet sailed in 1822. The following month it sank.": ["1822-XX", ["1822-02-01", "1823-01-31"]],
    "The fleet sailed in May 1822. It sank that evening.": ["1822-05-XXTEV", ["1822-05-01", "1822-05-31"]],
  };
  for (const [text, [value, range]] of Object.entries(OPEN))
    test(`${text} -> ${value}`, () => {
      const found = anchorTimexes(findTimexes(text, { genre: "narrative" }), null).at(-1);
      expect([found?.value, found?.range?.map(formatDay)]).toEqual([value, range]);
    });
});

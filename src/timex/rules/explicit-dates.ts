import type { Meaning } from "../../calendar/meaning.ts";
import { calendar, nearest, placed } from "../compose.ts";
import { centuryOf } from "../enclosing.ts";
import { isMonthHere } from "../look-alikes.ts";
import { type Reading, temporalRule } from "../temporal-rule.ts";

export const fullDate = temporalRule({
  name: "full-date",
  phrase: [
    "{month} (the)? {day} (, | of | ,?)? {year}",
    "{weekday} (,)? (the)? {month} {day} (,)? {year}",
    "(the)? {day} (of)? {month} (,)? {year}",
    "{weekday} (,)? (the)? {day} (of)? {month} (,)? {year}",
    "{month} {day} (,)? {weekday} (,)? {year}",
    "{month} (the)? {day} (,)? {year} , a {weekday}",
    "(the)? {day} (of)? {month} (,)? {year} , a {weekday}",
    "{day} - {month} - {year}",
  ],
  meaning: ({ year, month, day }) => calendar({ year, month, day }),
  examples: {
    none: {
      "The treaty was signed on [5 September 2025].": "2025-09-05",
      "The dam opened on [March 14, 1936] to cheers.": "1936-03-14",
      "It burned down on [Sunday, 3rd of May 1981].": "1981-05-03",
      "Born [the 12th of June, 1905], she wrote early.": "1905-06-12",
      "The strike began [Oct. 9, 1974].": "1974-10-09",
      "The mill closed on [3 May 2011, a Tuesday].": "2011-05-03",
    },
  },
});

export const eraDate = temporalRule({
  name: "era-date",
  phrase: ["{month} (,)? {era}", "{month} {day} (,)? {era}", "(the)? {day} (of)? {month} (,)? {era}"],
  meaning: (captures) =>
    calendar({
      year: captures.era,
      month: captures.month,
      ...("day" in captures && captures.day ? { day: captures.day } : {}),
    }),
  examples: {
    none: {
      "The fleet sailed in [June 412 BC].": "BC0412-06",
      "He was stabbed on [15 March 44 BC].": "BC0044-03-15",
    },
  },
});

export const monthOfYear = temporalRule({
  name: "month-of-year",
  phrase: ["{month} (,)? {year}", "{month} of {enclosing}", "{month} {enclosing}"],
  meaning: (captures) => {
    const { month } = captures;
    if (captures.enclosing)
      return { meaning: placed(captures.enclosing.meaning, { month }), anchor: captures.enclosing.anchor };
    return calendar({ year: captures.year, month });
  },
  examples: {
    "2009-05-20": {
      "The mine reopened in [August 1997].": "1997-08",
      "They met in [March of last year].": "2008-03",
      "The plant shut in [Sept. '84].": "1984-09",
    },
  },
  ignores: ["Troops march 2000 miles."],
});

export const isoDate = temporalRule({
  name: "iso-date",
  phrase: ["{year} - {two} - {two2}", "{year} / {two} / {two2}"],
  meaning: ({ year, two, two2 }) =>
    two >= 1 && two <= 12 && two2 >= 1 && two2 <= 31 ? calendar({ year, month: two, day: two2 }) : null,
  examples: { none: { "Filed on [2021-03-09] by the clerk.": "2021-03-09" } },
});

/** Which of two numbers is the month: where both could be, the date of another form or number in the text tells. */
function numeric(one: number, two: number, year: number, first: "day" | "month"): Reading | null {
  const [monthFirst, dayFirst] = [datedIn(year, one, two), datedIn(year, two, one)];
  if (!monthFirst || !dayFirst) {
    const meaning = monthFirst ?? dayFirst;
    return meaning && { meaning, order: monthFirst ? "month" : "day" };
  }
  if (one === two) return { meaning: monthFirst };
  return first === "month"
    ? { meaning: monthFirst, order: first, other: dayFirst }
    : { meaning: dayFirst, order: first, other: monthFirst };
}

function datedIn(year: number, month: number, day: number): Meaning | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? calendar({ year, month, day }) : null;
}

export const numericDate = temporalRule({
  name: "numeric-date",
  phrase: ["{two} / {two2} / {year}", "{two} - {two2} - {year}"],
  // As in American papers, unless the text shows another custom.
  meaning: ({ two, two2, year }) => numeric(two, two2, year, "month"),
  examples: {
    none: {
      "Received [25/12/2011].": "2011-12-25",
      "Received [3/14/2011].": "2011-03-14",
      "Received [3/4/2011].": "2011-03-04",
      "Sent on 25/12/2011, received [3/4/2012].": "2012-04-03",
      "Received [3/4/2012], sent on 25/12/2011.": "2012-04-03",
      "Sent on 12/25/2011, received [3/4/2012].": "2012-03-04",
    },
  },
});

/** Where a full stop parts the numbers, as in much of Europe, the day stands first. */
export const numericDateWithStops = temporalRule({
  name: "numeric-date-with-stops",
  phrase: ["{two} . {two2} . {year}"],
  meaning: ({ two, two2, year }) => numeric(two, two2, year, "day"),
  examples: { none: { "Stand: [21.06.2013]": "2013-06-21", "Stand: [03.06.2013]": "2013-06-03" } },
  ignores: ["Version 40.50.2000 is out."],
});

export const shortNumericDate = temporalRule({
  name: "short-numeric-date",
  phrase: ["{two} / {two2} / {two3}"],
  meaning: ({ two, two2, two3 }) => numeric(two, two2, centuryOf(two3), "month"),
  examples: {
    none: {
      "Posted [10/31/98] at the gate.": "1998-10-31",
      "Posted [10/11/98], taken down on 31/12/98.": "1998-11-10",
    },
  },
  ignores: ["The odds were 45/60/80."],
});

/** Stops between numbers are how the day comes first is written; a version number would pass for a day up to 12. */
export const dottedDate = temporalRule({
  name: "dotted-date",
  phrase: "{two} . {two2} . {two3}",
  meaning: ({ two, two2, two3 }) =>
    two > 12 && two <= 31 && two2 >= 1 && two2 <= 12
      ? calendar({ year: centuryOf(two3), month: two2, day: two })
      : null,
  when: ({ tokens, first, end }) =>
    end - first === 5 && tokens.text[(tokens.start[first] as number) + 2] === ".",
  examples: { none: { "Stand: [21.06.13]": "2013-06-21" } },
  ignores: ["Version 10.2.15 is out.", "Version 40.5.15 is out."],
});

export const monthDay = temporalRule({
  name: "month-day",
  phrase: ["{month} (the)? {day}", "(the)? {day} (of)? {month}"],
  anchor: "genre",
  open: true,
  meaning: ({ month, day }) => nearest({ month, day }),
  examples: {
    "2015-06-10": {
      "The factory closed on [March 3].": "2015-03-03",
      "The vote was held on [the 21st of May].": "2015-05-21",
      "The fair will open on [14 August].": "2015-08-14",
      // Without a verb close by the nearest: a dividend told of in June is paid in July.
      "Dividend: [July 12], in gold.": "2015-07-12",
    },
    // The month was just named with its year.
    none: {
      "The dam broke in August 2009. The town was under water by the morning of 11 August; [12 August] brought rain.":
        "2009-08-12",
    },
  },
  ignores: ["They may 5 to 1 win.", "The march 12 miles inland cost lives."],
});

export const weekdayMonthDay = temporalRule({
  name: "weekday-month-day",
  phrase: [
    "(this|this coming)? {weekday} (,)? {month} (the)? {day}",
    "{month} {day} , {weekday}",
    "{weekday} (,)? (the)? {day} (of)? {month}",
    "(the)? {day} (of)? {month} , a {weekday}",
    "{month} {day} , a {weekday}",
  ],
  anchor: "genre",
  open: true,
  // The weekday tells the year: 8 June is a Monday once in six years or so.
  meaning: ({ weekday, month, day }) => nearest({ month, day, weekday }),
  examples: {
    "2015-06-10": {
      "He was arrested on [Monday, June 8].": "2015-06-08",
      "The feast is [this coming Sunday, June 14th].": "2015-06-14",
      "The trial is on [Friday, 12 June].": "2015-06-12",
      "The mill closed on [8 June, a Monday].": "2015-06-08",
    },
    "2017-01-20": { "He was arrested on [Monday, June 8].": "2015-06-08" },
  },
});

export const firstOfTwoDays = temporalRule({
  name: "first-of-two-days",
  phrase: [
    "[(the)? {day}] (to|and|or|until|till|through|-) (the)? {day2} (of)? {month}",
    "[{day}] (,|/) {day2} (of)? {month}",
    "[{weekday} (,)? {day}] (to|and|or|until|till|through|-) {weekday2} (,)? {day2} (of)? {month}",
  ],
  anchor: "genre",
  open: true,
  meaning: ({ month, day }) => nearest({ month, day }),
  examples: { "2015-06-10": { "The fair ran from [3] to 5 March.": "2015-03-03" } },
});

export const firstOfTwoDaysOfYear = temporalRule({
  name: "first-of-two-days-of-year",
  phrase: [
    "[(the)? {day}] (to|and|or|until|till|through|-) (the)? {day2} (of)? {month} (,)? {year}",
    "[{month} {day}] (to|and|or|until|till|through|-) ({month2})? {day2} (,)? {year}",
    "[{day} {month}] (to|and|or|until|till|through|-) {day2} {month2} (,)? {year}",
    "[{weekday} (,)? {month} {day}] (to|and|or|until|till|through|-) {weekday2} (,)? {month2} {day2} (,)? {year}",
  ],
  meaning: ({ year, month, day }) => calendar({ year, month, day }),
  examples: {
    none: {
      "The siege lasted from [3] to 5 March 1822.": "1822-03-03",
      "The fair ran [May 30] to June 2, 1951.": "1951-05-30",
    },
  },
});

export const firstOfTwoMonths = temporalRule({
  name: "first-of-two-months",
  phrase: ["[{month}] (and|to|or|until|through|-|/) {month2} (,|of)? {year}"],
  meaning: ({ year, month }) => calendar({ year, month }),
  examples: { none: { "Floods came in [April] and June 1955.": "1955-04" } },
});

export const bareMonth = temporalRule({
  name: "bare-month",
  phrase: ["{month}", "the month of {month}"],
  anchor: "genre",
  open: true,
  meaning: ({ month }) => nearest({ month }),
  when: ({ tokens, first, end }) => isMonthHere(tokens, first, end),
  examples: {
    "2015-06-10": {
      "The bakery burned down in [February].": "2015-02",
      "The theatre will reopen in [September].": "2015-09",
      "By [May] the rains had come.": "2015-05",
      "It could open as early as [March].": "2016-03",
      "Nobody mourns the [March] floods.": "2015-03",
    },
  },
  ignores: [
    "You may leave.",
    "April Jones wrote it.",
    "May the best team win.",
    "Theresa May resigned.",
    "The March of the Penguins won.",
  ],
});

export const fiscalYear = temporalRule({
  name: "fiscal-year",
  phrase: ["(the)? (fiscal|financial) (year)? {year}", "the {year} (fiscal|financial) year"],
  meaning: ({ year }) => calendar({ year, fiscal: true }),
  examples: {
    none: { "Profit for [fiscal 1988] rose.": "1988", "In [the 1990 fiscal year] it fell.": "1990" },
  },
});

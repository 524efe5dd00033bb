import { calendar, nearest, placed, unitAway } from "../compose.ts";
import { centuryOf } from "../enclosing.ts";
import { isPluralDecade, isYearHere } from "../look-alikes.ts";
import { temporalRule } from "../temporal-rule.ts";
import { GAP, wordAt } from "../token.ts";

export const bareYear = temporalRule({
  name: "bare-year",
  phrase: ["{year}", "[{year}] - {short}"],
  meaning: ({ year }) => calendar({ year }),
  when: ({ tokens, first, end }) => isYearHere(tokens, first, end),
  examples: {
    none: {
      "She left the orchestra in [1994].": "1994",
      "The [2014] annexation was condemned.": "2014",
      "The [1968] class met again.": "1968",
    },
  },
  ignores: [
    "A crowd of 2000 people cheered.",
    "It cost $1998 new.",
    "He lives at No. 1950.",
    "It fell 1999% overall.",
    "The mill ground 1,985 tons.",
    "Room 2001 was locked.",
    "It burned in the 1800 block of Alder Road.",
    "He lives at 1950 Alder Road.",
    "She moved to 2012 N. Mill Street.",
    "See https://example.org/archive/2014-03-05/mill-1999 for more.",
  ],
});

export const theYear = temporalRule({
  name: "the-year-named",
  phrase: "the year {year}",
  meaning: ({ year }) => calendar({ year }),
  examples: { none: { "They had warned of it since [the year 1911].": "1911" } },
});

export const yearInWords = temporalRule({
  name: "year-in-words",
  phrase: "the year {n}",
  meaning: ({ n }) => (n.min === n.max && n.min >= 1000 && n.min < 2200 ? calendar({ year: n.min }) : null),
  examples: { none: { "It was to open in [the year two thousand].": "2000" } },
});

export const yearOfEra = temporalRule({
  name: "year-of-era",
  phrase: "{era}",
  meaning: ({ era }) => calendar({ year: era }),
  examples: {
    none: {
      "The city fell in [431 BC].": "BC0431",
      "The volcano buried it in [79 AD].": "0079",
      "Rome burned in [AD 64].": "0064",
    },
  },
});

export const firstOfTwoEraYears = temporalRule({
  name: "first-of-two-era-years",
  phrase: ["[{digits}] (-|to|and|until|or) {era}"],
  meaning: ({ digits, era }) => (era < 1 && digits >= 1 - era ? calendar({ year: 1 - digits }) : null),
  examples: { none: { "The war of [460]-445 BC ended in a truce.": "BC0460" } },
});

export const apostropheYear = temporalRule({
  name: "apostrophe-year",
  phrase: "' {short}",
  meaning: ({ short }) => calendar({ year: centuryOf(short) }),
  when: ({ tokens, first }) =>
    tokens.gap[first + 1] === 0 && tokens.gap[first] !== 0 && tokens.gap[first] !== undefined,
  examples: { none: { "The class of ['87] held a dinner.": "1987" } },
  ignores: ["He stands 6' 10 in his socks."],
});

export const decade = temporalRule({
  name: "decade",
  phrase: ["(the)? {decade}", "(the)? {decade} decade"],
  meaning: ({ decade: { decade, short } }) =>
    short ? calendar({ decade: decade < 20 ? 2000 + decade : 1900 + decade }) : calendar({ decade }),
  when: ({ tokens, first, end }) => isPluralDecade(tokens, first, end),
  examples: {
    none: {
      "Jazz clubs flourished in [the 1920s].": "192",
      "Wages stagnated in [the '70s].": "197",
      "It was a fashion of [the nineties].": "199",
    },
  },
  ignores: ["Temperatures were in the 30s.", "He is in his forties."],
});

export const decadeBeforeChrist = temporalRule({
  name: "decade-bc",
  phrase: ["(the)? {decade} bc", "(the)? {decade} b . c (.)?"],
  meaning: ({ decade: { decade } }) => calendar({ decade: -decade - 8 }),
  examples: { none: { "It spread in [the 470s BC].": "BC047" } },
});

export const century = temporalRule({
  name: "century",
  phrase: ["(the)? {ordinal} century"],
  meaning: ({ ordinal }) => calendar({ century: ordinal }),
  examples: {
    none: {
      "The abbey dates from [the 12th century].": "11",
      "A [nineteenth-century] mill stands there.": "18",
    },
  },
});

export const centuryBeforeChrist = temporalRule({
  name: "century-bc",
  phrase: ["(the)? {ordinal} century bc", "(the)? {ordinal} century b . c (.)?"],
  meaning: ({ ordinal }) => calendar({ century: -ordinal }),
  examples: { none: { "Coins of [the 3rd century BC] were found.": "BC02" } },
});

export const half = temporalRule({
  name: "half",
  phrase: [
    "(the)? {ordinal} half of {enclosing}",
    "(the)? (last|latter) half of {enclosing}",
    "(the)? {enclosing} {ordinal} half",
    "(the)? {ordinal} half {year}",
  ],
  meaning: (captures) => {
    const { ordinal = 2, enclosing } = captures as {
      ordinal?: number;
      enclosing?: (typeof captures)["enclosing"];
    };
    if (ordinal > 2) return null;
    if (!enclosing) return calendar({ year: captures.year, half: ordinal });
    return { meaning: placed(enclosing.meaning, { half: ordinal }), anchor: enclosing.anchor };
  },
  examples: {
    "2011-05-05": {
      "Sales fell in [the second half of 2010].": "2010-H2",
      "Exports rose in [the first half of last year].": "2010-H1",
    },
  },
});

export const quarterOfYear = temporalRule({
  name: "quarter-of-year",
  phrase: [
    "(the)? {ordinal} (quarter|qtr) (of)? {enclosing}",
    "(the)? (fiscal)? {ordinal} quarter (of)? (fiscal) {enclosing}",
    "(the)? {enclosing} {ordinal} quarter",
    "{enclosing} ' s {ordinal} quarter",
    "(the)? last quarter of {enclosing}",
    "(the)? {ordinal} fiscal quarter of {enclosing}",
  ],
  meaning: (captures) => {
    const { ordinal = 4, enclosing } = captures as {
      ordinal?: number;
      enclosing: (typeof captures)["enclosing"];
    };
    return ordinal > 4
      ? null
      : { meaning: placed(enclosing.meaning, { quarter: ordinal }), anchor: enclosing.anchor };
  },
  examples: {
    "2011-05-05": {
      "Orders fell in [the third quarter of 2009].": "2009-Q3",
      "Profit rose in [the first quarter of this year].": "2011-Q1",
      "[The 2008 second quarter] was worse.": "2008-Q2",
    },
  },
});

export const bareQuarter = temporalRule({
  name: "bare-quarter",
  phrase: ["(the)? (fiscal)? {ordinal} (fiscal)? quarter"],
  anchor: "genre",
  meaning: ({ ordinal }) =>
    ordinal > 4 ? null : { kind: "nearest", fields: { quarter: ordinal }, direction: "same" },
  // In "the third-quarter results" the article belongs to the results.
  when: ({ tokens, first, end }) =>
    wordAt(tokens, first).toLowerCase() !== "the" || tokens.gap[end - 1] !== GAP.hyphen,
  examples: {
    "2011-05-05": {
      "The airline lost money in [the first quarter].": "2011-Q1",
      "The [first-quarter] results were poor.": "2011-Q1",
      "Its [fourth-quarter] loss will grow.": "2011-Q4",
    },
  },
});

export const theQuarter = temporalRule({
  name: "the-quarter",
  phrase: ["(this|the|that|the same) quarter"],
  anchor: "told",
  meaning: () => ({ meaning: unitAway("quarter", 0), prefers: ["quarter"] }),
  examples: {
    "2011-05-05": { "Sales rose in the first quarter. For [the quarter], costs fell.": "2011-Q1" },
  },
  ignores: ["They live in the quarter of the dyers."],
  when: ({ tokens, end }) => wordAt(tokens, end).toLowerCase() !== "of",
});

export const quarterEnded = temporalRule({
  name: "quarter-ended",
  phrase: "[(the|its|their) quarter] (ended|ending|that ended|that ends) {month}",
  anchor: "genre",
  open: true,
  meaning: ({ month }) => nearest({ quarter: Math.ceil(month / 3) }),
  examples: { "2011-05-05": { "Orders for [the quarter] ended March 31 were flat.": "2011-Q1" } },
});

/** Of a year alone the part that the report compares. */
export const periodOfYear = temporalRule({
  name: "period-of-year",
  phrase: "(the)? {year} (quarter|period)",
  meaning: ({ year }) => ({ meaning: calendar({ year }), completedBy: "quarter" }),
  examples: {
    "2011-05-05": {
      "Costs rose in the third quarter of 2009 from those of [the 2008 period].": "2008-Q3",
      "Nobody recalls [the 1911 period].": "1911",
    },
  },
});

export const latestQuarter = temporalRule({
  name: "latest-quarter",
  phrase: ["(the|its|their) (latest|last|most recent|previous|past) quarter", "last quarter"],
  anchor: "dct",
  meaning: () => unitAway("quarter", -1),
  examples: { "2011-05-05": { "Costs fell in [the latest quarter].": "2011-Q1" } },
});

export const currentQuarter = temporalRule({
  name: "current-quarter",
  phrase: ["(the|this) current quarter"],
  anchor: "dct",
  meaning: () => unitAway("quarter", 0),
  examples: { "2011-05-05": { "Costs will fall in [the current quarter].": "2011-Q2" } },
});

export const numberedQuarter = temporalRule({
  name: "numbered-quarter",
  phrase: ["q {one} (of)? {year}", "{one} q (of)? {year}"],
  meaning: ({ one, year }) => (one >= 1 && one <= 4 ? calendar({ year, quarter: one }) : null),
  examples: { none: { "Growth slowed in [Q3 2016].": "2016-Q3" } },
});

import type { Meaning } from "../../calendar/meaning.ts";
import { calendar, nearest, within } from "../compose.ts";
import { temporalRule } from "../temporal-rule.ts";

interface Holiday {
  name: string;
  phrase: string;
  meaning: Meaning;
  /** As a sentence writes it, for the example. */
  written: string;
  /** The last one before 6 March 2024, and the one in 2019. */
  last: string;
  in2019: string;
}

/** The nth weekday of a month: Thanksgiving is the fourth Thursday of November. */
function nthWeekday(nth: number, weekday: number, month: number): Meaning {
  return within(nearest({ month }), { weekday }, nth);
}

/** The days of a stretch of a year that holds its ends, the nearest one. */
function daysBetween(first: MonthDay, last: MonthDay): Meaning {
  return { kind: "span", from: nearest({ ...first }, "closest"), to: nearest({ ...last }, "closest") };
}

interface MonthDay {
  month: number;
  day: number;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function movedBy({ month, day }: MonthDay, days: number): MonthDay {
  const moved = day + days;
  const length = LENGTHS[month - 1] as number;
  if (moved > length) return { month: (month % 12) + 1, day: moved - length };
  const before = ((month + 10) % 12) + 1;
  return moved < 1 ? { month: before, day: moved + (LENGTHS[before - 1] as number) } : { month, day: moved };
}

function holiday(
  name: string,
  phrase: string,
  meaning: Meaning,
  written: string,
  last: string,
  in2019: string,
): Holiday {
  return { name, phrase, meaning, written, last, in2019 };
}

const HOLIDAYS: readonly Holiday[] = [
  holiday(
    "christmas-day",
    "(christmas day|christmas|xmas)",
    nearest({ month: 12, day: 25 }),
    "Christmas",
    "2023-12-25",
    "2019-12-25",
  ),
  holiday(
    "christmas-eve",
    "(christmas|xmas) eve",
    nearest({ month: 12, day: 24 }),
    "Christmas Eve",
    "2023-12-24",
    "2019-12-24",
  ),
  holiday(
    "new-years-day",
    "new year (' s)? day",
    nearest({ month: 1, day: 1 }),
    "New Year's Day",
    "2024-01-01",
    "2019-01-01",
  ),
  holiday(
    "new-years-eve",
    "new year (' s)? eve",
    nearest({ month: 12, day: 31 }),
    "New Year's Eve",
    "2023-12-31",
    "2019-12-31",
  ),
  holiday("halloween", "halloween", nearest({ month: 10, day: 31 }), "Halloween", "2023-10-31", "2019-10-31"),
  holiday(
    "valentines-day",
    "(saint|st .)? (valentine ' s|valentines) day",
    nearest({ month: 2, day: 14 }),
    "Valentine's Day",
    "2024-02-14",
    "2019-02-14",
  ),
  holiday(
    "saint-patricks-day",
    "(saint|st .|st)? patrick ' s day",
    nearest({ month: 3, day: 17 }),
    "St. Patrick's Day",
    "2023-03-17",
    "2019-03-17",
  ),
  holiday(
    "boxing-day",
    "boxing day",
    nearest({ month: 12, day: 26 }),
    "Boxing Day",
    "2023-12-26",
    "2019-12-26",
  ),
  holiday(
    "fourth-of-july",
    "(july fourth|independence day)",
    nearest({ month: 7, day: 4 }),
    "July Fourth",
    "2023-07-04",
    "2019-07-04",
  ),
  holiday(
    "veterans-day",
    "(veterans day|veterans ' day|armistice day)",
    nearest({ month: 11, day: 11 }),
    "Veterans Day",
    "2023-11-11",
    "2019-11-11",
  ),
  holiday(
    "thanksgiving",
    "(thanksgiving day|thanksgiving)",
    nthWeekday(4, 4, 11),
    "Thanksgiving",
    "2023-11-23",
    "2019-11-28",
  ),
  holiday(
    "easter",
    "easter (sunday|day)?",
    nearest({ easter: 0 }),
    "Easter Sunday",
    "2023-04-09",
    "2019-04-21",
  ),
  holiday(
    "easter-saturday",
    "(easter|holy) saturday",
    nearest({ easter: -1 }),
    "Easter Saturday",
    "2023-04-08",
    "2019-04-20",
  ),
  holiday("good-friday", "good friday", nearest({ easter: -2 }), "Good Friday", "2023-04-07", "2019-04-19"),
  holiday(
    "easter-monday",
    "easter monday",
    nearest({ easter: 1 }),
    "Easter Monday",
    "2023-04-10",
    "2019-04-22",
  ),
  holiday("palm-sunday", "palm sunday", nearest({ easter: -7 }), "Palm Sunday", "2023-04-02", "2019-04-14"),
  holiday(
    "ash-wednesday",
    "ash wednesday",
    nearest({ easter: -46 }),
    "Ash Wednesday",
    "2024-02-14",
    "2019-03-06",
  ),
  holiday(
    "king-day",
    "martin luther king (,)? (jr .)? (' s)? day",
    nthWeekday(3, 1, 1),
    "Martin Luther King Day",
    "2024-01-15",
    "2019-01-21",
  ),
  holiday("columbus-day", "columbus day", nthWeekday(2, 1, 10), "Columbus Day", "2023-10-09", "2019-10-14"),
  holiday(
    "presidents-day",
    "(presidents|presidents '|president ' s) day",
    nthWeekday(3, 1, 2),
    "Presidents' Day",
    "2024-02-19",
    "2019-02-18",
  ),
  holiday(
    "mothers-day",
    "(mother ' s|mothers) day",
    nthWeekday(2, 7, 5),
    "Mother's Day",
    "2023-05-14",
    "2019-05-12",
  ),
  holiday(
    "fathers-day",
    "(father ' s|fathers) day",
    nthWeekday(3, 7, 6),
    "Father's Day",
    "2023-06-18",
    "2019-06-16",
  ),
  holiday("labor-day", "labor day", nthWeekday(1, 1, 9), "Labor Day", "2023-09-04", "2019-09-02"),
  holiday(
    "shrove-tuesday",
    "shrove tuesday",
    nearest({ easter: -47 }),
    "Shrove Tuesday",
    "2024-02-13",
    "2019-03-05",
  ),
  holiday(
    "maundy-thursday",
    "(maundy|holy) thursday",
    nearest({ easter: -3 }),
    "Maundy Thursday",
    "2023-04-06",
    "2019-04-18",
  ),
  holiday(
    "ascension-day",
    "ascension (day|thursday)",
    nearest({ easter: 39 }),
    "Ascension Day",
    "2023-05-18",
    "2019-05-30",
  ),
  holiday(
    "whit-sunday",
    "(whit|pentecost) sunday",
    nearest({ easter: 49 }),
    "Whit Sunday",
    "2023-05-28",
    "2019-06-09",
  ),
  holiday(
    "whit-monday",
    "(whit|pentecost) monday",
    nearest({ easter: 50 }),
    "Whit Monday",
    "2023-05-29",
    "2019-06-10",
  ),
  holiday(
    "burns-night",
    "burns night",
    nearest({ month: 1, day: 25 }),
    "Burns Night",
    "2024-01-25",
    "2019-01-25",
  ),
  holiday(
    "orthodox-christmas",
    "orthodox christmas (day)?",
    nearest({ month: 1, day: 7 }),
    "Orthodox Christmas",
    "2024-01-07",
    "2019-01-07",
  ),
  holiday(
    "saint-davids-day",
    "(saint|st .|st)? david ' s day",
    nearest({ month: 3, day: 1 }),
    "St. David's Day",
    "2024-03-01",
    "2019-03-01",
  ),
  holiday(
    "womens-day",
    "(international)? (women ' s|womens) day",
    nearest({ month: 3, day: 8 }),
    "International Women's Day",
    "2023-03-08",
    "2019-03-08",
  ),
  holiday(
    "april-fools-day",
    "april (fools '|fool ' s|fools) day",
    nearest({ month: 4, day: 1 }),
    "April Fools' Day",
    "2023-04-01",
    "2019-04-01",
  ),
  holiday("anzac-day", "anzac day", nearest({ month: 4, day: 25 }), "Anzac Day", "2023-04-25", "2019-04-25"),
  holiday("may-day", "may day", nearest({ month: 5, day: 1 }), "May Day", "2023-05-01", "2019-05-01"),
  holiday(
    "juneteenth",
    "juneteenth",
    nearest({ month: 6, day: 19 }),
    "Juneteenth",
    "2023-06-19",
    "2019-06-19",
  ),
  holiday(
    "canada-day",
    "canada day",
    nearest({ month: 7, day: 1 }),
    "Canada Day",
    "2023-07-01",
    "2019-07-01",
  ),
  holiday(
    "bastille-day",
    "bastille day",
    nearest({ month: 7, day: 14 }),
    "Bastille Day",
    "2023-07-14",
    "2019-07-14",
  ),
  holiday(
    "all-saints-day",
    "all (saints '|saints) day",
    nearest({ month: 11, day: 1 }),
    "All Saints' Day",
    "2023-11-01",
    "2019-11-01",
  ),
  holiday(
    "all-souls-day",
    "all (souls '|souls) day",
    nearest({ month: 11, day: 2 }),
    "All Souls' Day",
    "2023-11-02",
    "2019-11-02",
  ),
  holiday(
    "bonfire-night",
    "(bonfire night|guy fawkes night|guy fawkes day)",
    nearest({ month: 11, day: 5 }),
    "Bonfire Night",
    "2023-11-05",
    "2019-11-05",
  ),
  holiday(
    "remembrance-day",
    "remembrance day",
    nearest({ month: 11, day: 11 }),
    "Remembrance Day",
    "2023-11-11",
    "2019-11-11",
  ),
  holiday(
    "remembrance-sunday",
    "remembrance sunday",
    nthWeekday(2, 7, 11),
    "Remembrance Sunday",
    "2023-11-12",
    "2019-11-10",
  ),
  holiday(
    "saint-andrews-day",
    "(saint|st .|st)? andrew ' s day",
    nearest({ month: 11, day: 30 }),
    "St. Andrew's Day",
    "2023-11-30",
    "2019-11-30",
  ),
  holiday(
    "saint-nicholas-day",
    "(saint|st .|st)? nicholas (' s)? day",
    nearest({ month: 12, day: 6 }),
    "St. Nicholas Day",
    "2023-12-06",
    "2019-12-06",
  ),
  holiday(
    "saint-stephens-day",
    "(saint|st .|st)? stephen ' s day",
    nearest({ month: 12, day: 26 }),
    "St. Stephen's Day",
    "2023-12-26",
    "2019-12-26",
  ),
  holiday("memorial-day", "memorial day", nthWeekday(-1, 1, 5), "Memorial Day", "2023-05-29", "2019-05-27"),
  holiday(
    "australia-day",
    "australia day",
    nearest({ month: 1, day: 26 }),
    "Australia Day",
    "2024-01-26",
    "2019-01-26",
  ),
  holiday(
    "waitangi-day",
    "waitangi day",
    nearest({ month: 2, day: 6 }),
    "Waitangi Day",
    "2024-02-06",
    "2019-02-06",
  ),
  holiday(
    "epiphany",
    "(feast of the epiphany|three kings (')? day)",
    nearest({ month: 1, day: 6 }),
    "Three Kings' Day",
    "2024-01-06",
    "2019-01-06",
  ),
  holiday(
    "candlemas",
    "candlemas (day)?",
    nearest({ month: 2, day: 2 }),
    "Candlemas",
    "2024-02-02",
    "2019-02-02",
  ),
  holiday(
    "saint-georges-day",
    "(saint|st .|st)? george ' s day",
    nearest({ month: 4, day: 23 }),
    "St. George's Day",
    "2023-04-23",
    "2019-04-23",
  ),
  holiday("earth-day", "earth day", nearest({ month: 4, day: 22 }), "Earth Day", "2023-04-22", "2019-04-22"),
  holiday(
    "cinco-de-mayo",
    "cinco de mayo",
    nearest({ month: 5, day: 5 }),
    "Cinco de Mayo",
    "2023-05-05",
    "2019-05-05",
  ),
  holiday(
    "midsummer-day",
    "midsummer (' s)? day",
    nearest({ month: 6, day: 24 }),
    "Midsummer Day",
    "2023-06-24",
    "2019-06-24",
  ),
  holiday(
    "assumption-day",
    "(assumption day|feast of the assumption)",
    nearest({ month: 8, day: 15 }),
    "Assumption Day",
    "2023-08-15",
    "2019-08-15",
  ),
  holiday(
    "michaelmas-day",
    "michaelmas day",
    nearest({ month: 9, day: 29 }),
    "Michaelmas Day",
    "2023-09-29",
    "2019-09-29",
  ),
  holiday(
    "day-of-the-dead",
    "(the)? day of the dead",
    nearest({ month: 11, day: 2 }),
    "the Day of the Dead",
    "2023-11-02",
    "2019-11-02",
  ),
  holiday(
    "human-rights-day",
    "human rights day",
    nearest({ month: 12, day: 10 }),
    "Human Rights Day",
    "2023-12-10",
    "2019-12-10",
  ),
  // The Monday before 25 May.
  holiday(
    "victoria-day",
    "victoria day",
    within(daysBetween({ month: 5, day: 18 }, { month: 5, day: 24 }), { weekday: 1 }),
    "Victoria Day",
    "2024-05-20",
    "2019-05-20",
  ),
  holiday("hogmanay", "hogmanay", nearest({ month: 12, day: 31 }), "Hogmanay", "2023-12-31", "2019-12-31"),
  holiday(
    "mothering-sunday",
    "mothering sunday",
    nearest({ easter: -21 }),
    "Mothering Sunday",
    "2023-03-19",
    "2019-03-31",
  ),
  holiday(
    "pancake-day",
    "(pancake day|fat tuesday)",
    nearest({ easter: -47 }),
    "Pancake Day",
    "2024-02-13",
    "2019-03-05",
  ),
  holiday(
    "trinity-sunday",
    "trinity sunday",
    nearest({ easter: 56 }),
    "Trinity Sunday",
    "2023-06-04",
    "2019-06-16",
  ),
  holiday(
    "corpus-christi",
    "(feast of corpus christi|corpus christi day)",
    nearest({ easter: 60 }),
    "Corpus Christi Day",
    "2023-06-08",
    "2019-06-20",
  ),
  holiday(
    "canadian-thanksgiving",
    "canadian thanksgiving (day)?",
    nthWeekday(2, 1, 10),
    "Canadian Thanksgiving",
    "2023-10-09",
    "2019-10-14",
  ),
  holiday(
    "indigenous-peoples-day",
    "indigenous (peoples '|people ' s) day",
    nthWeekday(2, 1, 10),
    "Indigenous Peoples' Day",
    "2023-10-09",
    "2019-10-14",
  ),
  holiday(
    "early-may-bank-holiday",
    "(the)? (early may|may day) bank holiday (monday)?",
    nthWeekday(1, 1, 5),
    "the May Day bank holiday",
    "2023-05-01",
    "2019-05-06",
  ),
  holiday(
    "spring-bank-holiday",
    "(the)? spring bank holiday (monday)?",
    nthWeekday(-1, 1, 5),
    "the spring bank holiday",
    "2023-05-29",
    "2019-05-27",
  ),
  holiday(
    "august-bank-holiday",
    "(the)? august bank holiday (monday)?",
    nthWeekday(-1, 1, 8),
    "August bank holiday",
    "2023-08-28",
    "2019-08-26",
  ),
];

export const holidays = HOLIDAYS.map(({ name, phrase, meaning, written, last }) =>
  temporalRule({
    name,
    phrase,
    anchor: "genre",
    open: true,
    meaning: () => meaning,
    examples: { "2024-03-06": { [`The bells rang on [${written}].`]: last } },
  }),
);

export const holidaysOfYear = HOLIDAYS.map(({ name, phrase, meaning, written, in2019 }) =>
  temporalRule({
    name: `${name}-of-year`,
    phrase: `${phrase} (of|,)? {year}` as "{year}",
    meaning: ({ year }) => inYear(meaning, year),
    examples: { none: { [`The bells rang on [${written} 2019].`]: in2019 } },
  }),
);

/** The weekday tells the year: All Souls' Day is a Monday once in six years or so. Of a feast that moves it says nothing. */
export const holidaysOnWeekday = HOLIDAYS.flatMap(({ name, phrase, meaning, written }) => {
  if (meaning.kind !== "nearest" || meaning.fields.day === undefined) return [];
  const { fields } = meaning;
  return temporalRule({
    name: `${name}-on-weekday`,
    phrase: `{weekday} , (the)? ${phrase}` as "{weekday}",
    anchor: "genre",
    open: true,
    meaning: ({ weekday }) => nearest({ ...fields, weekday }),
    examples: {
      none: {
        [`The bells rang on [Monday, ${written}].`]: patternOf(fields.month as number, fields.day as number),
      },
    },
  });
});

function patternOf(month: number, day: number): string {
  return `XXXX-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** "The Sunday after Easter", "on the Monday before Easter": so many days from it. */
export const weekdaysByEaster = [
  temporalRule({
    name: "weekday-after-easter",
    phrase: "(the)? {weekday} (after|following) easter (sunday|day)?",
    anchor: "genre",
    open: true,
    meaning: ({ weekday }) => nearest({ easter: weekday }),
    examples: { "2024-03-06": { "They met on [the Tuesday after Easter].": "2023-04-11" } },
  }),
  temporalRule({
    name: "weekday-before-easter",
    phrase: "(the)? {weekday} before easter (sunday|day)?",
    anchor: "genre",
    open: true,
    meaning: ({ weekday }) => nearest({ easter: weekday - 7 }),
    examples: { "2024-03-06": { "They met on [the Tuesday before Easter].": "2023-04-04" } },
  }),
];

/** Feasts beside which other days are named: the first day on which each may lie, and its weekday where it has one. */
const BESIDE: readonly (MonthDay & {
  name: string;
  phrase: string;
  weekday?: number;
  dct: string;
  after: readonly [written: string, day: string];
  before: readonly [written: string, day: string];
})[] = [
  {
    name: "christmas",
    phrase: "christmas (day)?",
    month: 12,
    day: 25,
    dct: "2024-03-06",
    after: ["the Tuesday after Christmas", "2023-12-26"],
    before: ["the Friday before Christmas", "2023-12-22"],
  },
  {
    name: "new-year",
    phrase: "new year (' s)? (day)?",
    month: 1,
    day: 1,
    dct: "2024-03-06",
    after: ["the Tuesday after New Year", "2024-01-02"],
    before: ["the Friday before New Year's Day", "2023-12-29"],
  },
  {
    name: "thanksgiving",
    phrase: "thanksgiving (day)?",
    month: 11,
    day: 22,
    weekday: 4,
    dct: "2024-03-06",
    after: ["the Friday after Thanksgiving", "2023-11-24"],
    before: ["the Tuesday before Thanksgiving", "2023-11-21"],
  },
  {
    name: "victoria-day",
    phrase: "victoria day",
    month: 5,
    day: 18,
    weekday: 1,
    dct: "2024-06-12",
    after: ["the Tuesday after Victoria Day", "2024-05-21"],
    before: ["the Friday before Victoria Day", "2024-05-17"],
  },
  {
    name: "labor-day",
    phrase: "labor day",
    month: 9,
    day: 1,
    weekday: 1,
    dct: "2023-10-06",
    after: ["the Tuesday after Labor Day", "2023-09-05"],
    before: ["the Friday before Labor Day", "2023-09-01"],
  },
];

/** The weekday after or before a feast, of the seven days on which it may lie. */
function weekdayBeside({ month, day, weekday: own }: (typeof BESIDE)[number], weekday: number, sign: 1 | -1) {
  const away = own === undefined ? 1 : (sign * (weekday - own) + 7) % 7 || 7;
  const width = own === undefined ? 6 * sign : 6;
  const near = movedBy({ month, day }, sign * away);
  const far = movedBy(near, width);
  return within(width > 0 ? daysBetween(near, far) : daysBetween(far, near), { weekday });
}

export const weekdaysBesideHolidays = BESIDE.flatMap((feast) => [
  temporalRule({
    name: `weekday-after-${feast.name}`,
    phrase: `(the)? {weekday} (after|following) ${feast.phrase}` as "{weekday}",
    anchor: "genre",
    meaning: ({ weekday }) => weekdayBeside(feast, weekday, 1),
    examples: { [feast.dct]: { [`They met on [${feast.after[0]}].`]: feast.after[1] } },
  }),
  temporalRule({
    name: `weekday-before-${feast.name}`,
    phrase: `(the)? {weekday} before ${feast.phrase}` as "{weekday}",
    anchor: "genre",
    meaning: ({ weekday }) => weekdayBeside(feast, weekday, -1),
    examples: { [feast.dct]: { [`They met on [${feast.before[0]}].`]: feast.before[1] } },
  }),
]);

/** The same feast in a year that is named. */
function inYear(meaning: Meaning, year: number): Meaning | null {
  if (meaning.kind === "nearest") return calendar({ ...meaning.fields, year });
  if (meaning.kind === "span") {
    const [from, to] = [meaning.from && inYear(meaning.from, year), meaning.to && inYear(meaning.to, year)];
    return { kind: "span", from, to };
  }
  if (meaning.kind !== "within") return null;
  const outer = inYear(meaning.outer, year);
  return outer && within(outer, meaning.fields, meaning.nth);
}

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

/** The same feast in a year that is named. */
function inYear(meaning: Meaning, year: number): Meaning | null {
  if (meaning.kind === "nearest") return calendar({ ...meaning.fields, year });
  if (meaning.kind !== "within" || meaning.outer.kind !== "nearest") return null;
  return within(calendar({ ...meaning.outer.fields, year }), meaning.fields, meaning.nth);
}

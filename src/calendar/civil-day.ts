/**
 * A civil day: the number of days since 1970-01-01 in the proleptic Gregorian calendar, year 0 being 1 BC.
 * It has no clock and no zone. Unbounded ends are `-Infinity` and `Infinity`.
 */
export type Day = number;

/** Monday is 1 and Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** "2024-03-01"; years outside 0000..9999 carry EDTF's "Y": "Y12000-01-01". */
export type DayString = string;

export interface CivilDate {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

const DAYS_PER_ERA = 146_097;
const EPOCH_OFFSET = 719_468;

/**
 * Counts the days from 1970-01-01 to a date; days outside the month run over into its neighbours.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export function dayOf(year: number, month = 1, day = 1): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_OFFSET;
}

/** Gives the year, month and day of a civil day. Source: as `dayOf`, civil_from_days. */
export function civilOf(day: Day): CivilDate {
  const shifted = day + EPOCH_OFFSET;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

export function weekdayOf(day: Day): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Says whether a year, month and day name a day that exists: 30 February does not. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Writes a year as EDTF does: four digits, "-0043" for 44 BC, "Y12000" beyond. */
export function formatYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, "0");
  const signed = year < 0 ? `-${digits}` : digits;
  return digits.length > 4 ? `Y${signed}` : signed;
}

export function formatDay(day: Day): DayString {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${formatYear(year)}-${pad(month)}-${pad(dayOfMonth)}`;
}

/** Reads "2024-03-01"; null when it is not a day that exists. */
export function parseDay(text: string): Day | null {
  const match = /^(?:Y?(-?\d{4,7}))-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCivilDate(year, month, day) ? dayOf(year, month, day) : null;
}

/** The ISO 8601 week that holds a day: the week-year may differ from the calendar year around New Year. */
export function isoWeekOf(day: Day): { year: number; week: number } {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = civilOf(thursday);
  return { year, week: Math.floor((thursday - dayOf(year)) / 7) + 1 };
}

/** The Monday of an ISO 8601 week. */
export function dayOfIsoWeek(year: number, week: number): Day {
  const fourthOfJanuary = dayOf(year, 1, 4);
  return fourthOfJanuary - weekdayOf(fourthOfJanuary) + 1 + (week - 1) * 7;
}

/** Moves a day by whole months; the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = civilOf(day);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dayOf(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

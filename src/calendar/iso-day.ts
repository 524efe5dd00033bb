import { civilOf, type Day } from "./civil-day.ts";

/**
 * Writes a day as JavaScript reads it: "2024-03-01", and with a sign and six digits for years outside 0 to 9999,
 * "-000043-03-15" (ECMAScript, date time string format).
 */
export function isoDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  const digits =
    year >= 0 && year <= 9999
      ? String(year).padStart(4, "0")
      : `${year < 0 ? "-" : "+"}${String(Math.abs(year)).padStart(6, "0")}`;
  return `${digits}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

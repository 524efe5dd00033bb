/** Monday first: the name of weekday `n` of ISO 8601 is `WEEKDAY_NAMES[n - 1]`. */
export const WEEKDAY_NAMES: readonly string[] =
  "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

const IN_SMALL_LETTERS: ReadonlySet<string> = new Set(WEEKDAY_NAMES.map((name) => name.toLowerCase()));

/** Says whether a word in small letters is the name of a weekday. */
export function isWeekdayName(word: string): boolean {
  return IN_SMALL_LETTERS.has(word);
}

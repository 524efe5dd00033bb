import { MONTH_NAMES } from "../../calendar/month-names.ts";
import { WEEKDAY_NAMES } from "../../calendar/weekday-names.ts";

/** A word with a capital within a sentence. */
const NAME_WORD = /(?<=[\p{Ll}\d,;][”"’)]? [“"‘(]?(?:\p{Lu}[\p{L}-]* )*)\p{Lu}[\p{L}-]*\p{Ll}/gu;

const CALENDAR: ReadonlySet<string> = new Set([
  ...MONTH_NAMES,
  ...WEEKDAY_NAMES,
  ..."Mr Mrs Ms Dr Sir Lord Court Judge".split(" "),
]);

/**
 * Finds the words of names in a stretch of an article. A capital at the head of a sentence makes a name only where the
 * article writes the word so elsewhere.
 */
export function nameWordsIn(text: string): (stretch: string) => string[] {
  let sure: ReadonlySet<string> | undefined;
  return (stretch) => {
    // In few articles names are asked for.
    sure ??= new Set(text.match(NAME_WORD));
    const names = sure;
    return capitalWordsIn(stretch).filter((word) => names.has(word) && !CALENDAR.has(word));
  };
}

/** Words that have a capital and end small, wherever they stand. */
export function capitalWordsIn(stretch: string): string[] {
  return stretch.match(/\p{Lu}[\p{L}-]*\p{Ll}/gu) ?? [];
}

import type { Meaning } from "../calendar/meaning.ts";
import { calendar, nearest, unitAway } from "./compose.ts";
import { type Found, ORDINAL_BEGINNINGS } from "./count.ts";
import { COMMA, intern, MONTHS, WEEKDAYS } from "./lexicon.ts";
import type { Recognizer } from "./slots.ts";
import type { AnchorKind } from "./temporal-rule.ts";
import { GAP, type Tokens } from "./token.ts";

/** A day within a longer expression: the "Friday" of "Friday morning", the "10 May 1940" of "at dawn on 10 May 1940". */
export interface DayPhrase {
  meaning: Meaning;
  anchor: AnchorKind;
  /** The direction is open. */
  open: boolean;
}

interface Parts {
  month: Recognizer<number>;
  weekday: Recognizer<number>;
  day: Recognizer<number>;
  year: Recognizer<number>;
}

/** "Tomorrow" as it is written in haste. */
export const TOMORROWS =
  "tomorrow tmr tmrw tmrrw tmw tml trmw tomoro tomorow tommorow tommorrow tomolo tmoro tomo tomoz".split(" ");
export const YESTERDAYS = "yesterday yday ystd ystday".split(" ");

const FIXED = new Map<number, DayPhrase>(
  (
    [
      [["today", "tdy"], 0],
      [YESTERDAYS, -1],
      [TOMORROWS, 1],
    ] as const
  ).flatMap(([words, offset]) =>
    words.map((word) => [intern(word), { meaning: unitAway("day", offset), anchor: "dct", open: false }]),
  ),
);
const [LAST, NEXT, THIS, THE, OF, SAME, THAT, FOLLOWING, PREVIOUS, DAY] =
  "last next this the of same that following previous day".split(" ").map(intern) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
const TOLD = new Map([
  [NEXT, 1],
  [FOLLOWING, 1],
  [SAME, 0],
  [THAT, 0],
  [PREVIOUS, -1],
]);

export function dayPhraseAt(tokens: Tokens, i: number, parts: Parts): Found<DayPhrase> | null {
  const fixed = FIXED.get(tokens.id[i] as number);
  if (fixed) return { end: i + 1, value: fixed };
  const told = tokens.id[i] === THE ? i + 1 : i;
  const offset = TOLD.get(tokens.id[told] as number);
  if (offset !== undefined && tokens.id[told + 1] === DAY && (told > i || offset === 0))
    return { end: told + 2, value: { meaning: unitAway("day", offset), anchor: "told", open: false } };
  const weekday = weekdayPhraseAt(tokens, i, parts);
  const afterWeekday = weekday ? (tokens.id[weekday.end] === COMMA ? weekday.end + 1 : weekday.end) : i;
  const date = dateAt(tokens, afterWeekday, parts);
  if (date) return date;
  return weekday;
}

function weekdayPhraseAt(tokens: Tokens, i: number, { weekday }: Parts): Found<DayPhrase> | null {
  const id = tokens.id[i];
  const led = id === LAST || id === NEXT || id === THIS;
  const found = weekday(tokens, led ? i + 1 : i);
  if (!found) return null;
  const fields = { weekday: found.value };
  const direction = id === LAST ? "before" : id === NEXT ? "after" : id === THIS ? "same" : "on-or-before";
  return {
    end: found.end,
    value: { meaning: nearest(fields, direction), anchor: led ? "dct" : "genre", open: !led },
  };
}

function dateAt(tokens: Tokens, i: number, { month, day, year }: Parts): Found<DayPhrase> | null {
  const at = tokens.id[i] === THE ? i + 1 : i;
  const [firstMonth, firstDay] = [month(tokens, at), day(tokens, at)];
  const dayOfMonth = firstMonth ? day(tokens, firstMonth.end) : firstDay;
  if (!dayOfMonth || (!firstMonth && !firstDay)) return null;
  const lastMonth =
    firstMonth ?? month(tokens, tokens.id[dayOfMonth.end] === OF ? dayOfMonth.end + 1 : dayOfMonth.end);
  if (!lastMonth || tokens.gap[dayOfMonth.end - 1] === GAP.dash) return null;
  const end = Math.max(dayOfMonth.end, lastMonth.end);
  const fields = { month: lastMonth.value, day: dayOfMonth.value };
  const named = year(tokens, tokens.id[end] === COMMA ? end + 1 : end);
  if (named && (tokens.gap[named.end - 1] as number) <= GAP.space)
    return {
      end: named.end,
      value: { meaning: calendar({ year: named.value, ...fields }), anchor: "none", open: false },
    };
  return { end, value: { meaning: nearest(fields), anchor: "genre", open: true } };
}

/** The ids with which a day phrase may begin. */
export const DAY_BEGINNINGS: readonly number[] = [
  ...FIXED.keys(),
  ...TOLD.keys(),
  LAST,
  NEXT,
  THIS,
  THE,
  ...WEEKDAYS.keys(),
  ...MONTHS.keys(),
  ...ORDINAL_BEGINNINGS,
];

import { MONTH_NAMES } from "../calendar/month-names.ts";
import type { When } from "../model/when.ts";

const SHORT_MONTHS = [
  "Jan",
  "Feb",
  "March",
  "April",
  "May",
  "June",
  "July",
  "Aug",
  "Sept",
  "Oct",
  "Nov",
  "Dec",
];
/** EDTF writes a season or a quarter where the month stands. */
const PARTS_OF_YEAR: Record<string, string> = {
  21: "spring",
  22: "summer",
  23: "autumn",
  24: "winter",
  33: "first quarter of",
  34: "second quarter of",
  35: "third quarter of",
  36: "fourth quarter of",
};

/** A date for a narrow column: "2025-09-04", "2025-09-05…2025-09-08" for some day between, "2025-09-03/2025-09-06" for all of them. */
export function dateInShort({ edtf, start, end }: When): string {
  if (edtf !== null) return edtf.replace(/^[[{](.*)[\]}]$/, "$1").replace("..", "…");
  if (start.earliest === null && end.latest === null) return "undated";
  return `${start.earliest ?? ""}…${end.latest ?? ""}`;
}

/** How precisely a date is known: "day", "about a month", "between 5 and 8 Sept 2025", "since 24 Feb 2022". */
export function precisionInWords(when: When): string {
  const shape = shapeOf(when);
  if (shape === "single") return when.approximate ? `about a ${when.granularity}` : when.granularity;
  const words = shape === "extent" ? extentInWords(when) : doubtInWords(when);
  return when.approximate ? `about, ${words}` : words;
}

/** A date for a sentence: "4 September 2025", "September 2025", "between 5 and 8 Sept 2025", "undated". */
export function dateInWords(when: When): string {
  if (when.edtf === null || shapeOf(when) !== "single") return precisionInWords(when);
  const match = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/.exec(when.edtf);
  // "199X", "18XX".
  const words = match ? singleInWords(match) : when.edtf.replace(/^(\d{2,3}X{1,2})[~?%]?$/, decadeInWords);
  return when.approximate ? `about ${words}` : words;
}

/** The precision, for a line that also gives the date in words; nothing where those words have said it. */
export function precisionBeside(when: When): string[] {
  const precision = precisionInWords(when);
  return precision === dateInWords(when) ? [] : [`precision: ${precision}`];
}

function singleInWords([, year, month, day]: readonly (string | undefined)[]): string {
  const spokenYear = yearInWords(Number(year));
  if (month === undefined) return spokenYear;
  const name = MONTH_NAMES[Number(month) - 1] ?? PARTS_OF_YEAR[month] ?? month;
  return `${day === undefined ? "" : `${Number(day)} `}${name} ${spokenYear}`;
}

/** "1990s"; a century likewise is "1800s", which is just those years. */
function decadeInWords(_edtf: string, digits: string): string {
  return `${digits.replaceAll("X", "0")}s`;
}

/** Years are counted astronomically: 0 is 1 BC. */
function yearInWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

type Shape = "single" | "extent" | "doubt";

function shapeOf({ edtf }: When): Shape {
  if (edtf === null || /^[[{]/.test(edtf)) return "doubt";
  return edtf.includes("/") ? "extent" : "single";
}

function extentInWords({ start, end }: When): string {
  const [from, to] = [start.earliest ?? start.latest, end.latest ?? end.earliest];
  if (from !== null && to !== null) return `from ${pairInWords(from, to, "to")}`;
  if (from !== null) return `since ${dayInWords(from)}`;
  return to === null ? "undated" : `until ${dayInWords(to)}`;
}

function doubtInWords({ edtf, start, end }: When): string {
  const [first, last] = [start.earliest, end.latest ?? start.latest];
  const choices = edtf?.includes(",") ? "one of several dates " : "";
  if (first !== null && last !== null)
    return first === last ? dayInWords(first) : `${choices}between ${pairInWords(first, last, "and")}`;
  if (first !== null) return `${dayInWords(first)} or later`;
  return last === null ? "undated" : `${dayInWords(last)} or earlier`;
}

/** "5 and 8 Sept 2025", "30 Aug and 2 Sept 2025", "30 Dec 2024 and 2 Jan 2025". */
function pairInWords(first: string, last: string, word: "and" | "to"): string {
  const [from, to] = [partsOf(first), partsOf(last)];
  if (!from || !to) return `${first} ${word} ${last}`;
  const sameYear = from.year === to.year;
  const head =
    sameYear && from.month === to.month
      ? from.day
      : sameYear
        ? `${from.day} ${from.month}`
        : dayInWords(first);
  return `${head} ${word} ${dayInWords(last)}`;
}

/** "5 Sept 2025". */
export function dayInWords(day: string): string {
  const parts = partsOf(day);
  return parts ? `${parts.day} ${parts.month} ${parts.year}` : day;
}

function partsOf(text: string): { year: string; month: string; day: string } | null {
  const match = /^Y?(-?\d{4,})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  return {
    year: yearInWords(Number(match[1])),
    month: SHORT_MONTHS[Number(match[2]) - 1] as string,
    day: String(Number(match[3])),
  };
}

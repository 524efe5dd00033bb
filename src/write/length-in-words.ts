import type { TimelineEvent } from "../model/timeline.ts";

const UNITS: Record<string, string> = {
  Y: "year",
  M: "month",
  W: "week",
  D: "day",
  TH: "hour",
  TM: "minute",
  TS: "second",
};

/** How long an event went on, as its sources say it: "3 weeks", "longer than a day (“since May”)". */
export function lengthInWords({ length, because }: NonNullable<TimelineEvent["lasts"]>): string {
  const words = length === undefined ? null : durationInWords(length);
  // The rule quotes the word before too, where that word says it: “since May”.
  const quotes = [
    ...new Set(because.map(({ quote, rule }) => (/^“.*”$/.test(rule) ? rule : `“${oneLine(quote)}”`))),
  ];
  return words ?? ["longer than a day", ...(quotes.length > 0 ? [`(${quotes.join(", ")})`] : [])].join(" ");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** A TIMEX3 duration in words: "P3W" as "3 weeks", "P2Y6M" as "2 years 6 months"; null where it has no number ("PXD"). */
function durationInWords(value: string): string | null {
  const match = /^P((?:[\d.]+[YMWD])*)(?:T((?:[\d.]+[HMS])+))?$/.exec(value);
  if (!match || value === "P") return null;
  const [days = "", hours = ""] = match.slice(1);
  const parts = [
    ...days.matchAll(/([\d.]+)([YMWD])/g),
    ...[...hours.matchAll(/([\d.]+)([HMS])/g)].map(([all, number, unit]) => [all, number, `T${unit}`]),
  ];
  return parts
    .map(([, number, unit]) => `${number} ${UNITS[unit as string]}${number === "1" ? "" : "s"}`)
    .join(" ");
}

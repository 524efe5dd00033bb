import { civilOf, type Day, dayOf } from "../../../calendar/civil-day.ts";
import { unitHolding } from "../../../calendar/unit.ts";
import type { Panel } from "./scale.ts";

/** A line of the axis with its label; `middle` labels stand in the middle of what they name. */
export interface Tick {
  x: number;
  label: string;
  middle: boolean;
}

/** What one panel's axis says: fine ticks, and above them what they are part of. */
export interface Axis {
  ticks: Tick[];
  /** "Sept 2025" over days, "2025" over months; none over years. */
  contexts: Context[];
}

interface Context {
  x: number;
  label: string;
  /** For where there is no room for the whole. */
  short: string;
  room: number;
}

const SHORT_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

interface Step {
  unit: "day" | "month" | "year";
  every: number;
  /** How long one is, in days, at the least. */
  days: number;
  /** How much room a label wants. */
  room: number;
}

const STEPS: readonly Step[] = [
  { unit: "day", every: 1, days: 1, room: 20 },
  { unit: "day", every: 5, days: 5, room: 26 },
  { unit: "day", every: 10, days: 10, room: 26 },
  { unit: "month", every: 1, days: 28, room: 36 },
  { unit: "month", every: 3, days: 90, room: 36 },
  { unit: "month", every: 6, days: 181, room: 36 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map(
    (every): Step => ({ unit: "year", every, days: every * 365, room: 44 }),
  ),
];

/** The ticks of a panel, in the finest unit whose labels fit; only those between `from` and `to` pixels. */
export function axisOf(panel: Panel, [from, to]: readonly [number, number]): Axis {
  const perDay = panel.width / (panel.last + 1 - panel.first);
  const step = STEPS.find(({ days, room }) => days * perDay >= room) ?? (STEPS.at(-1) as Step);
  const xOf = (day: Day) =>
    panel.x + (Math.min(Math.max(day, panel.first), panel.last + 1) - panel.first) * perDay;
  const dayAt = (x: number) => Math.floor(panel.first + (x - panel.x) / perDay);
  const [first, last] = [Math.max(panel.first, dayAt(from)), Math.min(panel.last, dayAt(to))];
  if (first > last) return { ticks: [], contexts: [] };
  const middle = step.unit === "day" && step.every === 1;
  const ticks = startsOf(step, first, last).map((day) => ({
    x: xOf(middle ? day + 0.5 : day),
    label: labelOf(day, step.unit),
    middle,
  }));
  const shown =
    ticks.length > 0 ? ticks : [{ x: xOf(first), label: labelOf(first, step.unit), middle: false }];
  const contexts = contextsOf(step, first, last);
  const ends = [...contexts.slice(1).map(({ day }) => day), last + 1];
  return {
    ticks: shown,
    contexts: contexts.map(({ day, label, short }, index) => {
      const x = Math.max(xOf(day), from);
      return { x, label, short, room: xOf(ends[index] ?? day) - x };
    }),
  };
}

/** The first days of the units that begin, or go on, within the days. */
function startsOf({ unit, every }: Step, first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = startOfNext(day, unit, every)) {
    const begins = isStart(day, unit, every);
    // The first unit may have begun before: a year of which only the end is drawn is named all the same.
    if (begins || (day === first && every === 1 && unit !== "day")) days.push(day);
  }
  return days;
}

function isStart(day: Day, unit: Step["unit"], every: number): boolean {
  const { year, month, day: ofMonth } = civilOf(day);
  if (unit === "day") return every === 1 || (ofMonth % every === 1 && ofMonth < 31);
  if (ofMonth !== 1) return false;
  return unit === "month" ? (month - 1) % every === 0 : month === 1 && eraYear(year) % every === 0;
}

function startOfNext(day: Day, unit: Step["unit"], every: number): Day {
  if (unit === "day") return day + 1;
  const { year, month } = civilOf(day);
  if (unit === "month") return dayOf(year, month + every - ((month - 1) % every), 1);
  return dayOf(nextRoundYear(year, every));
}

/** The next year that is round as readers count: 100 BC, then AD 100; before our era there is no year 0 to count from. */
function nextRoundYear(year: number, every: number): number {
  if (year > 0) return (Math.floor(year / every) + 1) * every;
  const round = (Math.ceil(eraYear(year) / every) - 1) * every;
  return round > 0 ? 1 - round : every;
}

/** 44 for 44 BC, which is the year -43. */
function eraYear(year: number): number {
  return year > 0 ? year : 1 - year;
}

function labelOf(day: Day, unit: Step["unit"]): string {
  const { year, month, day: ofMonth } = civilOf(day);
  if (unit === "day") return String(ofMonth);
  return unit === "month" ? (SHORT_MONTHS[month - 1] as string) : yearLabel(year);
}

/** Year 0 is 1 BC. */
export function yearLabel(year: number): string {
  return year > 0 ? String(year) : `${eraYear(year)} BC`;
}

function contextsOf({ unit }: Step, first: Day, last: Day): { day: Day; label: string; short: string }[] {
  if (unit === "year") return [];
  const larger = unit === "day" ? "month" : "year";
  const contexts: { day: Day; label: string; short: string }[] = [];
  for (let day = first; day <= last; day = unitHolding(day, larger)[1] + 1) {
    const { year, month } = civilOf(day);
    const [name, ofYear] = [SHORT_MONTHS[month - 1] as string, yearLabel(year)];
    contexts.push(
      larger === "year"
        ? { day, label: ofYear, short: ofYear }
        : { day, label: `${name} ${ofYear}`, short: name },
    );
  }
  return contexts;
}

/** How long a fold is, in the largest unit that fits: "8 years", "5 weeks"; in short "8 y", "5 w". */
export function lengthInWords(days: number, isShort = false): string {
  const [size, name] = (
    [
      [365.2425, "year"],
      [30.44, "month"],
      [7, "week"],
    ] as const
  ).find(([size]) => days >= size * 1.75) ?? [1, "day"];
  const count = Math.round(days / size);
  return isShort ? `${count} ${name[0]}` : `${count} ${name}${count === 1 ? "" : "s"}`;
}

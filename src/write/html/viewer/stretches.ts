import type { Day } from "../../../calendar/civil-day.ts";

/** Days that are drawn on one scale; between two stretches nothing begins or ends, and the drawing is folded. */
export interface Stretch {
  first: Day;
  last: Day;
  /** Different days on which something begins. */
  count: number;
  /** How many events begin in it: how much room it deserves. */
  events: number;
}

/** How much better two scales must fit the dates than one; below, dates at even distances would be torn apart. */
const GAIN = 3.5;
/** No stretch is worth more than this many times less room than what it is a part of. */
const FINEST = 20;

/**
 * Cuts time into stretches with a scale of their own, so that both decades and days can be read. A cut must lie in a gap,
 * and must make the dates on either side likelier as evenly spread ones than they were together; the gain is that of
 * Bayesian Blocks (Scargle et al. 2013, eq. 19: N ln N/T for each block), with the gap itself left out.
 */
export function findStretches(events: readonly { first: Day; last: Day }[]): Stretch[] {
  const starts = sortedDays(events.map(({ first }) => first));
  const [first] = starts;
  if (first === undefined) return [];
  const bounds = sortedDays(events.flatMap((event) => [event.first, event.last]));
  const gaps = starts.map((start) => ({ start, before: dayBefore(bounds, start) }));
  return cut(gaps, bounds.at(-1) ?? first).map((stretch) => ({
    ...stretch,
    events: events.filter((event) => event.first >= stretch.first && event.first <= stretch.last).length,
  }));
}

type Scaled = Omit<Stretch, "events">;

/** A day on which something begins, and the last day before it on which anything begins or ends. */
interface Start {
  start: Day;
  before: Day;
}

function cut(starts: readonly Start[], last: Day): Scaled[] {
  const first = (starts[0] as Start).start;
  const whole: Scaled = { first, last, count: starts.length };
  const place = bestCut(starts, whole);
  if (place === null) return [whole];
  return [...cut(starts.slice(0, place), (starts[place] as Start).before), ...cut(starts.slice(place), last)];
}

function bestCut(starts: readonly Start[], { first, last, count }: Scaled): number | null {
  const span = last - first + 1;
  const likelihood = (events: number, days: number) =>
    events * Math.log(events / Math.max(days, span / FINEST, 1));
  const together = likelihood(count, span);
  let [best, most] = [null as number | null, 0];
  for (let place = 1; place < count; place++) {
    const { start, before } = starts[place] as Start;
    const gain =
      likelihood(place, before - first + 1) + likelihood(count - place, last - start + 1) - together;
    if (gain - neededFor((start - before - 1) / span, count) <= most) continue;
    [best, most] = [place, gain - neededFor((start - before - 1) / span, count)];
  }
  return best;
}

/** A gap that stands out needs less of a gain than one of many; chance alone gives the latter about ln n. */
function neededFor(share: number, count: number): number {
  if (share < 0.02) return Number.POSITIVE_INFINITY;
  return share >= 0.15 ? GAIN : GAIN + 4 * Math.log(count);
}

function sortedDays(days: readonly Day[]): Day[] {
  return [...new Set(days)].sort((a, b) => a - b);
}

function dayBefore(bounds: readonly Day[], day: Day): Day {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] as Day) < day) low = middle + 1;
    else high = middle;
  }
  return bounds[low - 1] ?? day;
}

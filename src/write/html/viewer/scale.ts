import type { Day } from "../../../calendar/civil-day.ts";
import type { Stretch } from "./stretches.ts";

/** A stretch with its place across the drawing, in pixels. */
export interface Panel extends Stretch {
  x: number;
  width: number;
}

/** Days to pixels: linear in each panel, folded between them. */
export interface Scale {
  panels: readonly Panel[];
  /** The folds, with the days that each leaves out. */
  folds: readonly { x: number; width: number; days: number }[];
  width: number;
  /** The zoom at which days are as wide as they get. */
  deepest: number;
  /** Where a day begins; a fraction is a part of the day. */
  xOf(day: Day): number;
  /** Which day is at a place. */
  dayAt(x: number): Day;
}

const FOLD = { wide: 58, narrow: 28 };

/** How wide a day is drawn at the most: in the whole where there is something else to draw, and zoomed in. */
const DAY = { whole: 80, zoomed: 60 };

/** Lays the stretches out side by side in `width` pixels, each with room for what it holds, and then as often as wide. */
export function scaleOf(
  stretches: readonly Stretch[],
  width: number,
  { zoom = 1, isNarrow = false }: { zoom?: number; isNarrow?: boolean } = {},
): Scale {
  const fold = isNarrow ? FOLD.narrow : FOLD.wide;
  const whole = widthsOf(stretches, Math.max(0, width - fold * (stretches.length - 1)));
  const widths = whole.map((own, index) =>
    Math.max(own, Math.min(own * zoom, lengthOf(stretches[index]) * DAY.zoomed)),
  );
  const panels = stretches.map((stretch, index) => {
    const before = widths.slice(0, index).reduce((sum, own) => sum + own + fold, 0);
    return { ...stretch, x: before, width: widths[index] as number };
  });
  const folds = panels.slice(1).map((panel, index) => {
    const before = panels[index] as Panel;
    return { x: panel.x - fold, width: fold, days: panel.first - before.last - 1 };
  });
  const end = panels.at(-1);
  return {
    panels,
    folds,
    width: end ? end.x + end.width : 0,
    deepest: Math.max(1, ...whole.map((own, index) => (lengthOf(stretches[index]) * DAY.zoomed) / own)),
    xOf: (day) => xOf(panels, day),
    dayAt: (x) => dayAt(panels, x),
  };
}

/** Shares `room` out by what each stretch holds; what a few days have no use for goes to the others. */
function widthsOf(stretches: readonly Stretch[], room: number): number[] {
  const least = Math.min(56, (room * 0.5) / Math.max(1, stretches.length));
  const shares = stretches.map(({ events }) => events ** 0.7);
  const most = stretches.map((stretch) => Math.max(least, lengthOf(stretch) * DAY.whole));
  const wide = new Set<number>();
  for (;;) {
    const left =
      room -
      stretches.reduce((sum, _, index) => sum + (wide.has(index) ? (most[index] as number) : least), 0);
    const all = shares.reduce((sum, share, index) => sum + (wide.has(index) ? 0 : share), 0);
    const widths = shares.map((share, index) =>
      wide.has(index) ? (most[index] as number) : least + (left * share) / all,
    );
    const over = widths.findIndex((own, index) => !wide.has(index) && own > (most[index] as number));
    if (over < 0) return filled(widths, room);
    wide.add(over);
  }
}

function filled(widths: readonly number[], room: number): number[] {
  const all = widths.reduce((sum, own) => sum + own, 0);
  return widths.map((own) => (all > 0 ? (own * room) / all : own));
}

function lengthOf(stretch: Stretch | undefined): number {
  return stretch ? stretch.last + 1 - stretch.first : 1;
}

function xOf(panels: readonly Panel[], day: Day): number {
  const place = panels.findLastIndex(({ first }) => day >= first);
  const panel = panels[Math.max(0, place)];
  if (!panel) return 0;
  if (place < 0) return panel.x;
  const end = panel.x + panel.width;
  if (day <= panel.last + 1)
    return panel.x + ((day - panel.first) / (panel.last + 1 - panel.first)) * panel.width;
  const next = panels[place + 1];
  return next ? end + ((day - panel.last - 1) / (next.first - panel.last - 1)) * (next.x - end) : end;
}

function dayAt(panels: readonly Panel[], x: number): Day {
  const place = Math.max(
    0,
    panels.findLastIndex((panel) => x >= panel.x),
  );
  const panel = panels[place];
  if (!panel) return 0;
  const end = panel.x + panel.width;
  if (x <= end) return panel.first + ((x - panel.x) / panel.width) * (panel.last + 1 - panel.first);
  const next = panels[place + 1];
  return next
    ? panel.last + 1 + ((x - end) / (next.x - end)) * (next.first - panel.last - 1)
    : panel.last + 1;
}

import { counted } from "../count.ts";
import type { PageEvent } from "../page-data.ts";
import { type LabelRuler, labelRuler } from "./label.ts";
import { drawMark, extentOf, isFact, ROW } from "./mark.ts";
import { type Placed, placeInRows, roomFor } from "./rows.ts";
import { type Scale, scaleOf } from "./scale.ts";
import { findStretches } from "./stretches.ts";
import { svg } from "./svg.ts";
import { axisOf, lengthInWords } from "./ticks.ts";

/** The drawing over the list. */
export interface Drawing {
  /** Draws these events and no others. */
  show(shown: ReadonlySet<PageEvent>): void;
  /** Marks one event as the chosen one, and brings it into view. */
  select(event: PageEvent): void;
  /** Puts the keyboard on an event. */
  focus(event: PageEvent): void;
}

/** One thing in the drawing that the keyboard can reach. */
interface Item {
  key: string;
  /** In the whole drawing, of which a part is in view. */
  extent: readonly [number, number];
  draw(): SVGElement;
}

interface Layout {
  /** How wide the part is that is seen at once. */
  view: number;
  scale: Scale;
  items: Item[];
  /** With the room for events that have no date. */
  width: number;
  rows: number;
  hasTail: boolean;
}

const AXIS = 44;
const ROWS = { wide: 22, narrow: 30 };
/** A fold with less room than this has its length in short. */
const SHORT = 50;
const CLUSTER = 34;
/** How long labels may be, by width of the drawing: long ones as long as all events find a row so. */
const LABELS = { wide: [420, 250], narrow: [200, 150] };
const NARROW = 600;
/** So many events do not find a row each with long labels: it is not tried. */
const MANY = 150;
/** How far a label can reach into view from a mark that is out of it. */
const REACH = 450;
const MARGIN = 14;
const PAPER_WIDTH = 680;

/** Draws the events into the figure and keeps them drawn as it is zoomed, moved, resized and printed. */
export function createDrawing(figure: HTMLElement, events: readonly PageEvent[]): Drawing {
  const canvas = figure.querySelector(".canvas") as HTMLElement;
  const stretches = findStretches(events.flatMap(daysOf));
  const surface = svg("svg", {
    role: "group",
    "aria-label": "The events in time",
    "aria-describedby": "keys",
  });
  canvas.append(surface);
  const ruler = labelRuler(surface);
  const paper = matchMedia("print");

  let shown: ReadonlySet<PageEvent> = new Set(events);
  let zoom = 1;
  let offset = 0;
  let isDue = false;
  let chosen: string | null = null;
  let current: string | null = null;
  let layout = layOut(widthOfView());

  /** Asked for once a layout: the answer makes the browser lay out the whole list. */
  function widthOfView(): number {
    return paper.matches ? PAPER_WIDTH : Math.max(280, canvas.clientWidth);
  }

  function layOut(view: number): Layout {
    const isNarrow = view < NARROW;
    const own = events.filter((event) => shown.has(event));
    const tail = events.at(-1)?.shape === "undated" ? Math.min(120, view * 0.2) : 0;
    const scale = scaleOf(stretches, view - 2 * MARGIN - tail, { zoom, isNarrow });
    const width = scale.width + tail + 2 * MARGIN;
    const lengths = isNarrow ? LABELS.narrow : LABELS.wide;
    const places = undatedPlaces(events, scale);
    const extents = own.map((event) => extentOf(event, scale, places.get(event) ?? scale.width + 20));
    const { labels, placed } = firstComplete(own.length > MANY ? lengths.slice(-1) : lengths, (longest) => {
      const tried = own.map((event, index) =>
        labelFor(event, Math.min(longest, roomFor(extents[index] as [number, number], scale.width + tail))),
      );
      const boxes = own.map(({ salience }, index) => ({
        mark: extents[index] as [number, number],
        label: tried[index]?.width ?? 0,
        salience,
      }));
      return {
        labels: tried,
        placed: placeInRows(boxes, scale.width + tail, isNarrow ? ROWS.narrow : ROWS.wide),
      };
    });
    const marks = own.flatMap((event, index) => {
      const [place, extent, label] = [placed[index], extents[index], labels[index]];
      return place && extent && label ? [markItem(event, { extent, label, placed: place })] : [];
    });
    const rows = placed.reduce((most, place) => Math.max(most, (place?.row ?? -1) + 1), 1);
    const crowded = own.flatMap((_, index) => (placed[index] ? [] : [extents[index] as [number, number]]));
    const clusters = clustersOf(crowded).map((cluster) => clusterItem(cluster, rows));
    const items = [...marks, ...clusters].sort(
      (a, b) => a.extent[0] - b.extent[0] || (a.key < b.key ? -1 : 1),
    );
    return { view, scale, items, width, rows: rows + (clusters.length > 0 ? 1 : 0), hasTail: tail > 0 };
  }

  function labelFor(
    { title, status, disputed }: PageEvent,
    longest: number,
  ): { text: string; width: number } {
    const before = `${disputed ? "≠ " : ""}${isFact(status) ? "" : `${status}: `}`;
    const room = ruler.widthOf(before);
    const text = ruler.fit(title, Math.max(40, longest - room));
    return { text, width: room + ruler.widthOf(text) + 2 };
  }

  function markItem(
    event: PageEvent,
    {
      extent,
      label,
      placed,
    }: { extent: readonly [number, number]; label: { text: string; width: number }; placed: Placed },
  ): Item {
    return {
      key: event.anchor,
      extent,
      draw: () =>
        drawMark(event, {
          extent: [inView(extent[0]), inView(extent[1])],
          label,
          placed,
          view: layout.view,
          x: (day) => inView(layout.scale.xOf(day)),
        }),
    };
  }

  function clusterItem({ from, to, count }: Cluster, row: number): Item {
    return {
      key: `more-${from}`,
      extent: [from, to],
      draw: () => {
        const middle = inView((from + to) / 2);
        const words = `${counted(count, "more event")} here: zoom in`;
        return svg(
          "g",
          {
            class: "cluster",
            role: "button",
            "aria-label": words,
            transform: `translate(${middle} ${row * ROW})`,
          },
          svg("title", {}, words),
          svg("rect", {
            class: "hit",
            x: -CLUSTER / 2 + 1,
            y: 2,
            width: CLUSTER - 2,
            height: ROW - 4,
            rx: 10,
          }),
          svg("text", { y: ROW / 2 + 4, "text-anchor": "middle" }, `+${count}`),
        );
      },
    };
  }

  function inView(x: number): number {
    return x - offset + MARGIN;
  }

  function redraw(): void {
    isDue = false;
    const { view } = layout;
    const hadFocus = surface.contains(document.activeElement);
    const height = AXIS + layout.rows * ROW + 6;
    surface.setAttribute("viewBox", `0 0 ${view} ${height}`);
    surface.setAttribute("width", String(view));
    surface.setAttribute("height", String(height));
    const visible = layout.items.filter(
      ({ extent: [from, to] }) => inView(to) > -REACH && inView(from) < view + REACH,
    );
    const stop = visible.some(({ key }) => key === current) ? current : (visible[0]?.key ?? null);
    const marks = svg("g", { transform: `translate(0 ${AXIS})` });
    let focused: SVGElement | null = null;
    for (const item of visible) {
      const element = item.draw();
      element.setAttribute("tabindex", item.key === stop ? "0" : "-1");
      element.dataset.key = item.key;
      if (item.key === chosen) element.setAttribute("aria-current", "true");
      if (item.key === current) focused = element;
      marks.append(element);
    }
    surface.replaceChildren(drawAxis(layout, { view, height, inView, ruler }), marks);
    if (hadFocus) focused?.focus({ preventScroll: true });
  }

  function relayout(): void {
    layout = layOut(widthOfView());
    offset = clamped(offset);
    redraw();
  }

  function clamped(wanted: number): number {
    return Math.min(Math.max(0, wanted), Math.max(0, layout.width - layout.view));
  }

  function move(by: number): void {
    offset = clamped(offset + by);
    // A drag moves more often than a screen is drawn.
    if (!isDue) requestAnimationFrame(redraw);
    isDue = true;
  }

  /** Keeps what is at `x` of the view where it is. */
  function zoomBy(factor: number, x = layout.view / 2): void {
    const day = layout.scale.dayAt(offset + x - MARGIN);
    zoom = Math.min(Math.max(1, zoom * factor), layout.scale.deepest);
    layout = layOut(layout.view);
    offset = clamped(layout.scale.xOf(day) - x + MARGIN);
    redraw();
  }

  function showWhole(): void {
    zoom = 1;
    offset = 0;
    relayout();
  }

  function bringIntoView({ extent: [from, to] }: Item): void {
    const { view } = layout;
    if (inView(from) < MARGIN || inView(Math.min(to, from + view / 2)) > view - MARGIN)
      offset = clamped((from + Math.min(to, from + view)) / 2 - view / 2);
  }

  function goTo(item: Item | undefined): void {
    if (!item) return;
    current = item.key;
    bringIntoView(item);
    redraw();
    (surface.querySelector(`[tabindex="0"]`) as SVGElement | null)?.focus({ preventScroll: true });
  }

  function step(by: number): void {
    const place = layout.items.findIndex(({ key }) => key === current);
    goTo(layout.items[Math.min(Math.max(0, place + by), layout.items.length - 1)]);
  }

  const keys: Record<string, (event: KeyboardEvent) => void> = {
    ArrowRight: ({ shiftKey }) => (shiftKey ? move(layout.view / 4) : step(1)),
    ArrowLeft: ({ shiftKey }) => (shiftKey ? move(-layout.view / 4) : step(-1)),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Home: () => goTo(layout.items[0]),
    End: () => goTo(layout.items.at(-1)),
    "+": () => zoomBy(1.6, currentX()),
    "=": () => zoomBy(1.6, currentX()),
    "-": () => zoomBy(1 / 1.6, currentX()),
    "0": showWhole,
    Enter: activate,
    " ": activate,
  };

  function currentX(): number {
    const item = layout.items.find(({ key }) => key === current);
    const x = item ? inView((item.extent[0] + item.extent[1]) / 2) : Number.NaN;
    return x >= 0 && x <= layout.view ? x : layout.view / 2;
  }

  function activate(event: Event): void {
    const target = (event.target as Element).closest("[data-key]");
    if (target instanceof SVGAElement) {
      if (event.type === "keydown") location.hash = target.getAttribute("href") ?? "";
      return;
    }
    const item = layout.items.find(({ key }) => key === (target as SVGElement | null)?.dataset.key);
    if (item) zoomBy(3, inView((item.extent[0] + item.extent[1]) / 2));
  }

  surface.addEventListener("keydown", (event) => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(event);
  });
  // Not on the drawing itself: Chromium makes an SVG that listens for focus a stop of its own.
  canvas.addEventListener("focusin", (event) => {
    const key = (event.target as SVGElement).dataset.key;
    if (!key || key === current) return;
    current = key;
    for (const element of surface.querySelectorAll("[data-key]"))
      element.setAttribute("tabindex", (element as SVGElement).dataset.key === key ? "0" : "-1");
  });
  surface.addEventListener("click", (event) => activate(event));
  surface.addEventListener(
    "wheel",
    (event) => {
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
      // The wheel alone scrolls the page, as everywhere.
      if (event.ctrlKey || event.metaKey) zoomBy(event.deltaY < 0 ? 1.25 : 0.8, xIn(event));
      else if (sideways !== 0 && zoom > 1) move(sideways);
      else return;
      event.preventDefault();
    },
    { passive: false },
  );
  dragToMove();
  for (const button of figure.querySelectorAll<HTMLButtonElement>("[data-zoom]"))
    button.addEventListener("click", () => {
      if (button.dataset.zoom === "whole") showWhole();
      else zoomBy(button.dataset.zoom === "in" ? 1.6 : 1 / 1.6, currentX());
    });

  function xIn({ clientX }: MouseEvent): number {
    return clientX - surface.getBoundingClientRect().left;
  }

  function dragToMove(): void {
    let from: number | null = null;
    let dragged = false;
    surface.addEventListener("pointerdown", (event) => {
      from = event.button === 0 ? event.clientX : null;
      dragged = false;
    });
    addEventListener("pointermove", (event) => {
      if (from === null || (!dragged && Math.abs(event.clientX - from) < 5)) return;
      dragged = true;
      move(from - event.clientX);
      from = event.clientX;
    });
    for (const end of ["pointerup", "pointercancel"])
      addEventListener(end, () => {
        from = null;
      });
    surface.addEventListener("dragstart", (event) => event.preventDefault());
    // What ends a drag is not a click on what lies there.
    surface.addEventListener(
      "click",
      (event) => {
        if (!dragged) return;
        dragged = false;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
  }

  const follow = () => {
    if (widthOfView() !== layout.view) relayout();
  };
  new ResizeObserver(follow).observe(canvas);
  // On paper there is nothing to zoom: the whole is shown.
  paper.addEventListener("change", showWhole);
  redraw();

  return {
    show(wanted) {
      shown = wanted;
      relayout();
    },
    select(event) {
      chosen = event.anchor;
      const item = layout.items.find(({ key }) => key === chosen);
      if (item) bringIntoView(item);
      redraw();
    },
    focus(event) {
      const find = () => layout.items.find(({ key }) => key === event.anchor);
      for (let tries = 0; tries < 12 && !find(); tries++) zoomBy(2, inView(middleOf(event)));
      goTo(find());
    },
  };

  function middleOf({ first, last }: PageEvent): number {
    return layout.scale.xOf(((first ?? last ?? 0) + (last ?? first ?? 0) + 1) / 2);
  }
}

/** The first attempt in which everything has found a place with its label, or else the last. */
function firstComplete<Attempt extends { placed: readonly (Placed | null)[] }>(
  lengths: readonly number[],
  attempt: (length: number) => Attempt,
): Attempt {
  const [length = 0, ...shorter] = lengths;
  const made = attempt(length);
  const isComplete = made.placed.every((place) => place?.label);
  return isComplete || shorter.length === 0 ? made : firstComplete(shorter, attempt);
}

/** The days by which the scale is made; an open end has none. */
function daysOf({ first, last }: PageEvent): { first: number; last: number }[] {
  const known = first ?? last;
  return known === null ? [] : [{ first: known, last: last ?? known }];
}

/** An event without a date stands between its neighbours in the order; after the last one there is room kept for it. */
function undatedPlaces(events: readonly PageEvent[], scale: Scale): Map<PageEvent, number> {
  const known = events.map(({ first, last }) => {
    const day = first ?? last;
    return day === null ? null : scale.xOf(day + 0.5);
  });
  const before = carried(known);
  const after = carried(known.toReversed()).toReversed();
  return new Map(
    events.flatMap((event, index) => {
      const [left, right] = [before[index] ?? null, after[index] ?? null];
      if (known[index] !== null || right === null) return [];
      return [[event, left === null ? right - 16 : (left + right) / 2] as const];
    }),
  );
}

/** Each value, or else the last one before it. */
function carried(values: readonly (number | null)[]): (number | null)[] {
  let last: number | null = null;
  return values.map((value) => {
    last = value ?? last;
    return last;
  });
}

interface Cluster {
  from: number;
  to: number;
  count: number;
}

/** Marks for which no row had room, by where they are. */
function clustersOf(extents: readonly (readonly [number, number])[]): Cluster[] {
  const counts = new Map<number, number>();
  for (const [from, to] of extents) {
    const bin = Math.floor((from + to) / 2 / CLUSTER);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  return [...counts].map(([bin, count]) => ({ from: bin * CLUSTER, to: (bin + 1) * CLUSTER, count }));
}

function drawAxis(
  { scale, hasTail }: Layout,
  {
    view,
    height,
    inView,
    ruler,
  }: { view: number; height: number; inView(x: number): number; ruler: LabelRuler },
): SVGElement {
  const axis = svg("g", { class: "axis", "aria-hidden": "true" });
  axis.append(...scale.folds.map(({ x, width, days }) => drawFold(inView(x), width, { days, height })));
  const part: readonly [number, number] = [-inView(0), view - inView(0)];
  for (const panel of scale.panels) {
    const [from, to] = [inView(panel.x), inView(panel.x + panel.width)];
    if (to < 0 || from > view) continue;
    axis.append(svg("line", { class: "base", x1: from, x2: to, y1: AXIS - 8, y2: AXIS - 8 }));
    const { ticks, contexts } = axisOf(panel, part);
    for (const { x, label, middle } of ticks)
      axis.append(
        svg("line", { class: "tick", x1: inView(x), x2: inView(x), y1: AXIS - 8, y2: height }),
        svg("text", { x: inView(x), y: AXIS - 14, "text-anchor": middle ? "middle" : "start" }, label),
      );
    for (const { x, label, short, room } of contexts) {
      const words = [label, short].find((words) => ruler.widthOf(words) <= room + 4);
      if (words) axis.append(svg("text", { class: "context", x: inView(x), y: 12 }, words));
    }
  }
  if (hasTail) {
    const x = inView(scale.width + 4);
    axis.append(
      svg("line", { class: "tick undated", x1: x, x2: x, y1: AXIS - 8, y2: height }),
      svg("text", { x: x + 6, y: AXIS - 14 }, "no date"),
    );
  }
  return axis;
}

function drawFold(x: number, width: number, { days, height }: { days: number; height: number }): SVGElement {
  const middle = x + width / 2;
  return svg(
    "g",
    { class: "folded" },
    svg("path", { class: "fold", d: zigzag(middle - 3, height) }),
    svg("path", { class: "fold", d: zigzag(middle + 3, height) }),
    svg("text", { "text-anchor": "middle", x: middle, y: 12 }, lengthInWords(days, width < SHORT)),
  );
}

function zigzag(x: number, height: number): string {
  const turns = Array.from({ length: Math.ceil((height - 18) / 14) }, () => "l4 3.5l-8 7l4 3.5").join("");
  return `M${x} 18${turns}`;
}

import { counted } from "../count.ts";
import type { PageEvent } from "../page-data.ts";
import type { Placed } from "./rows.ts";
import type { Scale } from "./scale.ts";
import { svg } from "./svg.ts";

export const ROW = 26;
const POINT = 7;
const BAND = 10;
/** How far an open end fades out. */
const FADE = 64;
const GAP = 8;

/** Where an event's mark begins and ends across the drawing. */
export function extentOf(event: PageEvent, scale: Scale, undatedAt: number): readonly [number, number] {
  const { shape, first, last } = event;
  if (shape === "undated") return [undatedAt - POINT, undatedAt + POINT];
  if (shape === "day") return around(scale.xOf((first ?? 0) + 0.5), POINT);
  const [from, to] = [first === null ? null : scale.xOf(first), last === null ? null : scale.xOf(last + 1)];
  if (from === null) return [Math.max((to ?? 0) - FADE, 0), Math.max(to ?? 0, POINT * 2)];
  if (to === null) return [from, from + FADE];
  return to - from < POINT * 2 ? around((from + to) / 2, POINT) : [from, to];
}

interface MarkPlace {
  extent: readonly [number, number];
  /** The words beside it, cut to fit, with their width. */
  label: { text: string; width: number };
  placed: Placed;
  /** How wide the view is. */
  view: number;
  /** Days to places in the view. */
  x(day: number): number;
}

/** The mark and label of one event, as a link to its place in the list. */
export function drawMark(event: PageEvent, place: MarkPlace): SVGAElement {
  const { extent, label, placed, x } = place;
  const words = wordsAt(place, event);
  const left = Math.min(extent[0], words?.left ?? extent[0]);
  const right = Math.max(extent[1], words === null ? 0 : words.left + label.width);
  return svg(
    "a",
    {
      class: `mark is-${event.status} as-${event.shape}`,
      href: `#${event.anchor}`,
      transform: `translate(0 ${placed.row * ROW})`,
      "aria-label": nameOf(event),
    },
    svg("title", {}, nameOf(event)),
    svg("rect", { class: "hit", x: left - 4, y: 1, width: right - left + 8, height: ROW - 2, rx: 3 }),
    ...(isPoint(event) ? [] : band(event, extent, x)),
    ...sign(event, extent),
    ...(words === null ? [] : [drawWords(event, label.text, words)]),
  );
}

interface WordsPlace {
  /** Where they begin, and where they are held: an end that touches the mark must not drift with the letters. */
  left: number;
  x: number;
  anchor: "start" | "end";
}

/** Beside the mark; on a bar of which a part is in view, where the place beside it is not. */
function wordsAt(
  { extent: [from, to], label, placed, view }: MarkPlace,
  { status }: PageEvent,
): WordsPlace | null {
  if (placed.label === null) return null;
  const beside: WordsPlace =
    placed.label === "left"
      ? { left: from - GAP - label.width, x: from - GAP, anchor: "end" }
      : { left: to + GAP, x: to + GAP, anchor: "start" };
  const isSeen = beside.left >= 0 && beside.left + Math.min(label.width, 60) <= view;
  const room = Math.min(to, view) - Math.max(from, 0);
  if (placed.label !== "on" && (isSeen || room < label.width + 4 * GAP)) return beside;
  const x = Math.max(from, 0) + (status === "happened" ? GAP : POINT * 2 + GAP);
  return { left: x, x, anchor: "start" };
}

/** What a screen reader says of it, and a mouse that rests on it. */
function nameOf({ when, title, status, sourceCount, disputed }: PageEvent): string {
  const said = isFact(status) ? `${title}. ${status}` : `${status}: ${title}`;
  return `${when}: ${said}, ${counted(sourceCount, "source")}${disputed ? ", sources disagree" : ""}`;
}

/** Of such an event its title alone can be said; any other's begins with its status. */
export function isFact(status: PageEvent["status"]): boolean {
  return status === "happened" || status === "ongoing";
}

function isPoint({ shape }: PageEvent): boolean {
  return shape === "day" || shape === "undated";
}

function band(
  { shape, first, last, core }: PageEvent,
  [from, to]: readonly [number, number],
  x: (day: number) => number,
): SVGElement[] {
  const y = (ROW - BAND) / 2;
  const parts: SVGElement[] = [
    svg("rect", {
      class: shape === "extent" && core ? "doubt" : shape,
      x: from,
      y,
      width: to - from,
      height: BAND,
    }),
  ];
  if (shape === "extent" && core) {
    const start = Math.max(from, x(core[0]));
    const end = Math.min(to, x(core[1] + 1));
    parts.push(svg("rect", { class: "extent", x: start, y, width: Math.max(2, end - start), height: BAND }));
  }
  const fade = Math.min(FADE, to - from);
  if (first === null)
    parts.push(
      svg("rect", { x: from - 1, y: y - 1, width: fade, height: BAND + 2, fill: "url(#fade-left)" }),
    );
  if (last === null)
    parts.push(
      svg("rect", { x: to - fade + 1, y: y - 1, width: fade, height: BAND + 2, fill: "url(#fade-right)" }),
    );
  return parts;
}

/** The sign of the status: on the day itself, or at the known end of a band when it is not simply what happened. */
function sign(event: PageEvent, [from, to]: readonly [number, number]): SVGElement[] {
  const { shape, status, first } = event;
  if (!isPoint(event) && status === "happened") return [];
  const at = isPoint(event) ? (from + to) / 2 : first === null ? to - POINT - 2 : from + POINT + 2;
  const use = (name: string) =>
    svg("use", { class: "glyph", href: `#glyph-${name}`, x: at - 9, y: ROW / 2 - 9, width: 18, height: 18 });
  return shape === "undated" ? [use("undated"), use(status)] : [use(status)];
}

function drawWords({ status, disputed }: PageEvent, text: string, { x, anchor }: WordsPlace): SVGElement {
  return svg(
    "text",
    { class: "label", x, y: ROW / 2 + 4.5, "text-anchor": anchor },
    ...(disputed ? [svg("tspan", { class: "disputed" }, "≠ ")] : []),
    ...(isFact(status) ? [] : [svg("tspan", { class: "status-word" }, `${status}: `)]),
    text,
  );
}

function around(middle: number, half: number): readonly [number, number] {
  return [middle - half, middle + half];
}

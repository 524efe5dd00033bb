import type { PageData, PageEvent } from "../page-data.ts";
import { createDrawing, type Drawing } from "./drawing.ts";
import { createFilters, folded } from "./filters.ts";
import { createReader } from "./reader.ts";

const data: PageData = JSON.parse(document.getElementById("data")?.textContent ?? "");
const items = new Map(
  data.events.map((event) => [event, document.getElementById(event.anchor) as HTMLElement]),
);
const eventAt = new Map(data.events.map((event) => [event.anchor, event]));

/** What a search looks through: the event's own words and the words quoted for it, and not what stands around them. */
const words = new Map<PageEvent, string>();
function wordsOf(event: PageEvent): string {
  const known = words.get(event);
  if (known !== undefined) return known;
  const parts = items.get(event)?.querySelectorAll(".when, h3, .kind, .summary, dl, .quotes mark") ?? [];
  const found = folded(
    [...parts]
      .map(({ textContent }) => textContent)
      .join(" ")
      .replace(/\s+/g, " "),
  );
  words.set(event, found);
  return found;
}

const figure = document.querySelector<HTMLElement>(".drawing");
const drawing = figure && data.events.some(({ shape }) => shape !== "undated") ? drawIn(figure) : null;
createReader(document.getElementById("reader") as HTMLDialogElement);
const form = document.querySelector<HTMLFormElement>(".toolbar");
if (form && data.events.length > 0)
  createFilters(form, data, {
    wordsOf,
    show(shown) {
      for (const [event, item] of items) item.hidden = !shown.has(event);
      drawing?.show(shown);
    },
  });

function drawIn(place: HTMLElement): Drawing {
  place.hidden = false;
  document.documentElement.classList.add("is-drawn");
  return createDrawing(place, data.events);
}

/** What the address names is opened, and chosen in the drawing. */
function follow(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (!target) return;
  for (const item of document.querySelectorAll("[aria-current]")) item.removeAttribute("aria-current");
  const event = eventAt.get(target.id);
  if (event) {
    if (target.hidden) form?.reset();
    target.setAttribute("aria-current", "true");
    for (const details of target.querySelectorAll("details")) details.open = true;
    drawing?.select(event);
  }
  target.scrollIntoView({ block: "start" });
  target.focus({ preventScroll: true });
}

addEventListener("hashchange", follow);
document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[href^='#']");
  if (link?.classList.contains("locate")) {
    event.preventDefault();
    const chosen = eventAt.get(link.closest("li")?.id ?? "");
    if (!chosen) return;
    figure?.scrollIntoView({ block: "nearest" });
    drawing?.select(chosen);
    drawing?.focus(chosen);
  } else if (link && link.hash === location.hash && !event.defaultPrevented) follow();
});
if (location.hash !== "") follow();

// Browsers that cannot print the inside of closed details are given them open.
const opened: HTMLDetailsElement[] = [];
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>(
    ".event details:not([open]), .articles .why:not([open])",
  )) {
    details.open = true;
    opened.push(details);
  }
});
addEventListener("afterprint", () => {
  for (const details of opened.splice(0)) details.open = false;
});

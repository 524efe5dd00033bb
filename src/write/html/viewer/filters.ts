import { counted, inWords } from "../count.ts";
import type { PageData, PageEvent } from "../page-data.ts";

/** What an event has of each thing that can be asked for. */
const FACETS: Record<string, (event: PageEvent, data: PageData) => readonly string[]> = {
  participant: ({ participants }) => participants,
  place: ({ places }) => places,
  kind: ({ kind }) => [kind],
  status: ({ status }) => [status],
  source: ({ sources }, { documents }) => sources.map((index) => documents[index]?.anchor ?? ""),
};

type Test = (event: PageEvent) => boolean;

/** Wires the form: `show` hears which events are left whenever that changes. */
export function createFilters(
  form: HTMLFormElement,
  data: PageData,
  { wordsOf, show }: { wordsOf(event: PageEvent): string; show(shown: ReadonlySet<PageEvent>): void },
): void {
  const selects = [...form.querySelectorAll("select")];
  const search = form.elements.namedItem("words") as HTMLInputElement;
  const disputed = form.elements.namedItem("disputed") as HTMLInputElement;
  const status = form.querySelector("[role=status]") as HTMLElement;
  const values = new Map(selects.map(({ name }) => [name, valuesOf(name, data)]));
  for (const select of selects) fill(select, values.get(select.name) as Values, data);
  disputed.closest("div")?.toggleAttribute("hidden", !data.events.some((event) => event.disputed));

  function tests(): Map<string, Test> {
    const words = folded(search.value)
      .split(/\s+/)
      .filter((word) => word !== "");
    const chosen = selects.map(({ name, value }): [string, Test] => [
      name,
      value === "" ? () => true : (event) => values.get(name)?.get(value)?.has(event) ?? false,
    ]);
    return new Map([
      [
        "words",
        words.length === 0 ? () => true : (event) => words.every((word) => wordsOf(event).includes(word)),
      ],
      ["disputed", disputed.checked ? (event) => event.disputed : () => true],
      ...chosen,
    ]);
  }

  function apply(): void {
    const all = tests();
    const left = (except?: string) =>
      data.events.filter((event) => [...all].every(([name, test]) => name === except || test(event)));
    const shown = new Set(left());
    // What a choice would leave is counted among what the other choices leave.
    for (const select of selects)
      count(select, values.get(select.name) as Values, new Set(left(select.name)));
    status.textContent =
      shown.size === data.events.length
        ? counted(data.events.length, "event")
        : `${inWords(shown.size)} of ${counted(data.events.length, "event")}`;
    show(shown);
  }

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    // Done here, so that whoever asked for it finds all events shown right after.
    event.preventDefault();
    search.value = "";
    disputed.checked = false;
    for (const select of selects) select.value = "";
    apply();
  });
  form.hidden = false;
  // A browser keeps what was typed when a page is opened again.
  form.reset();
}

/** Letters without their accents and in lower case, so that a search finds names however they are typed. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The events that have each value, the value of most events first. */
type Values = ReadonlyMap<string, ReadonlySet<PageEvent>>;

function valuesOf(name: string, data: PageData): Values {
  const found = new Map<string, Set<PageEvent>>();
  for (const event of data.events)
    for (const value of FACETS[name]?.(event, data) ?? [])
      found.set(value, (found.get(value) ?? new Set()).add(event));
  return new Map([...found].sort(([a, of], [b, other]) => other.size - of.size || (a < b ? -1 : 1)));
}

function fill(select: HTMLSelectElement, values: Values, { documents }: PageData): void {
  const titles = new Map(documents.map(({ anchor, title }) => [anchor, title]));
  for (const value of values.keys()) {
    const option = new Option(value, value);
    option.dataset.label = select.name === "source" ? (titles.get(value) ?? value) : value;
    select.append(option);
  }
  select.closest("div")?.toggleAttribute("hidden", values.size === 0);
}

function count(select: HTMLSelectElement, values: Values, among: ReadonlySet<PageEvent>): void {
  for (const option of select.options) {
    if (option.value === "") continue;
    const events = values.get(option.value) ?? new Set();
    const left = among.size === 0 ? 0 : [...events].filter((event) => among.has(event)).length;
    const label = `${shortened(option.dataset.label ?? "")} (${left})`;
    if (option.textContent !== label) option.textContent = label;
    option.disabled = left === 0 && !option.selected;
  }
}

function shortened(text: string): string {
  const letters = [...text.replace(/\s+/g, " ")];
  return letters.length > 70 ? `${letters.slice(0, 69).join("")}…` : letters.join("");
}

import { joined, partsOf } from "../passage.ts";

/** Lets a link to an article open it over the page, whole, with the words marked that the link names. */
export function createReader(dialog: HTMLDialogElement): void {
  const title = dialog.querySelector("h2") as HTMLElement;
  const text = dialog.querySelector(".text") as HTMLElement;
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a.article");
    const anchor = link?.hash.slice(1);
    const whole = anchor && document.getElementById(`${anchor}-text`)?.textContent;
    if (!link || !whole || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    title.textContent = document.getElementById(`${anchor}-title`)?.textContent ?? "";
    text.replaceChildren(...marked(whole, spansOf(link)));
    dialog.showModal();
    text.scrollTop = 0;
    text.querySelector("mark")?.scrollIntoView({ block: "center" });
    text.focus({ preventScroll: true });
  });
  // A click beside the article leaves it.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}

function spansOf({ dataset }: HTMLElement): (readonly [number, number])[] {
  const spans = (dataset.spans ?? "").split(" ").map((span) => span.split("-").map(Number));
  return spans.flatMap(([start, end]) =>
    start === undefined || end === undefined || !(end > start) ? [] : [[start, end] as const],
  );
}

function marked(whole: string, spans: readonly (readonly [number, number])[]): Node[] {
  const inside = joined(spans, 0).filter(([, end]) => end <= whole.length);
  return partsOf(whole, [0, whole.length], inside).map(({ text, quoted }) => {
    if (!quoted) return document.createTextNode(text);
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}

import type { PageElement, PageNode } from "./dom.ts";

/** Elements that begin a new paragraph. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 " +
    "h5 h6 header hr legend li main nav ol p pre section summary table tbody tfoot thead tr ul"
  ).split(" "),
);
/** Elements whose words are none of the article's. */
const SILENT = new Set(
  (
    "audio button canvas datalist embed head iframe input link map math meta noscript object option picture script select source " +
    "style svg template textarea title track video"
  ).split(" "),
);
const CELLS = new Set(["td", "th"]);

/** A paragraph of a page, with the element that it begins in. */
export interface Block {
  element: PageElement;
  text: string;
  /** How much of it stands in links, in UTF-16 code units. */
  linked: number;
}

/** The paragraphs below an element, in order: what a reader sees, without scripts, styles and pictures. */
export function blocksOf(root: PageElement): Block[] {
  const blocks: Block[] = [];
  let current: Block = { element: root, text: "", linked: 0 };
  const close = (next: PageElement) => {
    if (current.text.trim() !== "") blocks.push(current);
    current = { element: next, text: "", linked: 0 };
  };
  const walk = (node: PageNode, link: boolean): void => {
    if (node.nodeType === TEXT) {
      const words = node.textContent ?? "";
      current.text += words;
      if (link) current.linked += words.trim().length;
      return;
    }
    if (node.nodeType !== ELEMENT) return;
    const element = node as PageElement;
    const name = element.localName;
    if (SILENT.has(name) || isHidden(element)) return;
    if (name === "br") {
      current.text += isDouble(element) ? PARAGRAPH : " ";
      return;
    }
    const block = BLOCKS.has(name);
    const parent = current.element;
    if (block) close(element);
    else if (CELLS.has(name) && current.text.trim() !== "") current.text += " | ";
    for (const child of element.childNodes) walk(child, link || name === "a");
    if (block) close(parent);
  };
  walk(root, false);
  close(root);
  return blocks.flatMap((block) =>
    block.text
      .split(PARAGRAPH)
      .filter((text) => text.trim() !== "")
      .map((text) => ({ ...block, text })),
  );
}

const ELEMENT = 1;
const TEXT = 3;
/** Stands for a paragraph's end within an element; no page holds it, as it is no character. */
const PARAGRAPH = "\uffff";

/** Two line breaks, one behind the other, are how old pages end a paragraph. */
function isDouble(element: PageElement): boolean {
  let next: PageNode | null = element.nextSibling;
  while (next && next.nodeType === TEXT && (next.textContent ?? "").trim() === "") next = next.nextSibling;
  return next?.nodeType === ELEMENT && (next as PageElement).localName === "br";
}

function isHidden(element: PageElement): boolean {
  return (
    element.hasAttribute("hidden") ||
    element.getAttribute("aria-hidden") === "true" ||
    /(?:^|;)\s*display\s*:\s*none/i.test(element.getAttribute("style") ?? "")
  );
}

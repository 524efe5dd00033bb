import { parseHTML } from "linkedom";
import type { Place } from "../../model/place.ts";
import type { Limits } from "../limits.ts";
import { lineIndex } from "../line-index.ts";
import { markPlaces, PLACE_ATTRIBUTE } from "./mark-places.ts";

/** As much of the DOM as is used here: the program itself has none, so its types are not known elsewhere. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly nextSibling: PageNode | null;
}
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly childNodes: Iterable<PageNode>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
export type PageDocument = Pick<PageElement, "querySelector" | "querySelectorAll">;

/** A page as a tree, whose elements know where they stand in it. No script of it runs and nothing that it names is fetched. */
export interface Page {
  document: PageDocument;
  /** Line, column and name of an element; of one that the parser supplied, nothing. */
  placeOf(element: PageElement): Omit<Place, "start">;
}

/** Reads a page or a piece of one. */
export function parsePage(source: string, limits: Limits): Page {
  const marked = markPlaces(source, limits);
  const { document } = parseHTML(marked.whole ? marked.source : supplied(marked.source));
  const at = lineIndex(source);
  return {
    document: document as unknown as PageDocument,
    placeOf(element) {
      const offset = element.getAttribute(PLACE_ATTRIBUTE);
      if (offset === null || !/^\d+$/.test(offset)) return {};
      const start = Number(offset);
      // As the page has it: what takes the article out makes lesser headings of headings.
      const name = /^[a-z][a-z0-9-]*/i.exec(source.slice(start + 1, start + 40))?.[0];
      return { ...at(start), ...(name !== undefined && { element: name.toLowerCase() }) };
    },
  };
}

/** The library supplies no tags that a page leaves out; without a body it finds nothing in it. */
function supplied(source: string): string {
  return `<html><body>${source.replace(/<!doctype[^>]*>|<\/?(?:html|body)(?:\s[^>]*)?>/gi, "")}</body></html>`;
}

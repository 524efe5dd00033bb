import type { Limits } from "../limits.ts";
import { paragraphText } from "../text-builder.ts";
import { blocksOf } from "./blocks.ts";
import { type PageElement, parsePage } from "./dom.ts";

const MARKUP =
  /<(?:\/?(?:p|div|br|a|span|h[1-6]|ul|ol|li|strong|b|em|i|table|blockquote|img|figure|section|article)\b[^>]*|!--)>|&(?:#\d+|#x[\da-f]+|[a-z]+\d?);/i;

/** The paragraphs of a text that may be a piece of HTML, as feeds and dumps hold it. */
export function paragraphsOf(source: string, limits: Limits): string[] {
  if (!MARKUP.test(source)) return source.split(/[\r\n]+/).map(paragraphText);
  const { document } = parsePage(source, limits);
  const body = document.querySelector("body") as PageElement;
  return blocksOf(body).map(({ text }) => paragraphText(text));
}

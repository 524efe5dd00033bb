import { Parser } from "htmlparser2";
import type { Limits } from "../limits.ts";
import { Refusal } from "../refusal.ts";

/** The attribute that holds where an element begins in the page, in UTF-16 code units. */
export const PLACE_ATTRIBUTE = "data-annals-at";

export interface MarkedPage {
  source: string;
  /** Has it tags of its own for the page and its body, which may be left out? */
  whole: boolean;
}

/**
 * A page with each element's own place written into it, so that it is still known when the article has been taken out of
 * the page; a page made to keep a reader busy is refused.
 */
export function markPlaces(source: string, { elements, nesting }: Limits): MarkedPage {
  const marks: { at: number; start: number }[] = [];
  const names = new Set<string>();
  let depth = 0;
  const parser = new Parser({
    onopentag(name, _, isImplied) {
      if (++depth > nesting) throw tooMuch(`nests its elements more than ${nesting} deep`);
      if (isImplied) return;
      names.add(name);
      const start = parser.startIndex;
      if (marks.push({ at: start + 1 + name.length, start }) > elements)
        throw tooMuch(`has more than ${elements} elements`);
    },
    onclosetag() {
      depth--;
    },
  });
  parser.end(source);
  let marked = "";
  let from = 0;
  for (const { at, start } of marks) {
    marked += `${source.slice(from, at)} ${PLACE_ATTRIBUTE}="${start}"`;
    from = at;
  }
  return { source: marked + source.slice(from), whole: names.has("html") && names.has("body") };
}

function tooMuch(what: string): Refusal {
  return new Refusal(
    "TOO_LARGE",
    `${what}, which no article does; it is left aside. Save the article alone.`,
  );
}

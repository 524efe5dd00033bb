import type { Page } from "./dom.ts";

/** A thing of schema.org that a page describes, with the place of the script that holds it. */
export interface JsonLdNode {
  fields: Record<string, unknown>;
  types: readonly string[];
  place: string;
}

const ARTICLE = /(?:Article|Posting|Report|Review|Recipe)$/;
/** Scripts of a page are many and some are large; descriptions nest a few levels deep. */
const LONGEST = 1_000_000;
const MOST = 500;

/** What a page says of its article in JSON-LD, the description of the article itself first, then of the page. */
export function jsonLdOf({ document, placeOf }: Page): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const line = placeOf(script).line;
    const place = line === undefined ? "" : `, line ${line}`;
    collect(parsed(script.textContent ?? ""), place, nodes, 0);
  }
  const about = (kind: (node: JsonLdNode) => boolean) => nodes.filter(kind);
  const isArticle = ({ types }: JsonLdNode) => types.some((type) => ARTICLE.test(type));
  const isPage = ({ types }: JsonLdNode) => types.some((type) => /(?:WebPage|Page)$/.test(type));
  return [...about(isArticle).slice(0, 1), ...about(isPage).slice(0, 1)];
}

/** A page may hold a script that is no JSON: another script of it may. */
function parsed(text: string): unknown {
  if (text.length > LONGEST) return null;
  const bare = text.replace(
    /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g,
    "",
  );
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, " ")])
    try {
      return JSON.parse(attempt);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  return null;
}

function collect(value: unknown, place: string, nodes: JsonLdNode[], depth: number): void {
  if (nodes.length >= MOST || depth > 6 || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, MOST)) collect(entry, place, nodes, depth + 1);
    return;
  }
  const fields = value as Record<string, unknown>;
  const types = texts(fields["@type"]);
  if (types.length > 0) nodes.push({ fields, types, place });
  for (const name of ["@graph", "mainEntity", "mainEntityOfPage"])
    collect(fields[name], place, nodes, depth + 1);
}

/** A field as texts: "a", ["a", "b"], {"@value": "a"}, {name: "a"}. */
export function texts(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap(texts);
  if (typeof value !== "object" || value === null) return [];
  const { "@value": literal, name } = value as Record<string, unknown>;
  return literal !== undefined ? texts(literal) : name !== undefined ? texts(name) : [];
}

import { readTimestamp } from "../../calendar/read-date.ts";
import type { Metadata } from "../../model/document.ts";
import { pushUnder } from "../../model/under-key.ts";
import type { DateCandidate } from "../date-candidates.ts";
import { paragraphText } from "../text-builder.ts";
import type { Page, PageElement } from "./dom.ts";
import { type JsonLdNode, jsonLdOf, texts } from "./json-ld.ts";

export interface PageMetadata {
  /** The most trustworthy first: JSON-LD, OpenGraph, other meta tags, microdata, `<time>`, a date that the page shows. */
  dates: DateCandidate[];
  metadata: Metadata[];
  /** The article as the page's description of it holds it. */
  articleBody?: { text: string; place: string };
  /** The page says of itself that it is an article. */
  isArticle: boolean;
}

/** Meta tags by their name or property, in lower case, the most widely meant first. */
const META: Record<"published" | "modified" | "title" | "author" | "publisher" | "url", readonly string[]> = {
  published: [
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "dcterms.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date.issued",
    "dc.date",
    "dc.date.created",
    "citation_publication_date",
    "citation_date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "publish-date",
    "publish_date",
    "publishdate",
    "pubdate",
    "publication_date",
    "date",
    "release_date",
    "originalpublicationdate",
  ],
  modified: [
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
  ],
  title: [
    "og:title",
    "twitter:title",
    "parsely-title",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "title",
  ],
  author: [
    "author",
    "article:author",
    "parsely-author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "citation_author",
  ],
  publisher: ["og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_publisher"],
  url: ["og:url", "parsely-link"],
};

/** What a page says of its article outside of the article's text. */
export function pageMetadata(page: Page): PageMetadata {
  const nodes = jsonLdOf(page);
  const meta = metaTags(page);
  const dates: DateCandidate[] = [
    ...jsonLdDates(nodes, "datePublished", "published"),
    ...metaDates(meta, "published"),
    ...markedDates(page, "datePublished", "published"),
    ...jsonLdDates(nodes, "dateModified", "modified"),
    ...metaDates(meta, "modified"),
    ...markedDates(page, "dateModified", "modified"),
  ];
  const shown = dates.some(({ kind }) => kind === "published") ? [] : shownDate(page);
  const metadata = (["title", "author", "publisher", "url"] as const).flatMap((field) => [
    ...nodes.flatMap((node) => jsonLdMetadata(node, field)),
    ...META[field].flatMap((name) =>
      (meta.get(name) ?? []).map(({ content, source }) => ({ field, value: content, source })),
    ),
    ...elementMetadata(page, field),
  ]);
  const body = nodes.flatMap(({ fields, place }) =>
    texts(fields.articleBody).map((text) => ({ text, place: `JSON-LD articleBody${place}` })),
  )[0];
  return {
    dates: [...dates, ...shown],
    metadata: onceEach(metadata),
    ...(body && { articleBody: body }),
    isArticle:
      nodes.some(({ types }) => types.some((type) => /(?:Article|Posting)$/.test(type))) ||
      (meta.get("og:type") ?? []).some(({ content }) => content === "article"),
  };
}

interface MetaTag {
  content: string;
  source: string;
}

function metaTags({ document, placeOf }: Page): Map<string, MetaTag[]> {
  const tags = new Map<string, MetaTag[]>();
  for (const tag of document.querySelectorAll("meta[content]")) {
    const element = tag;
    const content = paragraphText(element.getAttribute("content") ?? "");
    const written = ["property", "name", "itemprop", "http-equiv"]
      .map((attribute) => element.getAttribute(attribute))
      .find((value) => value);
    if (!written || content === "" || content.length > 2000) continue;
    const source = `meta tag ${written.trim()}${lineOf(placeOf(element).line)}`;
    pushUnder(tags, written.trim().toLowerCase(), { content, source });
  }
  return tags;
}

function lineOf(line: number | undefined): string {
  return line === undefined ? "" : `, line ${line}`;
}

function jsonLdDates(
  nodes: readonly JsonLdNode[],
  field: "datePublished" | "dateModified",
  kind: DateCandidate["kind"],
): DateCandidate[] {
  return nodes.flatMap(({ fields, place }) =>
    texts(fields[field])
      .slice(0, 1)
      .map((quote) => ({ kind, source: `JSON-LD ${field}${place}`, quote })),
  );
}

function metaDates(
  meta: ReadonlyMap<string, readonly MetaTag[]>,
  kind: "published" | "modified",
): DateCandidate[] {
  return META[kind].flatMap((name) =>
    (meta.get(name) ?? []).slice(0, 1).map(({ content, source }) => ({ kind, source, quote: content })),
  );
}

/** Microdata, and HTML5's old mark for the day of an article. */
function markedDates(
  { document, placeOf }: Page,
  property: "datePublished" | "dateModified",
  kind: DateCandidate["kind"],
): DateCandidate[] {
  const old = property === "datePublished" ? ", time[pubdate]" : "";
  const found = document.querySelector(`[itemprop~="${property}"]:not(meta)${old}`);
  if (!found) return [];
  const element = found;
  const quote = dateOf(element);
  return quote === ""
    ? []
    : [{ kind, source: `<${element.localName}> ${property}${lineOf(placeOf(element).line)}`, quote }];
}

function dateOf(element: PageElement): string {
  return paragraphText(
    element.getAttribute("datetime") ?? element.getAttribute("content") ?? element.textContent ?? "",
  ).slice(0, 200);
}

const SHOWN =
  '[class*="publish" i], [class*="posted" i], [class*="dateline" i], [class*="post-date" i], [class*="entry-date" i], [class*="article-date" i], [class*="timestamp" i], [class~="date" i]';
const LEAD_IN = /^(?:first\s+)?(?:published|posted|created|date|issued|filed)?\s*(?:on|at)?\s*[:|–—-]?\s*/i;

/** The first `<time>` of the article, or a date that the page shows by its headline: other articles' days stand on a page too. */
function shownDate({ document, placeOf }: Page): DateCandidate[] {
  const scope = document.querySelector("article") ?? document.querySelector("main") ?? document;
  for (const selector of ["time", SHOWN])
    for (const found of [...scope.querySelectorAll(selector)].slice(0, 5)) {
      const element = found;
      const quote = dateOf(element).replace(LEAD_IN, "");
      if (readTimestamp(quote) === null) continue;
      const source = `<${element.localName}>${lineOf(placeOf(element).line)}`;
      return [{ kind: "published", source, quote, strength: "weak" }];
    }
  return [];
}

function jsonLdMetadata({ fields, types, place }: JsonLdNode, field: Metadata["field"]): Metadata[] {
  const names = { title: "headline", author: "author", publisher: "publisher", url: "url" } as const;
  const name = names[field];
  // A page's own name is that of the site as often as that of the article.
  if (field === "title" && types.every((type) => type.endsWith("Page"))) return [];
  const values = texts(fields[name]).filter((value) => value.length <= 2000);
  return values.map((value) => ({ field, value: paragraphText(value), source: `JSON-LD ${name}${place}` }));
}

function elementMetadata({ document, placeOf }: Page, field: Metadata["field"]): Metadata[] {
  const value = (selector: string, attribute?: string): Metadata[] => {
    const found = document.querySelector(selector);
    if (!found) return [];
    const element = found;
    const text = paragraphText((attribute ? element.getAttribute(attribute) : element.textContent) ?? "");
    if (text === "" || text.length > 2000) return [];
    return [{ field, value: text, source: `<${element.localName}>${lineOf(placeOf(element).line)}` }];
  };
  switch (field) {
    case "title":
      return [...([...document.querySelectorAll("h1")].length === 1 ? value("h1") : []), ...value("title")];
    case "author":
      return [...value('[itemprop~="author"]'), ...value('[rel~="author"]')];
    case "url":
      return value('link[rel~="canonical" i]', "href");
    case "publisher":
      return [];
  }
}

function onceEach(metadata: readonly Metadata[]): Metadata[] {
  const seen = new Set<string>();
  return metadata.filter(({ field, value }) => {
    const key = `${field} ${value}`;
    if (seen.has(key) || value === "") return false;
    seen.add(key);
    return true;
  });
}

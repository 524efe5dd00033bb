import { parseFeed } from "feedsmith";
import type { Metadata } from "../model/document.ts";
import type { ArticleContent, Found, OpenFile, ReadingContext } from "./article-format.ts";
import type { DateCandidate } from "./date-candidates.ts";
import { decodeArticle } from "./decode-article.ts";
import { declaredCharset } from "./html/declared-charset.ts";
import { paragraphsOf } from "./html/fragment.ts";
import { lineIndex } from "./line-index.ts";
import { Refusal } from "./refusal.ts";
import { paragraphText, TextBuilder } from "./text-builder.ts";
import { firstLine } from "./title.ts";
import { fieldAt, textsOf } from "./values.ts";

/** An RSS (0.9 to 2.0), Atom or JSON feed: an article an item. */
export async function* readFeed(file: OpenFile, context: ReadingContext): AsyncGenerator<Found> {
  const source = await decodeArticle(file, context.report, declaredCharset(file.bytes));
  // Entities of its own are how a small file is made to grow without end, or to ask for others; no feed needs them.
  if (/<!ENTITY/i.test(source))
    throw new Refusal(
      "BROKEN_FILE",
      "declares entities of its own, which Annals does not expand; it is left aside. Take out the <!DOCTYPE … [ … ]>.",
    );
  const { feed } = parseFeed(source);
  const items = ["items", "entries"].map((name) => fieldAt(feed, name)).find(Array.isArray) ?? [];
  if (items.length === 0)
    throw new Refusal("NO_ARTICLE", "is a feed without items; it is left aside. Fetch it anew.");
  const lines = linesOfItems(source, items.length);
  const publisher = first(feed, "title.value", "title");
  for (const [index, item] of items.entries()) {
    const content = contentOf(item, { index, line: lines[index], publisher, context });
    if (content) yield { kind: "article", content };
    else
      context.report({
        code: "NO_ARTICLE",
        severity: "note",
        document: file.path,
        place: `item ${index + 1}`,
        message: "has neither title nor text; it is left aside.",
      });
  }
}

/** Fields of an item that hold its text, whatever the kind of feed. */
const TEXT_FIELDS = [
  "content.encoded",
  "content.value",
  "content_html",
  "content_text",
  "content",
  "description",
  "summary.value",
  "summary",
  "media.descriptions.0.value",
];
const PUBLISHED_FIELDS = [
  "pubDate",
  "published",
  "date_published",
  "dc.dates.0",
  "dc.date",
  "dcterms.issued.0",
  "dcterms.created.0",
  "dcterms.dates.0",
];
const MODIFIED_FIELDS = ["updated", "date_modified", "dcterms.modified.0", "atom.updated"];

function contentOf(
  item: unknown,
  {
    index,
    line,
    publisher,
    context,
  }: { index: number; line: number | undefined; publisher: string | undefined; context: ReadingContext },
): ArticleContent | null {
  const title = paragraphsOf(first(item, "title.value", "title") ?? "", context.limits).join(" ");
  const bodies = TEXT_FIELDS.flatMap((field) => {
    const found = fieldAt(item, field);
    return typeof found === "string" ? [{ field, paragraphs: paragraphsOf(found, context.limits) }] : [];
  });
  const body = longest(bodies);
  const text = new TextBuilder();
  const at = (field: string) => ({ ...(line !== undefined && { line }), field });
  text.add(title, at("title"));
  const repeated = body?.paragraphs[0] === title;
  for (const paragraph of body?.paragraphs.slice(repeated ? 1 : 0) ?? [])
    text.add(paragraph, at(body?.field ?? ""));
  if (text.text === "") return null;
  const source = (field: string) => `feed item ${index + 1}, field ${field}`;
  const dates = (fields: readonly string[], kind: DateCandidate["kind"]) =>
    fields.flatMap((field): DateCandidate[] => {
      const quote = fieldAt(item, field);
      return typeof quote === "string" ? [{ kind, source: source(field), quote }] : [];
    });
  const metadata = (field: Metadata["field"], names: readonly string[]) =>
    names.flatMap((name) =>
      textsOf(fieldAt(item, name)).map((value) => ({
        field,
        value: paragraphText(value),
        source: source(name),
      })),
    );
  return {
    inside: `#${index + 1}`,
    title: title || firstLine(text.text),
    text: text.text,
    offset: 0,
    dates: [...dates(PUBLISHED_FIELDS, "published"), ...dates(MODIFIED_FIELDS, "modified")],
    metadata: [
      ...metadata("author", ["dc.creators", "authors", "author"]),
      ...(publisher
        ? [{ field: "publisher" as const, value: paragraphText(publisher), source: "feed title" }]
        : []),
      ...metadata("url", ["link", "url", "links.0.href"]),
    ],
    places: text.places,
  };
}

function first(value: unknown, ...fields: readonly string[]): string | undefined {
  return fields.map((field) => fieldAt(value, field)).find((found) => typeof found === "string");
}

/** The whole article and its first words come in fields of their own: the longest is the whole. */
function longest<Body extends { paragraphs: readonly string[] }>(bodies: readonly Body[]): Body | undefined {
  const length = ({ paragraphs }: Body) => paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  return bodies.reduce<Body | undefined>(
    (best, body) => (best && length(best) >= length(body) ? best : body),
    undefined,
  );
}

/** The line on which each item begins, but for empty ones, which the library passes over; empty where the source does not show as many as there are. */
function linesOfItems(source: string, count: number): number[] {
  const bare = source.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, (hidden) =>
    " ".repeat(hidden.length),
  );
  const at = lineIndex(source);
  const lines = [
    ...bare.matchAll(/<(?:[\w-]+:)?(?:item|entry)(?:\s[^>]*)?>(?!\s*<\/(?:[\w-]+:)?(?:item|entry)>)/g),
  ].map(({ index }) => at(index).line);
  return lines.length === count ? lines : [];
}

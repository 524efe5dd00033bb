import { Readability } from "@mozilla/readability";
import type { Metadata } from "../../model/document.ts";
import type { Place } from "../../model/place.ts";
import type { ArticleContent, Found, OpenFile, ReadingContext } from "../article-format.ts";
import { decodeArticle } from "../decode-article.ts";
import type { Limits } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import { paragraphText, TextBuilder } from "../text-builder.ts";
import { firstLine } from "../title.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { declaredCharset } from "./declared-charset.ts";
import { type Page, type PageElement, parsePage } from "./dom.ts";
import { pageMetadata } from "./page-metadata.ts";

/** A saved web page: the article in it, without what stands around it. */
export async function* readHtml(file: OpenFile, { report, limits }: ReadingContext): AsyncGenerator<Found> {
  const source = await decodeArticle(file, report, declaredCharset(file.bytes));
  if (source.trim() === "") throw new Refusal("EMPTY_FILE", "is empty; it is left aside.");
  yield { kind: "article", content: articleOfPage(source, limits) };
}

/** More of a page in links than this is a list of links: a front page, an index. */
const MOST_LINKED = 0.5;
/** How much longer than the page's own text its description must be to be the whole of which the page shows a part. */
const WHOLE = 2;

/** The article of a page's source; a page without one is refused. */
export function articleOfPage(source: string, limits: Limits): ArticleContent {
  const page = parsePage(source, limits);
  const { dates, metadata, articleBody, isArticle } = pageMetadata(page);
  const title = titleOf(metadata);
  const heading = headingOf(page, title);
  const { blocks, byline } = extract(page, limits);
  const text = new TextBuilder();
  const described = articleBody?.text.split(/\n+/).map(paragraphText) ?? [];
  if (articleBody && lengthOf(described) > WHOLE * lengthOf(blocks.map((block) => block.text))) {
    for (const paragraph of withTitle(described, title)) text.add(paragraph, { field: articleBody.place });
  } else {
    refuseNoArticle(blocks, isArticle);
    if (
      withTitle(
        blocks.map((block) => block.text),
        title,
      ).length > blocks.length
    )
      text.add(title, heading);
    for (const block of blocks) text.add(block.text, page.placeOf(block.element));
  }
  const author: Metadata[] = byline === "" ? [] : [{ field: "author", value: byline, source: "byline" }];
  return {
    inside: "",
    title: title || firstLine(text.text),
    text: text.text,
    offset: 0,
    dates,
    metadata: [...metadata, ...(metadata.some(({ field }) => field === "author") ? [] : author)],
    places: text.places,
  };
}

/** The paragraphs of the article that a page holds, by what Firefox's reader view takes for it; changes the page. */
function extract({ document }: Page, limits: Limits): { blocks: Block[]; byline: string } {
  const readability = new Readability<PageElement>(document as never, {
    maxElemsToParse: limits.elements,
    serializer: (element) => element as unknown as PageElement,
  });
  const article = readability.parse();
  if (!article?.content) return { blocks: [], byline: "" };
  const blocks = blocksOf(article.content).map((block) => ({ ...block, text: paragraphText(block.text) }));
  return { blocks, byline: paragraphText(article.byline ?? "") };
}

function refuseNoArticle(blocks: readonly Block[], isArticle: boolean): void {
  const length = lengthOf(blocks.map(({ text }) => text));
  const linked = blocks.reduce((sum, block) => sum + block.linked, 0);
  if (length > 0 && (isArticle || linked <= MOST_LINKED * length)) return;
  throw new Refusal(
    "NO_ARTICLE",
    `has no article in it, ${length === 0 ? "no running text" : "mostly links"}; it is left aside. Save the page of one article.`,
  );
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, { length }) => sum + length, 0);
}

/** The best title of a page, without the site's name behind it. */
function titleOf(metadata: readonly Metadata[]): string {
  const title = metadata.find(({ field }) => field === "title")?.value ?? "";
  const shorter = metadata
    .filter(({ field }) => field === "publisher")
    .flatMap(({ value }) => [" | ", " - ", " – ", " — ", " :: "].map((mark) => mark + value))
    .find((end) => title.endsWith(end) && title.length > end.length);
  return shorter === undefined ? title : title.slice(0, -shorter.length).trim();
}

/** An article is told with its headline, as it is in print; it comes first where the page keeps it outside. */
function withTitle(paragraphs: readonly string[], title: string): string[] {
  const there = paragraphs.slice(0, 3).some((paragraph) => letters(paragraph) === letters(title));
  return there || title === "" ? [...paragraphs] : [title, ...paragraphs];
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function headingOf({ document, placeOf }: Page, title: string): Omit<Place, "start"> {
  const headings = ["h1", "h2", "title"].flatMap((name) => [...document.querySelectorAll(name)]);
  const found = headings.find(({ textContent }) => letters(textContent ?? "").startsWith(letters(title)));
  return found ? placeOf(found) : {};
}

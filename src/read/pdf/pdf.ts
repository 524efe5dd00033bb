import { getDocumentProxy } from "unpdf";
import type { Metadata } from "../../model/document.ts";
import type { ArticleContent, Found, OpenFile, ReadingContext } from "../article-format.ts";
import type { DateCandidate } from "../date-candidates.ts";
import { Refusal } from "../refusal.ts";
import { paragraphText } from "../text-builder.ts";
import { firstLine } from "../title.ts";
import { type Line, linesOf, type TextItem } from "./lines.ts";
import { paragraphsOfPages } from "./paragraphs.ts";
import { withoutRunningLines } from "./running-lines.ts";
import { refuseSwelling } from "./swelling.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A PDF: its text in paragraphs, each with its page, without headers, footers and page numbers. */
export async function* readPdf({ bytes }: OpenFile, { limits }: ReadingContext): AsyncGenerator<Found> {
  refuseSwelling(bytes, limits.streams);
  const pdf = await opened(bytes);
  try {
    if (pdf.numPages > limits.pages)
      throw new Refusal(
        "TOO_LARGE",
        `has more than ${limits.pages} pages, more than one article takes; it is left aside. Split it.`,
      );
    const pages = withoutRunningLines((await textItemsOf(pdf, limits.textItems)).map(linesOf));
    const text = paragraphsOfPages(pages);
    if (text.text === "")
      throw new Refusal(
        "NO_ARTICLE",
        `has ${pdf.numPages} pages and no text, only pictures of it; it is left aside. Run character recognition (OCR) over it first.`,
      );
    const { dates, metadata } = await described(pdf);
    const content: ArticleContent = {
      inside: "",
      title: titleOf(pages, metadata) || firstLine(text.text),
      text: text.text,
      offset: 0,
      dates,
      metadata,
      places: text.places,
    };
    yield { kind: "article", content };
  } finally {
    await pdf.destroy();
  }
}

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    // The library keeps the bytes that it is given, and would print what it thinks of them.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "PasswordException") throw error;
    throw new Refusal(
      "ENCRYPTED_FILE",
      "is locked with a password; it is left aside. Open it with the password and save it without one.",
    );
  }
}

/** The runs of text of each page, page by page; given up once they are more than any article has. */
async function textItemsOf(pdf: Pdf, most: number): Promise<TextItem[][]> {
  const pages: TextItem[][] = [];
  let left = most;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const items: TextItem[] = [];
    const reader = (page.streamTextContent() as ReadableStream<TextContent>).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      for (const item of part.value.items) if ("str" in item) items.push(placed(item));
      left -= part.value.items.length;
      if (left >= 0) continue;
      await reader.cancel(new Error("more text than an article takes"));
      throw new Refusal(
        "TOO_LARGE",
        `draws more than ${most} pieces of text, more than one article takes; it is left aside. Print it to a new PDF.`,
      );
    }
    page.cleanup();
    pages.push(items);
  }
  return pages;
}

type TextContent = Awaited<ReturnType<Awaited<ReturnType<Pdf["getPage"]>>["getTextContent"]>>;

function placed({
  str,
  transform,
  width,
  hasEOL,
}: Extract<TextContent["items"][number], { str: string }>): TextItem {
  const [, , c, d, x, y] = transform as [number, number, number, number, number, number];
  return { str, x, y, width, fontSize: Math.hypot(c, d), hasEOL };
}

/**
 * What the file says of itself. A program wrote it, when the file was made: by then the article was written, mostly on that
 * day.
 */
async function described(pdf: Pdf): Promise<{ dates: DateCandidate[]; metadata: Metadata[] }> {
  const { info } = await pdf.getMetadata();
  const field = (name: string): string => {
    const value: unknown = Object.hasOwn(info, name) ? (info as Record<string, unknown>)[name] : undefined;
    return typeof value === "string" ? paragraphText(value).slice(0, 2000) : "";
  };
  const created = field("CreationDate");
  const source = "PDF metadata, CreationDate";
  const dates: DateCandidate[] =
    created === ""
      ? []
      : [
          { kind: "captured", source, quote: created, strength: "weak" },
          { kind: "published", source, quote: created, strength: "usual" },
        ];
  const metadata = (["Title", "Author"] as const).flatMap((name): Metadata[] => {
    const value = field(name);
    // "Microsoft Word - flood.docx" is what a program called it.
    if (value === "" || /\.(?:docx?|pdf|indd|qxd|tmp)$|^(?:microsoft word|untitled)/i.test(value)) return [];
    return [{ field: name === "Title" ? "title" : "author", value, source: `PDF metadata, ${name}` }];
  });
  return { dates, metadata };
}

/** The largest letters on the first page, if they are larger than the rest; else what the file calls itself. */
function titleOf([first = []]: readonly (readonly Line[])[], metadata: readonly Metadata[]): string {
  const largest = first.reduce((size, { fontSize }) => Math.max(size, fontSize), 0);
  const large = first.filter(({ fontSize }) => fontSize > 0.95 * largest);
  const headline = paragraphText(large.map(({ text }) => text).join(" "));
  if (large.length < first.length && large.length <= 4 && headline.length <= 200) return headline;
  return metadata.find(({ field }) => field === "title")?.value ?? "";
}

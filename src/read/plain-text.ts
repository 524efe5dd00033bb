import type { Report } from "../model/diagnostic.ts";
import type { ArticleContent, Found, OpenFile, ReadingContext } from "./article-format.ts";
import { decodeArticle } from "./decode-article.ts";
import { legibleText } from "./legible-text.ts";
import { Refusal } from "./refusal.ts";
import { firstLine } from "./title.ts";

/** All of the file is the article. */
export async function* readPlainText(file: OpenFile, { report }: ReadingContext): AsyncGenerator<Found> {
  const source = await decodeArticle(file, report);
  const { text, places, mended } = legibleText(source);
  reportMended(file.path, mended, report);
  yield { kind: "article", content: { ...plainText(text), places } };
}

/** How many words a message shows. */
const SHOWN = 3;

/** Says which words were read as one, for a person to look at. */
export function reportMended(path: string, mended: readonly string[], report: Report): void {
  if (mended.length === 0) return;
  const words = mended
    .slice(0, SHOWN)
    .map((word) => `"${word}"`)
    .join(", ");
  const all = mended.length > SHOWN ? `${words} and ${mended.length - SHOWN} more` : words;
  report({
    code: "BROKEN_WORDS",
    severity: "note",
    document: path,
    message: `breaks words at the end of a line; read as one: ${all}. Where a hyphen belongs in, write the word on one line.`,
  });
}

export function plainText(text: string): ArticleContent {
  if (text.trim() === "") throw new Refusal("EMPTY_FILE", "is empty; it is left aside.");
  return { inside: "", title: firstLine(text), text, offset: 0, dates: [], metadata: [], places: [] };
}

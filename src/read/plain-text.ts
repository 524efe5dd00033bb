import type { ArticleContent, Found, OpenFile, ReadingContext } from "./article-format.ts";
import { decodeArticle } from "./decode-article.ts";
import { legibleText, reportMended } from "./legible-text.ts";
import { Refusal } from "./refusal.ts";
import { firstLine } from "./title.ts";

/** All of the file is the article. */
export async function* readPlainText(file: OpenFile, { report }: ReadingContext): AsyncGenerator<Found> {
  const source = await decodeArticle(file, report);
  const { text, places, mended } = legibleText(source);
  reportMended(file.path, mended, report);
  yield { kind: "article", content: { ...plainText(text), places } };
}

export function plainText(text: string): ArticleContent {
  if (text.trim() === "") throw new Refusal("EMPTY_FILE", "is empty; it is left aside.");
  return { inside: "", title: firstLine(text), text, offset: 0, dates: [], metadata: [], places: [] };
}

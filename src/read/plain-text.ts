import type { ArticleContent, Found, OpenFile, ReadingContext } from "./article-format.ts";
import { decodeArticle } from "./decode-article.ts";
import { Refusal } from "./refusal.ts";
import { firstLine } from "./title.ts";

/** All of the file is the article. */
export async function* readPlainText(file: OpenFile, { report }: ReadingContext): AsyncGenerator<Found> {
  yield { kind: "article", content: plainText(await decodeArticle(file, report)) };
}

export function plainText(text: string): ArticleContent {
  if (text.trim() === "") throw new Refusal("EMPTY_FILE", "is empty; it is left aside.");
  return { inside: "", title: firstLine(text), text, offset: 0, dates: [], metadata: [], places: [] };
}

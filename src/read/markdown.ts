import type { ArticleContent, Found, OpenFile, ReadingContext } from "./article-format.ts";
import { decodeArticle } from "./decode-article.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { legibleText, reportMended } from "./legible-text.ts";
import { Refusal } from "./refusal.ts";
import { firstLine } from "./title.ts";

/** Markdown, perhaps below YAML front matter: the text is what stands below. */
export async function* readMarkdown(file: OpenFile, { report }: ReadingContext): AsyncGenerator<Found> {
  const text = await decodeArticle(file, report);
  const frontMatter = readFrontMatter({ path: file.path, text, report });
  const head = text.slice(0, frontMatter.end);
  const { text: body, places, mended } = legibleText(text.slice(frontMatter.end), head.split("\n").length);
  if (body.trim() === "")
    throw new Refusal(
      "EMPTY_FILE",
      text.trim() === "" ? "is empty; it is left aside." : "has front matter and no text; it is left aside.",
    );
  reportMended(file.path, mended, report);
  const content: ArticleContent = {
    inside: "",
    title: titleOf(frontMatter, body),
    text: body,
    offset: places.length > 0 ? 0 : frontMatter.end,
    dates: frontMatter.dates,
    metadata: frontMatter.metadata,
    places,
  };
  yield { kind: "article", content };
}

function titleOf({ title }: FrontMatter, body: string): string {
  return title ?? firstHeading(body) ?? firstLine(body);
}

/** "# Title", "Title #" left of its closing marks, or a line underlined with "===". */
function firstHeading(body: string): string | null {
  let above = "";
  for (const [line] of body.matchAll(/[^\r\n]+/g)) {
    const heading = /^ {0,3}#{1,6}[ \t]+(?=\S)/.exec(line);
    if (heading) return withoutClosingMarks(line.slice(heading[0].length).trimEnd());
    if (/^=+[ \t]*$/.test(line) && /^\S/.test(above)) return above.trimEnd();
    above = line;
  }
  return null;
}

function withoutClosingMarks(title: string): string {
  let end = title.length;
  while (title[end - 1] === "#") end--;
  const before = title.slice(0, end).trimEnd();
  return end < title.length && before.length < end && before !== "" ? before : title;
}

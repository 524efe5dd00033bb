import type { ArticleFormat } from "./article-format.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { firstLine } from "./title.ts";

/** Markdown, perhaps below YAML front matter: the text is what stands below. */
export const markdown: ArticleFormat = {
  name: "Markdown",
  extensions: [".md", ".markdown"],
  read({ path, text, report }) {
    const frontMatter = readFrontMatter({ path, text, report });
    const body = text.slice(frontMatter.end);
    return {
      title: titleOf(frontMatter, body),
      text: body,
      offset: frontMatter.end,
      published: frontMatter.published,
    };
  },
};

function titleOf({ title }: FrontMatter, body: string): string {
  return title ?? firstHeading(body) ?? firstLine(body);
}

/** "# Title", "Title #" left of its closing marks, or a line underlined with "===". */
function firstHeading(body: string): string | null {
  const heading = /^ {0,3}#{1,6}[ \t]+(\S.*?)(?:[ \t]+#+)?[ \t]*\r?$/m.exec(body);
  const underlined = /^(\S.*?)[ \t]*\r?\n=+[ \t]*\r?$/m.exec(body);
  const first = [heading, underlined].filter((match) => match !== null).sort((a, b) => a.index - b.index)[0];
  return first?.[1] ?? null;
}

import type { ArticleFormat } from "./article-format.ts";
import { firstLine } from "./title.ts";

/** All of the file is the article. */
export const plainText: ArticleFormat = {
  name: "plain text",
  extensions: [".txt"],
  read: ({ text }) => ({ title: firstLine(text), text, offset: 0, published: [] }),
};

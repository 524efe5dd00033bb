import type { Report } from "../model/diagnostic.ts";
import type { DateEvidence } from "../model/document.ts";

/** What a format finds in a file: the text, where it begins, and what the file says of itself. */
export interface ArticleContent {
  title: string;
  text: string;
  /** Where `text` begins in the decoded file. */
  offset: number;
  published: DateEvidence[];
}

/** A kind of file that holds one article. */
export interface ArticleFormat {
  name: string;
  extensions: readonly string[];
  read(file: { path: string; text: string; report: Report }): ArticleContent;
}

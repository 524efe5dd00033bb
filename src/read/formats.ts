import type { ArticleFormat } from "./article-format.ts";
import { markdown } from "./markdown.ts";
import { plainText } from "./plain-text.ts";

/** The formats that Annals reads; a file's extension chooses. */
export const FORMATS: readonly ArticleFormat[] = [plainText, markdown];

/** "`.txt`, `.md`", for messages. */
export const READABLE_EXTENSIONS = FORMATS.flatMap(({ extensions }) => extensions).join(", ");

/** The format of a file, by its extension; null when Annals has no reader for it. */
export function formatOf(path: string): ArticleFormat | null {
  const lowered = path.toLowerCase();
  return (
    FORMATS.find(({ extensions }) => extensions.some((extension) => lowered.endsWith(extension))) ?? null
  );
}

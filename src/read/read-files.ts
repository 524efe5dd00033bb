import type { Diagnostic } from "../model/diagnostic.ts";
import type { Article } from "../model/stages.ts";
import { readBytes } from "./read-bytes.ts";
import { type ReadingOptions, readFile } from "./read-file.ts";

export interface ReadingManyOptions extends ReadingOptions {
  /** Stops at the first file that cannot be read as it should. */
  strict?: boolean;
  /** Hears the path of each file as it begins. */
  step?: (path: string) => void;
}

/** What stopped a strict reading; it has been reported. */
export class StrictStop extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/**
 * Reads the articles of files on disk, in the order given. A file that cannot be opened is reported, and the rest read.
 * @throws StrictStop where `strict` is set, behind the first warning or error.
 */
export async function readFiles(
  paths: readonly string[],
  { strict = false, step = () => {}, ...options }: ReadingManyOptions,
): Promise<Article[]> {
  const articles: Article[] = [];
  for (const path of paths) {
    step(path);
    const heard: Diagnostic[] = [];
    const report = (diagnostic: Diagnostic) => {
      options.report(diagnostic);
      if (diagnostic.severity !== "note") heard.push(diagnostic);
    };
    const file = readBytes(path);
    if (file.status === "read")
      articles.push(...(await readFile({ path, bytes: file.bytes }, { ...options, report })));
    else
      report({
        code: "UNREADABLE_FILE",
        severity: "error",
        document: path,
        message: `cannot be read: ${file.cause}. It is left aside.`,
      });
    const [first] = heard;
    if (strict && first) throw new StrictStop(first);
  }
  return articles;
}

import type { z } from "zod";
import { type ArticleLine, ArticleLineSchema } from "../src/model/article-line.ts";
import { type Diagnostic, LEAVES_ASIDE } from "../src/model/diagnostic.ts";
import { type Article, DatedSchema, type Ingested, IngestedSchema } from "../src/model/stages.ts";
import { readBytes } from "../src/read/read-bytes.ts";
import { extractEvents } from "./extract-events.ts";
import { ingest } from "./ingest.ts";
import { readLines } from "./ndjson.ts";
import { resolveDates } from "./resolve-dates.ts";
import { contextOf, type StageContext } from "./stage.ts";

/** A stage as a filter: a line in, a line out, both checked. */
interface LineStage {
  name: string;
  input: z.ZodType;
  output: z.ZodType<Ingested>;
  run(line: never, context: StageContext): Ingested | Promise<Ingested>;
}

/**
 * The stages that look at one article at a time. A line of `ingest` is an article (`ArticleLineSchema`); a line between
 * stages, and so a line that `annals merge` takes, is a stage's whole output for one article, or for several.
 */
export const FILTERS: readonly LineStage[] = [
  {
    name: ingest.name,
    input: ArticleLineSchema,
    output: ingest.output,
    run: (line: ArticleLine, context) => ingest.run(articleOf(line, context), context),
  },
  { ...resolveDates, input: IngestedSchema },
  { ...extractEvents, input: DatedSchema },
];

export interface FilterOptions {
  /** The first line that cannot be used ends the filter. */
  strict: boolean;
  /** Takes one line of output, and says when the next may come. */
  write(line: string): Promise<void>;
  /** Hears of each line what was found out about it, or why it is passed over. */
  tell(line: number, diagnostic: Diagnostic): void;
}

/** Runs a stage over lines of JSON, holding one line at a time; says whether every line could be used. */
export async function filter(
  { input: schema, output, run }: LineStage,
  input: AsyncIterable<Uint8Array>,
  { strict, write, tell }: FilterOptions,
): Promise<boolean> {
  let whole = true;
  for await (const line of readLines(input, schema)) {
    const report = (diagnostic: Diagnostic) => {
      if (LEAVES_ASIDE.has(diagnostic.code) && diagnostic.severity !== "note") whole = false;
      tell(line.number, diagnostic);
    };
    if (line.status === "broken")
      report({
        code: "UNREADABLE_FILE",
        severity: "error",
        document: `line ${line.number}`,
        message: `${line.cause}. It is passed over.`,
      });
    else {
      const made = await run(line.value as never, contextOf({ report }));
      if (made.documents.length > 0) await write(`${JSON.stringify(output.parse(made))}\n`);
    }
    if (strict && !whole) break;
  }
  return whole;
}

function articleOf(line: ArticleLine, { report }: StageContext): Article[] {
  const { path } = line;
  if ("text" in line) return [{ path, bytes: Buffer.from(line.text, "utf8") }];
  if ("base64" in line) return [{ path, bytes: Buffer.from(line.base64, "base64") }];
  const read = readBytes(path);
  if (read.status === "read") return [{ path, bytes: read.bytes }];
  const message = `cannot be read: ${read.cause}. It is left aside.`;
  report({ code: "UNREADABLE_FILE", severity: "error", document: path, message });
  return [];
}

import type { Found, OpenFile, ReadingContext } from "./article-format.ts";
import { decodeArticle } from "./decode-article.ts";
import { isRecord } from "./is-record.ts";
import { articleOfRecord, reportTextless } from "./json-record.ts";
import { lineIndex } from "./line-index.ts";
import { Refusal } from "./refusal.ts";

/** A JSON file: one record, or a list of them at its top or below. */
export async function* readJson(file: OpenFile, context: ReadingContext): AsyncGenerator<Found> {
  const source = await decodeArticle(file, context.report);
  if (source.trim() === "") throw new Refusal("EMPTY_FILE", "is empty; it is left aside.");
  const value = parsed(source);
  if (value === undefined) {
    const { readJsonLines } = await import("./json-lines.ts");
    yield* readJsonLines(file, context);
    return;
  }
  const single = articleOfRecord(value, { words: "JSON", inside: "" }, context);
  if (single) {
    yield { kind: "article", content: single };
    return;
  }
  const { records, path } = recordsIn(value, context);
  if (records.length === 0)
    throw new Refusal(
      "NO_ARTICLE",
      "holds no record with a text (text, body, content, …); it is left aside. Name the field with --json-fields text=FIELD.",
    );
  const textless: string[] = [];
  for (const [index, record] of records.entries()) {
    const words = `record ${index + 1}${path === "" ? "" : ` of ${path}`}`;
    const content = articleOfRecord(record, { words, inside: `#${index + 1}` }, context);
    if (content) yield { kind: "article", content };
    else textless.push(words);
  }
  reportTextless(textless, file.path, context);
}

/** Undefined where it is no single JSON value but lines of them. */
function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    if (isJsonLine(source)) return undefined;
    // Not every mistake is told with its place.
    const written = /at position (\d+)/.exec(error.message)?.[1];
    const offset = /end of JSON/.test(error.message) ? source.trimEnd().length : written;
    const { line, column } = lineIndex(source)(Number(offset ?? 0));
    throw new Refusal(
      "BROKEN_FILE",
      `is no JSON: ${error.message.replace(/\s+/g, " ").slice(0, 160)}. It is left aside; export it anew.`,
      offset === undefined ? undefined : `line ${line}, column ${column}`,
    );
  }
}

function isJsonLine(source: string): boolean {
  const end = source.indexOf("\n");
  return end >= 0 && isRecord(source.slice(0, end));
}

const DEEPEST = 4;

/** The largest list of objects of which one holds a text, at the top or below: {"articles": […]}, {"response": {"docs": […]}}. */
function recordsIn(value: unknown, context: ReadingContext): { records: unknown[]; path: string } {
  let best: { records: unknown[]; path: string } = { records: [], path: "" };
  const search = (inner: unknown, path: string, depth: number): void => {
    if (typeof inner !== "object" || inner === null || depth > DEEPEST) return;
    if (Array.isArray(inner)) {
      const holds = inner
        .slice(0, 100)
        .some((record) => articleOfRecord(record, { words: "", inside: "" }, context));
      if (holds && inner.length > best.records.length) best = { records: inner, path };
      return;
    }
    for (const [name, field] of Object.entries(inner))
      search(field, path === "" ? name : `${path}.${name}`, depth + 1);
  };
  search(value, "", 0);
  return best;
}

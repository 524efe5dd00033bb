import { isMap, isScalar, parseDocument } from "yaml";
import { readDate } from "../calendar/read-date.ts";
import type { Report } from "../model/diagnostic.ts";
import type { Metadata } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import type { DateCandidate } from "./date-candidates.ts";

/** What the head of a Markdown file says of the article below it. */
export interface FrontMatter {
  /** Where the body begins; 0 when there is no front matter. */
  end: number;
  title?: string;
  dates: DateCandidate[];
  metadata: Metadata[];
}

/** Fields that give the article's day, the most trustworthy first. */
const DATE_FIELDS = [
  "published",
  "date",
  "published_at",
  "publishedAt",
  "date_published",
  "datePublished",
  "publish_date",
  "publishDate",
  "pubDate",
  "created",
];
/** Fields that give a later day: an update is never earlier than the article. */
const UPDATE_FIELDS = ["updated", "updated_at", "lastmod", "modified", "dateModified"];
const TITLE_FIELDS = ["title", "headline"];
const OTHER_FIELDS = {
  author: ["author", "byline", "creator"],
  publisher: ["publisher", "publication", "site_name"],
  url: ["url", "canonical_url", "link"],
} as const;

/** No head of a file is longer, in UTF-16 code units; one that is was made to keep a reader busy. */
const LONGEST = 65_536;

/** Reads YAML between two lines of "---" at the head of a file; what cannot be read is reported. */
export function readFrontMatter({
  path,
  text,
  report,
}: {
  path: string;
  text: string;
  report: Report;
}): FrontMatter {
  const opening = /^---[ \t]*\r?\n/.exec(text)?.[0];
  // A rule across the page, as some exports put above the headline, has no partner.
  const closing = opening && /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text.slice(opening.length));
  if (!closing) return { end: 0, dates: [], metadata: [] };
  const close = opening.length + closing.index;
  const complain = (start: number, end: number, message: string) =>
    report({ code: "BAD_FRONT_MATTER", severity: "warning", document: path, span: [start, end], message });

  const without = { end: close + closing[0].length, dates: [], metadata: [] };
  if (close > LONGEST) {
    const cause = `front matter is longer than ${LONGEST} characters`;
    complain(0, 3, `${cause}. The article is read without it; shorten it to use it.`);
    return without;
  }
  const parsed = parsedYaml(text.slice(0, close));
  if ("message" in parsed) {
    complain(
      ...parsed.pos,
      `front matter: ${parsed.message}. The article is read without it; mend the YAML to use it.`,
    );
    return without;
  }
  const fields = scalarFields(parsed.contents);
  const dates = [...DATE_FIELDS, ...UPDATE_FIELDS].flatMap((name): DateCandidate[] => {
    const field = fields.get(name);
    if (!field) return [];
    if (!readDate(field.value)) {
      const remedy = "Write it as 2025-08-15, 2025-08 or 2025.";
      complain(
        ...field.span,
        `front matter, field ${name}: "${field.value}" is not a date that Annals reads. ${remedy}`,
      );
      return [];
    }
    const kind = UPDATE_FIELDS.includes(name) ? "modified" : "published";
    return [{ kind, source: sourceOf(name, field.span, text), quote: field.value }];
  });
  const title = TITLE_FIELDS.map((name) => fields.get(name)?.value.trim()).find((value) => value);
  const metadata = (["author", "publisher", "url"] as const).flatMap((field) =>
    OTHER_FIELDS[field].flatMap((name): Metadata[] => {
      const found = fields.get(name);
      const value = found?.value.trim();
      return found && value ? [{ field, value, source: sourceOf(name, found.span, text) }] : [];
    }),
  );
  return { end: without.end, ...(title && { title }), dates, metadata };
}

function sourceOf(name: string, span: Span, text: string): string {
  return `front matter, field ${name}, line ${lineAt(text, span[0])}`;
}

type Parsed = { contents: unknown } | { pos: [number, number]; message: string };

/** Brackets in brackets, thousands of them. */
const TOO_DEEP: Parsed = { pos: [0, 3], message: "it is nested too deeply" };

/** The opening line stays in place, a directives end marker to YAML, so that positions are those of the file. */
function parsedYaml(text: string): Parsed {
  try {
    const { contents, errors } = parseDocument(text, { prettyErrors: false });
    const [error] = errors;
    return error && /call stack/.test(error.message) ? TOO_DEEP : (error ?? { contents });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return TOO_DEEP;
  }
}

function scalarFields(contents: unknown): Map<string, { value: string; span: Span }> {
  const fields = new Map<string, { value: string; span: Span }>();
  for (const { key, value } of isMap(contents) ? contents.items : []) {
    if (!isScalar(key) || !isScalar(value) || value.value === null) continue;
    // A number stays as it was written: "date: 2024" is a year.
    const written = typeof value.value === "string" ? value.value : (value.source ?? String(value.value));
    const [start, end] = value.range ?? [0, 0];
    fields.set(String(key.value), { value: written, span: [start, end] });
  }
  return fields;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

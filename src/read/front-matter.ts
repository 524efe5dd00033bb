import { isMap, isScalar, parseDocument } from "yaml";
import { formatDay } from "../calendar/civil-day.ts";
import { readDate } from "../calendar/read-date.ts";
import type { Report } from "../model/diagnostic.ts";
import type { DateEvidence } from "../model/document.ts";
import type { Span } from "../model/span.ts";

/** What the head of a Markdown file says of the article below it. */
export interface FrontMatter {
  /** Where the body begins; 0 when there is no front matter. */
  end: number;
  title?: string;
  published: DateEvidence[];
}

/** Fields that give the article's day, the most trustworthy first: an update is never earlier than the article. */
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
  "updated",
  "updated_at",
  "lastmod",
  "modified",
  "dateModified",
];
const TITLE_FIELDS = ["title", "headline"];

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
  if (!closing) return { end: 0, published: [] };
  const close = opening.length + closing.index;
  const complain = (start: number, end: number, message: string) =>
    report({ code: "BAD_FRONT_MATTER", severity: "warning", document: path, span: [start, end], message });

  // The opening line stays in place, a directives end marker to YAML, so that positions are those of the file.
  const parsed = parseDocument(text.slice(0, close), { prettyErrors: false });
  const [error] = parsed.errors;
  if (error) {
    complain(
      ...error.pos,
      `front matter: ${error.message}. The article is read without it; mend the YAML to use it.`,
    );
    return { end: close + closing[0].length, published: [] };
  }
  const fields = scalarFields(parsed.contents);
  const published = DATE_FIELDS.flatMap((name): DateEvidence[] => {
    const field = fields.get(name);
    if (!field) return [];
    const days = readDate(field.value);
    if (!days) {
      const remedy = "Write it as 2025-08-15, 2025-08 or 2025.";
      complain(
        ...field.span,
        `front matter, field ${name}: "${field.value}" is not a date that Annals reads. ${remedy}`,
      );
      return [];
    }
    const source = `front matter, field ${name}, line ${lineAt(text, field.span[0])}`;
    return [
      { basis: "metadata", first: formatDay(days[0]), last: formatDay(days[1]), source, quote: field.value },
    ];
  });
  const title = TITLE_FIELDS.map((name) => fields.get(name)?.value.trim()).find((value) => value);
  return { end: close + closing[0].length, ...(title && { title }), published };
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

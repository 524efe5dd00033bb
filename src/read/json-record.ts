import { timestampOfSeconds } from "../calendar/read-date.ts";
import type { Metadata } from "../model/document.ts";
import type { JsonFields } from "../model/json-fields.ts";
import type { Place } from "../model/place.ts";
import type { ArticleContent, ReadingContext } from "./article-format.ts";
import type { DateCandidate } from "./date-candidates.ts";
import { paragraphsOf } from "./html/fragment.ts";
import { USUAL_FIELDS } from "./json-fields.ts";
import { paragraphText, TextBuilder } from "./text-builder.ts";
import { firstLine } from "./title.ts";
import { fieldAt, textsOf } from "./values.ts";

export interface RecordPlace {
  /** "record 3" */
  words: string;
  inside: string;
  line?: number;
}

/** The article that a JSON record holds; null where no field of it holds a text. */
export function articleOfRecord(
  record: unknown,
  { words, inside, line }: RecordPlace,
  { jsonFields, limits }: ReadingContext,
): ArticleContent | null {
  const found = finder(record, jsonFields);
  const [body] = found("text");
  const paragraphs = textsOf(body?.value).flatMap((text) => paragraphsOf(text, limits));
  if (!body || paragraphs.every((paragraph) => paragraph === "")) return null;
  const [heading] = found("title");
  const title = paragraphText(textsOf(heading?.value)[0] ?? "");
  const at = (field: string): Omit<Place, "start"> => ({ ...(line !== undefined && { line }), field });
  const text = new TextBuilder();
  if (heading && paragraphs.find((paragraph) => paragraph !== "") !== title)
    text.add(title, at(heading.path));
  for (const paragraph of paragraphs) text.add(paragraph, at(body.path));
  const source = (path: string) => `${words}, field ${path}`;
  const dates = (["published", "modified"] as const).flatMap((kind) =>
    found(kind).flatMap(({ path, value }) =>
      textsOf(value)
        .slice(0, 1)
        .map((quote) => ({ kind, source: source(path), quote, ...momentOf(quote) })),
    ),
  );
  const metadata = (["author", "publisher", "url"] as const).flatMap((field) =>
    found(field).flatMap(({ path, value }) =>
      textsOf(value)
        .slice(0, 20)
        .map((text): Metadata => ({ field, value: paragraphText(text), source: source(path) })),
    ),
  );
  const id = textsOf(found("id")[0]?.value)[0];
  return {
    inside: id === undefined || inside === "" ? inside : `#${paragraphText(id).replaceAll("/", "-")}`,
    title: title || firstLine(text.text),
    text: text.text,
    offset: 0,
    dates,
    metadata,
    places: text.places,
  };
}

/** Seconds or milliseconds since 1970, as machines write a moment. */
function momentOf(quote: string): Pick<DateCandidate, "timestamp"> {
  if (!/^\d{9,13}(?:\.\d+)?$/.test(quote.trim())) return {};
  const number = Number(quote);
  return { timestamp: timestampOfSeconds(number > 1e11 ? number / 1000 : number) };
}

interface FoundField {
  path: string;
  value: unknown;
}

/** Looks fields up as a person named them, else by their usual names; those that are there, the first named first. */
function finder(record: unknown, named: JsonFields | undefined): (name: keyof JsonFields) => FoundField[] {
  if (typeof record !== "object" || record === null || Array.isArray(record)) return () => [];
  const own = new Map(Object.keys(record).map((key) => [plain(key), key]));
  return (name) => {
    const paths = named?.[name] ?? USUAL_FIELDS[name].flatMap((usual) => own.get(plain(usual)) ?? []);
    return paths.flatMap((path) => {
      const value = Object.hasOwn(record, path)
        ? (record as Record<string, unknown>)[path]
        : fieldAt(record, path);
      return textsOf(value).length === 0 ? [] : [{ path, value }];
    });
  };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, "");
}

/** Tells once of all records without a text. */
export function reportTextless(
  textless: readonly string[],
  path: string,
  { report, jsonFields }: ReadingContext,
): void {
  const [place] = textless;
  if (place === undefined) return;
  const fields = jsonFields?.text?.join(", ") ?? USUAL_FIELDS.text.slice(0, 4).join(", ");
  const others = textless.length > 1 ? `, nor have ${textless.length - 1} others,` : "";
  report({
    code: "NO_ARTICLE",
    severity: "warning",
    document: path,
    place,
    message: `has${others} no field with a text (${fields}${jsonFields?.text ? "" : ", …"}); left aside. Name it with --json-fields text=FIELD.`,
  });
}

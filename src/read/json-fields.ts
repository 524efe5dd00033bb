import type { JsonFields } from "../model/json-fields.ts";

export const JSON_FIELD_NAMES = [
  "title",
  "text",
  "published",
  "modified",
  "author",
  "publisher",
  "url",
  "id",
] as const;

/** Names that dumps of news use, where nobody says otherwise; compared without case, "_" and "-". */
export const USUAL_FIELDS: Required<JsonFields> = {
  title: ["title", "headline", "name", "subject"],
  text: [
    "text",
    "body",
    "content",
    "articleBody",
    "article",
    "fullText",
    "maintext",
    "contentText",
    "contentHtml",
    "bodyText",
    "story",
    "description",
    "summary",
  ],
  published: [
    "published",
    "date",
    "publishedAt",
    "datePublished",
    "publishDate",
    "publicationDate",
    "publishedDate",
    "datePublish",
    "pubDate",
    "webPublicationDate",
    "firstPublished",
    "timestamp",
    "created",
    "createdAt",
    "dateCreated",
  ],
  modified: ["updated", "updatedAt", "modified", "dateModified", "lastModified", "dateModify"],
  author: ["author", "authors", "byline", "creator"],
  publisher: ["publisher", "source", "publication", "outlet", "siteName", "sourceDomain", "newspaper"],
  url: ["url", "link", "webUrl", "canonicalUrl", "permalink", "uri"],
  id: [],
};

/** Reads "title=headline,text=body.main"; null with the reason where it is not so written. */
export function readJsonFields(written: string): JsonFields | { wrong: string } {
  const fields: Partial<Record<(typeof JSON_FIELD_NAMES)[number], string[]>> = {};
  for (const part of written.split(",")) {
    const [, name, path] = /^\s*([a-z]+)\s*=\s*(\S(?:.*\S)?)\s*$/.exec(part) ?? [];
    const known = JSON_FIELD_NAMES.find((field) => field === name);
    if (path === undefined || known === undefined)
      return {
        wrong: `"${part.trim()}" is not written as NAME=FIELD. NAME is one of ${JSON_FIELD_NAMES.join(", ")}; FIELD may have dots: text=content.body.`,
      };
    fields[known] = [...(fields[known] ?? []), path];
  }
  return fields;
}

import PostalMime, { type Attachment, type Email } from "postal-mime";
import type { Metadata } from "../../model/document.ts";
import type { ArticleContent, Found, OpenFile, ReadingContext } from "../article-format.ts";
import type { DateCandidate } from "../date-candidates.ts";
import { whyUnsafe } from "../entry-name.ts";
import { paragraphsOf } from "../html/fragment.ts";
import { articleOfPage } from "../html/html.ts";
import { Refusal } from "../refusal.ts";
import { paragraphText, TextBuilder } from "../text-builder.ts";
import { firstLine } from "../title.ts";
import { unwrapped } from "./unwrapped.ts";

/** A message, or a page that a browser saved as one (MHTML), and what is attached to it. */
export async function* readEmail(file: OpenFile, { limits }: ReadingContext): AsyncGenerator<Found> {
  const email = await PostalMime.parse(file.bytes, {
    attachmentEncoding: "arraybuffer",
    forceRfc822Attachments: true,
    maxNestingDepth: 64,
    maxHeadersSize: 1_000_000,
  });
  const location = headerOf(email, "snapshot-content-location");
  const content = location ? savedPage(email, location, file) : messageOf(email);
  const attached = location ? [] : attachmentsOf(email, file);
  if (content) yield { kind: "article", content };
  for (const inner of attached) yield { kind: "file", file: inner };
  if (!content && attached.length === 0)
    throw new Refusal("NO_ARTICLE", "is a message without a text; it is left aside. Save it anew.");

  function savedPage(saved: Email, address: string, { path: _ }: OpenFile): ArticleContent {
    const page = articleOfPage(saved.html ?? "", limits);
    const captured = dateOf(saved, "captured");
    return {
      ...page,
      dates: [...page.dates, ...captured],
      metadata: [
        ...page.metadata,
        { field: "url", value: address, source: "header Snapshot-Content-Location" },
      ],
    };
  }

  function messageOf(message: Email): ArticleContent | null {
    const subject = paragraphText(message.subject ?? "");
    const part = message.html ? "text/html" : "text/plain";
    const paragraphs = message.html
      ? paragraphsOf(message.html, limits)
      : unwrapped(message.text ?? "").map(paragraphText);
    if (paragraphs.every((paragraph) => paragraph === "")) return null;
    const text = new TextBuilder();
    if (paragraphs.find((paragraph) => paragraph !== "") !== subject) text.add(subject, { field: "Subject" });
    for (const paragraph of paragraphs) text.add(paragraph, { field: part });
    const sender = message.from?.name || message.from?.address || "";
    const metadata: Metadata[] =
      sender === "" ? [] : [{ field: "author", value: sender, source: "header From" }];
    return {
      inside: "",
      title: subject || firstLine(text.text),
      text: text.text,
      offset: 0,
      dates: dateOf(message, "published"),
      metadata,
      places: text.places,
    };
  }
}

function headerOf({ headers }: Email, name: string): string | undefined {
  return headers.find(({ key }) => key === name)?.value.trim();
}

/** As it is written, with the sender's zone: what the library makes of it is Greenwich's. */
function dateOf(email: Email, kind: DateCandidate["kind"]): DateCandidate[] {
  const quote = headerOf(email, "date");
  return quote ? [{ kind, source: "header Date", quote }] : [];
}

function attachmentsOf({ attachments }: Email, { path, depth }: OpenFile): OpenFile[] {
  return attachments.map((attachment, index): OpenFile => {
    const bytes =
      typeof attachment.content === "string"
        ? Buffer.from(attachment.content)
        : new Uint8Array(attachment.content);
    return { path: `${path}/${nameOf(attachment, index)}`, bytes, depth: depth + 1, incidental: true };
  });
}

/** Names of attachments are never used to write a file, but they are shown. */
function nameOf({ filename, mimeType }: Attachment, index: number): string {
  const name = filename?.split(/[/\\]/).at(-1) ?? "";
  if (whyUnsafe(name) === null) return name;
  return `attachment-${index + 1}${mimeType === "message/rfc822" ? ".eml" : ""}`;
}

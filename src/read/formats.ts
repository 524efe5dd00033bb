import type { ArticleFormat } from "./article-format.ts";
import { type FileHead, startsWith } from "./file-head.ts";
import { isRecord } from "./is-record.ts";

/** Comments, processing instructions and a document type before the first element. */
const PROLOGUE = /^(?:<\?[^>]*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!doctype\s[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*/i;
const PAGE =
  /^(?:<!doctype\s+html\b|<(?:html|head|body|title|meta|link|article|main|section|header|div|p|h[1-6]|table|ul|span)[\s>/])/i;
const JSON_FEED = /^\{[^[]{0,2000}"version"\s*:\s*"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org/;
const FEED = /^<(?:rss|feed|rdf:RDF|[a-z]+:feed)[\s>]/;
/** One field of a message's head; a message has several of these, and one that no author writes above an article. */
const FIELD =
  /^(from|to|date|subject|received|return-path|message-id|mime-version|delivered-to|x-[\w-]+|content-[\w-]+|reply-to|cc|sender|list-[\w-]+|dkim-signature|arc-[\w-]+):[ \t]*\S/i;
const TELLING = new Set(["received", "return-path", "message-id", "mime-version", "delivered-to", "from"]);
const JSON_LINES = [".jsonl", ".ndjson", ".jsonlines"];
const MARKDOWN = [".md", ".markdown"];
/** Names under which a text is an article; what a folder holds beside them (.css, .csv, .log) is not. */
const TEXT = ["", ".txt", ".text", ".asc"];

/** The formats that Annals reads, in the order in which they are asked; a file's content chooses, its name where the content cannot. */
export const FORMATS: readonly ArticleFormat[] = [
  {
    name: "PDF",
    bound: "article",
    claims: ({ text, bytes, extension }) =>
      /^%PDF-\d/.test(text) ||
      (extension === ".pdf" && new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-")),
    load: async () => (await import("./pdf/pdf.ts")).readPdf,
  },
  {
    name: "ZIP",
    claims: ({ bytes }) =>
      [
        [3, 4],
        [5, 6],
      ].some((kind) => startsWith(bytes, [0x50, 0x4b, ...kind])),
    load: async () => (await import("./zip.ts")).readZip,
  },
  {
    name: "gzip",
    claims: ({ bytes }) => startsWith(bytes, [0x1f, 0x8b, 8]),
    load: async () => (await import("./gzip.ts")).readGzip,
  },
  {
    name: "WARC",
    claims: ({ text }) => /^WARC\/\d/.test(text),
    load: async () => (await import("./warc.ts")).readWarc,
  },
  {
    name: "feed",
    bound: "article",
    claims: ({ text }) => FEED.test(text.replace(PROLOGUE, "")) || JSON_FEED.test(text),
    extensions: [".rss", ".atom"],
    load: async () => (await import("./feed.ts")).readFeed,
  },
  {
    name: "HTML",
    bound: "article",
    claims: ({ text, extension }) =>
      !MARKDOWN.includes(extension)
        ? PAGE.test(text) || /^<(?:!doctype\s+html|html)[\s>]/i.test(afterPrologue(text))
        : /^<(?:!doctype\s+html|html)[\s>]/i.test(text),
    extensions: [".html", ".htm", ".xhtml"],
    load: async () => (await import("./html/html.ts")).readHtml,
  },
  {
    name: "mbox",
    claims: ({ text }) => {
      const [first = "", ...rest] = text.split(/\r?\n/);
      return /^From \S/.test(first) && isMessage(rest.join("\n"));
    },
    load: async () => (await import("./mail/mbox.ts")).readMbox,
  },
  {
    name: "e-mail",
    bound: "article",
    claims: ({ text }) => isMessage(text),
    extensions: [".eml", ".mht", ".mhtml"],
    load: async () => (await import("./mail/email.ts")).readEmail,
  },
  {
    name: "JSON Lines",
    claims: ({ text, extension }) => JSON_LINES.includes(extension) || areRecords(text),
    load: async () => (await import("./json-lines.ts")).readJsonLines,
  },
  {
    name: "JSON",
    bound: "article",
    claims: ({ text }) => /^(?:\{\s*(?:"(?:[^"\\\n]|\\.)*"\s*:|\})|\[\s*(?:\{\s*"|\[|\]))/.test(text),
    extensions: [".json"],
    load: async () => (await import("./json.ts")).readJson,
  },
  {
    name: "Markdown",
    bound: "article",
    claims: ({ extension }) => MARKDOWN.includes(extension),
    load: async () => (await import("./markdown.ts")).readMarkdown,
  },
  {
    name: "plain text",
    bound: "article",
    claims: ({ extension, text }) => TEXT.includes(extension) && !/^<\?xml\s/.test(text),
    load: async () => (await import("./plain-text.ts")).readPlainText,
  },
];

/** For messages. */
export const READABLE =
  "plain text, Markdown, HTML, RSS, Atom and JSON feeds, PDF, DOCX, e-mail, JSON, JSON Lines, WARC and ZIP files of these";

/** The format of a file, by its head; null when Annals has no reader for it. */
export function formatOf(head: FileHead): ArticleFormat | null {
  return (
    FORMATS.find(({ claims }) => claims(head)) ??
    FORMATS.find(({ extensions }) => extensions?.includes(head.extension)) ??
    null
  );
}

function afterPrologue(text: string): string {
  return text.replace(/^(?:<\?[^>]*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*/, "");
}

function isMessage(text: string): boolean {
  const names = new Set<string>();
  for (const line of text.split(/\r?\n/)) {
    if (line === "") break;
    if (/^[ \t]/.test(line) && names.size > 0) continue;
    const name = FIELD.exec(line)?.[1]?.toLowerCase();
    if (name === undefined && !/^[!-9;-~]+:(?:[ \t]|$)/.test(line)) return false;
    if (name !== undefined) names.add(name);
  }
  return names.size >= 3 && [...names].some((name) => TELLING.has(name));
}

/** Two records, each on a line of its own. */
function areRecords(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const [first = "", second] = lines;
  if (!/^\{\s*"/.test(first)) return false;
  return second === undefined ? false : /\}\s*$/.test(first) && /^\{\s*"/.test(second) && isRecord(first);
}

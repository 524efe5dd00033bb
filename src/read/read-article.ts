import { createHash } from "node:crypto";
import type { Diagnostic, Report } from "../model/diagnostic.ts";
import type { Document, Metadata } from "../model/document.ts";
import type { Article } from "../model/stages.ts";
import type { ArticleContent, ArticleFormat, OpenFile } from "./article-format.ts";
import { dateEvidence } from "./date-candidates.ts";
import { headOf } from "./file-head.ts";
import { formatOf, READABLE } from "./formats.ts";
import { LIMITS, type Limits, sizeInWords } from "./limits.ts";
import { Refusal } from "./refusal.ts";
import { otherFormatOf } from "./signatures.ts";
import { urlDates } from "./url-date.ts";

export interface ReadingOptions {
  report: Report;
  /** Bounds other than the usual, for tests. */
  limits?: Partial<Limits>;
}

/** Half of a letter, which JSON may hold and no file can. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text of plain text and of Markdown is the file's own: nothing needs to be said of how it was read. */
const OWN_TEXT = ["plain text", "Markdown"];

/**
 * Reads the articles of a file, of whatever format its content is, and those of the files in it. What cannot be read is
 * reported with cause and remedy, and the rest read all the same. Until the run names them, their paths are their names.
 */
export async function readArticle(article: Article, options: ReadingOptions): Promise<Document[]> {
  const reading = new Reading(article, options);
  await reading.open({ path: article.path, bytes: article.bytes, depth: 0 });
  return reading.documents;
}

/** One file on disk being read: what came of it so far, and what may still come. */
class Reading {
  readonly documents: Document[] = [];
  readonly #article: Article;
  readonly #options: ReadingOptions;
  readonly #limits: Limits;
  readonly #paths = new Set<string>();

  constructor(article: Article, options: ReadingOptions) {
    this.#article = article;
    this.#options = options;
    this.#limits = { ...LIMITS, ...options.limits };
  }

  /** False where the file is none that Annals reads, or holds no article. */
  async open(file: OpenFile): Promise<boolean> {
    try {
      return await this.#read(file);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const told =
        error.code === "UNSUPPORTED_FORMAT" || error.code === "NO_ARTICLE" || error.code === "EMPTY_FILE";
      if (!told || !file.incidental) this.#complain(file, error);
      return false;
    }
  }

  async #read(file: OpenFile): Promise<boolean> {
    const format = this.#formatOf(file);
    const limits = this.#limits;
    if (format.bound && file.bytes.length > limits[format.bound])
      throw new Refusal(
        "TOO_LARGE",
        `is larger than ${sizeInWords(limits[format.bound])}, more than one article takes; it is left aside. Split it.`,
      );
    const { report } = this.#options;
    const { jsonFields } = this.#article;
    const context = { report, limits, ...(jsonFields && { jsonFields }) };
    const before = this.documents.length;
    let [items, aside] = [0, 0];
    const found = (await format.load())(file, context)[Symbol.asyncIterator]();
    for (;;) {
      const next = await this.#orBroken(found.next(), format);
      if (next.done) break;
      if (++items > limits.items)
        throw new Refusal(
          "TOO_LARGE",
          `holds more than ${limits.items} articles; the rest is left aside. Split it.`,
        );
      if (next.value.kind === "article")
        this.#keep(next.value.content, file, next.value.format ?? format.name);
      else if (!(await this.open(within(next.value.file, file)))) aside += next.value.file.incidental ? 1 : 0;
    }
    if (aside > 0) this.#tellAside(file, aside);
    if (this.documents.length === before && items === 0)
      throw new Refusal("NO_ARTICLE", `holds no article that Annals reads; it is left aside.`);
    return this.documents.length > before;
  }

  #formatOf(file: OpenFile): ArticleFormat {
    const head = headOf(file);
    const other = otherFormatOf(head);
    const format = other ? null : formatOf(head);
    if (format && file.depth > this.#limits.depth)
      throw new Refusal(
        "TOO_LARGE",
        `lies in more than ${this.#limits.depth} archives, one in the other; it is left aside. Unpack them.`,
      );
    if (format) return format;
    if (other)
      throw new Refusal(
        "UNSUPPORTED_FORMAT",
        `is ${other.what}; it is left aside. ${other.remedy ?? `Annals reads ${READABLE}.`}`,
      );
    throw new Refusal("UNSUPPORTED_FORMAT", `is left aside: Annals reads ${READABLE}.`);
  }

  /** A library that gives up on a file says why in an error of its own; a stack that overflows has met nesting without end. */
  async #orBroken<Value>(promise: Promise<Value>, { name }: ArticleFormat): Promise<Value> {
    try {
      return await promise;
    } catch (error) {
      if (error instanceof Refusal || !(error instanceof Error)) throw error;
      const cause =
        error instanceof RangeError && /call stack/.test(error.message)
          ? "it is nested too deeply"
          : (error.message.split("\n")[0] ?? "").slice(0, 200);
      throw new Refusal(
        "BROKEN_FILE",
        `cannot be read as ${name}: ${cause || error.name}. What was read before that stands; save it anew to read it whole.`,
      );
    }
  }

  #keep(content: ArticleContent, file: OpenFile, format: string): void {
    const path = this.#pathFor(`${file.path}${content.inside}`);
    const text = content.text.replace(LONE_SURROGATE, "\ufffd");
    if (text.length > this.#limits.text) {
      const cause = `its text is longer than ${this.#limits.text} characters, more than one article takes`;
      this.#complain({ ...file, path }, new Refusal("TOO_LARGE", `${cause}; it is left aside. Split it.`));
      return;
    }
    const { report } = this.#options;
    const url = content.metadata.find(({ field }) => field === "url")?.value ?? file.url?.value;
    const candidates = [...content.dates, ...(file.dates ?? []), ...(url ? urlDates(url) : [])];
    const metadata: Metadata[] = [
      ...content.metadata,
      ...(file.url ? [{ field: "url" as const, value: file.url.value, source: file.url.source }] : []),
    ];
    const container = file.container ?? (content.inside === "" ? undefined : file.path);
    this.documents.push({
      id: path,
      path,
      ...(container !== undefined && { container }),
      title: content.title,
      text,
      sha256: createHash("sha256").update(text, "utf8").digest("hex"),
      ...(OWN_TEXT.includes(format) ? {} : { format }),
      ...(content.offset > 0 && { offset: content.offset }),
      published: dateEvidence(candidates, { path, report }),
      ...(metadata.length > 0 && { metadata }),
      ...(content.places.length > 0 && { places: [...content.places] }),
    });
  }

  /** Two entries of one name in an archive are two articles. */
  #pathFor(path: string): string {
    let free = path;
    for (let number = 2; this.#paths.has(free); number++) free = `${path}#${number}`;
    this.#paths.add(free);
    return free;
  }

  #complain({ path }: OpenFile, { code, message, place }: Refusal): void {
    const severity: Diagnostic["severity"] = "warning";
    this.#options.report({ code, severity, document: path, message, ...(place !== undefined && { place }) });
  }

  #tellAside({ path }: OpenFile, count: number): void {
    const message = `holds ${count} other ${count === 1 ? "part" : "parts"} without an article: pictures, scripts, pages of links.`;
    this.#options.report({ code: "NO_ARTICLE", severity: "note", document: path, message });
  }
}

function within(inner: OpenFile, outer: OpenFile): OpenFile {
  return {
    ...inner,
    depth: outer.depth + 1,
    container: outer.container ?? outer.path,
    ...(outer.incidental && { incidental: true as const }),
  };
}

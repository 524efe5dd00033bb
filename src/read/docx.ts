import { Parser } from "htmlparser2";
import JSZip from "jszip";
import mammoth from "mammoth";
import type { Metadata } from "../model/document.ts";
import type { ArticleContent, ReadingContext } from "./article-format.ts";
import type { DateCandidate } from "./date-candidates.ts";
import { blocksOf } from "./html/blocks.ts";
import { type PageElement, parsePage } from "./html/dom.ts";
import { Refusal } from "./refusal.ts";
import { paragraphText, TextBuilder } from "./text-builder.ts";
import { firstLine } from "./title.ts";

/** The article of a Word file, from its parts by name: its paragraphs, each with its number in the file. */
export async function articleOfDocx(
  parts: ReadonlyMap<string, Uint8Array>,
  { limits }: ReadingContext,
): Promise<ArticleContent> {
  for (const [name, bytes] of parts)
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("<!ENTITY"))
      throw new Refusal(
        "BROKEN_FILE",
        `declares entities of its own in ${name}, which Annals does not expand; it is left aside. Save it anew.`,
      );
  const html = await htmlOf(parts);
  const { document } = parsePage(`<html><body>${html}</body></html>`, limits);
  const text = new TextBuilder();
  const numbers = new Map(
    [...document.querySelectorAll("p, h1, h2, h3, h4, h5, h6, li")].map((element, i) => [element, i + 1]),
  );
  const blocks = blocksOf(document.querySelector("body") as PageElement);
  for (const block of blocks) {
    const paragraph = numbers.get(block.element);
    text.add(block.text, paragraph === undefined ? {} : { paragraph });
  }
  if (text.text === "") throw new Refusal("NO_ARTICLE", "has no text in it; it is left aside. Save it anew.");
  const core = fieldsOf(parts.get("docProps/core.xml"), ["dc:title", "dc:creator", "dcterms:modified"]);
  const heading = blocks.find(({ element }) => /^h[1-3]$/.test(element.localName));
  const named = core.get("dc:title") ?? "";
  return {
    inside: "",
    title: (heading ? paragraphText(heading.text) : named) || firstLine(text.text),
    text: text.text,
    offset: 0,
    dates: datesOf(core.get("dcterms:modified")),
    metadata: [
      ...metadataOf("title", named, "dc:title"),
      ...metadataOf("author", core.get("dc:creator") ?? "", "dc:creator"),
    ],
    places: text.places,
  };
}

/** The library unpacks what it is given without bounds, so that it is given only parts that are unpacked already. */
async function htmlOf(parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const zip = new JSZip();
  for (const [name, bytes] of parts) zip.file(name, bytes, { createFolders: false });
  const buffer = await zip.generateAsync({ type: "nodebuffer", compression: "STORE" });
  const { value } = await mammoth.convertToHtml(
    { buffer },
    {
      ignoreEmptyParagraphs: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    },
  );
  return value;
}

/** When the file was last saved: by then the article was written, mostly on that day. When it was made says nothing: templates are old. */
function datesOf(modified: string | undefined): DateCandidate[] {
  if (!modified) return [];
  const source = "Word properties, dcterms:modified";
  return [
    { kind: "captured", source, quote: modified, strength: "weak" },
    { kind: "published", source, quote: modified, strength: "usual" },
  ];
}

function metadataOf(field: Metadata["field"], value: string, name: string): Metadata[] {
  return value === "" ? [] : [{ field, value, source: `Word properties, ${name}` }];
}

/** The texts of elements of a small XML file, by their names as they are written. */
function fieldsOf(bytes: Uint8Array | undefined, names: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  let open: string | null = null;
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (names.includes(name)) open = name;
      },
      ontext: (text) => {
        if (open !== null) fields.set(open, (fields.get(open) ?? "") + text);
      },
      onclosetag: () => {
        open = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(new TextDecoder().decode(bytes ?? new Uint8Array()));
  return new Map([...fields].map(([name, text]) => [name, paragraphText(text).slice(0, 2000)]));
}

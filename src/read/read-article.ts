import { createHash } from "node:crypto";
import type { Report } from "../model/diagnostic.ts";
import type { Document } from "../model/document.ts";
import type { Article } from "../model/stages.ts";
import { decode } from "./decode.ts";
import { formatOf, READABLE_EXTENSIONS } from "./formats.ts";

/** Reads an article's bytes as a document; null when they hold none, which is reported. */
export function readArticle({ path, bytes }: Article, id: string, report: Report): Document | null {
  const format = formatOf(path);
  if (!format) {
    const message = `is left aside: Annals reads ${READABLE_EXTENSIONS}.`;
    report({ code: "UNSUPPORTED_FORMAT", severity: "warning", document: path, message });
    return null;
  }
  const text = readText({ path, bytes }, report);
  if (text === null) return null;
  const { title, text: body, offset, published } = format.read({ path, text, report });
  if (body.trim() === "") {
    const message =
      text.trim() === "" ? "is empty; it is left aside." : "has front matter and no text; it is left aside.";
    report({ code: "EMPTY_FILE", severity: "warning", document: path, message });
    return null;
  }
  const sha256 = createHash("sha256").update(body, "utf8").digest("hex");
  return { id, path, title, text: body, sha256, published, ...(offset > 0 && { offset }) };
}

function readText({ path, bytes }: Article, report: Report): string | null {
  const decoded = decode(bytes);
  if (decoded.status === "binary") {
    const message = `is not text (byte ${decoded.offset + 1} is a control character); it is left aside. Export the article as plain text.`;
    report({ code: "BINARY_FILE", severity: "warning", document: path, message });
    return null;
  }
  if (decoded.badByte) {
    const { offset, value } = decoded.badByte;
    const hex = value.toString(16).padStart(2, "0").toUpperCase();
    const message = `is not UTF-8: byte ${offset + 1} is 0x${hex}. Read as windows-1252; save it as UTF-8 if letters look wrong.`;
    report({
      code: "BAD_ENCODING",
      severity: "warning",
      document: path,
      span: [offset, offset + 1],
      message,
    });
  }
  return decoded.text;
}

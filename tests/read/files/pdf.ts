import { deflateSync } from "node:zlib";

/** A line of a page: its words, how large, and how far from the left and from the bottom, in points. */
export interface PdfLine {
  text: string;
  size?: number;
  x?: number;
  y: number;
}

/** A PDF (ISO 32000-1) in Helvetica, a list of lines a page; `info` as in its document information dictionary. */
export function pdfOf(
  pages: readonly (readonly PdfLine[])[],
  info: Record<string, string> = {},
  { packed = false } = {},
): Uint8Array {
  const FONT = 3;
  const pageNumbers = pages.map((_, i) => 5 + 2 * i);
  const literal = (text: string) => `(${text.replace(/[\\()]/g, (mark) => `\\${mark}`)})`;
  const entries = Object.entries(info).map(([name, value]) => `/${name} ${literal(value)}`);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< ${entries.join(" ")} >>`,
    ...pages.flatMap((lines, i) => {
      const drawn = lines.map(
        ({ text, size = 10, x = 72, y }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${literal(text)} Tj ET`,
      );
      const content = drawn.join("\n");
      const stream = packed ? deflateSync(content).toString("latin1") : content;
      const filter = packed ? " /Filter /FlateDecode" : "";
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${FONT} 0 R >> >> /Contents ${6 + 2 * i} 0 R >>`,
        `<< /Length ${stream.length}${filter} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

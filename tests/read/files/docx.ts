import { zipOf } from "./zip.ts";

const NAMESPACE = "http://schemas.openxmlformats.org";

/** A Word file of these paragraphs; those of a heading stand as `# Words`. */
export function docxOf(
  paragraphs: readonly string[],
  { core = "", parts = {} }: { core?: string; parts?: Record<string, string> } = {},
): Promise<Uint8Array> {
  const body = paragraphs.map((words) =>
    words.startsWith("# ")
      ? `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${words.slice(2)}</w:t></w:r></w:p>`
      : `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`,
  );
  return zipOf({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="${NAMESPACE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="${NAMESPACE}/package/2006/relationships"><Relationship Id="r1" Type="${NAMESPACE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/styles.xml": `<?xml version="1.0"?><w:styles xmlns:w="${NAMESPACE}/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    "word/_rels/document.xml.rels": `<?xml version="1.0"?><Relationships xmlns="${NAMESPACE}/package/2006/relationships"><Relationship Id="r2" Type="${NAMESPACE}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="${NAMESPACE}/wordprocessingml/2006/main"><w:body>${body.join("")}</w:body></w:document>`,
    ...(core === ""
      ? {}
      : {
          "docProps/core.xml": `<?xml version="1.0"?><cp:coreProperties xmlns:cp="${NAMESPACE}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
        }),
    ...parts,
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // A reader of XML would turn it into a line feed, and every position after it would be wrong by one.
  "\r": "&#13;",
};

/** What XML 1.0 has no way to write, not even as a reference. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text for the content of an element. What XML cannot hold is replaced by U+FFFD, one for each UTF-16 unit. */
export function xmlText(text: string): string {
  return text
    .replace(NOT_IN_XML, "\ufffd")
    .replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? character);
}

/** Text for an attribute: there a reader would turn line feeds and tabs into spaces. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

export function fitsXml(text: string): boolean {
  return text.search(NOT_IN_XML) < 0;
}

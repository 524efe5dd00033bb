/** In bytes: HTML wants the declaration within the first 1024; pages in the wild are later than that. */
const REACH = 8192;

/** The character set that a page or an XML file declares in its head. */
export function declaredCharset(bytes: Uint8Array): { label: string; source: string } | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, REACH));
  const xml = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head);
  if (xml?.[1]) return { label: xml[1], source: "its XML declaration" };
  const meta = /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head);
  return meta?.[1] ? { label: meta[1], source: "its meta tag" } : undefined;
}

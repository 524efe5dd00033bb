import { type FileHead, startsWith } from "./file-head.ts";

/** What a file is that holds no article which Annals reads, with what to do about it. */
interface OtherFormat {
  what: string;
  remedy?: string;
  bytes?: readonly number[];
  at?: number;
  text?: RegExp;
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const EXPORT = "Save it as .docx, PDF or plain text.";

const OTHERS: readonly OtherFormat[] = [
  { what: "a picture", bytes: [0x89, ...ascii("PNG")] },
  { what: "a picture", bytes: [0xff, 0xd8, 0xff] },
  { what: "a picture", bytes: ascii("GIF8") },
  { what: "a picture", bytes: ascii("WEBP"), at: 8 },
  { what: "a picture", text: /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<svg[\s>]/ },
  { what: "a sound or a film", bytes: ascii("RIFF") },
  { what: "a sound or a film", bytes: ascii("ftyp"), at: 4 },
  { what: "a sound or a film", bytes: ascii("ID3") },
  { what: "a sound or a film", bytes: ascii("OggS") },
  {
    what: "an old Office file, or one locked with a password",
    remedy: EXPORT,
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  },
  { what: "Rich Text", remedy: EXPORT, text: /^\{\\rtf/ },
  { what: "a database", bytes: ascii("SQLite format 3") },
  { what: "a 7-Zip archive", remedy: "Unpack it first.", bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { what: "a RAR archive", remedy: "Unpack it first.", bytes: ascii("Rar!") },
  { what: "a bzip2 file", remedy: "Unpack it first.", bytes: ascii("BZh") },
  { what: "an xz file", remedy: "Unpack it first.", bytes: [0xfd, ...ascii("7zXZ")] },
  { what: "a Zstandard file", remedy: "Unpack it first.", bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { what: "a tar archive", remedy: "Unpack it first.", bytes: ascii("ustar"), at: 257 },
  { what: "a font", bytes: ascii("wOF") },
  { what: "a program", bytes: [0x7f, ...ascii("ELF")] },
];

/** What a file is, by its first bytes, if it is of a kind that Annals knows and does not read. */
export function otherFormatOf({ bytes, text }: FileHead): { what: string; remedy?: string } | null {
  // "Rar! he said" is a text.
  const binary = bytes.some((byte) => byte < 9);
  return (
    OTHERS.find(
      ({ bytes: signature, at, text: pattern }) =>
        (signature !== undefined && binary && startsWith(bytes, signature, at)) || pattern?.test(text),
    ) ?? null
  );
}

import { describe, expect, test } from "vitest";
import { readFixture } from "./read-fixture.ts";

/** "The mayor of Łódź" and the like, as bytes of a code page; each letter beyond ASCII by hand. */
const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === "number" ? Buffer.of(part) : Buffer.from(part, "ascii"))),
  );

describe("the character set of a file", () => {
  const utf16 = (text: string) => Buffer.from(text, "utf16le");
  const cases: Record<string, { name: string; content: Buffer; text: string; says?: string }> = {
    "is UTF-16 by its mark": {
      name: "a.txt",
      content: Buffer.concat([Buffer.of(0xff, 0xfe), utf16("Süd rose.")]),
      text: "Süd rose.",
    },
    "is UTF-16 without a mark where every other byte is empty": {
      name: "a.txt",
      content: utf16("The river rose in Süd."),
      text: "The river rose in Süd.",
    },
    "is what the page declares": {
      name: "a.html",
      content: bytes(
        "<html><head><meta charset=iso-8859-2></head><body><p>The mayor of ",
        0xa3,
        0xf3,
        "d",
        0xbc,
        " resigned.</p></body></html>",
      ),
      text: "The mayor of Łódź resigned.",
    },
    "is what the feed declares": {
      name: "a.xml",
      content: bytes(
        '<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><item><title>',
        0xcc,
        0xfd,
        0xf0,
        " resigned</title></item></channel></rss>",
      ),
      text: "Мэр resigned",
    },
    "is UTF-8 where the bytes are, whatever the page declares": {
      name: "a.html",
      content: Buffer.from(
        "<html><head><meta charset=iso-8859-1></head><body><p>The mayor of Łódź resigned.</p></body></html>",
      ),
      text: "The mayor of Łódź resigned.",
    },
    "is guessed, and told, where the declaration is wrong": {
      name: "a.html",
      content: bytes(
        "<html><head><meta charset=utf-8></head><body><p>The caf",
        0xe9,
        " was shut.</p></body></html>",
      ),
      text: "The café was shut.",
      says: "BAD_ENCODING a.html is not UTF-8, which its meta tag says: byte 56 is 0xE9. Read as windows-1252; save it as UTF-8 if letters look wrong.",
    },
    "is guessed by its letters where nothing is declared": {
      name: "a.txt",
      // "Мэр сказал, что фестиваль будет перенесен" in KOI8-R.
      content: Buffer.from(
        "eddcd220d3cbc1dac1cc2c20ded4cf20c6c5d3d4c9d7c1ccd820c2d5c4c5d420d0c5d2c5cec5d3c5ce",
        "hex",
      ),
      text: "Мэр сказал, что фестиваль будет перенесен",
      says: "BAD_ENCODING a.txt is not UTF-8: byte 1 is 0xED. Read as koi8-r; save it as UTF-8 if letters look wrong.",
    },
    "is windows-1252 where the declaration names none that there is": {
      name: "a.html",
      content: bytes(
        "<html><head><meta charset=klingon></head><body><p>",
        0x93,
        "No",
        0x94,
        ", the mayor said.</p></body></html>",
      ),
      text: "“No”, the mayor said.",
      says: "BAD_ENCODING a.html is not UTF-8: byte 51 is 0x93. Read as windows-1252; save it as UTF-8 if letters look wrong.",
    },
  };
  for (const [title, { name, content, text, says }] of Object.entries(cases))
    test(title, async () => {
      const read = await readFixture(name, content);
      expect(read.articles.map((article) => article.text)).toEqual([text]);
      expect(read.says).toEqual(says === undefined ? [] : [says]);
    });
});

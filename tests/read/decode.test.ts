import { describe, expect, test } from "vitest";
import { decode } from "../../src/read/decode.ts";

const utf8 = (text: string) => [...new TextEncoder().encode(text)];

describe("bytes that are text", () => {
  const cases: Record<
    string,
    { bytes: number[]; text: string; badByte?: { offset: number; value: number } }
  > = {
    "UTF-8": { bytes: utf8("Café “Süd” 🌊"), text: "Café “Süd” 🌊" },
    "UTF-8 behind its mark": { bytes: [0xef, 0xbb, 0xbf, ...utf8("Süd")], text: "Süd" },
    "UTF-16, little end first": { bytes: [0xff, 0xfe, 0x53, 0x00, 0xfc, 0x00, 0x64, 0x00], text: "Süd" },
    "UTF-16, big end first": { bytes: [0xfe, 0xff, 0x00, 0x53, 0x00, 0xfc, 0x00, 0x64], text: "Süd" },
    "windows-1252 with curly quotes": {
      bytes: [0x93, 0x53, 0xfc, 0x64, 0x94],
      text: "“Süd”",
      badByte: { offset: 0, value: 0x93 },
    },
    "windows-1252 with an accent at the end": {
      bytes: [0x43, 0x61, 0x66, 0xe9],
      text: "Café",
      badByte: { offset: 3, value: 0xe9 },
    },
    "an overlong slash": { bytes: [0x61, 0xc0, 0xaf], text: "aÀ¯", badByte: { offset: 1, value: 0xc0 } },
    "half of a surrogate pair": {
      bytes: [0x61, 0xed, 0xa0, 0x80],
      text: "aí\u00a0€",
      badByte: { offset: 1, value: 0xed },
    },
    nothing: { bytes: [], text: "" },
    "a stray control character": {
      bytes: utf8(`${"a line of text ".repeat(3)}\u0007`),
      text: `${"a line of text ".repeat(3)}\u0007`,
    },
  };
  for (const [title, { bytes, ...expected }] of Object.entries(cases))
    test(title, () => expect(decode(Uint8Array.from(bytes))).toEqual({ status: "decoded", ...expected }));
});

describe("bytes that are not", () => {
  const cases: Record<string, { bytes: number[]; offset: number }> = {
    "a NUL": { bytes: [0x61, 0x00, 0x62], offset: 1 },
    "the head of a picture": { bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], offset: 6 },
  };
  for (const [title, { bytes, offset }] of Object.entries(cases))
    test(title, () => expect(decode(Uint8Array.from(bytes))).toEqual({ status: "binary", offset }));
});

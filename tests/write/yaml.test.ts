import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { toYaml } from "../../src/write/yaml.ts";

const VERSIONS = ["1.1", "1.2"] as const;

describe("what reads back as it was written", () => {
  const texts = [
    "plain",
    "",
    " ",
    "no",
    "Yes",
    "null",
    "~",
    "2031-04-10",
    "10:30",
    "1e3",
    "0x1F",
    "key: value",
    "a # b",
    "ends:",
    "ends ",
    "- item",
    "[x]",
    "“Quoted,” she said: ‘no’",
    "one\ntwo",
    "one\n\n  two\n",
    "one\ntwo\n\n\n",
    "\none",
    "  one\ntwo",
    "one\r\ntwo",
    "one\ttwo",
    "\ttab\nnext",
    "trailing \nspaces  \n",
    "---\nnot a document",
    "a\n--- b\n... c",
    "nel\u0085ls\u2028bom\ufeff",
    "nul\u0000",
    "half \ud83c",
    "🌊 flood",
    "%TAG",
    "!tag",
    "&anchor",
    "*alias",
    "=",
    "<<",
  ];
  for (const text of texts)
    for (const version of VERSIONS)
      test(`${JSON.stringify(text)} in YAML ${version}`, () => {
        const value = { [text]: text, list: [text, [text, text]], deep: [{ text, last: { text } }] };
        expect(parse(toYaml(value), { version })).toEqual(value);
      });

  test("any data that JSON can hold", () => {
    const data = fc
      .jsonValue({ noUnicodeString: false })
      .filter((value) => !JSON.stringify(value).includes("__proto__"));
    fc.assert(
      fc.property(data, (value) => {
        // JSON knows one zero.
        const written = JSON.parse(JSON.stringify(value));
        for (const version of VERSIONS) expect(parse(toYaml(written), { version })).toEqual(written);
      }),
      { seed: 20_310_410, numRuns: 500 },
    );
  });
});

test("the page is one that a person can read", () => {
  const value = {
    title: "Flood in Kelmouth",
    start: { earliest: "2031-04-10", latest: null },
    span: [10, 18],
    places: ["Kelmouth", "Vale, Upper"],
    none: [],
    absent: undefined,
    text: "The river rose.\nIt fell.\n",
    events: [{ id: "flood", because: [{ quote: "Thursday", gives: "a day: 2031-04-10" }] }, "26 boats"],
  };
  expect(toYaml(value)).toBe(`title: Flood in Kelmouth
start: {earliest: "2031-04-10", latest: null}
span: [10, 18]
places: [Kelmouth, "Vale, Upper"]
none: []
text: |
  The river rose.
  It fell.
events:
  - id: flood
    because:
      - quote: Thursday
        gives: "a day: 2031-04-10"
  - "26 boats"
`);
});

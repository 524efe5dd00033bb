import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { readLines } from "../../pipeline/ndjson.ts";

const Schema = z.strictObject({ n: z.int(), text: z.string().optional() });

async function linesOf(text: string | Uint8Array, chunk = 3, longest?: number) {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  async function* input() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const lines = [];
  for await (const line of readLines(input(), Schema, longest)) lines.push(line);
  return lines;
}

test("each line is its value, whatever the chunks that it comes in and the marks that it holds", async () => {
  const value = fc.record({ n: fc.integer(), text: fc.string({ unit: "binary" }) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(value),
      fc.integer({ min: 1, max: 50 }),
      fc.boolean(),
      async (values, chunk, ended) => {
        const text = values.map((one) => JSON.stringify(one)).join("\n") + (ended ? "\n" : "");
        const lines = await linesOf(text, chunk);
        expect(lines).toEqual(values.map((one, i) => ({ status: "read", number: i + 1, value: one })));
      },
    ),
    { numRuns: 200 },
  );
});

test("a line separator of Unicode inside a text ends no line, and a carriage return before the end is none of the value", async () => {
  expect(await linesOf('{"n":1,"text":"a\u2028b"}\r\n\r\n{"n":2}\r\n')).toEqual([
    { status: "read", number: 1, value: { n: 1, text: "a\u2028b" } },
    { status: "read", number: 3, value: { n: 2 } },
  ]);
});

test("a line that cannot be used is told with its number and the cause; the others are read", async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"n":1}\n{"n":\n{"n":"1"}\n{"n":2,"m":3}\n'),
    Buffer.from([0x22, 0xff, 0x22, 0x0a]),
    Buffer.from(`{"n":3,"text":"${"x".repeat(200)}"}\n{"n":4}`),
  ]);
  const told = (await linesOf(bytes, 7, 100)).map((line) => [
    line.number,
    line.status === "read" ? line.value.n : line.cause.replace(/(is no JSON).*/, "$1"),
  ]);
  expect(told).toEqual([
    [1, 1],
    [2, "is no JSON"],
    [3, "is not what this stage takes: n: Invalid input: expected number, received string"],
    [4, 'is not what this stage takes: Unrecognized key: "m"'],
    [5, "is not UTF-8"],
    [6, "is longer than 100 bytes"],
    [7, 4],
  ]);
});

import type { z } from "zod";

/** A line of a file or a stream, by its number from 1: the value that it holds, or why it holds none. */
export type Line<Value> =
  | { status: "read"; number: number; value: Value }
  | { status: "broken"; number: number; cause: string };

/** No line of one article comes near it; a file that is not made of lines would fill the memory. */
export const LONGEST_LINE = 256 * 1024 * 1024;

/**
 * Reads newline-delimited JSON, line by line, each checked by its schema. Only the line at hand is held. Blank lines are
 * passed over; a line that is too long, no UTF-8, no JSON or not of the schema is told as broken and the next one read.
 */
export async function* readLines<Value>(
  input: AsyncIterable<Uint8Array>,
  schema: z.ZodType<Value>,
  longest = LONGEST_LINE,
): AsyncGenerator<Line<Value>> {
  let number = 0;
  for await (const bytes of splitLines(input, longest)) {
    number++;
    const line = bytes === null ? tooLong(longest) : readValue(bytes, schema);
    if (line) yield { number, ...line };
  }
}

// Split at line feeds alone: JSON may hold U+2028 as it is, at which readline would split too.
async function* splitLines(
  input: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array) => {
    length += part.length;
    // What is too long is counted and not kept.
    if (length > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const line = () => {
    const whole = length > longest ? null : Buffer.concat(parts);
    [parts, length] = [[], 0];
    return whole;
  };
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, from)) {
      take(chunk.subarray(from, at));
      yield line();
      from = at + 1;
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield line();
}

type Unnumbered<Value> = { status: "read"; value: Value } | { status: "broken"; cause: string };

function readValue<Value>(bytes: Uint8Array, schema: z.ZodType<Value>): Unnumbered<Value> | null {
  const json = parseJson(bytes);
  if (json === null || json.status === "broken") return json;
  const checked = schema.safeParse(json.value);
  if (checked.success) return { status: "read", value: checked.data };
  const [issue] = checked.error.issues;
  const place = issue?.path.map(String).join(".");
  return {
    status: "broken",
    cause: `is not what this stage takes: ${place ? `${place}: ` : ""}${issue?.message}`,
  };
}

function parseJson(bytes: Uint8Array): Unnumbered<unknown> | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() === "" ? null : { status: "read", value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return { status: "broken", cause: `is no JSON: ${error.message}` };
    if (error instanceof TypeError) return { status: "broken", cause: "is not UTF-8" };
    throw error;
  }
}

function tooLong(longest: number): Unnumbered<never> {
  return { status: "broken", cause: `is longer than ${longest} bytes` };
}

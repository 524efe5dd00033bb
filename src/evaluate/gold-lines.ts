import { readFileSync } from "node:fs";
import type { z } from "zod";

/** What is wrong with the user's input, with where and what to do: printed without a stack. */
export class EvaluationError extends Error {}

/** Reads a file of one JSON object a line, keeping only the fields that a schema names. */
export function readGoldLines<Row>(path: string, schema: z.ZodType<Row>): Row[] {
  return readText(path)
    .split("\n")
    .flatMap((line, i) => (line.trim() === "" ? [] : [parseLine(line, schema, `${path}:${i + 1}`)]));
}

/** Reads a gold file; throws an `EvaluationError` that says why it cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const cause =
      code === "ENOENT"
        ? "there is no such file"
        : code === "EISDIR"
          ? "it is a folder"
          : `it cannot be read (${code})`;
    throw new EvaluationError(`${path}: ${cause}. Give the path of a gold file.`);
  }
}

function parseLine<Row>(line: string, schema: z.ZodType<Row>, place: string): Row {
  const row = schema.safeParse(parseJson(line, place));
  if (row.success) return row.data;
  const { path, message } = row.error.issues[0] ?? { path: [], message: "unknown" };
  throw new EvaluationError(
    `${place}: field "${path.join(".")}": ${message}. Correct the line, or leave it out.`,
  );
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new EvaluationError(
      `${place}: not JSON (${(error as Error).message}). Each line must hold one JSON object.`,
    );
  }
}

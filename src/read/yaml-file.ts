import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, type Tags } from "yaml";
import type { z } from "zod";
import { decode } from "./decode.ts";

/** What is wrong in a file that a person wrote for Annals, and what to do about it. */
export interface YamlProblem {
  path: string;
  line: number;
  column: number;
  /** "facts[0].date"; empty for the file as a whole. */
  field: string;
  message: string;
}

export type YamlFile<Value> =
  | { status: "read"; value: Value }
  | { status: "broken"; problems: YamlProblem[] };

/** "facts.yaml:3:11 facts[0].date is missing: write text." */
export function problemLine({ path, line, column, field, message }: YamlProblem): string {
  return [`${path}:${line}:${column}`, field, message].filter((part) => part !== "").join(" ");
}

/**
 * Reads a YAML file, and so a JSON one, into a schema's type, or says of each problem where it stands. Numbers are text,
 * as a person wrote them, unless `numbers` asks for what a program wrote.
 */
export function readYamlFile<Value>(
  file: { path: string; bytes: Uint8Array },
  schema: z.ZodType<Value>,
  { numbers = false }: { numbers?: boolean } = {},
): YamlFile<Value> {
  const decoded = decode(file.bytes);
  if (decoded.status === "binary") return broken(file.path, "is not text. Write it as YAML, in UTF-8.");
  if (decoded.badByte)
    return broken(file.path, `is not UTF-8 (byte ${decoded.badByte.offset + 1}). Save it as UTF-8.`);

  const lineCounter = new LineCounter();
  const parsed = parseDocument(decoded.text, {
    lineCounter,
    prettyErrors: false,
    customTags: numbers ? null : withoutNumbers,
  });
  const problemAt = (offset: number, field: string, message: string): YamlProblem => {
    const { line, col } = lineCounter.linePos(offset);
    return { path: file.path, line, column: col, field, message };
  };
  if (parsed.errors.length > 0) {
    const problems = parsed.errors.map(({ pos, message }) =>
      problemAt(pos[0], "", `${message}. Mend the YAML.`),
    );
    return { status: "broken", problems };
  }
  const plain = plainValue(parsed);
  if (plain.status === "broken") return broken(file.path, plain.message);
  const checked = schema.safeParse(plain.value, { reportInput: true });
  if (checked.success) return { status: "read", value: checked.data };
  const problems = checked.error.issues.flatMap((issue) =>
    placesOf(issue).map((place) =>
      problemAt(offsetOf(parsed.contents, place), fieldName(place.path), place.message),
    ),
  );
  return { status: "broken", problems };
}

/** A few lines can be made to stand for millions of values, or to nest without end. */
function plainValue(
  parsed: ReturnType<typeof parseDocument>,
): { status: "read"; value: unknown } | { status: "broken"; message: string } {
  try {
    return { status: "read", value: parsed.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    return {
      status: "broken",
      message: "repeats or nests its parts without end. Write them out, without anchors (&a, *a).",
    };
  }
}

function broken(path: string, message: string): YamlFile<never> {
  return { status: "broken", problems: [{ path, line: 1, column: 1, field: "", message }] };
}

// "date: 2022" is the year as it stands there, not a number: what a person writes is kept as written.
function withoutNumbers(tags: Tags): Tags {
  return tags.filter((tag) => typeof tag === "string" || !/:(?:int|float)$/.test(tag.tag));
}

type Path = readonly PropertyKey[];

interface Place {
  path: Path;
  /** The name of the field is at fault, rather than what stands behind it. */
  atKey?: boolean;
  message: string;
}

function placesOf(issue: z.core.$ZodIssue): Place[] {
  const { path } = issue;
  switch (issue.code) {
    case "unrecognized_keys": {
      const message = "is not a field that belongs here. Take it out, or mend its spelling.";
      return issue.keys.map((key) => ({ path: [...path, key], atKey: true, message }));
    }
    case "invalid_type": {
      const wanted = EXPECTED[issue.expected] ?? issue.expected;
      const absent = issue.input === undefined || issue.input === null;
      return [
        { path, message: absent ? `is missing: write ${wanted}.` : `has the wrong shape: write ${wanted}.` },
      ];
    }
    case "too_small": {
      const message =
        issue.origin === "string"
          ? "is empty: write some text."
          : `is too short: give at least ${issue.minimum}.`;
      return [{ path, message }];
    }
    case "invalid_value": {
      const found = issue.input === undefined ? "is missing" : `is "${String(issue.input)}"`;
      return [{ path, message: `${found}: write ${issue.values.join(", ")}.` }];
    }
    default:
      return [{ path, message: issue.message }];
  }
}

const EXPECTED: Record<string, string> = {
  string: "text",
  number: "a number",
  array: "a list, each entry behind a dash",
  object: "fields with their values (name: value)",
  boolean: "true or false",
};

/** Where a value stands; where it is absent, the nearest thing around it that is there. */
function offsetOf(contents: Node | null, { path, atKey }: Place): number {
  let node: unknown = contents;
  let offset = contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      const parts = atKey ? [pair?.key] : [pair?.value, pair?.key];
      const place = parts.find((part) => isNode(part) && part.range && !isEmpty(part));
      if (isNode(place)) offset = place.range?.[0] ?? offset;
      node = pair?.value;
    } else {
      node = isSeq(node) ? node.items[Number(step)] : undefined;
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    }
  }
  return offset;
}

/** "source:" with nothing behind it stands, to YAML, on the next line. */
function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null;
}

/** "facts[0].date". */
function fieldName(path: Path): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === "number") return `${name}[${step}]`;
    return name === "" ? String(step) : `${name}.${String(step)}`;
  }, "");
}

import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { RunOptions } from "../options.ts";
import type { StageContext } from "../stage.ts";
import type { PastRun, Store } from "../store.ts";

/** All that the output of a run hangs on, beside the program: what each file holds and what was asked for. */
export function inputsOf(
  articles: readonly string[],
  { facts, corrections, published, previous }: StageContext,
  { formats, top, minSalience, out, jsonFields }: RunOptions,
): unknown {
  return {
    articles: articles.map((file) => [file, digestOf(file)]),
    facts,
    corrections,
    published: [...published],
    ...(previous && { previous: previous.events.map(({ id, mentions }) => [id, mentions]) }),
    asked: { formats, top, minSalience, jsonFields, out: path.resolve(out) },
  };
}

/** The run that made the files lying there from these very inputs, if there was one: then nothing is left to do. */
export function standingRun(store: Store, inputs: unknown, out: string): PastRun | undefined {
  const past = store.run(inputs);
  return past?.files.every(([name, digest]) => digestOf(path.join(out, name)) === digest) ? past : undefined;
}

export function pastRun(
  digests: ReadonlyMap<string, string>,
  told: readonly { severity: Diagnostic["severity"]; line: string }[],
): PastRun {
  return { files: [...digests], told };
}

/** In pieces, for a timeline of 100,000 articles is 1 GB long. Null where the file cannot be read. */
function digestOf(file: string): string | null {
  const hash = createHash("sha256");
  const chunk = Buffer.alloc(CHUNK);
  try {
    const descriptor = openSync(file, "r");
    try {
      for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk))
        hash.update(chunk.subarray(0, read));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return null;
  }
  return hash.digest("hex");
}
const CHUNK = 1 << 20;

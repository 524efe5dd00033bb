import { createReadStream } from "node:fs";
import { type Diagnostic, LEAVES_ASIDE } from "../../src/model/diagnostic.ts";
import type { Document } from "../../src/model/document.ts";
import { ExtractedSchema } from "../../src/model/stages.ts";
import { readCorrections } from "../../src/read/read-corrections.ts";
import { readFacts } from "../../src/read/read-facts.ts";
import { gather } from "../gather.ts";
import { HeldBatches } from "../held-batches.ts";
import { readLines } from "../ndjson.ts";
import type { MergeOptions } from "../options.ts";
import { mergeAtOnce } from "../pipeline.ts";
import type { StageContext } from "../stage.ts";
import { usualWorkers } from "../usual-workers.ts";
import { readBeside, readPrevious } from "./beside.ts";
import { wantOfHeap } from "./heap-room.ts";
import { MOST_IN_STAGES, refuseUnknown, show } from "./show.ts";
import { OK, Stop, TROUBLE, WRONG_USAGE } from "./stop.ts";
import { noteOf, printTold, type Told, toldOf } from "./tell.ts";

/** `annals merge [FILES...]`: from lines of the third stage to a timeline. */
export async function mergeLines(options: MergeOptions): Promise<number> {
  const heard: Diagnostic[] = [];
  const documents: Document[] = [];
  const tell = (notes: readonly Told[] = []) =>
    printTold([...toldOf(heard.splice(0), documents), ...notes], options);
  const context: StageContext = {
    report: (diagnostic) => heard.push(diagnostic),
    facts: readBeside(options.facts, [], readFacts),
    corrections: readBeside(options.corrections, [], readCorrections),
    published: options.published,
    ...readPrevious(options.previous),
  };
  const refuse = () => {
    if (options.strict && heard.some(({ code, severity }) => LEAVES_ASIDE.has(code) && severity !== "note"))
      throw new Stop(TROUBLE, "--strict: the merge ends at a line that cannot be used; nothing is written.");
  };
  try {
    const held = new HeldBatches(MOST_IN_STAGES);
    for (const { name, bytes } of inputsOf(options.files))
      for await (const line of named(name, readLines(bytes, ExtractedSchema))) {
        if (line.status === "read") held.add({ extracted: line.value, diagnostics: [] });
        else
          heard.push({
            code: "UNREADABLE_FILE",
            severity: "error",
            document: `${name}:${line.number}`,
            message: `${line.cause}. It is passed over.`,
          });
        refuse();
      }
    const extracted = gather(held.batches, context);
    refuse();
    for (const document of extracted.documents) documents.push(document);
    if (documents.length === 0)
      throw new Stop(
        TROUBLE,
        "there is no article to merge. Give lines that annals stage extract-events wrote.",
      );
    refuseUnknown(options, documents, heard);
    const want = wantOfHeap(documents.length);
    if (want) printTold([noteOf(want)], options);
    const workers = usualWorkers(documents.length);
    show(await mergeAtOnce(extracted, { ...context, workers }), options, { context, tell });
    return OK;
  } finally {
    tell();
  }
}

interface Input {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
}

function inputsOf(files: readonly string[]): Input[] {
  const names = files.length > 0 ? files : ["-"];
  return names.map((name) =>
    name === "-" ? { name: "stdin", bytes: process.stdin } : { name, bytes: createReadStream(name) },
  );
}

/** A file that cannot be opened ends the run: without it the timeline would lack what is not even known. */
async function* named<Line>(name: string, lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  try {
    yield* lines;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || error instanceof Stop) throw error;
    throw new Stop(WRONG_USAGE, `${name} cannot be read (${code}). Give files that annals stage wrote.`);
  }
}

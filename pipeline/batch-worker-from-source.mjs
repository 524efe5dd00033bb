// The worker thread while the program is worked on: sources run as they are, which a thread has to be told anew.
import { register } from "tsx/esm/api";

register();
export const { analyseEach, ingestEach, readBatch } = await import("./batch-worker.ts");

// What a worker thread does, by the name of the task.
export { tellEach } from "./merge-dossiers.ts";
export { readBatch } from "./read-batches.ts";
export { analyseEach, ingestEach } from "./stored-reader.ts";

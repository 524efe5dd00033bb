import { readBatch } from "./read-batches.ts";

/** What a worker thread does: the first three stages on one batch of articles. */
export default readBatch;

import { setFlagsFromString } from "node:v8";

/** The V8 of Node 20. Later ones have a compiler between, tier by themselves, and would complain of the flag on stderr. */
const OF_NODE_20 = /^11\.3\./;

/**
 * Has V8 compile a function to fast machine code only after it ran six times as long as usual. Most functions of a run
 * are middling warm: compiled early, thousands of them take a third of the processor time of 300 articles, and many again
 * when a new shape of object comes by. What is hot gets there all the same.
 */
export function compileLate(v8 = process.versions.v8): void {
  if (OF_NODE_20.test(v8)) setFlagsFromString("--interrupt-budget=400000");
}

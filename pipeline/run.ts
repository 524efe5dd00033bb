#!/usr/bin/env node
import { printable } from "../src/write/printable.ts";
import { compileLate } from "./command/compile-late.ts";
import { diff } from "./command/diff.ts";
import { runArticles } from "./command/run-articles.ts";
import { OK, Stop } from "./command/stop.ts";
import { type ParsedOptions, parseOptions } from "./options.ts";

async function main(argv: readonly string[]): Promise<number> {
  const parsed = parseOptions(argv);
  if (parsed.status === "ended") return parsed.exitCode;
  try {
    return await obey(parsed);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    for (const problem of error.problems) console.error(printable(`error ${problem}`));
    return error.exitCode;
  }
}

/** Each command brings with it only what it needs. */
async function obey(parsed: Exclude<ParsedOptions, { status: "ended" }>): Promise<number> {
  switch (parsed.status) {
    case "run":
      await runArticles(parsed.options);
      return OK;
    case "diff":
      diff(parsed.options);
      return OK;
    case "correct":
      await (await import("./command/correct.ts")).correct(parsed.options);
      return OK;
    case "merge":
      return (await import("./command/merge-lines.ts")).mergeLines(parsed.options);
    case "work":
      return (await import("./command/work.ts")).work(parsed.options);
    case "stage":
      return (await import("./command/run-filter.ts")).runFilter(parsed.options);
  }
}

// A reader such as `head` may close the pipe early; that is its right.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
compileLate();
process.exitCode = await main(process.argv.slice(2));

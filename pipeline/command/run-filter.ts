import { once } from "node:events";
import { diagnosticLine } from "../../src/write/diagnostic-line.ts";
import { FILTERS, filter } from "../filter.ts";
import type { StageOptions } from "../options.ts";
import { OK, TROUBLE } from "./stop.ts";

/** `annals stage NAME`: one stage over the lines of standard input. */
export async function runFilter({ stage: name, strict, quiet }: StageOptions): Promise<number> {
  const stage = FILTERS.find((one) => one.name === name) as (typeof FILTERS)[0];
  const whole = await filter(stage, process.stdin, {
    strict,
    tell: (line, diagnostic) => {
      if (quiet && diagnostic.severity !== "error") return;
      const { document } = diagnostic;
      const place = document === `line ${line}` ? document : `line ${line}: ${document}`;
      console.error(diagnosticLine({ ...diagnostic, document: place }, undefined, () => null));
    },
    write: async (line) => {
      if (!process.stdout.write(line)) await once(process.stdout, "drain");
    },
  });
  return strict && !whole ? TROUBLE : OK;
}

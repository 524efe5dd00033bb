import type { z } from "zod";
import { toYaml } from "./yaml.ts";

/** What one stage handed on, with the schema by which it is checked on its way into a file. */
export interface StageOutput {
  name: string;
  schema: z.ZodType;
  value: unknown;
}

/** A file for each stage, numbered in the order of the run: "1-ingest.yaml". */
export function stageFiles(outputs: readonly StageOutput[]): Map<string, string> {
  return new Map(
    outputs.map(({ name, schema, value }, index) => [
      `${index + 1}-${name}.yaml`,
      toYaml(schema.parse(value)),
    ]),
  );
}

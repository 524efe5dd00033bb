import { z } from "zod";
import { fieldToYaml, toYaml } from "./yaml.ts";

/** What one stage handed on, with the schema by which it is checked on its way into a file. */
export interface StageOutput {
  name: string;
  schema: z.ZodType;
  value: unknown;
}

/**
 * A file for each stage, numbered in the order of the run: "1-ingest.yaml". A stage hands on most of what it was given:
 * what stands in several files is checked and written out once.
 */
export function stageFiles(outputs: readonly StageOutput[]): Map<string, string> {
  const written = new Map<unknown, { schema: unknown; yaml: string }>();
  const fieldYaml = (name: string, schema: z.ZodType, value: unknown): string => {
    const checkedBy = schema instanceof z.ZodArray ? schema.element : schema;
    const before = written.get(value);
    if (before?.schema === checkedBy) return before.yaml;
    const yaml = fieldToYaml(name, schema.parse(value));
    if (typeof value === "object" && value !== null) written.set(value, { schema: checkedBy, yaml });
    return yaml;
  };
  return new Map(
    outputs.map(({ name, schema, value }, index) => {
      const fields = fieldsOf(schema, value);
      const yaml = fields
        ? fields.map(([field, own, given]) => fieldYaml(field, own, given)).join("")
        : toYaml(schema.parse(value));
      return [`${index + 1}-${name}.yaml`, yaml];
    }),
  );
}

/** Where a value has the fields of its schema, all of them and no others, each may be checked by itself. */
function fieldsOf(
  schema: z.ZodType,
  value: unknown,
): [name: string, schema: z.ZodType, value: unknown][] | null {
  if (!(schema instanceof z.ZodObject) || typeof value !== "object" || value === null) return null;
  const given = new Map<string, unknown>(Object.entries(value));
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>);
  if (given.size !== fields.length || !fields.every(([name]) => given.has(name))) return null;
  return fields.map(([name, own]) => [name, own, given.get(name)]);
}

import { z } from "zod";
import { type Fact, FactSchema } from "../model/fact.ts";
import { freeId } from "../model/free-id.ts";
import { GivenDateSchema } from "./given-date.ts";
import { readYamlFile, type YamlFile } from "./yaml-file.ts";

const WrittenFactSchema = FactSchema.extend({
  id: z.string().min(1).optional(),
  event: z.string().min(1),
  date: GivenDateSchema,
  source: z.string().min(1),
});
type WrittenFact = z.infer<typeof WrittenFactSchema>;

/** A file of comments, or `facts:` with nothing below it, is a list that waits for its first fact. */
const FactsFileSchema = z
  .strictObject({ facts: z.array(WrittenFactSchema).nullable().superRefine(refuseSharedIds) })
  .nullable();

/** Reads facts.yaml: dated events of the world, each with its source. */
export function readFacts(file: { path: string; bytes: Uint8Array }): YamlFile<Fact[]> {
  const read = readYamlFile(file, FactsFileSchema);
  return read.status === "broken" ? read : { status: "read", value: nameFacts(read.value?.facts ?? []) };
}

function nameFacts(written: readonly WrittenFact[]): Fact[] {
  const taken = new Set(written.flatMap(({ id }) => id ?? []));
  return written.map(({ id, event, date, source }) => {
    const named = id ?? freeId(idFromWords(event), taken);
    taken.add(named);
    return { id: named, event, date, source };
  });
}

/** "The summit of A and B" is "the-summit-of-a-and-b". */
function idFromWords(words: string): string {
  return (
    words
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join("-") ?? "fact"
  );
}

function refuseSharedIds(facts: readonly WrittenFact[] | null, context: z.RefinementCtx): void {
  const seen = new Set<string>();
  facts?.forEach(({ id }, index) => {
    if (id !== undefined && seen.has(id))
      context.addIssue({
        code: "custom",
        path: [index, "id"],
        message: `"${id}" names an earlier fact too. Give each its own id, or none.`,
      });
    if (id !== undefined) seen.add(id);
  });
}

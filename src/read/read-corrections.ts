import { z } from "zod";
import { readExtent } from "../calendar/read-date.ts";
import { type Correction, CorrectionSchema, DECISIONS } from "../model/correction.ts";
import { whyNoDate } from "./given-date.ts";
import { readYamlFile, type YamlFile } from "./yaml-file.ts";

/**
 * One correction. The decision that it names chooses the shape, so that a slip is reported against that shape alone
 * and not against all of them.
 */
const EntrySchema = z.unknown().transform((entry, context): Correction => {
  const fields = typeof entry === "object" && entry !== null ? entry : {};
  const [decision, ...others] = DECISIONS.filter((name) => name in fields);
  const shape = CorrectionSchema.options.find((option) => decision !== undefined && decision in option.shape);
  if (!shape || others.length > 0) {
    context.addIssue({
      code: "custom",
      message: `decides ${shape ? "two things" : "nothing"}: give exactly one of ${DECISIONS.join(", ")}.`,
    });
    return z.NEVER;
  }
  const checked = shape.safeParse(entry, { reportInput: true });
  if (!checked.success) {
    for (const issue of checked.error.issues)
      context.issues.push({ ...issue, input: issue.input } as z.core.$ZodRawIssue);
    return z.NEVER;
  }
  if ("date" in checked.data && !readExtent(checked.data.date))
    context.addIssue({ code: "custom", path: ["date"], message: whyNoDate(checked.data.date) });
  return checked.data;
});

const CorrectionsFileSchema = z.strictObject({ corrections: z.array(EntrySchema).nullable() }).nullable();

/** Reads corrections.yaml: decisions of a person that the run must honour. */
export function readCorrections(file: { path: string; bytes: Uint8Array }): YamlFile<Correction[]> {
  const read = readYamlFile(file, CorrectionsFileSchema);
  return read.status === "broken" ? read : { status: "read", value: read.value?.corrections ?? [] };
}

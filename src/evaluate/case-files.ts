import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { EvaluationError, readText } from "./gold-lines.ts";

const DaysSchema = z.object({ from: z.string().nullable(), to: z.string().nullable() });

/** What a careful reader made of a story's articles: `gold.json`. Days as YYYY-MM-DD, both ends included. */
export const CaseSchema = z.object({
  case: z.string(),
  docs: z.array(
    z.object({
      id: z.string(),
      /** The days on which the texts allow that it was published, and the one on which it was. */
      published: DaysSchema.extend({ true: z.string(), accept: z.array(z.string()).optional() }),
    }),
  ),
  events: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      place: z.string().optional(),
      /** Whether the texts tell it as having happened; absent: they do. */
      status: z.enum(["happened", "planned", "hypothetical", "alleged", "denied", "cancelled"]).optional(),
      /** A list without it is still complete. */
      optional: z.boolean().optional(),
      date: DaysSchema.extend({ candidates: z.array(z.string()).optional() }),
      sources: z.array(z.object({ doc: z.string(), quote: z.string() })),
      conflicts: z
        .array(
          z.object({
            about: z.string(),
            values: z.array(z.object({ value: z.string(), docs: z.array(z.string()) })),
          }),
        )
        .optional(),
    }),
  ),
  /** Pairs of events, the earlier first. */
  order_closure: z.array(z.tuple([z.string(), z.string()])),
});
export type Case = z.infer<typeof CaseSchema>;

/** A story with the texts of its articles, by their names. */
export interface Story {
  gold: Case;
  texts: ReadonlyMap<string, string>;
}

/** Reads a folder with `gold.json` and `docs/*.txt`; throws an `EvaluationError` that says what is wrong with it. */
export function readCase(folder: string): Story {
  const path = join(folder, "gold.json");
  const gold = CaseSchema.safeParse(parseJson(readText(path), path));
  if (!gold.success) {
    const [issue] = gold.error.issues;
    throw new EvaluationError(
      `${path}: field "${issue?.path.join(".")}": ${issue?.message}. Correct the field.`,
    );
  }
  const names = textsIn(join(folder, "docs"));
  const missing = gold.data.docs.find(({ id }) => !names.includes(`${id}.txt`));
  if (missing)
    throw new EvaluationError(
      `${path}: names the article "${missing.id}", and there is no docs/${missing.id}.txt. Add it, or take its name out.`,
    );
  return {
    gold: gold.data,
    texts: new Map(names.map((name) => [name.slice(0, -4), readText(join(folder, "docs", name))])),
  };
}

function textsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .sort();
  } catch (error) {
    throw new EvaluationError(
      `${folder}: cannot be read (${(error as NodeJS.ErrnoException).code}). Give a folder that holds gold.json and docs/*.txt.`,
    );
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new EvaluationError(`${path}: not JSON (${(error as Error).message}).`);
  }
}

import { z } from "zod";
import { JsonFieldsSchema } from "./json-fields.ts";

const NAMED = { path: z.string().min(1), jsonFields: JsonFieldsSchema.exactOptional() };

/**
 * One article as a line of JSON: its path, by which it is named and its format known, with its text or, in base64, its
 * bytes; with neither, the file of that path is read.
 */
export const ArticleLineSchema = z.union([
  z.strictObject({ ...NAMED, text: z.string() }),
  z.strictObject({ ...NAMED, base64: z.base64() }),
  z.strictObject(NAMED),
]);
export type ArticleLine = z.infer<typeof ArticleLineSchema>;

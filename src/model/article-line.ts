import { z } from "zod";

/**
 * One article as a line of JSON: its path, by which it is named and its format known, with its text or, in base64, its
 * bytes; with neither, the file of that path is read.
 */
export const ArticleLineSchema = z.union([
  z.strictObject({ path: z.string().min(1), text: z.string() }),
  z.strictObject({ path: z.string().min(1), base64: z.base64() }),
  z.strictObject({ path: z.string().min(1) }),
]);
export type ArticleLine = z.infer<typeof ArticleLineSchema>;

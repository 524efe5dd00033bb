import { z } from "zod";

/** A dated event of the world, put beside the articles by a person, with its source. */
export const FactSchema = z.strictObject({
  id: z.string(),
  /** The event in words: "The summit of A and B in C". Compared with the articles' events by its names and words. */
  event: z.string(),
  /** "2025-08-15", "2022", or "2025-09-03/2025-09-06" for an extent. */
  date: z.string(),
  /** Where the fact comes from. */
  source: z.string(),
});
export type Fact = z.infer<typeof FactSchema>;

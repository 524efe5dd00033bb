import { z } from "zod";

const PathsSchema = z.array(z.string()).readonly().exactOptional();

/** Which field of a JSON record holds what: dotted paths, the first that is there counts. */
export const JsonFieldsSchema = z.strictObject({
  title: PathsSchema,
  text: PathsSchema,
  published: PathsSchema,
  modified: PathsSchema,
  author: PathsSchema,
  publisher: PathsSchema,
  url: PathsSchema,
  id: PathsSchema,
});
export type JsonFields = z.infer<typeof JsonFieldsSchema>;

import { z } from "zod";
import { TimelineSchema } from "../model/timeline.ts";
import { toJson } from "./json.ts";

/** The JSON Schema (2020-12) of timeline.json and timeline.yaml. */
export function timelineJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(TimelineSchema);
  return toJson({ $schema, title: "Annals timeline", ...rest });
}

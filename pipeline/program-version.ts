import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { compareText } from "../src/model/compare-text.ts";

/**
 * Which program this is, down to the last rule: a digest of its own files, of its models and of the versions of what it
 * is built on. What was read by another program, or by this one before a rule was changed, is read anew.
 */
export function programVersion(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const compiled = import.meta.url.endsWith(".js");
  const root = path.join(here, compiled ? "../.." : "..");
  const own = compiled ? ["dist/src/**", "dist/pipeline/**"] : ["src/**", "pipeline/**"];
  const files = globSync([...own, "models/**", "package.json"], { cwd: root }).sort(compareText);
  const digest = createHash("sha256");
  for (const file of files)
    digest
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  return digest.digest("hex");
}

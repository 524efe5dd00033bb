import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Where a file of models/ lies: beside src/, or beside dist/ where the code is compiled. */
export function pathInModels(name: string): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const roots = ["../..", "../../.."].map((up) => path.join(here, up, "models", name));
  return roots.find((file) => existsSync(file)) ?? (roots[0] as string);
}

/** Reads a text of models/; throws an `Error` that says what is wrong with the file and how to have it again. */
export function readModelText(name: string, remade: string): { file: string; text: string } {
  const file = pathInModels(name);
  try {
    return { file, text: readFileSync(file, "utf8") };
  } catch (error) {
    throw new Error(
      `${file}: cannot be read (${(error as NodeJS.ErrnoException).code}). Take the file of the release, or ${remade} (see models/README.md).`,
    );
  }
}

/** Reads a lexicon of models/, a lemma with its part of speech a line: what follows these, by both ("attack\tn"). */
export function readLexicon(name: string, script: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of readModelText(name, `make it anew: npx tsx scripts/${script}`).text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const end = line.indexOf("\t", line.indexOf("\t") + 1);
    found.set(line.slice(0, end), line.slice(end + 1));
  }
  return found;
}

import type { Content } from "./content.ts";
import type { Loss } from "./loss.ts";
import type { RunResult } from "./run-result.ts";

/** What a writer made, and what of the timeline it had to leave out or say in another way. */
export interface Written {
  /** Content by path inside the output folder, with "/" between folders. */
  files: ReadonlyMap<string, Content>;
  losses: readonly Loss[];
}

/** One output format. */
export interface Format {
  /** As `--format` takes it. */
  name: string;
  /** What it writes at the top of the output folder; a later run must not read these as articles. */
  names: readonly string[];
  write(result: RunResult): Written;
}

/** What a writer of a single file made. */
export function oneFile(name: string, content: Content, losses: readonly Loss[] = []): Written {
  return { files: new Map([[name, content]]), losses };
}

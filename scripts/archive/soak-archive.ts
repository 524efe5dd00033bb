import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { BREAKAGES, broken } from "./broken-files.ts";
import { generateArchive } from "./generate-archive.ts";

export interface SoakArchive {
  /** Paths below the folder, with "/". */
  whole: string[];
  broken: string[];
}

export interface SoakOptions {
  /** One file in so many is broken, in each way in turn. */
  every?: number;
  /** Letters of an article, or a few more. */
  length?: number;
}

/** Writes so many files of a generated world to a folder, some of them broken. */
export function writeSoakArchive(
  folder: string,
  files: number,
  { every = 20, length = 1500 }: SoakOptions = {},
): SoakArchive {
  const written: SoakArchive = { whole: [], broken: [] };
  let number = 0;
  for (const article of generateArchive({ articles: files, length })) {
    number++;
    const breakage = BREAKAGES[(number / every - 1) % BREAKAGES.length];
    const file = breakage ? broken(article, breakage) : { path: article.path, content: article.text };
    (breakage ? written.broken : written.whole).push(file.path);
    const target = path.join(folder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.content);
  }
  return written;
}

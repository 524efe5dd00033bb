import { statSync } from "node:fs";
import path from "node:path";
import { placesOf } from "../../src/merge/corrections/quoted-words.ts";
import type { Quoted } from "../../src/model/correction.ts";
import type { Document } from "../../src/model/document.ts";
import type { Timeline } from "../../src/model/timeline.ts";
import { readBytes } from "../../src/read/read-bytes.ts";
import { ingest } from "../ingest.ts";
import { contextOf } from "../stage.ts";

/** What came of looking the quotes up in their files. */
export interface StillSaid {
  /** Quotes that the article has no longer, each with the remedy. */
  missing: string[];
  /** Articles that could not be looked at, in words. */
  unseen: string[];
}

/** Looks whether the articles say now what a correction quotes: the next run reads them anew. */
export async function stillSaid({ documents }: Timeline, quotes: readonly Quoted[]): Promise<StillSaid> {
  const [missing, unseen] = [new Set<string>(), new Set<string>()];
  const read = new Map<string, readonly Document[] | null>();
  for (const { document, quote, words } of quotes) {
    const known = documents.find(({ id }) => id === document);
    if (!known) continue;
    const file = articleFile(known.path);
    if (!read.has(file)) read.set(file, await articlesOf(file));
    const now = read.get(file)?.find((article) => article.path === known.path);
    if (!now) {
      unseen.add(`${known.path} could not be looked at: whether it says this still, the next run will tell.`);
      continue;
    }
    if (now.sha256 === known.sha256) continue;
    const holds = placesOf(quote, now.text).some(
      (span) => words === undefined || placesOf(words, now.text.slice(...span)).length > 0,
    );
    if (!holds)
      missing.add(
        `${known.path} has changed since the timeline was made, and no longer says “${quote}”. Run annals again, and decide by what it shows then.`,
      );
  }
  return { missing: [...missing], unseen: [...unseen] };
}

/** The file in which an article lies: "feed.xml" for "feed.xml#3", "week.zip" for "week.zip/a.html". */
export function articleFile(articlePath: string): string {
  for (let file = articlePath; ; ) {
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
    const shorter = file.includes("#") ? file.slice(0, file.lastIndexOf("#")) : path.dirname(file);
    if (shorter === file || shorter === "." || shorter === "") return articlePath;
    file = shorter;
  }
}

async function articlesOf(file: string): Promise<readonly Document[] | null> {
  const read = readBytes(file);
  if (read.status === "failed") return null;
  return (await ingest.run([{ path: file, bytes: read.bytes }], contextOf({}))).documents;
}

import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { type Content, piecesOf } from "./content.ts";

/** `digests` are the SHA-256 of what was written, in hexadecimal, by name. */
export type Written =
  | { status: "written"; digests: ReadonlyMap<string, string> }
  | { status: "failed"; path: string; message: string };

/**
 * Writes files into a folder so that each is either as before or whole: all go to temporary names first, and take their
 * own only when every one of them is there.
 */
export function writeWhole(folder: string, files: ReadonlyMap<string, Content>): Written {
  const digests = new Map<string, string>();
  const written: { target: string; temporary: string }[] = [];
  let target = folder;
  try {
    for (const [name, content] of files) {
      target = path.join(folder, name);
      const temporary = path.join(path.dirname(target), `.${path.basename(target)}.part`);
      mkdirSync(path.dirname(target), { recursive: true });
      written.push({ target, temporary });
      digests.set(name, writeInPieces(temporary, content));
    }
    for (const { target: final, temporary } of written) {
      target = final;
      renameSync(temporary, final);
    }
    return { status: "written", digests };
  } catch (error) {
    for (const { temporary } of written) rmSync(temporary, { force: true });
    return { status: "failed", path: target, message: causeOf(error) };
  }
}

/** Short pieces are put together, so that the disk is asked once a megabyte. */
const CHUNK = 1 << 20;

/** Gives the SHA-256 of what was written. */
function writeInPieces(file: string, content: Content): string {
  const digest = createHash("sha256");
  const descriptor = openSync(file, "w");
  const write = (text: string) => {
    const bytes = Buffer.from(text, "utf8");
    digest.update(bytes);
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
  };
  try {
    let [waiting, length]: [string[], number] = [[], 0];
    for (const piece of piecesOf(content)) {
      waiting.push(piece);
      length += piece.length;
      if (length < CHUNK) continue;
      write(waiting.join(""));
      [waiting, length] = [[], 0];
    }
    write(waiting.join(""));
  } finally {
    closeSync(descriptor);
  }
  return digest.digest("hex");
}

const CAUSES: Record<string, string> = {
  EACCES: "there is no permission to write there",
  EPERM: "there is no permission to write there",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of the path is a file, not a folder",
  EEXIST: "a part of the path is a file, not a folder",
  EISDIR: "a folder of that name is in the way",
};

function causeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const cause = CAUSES[code];
  if (cause === undefined) throw error;
  return `${cause}. Choose another folder with --out.`;
}

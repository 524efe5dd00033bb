import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

export type Written = { status: "written" } | { status: "failed"; path: string; message: string };

/**
 * Writes files into a folder so that each is either as before or whole: all go to temporary names first, and take their
 * own only when every one of them is there.
 */
export function writeWhole(folder: string, files: ReadonlyMap<string, string>): Written {
  const written: { target: string; temporary: string }[] = [];
  let target = folder;
  try {
    for (const [name, content] of files) {
      target = path.join(folder, name);
      const temporary = path.join(path.dirname(target), `.${path.basename(target)}.part`);
      mkdirSync(path.dirname(target), { recursive: true });
      written.push({ target, temporary });
      writeFileSync(temporary, content);
    }
    for (const { target: final, temporary } of written) {
      target = final;
      renameSync(temporary, final);
    }
    return { status: "written" };
  } catch (error) {
    for (const { temporary } of written) rmSync(temporary, { force: true });
    return { status: "failed", path: target, message: causeOf(error) };
  }
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

import { readFileSync } from "node:fs";

export type FileBytes = { status: "read"; bytes: Uint8Array } | { status: "failed"; cause: string };

const CAUSES: Record<string, string> = {
  ENOENT: "there is no such file",
  EACCES: "there is no permission to read it",
  EPERM: "there is no permission to read it",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is a file, not a folder",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "its name is too long",
  ERR_FS_FILE_TOO_LARGE: "it is larger than 2 GiB",
};

/** The bytes of a file, or in words why there are none. */
export function readBytes(path: string): FileBytes {
  try {
    return { status: "read", bytes: readFileSync(path) };
  } catch (error) {
    const cause = error instanceof Error && "code" in error ? CAUSES[String(error.code)] : undefined;
    if (cause === undefined) throw error;
    return { status: "failed", cause };
  }
}

import { createHash } from "node:crypto";

/**
 * Names each file for the run: by its name without the extension, and where files share that, by as much of the path
 * as tells them apart. The order of the paths makes no difference.
 */
export function nameDocuments(paths: readonly string[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  let left = [...new Set(paths)];
  for (const nameOf of [
    stem,
    fileName,
    lastSegments(2),
    lastSegments(3),
    lastSegments(4),
    clean,
    fingerprinted,
  ]) {
    const bearers = new Map<string, string[]>();
    for (const path of left) {
      const name = nameOf(path);
      const sharing = bearers.get(name);
      if (sharing) sharing.push(path);
      else bearers.set(name, [path]);
    }
    for (const [name, [path, ...others]] of bearers)
      if (path !== undefined && others.length === 0 && !taken.has(name)) ids.set(path, name);
    for (const name of bearers.keys()) taken.add(name);
    left = left.filter((path) => !ids.has(path));
  }
  return ids;
}

function stem(path: string): string {
  return clean(withoutExtension(baseName(path)));
}

function fileName(path: string): string {
  return clean(baseName(path));
}

function lastSegments(length: number): (path: string) => string {
  return (path) => clean(path.split("/").slice(-length).join("/"));
}

/** An id is written into `--published ID=DATE` and "<document>#e1": neither may meet its own marks. */
function clean(name: string): string {
  return name.normalize("NFC").replace(/[\s=#]+/gu, "-") || "article";
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function withoutExtension(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/, "");
}

function fingerprinted(path: string): string {
  return `${clean(path)}-${createHash("sha256").update(path, "utf8").digest("hex").slice(0, 8)}`;
}

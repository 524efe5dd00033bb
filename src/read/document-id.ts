import { createHash } from "node:crypto";
import { groupBy } from "../model/group-by.ts";

/** What an article is named by: its path, and the file that holds it where that may hold several. */
export interface Named {
  path: string;
  container?: string | undefined;
}

/**
 * Names each article for the run: by its file's name without the extension, and where files share that, by as much of the
 * path as tells them apart. One of several in a file has the file's whole name and its own place in it: "feed.xml#3",
 * "archive.zip/a.html". The order makes no difference.
 */
export function nameDocuments(articles: readonly Named[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  let left = [...new Map(articles.map((article) => [article.path, article])).values()];
  for (const nameOf of [
    stem,
    fileName,
    lastSegments(2),
    lastSegments(3),
    lastSegments(4),
    whole,
    fingerprinted,
  ]) {
    const bearers = groupBy(left, nameOf);
    for (const [name, [article, ...others]] of bearers)
      if (article !== undefined && others.length === 0 && !taken.has(name)) ids.set(article.path, name);
    for (const name of bearers.keys()) taken.add(name);
    left = left.filter(({ path }) => !ids.has(path));
  }
  return ids;
}

function stem(article: Named): string {
  return article.container === undefined
    ? clean(withoutExtension(baseName(article.path)))
    : fileName(article);
}

function fileName(article: Named): string {
  return lastSegments(1)(article);
}

function lastSegments(length: number): (article: Named) => string {
  return ({ path, container = path }) =>
    clean(container.split("/").slice(-length).join("/")) + place(path.slice(container.length));
}

function whole({ path, container = path }: Named): string {
  return clean(container) + place(path.slice(container.length));
}

/** An id is written into `--published ID=DATE` and "<document>#e1": neither may meet its own marks. */
function clean(name: string): string {
  return name.normalize("NFC").replace(/[\s=#]+/gu, "-") || "article";
}

/** "#3" stays, as no event's number is one without a letter. */
function place(inside: string): string {
  return inside === "" ? "" : inside.normalize("NFC").replace(/[\s=]+|#(?!\d+(?:$|[/#]))/gu, "-");
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function withoutExtension(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/, "");
}

function fingerprinted(article: Named): string {
  return `${whole(article)}-${createHash("sha256").update(article.path, "utf8").digest("hex").slice(0, 8)}`;
}

import { existsSync, realpathSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { globSync, isDynamicPattern } from "tinyglobby";
import type { Report } from "../model/diagnostic.ts";
import { READABLE } from "./formats.ts";

/** The files of a run, each once and sorted by path, whatever the order of the inputs. */
export interface FoundFiles {
  /** Files whose content is still to be looked at. */
  files: string[];
  facts: string[];
  corrections: string[];
  /** Inputs that name nothing that is there. */
  missing: string[];
}

export interface FindOptions {
  /** The folder that relative inputs start from, and that the paths found are relative to. */
  from: string;
  /** Files and folders that no folder or glob brings in: the run's own output. */
  except?: readonly string[];
  report: Report;
}

const FACTS = "facts.yaml";
const CORRECTIONS = "corrections.yaml";

/**
 * Finds the files that files, folders and globs name, and the facts and corrections that lie beside them. What a browser
 * saves beside a page ("page_files/" beside "page.html") belongs to the page and is no article.
 */
export function findArticles(
  inputs: readonly string[],
  { from, except = [], report }: FindOptions,
): FoundFiles {
  const excepted = except.map((file) => path.resolve(from, file));
  const opened = inputs.map((input) => openInput(input, { from, excepted }));
  for (const { kind, input, files } of opened)
    if ((kind === "folder" || kind === "glob") && !files.some((file) => !isConfig(file)))
      reportBarren(input, report);

  const folders = new Set(
    opened.flatMap(({ folder, files }) => [...folder, ...files.map((file) => path.dirname(file))]),
  );
  const beside = (name: string) =>
    [...folders]
      .map((folder) => path.join(folder, name))
      .filter(existsSync)
      .map((file) => showPath(file, from))
      .sort();
  return {
    files: eachOnce(opened, report, from).filter((file) => !isConfig(file)),
    facts: beside(FACTS),
    corrections: beside(CORRECTIONS),
    missing: opened.filter(({ kind }) => kind === "missing").map(({ input }) => input),
  };
}

interface OpenedInput {
  kind: "file" | "folder" | "glob" | "missing";
  input: string;
  /** The folder itself, when the input is one. */
  folder: string[];
  files: string[];
}

function openInput(
  input: string,
  { from, excepted }: { from: string; excepted: readonly string[] },
): OpenedInput {
  const full = path.resolve(from, input);
  const found: Stats | undefined = statSync(full, { throwIfNoEntry: false });
  const search = (pattern: string, cwd: string) =>
    withoutPartsOfPages(
      globSync(pattern, {
        cwd,
        absolute: true,
        expandDirectories: false,
        ignore: ["**/node_modules/**"],
      }).map((file) => path.normalize(file)),
    ).filter((file) => !excepted.some((kept) => file === kept || file.startsWith(kept + path.sep)));
  if (found?.isDirectory()) return { kind: "folder", input, folder: [full], files: search("**", full) };
  if (found) return { kind: "file", input, folder: [], files: [full] };
  if (isDynamicPattern(input)) return { kind: "glob", input, folder: [], files: search(input, from) };
  return { kind: "missing", input, folder: [], files: [] };
}

function withoutPartsOfPages(files: readonly string[]): string[] {
  const folders = new Set(
    files.flatMap((file) => {
      const [, name] = /^(.*)\.x?html?$/is.exec(file) ?? [];
      return name === undefined ? [] : [`${name}_files`, `${name}.files`];
    }),
  );
  const isPart = (file: string): boolean => {
    const folder = path.dirname(file);
    return folder !== file && (folders.has(folder) || isPart(folder));
  };
  return folders.size === 0 ? [...files] : files.filter((file) => !isPart(file));
}

/** The paths as they are shown, one for each file however often it was named. */
function eachOnce(opened: readonly OpenedInput[], report: Report, from: string): string[] {
  const named = opened
    .flatMap(({ kind, files }) =>
      files.map((file) => ({ kind, real: realPath(file), shown: showPath(file, from) })),
    )
    .sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0));
  const first = new Map<string, string>();
  const repeated = new Set<string>();
  for (const { kind, real, shown } of named) {
    const already = first.get(real);
    if (already === undefined) first.set(real, shown);
    else if (kind === "file") repeated.add(already);
  }
  for (const document of repeated)
    report({
      code: "SAME_CONTENT",
      severity: "note",
      document,
      message: "was given more than once; it is read once.",
    });
  return [...first.values()];
}

/** A dangling link stands for itself: that it cannot be read is said when it is opened. */
function realPath(file: string): string {
  return existsSync(file) ? realpathSync.native(file) : file;
}

/** Relative to the folder of the run where it can be, with slashes on every system. */
function showPath(file: string, from: string): string {
  const relative = path.relative(from, file);
  const shown = relative.startsWith("..") || path.isAbsolute(relative) ? file : relative;
  return shown.split(path.sep).join("/");
}

function isConfig(file: string): boolean {
  return [FACTS, CORRECTIONS].includes(path.basename(file));
}

function reportBarren(input: string, report: Report): void {
  const message = `holds no file: Annals reads ${READABLE}.`;
  report({ code: "UNREADABLE_FILE", severity: "warning", document: input, message });
}

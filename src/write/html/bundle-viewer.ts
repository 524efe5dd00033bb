import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** What makes the page's list a drawing that can be searched and filtered, and what makes it readable. */
export interface PageAssets {
  script: string;
  style: string;
}

/**
 * Bundles the page's script, which is TypeScript like all the rest, and its stylesheet into one text each.
 * The build does so once; only where Annals runs from its sources does a run do it itself, so that the page is what is
 * written. esbuild comes with the tools to build, not with the program.
 */
export function bundleViewer(): PageAssets {
  const { buildSync } = createRequire(import.meta.url)("esbuild") as typeof import("esbuild");
  const { outputFiles } = buildSync({
    entryPoints: ["viewer/main.ts", "page.css"].map((name) => fileURLToPath(new URL(name, import.meta.url))),
    outdir: "/",
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    tsconfigRaw: {},
  });
  const textOf = (extension: string) => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? "";
  return { script: textOf(".js"), style: textOf(".css") };
}

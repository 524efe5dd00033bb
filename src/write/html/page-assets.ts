import { existsSync, readFileSync } from "node:fs";
import { bundleViewer, type PageAssets } from "./bundle-viewer.ts";

let assets: PageAssets | undefined;

/** The script and the stylesheet of the page, as the build left them beside this module, or else bundled on the spot. */
export function pageAssets(): PageAssets {
  assets ??= readBuilt() ?? bundleViewer();
  return assets;
}

function readBuilt(): PageAssets | null {
  const built = new URL("page-assets.json", import.meta.url);
  return existsSync(built) ? JSON.parse(readFileSync(built, "utf8")) : null;
}

// The script and the stylesheet of the HTML page, bundled once and left beside the compiled files that put them into it.
import { writeFileSync } from "node:fs";
import { bundleViewer } from "../src/write/html/bundle-viewer.ts";

writeFileSync(
  new URL("../dist/src/write/html/page-assets.json", import.meta.url),
  JSON.stringify(bundleViewer()),
);

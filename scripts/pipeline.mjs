// `npm run pipeline`: the compiled command where it is as new as the sources, which starts in half the time; else the
// sources themselves, so that what runs is always what is written.
import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const compiled = join(root, "dist", "pipeline", "run.js");

/** When the newest file of a folder was changed, in milliseconds. */
function newest(folder) {
  return Math.max(
    ...readdirSync(folder, { recursive: true }).map((name) => statSync(join(folder, name)).mtimeMs),
  );
}

function isCurrent() {
  const built = statSync(compiled, { throwIfNoEntry: false });
  return (
    built !== undefined &&
    built.mtimeMs >= Math.max(newest(join(root, "src")), newest(join(root, "pipeline")))
  );
}

if (isCurrent()) {
  process.argv[1] = compiled;
  await import(pathToFileURL(compiled));
} else {
  const { register } = await import("tsx/esm/api");
  register();
  process.argv[1] = join(root, "pipeline", "run.ts");
  await import(pathToFileURL(process.argv[1]));
}

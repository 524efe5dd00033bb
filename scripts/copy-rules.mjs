// The compiler leaves the rule tables behind: writes every .yaml below src/ as JSON, which reads in a tenth of the time,
// beside the compiled files in dist/.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { parse } from "yaml";

const root = fileURLToPath(new URL("..", import.meta.url));

for (const file of globSync("src/**/*.yaml", { cwd: root })) {
  const target = join(root, "dist", file.replace(/\.yaml$/, ".json"));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, JSON.stringify(parse(readFileSync(join(root, file), "utf8"))));
}

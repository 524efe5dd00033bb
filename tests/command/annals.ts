import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What node runs as the command. */
export const COMMAND = ["--import", import.meta.resolve("tsx"), path.join(ROOT, "pipeline/run.ts")];

/** Runs the command in a folder, as a person would, with something on its standard input where it reads that. */
export function annals(folder: string, options: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...options], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
    input,
    maxBuffer: 1 << 28,
  });
  return { status, stdout, says: stderr.split("\n").filter((line) => line !== "") };
}

/** Every file below a folder by its path there, with its bytes as text. */
export function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true })
    .map(String)
    .sort()
    .filter((name) => statSync(path.join(folder, name)).isFile());
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
}

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const FILE = path.join("models", "event-words-en.tsv");

/** What a verb mostly tells, by the lexicographer files of WordNet; "mixed" where no sense of it prevails. */
export type VerbClass =
  | "body"
  | "change"
  | "cognition"
  | "communication"
  | "competition"
  | "consumption"
  | "contact"
  | "creation"
  | "emotion"
  | "motion"
  | "perception"
  | "possession"
  | "social"
  | "stative"
  | "weather"
  | "mixed";

let classes: Map<string, string> | undefined;

/** Whether a noun (lemma) mostly names something that happens: "handover", "malfunction". The first call reads the lexicon. */
export function namesHappening(noun: string): boolean {
  return classOf(`${noun}\tn`) === "happening";
}

/** Whether a noun (lemma) mostly names a person or a body of people: "shareholder", "parliament". */
export function namesPeople(noun: string): boolean {
  const name = classOf(`${noun}\tn`);
  return name === "person" || name === "group";
}

/** The class of a verb (lemma, with its particle where it has one: "take off"); null for one that the lexicon lacks. */
export function classOfVerb(verb: string): VerbClass | null {
  return (classOf(`${verb}\tv`) as VerbClass | undefined) ?? null;
}

function classOf(key: string): string | undefined {
  classes ??= readClasses();
  return classes.get(key);
}

function readClasses(): Map<string, string> {
  const file = lexiconPath();
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new Error(
      `${file}: cannot be read (${(error as NodeJS.ErrnoException).code}). Take the file of the release, or make it anew: npx tsx scripts/make-event-words.ts (see models/README.md).`,
    );
  }
  const found = new Map<string, string>();
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const end = line.lastIndexOf("\t");
    found.set(line.slice(0, end), line.slice(end + 1));
  }
  return found;
}

/** Beside src/, or beside dist/ where the code is compiled. */
function lexiconPath(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const roots = ["../..", "../../.."].map((up) => path.join(here, up, FILE));
  return roots.find((file) => existsSync(file)) ?? (roots[0] as string);
}

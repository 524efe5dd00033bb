import { readLexicon } from "../text/models-folder.ts";

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

/** Whether a noun (lemma) mostly names one person: "shareholder", not "parliament". */
export function namesPerson(noun: string): boolean {
  return classOf(`${noun}\tn`) === "person";
}

/** The class of a verb (lemma, with its particle where it has one: "take off"); null for one that the lexicon lacks. */
export function classOfVerb(verb: string): VerbClass | null {
  return (classOf(`${verb}\tv`) as VerbClass | undefined) ?? null;
}

function classOf(key: string): string | undefined {
  classes ??= readLexicon("event-words-en.tsv", "make-event-words.ts");
  return classes.get(key);
}

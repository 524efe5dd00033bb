import type { Status } from "../model/mention.ts";
import type { Clause } from "../text/clause.ts";
import type { Token } from "../text/tokens.ts";
import { factualityRules } from "./rules.ts";

type Unreal = keyof typeof factualityRules;
type Field = "verbs" | "objects" | "rejects" | "nouns" | "adjectives" | "predicates" | "adverbs" | "markers";

/** The stronger first: a word in two lists has the status of the first. */
const UNREAL = [
  "cancelled",
  "denied",
  "alleged",
  "planned",
  "hypothetical",
] as const satisfies readonly Unreal[];

/** By word or pair of words, the status that the rules give to what it governs. */
export function statusTable(field: Field): ReadonlyMap<string, Status> {
  return new Map(
    [...UNREAL]
      .reverse()
      .flatMap((status) => (factualityRules[status]?.[field] ?? []).map((word) => [word, status] as const)),
  );
}

const VERBS = statusTable("verbs");
const OBJECTS = statusTable("objects");
const REJECTS = statusTable("rejects");

/** The first words of the pairs that stand in the rules. */
const PAIRED = new Set(
  [VERBS, OBJECTS, REJECTS].flatMap((table) =>
    [...table.keys()].filter((words) => words.includes(" ")).map((words) => words.split(" ")[0] as string),
  ),
);

/** A verb by its lemma, and before that with the word behind it that the rules know it by: "rule out", "stop short". */
function namesOfVerb(tokens: readonly Token[], { verb }: Clause, after: readonly (string | undefined)[]) {
  const { lemma } = tokens[verb] as Token;
  if (!PAIRED.has(lemma)) return [lemma];
  const next = tokens[verb + 1]?.lower;
  return [
    ...[next, ...after, particleBehind(tokens, verb)].flatMap((word) => (word ? [`${lemma} ${word}`] : [])),
    lemma,
  ];
}

/** "Called the visit off", "turned the offer down": a particle behind the verb's object. */
function particleBehind(tokens: readonly Token[], verb: number): string | undefined {
  const behind = tokens.slice(verb + 2, verb + 2 + OBJECT);
  const stop = behind.findIndex(
    ({ text, pos }) => /^[,;:.]$/.test(text) || pos === "VERB" || pos === "SCONJ",
  );
  const object = stop < 0 ? behind : behind.slice(0, stop);
  const at = object.findIndex(({ lower }) => lower === "off" || lower === "down");
  return at < 0 ? undefined : object[at]?.lower;
}
/** In tokens: as long as an object stands between a verb and its particle. */
const OBJECT = 6;

function lookUp(table: ReadonlyMap<string, Status>, names: readonly string[]): Status | undefined {
  const known = names.find((name) => table.has(name));
  return known === undefined ? undefined : table.get(known);
}

/** The status that a verb gives to a clause below it: "failed to", "accused of stealing", "denied that". */
export function statusOfClauseBelow(tokens: readonly Token[], above: Clause, below: Clause) {
  return turned(
    lookUp(VERBS, namesOfVerb(tokens, above, [below.marker, tokens[below.first]?.lower])),
    above.negated,
  );
}

/** The status that a verb gives to an event that it names by a noun: one that nobody knows of yet, or any. */
export function statusOfObject(
  tokens: readonly Token[],
  clause: Clause,
  preposition: string | undefined,
): { known: Status | undefined; unknown: Status | undefined } {
  const names = namesOfVerb(tokens, clause, [preposition]);
  // Only the pair speaks of what hangs on a preposition: "called for a vote" and not "demanded in a letter".
  const fitting = preposition ? names.filter((name) => name.endsWith(` ${preposition}`)) : names;
  const known = lookUp(OBJECTS, fitting);
  const unknown = known ?? lookUp(REJECTS, fitting) ?? lookUp(VERBS, fitting);
  return { known: turned(known, clause.negated), unknown: turned(unknown, clause.negated) };
}

/** The status that a verb gives to what its object tells of: "dismissed reports that", "scrapped plans to". */
export function statusOfRejected(tokens: readonly Token[], clause: Clause): Status | undefined {
  return clause.negated ? undefined : lookUp(REJECTS, namesOfVerb(tokens, clause, []));
}

/** "An abandoned plan", "the rejected offer": the participle of a verb that turns down, by its regular ending. */
export function statusOfRejectedThing(word: string): Status | undefined {
  if (!word.endsWith("ed")) return undefined;
  const verbs = [word.slice(0, -2), word.slice(0, -1), word.slice(0, -3), `${word.slice(0, -3)}y`];
  return lookUp(REJECTS, verbs);
}

/** "Does not plan to" rules nothing out for good; "did not deny that" leaves open what the denial would have settled. */
function turned(status: Status | undefined, negated: boolean): Status | undefined {
  return status && negated ? "hypothetical" : status;
}

/** A verb's lemma with the particle by which the rules know it: "call off". */
export function lemmaWithParticle(tokens: readonly Token[], clause: Clause): string {
  const names = namesOfVerb(tokens, clause, []);
  return names.find((name) => VERBS.has(name) || OBJECTS.has(name)) ?? (names.at(-1) as string);
}

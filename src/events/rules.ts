import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const KindSchema = z.strictObject({
  name: z.string(),
  /** Kinds of one family may be told by one another's words: "talks" are a "meeting". */
  family: z.string(),
  /** The schema.org or CAMEO counterpart. */
  schema: z.string(),
  /** The noun of a headline when an article gives only the verb. */
  title: z.string(),
  nouns: z.array(z.string()),
  verbs: z.array(z.string()),
  /** What somebody is left, found or reported: "dead". */
  adjectives: z.array(z.string()).optional(),
  /** The verbs tell this kind only in a sentence with one of these words, or with a score such as 2-1. */
  needs: z.array(z.string()).optional(),
  /** Words among the three after the verb that give it another sense. */
  notFollowedBy: z.array(z.string()).optional(),
  /** Words right after the noun that give it another sense: "a call for help". */
  nounNotFollowedBy: z.array(z.string()).optional(),
  /** Verbs that tell this kind only without an object: "to demonstrate" against it, not "to demonstrate strength". */
  noObject: z.array(z.string()).optional(),
  /** Verbs that tell this kind only with a person by name for their object: "received the envoy", not "received burns". */
  needsPerson: z.array(z.string()).optional(),
  /** Verbs that tell this kind only where they are done to a person: "dismissed the minister", not "dismissed the claim". */
  ofPeople: z.array(z.string()).optional(),
  /**
   * Verbs that tell this kind only of a subject with one of these heads: "the bridge fell", not "the price fell". With
   * `objects` of what they are done to as well: "closed the bridge".
   */
  ofSubjects: z
    .strictObject({ verbs: z.array(z.string()), heads: z.array(z.string()), objects: z.boolean().optional() })
    .optional(),
  /** Heads of a verb's subject that give it another sense: "the talks collapsed". */
  notOf: z.array(z.string()).optional(),
  /** Nouns that name a body and no event where they end a name: "the Secret Service". */
  bodies: z.array(z.string()).optional(),
  /** Nouns that with a capital name a body that sits for years, and no event, but where they are numbered: "the 12th Congress". */
  houses: z.array(z.string()).optional(),
  /** The words tell this kind only in an article with one of these words; there it goes before other kinds. */
  documentNeeds: z.array(z.string()).optional(),
  examples: z.array(z.string()),
  ignores: z.array(z.string()).optional(),
});
export type Kind = z.infer<typeof KindSchema>;

const VerbsSchema = z.strictObject({
  light: z.array(z.string()),
  undergo: z.array(z.string()),
  utter: z.array(z.string()),
  perform: z.array(z.string()),
  vague: z.array(z.string()),
  occur: z.array(z.string()),
  stative: z.array(z.string()),
  states: z.array(z.string()),
  "begins-with": z.array(z.string()),
  opinion: z.array(z.string()),
  lasting: z.array(z.string()),
  effects: z.array(z.string()),
  totals: z.array(z.string()),
});

/** What a light verb means with the words behind it. */
const SetPhraseSchema = z.strictObject({
  lemma: z.string(),
  kind: z.string().optional(),
  /** A verb's lemma and the words behind it; "*" for a few others. */
  phrases: z.array(z.string()),
  /** Heads that the subject must have. */
  of: z.array(z.string()).optional(),
  examples: z.array(z.string()),
});

const WordsSchema = z.strictObject({ verbs: z.array(z.string()), nouns: z.array(z.string()) });

/** How long what a word tells goes on. */
const ExtentSchema = z.strictObject({
  states: WordsSchema,
  results: WordsSchema,
  activities: WordsSchema,
  changes: WordsSchema,
});

const TellingSchema = z.strictObject({
  same: z.array(z.string()),
  earlier: z.array(z.string()),
  "later-objects": z.array(z.string()),
});

const FactualitySchema = z.record(
  z.enum(["planned", "hypothetical", "alleged", "denied", "cancelled"]),
  z.strictObject({
    verbs: z.array(z.string()),
    nouns: z.array(z.string()),
    adjectives: z.array(z.string()).optional(),
    adverbs: z.array(z.string()).optional(),
    objects: z.array(z.string()).optional(),
    rejects: z.array(z.string()).optional(),
    predicates: z.array(z.string()).optional(),
    markers: z.array(z.string()).optional(),
    examples: z.array(z.string()),
  }),
);

const NamesSchema = z.strictObject({
  offices: z.array(z.string()),
  honorifics: z.array(z.string()),
  former: z.array(z.string()),
  organisations: z.array(z.string()),
  places: z.array(z.string()),
  directions: z.array(z.string()),
  never: z.array(z.string()),
  saints: z.array(z.string()),
  given: z.array(z.string()),
  /** Words of a title that say which pronoun stands for its bearer. */
  he: z.array(z.string()),
  she: z.array(z.string()),
  /** Of the given names those of women, and those that may be a man's or a woman's. */
  her: z.array(z.string()),
  either: z.array(z.string()),
});

export const kinds: readonly Kind[] = readRules("kinds", z.array(KindSchema));
export const verbRules = readRules("verbs", VerbsSchema);
export const setPhrases = readRules("set-phrases", z.array(SetPhraseSchema));
export const extentRules = readRules("extent", ExtentSchema);
export const tellingRules = readRules("telling", TellingSchema);
export const factualityRules = readRules("factuality", FactualitySchema);
export const nameRules = readRules("names", NamesSchema);

const kindByName = new Map(kinds.map((kind) => [kind.name, kind]));
const plain = kinds.filter(({ documentNeeds }) => !documentNeeds);
/** Of a noun, the kinds that only some articles speak of. */
const conditionalKinds = new Map<string, Kind[]>();
for (const kind of kinds)
  for (const noun of kind.documentNeeds ? kind.nouns : [])
    conditionalKinds.set(noun, [...(conditionalKinds.get(noun) ?? []), kind]);
const nounKinds = new Map(plain.flatMap((kind) => kind.nouns.map((noun) => [noun, kind] as const)));
const verbKinds = new Map(plain.flatMap((kind) => kind.verbs.map((verb) => [verb, kind] as const)));

const adjectiveKinds = new Map(
  plain.flatMap((kind) => (kind.adjectives ?? []).map((word) => [word, kind] as const)),
);

export function kindNamed(name: string): Kind | undefined {
  return kindByName.get(name);
}
/** `words`: the article's words in small letters, for kinds that only some articles speak of. */
export function kindOfNoun(lemma: string, words: ReadonlySet<string>): Kind | undefined {
  const special = conditionalKinds
    .get(lemma)
    ?.find(({ documentNeeds }) => documentNeeds?.some((word) => words.has(word)));
  return special ?? nounKinds.get(lemma);
}
export function kindOfVerb(lemma: string): Kind | undefined {
  return verbKinds.get(lemma);
}

/** The kinds' nouns of two words by their last, and verbs by their first: few words are in one, and only these are put together to be looked up. */
const lastOfNouns = new Set(
  kinds.flatMap(({ nouns }) => nouns.filter(isCompound).map((noun) => noun.slice(noun.indexOf(" ") + 1))),
);
const firstOfVerbs = new Set(
  kinds.flatMap(({ verbs }) => verbs.filter(isCompound).map((verb) => verb.slice(0, verb.indexOf(" ")))),
);

function isCompound(term: string): boolean {
  return term.includes(" ");
}

/** The kind of a noun with the word before it: "peace talks". */
export function kindOfNounAfter(before: string, lemma: string, words: ReadonlySet<string>): Kind | undefined {
  return lastOfNouns.has(lemma) ? kindOfNoun(`${before} ${lemma}`, words) : undefined;
}

/** The kind of a verb with its particle or object: "step down", "catch fire". */
export function kindOfVerbWith(lemma: string, next: string): Kind | undefined {
  return firstOfVerbs.has(lemma) ? kindOfVerb(`${lemma} ${next}`) : undefined;
}

const kindsBySubject = new Map(
  kinds.flatMap((kind) =>
    (kind.ofSubjects?.verbs ?? []).map((verb) => [verb, { kind, heads: new Set(kind.ofSubjects?.heads) }]),
  ),
);

/** The kind that a verb tells of what its subject names: "the bridge fell". Undefined where it tells none of that. */
export function kindOfVerbOf(lemma: string, subject: string): Kind | undefined {
  const found = kindsBySubject.get(lemma);
  return found?.heads.has(subject) ? found.kind : undefined;
}

/** The same of what it is done to: "closed the bridge". */
export function kindOfVerbTo(lemma: string, object: string): Kind | undefined {
  const kind = kindOfVerbOf(lemma, object);
  return kind?.ofSubjects?.objects ? kind : undefined;
}

const kindsByPeople = new Map(
  kinds.flatMap((kind) => (kind.ofPeople ?? []).map((verb) => [verb, kind] as const)),
);

/** The kind that a verb tells of the person to whom it is done: "dismissed the minister". */
export function kindOfVerbToPeople(lemma: string): Kind | undefined {
  return kindsByPeople.get(lemma);
}

export function kindOfAdjective(word: string): Kind | undefined {
  return adjectiveKinds.get(word);
}
/** Kinds that belong together when mentions are compared; a kind without rules is its own family. */
export function familyOf(kind: string): string {
  return kindByName.get(kind)?.family ?? kind;
}

/** Reads a table of rules that lies beside this module. Broken rules are a fault of the program: they stop it and say where. */
function readRules<Rules>(name: string, schema: z.ZodType<Rules>): Rules {
  return readRulesIn(new URL("./rules/", import.meta.url), name, schema);
}

/** Reads a table of rules in a folder; throws an `Error` that names the place in it that does not fit. */
export function readRulesIn<Rules>(folder: URL, name: string, schema: z.ZodType<Rules>): Rules {
  // The build turns the tables into JSON, which reads in a tenth of the time.
  const compiled = new URL(`${name}.json`, folder);
  const file = existsSync(compiled) ? compiled : new URL(`${name}.yaml`, folder);
  const text = readFileSync(file, "utf8");
  const result = schema.safeParse(file === compiled ? JSON.parse(text) : parse(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(
    `${file.pathname}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "does not fit its schema"}`,
  );
}

import { z } from "zod";
import { readRulesIn } from "../../events/rules.ts";

const ActSchema = z.strictObject({
  name: z.string(),
  /** Whom it is known by: who did it, to whom it was done, or nobody, so that the words around it must be alike. */
  by: z.enum(["who", "whom", "thing"]),
  /** It has one place. */
  place: z.boolean().optional(),
  /** It befalls somebody once in a story: he who never came one day came on another. */
  once: z.boolean().optional(),
  /** "…" stands for one to three words. */
  words: z.array(z.string()),
  examples: z.array(z.string()),
  ignores: z.array(z.string()).optional(),
});

const OppositesSchema = z.strictObject({
  /** What articles that tell the one and the other are at odds about; "{person}" is whom it befell. */
  about: z.string(),
  sides: z.tuple([z.string(), z.string()]),
  /** Words of either sentence with which both can hold. */
  unless: z.array(z.string()),
  examples: z.array(z.tuple([z.string(), z.string()])),
});

const { acts, opposites } = readRulesIn(
  new URL("./rules/", import.meta.url),
  "acts",
  z.strictObject({ acts: z.array(ActSchema), opposites: z.array(OppositesSchema) }),
);

/** An act that newsrooms tell in many words, with the words that tell it. */
export interface Act extends Omit<z.infer<typeof ActSchema>, "words"> {
  words: RegExp;
  /** The source of the same, wherever it stands. */
  phrases: string;
}

/** Two acts that cannot both be how it came about. */
export type Opposites = z.infer<typeof OppositesSchema>;

export const ACTS: readonly Act[] = acts.map((act) => {
  const phrases = phrasesOf(act.words);
  return { ...act, words: wholeWords(phrases, "giu"), phrases };
});
export const OPPOSITES: readonly (Opposites & { holding: RegExp })[] = opposites.map((pair) => ({
  ...pair,
  holding: anyOf(pair.unless),
}));

/** Finds any of some phrases as whole words. */
export function anyOf(phrases: readonly string[]): RegExp {
  return wholeWords(phrasesOf(phrases), "giu");
}

/** Looks for phrases that no letter or hyphen goes on with. */
export function wholeWords(phrases: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${phrases})(?![\\p{L}-])`, flags);
}

function phrasesOf(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replaceAll("… ", "(?:[\\p{L}’'-]+ ){1,3}?"))
    .join("|");
}

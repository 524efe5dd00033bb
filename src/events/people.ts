import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import type { NameInPhrase } from "./names.ts";
import type { Draft, ParsedDocument } from "./parsed-document.ts";
import { namesOf, plain } from "./participants.ts";

/** Puts a person in the place of "he said" and "his remarks": the last one who was a subject before. */
export function resolvePeople(parsed: ParsedDocument, drafts: readonly Draft[]): void {
  const people = parsed.names.names.flatMap((names, sentence) =>
    names
      .filter((name) => name.kind === "person")
      .map((name) => ({ name, sentence, subject: isSubject(parsed, sentence, name) })),
  );
  const sexes = sexesOf(parsed.text);
  for (const draft of drafts) {
    const { mention } = draft;
    if (
      mention.nominal &&
      /^(meeting|call|visit|deal)$/.test(mention.kind) &&
      mention.participants.length === 0 &&
      mention.places.length === 0
    )
      addMainSubject(parsed, draft);
    if (mention.participants.some(({ role }) => role === "speaker" || role === "agent")) continue;
    const pronoun = pronounOf(parsed, draft);
    if (!pronoun) continue;
    const before = people.filter(
      ({ name, sentence }) =>
        name.span[1] <= pronoun.start &&
        sentence >= draft.sentence - 6 &&
        !isOfOther(sexes.get(name.name.split(" ").at(-1) as string), pronoun),
    );
    const referent = before.findLast(({ subject }) => subject) ?? before.at(-1);
    // "Speaking in Sunder, he argued": nothing before in the sentence, so the subject of the sentence before.
    if (!referent) continue;
    mention.participants.unshift({
      ...plain(referent.name),
      span: [pronoun.start, pronoun.end],
      role: mention.kind === "statement" ? "speaker" : "agent",
    });
    if (mention.gist)
      mention.gist = mention.gist.replace(
        /^(He|She|he|she|They|they|Who|who)\b/,
        referent.name.name.split(" ").at(-1) as string,
      );
  }
}

type Sex = "male" | "female";

const TITLED =
  /\b(?:(Mr|Sir|Lord|King|Prince|Father|Brother)|(Ms|Mrs|Miss|Mme|Lady|Dame|Queen|Princess|Sister))\.? (?:\p{Lu}[\p{L}’'-]+ )?(\p{Lu}[\p{L}’'-]+)/gu;

/** What the article's titles say of the people in it, by surname: "Ms Marsh". */
function sexesOf(text: string): ReadonlyMap<string, Sex> {
  return new Map(
    [...text.matchAll(TITLED)].map(
      ([, male, , surname]) => [surname as string, male ? "male" : "female"] as const,
    ),
  );
}

function isOfOther(sex: Sex | undefined, pronoun: Token): boolean {
  if (!sex) return false;
  return /^(she|her|herself)$/.test(pronoun.lower) ? sex === "male" : sex === "female";
}

/** "Following a call with the governors, Brook announced": who acts in the main clause took part in what opens the sentence. */
function addMainSubject(parsed: ParsedDocument, { mention, sentence, phrase }: Draft): void {
  const { clauses, phrases } = parsed.sentences[sentence] as ParsedSentence;
  const [main] = clauses.filter(({ form, link }) => form === "finite" && link !== "relative");
  const own = phrase === undefined ? undefined : phrases[phrase];
  if (!main || main.subject === undefined || !own?.preposition || own.first > 3 || own.last >= main.first)
    return;
  for (const name of namesOf(parsed, sentence, main.subject, phrases))
    mention.participants.push({ ...plain(name), role: "agent" });
}

function isSubject(parsed: ParsedDocument, sentence: number, name: NameInPhrase): boolean {
  const { clauses, phrases } = parsed.sentences[sentence] as ParsedSentence;
  // "A policeman, Ada Brook, was among the dead": the name set beside the subject is the subject's.
  return (
    name.isHead &&
    clauses.some(
      ({ subject }) => subject !== undefined && namesOf(parsed, sentence, subject, phrases).includes(name),
    )
  );
}

function pronounOf(
  parsed: ParsedDocument,
  { mention, sentence, clause, phrase, light }: Draft,
): Token | null {
  const { tokens, phrases, clauses } = parsed.sentences[sentence] as ParsedSentence;
  if (mention.nominal && phrase !== undefined) {
    const opener = tokens[(phrases[phrase] as NounPhrase).first] as Token;
    if (/^(his|her)$/.test(opener.lower)) return opener;
  }
  if (clause === undefined || (mention.nominal && !light)) return null;
  const subject = (clauses[clause] as Clause).subject;
  const head = subject === undefined ? undefined : tokens[(phrases[subject] as NounPhrase).head];
  return head && /^(he|she|himself|herself)$/.test(head.lower) ? head : null;
}

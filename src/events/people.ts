import type { Span } from "../model/span.ts";
import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import type { NameInPhrase } from "./names.ts";
import type { Draft, ParsedDocument } from "./parsed-document.ts";
import { namesOf, participantOf, plain } from "./participants.ts";
import { nameRules } from "./rules.ts";

/** How many sentences back a pronoun reaches. */
const REACH = 6;

/** The confidence of a pronoun where one person alone is named between them, and where others are. */
const [ALONE, AMONG_OTHERS] = [0.8, 0.5];

/** Puts a person in the place of "he said" and "his remarks": the last one who was a subject before. */
export function resolvePeople(parsed: ParsedDocument, drafts: readonly Draft[]): void {
  const people = parsed.names.names.map((names, sentence) => {
    // “Nobody trusts Ivan Doyle,” he said: whom the quotation names does not say it.
    const here = names.filter(
      ({ kind, span }) => kind === "person" && !isInQuotation(parsed, sentence, span),
    );
    if (here.length === 0) return [];
    const isSubject = subjectsOf(parsed, sentence);
    return here.map((name) => ({ name, sentence, subject: isSubject(name) }));
  });
  const pronouns = new Map(
    people.flat().flatMap(({ name }) => {
      const pronoun = pronounFor(name.title) ?? pronounOfGiven(name.name);
      return pronoun ? [[name.name, pronoun] as const] : [];
    }),
  );
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
    const before = people
      .slice(Math.max(0, draft.sentence - REACH), draft.sentence + 1)
      .flat()
      .filter(
        ({ name }) => name.span[1] <= pronoun.start && !isOtherwiseCalled(pronoun, pronouns.get(name.name)),
      );
    const acting = before.findLast(({ subject }) => subject);
    const referent = topicOf(parsed, draft.sentence, before) ?? acting ?? before.at(-1);
    // "Speaking in Sunder, he argued": nothing before in the sentence, so the subject of the sentence before.
    if (!referent) continue;
    const near = before.filter(({ sentence }) => sentence >= referent.sentence);
    const alone = near.every(({ name }) => name.name === referent.name.name);
    mention.participants.unshift({
      ...plain(referent.name),
      span: [pronoun.start, pronoun.end],
      role: mention.kind === "statement" ? "speaker" : "agent",
      rule: `“${pronoun.lower}”: the last person ${acting ? "who was a subject" : "named"} before`,
      confidence: alone ? ALONE : AMONG_OTHERS,
    });
    if (mention.gist)
      mention.gist = mention.gist.replace(
        /^(He|She|he|she|They|they|Who|who)\b/,
        referent.name.name.split(" ").at(-1) as string,
      );
  }
}

/** "As for Ada Brook, she stayed": who is brought up so is whom the sentence goes on about. */
function topicOf<Named extends { name: NameInPhrase; sentence: number }>(
  parsed: ParsedDocument,
  sentence: number,
  before: readonly Named[],
): Named | undefined {
  const { tokens } = parsed.sentences[sentence] as ParsedSentence;
  const opener = tokens.slice(0, 2).map(({ lower }) => lower);
  return /^as (?:for|to)$/.test(opener.join(" "))
    ? before.find((named) => named.sentence === sentence)
    : undefined;
}

function isInQuotation({ quoted }: ParsedDocument, sentence: number, [start, end]: Span): boolean {
  return (quoted[sentence] ?? []).some((quotation) => quotation[0] <= start && end <= quotation[1]);
}

const HE = new Set(nameRules.he);
const SHE = new Set(nameRules.she);

/** The pronoun that a title calls for: "Mrs. Brook" is no "he". */
function pronounFor(title = ""): "he" | "she" | null {
  const words = title.toLowerCase().split(/[ .]+/);
  if (words.some((word) => HE.has(word))) return "he";
  return words.some((word) => SHE.has(word)) ? "she" : null;
}

const GIVEN = new Set(nameRules.given);
const HER = new Set(nameRules.her);
const EITHER = new Set(nameRules.either);

/** The pronoun that a given name calls for; null where it may be a man's or a woman's, or is not known. */
function pronounOfGiven(name: string): "he" | "she" | null {
  const given = name.slice(0, Math.max(0, name.indexOf(" "))).toLowerCase();
  if (!GIVEN.has(given) || EITHER.has(given)) return null;
  return HER.has(given) ? "she" : "he";
}

function isOtherwiseCalled({ lower }: Token, own: "he" | "she" | undefined): boolean {
  return own !== undefined && (/^(he|his|him|himself)$/.test(lower) ? "he" : "she") !== own;
}

/** "Following a call with the governors, Brook announced": who acts in the main clause took part in what opens the sentence. */
function addMainSubject(parsed: ParsedDocument, { mention, sentence, phrase }: Draft): void {
  const { clauses, phrases } = parsed.sentences[sentence] as ParsedSentence;
  const [main] = clauses.filter(({ form, link }) => form === "finite" && link !== "relative");
  const own = phrase === undefined ? undefined : phrases[phrase];
  if (!main || main.subject === undefined || !own?.preposition || own.first > 3 || own.last >= main.first)
    return;
  for (const name of namesOf(parsed, sentence, main.subject, phrases))
    mention.participants.push(participantOf(parsed, name, "agent", "subject of the main clause"));
}

/** Says of a sentence's names which are subjects in it. */
function subjectsOf(parsed: ParsedDocument, sentence: number): (name: NameInPhrase) => boolean {
  const { clauses, phrases } = parsed.sentences[sentence] as ParsedSentence;
  const subjects = [...new Set(clauses.flatMap(({ subject }) => subject ?? []))];
  // "Brook's warning came too late": she is whom the sentence is about.
  const owners = new Set(subjects.map((subject) => phrases[subject]?.possessor));
  // "A policeman, Ada Brook, was among the dead": the name set beside the subject is the subject's.
  const named = new Set(subjects.flatMap((subject) => namesOf(parsed, sentence, subject, phrases)));
  return (name) => name.isHead && (owners.has(name.phrase) || named.has(name));
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

import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { is } from "../text/syntax/tree.ts";
import type { Token } from "../text/tokens.ts";
import { type Antecedent, findAntecedents } from "./antecedents.ts";
import type { Draft, ParsedDocument } from "./parsed-document.ts";
import { namesOf, participantOf, plain } from "./participants.ts";

/** The confidence of a pronoun where one person alone is named between them, and where others are. */
const [ALONE, AMONG_OTHERS] = [0.8, 0.5];

/** Puts a person in the place of "he said", "his remarks" and "jailed him". */
export function resolvePeople(parsed: ParsedDocument, drafts: readonly Draft[]): void {
  const antecedents = findAntecedents(parsed);
  for (const draft of drafts) {
    const { mention } = draft;
    if (
      mention.nominal &&
      /^(meeting|call|visit|deal)$/.test(mention.kind) &&
      mention.participants.length === 0 &&
      mention.places.length === 0
    )
      addMainSubject(parsed, draft);
    const passive = isPassive(parsed, draft);
    const filled = passive ? /^patient$/ : /^(?:speaker|agent)$/;
    const pronoun = pronounOf(parsed, draft);
    if (pronoun && !mention.participants.some(({ role }) => filled.test(role))) {
      const role = passive ? "patient" : mention.kind === "statement" ? "speaker" : "agent";
      putInPlace(draft, pronoun, antecedents.get(pronoun), role);
    }
    const object = objectOf(parsed, draft);
    if (object && !mention.participants.some(({ role }) => role === "patient"))
      putInPlace(draft, object, antecedents.get(object), "patient");
  }
}

function putInPlace(
  { mention }: Draft,
  pronoun: Token,
  antecedent: Antecedent | undefined,
  role: "patient" | "speaker" | "agent",
): void {
  if (!antecedent) return;
  const { name, called, subject, alone } = antecedent;
  if (name && !mention.participants.some((known) => known.name === name.name))
    mention.participants.unshift({
      ...plain(name),
      span: [pronoun.start, pronoun.end],
      role,
      rule: `“${pronoun.lower}”: the last person ${subject ? "who was a subject" : "named"} before`,
      confidence: alone ? ALONE : AMONG_OTHERS,
    });
  if (!mention.gist || !called) return;
  mention.gist = /^(?:him|her)$/.test(pronoun.lower)
    ? withObject(mention.gist, pronoun.lower, called)
    : mention.gist.replace(/^(He|She|he|she|They|they|Who|who)\b/, called);
}

/** "Court jails him", where nothing else in it is "him": "Court jails Brook". */
function withObject(gist: string, pronoun: string, called: string): string {
  const parts = gist.split(new RegExp(`\\b${pronoun}\\b`));
  return parts.length === 2 && !/[“"]/.test(gist) && /^\p{Lu}/u.test(called) ? parts.join(called) : gist;
}

function isPassive(parsed: ParsedDocument, { mention, sentence, clause }: Draft): boolean {
  return (
    !mention.nominal && clause !== undefined && parsed.sentences[sentence]?.clauses[clause]?.passive === true
  );
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

/** The "him" or "her" to whom a verb does something. */
function objectOf(parsed: ParsedDocument, { mention, sentence, clause }: Draft): Token | null {
  if (mention.nominal || clause === undefined || mention.kind === "statement") return null;
  const { tokens, tree, clauses } = parsed.sentences[sentence] as ParsedSentence;
  const { predicate, passive } = clauses[clause] as Clause;
  if (passive) return null;
  const at = (tree.children[predicate] ?? []).find(
    (child) => is(tree, child, "obj") && /^(?:him|her)$/.test((tokens[child] as Token).lower),
  );
  return at === undefined ? null : (tokens[at] as Token);
}

import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { addAdjuncts } from "./adjuncts.ts";
import { decided } from "./factuality.ts";
import { emptyMention, setStatus } from "./mention-draft.ts";
import type { Draft, ParsedDocument } from "./parsed-document.ts";
import { addSubject } from "./participants.ts";

/** Where somebody who is due has a case to answer. */
const COURTS = /^(?:court|dock|tribunal|magistrate|judge|justice|committee|inquiry|panel)$/;

/** "He is due in court on Monday": somebody's appearance, still to come, or, told in the past, of unknown outcome. Null for any other clause. */
export function dueAppearance(parsed: ParsedDocument, index: number, clauseIndex: number): Draft | null {
  const sentence = parsed.sentences[index] as ParsedSentence;
  const { tokens } = sentence;
  const clause = sentence.clauses[clauseIndex] as Clause;
  const due = dueIn(sentence, clause);
  if (!due || clause.subject === undefined || clause.negated) return null;
  const mention = emptyMention(parsed, index, {
    kind: "trial",
    lemma: "appearance",
    nominal: false,
    rule: 'trial: "due" before a court',
    trigger: [due.start, due.end],
    phrase: [(tokens[clause.first] as Token).start, (tokens[clause.last] as Token).end],
  });
  setStatus(mention, decided(clause.tense === "present" ? "planned" : "hypothetical", "due", due));
  mention.asserted = true;
  addSubject(parsed, index, clause, mention);
  addAdjuncts(parsed, index, clause, mention);
  return { mention, sentence: index, clause: clauseIndex, phrase: undefined, light: false };
}

/** The "due" of "is due in court", "is due back before the judge". */
function dueIn({ tokens, phrases }: ParsedSentence, { verb, last }: Clause): Token | null {
  if (tokens[verb]?.lemma !== "be") return null;
  const at = tokens.findIndex(({ lower }, i) => i > verb && i <= Math.max(last, verb + 3) && lower === "due");
  const court = phrases.find(
    ({ head }: NounPhrase) => head > at && head <= at + REACH && COURTS.test((tokens[head] as Token).lemma),
  );
  return at >= 0 && court ? (tokens[at] as Token) : null;
}

/** In tokens: "due back before the High Court". */
const REACH = 6;

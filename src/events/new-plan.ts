import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { Token } from "../text/tokens.ts";
import { factualityOfClause } from "./factuality.ts";
import { setStatus } from "./mention-draft.ts";
import type { Draft, ParsedDocument } from "./parsed-document.ts";
import { clauseHolding } from "./times.ts";

const PUTS_OFF: ReadonlyMap<string, string> = new Map([
  ["postpone", ""],
  ["reschedule", ""],
  ["delay", ""],
  ["defer", ""],
  ["adjourn", ""],
  ["put", "off"],
  ["push", "back"],
]);

/**
 * "The vote was postponed to next Monday": what was planned for some other day is off, and the same is planned for the new
 * one. Gives the new plan, and marks the old one as put off; null where the clause puts off nothing, or to no day.
 */
export function newPlan(
  parsed: ParsedDocument,
  index: number,
  clauseIndex: number,
  putOff: Draft | undefined,
): Draft | null {
  const sentence = parsed.sentences[index] as ParsedSentence;
  const clause = sentence.clauses[clauseIndex] as Clause;
  if (!putOff || !isPuttingOff(sentence, clause)) return null;
  const factuality = factualityOfClause(sentence, clauseIndex);
  if (factuality.status !== "happened") return null;
  const verb = sentence.tokens[clause.verb] as Token;
  const days = (parsed.timexesIn[index] ?? []).filter(
    (timex) =>
      timex.type !== "DURATION" &&
      timex.anchor.kind !== "event" &&
      clauseHolding(sentence, timex) === clauseIndex &&
      timex.span[0] > verb.end,
  );
  const [day] = days.filter((timex) => /^(to|until|till|for)$/.test(wordAt(sentence, timex.span[0])));
  if (!day) return null;
  const because = {
    rule: "put off to another day",
    span: [verb.start, verb.end] as [number, number],
    quote: verb.text,
  };
  setStatus(putOff.mention, { status: "cancelled", because });
  putOff.mention.asserted = true;
  return {
    ...putOff,
    clause: clauseIndex,
    light: true,
    mention: {
      ...putOff.mention,
      participants: [...putOff.mention.participants],
      places: [...putOff.mention.places],
      trigger: [verb.start, verb.end],
      status: "planned",
      statusBecause: because,
      asserted: true,
      times: [
        {
          timex: day.id,
          relation: "is-included",
          rule: `the new day, after “${wordAt(sentence, day.span[0])}”`,
        },
      ],
    },
  };
}

/** Whether a clause's verb moves a plan to later: "postponed", "put off". */
export function isPuttingOff({ tokens }: ParsedSentence, { verb }: Clause): boolean {
  const particle = PUTS_OFF.get((tokens[verb] as Token).lemma);
  if (particle === undefined) return false;
  return particle === "" || tokens.slice(verb + 1, verb + 5).some(({ lower }) => lower === particle);
}

/** The word before a place in the text. */
function wordAt({ tokens }: ParsedSentence, start: number): string {
  return tokens[tokens.findIndex((token) => token.end > start) - 1]?.lower ?? "";
}

import { parseDay } from "../../calendar/civil-day.ts";
import type { DaySet } from "../../calendar/day-set.ts";
import type { EvidenceRank } from "../../dating/rank.ts";
import type { DocumentDating, ResolvedTimex } from "../../model/stages.ts";
import {
  type DatedRelation,
  documentVariable,
  type Evidence,
  evidenceOf,
  type NetworkInput,
  timexVariable,
} from "./evidence.ts";
import { placed } from "./placed.ts";

type OwnDayEvidence = DocumentDating["evidence"][number];

/** What an article says of its own day: given, metadata, dateline, the dates of its prose, and days that it names twice. */
export function relationsOfDocument(dating: DocumentDating, input: NetworkInput): DatedRelation[] {
  return [
    ...dating.evidence.flatMap((own, i) =>
      relationsOfEvidence(own, `${dating.document} 0 ${own.basis} ${numberOf(own, i)}`, dating, input),
    ),
    ...dating.alike.flatMap(([first, second]) => namedTwice(first, second, dating, input)),
  ];
}

/** Among equals the first id is given up first; metadata comes with the most trustworthy first. */
function numberOf({ basis }: OwnDayEvidence, index: number): number {
  return basis === "metadata" ? 999 - Math.min(index, 899) : index;
}

function relationsOfEvidence(
  { basis, rule, days, timex, relation, withinDays = 0, weak, usual, reason }: OwnDayEvidence,
  id: string,
  { document }: DocumentDating,
  input: NetworkInput,
): DatedRelation[] {
  const { span, quote, gives: says } = reason;
  const metadata = basis === "metadata" ? { metadata: true as const } : {};
  const evidence: Evidence = { document, span, quote, rule, says, ...metadata };
  const rank: EvidenceRank = usual ? "usual" : weak ? "trace" : rankOf(basis);
  const variable = documentVariable(document);
  if (relation === undefined) return [{ id, kind: "in", variable, days: daysOf(days), rank, evidence }];
  const expression = input.context.timexes.get(`${document} ${timex ?? ""}`);
  if (!expression) return [];
  const point = timexVariable(expression);
  return [
    ...pointOf(expression, id, input),
    relation === "same"
      ? { id: `${id} same`, kind: "same", first: variable, second: point, rank, evidence }
      : {
          id: `${id} fresh`,
          kind: "denotes",
          anchor: point,
          variable,
          meaning: { kind: "stretch", unit: "day", amount: { min: 0, max: withinDays }, side: "after" },
          rank,
          evidence,
        },
  ];
}

/** An expression's own day, wherever it is counted from. */
function pointOf(timex: ResolvedTimex, id: string, input: NetworkInput): DatedRelation[] {
  const evidence = evidenceOf(timex, timex.meaning, `publication of ${timex.document}`);
  return placed(timex, timexVariable(timex), `${id} ${timex.id}`, evidence, input);
}

function namedTwice(
  first: string,
  second: string,
  { document }: DocumentDating,
  input: NetworkInput,
): DatedRelation[] {
  const [one, other] = [first, second].map((timex) => input.context.timexes.get(`${document} ${timex}`));
  if (!one || !other) return [];
  const id = `${document} 0 alike ${first}`;
  return [
    ...pointOf(one, `${id} one`, input),
    ...pointOf(other, `${id} other`, input),
    {
      id,
      kind: "same",
      first: timexVariable(one),
      second: timexVariable(other),
      rank: "relative",
      evidence: {
        document,
        span: [one.span[0], other.span[1]],
        quote: (input.texts.get(document) ?? "").slice(one.span[0], other.span[1]),
        rule: "one day named twice",
        says: `“${one.quote}” and “${other.quote}” are one day`,
      },
    },
  ];
}

function rankOf(basis: OwnDayEvidence["basis"]): EvidenceRank {
  return basis === "given" || basis === "metadata" || basis === "dateline" ? basis : "stated";
}

function daysOf(days: OwnDayEvidence["days"]): DaySet {
  return days.map(
    ([first, last]) =>
      [
        first === null ? Number.NEGATIVE_INFINITY : (parseDay(first) as number),
        last === null ? Number.POSITIVE_INFINITY : (parseDay(last) as number),
      ] as const,
  );
}

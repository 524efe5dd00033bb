import { denote } from "../../calendar/denote.ts";
import type { Meaning } from "../../calendar/meaning.ts";
import { outermost } from "../../calendar/parts-of-meaning.ts";
import type { EvidenceRank } from "../../dating/rank.ts";
import type { Variable } from "../../dating/relation.ts";
import type { ResolvedTimex } from "../../model/stages.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import {
  type DatedRelation,
  documentVariable,
  type Evidence,
  endAfterStart,
  endVariable,
  evidenceOf,
  type NetworkInput,
  timexVariable,
} from "./evidence.ts";

/** An expression's days for a variable: from its anchor where it has one. */
export function placed(
  timex: ResolvedTimex,
  variable: Variable,
  id: string,
  evidence: Evidence,
  input: NetworkInput,
): DatedRelation[] {
  const meaning: Meaning =
    timex.meaning.kind === "span" && timex.meaning.from ? timex.meaning.from : timex.meaning;
  const rank: EvidenceRank = timex.anchor.kind === "none" ? "stated" : "relative";
  // "On the Friday" of a week that the article does not say.
  if (timex.anchor.kind === "none" && isWeekday(meaning)) return [];
  if (timex.anchor.kind === "dct" || (timex.anchor.kind === "none" && needsDocument(meaning)))
    return [
      {
        id,
        kind: "denotes",
        anchor: documentVariable(timex.document),
        variable,
        meaning,
        ...(isPresumed(meaning) ? { oneWay: true as const } : {}),
        rank: "relative",
        evidence,
      },
    ];
  if (timex.anchor.kind === "timex") {
    const before = input.context.timexes.get(`${timex.document} ${timex.anchor.timex}`);
    if (!before) return [];
    const point = timexVariable(before);
    const anchorEvidence = evidenceOf(before, before.meaning, `publication of ${timex.document}`);
    const counted = placed(before, point, `${id} from ${before.id}`, anchorEvidence, input);
    return timex.rejected?.open
      ? [...counted, ...eitherSide(timex, point, variable, id, evidence)]
      : [...counted, { id, kind: "denotes", anchor: point, variable, meaning, rank, evidence }];
  }
  const range = denote(meaning, null);
  return range ? [{ id, kind: "in", variable, days: [range], rank, evidence }] : [];
}

/**
 * "5 December", told after 9 April 2018, of the year before or of the same: the first one on or after some day of the year
 * that ends with the day from which it is counted.
 */
function eitherSide(
  { meaning, document }: ResolvedTimex,
  point: Variable,
  variable: Variable,
  id: string,
  evidence: Evidence,
): DatedRelation[] {
  const eve = `${point} or the year before it, for ${id}`;
  return [
    {
      id: `${id} either side`,
      kind: "denotes",
      anchor: point,
      variable: eve,
      meaning: { kind: "stretch", unit: "year", amount: { min: 0, max: 1 }, side: "before" },
      rank: "relative",
      evidence: { ...evidence, says: `a day of the year up to the date told before in ${document}` },
    },
    { id, kind: "denotes", anchor: eve, variable, meaning, rank: "relative", evidence },
  ];
}

/** "The Fourth of July" is read as the nearest one, which is no evidence that the article was written within half a year of it. */
function isPresumed(meaning: Meaning): boolean {
  const outer = outermost(meaning);
  return outer.kind === "nearest" && outer.direction === "closest" && outer.fields.weekday === undefined;
}

function isWeekday(meaning: Meaning): boolean {
  const outer = outermost(meaning);
  return outer.kind === "nearest" && outer.fields.weekday !== undefined && outer.fields.day === undefined;
}

function needsDocument(meaning: Meaning): boolean {
  return (
    meaning.kind === "nearest" ||
    meaning.kind === "unit" ||
    meaning.kind === "shift" ||
    meaning.kind === "reference" ||
    meaning.kind === "stretch"
  );
}

export function placedEnd(
  timex: ResolvedTimex,
  cluster: Cluster,
  id: string,
  evidence: Evidence,
): DatedRelation[] {
  if (timex.meaning.kind !== "span" || !timex.meaning.to) return [];
  const end = endVariable(cluster);
  const order = endAfterStart(cluster, id, evidence);
  if (timex.anchor.kind === "dct")
    return [
      order,
      {
        id,
        kind: "denotes",
        anchor: documentVariable(timex.document),
        variable: end,
        meaning: timex.meaning.to,
        rank: "relative",
        evidence,
      },
    ];
  const range = denote(timex.meaning.to, null);
  return range ? [order, { id, kind: "in", variable: end, days: [range], rank: "stated", evidence }] : [];
}

import { dayOf } from "../calendar/civil-day.ts";
import { countDays, type DaySet, equalDays, firstDay, lastDay } from "../calendar/day-set.ts";
import type { InDays } from "../dating/relation.ts";
import { type Solution, solve } from "../dating/solve.ts";
import { compareText } from "../model/compare-text.ts";
import type { Extracted } from "../model/stages.ts";
import { type Dossier, sortIntoDossiers } from "./dossiers/sort-into-dossiers.ts";
import { joinDocuments, type Merged, type MergeOptions } from "./join-documents.ts";
import { documentVariable, startVariable } from "./network/evidence.ts";
import { isWorthTelling } from "./worth-telling.ts";

/** How much one publication date that is not known would settle, if it were. */
export interface MissingDate {
  document: string;
  title: string;
  /** Days of documents and of told events, this document's own left out, that would become single days; over the days that it may have, their mean. */
  settles: number;
  /** Likewise those that would become fewer days, the settled among them. */
  narrows: number;
  /** Such days that are open now. */
  open: number;
}

/** The documents whose day is not known, those first whose day would settle the most others. */
export function missingDates(extracted: Extracted, options: MergeOptions): MissingDate[] {
  return sortIntoDossiers(extracted, options)
    .flatMap((dossier) => missingIn(dossier, options))
    .sort((a, b) => b.settles - a.settles || b.narrows - a.narrows || compareText(a.document, b.document));
}

function missingIn({ extracted, said }: Dossier, { report }: MergeOptions): MissingDate[] {
  const merged = joinDocuments(extracted, { ...said, report });
  const variables = [
    ...extracted.documents.map(({ id }) => documentVariable(id)),
    ...merged.clusters.filter((cluster) => isWorthTelling(cluster, merged)).map(startVariable),
  ];
  const open = variables.filter((variable) => !isSettled(merged.solution, variable));
  return extracted.documents
    .filter(({ id, copyOf }) => copyOf === undefined && open.includes(documentVariable(id)))
    .map(({ id, title }) => {
      const own = documentVariable(id);
      const others = open.filter((variable) => variable !== own);
      const suppositions = candidateDays(merged.solution.domains.get(own)).map((day) =>
        supposing(merged, own, [[day, day]]),
      );
      const mean = (holds: (solution: Solution, variable: string) => boolean) =>
        meanOf(suppositions.map((solution) => others.filter((variable) => holds(solution, variable)).length));
      return {
        document: id,
        title,
        settles: mean(isSettled),
        narrows: mean((solution, variable) => isNarrower(solution, merged.solution, variable)),
        open: others.length,
      };
    });
}

function supposing({ relations }: Merged, variable: string, days: DaySet): Solution {
  const supposed: InDays = { id: "supposed", kind: "in", variable, days, rank: "given", evidence: null };
  return solve([...relations, supposed]);
}

function isSettled({ domains }: Solution, variable: string): boolean {
  const days = domains.get(variable);
  return days !== undefined && countDays(days) === 1;
}

function isNarrower(after: Solution, before: Solution, variable: string): boolean {
  const [days, was] = [after.domains.get(variable), before.domains.get(variable)];
  return days !== undefined && was !== undefined && !equalDays(days, was);
}

/** To a tenth. */
function meanOf(counts: readonly number[]): number {
  return Math.round((counts.reduce((sum, count) => sum + count, 0) / counts.length) * 10) / 10;
}

/** With an end that is not known any day will do: how much would follow hardly hangs on which. */
const SOME_DAY = dayOf(2001, 6, 15);

/** First, middle and last of the days that a document may have. */
function candidateDays(days: DaySet | undefined): number[] {
  const [first, last] = days
    ? [firstDay(days), lastDay(days)]
    : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (!Number.isFinite(first)) return [Number.isFinite(last) ? last : SOME_DAY];
  if (!Number.isFinite(last)) return [first];
  return [...new Set([first, middleOf(days as DaySet), last])];
}

function middleOf(days: DaySet): number {
  let before = Math.floor(countDays(days) / 2);
  for (const [first, last] of days) {
    if (before <= last - first) return first + before;
    before -= last - first + 1;
  }
  return lastDay(days);
}

import { type Day, formatDay } from "../calendar/civil-day.ts";
import { ALL_DAYS, type DaySet, firstDay, lastDay } from "../calendar/day-set.ts";
import { edtfOf } from "../calendar/edtf.ts";
import { GRANULARITIES, type Granularity, granularityOf } from "../calendar/granularity.ts";
import { fieldsNamed } from "../calendar/parts-of-meaning.ts";
import { unitHolding } from "../calendar/unit.ts";
import { explain } from "../dating/explain.ts";
import type { Propagation, Step } from "../dating/propagate.ts";
import type { Variable } from "../dating/relation.ts";
import type { ResolvedTimex } from "../model/stages.ts";
import type { Basis, Reason, When } from "../model/when.ts";
import { daysInWords } from "./in-words.ts";
import type { Evidence } from "./network/evidence.ts";

/** What the network leaves of one event's or document's time, with the shortest chain that proves it. */
export function whenOf(
  result: Propagation,
  start: Variable,
  end: Variable | null,
  timexes: readonly ResolvedTimex[],
): When {
  const from = result.domains.get(start) ?? ALL_DAYS;
  const to = end === null ? from : (result.domains.get(end) ?? ALL_DAYS);
  const chain = [...explain(result, start), ...(end === null ? [] : explain(result, end))];
  const steps = chain.filter((step, i) => chain.findIndex((other) => other.relation === step.relation) === i);
  const granularity = end === null ? granularityLeft(from, timexes) : "interval";
  const approximate = timexes.some(isApproximate);
  return {
    edtf: edtfOf({ start: from, end: to, granularity, approximate }),
    start: boundsOf(from),
    end: boundsOf(to),
    granularity,
    approximate,
    basis: basisOf(from, steps),
    because: steps.map(reasonOf),
  };
}

/** "About 9 p.m. on Friday" is a Friday; "around midnight" may be either side of it. */
function isApproximate({ mod, meaning }: ResolvedTimex): boolean {
  if (mod !== "APPROX") return false;
  if (granularityOf(meaning) !== "time") return true;
  const { hour } = meaning.kind === "within" ? meaning.fields : fieldsNamed(meaning);
  return hour === 0 || hour === 24;
}

export function reasonOf({ relation, variable, after }: Step): Reason {
  const evidence = relation.evidence as Evidence;
  return {
    document: evidence.document,
    span: evidence.span,
    quote: evidence.quote,
    rule: evidence.rule,
    gives: `${evidence.says.startsWith("publication of ") ? "" : subjectOf(variable)}${evidence.says}: ${daysInWords(after)}`,
    ...(evidence.rejected ? { rejected: evidence.rejected } : {}),
  };
}

/** A step may narrow the article's own day rather than the event's; the reader must see which. */
function subjectOf(variable: Variable): string {
  const match = /^document (\S+)$/.exec(variable);
  return match ? `publication of ${match[1]} — ` : "";
}

function boundsOf(days: DaySet): { earliest: string | null; latest: string | null } {
  return { earliest: dayText(firstDay(days)), latest: dayText(lastDay(days)) };
}

function dayText(day: Day): string | null {
  return Number.isFinite(day) ? formatDay(day) : null;
}

/** A single day is a day; a whole month or year is one; otherwise the finest unit in which the texts speak. */
function granularityLeft(days: DaySet, timexes: readonly ResolvedTimex[]): Granularity {
  const [first, last] = [firstDay(days), lastDay(days)];
  if (first === last) return "day";
  if (days.length === 1 && Number.isFinite(first) && Number.isFinite(last))
    for (const unit of ["week", "month", "quarter", "year", "decade", "century"] as const) {
      const whole = unitHolding(first, unit);
      if (whole[0] === first && whole[1] === last) return unit;
    }
  const told = timexes
    .map(({ meaning }) => granularityOf(meaning))
    .filter((unit) => unit !== "interval")
    .sort((a, b) => GRANULARITIES.indexOf(a) - GRANULARITIES.indexOf(b));
  return told[0] === "time" ? "day" : (told[0] ?? "day");
}

function basisOf(days: DaySet, steps: readonly Step[]): Basis {
  if (steps.length === 0) return "unknown";
  if (!Number.isFinite(firstDay(days)) || !Number.isFinite(lastDay(days))) return "order";
  const last = (steps.at(-1) as Step).relation;
  const ranks = new Set(steps.map(({ relation }) => relation.rank));
  if (steps.length <= 2 && ranks.has("fact")) return "fact";
  if (last.rank === "given" || last.rank === "metadata" || last.rank === "dateline") return last.rank;
  if ((last.evidence as Evidence).metadata) return "metadata";
  if ([...ranks].every((rank) => rank === "stated" || rank === "link")) return "stated";
  return ranks.has("relative") ||
    ranks.has("stated") ||
    ranks.has("fact") ||
    ranks.has("elapsed") ||
    ranks.has("ordinal") ||
    ranks.has("given") ||
    ranks.has("metadata") ||
    ranks.has("trace") ||
    ranks.has("dateline")
    ? "derived"
    : "order";
}

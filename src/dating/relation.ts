import type { DaySet } from "../calendar/day-set.ts";
import type { Meaning } from "../calendar/meaning.ts";
import { compareText } from "../model/compare-text.ts";
import { type EvidenceRank, weightOf } from "./rank.ts";

/** An unknown day, by name: a document's creation day, the start or end of an event. */
export type Variable = string;

interface Evidenced {
  /** Unique in its network; ties between equal ranks are broken by it, so it must not depend on input order. */
  id: string;
  rank: EvidenceRank;
  /** What the caller needs to explain it; the network does not look inside. */
  evidence: unknown;
}

/** The variable lies in a set of days. */
export interface InDays extends Evidenced {
  kind: "in";
  variable: Variable;
  days: DaySet;
}

/** The variable lies in what a meaning denotes, seen from the anchor's day: weekday-before, month-before, shifts, time elapsed. */
export interface Denotes extends Evidenced {
  kind: "denotes";
  anchor: Variable;
  variable: Variable;
  meaning: Meaning;
  /** Says where the day lies once the anchor is known from both sides, and nothing of the anchor. */
  oneWay?: true;
}

/** The first variable lies at or before the second. */
export interface NotAfter extends Evidenced {
  kind: "not-after";
  first: Variable;
  second: Variable;
}

/** Two names of one day: the same event in two articles. */
export interface SameDay extends Evidenced {
  kind: "same";
  first: Variable;
  second: Variable;
  /** The second takes over what is known of the first, and tells it nothing. */
  oneWay?: true;
}

export type Relation = InDays | Denotes | NotAfter | SameDay;

export function variablesOf(relation: Relation): readonly Variable[] {
  if (relation.kind === "in") return [relation.variable];
  return relation.kind === "denotes"
    ? [relation.anchor, relation.variable]
    : [relation.first, relation.second];
}

/** Orders evidence for `sort`: what is given up first comes first. */
export function weakestFirst(a: Relation, b: Relation): number {
  return weightOf(a.rank) - weightOf(b.rank) || compareText(a.id, b.id);
}

import { ALL_DAYS, firstDay, intersectDays, lastDay } from "../../calendar/day-set.ts";
import type { Solution } from "../../dating/solve.ts";
import { compareText } from "../../model/compare-text.ts";
import type { EventMention } from "../../model/mention.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { blockKeys } from "../cluster.ts";
import { byPosition, type Cluster } from "../disjoint-mentions.ts";
import { type ClusterContext, type Features, featuresOf } from "../features.ts";
import { likeness, WordWeights } from "../likeness.ts";
import { documentVariable, startVariable } from "../network/evidence.ts";

export type Outcome = NonNullable<TimelineEvent["outcomes"]>[number];

interface Told {
  context: ClusterContext;
  texts: ReadonlyMap<string, string>;
  solution: Pick<Solution, "domains">;
  ids: ReadonlyMap<Cluster, string>;
  /** Plans with what was joined to them and taken apart again. */
  outcomesParted: readonly (readonly [plan: Cluster, outcome: Cluster])[];
}

/** A plan that stands, or was put off. */
function isPlan(mentions: readonly EventMention[]): boolean {
  return mentions.some(({ status }) => status === "planned") && !mentions.some(isReal);
}

function isReal({ status, headline }: EventMention): boolean {
  return !headline && (status === "happened" || status === "ongoing");
}

function isCancelled({ status, headline }: EventMention): boolean {
  return !headline && status === "cancelled";
}

const PUT_OFF = /^(?:postpon|delay|defer|put off|reschedul|adjourn)/i;

/**
 * What came of each plan among the events of a timeline: that it was cancelled or put off, as a text says of the same
 * event, or that it came to be, as a like event tells that lies where the plan would have it.
 */
export function findOutcomes(told: readonly Cluster[], merged: Told): ReadonlyMap<Cluster, Outcome[]> {
  const plans = told.filter(({ mentions }) => isPlan(mentions) || mentions.some(isPutOff));
  if (plans.length === 0) return new Map();
  const ends = told.filter(({ mentions }) => mentions.some((one) => isReal(one) || isCancelled(one)));
  const sureOf = new Map<Cluster, Cluster[]>();
  for (const [plan, end] of merged.outcomesParted) sureOf.set(plan, [...(sureOf.get(plan) ?? []), end]);
  const parted = new Set(merged.outcomesParted.map(([plan, outcome]) => pairKey(plan, outcome)));
  const compared = [...plans, ...ends, ...merged.outcomesParted.map(([plan]) => plan)];
  const features = new Map(compared.map((one) => [one, featuresOf(one, merged.context)]));
  const whatWasPlanned = new Map(merged.outcomesParted.map(([plan, end]) => [end, plan]));
  const weights = new WordWeights([...features.values()]);
  const alikeTo = endsByKey(ends, features);
  const found = new Map<Cluster, Outcome[]>();
  for (const plan of plans) {
    // "The visit was put off": whose and where, the plan says from which it was parted.
    const own = features.get(whatWasPlanned.get(plan) ?? plan) as Features;
    const outcomes = alikeTo(own, sureOf.get(plan) ?? []).flatMap((end) => {
      if (end === plan) return [];
      const sure = parted.has(pairKey(plan, end));
      const alike = sure ? { score: 2 } : comesOf(own, features.get(end) as Features, weights);
      if (!alike) return [];
      const cancelled = end.mentions.some(isCancelled) && !end.mentions.some(isReal);
      if (!cancelled && !sure && !fits(plan, end, merged.solution)) return [];
      return [{ end, cancelled, score: alike.score }];
    });
    const best = bestOf(outcomes).map(({ end, cancelled }) => outcomeOf(end, cancelled, merged));
    if (best.length > 0) found.set(plan, best);
  }
  return found;
}

function isPutOff(mention: EventMention): boolean {
  return isCancelled(mention) && PUT_OFF.test(mention.statusBecause?.quote ?? "");
}

/** The ends that may come of a plan, and those that are sure to, in the order of all: no others need a look. */
function endsByKey(
  ends: readonly Cluster[],
  features: ReadonlyMap<Cluster, Features>,
): (plan: Features, sure: readonly Cluster[]) => Cluster[] {
  const byKey = new Map<string, number[]>();
  const placeOf = new Map(ends.map((end, place) => [end, place]));
  ends.forEach((end, place) => {
    for (const key of blockKeys(features.get(end) as Features)) {
      const block = byKey.get(key);
      if (block) block.push(place);
      else byKey.set(key, [place]);
    }
  });
  return (plan, sure) => {
    const family = (end: Cluster) => features.get(end)?.family;
    const places = new Set(
      sure.flatMap((end) => (family(end) === plan.family ? (placeOf.get(end) ?? []) : [])),
    );
    for (const key of blockKeys(plan)) for (const place of byKey.get(key) ?? []) places.add(place);
    return [...places].sort((a, b) => a - b).map((place) => ends[place] as Cluster);
  };
}

/** As two tellings of one event are compared, but for its being real. */
function comesOf(plan: Features, end: Features, weights: WordWeights): { score: number } | null {
  // Words are not what a plan is of: one who will speak speaks of other things too.
  if (plan.family === "statement") return null;
  for (const real of [true, false]) {
    const alike = likeness({ ...plan, real }, { ...end, real }, weights);
    if (alike) return alike;
  }
  return null;
}

/** The deed may lie where the plan would have it, and the plan is known to lie after something. */
function fits(plan: Cluster, end: Cluster, { domains }: Pick<Solution, "domains">): boolean {
  const done = domains.get(startVariable(end)) ?? ALL_DAYS;
  // What was put off came after the word of it.
  const word = plan.mentions.find(isPutOff);
  if (word) {
    const told = domains.get(documentVariable(word.document)) ?? ALL_DAYS;
    return Number.isFinite(firstDay(told)) && lastDay(done) >= firstDay(told);
  }
  const planned = domains.get(startVariable(plan)) ?? ALL_DAYS;
  return Number.isFinite(firstDay(planned)) && intersectDays(planned, done).length > 0;
}

interface Candidate {
  end: Cluster;
  cancelled: boolean;
  score: number;
}

/** Every end that was told, and the likest deed: a plan is carried out once. */
function bestOf(candidates: readonly Candidate[]): Candidate[] {
  const deeds = candidates
    .filter(({ cancelled }) => !cancelled)
    .sort(
      (a, b) => b.score - a.score || compareText(a.end.mentions[0]?.id ?? "", b.end.mentions[0]?.id ?? ""),
    );
  return [...candidates.filter(({ cancelled }) => cancelled), ...deeds.slice(0, 1)];
}

function outcomeOf(end: Cluster, cancelled: boolean, { ids, texts }: Told): Outcome {
  const telling = [...end.mentions].sort(byPosition).filter(cancelled ? isCancelled : isReal);
  const [first] = telling as [EventMention];
  const relation = !cancelled ? "fulfilled" : telling.every(isPutOff) ? "postponed" : "cancelled";
  const span = (cancelled && first.statusBecause?.span) || first.phrase;
  return {
    event: ids.get(end) as string,
    relation,
    because: [
      {
        document: first.document,
        span,
        quote: (texts.get(first.document) ?? "").slice(...span),
        rule: cancelled ? "what a text says of the plan" : "an event like the plan, where it would have it",
        gives: relation,
      },
    ],
  };
}

function pairKey(plan: Cluster, outcome: Cluster): string {
  return `${plan.mentions[0]?.id} ${outcome.mentions[0]?.id}`;
}

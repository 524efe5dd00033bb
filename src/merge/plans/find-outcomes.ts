import { ALL_DAYS, firstDay, intersectDays, lastDay } from "../../calendar/day-set.ts";
import type { Solution } from "../../dating/solve.ts";
import { compareText } from "../../model/compare-text.ts";
import type { EventMention } from "../../model/mention.ts";
import { remembered } from "../../model/remembered.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { pushUnder } from "../../model/under-key.ts";
import { type ClusterContext, type Features, featuresOf, mainFamily } from "../features.ts";
import { blockKeys } from "../joins/cluster.ts";
import { byPosition, type Cluster } from "../joins/disjoint-mentions.ts";
import { likeness, WordWeights } from "../likeness/likeness.ts";
import { documentVariable, startVariable } from "../network/evidence.ts";

export type Outcome = NonNullable<TimelineEvent["outcomes"]>[number];

interface Told {
  context: ClusterContext;
  texts: ReadonlyMap<string, string>;
  domains: Solution["domains"];
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
  for (const [plan, end] of merged.outcomesParted) pushUnder(sureOf, plan, end);
  const parted = new Set(merged.outcomesParted.map(([plan, outcome]) => pairKey(plan, outcome)));
  const whatWasPlanned = new Map(merged.outcomesParted.map(([plan, end]) => [end, plan]));
  const featuresIn = remembered((cluster: Cluster) => featuresOf(cluster, merged.context));
  const ownOf = (plan: Cluster) => featuresIn(whatWasPlanned.get(plan) ?? plan);
  const places = new PlacesByKey(plans.map(ownOf));
  const placeOf = new Map(ends.map((end, place) => [end, place]));
  const weights = new WordWeights(eachOnce());
  // Of most ends no plan is like, so that what they are compared by is not held.
  function* eachOnce(): Generator<Features> {
    for (const one of new Set([...plans, ...ends, ...merged.outcomesParted.map(([plan]) => plan)])) {
      const features = featuresOf(one, merged.context);
      const place = placeOf.get(one);
      if (place !== undefined) places.add(features, place);
      yield features;
    }
  }
  const alikeTo = (plan: Features, sure: readonly Cluster[]) => {
    const known = sure.flatMap((end) => (mainFamily(end) === plan.family ? (placeOf.get(end) ?? []) : []));
    const all = new Set([...known, ...places.alikeTo(plan)]);
    return [...all].sort((a, b) => a - b).map((place) => ends[place] as Cluster);
  };
  const found = new Map<Cluster, Outcome[]>();
  for (const plan of plans) {
    // "The visit was put off": whose and where, the plan says from which it was parted.
    const own = ownOf(plan);
    const outcomes = alikeTo(own, sureOf.get(plan) ?? []).flatMap((end) => {
      if (end === plan) return [];
      const sure = parted.has(pairKey(plan, end));
      const alike = sure ? { score: 2 } : comesOf(own, featuresIn(end), weights);
      if (!alike) return [];
      const cancelled = end.mentions.some(isCancelled) && !end.mentions.some(isReal);
      if (!cancelled && !sure && !fits(plan, end, merged)) return [];
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

/** The places of the ends that may come of a plan, by what it is found by: no others need a look. */
class PlacesByKey {
  private readonly places: ReadonlyMap<string, number[]>;

  constructor(plans: readonly Features[]) {
    this.places = new Map(plans.flatMap((plan) => [...blockKeys(plan)].map((key) => [key, []])));
  }

  add(end: Features, place: number): void {
    for (const key of blockKeys(end)) this.places.get(key)?.push(place);
  }

  alikeTo(plan: Features): number[] {
    return [...blockKeys(plan)].flatMap((key) => this.places.get(key) ?? []);
  }
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

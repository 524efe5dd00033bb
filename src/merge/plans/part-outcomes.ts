import { compareText } from "../../model/compare-text.ts";
import { groupBy } from "../../model/group-by.ts";
import type { EventMention } from "../../model/mention.ts";
import { MERGED_BY_HAND } from "../corrections/regroup.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";

/** What one telling is to a plan: the plan itself, its end, or that it came to be. */
type Phase = "planned" | "cancelled" | "real";

/** What was found to be one event, but for that it is planned here and cancelled, or done, there. */
export interface Parted {
  clusters: Cluster[];
  /** The plan with what came of it. */
  pairs: readonly (readonly [plan: Cluster, outcome: Cluster])[];
}

function phaseOf({ status }: EventMention): Phase {
  if (status === "planned" || status === "hypothetical") return "planned";
  return status === "cancelled" ? "cancelled" : "real";
}

/**
 * Takes apart the plan, the cancellation and the deed that coreference joined: they are linked, never one event. A mere
 * possibility beside the deed is a way of speaking of it; a deed and a cancellation without a plan are a contradiction,
 * which stays together; and what a person joined stays so.
 */
export function partOutcomes(clusters: readonly Cluster[]): Parted {
  const pairs: [Cluster, Cluster][] = [];
  const parted = clusters.flatMap((cluster) => {
    const parts = partsOf(cluster);
    const plan = parts?.get("planned");
    if (!parts || !plan || cluster.joins.some(({ rule }) => rule === MERGED_BY_HAND)) return [cluster];
    for (const phase of ["cancelled", "real"] as const) {
      const outcome = parts.get(phase);
      if (outcome) pairs.push([plan, outcome]);
    }
    return [...parts.values()];
  });
  parted.sort((a, b) => compareText(a.mentions[0]?.id ?? "", b.mentions[0]?.id ?? ""));
  return { clusters: parted, pairs };
}

/** Null where there is nothing to part. */
function partsOf(cluster: Cluster): Map<Phase, Cluster> | null {
  const told = cluster.mentions.filter(({ headline }) => !headline);
  const phases = new Set(told.map(phaseOf));
  if (phases.size < 2) return null;
  const planned = told.some(({ status }) => status === "planned");
  if (!planned && !phases.has("cancelled")) return null;
  // What stands in a headline alone goes with the deed, else with the plan.
  const main: Phase = phases.has("real") ? "real" : "planned";
  return divide(cluster, (mention) => {
    const phase = phaseOf(mention);
    const loose = mention.status === "hypothetical" && !planned;
    return loose || !phases.has(phase) ? main : phase;
  });
}

/** Each part keeps the joins among its own mentions. */
function divide(cluster: Cluster, phase: (mention: EventMention) => Phase): Map<Phase, Cluster> {
  return new Map(
    [...groupBy(cluster.mentions, phase)].map(([name, mentions]) => {
      const ids = new Set(mentions.map(({ id }) => id));
      return [name, { mentions, joins: cluster.joins.filter(({ a, b }) => ids.has(a) && ids.has(b)) }];
    }),
  );
}

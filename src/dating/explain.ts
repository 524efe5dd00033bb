import { type DaySet, equalDays } from "../calendar/day-set.ts";
import { leanProof } from "./lean-proof.ts";
import { minimalSubset } from "./minimal-subset.ts";
import { Narrowing, SHORT_CHASE, type Step } from "./narrowing.ts";
import { type Nearby, nearby } from "./nearby.ts";
import { networkOf } from "./network.ts";
import { type Propagation, proofOf } from "./propagate.ts";
import { type Relation, type Variable, weakestFirst } from "./relation.ts";
import { shortestChain } from "./shortest-chain.ts";

/** How many relations around a variable a proof is sought among; beyond, it is taken from the narrowings that happened. */
const MOST_NEARBY = 240;

/** Up to how many relations a proof is good as it happened; for a longer one a nearer is sought. */
const SHORT = 5;

/**
 * A short chain that proves a variable's domain: nothing can be left out of it, and where there is a choice it rests on
 * what stands near the variable rather than far from it, then on the strong rather than the weak. One step a relation, in
 * an order in which each follows from those before it.
 */
export function explain(result: Propagation, variable: Variable): readonly Step[] {
  const domain = result.domains.get(variable);
  const last = result.last.get(variable);
  if (!domain || last === undefined) return [];
  const chainOf = (proof: readonly Relation[], around: Nearby) =>
    lastOfEach(shortestChain(shortestProof(proof, around, variable, domain), variable));
  const happened = leanProof(result.trail, last);
  if (happened.length > SHORT)
    for (const around of nearby(result, variable, MOST_NEARBY)) {
      const proof = proofAmong([...around.keys()], variable, domain);
      if (proof) return chainOf(proof, around);
    }
  const proof = proofAmong(happened, variable, domain);
  return proof ? chainOf(proof, new Map()) : lastOfEach(proofOf(result, variable));
}

/** A relation may narrow more than once; what it leaves in the end is what counts. */
function lastOfEach(chain: readonly Step[]): readonly Step[] {
  const last = new Map(chain.map((step, index) => [step.relation, index]));
  return chain.filter((step, index) => last.get(step.relation) === index);
}

/** The relations from which a domain follows, where those given suffice for it. */
function proofAmong(
  relations: readonly Relation[],
  variable: Variable,
  domain: DaySet,
): readonly Relation[] | null {
  const network = networkOf(relations);
  const target = network.numberOf.get(variable) as number;
  const narrowing = new Narrowing(network, { ...SHORT_CHASE, records: true });
  narrowing.settle((changed, days) => changed === target && equalDays(days, domain));
  if (!equalDays(narrowing.domains[target] as DaySet, domain)) return null;
  return leanProof(narrowing.steps, narrowing.lastStepOf(target));
}

function shortestProof(
  relations: readonly Relation[],
  distances: Nearby,
  variable: Variable,
  domain: DaySet,
): readonly Relation[] {
  const network = networkOf(relations);
  const numberOf = new Map(network.relations.map((relation, i) => [relation, i]));
  const target = network.numberOf.get(variable) as number;
  const proves = (part: readonly Relation[]) => {
    const only = part.map((relation) => numberOf.get(relation) as number);
    const narrowing = new Narrowing(network, { ...SHORT_CHASE, records: false, only });
    // A part of the relations never leaves less than all of them do, so there is nothing more to wait for.
    narrowing.settle((changed, days) => changed === target && equalDays(days, domain));
    return equalDays(narrowing.domains[target] as DaySet, domain);
  };
  const distance = (relation: Relation) => distances.get(relation) ?? 0;
  const preferred = [...relations].sort((a, b) => distance(a) - distance(b) || weakestFirst(b, a));
  return minimalSubset(preferred, proves);
}

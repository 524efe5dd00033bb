import { type DaySet, equalDays } from "../calendar/day-set.ts";
import { leanProof } from "./lean-proof.ts";
import { minimalSubset } from "./minimal-subset.ts";
import { Narrowing, SHORT_CHASE, type Step } from "./narrowing.ts";
import { type Nearby, nearby } from "./nearby.ts";
import { type Network, numbersOf, partOf } from "./network.ts";
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
  const numbers = numbersOf(result.network);
  const chainOf = (proof: readonly number[], around: Nearby) => {
    const shortest = shortestProof(result.network, proof, around, { variable, domain });
    return lastOfEach(shortestChain(partOf(result.network, shortest), variable));
  };
  const happened = leanProof(result.trail, last).map((relation) => numbers.get(relation) as number);
  if (happened.length > SHORT)
    for (const around of nearby(result, variable, MOST_NEARBY)) {
      const proof = proofAmong(result.network, around.keys(), { variable, domain });
      if (proof) return chainOf(proof, around);
    }
  const proof = proofAmong(result.network, happened, { variable, domain });
  return proof ? chainOf(proof, new Map()) : lastOfEach(proofOf(result, variable));
}

/** A relation may narrow more than once; what it leaves in the end is what counts. */
function lastOfEach(chain: readonly Step[]): readonly Step[] {
  const last = new Map(chain.map((step, index) => [step.relation, index]));
  return chain.filter((step, index) => last.get(step.relation) === index);
}

/** What is to be proved. */
interface Known {
  variable: Variable;
  domain: DaySet;
}

/** The relations, by number, from which a domain follows, where those given suffice for it. */
function proofAmong(
  whole: Network,
  relations: Iterable<number>,
  { variable, domain }: Known,
): readonly number[] | null {
  const network = partOf(whole, relations);
  const target = network.numberOf.get(variable) as number;
  const narrowing = new Narrowing(network, { ...SHORT_CHASE, records: true });
  narrowing.settle((changed, days) => changed === target && equalDays(days, domain));
  if (!equalDays(narrowing.domains[target] as DaySet, domain)) return null;
  const numbers = numbersOf(whole);
  return leanProof(narrowing.steps, narrowing.lastStepOf(target)).map(
    (relation) => numbers.get(relation) as number,
  );
}

function shortestProof(
  whole: Network,
  relations: readonly number[],
  distances: Nearby,
  { variable, domain }: Known,
): readonly number[] {
  const network = partOf(whole, relations);
  const target = network.numberOf.get(variable) as number;
  const inWhole = [...relations].sort((a, b) => a - b);
  const proves = (only: readonly number[]) => {
    const narrowing = new Narrowing(network, { ...SHORT_CHASE, records: false, only });
    // A part of the relations never leaves less than all of them do, so there is nothing more to wait for.
    narrowing.settle((changed, days) => changed === target && equalDays(days, domain));
    return equalDays(narrowing.domains[target] as DaySet, domain);
  };
  const distance = (relation: number) => distances.get(inWhole[relation] as number) ?? 0;
  const preferred = inWhole
    .map((_, relation) => relation)
    .sort(
      (a, b) =>
        distance(a) - distance(b) ||
        weakestFirst(network.relations[b] as Relation, network.relations[a] as Relation),
    );
  return minimalSubset(preferred, proves).map((relation) => inWhole[relation] as number);
}

import { leanProof } from "./lean-proof.ts";
import { minimalSubset } from "./minimal-subset.ts";
import { Narrowing, type NarrowingOptions, nameOfAll, SHORT_CHASE, type Step } from "./narrowing.ts";
import { endsOf, type Network, networkOf, numbersOf, relationsAt } from "./network.ts";
import { type Propagation, proofFrom, propagationOf } from "./propagate.ts";
import { type Relation, type Variable, variablesOf, weakestFirst } from "./relation.ts";
import { selfClashes, withoutWitnesses } from "./self-clash.ts";

/** Evidence that cannot all hold: a smallest set of relations that clash, and the one that was set aside. */
export interface Contradiction {
  relations: readonly Relation[];
  setAside: Relation;
}

export interface Solution extends Propagation {
  contradictions: readonly Contradiction[];
}

/**
 * After so many clashes around one variable, a presumption is no longer weighed against another: too many of them are
 * wrong there for a choice to be worth more than a guess, and each costs more than the last.
 */
const MOST_WEIGHED = 8;

/** The clashes still to come are counted up to here when the weakest is chosen among equals. */
const MOST_COUNTED = 8;

/**
 * Narrows a network to the end. Where its evidence contradicts itself, a minimal clashing set is sought in the proof of
 * the emptied domain, its weakest relation by rank is set aside, and narrowing goes on from what did not rest on it.
 * Where presumptions (rank "default") go on clashing with each other, all that clash are set aside: none of them is
 * known to be the right one.
 */
export function solve(relations: readonly Relation[]): Solution {
  const network = networkOf(relations);
  const numberOf = numbersOf(network);
  const known: KnownClashes = { minimal: new Map(), driving: new Map() };
  const narrowing = new Narrowing(network, { records: true, driving: known.driving });
  const gone = new Set<number>();
  const found: Contradiction[] = selfClashes(network.relations).map((clash) => ({
    relations: clash,
    setAside: clash[0] as Relation,
  }));
  for (const { setAside } of found) {
    gone.add(numberOf.get(setAside) as number);
    narrowing.withdraw(numberOf.get(setAside) as number);
  }
  const clashesAround = new ClashCount();
  const distrusted = new Set<Relation>();
  for (let emptied = narrowing.settle(); emptied !== null; emptied = narrowing.settle()) {
    const met = minimalClash(narrowing, emptied, { records: true }, known);
    const clash = withoutWitnesses(met) ?? met;
    const presumed = clashesAround.add(clash) > MOST_WEIGHED ? clash.filter(isPresumed) : [];
    const aside = presumed.length > 1 ? presumed : [weakestOf(clash, network, gone, known)];
    for (const setAside of aside) {
      found.push({ relations: clash, setAside });
      const number = numberOf.get(setAside) as number;
      gone.add(number);
      narrowing.withdraw(number);
      if (presumed.length > 1) distrusted.add(setAside);
    }
  }
  const contradictions = found.filter(({ relations: clash, setAside }) => {
    if (distrusted.has(setAside)) return true;
    // Another clash took away what this one was about, so that what was set aside for it may stand after all.
    const others = clash.filter((relation) => relation !== setAside);
    if (!others.some((relation) => gone.has(numberOf.get(relation) as number))) return true;
    const number = numberOf.get(setAside) as number;
    narrowing.restore(number);
    if (narrowing.settle() === null) {
      gone.delete(number);
      return false;
    }
    narrowing.withdraw(number);
    narrowing.settle();
    return true;
  });
  return { ...propagationOf(network, narrowing, { emptied: null, setAside: gone }), contradictions };
}

function isPresumed({ rank }: Relation): boolean {
  return rank === "default";
}

/** How many clashes there have been around a variable. */
class ClashCount {
  private readonly counts = new Map<Variable, number>();

  /** Counts a clash in, and gives the most that any of its variables has seen. */
  add(clash: readonly Relation[]): number {
    let most = 0;
    for (const variable of new Set(clash.flatMap(variablesOf))) {
      const count = (this.counts.get(variable) ?? 0) + 1;
      this.counts.set(variable, count);
      most = Math.max(most, count);
    }
    return most;
  }
}

/** Clashes that were looked into, by their relations: the same are met again and again while one is weighed against others. */
interface KnownClashes {
  minimal: Map<string, readonly Relation[]>;
  driving: Map<string, boolean>;
}

/**
 * A clashing set from which nothing can be taken away, weakest first; where there is a choice the strong are kept. It is
 * a set that a reader can see to clash: one that clashes only after a day's being driven along for months is not sought.
 */
function minimalClash(
  narrowing: Narrowing,
  emptied: number,
  options: NarrowingOptions,
  known: KnownClashes,
): readonly Relation[] {
  const last = narrowing.lastStepOf(emptied);
  const lean = leanProof(narrowing.steps, last);
  const name = `${options.longestChase ?? ""} ${nameOfAll(lean)}`;
  const found = known.minimal.get(name) ?? minimalClashOf(lean, proofFrom(narrowing.steps, last), options);
  known.minimal.set(name, found);
  return found;
}

function minimalClashOf(
  lean: readonly Relation[],
  proof: readonly Step[],
  options: NarrowingOptions,
): readonly Relation[] {
  const brief = { ...options, ...SHORT_CHASE };
  const briefly = clashIn(lean, brief);
  const chase = briefly ? brief : options;
  let relations: readonly Relation[] = [...new Set(proof.map((step) => step.relation))];
  // Narrowed by themselves, the relations of a proof mostly clash sooner, by fewer of them.
  for (
    let fewer = briefly ?? clashIn(lean, options);
    fewer && fewer.length < relations.length;
    fewer = clashIn(fewer, chase)
  )
    relations = fewer;
  const network = networkOf(relations);
  const clashes = (only: readonly number[]) =>
    new Narrowing(network, { ...chase, records: false, only }).settle() !== null;
  const relationAt = (number: number) => network.relations[number] as Relation;
  const preferred = network.relations
    .map((_, number) => number)
    .sort((a, b) => weakestFirst(relationAt(b), relationAt(a)));
  return [...minimalSubset(preferred, clashes)].reverse().map(relationAt);
}

/** The relations from which a clash follows among those given; null where they do not clash. */
function clashIn(relations: readonly Relation[], chase: NarrowingOptions): readonly Relation[] | null {
  const narrowing = new Narrowing(networkOf(relations), { ...chase, records: true });
  const emptied = narrowing.settle();
  if (emptied === null) return null;
  const proof = leanProof(narrowing.steps, narrowing.lastStepOf(emptied));
  const clashes = new Narrowing(networkOf(proof), { ...chase, records: false }).settle() !== null;
  return clashes ? proof : relations;
}

/** The weakest by rank; among equals the one whose going leaves the fewest contradictions, then by id. */
function weakestOf(
  clash: readonly Relation[],
  network: Network,
  gone: ReadonlySet<number>,
  known: KnownClashes,
): Relation {
  const [first, ...others] = clash as readonly [Relation, ...Relation[]];
  const equals = [first, ...others.filter(({ rank }) => rank === first.rank)];
  if (equals.length === 1) return first;
  const near = networkOf(neighbourhood(clash, network, gone));
  let [weakest, fewest] = [first, MOST_COUNTED];
  for (const relation of equals) {
    const left = countClashes(near, relation, fewest, known);
    if (left < fewest) [weakest, fewest] = [relation, left];
  }
  return weakest;
}

/** How many relations around a clash are looked at when the weakest is chosen among equals. */
const MOST_NEARBY = 300;

/** The relations that share a variable with the clash, and those that share one with these as far as they are few. */
function neighbourhood(clash: readonly Relation[], network: Network, gone: ReadonlySet<number>): Relation[] {
  const { numberOf, relations } = network;
  const own = new Set(clash.flatMap(variablesOf).map((variable) => numberOf.get(variable) as number));
  const around = (variables: ReadonlySet<number>) =>
    new Set([...variables].flatMap((variable) => [...relationsAt(network, variable)]));
  const direct = around(own);
  const reached = new Set([...direct].flatMap((index) => endsOf(network, index)));
  const wide = direct.size > MOST_NEARBY ? direct : around(reached);
  const within = [...(wide.size > MOST_NEARBY ? direct : wide)].filter((index) =>
    endsOf(network, index).every((end) => reached.has(end)),
  );
  return within
    .filter((index) => !gone.has(index))
    .sort((a, b) => a - b)
    .map((index) => relations[index] as Relation);
}

/** Counting only helps to choose, so that a long chase need not be seen to its end. */
const BRIEFLY = { records: true, longestChase: 100 };

/** How many contradictions there are without a relation, each resolved by its weakest in turn; counted up to `most`. */
function countClashes(network: Network, without: Relation, most: number, known: KnownClashes): number {
  const narrowing = new Narrowing(network, { ...BRIEFLY, driving: known.driving });
  narrowing.withdraw(network.relations.indexOf(without));
  for (let count = 0; count < most; count++) {
    const emptied = narrowing.settle();
    if (emptied === null) return count;
    const [weakest] = minimalClash(narrowing, emptied, BRIEFLY, known);
    narrowing.withdraw(network.relations.indexOf(weakest as Relation));
  }
  return most;
}

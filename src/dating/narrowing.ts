import { ALL_DAYS, type DaySet, equalDays } from "../calendar/day-set.ts";
import { leanProof } from "./lean-proof.ts";
import { holdsAlready, narrow } from "./narrow.ts";
import { type Network, networkOf, relationsAt } from "./network.ts";
import type { Relation, Variable } from "./relation.ts";

/** One narrowing: what a relation left of a variable, and the earlier narrowings that it rested on. */
export interface Step {
  variable: Variable;
  relation: Relation;
  before: DaySet;
  after: DaySet;
  /** Indices in the trail: the last narrowing before of the same variable, and of the other one that the relation touches; -1: none. */
  own: number;
  other: number;
}

/** Narrowings by index; those taken back have left a gap, so that the others keep their index. */
export type Trail = readonly (Step | null)[];

/**
 * More narrowings of one variable than this, and as many again as it has relations, come only of a cycle that drives a
 * day ahead of itself ("a day after" one another): its relations contradict each other, though no domain with an open
 * end is ever emptied.
 */
const LONGEST_CHASE = 2000;

/**
 * From so many narrowings of one variable on, and at each doubling, it is asked whether the relations that drive it clash
 * by themselves: these are few, and a chase among them costs nothing beside one in which all that hangs on them is driven along.
 */
const SUSPECT = 64;

export interface NarrowingOptions {
  /** Whether each narrowing is kept, to prove domains by and to take back. */
  records: boolean;
  /** The relations that count, by number; all where it is absent. */
  only?: Iterable<number>;
  /** After how many narrowings of one variable a cycle is taken for a contradiction, or is given up. */
  longestChase?: number;
  /** Narrowing then stops short, with what it has by then. */
  givesUp?: boolean;
  /** Whether relations that drove a variable clash by themselves, as other narrowings of the same relations found. */
  driving?: Map<string, boolean>;
}

/** For clashes and proofs that a reader can follow: what takes longer is no proof, however true. */
export const SHORT_CHASE = { longestChase: 100, givesUp: true };

/**
 * The narrowing of a network under way: its domains, and what is still to be looked at.
 *
 * Narrows until nothing changes (AC-3: Mackworth, "Consistency in Networks of Relations", Artificial Intelligence 8,
 * 1977), looking again only at relations whose variables changed. Narrowing never leaves more of a smaller domain than
 * of a larger one, so the outcome does not depend on the order (Apt, "The Essence of Constraint Propagation", TCS 221,
 * 1999); the trail does, and follows the ids.
 *
 * Arc consistency looks at one relation at a time: a day stays while each relation, taken alone, allows it. Days that no
 * choice for all variables together allows may stay where relations form a cycle.
 */
export class Narrowing {
  readonly domains: DaySet[];
  /** Every narrowing in the order it happened, where they are recorded; null where it no longer stands. */
  readonly steps: (Step | null)[] = [];
  /**
   * For each narrowing those that rest on it, and for each relation its narrowings, as chains: a narrowing stands in one of its relation's
   * and in up to two others, as 2 * its index by its own variable and 2 * its index + 1 by the other.
   */
  private readonly firstResting: number[] = [];
  private readonly nextResting: number[] = [];
  private readonly lastBy: Int32Array;
  private readonly nextBy: number[] = [];
  private readonly lastSteps: Int32Array;
  private readonly counts: Int32Array;
  /** 1: no longer part of the network. */
  private readonly withdrawn: Uint8Array;
  private readonly network: Network;
  private readonly records: boolean;
  private readonly longestChase: number;
  private readonly givesUp: boolean;
  private driving: Map<string, boolean> | undefined;
  /** What costs nothing is looked at first, so that meanings with many pieces meet domains that are already small. */
  private readonly cheap = new Queue();
  private readonly dear = new Queue();
  private readonly queued: Uint8Array;

  constructor(
    network: Network,
    { records, only, longestChase = LONGEST_CHASE, givesUp = false, driving }: NarrowingOptions,
  ) {
    this.givesUp = givesUp;
    this.driving = driving;
    this.longestChase = longestChase;
    this.network = network;
    this.records = records;
    const size = network.variables.length;
    this.domains = new Array<DaySet>(size).fill(ALL_DAYS);
    this.lastSteps = new Int32Array(size).fill(NONE);
    this.counts = new Int32Array(size);
    this.lastBy = new Int32Array(records ? network.relations.length : 0).fill(NONE);
    this.queued = new Uint8Array(network.relations.length);
    this.withdrawn = new Uint8Array(network.relations.length);
    if (only) {
      this.withdrawn.fill(1);
      for (const relation of only) this.withdrawn[relation] = 0;
    }
    for (const relation of network.telling) this.look(relation);
  }

  /**
   * Narrows to the end, or until a domain is emptied: gives that variable, null when there is none. `isEnough` is asked
   * whenever a domain changes, and ends the narrowing early.
   */
  settle(isEnough?: (variable: number, domain: DaySet) => boolean): number | null {
    const { relations, lefts, rights } = this.network;
    for (
      let next = this.cheap.take() ?? this.dear.take();
      next !== undefined;
      next = this.cheap.take() ?? this.dear.take()
    ) {
      this.queued[next] = 0;
      if (this.withdrawn[next] === 1) continue;
      const [left, right] = [lefts[next] as number, rights[next] as number];
      const relation = relations[next] as Relation;
      const domain = this.domains[left] as DaySet;
      const other = this.domains[right] as DaySet;
      if (holdsAlready(relation, domain, other)) continue;
      const [newLeft, newRight] = narrow(relation, domain, other);
      if (!equalDays(domain, newLeft)) {
        if (this.set(left, newLeft, next)) return left;
        if (isEnough?.(left, newLeft)) return null;
      }
      if (left !== right && !equalDays(other, newRight)) {
        if (this.set(right, newRight, next)) return right;
        if (isEnough?.(right, newRight)) return null;
      }
    }
    return null;
  }

  /** The index of a variable's last narrowing; -1 where there is none. */
  lastStepOf(variable: number): number {
    return this.lastSteps[variable] as number;
  }

  /**
   * Takes a relation out, and back every narrowing that rested on it; the next `settle` goes on from what stands. As in
   * dynamic arc consistency (Bessière, "Arc-Consistency in Dynamic Constraint Satisfaction Problems", AAAI 1991). Needs
   * the narrowings recorded.
   */
  withdraw(relation: number): void {
    this.withdrawn[relation] = 1;
    const fallen = new Set<number>();
    const open: number[] = [];
    for (let index = this.lastBy[relation] as number; index !== NONE; index = this.nextBy[index] as number)
      open.push(index);
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (fallen.has(index) || !this.steps[index]) continue;
      fallen.add(index);
      let side = this.firstResting[index] as number;
      for (; side !== NONE; side = this.nextResting[side] as number) open.push(side >> 1);
    }
    const loosened = new Set<number>();
    // All narrowings of a variable after one that falls rest on it and fall too, so the first tells what stands.
    for (const index of [...fallen].sort((x, y) => x - y)) {
      const { variable, before, own } = this.steps[index] as Step;
      const number = this.network.numberOf.get(variable) as number;
      if (!loosened.has(number)) {
        loosened.add(number);
        this.domains[number] = before;
        this.counts[number] = 0;
        this.lastSteps[number] = own;
      }
    }
    for (const index of fallen) this.steps[index] = null;
    this.lastBy[relation] = NONE;
    const touched = new Set([...loosened].flatMap((variable) => [...relationsAt(this.network, variable)]));
    for (const index of [...touched].sort((x, y) => x - y)) this.look(index);
  }

  /** Puts back a relation that was taken out; the next `settle` tells what it leaves. */
  restore(relation: number): void {
    this.withdrawn[relation] = 0;
    this.look(relation);
  }

  /** Whether the relations from which a variable's last narrowing follows clash without any others. */
  private isDrivenByAClash(variable: number): boolean {
    const drivers = leanProof(this.steps, this.lastSteps[variable] as number);
    const { longestChase } = this;
    const name = `${longestChase} ${nameOfAll(drivers)}`;
    this.driving ??= new Map();
    const clash =
      this.driving.get(name) ??
      new Narrowing(networkOf(drivers), { records: false, longestChase }).settle() !== null;
    this.driving.set(name, clash);
    return clash;
  }

  private look(relation: number): void {
    if (this.queued[relation] === 1 || this.withdrawn[relation] === 1) return;
    this.queued[relation] = 1;
    (this.network.isDear[relation] ? this.dear : this.cheap).add(relation);
  }

  /** Narrows a variable, and says whether that contradicts what is known of it. */
  private set(variable: number, after: DaySet, by: number): boolean {
    const { starts, touching } = this.network;
    const [first, end] = [starts[variable] as number, starts[variable + 1] as number];
    if (this.records) this.record(variable, after, by);
    this.domains[variable] = after;
    const count = (this.counts[variable] as number) + 1;
    this.counts[variable] = count;
    if (after.length === 0) return true;
    if (this.records && count >= SUSPECT && isPowerOfTwo(count) && this.isDrivenByAClash(variable))
      return true;
    if (count > this.longestChase + end - first) {
      if (!this.givesUp) return true;
      this.cheap.clear();
      this.dear.clear();
      return false;
    }
    for (let at = first; at < end; at++) this.look(touching[at] as number);
    return false;
  }

  private record(variable: number, after: DaySet, by: number): void {
    const { relations, variables, lefts, rights } = this.network;
    const [left, right] = [lefts[by] as number, rights[by] as number];
    const before = this.domains[variable] as DaySet;
    const own = this.lastSteps[variable] as number;
    const other = left === right ? NONE : (this.lastSteps[left === variable ? right : left] as number);
    const index = this.steps.length;
    this.lastSteps[variable] = index;
    this.firstResting.push(NONE);
    this.restOn(own, 2 * index);
    this.restOn(other, 2 * index + 1);
    this.nextBy.push(this.lastBy[by] as number);
    this.lastBy[by] = index;
    this.steps.push({
      variable: variables[variable] as Variable,
      relation: relations[by] as Relation,
      before,
      after,
      own,
      other,
    });
  }

  private restOn(earlier: number, side: number): void {
    this.nextResting.push(earlier === NONE ? NONE : (this.firstResting[earlier] as number));
    if (earlier !== NONE) this.firstResting[earlier] = side;
  }
}

const NONE = -1;

/** One name for the same relations in whatever order. */
export function nameOfAll(relations: readonly Relation[]): string {
  return relations
    .map(({ id }) => id)
    .sort()
    .join("\n");
}

function isPowerOfTwo(count: number): boolean {
  return (count & (count - 1)) === 0;
}

/** First in, first out. */
class Queue {
  private items: number[] = [];
  private head = 0;

  add(item: number): void {
    this.items.push(item);
  }

  clear(): void {
    [this.items, this.head] = [[], 0];
  }

  take(): number | undefined {
    if (this.head < this.items.length) return this.items[this.head++];
    if (this.head > 0) [this.items, this.head] = [[], 0];
    return undefined;
  }
}

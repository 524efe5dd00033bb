import { compareText } from "../model/compare-text.ts";
import { remembered } from "../model/remembered.ts";
import { canDenote, isEverywhereSimple } from "./piece.ts";
import { type Relation, type Variable, variablesOf } from "./relation.ts";

/** Relations with their variables numbered, so that narrowing looks nothing up by name. */
export interface Network {
  /** In order of id, what gives days outright before what relates them: the order in which they are looked at. */
  relations: readonly Relation[];
  variables: readonly Variable[];
  numberOf: ReadonlyMap<Variable, number>;
  /** The variables of each relation, by number; the second is the first where there is but one. */
  ends: readonly (readonly [left: number, right: number])[];
  /** The relations of each variable, by number, without those that say nothing of any day. */
  touching: readonly (readonly number[])[];
  /** The relations that say something, by number. */
  telling: readonly number[];
  /** 1 for each of them, 0 for the others. */
  tells: Uint8Array;
  /** Whether a relation may have to be gone through piece by piece. */
  isDear: readonly boolean[];
}

/** Numbers a network; the order in which its relations are given makes no difference. */
export function networkOf(given: readonly Relation[]): Network {
  const relations = isInOrder(given) ? given : [...given].sort(inOrder);
  const numberOf = new Map<Variable, number>();
  const touching: number[][] = [];
  const telling: number[] = [];
  const tells = new Uint8Array(relations.length);
  const ends: [number, number][] = [];
  const numberAt = (variable: Variable) => {
    const known = numberOf.get(variable);
    if (known !== undefined) return known;
    numberOf.set(variable, touching.length);
    return touching.push([]) - 1;
  };
  for (let i = 0; i < relations.length; i++) {
    const relation = relations[i] as Relation;
    const [one, other] = variablesOf(relation) as [Variable, Variable?];
    const left = numberAt(one);
    const right = other === undefined ? left : numberAt(other);
    ends.push([left, right]);
    if (relation.kind === "denotes" && !canDenote(relation.meaning)) continue;
    telling.push(i);
    tells[i] = 1;
    touching[left]?.push(i);
    if (right !== left) touching[right]?.push(i);
  }
  const isDear = relations.map(
    (relation) => relation.kind === "denotes" && !isEverywhereSimple(relation.meaning),
  );
  return { relations, variables: [...numberOf.keys()], numberOf, ends, touching, telling, tells, isDear };
}

/** The numbers of a network's relations. */
export const numbersOf = remembered(
  ({ relations }: Network): ReadonlyMap<Relation, number> =>
    new Map(relations.map((relation, number) => [relation, number])),
);

/** The network of some of a network's relations: nothing of what is known of each is found out again. */
export function partOf(network: Network, chosen: Iterable<number>): Network {
  const numbers = Int32Array.from(chosen).sort();
  const numberOf = new Map<Variable, number>();
  const variables: Variable[] = [];
  const touching: number[][] = [];
  const telling: number[] = [];
  const numberAt = (end: number) => {
    const variable = network.variables[end] as Variable;
    const known = numberOf.get(variable);
    if (known !== undefined) return known;
    numberOf.set(variable, variables.length);
    touching.push([]);
    return variables.push(variable) - 1;
  };
  const relations: Relation[] = [];
  const ends: [number, number][] = [];
  const isDear: boolean[] = [];
  const tells = new Uint8Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    const [end, otherEnd] = network.ends[number] as readonly [number, number];
    const left = numberAt(end);
    const right = otherEnd === end ? left : numberAt(otherEnd);
    relations.push(network.relations[number] as Relation);
    ends.push([left, right]);
    isDear.push(network.isDear[number] as boolean);
    if (network.tells[number] === 0) continue;
    tells[i] = 1;
    telling.push(i);
    touching[left]?.push(i);
    if (right !== left) touching[right]?.push(i);
  }
  return { relations, variables, numberOf, ends, touching, telling, tells, isDear };
}

function inOrder(a: Relation, b: Relation): number {
  return Number(b.kind === "in") - Number(a.kind === "in") || compareText(a.id, b.id);
}

/** A part of a network mostly is, and sorting is what costs most in numbering it. */
function isInOrder(relations: readonly Relation[]): boolean {
  for (let i = 1; i < relations.length; i++)
    if (inOrder(relations[i - 1] as Relation, relations[i] as Relation) > 0) return false;
  return true;
}

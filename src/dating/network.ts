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
  lefts: Int32Array;
  rights: Int32Array;
  /**
   * The relations of each variable, by number, without those that say nothing of any day: those of a variable stand in `touching`
   * from its place in `starts` up to the next. Lists of their own would take most of the memory of a large network.
   */
  starts: Int32Array;
  touching: Int32Array;
  /** The relations that say something, by number. */
  telling: readonly number[];
  /** 1 for each of them, 0 for the others. */
  tells: Uint8Array;
  /** 1 for each that may have to be gone through piece by piece. */
  isDear: Uint8Array;
}

/** Numbers a network; the order in which its relations are given makes no difference. */
export function networkOf(given: readonly Relation[]): Network {
  const relations = isInOrder(given) ? given : [...given].sort(inOrder);
  const numberOf = new Map<Variable, number>();
  const tells = new Uint8Array(relations.length);
  const isDear = new Uint8Array(relations.length);
  const lefts = new Int32Array(relations.length);
  const rights = new Int32Array(relations.length);
  for (let i = 0; i < relations.length; i++) {
    const relation = relations[i] as Relation;
    const [one, other] = variablesOf(relation) as [Variable, Variable?];
    const left = numberIn(numberOf, one);
    lefts[i] = left;
    rights[i] = other === undefined ? left : numberIn(numberOf, other);
    isDear[i] = Number(relation.kind === "denotes" && !isEverywhereSimple(relation.meaning));
    tells[i] = Number(relation.kind !== "denotes" || canDenote(relation.meaning));
  }
  return filed({ relations, numberOf, lefts, rights, tells, isDear });
}

/** The number of a variable; the next one where it has none yet. */
function numberIn(numberOf: Map<Variable, number>, variable: Variable): number {
  const known = numberOf.get(variable);
  if (known !== undefined) return known;
  numberOf.set(variable, numberOf.size);
  return numberOf.size - 1;
}

/** A network of relations whose variables are numbered in the order in which `numberOf` has them. */
function filed(
  numbered: Pick<Network, "relations" | "numberOf" | "lefts" | "rights" | "tells" | "isDear">,
): Network {
  const { relations, numberOf, lefts, rights, tells, isDear } = numbered;
  const variables = [...numberOf.keys()];
  return {
    relations,
    variables,
    numberOf,
    lefts,
    rights,
    ...touchingOf(variables.length, lefts, rights, tells),
    tells,
    isDear,
  };
}

/** Files the telling relations under their variables, in order. */
function touchingOf(
  variables: number,
  lefts: Int32Array,
  rights: Int32Array,
  tells: Uint8Array,
): Pick<Network, "starts" | "touching" | "telling"> {
  const starts = new Int32Array(variables + 1);
  const telling: number[] = [];
  for (let i = 0; i < tells.length; i++) {
    if (tells[i] === 0) continue;
    telling.push(i);
    const [left, right] = [lefts[i] as number, rights[i] as number];
    starts[left + 1] = (starts[left + 1] as number) + 1;
    if (right !== left) starts[right + 1] = (starts[right + 1] as number) + 1;
  }
  for (let i = 0; i < variables; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const touching = new Int32Array(starts[variables] as number);
  const filled = starts.slice();
  const file = (variable: number, relation: number) => {
    const at = filled[variable] as number;
    touching[at] = relation;
    filled[variable] = at + 1;
  };
  for (const relation of telling) {
    const [left, right] = [lefts[relation] as number, rights[relation] as number];
    file(left, relation);
    if (right !== left) file(right, relation);
  }
  return { starts, touching, telling };
}

/** The variables of a relation, by number, each once. */
export function endsOf({ lefts, rights }: Network, relation: number): readonly number[] {
  const [left, right] = [lefts[relation] as number, rights[relation] as number];
  return left === right ? [left] : [left, right];
}

/** The telling relations of a variable, in order. */
export function relationsAt({ starts, touching }: Network, variable: number): Int32Array {
  return touching.subarray(starts[variable], starts[variable + 1]);
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
  const numberAt = (end: number) => numberIn(numberOf, network.variables[end] as Variable);
  const relations: Relation[] = [];
  const lefts = new Int32Array(numbers.length);
  const rights = new Int32Array(numbers.length);
  const isDear = new Uint8Array(numbers.length);
  const tells = new Uint8Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    const [end, otherEnd] = [network.lefts[number] as number, network.rights[number] as number];
    const left = numberAt(end);
    lefts[i] = left;
    rights[i] = otherEnd === end ? left : numberAt(otherEnd);
    relations.push(network.relations[number] as Relation);
    isDear[i] = network.isDear[number] as number;
    tells[i] = network.tells[number] as number;
  }
  return filed({ relations, numberOf, lefts, rights, tells, isDear });
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

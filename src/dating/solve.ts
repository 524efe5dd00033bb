import { compareText } from "../model/compare-text.ts";
import { type Propagation, proofOf, propagate } from "./propagate.ts";
import { weightOf } from "./rank.ts";
import { type Relation, type Variable, variablesOf } from "./relation.ts";

/** Evidence that cannot all hold: a smallest set of relations that clash, and the one that was set aside. */
export interface Contradiction {
  relations: readonly Relation[];
  setAside: Relation;
}

export interface Solution extends Propagation {
  contradictions: readonly Contradiction[];
}

/**
 * Narrows a network to the end. Where its evidence contradicts itself, a minimal clashing set is found by deletion from
 * the proof of the emptied domain (the destructive method of Chinneck & Dravnieks 1991), its weakest relation by rank is
 * set aside, and the rest is narrowed again.
 */
export function solve(relations: readonly Relation[]): Solution {
  let standing = [...relations];
  const contradictions: Contradiction[] = [];
  for (;;) {
    const result = propagate(standing);
    if (result.emptied === null) return { ...result, contradictions };
    const clash = minimalClash(result, result.emptied);
    const setAside = weakestOf(clash, standing);
    contradictions.push({ relations: clash, setAside });
    standing = standing.filter((relation) => relation !== setAside);
  }
}

/** A clashing set from which nothing can be taken away: each relation is left out in turn, strongest last. */
function minimalClash(result: Propagation, emptied: Variable): Relation[] {
  let clash = [...new Set(proofOf(result, emptied).map((step) => step.relation))].sort(
    (a, b) => weightOf(a.rank) - weightOf(b.rank) || compareText(a.id, b.id),
  );
  for (const relation of [...clash]) {
    const without = clash.filter((other) => other !== relation);
    if (propagate(without).emptied !== null) clash = without;
  }
  return clash;
}

/** The weakest by rank; among equals the one whose going leaves the fewest contradictions, then by id. */
function weakestOf(clash: readonly Relation[], standing: readonly Relation[]): Relation {
  const lowest = Math.min(...clash.map((relation) => weightOf(relation.rank)));
  const weakest = clash
    .filter((relation) => weightOf(relation.rank) === lowest)
    .sort((a, b) => compareText(a.id, b.id));
  if (weakest.length === 1) return weakest[0] as Relation;
  const near = neighbourhood(clash, standing);
  const remaining = weakest.map((relation) => countClashes(near.filter((other) => other !== relation)));
  return weakest[remaining.indexOf(Math.min(...remaining))] as Relation;
}

/** The relations that share a variable with the clash, directly or through one other. */
function neighbourhood(clash: readonly Relation[], standing: readonly Relation[]): Relation[] {
  const variables = new Set(clash.flatMap(variablesOf));
  for (const relation of standing)
    if (variablesOf(relation).some((variable) => variables.has(variable)))
      for (const variable of variablesOf(relation)) variables.add(variable);
  return standing.filter((relation) => variablesOf(relation).every((variable) => variables.has(variable)));
}

const MOST_COUNTED = 8;

/** How many contradictions are left, each resolved by its weakest in turn. */
function countClashes(relations: readonly Relation[]): number {
  let standing = [...relations];
  for (let count = 0; count < MOST_COUNTED; count++) {
    const result = propagate(standing);
    if (result.emptied === null) return count;
    const [weakest] = minimalClash(result, result.emptied);
    standing = standing.filter((relation) => relation !== weakest);
  }
  return MOST_COUNTED;
}

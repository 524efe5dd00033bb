import type { Diagnostic } from "../model/diagnostic.ts";
import type { Extracted } from "../model/stages.ts";
import type { Timeline } from "../model/timeline.ts";
import { joinDossiers } from "./dossiers/join-dossiers.ts";
import { type Dossier, sortIntoDossiers } from "./dossiers/sort-into-dossiers.ts";
import { factDocument } from "./facts.ts";
import type { MergeOptions } from "./join-documents.ts";
import { tellDossier } from "./tell-dossier.ts";

/**
 * Joins what all articles tell into one timeline: names, events, dates, conflicts, order. An archive is sorted into
 * dossiers, and each merged by itself: what two of its stories have in common is mostly their words.
 */
export function mergeArticles(extracted: Extracted, options: MergeOptions): Timeline {
  const dossiers = sortIntoDossiers(extracted, options);
  const unmatched: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => {
    if (diagnostic.code === "UNMATCHED_FACT") unmatched.push(diagnostic);
    else options.report(diagnostic);
  };
  const told = dossiers.map((dossier) => tellDossier(dossier.extracted, { ...dossier.options, report }));
  reportFacts(unmatched, dossiers, options);
  return joinDossiers(
    told.map((own, i) => ({ own, former: dossiers[i]?.options.previous })),
    extracted.documents.map(({ id }) => id),
  );
}

/** A fact is one of no article only where every dossier that was given it says so. */
function reportFacts(
  unmatched: readonly Diagnostic[],
  dossiers: readonly Dossier[],
  { facts, report }: MergeOptions,
): void {
  for (const fact of facts) {
    const given = dossiers.filter(({ options }) => options.facts.includes(fact)).length;
    const told = unmatched.filter(({ document }) => document === factDocument(fact));
    if (told[0] && told.length === given) report(told[0]);
  }
}

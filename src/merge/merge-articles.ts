import type { Diagnostic } from "../model/diagnostic.ts";
import type { Extracted } from "../model/stages.ts";
import type { Timeline } from "../model/timeline.ts";
import { joinDossiers } from "./dossiers/join-dossiers.ts";
import { type Dossier, sortIntoDossiers } from "./dossiers/sort-into-dossiers.ts";
import type { ToldDossier } from "./dossiers/told-dossier.ts";
import { factDocument } from "./facts.ts";
import type { MergeOptions } from "./join-documents.ts";
import { tellDossier } from "./tell-dossier.ts";

/**
 * Joins what all articles tell into one timeline: names, events, dates, conflicts, order. An archive is sorted into
 * dossiers, and each merged by itself: what two of its stories have in common is mostly their words.
 */
export function mergeArticles(extracted: Extracted, options: MergeOptions): Timeline {
  const dossiers = sortIntoDossiers(extracted, options);
  return putTogether(dossiers, dossiers.map(tell), options);
}

/** What the articles of a dossier tell, and what is to be said of them. Nothing but the dossier decides it. */
export interface Telling {
  told: ToldDossier;
  diagnostics: readonly Diagnostic[];
}

export function tell({ extracted, said }: Dossier): Telling {
  const diagnostics: Diagnostic[] = [];
  const told = tellDossier(extracted, { ...said, report: (diagnostic) => diagnostics.push(diagnostic) });
  return { told, diagnostics };
}

/** One timeline of what all dossiers tell, and reports what is to be said; the tellings in the order of the dossiers. */
export function putTogether(
  dossiers: readonly Dossier[],
  tellings: readonly Telling[],
  { facts, report }: Pick<MergeOptions, "facts" | "report">,
): Timeline {
  const diagnostics = tellings.flatMap((telling) => telling.diagnostics);
  for (const diagnostic of diagnostics) if (diagnostic.code !== "UNMATCHED_FACT") report(diagnostic);
  const unmatched = diagnostics.filter(({ code }) => code === "UNMATCHED_FACT");
  // A fact is one of no article only where every dossier that was given it says so.
  for (const fact of facts) {
    const given = dossiers.filter(({ said }) => said.facts.some(({ id }) => id === fact.id)).length;
    const missed = unmatched.filter(({ document }) => document === factDocument(fact));
    if (missed[0] && missed.length === given) report(missed[0]);
  }
  return joinDossiers(
    dossiers.map(({ said, places }, i) => ({
      own: (tellings[i] as Telling).told,
      places,
      former: said.previous,
    })),
  );
}

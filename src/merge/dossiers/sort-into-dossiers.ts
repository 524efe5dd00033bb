import { joinExtracted, splitExtracted } from "../../model/batch.ts";
import { type Correction, quotesOf } from "../../model/correction.ts";
import type { Fact } from "../../model/fact.ts";
import type { Extracted } from "../../model/stages.ts";
import { addUnder, pushUnder } from "../../model/under-key.ts";
import { QuotedMentions } from "../corrections/quoted-mentions.ts";
import { factDocument } from "../facts.ts";
import type { Former } from "../former-ids.ts";
import type { MergeOptions } from "../join-documents.ts";
import { stemOf } from "../likeness/bag.ts";
import { ONE_FOLDER, withoutMarks } from "../network/shared-names.ts";
import { findDossiers } from "./find-dossiers.ts";

/** What is merged by itself: some of the articles, with what a person said that concerns them. */
export interface Dossier {
  extracted: Extracted;
  said: Said;
  /** The places of its articles among all, in order. */
  places: readonly number[];
}

export type Said = Omit<MergeOptions, "report">;

/**
 * Sorts the articles of an archive into dossiers, each with the facts, corrections and earlier events that may concern it.
 * A few articles, a folder that somebody put together, are one. What a correction speaks of stands in one dossier.
 */
export function sortIntoDossiers(extracted: Extracted, { facts, corrections, previous }: Said): Dossier[] {
  const said = { facts, corrections, ...(previous && { previous }) };
  const { documents } = extracted;
  if (documents.length <= ONE_FOLDER)
    return [{ extracted, said, places: documents.map((_, place) => place) }];
  const places = new Map(documents.map(({ id }, place) => [id, place]));
  const concerned = concernedBy(said, extracted, places);
  const sorted = findDossiers(documents, [
    ...documents.flatMap(({ copyOf }, place) => {
      const original = copyOf === undefined ? undefined : places.get(copyOf);
      return original === undefined ? [] : [[original, place] as const];
    }),
    ...concerned.flatMap(({ articles: [first, ...others] }) =>
      others.map((other) => [first as number, other] as const),
    ),
  ]);
  const dossierOf = new Uint32Array(documents.length);
  sorted.forEach((articles, dossier) => {
    for (const article of articles) dossierOf[article] = dossier;
  });
  const numberOf = (document: string) => dossierOf[places.get(document) ?? 0] as number;
  const own = splitExtracted(extracted);
  const parts = sorted.map((articles) => joinExtracted(articles.map((article) => own[article] as Extracted)));
  const correctionsIn = new Map<number, Correction[]>();
  const factsIn = factsByDossier(facts, parts);
  for (const { correction, articles, facts: named } of concerned) {
    // Where nothing has its words, any dossier will do to say so.
    const dossier = dossierOf[articles[0] ?? 0] as number;
    pushUnder(correctionsIn, dossier, correction);
    for (const fact of named) addUnder(factsIn, dossier, fact);
  }
  const former = previous && formerByDossier(previous, parts.length, { places, numberOf });
  return parts.map((part, dossier) => ({
    extracted: part,
    places: sorted[dossier] as number[],
    said: {
      ofArchive: true,
      facts: facts.filter((fact) => factsIn.get(dossier)?.has(fact)),
      corrections: correctionsIn.get(dossier) ?? [],
      ...(former && { previous: former[dossier] as Former }),
    },
  }));
}

/** A correction with the articles and the facts that its quotes are of. */
interface Concerned {
  correction: Correction;
  /** Their places, in order. */
  articles: readonly number[];
  facts: readonly Fact[];
}

function concernedBy(
  { corrections, facts }: Said,
  { documents, mentions }: Extracted,
  places: ReadonlyMap<string, number>,
): Concerned[] {
  if (corrections.length === 0) return [];
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const quoted = new QuotedMentions(mentions, documents, texts);
  const factOf = new Map(facts.map((fact) => [factDocument(fact), fact]));
  return corrections.map((correction) => {
    const quotes = quotesOf(correction);
    const own = quotes.flatMap((quote) => [
      ...quoted.mentionsOf(quote).map(({ document }) => document),
      ...quoted.spansOf(quote).map(({ document }) => document),
    ]);
    return {
      correction,
      articles: [...new Set(own.flatMap((id) => places.get(id) ?? []))].sort((a, b) => a - b),
      facts: quotes.flatMap(({ document }) => factOf.get(document ?? "") ?? []),
    };
  });
}

/** The facts whose names a dossier's articles have; one whose names none has may be called otherwise in any of them. */
function factsByDossier(facts: readonly Fact[], parts: readonly Extracted[]): Map<number, Set<Fact>> {
  const byDossier = new Map<number, Set<Fact>>();
  if (facts.length === 0) return byDossier;
  const names = parts.map(({ documents }) => new Set(documents.flatMap(({ text }) => [...nameStems(text)])));
  for (const fact of facts) {
    const own = [...nameStems(fact.event)];
    const having = names.flatMap((known, dossier) => (own.some((name) => known.has(name)) ? [dossier] : []));
    for (const dossier of having.length > 0 ? having : parts.keys()) addUnder(byDossier, dossier, fact);
  }
  return byDossier;
}

/** How words with a capital begin: "Russian" as "Russia". */
function nameStems(text: string): Set<string> {
  const words = withoutMarks(text).match(/\p{Lu}\p{L}{2,}/gu) ?? [];
  return new Set(words.map((word) => stemOf(word.toLowerCase())));
}

/** An event that an article told which is no longer there may be told anywhere. */
function formerByDossier(
  { events }: Former,
  count: number,
  { places, numberOf }: { places: ReadonlyMap<string, number>; numberOf: (document: string) => number },
): Former[] {
  const byDossier = Array.from({ length: count }, () => [] as Former["events"]);
  for (const event of events) {
    const known = event.mentions.flatMap(({ document }) =>
      places.has(document) ? [numberOf(document)] : [],
    );
    for (const dossier of known.length > 0 ? new Set(known) : byDossier.keys())
      byDossier[dossier]?.push(event);
  }
  return byDossier.map((own) => ({ events: own }));
}

import { type Correction, type Quoted, quotesOf } from "../../model/correction.ts";
import type { Report } from "../../model/diagnostic.ts";
import type { EventMention, Status } from "../../model/mention.ts";
import type { Conflict } from "../../model/timeline.ts";
import type { ToldEvent } from "../dossiers/told-dossier.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import { positionsAccepted } from "./accepted-positions.ts";
import type { QuotedMentions } from "./quoted-mentions.ts";

export interface CorrectedTimeline {
  events: readonly ToldEvent[];
  /** The events' clusters, by id. */
  clusters: ReadonlyMap<string, Cluster>;
  conflicts: readonly Conflict[];
}

type OfEvent = Extract<Correction, { event: unknown }>;

/**
 * The events with the titles, statuses and places that a person gave them, without those that were to be hidden. What fits
 * nothing, or stands against the articles, is reported.
 */
export function correctEvents(
  { events, clusters, conflicts }: CorrectedTimeline,
  corrections: readonly Correction[],
  {
    quoted,
    decided,
    report,
  }: { quoted: QuotedMentions; decided: ReadonlyMap<Correction, Cluster>; report: Report },
): ToldEvent[] {
  const idOf = new Map(
    [...clusters].flatMap(([id, { mentions }]) => mentions.map((mention) => [mention, id] as const)),
  );
  const idOfCluster = new Map([...clusters].map(([id, cluster]) => [cluster, id]));
  let corrected = [...events];
  for (const correction of corrections) {
    reportUnmatched(correction, { quoted, report, conflicts, idOf });
    if (!("event" in correction)) continue;
    const cluster = decided.get(correction);
    const id = cluster && idOfCluster.get(cluster);
    if (!cluster) continue;
    const before = corrected.find((event) => event.id === id);
    if (before) reportDisputed(correction, before, cluster, report);
    corrected = corrected.flatMap((event) => (event.id === id ? changed(event, correction) : [event]));
  }
  return withoutHidden(corrected);
}

function changed(event: ToldEvent, correction: OfEvent): ToldEvent[] {
  if ("hide" in correction) return [];
  if ("title" in correction) return [{ ...event, title: correction.title }];
  if ("status" in correction) return [{ ...event, status: correction.status }];
  if ("place" in correction) return [{ ...event, places: [correction.place].flat() }];
  return [event];
}

function withoutHidden(events: readonly ToldEvent[]): ToldEvent[] {
  const kept = new Set(events.map(({ id }) => id));
  return events.map(({ partOf, outcomes, ...event }) => ({
    ...event,
    ...(outcomes ? { outcomes: outcomes.filter(({ event: outcome }) => kept.has(outcome)) } : {}),
    ...(partOf !== undefined && kept.has(partOf) ? { partOf } : {}),
    after: event.after.filter(({ event: before }) => kept.has(before)),
  }));
}

function reportUnmatched(
  correction: Correction,
  {
    quoted,
    report,
    conflicts,
    idOf,
  }: {
    quoted: QuotedMentions;
    report: Report;
    conflicts: readonly Conflict[];
    idOf: ReadonlyMap<EventMention, string>;
  },
): void {
  const unmatched = (finding: string) =>
    report({
      code: "UNMATCHED_CORRECTION",
      severity: "warning",
      document: "corrections.yaml",
      message: `${finding}. Quote the article as it stands, or remove it`,
    });
  for (const quote of quotesOf(correction)) {
    const named = `“${quote.words ?? quote.quote}”${quote.document ? ` in ${quote.document}` : ""}`;
    const found =
      "accept" in correction ? quoted.spansOf(quote).length > 0 : quoted.mentionsOf(quote).length > 0;
    if (!found)
      unmatched(
        "accept" in correction
          ? `${named} stands in no article; the correction does nothing`
          : `${named} matches no event's sentence; the correction does nothing`,
      );
    else if (quoted.isOfOtherText(quote))
      report({
        code: "CHANGED_ARTICLE",
        severity: "note",
        document: "corrections.yaml",
        message: `the article of ${named} has another text than when the correction was written, and says this still; it holds. Write its new sha256, or none`,
      });
  }
  if ("accept" in correction) {
    const [quote] = quotesOf(correction);
    if (
      quote &&
      quoted.spansOf(quote).length > 0 &&
      !conflicts.some((conflict) => positionsAccepted(conflict, correction, quoted).length > 0)
    )
      unmatched(`“${quote.words ?? quote.quote}” is in no conflict now; the correction does nothing`);
  }
  if ("forbid" in correction) reportTogether(correction, { quoted, idOf, report });
}

/** What one entry forbids, another may have merged. */
function reportTogether(
  { forbid, with: others }: Extract<Correction, { forbid: unknown }>,
  {
    quoted,
    idOf,
    report,
  }: { quoted: QuotedMentions; idOf: ReadonlyMap<EventMention, string>; report: Report },
): void {
  const idsOf = (quote: Quoted) => quoted.mentionsOf(quote).flatMap((mention) => idOf.get(mention) ?? []);
  const [first] = forbid;
  const own = new Set(forbid.flatMap(idsOf));
  const other = others.find((quote) => idsOf(quote).some((id) => own.has(id)));
  if (first && other)
    report({
      code: "DISPUTED_CORRECTION",
      severity: "warning",
      document: "corrections.yaml",
      message: `“${first.words ?? first.quote}” and “${other.words ?? other.quote}” are kept apart by one correction and are one event by another, or by their own sentence. Remove one of the two`,
    });
}

const STANDS_AGAINST: Partial<Record<Status, ReadonlySet<Status>>> = {
  happened: new Set(["denied", "cancelled"]),
  ongoing: new Set(["denied", "cancelled"]),
  denied: new Set(["happened", "ongoing"]),
  cancelled: new Set(["happened", "ongoing"]),
  planned: new Set(["happened", "ongoing"]),
  hypothetical: new Set(["happened", "ongoing"]),
};

/** A person outweighs the articles, and is told where they say otherwise. */
function reportDisputed(correction: OfEvent, event: ToldEvent, { mentions }: Cluster, report: Report): void {
  const disputed = (message: string) =>
    report({
      code: "DISPUTED_CORRECTION",
      severity: "note",
      document: "corrections.yaml",
      message: `“${event.title}”: ${message}. The correction holds`,
    });
  if ("status" in correction) {
    const against = mentions.find(
      ({ status, headline }) => !headline && STANDS_AGAINST[correction.status]?.has(status),
    );
    if (against)
      disputed(`${against.document} tells it as ${against.status}, and not as ${correction.status}`);
  }
  if ("place" in correction) {
    const given = [correction.place].flat();
    if (event.places.length > 0 && !event.places.some((place) => given.includes(place)))
      disputed(`the articles place it in ${event.places.join(", ")}, and not in ${given.join(", ")}`);
  }
}

import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import type { When } from "../model/when.ts";
import { oneLine } from "./event-details.ts";
import { type Format, oneFile } from "./format.ts";
import { toJson } from "./json.ts";
import { ALL_KEPT, type Fates, lossesOf } from "./loss.ts";

const FILE = "timeline.jsonld";

const FATES: Fates = { ...ALL_KEPT, because: "dropped", unresolved: "dropped" };

/** schema.org's words; what it has none for is said in the project's own, a plain URN that nobody need look up. */
const CONTEXT = {
  "@vocab": "https://schema.org/",
  annals: "urn:annals:vocabulary:",
  id: "@id",
  type: "@type",
};

/** Events and the articles that tell them as JSON-LD, with its context inside: nothing has to be fetched. */
export const jsonLd: Format = {
  name: "json-ld",
  names: [FILE],
  write: ({ timeline }) => {
    const conflicts = new Map(timeline.conflicts.map((conflict) => [conflict.id, conflict]));
    const graph = [
      ...timeline.documents.map(article),
      ...timeline.events.map((event) => ({
        ...schemaEvent(event),
        ...filled(
          "annals:sourcesDisagree",
          event.conflicts.flatMap((id) => conflicts.get(id) ?? []).map(conflictNode),
        ),
      })),
    ];
    return oneFile(FILE, toJson({ "@context": CONTEXT, "@graph": graph }), lossesOf(timeline, FATES));
  },
};

function article({ id, title, path, published, copyOf }: Timeline["documents"][number]) {
  return {
    type: "NewsArticle",
    id: articleId(id),
    name: title,
    headline: oneLine(title),
    "annals:path": path,
    ...dates(published, "datePublished"),
    ...(copyOf === undefined ? {} : { isBasedOn: { id: articleId(copyOf) }, "annals:copyOf": copyOf }),
  };
}

function schemaEvent(event: TimelineEvent) {
  const { id, title, summary, kind, status, when, participants, places, mentions, after, partOf } = event;
  return {
    type: "Event",
    id: eventId(id),
    name: title,
    description: summary,
    additionalType: kind,
    ...dates(when, "startDate"),
    ...(status === "planned" ? { eventStatus: { id: "https://schema.org/EventScheduled" } } : {}),
    ...(status === "cancelled" ? { eventStatus: { id: "https://schema.org/EventCancelled" } } : {}),
    "annals:status": status,
    // Whether a name is a person's, an organisation's or a country's is not known: each is a Thing.
    ...filled(
      "about",
      participants.map(({ name, role, aliases }) => ({
        type: "Thing",
        name,
        ...filled(
          "alternateName",
          aliases.filter((alias) => alias !== name),
        ),
        ...(role === undefined ? {} : { "annals:role": role }),
      })),
    ),
    ...filled(
      "location",
      places.map((name) => ({ type: "Place", name })),
    ),
    ...(partOf === undefined ? {} : { superEvent: { id: eventId(partOf) } }),
    ...filled(
      "annals:outcome",
      (event.outcomes ?? []).map(({ event: outcome, relation }) => ({
        id: eventId(outcome),
        "annals:relation": relation,
      })),
    ),
    ...filled(
      "annals:after",
      after.map(({ event: earlier }) => ({ id: eventId(earlier) })),
    ),
    subjectOf: mentions.map(({ document, start, end, quote }) => ({
      type: "Quotation",
      text: quote,
      isPartOf: { id: articleId(document) },
      "annals:start": start,
      "annals:end": end,
    })),
    "annals:sources": event.sources,
    "annals:salience": event.salience,
    "annals:confidence": event.confidence,
  };
}

/**
 * Readers of schema.org take a date for certain. So `startDate` and `endDate` hold a day, month or year that is just
 * that; `temporalCoverage` has the EDTF of all of them, and the four bounds stand beside it.
 */
function dates(
  { edtf, start, end, granularity, approximate, basis }: When,
  name: "startDate" | "datePublished",
) {
  const [from, to] = (edtf ?? "").split("/");
  const certain = (text: string | undefined) =>
    /^-?\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(text ?? "") ? text : undefined;
  const [first, last] = [certain(from), certain(to)];
  return {
    ...(first === undefined ? {} : { [name]: first }),
    ...(last === undefined || name !== "startDate" ? {} : { endDate: last }),
    ...(edtf === null ? {} : { temporalCoverage: edtf }),
    "annals:granularity": granularity,
    "annals:approximate": approximate,
    "annals:dateRestsOn": basis,
    ...bounds("annals:start", start),
    ...bounds("annals:end", end),
  };
}

function bounds(name: string, { earliest, latest }: When["start"]) {
  return {
    ...(earliest === null ? {} : { [`${name}Earliest`]: earliest }),
    ...(latest === null ? {} : { [`${name}Latest`]: latest }),
  };
}

function conflictNode({ id, about, positions }: Timeline["conflicts"][number]) {
  return {
    id: `urn:annals:conflict:${encodeURIComponent(id)}`,
    name: about,
    "annals:position": positions.map(({ value, documents, quotes, setAside, accepted }) => ({
      "annals:value": value,
      "annals:setAside": setAside ?? false,
      ...(accepted ? { "annals:accepted": true } : {}),
      "annals:toldBy": documents.map((document) => ({ id: articleId(document) })),
      "annals:quote": quotes.map(({ quote }) => quote),
    })),
  };
}

function filled(name: string, values: readonly unknown[]): Record<string, unknown> {
  return values.length === 0 ? {} : { [name]: values };
}

/** What stands for an event in linked data. */
export function eventId(id: string): string {
  return `urn:annals:event:${encodeURIComponent(id)}`;
}

/** What stands for an article in linked data. */
export function articleId(id: string): string {
  return `urn:annals:article:${encodeURIComponent(id)}`;
}

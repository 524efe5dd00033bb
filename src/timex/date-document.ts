import { type Day, formatDay } from "../calendar/civil-day.ts";
import {
  ALL_DAYS,
  countDays,
  type DayRange,
  type DaySet,
  firstDay,
  intersectDays,
  lastDay,
} from "../calendar/day-set.ts";
import { edtfOf } from "../calendar/edtf.ts";
import type { Meaning } from "../calendar/meaning.ts";
import { readCivilDate } from "../calendar/read-date.ts";
import type { Document } from "../model/document.ts";
import { overlaps } from "../model/span.ts";
import type { DocumentDating, ResolvedTimex } from "../model/stages.ts";
import type { Timex } from "../model/timex.ts";
import { BASES, type When } from "../model/when.ts";
import { foreignParts } from "../text/foreign-parts.ts";
import { anchorTimexes } from "./anchor-timexes.ts";
import { findAlike } from "./find-alike.ts";
import { findDatelines } from "./find-datelines.ts";
import { findStatedDays } from "./find-stated-days.ts";
import { findTimexes } from "./find-timexes.ts";
import { dayStrings, type OwnDayEvidence } from "./own-day.ts";

/** Finds the expressions of one article and narrows its own day by what it says of it: given, metadata, dateline, full dates in the prose. */
export function dateDocument(
  document: Document,
  given: string | undefined,
): { timexes: ResolvedTimex[]; dating: DocumentDating } {
  const foreign = foreignParts(document.text);
  const timexes = findTimexes(document.text, { document: document.id }).filter(
    ({ span }) => !foreign.some((part) => overlaps(part.span, span)),
  );
  const genre = genreOf(timexes);
  const datelines = findDatelines(document, timexes);
  const evidence = [
    ...givenEvidence(document, given),
    ...metadataEvidence(document),
    ...datelines,
    ...findStatedDays(document, timexes, { genre, datelines }),
  ].sort(strongestFirst);
  const days = strongest(evidence);
  const dct = countDays(days) === 1 ? firstDay(days) : null;
  const resolved = anchorTimexes(timexes, dct).map(
    ({ timex, value, range }): ResolvedTimex => ({ ...timex, value, resolution: resolutionOf(timex, range) }),
  );
  return {
    timexes: resolved,
    dating: {
      document: document.id,
      published: publishedOf(days, evidence),
      days: days.map(dayStrings),
      evidence,
      alike: findAlike(document.text, timexes),
      genre,
      ...(foreign.length > 0 ? { foreign } : {}),
    },
  };
}

/** In a history the dates follow one another rather than the article's own day. */
function genreOf(timexes: readonly Timex[]): DocumentDating["genre"] {
  const following = timexes.filter(({ anchor, type }) => anchor.kind === "timex" && type !== "TIME").length;
  return following > timexes.filter(({ anchor }) => anchor.kind === "dct").length ? "narrative" : "news";
}

function strongestFirst(a: OwnDayEvidence, b: OwnDayEvidence): number {
  return (
    Number(a.usual ?? false) - Number(b.usual ?? false) ||
    Number(a.weak ?? false) - Number(b.weak ?? false) ||
    BASES.indexOf(a.basis) - BASES.indexOf(b.basis)
  );
}

function givenEvidence({ id }: Document, given: string | undefined): OwnDayEvidence[] {
  const range = given === undefined ? null : readCivilDate(given);
  if (given === undefined || !range) return [];
  return [
    {
      basis: "given",
      rule: "given on the command line",
      days: [dayStrings(range)],
      reason: {
        document: id,
        span: [0, 0],
        quote: `--published ${id}=${given}`,
        rule: "given on the command line",
        gives: `publication given as ${given}`,
      },
    },
  ];
}

function metadataEvidence({ id, published }: Document): OwnDayEvidence[] {
  return published.map(({ basis, first, last, source, quote, span, strength }) => ({
    basis,
    rule: source,
    days: [[first, last] as [string | null, string | null]],
    ...(strength === "weak" ? { weak: true as const } : strength === "usual" ? { usual: true as const } : {}),
    reason: {
      document: id,
      span: span ?? [0, 0],
      quote,
      rule: source,
      gives: publicationInWords(first, last),
    },
  }));
}

function publicationInWords(first: string | null, last: string | null): string {
  if (first === null) return `publication not after ${last}`;
  if (last === null) return `publication not before ${first}`;
  return first === last ? `publication on ${first}` : `publication from ${first} to ${last}`;
}

/** The days that the strongest evidence leaves; weaker evidence narrows only where it agrees. */
function strongest(evidence: readonly OwnDayEvidence[]): DaySet {
  return evidence.reduce<DaySet>((left, { days }) => {
    const both = intersectDays(
      left,
      days.map(
        ([first, last]): DayRange => [
          readCivilDate(first ?? "")?.[0] ?? Number.NEGATIVE_INFINITY,
          readCivilDate(last ?? "")?.[1] ?? Number.POSITIVE_INFINITY,
        ],
      ),
    );
    return both.length > 0 ? both : left;
  }, ALL_DAYS);
}

function resolutionOf(
  timex: { meaning: Meaning; anchor: { kind: string; quote?: string } },
  range: DayRange | null,
): ResolvedTimex["resolution"] {
  if (range) return { status: "resolved", days: dayStrings(range) };
  if (["duration", "set"].includes(timex.meaning.kind)) return { status: "none" };
  if (isFiscal(timex.meaning))
    return { status: "open", reason: "a business year has days of its own, which the article does not give" };
  return {
    status: "open",
    reason:
      timex.anchor.kind === "event"
        ? `counted from “${timex.anchor.quote ?? "an event"}”, whose day this article does not give`
        : "the article does not give its own day",
  };
}

function isFiscal(meaning: Meaning): boolean {
  if (meaning.kind === "within") return meaning.fields.fiscal === true || isFiscal(meaning.outer);
  return meaning.kind === "calendar" && meaning.fields.fiscal === true;
}

function publishedOf(days: DaySet, evidence: readonly OwnDayEvidence[]): When {
  const bounds = { earliest: dayText(firstDay(days)), latest: dayText(lastDay(days)) };
  return {
    edtf: edtfOf({ start: days, end: days, granularity: "day", approximate: false }),
    start: bounds,
    end: bounds,
    granularity: "day",
    approximate: false,
    basis: evidence[0]?.basis ?? "unknown",
    because: evidence.map(({ reason }) => reason),
  };
}

function dayText(day: Day): string | null {
  return Number.isFinite(day) ? formatDay(day) : null;
}

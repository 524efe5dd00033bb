import { civilOf, formatDay } from "../calendar/civil-day.ts";
import type { DayRange } from "../calendar/day-set.ts";
import { readTimestamp, type Timestamp } from "../calendar/read-date.ts";
import type { Report } from "../model/diagnostic.ts";
import type { DateEvidence } from "../model/document.ts";

/** What a file says of the day of its article, before it is known whether that is a date. */
export interface DateCandidate {
  /** A copy is never earlier than the article, nor is an update: both bound its day from above. */
  kind: "published" | "modified" | "captured";
  /** Where it stands: "JSON-LD datePublished, line 12". */
  source: string;
  /** As it is written. */
  quote: string;
  strength?: "weak" | "usual";
  /** For what is not written as a date: a number of seconds, an address. */
  timestamp?: Timestamp;
}

interface ReadCandidate extends DateCandidate {
  days: DayRange;
  anywhere: DayRange;
}

/**
 * Reads candidates, the most trustworthy first, as evidence in order of strength. A moment in universal time that another
 * candidate contradicts by a day alone is widened to the days that it may have been elsewhere. What is no date, or a
 * program's zero, is reported.
 */
export function dateEvidence(
  candidates: readonly DateCandidate[],
  { path, report }: { path: string; report: Report },
): DateEvidence[] {
  const told = new Set<string>();
  const read = candidates.flatMap((candidate): ReadCandidate[] => {
    const timestamp = candidate.timestamp ?? readTimestamp(candidate.quote);
    const cause = timestamp ? whyNoPublication(timestamp.days) : "is not a date that Annals reads";
    if (timestamp && cause === null) return [{ ...candidate, ...timestamp }];
    const message = `${candidate.source}: "${candidate.quote.slice(0, 80)}" ${cause}; it dates nothing. Give the day with --published if you know it.`;
    if (!told.has(message)) report({ code: "BAD_METADATA", severity: "note", document: path, message });
    told.add(message);
    return [];
  });
  const published = read.filter(({ kind }) => kind === "published");
  const rest = read.filter(({ kind }) => kind !== "published");
  const stated = published.map((candidate) => evidenceOf(candidate, inTheirZones(candidate, published)));
  const bounds = rest.map((candidate) => evidenceOf(candidate, [null, formatDay(candidate.anywhere[1])]));
  const update = rest.find(({ kind, strength }) => kind === "modified" && strength === undefined);
  // A page that tells only its last change was mostly published on that day.
  const alone =
    published.length === 0 && update
      ? [
          evidenceOf(
            {
              ...update,
              strength: "weak",
              source: `${update.source}, beside which no day of publication stands`,
            },
            update.days.map(formatDay) as [string, string],
          ),
        ]
      : [];
  return [...stated, ...bounds, ...alone].sort((a, b) => weight(a) - weight(b));
}

function weight({ strength }: DateEvidence): number {
  return strength === undefined ? 0 : strength === "weak" ? 1 : 2;
}

function inTheirZones({ days, anywhere }: ReadCandidate, others: readonly ReadCandidate[]): [string, string] {
  const byZoneAlone = others.some((other) => !overlap(days, other.days) && overlap(anywhere, other.anywhere));
  return (byZoneAlone ? anywhere : days).map(formatDay) as [string, string];
}

function overlap(a: DayRange, b: DayRange): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}

function evidenceOf(
  { source, quote, strength }: DateCandidate,
  [first, last]: readonly [string | null, string | null],
): DateEvidence {
  return { basis: "metadata", first, last, source, quote, ...(strength && { strength }) };
}

/** The first printed news; and what programs write where they know no day. */
function whyNoPublication([first, last]: DayRange): string | null {
  if (civilOf(last).year < 1600) return "is older than the press";
  return first === 0 && last === 0 ? "is a program's zero" : null;
}

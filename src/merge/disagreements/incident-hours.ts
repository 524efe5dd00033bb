import type { EventMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { ResolvedTimex } from "../../model/stages.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import type { Stories } from "../network/shared-names.ts";
import { areHoursApart, type Hours, hoursIn, onlyHours } from "./hours.ts";
import { areOne, articlesOfOneIncident, type Telling } from "./incidents-told.ts";
import type { SentenceContexts } from "./sentence-context.ts";

export interface HoursConflict {
  clusters: Cluster[];
  positions: { value: string; told: { document: string; span: Span }[] }[];
}

/** Clocks of an incident hardly differ by so much, in hours. */
const LATE = 0.2;

interface Timed {
  document: string;
  tellings: readonly Telling[];
  hours: Hours;
}

/** A clock elsewhere. */
const OF_ZONE = /\b(?:GMT|UTC|[A-Z]{2,3}T)\b/u;

/**
 * By which clock an incident struck, where articles of one affair each tell of that one only, and of it as one: "recorded at
 * 5.47 a.m.", "it happened a few minutes past six".
 */
export function differentHours(
  told: readonly Cluster[],
  contexts: SentenceContexts,
  { besides }: Stories,
  {
    isOfAnother,
    timexesOf,
  }: {
    isOfAnother: (mention: EventMention) => boolean;
    timexesOf: (document: string) => readonly ResolvedTimex[];
  },
): HoursConflict[] {
  const timed = [...articlesOfOneIncident(told, isOfAnother)].flatMap(([document, tellings]): Timed[] => {
    const hours = tellings.flatMap((telling) => hoursOf(telling, contexts, timexesOf(document)) ?? []);
    const [first] = hours;
    // An article that gives two times tells how it went on.
    const single = hours.every((one) => hours.every((other) => !areHoursApart(one, other, LATE)));
    return first && single ? [{ document, tellings, hours: first }] : [];
  });
  const byDocument = new Map(timed.map((one) => [one.document, one]));
  return timed.flatMap((one): HoursConflict[] =>
    besides(one.document)
      .filter((document) => one.document < document)
      .flatMap((document) => byDocument.get(document) ?? [])
      .filter(
        (other) =>
          areOne([...one.tellings, ...other.tellings]) &&
          one.tellings.some(({ cluster }) => other.tellings.some((telling) => telling.cluster === cluster)),
      )
      .filter((other) => areHoursApart(one.hours, other.hours, LATE))
      .map((other) => ({
        clusters: [...new Set([...one.tellings, ...other.tellings].map(({ cluster }) => cluster))],
        positions: [one, other].map(({ document, hours: { words, span } }) => ({
          value: `“${words}”`,
          told: [{ document, span }],
        })),
      })),
  );
}

/** The time that a telling's own verb has; of "when it happened" that of its sentence. */
function hoursOf(
  { mention: { document, sentence, trigger, times, nominal } }: Telling,
  contexts: SentenceContexts,
  timexes: readonly ResolvedTimex[],
): Hours | null {
  const context = contexts.of(document).find(({ span }) => span[0] === sentence[0]);
  if (!context) return null;
  const all = hoursIn(context, timexes).filter(
    ({ part, words }) => part === undefined && !OF_ZONE.test(words),
  );
  const own = times
    .filter(({ relation }) => relation === "is-included")
    .flatMap(({ timex }) => timexes.find(({ id }) => id === timex) ?? []);
  const linked = all.filter(({ span }) => own.some((timex) => timex.span[0] === span[0]));
  if (linked.length > 0) return onlyHours(linked, sentence);
  const behind = all.filter(
    ({ span, ofEitherHalf }) => ofEitherHalf && span[0] - trigger[1] < NEXT && span[0] > trigger[0],
  );
  return nominal ? null : onlyHours(behind, sentence);
}

/** "It happened, a few minutes past six": so near its verb stands a spoken time, in UTF-16 code units. */
const NEXT = 12;

import { weekdayOf } from "../../calendar/civil-day.ts";
import { looksBack } from "../../calendar/looks-back.ts";
import { bareWeekdayOf } from "../../calendar/parts-of-meaning.ts";
import { familyOf } from "../../events/rules.ts";
import { groupBy } from "../../model/group-by.ts";
import type { EventMention } from "../../model/mention.ts";
import type { ResolvedTimex } from "../../model/stages.ts";
import { fullDayOf } from "../../timex/own-day.ts";
import { daysTold } from "../days-told.ts";
import { mainFamily, REAL } from "../features.ts";
import { INCIDENTS } from "../joins/incidents.ts";
import type { ByDocument } from "./by-document.ts";
import type { DatedRelation, NetworkInput } from "./evidence.ts";
import { countsManyDays } from "./far-back.ts";
import { sameDay } from "./same-day.ts";
import type { Story } from "./shared-names.ts";

const RULE = "two reports that open with one event and the same weekday mean one day";

/** Within so many UTF-16 code units an article has told what it reports on, captions and calls for tips apart. */
const OPENING = 2500;

/**
 * Two reports that open with one event, or tell one story, and name the same weekday first mean the same day. Of pairs of crime reports on one
 * incident 142 of 147 that did so came out within a week of each other, of others 63 of 95. What is only usual ranks lowest.
 */
export function sameWeekdays(
  input: NetworkInput,
  stories: readonly Story[],
  { timexesOf }: ByDocument,
): DatedRelation[] {
  const first = firstWeekdays(input, timexesOf);
  const seen = new Set<string>();
  const together = [
    ...input.clusters
      .filter((cluster) => INCIDENTS.has(mainFamily(cluster)))
      .map(({ mentions }) =>
        mentions
          .filter((mention) => opensWith(mention) && !namesDate(mention, input))
          .map(({ document }) => document),
      ),
    ...stories.map(({ documents }) => documents),
  ];
  return together.flatMap((opening) => {
    const opened = [...new Set(opening)].sort().flatMap((document) => first.get(document) ?? []);
    return [...groupBy(opened, (timex) => String(weekdayIn(timex))).values()].flatMap(([one, ...others]) =>
      others.flatMap((other) => {
        const id = `${other.document} 0 weekday of ${one?.document}`;
        if (!one || one.document === other.document || seen.has(id)) return [];
        seen.add(id);
        return sameDay(one, other, { id, rule: RULE }, input);
      }),
    );
  });
}

/** The first weekday of each report in its opening, bare or with its date, and the first full date. */
function firstWeekdays(
  { clusters, context, datings }: NetworkInput,
  timexesOf: ByDocument["timexesOf"],
): ReadonlyMap<string, readonly ResolvedTimex[]> {
  const news = new Set(datings.filter(({ genre }) => genre === "news").map(({ document }) => document));
  const apart = datesOfOthers(clusters);
  const told = groupBy(
    [...context.timexes.values()]
      .filter((timex) => news.has(timex.document) && weekdayIn(timex) !== null)
      .filter(({ document, id }) => !apart.has(`${document} ${id}`))
      .sort((a, b) => a.span[0] - b.span[0]),
    ({ document }) => document,
  );
  const lookBack = firstLookBacks(context.timexes.values());
  return new Map(
    [...told].map(([document, timexes]) => {
      const looking = lookBack.get(document) ?? Number.POSITIVE_INFINITY;
      const bare = timexes.find(({ meaning }) => bareWeekdayOf(meaning) !== null);
      const dated = timexes.find((timex) => fullDayOf(timex));
      // "Was let go on Saturday after 78 days": not the Saturday on which he was taken.
      if (countsManyDays(timexesOf(document))) return [document, []];
      return [document, [bare, dated].flatMap((timex) => (timex && timex.span[0] < looking ? timex : []))];
    }),
  );
}

/** Expressions that date only what is no incident: "a judge on Friday approved", of those hurt years before. */
function datesOfOthers(clusters: NetworkInput["clusters"]): ReadonlySet<string> {
  const dated = clusters.flatMap(({ mentions }) =>
    mentions.flatMap(({ document, kind, times }) =>
      times.map(({ timex }) => ({ timex: `${document} ${timex}`, family: familyOf(kind) })),
    ),
  );
  const ofIncident = new Set(
    dated.flatMap(({ timex, family }) => (INCIDENTS.has(family) || family === "event" ? [timex] : [])),
  );
  return new Set(dated.flatMap(({ timex }) => (ofIncident.has(timex) ? [] : [timex])));
}

/** "Found dead last week": from there on a weekday need not be that of what was first reported. */
function firstLookBacks(timexes: Iterable<ResolvedTimex>): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { document, meaning, anchor, span } of timexes)
    if (anchor.kind === "dct" && looksBack(meaning, "week"))
      first.set(document, Math.min(first.get(document) ?? span[0], span[0]));
  return first;
}

/** By name, or of a full date; null for what is no day of the week's. */
function weekdayIn(timex: ResolvedTimex): number | null {
  const day = fullDayOf(timex);
  if (day) return weekdayOf(day[0]);
  return timex.anchor.kind === "dct" ? bareWeekdayOf(timex.meaning) : null;
}

function opensWith({ sentence, status, kind }: EventMention): boolean {
  return sentence[0] < OPENING && REAL.has(status) && familyOf(kind) !== "statement";
}

/** "The violence of 24 October": the weekday that the report names first is another day. */
function namesDate(mention: EventMention, { context }: NetworkInput): boolean {
  return daysTold(mention, context.timexes).some(
    ({ month, day, weekday }) => month !== undefined && day !== undefined && weekday === undefined,
  );
}

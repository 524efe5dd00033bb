import { parseDay } from "../../calendar/civil-day.ts";
import { type DaySet, intersectDays } from "../../calendar/day-set.ts";
import { WEEKDAY_NAMES } from "../../calendar/weekday-names.ts";
import { familyOf } from "../../events/rules.ts";
import { groupBy } from "../../model/group-by.ts";
import type { EventMention } from "../../model/mention.ts";
import type { ResolvedTimex } from "../../model/stages.ts";
import { type ClusterContext, hasYear, mainFamily } from "../features.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import { skeleton } from "../names/name-likeness.ts";
import { goesFarBack } from "../network/far-back.ts";
import type { FigureSurroundings } from "./figure-surroundings.ts";
import { type Figure, figuresIn, type Measure } from "./find-figures.ts";
import { STRIKING } from "./incidents-told.ts";
import { nameWordsIn } from "./name-words.ts";
import { type ContextOfSentence, spotOf, tellingsBySpot } from "./sentence-context.ts";

/** A figure with what it is a figure of. */
export interface Claim extends Figure {
  measure: Measure;
  document: string;
  /** The events of which it may be. */
  events: ReadonlySet<Cluster>;
  /** Words of the names by which it is compared: see `NAMES`. */
  names: ReadonlySet<string>;
  sentence: ContextOfSentence;
  /** Its sentence gives a year in which none of the events lies. */
  ofAnotherYear: boolean;
  /** Its article is of a time when the last count was known. */
  final: boolean;
}

/** What a count comes to as days pass: a later article may have more of these, or of the missing fewer. */
export const GROWING: ReadonlySet<Measure> = new Set<Measure>([
  "people killed",
  "people injured",
  "people missing",
  "people arrested",
  "people rescued",
  "people evacuated",
  "people charged",
  "people infected",
]);

/** Of these a preliminary count is followed by another: the two are no disagreement. */
export const COUNTED_AGAIN: ReadonlySet<Measure> = new Set<Measure>(["votes between them"]);

/** How many sentences back "the figure" and "he" reach. */
const REACH = 4;

/** Families whose events kill, wound and make homeless. */
const HARMFUL = new Set(["death", "disaster", "attack", "harm", "war", "crime", "accident"]);

/** The figures that articles give, with the events of which each may be. */
export function claimsOf(
  told: readonly Cluster[],
  { contexts, sentences, texts, context, happenedOn, timexesOf }: FigureSurroundings,
): Claim[] {
  const tellings = tellingsBySpot(told);
  const people = new Set(
    [...context.names].flatMap(([name, { kind }]) =>
      kind === "person" ? [name.split(" ").at(-1) as string] : [],
    ),
  );
  const incidents = onlyIncidents(told);
  const judged = documentsJudging(told);
  return [...groupBy(sentences, ({ document }) => document)].flatMap(([document, own]) => {
    const text = texts.get(document) ?? "";
    const wordsOf = nameWordsIn(text);
    const isLate = judged.has(document) ? () => true : lateIn(timexesOf(document));
    const claims: Claim[] = [];
    own.forEach(({ span, headline }, index) => {
      if (headline) return;
      for (const figure of figuresIn(text.slice(...span), span[0])) {
        const measure = figure.measure ?? claims.at(-1)?.measure;
        if (!measure) continue;
        const before = claims.findLast((claim) => claim.measure === measure);
        // "Some put the number of dead at six": of those just counted.
        const anew = figure.measure === null || (figure.disputed && figure.of === "people");
        const near = BY_THEMSELVES.has(measure)
          ? (incidents.get(document) ?? new Set<Cluster>())
          : eventsOf(figure, measure, tellings.get(spotOf(document, span)) ?? [], context);
        const reach = own
          .slice(Math.max(0, index - REACH), index + 1)
          .map((each) => text.slice(...each.span));
        const following = own[index + 1];
        // "The captain was jailed for nine years. Jonas Haas, 53, stood motionless."
        const named = (sentences: readonly string[]) => {
          const words = sentences.map(wordsOf);
          const none =
            NAMES[measure]?.reaching === "surnames" && !words.flat().some((word) => people.has(word));
          return none && following ? [...words, wordsOf(text.slice(...following.span))] : words;
        };
        const possible = near.size > 0 && !anew ? near : (before?.events ?? near);
        const events = inItsYear(possible, text.slice(...span), happenedOn);
        claims.push({
          ...figure,
          measure,
          of: anew ? (before?.of ?? figure.of) : figure.of,
          document,
          events,
          sentence: contexts.of(document)[index] as ContextOfSentence,
          ofAnotherYear:
            (events.size === 0 && /\b(?:1[5-9]|20)\d\d\b/.test(text.slice(...span))) ||
            SINCE_THEN.test(text.slice(span[0], figure.span[0])),
          running: figure.running || (COUNTED_AGAIN.has(measure) && PRELIMINARY.test(reach.join(" "))),
          final: !figure.running && !figure.byThen && isLate(text.slice(...span)),
          names: namesFor(measure, named(reach), people),
        });
      }
    });
    return withoutOthers(claims);
  });
}

/** The articles that tell of a verdict: by then all the dead are counted. */
function documentsJudging(told: readonly Cluster[]): ReadonlySet<string> {
  return new Set(
    told.flatMap(({ mentions }) =>
      mentions.flatMap(({ kind, status, lemma, document }) =>
        COURT.has(familyOf(kind)) && status === "happened" && JUDGED.test(lemma) ? [document] : [],
      ),
    ),
  );
}
export const COURT: ReadonlySet<string> = new Set(["trial", "verdict"]);
export const JUDGED = /^(?:sentenc|convict|acquit|verdict|trial|inquest)/;

/** Of an article that goes far back, the sentences that do not tell what is new. */
function lateIn(timexes: readonly ResolvedTimex[]): (sentence: string) => boolean {
  const farBack = goesFarBack(timexes);
  return (sentence) => (farBack && !NEW.test(sentence)) || BY_INQUIRY.test(sentence);
}
/** "According to the safety board's report": whoever investigates has counted. */
const BY_INQUIRY =
  /\b(?:according to|in|by) (?:an?|the|its|his|her) (?!(?:news|media|press|police|first|initial|early|preliminary|local|television|tv|radio|unconfirmed)\b)[^.;,]{0,60}\b(?:report|inquiry|inquest|review|indictment)\b/iu;

/** What is told of the news, or as it stands: "have died", "the current outbreak". */
const NEW = new RegExp(
  `\\b(?:${WEEKDAY_NAMES.join("|")}|yesterday|today|tonight|this morning|last night|have|has|is|are|current|ongoing)\\b`,
  "iu",
);

/** "The quake of February killed hundreds": beside the count of what an article reports, another's that is long over. */
function withoutOthers(claims: readonly Claim[]): Claim[] {
  return claims.filter(
    (claim) =>
      !GROWING.has(claim.measure) ||
      !claim.settled ||
      claims.every(
        (other) =>
          other.settled ||
          other.measure !== claim.measure ||
          other.number.value === claim.number.value ||
          other.disputed,
      ),
  );
}

/** Those who were there are told of apart from what befell the place: they are of the one disaster that an article tells. */
const BY_THEMSELVES: ReadonlySet<Measure> = new Set<Measure>(["people on site", "people aboard"]);

/** The disaster or attack of each article that tells of only one. */
function onlyIncidents(told: readonly Cluster[]): Map<string, Set<Cluster>> {
  const found = told
    .filter((cluster) => STRIKING.has(mainFamily(cluster)))
    .flatMap((cluster) =>
      [...new Set(cluster.mentions.map(({ document }) => document))].map((document) => ({
        document,
        cluster,
      })),
    );
  return new Map(
    [...groupBy(found, ({ document }) => document)].flatMap(([document, all]) =>
      all.length === 1 ? [[document, new Set(all.map(({ cluster }) => cluster))] as const] : [],
    ),
  );
}

/** "The worst since 1970, when 54 people died": what is far back is set beside what is told. */
const SINCE_THEN = /\bsince\b[^.;]{0,40}\b(?:1[5-9]|20)\d\d\b/u;

/** "The quake of 2003 killed 31,000" is not the one of which the rest is told. */
function inItsYear(
  events: ReadonlySet<Cluster>,
  sentence: string,
  happenedOn: (event: Cluster) => DaySet,
): Set<Cluster> {
  const years = (sentence.match(/\b(?:1[5-9]|20)\d\d\b/g) ?? []).map((year): DaySet => {
    const [from, to] = [parseDay(`${year}-01-01`), parseDay(`${year}-12-31`)];
    return from === null || to === null ? [] : [[from, to]];
  });
  if (years.length === 0) return new Set(events);
  return new Set(
    [...events].filter((event) => years.some((days) => intersectDays(days, happenedOn(event)).length > 0)),
  );
}

/**
 * So many words of names two figures have in common that are of one thing: two parties of a deal, one convict. They are
 * those of the last sentence that has any, or where `reaching` all there and shortly before, or of these the surnames. Of
 * `business` one will do where both articles tell of one deal.
 */
export const NAMES: Partial<
  Record<Measure, { least: number; reaching?: "all" | "surnames"; business?: true }>
> = {
  price: { least: 2, business: true },
  fine: { least: 2 },
  losses: { least: 2, reaching: "all" },
  "sum stolen": { least: 2, reaching: "all" },
  "years in prison": { least: 1, reaching: "surnames" },
  "votes between them": { least: 1, reaching: "surnames" },
};

/** The names by which a figure of a measure is compared; `reach`: those of each sentence up to its own. */
function namesFor(
  measure: Measure,
  reach: readonly (readonly string[])[],
  people: ReadonlySet<string>,
): Set<string> {
  const by = NAMES[measure];
  if (by === undefined) return new Set();
  if (by.reaching === undefined) return new Set(reach.findLast((words) => words.length > 0));
  const all = reach.flat();
  return new Set(by.reaching === "all" ? all : all.filter((word) => people.has(word)).map(skeleton));
}

const PRELIMINARY = /\b(?:preliminary|provisional|partial|unofficial)\b/i;

/** The event whose word stands nearest, and with it what else of its sentence does harm where the figure is of harm. */
function eventsOf(
  { span }: Figure,
  measure: Measure,
  near: readonly { mention: EventMention; cluster: Cluster }[],
  context: ClusterContext,
): Set<Cluster> {
  const fitting = near.filter(
    ({ mention: { kind, status } }) =>
      kind !== "statement" && status !== "planned" && status !== "hypothetical",
  );
  const distance = ({ mention: { trigger } }: (typeof near)[0]) =>
    Math.max(trigger[0] - span[1], span[0] - trigger[1]);
  const [nearest] = [...fitting].sort((a, b) => distance(a) - distance(b));
  if (!nearest) return new Set();
  const harm =
    GROWING.has(measure) && HARMFUL.has(familyOf(nearest.mention.kind)) && !hasYear(nearest.mention, context);
  const beside = harm
    ? fitting.filter(({ mention }) => HARMFUL.has(familyOf(mention.kind)) && !hasYear(mention, context))
    : [];
  return new Set([nearest, ...beside].map(({ cluster }) => cluster));
}

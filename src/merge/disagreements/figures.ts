import { parseDay } from "../../calendar/civil-day.ts";
import { type DaySet, firstDay, intersectDays, lastDay } from "../../calendar/day-set.ts";
import { WEEKDAY_NAMES } from "../../calendar/weekday-names.ts";
import { familyOf } from "../../events/rules.ts";
import type { WrittenNumber } from "../../events/written-numbers.ts";
import { groupBy } from "../../model/group-by.ts";
import type { EventMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { ResolvedTimex, Sentence } from "../../model/stages.ts";
import { pushUnder } from "../../model/under-key.ts";
import { type ClusterContext, hasYear, mainFamily } from "../features.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import { skeleton } from "../names/name-likeness.ts";
import { fullName } from "../names/names.ts";
import { goesFarBack } from "../network/far-back.ts";
import type { Stories } from "../network/shared-names.ts";
import { type Figure, figuresIn, type Measure } from "./find-figures.ts";
import { incidentsIn, isOfOtherYear, STRIKING } from "./incidents-told.ts";
import { nameWordsIn } from "./name-words.ts";
import {
  type ContextOfSentence,
  eventsToldBy,
  inCommon,
  type SentenceContexts,
  spotOf,
} from "./sentence-context.ts";

/** A figure with what it is a figure of. */
interface Claim extends Figure {
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

export interface FigureConflict {
  measure: Measure;
  of: string;
  clusters: Cluster[];
  positions: { value: string; told: { document: string; span: Span }[] }[];
}

/** What a count comes to as days pass: a later article may have more of these, or of the missing fewer. */
const GROWING: ReadonlySet<Measure> = new Set<Measure>([
  "people killed",
  "people injured",
  "people missing",
  "people arrested",
  "people rescued",
  "people evacuated",
  "people charged",
  "people infected",
]);

/** Counts of those whom an incident struck. */
const OF_INCIDENT: ReadonlySet<Measure> = new Set<Measure>([
  "people killed",
  "people injured",
  "people missing",
  "people rescued",
  "people evacuated",
  "people on site",
  "people aboard",
]);

/** Counts that are never meant to be the last: the missing are found, and more suspects are charged. */
const OPEN: ReadonlySet<Measure> = new Set<Measure>(["people missing", "people charged"]);

/** Counts that go up for days, whatever the words: of the arrested and the hurt a report mostly has the last. */
const TOLLS: ReadonlySet<Measure> = new Set<Measure>(["people killed", "people infected"]);

/** Of these a preliminary count is followed by another: the two are no disagreement. */
const COUNTED_AGAIN: ReadonlySet<Measure> = new Set<Measure>(["votes between them"]);

/** So many days after the event the last count is known. */
const FINAL = 60;

/** How many sentences back "the figure" and "he" reach. */
const REACH = 4;

/** Families whose events kill, wound and make homeless. */
const HARMFUL = new Set(["death", "disaster", "attack", "harm", "war", "crime", "accident"]);

export interface FigureSurroundings {
  sentences: readonly Sentence[];
  texts: ReadonlyMap<string, string>;
  context: ClusterContext;
  /** The days on which an article may have been written. */
  writtenOn: (document: string) => DaySet;
  /** The article that another reprints; itself where it is no reprint. */
  originalOf: (document: string) => string;
  contexts: SentenceContexts;
  stories: Stories;
  /** The expressions of time of an article. */
  timexesOf: (document: string) => readonly ResolvedTimex[];
  /** The days on which an expression may lie, as all articles together have it. */
  daysOf: (timex: ResolvedTimex) => DaySet;
  /** The disasters and attacks of which two articles tell both. */
  struck: (one: string, other: string) => readonly Cluster[];
  /** The days on which an event may lie. */
  happenedOn: (event: Cluster) => DaySet;
}

/**
 * Figures for one thing that cannot all hold, wherever a sentence gives them: "26 people died", "the true toll is above
 * 40"; "2,000 marched … the police put the figure at 800"; "the £3.4bn bid", "the £3.2bn takeover". A toll that has grown
 * from an earlier article to a later one is a development and no disagreement.
 */
export function differentFigures(told: readonly Cluster[], among: FigureSurroundings): FigureConflict[] {
  const claims = claimsOf(told, among);
  const incidentsOf = incidentsIn(told, among.contexts, among.stories, (mention) =>
    isOfOtherYear(mention, among.context),
  );
  const deals = told
    .filter((cluster) => mainFamily(cluster) === "deal")
    .map(({ mentions }) => new Set(mentions.map(({ document }) => document)));
  const found = [...groupBy(claims, ({ measure, of }) => `${measure} ${of}`).values()].flatMap((same) =>
    comparable(same, deals, among).flatMap((group): FigureConflict[] => {
      const clashing = group.filter((one) => group.some((other) => clash(one, other, among)));
      if (clashing.length < 2) return [];
      const { measure, of } = first(clashing);
      const taking = group.filter((claim) =>
        clashing.some((one) => clashing.includes(claim) || agrees(claim, one)),
      );
      const positions = [...groupBy(taking, ({ number: { mod, value } }) => `${mod} ${value}`).values()]
        .sort(
          (a, b) =>
            first(a).number.value - first(b).number.value ||
            (first(a).number.mod < first(b).number.mod ? -1 : 1),
        )
        .map((list) => ({
          value: inWords(first(list)),
          told: list.map(({ document, span }) => ({ document, span })),
        }));
      const known = new Set([
        ...group.flatMap(({ events }) => [...events]),
        ...taking.flatMap(({ events, sentence }) => (events.size > 0 ? [] : touched(sentence, measure))),
        ...(measure === "years in prison" ? taking.flatMap(verdictsBeside) : []),
        ...(OF_INCIDENT.has(measure) ? incidentsOf(group.map(({ sentence }) => sentence)) : []),
      ]);
      const clusters = known.size > 0 ? known : eventsToldBy(taking.map(({ sentence }) => sentence));
      return [{ measure, of, clusters: [...clusters], positions }];
    }),
  );
  return withoutParts(found);
}

function first(claims: readonly Claim[]): Claim {
  return claims[0] as Claim;
}

/** Those that may be of one thing: of one event, one deal, one convict. */
function comparable(
  claims: readonly Claim[],
  deals: readonly ReadonlySet<string>[],
  { stories }: FigureSurroundings,
): Claim[][] {
  const byEvent = new Map<Cluster, Claim[]>();
  for (const claim of claims) for (const event of claim.events) pushUnder(byEvent, event, claim);
  return [
    ...byEvent.values(),
    ...withCommonNames(claims, deals),
    ...ofOneStory(claims, stories),
    ...disputedBeside(claims),
  ];
}

/** A count that an article sets against the last that it gave. */
function disputedBeside(claims: readonly Claim[]): Claim[][] {
  return claims.flatMap((claim, i) => {
    const before = claims[i - 1];
    return claim.disputed && before?.document === claim.document && !before.disputed ? [[before, claim]] : [];
  });
}

/** What a story has once: the dead of its disaster, the marchers, what the kidnappers ask. */
const STORY_WIDE: ReadonlySet<Measure> = new Set<Measure>([
  "people killed",
  "people injured",
  "people arrested",
  "people evacuated",
  "people taken",
  "people attending",
  "people on site",
  "people aboard",
  "jobs cut",
  "sum demanded",
  "sum promised",
  "fine",
  "ransom",
  "compensation",
  "damage",
  "value",
  "age in years",
]);

/** Sums that one party has once, in whatever year that was. */
const SUMS: ReadonlySet<Measure> = new Set<Measure>(["fine", "ransom", "compensation", "damage", "value"]);

/** So much two sentences must have in common for their figures to be of one thing, where nothing else says so. */
const ALIKE = 0.5;

/**
 * Figures of articles of one affair that each have one for this measure, in sentences with rare words in common: the event
 * that they are figures of is told in other words, or not as one.
 */
function ofOneStory(claims: readonly Claim[], stories: Stories): Claim[][] {
  if (!STORY_WIDE.has(first(claims).measure)) return [];
  const here = claims.filter(({ ofAnotherYear, measure }) => !ofAnotherYear || SUMS.has(measure));
  const single = new Map(
    [...groupBy(here, ({ document }) => document)].filter(([, own]) =>
      own.every((one) => own.every((other) => one.disputed || other.disputed || areCompatible(one, other))),
    ),
  );
  return [...single].flatMap(([document, own]) => {
    const others = stories
      .besides(document)
      .filter((other) => document < other)
      .flatMap((other) => single.get(other) ?? [])
      .filter((claim) =>
        own.some(
          (one) =>
            areOfLikeSentences(one, claim) ||
            havePlaceInCommon(one, claim) ||
            areOfOneToll(one, claim, stories),
        ),
      );
    return others.length > 0 ? [[...own, ...others]] : [];
  });
}

function areCompatible(one: Claim, other: Claim): boolean {
  return one.number.least <= other.number.most && other.number.least <= one.number.most;
}

const ONE_IN_STORY: ReadonlySet<Measure> = new Set<Measure>([
  "people killed",
  "people injured",
  "people taken",
  "jobs cut",
]);

/** A story that costs lives has one toll, and an article seldom counts another's dead beside it. */
function areOfOneToll(one: Claim, other: Claim, { tellOneStory }: Stories): boolean {
  return (
    ONE_IN_STORY.has(one.measure) &&
    (tellOneStory(one.document, other.document) || (one.final && other.final))
  );
}

/** "A dozen, no more", "whatever you may have heard": said against another count. */
const AGAINST =
  /\b(?:no more\b(?! than)|whatever (?:you|they|anyone|anybody)|contrary to|in truth|inflated|exaggerated)/iu;

/** "Police put the crowd at 6,000", "we counted heads": whoever says who counted tells of a number that others give otherwise. */
const COUNTED_BY =
  /\b(?:police|organi[sz]ers?|unions?|officials|authorities|we|reporters?|ministry|doctors?)\b[^.;:]{0,60}\b(?:put|puts|counted|estimated?|reckoned|gave)\b/iu;

function areOfLikeSentences(one: Claim, other: Claim): boolean {
  return (
    inCommon(one.sentence, other.sentence) >= ALIKE ||
    (one.measure === "people attending" &&
      [one, other].every(({ sentence }) => COUNTED_BY.test(sentence.text))) ||
    [one, other].some(({ sentence }) => AGAINST.test(sentence.text))
  );
}

/** "In Duke Square", "from Miller Colony": what two sentences place where nothing else is told is one gathering, one flight. */
function havePlaceInCommon(one: Claim, other: Claim): boolean {
  if (!PLACED.has(one.measure)) return false;
  const [here, there] = [one, other].map(
    ({ sentence }) => new Set([...sentence.text.matchAll(AT_PLACE)].map(({ groups }) => groups?.place)),
  ) as [Set<string>, Set<string>];
  return [...here].some((place) => there.has(place));
}
const PLACED: ReadonlySet<Measure> = new Set<Measure>(["people attending", "people evacuated"]);
const AT_PLACE = /\b(?:[Ii]n|[Aa]t|[Oo]n|of|from) (?<place>\p{Lu}\p{L}+ \p{Lu}\p{L}+)/gu;

function withCommonNames(claims: readonly Claim[], deals: readonly ReadonlySet<string>[]): Claim[][] {
  const by = NAMES[first(claims).measure];
  if (by === undefined) return [];
  const { least, business } = by;
  const inCommon = (one: Claim, other: Claim) =>
    [...one.names].filter(
      (name) => other.names.has(name) || [...other.names].some((also) => areSpelt(name, also)),
    ).length;
  const numberOf = new Map(claims.map((claim, i) => [claim, i]));
  const named = new Map<string, Claim[]>();
  for (const claim of claims)
    for (const name of claim.names)
      for (const key of new Set([name, spellingKey(name)])) pushUnder(named, key, claim);
  /** Those that have a name in common with one, as far as its spelling may tell, and itself. */
  const namedLike = (claim: Claim) =>
    new Set([
      claim,
      ...[...claim.names].flatMap((name) => named.get(name.length < LONG ? name : spellingKey(name)) ?? []),
    ]);
  return claims
    .map((claim) => {
      const sure = [...namedLike(claim)].filter(
        (other) =>
          other === claim ||
          inCommon(claim, other) >= least ||
          (business === true && inCommon(claim, other) > 0 && tellOneDeal(claim, other, deals)),
      );
      // "A £3.4 billion merger": one name is enough for whoever gives the sum that is known.
      const agreeing = sure.flatMap((one) =>
        [...namedLike(one)].filter(
          (other) => one.number.value === other.number.value && inCommon(one, other) > 0,
        ),
      );
      return [...new Set([...sure, ...agreeing])].sort(
        (a, b) => (numberOf.get(a) as number) - (numberOf.get(b) as number),
      );
    })
    .filter((group) => {
      // Of two deals of one company, or two trials of one man, an article tells both.
      const own = groupBy(group, ({ document }) => document);
      return [...own.values()].every((same) =>
        same.every((claim) => claim.number.value === first(same).number.value),
      );
    });
}

/** One long name in two spellings: a letter apart. */
function areSpelt(one: string, other: string): boolean {
  if (one.length < LONG || one.length !== other.length || one[0] !== other[0]) return false;
  return [...one].filter((letter, i) => letter !== other[i]).length === 1;
}

const LONG = 7;

/** Names that may be one of another spelling have the same: `areSpelt` asks for their length and first letter. */
function spellingKey(name: string): string {
  return `${name[0]}${name.length}`;
}

/** Is there a deal of which both articles tell? */
function tellOneDeal(one: Claim, other: Claim, deals: readonly ReadonlySet<string>[]): boolean {
  return deals.some((documents) => documents.has(one.document) && documents.has(other.document));
}

/** Does the event of both have a name that both articles give it? */
function haveNameInCommon(one: Claim, other: Claim, { context }: FigureSurroundings): boolean {
  return [...one.events].some((event) => {
    if (!other.events.has(event)) return false;
    const [here, there] = [one, other].map(
      ({ document }) =>
        new Set(
          event.mentions
            .filter((mention) => mention.document === document)
            .flatMap(({ participants, places }) =>
              [...participants, ...places].map(({ name }) => fullName(context.names, name)),
            ),
        ),
    ) as [Set<string>, Set<string>];
    return [...here].some((name) => there.has(name));
  });
}

/** Sources at odds over what befell the same people are seldom further apart. */
const MANIFOLD = 5;

function isOfAnother(one: number, other: number): boolean {
  return Math.min(one, other) > 0 && Math.max(one, other) > MANIFOLD * Math.min(one, other);
}

/** The very figure of a side, from an article that may be read either way: it is told with that side. */
function agrees({ number }: Claim, { number: other }: Claim): boolean {
  return number.value === other.value && number.mod === other.mod;
}

function clash(one: Claim, other: Claim, among: FigureSurroundings): boolean {
  const [money, others] = [one.number.currency, other.number.currency];
  if (money !== undefined && others !== undefined && money !== others) return false;
  if (one === other || areCompatible(one, other)) return false;
  if (one.document === other.document) return one.disputed !== other.disputed;
  // So much more befell others, in another quake of which the article tells beside.
  if (
    (GROWING.has(one.measure) || SUMS.has(one.measure)) &&
    isOfAnother(one.number.value, other.number.value)
  )
    return false;
  const named = NAMES[one.measure] !== undefined || haveNameInCommon(one, other, among);
  if (!named && !among.stories.tellOneAffair(one.document, other.document)) return false;
  if (one.running !== other.running && COUNTED_AGAIN.has(one.measure)) return false;
  if (!GROWING.has(one.measure)) return true;
  const [less, more] = one.number.value < other.number.value ? [one, other] : [other, one];
  const [early, late] = less.measure === "people missing" ? [more, less] : [less, more];
  return !hasGrown(early, late, among);
}

/**
 * Is the lesser count of an earlier day, or of one that may be? Not where it looks back on what is over, nor in the reprint
 * of one article.
 */
function hasGrown(
  less: Claim,
  more: Claim,
  { writtenOn, happenedOn, originalOf, struck }: FigureSurroundings,
): boolean {
  const [early, late] = [writtenOn(less.document), writtenOn(more.document)];
  const shared = [...less.events].filter((event) => more.events.has(event));
  const events = (shared.length > 0 ? shared : struck(less.document, more.document)).map(happenedOn);
  if (events.some((days) => firstDay(early) > lastDay(days) + FINAL)) return false;
  // By the trial all the dead are known: a greater number elsewhere has not grown from that one.
  if (less.final) return false;
  if (originalOf(less.document) === originalOf(more.document)) return false;
  // "Some 400 were moved out on the night of the fire": that night's number grows no more.
  if (less.settled && more.settled && !TOLLS.has(less.measure)) return false;
  if (lastDay(early) < firstDay(late)) return true;
  const goesOn =
    OPEN.has(less.measure) || less.running || more.running || (TOLLS.has(less.measure) && !less.settled);
  return firstDay(early) < lastDay(late) && goesOn;
}

/** A conflict that another, over more positions or events, contains. */
function withoutParts(conflicts: readonly FigureConflict[]): FigureConflict[] {
  const joined = [
    ...groupBy(conflicts, ({ measure, of, positions }) => JSON.stringify([measure, of, positions])).values(),
  ].map(
    (same): FigureConflict => ({
      ...(same[0] as FigureConflict),
      clusters: [...new Set(same.flatMap(({ clusters }) => clusters))],
    }),
  );
  const spots = joined.map(
    ({ positions }) =>
      new Set(positions.flatMap(({ told }) => told.map(({ document, span }) => `${span[0]} ${document}`))),
  );
  const at = new Map<string, number[]>();
  spots.forEach((own, i) => {
    for (const spot of own) pushUnder(at, spot, i);
  });
  return joined.filter(({ measure }, i) => {
    const own = spots[i] as Set<string>;
    const [any] = own;
    // Whatever contains it has each of its spots, and so this one.
    return !(at.get(any ?? "") ?? []).some((j) => {
      const theirs = spots[j] as Set<string>;
      return (
        joined[j]?.measure === measure && theirs.size > own.size && [...own].every((spot) => theirs.has(spot))
      );
    });
  });
}

function claimsOf(
  told: readonly Cluster[],
  { contexts, sentences, texts, context, happenedOn, timexesOf }: FigureSurroundings,
): Claim[] {
  const tellings = groupBy(
    told.flatMap((cluster) => cluster.mentions.map((mention) => ({ mention, cluster }))),
    ({ mention: { document, sentence } }) => spotOf(document, sentence),
  );
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
        familyOf(kind) === "trial" && status === "happened" && JUDGED.test(lemma) ? [document] : [],
      ),
    ),
  );
}
const JUDGED = /^(?:sentenc|convict|acquit|verdict|trial|inquest)/;

/** Of an article that goes far back, the sentences that do not tell what is new. */
function lateIn(timexes: readonly ResolvedTimex[]): (sentence: string) => boolean {
  const farBack = goesFarBack(timexes);
  return (sentence) => farBack && !NEW.test(sentence);
}
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

/** What the sentence of a figure tells; of a price the deal, where it or one beside it tells of one. */
function touched({ here, near }: ContextOfSentence, measure: Measure): readonly Cluster[] {
  const deals = near.filter((cluster) => /^(?:deal|agreement)$/.test(mainFamily(cluster)));
  return measure === "price" && deals.length > 0 ? deals : here;
}

/** "The jury convicted Haas. He was sentenced to seven years": the verdicts told beside a sentence, on one whom it names. */
function verdictsBeside({ sentence: { near }, document, names }: Claim): readonly Cluster[] {
  return near.filter(({ mentions }) =>
    mentions.some(
      (mention) =>
        mention.document === document &&
        familyOf(mention.kind) === "trial" &&
        JUDGED.test(mention.lemma) &&
        mention.participants.some(({ name }) => names.has(skeleton(name.split(" ").at(-1) ?? name))),
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
const NAMES: Partial<Record<Measure, { least: number; reaching?: "all" | "surnames"; business?: true }>> = {
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

function inWords({ number, measure }: Claim): string {
  const years = measure === "years in prison" ? (number.value === 1 ? " year" : " years") : "";
  return `${figureInWords(number)}${years}`;
}

/** "At least 12", "£3.4 billion", "22,000 crowns". */
export function figureInWords({ value, mod, currency }: WrittenNumber): string {
  const [sign, name] = /^\p{L}{3,}$/u.test(currency ?? "") ? ["", ` ${currency}`] : [currency ?? "", ""];
  const prefix = { exact: "", "at-least": "at least ", "at-most": "at most ", about: "about " }[mod];
  return `${prefix}${sign}${sign === "Rs" ? " " : ""}${shown(value)}${name}`;
}

/** "12", "22,000", "3.4 billion". */
function shown(value: number): string {
  for (const [scale, word] of [
    [1e9, "billion"],
    [1e6, "million"],
  ] as const)
    if (value >= scale) return `${Number((value / scale).toFixed(3))} ${word}`;
  const [whole = "", fraction] = String(Number(value.toFixed(2))).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
}

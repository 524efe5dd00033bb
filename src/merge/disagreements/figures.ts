import { firstDay, lastDay } from "../../calendar/day-set.ts";
import { familyOf } from "../../events/rules.ts";
import { areWithin, mayBeOneNumber, type WrittenNumber } from "../../events/written-numbers.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Span } from "../../model/span.ts";
import { pushUnder } from "../../model/under-key.ts";
import { mainFamily } from "../features.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import { skeleton } from "../names/name-likeness.ts";
import { fullName } from "../names/names.ts";
import type { Stories } from "../network/shared-names.ts";
import { type Claim, COUNTED_AGAIN, COURT, claimsOf, GROWING, JUDGED, NAMES } from "./claims.ts";
import type { FigureSurroundings } from "./figure-surroundings.ts";
import type { Measure } from "./find-figures.ts";
import { incidentsIn, isOfOtherYear } from "./incidents-told.ts";
import { type ContextOfSentence, eventsToldBy, inCommon, mayBeOfOneMatter } from "./sentence-context.ts";

export interface FigureConflict {
  measure: Measure;
  of: string;
  clusters: Cluster[];
  positions: { value: string; told: { document: string; span: Span }[] }[];
}

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

/** So many days after the event the last count is known: the Vienna convention on road traffic counts who dies within thirty. */
const FINAL = 30;

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
  "votes in favour",
  "votes against",
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
  return mayBeOneNumber(one.number, other.number);
}

const ONE_IN_STORY: ReadonlySet<Measure> = new Set<Measure>([
  "people killed",
  "people injured",
  "people taken",
  "jobs cut",
]);

/** A story that costs lives has one toll, and an article seldom counts another's dead beside it. */
function areOfOneToll(one: Claim, other: Claim, stories: Stories): boolean {
  const { tellOneStory } = stories;
  return (
    (areNear(one, other) && mayBeOfOneMatter(one.sentence, other.sentence, stories)) ||
    (ONE_IN_STORY.has(one.measure) &&
      (tellOneStory(one.document, other.document) || (one.final && other.final)))
  );
}

/** Two incidents of one affair seldom cost nearly as many lives, two rallies seldom draw nearly as many: nine and eight are counts of one. */
function areNear({ number: { value: one } }: Claim, { number: { value: other } }: Claim): boolean {
  return areWithin(NEAR, one, other);
}
const NEAR = 1.4;

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
  return Math.min(one, other) > 0 && !areWithin(MANIFOLD, one, other);
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
  const both = shared.length > 0 ? shared : struck(less.document, more.document);
  const events = (both.length > 0 ? both : [...less.events, ...more.events]).map(happenedOn);
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
        COURT.has(familyOf(mention.kind)) &&
        JUDGED.test(mention.lemma) &&
        mention.participants.some(({ name }) => names.has(skeleton(name.split(" ").at(-1) ?? name))),
    ),
  );
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

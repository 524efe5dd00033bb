import { createHash } from "node:crypto";
import type { DaySet } from "../calendar/day-set.ts";
import type { EvidenceRank } from "../dating/rank.ts";
import type { Contradiction } from "../dating/solve.ts";
import { countryNamed, countryOfDemonym } from "../events/countries.ts";
import { groupBy } from "../model/group-by.ts";
import type { AmountMention, EventMention, Office } from "../model/mention.ts";
import { overlaps, type Quote, type Span } from "../model/span.ts";
import type { Conflict } from "../model/timeline.ts";
import { contradicted } from "./disagreements/corrected/asserted.ts";
import type { CountConflict } from "./disagreements/counted-things.ts";
import { differentDays, isOpen } from "./disagreements/days.ts";
import { deniedClaims } from "./disagreements/denied-claims.ts";
import { differentAccounts } from "./disagreements/different-accounts.ts";
import { differentOffices } from "./disagreements/different-offices.ts";
import { differentDoers } from "./disagreements/doers.ts";
import type { FigureSurroundings } from "./disagreements/figure-surroundings.ts";
import { differentFigures, figureInWords } from "./disagreements/figures.ts";
import { differentHours } from "./disagreements/incident-hours.ts";
import { isOfOtherYear } from "./disagreements/incidents-told.ts";
import type { NearValueConflict } from "./disagreements/near-values.ts";
import { neverGiven } from "./disagreements/never-given.ts";
import { twoOfficesAtOnce } from "./disagreements/offices.ts";
import { doersToldApart } from "./disagreements/one-doer.ts";
import { differentPlaces } from "./disagreements/places.ts";
import { eventsToldBy } from "./disagreements/sentence-context.ts";
import { unlikeDecisions } from "./disagreements/unanimity.ts";
import { differentResults } from "./disagreements/vote-results.ts";
import { actOf } from "./disagreements/what-is-counted.ts";
import { whetherItHappened } from "./disagreements/whether-it-happened.ts";
import type { ClusterContext } from "./features.ts";
import { daysInWords } from "./in-words.ts";
import type { Cluster } from "./joins/disjoint-mentions.ts";
import { fullName, type NameGroup } from "./names/names.ts";
import type { DatedRelation, Evidence } from "./network/evidence.ts";
import { quoteAt } from "./quote-at.ts";

type Position = Conflict["positions"][number];

/** A conflict's id follows from its content. */
function conflict(about: string, events: string[], positions: Position[]): Conflict {
  const key = JSON.stringify([about, positions.map(({ value, documents }) => [value, documents])]);
  const id = `conflict-${createHash("sha256").update(key).digest("hex").slice(0, 8)}`;
  return { id, about, events, positions };
}

/** What some articles have it to be, in their words. */
function positionOf(
  value: string,
  told: readonly { document: string; span: Span }[],
  texts: ReadonlyMap<string, string>,
): Position {
  return {
    value,
    documents: unique(told.map(({ document }) => document)),
    quotes: told.map(({ document, span }) => quoteAt(document, span, texts)),
  };
}

/** Offices that one article gives a person as held and another as past: "President" against "former President". */
export function officeConflicts(
  offices: readonly Office[],
  names: ReadonlyMap<string, NameGroup>,
  areOfOneTime: (first: string, second: string) => boolean,
): Conflict[] {
  const people = groupBy(offices, ({ name }) => fullName(names, name));
  return [...people].sort(byKey).flatMap(([person, held]) =>
    [...groupBy(held, ({ office }) => headOf(office))].sort(byKey).flatMap(([, same]) => {
      const positions = [...groupBy(same, ({ former }) => (former ? "former" : "current"))].sort(byKey);
      // An article that calls her both tells of two times.
      const told = unique(positions.flatMap(([, list]) => unique(list.map(({ document }) => document))));
      const each = positions.map(([, list]) => unique(list.map(({ document }) => document)).length);
      const [some = [], others = []] = positions.map(([, list]) => list.map(({ document }) => document));
      // Who has left office since is no more than former.
      if (SERVING.test(headOf((same[0] as Office).office))) return [];
      const atOnce = some.some((one) => others.some((other) => areOfOneTime(one, other)));
      if (positions.length < 2 || !atOnce || told.length < each.reduce((sum, count) => sum + count, 0))
        return [];
      return [
        conflict(
          `office held by ${person}`,
          [],
          positions.map(([, list]) => ({
            value: `${(list[0] as Office).former ? "former " : ""}${longest(list.map(({ office }) => office))}`,
            documents: unique(list.map(({ document }) => document)),
            quotes: list.map(({ document, span, quote }) => ({
              document,
              start: span[0],
              end: span[1],
              quote,
            })),
          })),
        ),
      ];
    }),
  );
}

/** Whoever serves one client after another is former to some of them at any time. */
const SERVING = /^(?:attorney|lawyer|solicitor|coach|manager|agent|player|star|champion|partner|employee)s?$/;

function headOf(office: string): string {
  return (office.split(" ").at(-1) ?? office).toLowerCase();
}

/** Numbers of one thing that cannot all hold: "12 dead" against "15 dead"; "at least 12" is compatible with both. */
export function amountConflicts(
  cluster: Cluster,
  event: string,
  context: ClusterContext,
  texts: ReadonlyMap<string, string>,
): Conflict[] {
  const told = cluster.mentions.filter(({ document, headline }) => !context.facts.has(document) && !headline);
  // What befell the counted, the figures of all sentences tell: see `figureConflicts`.
  const counted = told.flatMap((mention) =>
    mention.amounts
      .filter((amount) => amount.value !== 1 && isCounted(amount, texts.get(mention.document) ?? ""))
      .filter((amount) => actOf(amount, mention, texts.get(mention.document) ?? "") === "")
      .map((amount) => ({ mention, amount, of: amount.of === "person" ? "people" : amount.of })),
  );
  return [...groupBy(counted, ({ of }) => of)]
    .sort(byKey)
    .flatMap(([of, list]) => amountConflict(of, event, list, texts));
}

/** Figures for one toll, crowd, price or sentence that cannot all hold. */
export function figureConflicts(
  told: readonly Cluster[],
  among: FigureSurroundings,
  idOf: (cluster: Cluster) => string,
): Conflict[] {
  return differentFigures(told, among).map(({ measure, of, clusters, positions }) =>
    conflict(
      aboutFigure(measure, of),
      clusters.map(idOf).sort(),
      positions.map(({ value, told: same }) => {
        const counted = measure.startsWith("people ") ? `${value} ${value === "1" ? of : plural(of)}` : value;
        return positionOf(counted, same, among.texts);
      }),
    ),
  );
}

/** Numbers of like things that cannot both hold. */
export function countConflicts(
  counts: readonly CountConflict[],
  { texts }: FigureSurroundings,
  idOf: (cluster: Cluster) => string,
): Conflict[] {
  return counts.map(({ of, sentences, positions }) =>
    conflict(
      `number of ${of}`,
      eventsToldBy(sentences).map(idOf).sort(),
      positions.map(({ number, told }) => positionOf(`${figureInWords(number)} ${of}`, told, texts)),
    ),
  );
}

/** Accounts of one act that cannot all hold. */
export function accountConflicts(
  told: readonly Cluster[],
  among: FigureSurroundings,
  idOf: (cluster: Cluster) => string,
): Conflict[] {
  return differentAccounts(told, among).map(({ about, clusters, positions }) =>
    conflict(
      about,
      clusters.map(idOf).sort(),
      [...groupBy(positions, ({ value }) => value)]
        .sort(byKey)
        .map(([value, list]) => positionOf(value, list, among.texts)),
    ),
  );
}

/** Results of one vote that cannot both be. */
export function resultConflicts(
  told: readonly Cluster[],
  { sentences, texts, stories: { ofOneStory } }: FigureSurroundings,
  idOf: (cluster: Cluster) => string,
): Conflict[] {
  return differentResults(told, sentences, texts, ofOneStory).map(({ clusters, positions }) =>
    conflict(
      "result of the vote",
      clusters.map(idOf).sort(),
      positions.map(({ value, told: same }) => positionOf(value, same, texts)),
    ),
  );
}

/** Times of the day for one incident that cannot all hold. */
export function hoursConflicts(
  told: readonly Cluster[],
  { contexts, stories, timexesOf, context, texts }: FigureSurroundings,
  idOf: (cluster: Cluster) => string,
): Conflict[] {
  const isOfAnother = (mention: EventMention) => isOfOtherYear(mention, context);
  return differentHours(told, contexts, stories, { isOfAnother, timexesOf }).map(({ clusters, positions }) =>
    conflict(
      "time of day",
      clusters.map(idOf).sort(),
      positions.map(({ value, told: same }) => positionOf(value, same, texts)),
    ),
  );
}

/**
 * Conflicts with those on sums and clocks that two articles each give alone, nearly alike. What others have is not told
 * again, and of two on one thing the one with more of its positions stands, with the events of both.
 */
export function withNearValues(
  known: readonly Conflict[],
  near: readonly NearValueConflict[],
  { texts }: FigureSurroundings,
  idOf: (cluster: Cluster) => string,
): Conflict[] {
  const found = near
    .map(({ about, sentences, positions }) =>
      conflict(
        about,
        unique(eventsToldBy(sentences).map(idOf)),
        [...groupBy(positions, ({ value }) => value)]
          .sort(byKey)
          .map(([value, list]) => positionOf(value, list, texts)),
      ),
    )
    .filter((one) => !known.some((other) => areAmong(quotesOf(one), quotesOf(other))))
    .map((one) => ({
      one,
      parts: known.filter((other) => other.about === one.about && areAmong(quotesOf(other), quotesOf(one))),
    }));
  const told = new Set(found.flatMap(({ parts }) => parts));
  return [
    ...known.filter((one) => !told.has(one)),
    ...found.map(({ one, parts }) => ({
      ...one,
      events: unique([...one.events, ...parts.flatMap(({ events }) => events)]),
    })),
  ];
}

function quotesOf({ positions }: Pick<Conflict, "positions">): Quote[] {
  return positions.flatMap(({ quotes }) => quotes);
}

/** Is each of the quotes, or a part of it, among the others? */
function areAmong(quotes: readonly Quote[], others: readonly Quote[]): boolean {
  return quotes.every((quote) => others.some((other) => quoteOneWord(quote, other)));
}

/** Do both quote, of one article, a word at least? */
function quoteOneWord(one: Quote, other: Quote): boolean {
  return one.document === other.document && overlaps([one.start, one.end], [other.start, other.end]);
}

/** Articles that have one body of one mind, and divided. */
export function decisionConflicts(
  { contexts, stories, texts }: FigureSurroundings,
  idOf: (cluster: Cluster) => string,
): Conflict[] {
  return unlikeDecisions(contexts, stories).map(({ clusters, positions }) =>
    conflict(
      "result of the vote",
      clusters.map(idOf).sort(),
      positions.map(({ value, told }) => positionOf(value, told, texts)),
    ),
  );
}

/** "Number of people killed", "number of soldiers killed", "price", "years in prison". */
function aboutFigure(measure: string, of: string): string {
  if (!measure.startsWith("people "))
    return measure === "votes between them" ? "number of votes between them" : measure;
  return `number of ${plural(of)} ${measure.slice("people ".length)}`;
}

/** "6.1 quakes", "30 a. m.", "three workers - two women and a man": no count of what follows. */
function isCounted({ value, of, span }: AmountMention, text: string): boolean {
  return (
    Number.isInteger(value) &&
    /^\p{L}{3,}$/u.test(of) &&
    !UNCOUNTED.has(of) &&
    !/[,;:–—]| - /.test(text.slice(...span).replace(/\d,\d/g, ""))
  );
}

/** Of these a report tells many that are not of one sum, and a street has its numbers. */
const UNCOUNTED = new Set([
  ..."quake earthquake tremor degree magnitude minute hour day week month year mile kilometer kilometre meter metre foot time game match win loss round yard point goal season block percent cent step way part thing".split(
    " ",
  ),
]);

interface Counted {
  mention: EventMention;
  amount: AmountMention;
}

function amountConflict(
  of: string,
  event: string,
  list: readonly Counted[],
  texts: ReadonlyMap<string, string>,
): Conflict[] {
  const groups = [...groupBy(list, ({ amount }) => `${amount.mod} ${amount.value}`)].sort(byKey);
  const clashing = groups.filter(([, group]) =>
    groups.some(([, other]) => !compatible(amountOf(group), amountOf(other))),
  );
  const own = [...groupBy(list, ({ mention }) => mention.document).values()];
  // "Won two of four games": of one thing an article gives one number.
  const single = own.every((same) => unique(same.map(({ amount }) => String(amount.value))).length === 1);
  if (clashing.length < 2 || own.length < 2 || !single) return [];
  return [
    conflict(
      `number of ${plural(of)}`,
      [event],
      clashing.map(([, group]) => {
        const quoted = group.map(({ mention: { document }, amount: { span } }) => ({ document, span }));
        return positionOf(amountInWords({ ...amountOf(group), of }), quoted, texts);
      }),
    ),
  ];
}

/** Two offices that one person cannot hold at one time, as two articles have it. */
export function twoOfficeConflicts(offices: readonly Office[], context: ClusterContext): Conflict[] {
  const known = {
    isNameOfCountry: (word: string) => countryNamed(word) !== null || countryOfDemonym(word) !== null,
    published: context.published,
  };
  return twoOfficesAtOnce(offices, context.names, known).map(({ person, positions }) =>
    conflict(
      `office held by ${person}`,
      [],
      positions.map(({ value, offices: same }) => ({
        value,
        documents: unique(same.map(({ document }) => document)),
        quotes: same.map(({ document, span, quote }) => ({ document, start: span[0], end: span[1], quote })),
      })),
    ),
  );
}

/** Articles that name different parties for one deed. */
export function doerConflicts(
  cluster: Cluster,
  event: string,
  context: ClusterContext,
  texts: ReadonlyMap<string, string>,
): Conflict[] {
  const positions = differentDoers(cluster, context);
  if (positions.length < 2) return [];
  return [
    conflict(
      "who did it",
      [event],
      positions.map(({ value, told }) => {
        const quoted = told.map(({ mention: { document }, doer: { span } }) => ({ document, span }));
        return positionOf(value, quoted, texts);
      }),
    ),
  ];
}

/** Articles that name different people for what one alone can have done. */
export function oneDoerConflicts(
  told: readonly Cluster[],
  among: FigureSurroundings,
  idOf: (cluster: Cluster) => string,
): Conflict[] {
  return doersToldApart(told, among).map(({ clusters, positions }) =>
    conflict(
      "who did it",
      clusters.map(idOf).sort(),
      positions.map(({ value, told: same }) => positionOf(value, same, among.texts)),
    ),
  );
}

/** Articles that place one act in different places. */
export function placeConflicts(
  told: readonly Cluster[],
  context: ClusterContext,
  {
    dayOf,
    idOf,
    texts,
  }: {
    dayOf: (cluster: Cluster) => DaySet;
    idOf: (cluster: Cluster) => string;
    texts: ReadonlyMap<string, string>;
  },
): Conflict[] {
  const isCountry = (name: string) => countryNamed(name) !== null;
  return differentPlaces(told, { context, dayOf, isCountry, texts: [...texts.values()] }).map(
    ({ clusters, positions }) =>
      conflict(
        "place",
        clusters.map(idOf).sort(),
        positions.map(({ value, told: same }) => {
          const quoted = same.map(({ mention: { document }, place: { span } }) => ({ document, span }));
          return positionOf(value, quoted, texts);
        }),
      ),
  );
}

function amountOf(group: readonly { amount: AmountMention }[]): AmountMention {
  return (group[0] as { amount: AmountMention }).amount;
}

function compatible(a: AmountMention, b: AmountMention): boolean {
  const [low, high] = [boundsOf(a), boundsOf(b)];
  return low[0] <= high[1] && high[0] <= low[1];
}

function boundsOf({ value, mod }: AmountMention): readonly [number, number] {
  if (mod === "at-least") return [value, Number.POSITIVE_INFINITY];
  if (mod === "at-most") return [0, value];
  return mod === "about" ? [value * 0.85, value * 1.15] : [value, value];
}

function amountInWords({ value, mod, of }: AmountMention): string {
  const prefix = { exact: "", "at-least": "at least ", "at-most": "at most ", about: "about " }[mod];
  return `${prefix}${value} ${value === 1 ? of : plural(of)}`;
}

const IRREGULAR = new Map([
  ["people", "people"],
  ["person", "people"],
  ["man", "men"],
  ["woman", "women"],
  ["child", "children"],
  ["police", "police"],
]);

function plural(noun: string): string {
  return (
    IRREGULAR.get(noun) ??
    (noun.endsWith("man") ? noun.replace(/man$/, "men") : undefined) ??
    noun.replace(/(?<=[^aeiou])y$/, "ie").concat("s")
  );
}

/** Articles that say an event happened against others that deny it, or say that it was called off. */
export function statusConflicts(
  cluster: Cluster,
  event: string,
  context: ClusterContext,
  texts: ReadonlyMap<string, string>,
): Conflict[] {
  const positions = whetherItHappened(cluster, context, texts);
  if (positions.length < 2) return [];
  return [
    conflict(
      "whether it happened",
      [event],
      positions.map(({ status, told }) => {
        const quoted = told.map(({ document, phrase }) => ({ document, span: phrase }));
        return positionOf(status, quoted, texts);
      }),
    ),
  ];
}

/** What one party claims and another denies in one article, and what some say was never given that others tell of. */
export function claimConflicts(
  told: readonly Cluster[],
  mentions: readonly EventMention[],
  { sentences, texts, stories: { tellOneStory } }: FigureSurroundings,
  idOf: (cluster: Cluster) => string,
): Conflict[] {
  const claims = [
    ...deniedClaims(told, mentions, sentences, texts).map(({ cluster, claimed, denied }) => ({
      cluster,
      sides: [
        ["denied", denied],
        ["happened", claimed],
      ] as const,
    })),
    ...neverGiven(told, sentences, texts, tellOneStory).map(({ cluster, given, never }) => ({
      cluster,
      sides: [
        ["denied", never],
        ["happened", given],
      ] as const,
    })),
  ];
  return claims.map(({ cluster, sides }) =>
    conflict(
      "whether it happened",
      [idOf(cluster)],
      sides.map(([value, quoted]) => positionOf(value, quoted, texts)),
    ),
  );
}

/** Offices of one body that nobody has at once, given to one person. */
export function rivalOfficeConflicts(
  told: readonly Cluster[],
  among: FigureSurroundings,
  idOf: (cluster: Cluster) => string,
): Conflict[] {
  return differentOffices(told, among).map(({ person, clusters, positions }) =>
    conflict(
      `office held by ${person}`,
      clusters.map(idOf).sort(),
      positions.map(({ value, told: same }) => {
        const quoted = same.map(({ sentence: { document }, span }) => ({ document, span }));
        return positionOf(value, quoted, among.texts);
      }),
    ),
  );
}

/** What one article says was not so and another says was, where nothing of `known` tells it already. */
export function correctedConflicts(
  told: readonly Cluster[],
  among: FigureSurroundings,
  idOf: (cluster: Cluster) => string,
  known: readonly Conflict[],
): Conflict[] {
  const found = contradicted(told, among).map(({ about, clusters, positions }) =>
    conflict(
      about,
      clusters.map(idOf).sort(),
      positions.map(({ value, told: same }) => positionOf(value, same, among.texts)),
    ),
  );
  return found.filter((one) => !known.some((other) => tellsAlready(other, one)));
}

/** Is it about the same, with two of the same articles at odds, at one event or in the same words? */
function tellsAlready(known: Conflict, { about, events, positions }: Conflict): boolean {
  if (known.about !== about) return false;
  const [own, others] = [quotesOf({ positions }), quotesOf(known)];
  const shared = others.filter(({ document }) => own.some((quote) => quote.document === document));
  const overlap = shared.filter((quote) => own.some((one) => quoteOneWord(one, quote)));
  const atOdds = new Set(shared.map(({ document }) => document)).size;
  return atOdds >= 2 && (overlap.length > 0 || known.events.some((event) => events.includes(event)));
}

/** Articles that give one event different days. */
export function dayConflicts(
  cluster: Cluster,
  event: string,
  {
    context,
    texts,
    dayIn,
    tellOneStory,
  }: {
    context: ClusterContext;
    texts: ReadonlyMap<string, string>;
    dayIn: (document: string) => DaySet;
    tellOneStory: (first: string, second: string) => boolean;
  },
): Conflict[] {
  const positions = differentDays(cluster, context, dayIn, tellOneStory);
  if (positions.length < 2) return [];
  return [
    conflict(
      "date",
      [event],
      positions.map(({ days, told }) => {
        const words = unique(told.map(({ document, span }) => `“${quoteAt(document, span, texts).quote}”`));
        const value = `${words.join(", ")}${isOpen(days) ? "" : `: ${daysInWords(days)}`}`;
        return positionOf(value, told, texts);
      }),
    ),
  ];
}

/** Usual things that were not so this time, and joins that the days undo: of no interest but to who asks why. */
const OWN_DOUBTS: ReadonlySet<EvidenceRank> = new Set(["default", "usual", "link"]);

/**
 * Is a clash of evidence one between what sources say, a person, a fact or the file's own word among them? An article
 * alone, or a mere likelihood, that does not fit was misread sooner than mistaken.
 */
export function isBetweenSources(
  { relations, setAside }: Contradiction,
  facts: ReadonlySet<string>,
): boolean {
  const clash = relations as readonly DatedRelation[];
  const aside = setAside as DatedRelation;
  if (isElapsed(aside)) return true;
  const told = clash.some(
    ({ rank, evidence }) =>
      rank === "given" ||
      rank === "metadata" ||
      evidence.metadata === true ||
      evidence.accepted !== undefined ||
      facts.has(evidence.document),
  );
  if (told) return true;
  if (OWN_DOUBTS.has(aside.rank)) return false;
  const documents = new Set(clash.map(({ evidence }) => evidence.document));
  return documents.size > 1;
}

/** Evidence on days that cannot all hold, with what was set aside; clashes over how long something has lasted are gathered. */
export function dateConflicts(
  contradictions: readonly Contradiction[],
  relations: readonly DatedRelation[],
  eventOf: (variable: string) => { id: string; title: string } | undefined,
): Conflict[] {
  return contradictions.map(({ relations: clash, setAside }) => {
    const aside = setAside as DatedRelation;
    if (isElapsed(aside) && aside.kind === "denotes") {
      const event = eventOf(aside.anchor);
      const others = relations.filter(
        (relation) =>
          relation !== aside &&
          isElapsed(relation) &&
          relation.kind === "denotes" &&
          eventOf(relation.anchor)?.id === event?.id,
      );
      const rest =
        others.length > 0 ? others : (clash.filter((relation) => relation !== setAside) as DatedRelation[]);
      return conflict(`how long “${event?.title ?? "the event"}” has lasted`, event ? [event.id] : [], [
        ...rest.map((relation) => position(relation, false)),
        position(aside, true),
      ]);
    }
    const events = unique(
      clash
        .flatMap((relation) =>
          relation.kind === "in" || relation.kind === "denotes"
            ? [relation.variable]
            : [relation.first, relation.second],
        )
        .flatMap((variable) => eventOf(variable)?.id ?? []),
    );
    const telling = (clash as DatedRelation[]).filter(
      (relation) =>
        relation === aside ||
        (relation.rank !== "link" && !(relation.kind === "same" && relation.evidence.accepted)),
    );
    return conflict(
      "date",
      events,
      telling.map((relation) => position(relation, relation === aside)),
    );
  });
}

function isElapsed({ rank, evidence: { accepted = rank } }: DatedRelation): boolean {
  return accepted === "elapsed" || accepted === "ordinal";
}

function position(relation: DatedRelation, setAside: boolean): Position {
  const { document, span, quote, says }: Evidence = relation.evidence;
  const value = relation.kind === "in" ? `${says} (${daysInWords(relation.days)})` : says;
  return {
    value: `“${quote}”: ${value}`,
    documents: [document],
    quotes: [{ document, start: span[0], end: span[1], quote }],
    ...(setAside ? { setAside: true } : {}),
  };
}

function longest(texts: readonly string[]): string {
  return [...texts].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? "";
}

export function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

import { createHash } from "node:crypto";
import type { DaySet } from "../calendar/day-set.ts";
import type { Contradiction } from "../dating/solve.ts";
import { countryNamed, countryOfDemonym } from "../events/countries.ts";
import { groupBy } from "../model/group-by.ts";
import type { AmountMention, EventMention, Office } from "../model/mention.ts";
import type { Quote, Span } from "../model/span.ts";
import type { Conflict } from "../model/timeline.ts";
import { differentDoers } from "./disagreements/doers.ts";
import { twoOfficesAtOnce } from "./disagreements/offices.ts";
import { differentPlaces } from "./disagreements/places.ts";
import { actOf, countedAs, noneIn } from "./disagreements/what-is-counted.ts";
import type { Cluster } from "./disjoint-mentions.ts";
import type { ClusterContext } from "./features.ts";
import { daysInWords } from "./in-words.ts";
import { fullName, type NameGroup } from "./names.ts";
import type { DatedRelation, Evidence } from "./network/evidence.ts";

type Position = Conflict["positions"][number];

/** A conflict's id follows from its content. */
function conflict(about: string, events: string[], positions: Position[]): Conflict {
  const key = JSON.stringify([about, positions.map(({ value, documents }) => [value, documents])]);
  const id = `conflict-${createHash("sha256").update(key).digest("hex").slice(0, 8)}`;
  return { id, about, events, positions };
}

/** Offices that one article gives a person as held and another as past: "President" against "former President". */
export function officeConflicts(
  offices: readonly Office[],
  names: ReadonlyMap<string, NameGroup>,
): Conflict[] {
  const people = groupBy(offices, ({ name }) => fullName(names, name));
  return [...people].sort(byKey).flatMap(([person, held]) =>
    [...groupBy(held, ({ office }) => headOf(office))].sort(byKey).flatMap(([, same]) => {
      const positions = [...groupBy(same, ({ former }) => (former ? "former" : "current"))].sort(byKey);
      if (positions.length < 2) return [];
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
  const counted = told.flatMap((mention) => {
    const text = texts.get(mention.document) ?? "";
    return [
      ...mention.amounts.map((amount) => {
        const act = actOf(amount, mention, text);
        return { mention, amount, act, of: countedAs(amount.of, act) };
      }),
      ...(told.some(({ amounts }) => amounts.length > 0)
        ? noneIn(mention, text).map(({ amount, act }) => ({ mention, amount, act, of: amount.of }))
        : []),
    ];
  });
  return [...groupBy(counted, ({ of }) => of)].sort(byKey).flatMap(([of, same]) => {
    const acts = unique(same.flatMap(({ act }) => (act === "" ? [] : [act])));
    // A number without its act is of the one that is told, where only one is.
    const byAct = groupBy(same, ({ act }) => (acts.length === 1 ? (acts[0] as string) : act));
    return [...byAct].sort(byKey).flatMap(([, list]) => amountConflict(of, event, list, texts));
  });
}

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
  if (clashing.length < 2 || unique(list.map(({ mention }) => mention.document)).length < 2) return [];
  return [
    conflict(
      `number of ${plural(of)}`,
      [event],
      clashing.map(([, group]) => ({
        value: amountInWords({ ...amountOf(group), of }),
        documents: unique(group.map(({ mention }) => mention.document)),
        quotes: group.map(({ mention, amount }) => quoteAt(mention.document, amount.span, texts)),
      })),
    ),
  ];
}

function quoteAt(document: string, [start, end]: Span, texts: ReadonlyMap<string, string>): Quote {
  return { document, start, end, quote: (texts.get(document) ?? "").slice(start, end) };
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
      positions.map(({ value, told }) => ({
        value,
        documents: unique(told.map(({ mention }) => mention.document)),
        quotes: told.map(({ mention, doer }) => quoteAt(mention.document, doer.span, texts)),
      })),
    ),
  ];
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
        positions.map(({ value, told: same }) => ({
          value,
          documents: unique(same.map(({ mention }) => mention.document)),
          quotes: same.map(({ mention, place }) => quoteAt(mention.document, place.span, texts)),
        })),
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
  return IRREGULAR.get(noun) ?? noun.replace(/(?<=[^aeiou])y$/, "ie").concat("s");
}

/** Articles that say an event happened against articles that deny it, or say that it was called off. */
export function statusConflicts(
  cluster: Cluster,
  event: string,
  texts: ReadonlyMap<string, string>,
): Conflict[] {
  const groups = [
    ...groupBy(
      cluster.mentions.filter(
        ({ status, headline, kind }) =>
          !headline &&
          kind !== "statement" &&
          (status === "happened" || status === "denied" || status === "cancelled"),
      ),
      ({ status }) => status,
    ),
  ].sort(byKey);
  if (groups.length < 2 || !groups.some(([status]) => status === "happened")) return [];
  return [
    conflict(
      "whether it happened",
      [event],
      groups.map(([status, list]) => ({
        value: status,
        documents: unique(list.map(({ document }) => document)),
        quotes: list.map(({ document, phrase }) => ({
          document,
          start: phrase[0],
          end: phrase[1],
          quote: (texts.get(document) ?? "").slice(...phrase),
        })),
      })),
    ),
  ];
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

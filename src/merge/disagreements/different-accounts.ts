import type { CalendarFields } from "../../calendar/meaning.ts";
import { fieldsNamed } from "../../calendar/parts-of-meaning.ts";
import { NUMBER_WORDS } from "../../events/written-numbers.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Span } from "../../model/span.ts";
import type { ResolvedTimex } from "../../model/stages.ts";
import type { Cluster } from "../disjoint-mentions.ts";
import { skeleton } from "../name-likeness.ts";
import { fullName } from "../names.ts";
import { type Account, accountsIn } from "./accounts.ts";
import { LEFT, PUT_OUT } from "./acts.ts";
import { areNamedApart } from "./days.ts";
import type { FigureSurroundings } from "./figures.ts";
import { contextsOf, eventsToldBy, inCommon, spotOf, stemOf, tellingsOf } from "./sentence-context.ts";

export interface AccountConflict {
  about: string;
  clusters: Cluster[];
  positions: { value: string; document: string; span: Span }[];
}

/** One thing that an account says, with the words that say it. */
interface Said {
  /** By which it is compared, and shown unless there are words. */
  key: string;
  span: Span;
  words?: string;
  fields?: readonly CalendarFields[];
  /** Days from what the words name. */
  steps?: number;
  anchor?: ReadonlySet<string>;
}

/** So much two sentences that name nobody must have in common to tell one act. */
const ALIKE = 1;

/** What an account may say that another says otherwise. */
interface Slot {
  about: string;
  said: (account: Account) => Said | null;
  areApart: (one: Said, other: Said) => boolean;
  /** Of which acts; all where absent. */
  acts?: ReadonlySet<string>;
}

/**
 * Accounts of one act, in articles of one affair, that cannot all hold: on which day, at what time of the day, where,
 * whether at all; and whether somebody left his office or was put out of it. The act is known by the words that newsrooms
 * have for it and by whom it befell, whatever events its sentences were joined to.
 */
export function differentAccounts(
  told: readonly Cluster[],
  { sentences, texts, context, stories }: FigureSurroundings,
  timexes: readonly ResolvedTimex[],
): AccountConflict[] {
  const tellings = tellingsOf(told);
  const persons = personsBySurname(context.names);
  const timesOf = groupBy(timexes, ({ document }) => document);
  const accounts = [...groupBy(sentences, ({ document }) => document)].flatMap(([document, own]) => {
    if (stories.besides(document).length === 0) return [];
    return accountsIn(contextsOf(own, texts.get(document) ?? "", tellings), (stretch) =>
      (stretch.match(/\p{Lu}[\p{L}-]*\p{Ll}/gu) ?? []).filter((word) => persons.has(skeleton(word))),
    );
  });
  const slots: readonly Slot[] = [
    {
      about: "date",
      said: (account) => dayOf(account, timesOf.get(account.sentence.document) ?? []),
      areApart: ({ fields: one = [] }, { fields: other = [] }) => areNamedApart(one, other),
    },
    { about: "date", said: stepOf, areApart: areStepsApart },
    { about: "time of day", said: partOfDay, areApart: areOtherKeys },
    { about: "place", said: placeOf, areApart: areOtherKeys, acts: PLACED },
    { about: "whether it happened", said: whetherOf, areApart: areOtherKeys, acts: DENIED },
  ];
  const byDocument = groupBy(accounts, ({ sentence }) => sentence.document);
  const eventsAt = eventsBySpan(told);
  const found = accounts.flatMap((one) =>
    stories
      .besides(one.sentence.document)
      .filter((document) => one.sentence.document < document)
      .flatMap((document) => byDocument.get(document) ?? [])
      .flatMap((other): AccountConflict[] => {
        const known = [...new Set([...eventsAt(one), ...eventsAt(other)])];
        const clusters = known.length > 0 ? known : eventsToldBy([one.sentence, other.sentence]);
        const [person] = [...one.people].filter((name) => other.people.has(name));
        if (person !== undefined && wentOtherwise(one, other))
          return [
            {
              about: `how ${persons.get(person)} went`,
              clusters,
              positions: [one, other].map(({ act, sentence, span }) => ({
                value: act.name,
                document: sentence.document,
                span,
              })),
            },
          ];
        if (one.act !== other.act || !areOfOneAct(one, other)) return [];
        return slots.flatMap(({ about, said, areApart, acts }): AccountConflict[] => {
          const [here, there] = [said(one), said(other)];
          if (!here || !there || acts?.has(one.act.name) === false || !areApart(here, there)) return [];
          // An article that has the other's word for it too tells of both.
          const both = [one, other].some((account, i) =>
            (byDocument.get(account.sentence.document) ?? []).some((third) => {
              const also = third.act === account.act && areOfOneAct(third, account) ? said(third) : null;
              return also !== null && !areApart(also, i === 0 ? there : here);
            }),
          );
          if (both) return [];
          return [
            {
              about,
              clusters,
              positions: [
                { value: here.words ?? here.key, document: one.sentence.document, span: here.span },
                { value: there.words ?? there.key, document: other.sentence.document, span: there.span },
              ],
            },
          ];
        });
      }),
  );
  return gathered(found);
}

/** Conflicts over one thing that have a position in common are one. */
function gathered(conflicts: readonly AccountConflict[]): AccountConflict[] {
  const known: AccountConflict[] = [];
  for (const conflict of conflicts) {
    const spots = conflict.positions.map(({ document, span }) => `${span[0]} ${document}`);
    const same = known.findIndex(
      ({ about, positions }) =>
        about === conflict.about &&
        positions.some(({ document, span }) => spots.includes(`${span[0]} ${document}`)),
    );
    const other = known[same];
    if (!other) {
      known.push(conflict);
      continue;
    }
    const positions = [...other.positions, ...conflict.positions];
    known[same] = {
      about: conflict.about,
      clusters: [...new Set([...other.clusters, ...conflict.clusters])],
      positions: [...groupBy(positions, ({ document, span }) => `${span[0]} ${document}`).values()].map(
        (list) => list[0] as (typeof positions)[0],
      ),
    };
  }
  return known;
}

/** The full name of everybody who has one, by the surname, levelled. */
function personsBySurname(names: FigureSurroundings["context"]["names"]): Map<string, string> {
  return new Map(
    [...names].flatMap(([name, { kind }]) =>
      kind === "person" && name.includes(" ")
        ? [[skeleton(name.split(" ").at(-1) as string), fullName(names, name)] as const]
        : [],
    ),
  );
}

/** The events of the words themselves; else those of the sentence. */
function eventsBySpan(told: readonly Cluster[]): (account: Account) => readonly Cluster[] {
  const at = groupBy(
    told.flatMap((cluster) => cluster.mentions.map((mention) => ({ cluster, mention }))),
    ({ mention: { document, sentence } }) => spotOf(document, sentence),
  );
  return ({ sentence, span }) => {
    const here = (at.get(spotOf(sentence.document, sentence.span)) ?? []).filter(
      ({ mention: { trigger } }) => trigger[0] < span[1] && span[0] < trigger[1],
    );
    return here.length > 0 ? [...new Set(here.map(({ cluster }) => cluster))] : sentence.here;
  };
}

/** Known by those whom both name; a thing that nobody is, as a ransom, by the words of the sentences. */
function areOfOneAct(one: Account, other: Account): boolean {
  if (OF_THINGS.has(one.act.name)) return inCommon(one.sentence, other.sentence) >= ALIKE;
  return [...one.people].some((name) => other.people.has(name));
}

const OF_THINGS: ReadonlySet<string> = new Set(["payment"]);

/** Left by the one, put out by the other; who was made to resign went both ways. */
function wentOtherwise(one: Account, other: Account): boolean {
  const acts = [one.act.name, other.act.name];
  return (
    acts.includes(LEFT) &&
    acts.includes(PUT_OUT) &&
    isOfYear(one) === isOfYear(other) &&
    ![one, other].some(({ negated, sentence }) => negated || FORCED.test(sentence.text))
  );
}

/** "Retired in 1993": from another office, perhaps. */
function isOfYear({ sentence: { text } }: Account): boolean {
  return /\b(?:1[5-9]|20)\d\d\b/.test(text);
}

const FORCED =
  /\b(?:forced|pressed|pressured|compelled|asked|made) to (?:resign|quit|step down|stand down|retire|go)\b/iu;

function areOtherKeys(one: Said, other: Said): boolean {
  return one.key !== other.key;
}

/** Words before a day that make it the end or the beginning of something. */
const NOT_ON = /\b(?:since|until|till|from|by|before|after|than|of)\s*$/iu;

/** The day that an account names in its clause, or at the head of its sentence. */
function dayOf({ clause, sentence }: Account, timexes: readonly ResolvedTimex[]): Said | null {
  const [start] = sentence.span;
  const at = (each: Span) =>
    (each[0] >= clause[0] && each[1] <= clause[1]) ||
    (each[0] >= start && each[0] - start < HEAD && clause[0] - each[1] < 3);
  const named = timexes.filter(
    ({ span, anchor }) =>
      anchor.kind !== "event" &&
      at(span) &&
      !NOT_ON.test(sentence.text.slice(0, Math.max(0, span[0] - start))),
  );
  const ofDay = named.flatMap(({ meaning, quote, span }) => {
    const fields = [fieldsNamed(meaning), ...(meaning.kind === "within" ? [meaning.fields] : [])].find(
      ({ weekday, day }) => weekday !== undefined || day !== undefined,
    );
    return fields ? [{ quote, span, fields }] : [];
  });
  const [first] = ofDay;
  return first
    ? { key: `“${first.quote}”`, span: first.span, fields: ofDay.map(({ fields }) => fields) }
    : null;
}

const HEAD = 30;

const NUMBER = [...NUMBER_WORDS.keys()].join("|");
const STEP = new RegExp(
  `\\b(?:the (?<same>day|morning|evening|night) after|(?:a|one) day after|(?<days>\\d+|${NUMBER}) days after)\\b(?<anchor>[^.;:]{0,80})`,
  "iu",
);

/** "Two days after the final", "on the morning after the final": so many days from something that both name. */
function stepOf({ clause, sentence }: Account): Said | null {
  const from = clause[0] - sentence.span[0];
  const match = STEP.exec(sentence.text.slice(from));
  if (!match) return null;
  const { days, anchor = "" } = match.groups ?? {};
  const steps = days === undefined ? 1 : (NUMBER_WORDS.get(days.toLowerCase()) ?? Number(days));
  const at = clause[0] + match.index;
  const words = match[0].slice(0, match[0].length - anchor.length);
  return {
    key: `“${words}”`,
    span: [at, at + words.length],
    steps,
    anchor: new Set((anchor.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(stemOf)),
  };
}

function areStepsApart(one: Said, other: Said): boolean {
  const [here, there] = [one.anchor ?? [], other.anchor ?? new Set<string>()];
  return one.steps !== other.steps && [...here].some((stem) => there.has(stem));
}

const PARTS = new Map([
  ["morning", "morning"],
  ["dawn", "morning"],
  ["afternoon", "afternoon"],
  ["evening", "evening"],
  ["night", "evening"],
]);

/** "In the afternoon", "on Tuesday evening", "last night": in the sentence where the clause has none. */
function partOfDay({ clause, sentence }: Account): Said | null {
  const [from, to] = clause.map((at) => at - sentence.span[0]) as [number, number];
  const all = [...sentence.text.matchAll(/\b(?<part>morning|afternoon|evening|night)\b/giu)];
  const own = all.filter(({ index }) => index >= from && index < to);
  const found = own.length > 0 ? own : all;
  const parts = new Set(found.map(({ groups }) => PARTS.get(groups?.part?.toLowerCase() ?? "")));
  const [match] = found;
  if (!match || parts.size > 1) return null;
  const at = sentence.span[0] + match.index;
  return { key: [...parts][0] as string, span: [at, at + match[0].length] };
}

/** Acts that have one place. */
const PLACED: ReadonlySet<string> = new Set(["arrest", "abduction", "appearance"]);

/** Words for places; those of one line may be one place. */
const PLACES = [
  "airport terminal runway plane aircraft",
  "station desk",
  "home house apartment flat driveway garden villa residence bed",
  "store shop lot mall supermarket market",
  "hotel lobby",
  "hospital clinic ward",
  "court courthouse courtroom",
  "border frontier checkpoint",
  "monastery church convent abbey mosque temple cathedral",
  "office headquarters",
  "school university college campus",
  "restaurant cafe café bar pub",
  "street road highway motorway",
  "square park",
  "balcony",
  "roof",
  "harbour port quay ferry",
].map((line) => line.split(" "));

const PLACE = new RegExp(
  `\\b(?:[Aa]t|[Ii]n|inside|outside|near|from|on|into|off)\\s+(?:(?!(?:at|in|on|from|to|into|by|with)\\s)[\\p{L}'’-]+\\s+){0,4}?(?<place>${PLACES.flat().join("|")})\\b`,
  "gu",
);

/** The place that the clause names by a common noun. */
function placeOf({ clause, sentence }: Account): Said | null {
  const from = clause[0] - sentence.span[0];
  // "Arrested for the shooting outside a school": of what follows it is not the place.
  const text = sentence.text.slice(from, clause[1] - sentence.span[0]).split(/ (?:for|over) /)[0] ?? "";
  const places = [...text.matchAll(PLACE)].map(({ index, 0: words, groups }) => ({
    kind: PLACES.findIndex((line) => line.includes(groups?.place ?? "")),
    words,
    span: [clause[0] + index, clause[0] + index + words.length] as Span,
  }));
  const [place] = places;
  return place && places.every(({ kind }) => kind === place.kind)
    ? { key: String(place.kind), span: place.span, words: place.words }
    : null;
}

/** Acts that befall somebody once in a story: he who never came one day came on another. */
const DENIED: ReadonlySet<string> = new Set([
  "arrest",
  "abduction",
  "release",
  "suspension",
  "payment",
  LEFT,
  PUT_OUT,
]);

function whetherOf({ negated, span, sentence }: Account): Said {
  return { key: negated ? "denied" : "happened", span: negated ? sentence.span : span };
}

import { dayOf as civilDay, weekdayOf } from "../../calendar/civil-day.ts";
import { type DaySet, firstDay, lastDay } from "../../calendar/day-set.ts";
import type { CalendarFields } from "../../calendar/meaning.ts";
import { fieldsNamed } from "../../calendar/parts-of-meaning.ts";
import { nameRules } from "../../events/rules.ts";
import { NUMBER_WORDS } from "../../events/written-numbers.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Span } from "../../model/span.ts";
import type { ResolvedTimex } from "../../model/stages.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import { skeleton } from "../names/name-likeness.ts";
import { fullNamesBySurname } from "../names/names.ts";
import { NO_NAMES } from "../network/shared-names.ts";
import { type Account, accountsIn } from "./accounts.ts";
import { OPPOSITES } from "./acts.ts";
import { areNamedApart } from "./days.ts";
import type { FigureSurroundings } from "./figure-surroundings.ts";
import { areHoursApart, type Hours, hoursIn, onlyHours } from "./hours.ts";
import { capitalWordsIn } from "./name-words.ts";
import { eventsToldBy, inCommon, spotOf, stemOf, tellingsBySpot } from "./sentence-context.ts";

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
  /** On which it lies, where the network knows. */
  day?: number;
  hours?: Hours;
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
  of?: (act: Account["act"]) => boolean;
}

/**
 * Accounts of one act, in articles of one affair, that cannot all hold: on which day, at what time of the day, where,
 * whether at all; and whether somebody left his office or was put out of it. The act is known by the words that newsrooms
 * have for it and by whom it befell, whatever events its sentences were joined to.
 */
export function differentAccounts(
  told: readonly Cluster[],
  { contexts, context, stories, texts, daysOf, timexesOf }: FigureSurroundings,
): AccountConflict[] {
  const documents = contexts.documents.filter((document) => stories.besides(document).length > 0);
  const persons = personsBySurname(
    context.names,
    documents.map((document) => texts.get(document) ?? ""),
  );
  const accounts = documents.flatMap((document) =>
    accountsIn(contexts.of(document), (stretch) =>
      capitalWordsIn(stretch).filter((word) => persons.has(skeleton(word))),
    ),
  );
  const timesIn = ({ sentence: { document } }: Account) => timexesOf(document);
  const slots: readonly Slot[] = [
    { about: "date", said: (account) => dayOf(account, timesIn(account), daysOf), areApart: areDaysApart },
    { about: "date", said: stepOf, areApart: areStepsApart },
    {
      about: "time of day",
      said: (account) => hoursOf(account, timesIn(account)),
      areApart: areHoursSaidApart,
    },
    { about: "place", said: placeOf, areApart: areOtherKeys, of: ({ place = false }) => place },
    { about: "whether it happened", said: whetherOf, areApart: areOtherKeys, of: ({ once = false }) => once },
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
        const otherwise =
          person === undefined || areRelatives(one, other, person) ? undefined : opposed(one, other);
        if (otherwise !== undefined)
          return [
            {
              about: otherwise.replace("{person}", persons.get(person as string) ?? ""),
              clusters,
              positions: [one, other].map(({ act, sentence, span }) => ({
                value: act.name,
                document: sentence.document,
                span,
              })),
            },
          ];
        if (one.act !== other.act || !areOfOneAct(one, other)) return [];
        return slots.flatMap(({ about, said, areApart, of }): AccountConflict[] => {
          if (of?.(one.act) === false) return [];
          const [here, there] = [said(one), said(other)];
          if (!here || !there || !areApart(here, there)) return [];
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
  /** The first of those known that has a position. */
  const firstAt = new Map<string, number>();
  for (const conflict of conflicts) {
    const keys = conflict.positions.map(({ document, span }) => `${conflict.about} ${span[0]} ${document}`);
    const same = Math.min(...keys.map((key) => firstAt.get(key) ?? known.length));
    const other = known[same];
    for (const key of keys) firstAt.set(key, Math.min(same, firstAt.get(key) ?? same));
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

/** The full name of everybody who has one, by the surname, levelled; whom no event names too, where one calls her "Ms Brook". */
function personsBySurname(
  names: FigureSurroundings["context"]["names"],
  texts: readonly string[],
): Map<string, string> {
  const known = fullNamesBySurname(names);
  const called = new Set(
    texts.flatMap((text) => [...text.matchAll(TITLED)].map(({ groups }) => groups?.surname ?? "")),
  );
  const unknown = [...called].filter((surname) => !known.has(skeleton(surname))).sort();
  for (const surname of unknown) {
    const full = new RegExp(`\\p{Lu}\\p{Ll}+ ${surname}(?!\\p{L})`, "u");
    const name = texts.map((text) => full.exec(text)?.[0]).find((found) => found && !TITLE.test(found));
    if (name) known.set(skeleton(surname), name);
  }
  return known;
}

/** A title after which a surname stands alone: "Ms Brook". */
const TITLES = nameRules.honorifics.map((title) => title.charAt(0).toUpperCase() + title.slice(1)).join("|");
const TITLE = new RegExp(`^(?:${TITLES})\\.? `, "u");
const TITLED = new RegExp(`(?<!\\p{L})(?:${TITLES})\\.? (?<surname>\\p{Lu}\\p{Ll}{2,})(?! \\p{Lu})`, "gu");

/** The events of the words themselves; else those of the sentence. */
function eventsBySpan(told: readonly Cluster[]): (account: Account) => readonly Cluster[] {
  const at = tellingsBySpot(told);
  return ({ sentence, span }) => {
    const here = (at.get(spotOf(sentence.document, sentence.span)) ?? []).filter(
      ({ mention: { trigger } }) => trigger[0] < span[1] && span[0] < trigger[1],
    );
    return here.length > 0 ? [...new Set(here.map(({ cluster }) => cluster))] : sentence.here;
  };
}

/** Known by those whom both name; a thing that nobody is, as a ransom, by the words of the sentences. */
function areOfOneAct(one: Account, other: Account): boolean {
  if (one.act.by === "thing")
    return (
      inCommon(one.sentence, other.sentence) >= ALIKE &&
      (one.act.once === true || [...one.things].some((stem) => other.things.has(stem)))
    );
  return [...one.people].some((name) => other.people.has(name));
}

/** What two accounts of one person's act cannot both be, such as how he went: he left, he was put out. */
function opposed(one: Account, other: Account): string | undefined {
  if (isOfYear(one) !== isOfYear(other) || one.negated || other.negated) return undefined;
  return OPPOSITES.find(
    ({ sides, holding }) =>
      sides.includes(one.act.name) &&
      sides.includes(other.act.name) &&
      one.act !== other.act &&
      ![one, other].some(({ sentence }) => sentence.text.search(holding) >= 0),
  )?.about;
}

/** "Retired in 1993", "one year later he was fired": from another office, perhaps. */
function isOfYear({ sentence: { text } }: Account): boolean {
  return /\b(?:1[5-9]|20)\d\d\b|\byears? (?:later|before|earlier)\b/.test(text);
}

/** "Scott Haas", "Connor and Kailey Haas": of one surname, and not one person. */
function areRelatives({ sentence: one }: Account, { sentence: other }: Account, person: string): boolean {
  const [here, there] = [one, other].map(
    ({ text }) =>
      new Set(
        [...text.matchAll(FULL_NAME)].flatMap(({ index, groups: { given = "", surname = "" } = {} }) =>
          skeleton(surname) === person && isGivenName(given, index === 0) ? [given] : [],
        ),
      ),
  ) as [Set<string>, Set<string>];
  return here.size > 0 && there.size > 0 && ![...here].some((name) => there.has(name));
}
/** "Yesterday Haas", "President Haas": at the head of a sentence any word has a capital. */
function isGivenName(word: string, isFirst: boolean): boolean {
  return GIVEN.has(word.toLowerCase()) || (!isFirst && !NO_NAMES.has(word.toLowerCase()));
}
const GIVEN: ReadonlySet<string> = new Set(nameRules.given);
const FULL_NAME = /(?<given>\p{Lu}\p{Ll}+) (?<surname>\p{Lu}\p{Ll}{2,})/gu;

function areOtherKeys(one: Said, other: Said): boolean {
  return one.key !== other.key;
}

/** Words before a day that make it the end or the beginning of something. */
const NOT_ON = /\b(?:since|until|till|from|by|before|after|than|of)\s*$/iu;

/** The day that an account names in its clause, or at the head of its sentence. */
function dayOf(
  account: Account,
  timexes: readonly ResolvedTimex[],
  daysOf: (timex: ResolvedTimex) => DaySet,
): Said | null {
  const { clause, sentence } = account;
  const [start] = sentence.span;
  const at = (each: Span) =>
    (each[0] >= clause[0] && each[0] < clause[1]) ||
    (each[0] >= start && each[0] - start < HEAD && clause[0] - each[1] < 3);
  const named = timexes.filter(
    ({ span }) => at(span) && !NOT_ON.test(sentence.text.slice(0, Math.max(0, span[0] - start))),
  );
  const ofDay = named.flatMap((timex) => {
    const { meaning, anchor } = timex;
    const fields =
      anchor.kind === "event"
        ? undefined
        : [fieldsNamed(meaning), ...(meaning.kind === "within" ? [meaning.fields] : [])].find(
            ({ weekday, day }) => weekday !== undefined || day !== undefined,
          );
    const days = daysOf(timex);
    const only = firstDay(days) === lastDay(days) ? firstDay(days) : undefined;
    const day = account.act.once ? only : undefined;
    const called = fields && { ...weekdayIn(fields, only), ...fields };
    return fields || day !== undefined ? [{ timex, fields: called, day }] : [];
  });
  const [first] = ofDay;
  if (!first) return null;
  const days = new Set(ofDay.map(({ day }) => day));
  return {
    key: `“${first.timex.quote}”`,
    span: first.timex.span,
    fields: ofDay.flatMap(({ fields }) => fields ?? []),
    ...(days.size === 1 && first.day !== undefined ? { day: first.day } : {}),
  };
}

/** So many days at most lie between two accounts of one thing. */
const FAR = 10;

function areDaysApart(one: Said, other: Said): boolean {
  if (areNamedApart(one.fields ?? [], other.fields ?? [])) return true;
  if (one.day === undefined || other.day === undefined) return false;
  const apart = Math.abs(one.day - other.day);
  return apart > 0 && apart <= FAR;
}

/** "4 April 2017" is a Tuesday, and so not "the Wednesday". */
function weekdayIn({ year, month, day }: CalendarFields, known: number | undefined): CalendarFields {
  const whole = year !== undefined && month !== undefined && day !== undefined;
  const found = whole ? civilDay(year, month, day) : known;
  return found === undefined ? {} : { weekday: weekdayOf(found) };
}

const HEAD = 30;

const NUMBER = [...NUMBER_WORDS.keys()].join("|");
const STEP = new RegExp(
  `\\b(?:the (?<same>day|morning|evening|night) after|(?:a|one) day after|(?<days>\\d+|${NUMBER}) days after|the (?:very )?(?<next>next|following) (?:day|morning|evening|night))\\b(?<anchor>[^.;:]{0,80})`,
  "iu",
);

/** "Two days after the final", "on the morning after the final": so many days from something that both name. */
function stepOf({ clause, sentence }: Account): Said | null {
  const from = clause[0] - sentence.span[0];
  const match = STEP.exec(sentence.text.slice(from));
  if (!match) return null;
  const { days, next, anchor = "" } = match.groups ?? {};
  const steps = days === undefined ? 1 : (NUMBER_WORDS.get(days.toLowerCase()) ?? Number(days));
  const at = clause[0] + match.index;
  const words = match[0].slice(0, match[0].length - anchor.length);
  return {
    key: `“${words}”`,
    span: [at, at + words.length],
    steps,
    // "The next day": after what was told last.
    ...(next === undefined
      ? { anchor: new Set((anchor.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(stemOf)) }
      : {}),
  };
}

/** From one of these a story counts its days, and so does "the next morning" in it. */
const INCIDENT_STEMS: ReadonlySet<string> = new Set(
  "disaster accident crash sinking wreck explosion blast fire flood quake earthquake attack shooting collapse spill killing vote election final"
    .split(" ")
    .map(stemOf),
);

function areStepsApart(one: Said, other: Said): boolean {
  if (one.steps === other.steps) return false;
  const [here, there] = [one.anchor, other.anchor];
  if (here && there) return [...here].some((stem) => there.has(stem));
  const known = here ?? there;
  return known !== undefined && [...known].some((stem) => INCIDENT_STEMS.has(stem));
}

function areHoursSaidApart({ hours: one }: Said, { hours: other }: Said): boolean {
  return one !== undefined && other !== undefined && areHoursApart(one, other);
}

/** "In the afternoon", "on Tuesday evening", "at 4 a.m.": in the sentence where the clause has none. */
function hoursOf({ clause, sentence }: Account, timexes: readonly ResolvedTimex[]): Said | null {
  const hours = onlyHours(hoursIn(sentence, timexes), clause);
  return hours && { key: `“${hours.words}”`, span: hours.span, hours };
}

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

function whetherOf({ negated, span, sentence }: Account): Said {
  return { key: negated ? "denied" : "happened", span: negated ? sentence.span : span };
}

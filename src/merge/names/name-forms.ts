import { countryNamed, countryOfDemonym } from "../../events/countries.ts";
import { compareText } from "../../model/compare-text.ts";
import { groupBy } from "../../model/group-by.ts";
import type { EventMention, NameMention } from "../../model/mention.ts";
import type { Name, TimelineEvent } from "../../model/timeline.ts";
import { quoteAt } from "../quote-at.ts";
import { fullName, type NameGroup, type NameJoin } from "./names.ts";

/** One place where a name stands: the words there, and what their article calls it in full. */
interface Place {
  form: string;
  name: string;
  start: number;
  mention: EventMention;
}

const PRONOUN = /^(?:he|she|they|it|who|his|her|hers|their|its|him|them|himself|herself|themselves|itself)$/i;

/**
 * Who and what the events of a timeline name, in the forms in which the articles do: how often, where first, and by what
 * each form was taken for the name shown. The most named first.
 */
export function nameForms(
  mentions: readonly EventMention[],
  names: ReadonlyMap<string, NameGroup>,
  texts: ReadonlyMap<string, string>,
): Name[] {
  return [...groupBy(placesOf(mentions, texts), ({ name }) => fullName(names, name))]
    .flatMap(([, places]) => {
      const group = names.get(places[0]?.name ?? "");
      return group ? [entryOf(group, places, texts)] : [];
    })
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name));
}

/** The names that the events show, as they are in the whole timeline. */
export function namesOf(
  names: readonly Name[],
  events: readonly Pick<TimelineEvent, "participants" | "places">[],
): Name[] {
  const shown = new Set(
    events.flatMap(({ participants, places }) => [...participants.map(({ name }) => name), ...places]),
  );
  return names.filter(({ name }) => shown.has(name));
}

/** Each stretch of text once, whatever events of its sentence it takes part in. */
function placesOf(mentions: readonly EventMention[], texts: ReadonlyMap<string, string>): Place[] {
  const seen = new Set<string>();
  return mentions.flatMap((mention) =>
    [...mention.participants, ...mention.places].flatMap(({ name, span }: NameMention) => {
      const form = (texts.get(mention.document) ?? "").slice(...span).replace(/\s+/g, " ");
      const key = `${span[0]} ${name} ${mention.document}`;
      if (form === "" || PRONOUN.test(form) || seen.has(key)) return [];
      seen.add(key);
      return [{ form, name, start: span[0], mention }];
    }),
  );
}

function entryOf(group: NameGroup, places: readonly Place[], texts: ReadonlyMap<string, string>): Name {
  const forms = [...groupBy(places, ({ form, name }) => `${form}\0${name}`).values()].map((same) => {
    const [first] = [...same].sort(
      (a, b) => compareText(a.mention.document, b.mention.document) || a.start - b.start,
    ) as [Place];
    const { document, sentence } = first.mention;
    return {
      form: first.form,
      count: same.length,
      documents: [...new Set(same.map(({ mention }) => mention.document))].sort(compareText),
      ...reasonFor(first, group),
      quote: quoteAt(document, sentence, texts),
    };
  });
  return {
    name: group.name,
    kind: group.kind,
    count: places.length,
    forms: forms.sort((a, b) => b.count - a.count || compareText(a.form, b.form)),
  };
}

/** First what its own article says of a form, then what the articles together do; nothing for the name as it is shown. */
function reasonFor({ form, name }: Place, group: NameGroup): { because?: string } {
  const steps = [...withinArticle(form, name), ...acrossArticles(name, group)];
  return steps.length === 0 ? {} : { because: steps.join("; ") };
}

function withinArticle(form: string, name: string): string[] {
  if (form === name) return [];
  if (countryOfDemonym(form) === name) return [`of ${name}`];
  if (countryNamed(form) === name) return [`another name of ${name}`];
  if (form.toLowerCase() === name.toLowerCase()) return ["in other letters"];
  if (name.includes(form)) return [`short for ${name} in its article`];
  return [`${name} in its article`];
}

/** From the form to the shown name, over the names that tie them. */
function acrossArticles(name: string, { name: shown, joins }: NameGroup): string[] {
  if (name === shown) return [];
  const [own, other] = [wayFrom(name, joins), wayFrom(shown, joins)];
  const meeting = own.findIndex(({ like }) => like === shown);
  if (meeting >= 0) return own.slice(0, meeting + 1).map(inWords);
  // The shown name was joined later than this one: the way leads back from it.
  return [...own, ...other].map(inWords);
}

type Step = NameJoin & { name: string };

function wayFrom(name: string, joins: ReadonlyMap<string, NameJoin>): Step[] {
  const way: Step[] = [];
  for (let at = name, join = joins.get(at); join; at = join.like, join = joins.get(at))
    way.push({ ...join, name: at });
  return way;
}

function inWords({ name, rule, like }: Step): string {
  return `${rule}: ${name} and ${like}`;
}

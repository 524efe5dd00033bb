import { familyOf, kindNamed } from "../events/rules.ts";
import { compareText } from "../model/compare-text.ts";
import type { EventMention } from "../model/mention.ts";
import { type ClusterContext, mainFamily, speakerOf } from "./features.ts";
import type { Cluster } from "./joins/disjoint-mentions.ts";
import { fullName } from "./names/names.ts";

/** Verbs that say little of what was said; a headline prefers "warns" to "says". */
const PALE_VERBS = new Set([
  "say",
  "speak",
  "add",
  "state",
  "tell",
  "note",
  "comment",
  "repeat",
  "remark",
  "call",
  "echo",
  "respond",
  "reply",
  "question",
  "point to",
  "hit back",
  "declare",
]);
const LONGEST_TITLE = 120;

/** A short headline made of an event's own parts; what the articles call it, where they call it something. */
export function titleOf(cluster: Cluster, context: ClusterContext): string {
  const title = nameOf(cluster, context);
  const off = cluster.mentions.every(({ status, nominal }) => status === "cancelled" && nominal);
  if (!off || /\b(?:called off|put off|cancelled|dropped|scrapped)\b/.test(title)) return title;
  const later = cluster.mentions.some(({ statusBecause }) => PUT_OFF.test(statusBecause.quote));
  return `${title} ${later ? "put off" : "called off"}`;
}

const PUT_OFF = /\b(?:put|push|move|postpone|delay|adjourn|defer|reschedule)(?:e?d)?\b/i;

function nameOf(cluster: Cluster, context: ClusterContext): string {
  const family = mainFamily(cluster);
  const core = cluster.mentions.filter((mention) => familyOf(mention.kind) === family);
  const proper = commonest(core.flatMap(({ properName }) => (properName ? [properName] : [])));
  if (proper) return proper;
  if (family === "statement") return statementTitle(core, context);
  const told = bestGist(core.filter(({ nominal }) => !nominal)) ?? bestGist(core);
  const named = core.some(({ nominal }) => nominal) ? nominalTitle(core, context) : null;
  const outcome =
    family === "meeting"
      ? bestGist(
          cluster.mentions.filter((mention) => familyOf(mention.kind) === "agreement" && !mention.nominal),
        )
      : null;
  if (named && outcome && `${named}: ${outcome}`.length <= LONGEST_TITLE) return `${named}: ${outcome}`;
  // A noun without a place or a name ("the collapse") says less than a sentence does.
  if (named && (!told || (namesSomeone(named, core) && !saysNothing(named)))) return named;
  return capitalise(told ?? named ?? plainTitle(core, context));
}

/** "Kolno disaster": of what befell whom it says less than any sentence. */
function saysNothing(title: string): boolean {
  return /\b(?:disaster|tragedy|accident|incident)$/i.test(title);
}

/** Where no article gives words for a headline: the kind of event, with its place or the people in it. */
function plainTitle(core: readonly EventMention[], context: ClusterContext): string {
  const [first] = core as [EventMention];
  const noun = kindNamed(first.kind)?.title ?? first.lemma;
  const family = familyOf(first.kind);
  const full = (name: string) => fullName(context.names, name);
  const place = commonest(core.flatMap(({ places }) => places.map(({ name }) => full(name))));
  const object = core.find(({ nominal, nounPhrase }) => !nominal && nounPhrase)?.nounPhrase;
  if (object && object.split(" ").length <= LONGEST_OBJECT)
    return `${capitalise(noun)} ${TOWARDS.get(family) ?? "of"} ${object}`;
  const people = core.flatMap(({ participants }) => participants);
  const person = commonest(people.map(({ name }) => full(name)));
  if (person) {
    const done = people.some(({ name, role }) => full(name) === person && role === "patient");
    const what = done
      ? `${capitalise(noun)} ${TOWARDS.get(family) ?? "of"} ${person}`
      : `${possessive(person)} ${noun}`;
    return place && place !== person ? `${what} in ${place}` : what;
  }
  return place ? `${capitalise(noun)} in ${place}` : noun;
}

/** In words. */
const LONGEST_OBJECT = 6;

/** Whether a title has one of the event's own names in it: "Alaska meeting" has, "the collapse" has not. */
function namesSomeone(title: string, core: readonly EventMention[]): boolean {
  const words = new Set(
    core.flatMap(({ places, participants }) =>
      [...places, ...participants].flatMap(({ name }) => name.split(" ")),
    ),
  );
  return title.split(/[ ’']/).some((word) => words.has(word));
}

function statementTitle(core: readonly EventMention[], context: ClusterContext): string {
  const prose = core.filter(({ headline }) => !headline);
  // "Issued a stark warning" says less than "warns any foreign troops would be targets".
  const gist = bestGist(prose.filter(({ nominal }) => !nominal)) ?? bestGist(prose) ?? bestGist(core);
  if (gist) return capitalise(gist);
  const mention = core.find((candidate) => speakerOf(candidate, context)) ?? (core[0] as EventMention);
  const speaker = speakerOf(mention, context);
  const listener = mention.participants.find(({ role }) => role === "addressee");
  const place = commonest(core.flatMap(({ places }) => places.map(({ name }) => name)));
  if (!speaker) return capitalise(mention.lemma);
  if (listener) return `${speaker} speaks to ${listener.kind === "person" ? "" : "the "}${listener.name}`;
  return place
    ? `${speaker} speaks in ${place}`
    : `${possessive(speaker)} ${kindNamed("statement")?.title ?? "statement"}`;
}

/** "Paris summit", "Annexation of Lower Tarn", "War in Tarn": the commonest noun with its place or its people. */
function nominalTitle(core: readonly EventMention[], context: ClusterContext): string {
  const nouns = core.filter(({ nominal }) => nominal);
  // A war is dated by how it began, so it is named by that where the articles do.
  const beginnings = nouns.filter(({ kind }) => kind === "invasion");
  const naming = beginnings.length > 0 ? beginnings : nouns;
  const noun = commonest(naming.map(({ lemma }) => lemma)) ?? (nouns[0] as EventMention).lemma;
  const shown =
    commonest(naming.filter(({ lemma }) => lemma === noun).map((mention) => mention.noun ?? mention.lemma)) ??
    noun;
  const full = (name: string) => fullName(context.names, name);
  const family = familyOf((nouns[0] as EventMention).kind);
  // The articles' own words, where they name it: "Paris summit", "Marrow dam collapse", "annexation of Lower Tarn".
  // A headline's own, "Fenwick dam collapse", stand where no sentence names it.
  const phrases = (headline: boolean) =>
    naming
      .filter(
        (mention) =>
          mention.headline === headline &&
          mention.lemma === noun &&
          mention.nounPhrase &&
          mention.places.length + mention.participants.length > 0,
      )
      .map(({ nounPhrase }) => nounPhrase as string)
      .filter(
        (phrase) =>
          / /.test(phrase) &&
          phrase.split(" ").length <= 6 &&
          !/\b(his|her|its|their|this|that)\b/i.test(phrase),
      );
  const own = shortest(phrases(false)) ?? headlinePhrase(shortest(phrases(true)), core);
  if (own) return capitalise(own.replace(NEWEST, ""));
  const place = commonest(core.flatMap(({ places }) => places.map(({ name }) => full(name))));
  if (
    place &&
    ["annexation", "invasion", "occupation", "incursion", "siege", "founding", "independence"].includes(noun)
  )
    return `${capitalise(noun)} of ${place}`;
  if (place && family === "war") return `${capitalise(noun)} in ${place}`;
  const whom = OF_ONE.has(family)
    ? commonest(
        core.flatMap(({ participants }) =>
          participants
            .filter(({ role, kind }) => role === "patient" && kind === "person")
            .map(({ name }) => full(name)),
        ),
      )
    : null;
  if (whom) return `${capitalise(shown)} of ${whom}`;
  if (place) return `${place} ${shown}`;
  const people = [
    ...new Set(nouns.flatMap(({ participants }) => participants.map(({ name }) => full(name)))),
  ];
  const others = [
    ...new Set(
      nouns.flatMap(({ participants }) =>
        participants.filter(({ role }) => role === "with").map(({ name }) => full(name)),
      ),
    ),
  ];
  if (others.length === 2) return `${capitalise(shown)} between ${others[0]} and ${others[1]}`;
  if (others.length === 1) return `${capitalise(shown)} with ${others[0]}`;
  const [only] = nouns;
  if (nouns.length === 1 && only?.nounPhrase && only.nounPhrase.split(" ").length <= 8)
    return capitalise(only.nounPhrase);
  // "Inquiry into the licences of pilots": what no name sets apart, the words that hang on it do.
  const described = naming
    .flatMap(({ nounPhrase, headline }) => (nounPhrase && !headline ? [nounPhrase] : []))
    .filter(
      (phrase) => / (?:of|into|on|over|against|for|to|at|in) /.test(phrase) && phrase.split(" ").length <= 8,
    );
  if (!people[0] && described[0]) return capitalise(commonest(described) as string);
  return people[0] ? `${possessive(people[0])} ${shown}` : capitalise(shown);
}

function shortest(phrases: readonly string[]): string | null {
  return (
    [...phrases]
      .sort((a, b) => a.split(" ").length - b.split(" ").length || compareText(a, b))
      .find((phrase) => /^\p{Lu}|of \p{Lu}/u.test(phrase)) ??
    phrases[0] ??
    null
  );
}

function possessive(name: string): string {
  return /s$/.test(name) ? `${name}’` : `${name}’s`;
}

/** The gist that says most within a headline's length: a strong verb, no pronoun, eight words or so, told early. */
function bestGist(mentions: readonly EventMention[]): string | null {
  const scored = mentions
    .filter((mention) => mention.gist && mention.gist.length <= LONGEST_TITLE)
    .map((mention) => ({ gist: mention.gist as string, score: gistScore(mention) }))
    .sort((a, b) => b.score - a.score || (a.gist < b.gist ? -1 : a.gist > b.gist ? 1 : 0));
  return scored[0]?.gist ?? null;
}

function gistScore(mention: EventMention): number {
  const gist = mention.gist as string;
  const words = gist.split(" ").length;
  const length = -Math.abs(words - 9) / 9;
  const pale = PALE_VERBS.has(mention.lemma) ? -1 : 0;
  const pronoun = /\b(?:he|she|it|they|him|them|this|these|those|such|who|which)\b/i.test(gist)
    ? -1.2
    : // "The council removes its mayor" says whose he is.
      /\b(?:his|her|its|their)\b/i.test(gist)
      ? -0.5
      : 0;
  // "One voted out sits on the second floor": who that is, the sentence before says.
  const nobody = /^(?:the )?(?:one|other|others|another|both|each|none|nobody|somebody) /i.test(gist)
    ? -0.6
    : 0;
  const early = mention.sentence[0] < 800 ? 0.3 : 0;
  const dated = mention.times.length > 0 ? 0.3 : 0;
  // "tells the Courier": where something was said to somebody, that is what sets it apart.
  const told = mention.participants.some(({ role }) => role === "addressee") ? 2.2 : 0;
  return (
    length +
    pale +
    pronoun +
    nobody +
    early +
    dated +
    told +
    (words < 4 ? -1 : 0) +
    (mention.atLarge ? -0.1 : 0)
  );
}

function commonest(names: readonly string[]): string | null {
  const tally = new Map<string, number>();
  for (const name of names) tally.set(name, (tally.get(name) ?? 0) + 1);
  return (
    [...tally].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ??
    null
  );
}

/** Families of what befalls one person: "Arrest of Ada Brook" says more than "Lorne arrest". */
const OF_ONE: ReadonlySet<string> = new Set(["arrest", "verdict", "appointment", "death"]);

/** "The latest fire" is so for the article alone. */
const NEWEST = /^(?:latest|recent|another|second|third|new) (?=\p{L})/iu;

/** What a noun of that family has before the one to whom it was done. */
const TOWARDS: ReadonlyMap<string, string> = new Map([
  ["attack", "on"],
  ["meeting", "with"],
  ["deal", "with"],
  ["agreement", "with"],
  ["call", "with"],
  ["harm", "to"],
  ["statement", "on"],
]);

/** "Fatal Shooting": a headline in capitals is written as a sentence is, but for the names in it. */
function headlinePhrase(phrase: string | null, core: readonly EventMention[]): string | null {
  if (phrase === null || !phrase.split(" ").every((word) => /^[^\p{Ll}]/u.test(word))) return phrase;
  const names = new Set(
    core.flatMap(({ places, participants, properName }) => [
      ...[...places, ...participants].flatMap(({ name }) => name.split(" ")),
      ...(properName ?? "").split(" "),
    ]),
  );
  return phrase
    .split(" ")
    .map((word, index) =>
      index === 0 || names.has(word.replace(/[’']s?$/, "")) || /\p{Lu}.*\p{Lu}|\d/u.test(word)
        ? word
        : word.toLowerCase(),
    )
    .join(" ");
}

/** "iPhone" keeps its own way. */
function capitalise(text: string): string {
  return /^\p{Ll}\p{Lu}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

import type { DayRange } from "../calendar/day-set.ts";
import { granularityOf } from "../calendar/granularity.ts";
import { familyOf } from "../events/rules.ts";
import type { EventMention, Status } from "../model/mention.ts";
import type { ResolvedTimex } from "../model/stages.ts";
import type { NameGroup } from "./names.ts";

/** Mentions that tell one event, with what they have in common. */
export interface Cluster {
  /** Sorted by id. */
  mentions: EventMention[];
  /** Why each join was made: the ids of two mentions and the rule. */
  joins: { a: string; b: string; rule: string }[];
}

export interface ClusterContext {
  names: ReadonlyMap<string, NameGroup>;
  timexes: ReadonlyMap<string, ResolvedTimex>;
  /** Documents that are facts rather than articles. */
  facts: ReadonlySet<string>;
  /** The days that articles give of themselves, in metadata or a dateline. */
  published: ReadonlyMap<string, DayRange>;
}

/** What comparing needs of a cluster; never its dates. */
interface Features {
  family: string;
  kinds: Set<string>;
  lemmas: Set<string>;
  real: boolean;
  properNames: Set<string>;
  places: Set<string>;
  people: Set<string>;
  speakers: Set<string>;
  addressees: Set<string>;
  amounts: { value: number; of: string }[];
  words: Map<string, number>;
  years: Set<number>;
  nominal: boolean;
  documents: Set<string>;
  settings: Set<string>;
  /** A speaker whom an article quotes on one occasion only. */
  onlyOccasion: boolean;
  /** Days on which its articles are known to have been published, by their own word. */
  published: readonly DayRange[];
}

const REAL: ReadonlySet<Status> = new Set(["happened", "ongoing", "alleged", "denied"]);

/** Joins the mentions of one event within and across articles, deterministic in any order of input. */
export function clusterMentions(mentions: readonly EventMention[], context: ClusterContext): Cluster[] {
  const sorted = [...mentions].sort(byPosition);
  const sets = new DisjointMentions(sorted);
  joinWithinDocuments(sorted, sets, context);
  joinAcross(sets, context);
  joinOnlyOnes(sets, context);
  joinOutcomes(sorted, sets);
  joinAcross(sets, context);
  return sets.clusters();
}

function joinWithinDocuments(
  sorted: readonly EventMention[],
  sets: DisjointMentions,
  context: ClusterContext,
): void {
  const byId = new Map(sorted.map((mention) => [mention.id, mention]));
  for (const mention of sorted)
    for (const link of mention.order) {
      const other = byId.get(link.mention);
      if (link.relation === "same" && other) sets.join(mention, other, link.rule);
    }
  for (const document of groupBy(sorted, (mention) => mention.document).values()) {
    joinAnaphora(document, sets, context);
    joinRetellings(document, sets, context);
    joinOccasions(document, sets, context);
  }
}

/** "The dam gave way": a verb whose only party is "the dam" tells again what was told of that dam before. */
function joinRetellings(
  document: readonly EventMention[],
  sets: DisjointMentions,
  context: ClusterContext,
): void {
  document.forEach((mention, index) => {
    if (
      mention.nominal ||
      mention.kind === "event" ||
      mention.kind === "statement" ||
      hasYear(mention, context)
    )
      return;
    if (
      mention.participants.length > 0 ||
      mention.places.length > 0 ||
      mention.order.length > 0 ||
      !REAL.has(mention.status)
    )
      return;
    const before = document
      .slice(0, index)
      .findLast(
        (other) =>
          sameFamily(mention, other) &&
          !other.headline &&
          other.status === mention.status &&
          !hasYear(other, context) &&
          other.words.some((word) => mention.words.includes(word)),
      );
    if (before) sets.join(mention, before, "told again in the same words");
  });
}

/** "The summit", "the warning": a definite noun with nothing else to know it by means the nearest event of its family before. */
function joinAnaphora(
  document: readonly EventMention[],
  sets: DisjointMentions,
  context: ClusterContext,
): void {
  document.forEach((mention, index) => {
    if (!mention.nominal || !mention.definite || mention.properName || mention.places.length > 0) return;
    const others = mention.participants.filter(({ role }) => role === "with" || role === "patient");
    if (others.length > 0 || hasYear(mention, context)) return;
    const before = document
      .slice(0, index)
      .filter(
        (other) =>
          other.status !== "planned" &&
          other.status !== "hypothetical" &&
          mention.status === other.status &&
          !other.headline,
      );
    const speaker = mention.participants.find(({ role }) => role === "speaker" || role === "agent")?.name;
    const near = before.filter(
      (other) => mention.sentence[0] - other.sentence[1] < 1500 && sameFamily(mention, other),
    );
    const fitting = near.filter(
      (other) =>
        !speaker ||
        other.participants.some(
          ({ role, name }) => (role === "speaker" || role === "agent") && name === speaker,
        ),
    );
    const antecedent =
      fitting.findLast((other) => other.lemma === mention.lemma && other.nominal) ??
      (mention.kind === "statement" ||
      mention.kind === "meeting" ||
      /^(disaster|tragedy|accident)$/.test(mention.lemma)
        ? fitting.at(-1)
        : undefined) ??
      fitting.findLast((other) => !other.nominal && other.lemma.slice(0, 5) === mention.lemma.slice(0, 5));
    if (antecedent) sets.join(mention, antecedent, `"the ${mention.lemma}" means the one before`);
  });
}

/**
 * What one speaker says in one article belongs to one occasion, unless the text tells occasions apart: by different
 * times, by an addressee, or by a perfect tense that reports at large. Statements without an occasion of their own join
 * the speaker's dated one, because a report leads with the speech that it reports.
 */
function joinOccasions(
  document: readonly EventMention[],
  sets: DisjointMentions,
  context: ClusterContext,
): void {
  const statements = document.filter((mention) => mention.kind === "statement" && REAL.has(mention.status));
  for (const spoken of groupBy(statements, (mention) => speakerOf(mention, context) ?? "").values()) {
    if (!speakerOf(spoken[0] as EventMention, context)) continue;
    const occasions = groupBy(
      spoken.filter((mention) => timeKey(mention, context) !== ""),
      (mention) => timeKey(mention, context),
    );
    for (const occasion of occasions.values())
      for (const other of occasion.slice(1))
        sets.join(occasion[0] as EventMention, other, "the speaker's words of one day");
    const [anchor] = spoken.filter((mention) => hasOccasion(mention, context)).sort(byPosition);
    if (!anchor) {
      joinNeighbours(spoken, sets);
      continue;
    }
    for (const other of spoken)
      if (
        timeKey(other, context) === "" &&
        !other.participants.some(({ role }) => role === "addressee") &&
        !isAtLarge(other, spoken)
      )
        sets.join(anchor, other, "the speaker's undated words belong to the speech reported");
  }
}

/** "He said … He added …": sentences that follow one another tell one speech. */
function joinNeighbours(spoken: readonly EventMention[], sets: DisjointMentions): void {
  spoken.forEach((mention, i) => {
    const previous = spoken[i - 1];
    if (
      previous &&
      !mention.headline &&
      !previous.headline &&
      mention.sentence[0] - previous.sentence[1] <= 3
    )
      sets.join(previous, mention, "one speaker, sentence after sentence");
  });
}

/** A day, a place or a gathering of its own; "this week" is no occasion that other words could belong to. */
function hasOccasion(mention: EventMention, context: ClusterContext): boolean {
  if (mention.headline) return false;
  const timed = timesOf(mention, context);
  if (timed.length > 0) return timed.every(({ meaning }) => /^(day|time)$/.test(granularityOf(meaning)));
  return mention.places.length > 0 || mention.order.some((link) => link.relation === "within");
}

/** The perfect tense reports at large ("has repeatedly called for"), except in a report's lead. */
function isAtLarge(mention: EventMention, spoken: readonly EventMention[]): boolean {
  return mention.atLarge === true && mention !== spoken.find(({ headline }) => !headline);
}

/** The expressions that date a mention, as a key: the same words in one article mean the same day. */
function timeKey(mention: EventMention, context: ClusterContext): string {
  return timesOf(mention, context)
    .map(({ meaning }) => JSON.stringify(meaning))
    .sort()
    .join();
}

function timesOf(mention: EventMention, { timexes }: ClusterContext): ResolvedTimex[] {
  return mention.times
    .filter(({ relation }) => relation === "is-included")
    .flatMap(({ timex }) => timexes.get(`${mention.document} ${timex}`) ?? []);
}

export function speakerOf(mention: EventMention, { names }: ClusterContext): string | null {
  const speaker =
    mention.participants.find(({ role }) => role === "speaker") ??
    (mention.kind === "statement" ? mention.participants.find(({ role }) => role === "agent") : undefined);
  return speaker ? (names.get(speaker.name)?.name ?? speaker.name) : null;
}

/** Joins the likest clusters first, each once a round, until no two are alike: what a text keeps apart must not meet through a third. */
function joinAcross(sets: DisjointMentions, context: ClusterContext): void {
  for (let changed = true; changed; ) {
    changed = false;
    const clusters = sets.clusters();
    const features = markOnlyOccasions(clusters.map((cluster) => featuresOf(cluster, context)));
    const weights = wordWeights(features);
    const alike = candidatePairs(features).flatMap(([i, j]) => {
      const found = likeness(features[i] as Features, features[j] as Features, weights);
      return found ? [{ i, j, ...found }] : [];
    });
    alike.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
    const touched = new Set<number>();
    for (const { i, j, rule } of alike) {
      if (touched.has(i) || touched.has(j)) continue;
      touched.add(i).add(j);
      sets.join(
        (clusters[i] as Cluster).mentions[0] as EventMention,
        (clusters[j] as Cluster).mentions[0] as EventMention,
        rule,
      );
      changed = true;
    }
  }
}

function markOnlyOccasions(features: Features[]): Features[] {
  const occasions = new Map<string, number>();
  const keys = (feature: Features) =>
    [...feature.speakers].flatMap((speaker) =>
      [...feature.documents].map((document) => `${speaker} in ${document}`),
    );
  for (const feature of features)
    if (feature.family === "statement")
      for (const key of keys(feature)) occasions.set(key, (occasions.get(key) ?? 0) + 1);
  return features.map((feature) => ({
    ...feature,
    onlyOccasion: keys(feature).every((key) => occasions.get(key) === 1),
  }));
}

/** Pairs that share a rare enough key; every rule of `likeness` implies one of these keys. */
function candidatePairs(features: readonly Features[]): [number, number][] {
  const blocks = new Map<string, number[]>();
  features.forEach((feature, index) => {
    const keys = [
      ...feature.properNames,
      ...feature.places,
      ...feature.people,
      ...feature.amounts.map(({ value }) => `#${value}`),
      ...(isAnonymous(feature) ? [...feature.lemmas].map((lemma) => `~${lemma}`) : []),
      ...[...feature.years].flatMap((year) => [...feature.lemmas].map((lemma) => `${lemma} of ${year}`)),
    ];
    for (const key of new Set(keys.map((key) => `${feature.family} ${key}`))) {
      const block = blocks.get(key);
      if (block) block.push(index);
      else blocks.set(key, [index]);
    }
  });
  const pairs = new Set<string>();
  for (const block of blocks.values())
    for (const [position, i] of block.entries())
      for (const j of block.slice(position + 1)) pairs.add(`${i} ${j}`);
  return [...pairs]
    .map((pair) => pair.split(" ").map(Number) as [number, number])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

interface Likeness {
  rule: string;
  /** 0 to 1: how much speaks for it, to join the surest first. */
  score: number;
}

/** The rule by which two clusters are one event; null when they are not, or when nothing says so. Dates take no part. */
function likeness(a: Features, b: Features, weights: ReadonlyMap<string, number>): Likeness | null {
  if (a.family !== b.family || a.real !== b.real || disjointYears(a, b) || toldApart(a, b)) return null;
  if (a.family === "statement") return likeStatements(a, b, weights);
  const like = (rule: string, score: number): Likeness => ({ rule, score });
  if (shared(a.properNames, b.properNames) > 0) return like("the same proper name", 1);
  const places = shared(a.places, b.places);
  const people = shared(a.people, b.people);
  if (
    isAnonymous(a) &&
    isAnonymous(b) &&
    !a.real &&
    shared(a.lemmas, b.lemmas) > 0 &&
    overlap(a.words, b.words, weights) >= 0.15
  )
    return like("the same act spoken of in like words", 0.5);
  const anonymous = a.places.size + a.people.size === 0 || b.places.size + b.people.size === 0;
  if (anonymous && shared(a.years, b.years) > 0 && shared(a.lemmas, b.lemmas) > 0)
    return like("called by the same noun and year", 0.6);
  const placeClash = a.places.size > 0 && b.places.size > 0 && places === 0;
  const sameKind = shared(a.lemmas, b.lemmas) > 0 || shared(a.kinds, b.kinds) > 0;
  const sameAmount = a.amounts.some((x) =>
    b.amounts.some((y) => x.value === y.value && x.value > 2 && (x.of === y.of || x.value > 12)),
  );
  if (sameAmount && sameKind) return like("the same number in the same kind of event", 0.9);
  if (placeClash) return null;
  const peopleClash = a.people.size > 1 && b.people.size > 1 && people === 0;
  const words = overlap(a.words, b.words, weights);
  if (places > 0 && a.nominal && b.nominal && !peopleClash && sameFamilyNoun(a, b))
    return like("the same kind of event at the same place", 0.8 + words / 10);
  const names = unite(a.places, a.people);
  const otherNames = unite(b.places, b.people);
  const common = shared(names, otherNames);
  const stems = (lemmas: ReadonlySet<string>) => new Set([...lemmas].map((lemma) => lemma.slice(0, 5)));
  const apartFromCommon = names.size > common && otherNames.size > common;
  if (
    common > 0 &&
    shared(stems(a.lemmas), stems(b.lemmas)) > 0 &&
    !apartFromCommon &&
    (places > 0 || words >= 0.2 || THINGS.has(a.family))
  )
    return like("the same act with the same name", 0.75 + words / 10);
  if (THINGS.has(a.family) && common > 0 && words >= 0.15)
    return like("the same kind of event befell the same thing", 0.7 + words / 10);
  if (people > 1 && sameKind) return like("the same kind of event with the same people", 0.7 + words / 10);
  if (PERSONAL.has(a.family) && people > 0 && sameKind && a.people.size <= 2 && b.people.size <= 2)
    return like("the same kind of event in the same person's life", 0.7 + words / 10);
  if (places > 0 && sameKind && (people > 0 || words >= 0.2) && !peopleClash)
    return like("the same kind of event, place and words", 0.6 + words / 10);
  if (people > 0 && sameKind && words >= 0.3)
    return like("the same kind of event, participant and words", 0.5 + words / 10);
  return null;
}

/** Kinds of event that one person has once in the run of a story. */
const PERSONAL = new Set(["resignation", "appointment", "death", "arrest"]);

/** No name, place or number by which to know it. */
function isAnonymous({ places, people, properNames, amounts }: Features): boolean {
  return places.size + people.size + properNames.size + amounts.length === 0;
}

/** An article that gives one event a year and another none means two: "beat them on Saturday", "last won in 1984". */
function toldApart(a: Features, b: Features): boolean {
  return (
    RECURRING.has(a.family) && a.years.size > 0 !== b.years.size > 0 && shared(a.documents, b.documents) > 0
  );
}

/** Families of which a story knows one, so that its year names it: "the 2022 invasion" is the war. */
const NAMED_BY_YEAR = new Set(["war", "annexation"]);

/** Families whose events befall things: "the Marrow dam" as agent, patient or place is one thing. */
const THINGS = new Set(["disaster", "attack", "sport", "launch", "founding"]);

function unite(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  return new Set([...a, ...b]);
}

function sameFamilyNoun(a: Features, b: Features): boolean {
  return (
    shared(a.lemmas, b.lemmas) > 0 ||
    ["meeting", "war", "agreement", "annexation", "election", "disaster", "protest"].includes(a.family)
  );
}

const LIKE_WORDS = 0.13;
/** Of the shorter side's words, by weight. */
const ALIKE_AT_ALL = 0.12;

function likeStatements(a: Features, b: Features, weights: ReadonlyMap<string, number>): Likeness | null {
  if (shared(a.speakers, b.speakers) === 0) return null;
  if (shared(a.addressees, b.addressees) > 0)
    return { rule: "the same speaker to the same listener", score: 1 };
  // Occasions that one article keeps apart stay apart.
  if (shared(a.documents, b.documents) > 0 || (a.addressees.size > 0 && b.addressees.size > 0)) return null;
  const [plain, otherPlain] = [plainWords(a), plainWords(b)];
  const words = overlap(plain, otherPlain, weights);
  const several = [...plain.keys()].filter((word) => otherPlain.has(word)).length > 1;
  if (apart(a.published, b.published) > STALE_DAYS) return null;
  if (shared(a.settings, b.settings) > 0)
    return { rule: "the same speaker on the same occasion", score: 0.8 + words / 10 };
  if (words >= LIKE_WORDS && several) return { rule: "the same speaker with like words", score: words };
  const within = contained(a.words, b.words, weights);
  const common = [...a.words.keys()].filter((word) => b.words.has(word)).length;
  return a.onlyOccasion && b.onlyOccasion && within >= ALIKE_AT_ALL && common >= 2
    ? { rule: "a speaker quoted once in each article, with like words", score: within / 2 }
    : null;
}

function plainWords({ words }: Features): ReadonlyMap<string, number> {
  return new Map([...words].filter(([word]) => !word.startsWith("@")));
}

/** Days between articles that state their publication; what was said then is said anew. */
const STALE_DAYS = 10;

function apart(a: readonly DayRange[], b: readonly DayRange[]): number {
  return Math.max(
    0,
    ...a.flatMap(([firstA, lastA]) => b.map(([firstB, lastB]) => Math.max(firstA - lastB, firstB - lastA))),
  );
}

/** Rare words weigh more: inverse document frequency over clusters. */
function wordWeights(features: readonly Features[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of features)
    for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + features.length / count)]));
}

/** How much of the shorter side's words the other side has, by weight. */
function contained(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  weights: ReadonlyMap<string, number>,
): number {
  const weigh = (words: Iterable<string>) =>
    [...words].reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
  const shorter = Math.min(weigh(a.keys()), weigh(b.keys()));
  return shorter === 0 ? 0 : weigh([...a.keys()].filter((word) => b.has(word))) / shorter;
}

/** Weighted overlap of words: the shared weight over the lighter side's. */
function overlap(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  weights: ReadonlyMap<string, number>,
): number {
  const weigh = (words: Iterable<string>) =>
    [...words].reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
  const both = weigh([...a.keys()].filter((word) => b.has(word)));
  const either = weigh(a.keys()) + weigh(b.keys()) - both;
  return either === 0 ? 0 : both / either;
}

/** "The war" in a text that tells of only one war is that war: a definite noun, or one with only a year, joins the one cluster of its family. */
function joinOnlyOnes(sets: DisjointMentions, context: ClusterContext): void {
  const clusters = sets.clusters();
  const features = clusters.map((cluster) => featuresOf(cluster, context));
  clusters.forEach((cluster, i) => {
    const own = features[i] as Features;
    if (own.family === "statement" || own.family === "event" || !own.real || !own.nominal) return;
    if (own.places.size > 0 || own.people.size > 0 || own.properNames.size > 0 || own.amounts.length > 0)
      return;
    if (!cluster.mentions.some((mention) => mention.definite)) return;
    const fits = (j: number) => {
      const other = features[j] as Features;
      const known = other.places.size > 0 || other.people.size > 0 || other.properNames.size > 0;
      // "The 1987 flood" is not the collapse of which the article tells without a year.
      const apart =
        disjointYears(own, other) ||
        toldApart(own, other) ||
        (own.years.size > 0 && !NAMED_BY_YEAR.has(own.family) && shared(own.lemmas, other.lemmas) === 0);
      return j !== i && other.family === own.family && other.real && known && !apart;
    };
    const all = clusters.map((_, j) => j).filter(fits);
    const inDocument = all.filter((j) => shared((features[j] as Features).documents, own.documents) > 0);
    const near = inDocument.length > 0 ? inDocument : all;
    const namesake = all.filter((j) => shared((features[j] as Features).lemmas, own.lemmas) > 0);
    const candidates = near.length === 1 ? near : namesake;
    if (candidates.length === 1)
      sets.join(
        cluster.mentions[0] as EventMention,
        (clusters[candidates[0] as number] as Cluster).mentions[0] as EventMention,
        "the only event of its kind that the articles tell of",
      );
  });
}

/** What was agreed, signed or announced at a meeting is told with it: "a summit where 26 towns pledged help". */
function joinOutcomes(sorted: readonly EventMention[], sets: DisjointMentions): void {
  const byId = new Map(sorted.map((mention) => [mention.id, mention]));
  const outcomes = new Set(
    sets
      .clusters()
      .filter(({ mentions }) =>
        mentions.some(({ kind, status }) => familyOf(kind) === "agreement" && REAL.has(status)),
      )
      .flatMap(({ mentions }) => mentions),
  );
  for (const mention of sorted)
    for (const link of mention.order) {
      const setting = byId.get(link.mention);
      if (
        link.relation === "within" &&
        setting &&
        outcomes.has(mention) &&
        familyOf(setting.kind) === "meeting"
      )
        sets.join(setting, mention, "agreed at the meeting");
    }
}

/** A cluster's family: that of its meeting or other setting where an outcome was joined to one, else the commonest. */
export function mainFamily(cluster: Cluster): string {
  const tally = new Map<string, number>();
  for (const mention of cluster.mentions) {
    const family = familyOf(mention.kind);
    // Deaths are what a disaster or an attack did; words are what was said at something.
    tally.set(
      family,
      (tally.get(family) ?? 0) + (family === "statement" ? 0.01 : family === "death" ? 0.1 : 1),
    );
  }
  if (tally.has("meeting") && tally.has("agreement")) return "meeting";
  return [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "event";
}

function featuresOf(cluster: Cluster, context: ClusterContext): Features {
  const family = mainFamily(cluster);
  const full = (name: string) => context.names.get(name)?.name ?? name;
  const core = cluster.mentions.filter(
    (mention) => familyOf(mention.kind) === family || family === "meeting",
  );
  const words = new Map<string, number>();
  for (const mention of core) for (const word of mention.words) words.set(word, (words.get(word) ?? 0) + 1);
  // The speaker's own name is in all that is told of a speech and tells no two apart.
  for (const { participants } of core)
    for (const { name, role } of participants) if (role === "speaker") words.delete(`@${name.toLowerCase()}`);
  const people = core.flatMap(({ participants, kind }) =>
    family === "meeting" && kind === "statement" ? [] : participants,
  );
  return {
    family,
    kinds: new Set(core.map(({ kind }) => kind)),
    lemmas: new Set(core.map(({ lemma }) => lemma)),
    real: REAL.has((core[0] as EventMention).status),
    properNames: new Set(core.flatMap(({ properName }) => (properName ? [properName.toLowerCase()] : []))),
    places: new Set(core.flatMap(({ places }) => places.map(({ name }) => full(name)))),
    people: new Set(people.map(({ name }) => full(name))),
    speakers: new Set(core.flatMap((mention) => speakerOf(mention, context) ?? [])),
    addressees: new Set(
      core.flatMap(({ participants }) =>
        participants.filter(({ role }) => role === "addressee").map(({ name }) => full(name)),
      ),
    ),
    amounts: core.flatMap(({ amounts }) => amounts.map(({ value, of }) => ({ value, of }))),
    words,
    years: new Set(core.flatMap((mention) => yearsOf(mention, context))),
    nominal: core.some(({ nominal }) => nominal),
    onlyOccasion: false,
    published: [...new Set(core.map(({ document }) => document))].flatMap((document) => {
      const days = context.published.get(document);
      return days ? [days] : [];
    }),
    documents: new Set(core.map(({ document }) => document)),
    settings: new Set(
      core
        .filter(({ kind }) => kind === "statement")
        .flatMap(({ places }) => places.map(({ name }) => full(name))),
    ),
  };
}

function hasYear(mention: EventMention, context: ClusterContext): boolean {
  return yearsOf(mention, context).length > 0;
}

/** Years that a mention itself states: two summits of different years are two. */
function yearsOf(mention: EventMention, { timexes }: ClusterContext): number[] {
  return mention.times.flatMap(({ timex, relation }) => {
    const meaning = timexes.get(`${mention.document} ${timex}`)?.meaning;
    return relation === "is-included" && meaning?.kind === "calendar" && meaning.fields.year !== undefined
      ? [meaning.fields.year]
      : [];
  });
}

/** Kinds that come back in other years; of the rest, two years for one event are a contradiction to report. */
const RECURRING = new Set([
  "meeting",
  "call",
  "agreement",
  "deal",
  "attack",
  "disaster",
  "election",
  "trial",
  "protest",
  "visit",
  "launch",
  "sport",
  "war",
  "event",
]);

function disjointYears(a: Features, b: Features): boolean {
  return RECURRING.has(a.family) && a.years.size > 0 && b.years.size > 0 && shared(a.years, b.years) === 0;
}

function sameFamily(a: EventMention, b: EventMention): boolean {
  return familyOf(a.kind) === familyOf(b.kind);
}

function shared<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count++;
  return count;
}

export function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const known = groups.get(key(item));
    if (known) known.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

export function byPosition(a: EventMention, b: EventMention): number {
  return (
    (a.document < b.document ? -1 : a.document > b.document ? 1 : 0) ||
    a.trigger[0] - b.trigger[0] ||
    a.trigger[1] - b.trigger[1]
  );
}

/** A union-find over mentions that remembers why. */
class DisjointMentions {
  private readonly parent = new Map<string, string>();
  private readonly joins: Cluster["joins"] = [];
  private readonly mentions: readonly EventMention[];

  constructor(mentions: readonly EventMention[]) {
    this.mentions = mentions;
    for (const { id } of mentions) this.parent.set(id, id);
  }

  join(a: EventMention, b: EventMention, rule: string): void {
    const [first, second] = [this.root(a.id), this.root(b.id)];
    if (first === second) return;
    this.parent.set(second, first);
    this.joins.push({ a: a.id, b: b.id, rule });
  }

  joined(a: EventMention, b: EventMention): boolean {
    return this.root(a.id) === this.root(b.id);
  }

  clusters(): Cluster[] {
    return [...groupBy(this.mentions, ({ id }) => this.root(id))].map(([root, mentions]) => ({
      mentions,
      joins: this.joins.filter((join) => this.root(join.a) === root),
    }));
  }

  private root(id: string): string {
    let at = id;
    for (let up = this.parent.get(at) as string; up !== at; up = this.parent.get(at) as string) at = up;
    return at;
  }
}

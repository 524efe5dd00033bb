import { familyOf } from "../../events/rules.ts";
import { groupBy } from "../../model/group-by.ts";
import type { EventMention, ParticipantMention } from "../../model/mention.ts";
import type { ClusterContext } from "../features.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import { skeleton } from "../names/name-likeness.ts";
import { fullName } from "../names/names.ts";

/** Acts that are one party's deed: of who met or agreed, each article may name another half. */
const DEEDS = new Set(["attack", "death", "arrest", "annexation"]);

/** Who died or drowned did nothing. */
const SUFFERED = /^(?:die|drown|perish|fall|burn|bleed|succumb|collapse)$/;

/** From here on the words in the article name the doer, in full or in short, and are no pronoun. */
const NAMED = 0.9;

export interface DoerPosition {
  value: string;
  told: { mention: EventMention; doer: ParticipantMention }[];
}

/**
 * Who did it, where articles name different parties: "the Northern Front shelled the port", "the Harbour Guard shelled
 * it". Only parties of one kind are compared, persons or organisations: a country, its army and its general are one.
 */
export function differentDoers(cluster: Cluster, { names, facts }: ClusterContext): DoerPosition[] {
  const full = (name: string) => fullName(names, name);
  const told = cluster.mentions
    .filter(
      ({ kind, document, headline, status, lemma }) =>
        DEEDS.has(familyOf(kind)) &&
        !facts.has(document) &&
        !headline &&
        status !== "denied" &&
        !SUFFERED.test(lemma),
    )
    .flatMap((mention) =>
      mention.participants
        .filter(
          ({ role, kind, confidence }) =>
            role === "agent" && confidence >= NAMED && (kind === "person" || kind === "organisation"),
        )
        .map((doer) => ({ mention, doer })),
    );
  const victims = new Set(
    cluster.mentions.flatMap(({ participants, lemma }) =>
      participants
        .filter(({ role }) => role === "patient" || (role === "agent" && SUFFERED.test(lemma)))
        .map(({ name }) => full(name)),
    ),
  );
  // The same act: "shot", "killed" and "arrested" in one story have each their doer.
  const acts = [...groupBy(told, ({ mention }) => mention.lemma.slice(0, 5)).values()];
  for (const same of acts) {
    const documents = [...groupBy(same, ({ mention }) => mention.document).values()];
    const groups = [...groupBy(same, ({ doer }) => full(doer.name))].sort((a, b) => (a[0] < b[0] ? -1 : 1));
    const kinds = new Set(same.map(({ doer }) => doer.kind));
    // One article with two doers tells of both; so may the others.
    const single = documents.every((list) => new Set(list.map(({ doer }) => full(doer.name))).size === 1);
    if (groups.length < 2 || kinds.size > 1 || !single) continue;
    // Who died by his own hand, or is told as the victim elsewhere, is where one article was misread.
    if (groups.some(([name]) => victims.has(name)) || areKin(groups.map(([name]) => name))) continue;
    if (
      !befellOne(
        same.map(({ mention }) => mention),
        full,
      )
    )
      continue;
    return groups.map(([value, list]) => ({ value, told: list }));
  }
  return [];
}

/** Two who share a word of their names may be one, spelt twice, or father and son. */
function areKin(names: readonly string[]): boolean {
  const words = names.map((name) => new Set(name.split(" ").map(skeleton)));
  return words.some((one, i) => words.slice(i + 1).some((other) => [...one].some((word) => other.has(word))));
}

/** Has each of them a name, or two words, beside the doer in common with the first: "shelled the port of Sunder"? */
function befellOne(mentions: readonly EventMention[], full: (name: string) => string): boolean {
  const objects = mentions.map(({ participants, places, words }) => {
    const doers = participants
      .filter(({ role }) => role === "agent")
      .map(({ name }) => `@${name.toLowerCase()}`);
    const names = [...participants.filter(({ role }) => role !== "agent"), ...places].map(({ name }) =>
      full(name),
    );
    return { names: new Set(names), words: new Set(words.filter((word) => !doers.includes(word))) };
  });
  const [one, ...others] = objects;
  const common = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
    [...a].filter((item) => b.has(item)).length;
  return (
    one !== undefined &&
    others.every((other) => common(one.names, other.names) > 0 || common(one.words, other.words) >= 2)
  );
}

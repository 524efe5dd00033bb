import { familyOf } from "../../events/rules.ts";
import { groupBy } from "../../model/group-by.ts";
import type { EventMention, ParticipantMention } from "../../model/mention.ts";
import type { Cluster } from "../disjoint-mentions.ts";
import type { ClusterContext } from "../features.ts";
import { fullName } from "../names.ts";

/** Acts that are one party's deed: of who met or agreed, each article may name another half. */
const DEEDS = new Set(["attack", "death", "arrest", "annexation"]);

export interface DoerPosition {
  value: string;
  told: { mention: EventMention; doer: ParticipantMention }[];
}

/**
 * Who did it, where articles name different parties: "the Northern Front shelled the port", "the Harbour Guard shelled
 * it". Only parties of one kind are compared, persons or organisations: a country, its army and its general are one.
 */
export function differentDoers({ mentions }: Cluster, { names, facts }: ClusterContext): DoerPosition[] {
  const told = mentions
    .filter(
      ({ kind, document, headline, status }) =>
        DEEDS.has(familyOf(kind)) && !facts.has(document) && !headline && status !== "denied",
    )
    .flatMap((mention) =>
      mention.participants
        .filter(({ role, kind }) => role === "agent" && (kind === "person" || kind === "organisation"))
        .map((doer) => ({ mention, doer })),
    );
  // The same act: "shot", "killed" and "arrested" in one story have each their doer.
  const acts = [...groupBy(told, ({ mention }) => mention.lemma.slice(0, 5)).values()];
  for (const same of acts) {
    const full = (name: string) => fullName(names, name);
    const documents = [...groupBy(same, ({ mention }) => mention.document).values()];
    const groups = [...groupBy(same, ({ doer }) => full(doer.name))].sort((a, b) => (a[0] < b[0] ? -1 : 1));
    const kinds = new Set(same.map(({ doer }) => doer.kind));
    // One article with two doers tells of both; so may the others.
    const single = documents.every((list) => new Set(list.map(({ doer }) => full(doer.name))).size === 1);
    if (groups.length < 2 || kinds.size > 1 || !single) continue;
    return groups.map(([value, list]) => ({ value, told: list }));
  }
  return [];
}

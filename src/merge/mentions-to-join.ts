import type { EventMention } from "../model/mention.ts";

/** A verb of no known kind is an event for the timeline only where its sentence says when, or what came before or after. */
export function mentionsToJoin(mentions: readonly EventMention[]): EventMention[] {
  const linked = new Set(mentions.flatMap(({ order }) => order.map(({ mention }) => mention)));
  // "Cancelled the match": the verb is what became of the match, and no event beside it.
  const endings = new Set(
    mentions.flatMap(({ document, status, statusBecause }) =>
      status === "cancelled" && statusBecause ? [`${document} ${statusBecause.span[0]}`] : [],
    ),
  );
  return mentions.filter(
    ({ id, document, trigger, kind, times, order, gist }) =>
      kind !== "event" ||
      (!endings.has(`${document} ${trigger[0]}`) &&
        gist !== undefined &&
        (times.length > 0 || order.length > 0 || linked.has(id))),
  );
}

/** Without the mentions that are not joined and by which no other is known to be: joining the rest is joining them all. */
export function mentionsThatMatter(mentions: readonly EventMention[]): EventMention[] {
  const joined = new Set(mentionsToJoin(mentions));
  return mentions.filter(
    (mention) => joined.has(mention) || mention.order.length > 0 || mention.status === "cancelled",
  );
}

import type { EventMention } from "../../model/mention.ts";
import { isClaimDenied } from "../claim-denied.ts";

/** A verb of no known kind is an event for the timeline only where its sentence says when, or what came before or after, or that it was denied. */
export function mentionsToJoin(mentions: readonly EventMention[]): EventMention[] {
  const linked = new Set(mentions.flatMap(({ order }) => order.map(({ mention }) => mention)));
  // "Cancelled the match": the verb is what became of the match, and no event beside it.
  const endings = new Set(
    mentions.flatMap(({ document, status, statusBecause, trigger }) =>
      status === "cancelled" && statusBecause && statusBecause.span[0] !== trigger[0]
        ? [`${document} ${statusBecause.span[0]}`]
        : [],
    ),
  );
  return mentions.filter((mention) => {
    const { id, document, trigger, kind, times, order, gist, status } = mention;
    return (
      kind !== "event" ||
      (!endings.has(`${document} ${trigger[0]}`) &&
        gist !== undefined &&
        (times.length > 0 ||
          order.length > 0 ||
          linked.has(id) ||
          (status === "denied" && isClaimDenied(mention))))
    );
  });
}

/** Without the mentions that are not joined and by which no other is known to be: joining the rest is joining them all. */
export function mentionsThatMatter(mentions: readonly EventMention[]): EventMention[] {
  const joined = new Set(mentionsToJoin(mentions));
  return mentions.filter(
    (mention) => joined.has(mention) || mention.order.length > 0 || mention.status === "cancelled",
  );
}

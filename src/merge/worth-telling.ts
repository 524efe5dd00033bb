import { familyOf } from "../events/rules.ts";
import type { EventMention, Status } from "../model/mention.ts";
import { isClaimDenied, POINTING } from "./claim-denied.ts";
import { mainFamily } from "./features.ts";
import type { Merged } from "./join-documents.ts";
import type { Cluster } from "./joins/disjoint-mentions.ts";
import { INCIDENTS } from "./joins/incidents.ts";

export const UNREAL: ReadonlySet<Status> = new Set(["planned", "hypothetical", "cancelled"]);

/**
 * What belongs on a timeline: what two independent articles tell, or what one tells with a time, an order or a name of
 * its own. Passing remarks, headlines alone and mere possibilities of one article do not.
 */
export function isWorthTelling(
  cluster: Cluster,
  merged: Pick<Merged, "factDays" | "copyOf" | "countedFrom">,
): boolean {
  const { factDays } = merged;
  const prose = cluster.mentions.filter(({ headline, document }) => !headline && !factDays.has(document));
  if (prose.length === 0) return false;
  // What a person looked up as a fact and an article tells belongs here.
  if (cluster.mentions.some(({ document }) => factDays.has(document))) return true;
  const documents = new Set(prose.map(({ document }) => merged.copyOf.get(document) ?? document)).size;
  // What one article says did not happen is no event, unless somebody had claimed it; what another says did is.
  if (documents === 1 && prose.every(({ status }) => status === "denied")) return prose.some(isClaimDenied);
  const family = mainFamily(cluster);
  if (family === "event" && !prose.some(({ times, order }) => times.length + order.length > 0)) return false;
  if (
    family === "event" &&
    documents === 1 &&
    prose.every(({ gist }) => gist === undefined || POINTING.test(gist))
  )
    return false;
  if (family === "event" && documents === 1 && prose.every(isOnlyBounded)) return false;
  const countedFrom = merged.countedFrom;
  const timed = prose.some(
    ({ id, times, order }) =>
      times.some(({ relation }) => relation !== "measures") ||
      order.some(({ relation }) => relation !== "same") ||
      countedFrom.has(id),
  );
  const unreal = prose.every(({ status }) => UNREAL.has(status));
  if (
    prose.some(({ properName }) => properName !== undefined) &&
    prose.some(({ status }) => !UNREAL.has(status))
  )
    return true;
  if (unreal)
    return prose.some(({ status }) => status !== "hypothetical")
      ? timed || documents > 1
      : documents > 1 && (identifies(prose) || prose.some(({ gist }) => gist !== undefined));
  if (documents > 1) return identifies(prose) || timed;
  if (family === "statement")
    return (
      prose.some(({ times }) => times.some(({ relation }) => relation === "is-included")) &&
      prose.some(
        ({ gist, participants }) =>
          gist !== undefined || participants.some(({ role }) => role === "addressee"),
      )
    );
  if (prose.some(isTurn) || prose.some(isNewsOfIncident)) return true;
  const namedByYear = prose.some(({ nominal, definite, times }) => nominal && definite && times.length > 0);
  return timed && (namedByYear || identifies(prose) || prose.some(({ gist }) => gist !== undefined));
}

/** "Carried blankets until midnight", "the law leaves her until Saturday": an end without a beginning tells no day of what goes on. */
function isOnlyBounded({ status, times, order }: EventMention): boolean {
  return (
    status === "happened" &&
    order.length === 0 &&
    times.length > 0 &&
    times.every(({ relation, rule }) => relation === "before" && /“(?:until|till)”$/.test(rule))
  );
}

/** What a court, a board or a voter does to somebody by name is told whether or not its day is. */
const TURNS: ReadonlySet<string> = new Set([
  "trial",
  "plea",
  "verdict",
  "resignation",
  "arrest",
  "appointment",
  "law",
]);

function isTurn({ kind, nominal, asserted, atLarge, status, gist, participants }: EventMention): boolean {
  return (
    TURNS.has(familyOf(kind)) &&
    !nominal &&
    asserted &&
    !atLarge &&
    status === "happened" &&
    gist !== undefined &&
    participants.some(({ kind: who, role }) => who === "person" && (role === "patient" || role === "agent"))
  );
}

/** "A girl was shot during a duck hunt": the incident with which a report opens is what it is about, whether or not its day is known. */
function isNewsOfIncident({ kind, asserted, status, gist, sentence, order }: EventMention): boolean {
  const family = familyOf(kind);
  return (
    INCIDENTS.has(family) &&
    family !== "search" &&
    order.length === 0 &&
    asserted &&
    status === "happened" &&
    gist !== undefined &&
    sentence[0] < OPENING
  );
}

/** How far into an article its first sentence or two may stand, in UTF-16 code units. */
const OPENING = 300;

/** Something by which a reader could tell which event is meant. */
function identifies(mentions: readonly EventMention[]): boolean {
  return mentions.some(
    ({ places, participants, properName, amounts }) =>
      places.length > 0 || participants.length > 0 || properName !== undefined || amounts.length > 0,
  );
}

import { createHash } from "node:crypto";
import { parseDay } from "../calendar/civil-day.ts";
import { familyOf } from "../events/rules.ts";
import { groupBy } from "../model/group-by.ts";
import type { EventMention } from "../model/mention.ts";
import type { DocumentDating } from "../model/stages.ts";
import { byPosition, type Cluster } from "./joins/disjoint-mentions.ts";

interface Told {
  datings: readonly DocumentDating[];
  texts: ReadonlyMap<string, string>;
  /** Documents that are facts rather than articles. */
  facts: ReadonlySet<string>;
}

/** So many hexadecimal digits tell apart what the words of a name do not. */
const DIGITS = 6;

/**
 * Names every event by its first telling: what it is, whom or where it concerns, and a hash of the sentence:
 * "meeting-sunder-3fa2c1". Nothing but an event's own mentions counts, so that no article that does not tell it changes
 * its name, and none that does, unless it is the one that told it first: by the day that articles give of themselves,
 * then by their names.
 */
export function identify(
  clusters: readonly Cluster[],
  { datings, texts, facts }: Told,
): ReadonlyMap<Cluster, string> {
  const written = new Map(
    datings.map(({ document, published }) => [
      document,
      published.end.latest === null ? null : parseDay(published.end.latest),
    ]),
  );
  const dayOf = (document: string) => written.get(document) ?? Number.POSITIVE_INFINITY;
  const named = clusters.map((cluster) => {
    const first = firstTelling(cluster, { dayOf, isFact: (document) => facts.has(document) });
    return { cluster, first, name: `${wordsOf(first, cluster)}-${hashOf(first, texts)}` };
  });
  const ids = new Map<Cluster, string>();
  // The very same sentence in two articles that were not taken for one event.
  for (const [name, same] of groupBy(named, (one) => one.name))
    same
      .sort((a, b) => byPosition(a.first, b.first))
      .forEach(({ cluster }, index) => {
        ids.set(cluster, index === 0 ? name : `${name}-${index + 1}`);
      });
  return ids;
}

/** In prose rather than in a headline, where the article that told it first has both. */
function firstTelling(
  { mentions }: Cluster,
  { dayOf, isFact }: { dayOf: (document: string) => number; isFact: (document: string) => boolean },
): EventMention {
  const told = mentions.filter(({ document }) => !isFact(document));
  const sorted = [...(told.length > 0 ? told : mentions)].sort(
    (a, b) => compareNumbers(dayOf(a.document), dayOf(b.document)) || byPosition(a, b),
  );
  const first = sorted[0] as EventMention;
  return sorted.find(({ document, headline }) => document === first.document && !headline) ?? first;
}

function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The kind with the name, the place or the person, as the first article has them. */
function wordsOf(first: EventMention, { mentions }: Cluster): string {
  const family = familyOf(first.kind);
  const own = mentions.filter(({ document }) => document === first.document);
  const same = [first, ...own.filter((mention) => mention !== first && familyOf(mention.kind) === family)];
  const place = same.flatMap(({ places }) => places)[0]?.name;
  const people = same.flatMap(({ participants }) => participants);
  const person = people.find(({ role }) => role === "speaker") ?? people[0];
  const proper = same.find(({ properName }) => properName)?.properName;
  const concerned =
    proper ?? (family === "statement" ? (person?.name ?? place) : (place ?? person?.name)) ?? first.lemma;
  return slug(`${family} ${concerned}`);
}

/** Of the sentence and the word in it, wherever they stand. */
function hashOf({ document, sentence, trigger }: EventMention, texts: ReadonlyMap<string, string>): string {
  const text = texts.get(document) ?? "";
  return createHash("sha256")
    .update(text.slice(...sentence).replace(/\s+/g, " "))
    .update("\0")
    .update(text.slice(sentence[0], trigger[0]).replace(/\s+/g, " "))
    .digest("hex")
    .slice(0, DIGITS);
}

function slug(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60)
    .replace(/-$/, "");
}

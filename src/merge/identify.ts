import { createHash } from "node:crypto";
import { familyOf } from "../events/rules.ts";
import { compareText } from "../model/compare-text.ts";
import { type Cluster, groupBy } from "./disjoint-mentions.ts";
import { type ClusterContext, mainFamily, speakerOf } from "./features.ts";

/**
 * Names an event by what it is and whom or where it concerns: "meeting-sunder", "statement-ada-brook". Events that would
 * share a name are told apart by the words of their titles, so that a new article elsewhere does not rename them.
 */
export function identify(
  clusters: readonly Cluster[],
  context: ClusterContext,
  titles: ReadonlyMap<Cluster, string>,
): Map<Cluster, string> {
  const stem = (cluster: Cluster) => {
    const family = mainFamily(cluster);
    const core = cluster.mentions.filter((mention) => familyOf(mention.kind) === family);
    const full = (name: string) => context.names.get(name)?.name ?? name;
    const proper = core.find(({ properName }) => properName)?.properName;
    const place = mostUsed(core.flatMap(({ places }) => places.map(({ name }) => full(name))));
    const person =
      family === "statement"
        ? core.map((mention) => speakerOf(mention, context)).find(Boolean)
        : mostUsed(core.flatMap(({ participants }) => participants.map(({ name }) => full(name))));
    return slug(
      [family, proper ?? (family === "statement" ? (person ?? place) : (place ?? person)) ?? ""].join(" "),
    );
  };
  const ids = new Map<Cluster, string>();
  for (const [name, same] of groupBy([...clusters], stem)) {
    const main = mainOf(same);
    for (const cluster of same)
      ids.set(
        cluster,
        cluster === main
          ? name
          : `${name}-${createHash("sha256")
              .update(titles.get(cluster) ?? "")
              .update(cluster.mentions[0]?.words.join() ?? "")
              .update(cluster.mentions[0]?.id ?? "")
              .digest("hex")
              .slice(0, 6)}`,
      );
  }
  return ids;
}

/** The one with the most mentions, of equals the first by id: it keeps the plain name. */
function mainOf(same: readonly Cluster[]): Cluster | undefined {
  const [first, ...others] = same;
  if (others.length === 0) return first;
  return [...same].sort(
    (a, b) =>
      b.mentions.length - a.mentions.length || compareText(a.mentions[0]?.id ?? "", b.mentions[0]?.id ?? ""),
  )[0];
}

function mostUsed(names: readonly string[]): string | undefined {
  return [...groupBy(names, (name) => name)].sort(
    (a, b) => b[1].length - a[1].length || compareText(a[0], b[0]),
  )[0]?.[0];
}

function slug(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
}

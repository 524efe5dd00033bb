import { firstDay, lastDay } from "../../calendar/day-set.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import { skeleton } from "../names/name-likeness.ts";
import { fullNamesBySurname } from "../names/names.ts";
import { eventsOfMatter } from "./corrected/events-of-matter.ts";
import type { FigureSurroundings } from "./figure-surroundings.ts";
import { capitalWordsIn } from "./name-words.ts";
import { areRivals, type OfficeTold, officesIn } from "./offices-told.ts";

export interface OfficeConflict {
  person: string;
  clusters: Cluster[];
  positions: { value: string; told: OfficeTold[] }[];
}

/** In days: articles that lie further apart may call one person by an office that was taken between them. */
const TERM = 90;

/**
 * Offices of one body that articles of one affair give one person, and of which nobody has two: "chief executive Ada Brook", "Ada
 * Brook, who chaired the company". An article that gives both means both.
 */
export function differentOffices(told: readonly Cluster[], among: FigureSurroundings): OfficeConflict[] {
  const { contexts, context, stories, writtenOn } = among;
  const persons = fullNamesBySurname(context.names);
  const surnamesIn = (stretch: string) =>
    capitalWordsIn(stretch)
      .map(skeleton)
      .filter((word) => persons.has(word));
  const all = contexts.documents
    .filter((document) => stories.besides(document).length > 0)
    .flatMap((document) => officesIn(contexts.of(document), surnamesIn));
  const mayBeAtOnce = (one: OfficeTold, other: OfficeTold) => {
    if (one.former || other.former) return (one.former || one.ofThen) && (other.former || other.ofThen);
    if (one.ofThen || other.ofThen) return true;
    const [a, b] = [writtenOn(one.sentence.document), writtenOn(other.sentence.document)];
    return Math.max(firstDay(a) - lastDay(b), firstDay(b) - lastDay(a)) <= TERM;
  };
  const eventsOn = eventsOfMatter(told, contexts);
  return [...groupBy(all, ({ surname }) => surname)].flatMap(([surname, held]): OfficeConflict[] => {
    const kindsIn = groupBy(held, ({ sentence }) => sentence.document);
    const givesBoth = (one: OfficeTold, { kind }: OfficeTold) =>
      (kindsIn.get(one.sentence.document) ?? []).some((office) => office.kind === kind);
    const clash = (one: OfficeTold, other: OfficeTold) =>
      areRivals(one.kind, other.kind) &&
      stories.besides(one.sentence.document).includes(other.sentence.document) &&
      !givesBoth(one, other) &&
      !givesBoth(other, one) &&
      mayBeAtOnce(one, other);
    const clashing = held.filter((one) => held.some((other) => clash(one, other)));
    if (clashing.length === 0) return [];
    return [
      {
        person: persons.get(surname) as string,
        clusters: eventsOn({ asserting: clashing.map(({ sentence }) => sentence), denying: [] }),
        positions: [...groupBy(clashing, ({ kind }) => kind).values()].map((same) => ({
          value: `${same[0]?.former ? "former " : ""}${same[0]?.office}`,
          told: same,
        })),
      },
    ];
  });
}

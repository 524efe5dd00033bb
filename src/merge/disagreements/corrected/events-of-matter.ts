import { groupBy } from "../../../model/group-by.ts";
import type { Cluster } from "../../joins/disjoint-mentions.ts";
import type { FigureSurroundings } from "../figure-surroundings.ts";
import { type ContextOfSentence, spotOf } from "../sentence-context.ts";

/** Finds the told events at which a disagreement belongs. */
export type EventsOfMatter = (sentences: {
  asserting: readonly ContextOfSentence[];
  denying: readonly ContextOfSentence[];
}) => Cluster[];

/**
 * Those that the sentences at odds tell, of one that denies what it says was said among them: "The company said that it had no
 * letter". Of a sentence that tells none, those told beside it in its paragraph: "The court ordered no election. It had three
 * provinces vote again."
 */
export function eventsOfMatter(
  told: readonly Cluster[],
  { contexts, texts }: Pick<FigureSurroundings, "contexts" | "texts">,
): EventsOfMatter {
  const bySpot = groupBy(
    told.flatMap((cluster) => cluster.mentions.map((mention) => ({ cluster, mention }))),
    ({ mention: { document, sentence } }) => spotOf(document, sentence),
  );
  const all = ({ document, span }: ContextOfSentence) =>
    (bySpot.get(spotOf(document, span)) ?? []).map(({ cluster }) => cluster);
  const beside = (sentence: ContextOfSentence) => {
    const own = contexts.of(sentence.document);
    const at = own.indexOf(sentence);
    const text = texts.get(sentence.document) ?? "";
    return [own[at - 1], own[at + 1]].flatMap((other) =>
      other && !text.slice(...between(sentence, other)).includes("\n") ? other.here : [],
    );
  };
  return ({ asserting, denying }) => {
    const sides = [
      ...asserting.map((sentence) => ({ sentence, own: sentence.here })),
      ...denying.map((sentence) => ({ sentence, own: all(sentence) })),
    ];
    const found = sides.flatMap(({ sentence, own }) => (own.length > 0 ? own : beside(sentence)));
    return [...new Set(found.length > 0 ? found : sides.flatMap(({ sentence }) => sentence.near))];
  };
}

function between({ span: one }: ContextOfSentence, { span: other }: ContextOfSentence): [number, number] {
  return [Math.min(one[1], other[1]), Math.max(one[0], other[0])];
}

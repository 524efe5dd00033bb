import { groupBy } from "../../model/group-by.ts";
import type { Span } from "../../model/span.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import { skeleton } from "../names/name-likeness.ts";
import { eventsOfMatter } from "./corrected/events-of-matter.ts";
import { wordsIn } from "./corrected/matter.ts";
import type { FigureSurroundings } from "./figure-surroundings.ts";
import type { ContextOfSentence } from "./sentence-context.ts";

export interface DoersToldApart {
  clusters: Cluster[];
  positions: { value: string; told: { document: string; span: Span }[] }[];
}

/** Somebody who did what one alone can have done. */
interface Doing {
  act: string;
  name: string;
  /** Of what it was done to: "the disc". */
  thing: string;
  sentence: ContextOfSentence;
  /** In the article. */
  span: Span;
}

/** Acts of which a thing has one doer, each by its words. */
const ACTS: Readonly<Record<string, string>> = {
  found: "found|discovered|unearthed|uncovered|dug up|dug out|stumbled on|stumbled upon|came upon|spotted",
  stolen: "stole|stolen",
  invented: "invented|devised",
  designed: "designed",
  raised: "raised|sounded",
};

const WORDS = Object.values(ACTS).join("|");
const ACT_OF = Object.entries(ACTS).map(([act, words]) => ({ act, is: new RegExp(`^(?:${words})$`, "iu") }));

/** In full: a surname alone, or a pronoun, may be anybody's. */
const NAME =
  "(?<name>\\p{Lu}[\\p{L}’'-]*\\p{Ll} (?:(?:de|van|von|da|del|la|bin|al) )?(?:\\p{Lu}[\\p{L}’'-]* )?\\p{Lu}[\\p{L}’'-]*\\p{Ll})";
const THING = "(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?) (?<thing>(?:[\\p{Ll}-]+ ){0,3}?[\\p{Ll}-]+)";

const FORMS = [
  // "The disc, which is of bronze, was unearthed on 18 May by Ada Brook"
  `${THING}(?:,[^,;:.]{2,80},)? (?:was|were|had been|has been) (?:\\p{L}+ly )?(?<verb>${WORDS})(?: [^,;:.]{1,50}?)? by ${NAME}`,
  // "Ada Brook, the keeper who found the disc", "Brook, who found it"
  `${NAME}(?:, [^,;:.]{2,40}?)?,? who(?:, [^,;:.]{2,50},)? (?:had |has |first )?(?<verb>${WORDS}) ${THING}`,
  // "Ada Brook found the disc"
  `${NAME} (?:had |has |first )?(?<verb>${WORDS}) ${THING}`,
].map((form) => new RegExp(form, "gu"));

const OF_THING =
  /\b(?:of|in|on|at|to|for|from|by|with|that|which|who|and|or|but|was|were|had|has|under|near|when|while|after|before|guilty|dead)\b.*$/u;

function doingsIn(sentences: readonly ContextOfSentence[]): Doing[] {
  return sentences.flatMap((sentence) =>
    sentence.headline
      ? []
      : FORMS.flatMap((form) =>
          [...sentence.text.matchAll(form)].flatMap(({ index, 0: words, groups = {} }): Doing[] => {
            const act = ACT_OF.find(({ is }) => is.test(groups.verb ?? ""))?.act;
            const thing = wordsIn((groups.thing ?? "").replace(OF_THING, "")).at(-1)?.key;
            if (
              !act ||
              !thing ||
              /\b(?:not|never|no|if|whether|den(?:y|ied|ies)|claim\p{L}*)\b/u.test(
                sentence.text.slice(0, index + words.length),
              )
            )
              return [];
            const at = sentence.span[0] + index;
            return [{ act, name: groups.name ?? "", thing, sentence, span: [at, at + words.length] }];
          }),
        ),
  );
}

/**
 * Who did what one alone can have done, where articles of one affair name two: "the disc was found by Ada Brook", "Jonas Haas, who
 * found the disc". An article that names both has them do it together, or weighs the one against the other.
 */
export function doersToldApart(
  told: readonly Cluster[],
  { contexts, stories, texts }: FigureSurroundings,
): DoersToldApart[] {
  const all = contexts.documents
    .filter((document) => stories.besides(document).length > 0)
    .flatMap((document) => doingsIn(contexts.of(document)));
  const eventsOn = eventsOfMatter(told, contexts);
  return [...groupBy(all, ({ act, thing }) => `${act} ${thing}`).values()].flatMap(
    (same): DoersToldApart[] => {
      const names = (name: string, { sentence: { document } }: Doing) =>
        (texts.get(document) ?? "").includes(surnameOf(name));
      const clash = (one: Doing, other: Doing) =>
        !areKin(one.name, other.name) &&
        stories.besides(one.sentence.document).includes(other.sentence.document) &&
        !names(one.name, other) &&
        !names(other.name, one);
      const clashing = same.filter((one) => same.some((other) => clash(one, other)));
      if (clashing.length === 0) return [];
      return [
        {
          clusters: eventsOn({ asserting: clashing.map(({ sentence }) => sentence), denying: [] }),
          positions: [...groupBy(clashing, ({ name }) => skeleton(surnameOf(name))).values()].map((list) => ({
            value: list[0]?.name ?? "",
            told: list.map(({ sentence: { document }, span }) => ({ document, span })),
          })),
        },
      ];
    },
  );
}

function surnameOf(name: string): string {
  return name.split(" ").at(-1) ?? name;
}

function areKin(one: string, other: string): boolean {
  const words = new Set(one.split(" ").map(skeleton));
  return other.split(" ").some((word) => words.has(skeleton(word)));
}

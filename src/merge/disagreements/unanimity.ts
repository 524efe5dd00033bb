import { NUMBER_WORDS } from "../../events/written-numbers.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Span } from "../../model/span.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import type { Stories } from "../network/shared-names.ts";
import { type ContextOfSentence, eventsToldBy, inCommon, type SentenceContexts } from "./sentence-context.ts";

/** How a body decided, as one sentence has it. */
interface Decision {
  unanimous: boolean;
  /** The sort of body, by its first word. */
  body: string;
  span: Span;
  words: string;
  sentence: ContextOfSentence;
}

export interface UnanimityConflict {
  clusters: Cluster[];
  positions: { value: string; told: { document: string; span: Span }[] }[];
}

const NUMBER = [...NUMBER_WORDS.keys()].sort((a, b) => b.length - a.length).join("|");

/** Words for bodies that decide by votes; those of one line may be one body. */
const BODIES = [
  "commission panel committee inquiry",
  "court judge justice bench tribunal",
  "jury juror",
  "board director",
  "council councillor councilor",
  "parliament assembly senate deputy senator chamber",
].map((line) => line.split(" "));
const BODY = new RegExp(`(?<!\\p{L})(?<body>${BODIES.flat().join("|")})s?(?!\\p{L})`, "iu");

const UNANIMOUS = /\bunanimous(?:ly)?\b|\bwithout (?:a )?(?:dissent|dissenting voice|vote against)\b/iu;
const SPLIT = new RegExp(
  `\\b(?:(?:${NUMBER}|\\d+)(?: votes?)? (?:to|against|votes to) (?:${NUMBER}|\\d+)\\b|(?:${NUMBER}|\\d+) of (?:the|its) (?:${NUMBER}|\\d+) (?:judges|justices|jurors|members|directors)\\b|one (?:member|judge|justice|juror|director)\\b[^.;]{0,30}\\b(?:was against|voted against|dissented|disagreed)|by a majority of (?:${NUMBER}|\\d+)\\b)`,
  "iu",
);
const DECIDED =
  /\b(?:vot(?:e|es|ed|ing)|f(?:ound|ind|inds|inding|indings)|rul(?:e|es|ed|ing)|decid\p{L}+|decision|verdict|conclu\p{L}+|agreed|judgment|minutes|against|approv\p{L}+)\b/iu;

/** A parliament has many committees: two sentences must have so much in common to tell of one body. */
const ALIKE = 0.5;

/**
 * Whether a body was of one mind, where articles of one affair each tell once how it decided: "voted four to one", "the
 * commission unanimously finds".
 */
export function unlikeDecisions(contexts: SentenceContexts, { besides }: Stories): UnanimityConflict[] {
  const decisions = contexts.documents.flatMap((document) =>
    besides(document).length === 0 ? [] : decisionsIn(contexts.of(document)),
  );
  return [...groupBy(decisions, ({ body }) => body).values()].flatMap((same): UnanimityConflict[] => {
    const own = groupBy(same, ({ sentence }) => sentence.document);
    // An article that tells of two decisions may have the other's too.
    const only = (document: string) => {
      const decided = own.get(document) ?? [];
      return decided.length === 1 ? decided : [];
    };
    return same
      .filter(({ unanimous, sentence }) => unanimous && only(sentence.document).length === 1)
      .flatMap((one): UnanimityConflict[] => {
        const divided = besides(one.sentence.document)
          .flatMap(only)
          .filter((other) => !other.unanimous && inCommon(one.sentence, other.sentence) >= ALIKE);
        if (divided.length === 0) return [];
        const sides = [...divided, one];
        const positions = [...groupBy(sides, ({ words }) => words)].map(([words, list]) => ({
          value: `“${words}”`,
          told: list.map(({ sentence: { document }, span }) => ({ document, span })),
        }));
        return [{ clusters: eventsToldBy(sides.map(({ sentence }) => sentence)), positions }];
      });
  });
}

function decisionsIn(sentences: readonly ContextOfSentence[]): Decision[] {
  return sentences.flatMap((sentence, index): Decision[] => {
    const { text, span, headline } = sentence;
    // Few sentences tell of a decision, and only those are searched for numbers.
    if (headline || !DECIDED.test(text)) return [];
    const found = UNANIMOUS.exec(text) ?? SPLIT.exec(text);
    if (!found) return [];
    // "The vote of that commission is still misquoted. One member was against."
    const before = sentences[index - 1];
    const named = BODY.exec(text) ?? (before ? BODY.exec(before.text) : null);
    const body = BODIES.find((words) => words.includes(named?.groups?.body?.toLowerCase() ?? ""))?.[0];
    if (body === undefined) return [];
    const at = span[0] + found.index;
    return [
      {
        unanimous: UNANIMOUS.test(text),
        body,
        span: [at, at + found[0].length],
        words: found[0],
        sentence,
      },
    ];
  });
}

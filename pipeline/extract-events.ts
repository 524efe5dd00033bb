import { findMentions } from "../src/events/find-mentions.ts";
import type { Report } from "../src/model/diagnostic.ts";
import { groupBy } from "../src/model/group-by.ts";
import { overlaps } from "../src/model/span.ts";
import { type Dated, type DocumentDating, type Extracted, ExtractedSchema } from "../src/model/stages.ts";
import { findSentences, type SentenceSpan } from "../src/text/sentences.ts";
import { orLeaveAside } from "./leave-aside.ts";
import type { Stage } from "./stage.ts";

const NAME = "extract-events";

/** Finds what each article says happened, by whom, where, and whether it did. */
export const extractEvents: Stage<Dated, Extracted> = {
  name: NAME,
  output: ExtractedSchema,
  run(dated, { report }) {
    const own = new Set(dated.datings.flatMap(ownExpressions));
    const timexes = groupBy(
      dated.timexes.filter(({ document, id }) => !own.has(`${document} ${id}`)),
      ({ document }) => document,
    );
    const foreign = new Map(dated.datings.map(({ document, foreign: parts = [] }) => [document, parts]));
    const read = dated.documents.flatMap(({ id, path, text }) => {
      const passedOver = foreign.get(id) ?? [];
      const found = orLeaveAside({ stage: NAME, path, report }, () => {
        const sentences = findSentences(text).filter(
          ({ span }) => !passedOver.some((part) => overlaps(part.span, span)),
        );
        reportPieces(id, sentences, report);
        return { id, sentences, ...findMentions(id, text, sentences, timexes.get(id) ?? []) };
      });
      return found ?? [];
    });
    const kept = new Set(read.map(({ id }) => id));
    return {
      documents: dated.documents.filter(({ id }) => kept.has(id)),
      timexes: dated.timexes.filter(({ document }) => kept.has(document)),
      datings: dated.datings.filter(({ document }) => kept.has(document)),
      sentences: read.flatMap(({ id, sentences }) =>
        sentences.map(({ span, headline }) => ({ document: id, span, headline })),
      ),
      mentions: read.flatMap(({ mentions }) => mentions),
      offices: read.flatMap(({ offices }) => offices),
    };
  },
};

/** A table, a program or a text that lost its stops is read all the same, but not whole. */
function reportPieces(document: string, sentences: readonly SentenceSpan[], report: Report): void {
  const pieces = sentences.filter(({ piece }) => piece);
  const [first] = pieces;
  if (!first) return;
  report({
    code: "LONG_SENTENCE",
    severity: "note",
    document,
    span: first.span,
    message: `has words by the hundred without the end of a sentence, and is read there in ${pieces.length} pieces; what an event has on the other side of a cut is not seen. If its stops or its lines were lost on the way, give it with them.`,
  });
}

/** A dateline's expression, and that of a post shown with the article, tell their own days and no event's. */
function ownExpressions({ document, evidence }: DocumentDating): string[] {
  return evidence.flatMap(({ timex, relation }) =>
    timex === undefined || relation === "fresh" ? [] : [`${document} ${timex}`],
  );
}

import { type Dated, DatedSchema, type Ingested } from "../src/model/stages.ts";
import { dateDocument } from "../src/timex/date-document.ts";
import type { Stage } from "./stage.ts";

/** Finds temporal expressions, and what each article alone says of its own day. */
export const resolveDates: Stage<Ingested, Dated> = {
  name: "resolve-dates",
  output: DatedSchema,
  run({ documents }, { published, report }) {
    const dated = documents.map((document) => dateDocument(document, published.get(document.id)));
    for (const { dating } of dated)
      if (dating.evidence.length === 0)
        report({
          code: "NO_DATE",
          severity: "note",
          document: dating.document,
          message:
            "names no day of publication; it is dated from what the articles tell. Give it with --published ID=DATE if you know it",
        });
    return {
      documents,
      timexes: dated.flatMap(({ timexes }) => timexes),
      datings: dated.map(({ dating }) => dating),
    };
  },
};

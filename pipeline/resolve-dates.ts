import type { Report } from "../src/model/diagnostic.ts";
import { type Dated, DatedSchema, type DocumentDating, type Ingested } from "../src/model/stages.ts";
import { dateDocument } from "../src/timex/date-document.ts";
import { orLeaveAside } from "./leave-aside.ts";
import type { Stage } from "./stage.ts";

const NAME = "resolve-dates";

/** Finds temporal expressions, and what each article alone says of its own day. */
export const resolveDates: Stage<Ingested, Dated> = {
  name: NAME,
  output: DatedSchema,
  run({ documents }, { published, report }) {
    const dated = documents.flatMap((document) => {
      const attempt = { stage: NAME, path: document.path, report };
      const found = orLeaveAside(attempt, () => dateDocument(document, published.get(document.id)));
      return found ? [{ document, ...found }] : [];
    });
    for (const { dating } of dated) reportForeign(dating, report);
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
      documents: dated.map(({ document }) => document),
      timexes: dated.flatMap(({ timexes }) => timexes),
      datings: dated.map(({ dating }) => dating),
    };
  },
};

function reportForeign({ document, foreign = [] }: DocumentDating, report: Report): void {
  const [first] = foreign;
  if (!first) return;
  const languages = [...new Set(foreign.map(({ language }) => language))].sort().join(", ");
  report({
    code: "OTHER_LANGUAGE",
    severity: "warning",
    document,
    span: first.span,
    message: `is not in English but in ${languages}${foreign.length > 1 ? `, here and in ${foreign.length - 1} more places` : ""}; it is passed over. Give a translation if it matters.`,
  });
}

import { parse } from "../text/syntax/parse.ts";
import type { Tree } from "../text/syntax/tree.ts";
import { attachmentTable, type ScoredTree, scoreAttachment } from "./attachment-score.ts";
import { type ConlluSentence, readConllu } from "./conllu.ts";
import { readText } from "./gold-lines.ts";
import { goldTokens } from "./gold-tokens.ts";
import type { EvaluationTask } from "./task.ts";

/**
 * Dependency trees of a treebank's own tokens, tagged and parsed anew: written as CoNLL-U for any scorer, and scored here,
 * as a whole and by genre, which in the English Web Treebank is the first word of a sentence's id.
 */
export const syntaxTask: EvaluationTask = {
  name: "syntax",
  usage: "syntax GOLD.conllu OUT.conllu",
  run(path) {
    const parsed = readConllu(readText(path), path).map((gold) => ({
      gold,
      tree: parse(goldTokens(gold.forms)),
    }));
    return {
      text: parsed.map(({ gold, tree }) => conlluOf(gold, tree)).join("\n"),
      report: report(parsed.map(({ gold, tree }) => ({ gold, predicted: asScored(tree), tree }))),
    };
  },
};

interface Scored {
  gold: ConlluSentence;
  predicted: ScoredTree;
  tree: Tree;
}

function asScored({ heads, relations }: Tree): ScoredTree {
  return { heads: heads.map((head) => head + 1), labels: relations };
}

function conlluOf({ id, text, forms }: ConlluSentence, { heads, relations, upos, xpos }: Tree): string {
  const rows = forms.map((form, i) =>
    [i + 1, form, "_", upos[i], xpos[i], "_", (heads[i] as number) + 1, relations[i], "_", "_"].join("\t"),
  );
  return [`# sent_id = ${id}`, `# text = ${text}`, ...rows, ""].join("\n");
}

function report(scored: readonly Scored[]): string {
  const genreOf = ({ gold }: Scored) => /^[a-z]+/.exec(gold.id)?.[0] ?? "other";
  const genres = [...new Set(scored.map(genreOf))].sort();
  return [
    ...genres.map((genre) =>
      attachmentTable(genre, scoreAttachment(scored.filter((sentence) => genreOf(sentence) === genre))),
    ),
    attachmentTable("all", scoreAttachment(scored)),
    tagReport(scored),
  ].join("\n");
}

function tagReport(scored: readonly Scored[]): string {
  let [words, upos, xpos] = [0, 0, 0];
  for (const { gold, tree } of scored)
    gold.forms.forEach((_, i) => {
      words++;
      if (gold.upos[i] === tree.upos[i]) upos++;
      if (gold.xpos[i] === tree.xpos[i]) xpos++;
    });
  const share = (part: number) => ((100 * part) / Math.max(1, words)).toFixed(1);
  return `tags: UPOS ${share(upos)}  XPOS ${share(xpos)}`;
}

import { reconstruct } from "../../pipeline/pipeline.ts";

/** "whether it happened: happened (a) | denied (b)", for each conflict of articles "a", "b" and so on; a sentence that all open with ties them to one affair. */
export async function conflictsTold(articles: readonly string[], opening = ""): Promise<string[]> {
  const { conflicts } = await reconstruct(
    articles.map((text, index) => ({
      path: `${"abcdefgh"[index]}.txt`,
      bytes: Buffer.from(`${opening === "" ? "" : `${opening}\n\n`}${text}\n`),
    })),
  );
  return conflicts.map(
    ({ about, positions }) =>
      `${about}: ${positions.map(({ value, documents }) => `${value} (${documents.join(", ")})`).join(" | ")}`,
  );
}

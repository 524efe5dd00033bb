import { expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";

async function writtenFrom(articles: Record<string, string>): Promise<Record<string, string>> {
  const timeline = await reconstruct(
    Object.entries(articles).map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
  );
  return Object.fromEntries(
    timeline.documents.map(({ id, published: { start } }) => [
      id,
      `${start.earliest ?? ""}..${start.latest ?? ""}`,
    ]),
  );
}

const DATED =
  "Fire at Tarn\n\nPublished: 28 July 2016\n\nThe mill in Tarn burned down. Firemen searched the ruins on Tuesday.\n";

test("a report that opens with the event of another and names the same weekday means the same day", async () => {
  // 26 July 2016 was a Tuesday; its first weekday is at most four days old.
  expect(
    await writtenFrom({
      "dated.txt": DATED,
      "open.txt": "Mill gone\n\nThe mill in Tarn burned down. Police arrested two men on Tuesday.\n",
    }),
  ).toEqual({ dated: "2016-07-28..2016-07-28", open: "2016-07-26..2016-07-30" });
});

test("another event, or another weekday, ties nothing", async () => {
  for (const open of [
    "Bridge shut\n\nThe council in Sunder closed the old bridge. Police arrested two men on Tuesday.\n",
    "Mill gone\n\nThe mill in Tarn burned down. Police arrested two men on Monday.\n",
  ])
    expect((await writtenFrom({ "dated.txt": DATED, "open.txt": open })).open?.endsWith("2016-07-30")).toBe(
      false,
    );
});

test("a report that looks back on the event by a week does not mean the weekday of the first report", async () => {
  // Published on Thursday 4 August, "Tuesday" was the 2nd: not 26 July, when the first report has it.
  const { open } = await writtenFrom({
    "dated.txt": DATED,
    "open.txt":
      "Mill gone\n\nThe mill in Tarn that burned down last week was insured. Police arrested two men on Tuesday.\n",
  });
  expect(open?.endsWith("2016-07-30")).toBe(false);
});

import { expect, test } from "vitest";
import { reconstructInStages } from "../../pipeline/pipeline.ts";

async function writtenFrom(articles: Record<string, string>) {
  const { timeline } = await reconstructInStages(
    Object.entries(articles).map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
    { report: () => {}, facts: [], corrections: [], published: new Map() },
  );
  const open = timeline.documents.find(({ id }) => id === "open");
  return { published: open?.published.edtf, because: open?.published.because.map(({ rule }) => rule) ?? [] };
}

/** It looks back, and names the year. */
const BACK =
  "The union of the two dairies\n\nMembers of Norfield Dairy met in Tarn Hall on 21 June 2018 and approved the sale to Alder Foods. " +
  "Greta Moss, who chaired the dairy, wept.\n";

/** News of the same affair, without a year. */
const NEWS =
  "The sale of Norfield Dairy to Alder Foods is nearly done. On Monday Greta Moss signed the papers in Tarn Hall, a week after members " +
  "had met there on June 21.\n";

test("articles with other names are not of one affair", async () => {
  const other = NEWS.replaceAll("Greta Moss", "Ada Brook")
    .replaceAll("Norfield", "Marrow")
    .replaceAll("Alder", "Lorne");
  const { published } = await writtenFrom({ "back.txt": BACK, "open.txt": other });
  expect(published).toBeNull();
});

const DATED =
  "Norfield Dairy goes to Alder Foods\n\nPublished: 28 July 2016\n\nMembers of Norfield Dairy sold it to Alder Foods. In Tarn Hall, Greta Moss wept.\n";
const DAY =
  "TARN, Aug 12 - Alder Foods bought the last shares in Norfield Dairy on Friday, said Greta Moss in Tarn Hall.\n";

test("news of one affair comes out within two years: a dateline without a year has its own", async () => {
  const { published, because } = await writtenFrom({ "dated.txt": DATED, "open.txt": DAY });
  expect(because).toContain("news of one affair comes out within two years of each other");
  // In 2015 the twelfth was a Wednesday, five days after the Friday: too old for news.
  expect(published).toBe("[2014-08-12,2016-08-12,2017-08-12]");
});

test("what looks back on an affair is not held to that", async () => {
  const later = `${DAY}The sale was agreed in July 2016.\n`;
  const { because } = await writtenFrom({ "dated.txt": DATED, "open.txt": later });
  expect(because).not.toContain("news of one affair comes out within two years of each other");
});

test("what an article looks back on over years may have been news that many years before", async () => {
  const looking = BACK.replace("Members of", "Twelve years after the first talks, members of");
  const within = "news of one affair comes out within two years of the days on which it is looked back";
  const open = NEWS.replace("a week after members had met there on June 21", "as snow fell");
  const near = await writtenFrom({ "back.txt": BACK, "open.txt": open });
  expect(near.because).toContain(within);
  expect(near.published).toBe("[2016-06-21..2020-06-19]");
  const far = await writtenFrom({ "back.txt": looking, "open.txt": open });
  expect(far.because).toContain(within);
  expect(far.published).toBe("[2004-06-14..2020-06-19]");
});

const SAME_DAY = "two articles of one affair that name one day of the year mean the same year";
const LATER =
  "Greta Moss sold the last cow of Norfield Dairy to Alder Foods. Tarn Hall burned down on 21 June.\n";

test("two articles of one affair that name the same day mean that of one year", async () => {
  const { published, because } = await writtenFrom({ "back.txt": BACK, "open.txt": LATER });
  expect(because).toContain(SAME_DAY);
  expect(published).toBe("[2018-06-21..2019-06-20]");
});

test("but what counts in years may mean a day of any of them", async () => {
  const anniversary = LATER.replace("Tarn Hall burned", "Six years after the flood Tarn Hall burned");
  const { because } = await writtenFrom({ "back.txt": BACK, "open.txt": anniversary });
  expect(because).not.toContain(SAME_DAY);
});

test("and a feast names no day that two articles would share by chance", async () => {
  const feast = (text: string) => text.replace(/(?:on )?21 June(?: 2018)?/, "at Christmas");
  const { because } = await writtenFrom({
    "back.txt": `${feast(BACK)}It ended on 3 July 2018.`,
    "open.txt": feast(LATER),
  });
  expect(because).not.toContain(SAME_DAY);
});

test("a day with its weekday and no year is at most a year from its article", async () => {
  // The twelfth of August was a Monday in 2013, 2019 and 2024.
  const charged =
    "Norfield Dairy sued Alder Foods on Monday, 12 August. Three months later Greta Moss left Tarn Hall.\n";
  const { published, because } = await writtenFrom({ "back.txt": BACK, "open.txt": charged });
  expect(because).toContain("a day with its weekday and no year is at most a year from its article");
  expect(published).toBe("[2019-10-26..2020-06-20]");
});

test("an apprentice in his second year counts no years back", async () => {
  const apprentice = NEWS.replace(
    "a week after members had met there on June 21",
    "an apprentice in his second year beside her",
  );
  const { because } = await writtenFrom({ "back.txt": BACK, "open.txt": apprentice });
  expect(because).toContain(
    "news of one affair comes out within two years of the days on which it is looked back",
  );
});

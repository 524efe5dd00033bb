import { expect, test } from "vitest";
import { reconstructInStages } from "../../pipeline/pipeline.ts";

async function writtenFrom(articles: Record<string, string>) {
  const { timeline } = await reconstructInStages(
    Object.entries(articles).map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
    { report: () => {}, facts: [], corrections: [], published: new Map() },
  );
  const open = timeline.documents.find(({ id }) => id === "open");
  return {
    days: `${open?.published.start.earliest}..${open?.published.start.latest}`,
    because: open?.published.because,
  };
}

const DATED =
  "Two shot in Harrow\n\nPublished: 28 July 2016\n\nTwo men were shot outside a bar in Harrow, said police spokesman Karl Osei. " +
  "The men, Jonas Weller and Pietro Lang, were taken to hospital. Witnesses saw a grey van near Granite Park.\n";

/** It shares the victims, the town and the park with the dated report, and not one event told in like words. */
const OPEN =
  "Victims named\n\nThe two victims of the gunfire in Harrow are Jonas Weller, 34, and Pietro Lang, 29. " +
  "Both were wounded when someone fired from a van by Granite Park.\n";

test("a report that names the same people and places comes out within two weeks, and says by which names", async () => {
  const { days, because } = await writtenFrom({ "dated.txt": DATED, "open.txt": OPEN });
  expect(days).toBe("2016-07-14..2016-08-11");
  expect(because?.find(({ rule }) => rule.startsWith("reports of one incident"))?.quote).toBe(
    "Granite, Harrow, Jonas, Lang, Pietro",
  );
});

test("the police investigate at once: that is no aftermath", async () => {
  const open = `${OPEN}Police opened an investigation.\n`;
  expect((await writtenFrom({ "dated.txt": DATED, "open.txt": open })).days).toBe("2016-07-14..2016-08-11");
});

test.each([
  ["speaks of the aftermath", `${OPEN}The trial of a third man opened with his lawyer's plea.\n`],
  ["counts the months", `${OPEN}The bar had closed three months earlier.\n`],
  ["goes over years", `${OPEN}The bar opened on 3 May 2014. It was sold in November 2015.\n`],
  ["names others", OPEN.replaceAll("Jonas Weller", "Ada Brook").replaceAll("Pietro Lang", "Ivan Doyle")],
  [
    "tells of no incident",
    "Park reopens\n\nThe council reopened Granite Park in Harrow. Jonas Weller praised it, and Pietro Lang played the horn.\n",
  ],
])("a report that %s is not held to that", async (_, open) => {
  expect((await writtenFrom({ "dated.txt": DATED, "open.txt": open })).days).not.toContain("2016-08-11");
});

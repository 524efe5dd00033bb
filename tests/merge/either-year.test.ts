import { expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";

/** The days of the event that a word in its title tells, as EDTF. */
async function dayOf(word: string, text: string) {
  const { events } = await reconstruct([{ path: "review.txt", bytes: Buffer.from(`${text}\n`) }]);
  return events.find(({ title }) => title.includes(word))?.when.edtf;
}

const WOUND_UP = "The liquidation of Marrow Ferries was ordered on 9 April 2018 by a court in Sunder. ";

test("what may have led up to the date told before is of the one year or the other", async () => {
  expect(
    await dayOf("petition", `${WOUND_UP}Marrow Ferries signed the petition in Sunder on 5 December.`),
  ).toBe("[2017-12-05,2018-12-05]");
});

test("what lies a few months ahead goes on from it", async () => {
  expect(await dayOf("sells", `${WOUND_UP}Marrow Ferries sold its pier to Alder Foods on 2 May.`)).toBe(
    "2018-05-02",
  );
});

test("a day of the same month may lie before the one told", async () => {
  expect(await dayOf("sells", `${WOUND_UP}Marrow Ferries sold its pier to Alder Foods on 5 April.`)).toBe(
    "2018-04-05",
  );
});

import { describe, expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";

async function happened(text: string): Promise<string[]> {
  const { events } = await reconstruct([{ path: "wire.txt", bytes: Buffer.from(`${text}\n`) }]);
  return events.flatMap(({ status, title }) =>
    status === "happened" || status === "ongoing" ? [title] : [],
  );
}

describe("what is only planned, denied or supposed is never listed as having happened", () => {
  for (const text of [
    "HARROW, 3 June 2019 - The council of Harrow plans to hold a memorial service in Fenwick on Sunday. The service will begin at noon.",
    "LORNE, 3 June 2019 - The mayors of Lorne and Tarn will meet in Osten on Friday. The meeting is expected to last two days.",
    "TARN, 3 June 2019 - Brandt Steel denied that it had closed its works in Tarn on Saturday.",
    "OSTEN, 3 June 2019 - If Governor Brook visits Osten on Thursday, the police will close the bridge.",
    "KELMOUTH, 3 June 2019 - Police believe that rebels may have attacked the harbour of Kelmouth on Saturday.",
    "GALE, 3 June 2019 - The concert in Gale, scheduled for Saturday, was called off. The concert had been sold out.",
    "MARROW, 3 June 2019 - The trial of Simon Crane is due to begin on Tuesday in Marrow. The trial will be held behind closed doors.",
    "NORVALE, 3 June 2019 - Linfield were to play Harrow Rovers on Saturday. The match was abandoned before kickoff.",
    "VALE, 3 June 2019 - The minister said there were no talks with the union in Vale on Friday. No agreement was signed.",
    "ARLOW, 3 June 2019 - Doyle failed to reach an agreement with the owners in Arlow on Saturday.",
    "PELTON, 3 June 2019 - Ahead of Friday's election in Pelton, Mayor Ivan Doyle promised to resign on Monday. His resignation would end a long quarrel.",
    "HARROW, 3 June 2019 - Three flights a week to Osten, which were to start on 1 July, have been scrapped.",
    "LORNE, 3 June 2019 - The plan of Alder Foods to launch a ferry line in July came to nothing.",
    "GALE, 3 June 2019 - A second ferry is pencilled in for September.",
    "TARN, 3 June 2019 - Mara Doyle is due in court in Tarn on Wednesday.",
    "KELMOUTH, 3 June 2019 - Mayor Ada Brook was to have opened a school in Kelmouth on Monday.",
    "NORVALE, 3 June 2019 - A thinning project in Norvale was shelved in May for lack of money.",
    "RAVEN, 3 June 2019 - A summit of the river states is planned in Raven for 9 June.",
    "SUNDER, 3 June 2019 - Dockers in Sunder may strike from Monday. The strike would be the first since 1998.",
  ])
    test(text, async () => expect(await happened(text)).toEqual([]));
});

describe("what happened is, though plans and denials stand beside it", () => {
  const cases: Record<string, string> = {
    "PELTON, 10 June 2019 - Ahead of Friday's election in Pelton, Mayor Ivan Doyle visited the harbour on Thursday.":
      "visits the harbour",
    "FENWICK, 6 March 2019 - The old bridge at Fenwick collapsed on Monday. The collapse will cost the town millions.":
      "collapse",
  };
  for (const [text, words] of Object.entries(cases))
    test(text, async () => expect((await happened(text)).join("; ")).toContain(words));
});

test("a claim that was denied is told as denied, beside its denial", async () => {
  const { events } = await reconstruct([
    {
      path: "wire.txt",
      bytes: Buffer.from(
        "MARROW, 3 June 2019 - Mayor Ada Brook denied on Monday that a fire engine had been sent to the wrong county.\n",
      ),
    },
  ]);
  expect(events.map(({ title, status }) => [title, status])).toEqual([
    ["Brook denies a fire engine was sent to the wrong county", "happened"],
    ["Fire engine sent to the wrong county", "denied"],
  ]);
});

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { anchorTask } from "../../src/evaluate/anchor-task.ts";

const folder = mkdtempSync(join(tmpdir(), "annals-anchor-"));

/** The placing of the words in brackets, in an article of Wednesday, 6 March 2024. */
function placed(marked: string): Record<string, unknown>[] {
  let text = "";
  const events: { start: number; end: number }[] = [];
  for (const piece of marked.split(/[[\]]/)) {
    if (text.length > 0 && marked.includes(`[${piece}]`))
      events.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  const path = join(folder, "gold.jsonl");
  writeFileSync(path, JSON.stringify({ doc: "a", dct: "2024-03-06", text, events }));
  const [row] = anchorTask.run(path, []) as { doc: string; events: Record<string, unknown>[] }[];
  return row?.events ?? [];
}

const dateOf = (marked: string) => placed(marked).map(({ date }) => date);

describe("when a marked event happened", () => {
  test.each([
    ["The mill [burned] down on Friday.", "2024-03-01"],
    ["The council [closed] the bridge in 2019.", "2019"],
    ["The port [reopened] last month after a strike.", "2024-02"],
    ["The mayor [said] the mill was safe.", "2024-03-06"],
  ])("%s", (marked, date) => {
    expect(dateOf(marked)).toEqual([date]);
  });

  test("a report whose opening names a fresh day tells what else happened as of that day", () => {
    expect(dateOf("The mill in Tarn burned down on Monday. Firemen [rescued] two boys.")).toEqual([
      "2024-03-04",
    ]);
  });

  test("a noun that points back means the dated event of its own word", () => {
    expect(
      dateOf("Norfield [launched] the ferry on 28 April 2003. Since the [launch] it has carried millions."),
    ).toEqual(["2003-04-28", "2003-04-28"]);
  });

  test("what is to come lies after the article's day, what had been before it, what goes on around it", () => {
    const [will, had, is] = placed(
      "The council will [vote] on the plan. It had [rejected] an older one. The road [remains] shut.",
    );
    expect(will?.anchor).toEqual({ type: "single", begin: ["2024-03-06", null], end: ["2024-03-06", null] });
    expect(had?.anchor).toEqual({ type: "single", begin: [null, "2024-03-06"], end: [null, "2024-03-06"] });
    expect(is?.anchor).toEqual({ type: "multi", begin: [null, "2024-03-06"], end: ["2024-03-06", null] });
  });

  test("what lasts has its own first and last days, as far as the sentence gives them", () => {
    const bounds = (marked: string) => placed(marked).map(({ anchor }) => anchor);
    expect(bounds("The plant has [produced] steel since 2019.")).toEqual([
      { type: "multi", begin: ["2019-01-01", "2019-12-31"], end: ["2024-03-06", null] },
    ]);
    expect(bounds("The rebels [defended] the town until Friday.")).toEqual([
      { type: "multi", begin: [null, "2024-03-01"], end: ["2024-03-01", "2024-03-01"] },
    ]);
    expect(bounds("The court will [investigate] the crash.")).toEqual([
      { type: "multi", begin: ["2024-03-06", null], end: ["2024-03-06", null] },
    ]);
    expect(bounds("Workers [repaired] the bridge in 2019.")).toEqual([
      { type: "multi", begin: ["2019-01-01", null], end: [null, "2019-12-31"] },
    ]);
  });

  test("a few years ago is before, and what is promised on a day comes after that day", () => {
    const [removed] = placed("The machines were [removed] a few years ago.");
    expect(removed?.anchor).toEqual({
      type: "single",
      begin: [null, "2024-03-06"],
      end: [null, "2024-03-06"],
    });
    const [reopen] = placed("The mayor said on Monday the council would [reopen] the bridge.");
    expect(reopen?.anchor).toEqual({
      type: "single",
      begin: ["2024-03-04", null],
      end: ["2024-03-04", null],
    });
  });

  test("what is to come lies on the coming day of its sentence, a noun on the day that the story has told", () => {
    expect(dateOf("The ferry will leave on 3 May and will [carry] 200 cars.")).toEqual(["2024-05-03"]);
    expect(
      dateOf(
        "Dockers marched in Sunder on 12 January. Police broke up the march. The [clash] left six hurt.",
      ),
    ).toEqual(["2024-01-12"]);
  });

  test("an opinion is held over the article's day, and what is spoken of as known goes on over it", () => {
    const over = { type: "multi", begin: [null, "2024-03-06"], end: ["2024-03-06", null] };
    const [thinks, war] = placed(
      "The board [believes] that the plan is sound. An envoy will mediate in the [war].",
    );
    expect(thinks?.anchor).toEqual(over);
    expect(war?.anchor).toEqual(over);
  });
});

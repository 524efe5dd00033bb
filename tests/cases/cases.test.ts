import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readCase } from "../../src/evaluate/case-files.ts";
import {
  datesRight,
  eventShares,
  type StoryScore,
  scoreStory,
  sumOf,
} from "../../src/evaluate/case-score.ts";
import { type ToldStory, tellStory } from "../../src/evaluate/case-task.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** The level reached, typed by hand: below it something was lost. "held" was written by another and not looked at while the rules were. */
const REACHED = {
  development: {
    f1: 0.75,
    dates: 0.89,
    order: 0.61,
    // What came of a plan or a rumour, a threat, a denial, or a sentence beside it, listed where the gold has the plan.
    unreal: [
      "Avalanche buries part of a hotel full of carnival guests",
      "Staff union threatens to strike",
      "Kyle Brandt’s hearing",
      "Vilhena kidnapping",
      "President rules out a pardon",
      "University speaks on its website",
      "Council freezes the project",
      "Press officer denies reports he had already written his resignation",
      "Top-flight clubs drop their boycott",
      "Zhelev wins a fourth term",
      "Deal",
      "Garrity tells the town about the deaths",
      "Van Ruyven’s anniversary",
      "Rudge insists no money changed hands",
      "Harriet Noseworthy’s hearings",
      "Memorial match between Lufubwe Rangers and Ndeke Blades",
      "6 South crib room pulled back",
      "Pit plugged with concrete",
      "Ministry: “S national tender for hospital medicines, worth 48 million euros, has been called off”",
      "Ozolfarm ruling",
      "Corrib Laboratories tells the world it was business",
      "Žemaitė goes to Minsk",
      "Maddox: “We have run out of ways to ask nicely”",
      "Dockers' union withdraws its call",
      "Lamrabti receives visitors in a café near the pilots' station",
    ],
  },
  held: {
    f1: 0.72,
    dates: 0.81,
    order: 0.54,
    // What the gold has as planned or cancelled, and the timeline by what made it so: a ruling, a cancellation, a sale.
    unreal: [
      "Prangl tells the Bote at his kitchen table",
      "European members of the Danube-Aegean Treaty Organisation agree to freeze the assets of 14 Torgaian officers",
      "Superior promises the head",
      "Italian newspapers report he had been taken to a clinic in Rome",
      "Nigeria fire",
      "Talks",
      "Kubala rejects talk the warden was drunk on the night of the fire",
    ],
  },
} as const;

/** The timeline as an editor would check it: when, what, whether, and who says so. */
function asTable({ docs, events }: ToldStory): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const span = ({ from, to }: { from: string | null; to: string | null }) =>
    from === null
      ? "undated"
      : from === to
        ? from
        : `${from.replace("0001-01-01", "")}…${(to ?? "").replace("9999-12-31", "")}`;
  return [
    row(["when", "event", "status", "articles", "in conflict about"]),
    row(["---", "---", "---", "---", "---"]),
    ...events.map((event) =>
      row([
        span(event),
        event.text,
        event.status,
        [...new Set(event.sources.map(({ doc }) => doc))].join(", "),
        event.conflicts.map(({ about }) => about).join(", "),
      ]),
    ),
    "",
    ...docs.map((doc) => `- ${doc.id}: ${span(doc)}`),
    "",
  ].join("\n");
}

describe.each(Object.entries(REACHED))("the %s stories", (part, least) => {
  const scores: StoryScore[] = [];
  const stories = readdirSync(join(HERE, part));

  test.each(stories)("%s comes out as it was read last", async (name) => {
    const story = readCase(join(HERE, part, name));
    const told = await tellStory(story);
    scores.push(scoreStory(story, told));
    await expect(asTable(told)).toMatchFileSnapshot(join(HERE, part, name, "timeline.md"));
  });

  test("are told as well as they were", () => {
    const sum = sumOf(scores);
    expect(eventShares(sum).f1).toBeGreaterThanOrEqual(least.f1);
    expect(datesRight(sum)).toBeGreaterThanOrEqual(least.dates);
    expect(sum.ordered / sum.pairs).toBeGreaterThanOrEqual(least.order);
  });

  test("list nothing else as having happened that was only planned, supposed or denied", () => {
    expect(scores.flatMap(({ unreal }) => unreal)).toEqual(least.unreal);
  });
});

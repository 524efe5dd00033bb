import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";
import { generateArchive } from "../../scripts/archive/generate-archive.ts";
import { compareTimelines } from "../../src/merge/compare-timelines.ts";
import type { Article } from "../../src/model/stages.ts";
import type { Timeline, TimelineEvent } from "../../src/model/timeline.ts";

const GOLDEN = new URL("../golden/", import.meta.url);

function goldenStory(name: string): Article[] {
  const folder = new URL(`${name}/articles/`, GOLDEN);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => ({ path: file, bytes: readFileSync(new URL(file, folder)) }));
}

function world(seed: number): Article[] {
  return [...generateArchive({ articles: 8, seed, length: 900 })].map(({ path, text }) => ({
    path,
    bytes: Buffer.from(text),
  }));
}

const STORIES: Record<string, Article[]> = {
  cup: goldenStory("cup"),
  dam: goldenStory("dam"),
  strike: goldenStory("strike"),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((seed) => [`world ${seed}`, world(seed)])),
};

/** The words that tell an event, which no other event has. */
function tellingsOf({ mentions }: TimelineEvent): string[] {
  return mentions.map(({ document, trigger }) => `${document} ${trigger}`).sort();
}

/** The events of both, each with what became of it. */
function pairs(
  before: Timeline,
  after: Timeline,
): { old: TimelineEvent; now: TimelineEvent; gained: boolean }[] {
  return before.events.flatMap((old) => {
    const told = tellingsOf(old);
    const now = after.events.find((event) => told.every((telling) => tellingsOf(event).includes(telling)));
    return now ? [{ old, now, gained: now.mentions.length > old.mentions.length }] : [];
  });
}

describe.each(Object.entries(STORIES))("ids of %s", (_, articles) => {
  test("an article that comes in between changes no id of an event that it does not tell", async () => {
    const after = await reconstruct(articles);
    for (const article of articles) {
      const before = await reconstruct(articles.filter((other) => other !== article));
      for (const { old, now, gained } of pairs(before, after)) if (!gained) expect(now.id).toBe(old.id);
    }
  });

  test("nor of one that it does, if others told it first", async () => {
    // Its name sorts behind theirs, and it gives itself no day.
    const last = articles.at(-1) as Article;
    const late: Article = {
      path: "zz-late.txt",
      bytes: Buffer.from(new TextDecoder().decode(last.bytes).replace(/^Published.*\n/m, "")),
    };
    const earlier = articles.slice(0, -1);
    const before = await reconstruct(earlier);
    const after = await reconstruct([...earlier, late]);
    const told = pairs(before, after).filter(({ gained }) => gained);
    const fusions = new Set(
      told.map(({ now }) => now.id).filter((id, index, all) => all.indexOf(id) !== index),
    );
    for (const { old, now } of told) if (!fusions.has(now.id)) expect(now.id).toBe(old.id);
  });
});

describe.each(["cup", "dam", "world 1"])("ids of %s, given the timeline before", (story) => {
  const articles = (STORIES[story] as Article[]).slice(0, 5);
  test("articles that come one by one, in any order, change no id and give none to another event", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(articles, { minLength: articles.length }),
        async ([first, ...others]) => {
          const standing = [first as Article];
          let before = await reconstruct(standing);
          const ever = new Map(before.events.map((event) => [event.id, tellingsOf(event)]));
          for (const article of others) {
            standing.push(article);
            const after = await reconstruct(standing, { previous: before });
            const kept = pairs(before, after);
            const fusions = new Set(
              kept.map(({ now }) => now).filter((now, index, all) => all.indexOf(now) !== index),
            );
            for (const { old, now } of kept) if (!fusions.has(now)) expect(now.id).toBe(old.id);
            for (const event of after.events) {
              const tellings = tellingsOf(event);
              const known = ever.get(event.id);
              if (known) expect(tellings.some((telling) => known.includes(telling))).toBe(true);
              ever.set(event.id, [...new Set([...(known ?? []), ...tellings])]);
            }
            before = after;
          }
        },
      ),
      { numRuns: 2, seed: 7 },
    );
  });
});

describe("an earlier timeline", () => {
  const articleOf = (path: string, text: string): Article => ({ path, bytes: Buffer.from(`${text}\n`) });
  const later = articleOf(
    "m.txt",
    "Governor Ada Brook visited the port of Sunder on Thursday, 13 June 2019.",
  );
  const earlier = articleOf(
    "a.txt",
    "The port of Sunder was visited by Governor Ada Brook on Thursday, 13 June 2019.",
  );

  test("keeps the id of an event that an article tells which sorts first", async () => {
    const before = await reconstruct([later]);
    const without = await reconstruct([earlier, later]);
    const after = await reconstruct([earlier, later], { previous: before });
    expect(without.events.map(({ id }) => id)).not.toEqual(before.events.map(({ id }) => id));
    expect(after.events.map(({ id }) => id)).toEqual(before.events.map(({ id }) => id));
    expect(after.events[0]?.mentions).toHaveLength(2);
  });

  test("of the same articles changes nothing", async () => {
    const timeline = await reconstruct([earlier, later]);
    expect(await reconstruct([earlier, later], { previous: timeline })).toEqual(timeline);
  });

  test("knows a sentence in a file that was renamed", async () => {
    const before = await reconstruct([earlier, later]);
    const renamed = [earlier, later].map(({ bytes }, index) => ({ path: `z${9 - index}.txt`, bytes }));
    const after = await reconstruct(renamed, { previous: before });
    expect(after.events.map(({ id }) => id)).toEqual(before.events.map(({ id }) => id));
  });

  test("that tells other things changes nothing", async () => {
    const other = await reconstruct([articleOf("b.txt", "Petra Haas died in Lorne on 3 May 2019.")]);
    expect(await reconstruct([later], { previous: other })).toEqual(await reconstruct([later]));
  });
});

test("a new article's diff tells what it added and what it says of what was there, by those ids", async () => {
  const articles = goldenStory("dam");
  const late = articles.at(-1) as Article;
  const before = await reconstruct(articles.filter((other) => other !== late));
  const after = await reconstruct(articles);
  const { changes, revisions } = compareTimelines(before, after);
  const document = late.path.replace(".txt", "");
  const told = new Map(after.events.map((event) => [event.id, event]));
  for (const { kind, id, shift } of changes)
    if (kind === "event" && shift === "added")
      expect(told.get(id)?.mentions.some((mention) => mention.document === document)).toBe(true);
  expect(revisions.every(({ ids }) => ids === null)).toBe(true);
  expect(revisions.some(({ newDocuments }) => newDocuments.includes(document))).toBe(true);
});

test("no two events share an id, though two articles tell them in the same sentence", async () => {
  const sentence = "The mayor of Harrow met the governor on Friday, 7 June 2019.\n";
  const articles = ["a", "b"].map((name) => ({
    path: `${name}.txt`,
    bytes: Buffer.from(`${name === "a" ? "Rain fell on Lorne." : "The Kel froze at Osten."}\n\n${sentence}`),
  }));
  const quote = (document: string) => ({ document, quote: "met the governor" });
  const { events } = await reconstruct(articles, {
    corrections: [{ forbid: [quote("a")], with: [quote("b")] }],
  });
  const ids = events.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(ids.length);
});

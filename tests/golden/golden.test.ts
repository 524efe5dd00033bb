import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { Timeline } from "../../src/model/timeline.ts";
import { readFacts } from "../../src/read/read-facts.ts";

const HERE = new URL(".", import.meta.url);
const STORIES = readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

function factsOf(story: string): Fact[] {
  const path = `${story}/articles/facts.yaml`;
  if (!readdirSync(new URL(`${story}/articles`, HERE)).includes("facts.yaml")) return [];
  const facts = readFacts({ path, bytes: readFileSync(new URL(path, HERE)) });
  if (facts.status !== "read") throw new Error(`${path} does not read`);
  return facts.value;
}

function timelineOf(story: string, order: (names: string[]) => string[] = (names) => names): Promise<Timeline> {
  const folder = new URL(`${story}/articles/`, HERE);
  const names = readdirSync(folder).filter((name) => /\.(txt|md)$/.test(name)).sort();
  const articles = order(names).map((name) => ({ path: name, bytes: readFileSync(new URL(name, folder)) }));
  return reconstruct(articles, { facts: factsOf(story) });
}

/** The timeline as an editor would check it: when, what, whether, and who says so. */
function asTable({ events, conflicts }: Timeline): string {
  const rows = events.map(({ when, title, status, mentions }) => [when.edtf ?? `before ${when.end.latest ?? "?"}`, title, status, [...new Set(mentions.map(({ document }) => document))].join(", ")]);
  const table = [["when", "event", "status", "articles"], ["---", "---", "---", "---"], ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `${table.join("\n")}\n\n${conflicts.map(({ about, positions }) => `- ${about}: ${positions.map(({ value, documents, setAside }) => `${value} (${documents.join(", ")}${setAside ? "; set aside" : ""})`).join("; ")}`).join("\n")}\n`;
}

describe.each(STORIES)("the story of the %s", (story) => {
  test("comes out as the editor wrote it down", async () => {
    await expect(asTable(await timelineOf(story))).toMatchFileSnapshot(new URL(`${story}/timeline.md`, HERE).pathname);
  });

  test("is the same whatever the order of the articles", async () => {
    expect(await timelineOf(story, (names) => [...names].reverse())).toEqual(await timelineOf(story));
  });

  test("every quote is what stands in its article", async () => {
    const folder = new URL(`${story}/articles/`, HERE);
    const texts = new Map(readdirSync(folder).map((name) => [name.replace(/\.\w+$/, ""), readFileSync(new URL(name, folder), "utf8")]));
    const { events, conflicts } = await timelineOf(story);
    for (const { document, start, end, quote } of [...events.flatMap(({ mentions }) => mentions), ...conflicts.flatMap(({ positions }) => positions.flatMap(({ quotes }) => quotes))])
      if (texts.has(document)) expect(texts.get(document)?.slice(start, end)).toBe(quote);
  });
});

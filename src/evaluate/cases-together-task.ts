import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { reconstruct } from "../../pipeline/pipeline.ts";
import { compareText } from "../model/compare-text.ts";
import { readCase, type Story } from "./case-files.ts";
import { inWords, scoreStory, sumOf } from "./case-score.ts";
import { type ToldStory, toldBy } from "./case-task.ts";
import { EvaluationError } from "./gold-lines.ts";
import type { EvaluationTask } from "./task.ts";

/** Between the name of a story and that of an article: neither has it. */
const OF = "__";

/**
 * All stories of a folder as one archive: what two of them have in common is chance, and no event is of both. Writes
 * the timeline; measures each story's part of it by the reader's notes on that story, and counts what joins two.
 */
export const casesTogetherTask: EvaluationTask = {
  name: "cases-together",
  usage: "cases-together FOLDER OUT",
  async run(folder) {
    const stories = storiesIn(folder);
    if (stories.length === 0)
      throw new EvaluationError(
        `${folder}: holds no story. Give a folder of folders with gold.json and docs/*.txt.`,
      );
    const told = await tellTogether(stories);
    const several = told.events.filter(
      ({ sources }) => new Set(sources.map(({ doc }) => doc.split(OF)[0])).size > 1,
    );
    const scores = stories.map(({ name, story }) => scoreStory(story, partOf(told, name)));
    return {
      text: `${JSON.stringify(told, null, 1)}\n`,
      report: `${told.docs.length} articles of ${stories.length} stories: ${inWords(sumOf(scores))}; ${several.length} of ${told.events.length} events join two stories`,
    };
  },
};

interface NamedStory {
  name: string;
  story: Story;
}

/** Those of a folder, and of the folders in it; named by the folder that holds each. */
function storiesIn(folder: string): NamedStory[] {
  const inside = foldersIn(folder)
    .filter(({ name }) => name !== "docs")
    .flatMap(({ path }) => storiesIn(path));
  return existsSync(join(folder, "gold.json"))
    ? [{ name: basename(folder), story: readCase(folder) }, ...inside]
    : inside;
}

function foldersIn(folder: string): { name: string; path: string }[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ name, path: join(folder, name) }))
      .sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    throw new EvaluationError(
      `${folder}: cannot be read (${(error as NodeJS.ErrnoException).code}). Give a folder that holds stories.`,
    );
  }
}

async function tellTogether(stories: readonly NamedStory[]): Promise<ToldStory> {
  const articles = stories.flatMap(({ name, story }) =>
    [...story.texts].map(([id, text]) => ({ path: `${name}${OF}${id}.txt`, bytes: Buffer.from(text) })),
  );
  return toldBy(await reconstruct(articles));
}

/** What is told of one story, with its articles alone, by their own names. */
function partOf({ docs, events }: ToldStory, story: string): ToldStory {
  const lead = `${story}${OF}`;
  const own = (id: string) => id.startsWith(lead);
  const bare = (id: string) => id.slice(lead.length);
  return {
    docs: docs.filter(({ id }) => own(id)).map((doc) => ({ ...doc, id: bare(doc.id) })),
    events: events
      .filter(({ sources }) => sources.some(({ doc }) => own(doc)))
      .map((event) => ({
        ...event,
        sources: event.sources
          .filter(({ doc }) => own(doc))
          .map((source) => ({ ...source, doc: bare(source.doc) })),
        conflicts: event.conflicts.map(({ about, docs: odds }) => ({
          about,
          docs: odds.filter(own).map(bare),
        })),
      })),
  };
}

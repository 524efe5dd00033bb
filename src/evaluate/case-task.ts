import { reconstruct } from "../../pipeline/pipeline.ts";
import type { Timeline } from "../model/timeline.ts";
import type { When } from "../model/when.ts";
import { readCase, type Story } from "./case-files.ts";
import { inWords, scoreStory } from "./case-score.ts";
import type { EvaluationTask } from "./task.ts";

/** What the project makes of a story, in the form that scorers of whole timelines read. */
export interface ToldStory {
  docs: ({ id: string } & Days)[];
  /** In timeline order. */
  events: ToldEvent[];
}

export interface ToldEvent extends Days {
  text: string;
  status: string;
  sources: { doc: string; quote: string; start: number; end: number }[];
  participants: string[];
  place?: string;
  conflicts: { about: string; docs: string[] }[];
}

/** The days on which something may lie; an end that nothing bounds is the calendar's own. Both null: undated. */
export interface Days {
  /** EDTF. */
  date: string | null;
  from: string | null;
  to: string | null;
}

/**
 * The whole pipeline on a story whose timeline a careful reader wrote down: a folder of `docs/*.txt` and `gold.json`.
 * Nothing but the texts is given. Writes the timeline; measures it.
 */
export const caseTask: EvaluationTask = {
  name: "case",
  usage: "case FOLDER OUT",
  async run(folder) {
    const story = readCase(folder);
    const told = await tellStory(story);
    return {
      text: `${JSON.stringify(told, null, 1)}\n`,
      report: `${story.gold.case}: ${inWords(scoreStory(story, told))}`,
    };
  },
};

/** The timeline that the pipeline makes of a story's articles. */
export async function tellStory({ texts }: Story): Promise<ToldStory> {
  const articles = [...texts].map(([id, text]) => ({ path: `${id}.txt`, bytes: Buffer.from(text) }));
  return toldBy(await reconstruct(articles, { report: () => {}, facts: [], corrections: [] }));
}

/** A timeline's events with their days, sentences and disagreements. */
export function toldBy({ documents, events, conflicts }: Timeline): ToldStory {
  return {
    docs: documents.map(({ id, published }) => ({ id, ...daysOf(published) })),
    events: events.map((event) => ({
      ...daysOf(event.when),
      text: event.title,
      status: event.status,
      sources: event.mentions.map(({ document, quote, start, end }) => ({
        doc: document,
        quote,
        start,
        end,
      })),
      participants: event.participants.map(({ name }) => name),
      ...(event.places[0] === undefined ? {} : { place: event.places[0] }),
      conflicts: conflicts
        .filter((conflict) => conflict.events.includes(event.id))
        .map(({ about, positions }) => ({
          about,
          docs: [...new Set(positions.flatMap(({ documents: own }) => own))],
        })),
    })),
  };
}

const FIRST_DAY = "0001-01-01";
const LAST_DAY = "9999-12-31";

function daysOf({ edtf, start, end }: When): Days {
  const [from, to] = [start.earliest, end.latest];
  if (from === null && to === null) return { date: null, from: null, to: null };
  return { date: edtf, from: from ?? FIRST_DAY, to: to ?? LAST_DAY };
}

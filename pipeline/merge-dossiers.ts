import { type Dossier, sortIntoDossiers } from "../src/merge/dossiers/sort-into-dossiers.ts";
import { putTogether, type Telling, tell } from "../src/merge/merge-articles.ts";
import type { Extracted } from "../src/model/stages.ts";
import type { Timeline } from "../src/model/timeline.ts";
import type { StageContext } from "./stage.ts";
import type { Store } from "./store.ts";

/** Merges dossiers, each by itself, here or elsewhere. */
export type Teller = (dossiers: readonly Dossier[]) => Promise<Telling[]>;

/** By what dossiers are merged. */
export interface MergeMeans {
  store?: Store | undefined;
  /** Fetches what is not held of articles. */
  complete?: ((extracted: Extracted) => Extracted) | undefined;
  teller?: Teller | undefined;
  /** How many tasks may be at work at once. */
  atOnce?: number | undefined;
}

/** Articles in one task for a thread: enough that handing them over costs little beside merging them. */
const TASK = 100;

/** Merges dossiers in this thread. */
export const tellEach: Teller = async (dossiers) => dossiers.map(tell);

/**
 * The last stage as `merge` does it, but dossiers that an earlier run merged are taken from the store, and the others are
 * merged by several threads at once.
 */
export async function mergeDossiers(
  extracted: Extracted,
  context: StageContext,
  { store, complete = (part) => part, teller = tellEach, atOnce = 1 }: MergeMeans,
): Promise<Timeline> {
  // A quote may be of any article's event.
  const quoted = context.corrections.length > 0 ? complete(extracted) : extracted;
  const dossiers = sortIntoDossiers(quoted, context);
  const tellings = dossiers.map((dossier) => store?.telling(dossier));
  const unknown = dossiers.flatMap((dossier, i) => (tellings[i] ? [] : [{ dossier, i }]));
  const tasks = tasksOf(unknown);
  const work = async () => {
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      const told = await teller(
        task.map(({ dossier }) => ({ ...dossier, extracted: complete(dossier.extracted) })),
      );
      for (const [k, { dossier, i }] of task.entries()) {
        const telling = told[k] as Telling;
        tellings[i] = telling;
        store?.keepTelling(dossier, telling);
      }
      await store?.settled();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return putTogether(dossiers, tellings as Telling[], context);
}

/** The largest first, so that no thread begins with it when the others are done. */
function tasksOf<Item extends { dossier: Dossier }>(items: readonly Item[]): Item[][] {
  const sizeOf = ({ dossier }: Item) => dossier.places.length;
  const tasks: Item[][] = [];
  let size = TASK;
  for (const item of [...items].sort((a, b) => sizeOf(b) - sizeOf(a))) {
    if (size >= TASK) {
      tasks.push([]);
      size = 0;
    }
    tasks.at(-1)?.push(item);
    size += sizeOf(item);
  }
  return tasks;
}

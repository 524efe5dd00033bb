import type { Dossier } from "../src/merge/dossiers/sort-into-dossiers.ts";
import { sortIntoDossiers } from "../src/merge/dossiers/sort-into-dossiers.ts";
import { putTogether, type Telling, tell } from "../src/merge/merge-articles.ts";
import type { Extracted } from "../src/model/stages.ts";
import type { Timeline } from "../src/model/timeline.ts";
import type { StageContext } from "./stage.ts";
import type { Store } from "./store.ts";

/** Merges dossiers, each by itself, here or elsewhere. */
export type Teller = (dossiers: readonly Dossier[]) => Promise<Telling[]>;

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
  { store, teller = tellEach }: { store?: Store | undefined; teller?: Teller | undefined },
): Promise<Timeline> {
  const dossiers = sortIntoDossiers(extracted, context);
  const tellings = dossiers.map((dossier) => store?.telling(dossier));
  const unknown = dossiers.flatMap((dossier, i) => (tellings[i] ? [] : [{ dossier, i }]));
  await Promise.all(
    tasksOf(unknown).map(async (task) => {
      const told = await teller(task.map(({ dossier }) => dossier));
      for (const [k, { dossier, i }] of task.entries()) {
        const telling = told[k] as Telling;
        tellings[i] = telling;
        store?.keepTelling(dossier, telling);
      }
    }),
  );
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

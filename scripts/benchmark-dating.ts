/**
 * How long a network of thousands of documents takes: `npx tsx scripts/benchmark-dating.ts [documents]`, 10,000 by
 * default, then half and a quarter as many for the growth. Run by hand: it asks the clock.
 */

import { type Day, dayOf, weekdayOf } from "../src/calendar/civil-day.ts";
import { explain } from "../src/dating/explain.ts";
import type { Relation } from "../src/dating/relation.ts";
import { solve } from "../src/dating/solve.ts";
import { seeded } from "./archive/seeded.ts";

/**
 * Documents, ten expressions each, that share events with others; one weekday in 500 is wrong where `errs`. A thousand
 * documents a year, whatever their number, so that a larger archive is more of the same.
 */
function archive(documents: number, errs: boolean): Relation[] {
  const days = Math.ceil(documents * 0.365);
  const pick = seeded(documents);
  const relations: Relation[] = [];
  const add = (relation: Record<string, unknown>) =>
    relations.push({
      id: `r${String(relations.length).padStart(8, "0")}`,
      evidence: null,
      ...relation,
    } as Relation);
  const start = dayOf(2014);
  const events: Day[] = Array.from({ length: documents * 2 }, () => start + pick(days));
  const byDay = events.map((day, event) => ({ day, event })).sort((a, b) => a.day - b.day);
  for (let i = 0; i < documents; i++) {
    const dct = `document ${i}`;
    const written = start + 30 + pick(days);
    if (pick(10) === 0) add({ kind: "in", variable: dct, days: [[written, written]], rank: "dateline" });
    let [low, high] = [0, byDay.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((byDay[middle] as { day: Day }).day <= written) low = middle + 1;
      else high = middle;
    }
    for (let n = 0; n < 10; n++) {
      const { day, event } = byDay[Math.max(0, low - 1 - pick(n < 7 ? 40 : 2000))] as {
        day: Day;
        event: number;
      };
      const [home, here] = [`event ${event}`, `event ${event} in ${i}.${n}`];
      const apart = written - day;
      const wrong = pick(500) === 0 && errs ? 1 : 0;
      add({ kind: "same", first: home, second: here, rank: "link" });
      add({ kind: "not-after", first: here, second: dct, rank: "order" });
      const denotes = (meaning: unknown) =>
        add({ kind: "denotes", anchor: dct, variable: here, meaning, rank: "relative" });
      if (apart < 7)
        denotes({
          kind: "nearest",
          fields: { weekday: ((weekdayOf(day) - 1 + wrong) % 7) + 1 },
          direction: "on-or-before",
        });
      else if (pick(6) === 0) add({ kind: "in", variable: here, days: [[day, day]], rank: "stated" });
      else if (apart < 365 && pick(2) === 0)
        denotes({
          kind: "shift",
          unit: "week",
          amount: { min: Math.round(apart / 7), max: Math.round(apart / 7) },
          sign: -1,
        });
      else
        denotes({ kind: "shift", unit: "year", amount: { min: 0, max: Math.ceil(apart / 365) }, sign: -1 });
    }
  }
  return relations;
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(2);
}

const size = Number(process.argv[2] ?? 10_000);
for (const errs of [false, true])
  for (const documents of [size / 4, size / 2, size]) {
    const relations = archive(documents, errs);
    let since = performance.now();
    const solution = solve(relations);
    const solved = seconds(since);
    const single = [...solution.domains].filter(([, [range]]) => range && range[0] === range[1]).length;
    since = performance.now();
    const lengths = Array.from({ length: 200 }, (_, i) => explain(solution, `document ${i}`).length);
    console.log(
      `${documents} documents, ${relations.length} relations: solved in ${solved} s (${solution.trail.length} narrowings, ` +
        `${solution.contradictions.length} contradictions, ${single} of ${solution.domains.size} days settled), ` +
        `200 explained in ${seconds(since)} s (longest ${Math.max(...lengths)} steps)`,
    );
  }

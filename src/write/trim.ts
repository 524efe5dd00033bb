import type { Timeline, TimelineEvent } from "../model/timeline.ts";

/** Leaves out the least salient events until what is drawn of the others is no longer than a format allows. */
export function trimToLength(
  { events }: Timeline,
  drawn: (event: TimelineEvent) => string,
  limit: number,
): { kept: TimelineEvent[]; left: TimelineEvent[] } {
  const bySalience = events
    .map((event, index) => ({ event, index, length: drawn(event).length }))
    .sort((a, b) => b.event.salience - a.event.salience || a.index - b.index);
  let room = limit;
  const left = new Set(
    bySalience
      .filter(({ length }) => {
        room -= length;
        return room < 0;
      })
      .map(({ event }) => event),
  );
  return {
    kept: events.filter((event) => !left.has(event)),
    left: events.filter((event) => left.has(event)),
  };
}

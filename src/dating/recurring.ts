import type { Day } from "../calendar/civil-day.ts";
import type { DayRange } from "../calendar/day-set.ts";
import { denote } from "../calendar/denote.ts";
import type { Direction, Meaning } from "../calendar/meaning.ts";

/*
 * From which anchors a recurring pattern ("Friday", "14 March") is one occurrence rather than the next follows from where
 * the occurrences lie, without a search. Null where that is not known: of other meanings, and where no occurrence is near.
 */

type Nearest = Extract<Meaning, { kind: "nearest" }>;

/** The first anchor whose extent ends on a day or later. */
export function firstReaching(meaning: Meaning, day: Day): Day | null {
  if (!isPlain(meaning)) return null;
  const { direction } = meaning;
  if (direction === "after" || direction === "on-or-after") {
    const before = towards(meaning, "before", day);
    return before && (direction === "after" ? before[0] : before[1] + 1);
  }
  const from = towards(meaning, "on-or-after", day);
  if (!from) return null;
  if (direction === "on-or-before") return from[0];
  if (direction === "before") return from[1] + 1;
  const before = towards(meaning, "before", from[0]);
  return before && Math.floor((before[1] + from[0]) / 2) + 1;
}

/** The last anchor whose extent begins on a day or earlier. */
export function lastReaching(meaning: Meaning, day: Day): Day | null {
  if (!isPlain(meaning)) return null;
  const { direction } = meaning;
  if (direction === "before" || direction === "on-or-before") {
    const after = towards(meaning, "after", day);
    return after && (direction === "before" ? after[1] : after[0] - 1);
  }
  const until = towards(meaning, "on-or-before", day);
  return until && lastSeeing(meaning, until);
}

/** The last anchor from which a recurring pattern is that very occurrence. */
export function lastSeeing(meaning: Nearest, [first, last]: DayRange): Day | null {
  if (!isPlain(meaning)) return null;
  const { direction } = meaning;
  if (direction === "on-or-after") return last;
  if (direction === "after") return first - 1;
  const next = towards(meaning, "after", first);
  if (!next) return null;
  if (direction === "on-or-before") return next[0] - 1;
  return direction === "before" ? next[1] : Math.floor((last + next[0]) / 2);
}

function isPlain(meaning: Meaning): meaning is Nearest {
  return meaning.kind === "nearest" && (meaning.nth ?? 1) === 1 && meaning.direction !== "same";
}

function towards({ fields }: Nearest, direction: Direction, anchor: Day): DayRange | null {
  return denote({ kind: "nearest", fields, direction }, anchor);
}

import type { Meaning } from "../../calendar/meaning.ts";
import type { EventMention } from "../../model/mention.ts";
import type { ResolvedTimex } from "../../model/stages.ts";

/**
 * A bare weekday or month looks the way of the verb that it places: back for what happened, ahead for what is planned.
 * The tagger's own choice, made from the words near by, is the reading refused.
 */
export function directedBy({ asserted, status }: EventMention, timex: ResolvedTimex): ResolvedTimex {
  // What is counted from another expression follows the story, whichever way that went.
  if (timex.anchor.kind !== "dct") return timex;
  if (!asserted || (status !== "happened" && status !== "planned")) return timex;
  const direction = status === "planned" ? "on-or-after" : "on-or-before";
  const meaning = turned(timex.meaning, direction);
  if (meaning === timex.meaning) return timex;
  return {
    ...timex,
    meaning,
    rejected: {
      meaning: timex.meaning,
      because: `its verb tells it as ${status === "planned" ? "still to come" : "past"}`,
    },
  };
}

function turned(meaning: Meaning, direction: "on-or-before" | "on-or-after"): Meaning {
  if (meaning.kind === "within") {
    const outer = turned(meaning.outer, direction);
    return outer === meaning.outer ? meaning : { ...meaning, outer };
  }
  if (meaning.kind !== "nearest" || meaning.direction === direction) return meaning;
  // With its weekday a date hardly recurs, and says more of the year than a verb does.
  const open =
    meaning.direction.startsWith("on-or-") ||
    (meaning.direction === "closest" &&
      meaning.fields.month !== undefined &&
      meaning.fields.weekday === undefined);
  return open ? { ...meaning, direction } : meaning;
}

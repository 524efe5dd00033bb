import type { Finding } from "./find-readings.ts";

/** "post": a short message of social media. */
export type Genre = "news" | "narrative" | "post";

/** Fewer full dates than this are no evidence. */
const FEWEST = 8;
/** Twice the length of the longest message. */
const LONGEST_POST = 320;
/** What messages carry and short news does not: addresses, tags, links, faces. */
const POST = /(?:^|[\s.])[@#]\w|https?:\/\/|[:;]-?[()DP]\b|\bhaha|\blol\b|[!?~.]{2}/iu;

export function isPost(text: string): boolean {
  return text.length <= LONGEST_POST && POST.test(text);
}

/**
 * Tells a history from news by what its dates are counted from: a history names its years and hardly ever says
 * "yesterday" or "Friday"; news counts from its own day.
 */
export function genreOf(findings: readonly Finding[]): Genre {
  let [named, counted] = [0, 0];
  for (const { reading, rule } of findings) {
    const { meaning } = reading;
    const anchor = reading.anchor ?? rule.anchor;
    if (meaning.kind === "calendar" && meaning.fields.year !== undefined) named++;
    else if (rule.only === null && anchor === "dct" && meaning.kind !== "reference") counted++;
    else if (
      rule.open &&
      meaning.kind === "nearest" &&
      meaning.fields.weekday !== undefined &&
      meaning.fields.day === undefined
    )
      counted++;
  }
  return named >= FEWEST && named > counted * 3 ? "narrative" : "news";
}

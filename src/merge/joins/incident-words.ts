import { stem } from "../../events/content-words.ts";
import type { EventMention } from "../../model/mention.ts";

/** Words for incidents of one sort: "the blast" of a sentence is "the explosion" of the one before. */
const SORTS = [
  ["explosion", "blast", "explode", "detonation", "detonate"],
  ["fire", "blaze", "wildfire", "inferno", "catch fire"],
  ["flood", "flooding"],
  ["earthquake", "quake", "tremor"],
  ["crash", "collision", "collide", "derailment", "derail"],
  [
    "collapse",
    "give way",
    "sweep away",
    "wash away",
    "fall",
    "fall down",
    "fall in",
    "fail",
    "cave",
    "cave in",
    "come down",
    "crumble",
    "buckle",
    "topple",
    "topple over",
    "burst",
  ],
  ["spill", "oil spill", "leak", "leakage", "rupture", "split", "split open", "split apart", "crack open"],
  ["storm", "hurricane", "typhoon", "cyclone", "tornado"],
  ["landslide", "mudslide", "avalanche"],
  ["sinking", "sink", "shipwreck", "wreck", "capsize", "capsizing"],
  ["shooting", "shoot", "open fire", "shootout", "gunfight"],
  ["robbery", "rob", "burglary", "theft", "steal"],
  ["clash", "riot"],
  ["blackout", "outage"],
  ["eruption", "erupt"],
  ["verdict", "conviction", "convict", "guilty", "find guilty"],
  ["acquittal", "acquit", "not guilty"],
  ["sentencing", "sentence"],
  ["arrest", "detain", "detention", "nab", "pick up", "apprehend"],
  ["indictment", "indict", "charge"],
  ["resignation", "resign", "quit", "step down", "stand down"],
  ["ouster", "oust", "sack", "dismissal", "dismiss"],
  ["inauguration", "inaugurate"],
  ["coronation", "crown"],
  ["funeral", "burial", "bury"],
  ["kidnapping", "kidnap", "abduct", "abduction", "take hostage"],
  ["jailbreak", "escape", "break out"],
  ["assassination", "assassinate"],
  ["stabbing", "stab"],
  ["bombing", "bomb"],
  ["hijacking", "hijack"],
  ["coup"],
  ["referendum"],
  ["election", "elect", "re-elect", "reelect", "poll"],
  ["runoff"],
  ["vote", "ballot"],
  ["ceasefire", "truce", "armistice"],
  ["evacuation", "evacuate"],
  ["bankruptcy", "insolvency"],
  ["final"],
  ["wedding"],
] as const;

/** Sorts, by their first word, of which each is that of one person: an article may tell of several, each of another. */
export const OF_ONE_PERSON: ReadonlySet<string> = new Set([
  "verdict",
  "acquittal",
  "sentencing",
  "arrest",
  "indictment",
  "resignation",
  "ouster",
  "inauguration",
  "coronation",
  "funeral",
  "kidnapping",
  "assassination",
]);

/** Sorts, by their first word, of which hardly a place has two in a year. */
export const DISASTERS: ReadonlySet<string> = new Set([
  "explosion",
  "flood",
  "earthquake",
  "crash",
  "collapse",
  "spill",
  "storm",
  "landslide",
  "sinking",
]);

const SORT_OF: ReadonlyMap<string, string> = new Map(
  SORTS.flatMap((words) => words.map((word) => [word, words[0]] as const)),
);

/** Words that tell an incident only of some things: of a bridge, and not of prices. */
const BY_SUBJECT = /^(fall|fail|cave|come down|crumble|buckle|topple|rupture|split|crack)/;

/** What gives way with all that is in it: as `words` has them. */
const VESSELS: ReadonlySet<string> = new Set(["tank", "pipe", "pipeline"].map(stem));

/** The sort of incident that a mention tells; undefined where it tells none. A tank that gives way is a spill. */
export function sortOfIncident({
  lemma,
  kind,
  words,
}: Pick<EventMention, "lemma" | "kind" | "words">): string | undefined {
  if (BY_SUBJECT.test(lemma) && kind !== "disaster") return undefined;
  const sort = SORT_OF.get(lemma.toLowerCase());
  return sort === "collapse" && words.some((word) => VESSELS.has(word)) ? "spill" : sort;
}

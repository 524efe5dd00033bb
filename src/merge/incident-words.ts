/** Words for incidents of one sort: "the blast" of a sentence is "the explosion" of the one before. */
const SORTS = [
  ["explosion", "blast", "explode", "detonation", "detonate"],
  ["fire", "blaze", "wildfire", "inferno", "catch fire"],
  ["flood", "flooding"],
  ["earthquake", "quake", "tremor"],
  ["crash", "collision", "derailment", "derail"],
  ["collapse", "give way", "sweep away", "wash away"],
  ["storm", "hurricane", "typhoon", "cyclone", "tornado"],
  ["landslide", "mudslide", "avalanche"],
  ["sinking", "sink", "shipwreck", "capsize", "capsizing"],
  ["shooting", "shoot", "open fire", "shootout", "gunfight"],
  ["robbery", "rob", "burglary", "theft", "steal"],
  ["clash", "riot"],
] as const;

const SORT_OF: ReadonlyMap<string, string> = new Map(
  SORTS.flatMap((words) => words.map((word) => [word, words[0]] as const)),
);

/** The sort of incident that a lemma tells; undefined where it tells none. */
export function sortOfIncident(lemma: string): string | undefined {
  return SORT_OF.get(lemma.toLowerCase());
}

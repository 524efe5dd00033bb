/** Acts that newsrooms tell in many words, each with the verbs and nouns that tell it; what is done to somebody has him as `whom`. */
export interface Act {
  name: string;
  /** Whom it is known by: who did it, or to whom it was done. */
  by: "who" | "whom";
  words: RegExp;
}

const act = (name: string, by: Act["by"], words: string): Act => ({
  name,
  by,
  words: new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, "giu"),
});

/** To give up an office of one's own will, and to lose it by another's. */
export const LEFT = "left office" as const;
export const PUT_OUT = "was put out of office" as const;

export const ACTS: readonly Act[] = [
  act(
    "arrest",
    "whom",
    "arrest(?:ed|s|ing)|detained|picked up|seized|caught|captured|nabbed|collared|apprehended|taken into custody|took into custody",
  ),
  act(
    "abduction",
    "whom",
    "kidnap(?:p?ed|ping)|abducted|seized|snatched|grab(?:bed|s)?|forced into|bundled into|taken hostage",
  ),
  act("release", "whom", "freed|released|rescued|let go|set free"),
  act("visit", "who", "came|arrived|visited|turned up|flew in|landed"),
  act("appearance", "who", "appeared|waved?|addressed|greeted|spoke"),
  act("breakdown", "who", "broke down|broken down|stalled"),
  act(
    "approval",
    "who",
    "approved?|backed|passed|ratified|endorsed|adopted|waved (?:[\\p{L}-]+ ){1,3}through|voted for",
  ),
  act(
    "removal",
    "who",
    "took (?:[\\p{L}-]+ ){1,3}(?:off|away|down|out)|carried (?:[\\p{L}-]+ ){1,3}(?:out|off|away)|removed|withdrew",
  ),
  act("suspension", "whom", "suspended"),
  act("payment", "whom", "paid|handed over"),
  act(
    LEFT,
    "who",
    "resign(?:ed|s|ing)|resignation|quit(?:s|ting)?|step(?:ped|s|ping) down|stood down|gave up (?:his|her|the) (?:[\\p{L}-]+ )?(?:post|job|office|portfolio|seat|chair|position|place)|retired|bowed out|(?:handed|put) in (?:his|her) (?:notice|papers|letter|resignation)",
  ),
  act(
    PUT_OUT,
    "whom",
    "sack(?:ed|ing)|fired|dismiss(?:ed|al)|removed|ousted|forced out|pushed out|thrown out|kicked out|axed|shown the door|stripped of",
  ),
];

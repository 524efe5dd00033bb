import { z } from "zod";
import { MONTH_NAMES } from "../../calendar/month-names.ts";
import { readRulesIn } from "../../events/rules.ts";
import { NUMBER_WORDS, SCALES, type WrittenNumber, writtenNumbers } from "../../events/written-numbers.ts";
import type { Span } from "../../model/span.ts";

/** What is counted by what befell it: the table of figures says by which words. */
const COUNTED = [
  "people killed",
  "people injured",
  "people missing",
  "people arrested",
  "people taken",
  "people rescued",
  "people evacuated",
  "people charged",
  "people infected",
  "people attending",
  "people on site",
  "people aboard",
  "jobs cut",
  "votes in favour",
  "votes against",
] as const;

/** What a number counts or measures, in the words in which a disagreement on it is told. */
export type Measure =
  | (typeof COUNTED)[number]
  | "price"
  | "losses"
  | "sum stolen"
  | "damage"
  | "cost"
  | "value"
  | "fine"
  | "compensation"
  | "ransom"
  | "sum demanded"
  | "sum promised"
  | "age in years"
  | "years in prison"
  | "votes between them"
  | "magnitude";

/** A number that a sentence gives for something that other articles may number otherwise. */
export interface Figure {
  /** Null: "put the figure at 800" is of what was counted before. */
  measure: Measure | null;
  /** Who is counted: "people", "soldier"; "" for what counts no people. */
  of: string;
  number: WrittenNumber;
  /** In the article. */
  span: Span;
  /** The sentence says that it may not be the last: "climbed to", "known to have died", "so far". */
  running: boolean;
  /** The sentence looks back on what is over, and so has the last count: "the six killed in February", "in all 38 fell ill". */
  settled: boolean;
  /** Of a day, and perhaps not the last: "four had already died". */
  byThen: boolean;
  /** Set against another figure of the same article: "the police put the figure at 800". */
  disputed: boolean;
}

const TableSchema = z.array(
  z.strictObject({
    measure: z.enum(COUNTED),
    /** What befell the counted, behind the number. */
    fate: z.array(z.string()),
    /** The same before it: "killing nine". */
    doing: z.array(z.string()).optional(),
    /** Words before and behind it together: "cost nine lives". */
    around: z.array(z.tuple([z.string(), z.string()])).optional(),
    /** What a noun counts: "the death toll climbed to 17". */
    toll: z.array(z.string()).optional(),
    examples: z.array(z.string()),
  }),
);

/** The counts that are known by the words around them. */
export const COUNTED_FATES = readRulesIn(new URL("./rules/", import.meta.url), "figures", TableSchema);

const FATES = COUNTED_FATES.map(({ measure, fate }) => [measure, fate.join("|")] as const);

const COUNTS = "(?:toll|figure|number|total|count|turnout|tally|crowd|estimate)s?";

const TOLLS: readonly (readonly [Measure, RegExp])[] = COUNTED_FATES.flatMap(({ measure, toll }) =>
  toll
    ? [
        [
          measure,
          new RegExp(
            `\\b(?:${toll.join("|")})\\b[^.;,:]{0,70}?\\b(?:to|at|was|is|were|stands at|reached|reaches|passed|hit|exceeded|exceeds)(?: now| at| then)?\\s*$`,
            "iu",
          ),
        ] as const,
      ]
    : [],
);

/** "The police put the figure at", "the true toll is": a number against another. */
const PUT_AT = new RegExp(
  `\\b(?:put|puts|putting|placed|estimated|counted|gave)\\b[^.;,:]{0,30}\\b${COUNTS}\\b(?: (?:of|for) [^.;,:]{0,30})? (?:at|as)\\s*$`,
  "iu",
);
const TRUE_COUNT = new RegExp(
  `\\b(?:true|real|actual|correct)\\b (?:\\p{L}+ )?${COUNTS}\\b[^.;,:]{0,40}?\\b(?:is|was|at|to|be|been|reached|exceeds|exceeded)\\s*$`,
  "iu",
);

/** "The ministry has never given up its figure of four". */
const FIGURE_OF = new RegExp(
  `\\b(?:its|their|his|her|the (?:official|[\\p{L}]+['’]s)|official|[\\p{L}]+['’]s) ${COUNTS} of\\s*$`,
  "iu",
);

/** "Doctors spoke of fifty": another's count of what was counted just before. */
const SPOKE_OF = /\b(?:spoke|talked|told) of\s*$/iu;

const MARGIN_BEFORE = /\b(?:by|margin of|majority of|lead of)(?: just| only| a mere)?\s*$/iu;

const BUSINESS = "takeover|bid|deal|merger|acquisition|purchase|offer|buyout|buy-out|sale";

/** Sums of money, by the words after or before them. */
const SUMS: readonly { measure: Measure; after?: RegExp; before?: RegExp }[] = [
  {
    measure: "price",
    after: new RegExp(
      `^ (?:(?:cash|all-cash|share|all-share|hostile|agreed|proposed|planned) )?(?:${BUSINESS})\\b`,
      "iu",
    ),
    before: new RegExp(
      `(?:\\b(?:${BUSINESS})\\b[^.;:]{0,30}\\b(?:worth|valued at|at a price of|for)|\\b(?:bid|offer) of|\\b(?:buy|buys|bought|buying|acquire|acquired|acquires|acquiring|sell|sold|selling|purchased|take over|taken over|taking over)\\b[^.;:]{0,90}\\bfor|\\b(?:deal|offer|bid|agreement)\\b[^.;:]{0,25}\\bvalue[sd]? [^.;:]{0,40}\\bat)\\s*$`,
      "iu",
    ),
  },
  {
    measure: "value",
    before:
      /\b(?:worth|(?:insured|estimated|market)? ?value(?: (?:of|at|was|is))?|valued at|insured for)(?: an estimated)?\s*$/iu,
  },
  {
    measure: "sum stolen",
    after: /^ (?:(?:was|were|had been|has been|have been) )?(?:stolen|embezzled)\b/iu,
    before:
      /\b(?:stole|stolen|stealing|embezzled|embezzling|siphoned off|made off with|got away with|haul of|theft of)\b[^.;:,]{0,12}$/iu,
  },
  {
    measure: "damage",
    after: /^ (?:worth )?(?:of |in )?damage\b/iu,
    before: /\bdamage\b[^.;:,]{0,25}\b(?:at|of|worth|to be)\s*$/iu,
  },
  { measure: "cost", before: /\b(?:cost|costing|at a cost of|built for)\s*$/iu },
  {
    measure: "losses",
    after: /^ (?:loss|losses|hole|shortfall|deficit|black hole)\b/iu,
    before: /\b(?:loss|losses|hole|shortfall|deficit)(?: (?:of|worth|totalling))\s*$/iu,
  },
  {
    measure: "fine",
    after: /^ (?:\p{Ll}+ ){0,2}(?:fine|penalty)\b/iu,
    before:
      /\b(?:fined(?: [^.;,:]{0,30})?|fines? (?:of|totalling)|penalty of|(?:fine|penalty)\b[^.;:]{0,40}? (?:was|is|came to|amounted to))\s*$/iu,
  },
  {
    measure: "compensation",
    after: /^ (?:in (?:\p{L}+ )?(?:damages|compensation)|(?:damages|compensation|settlement|payout)\b)/iu,
    before: /\b(?:damages|compensation|settlement|payout) of\s*$/iu,
  },
  { measure: "ransom", after: /^ ransom\b/iu, before: /\bransom of\s*$/iu },
  {
    measure: "sum demanded",
    before:
      /\b(?:demand(?:ed|s|ing)?|ask(?:ed|s|ing)? for|(?:demands?|claim) (?:of|for)|hold(?:ing)? out for|want(?:ed|s)?|seek(?:s|ing)?|sought|su(?:e|ed|es|ing)\b[^.;:,]{0,40}\bfor)\s*$/iu,
  },
  {
    measure: "sum promised",
    after: /^ (?:that [^.;:,]{1,30} )?(?:has |have |had |was |were )?(?:promised|pledged)\b/iu,
    before:
      /\b(?:(?:promis|pledg)(?:e|es|ed|ing)(?: to (?:give|pay|spend|invest|lend|provide|donate|put up|put))?|commit(?:ted|s|ting)?(?: to (?:give|pay|spend|invest|lend|provide|donate|put up|put))?|(?:invest|inject|pump|plough|donat)(?:e|ed|ing)?|put(?:ting)?(?: up)?)\s*$/iu,
  },
];

/** What nobody has paid or lost yet is what these are about. */
const TO_COME: ReadonlySet<Measure> = new Set<Measure>(["sum demanded", "sum promised", "jobs cut"]);

/** "3,600 years old", "put its age at three thousand years": of things, since people are younger. */
const OLD_AFTER = /^ years (?:old|of age)\b/iu;
const OLD_BEFORE = /\b(?:age|dat(?:ed|es|ing))\b[^.;,:]{0,20}\b(?:at|of|to|is|was)\s*$/iu;
const OLDEST = 150;

const SENTENCED =
  /\b(?:sentenced (?:[^.;,:]{0,30} )?to|jailed (?:[^.;,:]{0,20} )?for|imprisoned for|sent(?:enced)? [^.;,:]{0,20}to (?:prison|jail) for|(?:sentence|term) of)(?: (?:a|an) (?:total of|term of))?\s*$/iu;
const SENTENCE_OF = /\b(?:sentence|prison term|jail term) of(?: only| just)?\s*$/iu;
const GIVEN =
  /\b(?:got|(?:was|were|been) given|gave (?:him|her|them)|and given|received|was handed|were handed)\s*$/iu;
const YEARS = /^ (?<unit>years?|months?)\b(?<rest>[^.;]{0,30})/iu;
const YEARS_TERM =
  /(?<![\p{L}\p{N}-])(?<number>[\p{L}\p{N}]+(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)-(?<unit>year|month)(?:-long)? (?:prison |jail )?(?:sentence|term|jail|prison)\b/giu;
/** What an appeal makes of a sentence is no other account of it. */
const REDUCED = /\b(?:appeals?|reduced?|cut|commuted|substituted?|lengthened|increased)\b/iu;
const IN_PRISON =
  /\b(?:prison|jail|behind bars|custody|imprisonment|by (?:an?|the) (?:\p{L}+ )?(?:court|judge|jury|tribunal))\b/iu;
const OF_PRISON = /\b(?:guilty|sentence[ds]?|jail(?:ed)?|prison|convicted|conviction)\b/iu;

const MAGNITUDE_BEFORE = /\bmagnitude(?: of| was| at)?\s*$/iu;
const MAGNITUDE_AFTER = /(?<![\d.])(?<number>\d\.\d)[- ]magnitude\b/giu;

/** What somebody only fears, plans or asks is no count. */
const UNREAL =
  /\b(?:could|may|might|would|will|feared?|fears|[Ii]f|[Uu]nless|[Ww]hether|expect(?:ed|s)?|hop(?:e|ed|es|ing)|threaten(?:ed|s|ing)?|plan(?:s|ned)?|wanted|demand(?:ed|s|ing)?|seek|seeks|sought|facing|faces?|planning|likely|should|must|about to|up to)\b/;

/** "Did not write that 1,150 people": a number that is not the speaker's. */
const REJECTED =
  /\b(?:did not|never|(?:did|has|had)n['’]t) \p{L}+ that(?: (?:about|some|around|the|all))?\s*$/iu;

/** Not all of them: "another nine", "two of the dead", "including three", "the three who died this week". */
const PART_BEFORE =
  /\b(?:another|additional|further|extra|including|among them|of whom|the other|last|first|each|every|per|a day|these|those|the same)\s*$/i;
const PART_AFTER =
  /^ (?:more\b|others?\b|further\b|additional\b|(?:\p{L}+ )?(?:of (?:the|them|those|whom|its|his|her|their|these)\b|in (?:a|the past|recent|previous)\b)|times\b|days?\b|nights?\b|weeks?\b|months?\b|hours?\b|minutes?\b|per ?cent\b|percent\b|metres?\b|miles?\b|kilometres?\b|(?:a|per) (?:share|year|day|week|month|head|person)\b)/iu;
const SOME_WHO = [
  /\bthe\s*$/iu,
  /^ who (?:\p{Ll}+ ){1,2}(?:this|last|yesterday|today|since|later|overnight|in hospital)\b/iu,
] as const;

/** What befell a town over a time, from one cause and another: "seven people had been killed since Friday". */
const OF_A_TIME =
  /\b(?:since (?:\p{Lu}\p{Ll}+day|\p{Lu}\p{Ll}+ (?:1[5-9]|20)\d\d|last|the (?:start|beginning))|(?:over|during|within|in) an? (?:[\p{L}\d-]+ )?(?:stretch|period|spell|weekend|week|month|year)|(?:this|last|each|every|per) (?:year|month|weekend))\b/u;
const LEAD = 30;
const OVER_TIME: ReadonlySet<Measure | null> = new Set<Measure | null>([
  "people killed",
  "people injured",
  "people arrested",
]);

const IN_HUNDRED = /^ ?(?:%|per ?cent\b)/iu;

/** "9 November" counts nothing. */
const OF_MONTH = new RegExp(`^ (?:${MONTH_NAMES.join("|")})\\b`, "u");

const RUNNING =
  /\b(?:so far|preliminary|provisional|initial(?:ly)?|partial|unofficial|climb(?:ed|s)?|r[io]se[ns]?|rising|risen|grew|grown|jump(?:ed|s)?|soar(?:ed|s)?|now stands?|still|as of|known to have|confirmed|feared|and counting)\b/i;

/** What looks back has its month or year, or the sum of all. A report names the day of its news by the weekday. */
const SETTLED = new RegExp(
  `\\b(?:on the (?:night|day|evening|morning) of|in all|altogether|in total|a total of|(?:in|of|on \\d{1,2}) (?:${MONTH_NAMES.join("|")})|\\d{1,2} (?:${MONTH_NAMES.join("|")})|(?:in|of) (?:1[5-9]|20)\\d\\d)\\b`,
  "i",
);

const BY_THEN = /\b(?:already|by then|by the time|at the time|by (?:\p{Lu}\p{Ll}+day|\d{1,2} \p{Lu}))\b/u;

/** A word at which what a number counts ends. */
const CLAUSE_ENDS =
  /[;:,(]|\b(?:but|while|after|when|as|since|until|before|because|where|if|than|(?<!vote[ds]? )against|from)\b/i;

const NOBODY =
  /\b(?:(?<verb>killed|injured|hurt|wounded|arrested|detained)\s+(?:nobody|no\s+one|none)|(?:nobody|no\s+one|none)\s+(?:(?:was|were|has\s+been|have\s+been|had\s+been|is|are)\s+)?(?<past>killed|injured|hurt|wounded|arrested|detained|died)|no\s+(?<noun>deaths|fatalities|injuries|casualties|arrests))\b/giu;

/** How far around a number its words stand, in UTF-16 code units. */
const AROUND = 160;

/** Without a digit, a number in words or "no" a sentence has no figure, and need not be read for one. */
const COUNTS_AT_ALL = new RegExp(
  `\\d|(?:^|[^A-Za-z])(?:no(?:body|ne)?(?![a-z])|${[...NUMBER_WORDS.keys(), ...SCALES.keys(), "scores"].join("|")})`,
  "i",
);

/** The figures of one sentence; `start` is where it begins in its article. */
export function figuresIn(sentence: string, start: number): Figure[] {
  if (!COUNTS_AT_ALL.test(sentence)) return [];
  const numbers = writtenNumbers(sentence);
  const at = ([from, to]: Span): Span => [start + from, start + to];
  const counted = numbers.flatMap((number, i): Figure[] => {
    const [from, to] = number.span;
    const before = sentence.slice(Math.max(numbers[i - 1]?.span[1] ?? 0, from - AROUND), from);
    const after = sentence.slice(to, Math.min(numbers[i + 1]?.span[0] ?? sentence.length, to + AROUND));
    const found =
      number.currency !== undefined
        ? summed(before, after)
        : number.value >= GATHERING && OF_US.test(after)
          ? plainly("people attending", "people")
          : measured(before, after, sentence, sentence.slice(to, to + AROUND));
    if (/\bno\s*$/i.test(before) && number.value === 1) return [];
    if (!found || PART_BEFORE.test(before) || REJECTED.test(before) || OF_MONTH.test(after)) return [];
    if (OVER_TIME.has(found.measure) && OF_A_TIME.test(sentence.slice(Math.max(0, from - LEAD)))) return [];
    if (SOME_WHO[0].test(before) && SOME_WHO[1].test(after)) return [];
    if (!TO_COME.has(found.measure as Measure) && UNREAL.test(lastWords(before))) return [];
    if (found.measure === "age in years" && number.value < OLDEST) return [];
    const atOnce = /\bon the (?:night|day|evening|morning) of\b/i.test(sentence);
    const running = !atOnce && (number.mod === "at-least" || RUNNING.test(sentence));
    const byThen = BY_THEN.test(sentence);
    const settled = !running && !byThen && SETTLED.test(sentence);
    return [
      {
        number: inMonths(number, after, found.measure),
        span: at(number.span),
        running,
        settled,
        byThen,
        ...found,
      },
    ];
  });
  return [
    ...counted,
    ...oneForEach(sentence, numbers, at),
    ...nobodyIn(sentence, at),
    ...hyphenated(sentence, at),
  ];
}

type Found = Pick<Figure, "measure" | "of" | "disputed">;

/** `after` ends at the next number, and `beyond` does not. */
function measured(before: string, after: string, sentence: string, beyond: string): Found | null {
  if (MAGNITUDE_BEFORE.test(before)) return plainly("magnitude");
  const years = YEARS.exec(after);
  if (OLD_AFTER.test(after) || (years && OLD_BEFORE.test(before))) return plainly("age in years");
  if (years) {
    const rest = years.groups?.rest ?? "";
    const given =
      GIVEN.test(before) &&
      (IN_PRISON.test(rest) || OF_PRISON.test(sentence) || /^ to begin with/i.test(rest));
    const served = SENTENCED.test(before) || given;
    return served && !/suspended/i.test(rest) && !REDUCED.test(sentence) ? plainly("years in prison") : null;
  }
  // "Of a sentence of seven, counted from his arrest".
  if (
    SENTENCE_OF.test(before) &&
    /^(?:[,.;]| (?:counted|for|in|with|and|from|at|which|that)\b|$)/iu.test(after)
  )
    return plainly("years in prison");
  if (MARGIN_BEFORE.test(before) && /^ votes?\b(?! to\b)/iu.test(after)) return plainly("votes between them");
  if (/\bvotes?\b[^.;]{0,40}$/iu.test(before) && /^ more (?:votes )?than\b/iu.test(after))
    return plainly("votes between them");
  const truly = TRUE_COUNT.test(before);
  // "Turnout was 68 percent".
  const toll = IN_HUNDRED.test(after) ? undefined : TOLLS.find(([, pattern]) => pattern.test(before));
  if (toll) return { measure: toll[0], of: "people", disputed: truly || PUT_AT.test(before) };
  if (SPOKE_OF.test(before))
    return { measure: null, of: "people", ...befallen(before, after), disputed: true };
  if (truly || PUT_AT.test(before) || FIGURE_OF.test(before))
    return { measure: null, of: "people", disputed: true };
  const whole =
    DOING_BEFORE.some(([, pattern]) => pattern.test(before)) && /^ of (?:its|their)\b/iu.test(after);
  // "Twenty-nine of the 41 members voted for it": forty-one could have.
  const vote = OF_ELECTORATE.test(beyond)
    ? befallen(before, beyond.replace(OF_ELECTORATE, ""))
    : befallen(before, after);
  if (vote?.measure?.startsWith("votes ")) return /\bof (?:the|its)\s*$/iu.test(before) ? null : vote;
  const found = befallen(before, after);
  // "The ship had 90 people aboard. Twelve of them never came home": of those who died these are all.
  const all = whole || (found?.measure === "people killed" && /^ of (?:them|those)\b/iu.test(after));
  return PART_AFTER.test(after) && !all ? null : found;
}

const OF_ELECTORATE =
  /^ of (?:the|its) [\p{L}\d-]+(?= (?:members|councillors|councilors|deputies|senators|delegates|shareholders|lawmakers|legislators|MPs|ministers|judges)\b)/u;

function plainly(measure: Measure, of = ""): Found {
  return { measure, of, disputed: false };
}

/** "Marched in their thousands". */
const ATTENDED = /\b(?:march|protest|rall|demonstrat|gather|turn)\p{L}* (?:out )?in their\s*$/iu;

const FATE_AFTER = FATES.map(
  ([measure, words]) =>
    [
      measure,
      new RegExp(
        `^(?<counted>(?: [\\p{L}’'-]+){0,${measure === "people attending" ? 6 : 5}}?) (?<fate>${words})\\b`,
        "iu",
      ),
    ] as const,
);
const DOING_BEFORE = COUNTED_FATES.flatMap(({ measure, doing }) =>
  doing ? [[measure, new RegExp(`\\b(?:${doing.join("|")})(?: all| about| some)?\\s*$`, "iu")] as const] : [],
);

const AROUND_IT = COUNTED_FATES.flatMap(({ measure, around = [] }) =>
  around.map(
    ([before, after]) =>
      [
        measure,
        new RegExp(`\\b${before}(?: all| about| some)?\\s*$`, "iu"),
        new RegExp(`^ ${after}(?!\\p{L})`, "iu"),
      ] as const,
  ),
);

/** "There were three thousand of us": so many are no party of friends. */
const OF_US = /^ of us\b/iu;
const GATHERING = 100;

/** Of these all are counted, whoever they are. */
const WHOLLY: ReadonlySet<Measure> = new Set<Measure>([
  "people attending",
  "people on site",
  "people taken",
  "jobs cut",
  "votes in favour",
  "votes against",
]);

/** Words that stand between the counted and their fate, and count nothing themselves. */
const BETWEEN =
  /^(?:who|that|have|has|had|been|be|being|was|were|are|is|known|to|now|still|confirmed|reported|reportedly|believed|so|far|also|already|officially|in|the|at|on|of|critically|seriously|slightly|badly|later|left|all|them|were)$/i;

/** "Of Lower Tarn", "from Sunder", ", behind the quay,": what stands between the counted and their fate, and counts nothing. */
const ASIDE =
  /^((?: [\p{L}-]+){1,3}?)(?:,? (?:from|of|in|at|near) (?:(?:the|an?|its|his|her|their|this|that) (?:\p{Ll}[\p{Ll}-]* ){0,2})?\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){0,3}?)?(?:, [^,;:.()]{1,40},)?(?= (?:was|were|had|have|has|are|is) )/u;

function befallen(before: string, rest: string): Found | null {
  if (/\bin their\s*$/iu.test(before) && ATTENDED.test(before)) return plainly("people attending", "people");
  const after = rest.replace(/^ of (?:its|their)(?= )/iu, "").replace(ASIDE, "$1");
  const clause = after.slice(0, CLAUSE_ENDS.exec(after)?.index ?? after.length);
  const around = AROUND_IT.find(([, pre, post]) => pre.test(before) && post.test(rest));
  if (around) return plainly(around[0], "people");
  for (const [measure, pattern] of FATE_AFTER) {
    const match = pattern.exec(clause);
    if (!match) continue;
    const words = (match.groups?.counted ?? "").trim().split(" ").filter(Boolean);
    if (!WHOLLY.has(measure) && words.includes("and")) continue;
    if (words.some((word) => /^(?:not|never|no|nor|or|by|says?|said|each)$/i.test(word))) continue;
    // "12 hostages before being killed": of what is far the counted may be others.
    if (/^(?:to|being)$/i.test(words.at(-1) ?? "") && measure !== "people missing") continue;
    const noun = words.find((word, i) => BETWEEN.test(words[i + 1] ?? "was") && !BETWEEN.test(word));
    return {
      measure,
      of: isWhole(noun) || WHOLLY.has(measure) ? "people" : singular(noun as string),
      disputed: false,
    };
  }
  for (const [measure, pattern] of DOING_BEFORE) {
    if (!pattern.test(before)) continue;
    const words = clause.trim().split(/[ .]/).filter(Boolean);
    const [noun = ""] = words.slice(nounAt(words));
    if (/^(?:days?|years?|hours?|minutes?|weeks?|months?|times?)$/i.test(noun)) return null;
    return {
      measure,
      of: isWhole(noun) || WHOLLY.has(measure) ? "people" : singular(noun),
      disputed: false,
    };
  }
  return null;
}

/** "Nine young women": what is counted is the first plural. */
function nounAt(words: readonly string[]): number {
  const plural = words.slice(0, 3).findIndex((word) => /s$|men$|^(?:people|children|police)$/i.test(word));
  return Math.max(0, plural);
}

/** All of them, whoever they were. */
function isWhole(noun: string | undefined): boolean {
  return (
    noun === undefined ||
    noun === "" ||
    /^(?:people|persons?|men|souls|victims?|residents|villagers|inhabitants|workers?|employees?|miners?|passengers?|pilgrims?|patients?|guests?|customers?|commuters|travellers|travelers|skiers|climbers|hikers|tourists|holidaymakers|lads|youths|others|lives|casualties|dead|killed|and|on|in|at|when)$/i.test(
      noun,
    ) ||
    /^\W/.test(noun)
  );
}

function singular(noun: string): string {
  return noun
    .toLowerCase()
    .replace(/(?<=[^s])s$/, "")
    .replace(/men$/, "man");
}

/** A company's loss of each quarter and year is another. */
const OF_A_TERM =
  /\b(?:quarter(?:ly)?|annual|fiscal|pre-?tax|net loss|(?:first|second) half|half-year|year earlier)\b/i;

function summed(before: string, after: string): Found | null {
  if (/^ ?(?:pence|p)?(?: |-)?(?:a|per) (?:share|year|month|week|day|head|person)\b/iu.test(after))
    return null;
  if (OF_A_TERM.test(`${before} ${after}`)) return null;
  const sum = SUMS.find((one) => one.after?.test(after) || one.before?.test(before));
  return sum ? plainly(sum.measure) : null;
}

/** A term in months is compared as years are. */
function inMonths(number: WrittenNumber, after: string, measure: Measure | null): WrittenNumber {
  if (measure !== "years in prison" || !/^ months?\b/iu.test(after)) return number;
  return { ...number, value: number.value / 12, least: number.least / 12, most: number.most / 12 };
}

/** "Thirty candles burned, one for each of the dead": so many died. */
const ONE_FOR_EACH =
  /, one (?:for|to) each (?:victim\b|of (?:the|its|their) (?:\p{L}+ )?(?:dead|victims|killed)\b|of (?:the \p{L}+|those) (?:who (?:died|perished|drowned|did not|were killed)|killed)\b)/iu;

function oneForEach(sentence: string, numbers: readonly WrittenNumber[], at: (span: Span) => Span): Figure[] {
  const end = ONE_FOR_EACH.exec(sentence)?.index;
  const number = numbers.find(({ span }) => span[0] < (end ?? 0));
  if (!number || number.value < 2) return [];
  return [
    {
      ...plainly("people killed", "people"),
      number,
      span: at(number.span),
      running: false,
      settled: true,
      byThen: false,
    },
  ];
}

function nobodyIn(sentence: string, at: (span: Span) => Span): Figure[] {
  return [...sentence.matchAll(NOBODY)].flatMap(({ index, 0: words, groups }): Figure[] => {
    const word = (groups?.verb ?? groups?.past ?? groups?.noun ?? "").toLowerCase();
    const fate = word === "casualties" ? "killed" : word;
    const measure = FATES.find(([, pattern]) => new RegExp(`^(?:${pattern})$`).test(fate))?.[0];
    // "None was hurt, he hoped", "if nobody is killed": what is only supposed counts nothing.
    const before = sentence.slice(Math.max(0, index - 30), index);
    if (!measure || /\b(?:if|hope[sd]?|unless|whether|would|could|that)\s*$/i.test(before)) return [];
    const span: Span = [index, index + words.length];
    const number: WrittenNumber = { value: 0, mod: "exact", least: 0, most: 0, span };
    return [
      {
        measure,
        of: "people",
        number,
        span: at(span),
        running: false,
        settled: false,
        byThen: false,
        disputed: false,
      },
    ];
  });
}

/** "A nine-year sentence", "a 6.1-magnitude earthquake". */
function hyphenated(sentence: string, at: (span: Span) => Span): Figure[] {
  const found = (measure: Measure, pattern: RegExp): Figure[] =>
    [...sentence.matchAll(pattern)].flatMap(({ index, 0: words, groups }) => {
      const [number] = writtenNumbers(groups?.number ?? "");
      if (!number || UNREAL.test(lastWords(sentence.slice(0, index)))) return [];
      const part = groups?.unit?.toLowerCase() === "month" ? 12 : 1;
      return [
        {
          ...plainly(measure),
          running: false,
          settled: false,
          byThen: false,
          number: {
            ...number,
            value: number.value / part,
            least: number.least / part,
            most: number.most / part,
          },
          span: at([index, index + words.length]),
        },
      ];
    });
  return [...found("years in prison", YEARS_TERM), ...found("magnitude", MAGNITUDE_AFTER)];
}

function lastWords(before: string): string {
  return before.split(/[;.]/).at(-1)?.slice(-40) ?? "";
}

import { familyOf } from "../../events/rules.ts";
import { compareText } from "../../model/compare-text.ts";
import type { EventMention } from "../../model/mention.ts";
import type { ResolvedTimex } from "../../model/stages.ts";
import { groupBy } from "../disjoint-mentions.ts";
import { REAL } from "../features.ts";
import { type DatedRelation, documentVariable, type NetworkInput } from "./evidence.ts";
import { capitalWords, pairsOf, type Report, type Story } from "./shared-names.ts";

/** What happens once, and is reported while it is news: not a war, not a course of talks, not a company's affairs. */
export const INCIDENTS: ReadonlySet<string> = new Set([
  "attack",
  "death",
  "harm",
  "disaster",
  "crime",
  "arrest",
  "rescue",
  "search",
]);
/** What tells that the incident itself lies further back: the court has it by now. The police begin at once. */
const AFTERMATH: ReadonlySet<string> = new Set(["trial"]);
const AT_ONCE = /^(investigat|inquir|probe)/;
const AFTERMATH_WORDS =
  /\b(sentenc|convict|plead|pled\b|trial|jury|jurors|verdict|anniversary|memorial|inquest|appeal|indict|arraign|court|funeral|lawsuit)/i;

/** Within so many UTF-16 code units an article has told what it reports on. */
const OPENING = 2500;
/**
 * Days over which the reports of one incident are spread. Of 154 pairs of crime reports on one incident (Gun Violence
 * Corpus) in which neither speaks of its aftermath 97 in 100 came out within two weeks of each other; pairs that speak of
 * it, 82 in 100. By the names alone 78 in 100 of the pairs are found, and 4 in 10,000 of those that do not belong together.
 */
const SPREAD_DAYS = 14;

/** A name in more reports than this tells none of them apart. */
const COMMON = 40;

/** Reports that name the same people and places and open with an incident tell one story. */
export function findStories(input: NetworkInput): Story[] {
  return pairsOf(freshReports(input), COMMON);
}

/** What tells one story comes out soon after one another. What is only usual ranks lowest. */
export function spreadOfStories(stories: readonly Story[]): DatedRelation[] {
  return stories.flatMap(spread);
}

function freshReports({ datings, texts, clusters, context }: NetworkInput): Report[] {
  const news = new Set(datings.filter(({ genre }) => genre === "news").map(({ document }) => document));
  const told = groupBy(
    clusters.flatMap(({ mentions }) => mentions),
    ({ document }) => document,
  );
  const timexesOf = groupBy([...context.timexes.values()], ({ document }) => document);
  const longAgo = new Set(
    [...context.timexes.values()].flatMap(({ document, meaning }) =>
      meaning.kind === "shift" && /^(month|quarter|year|decade)$/.test(meaning.unit) ? [document] : [],
    ),
  );
  return [...told]
    .filter(
      ([document, mentions]) =>
        news.has(document) &&
        !longAgo.has(document) &&
        !namesFarMonths(timexesOf.get(document) ?? []) &&
        mentions.some(opensWithIncident) &&
        !mentions.some(isAftermath) &&
        !AFTERMATH_WORDS.test(texts.get(document) ?? ""),
    )
    .map(([document]) => ({ document, names: capitalWords(texts.get(document) ?? "") }))
    .sort((a, b) => compareText(a.document, b.document));
}

/** "On 12 April 2014 … in November 2015": what goes over several months with their years looks back, and is no fresh report. */
function namesFarMonths(timexes: readonly ResolvedTimex[]): boolean {
  const months = timexes.flatMap(({ anchor, meaning }) =>
    anchor.kind === "none" &&
    meaning.kind === "calendar" &&
    meaning.fields.year !== undefined &&
    meaning.fields.month !== undefined
      ? [meaning.fields.year * 12 + meaning.fields.month]
      : [],
  );
  return months.length > 1 && Math.max(...months) - Math.min(...months) > FEW_MONTHS;
}
const FEW_MONTHS = 2;

function isAftermath({ kind, status, lemma }: EventMention): boolean {
  return AFTERMATH.has(familyOf(kind)) && REAL.has(status) && !AT_ONCE.test(lemma);
}

function opensWithIncident({ sentence, status, kind }: EventMention): boolean {
  return sentence[0] < OPENING && REAL.has(status) && INCIDENTS.has(familyOf(kind));
}

/** Two days at most so far apart: both lie within that many days after one that is not known. */
function spread({ documents: [a, b], names }: Story): DatedRelation[] {
  const story = `story ${a} ${b}`;
  return [a, b].map((document, i) => ({
    id: `${story} ${i}`,
    kind: "denotes" as const,
    anchor: story,
    variable: documentVariable(document),
    meaning: {
      kind: "stretch" as const,
      unit: "day" as const,
      amount: { min: 0, max: SPREAD_DAYS },
      side: "after" as const,
    },
    rank: "default" as const,
    evidence: {
      document,
      span: [0, 0] as const,
      quote: names.slice(0, 5).join(", "),
      rule: "reports of one incident come out within two weeks of each other",
      says: `at most ${SPREAD_DAYS} days from publication of ${i === 0 ? b : a}`,
    },
  }));
}
